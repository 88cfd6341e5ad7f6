"""The gate: a person, then their tray, at the left; how many are served, and the last of this desk, at the right."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.queries.deployments import DeploymentCard
from equipment_app.queries.gate import WITH_REASON, GateProgress
from equipment_app.queries.still_out import DeploymentBoard
from equipment_app.ui import formatting
from equipment_app.ui.deployments.asking import DeploymentSeen
from equipment_app.ui.deployments.person import PersonView, held_tiles, title, waiting_tiles, word
from equipment_app.ui.deployments.session import GateSession
from equipment_app.ui.deployments.side import Counters, GateBar, GateCounts, LastTen
from equipment_app.ui.deployments.tray import TrayList, TrayRow, TrayState
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.look.cells import Chip, Link
from equipment_app.ui.look.theme import NARROW, SMALL
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import HEAD, PAD, Card, Strip
from equipment_app.ui.widgets.label import Caption, ChipLabel, IconLabel, Label
from equipment_app.ui.widgets.layout import as_widget, fill, hold_width, in_column, in_row, turn
from equipment_app.ui.widgets.suggest import POP_HEIGHT

SIDE, GAP = 372, 12
_NARROW_SIDE = 300
_FOOT, _LIT_MS = 76, 1000


class GateCard(Card):
    """Whoever stands at the gate, and what lies on the tray."""

    def __init__(self, session: GateSession, can: Acts[object]) -> None:
        """`can` are the page's acts."""
        super().__init__()
        self.session = session
        self.caption = Caption()
        self.by_hand = LinkButton(self.tr("Choose by hand"), key="F2", does=partial(can.do, "deployments.pick"))
        self.person = PersonView()
        self.ready, self.undecided = ChipLabel(parent=self), ChipLabel(parent=self)
        self.tray = TrayList(session.remove, self._way_out)
        self.sign, self.signed = IconLabel("signature", "quiet"), Label(elide=True)
        self.note = Label(size=SMALL, token="quiet", elide=True)
        self.without, self.hand_over = Button(key="F9"), Button(kind="primary", size="big", key="Ctrl+Enter")
        self._dark = QTimer(self, singleShot=True, interval=_LIT_MS)
        self._dark.timeout.connect(partial(self.person.head.light, False))
        session.lit.connect(self._light)
        self.tray.chosen.connect(lambda _: session.count())
        self.person.tiles.pressed.connect(session.count)
        top = Strip("below", self.caption, None, self.by_hand, height=HEAD)
        middle = Strip("below", Caption(self.tr("Tray")), None, self.ready, self.undecided, height=HEAD)
        self.above = Strip("below", (self.person, 1), margins=(0, 0, 0, 0))
        fill(self.body, top, self.above, middle, (self.tray, 1))
        signed = in_column(None, in_row(self.sign, (self.signed, 1), spacing=8), self.note, None, spacing=2)
        self.hand_over.setMinimumWidth(136)
        self.lay_foot((signed, 1), self.without, self.hand_over, high=_FOOT)
        for id, button in (("deployments.without", self.without), ("deployments.confirm", self.hand_over)):
            button.clicked.connect(partial(can.do, id))
            can.gate(id, button)
        self.tray.offer(can)

    def show_session(self, card: DeploymentCard) -> None:
        session, person = self.session, self.session.person
        self.caption.setText(self.tr("At the gate") if not session.returning else self.tr("Comes back"))
        self.person.show_person(person)
        self._say_first(card)
        if person is not None:
            tiles = (held_tiles if session.returning else partial(waiting_tiles, left_out=session.left_out))(
                person, session.tray
            )
            said = self.tr("comes back now") if session.returning else self.tr("of the allotment dealt with")
            self.person.head.show_person(person, session.covered, session.wanted, said)
            self.person.caption.setText(self.tr("Has") if session.returning else self.tr("Is to get"))
            allotted = self.tr("allotment {role}, {items}")
            pieces = self.tr("%n item(s)", "", sum(tile.wanted for tile in person.tiles))
            self.person.allotment.setText("" if session.returning else allotted.format(role=person.role, items=pieces))
            self.person.tiles.show_tiles(tiles)
        self._show_tray()
        self.show_foot()

    def _say_first(self, card: DeploymentCard) -> None:
        """Before the first person: what to do, and what everybody gets."""
        each = self.tr("{role}: {items}")
        items = [each.format(role=one.role, items=self.tr("%n item(s)", "", one.pieces)) for one in card.roles]
        if self.session.returning:
            lead, text = self.tr("Scan what comes back"), self.tr("An item or a person, in any order.")
        else:
            lead, text = self.tr("Scan the first person"), " · ".join(items)
        self.person.empty.say(lead, text)

    def _show_tray(self) -> None:
        session = self.session
        ready, undecided = len(session.ready), len(session.undecided)
        give = self.tr("%n to hand over", "", ready)
        back = self.tr("%n to take back", "", ready)
        self.ready.show_chip(Chip(back if session.returning else give, "circle-check", "good") if ready else None)
        waits = Chip(self.tr("%n to decide", "", undecided), "triangle-alert", "warn")
        self.undecided.show_chip(waits if undecided else None)
        self.tray.show_rows(session.rows)

    def show_foot(self) -> None:
        session, person = self.session, self.session.person
        count = len(session.ready)
        words = (
            self.tr("Take back %n item(s)", "", count)
            if session.returning
            else self.tr("Hand over %n item(s)", "", count)
        )
        nothing = self.tr("Take back") if session.returning else self.tr("Hand over")
        turns = session.finished and not session.rows and not session.returning
        self.hand_over.setText(words if count else self.tr("Go to returns") if turns else nothing)
        self.hand_over.setEnabled(session.possible or turns)
        lacks = session.next_article
        name = next((title(tile) for tile in person.tiles if tile.article == lacks), "") if person else ""
        if session.returning:
            lost = session.not_returned
            gone = self.tr("Not returned: {item}").format(item=word(lost.name)) if lost else self.tr("Not returned")
            self.without.setText(gone)
            self.without.setEnabled(lost is not None)
        else:
            self.without.setText(self.tr("Without: {item}").format(item=word(name)) if name else self.tr("Without"))
            self.without.setEnabled(bool(name or session.left_out))
        sheet = bool(person and person.sheet)
        on = self.tr("Signs on {sheet}, line {line}").format(sheet=person.sheet, line=person.line) if person else ""
        self.signed.setText(on if sheet else self.tr("No signature list yet") if person else "")
        self.sign.setVisible(person is not None)
        self.note.setText(self.tr("The next person closes the tray; what is undecided lies aside."))

    def _way_out(self, row: TrayRow) -> Link | None:
        """What can be done with a row that is not ready."""
        session = self.session
        if row.state is TrayState.HELD and not session.returning:
            return Link(self.tr("Take over"), partial(session.take_over, row))
        if row.state is not TrayState.BAD:
            return None
        if row.thing is not None and row.thing.state in WITH_REASON and not session.returning:
            return Link(self.tr("Say why"), partial(self.reason_wanted.emit, row))
        return Link(self.tr("Put aside"), partial(session.put_aside, row))

    reason_wanted = Signal(object)

    def remove(self) -> None:
        """What one stands on does not go out."""
        row = self.tray.current_row()
        if row is not None:
            self.session.remove(row)

    def worsen(self) -> None:
        row = self.tray.current_row()
        if row is not None:
            self.session.worsen(row)

    def _light(self, key: int) -> None:
        if key:
            self.tray.show_row(key)
            self.tray.light(key)
        else:
            self.person.head.light(True)
            self._dark.start()

    def spot(self) -> QRect:
        """Where somebody is chosen by hand: over the person, in coordinates of this card."""
        corner = self.above.mapTo(self, QPoint(PAD, 12))
        return QRect(corner, QSize(self.width() - 2 * PAD, POP_HEIGHT))


