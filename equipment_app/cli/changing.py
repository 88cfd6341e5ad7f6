"""Commands that change one thing without a paper: the mark of a signed one, a setting, a field of members."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import carry_out, opened
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import NoSuchField, UnknownKit
from equipment_app.operations import Books, Command, Outcome, resolve
from equipment_app.operations.articles import article_of
from equipment_app.operations.bulk_edit import EditMembers
from equipment_app.operations.labels import AttachCode, DetachCode
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.once import Once
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.settings import SetSettings
from equipment_app.store.database import Database


def mark(options: Any, answer: Answer) -> int:
    """A paper that is marked so already is left as it is. Raises UnknownNumber, AlreadyCancelled."""
    with opened(options) as database:
        outcome = _once(options, database, MarkSigned(options.number, options.signed))
    number = outcome.subject or options.number.upper()
    signed = ("podepsáno", "signed") if options.signed else ("nepodepsáno", "not signed")
    result = {"number": number} | _written(outcome)
    return answer.give(result, [f"{number}  {answer.say(*signed)}"])


def attach_code(options: Any, answer: Answer) -> int:
    """Raises UnknownThing, UnknownArticle, and what AttachCode raises."""

    def asked(books: Books) -> AttachCode:
        if options.thing:
            return AttachCode(options.code, thing=resolve.known_piece(books, options.thing).id)
        return AttachCode(options.code, article_of(books, options.article).id, options.size)

    with opened(options) as database:
        outcome = _once(options, database, database.ask(asked))
    return answer.give({"code": options.code} | _written(outcome), [f"{options.code}  {outcome.subject}".rstrip()])


def detach_code(options: Any, answer: Answer) -> int:
    """Raises NotAttached."""
    with opened(options) as database:
        outcome = _once(options, database, DetachCode(options.code))
    return answer.give({"code": options.code} | _written(outcome), [options.code])


def settings(options: Any, answer: Answer) -> int:
    """Raises UnknownKit, and what SetSettings raises."""
    key = options.setting
    with opened(options) as database:
        kits = database.ask(lambda books: books.catalogue.kits())
        if key == "kit.standard" and options.value and options.value not in kits:
            raise UnknownKit(options.value, tuple(kits))
        if options.value is not None:
            _once(options, database, SetSettings({key: options.value}))
        found = database.ask(lambda books: books.settings.all())
    if key and key not in found:
        raise NoSuchField(key, tuple(found))
    shown = {one: value for one, value in found.items() if key in ("", one)}
    return answer.give({"settings": shown}, [f"{one}  {value}".rstrip() for one, value in shown.items()])


def edit_members(options: Any, answer: Answer) -> int:
    """Raises UnknownMember, and what EditMembers raises."""

    def ids(books: Books) -> tuple[int, ...]:
        return tuple(resolve.member(books, one).id for one in options.who)

    with opened(options) as database:
        asked = EditMembers(database.ask(ids), options.field, options.value, options.on)
        outcome = _once(options, database, asked)
    result = {"number": outcome.number, "changed": outcome.facts.get("changed", 0)} | _written(outcome)
    return answer.give(result, [f"{outcome.number}  {result['changed']}".strip()])


def restore(options: Any, answer: Answer) -> int:
    """Raises UnknownMember, and what WithdrawMember raises."""
    with opened(options) as database:
        id = database.ask(lambda books: resolve.anyone(books, options.who).id)
        outcome = _once(options, database, WithdrawMember(id, withdrawn=False))
    return answer.give({"name": outcome.subject} | _written(outcome), [outcome.said(answer.lang)])


def _once(options: Any, database: Database, command: Command) -> Outcome:
    return carry_out(database, Once(options.key, command))


def _written(outcome: Outcome) -> dict[str, Any]:
    """No entry where it was so before."""
    return picked(outcome, "hash") | {"entry": outcome.entry or None}
