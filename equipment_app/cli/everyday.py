"""Commands of every day: one operation with its paper (issue, return, undo, hand-over), or one question."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, in_columns
from equipment_app.cli.grammar import asked_for
from equipment_app.cli.stores import answered, change_on_paper
from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import OfAnotherStore
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.kinds import KINDS
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Lang, Words, tied_day
from equipment_app.domain.write_offs import STAGES
from equipment_app.measures import unit
from equipment_app.operations import Books, resolve
from equipment_app.operations.articles import article_of
from equipment_app.queries.article_changes import ArticleChange, article_changes, cell_words
from equipment_app.queries.find import Found
from equipment_app.queries.find import find as find_all
from equipment_app.queries.holdings import holdings as holdings_of
from equipment_app.queries.membership import PersonRecord, records
from equipment_app.queries.pieces import Step
from equipment_app.queries.pieces import history as history_of
from equipment_app.queries.rows import code_of
from equipment_app.queries.scanned import Bears, Borne, is_outside, look_up
from equipment_app.queries.stocktake import last_of_things
from equipment_app.queries.write_offs import write_offs as all_write_offs
from equipment_app.store.records.people import Member

_HELD = ("article", "size", "quantity", "code", "serial", "inventory", "since", "paper", "name", "cancelled_on")
_STAY = ("unit_code", "unit", "since", "until", "paper", "end", "ended_by")
_END = {"moved": ("přechod", "moved"), "left": ("odchod", "left"), "merged": ("sloučeno", "merged")}
_STEP = ("seq", "at", "kind", "source", "target", "paper", "cancelled_by")
_HISTORY = ("seq", "at", "kind", "from", "to", "paper", "cancelled_by")
_FOUND = ("kind", "id", "title", "facts")
_CZECH = {
    "member": "člen",
    "guest": "host",
    "unit": "útvar",
    "place": "místo",
    "workshop": "opravna",
    "supplier": "organizační složka",
    "thing": "věc",
    "article": "druh",
    "kit": "sada",
    "paper": "doklad",
}


UNKEPT = (
    "Není zadáno, do kdy se věci z grantu drží, takže je nic nehlídá; zadejte --keep-until.",
    "No day is set until which items of the grant are kept, so nothing guards them; set --keep-until.",
)


def told(options: Any, answer: Answer) -> int:
    """Of an import no paper comes: with `--pdf` its undo is refused before anything is written."""
    outcome = change_on_paper(options, asked_for(options))
    result = picked(outcome, "number entry hash") | {"lines": [asdict(line) for line in outcome.lines]}
    lines = [f"{outcome.number}  {outcome.subject}".rstrip()]
    for line in outcome.lines:
        amount = f"{line.quantity} {unit(line.unit, line.quantity, answer.lang)}"
        lines.append("  ".join(part for part in (amount, line.name, line.size, line.code) if part not in ("", UNI)))
    dear = outcome.facts.get("percent", 0)
    dearer = f"Oprava stála {dear} % pořizovací ceny.", f"The repair cost {dear} % of the purchase price."
    bare = outcome.what == "funding_unkept", *UNKEPT
    return answer.give(result, [*lines, *answer.lines((dear, *dearer), bare), *_at(options.pdf)])


def store_handed_over(options: Any, answer: Answer) -> int:
    """Who works hands over, who stands by takes over."""
    outcome = change_on_paper(options, asked_for(options))
    result = {"number": outcome.number, "taker": outcome.subject, "entry": outcome.entry, "hash": outcome.hash}
    return answer.give(result, [f"{outcome.number}  {outcome.said(answer.lang)}", *_at(options.pdf)])


def _at(pdf: Path | None) -> list[str]:
    return [str(pdf)] if pdf else []


def holdings(options: Any, answer: Answer) -> int:
    """Also of who has left; a day is told with how far the journal had come when it was asked."""

    def asked(books: Books) -> tuple[list[HoldingLine], int]:
        return holdings_of(books, _holds(books, options.who).id, options.at), books.journal.head()[0]

    found, head = answered(options, asked)
    lines = [_plain(line, *_HELD) for line in found]
    rows = [
        _row(line, "quantity", "name", "size", "code", "since", "paper") + _cancelled(line, answer) for line in lines
    ]
    used = answer.say("  spotřební, nevrací se", "  consumable, does not come back")
    said = [row + (used if line.consumable else "") for row, line in zip(rows, found, strict=True)]
    said += answer.lines(
        (not lines, "Nedrží nic.", "Holds nothing."),
        (options.at, f"Deník k zápisu {head}.", f"Journal up to entry {head}."),
    )
    return answer.give({"lines": lines, "head": head}, said)


def _holds(books: Books, who: str) -> Member:
    """As `resolve.anyone`, also the guest of a deployment whose badge it is."""
    code = code_of_text(who.strip().upper())
    badge = code.number if code and code.family is Family.BADGE else 0
    guest = books.people.participant_by_badge(badge) if badge else None
    return guest if guest and guest.guest else resolve.anyone(books, who)


def _cancelled(line: dict[str, Any], answer: Answer) -> str:
    day = line["cancelled_on"]
    return answer.say(f"  stornováno {day}", f"  cancelled on {day}") if day else ""


def member(options: Any, answer: Answer) -> int:
    """With every record of the person, and the units of each."""

    def asked(books: Books) -> tuple[Member, list[PersonRecord]]:
        found = resolve.anyone(books, options.who)
        return found, records(books, found, options.at)

    found, there = answered(options, asked)
    told = [_record(one) for one in there]
    here = bool(told[0]["stays"]) and not told[0]["stays"][-1]["end"]
    said = [f"{found.full_name}  {told[0]['personal_number']}".rstrip()]
    for one in told:
        said += answer.lines((one is not told[0], f"Sloučený záznam {one['name']}", f"Merged record {one['name']}"))
        said += [f"  {_stay(stay, answer)}" for stay in one["stays"]]
    return answer.give({"name": found.full_name, "here": here, "records": told}, said)


def _record(one: PersonRecord) -> dict[str, Any]:
    badge = code_of(one.member.badge, Family.BADGE)
    facts = {"name": one.member.full_name, "personal_number": one.member.personal_number, "badge": badge}
    return facts | {"stays": [_plain(stay, *_STAY) for stay in one.stays]}


def _stay(stay: dict[str, Any], answer: Answer) -> str:
    """`2026-03-10 – 2026-04-01  KRPB  KŘP …  VL-2026-000001  výstup VL-2026-000004`."""
    begun = f"{stay['since']} – {stay['until']}".rstrip()
    end = answer.say(*_END[stay["end"]]) if stay["end"] else ""
    return in_columns(begun, stay["unit_code"], stay["unit"], stay["paper"], end, stay["ended_by"])


def history(options: Any, answer: Answer) -> int:
    """To a lead, what the store and the units they lead had to do with it. Raises ThingOutside."""

    def asked(books: Books) -> tuple[list[Step], list[tuple[date, str]], bool]:
        thing = resolve.asked_piece(books, options.code).id
        return history_of(books, thing), list(last_of_things(books, thing).values()), books.session.narrowed

    steps, counted, narrowed = answered(options, asked)
    entries = [dict(zip(_HISTORY, _plain(step, *_STEP).values(), strict=True)) for step in steps]
    said = [_row(_said(entry, answer), *_HISTORY) for entry in entries]
    said += [answer.say(f"Nalezeno při inventuře {on} {by}", f"Found at stock-take {on} {by}") for on, by in counted]
    said += answer.lines((narrowed, "Jen zápisy skladu a vašeho útvaru.", "Entries of the store and your unit alone."))
    return answer.give({"entries": entries}, said)


def find(options: Any, answer: Answer) -> int:
    """Raises ThingOutside: what is asked for by its number is of another unit than who asks leads."""

    def asked(books: Books) -> tuple[list[Found], Borne, bool]:
        found, nothing = find_all(books, options.text, options.limit + 1), Borne(Bears.NOTHING)
        if not found and is_outside(books, options.text):
            raise resolve.ThingOutside(options.text)
        borne = nothing if found else look_up(books, (options.text,))
        row = (Found(_ROWS[borne.what], borne.code, borne.name, borne.where, borne.id),) if borne.what in _ROWS else ()
        return [*found, *row], borne, books.session.narrowed

    found, borne, narrowed = answered(options, asked)
    known = _BORNE.get(borne.what)
    more, found = len(found) > options.limit, found[: options.limit]
    results = [_plain(one, *_FOUND) for one in found]
    said = [_row(_said(one, answer), *_FOUND) for one in results]
    said += [answer.say(*known).format(**vars(borne), text=borne.code)] if known else []
    said += answer.lines(
        (not results and not known and not narrowed, "Nic se nenašlo.", "Nothing was found."),
        (not results and not known and narrowed, "Ve vašem útvaru se nic nenašlo.", "Nothing was found in your unit."),
        (more, "… a další; víc ukáže --limit N.", "… and more; --limit N shows them."),
    )
    return answer.give({"results": results, "more": more, "bears": str(borne.what) if known else ""}, said)


_ROWS = {Bears.THING: "thing", Bears.MEMBER: "member", Bears.GUEST: "guest", Bears.PLACE: "place"}
"""What a number names that no words lead to: a piece whose receipt was cancelled, who has left, a guest."""
_BORNE = {
    Bears.SEVERAL: ("To číslo má víc věcí: {code}.", "Several items have this number: {code}."),
    Bears.OPERATOR: ("{name} vede evidenci a není člen.", "{name} is an operator, and no member."),
    Bears.COMMAND: ("{code} je příkaz pro okno.", "{code} is a command of the window."),
    Bears.BLANK: ("{text} je prázdný štítek: žádná věc ho zatím nemá.", "{text} is a blank label: no item has it yet."),
    Bears.UNUSED: ("{text} je z našich štítků, ale žádná věc ho nemá.", "{text} is of our labels, but no item has it."),
    Bears.NO_PAPER: ("Doklad s tímto kódem v evidenci není.", "The paper with this code is not in the books."),
    Bears.OTHER_STORE: (OfAnotherStore.cs, OfAnotherStore.en),
    Bears.MISREAD: (
        "„{code}“ je náš kód, přečtený neúplně nebo špatně. Načtěte ho znovu.",
        "“{code}” is a code of ours, read in part or wrongly. Scan it again.",
    ),
}
"""What a number is, of which there is no row to show."""


def _plain(row: Any, *names: str) -> dict[str, Any]:
    """For programs: days as ISO has them, empty where there is none."""
    values = {name: getattr(row, name) for name in names}
    said = {name: value.isoformat() for name, value in values.items() if isinstance(value, date)}
    return {name: "" if value is None else said.get(name, value) for name, value in values.items()}


def _said(values: dict[str, Any], answer: Answer) -> dict[str, Any]:
    """For people: the kind of an entry or of what was found in their words; programs get the key."""
    kind = values["kind"]
    if kind == "paper":
        deed, _, day = values["facts"].partition(" ")
        values = values | {"facts": f"{_named(deed, answer)} {day}"}
    return values | {"kind": _named(kind, answer)}


def _named(kind: str, answer: Answer) -> str:
    return KINDS[kind].noun.said(answer.lang) if kind in KINDS else answer.say(_CZECH[kind], kind)


def _row(values: dict[str, Any], *names: str) -> str:
    return "  ".join(str(values[name]) for name in names if values[name] not in ("", "uni"))


_WHAT = {
    "added": Words("přidáno", "added"),
    "changed": Words("změněno", "changed"),
    "bulk": Words("změněno s jinými", "changed with others"),
    "retired": Words("vyřazeno", "retired"),
    "merged": Words("sloučen jiný druh", "another merged into it"),
    "ended": Words("sloučeno do jiného", "merged into another"),
    "import": Words("import", "import"),
}


def article_history(options: Any, answer: Answer) -> int:
    found = answered(options, lambda books: article_changes(books, article_of(books, options.article).id))
    told = [picked(one, "number what by cancelled_by day fields") for one in found]
    return answer.give({"changes": told}, [_change_said(one, answer) for one in found])


def _change_said(one: ArticleChange, answer: Answer) -> str:
    fields = ", ".join(_change(*field, answer.lang) for field in one.fields)
    taken_back = answer.say("stornováno", "cancelled") if one.cancelled_by else ""
    return in_columns(
        tied_day(one.day, answer.lang), one.number, _WHAT[one.what].said(answer.lang), fields, one.by, taken_back
    )


def _change(name: str, was: str, now: str, lang: Lang) -> str:
    return f"{FIELDS[name].said(lang)}: {cell_words(name, was, lang)} → {cell_words(name, now, lang)}"


def write_offs(options: Any, answer: Answer) -> int:
    rows = answered(options, all_write_offs)
    said = [
        "  ".join((one.number, str(one.day), STAGES[one.stage].said(answer.lang), f"{one.left}/{one.pieces}"))
        for one in rows
    ]
    said += answer.lines((not rows, "Žádné vyřazení není.", "There is no write-off."))
    return answer.give({"write_offs": [asdict(one) for one in rows]}, said)
