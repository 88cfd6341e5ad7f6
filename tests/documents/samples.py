"""Papers to look at: the facts of the design's pictures, and others made longer or harder."""

from dataclasses import fields, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from equipment_app.documents.clearance import ClearancePaper
from equipment_app.documents.exchange import ExchangePaper
from equipment_app.documents.handover import PaperLine
from equipment_app.documents.incident import IncidentPaper
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.loan import LoanPaper
from equipment_app.documents.merge import MergePaper
from equipment_app.documents.notice import NoticePaper, OverdueLine
from equipment_app.documents.paper import Paper
from equipment_app.documents.property_record import PropertyPaper
from equipment_app.documents.receipt import ReceiptLine, ReceiptPaper
from equipment_app.documents.repair import RepairPaper
from equipment_app.documents.returns import ReturnPaper
from equipment_app.documents.roster import RosterLine, RosterPaper
from equipment_app.documents.stocktake import CountedLine, StocktakePaper
from equipment_app.documents.storno import Cancellation
from equipment_app.documents.transfer import TransferPaper
from equipment_app.documents.write_off import WriteOffPaper
from equipment_app.domain import anchors
from equipment_app.domain.anchors import journal_code
from equipment_app.domain.custody import Seq
from equipment_app.domain.deliveries import with_vat
from equipment_app.domain.incidents import IncidentStep, Stage, Worth
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Funding, Letterhead, Number, Party
from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake import Sort, StocktakeScope
from equipment_app.domain.write_offs import REASONS
from equipment_app.store.records.clearance import Clearance, OpenLine
from equipment_app.store.records.incidents import Harmed, Incident
from equipment_app.store.records.loans import Loan
from equipment_app.store.records.repairs import CameBack, RepairOrder, SentLine
from equipment_app.store.records.standing import OutLine
from equipment_app.store.records.stocktakes import PlannedStocktake
from equipment_app.store.records.things import Thing
from equipment_app.store.records.write_offs import Disposal, WriteOffDecision

ORIGIN = "5f0c2f6e-0000-4000-8000-000000000001/1"
GRANT, BUDGET = "CZ-HOMEAFFAIRS-0004", "SR"

LETTERHEAD = Letterhead(
    organisation="Krajské ředitelství policie hlavního města Prahy",
    store="Výdejna výstroje antikonfliktního týmu",
    footer="Výdejna výstroje AKT Praha, sklad 01",
)
FUNDINGS = (
    Funding(
        GRANT,
        "N",
        "Položky se zdrojem N byly pořízeny v projektu CZ-HOMEAFFAIRS-0004 „Spolupráce národní policie, mezinárodních"
        " subjektů a územní samosprávy“, podpořeném z Norských fondů 2014–2021 (Norway Grants).",
        "Items marked N were purchased under project CZ-HOMEAFFAIRS-0004, supported by the Norway Grants 2014–2021.",
        "Místo pro logo Norway Grants",
        keep_until=date(2029, 2, 28),
    ),
    Funding(BUDGET, "R", "Zdroj R: rozpočet Policie ČR.", "R: Police of the CR budget."),
)
STORE = Party("nprap. Libuše Skladová", "990301", "KŘP hl. m. Prahy", "výstrojářka, sklad 01")
LEADER = Party("nprap. Norbert Čápovský", "990001", "KŘP hl. m. Prahy", "vedoucí antikonfliktního týmu")
MEMBER = Party("prap. Žofie Zápisná", "990008", "KŘP hl. m. Prahy", "členka antikonfliktního týmu")

