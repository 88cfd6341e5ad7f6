"""Commands about who keeps the store: others, and oneself."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from equipment_app.cli.answers import Answer, in_columns
from equipment_app.cli.keeping import person
from equipment_app.cli.signing_in import SecretPrompt, beside, password_of, secret
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.domain.access_errors import WrongCode, WrongSecret
from equipment_app.domain.errors import FieldMissing
from equipment_app.domain.rights import ROLE_NAMES, Grant, Role
from equipment_app.domain.store_errors import UnknownOperator
from equipment_app.domain.words import value
from equipment_app.operations import Books, Command, Outcome, resolve
from equipment_app.operations.operators import (
    AddOperator,
    ChangeKey,
    GiveBadge,
    GiveRoles,
    MakeRecoverySheet,
    RecoverPassword,
    ResetPassword,
    SetPassword,
    SetPin,
    WithdrawOperator,
)
from equipment_app.queries.operators import OperatorDetails, operators
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import whole_file
from equipment_app.store.ledger.signing import shown


def listed(options: Any, answer: Answer) -> int:
    found = answered(options, operators)
    return answer.give({"operators": [asdict(one) for one in found]}, [_line(one, answer) for one in found])


def add(options: Any, answer: Answer) -> int:
    """Raises FieldMissing: a name has a surname."""
    who = person(options.name)
    if who is None:
        raise FieldMissing("surname")
    new = secret(options.new_password_file, options) if options.new_password_file else ""
    names = {"rank": options.rank, "personal_number": options.personal_no, "function": options.function}

    def command(books: Books) -> Outcome:
        grants = _grants(books, options.roles or [Role.QUARTERMASTER], options.units)
        return AddOperator(**who, **names, grants=grants, password=new)(books)

    return _done(options, answer, command)


def roles(options: Any, answer: Answer) -> int:
    def command(books: Books) -> Outcome:
        return GiveRoles(_known(books, options.name), _grants(books, options.roles, options.units))(books)

    return _done(options, answer, command)


def reset(options: Any, answer: Answer) -> int:
    new = secret(options.new_password_file, options, SecretPrompt.NEW_PASSWORD, options.name)
    return _done(options, answer, lambda books: ResetPassword(_known(books, options.name), new)(books))


def withdraw(options: Any, answer: Answer) -> int:
    return _done(options, answer, lambda books: WithdrawOperator(_known(books, options.name))(books))


def badge(options: Any, answer: Answer) -> int:
    code = options.code.strip().upper()
    return _done(options, answer, lambda books: GiveBadge(_known(books, options.name), code)(books))


def password(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        current = _own(database, options)
        new = secret(options.new_password_file, options, SecretPrompt.NEW_PASSWORD, options.acting)
        outcome = carry_out(database, SetPassword(new, current=current))
    return _told(answer, outcome)


def recover(options: Any, answer: Answer) -> int:
    with opened(options, locked=True) as database:
        _come_in(database, options)
        new = secret(options.new_password_file, options, SecretPrompt.NEW_PASSWORD, options.acting)
        with beside(database, options):
            outcome = carry_out(database, RecoverPassword(new))
    return _told(answer, outcome)


def _come_in(database: Database, options: Any) -> None:
    """Raises WrongCode."""
    code = secret(options.code_file, options, SecretPrompt.CODE, options.acting)
    try:
        database.door.recover(options.acting, code)
    except WrongSecret:
        raise WrongCode(0) from None


def pin(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        said = "" if options.none else secret(options.pin_file, options, SecretPrompt.NEW_PIN, options.acting)
        outcome = carry_out(database, SetPin(_own(database, options), said))
    return _told(answer, outcome)


def sheet(options: Any, answer: Answer) -> int:
    """Its file can be read by whoever makes it alone."""
    from equipment_app.documents.recovery_sheet import RecoveryFacts, render

    def command(books: Books) -> Outcome:
        making = MakeRecoverySheet(own)
        outcome = making(books)
        one = books.people.operator(books.session.operator)
        facts = (books.settings["store.name"], one.name, one.personal_number, books.journal.today())
        write(render(RecoveryFacts(making.code, *facts), answer.lang))
        return outcome

    with opened(options) as database, whole_file(options.pdf) as write:
        own = _own(database, options)
        outcome = carry_out(database, command)
    return _told(answer, outcome, path=str(options.pdf))


def key(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        outcome = carry_out(database, ChangeKey(_own(database, options)))
        new = database.door.key
    return _told(answer, outcome, key=shown(new.id.hex()) if new else "")


def _own(database: Database, options: Any) -> str:
    """The password of who works; nothing where there is none, which the operation says."""
    return password_of(options) if database.door.guarded else ""


def _done(options: Any, answer: Answer, command: Command) -> int:
    with opened(options) as database:
        outcome = carry_out(database, command)
    return _told(answer, outcome)


def _told(answer: Answer, outcome: Outcome, **more: str) -> int:
    facts = {"what": outcome.what, "operator": outcome.subject, "entry": outcome.entry, "hash": outcome.hash}
    return answer.give({**facts, **more}, [outcome.said(answer.lang), *more.values()])


def _known(books: Books, name: str) -> int:
    """Raises UnknownOperator; whoever asks is an operator, and sees the list anyway."""
    found = books.access.find(name)
    if found is None:
        raise UnknownOperator(name, tuple(one.name for one in books.people.operators()))
    return found.id


def _grants(books: Books, names: Sequence[str], units: Sequence[str] | None) -> tuple[Grant, ...]:
    """A unit goes with a lead; with any other role it is refused by the operation. Raises UnknownUnit."""
    led = [resolve.unit(books, code) for code in dict.fromkeys(units or ())]
    found = list[Grant]()
    for role in dict.fromkeys(map(Role, names)):
        found += [Grant(role, unit) for unit in led] if role is Role.LEAD and led else [Grant(role)]
    if led and Role.LEAD not in (grant.role for grant in found):
        found = [Grant(found[0].role, led[0])]
    return tuple(found)


def _line(one: OperatorDetails, answer: Answer) -> str:
    roles = [value(role, answer.lang, ROLE_NAMES) for role in one.roles]
    states = {
        "": answer.say("bez hesla", "no password"),
        "initial": answer.say("dočasné heslo", "temporary password"),
        "own": "",
    }
    state = answer.say("přístup odebrán", "removed") if one.withdrawn else states[one.password]
    key = answer.say(f"klíč {one.key}", f"key {one.key}") if one.key else ""
    return in_columns(one.name, one.personal_number, ", ".join(roles), ", ".join(one.units), state, key, *one.badges)
