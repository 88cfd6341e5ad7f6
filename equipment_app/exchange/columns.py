"""The columns each kind of list may have, and the headings they are known by."""

from collections.abc import Mapping
from dataclasses import dataclass

from equipment_app.domain.lists import ListKind


@dataclass(frozen=True, slots=True)
class Column:
    """`cs` and `en` are the headings we write; `also`, between commas, those that others write."""

    field: str
    cs: str
    en: str
    also: str = ""
    required: bool = False
    unless: str = ""
    """Another column that does as well as this required one."""

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.cs, self.en, *(heading.strip() for heading in self.also.split(",") if heading))


COLUMNS: Mapping[ListKind, tuple[Column, ...]] = {
    ListKind.MEMBERS: (
        Column(
            "personal_number",
            "OEČ",
            "Personal number",
            "osobní evidenční číslo, osobní číslo, evidenční číslo, služební číslo, os. č., os. číslo, "
            "číslo člena, číslo OEČ, personal no., personal service number, service number",
            required=True,
            unless="civilian",
        ),
        Column(
            "civilian",
            "Občanský zaměstnanec",
            "Civilian",
            "civilní zaměstnanec, občanský zam., obč. zam., obč. zaměstnanec, civilní, civil, o. z., civilista, "
            "civilian employee, bez OEČ",
        ),
        Column("title_before", "Titul před", "Title before", "titul, titul před jménem, tituly před, title"),
        Column("surname", "Příjmení", "Surname", "last name, family name", required=True),
        Column("given_name", "Jméno", "Given name", "křestní jméno, first name, forename", required=True),
        Column("title_after", "Titul za", "Title after", "titul za jménem, tituly za"),
        Column("rank", "Hodnost", "Rank", "hodnostní označení, služební hodnost, service rank"),
        Column(
            "unit_code",
            "Kód útvaru",
            "Unit code",
            "zkratka útvaru, číslo útvaru, kód organizačního článku, kód KŘP",
            required=True,
            unless="unit_name",
        ),
        Column(
            "unit_name",
            "Útvar",
            "Unit",
            "název útvaru, organizační článek, krajské ředitelství, KŘP, unit name, directorate",
        ),
        Column("function", "Funkce v týmu", "Function", "funkce, funkce v AKT, role, function in team"),
        Column(
            "member_since",
            "Člen AKT od",
            "Member since",
            "člen od, členství od, datum vstupu, v AKT od, v týmu od, AKT od, AKT member since, joined",
        ),
        Column("sizes.alfa", "Velikost oděvu", "Clothing size", "oděv, velikost, konfekční velikost, clothing"),
        Column(
            "sizes.kalhoty", "Kalhoty", "Trousers", "velikost kalhot, kalhoty vel., kalhoty pas/délka, trousers size"
        ),
        Column("sizes.obuv", "Obuv", "Shoes", "velikost obuvi, boty, velikost bot, shoe size, boots, footwear"),
        Column("sizes.rukavice", "Rukavice", "Gloves", "velikost rukavic, glove size"),
        Column(
            "sizes.hlava",
            "Obvod hlavy",
            "Head circumference",
            "hlava, velikost hlavy, velikost přilby, přilba, head, head size, helmet size",
        ),
    ),
    ListKind.CATALOGUE: (
        Column(
            "code",
            "Kód",
            "Code",
            "kód druhu, kód položky, kód zboží, kód artiklu, druh, artikl, article, article code, item code, zkratka",
            required=True,
        ),
        Column(
            "name",
            "Název",
            "Name",
            "název česky, název druhu, název položky, popis, czech name, article name, description",
            required=True,
        ),
        Column("name_en", "Název anglicky", "English name", "anglický název, název EN, name EN, name in English"),
        Column("group", "Skupina", "Group", "kategorie, skupina druhů, category, section"),
        Column(
            "tracking",
            "Evidence",
            "Tracking",
            "způsob evidence, evidence po, druh evidence, sledování, tracking mode",
            required=True,
        ),
        Column(
            "scheme",
            "Velikostní řada",
            "Size scheme",
            "řada, velikosti, velikostní sortiment, řada velikostí, size range, size system, sizes",
        ),
        Column("unit", "MJ", "Unit", "měrná jednotka, jednotka, m. j., unit of measure, unit of issue, uom"),
        Column(
            "price",
            "Cena za MJ",
            "Unit price",
            "cena, cena za kus, cena/ks, cena ks, cena za jednotku, jednotková cena, cena s DPH, cena za MJ s DPH, "
            "cena za kus s DPH, pořizovací cena, price, price per unit, cena Kč",
        ),
        Column(
            "life_months",
            "Životnost (měsíce)",
            "Service life (months)",
            "životnost, životnost měsíců, service life, life months",
        ),
        Column(
            "inspection_months",
            "Revize po (měsíce)",
            "Inspection after (months)",
            "kontrola po, kontrola, revize po, revize, interval kontroly, inspection, inspection interval",
        ),
        Column(
            "sustainability",
            "Podléhá udržitelnosti",
            "Subject to sustainability",
            "udržitelnost, sustainability, sustainable",
        ),
    ),
    ListKind.DELIVERIES: (
        Column(
            "delivery_note",
            "Doklad",
            "Delivery note",
            "dodací list, číslo dokladu, číslo dodacího listu, č. dodacího listu, příjemka, doklad o dodání, "
            "document, delivery",
            required=True,
        ),
        Column(
            "received_on",
            "Datum",
            "Date",
            "datum příjmu, datum dodání, datum převzetí, přijato dne, dodáno dne, received on, received, "
            "date received, delivery date",
            required=True,
        ),
        Column("supplier", "Dodavatel", "Supplier", "firma, prodejce, vendor, seller", required=True),
        Column("contract", "Smlouva", "Contract", "číslo smlouvy, č. j. smlouvy, contract number"),
        Column("invoice", "Faktura", "Invoice", "číslo faktury, č. faktury, fakt., invoice number"),
        Column(
            "funding",
            "Zdroj financování",
            "Funding source",
            "zdroj, financování, projekt, grant, funding, source of funding, project",
        ),
        Column(
            "article",
            "Kód",
            "Code",
            "kód druhu, kód položky, kód zboží, kód artiklu, druh, artikl, article, article code, item code",
            required=True,
        ),
        Column("size", "Velikost", "Size", "vel."),
        Column("quantity", "Množství", "Quantity", "počet, počet kusů, počet ks, počet MJ, kusů, ks, qty, amount"),
        Column("unit", "MJ", "Unit", "měrná jednotka, jednotka, m. j., unit of measure, unit of issue, uom"),
        Column(
            "serial",
            "Výrobní číslo",
            "Serial number",
            "sériové číslo, výr. č., výr. číslo, ser. č., S/N, SN, serial, serial no.",
        ),
        Column(
            "inventory",
            "Inventární číslo",
            "Inventory number",
            "inv. č., inv. číslo, inventární č., inventory, inventory no., asset number",
        ),
        Column("batch", "Šarže", "Batch", "číslo šarže, lot, batch number, lot number"),
        Column(
            "expiry",
            "Expirace",
            "Expiry",
            "datum expirace, platnost do, použitelné do, spotřebujte do, expiry date, expires",
        ),
        Column(
            "price",
            "Cena za MJ",
            "Unit price",
            "cena, cena za kus, cena/ks, cena ks, cena za jednotku, jednotková cena, cena s DPH, cena za MJ s DPH, "
            "cena za kus s DPH, pořizovací cena, price, price per unit, cena Kč",
        ),
        Column("store", "Sklad", "Store", "název skladu, warehouse"),
        Column("place", "Umístění", "Location", "místo, regál, pozice, box, place, rack, shelf"),
    ),
    ListKind.KIT: (
        Column(
            "article",
            "Kód",
            "Code",
            "kód druhu, kód položky, kód zboží, kód artiklu, položka, druh, artikl, article, article code, item code",
            required=True,
        ),
        Column(
            "quantity",
            "Množství",
            "Quantity",
            "počet, počet kusů, počet ks, počet MJ, kusů, ks, qty, amount",
            required=True,
        ),
        Column("required", "Povinné", "Required", "povinný, povinná, povinnost, nutné, mandatory"),
    ),
}


def label(kind: ListKind, field: str, lang: str) -> str:
    """The heading we would write ourselves; the field's own name where no list has it as a column."""
    column = next((column for column in COLUMNS[kind] if column.field == field), None)
    return field if column is None else column.cs if lang == "cs" else column.en
