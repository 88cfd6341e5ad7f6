"""Inspections: the plans of articles, what the last one of each piece found, and what may not go out because of it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from equipment_app.domain.inspection import Inspected, InspectionPlan, InspectionResult, points_of
from equipment_app.domain.sizes import Overdue, Past, expired, months_later
from equipment_app.store.dialect import GIVEN
from equipment_app.store.records.write_offs import WriteOffs
from equipment_app.store.sql import Memo, Records, Sql

if TYPE_CHECKING:
    from equipment_app.store.records.catalogue import Article
    from equipment_app.store.records.things import Thing


class Inspections(Records):
    def __init__(self, sql: Sql, memo: Memo, write_offs: WriteOffs) -> None:
        super().__init__(sql, memo)
        self._write_offs = write_offs

    def plans(self, article: "Article") -> tuple[InspectionPlan, ...]:
        """Those that apply to an article today, the one of its months first."""
        kept = self._memo.keep("inspection plans", self._plans).get(article.id, ())
        months = article.inspection_months
        first = next((plan for plan in kept if plan.id == 0), InspectionPlan(0, article.id, "", 0))
        return (*((replace(first, months=months),) if months else ()), *(plan for plan in kept if plan.id))

    def next_plan(self, article: "Article") -> int:
        """The number of a plan that is new."""
        return int(self._sql.value(_NEXT, (article.id,)))

    def plan(self, article: "Article", id: int) -> InspectionPlan:
        """A plan as it was last, also one that has ended."""
        row = self._sql.first(_PLAN, (article.id, id))
        found = _plan(row) if row else InspectionPlan(id, article.id, "", 0)
        return found if id else replace(found, months=article.inspection_months or 0)

    def of(self, thing: int) -> dict[int, Inspected]:
        """The last inspection of a piece by each plan."""
        found: dict[int, Inspected] | None = self._memo.noted("inspected", (thing,)).get(thing)
        return self._several((thing,))[thing] if found is None else found

    def foresee(self, things: Iterable[int]) -> None:
        """These pieces are going to be asked for one by one: they are read together, where any was ever inspected."""
        any_there = self._memo.keep("inspected", lambda: self._sql.value(_ANY, ()))
        several = self._several(list(things)) if any_there else {thing: {} for thing in things}
        for thing, found in several.items():
            self._memo.note(("inspected", thing), found)

    def _several(self, things: Sequence[int]) -> dict[int, dict[int, Inspected]]:
        found: dict[int, dict[int, Inspected]] = {thing: {} for thing in things}
        for thing, plan, result, until, seq in self._sql.rows(_OF, (json.dumps(things),)):
            found[thing][plan] = Inspected(thing, plan, InspectionResult(result), date.fromisoformat(until), seq)
        return found

    def term(self, thing: "Thing", plan: InspectionPlan) -> date | None:
        """The day by which a piece is to be inspected by a plan; of one that failed it is over."""
        found = self.of(thing.id).get(plan.id)
        return found.until if found else months_later(thing.inspected_from, plan.months)

    def until(self, thing: "Thing", article: "Article") -> date | None:
        """Until when the inspections of a piece hold: the nearest of its terms."""
        return min((term for plan in self.plans(article) if (term := self.term(thing, plan))), default=None)

    def late(self, thing: "Thing", article: "Article", day: date) -> Overdue | None:
        """Why a thing is not handed over without a reason: it is proposed for write-off, past its expiry, has failed
        its inspection or missed it. Its service life stops nothing.
        """
        if thing.number is not None and (since := self._write_offs.proposed_on(thing.id)):
            return Overdue(Past.PROPOSED, since)
        if ended := expired(thing.expiry, day):
            return ended
        if failed := [one for one in self.of(thing.id).values() if not one.result.good]:
            return Overdue(Past.FAILED, self._day(failed[0].seq))
        until = self.until(thing, article)
        return Overdue(Past.INSPECTION, until) if until and until < day else None

    def holder(self, thing: "Thing", before: int) -> int:
        """Who had a piece before this entry."""
        return int(self._sql.value(_WHERE, (thing.id, before)))

    def marked(self, result: InspectionResult) -> list[int]:
        """The things that their last inspection by any plan wants repaired, or written off."""
        return [id for (id,) in self._sql.rows(_MARKED, (str(result),))]

    def _day(self, seq: int) -> date:
        return date.fromisoformat(self._sql.value("SELECT occurred_on FROM act WHERE seq = ?", (seq,)))

    def _plans(self) -> dict[int, list[InspectionPlan]]:
        found: dict[int, list[InspectionPlan]] = {}
        for row in self._sql.rows(_LIVING):
            found.setdefault(row[1], []).append(_plan(row))
        return found


def _plan(row: Sequence[Any]) -> InspectionPlan:
    id, article, name, months, points, firm = row
    return InspectionPlan(id, article, name, months, points_of(points), firm)


_PLANS = "SELECT plan, article, name, months, points, firm FROM inspection_plan WHERE"
_PLAN = f"{_PLANS} article = ? AND plan = ?"
_NEXT = "SELECT coalesce(max(plan), 0) + 1 FROM inspection_plan WHERE article = ?"
_LIVING = f"{_PLANS} withdrawn = 0 ORDER BY article, plan"
_WHERE = "SELECT target FROM move WHERE thing = ? AND seq < ? ORDER BY seq DESC, n DESC LIMIT 1"
_OF = f"""SELECT thing, plan, result, until, seq FROM inspected WHERE thing IN (SELECT value FROM {GIVEN})
    AND withdrawn = 0 ORDER BY thing, plan"""
_ANY = "SELECT EXISTS (SELECT 1 FROM inspected WHERE withdrawn = 0)"
_MARKED = "SELECT DISTINCT thing FROM inspected WHERE result = ? AND withdrawn = 0 ORDER BY thing"
