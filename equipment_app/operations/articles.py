"""Articles by hand: a new one, a change of one, and the end of one that nothing is left of."""

from collections.abc import Mapping
from dataclasses import asdict
from difflib import get_close_matches
from typing import Annotated, Any, get_args

from equipment_app.domain.entries import Registration, Row
from equipment_app.domain.errors import FieldMissing, NameRefused, Refusal, UnknownThing
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.lists import Tracking
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.plan import Operation, Plan, Planned, next_number
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article

TRACKINGS: tuple[str, ...] = get_args(Tracking)
LOCKED = ("tracking", "scheme", "unit")
"""What stays once something of the article was received: the books count by it."""
SAID = {"unit": "measure"}
"""What messages call a field, where that is not its name."""
NUMBERS = {"minimum": 99_999, "pack": 99_999, "life_months": 1_200, "inspection_months": 1_200, "price": 10_000_000_000}
"""The most each may be."""
_LONGEST = 120
YES_NO = ("yes", "no")
_LIFE_FROM = ("delivery", "use")
_NONE = "0: none"


class ArticleExists(Refusal):
    code: str
    name: str
    cs = "Kód {code} už má druh „{name}“. Nic se nezapsalo; zvolte jiný kód, nebo upravte tento druh."
    en = "{code} is the code of “{name}” already. Nothing was written; choose another code, or edit that article."


class NotAnArticleCode(Refusal):
    code: str
    cs = """Kód „{code}“ nelze použít: má mít 1 až 40 znaků bez mezer a bez / * @. Nic se nezapsalo; zadejte jiný."""
    en = """The code “{code}” cannot be used: 1 to 40 characters without spaces and without / * @. Nothing was written;
        enter another."""


class NoSuchScheme(Refusal):
    scheme: str
    schemes: tuple[str, ...]
    cs = "Velikostní řada „{scheme}“ není. Nic se nezapsalo; zvolte jednu z těchto: {schemes}."
    en = "There is no size scheme “{scheme}”. Nothing was written; choose one of these: {schemes}."


class NumberTooLarge(Refusal):
    field: Annotated[str, FIELDS]
    most: int
    cs = "{field}: číslo má být od 0 do {most}. Nic se nezapsalo; zadejte jiné."
    en = "{field}: a number from 0 to {most}. Nothing was written; enter another."


class NotANumber(Refusal):
    field: Annotated[str, FIELDS]
    text: str
    cs = "{field}: „{text}“ není číslo. Nic se nezapsalo; napište celé číslo, nebo pole vymažte."
    en = "{field}: “{text}” is no number. Nothing was written; enter a whole number, or clear the field."


class ArticleInUse(Refusal):
    field: Annotated[str, FIELDS]
    name: str
    cs = """{field} druhu „{name}“ změnit nejde, už se jí účtovaly přijaté věci. Nic se nezapsalo; založte nový druh a
        tento slučte s ním."""
    en = """{field} of “{name}” cannot be changed, items were received by it. Nothing was written; add a new article and
        merge this one into it."""


class StillThere(NameRefused):
    stored: int
    out: int
    cs = """„{name}“ vyřadit nejde: ve skladu je {stored} ks a jinde {out} ks. Nic se nezapsalo; nejdřív věci vyřaďte
        z majetku, nebo druh slučte s jiným."""
    en = """“{name}” cannot be retired: {stored} pcs are in the store and {out} pcs elsewhere. Nothing was written;
        write the items off first, or merge the article into another."""


class InKits(NameRefused):
    kits: tuple[str, ...]
    cs = "„{name}“ vyřadit nejde, je v sadách: {kits}. Nic se nezapsalo; dejte sadám znění bez něj, a potom ho vyřaďte."
    en = """“{name}” cannot be retired, it is in the kits {kits}. Nothing was written; give the kits a wording without
        it, then retire it."""


class InDeployment(NameRefused):
    title: str
    cs = "„{name}“ je v rozpisu nasazení „{title}“. Nic se nezapsalo; odeberte ho z rozpisu, nebo nasazení uzavřete."
    en = "“{name}” is in the allotment of “{title}”. Nothing was written; take it off that, or close the deployment."