LONG_NAME = "Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha"
_KIT = f"""
Reflexní vesta AKT žlutomodrá;M;INV-000001;AKT0100000;1;ks;new;1290;N;AKT hi-vis vest, yellow-blue
Balistická vesta skrytá;M;INV-000301;VES0101496;1;ks;good;24900;N;Ballistic vest, concealed
Přilba ochranná;55;INV-000601;PRI0103039;1;ks;good;6890;N;Protective helmet
Radiostanice přenosná;;INV-000901;RST0104512;1;ks;good;28500;N;Portable radio
Akumulátor k radiostanici;;INV-001201;AKU0106043;1;ks;new;2150;R;Radio battery
{LONG_NAME};;INV-001501;NAH0107539;1;ks;new;3400;N;Headset with PTT and acoustic tube, left ear
Lékárnička osobní;;INV-001885;LEK0109558;1;ks;new;1890;R;Individual first-aid kit
Batoh služební 30 l;;INV-002185;BAT0111081;1;ks;as_new;2290;N;Service backpack 30 l
Jmenovka s identifikačním číslem;;INV-002527;JME0112775;1;ks;new;145;R;Identification badge
Bunda softshellová AKT;M;;;1;ks;new;2490;N;Softshell jacket
Bunda zimní AKT;M;;;1;ks;new;4590;N;Winter jacket
Kalhoty taktické;30/34;;;2;ks;new;3980;N;Tactical trousers
Polokošile krátký rukáv;M;;;3;ks;new;1770;R;Polo shirt, short sleeve
Tričko funkční;M;;;3;ks;new;1470;R;Base layer
Obuv kotníková;41;;;1;pár;new;3290;N;Ankle boots
Rukavice taktické;7;;;1;pár;new;790;R;Tactical gloves
"""
_LENT = f"""
Radiostanice přenosná;921;12;good;28500;N
Akumulátor k radiostanici;1221;12;new;2150;R
{LONG_NAME};1521;8;new;3400;N
Megafon ruční;1821;2;new;4990;N
Osobní kamera;1863;2;new;15900;N
Přepravní box;2505;2;new;3250;N
"""
_BACK = """
Reflexní vesta AKT žlutomodrá;XL;INV-000008;AKT0100036;1;ks;good;worn;sklad, A01
> Závada: natržený šev levé kapsy (4 cm), reflexní pruh bez poškození. Foto 1.
Balistická vesta skrytá;XL;INV-000308;VES0101535;1;ks;new;good;sklad, A02
Přilba ochranná;60;INV-000608;PRI0103068;1;ks;new;damaged;oprava
> Závada: prasklý úchyt hledí vlevo, chybí 1 šroub. Foto 2 a 3. Zápis o škodní události SU-2026-000009.
Radiostanice přenosná;;INV-000908;RST0104564;1;ks;good;good;sklad, A04
> Příslušenství vráceno: anténa, klip. Nevráceno: kryt konektoru.
Akumulátor k radiostanici;;INV-001208;AKU0106066;1;ks;new;worn;sklad, A05
Batoh služební 30 l;;INV-002192;BAT0111106;1;ks;new;good;praní
Bunda zimní AKT;XL;;;1;ks;new;good;sklad, C02
Kalhoty taktické;38/36;;;2;ks;new;unusable;k vyřazení
> Vráceny 2 ks ze 2, roztržené koleno u obou. Foto 4.
Obuv kotníková;42,5;;;1;pár;new;worn;k vyřazení
"""
_RADIO = "Příslušenství: anténa, klip na opasek. Závada: oděrka krytu vpravo dole."


def rows(table: str) -> list[list[str]]:
    """Cells of each line; a line after `>` is a note to the one before, and its last cell."""
    found: list[list[str]] = []
    for line in table.strip().splitlines():
        if line.startswith("> "):
            found[-1].append(line[2:])
        else:
            found.append(line.split(";"))
    return found


def anchor(number: str, seq: int) -> tuple[str, str]:
    """A document's QR text and the code for people, of an invented entry."""
    entry_hash = sha256(number.encode()).digest()
    tags = anchors.store_tag(ORIGIN), anchors.document_tag(ORIGIN, number)
    return anchors.encode(anchors.Anchor(*tags, seq, entry_hash)), journal_code(entry_hash)


def a_thing(name: str, name_en: str = "", **said: Any) -> Thing:
    """A piece, unless it is said to have no number."""
    blank: dict[str, Any] = dict.fromkeys([one.name for one in fields(Thing)][:21], "")
    told = {"id": 1, "article": 1, "size": "uni", "number": 1, "price": None, "received_on": "2024-01-14"} | said
    return Thing(**blank | {"name": name, "name_en": name_en, "unit": "ks", "expiry": None} | told)


def kit_line(row: list[str], *, bilingual: bool = False) -> PaperLine:
    name, size, tag, serial, count, unit, condition, crowns, source, english = row
    return PaperLine(
        name=name,
        name_en=english,
        size=size,
        inventory=tag,
        serial=serial,
        code="",
        quantity=int(count),
        unit=unit,
        condition=condition,
        price=int(crowns) * 100,
        funding=GRANT if source == "N" else BUDGET,
        note=_RADIO if name == "Radiostanice přenosná" and not bilingual else "",
    )


def kit(count: int = 16) -> tuple[PaperLine, ...]:
    """The basic kit, over and over until there are `count` lines."""
    lines = [kit_line(row) for row in rows(_KIT)]
    return tuple(lines[place % len(lines)] for place in range(count))


def plain(count: int) -> tuple[PaperLine, ...]:
    """Lines of one text line each."""
    return tuple(replace(kit(1)[0], inventory=f"INV-{place:06}") for place in range(count))


def issue(*, bilingual: bool = False) -> IssuePaper:
    """Pictures 01 and, bilingual, 03."""
    number, seq = ("PP-2026-000140", 18450) if bilingual else ("PP-2026-000123", 18423)
    qr, code = anchor(number, seq)
    return IssuePaper(
        number=number,
        at=datetime(2026, 11, 25, 8, 10) if bilingual else datetime(2026, 11, 24, 9, 42),
        occurred_on=date(2026, 11, 25) if bilingual else date(2026, 11, 24),
        giver=replace(STORE, function="výstrojářka / quartermaster") if bilingual else STORE,
        taker=Party("pprap. Ing. Günther Písmenný", "990032", "KŘP hl. m. Prahy", "člen AKT / AKT member")
        if bilingual
        else LEADER,
        lines=tuple(kit_line(row, bilingual=bilingual) for row in rows(_KIT)),
        letterhead=replace(LETTERHEAD, store="Výdejna výstroje AKT / AKT kit store") if bilingual else LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        reason="Výdej základní výstroje / Basic kit issue" if bilingual else "Výdej základní výstroje AKT",
        place="Praha" if bilingual else "Praha, výdejna výstroje AKT",
        fundings=FUNDINGS,
        bilingual=bilingual,
    )


