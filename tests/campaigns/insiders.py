"""Campaign X8: who keeps the store, has a key of their own and the file, and writes what they may not.

    python -m tests.campaigns.insiders [--changes 300] [--seed N]

Four keep a store: a quartermaster, the lead of a unit, an auditor, an administrator. One of them appends entries with a
database browser and this program's source: hashes, headers and tables as they should be, signed with every key they
have or make. Both verifiers must name an entry of theirs, and find nothing else to name; what is honest they must take.
Of honest entries that say one thing otherwise, signed with everybody's keys, both must think the same. Else exit 1.
`PLANTED` are verifiers that leave something out.
"""

import random
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from equipment_app import verifier
from equipment_app.domain import canonical
from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Role
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger import authority, genesis
from equipment_app.store.ledger.signing import SHORT, SigningKey, signed
from equipment_app.store.ledger.verify import NONSENSE
from equipment_app.store.ledger.work import WorkRules
from tests.campaigns import told
from tests.campaigns.agreement import _otherwise
from tests.campaigns.lies_of_things import with_things
from tests.campaigns.structural import Forger, rehash, without_triggers
from tests.staff import OWN, Staff, staffed
from tests.world import ADAM, PlainPress

Reg = list[Any]
NOBODY = SigningKey(bytes(range(32)))
"""A key that nobody registered: whoever lies may have made it."""


@dataclass(frozen=True)
class Said:
    """An entry as the liar writes it: what stands in it, and the keys it is signed with, the operator's first."""

    content: Mapping[str, Any]
    keys: tuple[SigningKey, ...]
    short: bool = False
    """Signed in the form of before."""
    wrong: bool = False
    """The last signature is one of something else."""
    secret: Mapping[str, Any] = field(default_factory=dict)
    """A row that it commits to, of `table`."""
    table: str = "identity"


@dataclass(frozen=True)
class Stage:
    """A closed store, who keeps it, and what of it a liar needs."""

    path: Path
    ids: Mapping[Role, int]
    keys: Mapping[Role, SigningKey]
    move: Sequence[Any]
    """A piece in the store goes to a member."""
    member: int
    """Of the unit that is not the lead's."""
    refs: Mapping[int, str]
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The last of each series."""
    proposed: int = 0
    """A write-off that nobody decided."""
    stocktake: int = 0
    """One that is under way."""

    def number(self, series: str) -> list[Any]:
        """The next of this series."""
        return [series, 2026, self.numbers.get(series, 0) + 1, ""]

    def by(self, role: Role, kind: str, *reg: Reg, second: Role | None = None, **content: Any) -> Said:
        """What somebody of this role writes and signs, with the second person who really stands by."""
        keys = (self.keys[role], *((self.keys[second],) if second else ()))
        beside = {"by2": self.ids[second]} if second else {}
        return Said({"k": kind, "by": self.ids[role], "reg": list(reg), **beside, **content}, keys)

    def access(self, role: Role, what: str, about: Role, *reg: Reg, second: Role | None = None) -> Said:
        return self.by(role, "access", *reg, second=second, x={"what": what, "operator": self.ids[about]})


def staged(folder: Path) -> Stage:
    staff = staffed(folder / "sklad.equip")
    world = staff.world
    proposed = world.ask(lambda books: int(books.papers.seq(staff.of[OWN].proposed)))
    stocktake = world.ask(lambda books: books.stocktakes.running().planned.id)
    numbers = dict(world.sql("SELECT series, last FROM series"))
    keys, more = _keys(staff), (numbers, proposed, stocktake)
    stage = Stage(world.path, dict(staff.ids), keys, _move(staff), _other(staff), _refs(staff), *more)
    staff.world.close()
    return stage


def _keys(staff: Staff) -> dict[Role, SigningKey]:
    keys = staff.world.database.door._keyring.keys
    return {role: keys[id] for role, id in staff.ids.items()}


def _move(staff: Staff) -> list[Any]:
    piece = staff.world.piece("R-001")
    holder = staff.world.sql("SELECT holder FROM holding WHERE thing = ? AND quantity > 0", piece)[0][0]
    return [piece, holder, staff.world.member(ADAM), 1, "new", "new"]


def _other(staff: Staff) -> int:
    from tests.staff import OTHER

    return staff.world.member(staff.of[OTHER].personal_number)


def _refs(staff: Staff) -> dict[int, str]:
    return dict(staff.world.sql("SELECT id, ref FROM operator"))


def key_row(key: SigningKey, operator: int, withdrawn: int = 0, under: str = "") -> Reg:
    row = {"id": under or key.id.hex(), "operator": operator, "public": key.public.hex(), "withdrawn": withdrawn}
    return ["signing_key", row]


def password(operator: int, initial: int, withdrawn: int = 0) -> Reg:
    sealed = dict.fromkeys(("salt", "vault", "recovery_salt", "recovery"), "")
    row = {"operator": operator, "initial": initial, "cost": "argon2id t=1 m=8 p=1", "withdrawn": withdrawn, **sealed}
    return ["credential", row]


def role_row(operator: int, role: Role, unit: int = 0, withdrawn: int = 0) -> Reg:
    return ["role", {"operator": operator, "role": str(role), "unit": unit, "withdrawn": withdrawn}]


Q, L, U, A, D = Role.QUARTERMASTER, Role.LEAD, Role.AUDITOR, Role.ADMINISTRATOR, Role.DEPUTY


def honest(stage: Stage) -> Iterator[tuple[str, list[Said]]]:
    """What is as it should be: the liar's tools are those of the program."""
    ids = stage.ids
    issue = stage.by(Q, "issue", mv=[stage.move], doc=stage.number("PP"))
    yield "a quartermaster issues", [issue]
    of = {"doc": stage.number("VZ"), "of": stage.proposed, "x": {"since": "2026-03-02"}}
    yield "two decide a write-off", [stage.by(Q, "unneeded", second=D, **of)]
    approved = {"stocktake": stage.stocktake, "what": "approved"}
    counted = {"doc": stage.number("IS"), "of": stage.stocktake, "x": approved}
    yield "two approve a stock-take", [stage.by(A, "stocktake", second=Q, **counted)]
    yield "an administrator adds an article", [stage.by(A, "catalogue", x={"what": "added"}, doc=stage.number("SK"))]
    yield "two give a role", [stage.access(A, "roles", U, role_row(ids[U], A), second=Q)]
    yield "somebody takes a new key, and another stands by", [_new_key(stage, L, second=Q)]
    reset = stage.access(A, "reset", L, password(ids[L], 1), key_row(stage.keys[L], ids[L], 1), second=Q)
    yield "two reset a password, and its owner brings a key", [reset, _chosen(stage, L, NOBODY)]


