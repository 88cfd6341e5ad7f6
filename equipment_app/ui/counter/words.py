"""What the counter says: about scans, lines, times and money."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from equipment_app.domain.cart import Cart, Item, Piece
from equipment_app.domain.cart_state import JudgedLine
from equipment_app.domain.codes import Foreign, shown
from equipment_app.domain.errors import OfAnotherStore
from equipment_app.measures import clock
from equipment_app.queries.counter import CounterCard, Parked, Today
from equipment_app.scanning.decode import Damaged, Scan
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.formatting import today
from equipment_app.ui.i18n import language
from equipment_app.ui.widgets.message_bar import Message


class Counted(QObject):
    def lines(self, number: int) -> str:
        return self.tr("%n line(s)", "", number)

    def members(self, number: int) -> str:
        return self.tr("%n member(s)", "", number)

    def free(self, number: int) -> str:
        """Pieces in the store."""
        return self.tr("%n free", "", number)

    def take(self, number: int) -> str:
        """So many as there are instead of so many as were wanted."""
        return self.tr("Take %n", "", number)

    def today(self, number: int) -> str:
        return self.tr("Today %n handover(s)", "", number)

    def pieces(self, number: int) -> str:
        return self.tr("%n pc(s)", "", number)

    def handovers(self, number: int) -> str:
        return self.tr("%n handover(s)", "", number) if number else ""

    def returns(self, number: int) -> str:
        return self.tr("%n return(s)", "", number) if number else ""

    def more_lines(self, number: int) -> str:
        """Lines of a cart that are not named."""
        return self.tr("and %n more", "lines", number)

    def more_sections(self, number: int) -> str:
        return self.tr("and %n more section(s)", "", number)


translate = QCoreApplication.translate
_DAYS_BY_NAME = 6
_NOON = 10


# Sentences in English; `said` has them in the language of the screen

HAS_LEFT = QT_TRANSLATE_NOOP("counter", "{name} has left the team: items can be returned, none are issued.")
NO_MEMBER = QT_TRANSLATE_NOOP("counter", "This member is not in the books.")
A_MEMBER = QT_TRANSLATE_NOOP("counter", "This is a member; an item is expected here. F2 chooses a member.")
NO_RETURN_FOR_PLACE = QT_TRANSLATE_NOOP(
    "counter", "A place says where a returned item goes. Scan the returned item first."
)
WHO_FIRST = QT_TRANSLATE_NOOP("counter", "Nobody is at the counter. Scan a badge first.")
LINE_FIRST = QT_TRANSLATE_NOOP("counter", "It is not clear which line is meant. Scan an item first.")
ONE_LINE = QT_TRANSLATE_NOOP("counter", "It is not clear which of the lines is meant. Scan the item it is about.")
RETURNED_FIRST = QT_TRANSLATE_NOOP("counter", "Only a returned item can be exchanged. Scan the returned item first.")
NO_SUCH_KIT = QT_TRANSLATE_NOOP("counter", "This kit is not in use now. Print a new command sheet.")
NO_KIT = QT_TRANSLATE_NOOP("counter", "No kit is in use now. Kits are made in Stock.")
UNKNOWN_COMMAND = QT_TRANSLATE_NOOP("counter", "This version does not know the command.")
OF_INSPECTIONS = QT_TRANSLATE_NOOP("counter", "This command gives a result in an inspection run. Nothing was changed.")
ONCE_MORE = QT_TRANSLATE_NOOP("counter", "Commands work on the Counter page. It is open now; scan the command again.")
CONDITION_FIRST = QT_TRANSLATE_NOOP("counter", "First enter the condition of what is returned: keys 1 to 4.")
CHOOSE_ONE = QT_TRANSLATE_NOOP("counter", "0 repeats the condition chosen last. First choose one: keys 1 to 4.")
BOTH_HALVES = QT_TRANSLATE_NOOP("counter", "An exchange is handed over whole. First complete: {names}.")
COMPLETE_FIRST = QT_TRANSLATE_NOOP("counter", "First complete at least one line.")
ADD_FIRST = QT_TRANSLATE_NOOP("counter", "First add at least one line.")
NOTHING_TO_UNDO = QT_TRANSLATE_NOOP("counter", "There is nothing to take back.")
NOTHING_TO_PRINT = QT_TRANSLATE_NOOP("counter", "Nothing has been handed over yet, so there is nothing to print again.")
NOTHING_OFFERED = QT_TRANSLATE_NOOP("counter", "Nothing is offered at the moment.")
NOBODY_HERE = QT_TRANSLATE_NOOP("counter", "The counter is free and its cart is empty.")
FREE = QT_TRANSLATE_NOOP("counter", "Next, please. The counter is free.")
TAKEN_BACK = QT_TRANSLATE_NOOP("counter", "The last change to the cart was undone.")
UNREADABLE = QT_TRANSLATE_NOOP("counter", "It is too long for a code, or has characters that none has.")
IN_CART = QT_TRANSLATE_NOOP("counter", "{code} is in the cart already.")
GONE = QT_TRANSLATE_NOOP("counter", "{code} was written off, or was never received.")
IS_HERE = QT_TRANSLATE_NOOP("counter", "{name} is at the counter already.")
NOTHING_TO_RETURN = QT_TRANSLATE_NOOP("counter", "{name} has nothing to return.")
LACKS_NOTHING = QT_TRANSLATE_NOOP("counter", "{name} has all they should have.")
ALL_IN_CART = QT_TRANSLATE_NOOP("counter", "What is missing is in the cart already.")
MISSING_ADDED = QT_TRANSLATE_NOOP("counter", "What is missing was added")
NOBODY_LACKS = QT_TRANSLATE_NOOP("counter", "Nobody lacks anything.")
NO_QUEUE = QT_TRANSLATE_NOOP("counter", "There is no queue. Choose a unit first: Shift+F6 while nobody is here.")
QUEUE = QT_TRANSLATE_NOOP("counter", "Queue; Ctrl+N calls the next member")
QUEUE_DONE = QT_TRANSLATE_NOOP("counter", "The queue is done: nobody of the unit lacks anything")
NOTHING_MISSING = QT_TRANSLATE_NOOP("counter", "Nothing is missing of {kit}.")
COUNTS_ONE = QT_TRANSLATE_NOOP("counter", "{name} is always one piece: each has a code of its own.")
NO_COUNT = QT_TRANSLATE_NOOP("counter", "The quantity must be 1 to {most}.")
NOT_SETTLED = QT_TRANSLATE_NOOP("counter", "{name} is not ready yet, so its condition cannot be set.")
HOW_MANY = QT_TRANSLATE_NOOP("counter", "How many? Scan the digits.")
KIT_ADDED = QT_TRANSLATE_NOOP("counter", "Into the cart:")
ALL_BACK = QT_TRANSLATE_NOOP("counter", "Everything comes back")
EMPTIED = QT_TRANSLATE_NOOP("counter", "The cart is empty.")
UNDO_BRINGS_BACK = QT_TRANSLATE_NOOP("counter", "Undo brings it back.")
PRINTING = QT_TRANSLATE_NOOP("counter", "Printing again:")
DAMAGED = QT_TRANSLATE_NOOP("counter", "The code does not add up. Scan it again, or look for a slip in what was typed.")


def said(sentence: object, **facts: object) -> str:
    """One of the above with its facts; what is in the language of the screen already stays as it is."""
    words = translate("counter", str(sentence))
    return words.format(**facts) if facts else words


# Names


def name(item: Item) -> str:
    return formatting.named(item.name, item.name_en)


def short(item: Item) -> str:
    """Its name cut to what tells it apart in a list: mikina, balistická vesta, radiostanice."""
    if language() == "en":
        return name(item)
    head, *rest = item.name.split()
    adjective = len(head) > 3 and head[-1] in "ýáéí"
    words = " ".join([head, *rest[:1]]) if adjective else head
    return words[0].lower() + words[1:]


# Numbers and times


def when(at: datetime, now: datetime) -> str:
    """Shortly, for a list: 9:36, Mon 15:52, 3. 11."""
    days = (now.date() - at.date()).days
    if days == 0:
        return clock(at)
    if days <= _DAYS_BY_NAME:
        day = QLocale().dayName(at.isoweekday(), QLocale.FormatType.ShortFormat)
        return f"{day} {clock(at)}"
    return formatting.day_and_month(at)


def moment(at: datetime, now: datetime) -> str:
    """In a sentence: today 9:36, yesterday 15:52, 3. 11. 15:52."""
    days = (now.date() - at.date()).days
    if days == 0:
        return translate("counter", "today {time}").format(time=clock(at))
    if days == 1:
        return translate("counter", "yesterday {time}").format(time=clock(at))
    return f"{formatting.day_and_month(at)} {clock(at)}"


def day(today: Today) -> str:
    """The sentence under the title: what this day was so far."""
    counted = Counted()
    if today.handovers:
        last = translate("counter", "Last at {time}.").format(time=clock(today.last)) if today.last else ""
        return f"{counted.today(today.handovers)}, {counted.pieces(today.pieces)}. {last}".rstrip()
    hello = translate("counter", "Good morning.") if today.now.hour < _NOON else ""
    issues = counted.handovers(today.yesterday_issues)
    returns = counted.returns(today.yesterday_returns)
    both = translate("counter", "{issues} and {returns}").format(issues=issues, returns=returns)
    before = both if issues and returns else issues or returns
    none = translate("counter", "No handovers yet today")
    since = translate("counter", "{none}, yesterday {before}.").format(none=none, before=before)
    return f"{hello} {since if before else f'{none}.'}".strip()


# What a scan or a change says


def wrong_size(piece: Piece, item: Item, wanted: str, take_it: Callable[[], object]) -> Message:
    """`take_it` lets the line have this size."""
    words = translate("counter", "{name}: this one is {size}, the line waits for {wanted}.")
    return Message(
        words.format(name=name(item), size=formatting.size(piece.size), wanted=formatting.size(wanted)),
        tone="warn",
        action=translate("counter", "Hand over {size}").format(size=piece.size),
        act=take_it,
    )


def whose_cart(item: Item, holder: str, exchange: Callable[[], object], alone: Callable[[], object]) -> Message:
    """A member's thing in a cart of nobody: `exchange` makes the cart theirs, `alone` takes only the thing back."""
    return Message(
        translate("counter", "{holder} holds: {name}.").format(holder=holder, name=name(item)),
        translate("counter", "Is the cart for them?"),
        tone="warn",
        action=translate("counter", "Yes, exchange"),
        act=exchange,
        other=translate("counter", "No, return only this"),
        other_act=alone,
    )


