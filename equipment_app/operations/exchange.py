"""Exchange: what a member brings back and what they get for it, one visit at the counter, against one protocol."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from typing import Annotated, ClassVar

from equipment_app.domain.custody import AS_ISSUED, CONDITIONS
from equipment_app.domain.errors import LineRefused, Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.operations import resolve
from equipment_app.operations.declared import MEMBER, THING, Argument, needs, permit, spoken
from equipment_app.operations.handing import HandoverOperation, WorkedOut
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.members import EditMember
from equipment_app.operations.plan import Operation, Plan, Planned, Several
from equipment_app.operations.take_back import TakeBack
from equipment_app.store.books import Books
from equipment_app.store.records.people import member_row

_MORE = (
    "GIVEN=WANTED is what comes back and what goes out for it: V-001=V-003. WANTED may be /SIZE alone, the same "
    "article in another size: TRI-FUN/M*3=/L gives as many as come back. GIVEN= comes back for nothing and =WANTED "
    f"goes out for nothing, by the same protocol.\n\n{THING}\n\n"
    "--condition is never guessed; only what was issued the same day needs none. as-issued means no change. What is "
    "past its inspection goes out with --overdue alone. A loan is no part of an exchange: use return and lend."
)
_CONDITION = Argument(
    "--condition",
    help="the condition of what is returned; needed unless it was issued today",
    choices=(AS_ISSUED, *CONDITIONS),
)


class NoExchange(Refusal):
    pair: str
    cs = """„{pair}“ neříká, co se za co mění. Nic se nezapsalo; zadejte VRACENÉ=VYDANÉ, třeba V-001=V-003 nebo
        TRIKO/M=/L."""
    en = """“{pair}” does not say what is exchanged for what. Nothing was written; enter GIVEN=WANTED, as V-001=V-003
        or TRIKO/M=/L."""


class OneWayOnly(Refusal):
    cs = "Výměna něco vrací a něco vydává. Nic se nezapsalo; použijte výdej (issue), nebo vrácení (return)."
    en = "An exchange takes something back and issues something. Nothing was written; use issue, or return."


class NothingToRemember(Refusal):
    cs = "Nic se nevyměnilo za jinou velikost, není co zapamatovat. Nic se nezapsalo; vynechte --remember-size."
    en = "Nothing was exchanged for another size to be remembered. Nothing was written; leave out --remember-size."


@needs(Right.HAND_OVER)
class HandOverBothWays(HandoverOperation):
    """A return and an issue of the same member in one entry, under one number, with one paper and one undo.

    What goes out is worked out of what the store has before anything comes back. A refusal counts the lines of the
    issue behind those of the return.
    """

    kind: ClassVar = Kind.EXCHANGE
    done: ClassVar = "exchanged"
    issue: Issue
    take_back: TakeBack

    def work_out(self, books: Books) -> WorkedOut:
        """Raises what `TakeBack.work_out` and `Issue.work_out` raise."""
        back = self.take_back.work_out(books)
        with refused_behind(len(back.lines)):
            out = self.issue.work_out(books)
        return WorkedOut(back.subject, [*back.lines, *out.lines])

    def why(self) -> str:
        return self.reason or self.issue.why()


@contextmanager
def refused_behind(before: int) -> Iterator[None]:
    """A refusal counts lines behind those there were before."""
    try:
        yield
    except LineRefused as refused:
        raise LineRefused(before + refused.line, refused.thing, refused.cause) from refused


@spoken("exchange", "take items back from a member and issue others for them, against one protocol", _MORE)
@needs(Right.HAND_OVER)
class ExchangeThings(Operation):
    """Take back and issue what `pairs` say, `GIVEN=WANTED` each."""

    member: Annotated[int | str, Argument("--with", "PERSONAL_NO", MEMBER)]
    """Id of the member, or the personal number."""
    pairs: Annotated[tuple[str, ...], Argument("GIVEN=WANTED", help="see below")] = ()
    condition: Annotated[str, _CONDITION] = ""
    remember_size: Annotated[
        bool, Argument("--remember-size", help="the sizes that go out become the member's own")
    ] = False
    overdue: Annotated[str, Argument("--overdue", "REASON", "why what is past its expiry or inspection goes out")] = ""
    reason: Annotated[str, Argument("--reason", "TEXT", "printed on the protocol")] = ""
    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the protocol")] = ""

    def plan(self, books: Books) -> Planned:
        """Raises NoExchange, OneWayOnly, NothingToRemember; LineRefused, which counts the pairs."""
        asked = self._asked(books)
        if not asked.back or not asked.out:
            raise OneWayOnly
        visit = HandOverBothWays(
            issue=Issue(self.member, tuple(asked.out.values()), overdue=self.overdue),
            take_back=TakeBack(self.member, tuple(asked.back.values()), condition=self.condition),
            reason=self.reason,
            remark=self.remark,
        )
        try:
            plan = visit.plan_of(books, visit.work_out(books))
        except LineRefused as refused:
            pair = [*asked.back, *asked.out][refused.line - 1]
            raise LineRefused(pair, refused.thing, refused.cause) from refused
        if not self.remember_size:
            return plan
        return Several(2, (one for one in (plan, self._remembered(books, asked.resized))), main=0)

    def _asked(self, books: Books) -> "_Asked":
        asked = _Asked()
        for number, pair in enumerate(self.pairs, start=1):
            given, separator, wanted = (part.strip() for part in pair.partition("="))
            if not separator or not (given or wanted) or (wanted.startswith("/") and not given):
                raise NoExchange(pair)
            if given:
                with resolve.line_asked(books, number, given) as line:
                    asked.back[number] = line
            if wanted:
                back = asked.back.get(number)
                with resolve.line_asked(books, number, _whole(books, wanted, back)) as line:
                    many = back.quantity if back and line.thing is None and "*" not in wanted else line.quantity
                    asked.out[number] = replace(line, quantity=many)
            if given and wanted:
                asked.resized.update(_resized(books, asked.back[number], asked.out[number]))
        return asked

    def _remembered(self, books: Books, resized: Mapping[str, str]) -> Plan:
        member = resolve.member(books, self.member)
        sizes = {scheme: size for scheme, size in resized.items() if member.sizes.get(scheme) != size}
        if not sizes:
            raise NothingToRemember
        row = member_row(member)
        edit = EditMember(member.id, replace(row, sizes={**row.sizes, **sizes}))
        permit(edit, books)
        remembered = edit.plan(books)
        assert isinstance(remembered, Plan), "a new size is a change"
        return remembered


class _Asked(Value):
    """By the place of their pair what comes back and what goes out; and by scheme the sizes that something is
    exchanged for.
    """

    back: dict[int, Line] = field(default_factory=dict)
    out: dict[int, Line] = field(default_factory=dict)
    resized: dict[str, str] = field(default_factory=dict)


def _whole(books: Books, wanted: str, given: Line | None) -> str:
    """`/L` is the article that comes back, in that size."""
    if not wanted.startswith("/") or given is None:
        return wanted
    return f"{_article_of(books, given)[1]}{wanted}"


def _article_of(books: Books, line: Line) -> tuple[int, str, str]:
    """Its article, its code, and the size that is meant."""
    if line.thing is not None:
        thing = books.things.thing(line.thing)
        return thing.article, thing.article_code, thing.size
    assert line.article is not None, "a line is of a thing or an article"
    return line.article, books.catalogue.article(line.article).code, line.size or ""


def _resized(books: Books, given: Line, wanted: Line) -> dict[str, str]:
    (article, _, before), (same, _, size) = _article_of(books, given), _article_of(books, wanted)
    scheme = books.catalogue.article(article).scheme
    return {scheme: size} if article == same and size not in ("", UNI, before) else {}