def _new_key(stage: Stage, role: Role, second: Role | None = None) -> Said:
    id = stage.ids[role]
    rows = (key_row(stage.keys[role], id, 1), key_row(NOBODY, id), password(id, 0))
    return stage.access(role, "key", role, *rows, second=second)


def _chosen(stage: Stage, role: Role, key: SigningKey) -> Said:
    """Somebody chooses a password of their own, which brings a key."""
    said = stage.access(role, "password", role, password(stage.ids[role], 0), key_row(key, stage.ids[role]))
    return replace(said, keys=(key,))


def _two_chosen(stage: Stage, role: Role) -> Said:
    said = _chosen(stage, role, NOBODY)
    another = key_row(SigningKey(bytes(range(1, 33))), stage.ids[role])
    return replace(said, content={**said.content, "reg": [*said.content["reg"], another]})


def lies(stage: Stage) -> Iterator[tuple[str, list[Said]]]:
    yield from _keys_of_others(stage)
    yield from _beyond_rights(stage)
    yield from with_things(stage)
    yield from _on_what_others_wrote(stage)
    yield from _second_persons(stage)


def _keys_of_others(stage: Stage) -> Iterator[tuple[str, list[Said]]]:
    ids = stage.ids
    issued = replace(stage.by(Q, "issue", mv=[stage.move]), keys=(NOBODY,))
    for what in ("key", "password", "reset", "badge"):
        came = stage.access(A, what, Q, key_row(NOBODY, ids[Q]))
        went = stage.access(A, "withdrawn", Q, key_row(NOBODY, ids[Q], 1))
        yield f"a key for another, used and withdrawn again: {what}", [came, issued, went]
        yield (
            f"the same with a witness: {what}",
            [
                stage.access(A, what, Q, key_row(NOBODY, ids[Q]), second=U),
                issued,
            ],
        )
    yield (
        "in the other's name, signed with the key it brings",
        [replace(stage.access(Q, "key", Q, key_row(NOBODY, ids[Q])), keys=(NOBODY,))],
    )
    yield (
        "under the id of another's key",
        [stage.access(L, "key", L, key_row(NOBODY, ids[L], under=stage.keys[Q].id.hex()), second=Q)],
    )
    yield "under an id that is nobody's", [stage.access(L, "key", L, key_row(NOBODY, ids[L], under="0" * 32), second=Q)]
    yield (
        "under a short id",
        [stage.access(L, "key", L, key_row(NOBODY, ids[L], under=NOBODY.id.hex()[: 2 * SHORT]), second=Q)],
    )
    yield (
        "another's public key as one's own",
        [stage.access(L, "key", L, key_row(stage.keys[Q], ids[L], under=stage.keys[Q].id.hex()), second=Q)],
    )
    yield (
        "another's key is withdrawn by a quartermaster",
        [stage.access(Q, "key", A, key_row(stage.keys[A], ids[A], 1), second=U)],
    )
    yield (
        "a password is chosen, and brings a key that does not sign",
        [
            stage.access(A, "reset", L, password(ids[L], 1), key_row(stage.keys[L], ids[L], 1), second=Q),
            replace(_chosen(stage, L, NOBODY), keys=(stage.keys[A],)),
        ],
    )
    yield "in the form of before", [replace(stage.by(Q, "issue", mv=[stage.move]), short=True)]
    yield (
        "a key is brought unsigned, as before",
        [
            stage.access(A, "reset", L, password(ids[L], 1), key_row(stage.keys[L], ids[L], 1), second=Q),
            replace(_chosen(stage, L, NOBODY), keys=()),
        ],
    )
    yield (
        "two keys at once",
        [
            stage.access(A, "reset", L, password(ids[L], 1), key_row(stage.keys[L], ids[L], 1), second=Q),
            _two_chosen(stage, L),
        ],
    )
    yield (
        "a withdrawn key is used once more",
        [
            _new_key(stage, Q, second=A),
            stage.by(Q, "issue", mv=[stage.move]),
        ],
    )