def loan() -> IssuePaper:
    """Pictures 02: forty lines over two pages, lent for a term to a team's leader."""
    number, seq = "PP-2026-000131", 18431
    qr, code = anchor(number, seq)
    thing = kit(1)[0]
    lines = [
        replace(thing, name=name, size="", inventory=f"INV-{int(first) + place:06}", serial=f"SN{place:07}",
                condition=condition, price=int(crowns) * 100, funding=GRANT if source == "N" else BUDGET)
        for name, first, count, condition, crowns, source in rows(_LENT)
        for place in range(int(count))
    ]  # fmt: skip
    lines += [
        PaperLine("Rukavice nitrilové jednorázové", "", "L", "", "", "", 6, "bal", "new", 113400, BUDGET),
        PaperLine("Leták informační AKT", "", "", "", "", "", 10, "bal", "new", 320000, BUDGET),
    ]
    return IssuePaper(
        number=number,
        at=datetime(2026, 11, 24, 13, 5),
        occurred_on=date(2026, 11, 24),
        giver=STORE,
        taker=Party("ppor. František Příkladný", "990043", "KŘP Středočeského kraje", "vedoucí antikonfliktního týmu"),
        lines=tuple(lines),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        reason="Zápůjčka na opatření „Zkušební utkání“",
        place="Praha, výdejna výstroje AKT",
        until=date(2026, 11, 27),
        fundings=FUNDINGS,
        file_reference="KRPA-113437-12/ČJ-2026-0000VZ",
    )


def lent(*, bilingual: bool = False) -> LoanPaper:
    """Picture 15 of the next ones."""
    number, seq = "ZA-2026-000027", 18440
    qr, code = anchor(number, seq)
    return LoanPaper(
        **facts_of(
            replace(loan(), number=number, qr=qr, code=code, sequence=seq, lines=kit(8), bilingual=bilingual),
        )
    )


def lent_for(*, bilingual: bool = False) -> LoanPaper:
    return replace(lent(bilingual=bilingual), whom="hlídka Sever, 12 osob")


def facts_of(paper: Paper) -> dict[str, Any]:
    return {field.name: getattr(paper, field.name) for field in fields(paper)}


def notice(*, bilingual: bool = False, first: bool = False, count: int = 4) -> NoticePaper:
    """Picture 23 of the next ones; the first of a holder, and one of many things."""
    number, seq = "UP-2026-000014", 18450
    qr, code = anchor(number, seq)
    days = [date(2026, 11, 15)] * (count - 1) + [date(2026, 11, 20)]
    lines = [_overdue(line, due) for line, due in zip(kit(count), days, strict=True)]
    return NoticePaper(
        number=number,
        at=datetime(2026, 11, 27, 8),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        holder=MEMBER,
        keeper=STORE,
        until=date(2026, 12, 4),
        today=date(2026, 11, 27),
        lines=tuple(lines),
        which=1 if first else 2,
        before=None if first else ("UP-2026-000011", date(2026, 11, 20)),
        bilingual=bilingual,
    )


def _overdue(line: PaperLine, due: date) -> OverdueLine:
    piece = a_thing(line.name, line.name_en, inventory=line.inventory, serial=line.serial, price=line.price)
    out = OutLine(thing=piece, condition="good", quantity=1, out=1)
    number = Number("ZA", 2026, 22)
    return OverdueLine(Loan(seq=Seq(1), number=number, day=due, until=due, lines=(out,), member=1, back=()), out)


def workshop_notice(*, bilingual: bool = False) -> NoticePaper:
    """The same of a workshop that is late."""
    late = notice(bilingual=bilingual, first=True, count=3)
    order = Number("RE", 2026, 11)
    lines = tuple(one._replace(of=replace(one.of, number=order)) for one in late.lines)
    return replace(late, holder=Party("Opravna Zkušební, s. r. o."), lines=lines, workshop=True)