def exchange_with(holder: str) -> str:
    return translate("counter", "Exchange: {name}").format(name=holder)


def wrong_article(item: Item, waited: Item, add_it: Callable[[], object]) -> Message:
    """`add_it` makes it another line."""
    return Message(
        translate("counter", "The line waits for {wanted}, this is {name}.").format(
            wanted=name(waited), name=name(item)
        ),
        tone="warn",
        action=translate("counter", "Add as another line"),
        act=add_it,
    )


def and_before(codes: Sequence[str]) -> str:
    """Of codes that no book has either, read right before."""
    if not codes:
        return ""
    return translate("counter", "Before it: {codes}").format(codes=", ".join(codes[-2:]) + " …" * (len(codes) > 2))


def elsewhere(code: str, block: int) -> Message:
    return Message(OfAnotherStore(code, block).said(language()), tone="warn")


def on_the_pack(foreign: Foreign) -> str:
    """Batch and expiry, as the maker's code says them."""
    batch = translate("counter", "batch {batch}").format(batch=shown(foreign.batch)) if foreign.batch else ""
    expiry = translate("counter", "expires {day}").format(day=formatting.day(foreign.expiry)) if foreign.expiry else ""
    return " · ".join(filter(None, (batch, expiry)))


def pack(foreign: Foreign) -> Message | None:
    """Said beside the lit line; a warning where it is past its day."""
    on_it = on_the_pack(foreign)
    if not on_it:
        return None
    past = foreign.expiry is not None and foreign.expiry < today()
    lead = translate("counter", "Past its expiry:") if past else translate("counter", "On the pack:")
    return Message(lead, on_it, tone="warn" if past else "neutral")


