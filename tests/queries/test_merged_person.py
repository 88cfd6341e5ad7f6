"""Whatever is asked by a member answers for every record of that person: nothing goes out of sight by a merge."""

import dataclasses
import re
from typing import Any

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.merge import MergeMembers
from equipment_app.store.records.people import Member, People
from tests.queries.hidden import HIDDEN, QUESTIONS, Two
from tests.queries.test_scope import answers, questions_there_are
from tests.world import PASSWORD

KEPT = "990899"
_AGAIN = "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar\n990899;Tajemná;Božena;plk.;KRPC;Třetí\n"
_TOLD = re.compile(r"[A-Z]{2}-2026-\d{6}(?:-S)?|\b[VR]-00\d\b|tajn\w+ \w+")
"""Numbers of papers, serial numbers and what somebody wrote."""


class Merged:
    """What was told of a member before the record was merged into another, and what is told since."""

    def __init__(self, two: Two) -> None:
        self.two, world = two, two.world
        world.take_in(ListKind.MEMBERS, _AGAIN)
        self.record, self.kept = two.other.member, world.member(KEPT)
        asked = {name: [said for said in arguments(two) if self._names(said)] for name, arguments in QUESTIONS.items()}
        self.asked = {name: calls for name, calls in asked.items() if calls}
        self.before = self._answers(lambda said: said)
        with pytest.MonkeyPatch.context() as patch, world.database.door.beside("Nástupcová", PASSWORD):
            patch.setattr(MergeMembers, "_refuse", lambda *_: None)  # with more under way than a merge takes
            world.do(MergeMembers(KEPT, HIDDEN))

    def after(self) -> dict[str, list[str]]:
        return self._answers(lambda said: tuple(self._kept(one) for one in said))

    def _answers(self, of: Any) -> dict[str, list[str]]:
        return {name: answers(self.two, name, [of(said) for said in calls]) for name, calls in self.asked.items()}

    def _names(self, said: Any) -> bool:
        return HIDDEN in repr(said) or repr(self._kept(said)) != repr(said)

    def _kept(self, said: Any) -> Any:
        """The same, where the record that is merged away is named by that which is kept."""
        if isinstance(said, Member):
            return self.two.world.ask(lambda books: books.people.member(self.kept)) if said.id == self.record else said
        if isinstance(said, (tuple, list)) and not hasattr(said, "_fields"):
            return type(said)(self._kept(one) for one in said)
        if dataclasses.is_dataclass(said) and not isinstance(said, type):
            changed = {one.name: self._kept(getattr(said, one.name)) for one in dataclasses.fields(said) if one.init}
            return dataclasses.replace(said, **changed)
        return self.kept if said == self.record and not isinstance(said, bool) else said


OTHERWISE = {
    **dict.fromkeys(
        ("holdings.holdings", "incidents.new_incident", "pieces.holders"),
        "it came to be theirs by the paper of the merge",
    ),
    **dict.fromkeys(("counter.card", "leaving.leaving"), "likewise; and a cart that waits stops a merge"),
    **dict.fromkeys(("holdings.answered_for", "member_card.member_card"), "what they answer for stops a merge"),
    "gate.at_gate": "taking part in a deployment that is open stops a merge",
    "find.finding": "the newest papers alone are told, and how many there are",
    "membership.stays": "those of one record; `records` has them all",
}
"""Questions that name other papers after a merge, and why nothing is out of sight."""


def gone(merged: Merged) -> dict[str, set[str]]:
    """By the question, what it told before and tells no more."""
    after, found = merged.after(), {}
    for name, said in merged.before.items():
        for was, is_now in zip(said, after[name], strict=True):
            if lost := set(_TOLD.findall(was)) - set(_TOLD.findall(is_now)):
                found.setdefault(name, set()).update(lost)
    return found


@pytest.fixture(scope="module")
def merged(tmp_path_factory):
    two = Two(tmp_path_factory.mktemp("two") / "sklad.equip")
    try:
        yield Merged(two)
    finally:
        two.world.close()


def test_many_questions_are_asked_by_a_member(merged):
    assert set(merged.asked) <= set(questions_there_are())
    telling = [name for name, said in merged.before.items() if any(map(_TOLD.search, said))]
    assert len(telling) > 12, telling


def test_nothing_told_of_a_member_goes_out_of_sight_by_a_merge(merged):
    assert set(gone(merged)) == set(OTHERWISE)


def test_a_question_that_forgets_the_other_record_is_found(merged, monkeypatch):
    monkeypatch.setattr(People, "merged", lambda *_: [])
    assert set(gone(merged)) - set(OTHERWISE) != set()
