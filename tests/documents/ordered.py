"""An order with its supplier, and the end of waiting for the rest of it."""

from dataclasses import replace
from datetime import date, datetime

from equipment_app.documents.order import OrderPaper, OrderPaperLine
from tests.documents.samples import FUNDINGS, LETTERHEAD, STORE, anchor


def order(*, bilingual: bool = False, count: int = 0, closed: bool = False) -> OrderPaper:
    """With `count` more lines; `closed` after a part of it came."""
    number, seq = ("OB-2026-000009" if closed else "OB-2026-000008"), 18320 + closed
    qr, code = anchor(number, seq)
    lines = [
        OrderPaperLine("Radiostanice přenosná", "Portable radio", "", "ks", 4, 2850000, 4),
        OrderPaperLine("Bunda softshellová AKT", "Softshell jacket", "M", "ks", 10, 249000, 10),
        OrderPaperLine("Bunda softshellová AKT", "Softshell jacket", "L", "ks", 10, 249000, 9),
        OrderPaperLine("Rukavice taktické", "Tactical gloves", "9", "pár", 18, 79000, 20),
        OrderPaperLine("Pouzdro", "Pouch", "", "ks", 2),
    ]
    lines += [replace(lines[1], size=str(40 + n)) for n in range(count)]
    return OrderPaper(
        number=number,
        at=datetime(2026, 11, 23, 10, 40),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        remark="" if closed else "Radiostanice prosíme s nabitými akumulátory.",
        supplier="Výstroj Zkušební, a. s.",
        store=STORE,
        contract="KRPA-SML-2026-88",
        funding=FUNDINGS[-1],
        expected=date(2026, 12, 18),
        lines=tuple(lines),
        closes="OB-2026-000008" if closed else "",
        reason="dodavatel bundu L již nevyrábí" if closed else "",
        bilingual=bilingual,
    )
