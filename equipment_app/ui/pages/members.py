"""Members: the list at the left, the card of the current one at the right."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import Books
from equipment_app.operations.members import WithdrawMember
from equipment_app.queries import members as queries
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.member_card import MemberDetails, member_card
from equipment_app.queries.members import MembersOverview
from equipment_app.queries.membership import PersonRecord, records
from equipment_app.queries.merging import OtherRecord, other_records
from equipment_app.queries.scanned import Bears, Borne, look_up
from equipment_app.queries.takers import Taker, takers
from equipment_app.scanning.decode import Scan
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.attachments.photo import PhotoOf
from equipment_app.ui.card_page import CardPage
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.members.card import WIDTH as SIDE
from equipment_app.ui.members.card import CardView
from equipment_app.ui.members.form import BulkForm, MemberChoices, MemberForm, choices
from equipment_app.ui.members.list import WIDTH as LIST
from equipment_app.ui.members.list import MemberList
from equipment_app.ui.members.merge_form import MergeForm
from equipment_app.ui.members.personal_cards import PersonalCards
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page_list import may_open
from equipment_app.ui.rights import HAND_OVER, LABELS, MEMBERS
from equipment_app.ui.scanner.borne import SCANNED, Want, sentence
from equipment_app.ui.transfer.form import TransferForm
from equipment_app.ui.widgets.layout import in_row
from equipment_app.ui.widgets.message_bar import Message

_GAP = 12
_CARD, _NARROW_LIST, _NARROW_SIDE, _TINY_LIST = 660, 360, 240, 272
"""Under so many pixels for the card, list and side give way down to these."""
_SEEN = 360
"""So high is what is seen of the page where it is narrow, before it is scrolled."""


class MembersPage(CardPage):
    """`open` takes a member's id. `go` carries to the counter an id, or a cart with what the member's kit lacks."""

    watches = Changes.MEMBERS | Changes.CUSTODY | Changes.KITS | Changes.PAPERS | Changes.SETTINGS
    tall = 760
    list: MemberList
    card: CardView
    _scanned = ""
    """The code of the thing whose row is lit as soon as the card of who has it stands."""

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing, MemberList(desk), CardView())
        self.undoing = Undoing(desk, self.card.storno)
        self.attached = AttachmentsPart(desk, Right.MEMBERS)
        self.card.side.more.addWidget(self.attached)
        self.photo = PhotoOf(desk, self.card.top.avatar.show_photo, self)
        self.badges, self.new = self.can.button("members.badges"), self.can.button("members.new", icon="plus")
        self.heads += (self.badges, self.new)
        in_row(self.list, (self.right, 1), on=self, spacing=_GAP)
        self._connect()
        top, side = self.card.top, self.card.side
        self.can.gate("members.edit", top.more, self.card.sizes.link)
        self.can.gate("members.counter", top.counter, side.gaps.link)

    def shows(self) -> bool:
        return bool(self._key) and self.card.card is not None

    def shows_former(self) -> bool:
        return self.shows() and self.card.withdrawn

    def shows_present(self) -> bool:
        return self.shows() and not self.card.withdrawn

    def shows_left(self) -> bool:
        """Who has left and may come back: a record that was merged into another does not."""
        return self.shows_former() and self.card.card is not None and self.card.card.into is None

    def shows_holder(self) -> bool:
        return self.shows() and bool(self.card.card and self.card.card.holdings)

    def shows_open(self) -> bool:
        """Who has left with something."""
        return self.shows_former() and self.shows_holder()

    def lists_anybody(self) -> bool:
        return bool(self.list.listed())

    @property
    def form(self) -> MemberForm | None:
        return self.right.form if isinstance(self.right.form, MemberForm) else None

    def kept(self) -> object:
        return self._key, self.form is not None, self.form.member if self.form else None

    def take_back(self, kept: Any) -> None:
        """The card, and the form of a member that was open."""
        member, writing, written = kept
        if member:
            self.open(member)
        if writing:
            self.write(written)

    def take_scan(self, scan: Scan) -> bool:
        """Whom a badge or a number names, or who has the item that was scanned, is brought up."""

        def show(found: Borne) -> None:
            if found.what is Bears.MEMBER:
                self.open(found.id)
            elif found.what is Bears.THING and found.kind == "member":
                self._scanned = found.code
                self.open(found.holder)
                self.say.emit(Message(sentence(found), tone="neutral", topic=SCANNED))
            else:
                self.refuse(scan)

        if scan.answerable:
            self.desk.ask(lambda books: look_up(books, scan.readings), show, self)
        return scan.answerable

    def wants(self) -> Want | None:
        return Want.PERSON

    def resized(self) -> None:
        """In a small window list and side give way, so that what is held can still be read."""
        card, narrow = self.width() - _GAP - LIST, self.width() < NARROW
        self.list.setFixedWidth(_TINY_LIST if narrow else max(_NARROW_LIST, LIST - max(0, _CARD - card)))
        self.card.fit(0 if narrow else SIDE if card >= _CARD else _NARROW_SIDE)
        self.nobody.setMaximumHeight(_SEEN if narrow else self.maximumHeight())

    def open(self, argument: object) -> None:
        """A member stays in view, whatever has happened to them since the list was read."""
        super().open(argument)
        if isinstance(argument, int):
            self.list.seeker.wanted = argument

    def _rested(self, row: Any) -> None:
        if row is not None and self.list.key(row) != self._key:
            self.list.seeker.wanted = None
        super()._rested(row)

    # The card

    def overview(self, books: Books) -> MembersOverview:
        return queries.overview(books)

    def card_of(self, books: Books, key: int) -> tuple[MemberDetails, Sequence[PersonRecord]] | None:
        card = member_card(books, key)
        return (card, records(books, card.member)) if card else None

    def show_card(self, found: tuple[MemberDetails, Sequence[PersonRecord]]) -> None:
        card, others = found
        self.card.show_card(card)
        if self._scanned:
            self.card.holdings.light(self._scanned)
            self._scanned = ""
        self.card.side.show_records(others)
        subject = FileSubject("member", card.member.id)
        self.attached.show_subject(subject)
        self.photo.follow(subject)

    def _menu(self, spot: QPoint) -> None:
        acts = (
            "members.edit",
            "members.transfer",
            "members.incident",
            "members.merge",
            "members.card",
            "members.attach",
            "members.photo",
            "members.no_photo",
            "",
            "members.restore",
            "members.bring",
            "members.withdraw",
        )
        self.can.pop_up(self.card.top, spot, *acts)

    # The form

    def edit(self, *, sizes: bool = False) -> None:
        self.write(self.card.card.member if self.card.card else None, sizes=sizes)

    def write(self, member: Any, *, sizes: bool = False) -> None:
        """Open the form of this member; None is a new one."""

        def show(known: MemberChoices) -> None:
            self.right.write(MemberForm(self.desk, member, known, sizes=sizes), self._saved, self._closed)

        self.desk.ask(choices, show, self)

    def _saved(self, outcome: Outcome) -> None:
        self.right.setCurrentWidget(self.card)
        self.open(outcome.facts["member"])
        self.enter()

    def transfer(self) -> None:
        """Open the form of what the member shown holds."""
        card = self.card.card

        def show(known: Sequence[Taker]) -> None:
            if card is not None and card is self.card.card:
                self.right.write(TransferForm.of_member(self.desk, card, known), self._closed_after, self._closed)

        self.desk.ask(lambda books: takers(books, self._key), show, self)

    def record_incident(self) -> None:
        self.go.emit("incident", IncidentAsked(IncidentDraft(member=self._key), "members", self._key))

    def merge(self) -> None:
        """Open the form that makes the record shown and another of the same person one."""
        card = self.card.card

        def show(known: Sequence[OtherRecord]) -> None:
            if card is not None and card is self.card.card:
                self.right.write(MergeForm(self.desk, card.member, known), self._saved, self._closed)

        self.desk.ask(lambda books: other_records(books, self._key), show, self)

    def edit_many(self) -> None:
        """Open the form that changes one field of those selected, or of all on the list."""
        chosen, listed = [row.id for row in self.list.view.chosen_rows()], self.list.listed()

        def show(known: MemberChoices) -> None:
            self.right.write(BulkForm(self.desk, chosen, listed, known), self._closed_after, self._closed)

        self.desk.ask(choices, show, self)

    def _closed_after(self, _: Outcome) -> None:
        self._closed()

    def attach(self, what: What = What.FILE) -> None:
        self.attached.attach(what)

    def remove_photo(self) -> None:
        self.attached.ask_photo_back()

    def may_lose_photo(self) -> bool:
        return self.shows() and self.attached.has_photo

    def restore(self) -> None:
        self.desk.change(WithdrawMember(self._key, False))

    def withdraw(self) -> None:
        self.go.emit("leaver", self._key)

    # Papers of the member

    def undo(self, *, again: bool) -> None:
        """The paper that is stood on."""
        number = self.card.side.rows.current if self.card.isVisible() else ""
        if number:
            self.undoing.ask(number, again)
        else:
            self.say.emit(Message(self.tr("There is no paper here that could be cancelled."), tone="neutral"))

    def _back(self) -> None:
        if not self.card.side.rows.stand_again():
            self.enter()

    # Elsewhere

    def to_counter(self) -> None:
        if self.card.card is not None:
            self.go.emit("counter", self.card.card.member.id)

    def print_badge(self) -> None:
        """Of the member shown; the page of labels has all the others as well."""
        card = self.card.card
        shown = card is not None and self.right.currentWidget() is self.card
        ids = (card.member.id,) if card is not None and shown and not card.withdrawn else ()
        self.go.emit("labels", LabelsAsked(LabelSubject.BADGES, ids, back="members"))

    def show_personal_card(self) -> None:
        if self.card.card is not None:
            member = self.card.card.member
            title = self.tr("Personal card of {name}").format(name=member.personal_number or member.name)
            self._show_cards([member.id], title)

    def show_personal_cards(self) -> None:
        """Of everybody on the list as it is narrowed now."""
        ids = self.list.listed()
        self._show_cards(ids, self.tr("%n personal card(s)", "", len(ids)))

    def _show_cards(self, ids: Sequence[int], title: str) -> None:
        PersonalCards(self.window(), self.desk, self.printing, ids, title, self.say.emit).open_once()

    def _issue_gaps(self) -> None:
        """A cart with what is missing; pieces wait for their codes there."""
        card = self.card.card
        if card is None:
            return
        lines = []
        for gap in card.gaps:
            pieces = [1] * gap.pieces if gap.article.numbered else [gap.pieces]
            lines += [(gap, quantity) for quantity in pieces]
        cart = Cart.new(card.member.id)
        filled = tuple(
            CartLine(n, gap.article.id, gap.size, numbered=gap.article.numbered, quantity=quantity)
            for n, (gap, quantity) in enumerate(lines, start=1)
        )
        self.go.emit("counter", Cart(cart.member, filled, cart.key))

    def _all_papers(self) -> None:
        if self.card.card is not None:
            member = self.card.card.member
            self.go.emit("papers", PapersWanted(text=f"{member.name} {member.personal_number}".strip()))

    def show_overview(self, seen: MembersOverview) -> None:
        self.list.show_overview(seen)
        members = formatting.counted(self.tr("%n member(s)", "", seen.members), seen.members)
        units = self.tr("{inside} unit(s)", "", seen.manned).format(inside=formatting.inside(seen.manned))
        complete = formatting.counted(self.tr("%n have the whole kit", "", seen.complete), seen.complete)
        self.set_context(f"{members} {units}, {complete}" if seen.kit else f"{members} {units}")

    def _connect(self) -> None:
        self.attached.say.connect(self.say)
        self.list.view.offer(self.can, "members.counter", "members.edit", "members.many", "members.cards")
        self.list.opened.connect(lambda _: self.card.holdings.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.nothing.button.clicked.connect(lambda: self.go.emit("import", None))
        self.leads("import", self.list.nothing.button)
        card, papers = self.card, self.card.side.rows
        card.top.counter.clicked.connect(lambda: self.can.do("members.counter"))
        card.top.more.menu_wanted.connect(self._menu)
        card.sizes.link.clicked.connect(lambda: self.edit(sizes=True))
        card.holdings.thing_wanted.connect(lambda code: self.go.emit("stock", code))
        for opened in (card.holdings.paper_wanted, papers.opened):
            opened.connect(self.open_paper)
        card.holdings.may_undo = papers.may_undo = self.undoing.may
        card.side.may_edit = self.can.may("members.edit")
        card.side.sizes_wanted.connect(lambda: self.edit(sizes=True))
        card.holdings.shows_things = may_open(self.desk.session, "stock")
        for undo in (card.holdings.undo_wanted, papers.undo):
            undo.connect(self.undoing.ask)
        self.undoing.closed.connect(self._back)
        self.undoing.corrected.connect(self.open_counter)
        card.side.member_wanted.connect(self.open)
        card.side.papers.link.clicked.connect(self._all_papers)
        card.side.gaps.link.clicked.connect(self._issue_gaps)

    acts: ClassVar[Sequence["Act[MembersPage]"]] = (
        Act("members.new", "&New member…", "Ctrl+N", "user-plus", lambda page: page.write(None), need=MEMBERS),
        Act("members.counter", "To the &counter", "Ctrl+Return", "scan-line", to_counter, shows_present, HAND_OVER),
        Act("members.edit", "&Edit the member…", "F2", "pencil", edit, shows, MEMBERS),
        Act("members.transfer", "&Transfer items…", "", "arrow-left-right", transfer, shows_holder, HAND_OVER),
        Act("members.incident", "Record an &incident…", "", "circle-alert", record_incident, shows_holder, HAND_OVER),
        Act("members.correct", "Correct a &paper…", "", "pencil", lambda page: page.undo(again=True), need=HAND_OVER),
        Act("members.cancel", "C&ancel a paper…", "", "ban", lambda page: page.undo(again=False), need=HAND_OVER),
        Act("members.card", "Pe&rsonal card…", "Ctrl+Shift+P", "file-text", show_personal_card, shows),
        Act("members.attach", "Attac&h a file…", "Ctrl+Shift+A", "paperclip", attach, shows, MEMBERS),
        Act("members.photo", "Ph&oto…", "", "image", lambda page: page.attach(What.PHOTO), shows, MEMBERS),
        Act("members.no_photo", "Remove the photo…", "", "ban", remove_photo, may_lose_photo, MEMBERS, menu=""),
        Act("members.cards", "Personal cards of the whole &list…", "", "file-text", show_personal_cards, lists_anybody),
        Act("members.badges", "Print &badges…", "Ctrl+P", "id-card", print_badge, need=LABELS, short="Badge"),
        Act("members.merge", "Merge &with another record…", "", "users", merge, shows_present, MEMBERS),
        Act("members.many", "Edit &several members…", "", "list-checks", edit_many, lists_anybody, MEMBERS),
        Act("members.restore", "Restore team membership", "", "undo-2", restore, shows_left, MEMBERS, menu=""),
        Act("members.withdraw", "End team &membership…", "", "log-out", withdraw, shows_present, MEMBERS),
        Act("members.bring", "Take in what is &brought…", "", "undo-2", withdraw, shows_open, MEMBERS, menu=""),
    )
