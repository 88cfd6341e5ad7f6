"""Campaign X9: every rule of every row broken, alone and two at a time, by who signs with keys of their own.

    python -m tests.campaigns.lies_of_work [--pairs 400] [--files 40] [--seed N]

Each operation is carried out in a store kept by five; of what it writes one thing is made untrue: a number, a way, a
day, what it is about, who stood by. Program and auditor judge the history with the lie at its end; both must name the
lie, and neither what is honest. Some are written into a store, signed, chained and with all tables anew. Else exit 1.
`PLANTED` are judges that leave a rule out.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from equipment_app import verifier
from equipment_app.domain.declared_rules import texts
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kind_work import called
from equipment_app.domain.rights import Role
from equipment_app.store.ledger import authority, work
from equipment_app.store.ledger.verify import NONSENSE
from tests.campaigns import told
from tests.campaigns.insiders import Said, Stage, _auditor, _keys, _program, forged
from tests.staff import MATRIX, OWN, Payloads, Staff, allowed, staffed, written

Payload = dict[str, Any]
Lie = tuple[str, Callable[[Payload], object]]
"""What is untrue, and how an entry is made to say it."""
RULES = dict(texts())
_NOT_HERE = ("RecoverPassword", "HandOverOffice")
"""Operations that are refused otherwise in this store."""
HOLDERS = ("supplier", "location", "member", "guest", "unit", "workshop", "missing", "lost", "disposed")


@dataclass
class Told:
    """What one operation wrote, and what was written before it."""

    name: str
    entries: Payloads

    @property
    def of(self) -> str:
        """What `RULES` call the first."""
        kind, what = called(self.entries[0][1])
        return f"{kind}.{what}" if f"{kind}.{what}" in RULES else kind


@dataclass
class House:
    """A store, all that its journal says, honest entries for its end, and what a liar must know of it."""

    staff: Staff
    past: Payloads
    honest: list[Told] = field(default_factory=list)
    holders: dict[str, int] = field(default_factory=dict)
    """One of each kind."""

    @property
    def ids(self) -> dict[Role, int]:
        return self.staff.ids


def house(folder: Path) -> House:
    staff = staffed(folder / "sklad.equip")
    books = staff.world.ask
    past = books(lambda books: [(n, books.journal.payload(n)) for n in range(1, books.journal.head()[0] + 1)])
    found = House(staff, past)
    found.holders = dict(staff.world.sql("SELECT kind, max(id) FROM holder GROUP BY kind"))
    for name in sorted(MATRIX):
        able = next((one for one in Role if allowed(name, one, OWN) and one is not Role.LEAD), Role.LEAD)
        if name not in _NOT_HERE and (entries := written(staff, name, able, OWN)):
            found.honest.append(Told(name, entries))
    return found


def judged(house: House, entries: Sequence[tuple[int, Payload]]) -> tuple[list[str], list[str]]:
    """What program and auditor say of entries at the end of the history."""
    ours, theirs, known = list[str](), list[str](), dict(house.past) | dict(entries)
    earlier = known.__getitem__
    mine = [one(lambda _seq, _table, what: ours.append(what), earlier) for one in (authority.Authority, work.WorkRules)]

    def demand(true: object, _seq: int, _table: str, what: object) -> None:
        if not true:
            theirs.append(str(what))

    auditors = [one(demand, earlier) for one in (verifier.Authority, verifier.Work)]
    for seq, payload in [*house.past, *entries]:
        for judge in mine:
            try:
                judge.add(seq, payload)
            except NONSENSE as error:
                ours.append(repr(error))
        for other in auditors:
            try:
                other.add(seq, payload)
            except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
                theirs.append(repr(error))
    mine[1].finish()
    auditors[1].finish()
    return ours, theirs


# ---- Lies, made of the rows ------------------------------------------------------------------------------------------


def lies(house: House, one: Told) -> Iterator[Lie]:
    """Each word of its row broken; where it has none, that it has something all the same."""
    payload, text = one.entries[0][1], RULES[one.of]
    words = text.split()
    yield from _of_form(payload)
    yield from _of_days(payload, words)
    yield from _of_number(payload, words)
    yield from _of_ways(house, payload, words)
    yield from _of_origin(house, payload, words)
    yield from _of_facts(payload, words)
    yield from _of_persons(house, payload, words)


def _put(**cells: Any) -> Callable[[Payload], object]:
    return lambda payload: payload.update(cells)


def _fact(name: str, value: Any) -> Callable[[Payload], object]:
    return lambda payload: payload.setdefault("x", {}).update({name: value})


def _without(name: str) -> Callable[[Payload], object]:
    return lambda payload: payload.pop(name, None)


def _of_form(payload: Payload) -> Iterator[Lie]:
    yield "of another version", _put(v=7)
    yield "with a part of its own", _put(note="1")
    yield "with a fact of its own", _fact("note", "1")
    yield "of a work of its own", _put(k="gift")


def _of_days(payload: Payload, words: Sequence[str]) -> Iterator[Lie]:
    yield "dated after it was written down", _put(d="9999-12-31")
    yield "written down in 1970", _put(t=1)
    yield "by the clock of another country", _put(o=-600)
    if payload.get("mv") and "any-day" not in words:
        yield "dated before the latest move", _put(d="2025-06-15")


def _of_number(payload: Payload, words: Sequence[str]) -> Iterator[Lie]:
    if payload.get("doc") and "number:may" not in words and payload["k"] != "storno":
        yield "without its number", _without("doc")
        if "number:batch" in words:
            yield "without its number, in a batch of nothing", lambda one: (one.pop("doc"), one.update(b=["0", 0, 1]))
    elif not payload.get("doc") and "number:may" not in words and "b" not in payload:
        yield "with a number of another's", _put(doc=["PP", 2026, 900, ""])


def _of_ways(house: House, payload: Payload, words: Sequence[str]) -> Iterator[Lie]:
    ways = [word.split(">") for word in words if ">" in word]
    allowed = {(a, b) for left, right in ways for a in left.split(",") for b in right.split(",")}
    if payload["k"] == "storno":
        return  # it is the exact opposite, or the sums are wrong
    if not payload.get("mv"):
        piece = [house.staff.world.piece("R-001"), house.holders["location"], house.holders["lost"], 1, "new", "new"]
        yield "that moves what it never moves", _put(mv=[piece])
        return
    move = payload["mv"][0]
    there = kinds_of(house, payload)
    for place, side in ((1, "from"), (2, "to")):
        for kind in HOLDERS:
            way = (kind, there[1]) if place == 1 else (there[0], kind)
            if kind in house.holders and way not in allowed and house.holders[kind] != move[3 - place]:
                yield f"that moves {side} {kind}", _move({place: house.holders[kind]})
        yield f"that moves {side} nobody", _move({place: 99_999})
    yield "of a thing that is in no book", _move({0: 99_999})
    yield "in a condition there is not", _move({4: "nesmysl"})
    yield "left in a condition there is not", _move({5: "nesmy\u202esl"})
    yield "that does not say in which condition it left", lambda one: one["mv"][0].pop()
    if "exchanges" in words:
        yield "that gives a piece up for nothing", _move({2: house.holders["supplier"]})
    if "takes" in words:
        yield "that takes back more than is out", _move({3: 900})


def kinds_of(house: House, payload: Payload) -> tuple[str, str]:
    """Between which kinds of holder its first move goes; one of them may come with it."""
    rows = dict(house.staff.world.sql("SELECT id, kind FROM holder"))
    rows |= {row["id"]: row["kind"] for table, row in payload.get("reg", []) if table == "holder"}
    source, target = payload["mv"][0][1:3]
    return rows[source], rows[target]


def _move(cells: dict[int, Any]) -> Callable[[Payload], object]:
    """The first move otherwise."""

    def change(payload: Payload) -> None:
        for place, cell in cells.items():
            payload["mv"][0][place] = cell

    return change


def _of_origin(house: House, payload: Payload, words: Sequence[str]) -> Iterator[Lie]:
    if payload["k"] == "storno":
        return
    rule = dict(word.split(":", 1) for word in words if word.startswith(("of:", "of?:", "after:", "before:")))
    if "of" in rule:
        yield "about nothing", _without("of")
        yield "about what is still to come", _put(of=99_999)
    if rule.get("of", rule.get("of?")) != "*":
        yield "about the beginning of the store", _put(of=1)
    if "lines" in words:
        yield "of another thing than was proposed", _move({0: house.staff.world.piece("R-001")})
        yield "of lines that nobody proposed", _fact("lines", "77")
    of, there = house.staff.of[OWN], house.staff.world
    seqs = {name: there.ask(lambda books, n=n: int(books.papers.seq(n))) for name, n in _numbers(of).items()}
    for word, name, where in _EARLY:
        if f"{word}:{name}" in _each_word(rule) and payload.get("of") in seqs.values():
            yield f"{word} {name}, which is not so", _put(of=seqs[where])


def _numbers(of: Any) -> dict[str, str]:
    names = ("proposed", "decided", "waiting", "settled")
    return dict(zip(names, (of.proposed, of.decided, *of.incidents), strict=True))


_EARLY = (
    ("after", "unneeded", "proposed"),
    ("before", "unneeded", "decided"),
    ("after", "incident_step.decided", "waiting"),
    ("before", "incident_step.decided", "settled"),
)
"""A word of a row, and about what an entry breaks it."""


def _each_word(rule: dict[str, str]) -> set[str]:
    return {f"{word}:{name}" for word in ("after", "before") for name in rule.get(word, "").split(",")}


def _of_facts(payload: Payload, words: Sequence[str]) -> Iterator[Lie]:
    for word in words:
        name, _, values = word.partition("=")
        if values and ":" not in name:
            fact = name.rstrip("?")
            if fact not in ("what", "state") or f"{payload['k']}.{payload.get('x', {}).get(fact)}" not in RULES:
                yield f"with another {fact}", _fact(fact, "nesmysl")
            if not name.endswith("?"):
                yield f"without {fact}", lambda one, fact=fact: one["x"].pop(fact, None)
        if word.endswith((":past", ":later")):
            fact, _, when = word.partition(":")
            yield f"with {fact} that cannot be", _fact(fact, "9999-01-01" if when == "past" else "2000-01-01")
            yield f"without {fact}", lambda one, fact=fact: one["x"].pop(fact, None)
    for fact in ("deployment", "order", "stocktake"):
        if fact in payload.get("x", {}):
            yield f"that says it is of another {fact}", _fact(fact, 1)


def _of_persons(house: House, payload: Payload, words: Sequence[str]) -> Iterator[Lie]:
    ids = house.ids
    if "by2" in payload and payload["k"] != "filed":
        yield "by one alone", _without("by2")
        yield "by one who stands by themselves", lambda one: one.update(by2=one["by"])
        yield "with an auditor beside", _put(by2=ids[Role.AUDITOR])
        yield "with a lead beside", _put(by2=ids[Role.LEAD])
        yield "with somebody who is not there beside", _put(by2=99)
    if payload["k"] != "access":
        yield "by an auditor", _put(by=ids[Role.AUDITOR])


def cancellations(house: House) -> Iterator[tuple[str, Payloads]]:
    """Stornos that nobody may write, each an exact opposite under the right number."""
    last = house.past[-1][0]
    stands = {payload.get("ref") for _, payload in house.past}
    for seq, payload in house.past:
        kind = payload["k"]
        if not payload.get("doc") or kind == "storno" or seq in stands:
            continue
        storno = _storno(house, seq, payload)
        words = RULES.get(_called(payload), "").split()
        if not {"undo", "undo2"} & set(words):
            yield f"a storno of {kind} {seq}, which is never cancelled", [(last + 1, storno)]
            continue
        yield f"a storno of {kind} {seq} by an auditor", [(last + 1, storno | {"by": house.ids[Role.AUDITOR]})]
        yield f"a storno of {kind} {seq} about another", [(last + 1, storno | {"of": 1})]
        yield f"a storno of {kind} {seq} on a day before it", [(last + 1, storno | {"d": "2020-01-01"})]
        if "two" in words or "undo2" in words or kind in ("unneeded", "stocktake"):
            yield f"a storno of {kind} {seq} by one", [(last + 1, storno)]
        if kind in ("write_off", "incident") and any(p.get("of") == seq and p["k"] in _ON for _, p in house.past):
            yield f"a storno of {kind} {seq}, from which others go on", [(last + 1, storno)]


_ON = ("unneeded", "incident_step")
"""What goes on from another."""


def _called(payload: Payload) -> str:
    kind, what = called(payload)
    return f"{kind}.{what}" if f"{kind}.{what}" in RULES else kind


def _storno(house: House, seq: int, payload: Payload) -> Payload:
    back = [[thing, to, by, n, was, came] for thing, by, to, n, came, was in reversed(payload.get("mv", []))]
    last = house.past[-1][1]
    said = {"v": 1, "k": "storno", "t": last["t"] + 1, "o": last["o"], "d": last["d"], "app": "0", "ref": seq}
    said |= {"by": house.ids[Role.QUARTERMASTER], "doc": [*payload["doc"][:3], "-S"]}
    return said | ({"mv": back} if back else {}) | ({"of": payload["of"]} if "of" in payload else {})


def keepings(house: House) -> Iterator[tuple[str, Payloads]]:
    """What a grant asks to keep goes without a consent, or is let go of without a word, or on the word of one."""
    last, past = house.past[-1][0], dict(house.past)
    rows = {(table, row.get("id")): row for _, one in house.past for table, row in one.get("reg", ())}
    begun: Payload = {}
    for one in house.honest:
        going = deepcopy(one.entries[0][1])
        moves = going.get("mv") or past.get(going.get("of"), {}).get("mv", ())
        if "keeps" in RULES[one.of].split() and moves:
            going.get("x", {}).pop("consent", None)
            going.pop("cm", None)
            begun = _kept(going, [rows["thing", move[0]] for move in moves[:1]], rows)
            yield f"{one.of} of what is kept ({one.name})", [(last + 1, begun), (last + 2, going)]
    source, thing, article = (dict(row) for _, row in begun["reg"])
    ways = {
        "cleared": ("funding", source | {"keep_until": None}),
        "shortened": ("funding", source | {"keep_until": begun["d"]}),
        "no longer of the article": ("article", article | {"sustainability": 0}),
        "another source": ("thing", thing | {"funding": "Rozpočet PČR"}),
    }
    for more in ({}, {"x": {"lets_go": 1}}):
        for name, (table, row) in ways.items():
            entries = [(last + 1, begun), (last + 2, begun | {"reg": [[table, row]]} | more)]
            yield f"let go of what is kept: {name}{', by one alone' if more else ''}", entries


def _kept(like: Payload, things: Sequence[Any], rows: dict[tuple[str, Any], Any]) -> Payload:
    """A grant asks to keep this for long, as somebody says at the time of `like`."""
    source = {"code": "Držené", "letter": "D", "text_cs": "", "text_en": "", "logo": "D", "keep_until": "2099-01-01"}
    said = [["funding", source]]
    for thing in things:
        said += [["thing", thing | {"funding": source["code"]}]]
        said += [["article", rows["article", thing["article"]] | {"sustainability": 1}]]
    return {name: like[name] for name in ("v", "t", "o", "d", "by", "app") if name in like} | {
        "k": "register",
        "reg": said,
    }


def declarations(house: House) -> Iterator[tuple[str, Payloads]]:
    """The rules of work, declared by who wants others."""
    last = house.past[-1][0]
    issue = next(one for one in house.honest if one.of == "issue").entries[0][1]
    was = next(row for table, row in house.past[0][1]["reg"] if table == "setting" and row["key"] == "rules")
    for name, value in (
        ("the same once more, as of a store that was copied", was["value"]),
        ("of before there were any", "0 " + "0" * 32),
        ("of nobody", "nesmysl"),
        ("of the future", "900 " + "f" * 32),
        ("of the right number and other words", was["value"][:-1] + ("0" if was["value"][-1] != "0" else "1")),
    ):
        row = ["setting", {"key": "rules", "value": value}]
        yield f"rules {name}", [(last + 1, {**deepcopy(issue), "reg": [row]})]


# ---- Told ------------------------------------------------------------------------------------------------------------


@dataclass
class Tally:
    lies: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    """Of the rows that were tried."""
    shown: list[tuple[str, Payloads]] = field(default_factory=list)


def changed(one: Told, *told: Lie) -> Payloads | None:
    """Its entries with this untrue of the first; None where two lies do not go together."""
    entries = deepcopy(one.entries)
    try:
        for _, lie in told:
            lie(entries[0][1])
    except (LookupError, TypeError):
        return None
    return entries if entries != one.entries else None


def attack(house: House, chance: random.Random, pairs: int, *, every: int = 1, enough: int = 0) -> Tally:
    """Every rule of every row once, or every so many of them, and so many pairs; or until so many were missed."""
    tally = Tally()
    for one in house.honest:
        tally.names.add(one.of)
        tally.alarms += [f"{one.name}: {what}" for some in judged(house, one.entries) for what in some]
    for name, entries in islice(_all(house, chance, pairs), None, None, every):
        if enough and len(tally.missed) >= enough:
            break
        tally.lies += 1
        tally.shown.append((name, entries))
        for who, found in zip(("program", "auditor"), judged(house, entries), strict=True):
            tally.missed += [] if found else [f"{name}: {who}"]
    return tally


def _all(house: House, chance: random.Random, pairs: int) -> Iterator[tuple[str, Payloads]]:
    yield from keepings(house)
    yield from cancellations(house)
    yield from declarations(house)
    told = [(one, lie) for one in house.honest for lie in lies(house, one)]
    for one, lie in told:
        if entries := changed(one, lie):
            yield f"{one.of}, {lie[0]} ({one.name})", entries
    for _ in range(pairs):
        one, lie = chance.choice(told)
        other = chance.choice([second for first, second in told if first is one])
        if other[0] != lie[0] and (entries := changed(one, lie, other)):
            yield f"{one.of}, {lie[0]} and {other[0]} ({one.name})", entries


def in_files(house: House, tally: Tally, chance: random.Random, files: int, folder: Path) -> list[str]:
    """Some of the lies as entries of a store, signed with the keys of those they name; those that were believed."""
    keys = {house.ids[role]: key for role, key in _keys(house.staff).items()}
    house.staff.world.close()
    stage = Stage(house.staff.world.path, {}, {}, (), 0, {})
    believed = []
    for name, entries in chance.sample(tally.shown, min(files, len(tally.shown))):
        said = [
            Said(payload, tuple(keys[who] for who in (payload["by"], payload.get("by2")) if who in keys))
            for _, payload in entries
            if not payload.get("cm")
        ]
        if not said or said[0].content != entries[0][1]:
            continue
        with suppress(*NONSENSE, Refusal):
            path, _ = forged(stage, said, folder)
            believed += [f"{name}: {who}" for who, found in (("p", _program(path)), ("a", _auditor(path))) if not found]
    return believed


def _planted(*places: tuple[Any, str, Any]) -> pytest.MonkeyPatch:
    patched = pytest.MonkeyPatch()
    for place, name, other in places:
        patched.setattr(place, name, other)
    return patched


def _nothing(*_: Any, **__: Any) -> Iterator[str]:
    return iter(())


PLANTED: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "ways are not looked at": ((work.WorkRules, "_moves", _nothing),),
    "numbers are not looked at": ((work.WorkRules, "_numbered", _nothing),),
    "facts are not looked at": ((work.WorkRules, "_facts", _nothing),),
    "nothing need be about anything": ((work.WorkRules, "_about", _nothing),),
    "what is cancelled is not looked at": ((work.WorkRules, "_storno", _nothing),),
    "parts and clocks are not looked at": ((work.WorkRules, "_form", _nothing),),
    "nobody need stand by": ((authority.Authority, "_second", _nothing),),
    "what goes without a consent is not looked at": ((work.WorkRules, "_unasked", lambda *_: []),),
    "what lets go of what is kept is not looked at": ((work.WorkRules, "_concerned", lambda *_: {}),),
    "an auditor who asks for no consent": ((verifier.Work, "consents", _nothing),),
    "an auditor who lets go of what is kept": ((verifier.Work, "loosened", lambda *_: {}),),
    "an auditor who looks at no work": ((verifier.Work, "demands", _nothing),),
    "an auditor for whom nothing need be about anything": ((verifier.Work, "origin", _nothing),),
    "an auditor who looks at no storno": ((verifier.Work, "cancels", _nothing),),
    "an auditor for whom anybody may stand by": ((verifier.Authority, "stands", lambda *_: True),),
}


def main() -> int:
    chosen = told.options(__doc__, pairs=400, files=40)
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        there = house(Path(folder))
        tally = attack(there, chance, chosen.pairs)
        shown = {}
        for name, places in PLANTED.items():
            patched = _planted(*places)
            shown[name] = len(attack(there, chance, 0, enough=3).missed)
            patched.undo()
        believed = in_files(there, tally, chance, chosen.files, Path(folder))
    print(*tally.missed, *tally.alarms, *believed, sep="\n")
    return told.tell(
        told.Told(
            id="X9",
            what="entries of work that nobody did, each rule of each row broken, told to both verifiers",
            seed=chosen.seed,
            count=f"{tally.lies} lies of {len(tally.names)} works, each to both; {chosen.files} of them in a store",
            result=f"{len(tally.missed) + len(believed)} believed, {len(tally.alarms)} false alarms",
            planted="; ".join(f"{name}: {missed} missed" for name, missed in shown.items()),
            ok=not tally.missed and not tally.alarms and not believed and tally.lies >= 400 and all(shown.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
