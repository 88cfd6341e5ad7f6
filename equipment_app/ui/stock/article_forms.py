"""Forms of the catalogue: a new article, one that is there twice, and one field of many."""

from collections.abc import Sequence

from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.measures import hellers
from equipment_app.operations.articles import NUMBERS, TRACKINGS, AddArticle
from equipment_app.operations.bulk_edit import ARTICLE_FIELDS, EditArticles, EditedArticle, judged_articles
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Editor, FormChoice, FormLine
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.members.form import preview
from equipment_app.ui.stock.article_fields import ArticleFields, tracked
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.label import Label


class CatalogueChoices(Value):
    """What a form of an article offers."""

    articles: tuple[Article, ...]
    schemes: tuple[tuple[str, str], ...]

    @property
    def sections(self) -> list[str]:
        return sorted({one.section for one in self.articles if one.section})

    @property
    def units(self) -> list[str]:
        return sorted({"ks", *(one.unit for one in self.articles)})


def catalogue_choices(books: Books) -> CatalogueChoices:
    schemes = tuple((one.code, one.name or one.code) for one in books.catalogue.size_schemes())
    return CatalogueChoices(tuple(books.catalogue.articles()), schemes)


class ArticleForm(FormCard):
    """A new article. `known` are offered, and their codes are taken."""

    def __init__(self, desk: Desk, known: CatalogueChoices) -> None:
        super().__init__(desk)
        self._codes = {one.code.casefold() for one in known.articles}
        self.code = FormLine(self.tr("Code"), needed=True, wrong=self._wrong_code, hint="AKT-VESTA", figures=True)
        self.tracking = FormChoice(self.tr("Tracking"), [(one, tracked(one)) for one in TRACKINGS], needed=True)
        self.scheme = FormChoice(self.tr("Sizes"), known.schemes, needed=True)
        self.unit = FormLine(self.tr("Unit of measure"), text="ks", needed=True, known=known.units)
        self.fields_of = ArticleFields()
        self.name, self.norm = self.fields_of.name, self.fields_of.norm
        self.fields_of.section.offer(known.sections)
        first, *rest = self.fields_of.rows
        rows: Sequence[Sequence[Editor]] = ((self.code, *first), (self.tracking, self.scheme, self.unit), *rest)
        self.build(self.tr("New article"), self.tr("Add to the catalogue"), rows)
        self.tracking.choose("quantity")
        self.scheme.choose(UNI)

    def command(self) -> AddArticle:
        said = self.fields_of.said()
        numbers = {name: said[name] or None for name in NUMBERS}
        numbers["life_from"] = "delivery" if said["life_from"] == "delivery" else ""
        more = {"tracking": self.tracking.value, "scheme": self.scheme.value, "unit": self.unit.value}
        return AddArticle(self.code.value, **{**said, **numbers, **more})

    def _wrong_code(self, left: bool) -> str:
        text = self.code.value
        if text.casefold() in self._codes:
            return self.tr("Another article has this code")
        return self.tr("No spaces and none of / * @") if set(text) & set(" /*@") else ""


class ArticleMergeForm(FormCard):
    """`kept` is the article that stays; the other one is named by its code or name."""

    def __init__(self, desk: Desk, kept: Article, known: CatalogueChoices) -> None:
        super().__init__(desk)
        self._kept = kept
        same = [one for one in known.articles if one.id != kept.id and _alike(one, kept)]
        self._others = {f"{one.code} · {formatting.name(one)}": one for one in same}
        self.other = FormLine(
            self.tr("The same article, a second time"),
            needed=True,
            known=list(self._others),
            wrong=self._wrong_other,
            hint=self.tr("code or name"),
        )
        self.reason = FormLine(self.tr("Reason"))
        told = Label(
            self.tr(
                "Items, deliveries, makers’ codes and lines of kits of the other article come to this one, and its "
                "code finds this one. Only articles of the same tracking, sizes and unit are offered. One cancellation "
                "parts them again."
            ),
            token="quiet",
            wrap=True,
        )
        title = self.tr("Merge another article into {name}").format(name=formatting.name(kept))
        self.build(title, self.tr("Merge"), ((self.other,), (self.reason,), told))

    def command(self) -> MergeArticles | None:
        other = self._others.get(self.other.value)
        return MergeArticles(self._kept.id, other.id, self.reason.value) if other else None

    def _wrong_other(self, left: bool) -> str:
        text = self.other.value
        begun = any(text.casefold() in name.casefold() for name in self._others)
        if not text or text in self._others or (begun and not left):
            return ""
        return self.tr("Choose one of those offered")


