"""Papers: what a handover's paper says, gathered from its entry, and the filing of the bytes that were made of it."""

import json
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from equipment_app.domain import anchors
from equipment_app.domain.custody import Move, Seq
from equipment_app.domain.entries import Cell, Entry, Row, Secret, Written
from equipment_app.domain.errors import NotFiled, UnknownNumber
from equipment_app.domain.journal_code import journal_code
from equipment_app.domain.kinds import CARTS, KINDS, PAPERS, Kind, KindOfEntry, Side, listed
from equipment_app.domain.numbers import Number, parse_number
from equipment_app.domain.papers import Cancellation, HandoverPaper, PaperKind, PaperLine, Role
from equipment_app.domain.press import Press
from equipment_app.store.files import FileStore
from equipment_app.store.history import History
from equipment_app.store.journal import Journal, local_time
from equipment_app.store.keys import ID, SIGNATURE
from equipment_app.store.payload import moves_of
from equipment_app.store.people import Member, People
from equipment_app.store.settings import Settings
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.things import Thing, Things


@dataclass(frozen=True, slots=True)
class Handover:
    """An entry that handed things to or took them from a member."""

    seq: Seq
    kind: KindOfEntry
    number: Number
    member: int
    moves: tuple[Move, ...]
    payload: dict[str, Any]