@spoken("article add", "add an article to the catalogue")
@needs(Right.CATALOGUE)
class AddArticle(Operation):
    code: Annotated[str, Argument("CODE", help="as it is typed and as lists name it")]
    name: Annotated[str, Argument("--name", "TEXT", "in Czech, as papers say it")]
    name_en: Annotated[str, Argument("--name-en", "TEXT", "in English")] = ""
    minimum: Annotated[int | None, Argument("--minimum", "PIECES", "how many should be in the store")] = None
    section: Annotated[str, Argument("--section", "TEXT", "the part of the catalogue it stands in")] = ""
    tracking: Annotated[str, Argument("--tracking", help="quantity unless said", choices=TRACKINGS)] = "quantity"
    scheme: Annotated[str, Argument("--sizes", "SCHEME", "the sizes it comes in; else one size")] = UNI
    unit: Annotated[str, Argument("--unit", "UNIT", "what is counted: ks unless said, pár, bal")] = "ks"
    price: Annotated[int | None, Argument("--price", "CZK", "of one")] = None
    life_months: Annotated[int | None, Argument("--life", "MONTHS", "its service life")] = None
    inspection_months: Annotated[int | None, Argument("--inspection", "MONTHS", "how often it is inspected")] = None
    norm: Annotated[str, Argument("--norm", "TEXT", "the standard it is made to, as ČSN EN 397")] = ""
    sustainability: Annotated[str, Argument("--sustainability", help="the grant wants it kept", choices=YES_NO)] = ""
    pack: Annotated[int | None, Argument("--pack", "PIECES", "how many units come in one pack")] = None
    life_from: Annotated[str, Argument("--life-from", help="the first use unless said", choices=_LIFE_FROM)] = ""

    def plan(self, books: Books) -> Plan:
        """Raises NotAnArticleCode, ArticleExists, FieldMissing, NoSuchScheme, NumberTooLarge."""
        code = self.code.strip().upper()
        if not 0 < len(code) <= 40 or not code.isprintable() or set(code) & set(" /*@"):
            raise NotAnArticleCode(self.code)
        if there := books.catalogue.by_code(code):
            raise ArticleExists(there.code, there.name)
        said = {name: value for name, value in asdict(self).items() if name != "code"}
        new = {"id": books.catalogue.next_article(), "code": code, "price": None, "norm": ""}
        return changed(books, "added", row_of(new | proper(books, said)))


@spoken("article edit", "change an article; what is not said stays as it is")
@needs(Right.CATALOGUE)
class EditArticle(Operation):
    """What is None, or no word where words are chosen, stays as it is. Of a number 0 says that there is none; the
    minimum is of all sizes together. Papers made before keep the old name.
    """

    article: Annotated[int | str, Argument("CODE", help="of the article")]
    """Or its id."""
    name: Annotated[str | None, Argument("--name", "TEXT", "in Czech, as papers say it")] = None
    name_en: Annotated[str | None, Argument("--name-en", "TEXT", "in English")] = None
    minimum: Annotated[int | None, Argument("--minimum", "PIECES", f"how many should be in the store; {_NONE}")] = None
    section: Annotated[str | None, Argument("--section", "TEXT", "the part of the catalogue it stands in")] = None
    tracking: Annotated[str, Argument("--tracking", help="only while nothing was received", choices=TRACKINGS)] = ""
    scheme: Annotated[str | None, Argument("--sizes", "SCHEME", "only while nothing was received")] = None
    unit: Annotated[str | None, Argument("--unit", "UNIT", "only while nothing was received")] = None
    price: Annotated[int | None, Argument("--price", "CZK", f"of one; {_NONE}")] = None
    life_months: Annotated[int | None, Argument("--life", "MONTHS", f"its service life; {_NONE}")] = None
    inspection_months: Annotated[int | None, Argument("--inspection", "MONTHS", f"between inspections; {_NONE}")] = None
    norm: Annotated[str | None, Argument("--norm", "TEXT", "the standard it is made to, as ČSN EN 397")] = None
    sustainability: Annotated[str, Argument("--sustainability", help="the grant wants it kept", choices=YES_NO)] = ""
    pack: Annotated[int | None, Argument("--pack", "PIECES", f"how many units come in one pack; {_NONE}")] = None
    life_from: Annotated[str, Argument("--life-from", help="what its life runs from", choices=_LIFE_FROM)] = ""

    def __post_init__(self) -> None:
        if (self.minimum or 0) < 0:
            raise ValueError(f"a minimum is not {self.minimum}")

    def plan(self, books: Books) -> Planned:
        """Raises UnknownThing, FieldMissing, NoSuchScheme, NumberTooLarge; ArticleInUse."""
        before = article_of(books, self.article)
        said = {name: value for name, value in asdict(self).items() if name != "article" and value not in (None, "")}
        said |= {name: "" for name in ("name", "name_en", "section", "norm", "unit") if getattr(self, name) == ""}
        after = proper(books, said)
        if asdict(before) | after == asdict(before):
            return Outcome(what="nothing_new", subject=before.name)
        locked = next((name for name in LOCKED if after.get(name, getattr(before, name)) != getattr(before, name)), "")
        if locked and books.catalogue.received(before.id):
            raise ArticleInUse(SAID.get(locked, locked), before.name)
        return changed(books, "changed", row_of(asdict(before) | after))


