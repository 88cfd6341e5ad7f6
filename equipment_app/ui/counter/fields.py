"""The fields that come up over the cart: another member, a thing, a size, a place, a quantity, a remark."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.cart import Facts, Item, Piece
from equipment_app.domain.cart_state import JudgedLine
from equipment_app.domain.sizes import Kit, next_up
from equipment_app.domain.value import Value
from equipment_app.queries import counter_search
from equipment_app.queries.cart import Meaning
from equipment_app.queries.cart import sizes as sizes_of
from equipment_app.queries.counter import Visit
from equipment_app.queries.counter_search import Answers, Kept, Stocked
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.counter import questions, scanned_lines, words
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import answers
from equipment_app.ui.widgets.label import found
from equipment_app.ui.widgets.suggest import POP_HEIGHT, Give, Hit, Hits, PopField, Source, group

translate = QCoreApplication.translate


class Picks(Value):
    """`choose_size` asks which size of an article is meant."""

    session: CounterSession
    choose_size: Callable[[Item], object]

    def things(self, answers: Answers) -> list[Hits]:
        """Only what can be a line of the cart."""
        return self.of(replace(answers, members=(), kits=()), ())

    def of(self, answers: Answers, commands: Sequence[Hit]) -> list[Hits]:
        """What was typed exactly comes first, commands last: no name half typed may hand over anything."""
        exact = [(piece, answers.exact.facts.items[piece.article]) for piece in answers.exact.pieces]
        pieces = group(translate("counter", "Pieces"), (self.piece(*one) for one in exact or answers.pieces))
        return [
            *(pieces if exact else ()),
            *self.people(answers.members),
            *group(translate("counter", "Returns"), map(self.kept, answers.kept)),
            *group(translate("counter", "In the store"), map(self._stocked, answers.stocked)),
            *(() if exact else pieces),
            *self.kits(answers.kits),
            *group(translate("counter", "Commands"), commands),
        ]

    def people(self, members: Iterable[Member]) -> list[Hits]:
        return group(translate("counter", "Members"), map(self.member, members))

    def kits(self, kits: Iterable[Kit], text: str = "") -> list[Hits]:
        named = (kit for kit in kits if not text.strip() or found(kit.name, text))
        use = self.session.add_kit
        return group(translate("counter", "Kits"), (Hit("layers", kit.name, use=partial(use, kit)) for kit in named))

    def visitors(self, visits: Iterable[Visit]) -> list[Hits]:
        hits = (Hit("user-round", one.name, use=partial(self.session.take_member, one.member)) for one in visits)
        return group(translate("counter", "Last at the counter"), hits)

    def member(self, member: Member) -> Hit:
        facts = " · ".join(filter(None, (member.rank, member.personal_number, member.unit_name)))
        return Hit("user-round", member.name, facts, use=lambda: self.session.take_member(member.id))

    def kept(self, kept: Kept, use: Callable[[Kept], object] | None = None) -> Hit:
        """Something the member holds: it comes back, unless `use` does something else with it."""
        held = formatting.pieces(kept.holding.quantity, kept.item.unit)
        facts = " · ".join((formatting.size(kept.holding.size), kept.piece.code if kept.piece else held))
        act = use or partial(scanned_lines.bring_back, self.session)
        return Hit("undo-2", words.name(kept.item), facts, translate("counter", "return"), lambda: act(kept))

    def piece(self, piece: Piece, item: Item) -> Hit:
        where = piece.spot.name if piece.spot else ""
        where = formatting.place(where) if piece.spot and piece.spot.in_store else where
        facts = " · ".join(filter(None, (formatting.size(piece.size), piece.code)))
        known = Facts({item.id: item}, {piece.id: piece})
        return Hit("tag", words.name(item), facts, where, lambda: scanned_lines.take(self.session, piece, known))

    def sizes(
        self, item: Item, sizes: Sequence[tuple[str, int]], text: str, take: Callable[[str], object], held: str = ""
    ) -> list[Hits]:
        """The sizes there are, the member's own first; in exchange for the one that is `held`, the next one up."""
        card = self.session.card
        own = card.member.sizes.get(item.scheme, "") if card else ""
        hints = {own: translate("counter", "the member's size")}
        if held:
            own = next_up(sizes, held)
            has = translate("counter", "has it now, one for one")
            hints = {held: has, own: translate("counter", "the next size")}
        wanted = text.strip().upper()
        shown = [(size, n) for size, n in sizes if size.startswith(wanted) and (n or size in (own, held) or wanted)]
        shown.sort(key=lambda pair: pair[0] != own)
        return group(words.name(item), (self._size(item, size, n, hints.get(size, ""), take) for size, n in shown))

    def places(self, places: Iterable[tuple[int, str]], text: str, take: Callable[[int | None], object]) -> list[Hits]:
        """Where something returned may go; where it came from comes first."""
        home = Hit("rotate-ccw", translate("counter", "where it was before"), use=partial(take, None))
        known = [(id, formatting.place(label)) for id, label in places if found(label, text)]
        hits = (Hit("map-pin", label, use=partial(take, id)) for id, label in known)
        return group(translate("counter", "Places"), [*([] if text.strip() else [home]), *hits])

    def _stocked(self, one: Stocked) -> Hit:
        free = translate("counter", "{pieces} in stock").format(pieces=formatting.pieces(one.free, one.item.unit))
        facts = " · ".join((formatting.size(one.size), free)) if one.size else free
        item = one.item
        use = (lambda: self.choose_size(item)) if item.sized else (lambda: self.session.add(item, item.only_size))
        return Hit("package-minus", words.name(item), facts, translate("counter", "hand over"), use)

    def _size(self, item: Item, size: str, free: int, hint: str, take: Callable[[str], object]) -> Hit:
        stock = translate("counter", "{pieces} in stock").format(pieces=formatting.pieces(free, item.unit))
        return Hit("shirt", size, stock, hint, partial(take, size))


