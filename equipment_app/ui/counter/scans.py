"""Which scans the counter takes, and what they do once the books have said what they stand for."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.cart import Item, Piece
from equipment_app.domain.codes import Code, Family, Foreign, code_of_text, fit, short, shown
from equipment_app.domain.commands import command
from equipment_app.domain.value import Value
from equipment_app.operations.labels import AttachCode
from equipment_app.queries.cart import Meaning
from equipment_app.queries.counter_search import Answers
from equipment_app.queries.scanned import Bears, Borne, look_up
from equipment_app.scanning.decode import Damaged, PlainText, Scan
from equipment_app.ui import formatting
from equipment_app.ui.counter import questions, scanned_lines, words
from equipment_app.ui.counter.counter_commands import Commands
from equipment_app.ui.counter.fields import Fields
from equipment_app.ui.counter.scanned_lines import ScannedLines
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.scanner.borne import sentence
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.suggest import Give, Hit, group


class UnknownCode(Value):
    """What was scanned, and what a maker says by it."""

    readings: tuple[str, ...]
    foreign: Foreign | None = None

    @property
    def of_goods(self) -> str:
        """The code that all pieces of an article bear."""
        return (self.foreign and self.foreign.gtin) or self.readings[0]

    @property
    def of_one(self) -> str:
        """The code that one piece bears."""
        return (self.foreign and self.foreign.serial) or self.readings[0]


class Attaching(QObject):
    attached = Signal(object)
    """An `UnknownCode` that stands for something now: it is taken as it would have been."""

    def __init__(
        self, desk: Desk, session: CounterSession, fields: Fields, find_thing: Callable[[str], object]
    ) -> None:
        """`find_thing` leads to where a thing gets a blank label, by its code."""
        super().__init__(session)
        self._desk, self._session, self._fields, self._find_thing = desk, session, fields, find_thing
        self._asked: UnknownCode | None = None

    def offer(self, unheard: UnknownCode) -> None:
        """Say that it is unknown; what can be remembered may be attached. Anything else is text and goes nowhere."""
        text = unheard.readings[0] if unheard.readings else ""
        able = fit(unheard.of_goods) and fit(unheard.of_one)
        message = Message(
            sentence(Borne(Bears.NOTHING, code=text)),
            self._within(unheard.foreign),
            tone="warn",
            action=self.tr("Assign it to…") if able else "",
            act=(lambda: self.ask(unheard)) if able else None,
        )
        code = code_of_text(text.upper())
        self._session.say_unknown(shown(text), message, badge=code is not None and code.family is Family.BADGE)

    def say_blank(self, code: str) -> None:
        """A label that was printed ahead, and no thing has it yet."""
        self._session.tell(
            Message(
                self.tr("{code} is a blank label.").format(code=code),
                self.tr("No item has it yet."),
                tone="warn",
                action=self.tr("Which item is it on?"),
                act=partial(self._find_thing, code),
            ),
            Sound.REFUSED,
        )

    def ask(self, unheard: UnknownCode) -> None:
        """To which article or piece?"""

        def source(text: str, give: Give) -> None:
            def answered(found: Answers) -> None:
                goods = (self._goods(one.item, unheard) for one in found.stocked)
                pieces = (self._piece(piece, item, unheard) for piece, item in found.pieces)
                give([*group(self.tr("Articles"), goods), *group(self.tr("Pieces"), pieces)])

            self._desk.ask(lambda books: questions.answers(books, text), answered, self, instead="goods")

        self._asked = unheard
        title = self.tr("{code} stands for").format(code=shown(unheard.readings[0]))
        self._fields.choose(title, "", source, self.tr("Article, or the label of one piece"))

    def take(self, scan: object) -> bool:
        """The label of a piece, scanned while it is asked what the code stands for, is the answer."""
        unheard, self._asked = self._asked, None
        meaning = scan.meaning if isinstance(scan, Scan) else None
        if unheard is None or not self._fields.field.isVisible():
            return False
        if not isinstance(meaning, Code) or meaning.family is not Family.THING:
            return False

        def met(found: Meaning) -> None:
            for piece in found.pieces:
                self._attach_to_piece(unheard, piece)

        self._fields.put_away()
        self._session.ask(lambda books: questions.meaning(books, (str(meaning),)), met)
        return True

    def _goods(self, item: Item, unheard: UnknownCode) -> Hit:
        use = (lambda: self._ask_size(item, unheard)) if item.sized else (lambda: self._attach(unheard, item))
        return Hit("package", words.name(item), item.code, shown(short(unheard.of_goods)), use)

    def _piece(self, piece: Piece, item: Item, unheard: UnknownCode) -> Hit:
        facts = " · ".join((formatting.size(piece.size), piece.code))
        use = partial(self._attach_to_piece, unheard, piece)
        return Hit("tag", words.name(item), facts, self.tr("serial number"), use)

    def _ask_size(self, item: Item, unheard: UnknownCode) -> None:
        def source(text: str, give: Give) -> None:
            wanted = text.strip().upper()
            every = Hit("boxes", self.tr("all sizes"), use=lambda: self._attach(unheard, item))
            sizes = [self._size(item, size, unheard) for size in item.sizes if size.startswith(wanted)]
            give(group(words.name(item), ([] if wanted else [every]) + sizes))

        self._fields.choose(self.tr("Size"), "", source, words.name(item), when_empty=True)

    def _size(self, item: Item, size: str, unheard: UnknownCode) -> Hit:
        return Hit("shirt", size, use=lambda: self._attach(unheard, item, size))

    def _attach(self, unheard: UnknownCode, item: Item, size: str = "") -> None:
        self._change(AttachCode(unheard.of_goods, item.id, size), unheard)

    def _attach_to_piece(self, unheard: UnknownCode, piece: Piece) -> None:
        self._change(AttachCode(unheard.of_one, thing=piece.id), unheard)

    def _change(self, command: AttachCode, unheard: UnknownCode) -> None:
        self._session.go_on()
        self._desk.change(command, then=lambda _: self.attached.emit(unheard), owner=self)

    def _within(self, foreign: Foreign | None) -> str:
        """What a maker says by it, so that a person can tell what it is."""
        if foreign is None:
            return ""
        serial = self.tr("serial number {serial}").format(serial=shown(foreign.serial))
        return " · ".join(filter(None, (serial if foreign.serial else "", words.on_the_pack(foreign))))


_OTHERS = (Family.PAPER, Family.SHEET)


class Scans(QObject):
    """Things, badges, places, commands, and numbers that may be anything; papers belong to another page."""

    def __init__(
        self, session: CounterSession, commands: Commands, lines: ScannedLines, fields: Fields, attaching: Attaching
    ) -> None:
        super().__init__(session)
        self._session, self._commands, self._lines = session, commands, lines
        self._fields, self._attaching = fields, attaching
        fields.submitted.connect(self.look_up_typed)
        attaching.attached.connect(self.look_up_again)

    def understands(self, scan: object) -> bool:
        if not isinstance(scan, Scan):
            return False
        if isinstance(scan.meaning, Damaged):
            return scan.meaning.family not in _OTHERS
        return isinstance(scan.meaning, Code | PlainText) and not scan.of_paper

    @staticmethod
    def is_code(scan: object) -> bool:
        """Anything that may stand for something; what is damaged or unreadable is for nobody."""
        meaning = scan.meaning if isinstance(scan, Scan) else None
        return isinstance(meaning, Code) or (isinstance(meaning, PlainText) and bool(meaning.readings))

    @staticmethod
    def is_command(scan: object) -> bool:
        meaning = scan.meaning if isinstance(scan, Scan) else None
        return isinstance(meaning, Code) and meaning.family is Family.COMMAND

    def take(self, scan: object, aim: int) -> None:
        """`aim` is the waiting line it is meant for, if somebody pointed at one."""
        assert isinstance(scan, Scan)
        if isinstance(scan.meaning, Code) and self.is_command(scan):
            self._obey(scan.meaning.number)
            return
        self._commands.something_else()
        match scan.meaning:
            case Code():
                self.look_up((scan.text,), aim)
            case PlainText(readings=readings) if readings:
                self.look_up(readings, aim, scan)
            case _:
                self._session.tell(words.no_code(scan), Sound.REFUSED)

    def look_up(self, readings: Sequence[str], aim: int = 0, scan: Scan | None = None) -> None:
        """Ask the books what this is, and do what it means here."""
        meaning = partial(questions.meaning, readings=readings, scan=scan)
        self._session.ask(meaning, lambda met: self._met(met, readings, aim, scan))

    def look_up_typed(self, readings: Sequence[str], thing: bool) -> None:
        """The same of what was typed; `thing`: where a thing is looked for, a member is none."""

        def met(found: Meaning) -> None:
            if thing and found.member:
                self._session.refuse(words.A_MEMBER)
            else:
                self._met(found, readings, 0, None)

        self._session.ask(lambda books: questions.meaning(books, readings), met)

    def look_up_again(self, unheard: UnknownCode) -> None:
        """What was unknown a moment ago stands for something now."""
        codes = dict.fromkeys((*unheard.readings, unheard.of_one, unheard.of_goods))
        self.look_up(tuple(codes))

    def _obey(self, number: int) -> None:
        meant = command(number)
        if meant is None:
            self._session.refuse(words.UNKNOWN_COMMAND)
        else:
            self._commands.do(meant)

    def _met(self, met: Meaning, readings: Sequence[str], aim: int, scan: Scan | None) -> None:
        session = self._session
        if session.frozen:
            self.look_up(readings, aim, scan)
        elif met.member:
            session.take_member(met.member)
        elif len(met.pieces) == 1:
            scanned_lines.take(session, met.pieces[0], met.facts, aim)
            self._say_pack(met)
        elif met.pieces:
            self._fields.ask_which(met)
        elif met.item:
            item = met.facts.items[met.item]
            own = session.card.member.sizes.get(item.scheme, "") if session.card else ""
            session.add(item, met.size or item.only_size or own)
            self._say_pack(met)
        elif met.place:
            if not self._lines.put(met.place):
                session.refuse(words.NO_RETURN_FOR_PLACE)
        elif met.blank:
            self._attaching.say_blank(met.blank)
        elif met.elsewhere:
            session.tell(words.elsewhere(*met.elsewhere), Sound.REFUSED)
        else:
            unheard = UnknownCode(tuple(readings), met.foreign)
            session.ask(partial(look_up, readings=readings), partial(self._unheard, unheard))

    def _unheard(self, unheard: UnknownCode, found: Borne) -> None:
        """No use for it here: only what is in no book is offered to be given to something."""
        message, code = Message(sentence(found), tone="warn"), code_of_text(found.code.upper())
        if found.what is Bears.NOTHING:
            self._attaching.offer(unheard)
        elif code is not None and code.family is Family.BADGE:
            self._session.say_unknown(shown(found.code), message, badge=True)
        else:
            self._session.tell(message, Sound.REFUSED)

    def _say_pack(self, met: Meaning) -> None:
        """Batch and expiry, where the code says them."""
        if met.foreign is not None and (message := words.pack(met.foreign)):
            self._session.say_against(message)
