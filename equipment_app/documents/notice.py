"""Upomínka: one sheet for one holder with all that is overdue, what to do about it, and room for an answer."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, Self

from equipment_app.documents.blocks import GAP, Block, PaperFact, facts, gap, handwriting
from equipment_app.documents.loan import dated, due
from equipment_app.documents.paper import Paper, PaperForm, common, keeper, small
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.table import LineColumn, Listing, TableCell, amount, listing, worth_of
from equipment_app.documents.typeset import PORTRAIT, Type, width, wrapped
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Lang
from equipment_app.measures import day, moment
from equipment_app.measures import unit as measured
from equipment_app.store.books import Books
from equipment_app.store.records.loans import Loan
from equipment_app.store.records.repairs import RepairOrder
from equipment_app.store.records.standing import OutLine

say(
    notice=Phrase("Upomínka", "Notice"),
    notice_subtitle=Phrase("Zápůjčka po termínu vrácení", "Overdue loan"),
    notice_made=Phrase("Vystaveno", "Made"),
    notice_first=Phrase("první", "first"),
    notice_second=Phrase("druhá", "second"),
    notice_further=Phrase("{count}.", "no. {count}", "{count}."),
    notice_to=Phrase("Komu", "To"),
    notice_until=Phrase("Vraťte nejpozději do", "Return by"),
    notice_days=Phrase("Po termínu od", "Overdue since"),
    notice_before=Phrase("Předchozí upomínka", "Notice before"),
    notice_before_value=Phrase("{number} ze dne {day}", "{number} of {day}", "{number}, {day}"),
    col_loan=Phrase("Půjčeno dokladem", "Lent by"),
    col_due=Phrase("Termín", "Due"),
    col_days=Phrase("Dní po\ntermínu", "Days"),
    col_worth=Phrase("Cena Kč", "CZK"),
    notice_do=Phrase("Co je třeba udělat", "What to do"),
    notice_do_text=Phrase(
        "Přineste věci i s příslušenstvím do skladu do uvedeného termínu. Potřebujete-li je déle, požádejte před"
        " termínem o novou zápůjčku. Nemáte-li některou z nich, oznamte to hned; sklad s Vámi sepíše zápis.",
        "Bring the items with their accessories to the store by the day above. If you need them longer, ask for a new"
        " loan. If you do not have one of them, say so at once.",
    ),
    notice_next=Phrase("Co bude následovat", "What follows"),
    notice_next_text=Phrase(
        "Nebudou-li věci vráceny, předloží sklad upomínku nadřízenému. O odpovědnosti za ztrátu svěřených věcí"
        " (§ 97 zákona č. 361/2003 Sb.) rozhoduje služební funkcionář; tato upomínka rozhodnutím není.",
        "If the items are not returned, the notice goes to the superior. It is no decision on liability.",
    ),
    notice_answer=Phrase("Odpověď (vyplňte a vraťte skladu)", "Answer"),
    notice_answer_back=Phrase("☐  věci vrátím do", both="☐  vrátím do / I return by"),
    notice_answer_loan=Phrase("☐  prosím o novou zápůjčku do", both="☐  nová zápůjčka do / new loan until"),
    notice_answer_none=Phrase("☐  nemám věci z řádku č.", both="☐  nemám, řádek č. / not mine, row"),
    notice_statement=Phrase("Vyjádření držitele (vyplňte rukou, nebo proškrtněte)", "Statement of the holder"),
    notice_signature=Phrase(
        "Podpis potvrzuje jen převzetí upomínky. Byly-li věci vráceny mezitím, považujte ji za bezpředmětnou.",
        "The signature confirms receipt only.",
    ),
    notice_repair_subtitle=Phrase("Oprava po termínu vrácení", "Overdue repair"),
    col_sent=Phrase("Předáno dokladem", "Sent by"),
    notice_repair_text=Phrase(
        "Vraťte opravené věci do skladu do uvedeného dne. Nestihnete-li to, oznamte hned nový termín. Nelze-li některou"
        " z nich opravit, vraťte ji bez opravy.",
        "Return the repaired items to the store by the day above. If you cannot, say a new day at once. What cannot be"
        " repaired is returned as it is.",
    ),
    notice_repair_next=Phrase(
        "Nebudou-li věci vráceny, předloží sklad upomínku nadřízenému, který rozhodne o dalším postupu. Věci zůstávají"
        " majetkem státu.",
        "If the items are not returned, the notice goes to the superior. The items stay property of the state.",
    ),
    notice_repair_later=Phrase("☐  navrhujeme nový termín", both="☐  nový termín / new day"),
    notice_repair_none=Phrase("☐  nelze opravit věci z řádku č.", both="☐  nelze opravit, řádek č. / beyond repair"),
    notice_repair_statement=Phrase("Vyjádření opravny (vyplňte rukou, nebo proškrtněte)", "Statement of the workshop"),
    signs_notice=Phrase("Převzetí upomínky", "Notice received"),
)
_IN, _ANSWER = 7.0, 6.2
_LANGS: tuple[Lang, Lang] = ("cs", "en")
_SAID = (
    ("notice_do_text", "notice_next_text", "notice_answer_loan", "notice_answer_none"),
    ("notice_repair_text", "notice_repair_next", "notice_repair_later", "notice_repair_none"),
)
"""What a holder is told and may answer, and what a workshop is and may."""


class OverdueLine(NamedTuple):
    """What is out of a loan, or of an order of repair, that is past its day."""

    of: Loan | RepairOrder
    line: OutLine

    @property
    def price(self) -> int | None:
        """Of all that is out."""
        price = self.line.thing.price
        return None if price is None else price * self.line.out


class NoticePaper(Paper, kw_only=True):
    holder: Party
    keeper: Party
    until: date
    today: date
    lines: tuple[OverdueLine, ...]
    which: int = 1
    """How often the holder was asked for these, this time as well."""
    before: tuple[str, date] | None = None
    """Number and day of the last notice before."""
    workshop: bool = False
    """It asks a workshop for what is in repair, and no person for what is lent."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        said, today = payload["x"], date.fromisoformat(payload["d"])
        holder, repair = books.papers.handover(payload["of"]).member, books.repairs.of(payload["of"], upto=seq)
        there = books.repairs.open(holder, upto=seq) if repair else books.loans.open(holder, upto=seq)
        late = [one for one in there if one.until < today]
        member = books.people.member(holder)
        earlier = [one for one in books.loans.notices(holder, upto=seq - 1) if one.day > late[0].until]
        return cls(
            **common(books, seq),
            holder=member.party() if member else Party(books.people.name(holder), "", "", ""),
            keeper=keeper(books, payload["by"]),
            until=date.fromisoformat(said["until"]),
            today=today,
            lines=tuple(OverdueLine(one, line) for one in late for line in one.lines if line.out),
            which=len(earlier) + 1,
            before=(str(earlier[-1].number), earlier[-1].day) if earlier else None,
            workshop=repair is not None,
        )

    def form(self, words: PaperWords) -> PaperForm:
        which = ("notice_first", "notice_second")[self.which - 1] if self.which < 3 else "notice_further"
        rows = (
            ((words("notice_made"), moment(self.at)), (words("notice"), words(which, count=self.which))),
            ((words("file_reference"), ""),),
        )
        first = min(one.of.until for one in self.lines)
        cells = (
            (words("notice_until"), dated(self.until)),
            (words("return_to"), self.letterhead.store),
            (words("notice_days"), day(first)),
        )
        return PaperForm(
            title="notice",
            subtitle=words("notice_repair_subtitle" if self.workshop else "notice_subtitle"),
            rows=rows,
            parties=(("notice_to", self.holder), ("for_the_store", self.keeper)),
            opening=(*due(cells), facts(PORTRAIT, tuple(self._facts(words))), gap(1.6)),
            middle=self._listing(words),
            about=self.holder.name,
            declared=(
                *self.remarked(words),
                gap(GAP),
                handwriting(PORTRAIT, words("notice_repair_statement" if self.workshop else "notice_statement"), 14),
                *small(words("notice_signature")),
            ),
            signing=(("for_the_store", self.keeper), ("signs_notice", self.holder)),
        )

    def _facts(self, words: PaperWords) -> Iterator[PaperFact]:
        if self.before:
            number, made = self.before
            said = words("notice_before_value", number=number, day=day(made))
            yield PaperFact(words("notice_before"), said, 104)
        pieces = sum(one.line.out for one in self.lines)
        count = words("lines_pieces_value", lines=len(self.lines), pieces=pieces)
        yield PaperFact(words("lines_pieces"), count, 71)

    def _listing(self, words: PaperWords) -> Listing:
        columns: Sequence[LineColumn[OverdueLine]] = (
            LineColumn("col_item", 47, lambda one: TableCell(*words.pair(*_called(one.line)))),
            LineColumn("col_inventory", 21, lambda one: one.line.thing.inventory or ""),
            LineColumn("col_serial", 22.5, lambda one: one.line.thing.serial or ""),
            LineColumn("col_sent" if self.workshop else "col_loan", 28, lambda one: str(one.of.number)),
            LineColumn("col_due", 21, lambda one: day(one.of.until)),
            LineColumn("col_days", 12.5, lambda one: str(one.of.overdue(self.today)), right=True, strong=True),
            LineColumn("col_worth", 17, lambda one: amount(one.price), right=True, sum=worth_of),
        )
        return listing(words, columns, self.lines, after=tuple(self._sections(words)))

    def _sections(self, words: PaperWords) -> Iterator[Block]:
        do, then, later, none = _SAID[self.workshop]
        yield _section("1", words("notice_do"), [words.cs(do), words.en(do)])
        yield _section("2", words("notice_next"), [words.cs(then), words.en(then)])
        yield _section("3", words("notice_answer"), [])
        yield _answers((words("notice_answer_back"), words(later)))
        yield _answers((words(none),))


