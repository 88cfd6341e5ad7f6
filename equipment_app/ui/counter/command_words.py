"""What the counter says to commands that were scanned."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.cart_state import Judged
from equipment_app.domain.kit import Kit
from equipment_app.queries.counter import Card
from equipment_app.ui.counter.counted import Counted
from equipment_app.ui.counter.words import name
from equipment_app.ui.table import thousands
from equipment_app.ui.widgets.message_bar import Message

translate = QCoreApplication.translate
TOPIC = "command"


def done(sentence: str, text: str = "", aside: str = "") -> Message:
    """What a command did, where the lit line does not say it."""
    return Message(sentence, text, aside, tone="neutral", topic=TOPIC)


def kit_added(kit: Kit, lines: int) -> Message:
    return done(translate("counter", "Into the cart:"), kit.name, Counted().lines(lines))


def all_back(lines: int) -> Message:
    return done(translate("counter", "Everything comes back"), aside=Counted().lines(lines))


def emptied(lines: int) -> Message:
    again = translate("counter", "Undo brings it back.")
    return done(translate("counter", "The cart is empty."), again, Counted().lines(lines))


def free() -> Message:
    return done(translate("counter", "Next, please. The counter is free."))


def taken_back() -> Message:
    return done(translate("counter", "The last change to the cart was undone."))


def printing(numbers: tuple[str, ...]) -> Message:
    return replace(done(translate("counter", "Printing again:"), ", ".join(numbers)), topic="printer")


def how_many(one: Judged) -> Message:
    return done(translate("counter", "How many? Scan the digits."), name(one.item))


def who_first() -> str:
    return translate("counter", "Nobody is at the counter. Scan a badge first.")


def line_first() -> str:
    return translate("counter", "It is not clear which line is meant. Scan an item first.")


def one_line() -> str:
    return translate("counter", "It is not clear which of the lines is meant. Scan the item it is about.")


def counts_one(one: Judged) -> str:
    return translate("counter", "{name} is always one piece: each has a code of its own.").format(name=name(one.item))


def no_count(most: int) -> str:
    return translate("counter", "The quantity must be 1 to {most}.").format(most=thousands(most))


def not_settled(one: Judged) -> str:
    sentence = translate("counter", "{name} is not ready yet, so its condition cannot be set.")
    return sentence.format(name=name(one.item))


def returned_first() -> str:
    return translate("counter", "Only a returned item can be exchanged. Scan the returned item first.")


def holds_nothing(card: Card) -> str:
    return translate("counter", "{name} holds nothing.").format(name=card.member.name)


def no_such_kit() -> str:
    return translate("counter", "This kit is no longer in the store. Print a new command sheet.")


def unknown_command() -> str:
    return translate("counter", "This version does not know the command.")


def once_more() -> str:
    return translate("counter", "Commands work on the Counter page. It is open now; scan the command again.")


def nothing_ready() -> str:
    return translate("counter", "Nothing is ready to be handed over.")


def nothing_to_undo() -> str:
    return translate("counter", "There is nothing to take back.")


def nothing_to_print() -> str:
    return translate("counter", "Nothing has been handed over yet, so there is nothing to print again.")


def nothing_offered() -> str:
    return translate("counter", "Nothing is offered at the moment.")


def nobody_here() -> str:
    return translate("counter", "The counter is free and its cart is empty.")