class GateView(QWidget):
    """In a narrow window the numbers stand under the gate."""

    def __init__(self, session: GateSession, can: Acts[object]) -> None:
        super().__init__()
        self.session = session
        self.card, self.counters, self.last = GateCard(session, can), Counters(), LastTen()
        self.side = as_widget(in_column(self.counters, (self.last, 1), spacing=GAP))
        self._row = in_row((self.card, 1), self.side, on=self, spacing=GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        turn(self._row, down=narrow)
        self.card.put_foot(2 if narrow else -1)  # under the person it is seen without scrolling
        side = SIDE if self.width() >= 1060 else _NARROW_SIDE
        hold_width(self.side, 0 if narrow else side)

    def show_seen(self, seen: DeploymentSeen) -> None:
        """Of every desk; the last ten are this desk's own, and before it has any, the store's."""
        if seen.board is not None:
            self.counters.show_counts(self._returned(seen.board))
        elif seen.progress is not None:
            self.session.finished = 0 < seen.progress.people == seen.progress.served
            self.counters.show_counts(self._handed(seen.progress))
        self.show_last(seen)
        self.card.show_foot()

    def show_last(self, seen: DeploymentSeen) -> None:
        session = self.session
        store = seen.progress.last if seen.progress else ()
        waits = 0 if session.returning else len(seen.incomplete)
        self.last.show_last(session.served or store, waits, len(session.aside))
        self.last.undo.setEnabled(any(one.number for one in session.served))

    def _handed(self, seen: GateProgress) -> GateCounts:
        left = seen.people - seen.served
        done = self.tr("served, of %n people", "", seen.people)
        bars = (
            GateBar(self.tr("Members"), seen.members_served, seen.members),
            GateBar(self.tr("Students"), seen.guests_served, seen.guests),
            GateBar(self.tr("Items"), seen.given, seen.things),
        )
        return GateCounts(seen.served, done, left, self.tr("still to be served"), bars, self._pace(seen, left))

    def _pace(self, seen: GateProgress, left: int) -> str:
        """How fast it goes, and when it would be done."""
        if not left:
            return self.tr("Everybody has been served") if seen.people else self.tr("The list of participants is empty")
        if seen.pace <= 0:
            return ""
        slow = self.tr("a person in %n minute(s)", "", round(1 / seen.pace))
        people = slow if seen.pace < 1 else self.tr("%n person(s) a minute", "", round(seen.pace))
        done = formatting.now() + timedelta(minutes=left / seen.pace)
        return self.tr("{people}, done at about {time}").format(people=people, time=formatting.time_words(done))

    def _returned(self, board: DeploymentBoard) -> GateCounts:
        back = board.people_total - board.people_out
        members, students = board.regions, board.groups
        bars = (
            GateBar(self.tr("Members"), sum(one.total - one.out for one in members), sum(one.total for one in members)),
            GateBar(
                self.tr("Students"), sum(one.total - one.out for one in students), sum(one.total for one in students)
            ),
            GateBar(self.tr("Items"), board.things_total - board.things_out - board.missing, board.things_total),
        )
        done = self.tr("returned, of %n people", "", board.people_total)
        due = self.tr("Return by {time}").format(
            time=formatting.time_words(board.due.replace(tzinfo=formatting.PRAGUE))
        )
        return GateCounts(back, done, board.people_out, self.tr("still out"), bars, due)
