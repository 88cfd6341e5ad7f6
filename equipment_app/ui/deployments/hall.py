"""Who comes to the participants: by hand, by a badge, or from the gate, which goes on with them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.outcome import Outcome
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.scanning.decode import Scan
from equipment_app.ui.deployments.asking import PEOPLE
from equipment_app.ui.deployments.participant_form import GuestForm, ParticipantForm, members
from equipment_app.ui.scanner.borne import SCANNED
from equipment_app.ui.widgets.message_bar import Message


class Hall:
    """Of `page`, over its list of participants."""

    def __init__(self, page: Any) -> None:
        self._page, self._stack = page, page.parts.hall

    def read(self, scan: Scan, found: Borne) -> None:
        """Whoever is on the list is shown there, anybody else is about to be added, one after another."""
        form = self._stack.form
        if found.what is not Bears.MEMBER or isinstance(form, GuestForm):
            self._page.refuse(scan)
        elif isinstance(form, ParticipantForm):
            self._fill(form, found.id, found.name)
        elif not self._page.parts.people.show_person(found.id):
            self.add_member(found.id)

    def _fill(self, form: ParticipantForm, member: int, name: str) -> None:
        """Whoever is in it already is not given up for the next badge."""
        if form.who.person in (None, member):
            form.take(member)
            return
        lead = QCoreApplication.translate("hall", "{name} was not taken: somebody is being added already.")
        way = QCoreApplication.translate("hall", "Add them (Ctrl+Enter), then scan this badge again.")
        self._page.say.emit(Message(lead.format(name=name), way, tone="warn", topic=SCANNED))
        self._page.refused.emit()

    def add_stranger(self, member: int) -> None:
        """Whoever stands at the gate and is on no list; with them on it the gate goes on, and without."""
        page, returning = self._page, self._page.session.returning

        def back() -> None:
            page.go_to_gate(returning=returning)
            page.reload()
            page.enter()

        def added(_: Outcome) -> None:
            back()
            page.session.pick(member)

        self.add_member(member, added, back)

    def add_member(
        self,
        member: int = 0,
        then: Callable[[Outcome], object] | None = None,
        closed: Callable[[], object] | None = None,
    ) -> None:
        """`then` it goes on where it was asked for, also where the form is `closed`."""
        page, card = self._page, self._page.card
        if card is None:
            return

        def known(found: Mapping[str, int]) -> None:
            form = self._stack.form
            if member and then is None and isinstance(form, ParticipantForm):
                self._fill(form, member, next((words for words, id in found.items() if id == member), ""))
            else:
                form = ParticipantForm(page.desk, card, found, member)
                self._stack.write(form, then or page.added, closed or page.enter)

        page.turn(PEOPLE)
        page.desk.ask(members, known, page)

    def add_guest(self) -> None:
        page = self._page
        if page.card is not None:
            self._stack.write(GuestForm(page.desk, page.card), page.added, page.enter)
