"""A lead's questions see only their units: temporary views stand before the tables, under the same names.

Every question names its tables without a schema, so SQLite finds the view first, whoever asks and however; the search
index and the bytes of entries are narrowed likewise. Nothing that is written goes through a view: a change is made with
the tables as they are, after its operation has said which units it concerns.

Its units, and what is hidden, which is worked out when it is narrowed and after each change, are in temporary tables
with a key, so that a question looks up what it finds and never walks through the history.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.kinds import OF_MEMBER, WRITTEN, Sees
from equipment_app.domain.words import name_words
from equipment_app.store.dialect import GIVEN, in_series, json_number, json_text, kinds_of

_HIDDEN = "(SELECT id FROM temp.scope_hidden)"
_CHECKS = '(SELECT "check" FROM temp.scope_check)'
_UNITS = "(SELECT id FROM temp.scope_unit)"
_WITHIN = f"""coalesce(h.parent, 0) IN {_UNITS} OR EXISTS (SELECT 1 FROM main.holder k
    WHERE k.id = h.parent AND k.kind = 'member' AND k.parent IN {_UNITS})"""
_LISTS = {
    "scope_unit (id INTEGER PRIMARY KEY)": f"SELECT value FROM {GIVEN}",
    # Members of other units, and of none, with the records merged into theirs; all guests; and those units themselves,
    # as holders of what they use together.
    "scope_hidden (id INTEGER PRIMARY KEY)": (
        f"SELECT id FROM main.holder h WHERE kind IN ('member', 'guest') AND NOT ({_WITHIN}) "
        f"OR kind = 'unit' AND id NOT IN {_UNITS}"
    ),
    # Persons who are seen: members of these units, and whoever keeps the store.
    "scope_person (ref TEXT PRIMARY KEY) WITHOUT ROWID": (
        "SELECT ref FROM main.operator UNION "
        f"SELECT ref FROM main.holder h WHERE ref IS NOT NULL AND kind = 'member' AND ({_WITHIN})"
    ),
    # Checks of these units.
    'scope_check ("check" TEXT PRIMARY KEY) WITHOUT ROWID': (
        f"SELECT {json_text('facts', 'check')} FROM main.act WHERE {in_series('series', 'KO')} "
        f"AND kind = 'check' AND {json_number('facts', 'unit')} IN {_UNITS}"
    ),
}


def _of(*sees: Sees) -> str:
    return kinds_of(row for row in WRITTEN if row.sees in sees)


_OF_HIDDEN = {
    act: f"""({act}.kind IN {kinds_of(OF_MEMBER)} AND (coalesce({json_number(f"{act}.facts", "member")}, 0) IN {_HIDDEN}
        OR {act}.kind = 'attached' AND EXISTS (SELECT 1 FROM main.holding h WHERE h.quantity > 0
        AND h.thing = {json_number(f"{act}.facts", "thing")} AND h.holder IN {_HIDDEN})))"""
    for act in ("act", "other", "first", "root", "was")
}
"""Condition on a header that moves nothing: the member it names is hidden, or has the piece it names."""
_SEEN = {
    act: f"""({act}.kind IN {_of(Sees.ALL)} OR {act}.kind IN {_of(Sees.THEIRS, Sees.HEADER)} AND NOT EXISTS
        (SELECT 1 FROM main.move m WHERE m.seq = {act}.seq AND (m.source IN {_HIDDEN} OR m.target IN {_HIDDEN}))
        AND NOT {_OF_HIDDEN[act]} AND NOT EXISTS (SELECT 1 FROM main.act was
        WHERE was.seq = {act}.reverses AND {_OF_HIDDEN["was"]})
        OR {act}.kind IN {_of(Sees.CHECKS)} AND {json_text(f"{act}.facts", "check")} IN {_CHECKS}
        OR {act}.kind IN {_of(Sees.UNIT)} AND {json_number(f"{act}.facts", "unit")} IN {_UNITS})"""
    for act in ("act", "other", "first", "root")
}
"""Condition on a header: its kind lets a lead see it, and it is about nobody hidden."""
_ABOUT = "1 = 1"
for _it, _what in (("first", "root"), ("other", "first"), ("act", "other")):
    _ABOUT = f"""{_it}.about IS NULL OR EXISTS (SELECT 1 FROM main.act {_what} WHERE {_what}.seq = {_it}.about
        AND {_SEEN[_what]} AND ({_ABOUT}))"""
"""It is about nothing, or about what is seen: a filing about a file, that about a notice, and that about its loan."""
_KIND = "(SELECT kind FROM temp.act WHERE act.seq = entry.seq)"
_STRIPPED = "CAST(json_remove(CAST(entry.payload AS TEXT), '$.reg', '$.cm') AS BLOB)"
_PAYLOAD = f"CASE WHEN {_KIND} IN {_of(Sees.HEADER)} THEN {_STRIPPED} WHEN {_KIND} IS NOT NULL THEN entry.payload END"
# A piece of a hidden member that was shown at a check: what was read of it is on the report, and that is all.
_FOREIGN = (
    "(state = 'foreign' AND EXISTS (SELECT 1 FROM main.holding h WHERE h.thing = checked.thing AND h.quantity > 0 "
    f"AND h.holder IN {_HIDDEN}))"
)
_VIEWS = {
    "holder": ("*", f"kind = 'unit' OR id NOT IN {_HIDDEN}"),
    "identity": ("*", "ref IN (SELECT ref FROM temp.scope_person)"),
    "holding": ("*", f"holder NOT IN {_HIDDEN}"),
    "move": ("*", f"source NOT IN {_HIDDEN} AND target NOT IN {_HIDDEN}"),
    "act": ("*", f"{_SEEN['act']} AND ({_ABOUT})"),
    "entry": (f"seq, origin, format, {_PAYLOAD} AS payload, prev_hash, entry_hash, key_id, signature", "1 = 1"),
    "remark": ("*", "EXISTS (SELECT 1 FROM temp.act WHERE act.seq = remark.seq)"),
    "filing": ("*", "EXISTS (SELECT 1 FROM temp.act WHERE act.seq = filing.about)"),
    "checked": ("*", f'member NOT IN {_HIDDEN} AND "check" IN {_CHECKS} AND NOT {_FOREIGN}'),
    "counted": ("*", f"holder NOT IN {_HIDDEN}"),
    "participant": ("*", f"holder NOT IN {_HIDDEN}"),
    "scratch_cart": ("*", f"member NOT IN {_HIDDEN} AND member > 0"),
    "scratch_check": ("*", f"{json_number('content', 'setup.unit')} IN {_UNITS}"),
    "scratch_queue": ("*", f"unit IN {_UNITS}"),
    **dict.fromkeys(("scratch_stocktake", "scratch_count"), ("*", "1 = 0")),
    # A row's number is id · 4 + subject, and 0 is the subject of holders; the column named as the table is FTS5's own.
    "scratch_search": (
        "rowid, words, scratch_search",
        "rowid & 3 <> 0 OR rowid / 4 IN (SELECT id FROM temp.holder)",
    ),
}
_PUT_UP = (
    *(f"CREATE TEMP TABLE {table}" for table in _LISTS),
    *(f"INSERT INTO temp.{table.split()[0]} {content}" for table, content in _LISTS.items()),
    *(
        f"CREATE TEMP VIEW {name} AS SELECT {columns} FROM main.{name} AS {name} WHERE {condition}"
        for name, (columns, condition) in _VIEWS.items()
    ),
)
_TAKE_DOWN = (
    *(f"DROP VIEW temp.{name}" for name in reversed(_VIEWS)),
    *(f"DROP TABLE temp.{table.split()[0]}" for table in _LISTS),
)


def hides(raw: sqlite3.Connection, text: str, things: Sequence[int]) -> bool:
    """Whether a lead's questions are kept from whoever has this personal number or badge, or one of these things.

    That there is somebody is all that is told. Nobody is while the tables are whole, to be written to.
    """
    if raw.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = 'scope_hidden'").fetchone() is None:
        return False
    code = code_of_text(text.upper())
    badge = code.number if code and code.family is Family.BADGE else 0
    return raw.execute(_IS_HIDDEN, (text, badge, json.dumps(list(things)))).fetchone() is not None


def hides_name(raw: sqlite3.Connection, text: str) -> bool:
    """The same of somebody with this surname, or with this name; of a lead alone."""
    words = name_words(text)
    names = raw.execute(_HIDDEN_NAMES) if words else ()
    return any(name_words(surname) <= words <= name_words(f"{surname} {given}") for surname, given in names)


_IS_HIDDEN = f"""SELECT 1 FROM main.holder h JOIN main.identity i ON i.ref = h.ref AND i.current = 1
    WHERE h.id IN {_HIDDEN} AND i.personal_number = ? AND i.personal_number <> ''
    UNION ALL SELECT 1 FROM main.holder h WHERE h.id IN {_HIDDEN} AND h.code = ?
    UNION ALL SELECT 1 FROM main.holding h WHERE h.quantity > 0 AND h.holder IN {_HIDDEN}
    AND h.thing IN (SELECT value FROM {GIVEN}) LIMIT 1"""
_HIDDEN_NAMES = f"""SELECT i.surname, i.given_name FROM main.holder h JOIN main.identity i ON i.ref = h.ref
    AND i.current = 1 WHERE h.id IN {_HIDDEN} AND i.surname <> ''"""


class Scope:
    """What questions on one connection see: everything, until it is narrowed to some units."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._units: frozenset[int] | None = None

    def narrow(self, units: frozenset[int] | None) -> None:
        """From now on questions see no member of another unit, nothing they have or had, and no paper about them.

        None: everything again. Outside transactions only.
        """
        if self._units is not None:
            self._take_down()
        self._units = units
        if units is not None:
            self._put_up()

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Inside, the tables are as they are, to be written to."""
        if self._units is None:
            yield
            return
        self._take_down()
        try:
            yield
        finally:
            self._put_up()

    def _put_up(self) -> None:
        units = json.dumps(sorted(self._units or ()))
        for statement in _PUT_UP:
            self._raw.execute(statement, (units,) * statement.count("?"))

    def _take_down(self) -> None:
        for statement in _TAKE_DOWN:
            self._raw.execute(statement)