def repair(*, bilingual: bool = False, back: int = 4, count: int = 4) -> RepairPaper:
    """Picture 20 of the next ones: sent, partly back, or all back; and one of many things."""
    number, seq = "RE-2026-000011", 18441
    qr, code = anchor(number, seq)
    named = (
        a_thing("Přilba ochranná", "Protective helmet", size="60", inventory="INV-000608", serial="PRI0103068"),
        a_thing("Radiostanice přenosná", "Portable radio", inventory="INV-000915", serial="RST0104602"),
        a_thing("Megafon ruční", "Megaphone", inventory="INV-001802", serial="MEG0109116"),
        a_thing("Osobní kamera", "Body camera", inventory="INV-001866", serial="KAM0109459"),
    )
    prices = (689000, 2850000, 499000, 1590000)
    things = [replace(named[n % 4], price=prices[n % 4]) for n in range(max(count, back))]
    faults = ("prasklý úchyt hledí vlevo, chybí 1 šroub", "nejde zapnout po nabití, předáno bez akumulátoru", "", "")
    ended = ("repaired", "not_worth", "exchanged", "unrepaired")
    returned = [
        CameBack(
            *(Seq(seq), n + 1, date(2026, 12, 9), n + 1, things[n], 1),
            ("good", "unusable", "new", "damaged")[n % 4],
            ended[n % 4],
            (76230, 2140000, 0, None)[n % 4],
            date(2027, 6, 9) if n % 4 == 0 else None,
            a_thing("Megafon ruční", serial="MEG0109999", number=1234) if n % 4 == 2 else None,
        )
        for n in range(back)
    ]
    order = RepairOrder(
        seq=Seq(seq),
        number=Number("RE", 2026, 11),
        day=date(2026, 11, 26),
        until=date(2026, 12, 10),
        lines=tuple(
            SentLine(thing=thing, condition="damaged", quantity=1, out=0, n=n)
            for n, thing in enumerate(things[:count], start=1)
        ),
        workshop=1,
        work="paid",
        estimate=600000,
        back=tuple(returned),
    )
    return RepairPaper(
        number=number,
        at=datetime(2026, 11, 26, 13, 10),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        store=STORE,
        workshop="Opravna Zkušební, s. r. o.",
        theirs="Karel Dílenský, servisní technik",
        reference="OBJ-2026-0417",
        order=order,
        faults={n: faults[(n - 1) % 4] for n in range(1, count + 1)},
        notes=tuple("vyměněn úchyt" if n % 4 == 0 else "" for n in range(back)),
        invoice="2026-1187" if back else "",
        bilingual=bilingual,
    )


def _entrusted(line: PaperLine, place: int, since: date, until: date | None = None, unit: str = "") -> OpenLine:
    number = 4000 + place if line.inventory else None
    tag = (number, line.serial or None, line.inventory or None, "", None, "", "", "", "")
    names = (line.name, line.name_en, line.unit, "", "")
    thing = Thing(place, place, "KIT", *names, line.size or "uni", *tag, line.funding, line.price, "2024-03-14")
    return OpenLine(thing, line.quantity, line.condition, "PP-2024-000088", since, until, unit)


def clearance(*, bilingual: bool = False, settled: bool = False, count: int = 5) -> ClearancePaper:
    """Picture 16 of the next ones: with open lines that a second person decided on, or settled."""
    number, seq = "VL-2026-000006", 18512
    qr, code = anchor(number, seq)
    lines = [_entrusted(line, place, date(2024, 3, 14)) for place, line in enumerate(kit(0 if settled else count))]
    held = sum(line.quantity for line in lines), sum(line.value for line in lines)
    return ClearancePaper(
        number=number,
        at=datetime(2026, 11, 27, 9, 15),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        leaver=MEMBER,
        store=STORE,
        clearance=Clearance((10 + held[0], 7788000 + held[1]), (10, 7788000), tuple(lines), (), date(2026, 11, 20)),
        day=date(2026, 11, 30),
        reason="" if settled else "odchod do výslužby",
        until=None if settled else date(2026, 12, 11),
        decision="" if settled else "Obě věci jsou v čistírně, útvar je doručí do 4. 12. 2026.",
        decided=None if settled else LEADER,
        bilingual=bilingual,
    )


def clearance_before() -> ClearancePaper:
    """The preview: a loan and a shared item in the way."""
    paper, (radio, vest) = clearance(), kit(2)
    loan = _entrusted(radio, 71, date(2026, 11, 1), date(2026, 12, 11))
    shared = _entrusted(vest, 72, date(2025, 6, 2), unit="KŘP hl. m. Prahy")
    known = replace(paper.clearance, lines=(*paper.clearance.lines, loan), shared=(shared,))
    return replace(paper, number="", qr="", clearance=known, decision="", decided=None, until=None)


def clearance_moving() -> ClearancePaper:
    return replace(clearance(), moved="KŘP hl. m. Prahy", decision="", decided=None, until=None)


def merge(*, bilingual: bool = False, lines: int = 4) -> MergePaper:
    """Two records of somebody who married, and what was on the one that ends."""
    number, seq = "SL-2026-000002", 18540
    qr, code = anchor(number, seq)
    return MergePaper(
        number=number,
        at=datetime(2026, 11, 28, 10, 5),
        occurred_on=date(2026, 11, 28),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        giver=replace(MEMBER, name="stržm. Žofie Svobodná", personal_number="990412"),
        taker=MEMBER,
        lines=tuple(kit(lines)),
        store=STORE,
        reason="tatáž osoba, změna příjmení a OEČ",
        fundings=FUNDINGS,
        bilingual=bilingual,
    )


def giving_back(*, bilingual: bool = False) -> ReturnPaper:
    """Picture 04, and the same in two languages."""
    number, seq = "VR-2026-000045", 18426
    qr, code = anchor(number, seq)
    lines = tuple(
        PaperLine(name, "", size, tag, serial, "", int(count), unit, after, None, GRANT, "".join(note), before, place)
        for name, size, tag, serial, count, unit, before, after, place, *note in rows(_BACK)
    )
    return ReturnPaper(
        number=number,
        at=datetime(2026, 11, 24, 10, 20),
        occurred_on=date(2026, 11, 24),
        giver=MEMBER,
        taker=STORE,
        lines=lines,
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        reason="Ukončení členství v týmu k 30. 11. 2026",
        place="Praha, výdejna výstroje AKT",
        still_holds=7,
        bilingual=bilingual,
        source_papers=("PP-2024-000088", "PP-2025-000310"),
        unresolved="kryt konektoru radiostanice, 1 ks",
    )


