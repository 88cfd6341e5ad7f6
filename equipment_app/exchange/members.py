"""Checking a list of members, and one of who takes part in a deployment."""

import re
from collections import ChainMap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from equipment_app.domain.lists import DryRun, Fate, Former, Judged, Known, ListedParticipant, MemberRow, Problem
from equipment_app.domain.outcome import Step
from equipment_app.domain.words import renamed
from equipment_app.exchange.cells import Cell, Unreadable, day, identifier, yes
from equipment_app.exchange.columns import Spellings, key, near
from equipment_app.exchange.rows import ListCheck, RowReader, judged, spellings, where
from equipment_app.exchange.table import RawList
from equipment_app.measures import day as shown_day

_DIGITS = 6
_SPELT = ("title_before", "title_after", "rank", "function")
_SCHEMES = ("alfa", "kalhoty", "obuv", "rukavice", "hlava")
Person = tuple[str, ...]
"""What a person is told by: the personal number, or without one the name and unit."""


def personal_number(cell: Cell) -> str:
    """Six digits (OEČ).
    Raises Unreadable: other digits, or five of them, before which a spreadsheet may have dropped a zero.
    """
    digits = "".join(identifier(cell).split())
    if re.fullmatch(r"\d+", digits, re.ASCII) and len(digits) == _DIGITS - 1:
        raise Unreadable("lost_zero", "0" + digits)
    if not re.fullmatch(r"\d{6}", digits, re.ASCII):
        raise Unreadable("not_a_personal_number")
    return digits


class MembersCheck(ListCheck):
    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        super().__init__(lists, known, problems, step)
        self._brought: dict[str, str] = {}
        """Units that the list brings along."""
        self._units = ChainMap(dict(known.units), self._brought)
        self._spellings = spellings(lists, _SPELT, known.spellings)
        self._civilians = {_person(member): member for member in known.civilians}
        self._namesakes = {_person(member)[:2]: member.unit_name for member in known.civilians}
        self._seen: dict[Person, RowReader] = {}
        self._renamed: set[str] = set()

    def judged(self) -> Iterator[Judged[MemberRow]]:
        for row in self._rows():
            member = self._member(row)
            if member.personal_number or not row.failed:
                self._doubled(row, member)
            before = None if row.failed else self._before(row, member)
            former = None if row.failed or before else self._former(row, member)
            if known := former.row if former else before:
                self._ask_of_another(row, known, member)
            found = judged(row, member, former.row if former else before, ("unit_code", "unit_name"))
            yield replace(found, fate=Fate.CHANGED, former=former) if former and not row.failed else found

    def brought(self, run: DryRun[Any]) -> dict[str, Any]:
        """Units without a member who is written are not."""
        used = {judged.row.unit_code for judged in run.to_write if judged.row is not None}
        return {"units": {code: name for code, name in self._brought.items() if code in used}}

    def _member(self, row: RowReader) -> MemberRow:
        civilian = row.read("civilian", yes, False)
        number = row.read("personal_number", personal_number, "")
        if not row.has("personal_number") and not civilian:
            row.error("personal_number", "number_missing")
        unit_code, unit_name = self._unit(row)
        return MemberRow(
            personal_number=number,
            civilian=civilian,
            title_before=row.spelt("title_before", self._spellings),
            surname=row.text("surname", required=True),
            given_name=row.text("given_name", required=True),
            title_after=row.spelt("title_after", self._spellings),
            rank=row.spelt("rank", self._spellings),
            unit_code=unit_code,
            unit_name=unit_name,
            function=row.spelt("function", self._spellings),
            member_since=row.read("member_since", day, None),
            sizes=self._sizes(row),
        )

    def _sizes(self, row: RowReader) -> dict[str, str]:
        known = self._known.schemes
        found = {scheme: row.size(f"sizes.{scheme}", scheme, known[scheme]) for scheme in _SCHEMES if scheme in known}
        return {scheme: size for scheme, size in found.items() if size}

    def _unit(self, row: RowReader) -> tuple[str, str]:
        """Code and name; one is enough when the books, or rows above, know the other."""
        code, name = row.identifier("unit_code"), row.text("unit_name")
        if not code and not name:
            row.error("unit_code" if row.listed("unit_code") else "unit_name", "missing")
        elif not code:
            code = next((each for each, called in self._units.items() if key(called) == key(name)), "")
            if not code:
                row.error("unit_name", "unknown_unit", fixes=near(name, tuple(self._units.values())))
        elif code not in self._units:
            self._brought[code] = name or code
            if not name:
                row.warn("unit_code", "unnamed_unit")
        elif name and key(name) != key(self._units[code]) and code not in self._renamed:
            self._renamed.add(code)
            row.warn("unit_name", "unit_named_otherwise", {"code": code, "taken": self._units[code]})
        return code, self._units.get(code, name)

    def _doubled(self, row: RowReader, member: MemberRow) -> None:
        first = self._seen.setdefault(_person(member), row)
        if first is not row:
            field = "personal_number" if member.personal_number else "surname"
            name = f"{first.shown('given_name')} {first.shown('surname')}".strip() or member.personal_number
            row.error(field, "doubled_member", {**where(first), "name": name})

    def _ask_of_another(self, row: RowReader, known: MemberRow, listed: MemberRow) -> None:
        """One mistyped digit gives all that somebody has to somebody else: each such row is confirmed by itself."""
        if not renamed(known, listed):
            return
        told = {"name": f"{known.surname} {known.given_name}".strip(), "number": listed.personal_number}
        if "surname" in row.mended:
            row.warn("surname", "another_person_confirmed", told)
        else:
            row.error("surname", "another_person", told, (listed.surname, known.surname))

    def _former(self, row: RowReader, listed: MemberRow) -> Former | None:
        """Who comes back is the one they were, and what they have stays theirs."""
        former = self._known.former.get(listed.personal_number)
        if former is not None:
            told: dict[str, str | int] = {
                "name": f"{former.row.surname} {former.row.given_name}".strip(),
                "open": former.open,
            }
            if former.left:
                row.warn("personal_number", "comes_back", {**told, "day": shown_day(former.left)})
            else:
                row.warn("personal_number", "comes_back_undated", told)
        return former

    def _before(self, row: RowReader, listed: MemberRow) -> MemberRow | None:
        if listed.personal_number:
            before = self._known.members.get(listed.personal_number)
            kept = None if before else self._known.merged.get(listed.personal_number)
            if kept is not None:
                told = {"name": f"{kept.surname} {kept.given_name}".strip(), "taken": kept.personal_number}
                fixes = (kept.personal_number,) if kept.personal_number else ()
                row.error("personal_number", "merged_number", told, fixes)
            return before
        before = self._civilians.get(_person(listed))
        if before is None and (elsewhere := self._namesakes.get(_person(listed)[:2])):
            row.warn("surname", "namesake", {"unit": elsewhere})
        return before


