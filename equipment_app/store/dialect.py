"""What SQLite says in a way of its own: fragments that questions of `store` and `queries` are put together with.

All else that is asked is understood by PostgreSQL as well, and a test refuses the rest. Another engine has these names
with other texts behind them, and no question is written a second time.
"""

from collections.abc import Iterable

from equipment_app.domain.kinds import KindOfEntry

GIVEN = "json_each(?)"
"""A list that comes with the question as JSON: a table of `key`, its place in the list, and `value`."""
JOIN_IN_ORDER = "CROSS JOIN"
"""What stands before is gone through first. The planner cannot know that an article has few things and many moves."""
WHOLE = "main"
"""Where the tables are as they stand, behind what somebody who leads a unit may see of them."""
CZECH = "COLLATE czech"
"""In the order of a Czech dictionary."""


def json_text(column: str, name: str) -> str:
    """A text out of JSON, by the name it has there: `unit`, or `setup.unit`. NULL where there is none."""
    return f"json_extract({column}, '$.{name}')"


def json_number(column: str, name: str) -> str:
    """A whole number out of JSON. Where it is not said that it is one, only SQLite compares it as one."""
    return f"CAST({json_text(column, name)} AS INTEGER)"


def months_after(day: str, months: str | int) -> str:
    """The day so many months after `day`; NULL where either is. Each is a column, or a mark of a parameter."""
    return f"date({day}, '+' || {months} || ' months')"


def earlier(one: str, other: str) -> str:
    """The earlier of two days; where one is NULL, the other."""
    return f"nullif(min(coalesce({one}, '9999'), coalesce({other}, '9999')), '9999')"


def joined(text: str) -> str:
    """The texts of several rows as one, with spaces between."""
    return f"group_concat({text}, ' ')"


def has_bytes(column: str, text: str) -> str:
    """Condition on bytes: this text stands somewhere in them."""
    return f"instr({column}, CAST('{text}' AS BLOB)) > 0"


def bytes_given(column: str) -> str:
    """The same of a text that comes with the question."""
    return f"instr({column}, CAST(? AS BLOB)) > 0"


def by_index(index: str) -> str:
    """Behind a table: it is read by this index, or not at all."""
    return f"INDEXED BY {index}"


def looked_at(column: str) -> str:
    """The column as a condition that no index is searched for: what the other conditions leave is looked at."""
    return f"+{column}"


def kinds_of(rows: Iterable[KindOfEntry]) -> str:
    """Their kinds in a statement: `('issue', 'return')`."""
    return "({})".format(", ".join(f"'{row.kind}'" for row in rows))


def in_series(column: str, series: str) -> str:
    """Condition on a column of `act`: numbers of this series, in the first store `KO`, in any other `KO-BRN`."""
    return f"{column} BETWEEN '{series}' AND '{series}-ZZZZ'"


# The search index. Its rows are numbered id · 4 + subject, see `store.ledger.search`.
_MATCHING = "scratch_search WHERE scratch_search MATCH ?"


def matching(subject: int) -> str:
    """The ids of this subject that answer to words, as `search.match` puts them."""
    return f"SELECT rowid >> 2 FROM {_MATCHING} AND rowid & 3 = {subject:d}"


def matching_until(end: str) -> str:
    """The rows that answer to words, up to this one."""
    return f"SELECT rowid FROM {_MATCHING} AND rowid <= ({end}) ORDER BY rowid"


def matching_beyond(end: str) -> str:
    """So many ids that answer to words, of rows behind this one."""
    return f"SELECT rowid / 4 FROM {_MATCHING} AND rowid > ({end}) ORDER BY rowid LIMIT ?"


FIRST_MATCHING = f"SELECT rowid FROM {_MATCHING} ORDER BY rowid LIMIT ?"
COUNT_MATCHING = f"SELECT count(*) FROM {_MATCHING}"
INDEXED = "SELECT rowid, words FROM scratch_search ORDER BY rowid"
"""Every row of the index and its words."""
ADD_TO_INDEX = "INSERT INTO scratch_search (rowid, words) VALUES {}"
DROP_FROM_INDEX = f"DELETE FROM scratch_search WHERE rowid IN (SELECT value FROM {GIVEN})"
EMPTY_INDEX = "DELETE FROM scratch_search"
LOOK_INSIDE_INDEX = "INSERT INTO scratch_search (scratch_search) VALUES ('integrity-check')"
