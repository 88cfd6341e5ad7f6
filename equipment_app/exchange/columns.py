"""The columns each kind of list may have, the headings they are known by, and spellings of one and the same thing.

Headings are recognised in Czech or English, in any case, with or without marks and brackets.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

from equipment_app.domain.lists import ListKind
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare


class ListColumn(Value):
    """`cs` and `en` are the headings we write."""

    field: str
    cs: str
    en: str
    required: bool = False
    unless: str = ""
    """Another column that does as well as this required one."""
    others: str = ""
    """A heading that others write here, besides those of `_ALSO`."""

    @property
    def headings(self) -> tuple[str, ...]:
        also = f"{_ALSO.get(self.field, '')},{self.others}"
        return (self.cs, self.en, *(heading.strip() for heading in also.split(",") if heading))


_ALSO: Mapping[str, str] = {
    "personal_number": (
        "osobní evidenční číslo, osobní číslo, evidenční číslo, služební číslo, os. č., os. číslo, číslo člena, číslo "
        "OEČ, personal no., personal service number, service number"
    ),
    "civilian": (
        "civilní zaměstnanec, občanský zam., obč. zam., obč. zaměstnanec, civilní, civil, o. z., civilista, civilian "
        "employee, bez OEČ"
    ),
    "title_before": "titul, titul před jménem, tituly před, title",
    "surname": "last name, family name",
    "given_name": "křestní jméno, first name, forename",
    "title_after": "titul za jménem, tituly za",
    "rank": "hodnostní označení, služební hodnost, service rank",
    "unit_code": "zkratka útvaru, číslo útvaru, kód organizačního článku, kód KŘP",
    "unit_name": "název útvaru, organizační článek, krajské ředitelství, KŘP, unit name, directorate",
    "function": "funkce, funkce v AKT, role, function in team",
    "member_since": "člen od, členství od, datum vstupu, v AKT od, v týmu od, AKT od, AKT member since, joined",
    "sizes.alfa": "oděv, velikost, konfekční velikost, clothing",
    "sizes.kalhoty": "velikost kalhot, kalhoty vel., kalhoty pas/délka, trousers size",
    "sizes.obuv": "velikost obuvi, boty, velikost bot, shoe size, boots, footwear",
    "sizes.rukavice": "velikost rukavic, glove size",
    "sizes.hlava": "hlava, velikost hlavy, velikost přilby, přilba, head, head size, helmet size",
    "code": "kód druhu, kód položky, kód zboží, kód artiklu, druh, artikl, article, article code, item code, zkratka",
    "name": "název česky, název druhu, název položky, popis, czech name, article name, description",
    "name_en": "anglický název, název EN, name EN, name in English",
    "group": "kategorie, skupina druhů, category, section",
    "tracking": "způsob evidence, evidence po, druh evidence, sledování, tracking mode",
    "scheme": "řada, velikosti, velikostní sortiment, řada velikostí, size range, size system, sizes",
    "unit": "měrná jednotka, jednotka, m. j., unit of measure, unit of issue, uom",
    "price": (
        "cena, cena za kus, cena/ks, cena ks, cena za jednotku, jednotková cena, cena s DPH, cena za MJ s DPH, cena za "
        "kus s DPH, pořizovací cena, price, price per unit, cena Kč"
    ),
    "life_months": "životnost, životnost měsíců, service life, life months",
    "inspection_months": "kontrola po, kontrola, revize po, revize, interval kontroly, inspection, inspection interval",
    "sustainability": "udržitelnost, sustainability, sustainable",
    "delivery_note": (
        "dodací list, číslo dokladu, číslo dodacího listu, č. dodacího listu, příjemka, doklad o dodání, document, "
        "delivery"
    ),
    "received_on": (
        "datum příjmu, datum dodání, datum převzetí, přijato dne, dodáno dne, received on, received, date received, "
        "delivery date"
    ),
    "supplier": "firma, prodejce, vendor, seller",
    "contract": "číslo smlouvy, č. j. smlouvy, contract number",
    "invoice": "číslo faktury, č. faktury, fakt., invoice number",
    "funding": "zdroj, financování, projekt, grant, funding, source of funding, project",
    "article": "kód druhu, kód položky, kód zboží, kód artiklu, druh, artikl, article, article code, item code",
    "size": "vel.",
    "quantity": "počet, počet kusů, počet ks, počet MJ, kusů, ks, qty, amount",
    "serial": "sériové číslo, výr. č., výr. číslo, ser. č., S/N, SN, serial, serial no.",
    "inventory": "inv. č., inv. číslo, inventární č., inventory, inventory no., asset number",
    "batch": "číslo šarže, lot, batch number, lot number",
    "expiry": "datum expirace, platnost do, použitelné do, spotřebujte do, expiry date, expires",
    "inspected_on": (
        "datum poslední revize, revize dne, revidováno, naposledy revidováno, datum revize, last inspected, "
        "inspected on, "
        "date of last inspection"
    ),
    "first_issued": (
        "datum prvního výdeje, první výdej dne, poprvé vydáno, vydáno poprvé, v používání od, first issued, "
        "date of first issue, first use"
    ),
    "store": "název skladu, warehouse",
    "place": "místo, regál, pozice, box, place, rack, shelf",
    "norm": "ČSN, ČSN EN, EN, technická norma, norm",
    "required": "povinný, povinná, povinnost, nutné, mandatory",
}
"""Headings that others write for a field, between commas."""

COLUMNS: Mapping[ListKind, tuple[ListColumn, ...]] = {
    ListKind.MEMBERS: (
        ListColumn("personal_number", "OEČ", "Personal number", required=True, unless="civilian"),
        ListColumn("civilian", "Občanský zaměstnanec", "Civilian"),
        ListColumn("title_before", "Titul před", "Title before"),
        ListColumn("surname", "Příjmení", "Surname", required=True),
        ListColumn("given_name", "Jméno", "Given name", required=True),
        ListColumn("title_after", "Titul za", "Title after"),
        ListColumn("rank", "Hodnost", "Rank"),
        ListColumn("unit_code", "Kód útvaru", "Unit code", required=True, unless="unit_name"),
        ListColumn("unit_name", "Útvar", "Unit"),
        ListColumn("function", "Funkce v týmu", "Function"),
        ListColumn("member_since", "Člen AKT od", "Member since"),
        ListColumn("sizes.alfa", "Velikost oděvu", "Clothing size"),
        ListColumn("sizes.kalhoty", "Kalhoty", "Trousers"),
        ListColumn("sizes.obuv", "Obuv", "Shoes"),
        ListColumn("sizes.rukavice", "Rukavice", "Gloves"),
        ListColumn("sizes.hlava", "Obvod hlavy", "Head circumference"),
    ),
    ListKind.CATALOGUE: (
        ListColumn("code", "Kód", "Code", required=True),
        ListColumn("name", "Název", "Name", required=True),
        ListColumn("name_en", "Název anglicky", "English name"),
        ListColumn("group", "Skupina", "Group"),
        ListColumn("tracking", "Evidence", "Tracking", required=True),
        ListColumn("scheme", "Velikostní řada", "Size scheme"),
        ListColumn("unit", "MJ", "Unit"),
        ListColumn("price", "Cena za MJ", "Unit price"),
        ListColumn("life_months", "Životnost (měsíce)", "Service life (months)"),
        ListColumn("inspection_months", "Revize po (měsíce)", "Inspection after (months)"),
        ListColumn("sustainability", "Podléhá udržitelnosti", "Subject to sustainability"),
        ListColumn("norm", "Norma", "Standard"),
    ),
    ListKind.DELIVERIES: (
        ListColumn("delivery_note", "Doklad", "Delivery note", required=True),
        ListColumn("received_on", "Datum", "Date", required=True),
        ListColumn("supplier", "Dodavatel", "Supplier", required=True),
        ListColumn("contract", "Smlouva", "Contract"),
        ListColumn("invoice", "Faktura", "Invoice"),
        ListColumn("funding", "Zdroj financování", "Funding source"),
        ListColumn("article", "Kód", "Code", required=True),
        ListColumn("size", "Velikost", "Size"),
        ListColumn("quantity", "Množství", "Quantity"),
        ListColumn("unit", "MJ", "Unit"),
        ListColumn("serial", "Výrobní číslo", "Serial number"),
        ListColumn("inventory", "Inventární číslo", "Inventory number"),
        ListColumn("batch", "Šarže", "Batch"),
        ListColumn("expiry", "Expirace", "Expiry"),
        ListColumn("price", "Cena za MJ", "Unit price"),
        ListColumn("store", "Sklad", "Store"),
        ListColumn("place", "Umístění", "Location"),
        ListColumn("inspected_on", "Poslední revize", "Last inspection"),
        ListColumn("first_issued", "První výdej", "First issue"),
    ),
    ListKind.KIT: (
        ListColumn("article", "Kód", "Code", required=True, others="položka"),
        ListColumn("quantity", "Množství", "Quantity", required=True),
        ListColumn("required", "Povinné", "Required"),
    ),
    ListKind.PARTICIPANTS: (
        ListColumn("personal_number", "OEČ", "Personal number"),
        ListColumn("surname", "Příjmení", "Surname", required=True, unless="personal_number"),
        ListColumn("given_name", "Jméno", "Given name"),
        ListColumn("school", "Škola", "School", others="odkud, organizace, organisation, organization, from"),
        ListColumn("group", "Skupina", "Group", others="kraj, družstvo, třída, ročník, region, team, class"),
        ListColumn("role", "Rozpis", "Allotment", others="role, úloha, funkce, co dostane"),
    ),
}


def label(kind: ListKind, field: str, lang: str) -> str:
    """The heading we would write ourselves; the field's own name where no list has it as a column."""
    column = next((column for column in COLUMNS[kind] if column.field == field), None)
    return field if column is None else column.cs if lang == "cs" else column.en


