"""Funding sources by hand: what a grant is called, what it pays, and until when things bought of it are kept."""

import re
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from equipment_app.domain.entries import Registration, Row, picked
from equipment_app.domain.errors import NoLogo, Refusal, ThingRefused
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.papers import WHOLE, Funding, kept_in, logo_of_text
from equipment_app.domain.rights import Right
from equipment_app.domain.words import LETTERS
from equipment_app.operations import resolve
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books

_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*%?")
_LONG = 600
"""Letters of a text: it is printed under the lines of a paper."""
_MORE = (
    "A new source needs its letter, which stands for it in the lines of papers. What is not said stays. With a project "
    "it is a grant: its logo is on papers and its register is a report. A logo is made grey, in a box of 34 × 13 mm; "
    "a grant without one has the logo of the store. Until --keep-until no way out of the books is open to its items "
    "without a consent; without it, nothing is guarded."
)


class UnknownFunding(Refusal):
    code: str
    known: tuple[str, ...]
    cs = "Zdroj {code} evidence nezná. Nic se nezapsalo; zvolte některý z těchto: {known}, nebo novému dejte písmeno."
    en = "The store has no source {code}. Nothing was written; choose one of these: {known}, or give it a letter."


class BadLetter(Refusal):
    letter: str
    taken: tuple[str, ...]
    cs = "Písmeno „{letter}“ zdroj mít nemůže. Zvolte jedno od A do Z, které nemá jiný zdroj ({taken})."
    en = "A source cannot have the letter “{letter}”. Choose one from A to Z that no other source has ({taken})."


class BadShare(Refusal):
    share: str
    cs = "Podíl grantu „{share}“ není podíl. Zadejte procenta od 0 do 100, nejvýš na dvě místa, jako 72,25."
    en = "“{share}” is no share. Enter per cent from 0 to 100, with two places at most, as 72.25."


class KeptTooShort(Refusal):
    """Things are kept at least until the project ends."""

    keep_until: date
    ends: date
    cs = "Věci se drží do {keep_until}, a projekt končí až {ends}. Nic se nezapsalo; opravte jeden z obou dnů."
    en = "Items are kept until {keep_until}, and the project ends only on {ends}. Nothing was written; correct a day."


class LongText(Refusal):
    length: Annotated[int, LETTERS]
    limit: int
    cs = "Text má {length}, na doklad se jich vejde {limit}. Zkraťte ho."
    en = "The text has {length}, a paper has room for {limit}. Shorten it."


@spoken("funding", "say what a funding source is, or add one", _MORE)
@needs(Right.RECEIVE)
class SetFunding(Operation):
    """None stays as it is; an empty text, also in place of a day, takes it away."""

    code: Annotated[str, Argument("CODE", help="of the source, as delivery lists have it")]
    letter: Annotated[str | None, Argument("--letter", "LETTER", "of a new source")] = None
    project: Annotated[str | None, Argument("--project", "NAME", "the name of the grant's project")] = None
    project_number: Annotated[str | None, Argument("--number", "TEXT", "the number of the project")] = None
    share: Annotated[str | None, Argument("--share", "PERCENT", "what the grant pays of each price, as 72.25")] = None
    ends: Annotated[
        date | str | None, Argument("--ends", "DATE", "the last day of the project; an empty text takes it away")
    ] = None
    keep_until: Annotated[
        date | str | None, Argument("--keep-until", "DATE", "until when items are kept; an empty text takes it away")
    ] = None
    insurance: Annotated[str | None, Argument("--insurance", "TEXT", "how they are insured, or why not")] = None
    text_cs: Annotated[str | None, Argument("--text-cs", "TEXT", "printed under lines bought of it, in Czech")] = None
    text_en: Annotated[str | None, Argument("--text-en", "TEXT", "the same in English")] = None
    logo: Annotated[str | None, Argument("--logo", "PICTURE", "a PNG or SVG file; an empty text takes it away")] = None
    """As `logo_text` has it."""

    def plan(self, books: Books) -> Planned:
        """Raises UnknownFunding, BadLetter, BadShare, KeptTooShort, LongText, NoLogo."""
        known = books.settings.fundings()
        code = " ".join(self.code.split())
        before = known.get(code) or self._new(code, known)
        after = self._after(before)
        if after.keep_until and after.ends and after.keep_until < after.ends:
            raise KeptTooShort(after.keep_until, after.ends)
        longest = max(map(len, (after.text_cs, after.text_en, after.insurance, after.project)))
        if longest > _LONG:
            raise LongText(longest, _LONG)
        if self.logo and not logo_of_text(self.logo):
            raise NoLogo
        if known.get(code) == after:
            return Outcome(what="nothing_new", subject=code)
        registers = (Registration("funding", row(after)),)
        done = "funding_saved" if after.keep_until or not after.is_grant else "funding_unkept"
        changes = Changes.SETTINGS | Changes.CUSTODY
        return Plan(Kind.REGISTER, registers=registers, changes=changes, done=done, subject=code)

    def _new(self, code: str, known: dict[str, Funding]) -> Funding:
        letter, taken = (self.letter or "").strip().upper(), tuple(sorted(one.letter for one in known.values()))
        if not code or not letter:
            raise UnknownFunding(code, tuple(known))
        if not re.fullmatch("[A-Z]", letter) or letter in taken:
            raise BadLetter(letter, taken)
        return Funding(code, letter)

    def _after(self, before: Funding) -> Funding:
        texts = {name: getattr(self, name) for name in ("project", "project_number", "insurance", "text_cs", "text_en")}
        said: dict[str, Any] = {name: " ".join(text.split()) for name, text in texts.items() if text is not None}
        if self.share is not None:
            said["share"] = _share(self.share)
        days = {"ends": self.ends, "keep_until": self.keep_until}
        said |= {name: day or None for name, day in days.items() if day is not None}
        for name in ("text_cs", "text_en"):
            text, day = kept_in(said.get(name, ""))
            said |= {name: text} if name in said else {}
            said |= {"keep_until": day} if day and not (before.keep_until or said.get("keep_until")) else {}
        said |= {} if self.logo is None else {"own_logo": self.logo}
        after = replace(before, **said)
        return replace(after, logo=after.logo or after.project)


