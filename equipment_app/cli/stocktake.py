"""A stock-take under way: what was counted, also at a station without the store; what is told of it; its papers."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, in_columns
from equipment_app.cli.grammar import asked_for
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.cli.unit_check import carried_out, meant, now, secret_of
from equipment_app.documents.stocktake import StocktakePaper, blind
from equipment_app.documents.stocktake_words import StocktakePart
from equipment_app.domain.carried_file import STOCKTAKE
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import Refusal
from equipment_app.domain.misread import is_misread
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.papers import listed_people
from equipment_app.domain.stocktake import (
    CAUSES,
    SORTS,
    STATES,
    STOCKTAKE_STATES,
    STREAMS,
    ItemState,
    OnNoThing,
    ReadInPart,
    Stream,
    UnknownPlace,
)
from equipment_app.domain.stocktake_station import StationCount, StationPlace
from equipment_app.exchange.check_file import RESULT, CountingFile, read_result
from equipment_app.exchange.read import read
from equipment_app.exchange.table import count_rows
from equipment_app.measures import day, money
from equipment_app.operations.stocktake_counts import number, place_of, under_way
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts, TakeCounts
from equipment_app.queries.stocktake import (
    ItemRow,
    ListedStocktake,
    ResultView,
    StocktakeView,
    all_stocktakes,
    kinds_at,
    last_stocktake,
    missing_at,
    result_view,
    stocktake_view,
)
from equipment_app.store.books import Books
from equipment_app.store.file.outputs import whole_file


def told(options: Any, answer: Answer) -> int:
    """What came of a scan, a number, a place: the stream a scan fell into, and what it was."""
    with opened(options) as database:
        outcome = carry_out(database, asked_for(options))
    stream = outcome.what.removeprefix("count_")
    if stream not in STREAMS:  # a place, an explanation, a code that was assigned
        told = picked_facts(outcome, "missing", "differences", "aside")
        words = {
            "missing": ("kusů nenalezeno: {}", "pieces not found: {}"),
            "differences": ("rozdílů: {}", "differences: {}"),
            "aside": ("patří jinam nebo neznámo: {}", "belongs elsewhere, or unknown: {}"),
        }
        more = [answer.say(*words[name]).format(count) for name, count in told.items()]
        return answer.give({"what": outcome.subject, **told}, [outcome.subject, *more])
    facts = picked_facts(outcome, "place", "thing", "article", "quantity")
    misread = stream == Stream.UNKNOWN and is_misread(outcome.subject)
    none = stream == Stream.FOUND and not facts["quantity"]
    said = [answer.say(*_NONE) if none else _stream(answer, stream, outcome.facts["block"]), outcome.subject]
    said += [str(facts["quantity"])] if not facts["thing"] and facts["article"] else []
    said += answer.lines((misread, "přečteno špatně", "misread"))
    found = {"stream": "missing" if none else stream, "what": outcome.subject, "misread": misread}
    return answer.give(found | facts | _block(outcome.facts["block"]), ["  ".join(said)])


_NONE = "nenalezeno", "not found"
_FOREIGN = "štítek jiné evidence (blok kódů {})", "label of another store (block of codes {})"


def _stream(answer: Answer, stream: str, block: int) -> str:
    return answer.say(*_FOREIGN).format(block) if block else answer.say(*STREAMS[stream])


def _block(block: int) -> dict[str, int]:
    """Told of a label of another store alone."""
    return {"block": block} if block else {}


def picked_facts(outcome: Outcome, *names: str) -> dict[str, int]:
    return {name: outcome.facts[name] for name in names if name in outcome.facts}


def take_counts(options: Any, answer: Answer) -> int:
    command = _counts_of(options)
    with opened(options) as database:
        outcome = carry_out(database, command)
    rows = outcome.facts["rows"]
    return answer.give({"rows": rows}, [answer.say(f"Převzato počtů: {rows}", f"Counts taken over: {rows}")])


def _counts_of(options: Any) -> TakeCounts | ImportCounts:
    if options.path.suffix.casefold() == RESULT:
        return ImportCounts(read_result(options.path, STOCKTAKE), another=options.another_copy)
    grids = read(options.path)
    return TakeCounts(tuple(count_rows(grids)), grids[0].sha256, options.by, options.station or "1")


def show(options: Any, answer: Answer) -> int:
    """Raises NoStocktake, UnknownPlace."""
    with opened(options) as database:
        view, result, here = database.ask(
            lambda books: (stocktake_view(books), result_view(books), _here(books, options.place))
        )
        last = database.ask(last_stocktake)
    if view is None:
        said = f"{last.number}  {day(last.day)}" if last else "–"
        lines = [answer.say(f"Žádná inventura neběží. Poslední: {said}", f"No stock-take is under way. Last: {said}")]
        return answer.give({"stocktake": 0, "last": last.number if last else ""}, lines)
    found = _view(view) | (_result(result) if result else {}) | here
    lines = [f"{day(view.planned.day)}  {view.planned.responsible}  {listed_people(view.planned.commission)}"]
    lines += [_place(one, answer) for one in view.places]
    lines += [f"{answer.say(*STREAMS[stream])}: {count}" for stream, count in view.streams.items()]
    lines += [in_columns(one["what"], one["size"], _counted(one, answer)) for one in here.get("kinds", ())]
    lines += [answer.say(f"nenalezeno: {one}", f"not found: {one}") for one in here.get("missing", ())]
    lines += _differences(result, answer) if result else []
    lines += answer.lines((not view.approval.possible, *_LACKING))
    return answer.give(found, lines)


_LACKING = (
    "Inventuru schvalují dva, odpovědná osoba ne. Bude potřeba další výstrojář nebo správce s vlastním heslem.",
    "Two approve it, not who is entrusted. Another quartermaster or administrator with a password is needed.",
)


def _counted(kind: dict[str, Any], answer: Answer) -> str:
    if kind["counted"] and kind["quantity"] is None:
        return answer.say("spočítáno", "counted")
    return answer.say(*STATES[ItemState.UNCOUNTED]) if kind["quantity"] is None else str(kind["quantity"])


def _here(books: Books, place: str) -> dict[str, Any]:
    """What is counted at one place; once it is closed, which pieces are missing there."""
    if not place:
        return {}
    running = under_way(books)
    id = place_of(books, running, place)
    kinds = [
        {"what": one.article.name, "size": one.size, "quantity": one.quantity, "counted": one.counted}
        for one in kinds_at(books, id)
    ]
    return {"kinds": kinds, "missing": [row.code for row in missing_at(books, id)]}


def _view(view: StocktakeView) -> dict[str, Any]:
    planned = view.planned
    return {
        "stocktake": planned.id,
        "day": planned.day,
        "begun": planned.begun.isoformat(timespec="seconds"),
        **picked(planned, "sort frozen commission responsible"),
        "places": [
            {"place": one.name, "closed": one.closed, "counted": one.counted}
            | ({"recorded": one.items} if one.closed else {})
            for one in view.places
        ],
        "streams": {str(stream): count for stream, count in view.streams.items()},
        "moves": view.moves,
        "approve": list(view.approval.names),
    }


def _result(result: ResultView) -> dict[str, Any]:
    """No number of what is counted again, and no sum that would tell it."""
    sums = "items agreed settled" if result.blind else "items agreed settled recorded short over"
    return picked(result.sums, sums) | {
        "aside": {str(stream): count for stream, count in result.aside.items()},
        "differences": [
            {
                "place": row.place,
                "what": _what(row),
                **({} if row.item.blind else _numbers(row)),
                "state": str(row.item.state),
                "cause": str(row.item.explained.cause) if row.item.explained else "",
            }
            for row in result.rows
            if row.item.difference
        ],
    }


def _numbers(row: ItemRow) -> dict[str, Any]:
    item = row.item
    counts = [count.quantity for count in item.counts]
    return {
        "recorded": item.recorded,
        "found": item.found,
        "counts": counts,
        "worth": item.difference * item.value,
    }


def _place(one: Any, answer: Answer) -> str:
    state = answer.say("uzavřeno", "closed") if one.closed else answer.say("otevřeno", "open")
    agree = answer.say("souhlasí {} z {}", "{} of {} agree").format(one.counted, one.items)
    return in_columns(one.name, agree if one.closed else str(one.counted), state)


def _what(item: ItemRow) -> str:
    return in_columns(item.article.name, item.size, item.code)


def _differences(result: ResultView, answer: Answer) -> list[str]:
    sums = result.sums
    lines = [
        in_columns(
            *(row.place, _what(row), "" if row.item.blind else f"{row.item.recorded} → {row.item.found}"),
            answer.say(*STATES[row.item.state]),
            answer.say(*CAUSES[row.item.explained.cause]) if row.item.explained else "",
        )
        for row in result.rows
        if row.item.difference
    ]
    shown = money(-sums.short), money(sums.over)
    lines += [f"{answer.say(*STREAMS[stream])}: {count}" for stream, count in result.aside.items() if count]
    if result.blind:
        return lines
    return [*lines, answer.say("manko {} Kč, přebytek {} Kč", "short {} CZK, over {} CZK").format(*shown)]


def listed(options: Any, answer: Answer) -> int:
    found = answered(options, all_stocktakes)
    lines = [_told(one, answer) for one in found] or [answer.say("Žádná inventura nebyla.", "There was no stock-take.")]
    return answer.give({"stocktakes": [asdict(one) for one in found]}, lines)


def _told(one: ListedStocktake, answer: Answer) -> str:
    counted = answer.say("položek {}, manka {}, přebytky {}", "items {}, shortages {}, surpluses {}")
    found = counted.format(one.items, one.shortages, one.surpluses) if one.number else ""
    said = answer.say(*SORTS[one.sort]), one.where, answer.say(*STOCKTAKE_STATES[one.state])
    return "  ".join(filter(None, (one.number or "–", day(one.day), *said, found)))


def printed(options: Any, answer: Answer) -> int:
    """Raises NoStocktake, UnknownPlace; OSError: the file cannot be written."""
    with opened(options) as database, whole_file(options.pdf) as write:
        write(database.ask(lambda books: _draft(books, options)))
    return answer.give({"path": str(options.pdf)}, [str(options.pdf)])


def _draft(books: Books, options: Any) -> bytes:
    running = under_way(books)
    if options.place:
        return blind(books, place_of(books, running, options.place))
    draft = StocktakePaper.draft(books)
    assert draft is not None, "one is under way"
    return draft.bound(*((StocktakePart.SHEET,) if options.sheet else StocktakePart))


def export(options: Any, answer: Answer) -> int:
    path: Path = options.path
    with opened(options) as database, carried_out(options) as write:
        asked = ExportCounts(options.until, write, options.places, options.by, options.station or "1")
        outcome = carry_out(database, asked)
    facts = {**outcome.facts, "until": options.until.isoformat()}
    said = answer.say(
        f"{path}: míst {facts['places']}, štítků {facts['things']}, počítá {outcome.subject}, "
        f"platí do {options.until}.",
        f"{path}: {facts['places']} places, {facts['things']} labels, {outcome.subject} counts, valid until "
        f"{options.until}.",
    )
    return answer.give({"path": str(path), "by": outcome.subject, **facts}, [said])


def scan(options: Any, answer: Answer) -> int:
    """Raises UnknownPlace: nothing is counted before a place is named; BadCount. What is unknown is kept as it is, what
    is on no thing is said, and the others are counted.
    """
    file = CountingFile.open(options.path, secret_of(options), now())
    if options.place:
        file.save(_at(file.check, options.place))
    codes = options.codes or filter(None, map(str.strip, () if options.place else sys.stdin))
    said = [_one(file, text, options.quantity) for text in codes]
    counts = _counts(file)
    lines = [f"{code}  {_stream(answer, stream, block)}" if stream else code for code, stream, block, _ in said]
    lines += [refusal.said(answer.lang) for *_, refusal in said if refusal]
    lines += [f"{answer.say(*STREAMS[stream])}: {counts[stream]}" for stream in Stream if counts[stream]]
    scans = [{"code": code, "stream": str(stream or "")} | _block(block) for code, stream, block, _ in said]
    return answer.give({"scans": scans, "counts": counts}, lines) or int(any(refusal for *_, refusal in said))


def _at(count: StationCount, place: str) -> StationCount:
    found = count.plan.named.get(place.casefold())
    if not isinstance(found, StationPlace):
        raise UnknownPlace(place, tuple(one.name for one in count.plan.places))
    return count.at(found.id)


def _one(file: CountingFile, text: str, quantity: str) -> tuple[str, Stream | None, int, Refusal | None]:
    """The code, where it goes, the block of another store whose label it is, and why it is not counted; durable when it
    returns.
    """
    code = meant(file.check, text)
    what = file.check.plan.named.get(code.casefold())
    if not (file.check.place or isinstance(what, StationPlace)):
        raise UnknownPlace("", tuple(one.name for one in file.check.plan.places))
    if quantity:
        file.save(file.check.write(*file.check.plan.kind(code), number(quantity), now()))
        return code, Stream.FOUND, 0, None
    try:
        count, stream = file.check.scan(code, now())
    except (OnNoThing, ReadInPart) as refusal:
        return code, None, 0, refusal
    file.save(count)
    return code, stream, file.check.plan.elsewhere(code) if stream is Stream.UNKNOWN else 0, None


def finish(options: Any, answer: Answer) -> int:
    path, result = options.path, options.result
    file = CountingFile.open(path, secret_of(options), now())
    file.finish(result, now())
    said = answer.say(f"{result}; {path} se smazal.", f"{result}; {path} has deleted itself.")
    return answer.give({"path": str(result), "counts": _counts(file)}, [said])


def _counts(file: CountingFile) -> dict[str, int]:
    return {str(stream): file.check.streams.count(stream) for stream in Stream}
