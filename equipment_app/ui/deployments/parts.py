"""The views of the page: the list with a card, the gate, the participants, their import, the closing."""

from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Family
from equipment_app.queries.cart import meaning
from equipment_app.scanning.decode import Scan
from equipment_app.ui.deployments.asking import BRING, CLOSING, FRONT, GATE, IMPORT, PEOPLE, DeploymentSeen
from equipment_app.ui.deployments.closing import ClosingCard
from equipment_app.ui.deployments.form import DeploymentForm
from equipment_app.ui.deployments.gate import GateView
from equipment_app.ui.deployments.gate_back import GateBack
from equipment_app.ui.deployments.list import WIDTH, DeploymentDetails, DeploymentList
from equipment_app.ui.deployments.people import PeopleList, PersonField
from equipment_app.ui.deployments.people_import import PeopleImport
from equipment_app.ui.deployments.person import HEAD_HEIGHT
from equipment_app.ui.deployments.session import GateSession
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.widgets.button import IconButton
from equipment_app.ui.widgets.card import Card, EmptyState
from equipment_app.ui.widgets.layout import as_widget, in_column, in_row, stacked
from equipment_app.ui.widgets.segmented import Segment, Segmented

GAP, _TINY_LIST = 12, 272
_SEEN = 360
"""So high is what is seen of the page where it is narrow, before it is scrolled."""


class DeploymentParts(QObject):
    """Lays them out on `page`, with the buttons of its acts."""

    def __init__(self, desk: Desk, page: QWidget, can: Acts[Any]) -> None:
        super().__init__(page)
        self._desk = desk
        self.session = GateSession(desk, page)
        self.list, self.details, self.nobody = DeploymentList(), DeploymentDetails(can), Card()
        self.empty = EmptyState("megaphone")
        self.nobody.body.addWidget(self.empty)
        self.right = FormStack(self.details, self.nobody)
        self.right.setCurrentWidget(self.nobody)
        self.front = as_widget(in_row(self.list, (self.right, 1), spacing=GAP))
        self.gate, self.people = GateView(self.session, can), PeopleList(can)
        self.hall = FormStack(self.people)
        self.import_, self.closing, self.back_ = PeopleImport(desk), ClosingCard(desk, can), GateBack(desk, can)
        self.stack = stacked(self.front, self.gate, self.hall, self.import_, self.closing, self.back_)
        self.field = PersonField(desk, page, self.session.pick, self.session.look_up)
        in_column(self.stack, on=page)
        self._make_header(page, can)
        can.follow()

    def _make_header(self, page: QWidget, can: Acts[Any]) -> None:
        self.new = can.button("deployments.new", icon="plus", key="F7")
        self.back = IconButton("arrow-left", self.tr("All deployments (Esc)"))
        self.mode = Segmented(name=self.tr("Issue or return"))
        out, back = self.tr("Issue"), self.tr("Return")
        self.mode.fill([Segment(False, out, "F3", "arrow-up-from-line"), Segment(True, back, "F4", "undo-2")])
        self.to_people = can.button("deployments.people", icon="users")
        self.to_board = can.button("deployments.board", icon="monitor", key="F11")
        self.bring = can.button("deployments.import", icon="upload")
        self.lists = can.button("deployments.lists", icon="signature")
        self.to_gate = can.button("deployments.gate", icon="megaphone", key="F3")
        self._views: dict[str, tuple[QWidget, Sequence[QWidget]]] = {
            FRONT: (self.front, (self.new,)),
            GATE: (self.gate, (self.back, self.mode, self.to_people, self.to_board)),
            PEOPLE: (self.hall, (self.back, self.lists, self.bring, self.to_gate)),
            IMPORT: (self.import_, (self.back,)),
            CLOSING: (self.closing, (self.back, self.to_board)),
            BRING: (self.back_, (self.back,)),
        }
        for part in chain.from_iterable(header for _, header in self._views.values()):
            part.setParent(page)  # until it stands in the header it goes with the page
            part.hide()

    def header(self, view: str) -> Sequence[QWidget]:
        return self._views[view][1]

    def turn(self, view: str) -> None:
        self.stack.setCurrentWidget(self._views[view][0])

    def focus(self, view: str) -> QWidget:
        """Where work starts."""
        if view == FRONT:
            return self.right.form or self.list.view
        if view == PEOPLE:
            return self.hall.form or self.people.view
        parts = {GATE: self.gate.card.tray, IMPORT: self.import_.review, CLOSING: self.closing.view}
        return parts.get(view, self.back_.begins_at)

    def fit(self, wide: int, most: int) -> None:
        """In a page so wide; in a narrow one what may be empty is as high as what is seen."""
        self.list.setFixedWidth(_TINY_LIST if wide < NARROW else WIDTH)
        for part in (self.nobody, self.back_):
            part.setMaximumHeight(_SEEN if wide < NARROW else most)

    def show_seen(self, view: str, seen: DeploymentSeen) -> None:
        if seen.card is None:
            return
        match view:
            case "gate":
                self.gate.card.show_session(seen.card)
                self.gate.show_seen(seen)
            case "people":
                self.people.show_rows(seen.people)
            case "closing":
                self.closing.show_lines(seen.card.row, seen.lines, seen.files, seen.missing)
            case _:
                self.details.show_card(seen.card)

    def wants(self, view: str) -> Want:
        """In this view."""
        if view == FRONT:
            return Want.ARTICLE if isinstance(self.right.form, DeploymentForm) else Want.AT_GATE
        return {GATE: Want.GATE, CLOSING: Want.ITEM}.get(view, Want.PARTICIPANT)

    def take_scan(self, scan: Scan) -> bool:
        """While a deployment is written a piece adds its article to what a role gets."""
        form, texts = self.right.form, scan.looked_up(Family.THING)
        if not isinstance(form, DeploymentForm) or not form.isVisible() or texts is None:
            return False
        self._desk.ask(lambda books: meaning(books, texts), partial(self._scanned, form), form)
        return True

    def _scanned(self, form: DeploymentForm, found: Any) -> None:
        article = found.item or (found.pieces[0].article if found.pieces else 0)
        if article:
            form.allotment.add(article)
        else:
            form.allotment.notice.say(self.tr("This code stands for no article of the catalogue."), "bad")

    def pick_spot(self, page: QWidget) -> Any:
        spot = self.gate.card.spot()
        return spot.translated(self.gate.card.mapTo(page, QPoint(0, 0)))

    def reason_spot(self, page: QWidget) -> Any:
        """Where it is asked why a thing goes out: under who stands there, whose name stays in sight."""
        spot = self.pick_spot(page)
        return spot.translated(0, HEAD_HEIGHT - 12)
