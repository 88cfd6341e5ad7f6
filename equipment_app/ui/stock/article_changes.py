"""What became of an article in the catalogue, a change a row; an old one is opened, or cancelled where it stands."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from equipment_app.domain.field_names import FIELDS
from equipment_app.queries.article_changes import ArticleChange, article_changes, cell_words
from equipment_app.queries.filters import PaperState
from equipment_app.queries.rows import StatedPaper
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.i18n import language
from equipment_app.ui.widgets.entry_rows import PaperRows, Section, SectionRow, StornoStrip
from equipment_app.ui.widgets.layout import in_column

_WHAT = {
    "added": ("plus", str(QT_TRANSLATE_NOOP("article", "Added to the catalogue"))),
    "changed": ("pencil", str(QT_TRANSLATE_NOOP("article", "Changed"))),
    "bulk": ("list-checks", str(QT_TRANSLATE_NOOP("article", "Changed with others"))),
    "retired": ("ban", str(QT_TRANSLATE_NOOP("article", "Retired"))),
    "merged": ("layers", str(QT_TRANSLATE_NOOP("article", "Another article merged into it"))),
    "ended": ("layers", str(QT_TRANSLATE_NOOP("article", "Merged into another article"))),
}
_IMPORT = "upload", str(QT_TRANSLATE_NOOP("article", "Import of a list"))
SHOWN = 6
"""So many at first; the link shows all of them."""


class ChangesPart(QWidget):
    """Of the article of `show_article`; `papers.opened` asks for what another page shows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._article = 0
        self._whole = False
        self._changes: list[ArticleChange] = []
        self.section, self.storno = Section(line=False), StornoStrip()
        self.section.title.setText(self.tr("Changes in the catalogue"))
        self.papers, self.undoing = PaperRows(self.section), Undoing(desk, self.storno)
        in_column(self.storno, self.section, on=self)
        self.section.link.clicked.connect(self._toggle)
        self.papers.undo.connect(self.undoing.ask)
        self.undoing.closed.connect(self._settled)
        self._show()

    def show_article(self, article: int) -> None:
        if article != self._article:
            self._article, self._whole, self._changes = article, False, []
            self.storno.turn_away()
            self._show()
        self._desk.ask(lambda books: article_changes(books, article), self._know, self, instead="changes")

    def _know(self, found: list[ArticleChange]) -> None:
        self._changes = found
        states = [(one.number, PaperState.CANCELLED if one.cancelled_by else PaperState.UNSIGNED) for one in found]
        self.papers.show_papers([StatedPaper(*one) for one in states], same=True)
        self._show()

    def _show(self) -> None:
        count = len(self._changes)
        self.section.link.setText(self.tr("Less") if self._whole else self.tr("All {count}").format(count=count))
        self.section.link.setVisible(count > SHOWN)
        self.section.show_rows([self._row(one) for one in self._changes[: None if self._whole else SHOWN]])

    def _row(self, one: ArticleChange) -> SectionRow:
        icon, what = _WHAT.get(one.what, _IMPORT)
        said = " · ".join(f"{_field(name)}: {_cell(name, was)} → {_cell(name, now)}" for name, was, now in one.fields)
        words = QCoreApplication.translate("article", what)
        facts = [words] if said else []
        below = " · ".join(filter(None, (*facts, formatting.day(one.day), one.number, one.by)))
        entry = SectionRow(said or words, icon, below=below, struck=bool(one.cancelled_by))
        return self.papers.about(entry, one.number, one.cancelled_by)

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._show()

    def _settled(self) -> None:
        if not self.papers.stand_again():
            self.section.link.setFocus(Qt.FocusReason.OtherFocusReason)


def _field(name: str) -> str:
    return FIELDS[name].said(language())


def _cell(name: str, text: str) -> str:
    return cell_words(name, text, language())
