"""Commands that make a store: new, demo."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.documents.press import Press
from equipment_app.domain.entries import Row
from equipment_app.store.database import Database


def new(options: Any, answer: Answer) -> int:
    with Database.create(options.file, options.name, Press(), operator=person(options.operator)) as database:
        seq, digest = database.ask(lambda books: books.journal.head())
    result = {"store": str(options.file), "entry": seq, "hash": digest.hex()}
    answer.give(result, [answer.say(f"Evidence založena: {options.file}", f"Store made: {options.file}")])
    return 0


def demo(options: Any, answer: Answer) -> int:
    from equipment_app.demo import fill

    counts = fill(options.file)
    answer.give(
        {"store": str(options.file), **counts},
        [answer.say(f"Ukázková evidence: {options.file}", f"Demo store: {options.file}")],
    )
    return 0


def person(name: str) -> Row | None:
    """`Libuše Skladová`: the last word is the surname, as a name is said."""
    given, _, surname = name.strip().rpartition(" ")
    return {"surname": surname, "given_name": given.strip()} if surname else None