def exchange(*, bilingual: bool = False, count: int = 3) -> ExchangePaper:
    """So many lines come back, and as many go out for them."""
    number, seq = "VY-2026-000007", 18451
    qr, code = anchor(number, seq)
    back = giving_back().lines
    return ExchangePaper(
        number=number,
        at=datetime(2026, 11, 25, 8, 10),
        occurred_on=date(2026, 11, 25),
        giver=STORE,
        taker=MEMBER,
        lines=tuple(replace(line, size=line.size and "XL") for line in kit(count)),
        back=tuple(back[place % len(back)] for place in range(count)),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        reason="Výměna za velikost",
        place="Praha, výdejna výstroje AKT",
        fundings=FUNDINGS,
        still_holds=25,
        source_papers=("PP-2024-000088", "PP-2025-000310"),
        bilingual=bilingual,
    )


_PASSED = """
Radiostanice přenosná;INV-000905;RST0104539;good;28500;N
Akumulátor k radiostanici;INV-001205;AKU0106057;worn;2150;R
Náhlavní souprava s PTT a akustickým zvukovodem do levého ucha;INV-001505;NAH0107560;good;3400;N
Megafon ruční;INV-001802;MEG0109116;good;4990;N
> Příslušenství: popruh, 6 baterií. Závada: prasklá krytka baterií.
Osobní kamera;INV-001843;KAM0109347;as_new;15900;N
> Příslušenství: držák na vestu, nabíjecí kabel. Paměť vymazána před předáním.
"""
_PROPERTY = """
Radiostanice přenosná;;INV-000951;RST0104790;2021-10-05;1;good;28500;N
> Příslušenství: anténa, klip na opasek. Příští kontrola 14. 1. 2027.
Radiostanice přenosná;;INV-000952;RST0104791;2021-10-05;1;good;28500;N
Balistická vesta skrytá;L;INV-000412;VES0102114;2022-04-12;1;as_new;24900;N
Balistická vesta skrytá;XL;INV-000413;VES0102120;2022-04-12;1;as_new;24900;N
Megafon ruční;;INV-001830;MEG0109301;2022-04-12;1;good;4990;N
> Závada: prasklá krytka baterií, funkci neomezuje.
Osobní kamera;;INV-001871;KAM0109480;2023-01-09;1;as_new;15900;N
Bunda softshellová AKT;M;;;2023-01-09;6;new;14940;R
"""


def transfer(*, bilingual: bool = False) -> TransferPaper:
    """Picture 05, and the same in two languages."""
    number, seq = "PV-2026-000018", 18425
    qr, code = anchor(number, seq)
    lines = tuple(
        PaperLine(name, "", "", tag, serial, "", 1, "ks", condition, int(crowns) * 100, _source(source), "".join(note))
        for name, tag, serial, condition, crowns, source, *note in rows(_PASSED)
    )
    return TransferPaper(
        number=number,
        at=datetime(2026, 11, 24, 11, 5),
        occurred_on=date(2026, 11, 24),
        giver=Party("nstržm. Bc. Šárka Batohová", "990005", "KŘP hl. m. Prahy", "členka antikonfliktního týmu"),
        taker=Party("pprap. Naděžda Příkladná", "990013", "KŘP hl. m. Prahy", "členka antikonfliktního týmu"),
        store=STORE,
        lines=lines,
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        copies=3,
        reason="Změna funkce v týmu",
        place="Praha, výdejna výstroje AKT",
        source_papers=("PP-2025-000291",),
        fundings=FUNDINGS,
        bilingual=bilingual,
    )


def shared_transfer() -> TransferPaper:
    """To a unit, from the store: two sign."""
    return replace(transfer(), giver=STORE, taker=LEADER, store=None, shared=True, copies=2, source_papers=())


def moved_within() -> TransferPaper:
    return replace(transfer(), giver=Party("A01"), taker=Party("B02"), within=True, copies=1, source_papers=())


def property_record(*, bilingual: bool = False) -> PropertyPaper:
    """Picture next/17, and the same in two languages."""
    number, seq = "ZP-2026-000003", 18501
    qr, code = anchor(number, seq)
    lines = tuple(
        PaperLine(
            *(name, "", size, tag, serial, "", int(count), "ks", condition, int(crowns) * 100, _source(source)),
            note="".join(note),
            received=acquired,
        )
        for name, size, tag, serial, acquired, count, condition, crowns, source, *note in rows(_PROPERTY)
    )
    return PropertyPaper(
        number=number,
        at=datetime(2026, 11, 27, 10, 30),
        occurred_on=date(2026, 11, 27),
        since=date(2026, 12, 1),
        giver=Party("Krajské ředitelství policie hlavního města Prahy"),
        taker=Party("Krajské ředitelství policie Plzeňského kraje"),
        ours="plk. Ing. Rudolf Předávací, náměstek ředitele pro ekonomiku",
        theirs="plk. Mgr. Zdislava Převzatá, náměstkyně ředitele pro ekonomiku",
        store=STORE,
        lines=lines,
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        copies=4,
        reason="změna příslušnosti hospodařit, § 19 zákona č. 219/2000 Sb.",
        fundings=FUNDINGS,
        file_reference="KRPA-121440-1/ČJ-2026-0000EO",
        bilingual=bilingual,
    )


