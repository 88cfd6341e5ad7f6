"""Whether who wrote an entry might: operators, their roles and passwords are followed through the journal.

What is judged is the entry against what was registered before it, by the table of `domain.authority`. As long as nobody
has a password the store is open: who was given no role then may do all.
"""

from collections.abc import Iterator
from typing import Any

from equipment_app.domain.authority import ABOUT, ASKS, Unruled, name_of, needed
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import FIRST, RIGHTS, Reach, Right, Role
from equipment_app.store.ledger.folds import Payload, Say

Row = dict[str, Any]


class Authority:
    """Fed with the entries in their order."""

    def __init__(self, say: Say) -> None:
        self._say = say
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
        try:
            groups = needed(payload)
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
        yield from self._second(by, name, payload)

    def _second(self, by: int, name: str, payload: Payload) -> Iterator[str]:
        beside = payload.get("by2")
        if "by2" in payload and not self._fit(by, beside):
            yield f"operator {beside} could not stand by then"
        if ASKS[name].two and "by2" not in payload and any(self._fit(by, other) for other in self._operators):
            yield f"takes two, and nobody stood by: {name}"
        taken = "by2" in payload and Role.QUARTERMASTER in {role for role, _ in self._grants(beside)}
        if name == Kind.OFFICE and not taken:
            yield f"operator {beside} could not take the store over then"

    def _works(self, operator: int) -> bool:
        """Known, not withdrawn, and with a password as soon as anybody has one."""
        one = self._operators.get(operator)
        return bool(one and not one["withdrawn"] and (not self._passwords or operator in self._passwords))

    def _fit(self, by: int, second: Any) -> bool:
        """To stand by: somebody else with a role, and a password that nobody else chose."""
        password = self._passwords.get(second)
        chosen = bool(password and not password["initial"])
        return second != by and chosen and self._works(second) and bool(self._grants(second))

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
        """A check by who leads units alone is about those, and about their members as they were then."""
        if payload["k"] != Kind.CHECK:
            return True
        unit = payload.get("x", {}).get("unit")
        concerned = {self._units.get(row["member"]) for table, row in payload.get("reg", ()) if table == "checked"}
        grants = self._grants(by)
        whole = any(RIGHTS.get(role, {}).get(Right.CHECK) is Reach.STORE for role, _ in grants)
        return (concerned | ({unit} if unit else set())) <= {unit for _, unit in grants if unit} or whole

    def _own_paper(self, by: int, seq: int, payload: Payload) -> bool:
        """Who may file no papers files that of the check they have just written."""
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
                self._units[row["id"]] = row["parent"]


def _lines(payload: Payload) -> set[tuple[str, int]]:
    return {(row["check"], row["n"]) for table, row in payload.get("reg", ()) if table == "checked"}


def _is_own(seq: int, table: str, ref: str) -> bool:
    """Remarks and papers are named after their entry; a person is not."""
    return table == "identity" or ref.partition("/")[0] == str(seq)


def _brings(rows: list[tuple[str, Row]]) -> bool:
    return any(table == "signing_key" and not row["withdrawn"] for table, row in rows)