@spoken("article retire", "take an article out of the catalogue; what it was stays readable")
@needs(Right.CATALOGUE)
class RetireArticle(Operation):
    article: Annotated[int | str, Argument("CODE", help="of the article")]
    """Or its id."""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownThing, StillThere, InKits, InDeployment."""
        found = article_of(books, self.article)
        stored, out = books.catalogue.left(found.id)
        if stored or out:
            raise StillThere(found.name, stored, out)
        today = books.journal.today()
        living = [one for one in books.catalogue.wordings() if one.valid_to is None or one.valid_to >= today]
        lines = [(one, line) for one in living for line in books.catalogue.lines_of(one.id)]
        if kits := dict.fromkeys(one.name for one, line in lines if found.id in (line.article_id, *line.substitutes)):
            raise InKits(found.name, tuple(kits))
        refuse_allotted(books, found)
        return changed(books, "retired", {**row_of(asdict(found)), "withdrawn": 1})


def article_of(books: Books, asked: int | str) -> Article:
    """A living article by its code, or by its id. Raises UnknownThing."""
    living = books.catalogue.articles()
    text = asked.strip() if isinstance(asked, str) else ""
    found = books.catalogue.by_code(text) if text else next((one for one in living if one.id == asked), None)
    if found is None:
        raise UnknownThing(str(asked), tuple(get_close_matches(text.upper(), [one.code for one in living], 3)))
    return found


def refuse_allotted(books: Books, article: Article) -> None:
    """Raises InDeployment where one that is not over hands it out."""
    for one in books.deployments.all():
        if not one.closed and any(line.article == article.id for line in books.deployments.allotted(one.id)):
            raise InDeployment(article.name, one.title)


def proper(books: Books, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said, as the books write it. Raises FieldMissing, NoSuchScheme, NumberTooLarge."""
    found = {name: _proper(name, value) for name, value in said.items()}
    for name in ("name", "unit"):
        if name in found and not found[name]:
            raise FieldMissing(SAID.get(name, name))
    schemes = books.catalogue.schemes()
    if "scheme" in found and found["scheme"] not in schemes:
        raise NoSuchScheme(found["scheme"], tuple(schemes))
    return found


def _proper(name: str, value: Any) -> Any:
    if name in NUMBERS:
        if not 0 <= (value or 0) <= NUMBERS[name]:
            raise NumberTooLarge(name, NUMBERS[name] // (100 if name == "price" else 1))
        return value or None
    if name == "sustainability":
        return int(value == "yes")
    if name == "life_from":
        return "delivery" if value == "delivery" else ""
    return " ".join(str(value).split())[:_LONGEST]


def row_of(said: Mapping[str, Any]) -> Row:
    """The whole row of an article; norm, pack and where its life begins stand in it where they are said."""
    there = {name: value for name, value in said.items() if value or name not in ("norm", "pack", "life_from")}
    return {**there, "withdrawn": 0}


def changed(books: Books, what: str, row: Row) -> Plan:
    return Plan(
        Kind.CATALOGUE,
        registers=(Registration("article", row),),
        number=next_number(books, Kind.CATALOGUE),
        facts={"what": what, "article": row["id"]},
        changes=Changes.CATALOGUE,
        done=f"article_{what}",
        subject=str(row["name"]),
        told={"article": int(row["id"] or 0)},
    )