def _source(letter: str) -> str:
    return GRANT if letter == "N" else BUDGET


def wrong_issue() -> IssuePaper:
    """The paper that picture 06 cancels."""
    number, seq = "PP-2026-000122", 18421
    qr, code = anchor(number, seq)
    return replace(
        issue(),
        number=number,
        at=datetime(2026, 11, 24, 9, 31),
        taker=Party("pprap. Bc. Ondřej Řezbový", "990003", "KŘP hl. m. Prahy", "člen antikonfliktního týmu"),
        qr=qr,
        code=code,
        sequence=seq,
        file_reference="KRPA-113437-10/ČJ-2026-0000VZ",
    )


def with_rare_letters() -> IssuePaper:
    """Names beyond Czech, in both weights, and a letter no face has."""
    return replace(issue(), taker=replace(LEADER, name="por. Nguyễn Đặng Őrsi", function="člen Płaczek 中"))


def cancellation(reason: str, *, bilingual: bool = False) -> Cancellation:
    return Cancellation(
        "PP-2026-000122-S",
        datetime(2026, 11, 24, 9, 38),
        "nprap. Libuše Skladová, 990301",
        reason,
        "PP-2026-000123",
        bilingual=bilingual,
    )


CANCELLATION = cancellation("výdej zapsán na nesprávného člena")


_RANKS = ("nprap.", "pprap.", "prap.", "por.", "nstržm.")
_SURNAMES = ("Čápovský", "Předávací", "Řezbový", "Testovací", "Evidenční", "Vzorový", "Žlutonožný", "Neznámovský")


def roster(count: int = 42, *, guests: bool = False, bilingual: bool = False, columns: int = 3) -> RosterPaper:
    """Picture 18 of the next ones: members with what they got; students with what is planned for them."""
    number, seq = "PL-2026-000004", 18600
    qr, code = anchor(number, seq)
    czech = ("Radiostanice přenosná", "Vesta rozlišovací", "Lékárnička osobní", "Náhlavní souprava")
    english = ("Portable radio", "Hi-vis vest", "First-aid kit", "Headset")
    names = tuple(zip(czech, english, strict=True))[1 if guests else 0 : 3 if guests else columns]
    lines = tuple(
        RosterLine(
            place + 1,
            "" if guests else f"99{place + 1:04}",
            f"{'' if guests else _RANKS[place % 5] + ' '}{_SURNAMES[place % 8]} {'Norbert' if place % 3 else 'Zbyněk'}",
            "Střední škola Jaroměř" if guests else "",
            tuple("1" if guests else f"INV-{column}{place:05}" for column in range(len(names))),
            len(names),
        )
        for place in range(count)
    )
    return RosterPaper(
        number=number,
        at=datetime(2026, 11, 27, 6, 30),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        deployment="Cvičení „Brána 2026“",
        place="areál Letňany, brána 2",
        begins=date(2026, 11, 27),
        ends=date(2026, 11, 27 if not guests else 28),
        due=datetime(2026, 11, 27, 18),
        group="skupina 8" if guests else "KŘP hl. m. Prahy",
        columns=names,
        lines=lines,
        keeper=STORE,
        guests=guests,
        bilingual=bilingual,
    )


def incident(*, bilingual: bool = False, blank: bool = False, count: int = 1, decided: bool = False) -> IncidentPaper:
    """Picture 09; one at the closing of a deployment, of which nobody has said anything yet; and one made again when it
    was decided and paid for in part.
    """
    number, seq = ("SU-2026-000012", 18450) if decided else ("SU-2026-000009", 18430)
    qr, code = anchor(number, seq)
    helmet = a_thing(
        *("Přilba ochranná", "Protective helmet"),
        size="60",
        inventory="INV-000608",
        serial="PRI0103068",
        received_on="2021-10-05",
        price=689000,
        funding=GRANT,
    )
    said = dict.fromkeys(("place", "reason", "police", "hour", "reported", "risk", "statement", "worth"), "")
    said["place"] = "Cvičení „Brána 2026“, Letňany" if blank else "Praha 7, opatření „Zkušební utkání“"
    record = Incident(
        seq=Seq(18430),
        number="SU-2026-000009",
        written=date(2026, 11, 24),
        by=1,
        day=date(2026, 11, 28 if blank else 21),
        member=1,
        facts={"what": "loss" if blank else "damage"},
        moves=(),
        harmed=(Harmed(helmet, 1, Worth(338700, 1795, 3652)),) * count,
        steps=(),
    )
    told: dict[str, Any] = {}
    if not blank:
        said |= {
            "hour": "asi 18:20",
            "reported": "21. 11. 2026, 21:00, vedoucímu týmu",
            "reason": "Při doprovodu skupiny návštěvníků ke vchodu do sektoru byla členka zasažena vrženým předmětem"
            " do levé strany přilby. Úchyt hledí praskl. Členka nebyla zraněna.",
            "police": "KRPA-119876-2/ČJ-2026-0000AK",
            "statement": "„S popisem souhlasím. Za poškození podle svého názoru neodpovídám, vzniklo při zákroku.“",
        }
        proposed = IncidentStep(
            Seq(18431), "SU-2026-000010", Stage.PROPOSED, date(2026, 11, 24), 1, ("repair", "no_compensation")
        )
        record = replace(record, steps=(proposed,))
        asked = (("risk", "yes"), ("averting", "no"), ("substance", "no"), ("police", "yes"), ("grant", "no"))
        told = {"circumstances": asked}
    if decided:
        said |= {"worth": "podle posudku výrobce", "risk": "zákrok v davu podle opatření NA-2026-000031"}
        steps = (
            replace(proposed, amount=150000),
            IncidentStep(
                Seq(18440),
                "SU-2026-000011",
                Stage.DECIDED,
                date(2026, 11, 25),
                1,
                verdict="part",
                amount=150000,
                reference="ŠK-14/2026",
                remark="nedbalost se neprokázala",
            ),
            IncidentStep(Seq(18450), number, Stage.PAID, date(2026, 11, 28), 1, amount=100000, reference="VS 2026014"),
        )
        record = replace(record, facts={"what": "damage", "value": 320000}, steps=steps)
        told |= {"added": True, "attached": ("prasklý úchyt", "úřední záznam")}
    extent = "Nevráceno při uzavření nasazení." if blank else "Prasklý úchyt hledí vlevo, chybí 1 šroub."
    return IncidentPaper(
        number=number,
        at=datetime(2026, 11, 24, 10, 35),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        record=record,
        said=said,
        extents=(extent,) * count,
        holder=MEMBER,
        entrusted=(("PP-2025-000310", date(2025, 6, 2)),),
        store=STORE,
        letters={GRANT: "N"},
        bilingual=bilingual,
        **told,
    )


