"""What a check found, line by line; and a check carried out of the store and brought back, as JSON under seals.

What is asked (`ask`) holds no name of a person. Its digest is written down by the entry that exported it, so the store
knows its own question again; the names go beside it, bound by a HMAC within. The result comes back without the names
and without the key: who has only the result cannot make another. The key is 32 random bytes, kept by the store as a
secret and by the check file in clear, and salts the digest: from the journal nobody can find out what was asked.
"""

import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from equipment_app.domain.unit_check import Check, CheckLine, CheckTally, of_cell
from equipment_app.domain.unit_check_plan import (
    CellState,
    CheckColumn,
    CheckMember,
    CheckPiece,
    CheckPlan,
    CheckVerdict,
    Need,
    Setup,
)
from equipment_app.domain.value import Value
from equipment_app.domain.words import whole


def lines(check: Check) -> tuple[CheckLine, ...]:
    """Of all members in their order, then what belongs to nobody of them.

    What nobody looked at is told as that: not to have it is what somebody said of them.
    """
    waiting, unseen = CellState.WAITING, CellState.UNCHECKED
    members = (replace(one, state=unseen) if one.state is waiting else one for one in _of_members(check))
    return (*members, *_foreign(check))


def unchecked(check: Check) -> int:
    """Pieces that nobody looked at so far."""
    return sum(line.wanted - line.found for line in lines(check) if line.state is CellState.UNCHECKED)


def verdicts(check: Check) -> Mapping[CheckVerdict, int]:
    found = dict.fromkeys(CheckVerdict, 0)
    for person in check.plan.members:
        found[check.verdict(person.id)] += 1
    return found


def _of_members(check: Check) -> Iterator[CheckLine]:
    plan, progress = check.plan, check.progress
    surplus = _surplus(plan, progress)
    for person in plan.members:
        needs = [need for column in plan.columns if (need := plan.need(person.id, column.article))]
        if person.id in progress.absent:
            yield CheckLine(person.id, None, "", None, sum(need.wanted for need in needs), 0, CellState.AWAY)
            yield from _strayed(check, person.id)
            continue
        for need in needs:
            yield from of_cell(plan, progress, need)
        for known in surplus.get(person.id, ()):
            yield CheckLine(person.id, known.article, known.size, known.thing, 0, 1, CellState.SURPLUS)
        yield from _strayed(check, person.id)


def _surplus(plan: CheckPlan, progress: CheckTally) -> dict[int, list[CheckPiece]]:
    """By member, the pieces that were shown beyond what was wanted."""
    needless: dict[int, list[CheckPiece]] = {}
    for thing in progress.seen:
        known = plan.piece(thing)
        if known is None:
            continue
        need = plan.need(known.member, known.article)
        if need is None or known not in progress.shown(plan, need)[: need.wanted]:
            needless.setdefault(known.member, []).append(known)
    return needless


def _strayed(check: Check, member: int) -> Iterator[CheckLine]:
    """Another member's pieces that stood in for nothing of this one's."""
    plan, progress = check.plan, check.progress
    for thing, who in progress.strays.items():
        known = plan.piece(thing)
        if who != member or known is None:
            continue
        need = plan.need(member, known.article)
        lacking = need.wanted - progress.found(plan, need) if need and member not in progress.absent else 0
        if known not in progress.astray(plan, (member, known.article))[:lacking]:
            yield CheckLine(member, known.article, known.size, known.thing, 0, 1, CellState.OTHER)


def _foreign(check: Check) -> Iterator[CheckLine]:
    for one in reversed(check.aside):
        if one.whose is not None and one.whose.thing:
            yield CheckLine(one.member, one.article, one.size, one.thing, 0, 1, CellState.FOREIGN)


UNIT_CHECK, STOCKTAKE = "equipment-app unit check", "equipment-app stock-take"
"""What is carried out of the store."""
LONGEST = 16_000_000
"""Bytes. Nothing longer is read at all."""


class UnreadableCheckFile(ValueError):
    """Not a check file, or not a result."""


class BrokenSeal(ValueError):
    """What it says is not what was sealed."""


class Carried(Value):
    """A check file: what is asked, and how far the work is (its `to_json`; None before the first scan)."""

    ask: Mapping[str, Any]
    people: list[Any]
    key: bytes
    state: Mapping[str, Any] | None = None
    form: str = UNIT_CHECK

    @property
    def until(self) -> date:
        return date.fromisoformat(self.ask["until"])

    @property
    def digest(self) -> str:
        return seal(self.key, self.ask)

    def plan(self) -> CheckPlan:
        return _plan(self.ask, self.people)

    def after(self, state: Mapping[str, Any]) -> "Carried":
        return replace(self, state=state)

    def to_bytes(self) -> bytes:
        said = {
            "form": f"{self.form} 1",
            "ask": self.ask,
            "people": self.people,
            "key": self.key.hex(),
            "state": self.state,
        }
        return _bytes({**said, "seal": seal(self.key, [self.ask, self.people, self.state])})

    @classmethod
    def from_bytes(cls, content: bytes) -> "Carried":
        """Raises UnreadableCheckFile, BrokenSeal."""
        form, said = _read(content, "{} 1")
        try:
            found = cls(said["ask"], said["people"], bytes.fromhex(said["key"]), said["state"], form)
            sealed = seal(found.key, [found.ask, found.people, found.state])
            belongs = found.ask["people"] == seal(found.key, found.people)
            its = whole(str(said["seal"]))
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenSeal(str(error)) from error
        if not belongs or not hmac.compare_digest(its.encode(), sealed.encode()):
            raise BrokenSeal
        return found

    def result(self, state: Mapping[str, Any], ended: datetime, lead: int) -> bytes:
        """What is handed back: no names, no key. `lead` is the member who led the check, 0 where nobody says."""
        said = [self.ask, state, ended.isoformat(), lead]
        facts = dict(zip(("ask", "state", "ended", "lead"), said, strict=True))
        return _bytes({"form": f"{self.form} result 1", **facts, "seal": seal(self.key, said)})