_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORDS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """`Kód  útvaru:` and `KOD UTVARU` are the same: letters and figures only, without marks, in lower case."""
    return " ".join(_WORDS.findall(bare(text)))


def recognise(kind: ListKind, heading: str) -> str | None:
    """The field a heading stands for, or None."""
    known = _headings(kind)
    return known.get(fold(heading)) or known.get(fold(_BRACKETS.sub("", heading)))


def guess(kind: ListKind, heading: str) -> str | None:
    """The field a misspelt or shortened heading may stand for: a proposal for the mapping step, never taken unasked."""
    known, words = _headings(kind), fold(heading).split()
    near = get_close_matches(fold(heading), known, n=1, cutoff=0.8)
    near = near or [whole for whole in known if _shortened(words, whole.split())]
    return known[near[0]] if near else None


def _shortened(words: list[str], whole: list[str]) -> bool:
    """`Tit. př.` for `Titul před`: as many words, each the beginning of its own, in whatever order."""
    return any(
        1 < len(words) == len(order) and all(long.startswith(short) for short, long in zip(words, order, strict=True))
        for order in (whole, whole[::-1])
    )


@lru_cache
def _headings(kind: ListKind) -> dict[str, str]:
    known: dict[str, str] = {}
    for column in COLUMNS[kind]:
        for heading in column.headings:
            known.setdefault(fold(heading), column.field)
            known.setdefault(fold(_BRACKETS.sub("", heading)), column.field)
    return known


