"""Rows as the books answer them, for the auditor's registers."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from equipment_app.domain.anchors import journal_code
from equipment_app.domain.cards import CardMove, PersonalCard, SheetEvent, ThingSheet
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.order_proposal import OrderLine, OrderProposal
from equipment_app.domain.papers import Funding, Party
from equipment_app.domain.register import AsOf, Register
from equipment_app.queries.grant import GrantArticle, GrantPart, GrantPiece, GrantState, Sum, added
from equipment_app.queries.grant_register import GrantRow, grant_register
from tests.documents.samples import LETTERHEAD, LONG_NAME, kit


@dataclass(frozen=True)
class Member:
    full_name: str
    personal_number: str
    unit_code: str = "KRPA"
    unit_name: str = "KŘP hl. m. Prahy"


@dataclass(frozen=True)
class Moved:
    member: Member
    name: str
    quantity: int
    number: str
    kind: str = "issue"
    day: date = date(2026, 11, 24)
    size: str = "M"
    unit: str = "ks"
    serial: str = "AKT0100000"
    inventory: str = "INV-000001"
    condition: str = "new"
    cancelled_on: date | None = None
    price: int | None = 129000
    since: date = date(2026, 11, 24)
    paper: str = "PP-2026-000123"

    @property
    def total(self) -> int | None:
        return None if self.price is None else self.price * self.quantity


@dataclass(frozen=True)
class Holding:
    member: Member
    lines: tuple[Moved, ...]


UNITS = (("KRPA", "KŘP hl. m. Prahy"), ("KRPT", "KŘP Moravskoslezského kraje"), ("KRPZ", "KŘP Zlínského kraje"))
ASKED = AsOf(
    LETTERHEAD, datetime(2026, 11, 24, 15, 0), 18490, journal_code(bytes(range(32))), "nprap. Libuše Skladová (990301)"
)


def members(count: int) -> list[Member]:
    return [
        Member(f"nprap. Bc. Vzor Příkladný {place}", f"99{place:04}", *UNITS[place * 3 // count])
        for place in range(count)
    ]


def handed(people: int) -> list[Moved]:
    found: list[Moved] = []
    for place, member in enumerate(members(people)):
        number = f"PP-2026-{place + 1:06}"
        found += [
            Moved(member, line.name, line.quantity, number, condition=line.condition, size=line.size) for line in kit()
        ]
        found.append(Moved(member, LONG_NAME, -1, f"VR-2026-{place + 1:06}", "return", condition="unusable"))
    found.append(replace(found[0], quantity=-1, kind="storno", number="PP-2026-000001-S"))
    found[0] = replace(found[0], cancelled_on=date(2026, 11, 24))
    return found


def held(people: int) -> list[Holding]:
    lines = [(line.name, line.quantity, line.condition, line.size, line.price or 0) for line in kit()]
    return [
        Holding(
            member,
            tuple(
                Moved(member, name, count, "", condition=condition, size=size, price=price // count)
                for name, count, condition, size, price in lines
            ),
        )
        for member in members(people)
    ]


def personal_card(items: int, moves: int) -> PersonalCard:
    """Two pieces of each item; moves a day apart."""
    return PersonalCard(
        state=ASKED,
        at=date(2026, 11, 24),
        party=Party("nprap. Norbert Čápovský", "990001", "KŘP hl. m. Prahy", "vedoucí týmu"),
        member_since=date(2009, 8, 22),
        sizes={"alfa": "M", "kalhoty": "30/34", "obuv": "41", "rukavice": "7", "hlava": "55"},
        items=[
            HoldingLine(
                article=f"VEC-{place}",
                name=LONG_NAME if place % 9 == 5 else f"Věc {place}",
                size="M" if place % 2 else "",
                quantity=2,
                unit="ks",
                code="",
                serial="",
                inventory=f"INV-{place:06}" if place % 3 else "",
                condition="good",
                price=129000,
                funding="",
                section="",
                since=date(2026, 11, 24),
                paper="",
            )
            for place in range(items)
        ],
        moves=[
            CardMove(
                date(2026, 11, 24) - timedelta(days=place),
                f"PP-2026-{place:06}",
                "výdej",
                f"Věc {place} {LONG_NAME if place % 11 == 7 else ''}".strip(),
                2,
                "scanned",
            )
            for place in range(moves)
        ],
        kit="Základní výstroj AKT",
        gaps=(("Mikina fleecová", "M", 1, "ks"), ("Svítilna ruční", "", 2, "ks")),
    )


def order_proposal(sizes: int, suppliers: int = 2) -> OrderProposal:
    """So many sizes of each supplier, of two articles; one number of each was typed."""
    lines = [
        OrderLine(
            article=place // 2,
            code=f"ART-{place // 2}",
            name=LONG_NAME if place % 9 == 5 else f"Věc {place // 2}",
            name_en="",
            unit="ks",
            size="" if place % 7 == 6 else f"{place % 50}",
            supplier=f"Dodavatel {place // sizes}",
            price=None if place % 5 == 4 else 129000,
            stored=place % 4,
            waiting=2,
            minimum=3,
            ending=1 if place % 6 == 2 else 0,
            typed=10 if place % sizes == 0 else None,
        )
        for place in range(sizes * suppliers)
    ]
    return OrderProposal(ASKED, date(2026, 11, 24), tuple(lines), date(2027, 6, 30))


GRANT = Funding(
    "CZ-HOMEAFFAIRS-0004",
    "N",
    "Položky se zdrojem N byly pořízeny v projektu CZ-HOMEAFFAIRS-0004.",
    logo="Norway Grants",
    project="Spolupráce národní policie a územní samosprávy",
    project_number="NF-MV-PDP-004-2020",
    share=7225,
    ends=date(2024, 2, 29),
    keep_until=date(2029, 2, 28),
    insurance="výjimka pro majetek státu",
)


def grant(rows: int, *, missing: int = 0) -> Register[GrantRow]:
    """So many helmets, wherever things of a grant can be; `missing` of them are nowhere."""
    at = date(2026, 11, 24)
    pieces = [_helmet(n, tuple(GrantPart)[n % len(GrantPart)]) for n in range(rows)]
    parts: dict[GrantPart, Sum] = {}
    for piece in pieces:
        parts[piece.part] = parts.get(piece.part, Sum()) + Sum(piece.pieces, piece.value)
    bought = added(parts.values()) + Sum(missing, missing * 689_000)
    state = GrantState(GRANT, at, (GrantArticle(3, "PRI-OCH", "Přilba ochranná", "Helmet", "ks", bought, parts),))
    return grant_register(ASKED, at, [(GRANT, state, pieces)], {})


def _helmet(n: int, part: GrantPart) -> GrantPiece:
    return GrantPiece(
        thing=n,
        article=3,
        name="Přilba ochranná",
        name_en="Helmet",
        code=str(Code(Family.THING, n)),
        size="56",
        serial=f"PRI01{n:05}",
        inventory=f"INV-{n:06}",
        delivery_note="DL-2021-003",
        invoice="F20210003",
        sustainability=True,
        received_on=date(2021, 10, 5),
        price=689_000,
        pieces=1,
        condition="good",
        part=part,
        where="A02" if part is GrantPart.STORED else "990001",
        unit="KRPA",
        since=date(2026, 3, 14),
        paper="SU-2026-000004",
        due=date(2026, 11, 28) if part is GrantPart.LENT else None,
    )


def thing_sheet(events: int) -> ThingSheet:
    """A radio with so many events, every fifth a repair."""
    facts = ("Výrobní č.", "Inventární č.", "Velikost", "Stav", "Pořízeno", "Dodací list", "Faktura", "Smlouva")
    values = ("RST0104512", "INV-000901", "–", "dobré", "22. 10. 2021", "DL-2021-004", "F20210004", "PPR-1000-1")
    return ThingSheet(
        state=ASKED,
        name="Radiostanice přenosná",
        code="AKT.0000901.75",
        where="nprap. Čápovský Norbert",
        facts=tuple(zip(facts, values, strict=True)),
        events=tuple(
            SheetEvent(
                date(2022, 1, 12) + timedelta(days=40 * n),
                "Převzato z opravy" if n % 5 == 4 else "Vydáno",
                "Radioservis Modelov" if n % 5 == 4 else LONG_NAME,
                f"PP-2022-{n:06}",
                ("signed", "scanned", "unsigned")[n % 3],
                62_000 if n % 5 == 4 else None,
            )
            for n in range(events)
        ),
        price=2_850_000,
        repaired=62_000 * (events // 5),
    )


def lot_sheet() -> ThingSheet:
    """Of shirts without codes, which many have."""
    begins = date(2022, 1, 12)
    return replace(
        thing_sheet(40),
        name="Tričko funkční M",
        code="",
        where="16 ks skladem, 4 ks vydáno, 1 ks v opravě",
        holders=tuple((LONG_NAME if n else "A01", "vydáno" if n else "skladem", 16 - n // 3) for n in range(30)),
        amounts=tuple((begins + timedelta(days=40 * n), 1200 - 30 * n, 30 * n, n % 3, 0) for n in range(30)),
    )
