"""The search index: words of members, things, articles and kits, without diacritics. Scratch: rebuilt at will."""

import json
from collections.abc import Iterable, Iterator
from enum import IntEnum
from sqlite3 import DatabaseError

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import OUTSIDE
from equipment_app.store import dialect
from equipment_app.store.file.sqlite import for_reading_only
from equipment_app.store.sql import Sql


class Subject(IntEnum):
    """What a row of the index stands for; the row's number is id · 4 + subject."""

    HOLDER = 0
    THING = 1
    ARTICLE = 2
    KIT = 3


def _joined(*columns: str) -> str:
    return " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)


_MERGED = f"""(SELECT {dialect.joined("x.surname || ' ' || x.given_name || ' ' || x.personal_number")} FROM holder l
    JOIN identity x ON x.ref = l.ref AND x.current = 1 WHERE l.parent = h.id AND l.kind = h.kind)"""
"""Names and numbers of records that were merged into a member's: whoever looks for those finds the member."""
_PERSON = ("i.surname", "i.given_name", "i.title_before", "i.title_after", "i.personal_number", "i.rank", "i.function")
_PIECE = ("a.code", "a.name", "a.name_en", "t.size", "t.serial", "t.inventory", "t.batch")
_SOURCES = {
    Subject.HOLDER: (
        f"SELECT h.id, {_joined(*_PERSON, 'h.label', 'h.name', 'u.label', 'u.name', _MERGED)} FROM holder h "
        "LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1 LEFT JOIN holder u ON u.id = h.parent "
        "WHERE h.withdrawn = 0 AND (h.kind IN ('member', 'guest', 'unit', 'location', 'workshop', 'disposed') "
        f"OR h.kind = 'supplier' AND h.id <> {OUTSIDE})"
    ),
    Subject.THING: (
        f"SELECT t.id, {_joined(*_PIECE)}, t.code FROM thing t JOIN article a ON a.id = t.article WHERE t.withdrawn = 0"
    ),
    Subject.ARTICLE: (
        f"SELECT a.id, {_joined('a.code', 'a.name', 'a.name_en', 'a.section')} FROM article a WHERE a.withdrawn = 0"
    ),
    Subject.KIT: "SELECT k.id, k.name FROM kit k WHERE k.withdrawn = 0 AND k.wording_of IS NULL",
}
_ONE_OF = f"IN (SELECT value FROM {dialect.GIVEN})"
_ALIAS = {Subject.HOLDER: "h", Subject.THING: "t", Subject.ARTICLE: "a", Subject.KIT: "k"}
_THESE = {subject: f"{_SOURCES[subject]} AND {alias}.id {_ONE_OF}" for subject, alias in _ALIAS.items()}
_BEARERS = {
    Subject.ARTICLE: (Subject.THING, f"SELECT id FROM thing WHERE article {_ONE_OF} AND withdrawn = 0"),
    Subject.HOLDER: (Subject.HOLDER, f"SELECT id FROM holder WHERE parent {_ONE_OF} AND kind = 'member'"),
}
"""Things have the words of their article, members those of their unit."""

_END = """SELECT 4 * max(id) + 3 FROM (SELECT coalesce(max(id), 0) AS id FROM holder
    UNION ALL SELECT max(id) FROM article UNION ALL SELECT max(id) FROM kit) numbers"""
"""The last row that anything but a thing can have."""


class SearchIndex:
    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def renew(self, subject: Subject, ids: Iterable[int]) -> None:
        """Index these rows again, as the books have them now, and those that bear their words as well."""
        wanted = list(ids)
        if not wanted:
            return
        given = json.dumps(wanted)
        if subject in _BEARERS:
            bearing, query = _BEARERS[subject]
            self.renew(bearing, [id for (id,) in self._sql.rows(query, (given,))])
        self._sql.write(dialect.DROP_FROM_INDEX, (json.dumps([id * 4 + subject for id in wanted]),))
        self._sql.write_many(dialect.ADD_TO_INDEX, list(self._words(subject, _THESE[subject], (given,))))

    def rebuild(self) -> None:
        self._sql.write(dialect.EMPTY_INDEX)
        for subject in Subject:
            self._sql.write_many(dialect.ADD_TO_INDEX, list(self.words(subject)))

    def words(self, subject: Subject) -> Iterator[tuple[int, str]]:
        """Row number and words of each row, as the index should have them."""
        return self._words(subject, _SOURCES[subject])

    def _words(self, subject: Subject, query: str, values: tuple[str, ...] = ()) -> Iterator[tuple[int, str]]:
        for id, words, *code in self._sql.rows(query, values):
            printed = str(Code(Family.THING, code[0])) if code and code[0] is not None else ""
            yield id * 4 + subject, " ".join(f"{words} {printed}".split())

    def stale(self) -> bool:
        """The index is not what the books would make of it, or does not find what is in it.

        FTS5 looks into itself only where it can be written to.
        """
        try:
            self._look_inside()
            wanted = sorted(pair for subject in Subject for pair in self.words(subject))
        except (DatabaseError, ValueError):
            return True
        return self._sql.rows(dialect.INDEXED) != wanted

    def count(self, words: str) -> int:
        """How many rows answer to `words`. SQLite counts four times faster than it tells rows apart."""
        number: int = self._sql.value(dialect.COUNT_MATCHING, (words,))
        return number

    def beginning(self, words: str) -> dict[Subject, list[int]]:
        """All holders, articles and kits that answer to `words`, and those of the things that stand among them.

        Rows stand by number, and things are a thousand times more numbers than all the others: those are found at the
        beginning of the index, without reading the things.
        """
        found: dict[Subject, list[int]] = {subject: [] for subject in Subject}
        for (row,) in self._sql.rows(dialect.matching_until(_END), (words,)):
            found[Subject(row % 4)].append(row // 4)
        return found

    def things(self, words: str, limit: int) -> list[int]:
        """The first things that answer to `words`."""
        found = self.beginning(words)[Subject.THING]
        return [*found, *(self.things_beyond(words, limit - len(found)) if len(found) < limit else ())][:limit]

    def things_beyond(self, words: str, limit: int) -> list[int]:
        """Up to `limit` things that answer to `words` after those of `beginning`."""
        return [id for (id,) in self._sql.rows(dialect.matching_beyond(_END), (words, limit))]

    def _look_inside(self) -> None:
        try:
            self._sql.write(dialect.LOOK_INSIDE_INDEX)
        except DatabaseError as error:
            if not for_reading_only(error):
                raise


def match(text: str) -> str:
    """What was typed as an FTS5 question: every word, each as a beginning. Empty when there is nothing to look for.

    The parts of `INV-00012` or `AKT.0000001` must follow each other, as they do in the number. A quotation mark would
    end a word for FTS5, a NUL the whole question.
    """
    plain = text.replace('"', " ").replace("\0", " ")
    words = (word for word in plain.split() if any(char.isalnum() for char in word))
    return " ".join(f'"{word}"*' for word in words)