def _called(line: OutLine) -> tuple[str, str]:
    thing = line.thing
    size = "" if thing.size == UNI else f" {thing.size}"
    many = ["" if thing.number is not None else f", {line.out} {measured(thing.unit, line.out, it)}" for it in _LANGS]
    return f"{thing.name}{size}{many[0]}", f"{thing.name_en}{size}{many[1]}" if thing.name_en else ""


def _section(number: str, heading: str, texts: Sequence[str]) -> Block:
    """A numbered heading and what stands under it, set in from the edge."""
    style, left = Type.DECLARATION, PORTRAIT.left
    lines = [line for text in texts if text for line in wrapped(text, style, PORTRAIT.measure - _IN)]

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(left, y + 6.6, number, Type.SECTION)
        sheet.text(left + _IN, y + 6.6, heading, Type.SECTION, role=BlockRole.HEADING)
        sheet.lines(left + _IN, y + 11.2, lines, style)

    return Block(8.0 + len(lines) * style.leading, draw)


def _answers(said: Sequence[str]) -> Block:
    """To tick and fill in, side by side."""
    room = (PORTRAIT.measure - _IN) / 2

    def draw(sheet: Sheet, y: float) -> None:
        for place, text in enumerate(said):
            x = PORTRAIT.left + _IN + place * room
            sheet.text(x, y + 4.2, text, Type.DECLARATION)
            begin = x + width(text, Type.DECLARATION.face, Type.DECLARATION.size) + 2
            sheet.rule(begin, x + room - 4, y + 5.0)

    return Block(_ANSWER, draw)
