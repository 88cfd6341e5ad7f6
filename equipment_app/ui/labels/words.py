"""What designs, fields and measures of labels are called on the screen."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.domain.labels import Design, Field

DESIGN: dict[Design, Any] = {
    Design.ITEM: QT_TRANSLATE_NOOP("labels", "With details"),
    Design.CODE: QT_TRANSLATE_NOOP("labels", "Code only"),
    Design.BADGE: QT_TRANSLATE_NOOP("labels", "Badge"),
    Design.PLACE: QT_TRANSLATE_NOOP("labels", "Place"),
    Design.BOX: QT_TRANSLATE_NOOP("labels", "Box"),
}
FIELD: dict[Field, Any] = {
    Field.OWNER: QT_TRANSLATE_NOOP("labels", "Owner"),
    Field.INVENTORY: QT_TRANSLATE_NOOP("labels", "Inventory no."),
    Field.NAME: QT_TRANSLATE_NOOP("labels", "Name"),
    Field.SIZE: QT_TRANSLATE_NOOP("labels", "Size"),
    Field.SERIAL: QT_TRANSLATE_NOOP("labels", "Serial number"),
    Field.ARTICLE: QT_TRANSLATE_NOOP("labels", "Catalogue code"),
    Field.BATCH: QT_TRANSLATE_NOOP("labels", "Batch"),
    Field.EXPIRY: QT_TRANSLATE_NOOP("labels", "Expiry"),
    Field.RECEIVED: QT_TRANSLATE_NOOP("labels", "Acquired on"),
    Field.GRANT: QT_TRANSLATE_NOOP("labels", "Grant"),
    Field.PERSON: QT_TRANSLATE_NOOP("labels", "Rank and name"),
    Field.UNIT: QT_TRANSLATE_NOOP("labels", "Unit"),
    Field.STORE: QT_TRANSLATE_NOOP("labels", "Store"),
    Field.KINDS: QT_TRANSLATE_NOOP("labels", "Contents"),
    Field.CONTENTS: QT_TRANSLATE_NOOP("labels", "Contents of the box"),
    Field.COUNT: QT_TRANSLATE_NOOP("labels", "How many"),
}
MEASURE: dict[str, Any] = {
    "name": QT_TRANSLATE_NOOP("labels", "Name of the sheet"),
    "page_width": QT_TRANSLATE_NOOP("labels", "Page width"),
    "page_height": QT_TRANSLATE_NOOP("labels", "Page height"),
    "columns": QT_TRANSLATE_NOOP("labels", "Columns"),
    "rows": QT_TRANSLATE_NOOP("labels", "Rows"),
    "left": QT_TRANSLATE_NOOP("labels", "Left margin"),
    "top": QT_TRANSLATE_NOOP("labels", "Top margin"),
    "width": QT_TRANSLATE_NOOP("labels", "Label width"),
    "height": QT_TRANSLATE_NOOP("labels", "Label height"),
    "gutter_x": QT_TRANSLATE_NOOP("labels", "Gap between columns"),
    "gutter_y": QT_TRANSLATE_NOOP("labels", "Gap between rows"),
    "edge": QT_TRANSLATE_NOOP("labels", "Unprintable edge"),
    "dpi": QT_TRANSLATE_NOOP("labels", "Dots per inch"),
}


def said(source: Any) -> str:
    """In the language of the screen."""
    return QCoreApplication.translate("labels", source)
