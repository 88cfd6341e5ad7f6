"""The order proposal on paper: one for each supplier, to be signed by who asks for it and who approves.

It is no document of the journal: it has no number and nothing is ordered by it. In Czech, as registers are.
"""

from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from equipment_app.documents import paper
from equipment_app.documents.blocks import Paragraph, Signer, gap, paragraph, signatures
from equipment_app.documents.paper import Framed
from equipment_app.documents.table import Listing, PaperTable, TableColumn, TableRow, rows_of
from equipment_app.documents.typeset import PORTRAIT, Type
from equipment_app.documents.words import PaperWords
from equipment_app.domain.order_proposal import OrderLine, OrderProposal
from equipment_app.domain.outcome import Step
from equipment_app.domain.sizes import UNI
from equipment_app.measures import day, moment, money, numeral, whole_number

_TITLE = "Návrh objednávky"
NOBODY = "Dodavatel neuveden"
UNKNOWN = "neznámá"
"""The size of members who have not said theirs."""
_REMARK = (
    "Objednat = čekají + minimum − skladem, nejméně 0. Čekají: kusy, které členům chybí k sadám; minimum je rozdělené"
    " na velikosti podle toho, kolik se jich nosí. Ceny jsou pořizovací z katalogu, jinak z poslední dodávky."
)
_ORDER, _VALUE = 4, 6


def render(proposal: OrderProposal, step: Step | None = None) -> bytes:
    """The proposals of all suppliers as one PDF/A-2b. There is at least one of them."""
    framed = [_framed(proposal, supplier, lines) for supplier, lines in proposal.suppliers()]
    return paper.bound(framed, f"{_TITLE}, {day(proposal.on)}", step)


def _framed(proposal: OrderProposal, supplier: str, lines: Sequence[OrderLine]) -> Framed:
    state, name = proposal.state, supplier or NOBODY
    counted = f"do {day(proposal.until)} doslouží" if proposal.until else "bez konce životnosti"
    return Framed(
        letterhead=state.letterhead,
        at=state.at,
        title=_TITLE,
        subtitle="Co chybí po velikostech a kolik toho objednat",
        number=("Dodavatel", name),
        rows=(
            (("Stav ke dni", day(proposal.on)), ("Zápis deníku", whole_number(state.sequence))),
            (("Vytištěno", f"{moment(state.at)}, {state.printed_by}"),),
            (("Počítáno", counted),),
        ),
        code=state.code,
        continued=f"{_TITLE}: {name}",
        about=f"stav ke dni {day(proposal.on)}",
        name=f"{_TITLE} {day(proposal.on)}",
        file_title=f"{_TITLE}: {name}",
        middle=_table(lines, ends=proposal.until is not None),
        opening=(gap(3.0),),
        ending=(_signed(),),
        words=PaperWords(),
    )


def _table(lines: Sequence[OrderLine], *, ends: bool) -> Listing:
    columns = (
        TableColumn("Č.", 8, right=True),
        TableColumn("Věc", 57),
        TableColumn("Velikost", 17),
        TableColumn("Skladem − čekají − minimum" + ("\n− doslouží" if ends else ""), 41),
        TableColumn("Objednat", 16, right=True, strong=True),
        TableColumn("Cena za MJ", 17, right=True),
        TableColumn("Celkem Kč", 19, right=True),
    )
    table, count = PaperTable(columns, PORTRAIT.left), len(lines)
    pieces, worth = ([0, *accumulate(values)] for values in ([x.order for x in lines], [x.value for x in lines]))
    return Listing(
        table=table,
        items=rows_of(table, [_row(number, line) for number, line in enumerate(lines, 1)]),
        sums=lambda first, end: {
            _ORDER: whole_number(pieces[end] - pieces[first]),
            _VALUE: money(worth[end] - worth[first]),
        },
        total=f"Celkem {count} {numeral(count, 'velikost', 'velikosti', 'velikostí')}",
        words=PaperWords(),
        after=[paragraph(PORTRAIT, Paragraph(_REMARK, Type.SMALL, lead=5.0))],
    )


def _row(number: int, line: OrderLine) -> TableRow:
    size = line.size if line.size != UNI else ""
    price = money(line.price) if line.price is not None else ""
    note = f"Upraveno ručně z {line.computed} na {line.order}." if line.order != line.computed else ""
    note = " ".join(filter(None, (f"Na cestě {line.coming} {line.unit}." if line.coming else "", note)))
    cells = (str(number), line.name, size or ("" if line.size else UNKNOWN), line.reckoned)
    return TableRow((*cells, f"{whole_number(line.order)} {line.unit}", price, money(line.value)), note)


_signed = partial(
    signatures, PORTRAIT, (Signer("Navrhuje výstrojář", "", ""), Signer("Schvaluje", "", "")), "Datum", "Podpis"
)