_INSET, _BELOW_HEAD = 24, 52


class Fields(QObject):
    """One at a time, over the upper part of `over`. `offered` are the commands that can be written as words."""

    submitted = Signal(object, bool)
    """Readings of what was typed, when nothing was found by the words; whether it must be a thing."""

    def __init__(
        self, desk: Desk, session: CounterSession, page: QWidget, over: QWidget, offered: Callable[[], list[Hit]]
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._session = session
        self._page, self._over = page, over
        self._offered = offered
        self.field = PopField(page)
        self._reason = ""
        self.visits: Sequence[Visit] = ()
        """Who was at the counter last."""
        self.picks = Picks(session, lambda item: self._sizes(item, partial(session.add, item)))

    # What can be looked for

    def anything(self, text: str, give: Give) -> None:
        """Members, things, what the member holds, kits, commands."""
        written = [one for one in self._offered() if answers(one.name, text, cancels=one.cancels)]
        self._look(text, lambda answers: give(self.picks.of(answers, written)))

    def things(self, text: str, give: Give) -> None:
        """Things alone, of the store and of the member."""
        self._look(text, lambda answers: give(self.picks.things(answers)))

    def _look(self, text: str, answered: Callable[[Answers], None]) -> None:
        asked, member = questions.readings(text), self._session.cart.member
        self._desk.ask(lambda books: questions.answers(books, text, asked, member), answered, self, instead="answers")

    def submit(self, text: str, *, thing: bool = False) -> None:
        """Nothing was found by the words: it may still be a code that came through a foreign keyboard."""
        self.submitted.emit(questions.readings(text) or (text.strip(),), thing)

    # What comes up

    def ask_member(self) -> None:
        def people(typed: str, give: Give) -> None:
            if not typed.strip():
                give(self.picks.visitors(self.visits))
                return
            self._desk.ask(
                lambda books: counter_search.people(books, typed, left=True),
                lambda found: give(self.picks.people(found)),
                self,
                instead="people",
            )

        self.choose(self.tr("Member"), "", people, self.tr("Badge, name or personal number"), when_empty=True)

    def ask_thing(self) -> None:
        hint = self.tr("Code, number or name")
        submit = partial(self.submit, thing=True)
        self.field.choose(self._spot(), self.tr("Item"), "", self.things, submit, hint, when_empty=False)

    def ask_anything(self, text: str) -> None:
        """What was begun to be typed beside all fields."""
        self.choose(self.tr("Search"), text, self.anything, self.tr("Code, number or name"))
        self.field.field.end(False)

    def ask_other_size(self, one: JudgedLine) -> None:
        """Which size a line of the cart should have."""
        session = self._session
        if one.item.sized and not one.line.returning:
            self._sizes(one.item, lambda size: session.become(*session.cart.set_size(one.line.id, size)))

    def ask_kit(self) -> None:
        """Which kit, where there are more; the only one is added at once."""
        kits = self._session.card.kits if self._session.card else ()
        if len(kits) == 1:
            self._session.add_kit(kits[0])
        elif kits:
            self.choose_of(self.tr("Kit"), lambda typed: self.picks.kits(kits, typed))

    def ask_exchange(self, one: JudgedLine | None = None) -> None:
        """What of the things the member holds is exchanged for another of its kind, and for which size.

        `one` is a line that is coming back: of that one only the size is asked.
        """
        if one is not None and one.back:
            self._exchange(one.item, one.line.size, lambda: None, one.line.quantity)
            return

        def swap(kept: Kept) -> None:
            self._exchange(kept.item, kept.holding.size, lambda: scanned_lines.bring_back(self._session, kept))

        def kept(typed: str, give: Give) -> None:
            def answered(found: list[Kept]) -> None:
                give(group(self.tr("Exchange"), (self.picks.kept(one, swap) for one in found)))

            member = self._session.cart.member
            self._desk.ask(lambda books: counter_search.kept(books, member, typed), answered, self, instead="kept")

        self.choose(self.tr("Exchange"), "", kept, self.tr("What the member returns"), when_empty=True)

    def ask_place(self, one: JudgedLine, places: Iterable[tuple[int, str]]) -> None:
        """Where something returned goes."""

        def take(place: int | None) -> None:
            self._session.change(one.line.id, place=place)

        self.choose_of(self.tr("Put it in"), lambda typed: self.picks.places(places, typed, take))

    def ask_which(self, met: Meaning) -> None:
        """One number belongs to several pieces."""
        rows = [self.picks.piece(piece, met.facts.items[piece.article]) for piece in met.pieces]
        which = self.tr("Which of them?")
        self.choose_of("", lambda _: group(which, rows), which)

    def ask_quantity(self, one: JudgedLine, text: str, spot: QRect) -> None:
        def take(typed: str) -> None:
            if typed.strip().isdecimal():
                session = self._session
                session.become(session.cart.set_quantity(one.line.id, int(typed)))

        self.field.ask(self._at(spot), self.tr("Count · {name}").format(name=words.name(one.item)), text, take)
        self.field.field.end(False)

    def ask_remark(self, one: JudgedLine, spot: QRect) -> None:
        said = self.tr("Remark · {name}").format(name=words.name(one.item))
        take = lambda typed: self._session.change(one.line.id, remark=typed.strip())  # noqa: E731
        self.field.ask(self._at(spot), said, one.line.remark, take, self.tr("printed under the line"))

    def ask_reason(self, late: Sequence[JudgedLine], spot: QRect) -> None:
        """Why what is past its expiry or inspection goes out: one reason for all that wait, at first the last."""
        ids = {one.line.id for one in late}

        def take(typed: str) -> None:
            if reason := typed.strip():
                self._reason = reason
                self._session.change_all(ids, remark=reason)
                self._session.finish()

        one = self.tr("Reason · {name}").format(name=words.name(late[0].item))
        title = one if len(late) == 1 else self.tr("Reason · %n overdue item(s)", "", len(late))
        self.field.ask(self._at(spot), title, self._reason, take, self.tr("printed under the line"))

    def put_away(self) -> None:
        self.field.put_away()

    def _exchange(self, item: Item, held: str, bring_back: Callable[[], object], quantity: int = 1) -> None:
        """It comes back, and another of its kind goes out for it, once its size was chosen."""

        def swap(size: str) -> None:
            bring_back()
            self._session.add(item, size, quantity)

        if item.sized:
            self._sizes(item, swap, held)
        else:
            swap(held)

    def _sizes(self, item: Item, take: Callable[[str], object], held: str = "") -> None:
        def known(sizes: list[tuple[str, int]]) -> None:
            hits = lambda typed: self.picks.sizes(item, sizes, typed, take, held)  # noqa: E731
            self.choose_of(self.tr("Size"), hits, words.name(item))

        self._desk.ask(lambda books: sizes_of(books, item.id), known, self)

    def choose(self, title: str, text: str, source: Source, hint: str, *, when_empty: bool = False) -> None:
        """A field with a list under it; `source` finds what the list offers."""
        self.field.choose(self._spot(), title, text, source, self.submit, hint, when_empty=when_empty)

    def choose_of(self, title: str, hits: Callable[[str], Sequence[Hits]], hint: str = "") -> None:
        """Likewise of what is at hand, also before anything is typed."""
        self.choose(title, "", lambda typed, give: give(hits(typed)), hint, when_empty=True)

    def _spot(self) -> QRect:
        corner = self._over.mapTo(self._page, QPoint(_INSET, _BELOW_HEAD))
        return QRect(corner, QSize(self._over.width() - 2 * _INSET, POP_HEIGHT))

    def _at(self, spot: QRect) -> QRect:
        """Over a row; `spot` is the row's, in coordinates of the page."""
        whole = self._spot()
        return QRect(whole.x(), spot.center().y() - POP_HEIGHT // 2, whole.width(), POP_HEIGHT)
