"""What becomes of loans: they are lent on by a return and a new loan, and asked back in writing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated

from equipment_app.domain.entries import remark
from equipment_app.domain.errors import NameRefused, PaperRefused, Refusal
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.operations import handing, resolve
from equipment_app.operations.declared import MEMBER, Argument, On, needs, spoken
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.lend import UNTIL, DueTooEarly, Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.books import Books
from equipment_app.store.records.loans import LATELY, GivenNotice, Loan

DAYS_TO_ANSWER = 7
"""A notice asks for everything back within a week, where nobody says otherwise."""


class NotLent(PaperRefused):
    cs = "Z dokladu {number} není nic půjčeno: není to zápůjčka, je stornovaná, nebo se už všechno vrátilo."
    en = "Nothing is on loan by {number}: it is no loan, it was cancelled, or everything has been returned."


class NothingOverdue(NameRefused):
    cs = "{name} nemá žádnou zápůjčku po termínu, upomínka se nevystavila."
    en = "{name} has no overdue loan, so no notice was made."


class RemindedLately(NameRefused):
    number: str
    day: date
    cs = "{name}: poslední upomínka {number} je z {day}. Nic se nezapsalo; počkejte, nebo potvrďte, že má být další."
    en = "{name}: the last notice {number} is of {day}. Nothing was written; wait, or confirm that you want another."
    at_command_line = Words("Další vystavíte s --again.", "Add --again to make another.")


class NobodyToRemind(Refusal):
    cs = "Nikdo nečeká na upomínku: žádný člen nemá nic po termínu, nebo všichni upomínku za poslední tři dny dostali."
    en = "Nobody is to be reminded: no member has anything overdue, or all of them had a notice in the last three days."


@spoken("extend", "take what is on loan back and lend it again until a later day")
@needs(Right.HAND_OVER)
class ExtendLoan(Operation):
    """A loan that was signed is never rewritten: all that is still out comes back as it is, and is lent anew."""

    number: Annotated[str, Argument("NUMBER", help="of the loan")]
    until: Annotated[date, UNTIL]
    reason: Annotated[str, Argument("--reason", "TEXT", "why; printed on the return")] = ""
    on: On = None
    overdue: Annotated[str, Argument("--overdue", "REASON", "why what is past its expiry or inspection goes out")] = ""

    def plan(self, books: Books) -> Several:
        """Raises UnknownNumber, NotLent, DueTooEarly, LineRefused; for what is past its day, without the number of a
        line that nobody wrote, PastExpiry, PastInspection, FailedInspection, MayNotOverride.
        """
        loan = books.loans.of(books.papers.seq(self.number))
        if loan is None or not loan.out:
            raise NotLent(self.number.strip())
        if self.until <= loan.until:
            raise DueTooEarly(self.until, loan.until)
        still = [line.thing for line in loan.lines if line.out]
        handing.although(books, handing.AS_IT_IS, still, self.on or books.journal.today(), self.overdue)
        purpose = books.papers.remark(loan.seq, "reason") or self.reason
        lines = tuple(Line(line.thing.id, None, None, line.out, line.condition) for line in loan.lines if line.out)
        lend = Lend(
            loan.member,
            lines,
            reason=purpose,
            whom=books.papers.remark(loan.seq, "whom"),
            on=self.on,
            overdue=self.overdue,
            until=self.until,
            extends=str(loan.number),
        )
        take_back = TakeBack(loan.member, lines, reason=self.reason, on=self.on, loan=str(loan.number))
        return replace(HandOver(lend, take_back).plan(books), done="loan_extended")


@spoken("remind", "make a notice of what a member has past its due date")
@needs(Right.HAND_OVER)
class Remind(Operation):
    """One notice of all overdue loans of a member; nothing changes hands."""

    to: Annotated[int | str, Argument("--to", "PERSONAL_NO", MEMBER)]
    until: Annotated[date | None, Argument("--until", "DATE", "by when everything is asked back; else a week")] = None
    again: Annotated[bool, Argument("--again", help="also within three days of the last notice")] = False
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the notice")] = ""
    copies: int = 0

    def plan(self, books: Books) -> Plan:
        """Raises UnknownMember, NothingOverdue, RemindedLately, DueTooEarly."""
        member, today = resolve.member(books, self.to), books.journal.today()
        late = overdue(books.loans.open(member.id), today)
        if not late:
            raise NothingOverdue(member.full_name)
        last = lately(books.loans.notices(member.id), today)
        if last and not self.again:
            raise RemindedLately(member.full_name, str(last.number), last.day)
        until = self.until or today + timedelta(days=DAYS_TO_ANSWER)
        if until <= today:
            raise DueTooEarly(until, today)
        return Plan(
            Kind.NOTICE,
            about=late[0].seq,
            facts=handing.printed(books, self.copies) | {"until": until.isoformat()},
            secrets=remark(self.remark),
            subject=member.full_name,
        )


@needs(Right.HAND_OVER)
class RemindEverybody(Value):
    """A notice for each member with an overdue loan who was not reminded these days; each is cancelled by itself."""

    def __call__(self, books: Books) -> Outcome:
        """Raises NobodyToRemind."""
        today = books.journal.today()
        late = dict.fromkeys(loan.member for loan in overdue(books.loans.open(), today))
        late = {one: None for one in late if books.people.present(one)}  # units had loans once, and nobody reminds them
        members = [one for one in late if not lately(books.loans.notices(one), today)]
        if not members:
            raise NobodyToRemind
        made = [Remind(one)(books) for one in members]
        papers = tuple(paper for one in made for paper in one.papers)
        return Outcome(Changes.PAPERS, "reminded", papers=papers, facts={"notices": len(made)})


def overdue(loans: Sequence[Loan], today: date) -> list[Loan]:
    """Those past the day they were due."""
    return [loan for loan in loans if loan.until < today]


def lately(notices: Sequence[GivenNotice], today: date) -> GivenNotice | None:
    """The last of them, where it is of these days."""
    return next((one for one in notices[-1:] if (today - one.day).days < LATELY), None)
