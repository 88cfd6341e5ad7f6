"""Hand-overs of a store to look at: two quartermasters, and what one leaves to the other. Everybody is invented."""

from datetime import date, datetime, timedelta
from hashlib import sha256

from equipment_app.documents.office import OfficePaper
from equipment_app.domain import anchors
from equipment_app.domain.anchors import journal_code
from equipment_app.domain.papers import Letterhead, Party
from equipment_app.store.office_state import Custody, KeyLine, OfficeState, OpenCart

HASH = bytes(range(32))
ORIGIN, NUMBER = "5d1c7ec2-4f0b-4a83-9b7f-0c1de7d7f2aa/1", "PD-2026-000003"


def paper(*, keys: int = 3, carts: int = 2, unsigned: int = 12) -> OfficePaper:
    """A usual one, unless said; signed, so that its code is the longest there is."""
    anchor = anchors.Anchor(
        anchors.store_tag(ORIGIN), anchors.document_tag(ORIGIN, NUMBER), 18440, HASH, HASH[:16], HASH * 2
    )
    return OfficePaper(
        number=NUMBER,
        at=datetime(2026, 11, 24, 14, 5),
        giver=Party("nprap. Libuše Skladová", "990301", "Výdejna výstroje AKT", "výstrojářka"),
        taker=Party("pprap. Bc. Zbyněk Předávací", "990302", "Výdejna výstroje AKT", "výstrojář"),
        sequence=18440,
        head=HASH.hex(),
        state=OfficeState(
            begun=date(2024, 1, 8),
            restores=1,
            keys=tuple(
                KeyLine("Předávací Zbyněk", key[:8], key, date(2026, 1, 1) + timedelta(n), n % 3 == 2)
                for n, key in enumerate(sha256(bytes([n])).hexdigest() for n in range(keys))
            ),
            series=("IM-2026-000019", "PP-2026-001204", "VR-2026-000817", "KO-2026-000012", NUMBER),
            carts=tuple(
                OpenCart("por. Přemysl Testovací", n, datetime(2026, 11, 24, 9, n)) for n in range(1, carts + 1)
            ),
            unsigned=tuple(f"PP-2026-{n:06}" for n in range(1, unsigned + 1)),
            custody=Custody(in_store=10_432, with_members=7_018, elsewhere=31),
        ),
        letterhead=Letterhead(
            organisation="Krajské ředitelství policie hlavního města Prahy",
            store="Výdejna výstroje antikonfliktního týmu",
            footer="Výdejna výstroje AKT Praha, sklad 01",
        ),
        qr=anchors.encode(anchor),
        code=journal_code(HASH),
        remark="Klíče od trezoru a náhradní čtečka předány.",
    )
