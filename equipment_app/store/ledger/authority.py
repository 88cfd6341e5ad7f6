"""Whether who wrote an entry might, and who signed it: operators, roles, passwords and keys through the whole journal.

What is judged is the entry against what was registered before it, by the table of `domain.authority`. As long as nobody
has a password the store is open: who was given no role then may do all. Once anybody has a key every entry is signed by
its operator, and by the second person where one stood by. A key is brought by its owner alone: in an entry signed with
the key they had or, where they had none because nobody had one or a password was given to them, with the very key it
brings. Others may only withdraw it.
"""

from collections.abc import Callable, Iterator
from typing import Any

from equipment_app.domain.authority import ABOUT, ASKS, Unruled, by_two, declares_rules, name_of, needed, takes_two
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import BY_ANY_KEEPER, FIRST, RIGHTS, Reach, Right, Role, stands_by
from equipment_app.store.ledger.folds import Payload, Say
from equipment_app.store.ledger.signing import ID, SHORT, SIGNATURE, genuine, is_key, key_id, place

Keys = dict[str, str]
"""Public keys by their whole id."""


class Signatures:
    """Fed with the entries in their order; `every` verifies each signature, not only those that vouch for the rest."""

    def __init__(self, say: Say, every: bool) -> None:
        self._say = say
        self._every = every
        self._keys: dict[int, Keys] = {}
        """Of each operator who ever had one, those in force."""
        self._known: dict[str, tuple[int, str]] = {}
        """Every id that was registered: whose, and the public key."""
        self._given: dict[int, bool] = {}
        """Of each operator with a password: somebody else chose it."""
        self._placed = False
        """An entry was signed in the form of today; from there on none is in that of before."""
        self._latest: dict[str, tuple[int, bytes, bytes, bytes]] = {}
        """Public key to entry, hash, signature and place of the last that it signed."""

    def add(self, row: Any, payload: Payload) -> None:
        """An entry, and what it registers."""
        by, brought = payload["by"], self._brought(row.seq, payload)
        own = self._keys.get(by, {})
        begins = not own and (not self._keys or (self._given.get(by, False) and bool(brought)))
        unsigned = (row.key_id, row.signature) == (None, None)
        if not (unsigned and begins and not self._placed):
            self._check(row, payload, own, brought if begins else {})
        if brought and (own or begins):
            self._keys.setdefault(by, {}).update(brought)
        self._follow(row.seq, payload)

    def finish(self) -> None:
        """The last signature of each key vouches for all before it."""
        for public, signed in self._latest.items():
            self._prove(public, *signed)

    def _check(self, row: Any, payload: Payload, own: Keys, brought: Keys) -> None:
        parts = _parts(row.key_id, row.signature)
        placed = bool(parts) and len(parts[0][0]) == ID
        if parts and self._placed and not placed:
            self._say(row.seq, "entry", "signed in the form of before, which was given up")
        beside = [self._keys.get(payload["by2"], {})] if placed and "by2" in payload else []
        whose = [own or brought if placed else own, *beside]
        found = [_match(keys, id) for keys, (id, _) in zip(whose, parts, strict=False)]
        self._placed |= placed and any(found)
        if not found or not found[0] or len(parts) > len(whose):
            self._say(row.seq, "entry", "not signed with the key of its operator")
        elif len(parts) < len(whose) or not found[-1]:
            self._say(row.seq, "entry", "not signed with the key of the second person")
        here = place(row.origin, row.seq) if placed else b""
        vouches = self._every or brought or beside or payload.get("doc")
        for public, (_, signature) in zip(found, parts, strict=False):
            self._latest.pop(public, None)
            if public and vouches:
                self._prove(public, row.seq, row.entry_hash, signature, here)
            elif public:
                self._latest[public] = (row.seq, row.entry_hash, signature, here)

    def _prove(self, public: str, seq: int, entry_hash: bytes, signature: bytes, here: bytes) -> None:
        if not genuine(bytes.fromhex(public), entry_hash, signature, here):
            self._say(seq, "entry", "the signature is not of the key it names")

    def _brought(self, seq: int, payload: Payload) -> Keys:
        """Keys that the entry puts into force, as far as it may."""
        brought: Keys = {}
        for table, row in payload.get("reg", ()):
            if table != "signing_key" or row["withdrawn"]:
                continue
            id, public = row["id"], row["public"]
            there = {public for _, public in self._known.values()}
            if row["operator"] != payload["by"]:
                self._say(seq, "entry", f"registers a key for operator {row['operator']}, which only that one may")
            elif not is_key(id, public) or (self._placed and len(id) != 2 * ID):
                self._say(seq, "entry", f"registers key {id}, whose id is not the hash of the key")
            elif brought:
                self._say(seq, "entry", f"registers key {id}, a second one at once")
            elif id in self._known or public in there:
                self._say(seq, "entry", f"registers key {id}, which was there before")
            else:
                brought[key_id(bytes.fromhex(public)).hex()] = public
        return brought

    def _follow(self, seq: int, payload: Payload) -> None:
        for table, row in payload.get("reg", ()):
            if table == "credential":
                self._given[row["operator"]] = (row["initial"], row["withdrawn"]) == (1, 0)
            if table != "signing_key":
                continue
            known = self._known.setdefault(row["id"], (row["operator"], row["public"]))
            if row["withdrawn"]:
                in_force = self._keys.get(row["operator"], {})
                whole = [id for id, public in in_force.items() if public == row["public"]]
                if not whole or known != (row["operator"], row["public"]):
                    self._say(seq, "entry", f"withdraws key {row['id']}, which is not in force")
                for id in whole:
                    del in_force[id]


