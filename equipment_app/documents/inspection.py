"""Protokol o revizi: how many pieces passed, then each with what was found, until when it holds and where it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, facts, gap, paragraph
from equipment_app.documents.handover import called, declared
from equipment_app.documents.paper import Paper, PaperForm, common, keeper
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import LineColumn, Listing, TableCell, listing, total_of
from equipment_app.documents.typeset import PORTRAIT, Face, Style, Type, fitted, wrapped
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.domain.inspection import RESULTS, InspectionPlan, InspectionResult
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import months_later
from equipment_app.domain.value import Value
from equipment_app.measures import day, moment, whole_number
from equipment_app.store.books import Books
from equipment_app.store.ledger.history import key_of
from equipment_app.store.records.things import Thing

say(
    inspection=Phrase("Protokol o revizi", "Inspection record"),
    inspection_done=Phrase("Předloženo", "Presented"),
    inspection_left=Phrase("Zbývá", "Remaining"),
    inspection_what=Phrase("Druh revize", "Inspection"),
    inspection_regular=Phrase("pravidelná, po {months} měs.", "every {months} months", "po / every {months} m"),
    inspection_named=Phrase("{name}, po {months} měs.", "{name}, {months} months", "{name}, {months} m"),
    inspection_by=Phrase("Provádí", "Done by"),
    inspection_own=Phrase("sklad vlastními silami", "the store itself", "sklad / the store"),
    inspection_stopped=Phrase("Stáhnout z výdeje", "Not to be issued"),
    inspection_entry=Phrase("Zápis deníku", "Entry", "Zápis / Entry"),
    inspection_with=Phrase("Předpis a měřidlo", "By what and with what"),
    col_inspected_last=Phrase("Platila do", "Was valid until"),
    col_inspected_next=Phrase("Příští revize", "Next"),
    col_where=Phrase("Kde je", "Where"),
    inspection_confirms=Phrase("Potvrzení", "Confirmation"),
    inspection_text=Phrase(
        "Kontrolující potvrzuje, že každý předložený kus byl prohlédnut, že jeho štítek a výrobní číslo souhlasí"
        " s protokolem a že výsledek odpovídá návodu výrobce. Sklad potvrzuje, že kusy k opravě a k vyřazení jsou"
        " staženy z výdeje a uloženy odděleně.",
        "Each piece presented was examined, its label and serial number agree with this record, and the result follows"
        " the maker's instructions. What failed is withdrawn and stored apart.",
    ),
    signs_inspects=Phrase("Kontrolující", "Inspector"),
)
_BOX, _PITCH = 17.0, 28.75
_FIGURE = Style(18, Face.SEMIBOLD)


class InspectedPiece(Value):
    """`before` and `until`: how long its inspection held, and holds now; None where it never did, or failed."""

    thing: Thing
    before: date | None
    result: InspectionResult
    until: date | None
    where: str
    """The place, or the personal number of who has it."""
    note: str = ""


class InspectionPaper(Paper, kw_only=True):
    article: str
    plan: InspectionPlan
    begun: datetime | None
    left: int | None
    """Pieces of the run that wait for their inspection; None where there was none."""
    pieces: tuple[InspectedPiece, ...]
    keeper: Party

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        said = payload["x"]
        article = books.catalogue.article(said["article"])
        plan = books.inspections.plan(article, said["plan"])
        rows = [row for table, row in payload["reg"] if table == "inspected"]
        things = books.things.several([row["thing"] for row in rows])
        return cls(
            **common(books, seq),
            article=article.name,
            plan=plan,
            begun=datetime.fromisoformat(said["begun"]) if said.get("begun") else None,
            left=said.get("left"),
            pieces=tuple(
                _piece(books, seq, n, things[row["thing"]], row, plan.months) for n, row in enumerate(rows, 1)
            ),
            keeper=keeper(books, payload["by"]),
        )

    def form(self, words: PaperWords) -> PaperForm:
        begun = ((words("begun"), moment(self.begun)),) if self.begun else ()
        own = None if self.plan.firm else self.keeper
        with_ = [paragraph(PORTRAIT, Paragraph(self.remark.strip(), Type.BOXED, words("inspection_with")))]
        return PaperForm(
            title="inspection",
            subtitle=self.article,
            rows=(*([begun] if begun else []), ((words("ended"), moment(self.at)),)),
            opening=(self._figures(words), gap(2.4), facts(PORTRAIT, tuple(self._facts(words))), gap(1.6)),
            middle=self._listing(words),
            about=self.article,
            declared=(
                *(with_ if self.remark else ()),
                *declared(words, "inspection_confirms", "inspection_text"),
                gap(3.65),
            ),
            signing=(("signs_inspects", own), ("for_the_store", self.keeper), ("signs_superior", None)),
        )

    def _figures(self, words: PaperWords) -> Block:
        counts = Counter(piece.result for piece in self.pieces)
        cells = [
            (words("inspection_done"), whole_number(len(self.pieces))),
            *(
                (" / ".join(filter(None, words.pair(*RESULTS[result]))), whole_number(counts[result]))
                for result in InspectionResult
            ),
            (words("inspection_left"), "–" if self.left is None else whole_number(self.left)),
        ]

        def draw(sheet: Sheet, y: float) -> None:
            sheet.box(PORTRAIT.left, y, PORTRAIT.measure, _BOX)
            for place, (said, figure) in enumerate(cells):
                x, label = PORTRAIT.left + 2.5 + place * _PITCH, said[:1].upper() + said[1:]
                style = fitted(label, Type.LABEL, _PITCH - 1.5)
                lines = wrapped(label, style, _PITCH - 1.5)
                sheet.lines(x, y + (4.4 if len(lines) == 1 else 3.6), lines, style)
                sheet.text(x, y + 12.4, figure, _FIGURE)

        return Block(_BOX, draw)

    def _facts(self, words: PaperWords) -> Iterator[PaperFact]:
        key = "inspection_named" if self.plan.name else "inspection_regular"
        yield PaperFact(words("inspection_what"), words(key, name=self.plan.name, months=self.plan.months), 58)
        yield PaperFact(words("inspection_by"), self.plan.firm or words("inspection_own"), 51)
        failed = sum(not piece.result.good for piece in self.pieces)
        yield PaperFact(words("inspection_stopped"), whole_number(failed), 42)
        yield PaperFact(words("inspection_entry"), whole_number(self.sequence), 24)

    def _listing(self, words: PaperWords) -> Listing:
        columns: Sequence[LineColumn[InspectedPiece]] = (
            LineColumn("col_inventory", 26.5, lambda piece: piece.thing.inventory or piece.thing.code),
            LineColumn("col_serial", 23, lambda piece: piece.thing.serial or ""),
            LineColumn("col_item", 39, lambda piece: TableCell(*words.pair(*called(piece.thing)))),
            LineColumn("col_inspected_last", 19.5, lambda piece: day(piece.before) if piece.before else ""),
            LineColumn("result", 21.5, lambda piece: _result(piece.result, words)),
            LineColumn("col_inspected_next", 20.5, lambda piece: day(piece.until) if piece.until else ""),
            LineColumn("col_where", 19, lambda piece: piece.where),
        )
        total = total_of(words, len(self.pieces), of="kus kusy kusů")
        return listing(words, columns, self.pieces, note=lambda piece: piece.note, total=total)


def _result(result: InspectionResult, words: PaperWords) -> TableCell:
    return TableCell(*words.pair(*RESULTS[result]), strong=result is not InspectionResult.PASSED)


def _piece(books: Books, seq: int, n: int, thing: Thing, row: dict[str, str], months: int) -> InspectedPiece:
    result = InspectionResult(row["result"])
    before = books.history.before(seq, key_of("inspected", row))
    held = before is not None and not before[1]["withdrawn"]
    until = date.fromisoformat(before[1]["until"]) if before and held else months_later(thing.inspected_from, months)
    return InspectedPiece(
        thing=thing,
        before=until,
        result=result,
        until=date.fromisoformat(row["until"]) if result.good else None,
        where=_where(books, seq, thing),
        note=books.papers.remark(seq, n),
    )


def _where(books: Books, seq: int, thing: Thing) -> str:
    """Where the piece was when it was inspected; a person by the personal number alone."""
    holder = books.inspections.holder(thing, seq)
    if place := books.people.place(holder):
        return place.label
    person = books.people.person(holder)
    return (person.personal_number if person else "") or books.people.name(holder)