def _beyond_rights(stage: Stage) -> Iterator[tuple[str, list[Said]]]:
    ids = stage.ids
    check = {"check": "x", "n": 1, "member": stage.member, "article": None, "size": "", "thing": None}
    checked = ["checked", check | {"wanted": 1, "found": 0, "state": "missing", "settled": 0}]
    setting = ["setting", {"key": "store.name", "value": "Můj"}]
    yield "a lead issues", [stage.by(L, "issue", mv=[stage.move])]
    yield "a lead issues in a check", [stage.by(L, "check", mv=[stage.move], x={"check": "x"})]
    yield "a lead checks another unit", [stage.by(L, "check", checked, x={"check": "x"})]
    yield "a lead files what others wrote", [stage.by(L, "filed", of=9)]
    yield "an auditor changes a setting", [stage.by(U, "register", setting)]
    yield "an auditor prints", [stage.by(U, "printed", of=9)]
    yield "an administrator issues", [stage.by(A, "issue", mv=[stage.move])]
    yield "a quartermaster changes a setting", [stage.by(Q, "register", setting)]
    yield (
        "a quartermaster gives a badge",
        [stage.access(Q, "badge", L, ["badge", {"number": 9, "operator": ids[L], "withdrawn": 0}])],
    )
    yield "an unknown kind", [stage.by(Q, "gift", mv=[stage.move])]
    yield "a kind that looks like another", [stage.by(A, "access password", password(ids[Q], 0))]
    yield "lost numbers without a restore", [stage.by(Q, "printed", lost=[["ZZ", 2026, 1, 5]])]
    yield "a second beginning", [stage.by(A, "genesis")]
    name = {**genesis.IDENTITY, "ref": stage.refs[ids[A]], "surname": "Jiná"}
    yield "a quartermaster renames the administrator", [replace(stage.by(Q, "register"), secret=name)]
    yield (
        "a password for another that looks like their own",
        [stage.access(A, "reset", Q, password(ids[Q], 0), second=U)],
    )
    yield (
        "a password of somebody whom the entry does not name",
        [stage.access(A, "reset", L, password(ids[Q], 1), second=U)],
    )


