"""Loans that are out: the list by the day they are due, and the card of one with its course. Overdue is no state of a
thing: it is asked of the day.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.queries.find import about
from equipment_app.queries.members import name_order
from equipment_app.store.books import Books
from equipment_app.store.records.loans import LATELY, GivenNotice, Loan
from equipment_app.store.records.people import Member


class Due(StrEnum):
    """When a loan is due, as seen from today."""

    ALL = "all"
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


class LoansWanted(Value):
    """`text` is a member, a thing or the number of a loan."""

    text: str = ""
    due: Due = Due.ALL


class LoanRow(Value):
    loan: Loan
    member: Member
    overdue: int
    """Days since it was due; 0 or less before."""

    @property
    def seq(self) -> int:
        return self.loan.seq


class LoanMatches(Value):
    """Entries in order, and how many are due when; `late` and `pieces` are of those that are shown."""

    seqs: tuple[int, ...]
    counts: Mapping[Due, int]
    pieces: int


class LoansOverview(Value):
    """Of the whole store."""

    loans: int
    pieces: int
    overdue: int
    today: int
    reminded: bool
    """Nobody is left to be reminded: nothing is overdue, or it was done these days."""


class LoanStep(Value):
    """What happened to a loan: it was lent, extended, some of it came back, or its holder was reminded."""

    seq: int
    kind: Kind
    day: date
    number: str
    pieces: int = 0
    until: date | None = None
    """Since when it was due then; of an extension, the later day."""
    reason: str = ""
    extends: bool = False


class LoanDetails(Value):
    loan: Loan
    member: Member
    purpose: str
    whom: str
    former: tuple[Loan, ...]
    """Those it goes on from, the latest first."""
    course: tuple[LoanStep, ...]
    """The latest first."""
    reminded: tuple[GivenNotice, ...]
    """The oldest first."""
    lately: bool
    """The last of them is of these days: another is asked about."""
    today: date
    past: tuple[str, ...] = ()
    """The titles of what is out past its expiry or inspection: to lend it on takes a reason."""

    @property
    def overdue(self) -> int:
        return self.loan.overdue(self.today)


def find_loans(books: Books, wanted: LoansWanted, sort: str = "due", descending: bool = False) -> LoanMatches:
    """`sort` is due, name or out."""
    today = books.journal.today()
    loans = _matching(books, wanted.text)
    counts = Counter(due_when(loan.until, today) for loan in loans)
    shown = [loan for loan in loans if wanted.due in (Due.ALL, due_when(loan.until, today))]
    if sort == "name":
        members = {row.seq: row.member for row in _rows(books, shown)}
        order = name_order(members.values())
        shown.sort(key=lambda loan: order(members[loan.seq]), reverse=descending)
    elif sort == "out":
        shown.sort(key=lambda loan: loan.out, reverse=descending)
    elif descending:
        shown.reverse()
    counts[Due.ALL] = len(loans)
    return LoanMatches(tuple(loan.seq for loan in shown), counts, sum(loan.out for loan in shown))


def loans(books: Books, seqs: Sequence[int]) -> list[LoanRow]:
    """The rows of these entries, in this order."""
    found = {row.seq: row for row in _rows(books, books.loans.open())}
    return [found[seq] for seq in seqs if seq in found]


def overview(books: Books) -> LoansOverview:
    today, there = books.journal.today(), books.loans.open()
    late = [loan for loan in there if loan.until < today]
    lately = today - timedelta(days=LATELY)
    asked = (books.loans.notices(member)[-1:] for member in {loan.member for loan in late})
    return LoansOverview(
        loans=len(there),
        pieces=sum(loan.out for loan in there),
        overdue=len(late),
        today=sum(loan.until == today for loan in there),
        reminded=all(any(one.day > lately for one in last) for last in asked),
    )


def overdue(books: Books) -> int:
    """How many loans are past the day they were due: asked after every handover."""
    today = books.journal.today()
    return sum(loan.until < today for loan in books.loans.open())


def due_when(until: date, today: date) -> Due:
    if until <= today:
        return Due.TODAY if until == today else Due.OVERDUE
    return Due.WEEK if until <= today + timedelta(days=7) else Due.LATER


def loan_card(books: Books, seq: int) -> LoanDetails | None:
    """None where nothing is out of it, or it was cancelled."""
    loan = books.loans.of(seq)
    member = books.people.member(loan.member) if loan else None
    if loan is None or member is None or not loan.out:
        return None
    former = tuple(_former(books, loan))
    notices = tuple(one for one in books.loans.notices(loan.member) if one.day > loan.until)
    return LoanDetails(
        loan=loan,
        member=member,
        purpose=books.papers.remark(seq, "reason"),
        whom=books.papers.remark(seq, "whom"),
        former=former,
        course=tuple(sorted(_course(books, (loan, *former), notices), key=lambda step: step.day, reverse=True)),
        reminded=notices,
        lately=any((books.journal.today() - one.day).days < LATELY for one in notices[-1:]),
        today=books.journal.today(),
        past=tuple(_past(books, loan)),
    )


def _past(books: Books, loan: Loan) -> Iterator[str]:
    books.inspections.foresee({line.thing.id for line in loan.lines if line.out})
    for thing in (line.thing for line in loan.lines if line.out):
        if books.inspections.late(thing, books.catalogue.article(thing.article), books.journal.today()):
            yield thing.title


def loan_of_thing(books: Books, code: int) -> int:
    """The open loan of a piece, by the number in its code; 0 where it is not lent."""
    thing = books.things.by_code(code)
    holders = books.things.holders(thing.id) if thing else []
    open_ = books.loans.open(holders[0].holder) if holders else []
    return next((loan.seq for loan in open_ for line in loan.lines if thing and line.thing.id == thing.id), 0)


def loan_of_member(books: Books, member: int) -> int:
    """The loan of this member that is due first; 0 where nothing is out."""
    return next((loan.seq for loan in books.loans.open(member)), 0)


def _former(books: Books, loan: Loan) -> Iterator[Loan]:
    """The loans it goes on from, by the numbers in the entries."""
    extends = books.journal.payload(loan.seq).get("x", {}).get("extends")
    before = books.loans.of(books.papers.seq(extends)) if extends else None
    if before is not None:
        yield before
        yield from _former(books, before)


def _course(books: Books, chain: Sequence[Loan], notices: Sequence[GivenNotice]) -> Iterator[LoanStep]:
    """In the order of the journal, the latest first where days are the same."""
    yield from (LoanStep(one.seq, Kind.NOTICE, one.day, str(one.number)) for one in reversed(notices))
    for n, loan in enumerate(chain):
        extended = set(books.history.together(chain[n - 1].seq)) if n else set()
        came = Counter({back.seq: 0 for back in reversed(loan.back)})
        for back in loan.back:
            came[back.seq] += back.quantity
        for seq, pieces in came.items():
            if seq in extended:
                continue
            day = date.fromisoformat(books.journal.payload(seq)["d"])
            yield LoanStep(seq, Kind.RETURN, day, _number(books, seq), pieces)
        before = chain[n + 1] if n + 1 < len(chain) else None
        with_it = [seq for seq in books.history.together(loan.seq) if seq != loan.seq] if before else []
        reason = next((books.papers.remark(seq, "reason") for seq in with_it), "")
        lent = LoanStep(loan.seq, Kind.LOAN, loan.day, str(loan.number), loan.pieces, loan.until, reason)
        yield replace(lent, extends=before is not None)


def _number(books: Books, seq: int) -> str:
    """Its own, whatever it was written with."""
    return str(Number(*doc)) if (doc := books.journal.payload(seq).get("doc")) else ""


def _matching(books: Books, text: str) -> list[Loan]:
    there = books.loans.open()
    if not text.strip():
        return there
    is_it = about(books, text)
    left = {loan.seq: [line.thing.id for line in loan.lines if line.out] for loan in there}
    return [loan for loan in there if is_it(loan.member, left[loan.seq], [str(loan.number)])]


def _rows(books: Books, there: Sequence[Loan]) -> Iterator[LoanRow]:
    today = books.journal.today()
    members = {member.id: member for member in books.people.members(everyone=True)} if there else {}
    for loan in there:
        if (member := members.get(loan.member)) is not None:
            yield LoanRow(loan, member, loan.overdue(today))