def _parts(ids: Any, signatures: Any) -> list[tuple[bytes, bytes]]:
    """Id and signature of each who signed, the operator first; nothing for what has the shape of no signature."""
    if not isinstance(ids, bytes) or not isinstance(signatures, bytes):
        return []
    size = SHORT if len(ids) == SHORT else ID
    count, rest = divmod(len(ids), size)
    if rest or count > 2 or len(signatures) != count * SIGNATURE:
        return []
    return [
        (ids[size * n : size * n + size], signatures[SIGNATURE * n : SIGNATURE * n + SIGNATURE]) for n in range(count)
    ]


def _match(keys: Keys, id: bytes) -> str:
    """The key of this id; empty where there is none."""
    return next((public for whole, public in keys.items() if whole.startswith(id.hex())), "")


Row = dict[str, Any]


class Authority:
    """Fed with the entries in their order."""

    def __init__(self, say: Say, earlier: Callable[[int], Payload]) -> None:
        self._say, self._earlier = say, earlier
        self._ruled = False
        """The store declared rules of work: from that entry on what cancels needs what was needed for it, more takes
        two, and who stands by has the right.
        """
        self._operators: dict[int, Row] = {}
        self._roles: dict[int, dict[tuple[str, int], bool]] = {}
        """Operator to role and unit; False for one that was taken away."""
        self._passwords: dict[int, Row] = {}
        """Those in force."""
        self._keyed: dict[int, bool] = {}
        """Operators who ever had a key: whether one is in force."""
        self._units: dict[int, int | None] = {}
        """Member to unit."""
        self._lines: set[tuple[str, int]] = set()
        """Of checks."""
        self._last = (0, 0)
        """The entry before, and who wrote it."""

    def add(self, seq: int, payload: Payload) -> None:
        self._ruled |= any(declares_rules(table, row) for table, row in payload.get("reg", ()))
        for what in self._wrong(seq, payload):
            self._say(seq, "entry", what)
        self._follow(payload)
        self._last = (seq, payload["by"])

    def _wrong(self, seq: int, payload: Payload) -> Iterator[str]:
        by, name = payload["by"], name_of(payload)
        if (payload["k"] == Kind.GENESIS) != (seq == 1):
            yield "the first entry, and no other, begins a store"
        if payload["k"] == Kind.GENESIS:
            return
        if not self._works(by):
            yield f"operator {by} could write nothing then"
        of = self._cancelled(seq, payload)
        try:
            groups = (*needed(payload), *(needed(of) if of else ()))
        except Unruled as error:
            yield f"nobody may write this: {error}"
            return
        if not all(any(self._may(by, right) for right in rights) for rights in groups):
            yield f"operator {by} had no right to this then: {name}"
        elif not self._own_units(by, payload) or not self._own_paper(by, seq, payload):
            yield f"operator {by} had a right to this of their own units only: {name}"
        if name == Kind.CHECK and not self._lines.isdisjoint(_lines(payload)):
            yield "has lines of a check that another entry has"
        if not all(_is_own(seq, table, ref) for table, ref, _ in payload.get("cm", ())):
            yield "commits to a remark or a paper that is not its own"
        if not self._of_operators(name, payload):
            yield f"registers what it may not: {name}"
        two = (takes_two(payload) or (of is not None and by_two(of))) if self._ruled else ASKS[name].two
        yield from self._second(by, name, payload, groups, two=two)

    def _cancelled(self, seq: int, payload: Payload) -> Payload | None:
        """What it cancels, where rules of work count; None for nothing, and for what there is not."""
        ref = payload.get("ref")
        cancels = self._ruled and payload["k"] == Kind.STORNO and isinstance(ref, int) and 0 < ref < seq
        return self._earlier(ref) if cancels and isinstance(ref, int) else None

    def _second(
        self, by: int, name: str, payload: Payload, groups: tuple[tuple[Right, ...], ...], *, two: bool
    ) -> Iterator[str]:
        """`groups` are the rights asked for, of each any."""
        beside = payload.get("by2")
        if "by2" in payload and not self._fit(by, beside):
            yield f"operator {beside} could not stand by then"
        named = two and "by2" in payload and not self._passwords
        two = two and any(self._company(by, other, groups) for other in self._operators)
        if two and "by2" not in payload:
            yield f"takes two, and nobody stood by: {name}"
        elif (two or named) and self._ruled and not self._stands(beside, groups):
            yield f"the second person, operator {beside}, had no right to this then: {name}"
        taken = "by2" in payload and Role.QUARTERMASTER in {role for role, _ in self._grants(beside)}
        if name == Kind.OFFICE and not taken:
            yield f"operator {beside} could not take the store over then"

    def _works(self, operator: int) -> bool:
        """Known, not withdrawn, and with a password as soon as anybody has one."""
        one = self._operators.get(operator)
        return bool(one and not one["withdrawn"] and (not self._passwords or operator in self._passwords))

    def _fit(self, by: int, second: Any) -> bool:
        """To stand by: somebody else with a role, and a password that nobody else chose, as soon as anybody has one."""
        password = self._passwords.get(second)
        chosen = not password["initial"] if password else not self._passwords
        return second != by and chosen and self._works(second) and bool(self._grants(second))

    def _company(self, by: int, other: int, groups: tuple[tuple[Right, ...], ...]) -> bool:
        """There is somebody who could stand by, or who could be given the right to."""
        keepers = self._ruled and all(right in BY_ANY_KEEPER for rights in groups for right in rights)
        return bool(self._passwords) and self._fit(by, other) and (not keepers or self._stands(other, groups))

    def _stands(self, second: Any, groups: tuple[tuple[Right, ...], ...]) -> bool:
        """Who stands by has the rights too."""
        roles = [role for role, _ in self._grants(second)]
        return all(any(stands_by(roles, right) for right in rights) for rights in groups)

    def _grants(self, operator: Any) -> set[tuple[Any, int]]:
        rows = self._roles.get(operator)
        if rows:
            return {grant for grant, there in rows.items() if there}
        default = tuple(Role) if not self._passwords else FIRST if operator == 1 else FIRST[:1]
        return {(role, 0) for role in default}

    def _may(self, by: int, right: Right) -> bool:
        if right is Right.PASSWORD:
            return bool(self._passwords) or self._may(by, Right.OPERATORS)
        if by in self._passwords and self._passwords[by]["initial"]:
            return False
        return right is Right.OWN or any(right in RIGHTS.get(role, ()) for role, _ in self._grants(by))

    def _own_units(self, by: int, payload: Payload) -> bool:
        """A check by who leads units alone, also one that is carried out, is about those, and about their members as
        they were then.
        """
        if payload["k"] not in (Kind.CHECK, Kind.CARRIED):
            return True
        unit = payload.get("x", {}).get("unit")
        concerned = {self._units.get(row["member"]) for table, row in payload.get("reg", ()) if table == "checked"}
        grants = self._grants(by)
        whole = any(RIGHTS.get(role, {}).get(Right.CHECK) is Reach.STORE for role, _ in grants)
        return (concerned | ({unit} if unit else set())) <= {unit for _, unit in grants if unit} or whole

    def _own_paper(self, by: int, seq: int, payload: Payload) -> bool:
        """Who may file no papers files that of the check or the stock-take they have just written."""
        filed = payload["k"] == Kind.FILED and not self._may(by, Right.PAPERS)
        return not filed or self._last == (payload["of"], by) == (seq - 1, by)

    def _of_operators(self, name: str, payload: Payload) -> bool:
        """Rows about operators are about the one whom the entry names, who is new, or known under the same name."""
        rows = [(table, row) for table, row in payload.get("reg", ()) if table in ABOUT]
        named = {row["id"]: row["ref"] for table, row in rows if table == "operator"}
        refs = {ref for table, ref, _ in payload.get("cm", ()) if table == "identity"}
        if payload["k"] != Kind.ACCESS:
            new = not self._passwords and not named.keys() & self._operators.keys()
            return (new or not named) and not refs & {one["ref"] for one in self._operators.values()}
        about = payload["x"].get("operator")
        own = ASKS[name].rights[0] in (Right.OWN, Right.PASSWORD)
        known = {about: self._operators[about]["ref"]} if about in self._operators else {}
        taken = {one["ref"] for one in self._operators.values()} & set(named.values())
        new = not known and not taken if name == "access operator" else named.items() <= known.items()
        keeps = name == "access key" or not self._keyed.get(about) or not _brings(rows)
        whose = all(row[ABOUT[table]] == about for table, row in rows) and (about == payload["by"] or not own)
        return whose and new and keeps and refs <= set(named.values())

    def _follow(self, payload: Payload) -> None:
        self._lines |= _lines(payload)
        for table, row in payload.get("reg", ()):
            if table == "operator":
                self._operators[row["id"]] = row
            elif table == "role":
                self._roles.setdefault(row["operator"], {})[row["role"], row["unit"]] = not row["withdrawn"]
            elif table == "credential":
                self._passwords.pop(row["operator"], None)
                if not row["withdrawn"]:
                    self._passwords[row["operator"]] = row
            elif table == "signing_key":
                self._keyed[row["operator"]] = not row["withdrawn"]
            elif table == "holder":
                self._units[row["id"]] = row["id"] if row["kind"] == "unit" else row["parent"]


def _lines(payload: Payload) -> set[tuple[str, int]]:
    return {(row["check"], row["n"]) for table, row in payload.get("reg", ()) if table == "checked"}


def _is_own(seq: int, table: str, ref: str) -> bool:
    """Remarks and papers are named after their entry; a person is not."""
    return table == "identity" or ref.partition("/")[0] == str(seq)


def _brings(rows: list[tuple[str, Row]]) -> bool:
    return any(table == "signing_key" and not row["withdrawn"] for table, row in rows)
