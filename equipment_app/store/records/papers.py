"""Papers: the numbers and remarks they stand under, and the filing of the bytes that are made of entries."""

import json
from collections.abc import Callable
from typing import Any

from equipment_app.domain import anchors
from equipment_app.domain.custody import Move, Seq
from equipment_app.domain.entries import Cell, Entry, Row, Secret, Written
from equipment_app.domain.errors import NotFiled, PaperOutside, UnknownNumber
from equipment_app.domain.kinds import CARTS, KINDS, PAPERS, SIGNED, Kind, KindOfEntry, Side
from equipment_app.domain.papers import Number, PaperRole, parse_number
from equipment_app.domain.value import Value
from equipment_app.store.dialect import WHOLE, json_number, json_text, kinds_of
from equipment_app.store.file.files import FileStore
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.projections import moves_of
from equipment_app.store.ledger.signing import ID, SIGNATURE
from equipment_app.store.records.things import Thing, Things
from equipment_app.store.sql import Memo, Sql


class HandoverEntry(Value):
    """An entry that handed things to or took them from a member."""

    seq: Seq
    kind: KindOfEntry
    number: Number
    member: int
    moves: tuple[Move, ...]
    payload: dict[str, Any]


def remarks(sql: Sql, seq: int) -> dict[str, str]:
    """All free texts of an entry, by what they are of: the entry as a whole, one of its lines, or more."""
    rows = sql.rows("SELECT ref, text FROM remark WHERE ref >= ? AND ref < ?", (f"{seq}/", f"{seq}0"))
    return {ref.partition("/")[2]: text or "" for ref, text in rows}


class Papers(Value):
    _sql: Sql
    _memo: Memo
    _things: Things
    _journal: Journal
    _files: FileStore
    _paper: Callable[[int], bytes]
    """Makes the bytes an entry stands for."""
    _cancelled: Callable[[int, str], bytes]
    """Makes those of a storno, with what replaces its paper."""

    def seq(self, text: str) -> Seq:
        """The entry with this number. Raises UnknownNumber: no entry has it; PaperOutside: not for who asks."""
        seq = self._sql.value(_NUMBERED, _key(text))
        if seq is None:
            raise (PaperOutside if self.outside(text) else UnknownNumber)(text)
        return Seq(seq)

    def has(self, text: str) -> bool:
        """Whether some entry that who asks may see has this number."""
        return self._sql.value(_NUMBERED, _key(text)) is not None

    def outside(self, text: str) -> bool:
        """Whether some entry has this number, and who asks does not see it."""
        return not self.has(text) and self._sql.value(_ANY, _key(text)) is not None

    def handover(self, seq: int) -> HandoverEntry:
        payload = self._journal.payload(seq)
        row, moves = KINDS[payload["k"]], moves_of(payload)
        side = (moves[0].target if row.side is Side.TARGET else moves[0].source) if moves else None
        member = payload.get("x", {}).get("member", 0) if side is None else side
        return HandoverEntry(Seq(seq), row, Number(*payload["doc"]), member, moves, payload)

    def remark(self, seq: int, what: str | int = "remark") -> str:
        """The free text of an entry, or of one of its lines; all of it is asked for once in a transaction."""
        return self._memo.brief(("remarks", seq), lambda: remarks(self._sql, seq)).get(str(what), "")

    def named(self, table: str, id: int | None) -> str:
        """A holder, a kit or an article, as it is called now; nothing for none."""
        name: str | None = self._sql.value(_NAMED[table], (id,))
        return name or ""

    def anchor(self, seq: int, number: str) -> str:
        """The text of the QR of document `number`, which stands for entry `seq`, with the first person's signature."""
        origin, digest, key, signature = self._journal.seal(seq)
        tags = (anchors.store_tag(origin), anchors.document_tag(origin, number))
        return anchors.encode(anchors.Anchor(*tags, seq, digest, (key or b"")[:ID], (signature or b"")[:SIGNATURE]))

    def file(self, seq: int) -> Written:
        """Make the paper of entry `seq` and file it: the bytes first, then the entry that commits to them."""
        return self._put(seq, PaperRole.ORIGINAL, self._paper(seq))

    def file_cancelled(self, seq: int, replaced_by: str = "") -> Written:
        """File the cancelled copy of what storno entry `seq` reversed; again when its replacement gets a number."""
        return self._put(seq, PaperRole.CANCELLED, self._cancelled(seq, replaced_by))

    def content(self, number: str) -> bytes:
        """The filed bytes of a number: of a handover its original, of a cancellation its latest copy.
        Raises NotFiled: nothing is filed under this number; PaperOutside: not for who asks.
        """
        query = (
            "SELECT sha256 FROM filing WHERE number = ? AND role IN ('original', 'cancelled') ORDER BY seq DESC LIMIT 1"
        )
        sha256 = self._sql.value(query, (number,))
        content = self._files.get(sha256) if sha256 else None
        if content is None:
            raise (PaperOutside if self.outside(number) else NotFiled)(number)
        return content

    def is_filed(self, number: str) -> bool:
        query = "SELECT 1 FROM filing WHERE number = ? AND role <> 'attached'"
        return self._sql.value(query, (number,)) is not None

    def attach(self, number: str, content: bytes) -> Written:
        """File the bytes that the entry with this number speaks of."""
        return self._put(self.seq(number), PaperRole.ATTACHED, content)

    def signed(self, seq: int) -> bool:
        """Somebody marked the paper of this entry as signed, and nobody took the mark back."""
        query = "SELECT facts FROM act WHERE about = ? AND kind = 'signed' ORDER BY seq DESC LIMIT 1"
        facts = self._sql.value(query, (seq,))
        return facts is not None and json.loads(facts)["signed"] == 1

    def standing(self) -> list[Number]:
        """Numbers of the handovers that were not cancelled, oldest first."""
        return [Number(*row) for row in self._sql.rows(_STANDING)]

    def to_file(self, after: int = 0, most: int = 0) -> list[Seq]:
        """Entries that were committed without their paper, oldest first: those behind one, and so many; 0 is all."""
        return [Seq(seq) for (seq,) in self._sql.rows(_TO_FILE, (after, most or _ALL))]

    def lines(self, seq: int) -> list[tuple[Thing, int, str]]:
        """Thing, quantity and condition of each move of an entry."""
        moves = moves_of(self._journal.payload(seq))
        things = self._things.several([m.thing for m in moves])
        return [(things[m.thing], m.quantity, m.condition) for m in moves]

    def _put(self, seq: int, role: PaperRole, content: bytes) -> Written:
        number = str(Number(*self._journal.payload(seq)["doc"]))
        facts: dict[str, Cell] = {"number": number, "role": str(role)}
        row: Row = {"ref": "@", "about": seq, **facts, "sha256": self._files.put(content)}
        return self._journal.append(Entry(Kind.FILED, secrets=(Secret("filing", row),), about=Seq(seq), facts=facts))