def _person(member: MemberRow) -> Person:
    if member.personal_number:
        return (member.personal_number,)
    return key(member.surname), key(member.given_name), member.unit_code


class ParticipantsCheck(ListCheck):
    """Somebody without a personal number is a guest; who takes part already stays as they are."""

    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        super().__init__(lists, known, problems, step)
        self._roles = Spellings(known.roles, {})
        self._seen: dict[str, RowReader] = {}

    def judged(self) -> Iterator[Judged[ListedParticipant]]:
        for row in self._rows():
            participant = self._participant(row)
            if not row.failed:
                self._doubled(row, participant)
            before = self._known.participants.get(participant.key)
            if before is not None and not row.failed:
                yield Judged(row.sheet, row.number, Fate.SKIPPED, before, before)
            else:
                yield judged(row, participant, None)

    def _participant(self, row: RowReader) -> ListedParticipant:
        number = row.read("personal_number", personal_number, "")
        member = self._member(row, number) if number else None
        named = bool(member) or row.has("personal_number")
        return ListedParticipant(
            personal_number=number,
            surname=member.surname if member else row.text("surname", required=not named),
            given_name=member.given_name if member else row.text("given_name", required=not named),
            school="" if member else row.text("school"),
            group=row.text("group") or (member.unit_name if member else self._known.group),
            role=self._role(row),
        )

    def _member(self, row: RowReader, number: str) -> MemberRow | None:
        member = self._known.members.get(number)
        if member is None:
            row.error("personal_number", "unknown_member", fixes=near(number, self._known.members))
        elif row.has("surname") and key(row.shown("surname")) != key(member.surname):
            row.error("personal_number", "named_otherwise", {"taken": f"{member.surname} {member.given_name}"})
        return member

    def _role(self, row: RowReader) -> str:
        """The only one there is needs no saying."""
        roles, written = self._known.roles, row.text("role")
        if not written:
            if len(roles) > 1:
                row.error("role", "which_role", fixes=roles)
            return roles[0] if len(roles) == 1 else ""
        best = self._roles.best(written)
        if best not in roles:
            row.error("role", "unknown_role", fixes=near(written, roles) or roles)
        return best

    def _doubled(self, row: RowReader, participant: ListedParticipant) -> None:
        first = self._seen.setdefault(participant.key, row)
        if first is not row:
            field = "personal_number" if participant.personal_number else "surname"
            name = f"{participant.given_name} {participant.surname}".strip()
            row.error(field, "doubled_member", {**where(first), "name": name})