def _share(said: str) -> int | None:
    if not said.strip():
        return None
    found = _PERCENT.fullmatch(said.strip())
    share = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else WHOLE + 1
    if share > WHOLE:
        raise BadShare(said)
    return share


def row(source: Funding) -> Row:
    """The whole row of a source."""
    days = {"ends": source.ends, "keep_until": source.keep_until}
    dated = {name: day.isoformat() if day else None for name, day in days.items()}
    texts = {name: getattr(source, name) or None for name in ("project", "project_number", "insurance")}
    logo = f"{source.logo}\n{source.own_logo}" if source.own_logo else source.logo
    return {**picked(source, "code letter text_cs text_en share"), "logo": logo, **texts, **dated}


class HasFunding(ThingRefused):
    """Every thing has one source; another would rewrite what was reported of it."""

    code: str
    cs = "{thing} má zdroj {code}, a ten se nemění. Nic se nezapsalo; vynechte ji."
    en = "{thing} has the source {code}, and that does not change. Nothing was written; leave it out."


class AllHaveFunding(Refusal):
    cs = "Žádná věc bez zdroje tomu neodpovídá. Nic se nezapsalo; zkontrolujte kódy a dodací list."
    en = "No item without a source is meant by this. Nothing was written; check the codes and the delivery note."


@spoken("assign-funding", "say what items without a funding source were bought of")
@needs(Right.RECEIVE)
class AssignFunding(Operation):
    """Pieces that are named, and whatever of a delivery has no source yet."""

    code: Annotated[str, Argument("--to", "CODE", "the source, as delivery lists have it")]
    things: Annotated[tuple[str, ...], Argument("THING", help="its code, inventory or serial number")] = ()
    delivery: Annotated[str, Argument("--delivery", "NOTE", "all of this delivery note that has none")] = ""

    def plan(self, books: Books) -> Plan:
        """Raises UnknownFunding, UnknownThing, OfAnotherStore, AmbiguousThing, HasFunding, AllHaveFunding."""
        known = books.settings.fundings()
        if self.code not in known:
            raise UnknownFunding(self.code, tuple(known))
        named = [_without(books, code) for code in self.things]
        note = self.delivery.strip()
        ids = dict.fromkeys((*named, *(books.things.without_funding(note) if note else ())))
        if not ids:
            raise AllHaveFunding
        return Plan(
            Kind.REGISTER,
            registers=tuple(Registration("thing", books.things.row(id) | {"funding": self.code}) for id in ids),
            changes=Changes.CATALOGUE | Changes.CUSTODY,
            done="funding_assigned",
            subject=self.code,
            told={"things": len(ids)},
        )


def _without(books: Books, code: str) -> int:
    thing = resolve.known_piece(books, code)
    if thing.funding:
        raise HasFunding(thing.title, thing.funding)
    return thing.id
