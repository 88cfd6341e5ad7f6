"""Commands that make a store: new, demo."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.signing_in import secret
from equipment_app.cli.stores import refuse_reading_only
from equipment_app.cli.unlocking import new_key
from equipment_app.documents.press import Press
from equipment_app.domain.home import Home
from equipment_app.domain.passwords import strong
from equipment_app.operations.operators import SetPassword
from equipment_app.store.database import Database


def new(options: Any, answer: Answer) -> int:
    """With a password it is locked from its first day to whoever has none. Raises ReadingOnly, BadBlock."""
    refuse_reading_only(options, options.file)
    password = secret(options.password_file, options) if options.password_file else ""
    who = person(options.operator)
    if password:
        strong(password, " ".join(who.values()) if who else "", store=options.name)
    home = Home(options.block, options.code).check()
    key = new_key(options, options.file) if options.encrypt else None
    with Database.create(options.file, options.name, Press(), operator=who, key=key, home=home) as database:
        if password:
            database.change(SetPassword(password))
        seq, digest = database.ask(lambda books: books.journal.head())
    result = {"store": str(options.file), "entry": seq, "hash": digest.hex()}
    answer.give(result, [answer.say(f"Evidence založena: {options.file}", f"Store made: {options.file}")])
    return 0


def demo(options: Any, answer: Answer) -> int:
    """Raises ReadingOnly."""
    from equipment_app.demo import fill

    refuse_reading_only(options, options.file)
    counts = fill(options.file)
    answer.give(
        {"store": str(options.file), **counts},
        [answer.say(f"Ukázková evidence: {options.file}", f"Demo store: {options.file}")],
    )
    return 0


def person(name: str) -> dict[str, str] | None:
    """`Libuše Skladová`: the last word is the surname, as a name is said; or `Nová Skladová, Libuše`."""
    surname, comma, given = name.partition(",")
    if not comma:
        given, _, surname = name.strip().rpartition(" ")
    return {"surname": surname.strip(), "given_name": given.strip()} if surname.strip() else None
