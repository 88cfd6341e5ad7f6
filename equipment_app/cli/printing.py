"""Commands that print: a filed paper, the auditor's registers, and the way out.

That is everything in the store as CSV for people, JSON for programs, and every filed document as it is.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import DONE, REFUSED, Answer
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.domain.cards import ThingSheet
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import BadDate, UnknownThing
from equipment_app.domain.order_proposal import NothingMissing, pieces, value
from equipment_app.domain.register import Register
from equipment_app.exchange.order_proposal import sheets as order_sheets
from equipment_app.exchange.write import SheetOut, csv, sheets, table, xlsx
from equipment_app.exchange.write import state as sheet_of_state
from equipment_app.operations import Books, Outcome, resolve
from equipment_app.operations.loans import RemindEverybody
from equipment_app.queries.filters import PapersWanted, Show
from equipment_app.queries.lot_life import lots_of
from equipment_app.queries.order_proposal import order_proposal as proposed
from equipment_app.queries.papers import numbers_of
from equipment_app.queries.personal_card import members_in, personal_cards
from equipment_app.queries.registers import of_each_unit
from equipment_app.queries.thing_life import thing_sheet
from equipment_app.store.file.outputs import whole_file, write
from equipment_app.store.file.pieces import finished


def paper(options: Any, answer: Answer) -> int:
    number = options.number.strip().upper()
    content = answered(options, lambda books: books.papers.content(number))
    return _written(options, content, answer, {"number": number})


def papers(options: Any, answer: Answer) -> int:
    """Raises UnknownNumber, NoPaperFound, NotFiled."""
    from equipment_app.documents.bundle import filed_papers

    wanted = PapersWanted(Show(options.state), options.find, options.year, options.kind)
    with opened(options) as database:
        numbers = database.ask(lambda books: numbers_of(books, wanted, options.numbers))
        found = database.ask(lambda books: filed_papers(books, numbers))
    code = _lacking(
        answer, found.left_out, "Vynecháno, nic k nim není uloženo: {}.", "Left out, nothing is filed of them: {}."
    )
    return _written(options, found.pdf, answer, picked(found, "papers left_out"), code)


def _lacking(answer: Answer, papers: Sequence[str], czech: str, english: str) -> int:
    """Papers that are not there are said on stderr; the code to end with."""
    if papers:
        print(answer.say(czech, english).format(", ".join(papers)), file=sys.stderr)
    return REFUSED if papers else DONE


def remind_all(options: Any, answer: Answer) -> int:
    """The notices are written and their file is there, or nothing is done. Raises NobodyToRemind."""
    from equipment_app.documents.bundle import filed_papers

    with opened(options) as database, whole_file(options.pdf) as write:

        def remind(books: Books) -> Outcome:
            outcome = RemindEverybody()(books)
            write(filed_papers(books, [paper.number for paper in outcome.papers]).pdf)
            return outcome

        outcome = carry_out(database, remind)
    numbers = [paper.number for paper in outcome.papers]
    return answer.give({"path": str(options.pdf), "notices": numbers}, [*numbers, str(options.pdf)])


def report(options: Any, answer: Answer) -> int:
    """Raises BadDate for days the wrong way round, or for a day to come: a paper must not say what nobody knows yet."""
    kind, unit = options.register, options.unit
    if options.csv and options.each_unit:
        options.wrong("--csv has one table: leave out --each-unit")
    with opened(options) as database:
        today = database.ask(lambda books: books.journal.today())
        if kind.of_a_day and options.last > today:
            raise BadDate(options.last, None, today)
        if options.first > options.last:
            raise BadDate(options.first, None, options.last)
        if options.each_unit:
            each = database.ask(lambda books: of_each_unit(books, kind, options.first, options.last, True))
            return _each_register(options, each, answer)
        register = database.ask(lambda books: kind.make(books, options.first, options.last, unit, True))
    return _register(options, register, answer)


def cards(options: Any, answer: Answer) -> int:
    """Raises UnknownMember, UnknownUnit, NobodyThere, BadDate."""
    found = answered(options, lambda books: personal_cards(books, _whose(books, options), options.at))
    from equipment_app.documents import personal_card

    return _written(options, personal_card.render(found), answer, {"cards": len(found)})


def clearance(options: Any, answer: Answer) -> int:
    """The clearance sheet as it would stand now, of who may be about to leave. Raises UnknownMember."""
    from equipment_app.documents.clearance import ClearancePaper

    with opened(options) as database:
        id = database.ask(lambda books: resolve.anyone(books, options.who).id)
        sheet = database.ask(lambda books: ClearancePaper.preview(books, id, options.until))
    assert sheet is not None
    return _written(options, sheet.render(), answer, {"open": len(sheet.lines)})


def _piece_or_lot(books: Books, text: str) -> int:
    """Of ARTICLE[/SIZE][@BATCH] the latest delivery."""
    line = resolve.line(books, text)
    if line.thing is not None:
        return line.thing
    article = books.catalogue.article(line.article or 0)
    lots = lots_of(books, article.id, resolve.size_for(books, article, line.size, None), line.batch)
    if not lots:
        raise UnknownThing(text)
    return lots[-1]


def item(options: Any, answer: Answer) -> int:
    """The card of a thing. Raises UnknownThing, OfAnotherStore, AmbiguousThing, SizeMissing."""

    def question(books: Books) -> ThingSheet:
        return thing_sheet(books, _piece_or_lot(books, options.thing))

    sheet = answered(options, question)
    from equipment_app.documents import thing_card

    facts = {"events": len(sheet.events), "price": sheet.price, "repaired": sheet.repaired}
    return _written(options, thing_card.render(sheet), answer, facts)


def order_proposal(options: Any, answer: Answer) -> int:
    """Raises NothingMissing: there is nothing to order."""
    found = answered(options, lambda books: proposed(books, options.until))
    asked = found.asked
    if not asked:
        raise NothingMissing
    facts = {"rows": len(asked), "pieces": pieces(asked), "value": value(asked)}
    if options.xlsx:
        return _workbook(options, order_sheets(found, answer.lang), found.state.at, answer, facts)
    from equipment_app.documents import order_proposal

    return _written(options, order_proposal.render(found), answer, facts)


def _whose(books: Books, options: Any) -> list[int]:
    """Ids of those who are named, or of who is in the team now."""
    if options.who:
        return [resolve.anyone(books, who).id for who in options.who]
    return members_in(books, options.unit)


def export_all(options: Any, answer: Answer) -> int:
    from equipment_app.way_out import export

    with opened(options) as database:
        counts, missing = finished(export(database, options.folder, answer.lang))
    code = _lacking(
        answer,
        missing,
        "Tyto doklady v evidenci chybí, a tak nejsou ani v exportu: {}. Najdete je v zálohách.",
        "These papers are missing in the store, and so in the export: {}. Backups have them.",
    )
    result = {"folder": str(options.folder), **counts, "missing": missing}
    return answer.give(result, [f"{count}  {name}" for name, count in counts.items()], code)


def _register(options: Any, register: Register[Any], answer: Answer) -> int:
    facts = {"rows": len(register.rows)}
    if options.xlsx:
        return _workbook(options, sheets(register, answer.lang), register.state.at, answer, facts)
    if options.csv:
        csv(options.csv, table(register, answer.lang))
        return answer.give({"path": str(options.csv), **facts}, [str(options.csv)])
    from equipment_app.documents import report

    return _written(options, report.render(register), answer, facts)


def _each_register(options: Any, registers: list[Register[Any]], answer: Answer) -> int:
    facts = {"units": len(registers), "rows": sum(len(register.rows) for register in registers)}
    state = registers[0].state
    if options.xlsx:
        tables = [replace(table(register, answer.lang), title=register.state.unit) for register in registers]
        whole = sheet_of_state(replace(state, unit=""), answer.lang)
        return _workbook(options, [*tables, whole], state.at, answer, facts)
    from equipment_app.documents import report

    return _written(options, report.render_each(registers), answer, facts)


def _workbook(options: Any, made: list[SheetOut], at: datetime, answer: Answer, facts: dict[str, Any]) -> int:
    path: Path = options.xlsx
    xlsx(path, made, created=at)
    return answer.give({"path": str(path), **facts}, [str(path)])


def _written(options: Any, content: bytes, answer: Answer, facts: dict[str, Any], code: int = DONE) -> int:
    path: Path = options.pdf
    write(path, content)
    return answer.give({"path": str(path), "bytes": len(content), **facts}, [str(path)], code)
