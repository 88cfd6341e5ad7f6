"""Deployments: what is prepared and runs, the gate with its tray, who takes part, what is still out, and closing."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.participants import RemoveParticipant
from equipment_app.operations.roster import MakeRosters
from equipment_app.queries.deployments import (
    DeploymentCard,
    DeploymentRow,
    DeploymentState,
    ParticipantRow,
    deployments,
)
from equipment_app.queries.scanned import look_up
from equipment_app.scanning.decode import Scan
from equipment_app.ui.deployments.asking import (
    BRING,
    CLOSING,
    FRONT,
    GATE,
    IMPORT,
    PEOPLE,
    DeploymentAsked,
    DeploymentSeen,
    seen,
)
from equipment_app.ui.deployments.board import BoardWindow
from equipment_app.ui.deployments.form import DeploymentForm
from equipment_app.ui.deployments.gate_file import GateFiles
from equipment_app.ui.deployments.hall import Hall
from equipment_app.ui.deployments.list import Headings
from equipment_app.ui.deployments.parts import DeploymentParts
from equipment_app.ui.deployments.people import ALL, INCOMPLETE
from equipment_app.ui.deployments.session import STRANGER
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.widgets.message_bar import Message


class DeploymentsPage(PrintingPage):
    """`open` takes the id of a deployment, or a `DeploymentAsked`.

    At the gate a scan is for the gate; elsewhere it goes where it always does.
    """

    watches = Changes.CUSTODY | Changes.DEPLOYMENTS
    searches = False
    tall = 900

    def __init__(self, desk: Desk, scanner: Scanner, sounds: Sounds, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._scanner, self._sounds = scanner, sounds
        self.view, self.id = FRONT, 0
        self.rows: tuple[DeploymentRow, ...] = ()
        self.seen: DeploymentSeen | None = None
        self._stale_card = True
        self.board: BoardWindow | None = None
        self.parts = DeploymentParts(desk, self, self.can)
        self.session = self.parts.session
        self.files = GateFiles(desk, self.parts.back_)
        self.hall = Hall(self)
        self._connect()
        self.turn(FRONT)

    # The page

    def header(self) -> Sequence[QWidget]:
        return self.parts.header(self.view)

    def reload(self) -> None:
        if self.view != GATE or not self.rows:
            self.desk.ask(deployments, self._show_list, self, instead="list")
        if self.id:
            self._ask()

    def open(self, argument: object) -> None:
        asked = DeploymentAsked(argument) if isinstance(argument, int) else argument
        if isinstance(asked, DeploymentAsked):
            self.id, self._stale_card = asked.id, True
            if asked.view == GATE:
                self.go_to_gate(returning=asked.returning)
            else:
                self.turn(asked.view)
            self.reload()

    def where(self) -> object:
        return DeploymentAsked(self.id, self.view, self.session.returning) if self.id else None

    def kept(self) -> object:
        return self.where(), self.session.kept(), self.board is not None and self.board.isVisible()

    def take_back(self, kept: Any) -> None:
        """The tray as it was, and the board where it stood open."""
        where, session, board = kept
        super().take_back(where)
        self.session.take_back(session)
        if board:
            self.open_board()

    def enter(self) -> None:
        self.parts.focus(self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def fill_screen(self) -> bool:
        """The board is what fills a screen here; where nothing stands out, the window does."""
        if self.can.can("deployments.board"):
            self.open_board()
            return True
        return False

    def handle(self, action: str) -> None:
        if action == "edit.filter" and self.view == PEOPLE:
            self.parts.people.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().handle(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Del takes the current thing off the tray; at the gate what is typed looks for a person."""
        key, text = event.key(), event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Escape and self.view != FRONT:
            self.go_back()
        elif key == Qt.Key.Key_Space and self.view == GATE:
            self.session.count()
        elif key == Qt.Key.Key_Delete and self.view == GATE:
            self.parts.gate.card.remove()
        elif self.view == GATE and text.strip() and text.isprintable() and not held:
            self.pick(text)
        else:
            super().keyPressEvent(event)

    # By scanning

    def wants(self) -> Want | None:
        return self.parts.wants(self.view)

    def take_scan(self, scan: Scan) -> bool:
        if self.view == GATE:
            self.parts.field.put_away()
            self.say.emit(Message(topic=STRANGER))
            return self.session.take(scan)
        if self.view == CLOSING and (texts := scan.looked_up(Family.THING)):
            self.parts.closing.look_for(texts, partial(self._came_back, scan.text))
            return True
        if self.view == PEOPLE and scan.answerable:
            self.desk.ask(lambda books: look_up(books, scan.readings), partial(self.hall.read, scan), self)
            return True
        return self.parts.take_scan(scan)

    def _came_back(self, text: str, found: bool) -> None:
        self._sounds.play(Sound.TAKEN if found else Sound.REFUSED)
        if not found:
            words = self.tr("Nobody has this from the deployment: {code}").format(code=text)
            self.say.emit(Message(words, tone="warn", topic="gate"))

    # What is shown

    def _ask(self) -> None:
        """At the gate the card is asked for when somebody else may have changed it, not at every scan."""
        id, view, back = self.id, self.view, self.session.returning
        known = self.card if view == GATE and not self._stale_card else None
        self._stale_card = False
        asked = partial(seen, id=id, view=view, known=known, returning=back)
        self.desk.ask(asked, partial(self._show, id, view), self, instead="seen")

    def _show_list(self, rows: tuple[DeploymentRow, ...]) -> None:
        self.rows, parts = rows, self.parts
        if self.id not in [row.id for row in rows]:
            self.id = self._first()
            self.turn(FRONT)
            if self.id:
                self._ask()
        parts.list.show_rows(rows, self.id)
        self._say_empty()
        if not self.id:
            self._stand()
        self._say_context()

    def _first(self) -> int:
        """The one that runs, else the one that is prepared, else the latest."""
        order = (DeploymentState.RUNNING, DeploymentState.PREPARED, DeploymentState.CLOSED)
        return min(self.rows, key=lambda row: order.index(row.state)).id if self.rows else 0

    def _say_empty(self) -> None:
        title = self.tr("No deployment is prepared") if not self.rows else self.tr("Choose a deployment")
        text = self.tr(
            "An exercise, a match, a demonstration: who takes part, what each gets, and the gate for the day."
        )
        self.parts.empty.say(title, text, self.tr("New deployment") if self.can.may("deployments.new") else "")

    def _show(self, id: int, view: str, found: DeploymentSeen) -> None:
        if (id, view) != (self.id, self.view):
            return
        self.id, self.seen = id if found.card else 0, found
        self.parts.show_seen(view, found)
        self._stand()
        self._say_context()

    def _stand(self) -> None:
        right, parts = self.parts.right, self.parts
        if right.form is None:
            right.setCurrentWidget(parts.details if self.id and self.seen and self.seen.card else parts.nobody)
        self.can.follow()

    def _say_context(self) -> None:
        card = self.seen.card if self.seen else None
        self.set_context(Headings().of(card.row) if card and self.view != FRONT else Headings().of_all(self.rows))

    def turn(self, view: str) -> None:
        """Another view of the same deployment."""
        if view not in (FRONT, IMPORT) and not self.id:
            view = FRONT
        self.parts.field.put_away()
        before, self.view = self.view, view
        self.parts.turn(view)
        self.told.emit()
        self.can.follow()
        self.say.emit(Message(topic=STRANGER))
        if view == FRONT != before and self.isVisible():
            self.reload()  # the list was not asked again while the gate was busy
        if self.id and self.isVisible():
            self._stale_card = True
            self._ask()
            self.enter()

    def _session_shown(self) -> None:
        if self.seen is not None and self.seen.card is not None and self.view == GATE:
            self.parts.gate.card.show_session(self.seen.card)
            self.parts.gate.show_last(self.seen)
        self.can.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.say.emit(Message(topic=STRANGER))

    def resized(self) -> None:
        self.parts.fit(self.width(), self.maximumHeight())

    def _rested(self, row: DeploymentRow | None) -> None:
        if row is not None and row.id != self.id:
            self.id = row.id
            self._ask()

    # What can be done

    @property
    def card(self) -> DeploymentCard | None:
        card = self.seen.card if self.seen else None
        return card if card is not None and card.row.id == self.id else None

    @property
    def row(self) -> DeploymentRow | None:
        return self.card.row if self.card else None

    def is_open(self) -> bool:
        return self.row is not None and self.row.state is not DeploymentState.CLOSED

    def at_front(self) -> bool:
        return self.view == FRONT

    def at_gate(self) -> bool:
        return self.view == GATE

    def in_hall(self) -> bool:
        return self.view == PEOPLE and self.is_open()

    def has_chosen(self) -> bool:
        return self.in_hall() and bool(self.parts.people.chosen())

    def can_confirm(self) -> bool:
        match self.view:
            case "gate":
                return self.session.possible or self.session.busy or self.session.finished
            case "import":
                return self.parts.import_.write.isEnabled()
            case "closing":
                return self.parts.closing.ready
            case "bring":
                return self.parts.back_.ready
        return False

    def confirm(self) -> None:
        match self.view:
            case "gate" if self.session.finished and not self.session.rows and not self.session.busy:
                self.go_to_returns()
            case "gate":
                self.session.confirm()
            case "import":
                self.parts.import_.take_in()
            case "bring":
                self.parts.back_.take_over()
            case "closing":
                self.parts.closing.close_it(self._closed)

    def go_back(self) -> None:
        self.turn(PEOPLE if self.view == IMPORT else FRONT)

    def write_new(self) -> None:
        self._write(None)

    def change(self) -> None:
        self._write(self.card)

    def _write(self, card: Any) -> None:
        def known(found: Any) -> None:
            self.parts.right.write(DeploymentForm(self.desk, found, card), self._saved, self._left)

        self.turn(FRONT)
        self.desk.ask(lambda books: books.catalogue.articles(), known, self, instead="form")

    def _saved(self, outcome: Outcome) -> None:
        self.open(int(outcome.facts["deployment"]))
        self.enter()

    def _left(self) -> None:
        self._stand()
        self.enter()

    def go_to_gate(self, *, returning: bool = False) -> None:
        self.session.begin(self.id, returning=returning)
        self.parts.mode.choose(returning)
        self.turn(GATE)

    def go_to_returns(self) -> None:
        self.go_to_gate(returning=True)

    def show_people(self) -> None:
        self.turn(PEOPLE)

    def worsen(self) -> None:
        self.parts.gate.card.worsen()

    def pick(self, text: str = "") -> None:
        self.parts.field.ask(self.id, self.parts.pick_spot(self), text)

    def open_board(self) -> None:
        """Made when it is first wanted; the key that opened it closes it."""
        if self.board is None:
            self.board = BoardWindow(self.desk, self)
            self._scanner.serve(self.board)
        if self.board.isVisible():
            self.board.close()
        else:
            self.board.open(self.id)

    def close_it(self) -> None:
        self.parts.closing.begin()
        self.turn(CLOSING)

    def _closed(self, outcome: Outcome) -> None:
        """Its papers are printed, and it stands among the others."""
        self.print_made(outcome)
        self.turn(FRONT)

    # The participants, and a second gate

    def show_incomplete(self) -> None:
        """With what lies aside at this desk."""
        self.turn(PEOPLE)
        self.parts.people.choose(INCOMPLETE if self.seen and self.seen.incomplete else ALL)
        self.parts.people.say_put_by([one.said for one in self.session.aside])

    def bring_list(self) -> None:
        self.turn(IMPORT)
        self.parts.import_.choose(self.id)

    def take_off(self) -> None:
        for row in self.parts.people.chosen():
            self.desk.change(RemoveParticipant(self.id, row.holder), owner=self)

    def make_lists(self) -> None:
        """For whoever stands on none yet; they are printed."""
        self.desk.change(MakeRosters(self.id), then=self.print_made, owner=self)

    def added(self, _: Outcome) -> None:
        """Somebody came to the participants."""
        self.reload()
        self.enter()

    def _imported(self, outcome: Outcome) -> None:
        self.turn(PEOPLE)
        self.added(outcome)

    def _to_gate(self, row: ParticipantRow) -> None:
        if self.is_open():
            self.go_to_gate(returning=self.session.returning)
            self.session.pick(row.holder)

    def make_file(self) -> None:
        if self.row is not None:
            self.files.make(self.id, self.row.title)

    def bring_file(self) -> None:
        self.turn(BRING)
        self.choose_file()

    def choose_file(self) -> None:
        self.files.choose(self.id)

    def _connect(self) -> None:
        parts, session, people = self.parts, self.session, self.parts.people
        people.view.opened.connect(self._to_gate)
        people.nothing.button.clicked.connect(self.bring_list)
        people.view.selectionModel().selectionChanged.connect(lambda *_: self.can.follow())
        parts.import_.saved.connect(self._imported)
        parts.import_.closed.connect(self.go_back)
        parts.gate.last.incomplete.clicked.connect(self.show_incomplete)
        parts.back_.empty.button.clicked.connect(self.choose_file)
        self.files.said.connect(self.say)
        session.stranger.connect(self.hall.add_stranger)
        session.untaken.connect(self.refuse)
        parts.list.view.rested.connect(self._rested)
        parts.list.view.opened.connect(lambda _: self.can.do("deployments.gate"))
        parts.empty.button.clicked.connect(self.write_new)
        parts.back.clicked.connect(self.go_back)
        parts.mode.chosen.connect(lambda returning: self.go_to_gate(returning=returning))
        parts.gate.last.undo.clicked.connect(session.undo)
        parts.gate.last.list.opened.connect(lambda row: session.pick(row.holder))
        parts.gate.card.reason_wanted.connect(self._ask_reason)
        parts.closing.changed.connect(self.can.follow)
        parts.back_.changed.connect(self.can.follow)
        session.shown.connect(self._session_shown)
        session.said.connect(self.say)
        session.sounded.connect(self._sounds.play)

    def _ask_reason(self, row: Any) -> None:
        spot, why = self.parts.reason_spot(self), self.tr("Why it goes out all the same")
        self.parts.field.field.ask(spot, why, self.session.reason, partial(self._decide, row))

    def _decide(self, row: Any, reason: str) -> None:
        if reason.strip():
            self.session.decide(row, reason.strip())

    acts: ClassVar[Sequence["Act[DeploymentsPage]"]] = (
        Act("deployments.new", "&New deployment", "F7", "plus", write_new, at_front, opens=True),
        Act("deployments.change", "&Change the deployment…", "F8", "pencil", change, is_open, short="Change…"),
        Act("deployments.gate", "&Issue at the gate", "F3", "megaphone", go_to_gate, is_open, short="To the gate"),
        Act("deployments.return", "Take &back at the gate", "F4", "undo-2", go_to_returns, is_open),
        Act("deployments.pick", "Choose a &person by hand…", "F2", "user-round", pick, at_gate),
        Act(
            "deployments.without", "&Without the next item", "F9", "ban", lambda page: page.session.leave_out(), at_gate
        ),
        Act("deployments.confirm", "Hand &over or confirm", "Ctrl+Return", "check", confirm, can_confirm),
        Act("deployments.worse", "One condition worse", "", "", worsen, at_gate, row_key="K", menu=""),
        Act("deployments.people", "Participan&ts", "F6", "users", show_people, lambda page: bool(page.id)),
        Act("deployments.import", "Impo&rt a list…", "", "upload", bring_list, is_open),
        Act(
            "deployments.lists", "Make si&gnature lists", "", "signature", make_lists, is_open, short="Signature lists"
        ),
        Act("deployments.member", "Add a &member…", "", "user-plus", lambda page: page.hall.add_member(), in_hall),
        Act("deployments.guest", "Add a g&uest…", "", "plus", lambda page: page.hall.add_guest(), in_hall),
        Act("deployments.off", "Ta&ke off the list", "", "", take_off, has_chosen),
        Act("deployments.board", "&Still out", "", "monitor", open_board, lambda page: page.row is not None),
        Act(
            "deployments.file",
            "Make a &file for a second gate…",
            "",
            "file-plus",
            make_file,
            is_open,
            short="Make a file…",
        ),
        Act(
            "deployments.bring",
            "Bring a gat&e file back…",
            "",
            "file-down",
            bring_file,
            is_open,
            short="Bring it back…",
        ),
        Act("deployments.close", "C&lose the deployment…", "", "check", close_it, is_open, short="Close…"),
        Act(
            "deployments.missing",
            "&All that is out is missing",
            "Ctrl+A",
            "",
            lambda page: page.parts.closing.tick_all(),
            lambda page: page.view == CLOSING,
            short="All is missing",
        ),
    )
