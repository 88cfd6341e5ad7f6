"""Why a line is not ready, in words, and the ways out of it that there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.cart_state import JudgedLine, LineState, Obstacle
from equipment_app.domain.sizes import rank
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.look.cells import Link, Reason

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LineProblems:
    """`show_member` opens the card of whoever holds a thing, `choose_size` the list of sizes, `say_why` asks the
    reason of all that is overdue.
    """

    session: CounterSession
    show_member: Callable[[int], object]
    choose_size: Callable[[JudgedLine], object]
    say_why: Callable[[JudgedLine], object]

    def reason(self, one: JudgedLine) -> Reason:
        """The middle of the row: what is wrong, and what helps."""
        match one.state:
            case LineState.WAITING:
                free = Counted().free(one.free)
                return Reason(
                    translate("counter", "waits for its code…"), "accent", f"{formatting.place(one.place)} · {free}"
                )
            case LineState.LATE if one.late:
                return Reason(
                    words.late(one.late), "warn", Link(translate("counter", "Reason…"), lambda: self.say_why(one))
                )
            case LineState.HELD:
                return Reason(self._held(one), "warn", self._past_holder(one))
        return Reason(self._impossible(one), "bad", self._past_shortage(one))

    def out_of(self, lines: Sequence[JudgedLine]) -> Callable[[], object] | None:
        """What helps the first of these lines that cannot go and can be helped."""
        stuck = (one for one in lines if one.state in (LineState.HELD, LineState.LATE, LineState.IMPOSSIBLE))
        links = (self.reason(one).way_out for one in stuck)
        return next((link.act for link in links if isinstance(link, Link)), None)

    def _held(self, one: JudgedLine) -> str:
        assert one.spot is not None
        match one.spot.kind:
            case "member":
                return translate("counter", "held by {name}").format(name=one.spot.name)
            case "workshop":
                return translate("counter", "in repair")
            case "missing" | "lost" | "disposed":
                return translate("counter", "written off")
        return one.spot.name

    def _past_holder(self, one: JudgedLine) -> Link | str:
        """What is here is given back by whoever has it; for what is elsewhere another piece, if there is one."""
        assert one.spot is not None
        session, line, holder = self.session, one.line.id, one.spot.holder
        if one.spot.kind == "member":
            sentence = translate("counter", "Pass it on")
            return Link(sentence, lambda: session.become(session.cart.change(line, source=holder), line))
        return Link(translate("counter", "Take another"), lambda: self.take_another(one)) if one.free else ""

    def take_another(self, one: JudgedLine) -> None:
        """The line waits for another piece."""
        self.session.change(one.line.id, thing=None, condition="")

    def _impossible(self, one: JudgedLine) -> str:
        returning = one.line.returning
        match one.why:
            case Obstacle.NO_SIZE:
                return translate("counter", "the size is missing")
            case Obstacle.TOO_FEW if returning:
                return translate("counter", "holds only {free}").format(free=one.free)
            case Obstacle.TOO_FEW:
                return translate("counter", "only {free} in stock").format(free=one.free)
            case Obstacle.NOT_HELD:
                return translate("counter", "the member does not hold it")
            case Obstacle.HAS_IT:
                return translate("counter", "the member has it already")
            case Obstacle.GONE:
                return translate("counter", "written off")
        return translate("counter", "not in stock")

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
