"""An article by hand: what it is called and how many of it should always be in the store."""

from dataclasses import asdict, dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import FieldMissing
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject


@needs(Right.CATALOGUE)
@dataclass(frozen=True, slots=True)
class EditArticle(Operation):
    """`minimum` is of all sizes together; None or 0: none is asked for. Papers made before keep the old name."""

    article: int
    name: str
    name_en: str
    minimum: int | None

    def __post_init__(self) -> None:
        if (self.minimum or 0) < 0:
            raise ValueError(f"a minimum is not {self.minimum}")

    def plan(self, books: Books) -> Planned:
        """Raises FieldMissing: an article has a name."""
        before = books.catalogue.article(self.article)
        name, name_en = " ".join(self.name.split()), " ".join(self.name_en.split())
        if not name:
            raise FieldMissing("name")
        after = asdict(before) | {"name": name, "name_en": name_en, "minimum": self.minimum or None}
        if after == asdict(before):
            return Outcome(what="nothing_new", subject=name)
        renamed = (name, name_en) != (before.name, before.name_en)
        things = ((Subject.THING, thing) for thing in books.catalogue.things_of(before.id))
        return Plan(
            Kind.REGISTER,
            registers=(Registration("article", after | {"withdrawn": 0}),),
            changes=Changes.CATALOGUE,
            done="article_changed",
            subject=name,
            indexed=((Subject.ARTICLE, before.id), *things) if renamed else (),
        )