class Papers:
    def __init__(self, sql: Sql, memo: Memo, journal: Journal, files: FileStore, press: Press) -> None:
        self._sql = sql
        self._journal = journal
        self._history = History(sql, journal)
        self._files = files
        self._press = press
        self._things = Things(sql)
        self._people = People(sql, memo)
        self._settings = Settings(sql, memo)

    def seq(self, text: str) -> Seq:
        """The entry with this number.

        Raises:
            UnknownNumber: no entry has it.
        """
        number = parse_number(text)
        query = "SELECT seq FROM act WHERE series = ? AND year = ? AND number = ? AND suffix = ?"
        key = (number.series, number.year, number.count, number.suffix) if number else ("", 0, 0, "")
        seq = self._sql.value(query, key)
        if seq is None:
            raise UnknownNumber(text)
        return Seq(seq)

    def handover(self, seq: int) -> Handover:
        payload = self._journal.payload(seq)
        row, moves = KINDS[payload["k"]], moves_of(payload)
        member = moves[0].target if row.side is Side.TARGET else moves[0].source
        return Handover(Seq(seq), row, Number(*payload["doc"]), member, moves, payload)

    def remark(self, seq: int, what: str | int = "remark") -> str:
        query = "SELECT text FROM remark WHERE ref = ?"
        text: str | None = self._sql.value(query, (f"{seq}/{what}",))
        return text or ""

    def facts(self, seq: int) -> HandoverPaper:
        """What the paper of entry `seq` says, with people as they are called now."""
        handover = self.handover(seq)
        member = self._people.member(handover.member)
        assert member is not None
        operator, letterhead = self._people.operator(handover.payload["by"]), self._settings.letterhead()
        sides = (operator.party(self._settings["operator.unit"] or letterhead.organisation), member.party())
        giver, taker = sides if handover.kind.side is Side.TARGET else sides[::-1]
        lines = tuple(self._lines(handover))
        fundings, facts = self._settings.fundings(), handover.payload.get("x", {})
        digest, number = self._journal.hash(seq), str(handover.number)
        paper = HandoverPaper(
            kind=PaperKind(handover.kind.series),
            number=number,
            at=local_time(handover.payload["t"]),
            occurred_on=date.fromisoformat(handover.payload["d"]),
            giver=giver,
            taker=taker,
            lines=lines,
            letterhead=letterhead,
            qr=self.anchor(seq, number),
            code=journal_code(digest),
            sequence=seq,
            reason=self.remark(seq, "reason"),
            place=self.remark(seq, "place"),
            remark=self.remark(seq),
            until=date.fromisoformat(facts["until"]) if facts.get("until") else None,
            copies=facts.get("copies", 2),
            fundings=tuple(fundings[code] for code in sorted({line.funding for line in lines}) if code in fundings),
            replaces=facts.get("replaces", ""),
            bilingual=bool(facts.get("bilingual", 0)),
        )
        return paper if handover.kind.side is Side.TARGET else self._of_return(paper, handover, member)

    def anchor(self, seq: int, number: str) -> str:
        """The text of the QR of document `number`, which stands for entry `seq`, with the first person's signature."""
        query = "SELECT origin, entry_hash, key_id, signature FROM entry WHERE seq = ?"
        origin, digest, key, signature = self._sql.one(query, (seq,))
        tags = (anchors.store_tag(origin), anchors.document_tag(origin, number))
        return anchors.encode(anchors.Anchor(*tags, seq, digest, (key or b"")[:ID], (signature or b"")[:SIGNATURE]))

    def file(self, seq: int) -> Written:
        """Make the paper of entry `seq` and file it: the bytes first, then the entry that commits to them."""
        paper = self.facts(seq)
        return self.put(seq, paper.number, Role.ORIGINAL, self._press.handover(paper))

    def file_cancelled(self, seq: int, replaced_by: str = "") -> Written:
        """File the cancelled copy of what storno entry `seq` reversed; again when its replacement gets a number."""
        payload = self._journal.payload(seq)
        number = Number(*payload["doc"])
        original = self.content(str(replace(number, suffix="")))
        operator = self._people.operator(payload["by"])
        reversed_ = self._journal.payload(payload["ref"])
        cancellation = Cancellation(
            number=str(number),
            at=local_time(payload["t"]),
            operator=f"{operator.party('').name}"
            + (f", {operator.personal_number}" if operator.personal_number else ""),
            reason=self.remark(seq, "reason"),
            replaced_by=replaced_by,
            kind=PaperKind(KINDS[reversed_["k"]].series),
            bilingual=bool(reversed_.get("x", {}).get("bilingual", 0)),
        )
        return self.put(seq, str(number), Role.CANCELLED, self._press.cancelled(original, cancellation))

    def content(self, number: str) -> bytes:
        """The filed bytes of a number: of a handover its original, of a cancellation its latest copy.

        Raises:
            NotFiled: nothing is filed under this number.
        """
        query = (
            "SELECT sha256 FROM filing WHERE number = ? AND role IN ('original', 'cancelled') ORDER BY seq DESC LIMIT 1"
        )
        sha256 = self._sql.value(query, (number,))
        content = self._files.get(sha256) if sha256 else None
        if content is None:
            raise NotFiled(number)
        return content

    def is_filed(self, number: str) -> bool:
        query = "SELECT 1 FROM filing WHERE number = ?"
        return self._sql.value(query, (number,)) is not None

    def signed(self, seq: int) -> bool:
        """Somebody marked the paper of this entry as signed, and nobody took the mark back."""
        query = "SELECT facts FROM act WHERE about = ? AND kind = 'signed' ORDER BY seq DESC LIMIT 1"
        facts = self._sql.value(query, (seq,))
        return facts is not None and json.loads(facts)["signed"] == 1

    def standing(self) -> list[Number]:
        """Numbers of the handovers that were not cancelled, oldest first."""
        query = (
            f"SELECT a.series, a.year, a.number, a.suffix FROM act a WHERE a.kind IN {listed(CARTS)} "
            "AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) ORDER BY a.seq"
        )
        return [Number(*row) for row in self._sql.rows(query)]

    def to_file(self) -> list[Seq]:
        """Entries that were committed without their paper, oldest first."""
        query = (
            f"SELECT a.seq FROM act a WHERE a.kind IN {listed(PAPERS)} AND a.series IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM filing f WHERE f.about = a.seq) ORDER BY a.seq"
        )
        return [Seq(seq) for (seq,) in self._sql.rows(query)]

    def lines(self, seq: int) -> list[tuple[Thing, int, str]]:
        """Thing, quantity and condition of each move of an entry."""
        moves = moves_of(self._journal.payload(seq))
        things = self._things.several([m.thing for m in moves])
        return [(things[m.thing], m.quantity, m.condition) for m in moves]

    def put(self, seq: int, number: str, role: Role, content: bytes) -> Written:
        """File `content` as a paper of entry `seq`."""
        facts: dict[str, Cell] = {"number": number, "role": str(role)}
        row: Row = {"ref": "@", "about": seq, **facts, "sha256": self._files.put(content)}
        return self._journal.append(Entry(Kind.FILED, secrets=(Secret("filing", row),), about=Seq(seq), facts=facts))

    def _lines(self, handover: Handover) -> list[PaperLine]:
        things = self._things.several([m.thing for m in handover.moves])
        numbered = [(n, move, things[move.thing]) for n, move in enumerate(handover.moves, start=1)]
        like = _back_alike if handover.kind.side is Side.SOURCE else _alike
        return [self._line(handover, list(group)) for _, group in groupby(numbered, key=like)]

    def _line(self, handover: Handover, group: list[tuple[int, Move, Thing]]) -> PaperLine:
        n, move, thing = group[0]
        quantity = sum(move.quantity for _, move, _ in group)
        returned = handover.kind.side is Side.SOURCE
        return PaperLine(
            name=thing.name,
            name_en=thing.name_en,
            size="" if thing.size == "uni" else thing.size,
            inventory=thing.inventory or "",
            serial=thing.serial or "",
            code=thing.code,
            quantity=quantity,
            unit=thing.unit,
            condition=move.condition,
            price=None if thing.price is None else thing.price * quantity,
            funding=thing.funding,
            note=self.remark(handover.seq, n),
            condition_before=self._condition_before(handover, move) if returned else "",
            place=self._people.name(move.target) if returned else "",
        )

    def _of_return(self, paper: HandoverPaper, handover: Handover, member: Member) -> HandoverPaper:
        left = sum(held.quantity for held in self._things.held_by(member.id))
        sources = self._history.issues(member.id, handover.moves, handover.seq)
        return replace(paper, still_holds=left, source_papers=tuple(sorted(map(str, sources))))

    def _condition_before(self, handover: Handover, move: Move) -> str:
        """In what it left the member; the first stores did not write that down, so in what it had come."""
        if move.was:
            return move.was
        query = "SELECT condition FROM move WHERE thing = ? AND target = ? AND seq < ? ORDER BY seq DESC LIMIT 1"
        condition: str | None = self._sql.value(query, (move.thing, handover.member, handover.seq))
        return condition or ""


def _alike(numbered: tuple[int, Move, Thing]) -> tuple[Any, ...]:
    """Moves of several lots of the same thing at the same price are one line for people."""
    n, move, thing = numbered
    if thing.number is not None:
        return (n,)
    return (thing.article, thing.size, thing.price, thing.funding, thing.batch, move.condition)


def _back_alike(numbered: tuple[int, Move, Thing]) -> tuple[Any, ...]:
    """On a return the condition a thing went out in is said as well."""
    return (*_alike(numbered), numbered[1].was)
