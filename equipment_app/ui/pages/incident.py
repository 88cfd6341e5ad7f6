"""An incident: which thing, what happened, what becomes of it. Opened from a card, by a scan, or from their list."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.codes import Family
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import Books
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.lines import Line
from equipment_app.queries import incidents as queries
from equipment_app.queries.incidents import IncidentDetails, IncidentMatches, IncidentsWanted, NewIncident
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.attachments.pasted import Pasted
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.incidents import words
from equipment_app.ui.incidents.asked import RECORDS, IncidentAsked, id_of_code
from equipment_app.ui.incidents.event import IncidentEvent
from equipment_app.ui.incidents.list import IncidentCount
from equipment_app.ui.incidents.side import WIDTH, IncidentSide
from equipment_app.ui.incidents.thing import IncidentThing
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form import Form
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.rights import PAPERS
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.layout import as_widget, hold_width, in_column, in_row, stacked, turn
from equipment_app.ui.widgets.message_bar import Message

_GAP, _NARROW_SIDE, _THING, _LOW = 12, 264, 264, 300
_CHANGES = Changes.CUSTODY | Changes.PAPERS | Changes.MEMBERS | Changes.ATTACHMENTS | Changes.SETTINGS


class IncidentPage(PrintingPage):
    """`open` takes an `IncidentAsked`, the entry of a record or its number."""

    watches: ClassVar[Changes] = _CHANGES
    tall = 1080

    def __init__(self, desk: Desk, printing: Printing | None = None, settings: MachineSettings | None = None) -> None:
        super().__init__(desk, printing)
        self._settings = settings
        """Which camera takes photos."""
        self._asked = IncidentAsked(0)
        self.card: IncidentDetails | None = None
        self.new: NewIncident | None = None
        self.none, self.files = EmptyState("circle-alert", does=self.go_back), AttachmentsPart(desk, Right.PAPERS)
        hint = self.tr("A loss, a theft or damage is recorded from the card of an item or a member, or by scanning.")
        self.none.say(self.tr("No incident is shown"), hint, self.tr("List of incidents"))
        self.to_stock = Button(self.tr("Choose an item in Stock"), icon="boxes", does=self._to_stock)
        self.none.add_below(self.to_stock)
        self.thing, self.told_of, self.side = IncidentThing(), IncidentEvent(self.files), IncidentSide()
        self.form: Form[ReportIncident] = Form(
            self.side.save, self._report, self._carry_out, self._lacks, by_enter=False
        )
        self.told_of.lay_out(self.form)
        self.side.lay_out(self.form)
        self.form.told = self.side.lacking
        self.form.watch(self.thing.chosen, self.thing.quantity.textChanged, self.told_of.day.textChanged)
        self._beside = in_row(self.thing, (self.told_of, 1), spacing=_GAP)
        record = as_widget(in_row((self._beside, 1), self.side, spacing=_GAP))
        self.record = record
        self.stack = stacked(self.none, record)
        in_column(self.stack, on=self)
        self._stand(self.none)
        self.heads += (self.can.button("incident.print"),)
        self._connect()

    def title(self) -> str:
        return self.tr("Incident")

    def resized(self) -> None:
        narrow = self.width() < NARROW
        turn(self._beside, down=narrow)
        hold_width(self.thing, 0 if narrow else _THING)
        self.thing.setMaximumHeight(_LOW if narrow else self.maximumHeight())
        side = _NARROW_SIDE if narrow else WIDTH
        self.side.setFixedWidth(side)
        self.told_of.fit(self.width() - side - _GAP - (0 if narrow else _THING + _GAP))

    def shows_one(self) -> bool:
        return self.stack.currentWidget() is self.record

    def has_paper(self) -> bool:
        return self.shows_one() and self.card is not None

    def reload(self) -> None:
        if not self.shows_one():
            self.desk.ask(lambda books: queries.find_incidents(books, IncidentsWanted()), self._count, self)
        elif self.new is None:
            self._ask()

    def _count(self, found: IncidentMatches) -> None:
        """Of those that are open, while none is shown."""
        if not self.shows_one():
            self.set_context(IncidentCount().open(found))

    def _to_stock(self) -> None:
        self.go.emit("stock", None)

    def open(self, argument: object) -> None:
        if isinstance(argument, int | str):
            argument = IncidentAsked(argument)
        if isinstance(argument, IncidentAsked):
            self._asked = argument
            self._ask()

    def where(self) -> object:
        return self._asked if self._asked.of else None

    def enter(self) -> None:
        part = self.none.button if not self.shows_one() else self.told_of.what if self.new else self.side.step
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    # What came from the books

    def _ask(self) -> None:
        asked = self._asked
        self.desk.ask(partial(_found, asked.of), partial(self._show, asked), self, instead="incident")

    def _show(self, asked: IncidentAsked, found: IncidentDetails | NewIncident | None) -> None:
        if asked is not self._asked:
            return
        if found is None:
            self._clear()
            self.say.emit(Message(self.tr("There is no such incident, or it was cancelled."), tone="warn"))
            return
        self.card, self.new = (found, None) if isinstance(found, IncidentDetails) else (None, found)
        self._stand(self.record)
        if isinstance(found, IncidentDetails):
            self._show_record(found)
        else:
            self._begin(found)
        self.can.follow()
        self.enter()

    def _show_record(self, card: IncidentDetails) -> None:
        self.thing.show_record(card)
        self.told_of.show_record(card)
        self.side.show_record(card)
        self.form.look()
        self.files.show_subject(FileSubject("paper", card.record.number))
        who = card.member.full_name if card.member else self.tr("from the store")
        about = (words.named(line.thing) if (line := self.thing.line) else "", words.harm(card.record.what), who)
        said = (card.record.number, *filter(None, about), words.chip(card.record.state).text)
        self.set_context(" · ".join(said))

    def _begin(self, new: NewIncident) -> None:
        self.told_of.begin(new.draft.what, new.today)
        self.side.begin()
        self.thing.show_new(new)
        self.files.show_subject(None)
        self._say_about()
        self.form.look()

    def _say_about(self) -> None:
        """Above the page, where it stays however far somebody scrolls: which item of a new record, and whose."""
        if self.new is None:
            return
        line, member = self.thing.line, self.new.member
        if line is None:
            self.set_context(self.tr("A scan chooses the item; what is known of it is filled in."))
        else:
            whose = member.full_name if member else self.tr("from the store")
            self.set_context(formatting.dotted(words.named(line.thing), line.thing.code, whose))

    def _stand(self, part: QWidget) -> None:
        """What is not shown asks for no room."""
        for one in (self.none, self.record):
            policy = QSizePolicy.Policy.Preferred if one is part else QSizePolicy.Policy.Ignored
            one.setSizePolicy(policy, policy)
        self.stack.setCurrentWidget(part)

    def _clear(self) -> None:
        self.card = self.new = None
        self._asked = IncidentAsked(0)
        self._stand(self.none)
        self.set_context("")
        self.can.follow()

    # By scanning

    def wants(self) -> Want | None:
        return Want.RECORD

    def take_scan(self, scan: Any) -> bool:
        """A thing begins a record, or is chosen in the one that is begun; what is lost, and a paper, open theirs."""
        if scan.family is Family.THING and self.card is None:
            self.desk.ask(partial(id_of_code, scan.meaning.number), partial(self._scanned, scan), self)
        elif scan.of_paper:
            self.desk.ask(lambda books: queries.record_of_paper(books, scan.text), partial(self._opened, scan), self)
        else:
            return False
        return True

    def _scanned(self, scan: Any, thing: int) -> None:
        if thing and self.can.may("incident.save"):
            what = self.told_of.what.value if self.new else ""
            self.open(replace(self._asked, of=IncidentDraft(thing, what=what or "")))
        else:
            self.refuse(scan)

    def _opened(self, scan: Any, seq: int) -> None:
        if seq:
            self.open(replace(self._asked, of=seq))
        else:
            self.refuse(scan)

    # What can be done

    def _lacks(self) -> str:
        line, pieces = self.thing.line, self.thing.pieces
        self.side.show_line(line, pieces, self.told_of.day.day)
        if self.new is None:
            return ""
        if line is None:
            return (
                self.tr("Scan the item.") if not self.thing.choice.count() else self.tr("Choose the item, or scan it.")
            )
        lacks = self.told_of.lacks(self.new.today) or self.side.lacks()
        return lacks or ("" if pieces else self.tr("Enter how many pieces."))

    def _report(self) -> ReportIncident | None:
        new, line, pieces = self.new, self.thing.line, self.thing.pieces
        if new is None or line is None:
            return None
        thing = line.thing
        asked = Line(thing.id, quantity=pieces, condition=line.condition)
        return self.told_of.report(new.member.id if new.member else 0, asked, self.side.value, self.side.why.value)

    def save(self) -> None:
        if self.new:
            self.form.submit()
        else:
            self.side.form.submit()

    def _carry_out(self, command: Any) -> None:
        self.desk.change(command, then=self._done, owner=self)

    def _done(self, outcome: Outcome) -> None:
        """The record is shown as it stands now; its paper is printed."""
        self.print_made(outcome)
        if self.new:
            self.open(replace(self._asked, of=outcome.entry))

    def go_back(self) -> None:
        asked = self._asked
        self._clear()
        self.go.emit(*(asked.page, asked.shown) if asked.page else ("repairs", RECORDS))

    def print_paper(self) -> None:
        if self.card is not None:
            self.printing.paper(self.card.latest)

    def show_paper(self) -> None:
        if self.card is not None:
            self.go.emit("papers", self.card.latest)

    def add_photo(self) -> None:
        self.files.attach(What.PHOTO)

    def take_shot(self) -> None:
        """By the camera, in a window of its own."""
        from equipment_app.ui.camera.shot import ShotWindow

        if self.card is not None:
            self._shot_of = FileSubject("paper", self.card.record.number)
            self.shot = ShotWindow(self._settings, self)
            self.shot.taken.connect(self._shot_taken)
            self.shot.open()

    def _shot_taken(self, image: QImage) -> None:
        self.files.take_picture(image, What.PHOTO, self._shot_of)

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """Photos of what happened, of a record that is shown."""
        return self.has_paper() and self.files.take_pasted(sources, What.PHOTO)

    def another(self) -> None:
        """The next of the things the member has."""
        if self.thing.choice.count():
            self.thing.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.thing.choice.showPopup()

    def has_choice(self) -> bool:
        return self.new is not None and len(self.new.lines) > 1

    def _connect(self) -> None:
        self.thing.paper_wanted.connect(self.open_paper)
        self.thing.chosen.connect(self._say_about)
        self.side.wanted.connect(self._carry_out)
        self.files.say.connect(self.say)

    acts: ClassVar[Sequence["Act[IncidentPage]"]] = (
        Act("incident.save", "&Record the incident or the step", "Ctrl+Return", "check", save, shows_one),
        Act("incident.thing", "&Another item of the member", "F2", "package", another, has_choice),
        Act("incident.photo", "Add a &photo…", "F7", "camera", add_photo, has_paper, PAPERS),
        Act("incident.shot", "Take a photo with the ca&mera…", "Shift+F7", "camera", take_shot, has_paper, PAPERS),
        Act("incident.print", "Print the r&eport", "Ctrl+P", "printer", print_paper, has_paper, short="Print"),
        Act("incident.paper", "&Show the paper", "F8", "file-text", show_paper, has_paper),
        Act("incident.back", "Back", "", "arrow-left", go_back, short="Back", menu=""),
    )


def _found(of: int | str | IncidentDraft, books: Books) -> IncidentDetails | NewIncident | None:
    if isinstance(of, IncidentDraft):
        lost = queries.record_of_lost(books, of.thing) if of.thing else 0
        return queries.incident_card(books, lost) if lost else queries.new_incident(books, of)
    of = books.papers.seq(of) if isinstance(of, str) else of
    return queries.incident_card(books, of) if of else None
