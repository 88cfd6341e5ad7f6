"""The sentences of the import page. Counts are in a QObject because lupdate sees a plural only in `self.tr`."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from equipment_app.domain.lists import ArticleRow, DeliveryRow, Fate, KitRow, ListKind, MemberRow
from equipment_app.ui.formatting import named as either
from equipment_app.ui.formatting import out_of
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists.list_file import Row, Run, TriedList, catalogue_first, clear_fixes, of_fate

translate = QCoreApplication.translate
Articles: TypeAlias = Mapping[str, tuple[str, str]]
"""By code: their names in Czech and in English."""
_AT_MOST = 3


def kind_names() -> dict[ListKind, str]:
    return {
        ListKind.MEMBERS: translate("lists", "Members"),
        ListKind.CATALOGUE: translate("lists", "Catalogue"),
        ListKind.DELIVERIES: translate("lists", "Deliveries"),
        ListKind.KIT: translate("lists", "Kit"),
    }


def title(kind: ListKind | None) -> str:
    said = {
        ListKind.MEMBERS: translate("lists", "Import of members"),
        ListKind.CATALOGUE: translate("lists", "Import of the catalogue"),
        ListKind.DELIVERIES: translate("lists", "Import of deliveries"),
        ListKind.KIT: translate("lists", "Import of a kit"),
        None: translate("lists", "Import of lists"),
    }
    return said[kind]


def step_names() -> tuple[str, ...]:
    return (
        translate("lists", "File"),
        translate("lists", "Columns"),
        translate("lists", "Dry run"),
        translate("lists", "Writing"),
    )


def has_sheets(file: str, sheets: Sequence[str]) -> bool:
    """A CSV has one that is called as the file: nobody needs to be told."""
    return tuple(sheets) != (PurePath(file).stem,)


def columns_known(looked: TriedList) -> str:
    headings = looked.first.headings
    known = sum(1 for heading in headings if heading.field)
    return translate("lists", "columns recognised: {count}").format(count=out_of(known, len(headings)))


def counted(number: int) -> str:
    """As `ListSentences` says its numbers: 2 943 in Czech, 2,943 in English."""
    return QLocale().toString(number)


def named(judged: Row, articles: Articles) -> tuple[str, str]:
    """What a row is about, and a quieter second part; `articles` are those whose code alone stands in the list."""
    match judged.row:
        case MemberRow() as row:
            return f"{row.surname} {row.given_name}".strip(), row.personal_number
        case ArticleRow() as row:
            return either(row.name, row.name_en), row.code
        case DeliveryRow() as row:
            sized = f"{row.article} {row.size}" if row.size != "uni" else row.article
            return sized, row.serial or row.inventory or f"{counted(judged.receive or row.quantity)} {row.unit}"
        case KitRow() as row:
            return either(*articles.get(row.article, ("", ""))), row.article
    return "", ""


def detail(run: Run, judged: Row) -> str:
    """What changes in the row, else where it belongs."""
    from equipment_app.exchange import columns, words

    lang = language()
    if judged.changes:
        said = [
            f"{columns.label(run.kind, one.field, lang)}: {words.shown(one.field, one.before, lang) or '–'} → "
            f"{words.shown(one.field, one.after, lang) or '–'}"
            for one in judged.changes
        ]
        return " · ".join(said)
    match judged.row:
        case MemberRow() as row:
            return " · ".join(filter(None, (row.unit_name or row.unit_code, row.rank, row.function)))
        case ArticleRow() as row:
            return " · ".join(filter(None, (row.group, words.shown("tracking", row.tracking, lang))))
        case DeliveryRow() as row:
            return " · ".join(filter(None, (row.supplier, row.delivery_note, row.store, row.place)))
        case KitRow() as row:
            parts = ("quantity", counted(row.quantity)), ("required", words.shown("required", row.required, lang))
            return " · ".join(f"{columns.label(run.kind, field, lang)}: {value}" for field, value in parts)
    return ""


def _inside(label: str) -> str:
    """A heading inside a sentence: Cena za MJ is cena za MJ, OEČ stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


class ListSentences(QObject):
    """Sentences with counts: a QObject, because lupdate sees a plural only in `self.tr`."""

    def file_facts(self, looked: TriedList) -> str:
        """deliveries.xlsx · sheet Příjem · 2 943 rows; of a CSV without a sheet."""
        first, run = looked.first, looked.run
        sheets = run.sheets if run else (first.sheet,)
        rows = len(run.rows) if run else len(first.rows)
        sheet = translate("lists", "sheet {name}").format(name=sheets[0]) if has_sheets(first.file, sheets) else ""
        if len(sheets) > 1:
            sheet = self.tr("%Ln sheet(s)", "", len(sheets))
        return " · ".join(filter(None, (first.file, sheet, self.tr("%Ln row(s)", "", rows))))

    def dry_run_facts(self, looked: TriedList) -> str:
        took = looked.seconds
        if took < 1:
            lasted = translate("lists", "the dry run took less than a second")
        else:
            lasted = translate("lists", "the dry run took {seconds} s").format(seconds=round(took))
        mended = len(looked.brought.mended)
        nothing = translate("lists", "nothing is written yet")
        parts = [self.file_facts(looked), f"{lasted}, {nothing}"]
        if mended:
            parts.insert(1, self.tr("%Ln value(s) corrected here", "", mended))
        return " · ".join(parts)

    def note(self, run: Run, fate: Fate) -> str:
        """The quiet line of a result card."""
        if fate is Fate.CREATED:
            return self._created(run)
        if fate is Fate.CHANGED:
            return self._changed(run)
        if fate is Fate.SKIPPED:
            return translate("lists", "already on the books, unchanged") if run.skipped else ""
        if catalogue_first(run):
            return translate("lists", "waits for the catalogue")
        clear = len(clear_fixes(run))
        if clear:
            return self.tr("%Ln with a clear suggestion", "", clear)
        return (
            translate("lists", "to be corrected in the file")
            if run.refused
            else translate("lists", "all rows are in order")
        )

    def _created(self, run: Run) -> str:
        rows = of_fate(run, Fate.CREATED)
        if run.kind is ListKind.DELIVERIES and rows:
            pieces = sum(1 for one in rows if one.coded or (isinstance(one.row, DeliveryRow) and one.row.numbered))
            rest = len(rows) - pieces
            by_piece = self.tr("%Ln row(s) by the piece", "", pieces)
            by_quantity = self.tr("%Ln row(s) of quantities", "", rest)
            return ", ".join(text for text, count in ((by_piece, pieces), (by_quantity, rest)) if count)
        if run.units:
            return self.tr("and %Ln new unit(s)", "", len(run.units))
        if run.kind is ListKind.KIT and rows:
            return ", ".join(dict.fromkeys(one.sheet for one in rows))
        groups = len({one.row.group for one in rows if isinstance(one.row, ArticleRow)})
        return self.tr("in %Ln group(s)", "", groups) if groups else ""

    def _changed(self, run: Run) -> str:
        from equipment_app.exchange import columns

        fields = run.changed_fields.most_common(_AT_MOST)
        said = [f"{_inside(columns.label(run.kind, field, language()))} {counted(count)}" for field, count in fields]
        if run.dropped:
            said.append(self.tr("%Ln line(s) leave the kit", "", len(run.dropped)))
        return ", ".join(said)