def _key(text: str) -> tuple[str, int, int, str]:
    number = parse_number(text)
    return (number.series, number.year, number.count, number.suffix) if number else ("", 0, 0, "")


_NUMBERED = "SELECT seq FROM act WHERE series = ? AND year = ? AND number = ? AND suffix = ?"
_ANY = _NUMBERED.replace("FROM act", f"FROM {WHOLE}.act")
"""Also of one that who asks may not see: that there is one is all that is told."""
_NAMED = {table: f"SELECT name FROM {table} WHERE id = ?" for table in ("holder", "kit", "article")}
_STANDING = f"""SELECT a.series, a.year, a.number, a.suffix FROM act a WHERE a.kind IN {kinds_of(CARTS)}
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) ORDER BY a.seq"""
_TO_FILE = f"""SELECT a.seq FROM act a WHERE a.kind IN {kinds_of(PAPERS)} AND a.series IS NOT NULL
    AND a.seq > ? AND NOT EXISTS (SELECT 1 FROM filing f WHERE f.about = a.seq) ORDER BY a.seq LIMIT ?"""
_ALL = 1 << 62
SCAN = f"""s.kind = 'attached' AND {json_text("s.facts", "what")} = 'scan'
    AND coalesce({json_number("s.facts", "read")}, 1) = 1
    AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = s.seq)"""
"""Of entry `s`: the signed scan of the paper it is about, in which its code was read (older entries do not say), and
nobody took it back.
"""
STATE = f"""CASE WHEN EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) THEN 'cancelled'
    WHEN a.suffix = '' AND a.kind NOT IN {kinds_of(SIGNED)} THEN
    CASE WHEN a.kind IN {kinds_of(PAPERS)} THEN 'filed' ELSE 'imported' END
    WHEN EXISTS (SELECT 1 FROM filing f WHERE f.about = a.seq AND f.role IN ('signed', 'scan'))
    OR EXISTS (SELECT 1 FROM act s WHERE s.about = a.seq AND {SCAN}) THEN 'scanned'
    WHEN 1 = (SELECT {json_number("s.facts", "signed")} FROM act s WHERE s.about = a.seq
    AND s.kind = 'signed' ORDER BY s.seq DESC LIMIT 1) THEN 'signed' ELSE 'unsigned' END"""
"""In which state entry `a` of a question is, in the words of `queries.filters.PaperState`; no more is looked up than
says so.
"""