def _on_what_others_wrote(stage: Stage) -> Iterator[tuple[str, list[Said]]]:
    """A lead who may file a check, and no more."""
    mine, theirs = _found(stage, "="), _found(stage, "<>")
    number, about, sha256 = _paper(stage)
    check = stage.by(L, "check", x={"check": "x"})
    mended = ["checked", mine | {"settled": 1}]
    yield "a lead settles a difference", [stage.by(L, "check", mended, x={"check": mine["check"]})]
    taken = ["checked", theirs | {"member": mine["member"]}]
    yield "a lead takes a line of another unit", [stage.by(L, "check", taken, x={"check": theirs["check"]})]
    yield "a lead numbers an issue", [replace(check, content={**check.content, "doc": ["PP", 2026, 3, ""]})]
    last = _last(stage.path) + 1
    filed = replace(stage.by(L, "filed", of=last), table="filing")
    row = {"ref": "@", "about": last, "number": number, "role": "original", "sha256": sha256}
    yield "a lead files their paper under another number", [check, replace(filed, secret=row)]
    yield "a lead files a paper of others", [check, replace(filed, secret=row | {"about": about})]
    remark = {"ref": f"{about}/reason", "text": "jinak"}
    yield "a lead writes a remark to what others wrote", [replace(check, secret=remark, table="remark")]


def _found(stage: Stage, led: str) -> dict[str, Any]:
    """A line of a filed check, of the lead's unit or not."""
    query = (
        "SELECT c.* FROM checked c JOIN holder h ON h.id = c.member "
        f"WHERE h.parent {led} (SELECT unit FROM role WHERE role = 'lead') AND c.settled = 0 AND c.state = 'lacks'"
    )
    with closing(sqlite3.connect(stage.path)) as raw:
        raw.row_factory = sqlite3.Row
        row = dict(raw.execute(query).fetchone())
    return {name: cell for name, cell in row.items() if name != "seq"}


def _paper(stage: Stage) -> tuple[str, int, str]:
    """Number, entry and bytes of a paper that is filed."""
    with closing(sqlite3.connect(stage.path)) as raw:
        paper: tuple[str, int, str] = raw.execute("SELECT number, about, sha256 FROM filing").fetchone()
    return paper


def _second_persons(stage: Stage) -> Iterator[tuple[str, list[Said]]]:
    ids, new = stage.ids, 9
    rows = (["operator", {"id": new, "ref": "nova", "role": "lead", "withdrawn": 0}], role_row(new, A))
    facts = {"x": {"what": "operator", "operator": new}}
    yield "an administrator alone adds somebody", [stage.by(A, "access", *rows, **facts)]
    yield "as in the first stores", [stage.by(A, "register", rows[0])]
    both = stage.by(A, "access", *rows, second=Q, **facts)
    key = stage.keys[A]
    yield "the second signature is left out", [replace(both, keys=(key,))]
    yield "the second signature is one's own", [replace(both, keys=(key, key))]
    yield "the second signature is a stranger's", [replace(both, keys=(key, NOBODY))]
    yield "the second signature is of something else", [replace(both, wrong=True)]
    for second in (ids[A], 0, 77):
        yield (
            f"beside somebody who is none: {second}",
            [replace(both, content={**both.content, "by2": second}, keys=(key, key))],
        )
    given = stage.access(A, "reset", L, password(ids[L], 1), key_row(stage.keys[L], ids[L], 1), second=Q)
    yield (
        "beside somebody whose password was given",
        [
            given,
            replace(both, content={**both.content, "by2": ids[L]}, keys=(key, stage.keys[L])),
        ],
    )
    yield "a reset by one", [stage.access(A, "reset", Q, password(ids[Q], 1), key_row(stage.keys[Q], ids[Q], 1))]
    known = ["operator", {"id": new, "ref": stage.refs[ids[Q]], "role": "lead", "withdrawn": 0}]
    yield "a new operator under another's name", [stage.by(A, "access", known, second=U, **facts)]
    yield "one gives themselves a role", [stage.access(A, "roles", A, role_row(ids[A], Q))]
    yield "a new key by one", [_new_key(stage, Q)]
    again = stage.access(Q, "pin", Q, password(ids[Q], 0), key_row(NOBODY, ids[Q]))
    yield "a second key with the PIN", [again]
    yield (
        "a second key with the password",
        [stage.access(Q, "password", Q, password(ids[Q], 0), key_row(NOBODY, ids[Q]))],
    )
    yield "the store is handed to the auditor", [stage.by(Q, "office", second=U)]
    yield "a restore by one", [stage.by(A, "restore")]
    yield "encrypted by one", [stage.by(A, "access", x={"what": "encryption", "key": "k"})]