def no_code(scan: Scan) -> Message:
    """Damaged, too long, or full of what no code has: it is shown, as plain text. The books were not asked."""
    if isinstance(scan.meaning, Damaged):
        return Message(said(DAMAGED), tone="warn")
    lead = translate("counter", "“{text}” cannot be read.").format(text=shown(scan.arrived))
    return Message(lead, said(UNREADABLE), tone="warn")


def served(one: JudgedLine) -> str:
    """A quiet note of what is past its planned service life."""
    if one.serves is None or one.serves >= today():
        return ""
    month = f"{one.serves.month}/{one.serves.year}"
    return translate("counter", "planned service life until {month}").format(month=month)


def next_size(item: Item, size: str, free: int, take: Callable[[], object]) -> Message:
    """After an exchange by scans, which is for the same size first."""
    return Message(
        translate("counter", "Exchanged for the same size:"),
        name(item),
        translate("counter", "of {size} there are {pieces}").format(
            size=size, pieces=formatting.pieces(free, item.unit)
        ),
        tone="neutral",
        icon="repeat",
        action=translate("counter", "Issue {size} instead").format(size=size),
        act=take,
        topic="exchange",
    )


def whose(member: Member | None) -> str:
    return f"{member.rank} {member.name}".strip() if member else translate("counter", "Without a member")


def parked(card: CounterCard | None, cart: Cart, back: Callable[[int], object]) -> Message:
    return Message(
        translate("counter", "The cart was put aside:"),
        whose(card.member if card else None),
        Counted().lines(len(cart.lines)),
        tone="neutral",
        icon="history",
        action=translate("counter", "Back to it"),
        act=lambda: back(cart.kept_as),
        topic="parked",
    )


def discarded(cart: Parked, put_back: Callable[[], object]) -> Message:
    return Message(
        translate("counter", "The cart was discarded:"),
        whose(cart.member),
        Counted().lines(cart.lines),
        tone="neutral",
        icon="trash-2",
        action=translate("counter", "Put it back"),
        act=put_back,
        topic="discarded",
    )


def removed(item: Item, put_back: Callable[[], object]) -> Message:
    return Message(
        translate("counter", "Taken out of the cart:"),
        name(item),
        tone="neutral",
        action=translate("counter", "Put it back"),
        act=put_back,
        topic="removed",
    )


def done(sentence: object, text: str = "", aside: str = "") -> Message:
    """What a command did, where the lit line does not say it."""
    return Message(said(sentence), text, aside, tone="neutral", topic="command")
