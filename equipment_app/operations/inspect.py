"""Inspection: what was found of pieces that were gone through by one plan, and until when that holds, with its record.

A run is kept while it is under way, each result when it is given; it is no entry until its record is made.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Annotated, Any

from equipment_app.domain.entries import Cell, Registration, Secret, registered, remark
from equipment_app.domain.errors import Refusal, ThingRefused
from equipment_app.domain.inspection import InspectionPlan, InspectionResult, next_term
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import Argument, On, needs, spoken
from equipment_app.operations.inspection_plans import named_plan
from equipment_app.operations.plan import ROWS, Operation, Plan, Several, chunks
from equipment_app.store.books import Books
from equipment_app.store.records.things import Thing

_MORE = (
    "THING is an item code, inventory or serial number; all are of one article. Without --until the result holds until "
    "the next term: the term before and the interval of the plan. What needs repair or is to be written off is not "
    "issued until it passes."
)
COPIES = 2
_GONE = ("workshop", "supplier", "missing", "lost", "disposed")


class NothingInspected(Refusal):
    cs = "Není co revidovat: seznam kusů je prázdný. Uveďte aspoň jeden."
    en = "There is nothing to inspect: the list of pieces is empty. Name at least one."


class OtherArticle(ThingRefused):
    article: str
    cs = "{thing}: není to {article}. Nic se nezapsalo; každý druh má svůj protokol o revizi."
    en = "{thing} is not of {article}. Nothing was written; each article has an inspection record of its own."


class NotHere(ThingRefused):
    holder: str
    cs = "{thing}: má ji {holder}. Nic se nezapsalo; revidovat ji lze, až se vrátí."
    en = "{thing} is with {holder}. Nothing was written; it can be inspected once it is back."


class TextWanted(ThingRefused):
    cs = "{thing}: chybí popis závady nebo výhrady. Nic se nezapsalo; popište ji aspoň třemi znaky."
    en = "{thing}: what is wrong with it is not said. Nothing was written; say it in three letters at least."
    at_command_line = Words("Přidejte --note TEXT.", "Add --note TEXT.")


class UntilTooLate(ThingRefused):
    wanted: date
    latest: date
    cs = "{thing}: do {wanted} revize platit nemůže, nejdéle do {latest}. Zvolte dřívější den."
    en = "{thing}: the inspection cannot hold until {wanted}, {latest} at the latest. Choose an earlier day."


class UntilTooEarly(ThingRefused):
    wanted: date
    cs = "{thing}: příští revize {wanted} by byla dřív než tato. Zvolte pozdější den."
    en = "{thing}: the next inspection on {wanted} would be before this one. Choose a later day."


class Examined(Value):
    """Of one piece, by its id. `until` None: until the next term. `note`: what is wrong, and measured values."""

    thing: int
    result: InspectionResult
    note: str = ""
    until: date | None = None


@spoken("inspect", "record the inspection of pieces of one article", _MORE)
@needs(Right.HAND_OVER)
class Inspect(Operation):
    """All of it is recorded, or none; beyond a hundred pieces there are several records."""

    things: Annotated[tuple[Examined | str, ...], Argument("THING", help="see below")] = ()
    result: Annotated[
        str,
        Argument("--result", "RESULT", "of all of them: passed, reserved, repair, disposal", tuple(InspectionResult)),
    ] = InspectionResult.PASSED
    note: Annotated[str, Argument("--note", "TEXT", "what is wrong with them; printed")] = ""
    until: Annotated[date | None, Argument("--until", "DATE", "when they are inspected next, if sooner")] = None
    by_plan: Annotated[str, Argument("--plan", "NAME", "by which plan, where the article has several")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the record: with what, by which instructions")] = ""
    on: On = None
    copies: int = 0
    run: str = ""
    """The run under way that this ends a part of; what is left stays in it."""

    def plan(self, books: Books) -> Several:
        """Raises NothingInspected, UnknownThing, NowhereNow, OfAnotherStore, AmbiguousThing, OtherArticle, NotHere,
        NoPlan, WhichPlan, TextWanted, UntilTooLate, UntilTooEarly, TextTooLong.
        """
        found = list({one.thing: one for one in (self._examined(books, asked) for asked in self.things)}.values())
        if not found:
            raise NothingInspected
        things = books.things.several([one.thing for one in found])
        article = books.catalogue.article(things[found[0].thing].article)
        plan = named_plan(books, article, self.by_plan)
        _refuse_strangers(books, [things[one.thing] for one in found], article.id, article.name)
        day = self.on or books.journal.today()
        parts = list(chunks(found, ROWS))
        saved = books.runs.of(self.run) if self.run else None
        left = _left(saved.content, found) if saved else []
        plans = (
            Plan(
                Kind.INSPECTION,
                registers=tuple(_row(books, things[one.thing], plan, one, day) for one in part),
                secrets=(*remark(self.remark), *_notes(part)),
                occurred_on=self.on,
                facts=self._facts(books, plan, left, saved.content if saved else {}),
                subject=f"{article.name}, {len(found)} {article.unit}",
                told={"pieces": len(found), "failed": sum(not one.result.good for one in found)},
                then=partial(_keep_rest, books, self.run, left) if saved and part is parts[-1] else None,
            )
            for part in parts
        )
        return Several(len(parts), plans)

    def _examined(self, books: Books, asked: Examined | str) -> Examined:
        if isinstance(asked, Examined):
            return asked
        thing = resolve.known_piece(books, asked)
        return Examined(thing.id, InspectionResult(self.result), self.note, self.until)

    def _facts(
        self, books: Books, plan: InspectionPlan, left: Sequence[int], run: Mapping[str, Any]
    ) -> dict[str, Cell]:
        begun: dict[str, Cell] = {"begun": str(run["begun"]), "left": len(left)} if run else {}
        return handing.printed(books, self.copies or COPIES) | {"article": plan.article, "plan": plan.id} | begun


def _refuse_strangers(books: Books, things: Sequence[Thing], article: int, name: str) -> None:
    """Pieces of another article, and such as nobody here can have looked at."""
    for thing in things:
        if thing.article != article:
            raise OtherArticle(thing.title, name)
        held = books.things.holders(thing.id)
        if not held:
            raise resolve.NowhereNow(thing.title)
        if books.people.kind(held[0].holder) in _GONE:
            raise NotHere(thing.title, books.people.name(held[0].holder))


def _row(books: Books, thing: Thing, plan: InspectionPlan, found: Examined, day: date) -> Registration:
    """What stands of a piece from now on; of one that failed, that its inspection held until the day before."""
    if found.result is not InspectionResult.PASSED and len(found.note.strip()) < 3:
        raise TextWanted(thing.title)
    until = date.fromordinal(day.toordinal() - 1)
    if found.result.good:
        latest = next_term(books.inspections.term(thing, plan), plan.months, day)
        until = found.until or latest
        if until > latest:
            raise UntilTooLate(thing.title, until, latest)
        if until <= day:
            raise UntilTooEarly(thing.title, until)
    return registered("inspected", thing=thing.id, plan=plan.id, result=found.result, until=until)


def inspections_hold_again(books: Books, thing: Thing, day: date) -> Iterator[Registration]:
    """What stands of a piece that came back repaired this day: the inspections that wanted it hold again."""
    plans = {plan.id: plan for plan in books.inspections.plans(books.catalogue.article(thing.article))}
    for one in books.inspections.of(thing.id).values():
        if one.result is InspectionResult.REPAIR and one.plan in plans:
            yield _row(books, thing, plans[one.plan], Examined(thing.id, InspectionResult.PASSED), day)


def _notes(part: Sequence[Examined]) -> Iterator[Secret]:
    """By the place of the piece among the rows of its entry."""
    return (secret for n, one in enumerate(part, start=1) for secret in remark(one.note, n))


def _left(run: Mapping[str, Any], found: Sequence[Examined]) -> list[int]:
    done = {one.thing for one in found}
    return [thing for thing in run["things"] if thing not in done]


def _keep_rest(books: Books, run: str, left: Sequence[int]) -> None:
    """Of a run whose record is made; without anything left it is over."""
    saved = books.runs.of(run)
    if not left or saved is None:
        books.runs.drop(run)
        return
    kept = {str(thing) for thing in left}
    found = {thing: one for thing, one in saved.content["found"].items() if thing in kept}
    books.runs.save(run, saved.content | {"things": list(left), "found": found})


@needs(Right.HAND_OVER)
class SaveRun(Value):
    """As far as a run is: durable when it returns. `content` holds the plan, the pieces, what was found, ids only;
    empty where the run is let go, with what was found in it and has no record.
    """

    run: str
    content: Mapping[str, Any]

    def __call__(self, books: Books) -> Outcome:
        if not self.content:
            books.runs.drop(self.run)
            return Outcome(Changes.CHECKS, "run_dropped")
        books.runs.save(self.run, self.content)
        return Outcome(Changes.CHECKS, "run_saved")
