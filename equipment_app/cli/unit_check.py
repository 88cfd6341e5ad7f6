"""Commands about checks of units: export, scan, finish, import, list, settle."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from errno import EEXIST
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, in_columns
from equipment_app.cli.signing_in import SecretPrompt, secret
from equipment_app.cli.stores import carry_out, change_on_paper, opened
from equipment_app.domain.codes import Code
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import Refusal, UnknownKit, UnknownMember
from equipment_app.domain.stocktake_station import StationCount
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CellState, Scanned, Setup
from equipment_app.domain.unit_check_result import verdicts
from equipment_app.domain.words import name_words
from equipment_app.exchange.check_file import CheckFile, read_result, sealing
from equipment_app.operations import Books, resolve
from equipment_app.operations.carried.check_files import Write
from equipment_app.operations.unit_checks import ExportCheck, ImportCheck, SettleDifference
from equipment_app.queries import unit_check
from equipment_app.scanning.decode import PlainText, interpret
from equipment_app.store.file.outputs import whole_file
from equipment_app.store.ledger.journal import PRAGUE


class NotInCheckFile(UnknownMember):
    """The file has no books to ask, only who is in the check."""

    cs = "Člen „{text}“ v souboru kontroly není. Zadejte OEČ nebo průkazku někoho, kdo v něm je."
    en = "The member “{text}” is not in the check file. Give the number or badge of somebody who is."


class NothingToSettle(Refusal):
    difference: str
    cs = "Rozdíl „{difference}“ nečeká na vyřízení. Nic se nezapsalo; ověřte číslo mezi rozdíly k vyřízení."
    en = "The difference “{difference}” does not wait. Nothing was written; check its number among those that do."


def export(options: Any, answer: Answer) -> int:
    path: Path = options.path
    with opened(options) as database, carried_out(options) as write:
        plan = database.ask(lambda books: unit_check.begin(books, _setup(books, options))).plan
        outcome = carry_out(database, ExportCheck(plan, options.until, write, options.whom))
    facts = {"members": len(plan.members), "things": len(plan.known), "until": options.until}
    said = answer.say(
        f"{path}: členů {facts['members']}, štítků {facts['things']}, platí do {options.until}; zápis "
        f"{outcome.number}. Obsahuje osobní údaje; heslo souboru předejte jinou cestou než soubor.",
        f"{path}: {facts['members']} members, {facts['things']} labels, valid until {options.until}; carried out by "
        f"{outcome.number}. It holds personal data; tell its secret apart from the file.",
    )
    return answer.give({"path": str(path), "check": plan.id, "number": outcome.number, **facts}, [said])


@contextmanager
def carried_out(options: Any) -> Iterator[Write]:
    """What seals a check file under its secret and writes it, whole or not at all. Raises FileExistsError,
    ShortPassphrase, and what `secret` raises.
    """
    path: Path = options.path
    if path.exists():
        raise FileExistsError(EEXIST, "cannot be overwritten", str(path))
    said = secret(options.secret_file, options, SecretPrompt.NEW_FILE, path.name)
    with whole_file(path) as write:
        yield sealing(said, write)


def secret_of(options: Any) -> str:
    return secret(options.secret_file, options, SecretPrompt.FILE, options.path.name)


def scan(options: Any, answer: Answer) -> int:
    """Whatever a code turns out to be, it was taken or kept aside: that is no refusal."""
    file = CheckFile.open(options.path, secret_of(options), now())
    scanned = [_one(file, text) for text in options.codes or filter(None, map(str.strip, sys.stdin))]
    counts = file.check.counts()
    missing = file.check.next_missing()
    shown = (
        {"member": missing.member.name, "article": missing.column.name, "size": missing.need.size} if missing else None
    )
    said = [_scanned(file.check, one, answer) for one in scanned]
    unissued = counts.of(CellState.UNISSUED)
    apart = answer.say(f", nevydáno {unissued}", f", not issued {unissued}") if unissued else ""
    said.append(answer.say(f"{counts.done} z {counts.issued}", f"{counts.done} of {counts.issued}") + apart)
    if missing:
        said.append(answer.say("Další chybí: ", "Next missing: ") + f"{missing.member.name}, {missing.column.name}")
    scans = [_facts(one) for one in scanned]
    totals = {"done": counts.done, "total": counts.total, "unissued": unissued}
    return answer.give({"scans": scans, **totals, "next": shown}, said)


def finish(options: Any, answer: Answer) -> int:
    path, result = options.path, options.result
    file = CheckFile.open(path, secret_of(options), now())
    file.finish(result, now(), _lead(file.check, options.lead))
    counts = {str(verdict): count for verdict, count in verdicts(file.check).items()}
    said = answer.say(f"{result}; {path} se smazal.", f"{result}; {path} has deleted itself.")
    return answer.give({"path": str(result), "check": file.check.plan.id, "verdicts": counts}, [said])


def take_in(options: Any, answer: Answer) -> int:
    outcome = change_on_paper(
        options, ImportCheck(read_result(options.path), options.remark, another=options.another_copy)
    )
    facts = picked(outcome, "number entry hash") | outcome.facts
    differences, unissued, unchecked = (outcome.facts[name] for name in ("differences", "unissued", "unchecked"))
    said = [
        f"{outcome.number}  {outcome.subject}",
        answer.say(
            f"Rozdílů: {differences}, nevydáno věcí: {unissued}, nekontrolováno věcí: {unchecked}",
            f"Differences: {differences}, items not issued: {unissued}, not checked: {unchecked}",
        ),
    ]
    return answer.give(facts, said + ([str(options.pdf)] if options.pdf else []))


def listed(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        past, todo = database.ask(unit_check.past), database.ask(unit_check.todo)
        narrowed = database.door.session.narrowed
    said = [
        f"{one.number}  {one.day.isoformat()}  {one.unit or one.title}  {one.complete}/{one.members}  "
        + answer.say(f"otevřených rozdílů {one.open}", f"open differences {one.open}")
        + (answer.say(f"  nekontrolováno {one.unchecked}", f"  not checked {one.unchecked}") if one.unchecked else "")
        for one in past
    ]
    said += [_difference(one, answer) for one in todo]
    said += answer.lines(
        (not said and not narrowed, "Žádná kontrola nebyla.", "There was no check."),
        (not said and narrowed, "Ve vašem útvaru žádná kontrola nebyla.", "There was no check in your unit."),
    )
    return answer.give({"checks": [asdict(one) for one in past], "differences": [asdict(one) for one in todo]}, said)


def _difference(one: unit_check.Difference, answer: Answer) -> str:
    state = answer.say(*CellState(one.state).words)
    article = answer.say(one.article, one.article_en or one.article)
    return in_columns(f"{one.number}/{one.n}", state, one.personal_number, article, one.code, one.holder)


def settle(options: Any, answer: Answer) -> int:
    """Raises NothingToSettle for what is no difference that waits, and what SettleDifference raises."""
    asked = list(dict.fromkeys(options.differences))
    with opened(options) as database:
        there = {f"{one.number}/{one.n}": (one.check, one.n) for one in database.ask(unit_check.todo)}
        if unknown := [said for said in asked if said not in there]:
            raise NothingToSettle(unknown[0])
        outcome = carry_out(database, SettleDifference(tuple(there[said] for said in asked), options.remark))
    return answer.give({"settled": asked, "entry": outcome.entry, "hash": outcome.hash}, asked)


def _setup(books: Books, options: Any) -> Setup:
    unit, kits = resolve.unit(books, options.unit), books.catalogue.kits()
    if options.kit and options.kit not in kits:
        raise UnknownKit(options.kit, tuple(kits))
    kit = 0 if options.held else kits[options.kit] if options.kit else unit_check.choices(books).standard
    return Setup(unit, kit=kit, title=options.title)


def _one(file: CheckFile, text: str) -> Scanned:
    """Durable when it returns."""
    check, scanned = file.check.scan(meant(file.check, text), now())
    file.save(check)
    return scanned


def meant(check: Check | StationCount, text: str) -> str:
    """What a reader, set to whatever keyboard, has read: a code of ours, else what the check knows."""
    meaning = interpret(text)
    if isinstance(meaning, Code):
        return str(meaning)
    readings = meaning.readings if isinstance(meaning, PlainText) else ()
    return next((one for one in readings if check.knows(one)), text)


def _scanned(check: Check, one: Scanned, answer: Answer) -> str:
    who = check.plan.person(one.member).name if one.member else ""
    flaw = answer.say(*one.flaw.words) if one.flaw else ""
    return in_columns(one.code, answer.say(*one.effect.words), flaw, one.name, who)


def _facts(one: Scanned) -> dict[str, Any]:
    known = picked(one, "code member article") | {"thing": one.thing}
    return known | picked(one, "name size effect") | {"flaw": one.flaw or ""}


def _lead(check: Check, number: str) -> int:
    """Of the members of this check, for nobody else is in the file; by a name that one of them alone has as well."""
    if not number:
        return 0
    members, said = check.plan.members, name_words(number)
    found = [one.id for one in members if number in (one.personal_number, one.badge)]
    found = found or [one.id for one in members if said and said <= name_words(one.name)]
    if len(found) != 1:
        raise NotInCheckFile(number)
    return found[0]


def now() -> datetime:
    return datetime.now(PRAGUE)
