"""`labels`: made, written to a file or sent to a printer. Only `--record` and `--blank` write into the store.

`claim` gives a thing one of those that were printed blank.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.documents.stock import STOCKS
from equipment_app.domain.codes import Code, Family, code_of_text
from equipment_app.domain.errors import UnknownSheet, UnknownThing
from equipment_app.domain.label_errors import NothingToLabel
from equipment_app.domain.label_stock import Stock, from_text
from equipment_app.domain.labels import Design, LabelData, LabelPlan, Symbol
from equipment_app.domain.rights import RIGHTS, Right
from equipment_app.operations import Books, resolve
from equipment_app.operations.labels import ClaimLabel, PrintBlanks, RecordLabels
from equipment_app.queries import labels as asked
from equipment_app.queries.filters import LabelsWanted
from equipment_app.scanning.decode import interpret
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import whole_file
from equipment_app.store.records.people import Place

_OF_THINGS = (Design.ITEM, Design.CODE)
Made = Callable[[Sequence[LabelData]], bytes]


def labels(options: Any, answer: Answer) -> int:
    """Raises NotAllowed, UnknownThing, UnknownMember, UnknownSheet, NothingToLabel, and what labels and printers do.

    They are printed by who may, also where nothing is written into the store: a label makes a thing what it says it is.
    """
    if options.sheets:
        return _sheets(answer)
    if options.commands:
        return _commands(options, answer)
    _see_to(options)
    stock = _stock(options.sheet)
    if not 1 <= options.start <= stock.count:
        raise UnknownSheet(options.sheet, tuple(STOCKS))
    make = None if options.test_page else _maker(options, stock)
    with opened(options) as database:
        database.ask(_permit)
        if make is None:
            _write(options, _trial(options, stock))
            return _said(options, answer, 0)
        if options.blank:
            return _blank(options, database, make, answer)
        ids, made = database.ask(lambda books: _wanted(books, options))
        if not made:
            raise NothingToLabel
        _write(options, make(made))
        if options.record and ids:
            carry_out(database, RecordLabels(tuple(ids)))
    return _said(options, answer, len(made))


def claim(options: Any, answer: Answer) -> int:
    """Raises UnknownThing, and what ClaimLabel refuses."""
    meaning = interpret(options.label)
    label = str(meaning) if isinstance(meaning, Code) else options.label
    with opened(options) as database:
        piece = database.ask(lambda books: _piece(books, options.thing))
        outcome = carry_out(database, ClaimLabel(piece, label))
    return answer.give({"code": outcome.subject, "entry": outcome.entry, "hash": outcome.hash}, [outcome.subject])


def _permit(books: Books) -> None:
    """Who manages operators prints badges, a design among the labels. Raises OwnPasswordFirst, NotAllowed."""
    if not any(RIGHTS[role].keys() & {Right.LABELS, Right.OPERATORS} for role in books.session.roles):
        books.session.permit(Right.LABELS)


def _commands(options: Any, answer: Answer) -> int:
    """The sheet of command codes: every command, and every kit of this store."""
    from equipment_app.documents import command_sheet
    from equipment_app.queries.cart import kits as all_kits

    if options.path is None:
        options.wrong("argument --commands: only with --pdf")
    store, kits = answered(options, lambda books: (books.settings["store.name"], all_kits(books)))
    _write(options, command_sheet.render(store, kits, answer.lang))
    return answer.give(
        {"path": str(options.path), "bytes": options.path.stat().st_size, "kits": len(kits)}, [str(options.path)]
    )


def _see_to(options: Any) -> None:
    """What argparse cannot say: these options go together, or do not."""
    if not options.sheet:
        options.wrong("the following arguments are required: --sheet")
    if options.path is None and not options.send:
        options.wrong("one of the arguments --pdf --out --send is required")
    if options.send and options.format != "zpl":
        options.wrong("argument --send: only with --format zpl")
    of_things = (options.new, options.delivery, options.search, options.record, options.blank)
    if options.design not in _OF_THINGS and any(of_things):
        options.wrong(f"argument --design: {options.design} labels are not for items")


def _sheets(answer: Answer) -> int:
    rows = [{**asdict(stock), "count": stock.count} for stock in STOCKS.values()]
    lines = [f"{stock.name:22} {stock.title:22} {stock.measures:>13} mm {stock.count:>4}" for stock in STOCKS.values()]
    return answer.give({"sheets": rows}, lines)


def _stock(name: str) -> Stock:
    """A preset, or one's own from a file. Raises UnknownSheet: it is neither; SheetImpossible: one's own cannot be."""
    if name in STOCKS:
        return STOCKS[name]
    path = Path(name)
    if path.suffix.lower() != ".json" or not path.is_file():
        raise UnknownSheet(name, tuple(STOCKS))
    try:
        return from_text(path.read_text(encoding="utf-8"))
    except ValueError:
        raise UnknownSheet(name, tuple(STOCKS)) from None


def _maker(options: Any, stock: Stock) -> Made:
    plan = LabelPlan(options.design, options.fields, Symbol.TOUGH if options.tough else Symbol.NORMAL)
    offset = (options.offset_x, options.offset_y)
    if options.format == "zpl":
        from equipment_app.documents import zpl

        return lambda made: zpl.render(made, stock, plan=plan, dpi=options.dpi, offset=offset)
    from equipment_app.documents import labels as sheets

    return lambda made: sheets.render(made, stock, options.start, plan=plan, offset=offset, outlines=options.outlines)


def _trial(options: Any, stock: Stock) -> bytes:
    from equipment_app.documents import labels, zpl

    offset = (options.offset_x, options.offset_y)
    if options.format == "zpl":
        return zpl.trial(stock, dpi=options.dpi, offset=offset)
    return labels.trial(stock, offset)


def _blank(options: Any, database: Database, make: Made, answer: Answer) -> int:
    """The numbers are kept before they are printed, but not where they cannot be."""
    make([LabelData("AKT.0000000.98")])
    with _writing(options) as write:
        kept = carry_out(database, PrintBlanks(options.blank)).facts
        numbers = range(kept["first"], kept["last"] + 1)
        made = database.ask(lambda books: asked.blanks(books, numbers))
        write(make(made))
    return _said(options, answer, len(made), first=made[0].code, last=made[-1].code)


def _write(options: Any, content: bytes) -> None:
    with _writing(options) as write:
        write(content)


def _writing(options: Any) -> AbstractContextManager[Callable[[bytes], None]]:
    """To the file, whose place is tried first, or to the printer."""
    if options.send:
        from equipment_app.exchange.label_printer import refuse_no_printer, send

        refuse_no_printer(options.send)
        return nullcontext(lambda content: send(content, options.send))
    return whole_file(options.path)


def _said(options: Any, answer: Answer, count: int, **facts: str) -> int:
    where = str(options.path or options.send)
    size = {"bytes": options.path.stat().st_size} if options.path else {}
    return answer.give({"path": where, **size, "labels": count, **facts}, [where, *facts.values()])


def _wanted(books: Books, options: Any) -> tuple[list[int], list[LabelData]]:
    """The things, and their labels; badges and places are no things."""
    if options.design is Design.BADGE:
        named = options.codes or ([options.holder] if options.holder else ())
        ids = [resolve.member(books, who).id for who in named]
        return [], asked.badges(books, ids) if ids else asked.badges(books)
    if options.design in (Design.PLACE, Design.BOX):
        wanted = [options.place] if options.place else options.codes
        return [], asked.places(books, [_place(books, name).id for name in wanted])
    ids = [_piece(books, code) for code in options.codes] if options.codes else _filtered(books, options)
    return ids, asked.labels(books, ids)


def _filtered(books: Books, options: Any) -> list[int]:
    holder = 0
    if options.place:
        holder = _place(books, options.place).id
    if options.holder:
        holder = resolve.member(books, options.holder).id
    wanted = LabelsWanted(text=options.search, delivery=options.delivery, holder=holder, unlabelled=options.new)
    return asked.to_label(books, wanted)


def _piece(books: Books, code: str) -> int:
    thing = resolve.piece(books, code)
    if thing is None or thing.number is None:
        raise UnknownThing(code)
    return thing.id


def _place(books: Books, name: str) -> Place:
    """By the code on it, or by what it is called."""
    code, places = code_of_text(name.strip().upper()), books.people.places()
    if code is None:
        found = [place for place in places if place.label == name.strip()]
    else:
        found = [place for place in places if code.family is Family.PLACE and place.code == code.number]
    if not found:
        raise UnknownThing(name, tuple(place.label for place in places)[:5])
    return found[0]
