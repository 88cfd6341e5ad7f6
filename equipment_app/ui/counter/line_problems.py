"""Why a line is not ready, in words, and the ways out of it that there are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from equipment_app.domain.cart import NOBODY
from equipment_app.domain.cart_state import JudgedLine, LineState, Obstacle
from equipment_app.domain.sizes import rank
from equipment_app.domain.value import Value
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Link, Reason

translate = QCoreApplication.translate
_WRITTEN_OFF = QT_TRANSLATE_NOOP("counter", "written off")
_HOLDS_ONLY = QT_TRANSLATE_NOOP("counter", "holds only {free}")
_NOT_IN_STOCK = QT_TRANSLATE_NOOP("counter", "not in stock")
_HELD = {
    **dict.fromkeys(("member", "unit"), ""),  # the way out says who
    "supplier": QT_TRANSLATE_NOOP("counter", "handed over to {name}"),
    "workshop": QT_TRANSLATE_NOOP("counter", "in repair"),
    "missing": QT_TRANSLATE_NOOP("counter", "recorded as missing"),
    "lost": QT_TRANSLATE_NOOP("counter", "recorded as lost"),
    "disposed": _WRITTEN_OFF,
}
_IMPOSSIBLE: dict[Obstacle | None, object] = {
    Obstacle.NO_SIZE: QT_TRANSLATE_NOOP("counter", "the size is missing"),
    Obstacle.TOO_FEW: QT_TRANSLATE_NOOP("counter", "only {free} in stock"),
    Obstacle.NOT_HELD: QT_TRANSLATE_NOOP("counter", "the member does not hold it"),
    Obstacle.HAS_IT: QT_TRANSLATE_NOOP("counter", "the member has it already"),
    Obstacle.USED_UP: QT_TRANSLATE_NOOP("counter", "a consumable does not come back"),
    Obstacle.GONE: _WRITTEN_OFF,
}


class LineProblems(Value):
    """`show_member` opens the card of whoever holds a thing, `choose_size` the list of sizes, `say_why` asks the
    reason of all that is overdue, `find` opens what a thing is missing by, to record that it was found.
    """

    session: CounterSession
    show_member: Callable[[int], object]
    choose_size: Callable[[JudgedLine], object]
    say_why: Callable[[JudgedLine], object]
    find: Callable[[JudgedLine], object]

    def reason(self, one: JudgedLine) -> Reason:
        """The middle of the row: what is wrong, and what helps."""
        match one.state:
            case LineState.WAITING:
                free = Counted().free(one.free)
                there = f"{formatting.place(one.place)} · {free}"
                return Reason(translate("counter", "waits for its code…"), "accent", there)
            case LineState.LATE if one.late:
                who = ", ".join(self.session.facts.overriders)
                may = translate("counter", "may be issued by {names}").format(names=who) if who else ""
                why = may or Link(translate("counter", "Reason…"), lambda: self.say_why(one))
                return Reason(one.late.said(language()), "warn", why)
            case LineState.HELD if one.spot:
                held = words.said(_HELD.get(one.spot.kind, "{name}"), name=one.spot.name)
                return Reason(held, "warn", self._past_holder(one))
        holds = one.why is Obstacle.TOO_FEW and one.line.returning
        why_not = _HOLDS_ONLY if holds else _IMPOSSIBLE.get(one.why, _NOT_IN_STOCK)
        return Reason(words.said(why_not, free=one.free), "bad", self._past_shortage(one))

    def out_of(self, lines: Sequence[JudgedLine]) -> Callable[[], object] | None:
        """What helps the first of these lines that cannot go and can be helped."""
        stuck = (one for one in lines if one.state in (LineState.HELD, LineState.LATE, LineState.IMPOSSIBLE))
        links = (self.reason(one).way_out for one in stuck)
        return next((link.act for link in links if isinstance(link, Link)), None)

    def _past_holder(self, one: JudgedLine) -> Link | str:
        """What is here is transferred from whoever has it, or found again; for what is elsewhere there is another."""
        assert one.spot is not None
        session, line, holder = self.session, one.line.id, one.spot.holder
        if one.spot.kind == "member" and session.cart.member == NOBODY:
            return Link(words.exchange_with(one.spot.name), lambda: session.take_member(holder))
        if one.spot.kind in ("member", "unit"):
            sentence = translate("counter", "Transfer, held by {name}").format(name=one.spot.name)
            return Link(sentence, lambda: session.become(session.cart.change(line, source=holder), line))
        if one.spot.kind in ("missing", "lost"):
            return Link(translate("counter", "Found…"), lambda: self.find(one))
        return Link(translate("counter", "Take another"), lambda: self.take_another(one)) if one.free else ""

    def take_another(self, one: JudgedLine) -> None:
        self.session.change(one.line.id, thing=None, condition="")

    def _past_shortage(self, one: JudgedLine) -> Link | str:
        """So many as there are, the nearest size there is, or the choice of a size."""
        session, line = self.session, one.line
        if one.why is Obstacle.TOO_FEW:
            sentence = Counted().take(one.free)
            return Link(sentence, lambda: session.become(session.cart.set_quantity(line.id, one.free), line.id))
        if one.why is Obstacle.NO_SIZE:
            return Link(translate("counter", "Choose the size"), lambda: self.choose_size(one))
        if one.why is Obstacle.NONE_LEFT and one.elsewhere:
            size, free = nearest(one)
            sentence = translate("counter", "Hand over {size} ({pieces})")
            link = sentence.format(size=size, pieces=formatting.pieces(free, one.item.unit))
            return Link(link, lambda: session.become(*session.cart.set_size(line.id, size)))
        return ""


def nearest(one: JudgedLine) -> tuple[str, int]:
    """The size in stock that is next to the one wanted, the larger of two equally near."""
    scheme = one.item.sizes
    wanted = rank(scheme, one.line.size)
    return min(one.elsewhere, key=lambda pair: (abs(rank(scheme, pair[0]) - wanted), -rank(scheme, pair[0])))