class Result(Value):
    """What came back, not yet believed: only the store has the key. `path` is where it was read."""

    path: str
    ask: Mapping[str, Any]
    state: Mapping[str, Any]
    ended: str
    lead: int
    seal: str
    form: str = UNIT_CHECK

    @classmethod
    def from_bytes(cls, content: bytes, path: str = "") -> "Result":
        """Raises UnreadableCheckFile, BrokenSeal."""
        form, said = _read(content, "{} result 1")
        kinds = {"ask": dict, "state": dict, "ended": str, "lead": int, "seal": str}
        if not all(isinstance(said.get(name), kind) for name, kind in kinds.items()):
            raise BrokenSeal
        return replace(cls(path, *(said[name] for name in kinds)), form=form)

    def believed(self, key: bytes, digest: str) -> bool:
        """It is what the store asked, and what the check file answered."""
        asked = hmac.compare_digest(seal(key, self.ask), digest)
        sealed = seal(key, [self.ask, self.state, self.ended, self.lead])
        return asked and hmac.compare_digest(sealed.encode(), whole(self.seal).encode())

    def plan(self) -> CheckPlan:
        """As it was asked. Its members have no names."""
        people = [[member, "", "", "", ""] for member in self.ask["members"]]
        return replace(_plan(self.ask, people), from_store=True)


_NEED = ("member", "article", "size", "wanted", "held", "late", "flaw")


def carried(plan: CheckPlan, until: date, origin: str, head: tuple[int, bytes], key: bytes) -> Carried:
    """`plan` made ready to leave the store, whose origin and last entry it is bound to."""
    people = [[one.id, one.name, one.rank, one.personal_number, one.badge] for one in plan.members]
    ask = {
        "check": plan.id,
        "setup": plan.setup.to_json(),
        "heading": plan.heading,
        "kit": plan.kit,
        "begun": plan.begun.isoformat(),
        "until": until.isoformat(),
        "origin": origin,
        "head": [head[0], head[1].hex()],
        "columns": [[one.article, one.name, one.unit, int(one.numbered)] for one in plan.columns],
        "needs": [[getattr(one, name) for name in _NEED] for one in plan.needs],
        "known": [_piece(one) for one in plan.known],
        "articles": [[id, name] for id, name in plan.articles.items()],
        "english": [[id, name] for id, name in plan.english.items()],
        "members": [one.id for one in plan.members],
        "people": seal(key, people),
    }
    return Carried(ask, people, key)


def _plan(ask: Mapping[str, Any], people: list[Any]) -> CheckPlan:
    return CheckPlan(
        id=ask["check"],
        setup=Setup.from_json(ask["setup"]),
        heading=ask["heading"],
        kit=ask["kit"],
        begun=datetime.fromisoformat(ask["begun"]),
        members=tuple(CheckMember(*person) for person in people),
        columns=tuple(
            CheckColumn(article, name, unit, bool(numbered)) for article, name, unit, numbered in ask["columns"]
        ),
        needs=tuple(Need(*need) for need in ask["needs"]),
        known=tuple(_known(*piece) for piece in ask["known"]),
        articles={id: name for id, name in ask["articles"]},  # noqa: C416 - lists, not pairs
        english={id: name for id, name in ask["english"]},  # noqa: C416
        from_store=False,
    )


def _piece(one: CheckPiece) -> list[Any]:
    days = [day.isoformat() if day else None for day in (one.expires, one.inspect_by)]
    return [one.thing, one.article, one.size, one.member, list(one.names), *days]


def _known(thing: int, article: int, size: str, member: int, names: list[str], *days: str | None) -> CheckPiece:
    expires, inspect_by = (date.fromisoformat(day) if day else None for day in days)
    return CheckPiece(thing, article, size, member, tuple(names), expires, inspect_by)


def _read(content: bytes, shape: str) -> tuple[str, dict[str, Any]]:
    """What is carried, and what the file says."""
    forms = {shape.format(one): one for one in (UNIT_CHECK, STOCKTAKE)}
    if len(content) > LONGEST:
        raise UnreadableCheckFile
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as error:
        ours = any(form.encode() in content[:200] for form in forms)
        raise BrokenSeal("not JSON") if ours else UnreadableCheckFile("not JSON") from error
    if not isinstance(said, dict) or said.get("form") not in tuple(forms):
        raise UnreadableCheckFile
    return forms[said["form"]], said


def _bytes(value: Any) -> bytes:
    return whole(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()


def seal(key: bytes, value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, whole(text).encode(), "sha256").hex()
