"""The inspection record of picture 19: helmets of which most passed."""

from datetime import date, datetime

from equipment_app.documents.inspection import InspectedPiece, InspectionPaper
from equipment_app.domain.inspection import InspectionPlan, InspectionResult
from tests.documents.samples import LETTERHEAD, STORE, a_thing, anchor

_ODD = {
    3: (InspectionResult.RESERVED, "Rýha skořepiny do 1 mm vlevo, bez vlivu na funkci; sledovat."),
    9: (InspectionResult.REPAIR, "Prasklý úchyt hledí. Stažena z výdeje, čeká na opravu."),
    22: (InspectionResult.DISPOSAL, "Propadlá životnost skořepiny (10/2026)."),
}


def record(count: int = 44, *, bilingual: bool = False, firm: str = "", run: bool = True) -> InspectionPaper:
    number, seq = "RV-2026-000013", 18498
    qr, code = anchor(number, seq)
    return InspectionPaper(
        number=number,
        at=datetime(2026, 11, 26, 11, 40),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        remark="Návod výrobce přilby 4/2021; měrka spár, siloměr č. 12." if run else "",
        article="Přilba ochranná",
        plan=InspectionPlan(1, 1, "Roční" if run else "", 12, firm=firm),
        begun=datetime(2026, 11, 26, 8) if run else None,
        left=1 if run else None,
        pieces=tuple(_piece(n) for n in range(count)),
        keeper=STORE,
        bilingual=bilingual,
    )


def _piece(n: int) -> InspectedPiece:
    result, note = _ODD.get(n, (InspectionResult.PASSED, ""))
    numbers = {"inventory": f"INV-{601 + 3 * n:06}", "serial": f"PRI{103039 + 12 * n:07}"}
    helmet = a_thing(f"Přilba ochranná, {(55, 57, 58, 60)[n % 4]}", "Protective helmet", **numbers)
    return InspectedPiece(
        thing=helmet,
        before=date(2025, 11, 27),
        result=result,
        until=date(2026, 5, 26) if n == 3 else date(2027, 11, 26) if result.good else None,
        where=f"{990001 + n}" if n % 4 == 0 else "A02",
        note=note,
    )
