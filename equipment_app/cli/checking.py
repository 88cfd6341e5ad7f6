"""Commands that check: the journal, a paper, the codes in pictures, the program itself."""

import sys
from contextlib import nullcontext, suppress
from math import inf
from pathlib import Path
from typing import Any

from equipment_app.cli import screen
from equipment_app.cli.answers import BROKEN, DONE, REFUSED, Answer, report_trouble, sentence
from equipment_app.cli.stores import opened
from equipment_app.domain.anchors import NotAJournalCode, Verdict
from equipment_app.domain.backup_errors import IsBackup
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import JournalBroken, Refusal
from equipment_app.domain.label_errors import PictureDamaged
from equipment_app.domain.outcome import Step
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.domain.words import tied_day
from equipment_app.measures import moment
from equipment_app.queries.check_paper import Checked, check_code, check_pile
from equipment_app.scanning.decode import Damaged, Meaning, interpret
from equipment_app.scanning.pictures import LookedInto, PageCode, codes_on, content_of, looked_into
from equipment_app.store.backups.shelf import is_backup
from equipment_app.store.file.sqlite import MINUTES, within_memory
from equipment_app.store.ledger.verify import StoreFault, Verified
from equipment_app.verified_words import finding

_LINE_EVERY = 500


def verify(options: Any, answer: Answer) -> int:
    """3 when anything is not as the journal says; the problems are named all the same."""
    step = _say_step if options.progress else None
    try:
        with nullcontext() if options.unlimited else within_memory():
            found = _of_backup(options, step) if is_backup(options.store) else _of_store(options, step)
    except AlteredSchema as unreadable:
        found = Verified(0, "", (StoreFault(0, "sqlite_schema", sentence(unreadable, answer.lang)),))
    told = _verified(found, answer)
    return answer.give(told, _verified_lines(told, answer), DONE if found.ok else BROKEN)


def _of_store(options: Any, step: Step | None) -> Verified:
    """It names nobody, so nobody need sign in to look."""
    if options.rebuild:
        with suppress(JournalBroken, AlteredSchema):  # what is not mended, verification says
            _rebuild(options)
    with opened(options, altered=True) as database:
        return database.verified(step, every_signature=options.every, minutes=_minutes(options))


def _rebuild(options: Any) -> None:
    """Raises NotAllowed, JournalBroken, AlteredSchema; and as `opened`."""
    with opened(options) as database:
        database.door.session.permit(Right.RESTORE)
        database.rebuild()


def _of_backup(options: Any, step: Step | None) -> Verified:
    """A copy as it lies among the backups; not a byte of it is changed. Raises IsBackup: nothing is rebuilt in it."""
    from equipment_app.store.backups.check import check

    if options.rebuild:
        raise IsBackup(str(options.store))
    return check(options.store, step, minutes=_minutes(options))


def _minutes(options: Any) -> float:
    return inf if options.unlimited else MINUTES


def _say_step(done: int, total: int) -> None:
    """For whoever waits for this process; a line now and then is enough."""
    if done == total or done % _LINE_EVERY == 0:
        print(f"{done} {total}", file=sys.stderr, flush=True)


def check_paper(options: Any, answer: Answer) -> int:
    """0 for MATCH of every paper in it, also of a cancelled one, 3 for any other verdict, 1 when there is no code to
    check.
    """
    path = Path(options.what)
    try:
        with opened(options) as database:
            if path.is_file():
                content = content_of(path)
                seen = _looked_into(path.name, content)
                found = database.ask(
                    lambda books: check_pile(books, content, seen.texts, seen.typed, scanned=seen.scanned)
                )
            else:
                found = [database.ask(lambda books: check_code(books, options.what))]
    except NotAJournalCode:
        text = answer.say("Není tu kód dokladu: {}", "There is no code of a paper here: {}")
        print(text.format(options.what), file=sys.stderr)
        return REFUSED
    worst = next((one for one in found if not _matches(one)), found[0])
    result = _checked(worst) | ({"papers": [_checked(one) for one in found]} if len(found) > 1 else {})
    lines = [line for one in found for line in _checked_lines(one, answer)]
    return answer.give(result, lines, DONE if _matches(worst) else BROKEN)


def _checked(one: Checked) -> dict[str, Any]:
    return {
        "verdict": one.verdict.name,
        **picked(one, "seq anchored entries number filed signed proof"),
        "why": str(one.why or ""),
        "cancelled": one.cancelled.number if one.cancelled else "",
        "restored": one.restored.date().isoformat() if one.restored else "",
    }


def _matches(one: Checked) -> bool:
    return one.verdict is Verdict.MATCH and one.filed is not False


def _looked_into(name: str, content: bytes) -> LookedInto:
    """Nothing in what is neither picture nor PDF. Raises PictureLocked, PictureTooLarge, TooManyPages, TooHeavy."""
    try:
        return looked_into(name, content)
    except PictureDamaged:
        return LookedInto(())


def self_test(_options: Any, answer: Answer) -> int:
    """What must work on any machine the program is installed on, also on one without a screen."""
    from equipment_app.cli.self_test import run

    if screen.missing():
        screen.do_without()
    results = run()
    ok = all(results.values())
    lines = [f"{'ok' if one else 'FAILED'}  {name}" for name, one in results.items()]
    return answer.give({"ok": ok, "checks": results}, lines, DONE if ok else BROKEN)


def _verified(found: Verified, answer: Answer) -> dict[str, Any]:
    problems = [picked(one, "seq table") | {"what": finding(one.what, answer.lang)} for one in found.problems]
    return picked(found, "ok entries head ruled") | {"problems": problems}


