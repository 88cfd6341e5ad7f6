"""Reports of checks to look at, with the people and things of the design's picture. Everybody is invented."""

from datetime import datetime

from equipment_app.documents.unit_check import CheckedDifference, UnitCheckPaper
from equipment_app.documents.unit_check_grid import CheckedMember
from equipment_app.domain import anchors
from equipment_app.domain.anchors import journal_code
from equipment_app.domain.papers import Letterhead, Party

HASH = bytes(range(32))
COLUMNS = (
    *("Reflexní vesta AKT", "Balistická vesta", "Přilba ochranná", "Radiostanice", "Akumulátor", "Náhlavní souprava"),
    *("Lékárnička osobní", "Batoh 30 l", "Jmenovka", "Bunda softshellová", "Kalhoty taktické", "Obuv kotníková"),
    *("Opasek taktický", "Svítilna ruční"),
)
NAMES = (
    *("nprap. Norbert Čápovský", "pprap. Bc. Zbyněk Předávací", "pprap. Bc. Ondřej Řezbový", "por. Přemysl Testovací"),
    *("nstržm. Bc. Šárka Batohová", "nprap. Čestmíra Evidenční", "nprap. Bc. Čeněk Testovací", "prap. Žofie Zápisná"),
    *("nprap. Mgr. Kryštof Vzorový", "prap. Žofie Zápisná", "nprap. Bc. Bořivoj Neznámovský"),
    *("nstržm. Hynek Předávací", "pprap. Naděžda Příkladná", "ppor. Bc. Luděk Číselný", "prap. Šimon Ječnovský"),
    *("prap. Radúz Žlutonožný", "nprap. Chrudoš Kódovský", "pprap. Ing. Šimon Řezbový", "kpt. Eduard Vzorový"),
    *("pprap. Bc. Jáchym Vzorový", "prap. Bc. Čeněk Řádkový", "prap. Ing. Luděk Hrozný"),
)
FAULTS = {
    (3, 6): "expired",
    (4, 13): "lacks",
    (6, 3): "other",
    (9, 1): "uninspected",
    (9, 2): "uninspected",
    (11, 4): "missing",
    (14, 5): "lost",
    (17, 8): "unissued",
    (19, 6): "expired",
}
AWAY = {12: "dovolená", 21: ""}
INVENTORY = {(11, 4): "INV-001211", (14, 5): "INV-001514", (3, 6): "INV-001887", (6, 3): "INV-000909"}


def member(number: int, columns: int = len(COLUMNS)) -> CheckedMember:
    name = NAMES[(number - 1) % len(NAMES)]
    if number in AWAY:
        return CheckedMember(f"99{number:04}", name, (), False, AWAY[number])
    marks = tuple(FAULTS.get((number, place), "ok") for place in range(columns))
    return CheckedMember(f"99{number:04}", name, marks, set(marks) == {"ok"})


def difference(number: int, place: int) -> CheckedDifference:
    state = FAULTS[number, place]
    holder = "990010" if state == "other" else ""
    return CheckedDifference(
        state, f"99{number:04}", COLUMNS[place], "XL", inventory=INVENTORY.get((number, place), ""), holder=holder
    )


def report(members: int = 22, columns: tuple[str, ...] = COLUMNS, repeat: int = 1, **more: object) -> UnitCheckPaper:
    found = tuple(difference(*spot) for spot in FAULTS if spot[0] <= members) * repeat
    away = tuple(CheckedDifference("away", f"99{number:04}", "") for number in AWAY if number <= members)
    number = "KO-2026-000012"
    origin = "5d1c7ec2-4f0b-4a83-9b7f-0c1de7d7f2aa/1"
    facts = {
        "number": number,
        "begun": datetime(2026, 11, 24, 7, 30),
        "at": datetime(2026, 11, 24, 8, 4),
        "heading": "KŘP Karlovarského kraje",
        "title": "před nasazením „Zkušební utkání“, 27. 11. 2026",
        "kit": "Základní výstroj AKT",
        "columns": columns,
        "rows": tuple(member(number, len(columns)) for number in range(1, members + 1)),
        "differences": (*found, *away),
        "missing": 3,
        "unissued": 1,
        "looked_at": 20,
        "shown": 276,
        "issued": 307,
        "lead": Party("nprap. Norbert Čápovský", "990001"),
        "keeper": Party("nprap. Libuše Skladová", "990301"),
        "letterhead": Letterhead(
            organisation="Krajské ředitelství policie hlavního města Prahy",
            store="Výdejna výstroje antikonfliktního týmu",
            footer="Výdejna výstroje AKT Praha, sklad 01",
        ),
        "qr": anchors.encode(
            anchors.Anchor(anchors.store_tag(origin), anchors.document_tag(origin, number), 18440, HASH)
        ),
        "code": journal_code(HASH),
        "sequence": 18440,
    }
    return UnitCheckPaper(**{**facts, **more})  # type: ignore[arg-type]
