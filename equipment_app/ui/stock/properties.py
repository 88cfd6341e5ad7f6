"""What an article is: its facts, makers' codes and inspection plans, changed by hand, and what was changed before."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.codes import fit, short
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.inspection import InspectionPlan
from equipment_app.domain.rights import Right
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.labels import AttachCode, DetachCode
from equipment_app.queries.article_changes import ArticleChange, article_changes, cell_words
from equipment_app.queries.filters import PaperState
from equipment_app.queries.rows import StatedPaper
from equipment_app.queries.stock import ArticleCard
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Product
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.attachments.pasted import Pasted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.i18n import language
from equipment_app.ui.inspection.words import plan_name
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import FormChoice, FormLine
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.rights import CATALOGUE, gate, hold
from equipment_app.ui.stock.article_fields import ArticleFields, of_article, tracked
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.card import Fact, FactGrid
from equipment_app.ui.widgets.entry_rows import FoldedSection, PaperRows, Section, SectionRow, StornoStrip
from equipment_app.ui.widgets.field import top_aligned
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, empty, in_column, in_row


class PlansPart(QWidget):
    """Of the article of `show_article`. `wanted` asks for the form of a plan; with None, of a new one."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._article = 0
        self._may = desk.may(Right.CATALOGUE)
        self.section = Section(self.tr("Inspection plans"), line=False)
        self.section.link.setText(self.tr("New plan"))
        self.section.link.setVisible(self._may)
        in_column(self.section, on=self)
        self.section.link.clicked.connect(lambda: self.wanted.emit(None))

    def show_article(self, article: int) -> None:
        if article != self._article:
            self._article = article
            self._show(())
        self._desk.ask(
            lambda books: books.inspections.plans(books.catalogue.article(article)), self._show, self, instead="plans"
        )

    def _show(self, plans: Sequence[InspectionPlan]) -> None:
        none = SectionRow(self.tr("None: its pieces are not inspected"), "clock")
        self.section.show_rows([self._row(plan) for plan in plans] or [none])

    def _row(self, plan: InspectionPlan) -> SectionRow:
        points = self.tr("%n point(s)", "", len(plan.points)) if plan.points else ""
        often = self.tr("every %n month(s)", "", plan.months)
        below = formatting.dotted(often, points, plan.firm)
        act = (lambda: self.wanted.emit(plan)) if self._may else None
        return SectionRow(plan_name(plan), "clipboard-check", below=below, act=act, key=str(plan.id))


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
        self.section = FoldedSection(self.tr("Changes in the catalogue"), SHOWN, line=False)
        self.storno = StornoStrip()
        self.papers, self.undoing = PaperRows(self.section), Undoing(desk, self.storno)
        in_column(self.storno, self.section, on=self)
        self.papers.undo.connect(self.undoing.ask)
        self.papers.may_undo = self.undoing.may
        self.undoing.closed.connect(self._settled)
        self.section.show_rows(())

    def show_article(self, article: int) -> None:
        if article != self._article:
            self._article = article
            self.storno.turn_away()
            self.section.show_rows((), same=False)
        self._desk.ask(lambda books: article_changes(books, article), self._know, self, instead="changes")

    def _know(self, found: list[ArticleChange]) -> None:
        states = [(one.number, PaperState.CANCELLED if one.cancelled_by else PaperState.UNSIGNED) for one in found]
        self.papers.show_papers([StatedPaper(*one) for one in states], same=True)
        self.section.show_rows([self._row(one) for one in found])

    def _row(self, one: ArticleChange) -> SectionRow:
        icon, what = _WHAT.get(one.what, _IMPORT)
        said = " · ".join(f"{_field(name)}: {_cell(name, was)} → {_cell(name, now)}" for name, was, now in one.fields)
        words = QCoreApplication.translate("article", what)
        facts = [words] if said else []
        below = formatting.dotted(*facts, formatting.day(one.day), one.number, one.by)
        entry = SectionRow(said or words, icon, below=below, struck=bool(one.cancelled_by))
        return self.papers.about(entry, one.number, one.cancelled_by)

    def _settled(self) -> None:
        if not self.papers.stand_again():
            self.section.link.setFocus(Qt.FocusReason.OtherFocusReason)


def _field(name: str) -> str:
    return FIELDS[name].said(language())


def _cell(name: str, text: str) -> str:
    return cell_words(name, text, language())