def receipt(*, bilingual: bool = False, numbers: int = 4, rates: bool = False) -> ReceiptPaper:
    """Picture 22; with `numbers` radios, whose numbers stand in rows of their own where they are many."""
    number, seq = "PR-2026-000031", 18331
    qr, code = anchor(number, seq)

    def line(name: str, name_en: str, size: str, quantity: int, net: int, ordered: int, **more: Any) -> ReceiptLine:
        facts = {one.name: more.pop(one.name) for one in fields(Thing) if one.name in more}
        thing = a_thing(name, name_en, size=size or UNI, net=net, price=with_vat(net), **facts)
        said = {"to_come": max(0, ordered - quantity)} | more
        return ReceiptLine(thing, quantity, ordered=ordered, **said)

    serials = tuple(f"RST{105101 + n}" for n in range(numbers))
    inventories = tuple(f"INV-{1061 + n:06}" for n in range(numbers))
    lines = (
        line(
            *("Radiostanice přenosná", "Portable radio", "", numbers, 2355372, numbers),
            place="A04",
            warranty="2028-11-25",
            serials=serials,
            inventories=inventories,
        ),
        line("Bunda softshellová AKT", "Softshell jacket", "M", 10, 205785, 10, place="C01"),
        line("Bunda softshellová AKT", "Softshell jacket", "L", 9, 205785, 10, place="C01"),
        line("Rukavice taktické", "Tactical gloves", "9", 18, 65289, 18, place="C04", unit="pár", returned=2),
        line(
            *("Lékárnička osobní", "Personal first aid kit", "", 6, 156198, 6),
            place="B05",
            batch="LK-2610",
            expiry="2030-10-31",
        ),
        ReceiptLine(a_thing("Pouzdro", "Pouch"), 2, "B05"),
    )
    if rates:
        kit = lines[-2].thing
        own = replace(lines[-2], thing=replace(kit, price=with_vat(kit.net or 0, 12)), rate=12)
        lines = (*[replace(one, rate=21) for one in lines[:-2]], own, replace(lines[-1], rate=21))
    return ReceiptPaper(
        number=number,
        at=datetime(2026, 11, 25, 9, 5),
        letterhead=LETTERHEAD,
        qr=qr,
        code=code,
        sequence=seq,
        remark="Dva páry rukavic mají rozpáraný šev.",
        supplier=Party("Výstroj Zkušební, a. s."),
        store=STORE,
        note="DL 26-4471",
        delivered=date(2026, 11, 25),
        contract="KRPA-SML-2026-88",
        order="OB-2026-000398",
        invoice="2026-30217",
        funding=FUNDINGS[-1],
        in_use=date(2026, 11, 25),
        lines=lines,
        driver="Karel Závozný, řidič",
        rate=21 if rates else None,
        bilingual=bilingual,
    )