def _alike(one: Article, other: Article) -> bool:
    return (one.tracking, one.scheme, one.unit) == (other.tracking, other.scheme, other.unit)


class ArticlesForm(FormCard):
    """One field of the articles `listed`, or of those of the section of the one that is chosen."""

    def __init__(self, desk: Desk, listed: Sequence[int], chosen: Article, known: CatalogueChoices) -> None:
        super().__init__(desk)
        section = tuple(one.id for one in known.articles if one.section == chosen.section)
        self._offers, self._sections = {"section": section, "all": tuple(listed)}, known.sections
        self._found: Sequence[EditedArticle] = ()
        whole = self.tr("all %n on the list", "", len(listed))
        some = self.tr("section {section}").format(section=chosen.section or "–")
        self.which = FormChoice[str](self.tr("Which"), [("section", some), ("all", whole)], needed=True)
        fields = [(field, FIELDS[field].said(language())) for field in ARTICLE_FIELDS]
        self.field = FormChoice[str](self.tr("Field"), fields, needed=True)
        self.to = FormLine(self.tr("New value; empty clears it"), wrong=self._wrong_value)
        self.view: PlainList[EditedArticle] = PlainList(self.tr("Preview"), self._columns(), lambda row: row.article.id)
        self.told = Label(self.tr("What changes is shown before."))
        rows = ((self.which, self.field), (self.to,))
        self.build(self.tr("Edit several articles"), self.tr("Change"), rows, preview(self.told, self.view))
        self.which.currentIndexChanged.connect(self._ask)
        self.field.currentIndexChanged.connect(self._chosen)
        self.to.textChanged.connect(self._ask)
        self._chosen()

    def command(self) -> EditArticles | None:
        changed = sum(not one.same for one in self._found)
        self.save.setText(self.tr("Change %n article(s)", "", changed) if changed else self.tr("Change"))
        return EditArticles(self._offers[self.which.value], self.field.value, self._value()) if changed else None

    def _value(self) -> str:
        """As the books have it: haléře, `yes` or `no`."""
        text = self.to.value
        if self.field.value == "price":
            return str(hellers(text) or "")
        if self.field.value == "sustainability":
            return "yes" if text.casefold() == self.tr("yes") else "no"
        return text

    def _wrong_value(self, left: bool) -> str:
        text, field = self.to.value, self.field.value
        if not text or field in ("section", "norm"):
            return ""
        if field == "sustainability":
            fits = text.casefold() in (self.tr("yes"), self.tr("no")) or not left
            return "" if fits else self.tr("Enter yes or no")
        if field == "price":
            return self.tr("An amount such as 1250.50") if left and hellers(text) is None else ""
        fits = text.isascii() and text.isdecimal() and int(text) <= NUMBERS[field]
        return "" if fits else self.tr("A whole number up to {most}").format(most=NUMBERS[field])

    def _chosen(self) -> None:
        offers = {"section": self._sections, "sustainability": [self.tr("yes"), self.tr("no")]}
        self.to.setText("")
        self.to.offer(offers.get(self.field.value, []))
        self._ask()

    def _ask(self) -> None:
        """The preview, as soon as the value can be one."""
        self._found = ()
        if self._wrong_value(left=True):
            self.view.show_rows(())
            self.form.look()
            return
        ids, field, value = self._offers[self.which.value], self.field.value, self._value()
        self._desk.ask(lambda books: judged_articles(books, ids, field, value), self._show, self, instead="preview")

    def _show(self, found: Sequence[EditedArticle]) -> None:
        self._found = sorted(found, key=lambda one: one.same)
        changed = sum(not one.same for one in found)
        told = self.tr("Changed: {changed}, passed over: {skipped}. One cancellation takes all of it back.")
        self.told.setText(told.format(changed=changed, skipped=len(found) - changed))
        self.view.show_rows(self._found)
        self.form.look()

    def _columns(self) -> Sequence[Column[EditedArticle]]:
        return (
            Column(self.tr("Article"), lambda row: Text(formatting.name(row.article), row.article.code)),
            Column(self.tr("Now"), lambda row: Text(self._said(row.before), token="quiet"), 150, least=96),
            Column(self.tr("Then"), self._after, 150),
        )

    def _after(self, row: EditedArticle) -> Chip | Text:
        """What it will be, or that it stays."""
        return Chip(self.tr("is so already"), "info") if row.same else Text(self._said(row.after), bold=True)

    def _said(self, value: str) -> str:
        if self.field.value == "price" and value:
            return formatting.money(int(value))
        if self.field.value == "sustainability":
            return self.tr("yes") if value == "1" else self.tr("no")
        return value or "–"