def forged(stage: Stage, entries: Sequence[Said], folder: Path) -> tuple[Path, int]:
    """A copy of the store with these entries at its end, and the number of the first of them."""
    path = folder / "one.equip"
    for source, target in ((stage.path, path), (beside(stage.path), beside(path))):
        shutil.copyfile(source, target)
        target.chmod(0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        seq, origin, digest = raw.execute("SELECT seq, origin, entry_hash FROM entry ORDER BY seq DESC").fetchone()
        at = raw.execute("SELECT max(recorded_at) FROM act").fetchone()[0]
        for n, said in enumerate(entries, seq + 1):
            digest = _append(raw, (n, origin, digest), at + n, said)
    with Database.open(path, PlainPress()) as database:
        database.rebuild()
    return path, seq + 1


def _append(raw: sqlite3.Connection, where: tuple[int, str, bytes], at: int, said: Said) -> bytes:
    n, origin, previous = where
    content = {name: cell for name, cell in said.content.items() if cell != []}
    if said.secret:
        row = {**said.secret, "ref": said.secret["ref"].replace("@", str(n))}
        content["cm"] = [[said.table, row["ref"], canonical.commitment(bytes(32), row).hex()]]
        if said.table == "identity":
            raw.execute("UPDATE identity SET current = 0 WHERE ref = ?", (row["ref"],))
            row["current"] = 1
        row |= {"seq": n, "salt": bytes(32)}
        places = ", ".join("?" * len(row))
        raw.execute(f"INSERT INTO {said.table} ({', '.join(row)}) VALUES ({places})", [*row.values()])
    payload = canonical.canonical({"v": 1, "t": at, "o": 60, "d": "2026-03-02", "app": "0", **content})
    digest = canonical.entry_hash(origin, n, canonical.FORMAT, previous, payload)
    ids, proofs = signed(said.keys, origin, n, digest)
    if said.short:
        ids, proofs = said.keys[0].id[:SHORT], said.keys[0].sign(digest)
    if said.wrong and proofs:
        proofs = proofs[:-64] + said.keys[-1].sign(b"something else".ljust(32))
    raw.execute(
        "INSERT INTO entry VALUES (?, ?, 1, ?, ?, ?, ?, ?)", (n, origin, payload, previous, digest, ids, proofs)
    )
    return digest


@dataclass
class Tally:
    tried: int = 0
    missed: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    """Something else was not as it should be, so the attack was clumsy and proves nothing."""
    alarms: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.tried > 50 and not self.missed and not self.elsewhere and not self.alarms


def attack(stage: Stage, folder: Path, *, enough: int = 0) -> Tally:
    """All of them, or until so many were missed."""
    tally = Tally()
    for name, entries in honest(stage):
        path, _ = forged(stage, entries, folder)
        tally.alarms += [f"{name}: {what}" for what in (_program(path), _auditor(path)) if what]
    lie(stage, folder, tally, enough=enough)
    return tally


def lie(stage: Stage, folder: Path, tally: Tally, *, enough: int = 0, alone: str = "") -> None:
    """Tell the lies until so many were missed; `alone` is the one that is told."""
    for name, entries in lies(stage):
        if enough and len(tally.missed) >= enough:
            break
        if alone and name != alone:
            continue
        path, first = forged(stage, entries, folder)
        for who, found in (("program", _program(path)), ("auditor", _auditor(path))):
            tally.tried += 1
            named = any(seq >= first for seq, table, _ in found if table == "entry")
            tally.missed += [] if named else [f"{name}: {who}"]
            clumsy = [one for one in found if one[1] != "entry" or one[0] < first]
            tally.elsewhere += [f"{name}: {clumsy}"] if clumsy else []


def alike(stage: Stage, folder: Path, chance: random.Random, changes: int) -> tuple[int, list[str]]:
    """How many stores were still sound with one thing in one entry changed, and those of which the two think apart."""
    sound, apart = 0, list[str]()
    for _ in range(changes):
        path, _ = forged(stage, (), folder)
        said, seq = list[Any](), chance.randrange(1, _last(path) + 1)
        keys = {key.id.hex(): key for key in stage.keys.values()}
        change, forger = partial(_otherwise, chance, said), Forger(keys, registers=False)
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            without_triggers(raw, partial(rehash, seq, change, None, forger=forger))
        lenient = suppress(*NONSENSE, sqlite3.Error, Refusal)
        with Database.open(path, PlainPress(), altered=True) as database, lenient:
            database.rebuild()
        ours, auditors = not _program(path), not _auditor(path)
        sound += ours
        apart += [f"entry {seq}, {said}: sound for the {'program' if ours else 'auditor'}"] if ours != auditors else []
    return sound, apart


def _last(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        seq: int = raw.execute("SELECT max(seq) FROM entry").fetchone()[0]
    return seq


def _program(path: Path) -> list[tuple[int, str, str]]:
    with Database.open(path, PlainPress(), altered=True) as database:
        return [(one.seq, one.table, one.what) for one in database.verified().problems]


def _auditor(path: Path) -> list[tuple[int, str, str]]:
    with closing(verifier.opened(path, "")) as store, closing(verifier.opened(path, "-files")) as files:
        checked = verifier.Verifier(store, files)
        checked.run()
    return checked.problems


@contextmanager
def _without(*places: tuple[Any, str, Any]) -> Iterator[None]:
    """Parts of both verifiers exchanged for others."""
    with pytest.MonkeyPatch.context() as patched:
        for place, name, other in places:
            patched.setattr(place, name, other)
        yield


def _anybodys(self: authority.Signatures, _seq: int, payload: Any) -> dict[str, str]:
    """Keys as they were taken before: whoever registers them, for whomever."""
    rows = [row for table, row in payload.get("reg", ()) if table == "signing_key" and not row["withdrawn"]]
    for row in rows:
        whole = authority.key_id(bytes.fromhex(row["public"])).hex()
        self._keys.setdefault(row["operator"], {})[whole] = row["public"]
    return {}


def _as_named(_self: verifier.Signatures, _seq: int, said: Any) -> dict[str, str]:
    """One's own keys, under whatever id."""
    rows = [row for table, row in said.get("reg", ()) if table == "signing_key" and not row["withdrawn"]]
    return {row["public"]: verifier.key_id(row["public"]) for row in rows if row["operator"] == said["by"]}


PLANTED: dict[str, Callable[[], Any]] = {
    "rights are not looked at": lambda: _without((authority.Authority, "add", lambda *_: None)),
    "a key is believed to whoever registers it": lambda: _without(
        (authority.Signatures, "_brought", _anybodys),
        (authority.Authority, "add", lambda *_: None),
        (WorkRules, "add", lambda *_: None),
    ),
    "signatures are taken for genuine": lambda: _without((authority, "genuine", lambda *_: True)),
    "an auditor who looks at no rights": lambda: _without((verifier.Authority, "add", lambda *_: None)),
    "an auditor who takes signatures for genuine": lambda: _without((verifier, "genuine", lambda *_: True)),
    "an auditor who takes a paper for whatever entry's": lambda: _without(
        (verifier, "MISFILED", "SELECT 0, 0 WHERE 0"),
        (verifier.Authority, "add", lambda *_: None),
        (verifier.Work, "add", lambda *_: None),
    ),
    "an auditor for whom any id is a key's": lambda: _without((verifier.Signatures, "brought", _as_named)),
}


SHOWN_BY = {
    "rights are not looked at": "another's key is withdrawn by a quartermaster",
    "a key is believed to whoever registers it": "a key for another, used and withdrawn again: key",
    "signatures are taken for genuine": "the second signature is of something else",
    "an auditor who looks at no rights": "another's key is withdrawn by a quartermaster",
    "an auditor who takes signatures for genuine": "the second signature is of something else",
    "an auditor who takes a paper for whatever entry's": "a lead files a paper of others",
    "an auditor for whom any id is a key's": "under an id that is nobody's",
}
"""A lie that each of them misses."""


def main() -> int:
    chosen = told.options(__doc__, changes=300)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        stage = staged(Path(folder))
        tally = attack(stage, Path(folder))
        sound, apart = alike(stage, Path(folder), random.Random(chosen.seed), chosen.changes)
        shown = {}
        for name, plant in PLANTED.items():
            with plant():
                shown[name] = attack(stage, Path(folder), enough=5).missed
    print(*tally.missed, *tally.elsewhere, *tally.alarms, *map(ascii, apart), sep="\n")
    return told.tell(
        told.Told(
            id="X8",
            what="entries that an operator with a key of their own may not write, told to both verifiers",
            seed=chosen.seed,
            count=f"{tally.tried // 2} lies, each to both; {chosen.changes} changes, {sound} of them still sound",
            result=f"{len(tally.missed)} missed, {len(tally.elsewhere)} clumsy, {len(tally.alarms)} false alarms, "
            f"{len(apart)} disagreements",
            planted="; ".join(f"{name}: {len(missed)} missed" for name, missed in shown.items()),
            ok=tally.ok and not apart and 0 < sound < chosen.changes and all(shown.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