def _verified_lines(told: dict[str, Any], answer: Answer) -> list[str]:
    lines = [f"{problem['seq']}  {problem['table']}  {problem['what']}" for problem in told["problems"]]
    verdict = answer.say("v pořádku", "in order") if told["ok"] else answer.say("PORUŠENO", "BROKEN")
    count = told["entries"]
    said = answer.say(f"Deník {verdict}: {count} zápisů", f"Journal {verdict}: {count} entries")
    return [*lines, said, *(answer.lines(_ruled(told["ruled"])) if count else ()), told["head"]]


def _ruled(first: int) -> tuple[object, str, str]:
    """From which entry on it can be told whether there was such work; of a new store from the first."""
    if first == 1:
        return False, "", ""
    if first:
        return (
            True,
            f"Pravidla práce platí od zápisu {first}; u dřívějších se nedá doložit, že se dodržela.",
            f"The rules of work count from entry {first} on; whether earlier ones kept to them cannot be proved.",
        )
    return (
        True,
        "Pravidla práce evidence ještě nemá: nedá se doložit, že se dodržela. Zapíšou se s příštím zápisem.",
        "The store has no rules of work yet, so it cannot be proved that they were kept; the next entry declares them.",
    )


def _checked_lines(checked: Checked, answer: Answer) -> list[str]:
    day = tied_day(checked.restored.date(), answer.lang) if checked.restored else ""
    lines = answer.lines(
        (
            True,
            f"Ukotveno {checked.anchored} z {checked.entries} zápisů.",
            f"Anchored {checked.anchored} of {checked.entries} entries.",
        ),
        (day, f"Ztraceno obnovou ze zálohy {day}.", f"Lost by the restore of {day}."),
        (checked.why, *(checked.why.words if checked.why else ("", ""))),
        (
            checked.proof,
            (
                "Klíč uživatele ho podepsal i s číslem zápisu, a přesto je v deníku pod tím číslem jiný zápis: to "
                "dokazuje, že historie jsou dvě."
            ),
            (
                "An operator's key signed it together with its number, and yet the journal has another entry under "
                "that number: this proves two histories."
            ),
        ),
        (
            checked.signed and not checked.proof,
            "Je podepsaný klíčem uživatele této evidence.",
            "It is signed with the key of an operator of this store.",
        ),
        (
            checked.verdict is Verdict.MATCH and checked.filed is False,
            "Pravý kód, jiné bajty: soubor není ten uložený.",
            "Genuine code, other bytes: this file is not the filed one.",
        ),
        (
            checked.verdict is Verdict.MATCH and checked.filed is None,
            "Pravý kód; co dalšího na papíře stojí, se tím neověřuje.",
            "Genuine code; what else the paper says is not checked by it.",
        ),
    )
    return [f"{_first_word(checked, answer)}  {checked.number}".rstrip(), *lines]


def _first_word(checked: Checked, answer: Answer) -> str:
    """That it was cancelled comes before all else."""
    if (gone := checked.cancelled) is None:
        return answer.say(*checked.verdict.words)
    facts = {"number": gone.number, "when": moment(gone.at), "by": gone.by}
    return answer.say(
        "STORNOVÁNO, KÓD SOUHLASÍ ({number}, {when}, {by})", "CANCELLED, CODE MATCHES ({number}, {when}, {by})"
    ).format(**facts)


def decode(options: Any, answer: Answer) -> int:
    """0 when every file was read and there was a code in one of them; what cannot be read is said, the rest goes on."""
    files = [_file(path, options.makers, answer) for path in options.paths]
    codes = sum(len(file["codes"]) for file in files)
    read = all(file["refused"] is None for file in files)
    code = answer.give({"files": files}, [line for file in files for line in _lines(file, len(files) > 1, answer)])
    if read and not codes:
        print(answer.say("Žádný kód tu není.", "There is no code here."), file=sys.stderr)
    return code if read and codes else REFUSED


def _file(path: Path, makers: bool, answer: Answer) -> dict[str, Any]:
    refused, found = None, []
    try:
        found = codes_on(path.name, content_of(path), makers=makers)
    except Refusal as refusal:
        refused = sentence(refusal, answer.lang)
        print(refused, file=sys.stderr)
    except OSError as error:
        refused = str(error.strerror or error)
        report_trouble(error, answer)
    return {"path": str(path), "refused": refused, "codes": [_code(one) for one in found]}


def _code(found: PageCode) -> dict[str, Any]:
    meaning = interpret(found.text)
    x, y = found.middle
    return {
        "text": found.text,
        "family": _family(meaning, found.text),
        "valid": not isinstance(meaning, Damaged),
        "symbol": found.kind,
        "page": found.page,
        "x": round(x, 1),
        "y": round(y, 1),
        "unit": found.unit,
        "corners": [[round(x, 1), round(y, 1)] for x, y in found.corners],
    }


def _family(meaning: Meaning, text: str) -> str | None:
    """None of what is no code of ours: a maker's, or a text."""
    if isinstance(meaning, Code | Damaged):
        return str(meaning.family)
    return next((str(family) for family in (Family.PAPER, Family.SHEET) if text.startswith(f"{family}.")), None)


def _lines(file: dict[str, Any], named: bool, answer: Answer) -> list[str]:
    """What is not ours may hold anything, so it is said as a literal: no control character reaches a terminal."""
    lines = []
    for code in file["codes"]:
        words = Family(code["family"]).words if code["family"] else ("cizí kód", "foreign code")
        family = answer.say(*words) if code["valid"] else answer.say("poškozený kód", "damaged code")
        page = f"{answer.say('str.', 'p.')} {code['page']}"
        place = f"{code['x']:.0f} {code['y']:.0f} {code['unit']}"
        text = code["text"] if code["text"].isprintable() else ascii(code["text"])
        lines.append("  ".join([*([file["path"]] if named else []), text, family, page, place]))
    return lines
