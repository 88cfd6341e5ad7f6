"""What is said of a code that no page took for its own, once the books have said what it stands for."""

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.codes import shown
from equipment_app.domain.errors import OfAnotherStore
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language

translate = QCoreApplication.translate


def sentence(found: Borne) -> str:
    """What is said of it where no card opens; nothing of what is in no book."""
    name, text = formatting.named(found.name, found.name_en), shown(found.code)
    match found.what:
        case Bears.THING:
            where = found.where or translate("scanned", "nobody")
            return translate("scanned", "{name} {code}, on the books with: {where}.").format(
                name=name, code=text, where=where
            )
        case Bears.SEVERAL:
            return translate("scanned", "Several items have this number: {codes}.").format(codes=found.code)
        case Bears.PLACE:
            return translate("scanned", "{name} is a place of the store.").format(name=name)
        case Bears.ARTICLE:
            return translate("scanned", "{name} ({code}) is an article of the catalogue.").format(name=name, code=text)
        case Bears.OPERATOR:
            return translate("scanned", "{name} is an operator, and no member.").format(name=name)
        case Bears.BLANK:
            return translate("scanned", "{code} is a blank label: no item has it yet.").format(code=text)
        case Bears.OUTSIDE:
            return translate("scanned", "“{text}” belongs outside your unit.").format(text=text)
        case Bears.OTHER_STORE:
            return OfAnotherStore(found.code, found.block).said(language())
    return ""