_DIGITS = re.compile(r"\d+")
_GAP = re.compile(r"(?<!\d) | (?!\d)")
_NEAR = 0.65


def key(text: str) -> str:
    """Equal for spellings that differ in case, marks, spaces and stops only: `a.s.` and `as`, `A-05` and `A05`.

    Two numbers stay two: `A1-1` is not `A11`.
    """
    return _GAP.sub("", fold(text))


def near(text: str, known: Collection[str]) -> tuple[str, ...]:
    """At most two of `known` that `text` may have been meant as. Other digits make another thing, never a slip."""
    digits = _DIGITS.findall(text)
    candidates = {key(each): each for each in known if _DIGITS.findall(each) == digits}
    return tuple(candidates[each] for each in get_close_matches(key(text), candidates, n=2, cutoff=_NEAR))


class Spellings:
    """The one spelling to use for each text of a column: the one in the books, else the one most rows have."""

    def __init__(self, known: Iterable[str], written: Mapping[str, int]) -> None:
        self._known = frozenset(known)
        by_key: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for text, count in written.items():
            by_key[key(text)][text] = count
        self._best = {each: texts.most_common(1)[0][0] for each, texts in by_key.items()}
        self._best |= {key(text): text for text in sorted(self._known)}

    def best(self, text: str) -> str:
        return text if text in self._known else self._best.get(key(text), text)
