"""A lead's questions see only their units: temporary views stand before the tables, under the same names.

Every question names its tables without a schema, so SQLite finds the view first, whoever asks and however; the search
index has a narrower double as well. Nothing that is written goes through a view: a change is made with the tables as
they are, after its operation has said which units it concerns.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from equipment_app.store import triggers
from equipment_app.store.search import SearchIndex
from equipment_app.store.sql import Sql

_HIDDEN = "SELECT id FROM main.holder WHERE kind = 'member' AND coalesce(parent, 0) NOT IN ({units})"
_UNSEEN_MOVES = f"SELECT seq FROM main.move WHERE source IN ({_HIDDEN}) OR target IN ({_HIDDEN})"
_VIEWS = {
    "holder": f"id NOT IN ({_HIDDEN})",
    "identity": (
        "ref IN (SELECT ref FROM main.operator UNION ALL SELECT ref FROM main.holder "
        "WHERE kind = 'member' AND parent IN ({units}))"
    ),
    "holding": f"holder NOT IN ({_HIDDEN})",
    "move": f"source NOT IN ({_HIDDEN}) AND target NOT IN ({_HIDDEN})",
    "act": (
        f"seq NOT IN ({_UNSEEN_MOVES}) AND coalesce(about, 0) NOT IN ({_UNSEEN_MOVES}) "
        "AND (kind <> 'check' OR json_extract(facts, '$.unit') IN ({units}))"
    ),
    "remark": "seq IN (SELECT seq FROM temp.act)",
    "filing": "about IN (SELECT seq FROM temp.act)",
    "checked": f"member NOT IN ({_HIDDEN})",
    "scratch_cart": f"member NOT IN ({_HIDDEN}) AND member <> 0",
    "scratch_check": "json_extract(content, '$.setup.unit') IN ({units})",
}


class Scope:
    """What questions on one connection see: everything, until it is narrowed to some units."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._units: frozenset[int] | None = None

    def narrow(self, units: frozenset[int] | None) -> None:
        """From now on questions see no member of another unit, nothing they have or had, and no paper about them.

        None: everything again. Outside transactions only.
        """
        if units == self._units:
            return
        self._drop_views()
        self._raw.execute("DROP TABLE IF EXISTS temp.scratch_search")
        self._units = units
        if units is not None:
            self._create_views()
            self._raw.execute(triggers.SEARCH.replace("scratch_search", "temp.scratch_search", 1))
            SearchIndex(Sql(self._raw)).rebuild()

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Inside, the tables are as they are, to be written to."""
        if self._units is None:
            yield
            return
        self._drop_views()
        try:
            yield
        finally:
            self._create_views()

    def _create_views(self) -> None:
        inside = ",".join(map(str, sorted(self._units or ()))) or "0"
        for name, condition in _VIEWS.items():
            seen = condition.format(units=inside)
            self._raw.execute(f"CREATE TEMP VIEW {name} AS SELECT * FROM main.{name} WHERE {seen}")

    def _drop_views(self) -> None:
        for name in _VIEWS:
            self._raw.execute(f"DROP VIEW IF EXISTS temp.{name}")
