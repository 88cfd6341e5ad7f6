"""Files that belong to somebody or something, as long as nobody took them back."""

import json
from datetime import datetime

from equipment_app.domain.attachments import UNREAD, WHAT, FileSubject, FileType, What
from equipment_app.domain.custody import Seq
from equipment_app.domain.papers import Number, parse_number
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.store.dialect import in_series, json_number, json_text
from equipment_app.store.file.files import FileStore
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.sql import Sql


class Attachment(Value):
    seq: Seq
    number: str
    what: What
    type: FileType
    size: int
    """Bytes."""
    name: str
    at: datetime
    """When it was attached, Prague time."""
    by: str
    """The operator, as lists have them."""
    sha256: str
    read: bool = True
    """False of a scan in which the paper's own code was not read; older ones do not say."""

    @property
    def words(self) -> Words:
        """What it is."""
        return WHAT[self.what] if self.read else UNREAD


class Attachments:
    def __init__(self, sql: Sql, files: FileStore) -> None:
        self._sql = sql
        self._files = files

    def of(self, subject: FileSubject) -> list[Attachment]:
        """The latest first."""
        if subject.kind != "paper":
            return [_made(*row) for row in self._sql.rows(_OF[subject.kind], _ids(subject))]
        number = parse_number(str(subject.id))
        key = (number.series, number.year, number.count) if number else ("", 0, 0)
        return [_made(*row) for row in self._sql.rows(_OF_PAPER, key)]

    def numbered(self, text: str) -> Attachment | None:
        """The one with this number; None where there is none, or it was taken back."""
        number = parse_number(text)
        if number is None or number.suffix:
            return None
        row = self._sql.first(_NUMBERED, (number.series, number.year, number.count))
        return _made(*row) if row else None

    def photo(self, subject: FileSubject) -> bytes | None:
        """The latest; of an article its own before those of articles merged into it."""
        sha256 = self._sql.value(*_photo(subject))
        return self._files.get(sha256) if sha256 else None

    def has_photo(self, subject: FileSubject) -> bool:
        return self._sql.value(*_photo(subject)) is not None

    def signed_scans(self, number: str) -> list[str]:
        """Under which numbers signed scans of this paper are filed."""
        of = self.of(FileSubject("paper", number))
        return [one.number for one in of if one.what is What.SCAN and one.read]

    def content(self, attachment: Attachment) -> bytes | None:
        return self._files.get(attachment.sha256)

    def with_bytes(self, subject: FileSubject, sha256: str) -> str:
        """The number under which these very bytes belong to it already; empty for none."""
        return next((one.number for one in self.of(subject) if one.sha256 == sha256), "")


def _ids(subject: FileSubject) -> tuple[int | str, ...]:
    """The values of `_IDS`."""
    return (subject.id,) * _IDS[subject.kind].count("?")


def _made(
    seq: int, series: str, year: int, number: int, at: int, facts: str, sha256: str, name: str | None, by: str | None
) -> Attachment:
    said = json.loads(facts)
    what, type = What(said["what"]), FileType(said["type"])
    full = str(Number(series, year, number))
    read = said.get("read", 1) == 1
    return Attachment(Seq(seq), full, what, type, said["size"], name or "", local_time(at), by or "", sha256, read)


_FROM = """FROM act a JOIN filing f ON f.about = a.seq AND f.role = 'attached'"""
_STANDS = """a.kind = 'attached' AND a.suffix = '' AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"""
_ROWS = f"""SELECT a.seq, a.series, a.year, a.number, a.recorded_at, a.facts, f.sha256,
    (SELECT text FROM remark WHERE ref = a.seq || '/name') AS name,
    (SELECT trim(i.surname || ' ' || i.given_name) FROM operator o JOIN identity i ON i.ref = o.ref AND i.current = 1
    WHERE o.id = a.operator) AS by {_FROM} WHERE {_STANDS}"""
_IDS = {
    "thing": "(?)",
    "article": f"""(WITH RECURSIVE kept (id) AS (SELECT ? UNION SELECT {json_number("m.facts", "other")} FROM kept
    JOIN act m ON {in_series("m.series", "SK")} AND {json_number("m.facts", "article")} = kept.id
    AND {json_text("m.facts", "what")} = 'merged' AND m.reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = m.seq)) SELECT id FROM kept)""",
    "member": """(SELECT ? UNION SELECT l.id FROM holder l JOIN holder k ON k.id = l.parent AND k.kind = 'member'
    WHERE l.kind = 'member' AND k.id = ?)""",
}
"""Whom it may name to be theirs: of a member and of an article also records that were merged into theirs."""
_OWN = {kind: f"{in_series('a.series', 'PA')} AND {json_number('a.facts', kind)} IN (?)" for kind in _IDS}
_MINE = {
    kind: f"{in_series('a.series', 'PA')} AND {json_number('a.facts', kind)} IN {ids}" for kind, ids in _IDS.items()
}
_LATEST = "ORDER BY a.seq DESC"
_OF = {kind: f"{_ROWS} AND {mine} {_LATEST}" for kind, mine in _MINE.items()}
_OF_PAPER = f"""{_ROWS} AND a.about = (SELECT p.seq FROM act p WHERE p.series = ? AND p.year = ? AND p.number = ?
    AND p.suffix = '') {_LATEST}"""
_NUMBERED = f"{_ROWS} AND a.series = ? AND a.year = ? AND a.number = ?"
_PHOTOS = f"""SELECT f.sha256 {_FROM} WHERE {_STANDS} AND {json_text("a.facts", "what")} = 'photo' AND"""
_PHOTO = {
    kind: f"""SELECT coalesce(({_PHOTOS} {_OWN[kind]} {_LATEST} LIMIT 1), ({_PHOTOS} {mine} {_LATEST} LIMIT 1))"""
    for kind, mine in _MINE.items()
}


def _photo(subject: FileSubject) -> tuple[str, tuple[int | str, ...]]:
    query = _PHOTO[subject.kind]
    return query, (subject.id,) * query.count("?")