class MakersCodes(QWidget):
    """A code that is scanned while it is shown comes into its field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._article = 0
        self._sizes: tuple[str, ...] = ()
        self._codes: list[Product] = []
        self.code = FormLine(self.tr("Code: scan it, or type it"), icon="barcode", figures=True)
        self.on = FormChoice(self.tr("For size"), [("", self.tr("all sizes"))])
        self.attach = Button(self.tr("Attach"), icon="plus")
        self.form = Form(self.attach, self.command, self._attach)
        fields, self._rows = [self.form.field(part) for part in (self.code, self.on)], in_column()
        self.on.setMinimumWidth(112)
        sentence = self.tr("EAN, UPC or any other code on the goods. When scanned, it means this article.")
        in_column(
            Caption(self.tr("Makers’ codes")),
            Label(sentence, size=SMALL, token="quiet", wrap=True),
            self._rows,
            top_aligned(*fields),
            in_row(self.attach, None, spacing=8),
            spacing=8,
            on=self,
        )
        self.form.look()
        gate(desk, CATALOGUE, self.attach, *fields)

    def show_card(self, card: ArticleCard) -> None:
        if card.article.id != self._article:
            self.code.setText("")
            self._codes, self._sizes = [], ()
            self._article = card.article.id
        article = card.article.id
        self._desk.ask(lambda books: _makers_codes(books, article), self._know, self, instead="codes")

    def take(self, text: str) -> None:
        """It was scanned; where there are sizes, which one is to be said."""
        self.code.setText(text)
        if len(self._sizes) <= 1:
            self.form.submit()
        else:
            self.on.setFocus()

    def _know(self, known: tuple[list[Product], tuple[str, ...]]) -> None:
        self._codes, self._sizes = known
        self.form.fields[self.on].setVisible(len(self._sizes) > 1)
        self.on.offer([("", self.tr("all sizes")), *((size, formatting.size(size)) for size in self._sizes)])
        empty(self._rows)
        for product in self._codes:
            self._rows.addWidget(self._row(product))

    def _row(self, product: Product) -> QWidget:
        size = formatting.size(product.size) if product.size else self.tr("all sizes")
        words = self.tr("Remove {code}").format(code=short(product.code))
        remove = IconButton("x", words, does=lambda: self._desk.change(DetachCode(product.code)))
        gate(self._desk, CATALOGUE, remove)
        code, size = Label(short(product.code), figures=True), size if len(self._sizes) > 1 else ""
        return as_widget(in_row(code, Label(size, token="quiet"), None, remove, spacing=12))

    def command(self) -> AttachCode | None:
        return AttachCode(self.code.value, self._article, self.on.value) if fit(self.code.value) else None

    def _attach(self, command: AttachCode) -> None:
        self._desk.change(command, then=lambda _: self.code.setText(""), owner=self)


def _makers_codes(books: Books, article: int) -> tuple[list[Product], tuple[str, ...]]:
    """The codes that stand for an article, and every size it comes in."""
    return books.catalogue.products(article), books.catalogue.sizes(books.catalogue.article(article).scheme)


class Properties(QWidget):
    """Facts above, the form under them; the button wakes when something differs from the books."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.card: ArticleCard | None = None
        self.facts = FactGrid(columns=4)
        self.fields = ArticleFields()
        self.name, self.minimum = self.fields.name, self.fields.minimum
        self.save = Button(self.tr("Save"), kind="primary", icon="save")
        self.undo = Button(self.tr("Discard changes"), does=self._fill)
        self.codes, self.attached = MakersCodes(desk), AttachmentsPart(desk, Right.PAPERS)
        self.changes, self.plans = ChangesPart(desk), PlansPart(desk)
        self.form = Form(self.save, self.command, desk.change)
        rule = self.tr(
            "The minimum is shared among the sizes by how many of each are worn. Papers keep the name they had."
        )
        rows = [self.form.row(*row) for row in self.fields.rows]
        buttons = in_row(self.save, self.undo, None, spacing=8)
        column = in_column(
            self.facts,
            8,
            *rows,
            Label(rule, size=SMALL, token="quiet", wrap=True),
            buttons,
            16,
            self.codes,
            spacing=12,
            margins=(16, 16, 16, 16),
        )
        in_column((Scroll(in_column(column, self.plans, self.attached, self.changes, None)), 1), on=self)
        for part in self.form.parts:
            part.edited.connect(self._follow)
        self.setFocusProxy(self.name)
        gate(desk, CATALOGUE, self.save, self.undo)
        hold(desk, CATALOGUE, *self.form.parts)

    def show_card(self, card: ArticleCard) -> None:
        """What is being written stays while the article is the same and the books say the same of it."""
        other = self.card is None or self.card.article != card.article
        self.card = card
        self.codes.show_card(card)
        self.attached.show_subject(FileSubject("article", card.article.id))
        for part in (self.changes, self.plans):
            part.show_article(card.article.id)
        self.facts.show_facts(self._facts(card))
        if other:
            self._fill()

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """A picture is the photo of the article."""
        return self.attached.take_pasted(sources)

    def command(self) -> EditArticle | None:
        if self.card is None:
            return None
        article, said = self.card.article, self.fields.said()
        before = of_article(article)
        if said == before:
            return None
        always = ("name", "name_en", "minimum")
        changed = {name: said[name] for name in said if name in always or said[name] != before[name]}
        return EditArticle(article.id, **changed)

    def _follow(self, *_: object) -> None:
        self.undo.setEnabled(self.save.isEnabled())

    def _facts(self, card: ArticleCard) -> list[Fact]:
        article = card.article
        facts = (
            (self.tr("Code"), article.code),
            (self.tr("Tracking"), tracked(article.tracking)),
            (self.tr("Sizes"), article.scheme),
            (self.tr("Unit of measure"), formatting.unit(article.unit)),
        )
        return [Fact(label, value, bold=False, figures=False) for label, value in facts]

    def _fill(self) -> None:
        if self.card is not None:
            self.fields.put(self.card.article)
        self.form.look()
        self.undo.setEnabled(False)