def stocktake(*, count: int = 40, agrees: bool = False, draft: bool = False) -> StocktakePaper:
    """Pictures 08a and 08b; one without differences, and one that is not approved yet."""
    number, seq = "IS-2026-000004", 18380
    qr, code = anchor(number, seq)
    lines = [
        CountedLine("Radiostanice přenosná", "", f"INV-{941 + n:06}", f"RST010{4731 + n}", "ks", "A04", 1, 1, 2850000)
        for n in range(count)
    ]
    lines.append(CountedLine("Bunda softshellová AKT", "XL", "", "", "ks", "C01", 38, 38, 249000))
    if not agrees:
        lines[6] = replace(
            lines[6],
            found=0,
            note="Manko; počty 0, 0: ztráta. Naposledy vrácena 9. 9. 2026. Vypořádání: opravit stav podle skutečnosti.",
        )
        note = "Přebytek; počty 39, 39: vráceno bez zápisu. Při výměně. Vypořádání: opravit stav podle skutečnosti."
        lines[-1] = replace(lines[-1], found=39, note=note)
    said = {} if agrees else {"statement": "Po radiostanici pátrám.", "prevention": "Měsíční namátková kontrola A04."}
    return StocktakePaper(
        number="" if draft else number,
        at=datetime(2026, 11, 24, 15, 10),
        letterhead=LETTERHEAD,
        qr="" if draft else qr,
        code=code,
        sequence=seq,
        planned=PlannedStocktake(
            id=18100,
            day=date(2026, 11, 24),
            begun=datetime(2026, 11, 24, 8, 0),
            sort=Sort.REGULAR,
            frozen=False,
            scope=StocktakeScope(),
            commission=("Řádková Růžena", "Skladový Kryštof", "Předávací Zbyněk"),
            responsible="Ukázková Jitka",
            order="příkaz č. 12/2026 ze dne 2. 11. 2026",
        ),
        ended=None if draft else datetime(2026, 11, 24, 12, 35),
        where="Centrální sklad Praha, regály A–E",
        approving=() if draft else (STORE, Party("Vzorová Dagmar")),
        lines=tuple(lines),
        aside="" if agrees else "4006381333931 · AKT.0001266.40",
        **said,
    )


_WRITE_OFF = """
Balistická vesta skrytá|L|INV-000317|VES0101585|2021-10-05|1|ks|24900|N|expired|propadlá životnost panelů (10/2026)
Kalhoty taktické|38/36|||2022-04-12|2|ks|3980|N|uneconomic|roztržené koleno u obou (VR-2026-000045, řádek 8)
Obuv kotníková|42,5|||2022-04-12|1|pár|3290|N|uneconomic|prošlapaná podešev (VR-2026-000045, řádek 9)
Akumulátor k radiostanici||INV-001219|AKU0106101|2023-01-09|1|ks|2150|R|unusable|kapacita 38 %, článek nafouklý
Megafon ruční||INV-001809|MEG0109160|2023-01-09|1|ks|4990|R|unusable|zatečená elektronika
Rukavice nitrilové jednorázové|L|||2023-05-06|12|bal|2268|R|expired|šarže NB-2305
"""


def write_off(
    kind: Kind = Kind.WRITE_OFF, *, bilingual: bool = False, repeat: int = 1, **changes: Any
) -> WriteOffPaper:
    """Picture next/21: part A of a proposal; part B of a decision and of a record of destruction."""
    number, seq = {
        Kind.WRITE_OFF: ("VZ-2026-000005", 18602),
        Kind.UNNEEDED: ("VZ-2026-000006", 18650),
        Kind.DISPOSAL: ("VZ-2026-000007", 18731),
    }[kind]
    qr, code = anchor(number, seq)
    told = [line.split("|") for line in _WRITE_OFF.strip().splitlines()] * repeat
    lines = tuple(
        PaperLine(
            *(name, "", size, tag, serial, "", int(count), unit, "unusable", int(crowns) * 100, _source(source)),
            note=f"Důvod: {REASONS[reason].cs}, {note}." if kind is Kind.WRITE_OFF else "",
            received=acquired,
        )
        for name, size, tag, serial, acquired, count, unit, crowns, source, reason, note in told
    )
    paper = WriteOffPaper(
        number=number,
        at=datetime(2026, 11, 27, 11, 20) if kind is Kind.WRITE_OFF else datetime(2026, 12, 8, 13, 5),
        occurred_on=date(2026, 11, 27) if kind is Kind.WRITE_OFF else date(2026, 12, 8),
        giver=STORE,
        taker=Party(""),
        keeper=STORE,
        kind=kind,
        proposal="VZ-2026-000005",
        lines=lines,
        reasons=tuple(one[9] for one in told),
        place="Centrální sklad Praha, regál D01",
        copies=3,
        letterhead=LETTERHEAD,
        fundings=FUNDINGS,
        qr=qr,
        code=code,
        sequence=seq,
        bilingual=bilingual,
    )
    if kind is not Kind.WRITE_OFF:
        paper = replace(
            paper,
            decision=WriteOffDecision(
                seq=18650,
                number="VZ-2026-000006",
                day=date(2026, 12, 2),
                refused=False,
                reference="KRPA-121604-3/ČJ-2026-0000EO",
                offered="není třeba, majetek je neupotřebitelný",
                decider="plk. Ing. Rudolf Předávací, náměstek ředitele pro ekonomiku",
                by=1,
            ),
        )
    if kind is Kind.DISPOSAL:
        people = Party("npor. Ing. Věra Zkušební", "990402"), Party("prap. Šimon Ječnovský", "990015")
        where, rows = "Centrální sklad Praha, regál D01", tuple(range(1, len(lines) + 1))
        done = Disposal(seq, number, date(2026, 12, 8), where, "rozřezáno, odpad", "OD-2026-0192", rows, ())
        paper = replace(paper, commission=people, disposal=done)
    return paper
