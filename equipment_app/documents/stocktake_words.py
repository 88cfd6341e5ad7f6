"""What the papers of a stock-take say besides what others say too. Wording marked [L] is a template to confirm."""

from enum import StrEnum

from equipment_app.documents.words import Phrase, say

say(
    stocktake_sheet=Phrase("Inventurní soupis"),
    stocktake_record=Phrase("Inventarizační zápis"),
    stocktake_report=Phrase("Inventarizační zpráva"),
    stocktake_sheet_of=Phrase("Fyzická inventura majetku, {where}"),
    stocktake_record_of=Phrase("Výsledek inventarizace majetku, {where}"),
    stocktake_report_of=Phrase("Souhrn inventarizace majetku, {where}"),
    stocktake_draft=Phrase("NÁVRH"),
    stocktake_day=Phrase("Stav ke dni"),
    stocktake_entries=Phrase("Zápis deníku"),
    stocktake_sort=Phrase("Druh inventarizace"),
    stocktake_manner=Phrase("Způsob"),
    stocktake_physical=Phrase("fyzicky, čtením štítků; počty naslepo"),
    stocktake_seen=Phrase("fyzicky, čtením štítků"),
    stocktake_kind=Phrase("Druh majetku, účet"),
    stocktake_where=Phrase("Místo"),
    stocktake_begun=Phrase("Začátek"),
    stocktake_ended=Phrase("Konec"),
    stocktake_responsible=Phrase("Odpovědná osoba"),
    stocktake_order=Phrase("Komise jmenována"),
    stocktake_commission=Phrase("Komise"),
    stocktake_recorded=Phrase("Evidenční\nstav"),
    stocktake_found=Phrase("Skutečný\nstav"),
    stocktake_difference=Phrase("Rozdíl"),
    stocktake_price=Phrase("Cena za MJ\nKč"),
    stocktake_value=Phrase("Hodnota Kč\nskutečná"),
    stocktake_place=Phrase("Umístění"),
    stocktake_total=Phrase("Celkem položek: {count}, konec soupisu"),
    stocktake_total_yet=Phrase("Celkem položek: {count}, soupis není úplný"),
    stocktake_statement=Phrase(
        "Prohlašujeme, že stav byl zjištěn fyzicky na místě a že soupis obsahuje všechny věci, které jsme nalezli."
    ),
    stocktake_chair=Phrase("Předseda komise"),
    stocktake_member=Phrase("Člen komise"),
    stocktake_entrusted=Phrase("Hmotně odpovědná osoba"),
    stocktake_approves=Phrase("Schvaluje"),
    stocktake_sheets=Phrase("Inventurní soupisy"),
    stocktake_sheet_no=Phrase("Soupis"),
    stocktake_items=Phrase("Položek"),
    stocktake_book=Phrase("Evidenční stav Kč"),
    stocktake_actual=Phrase("Skutečný stav Kč"),
    stocktake_short=Phrase("Manko Kč"),
    stocktake_over=Phrase("Přebytek Kč"),
    stocktake_differs=Phrase("Manko,\npřebytek Kč"),
    stocktake_differences=Phrase("Inventarizační rozdíly"),
    stocktake_none=Phrase("Žádné rozdíly; evidenční a skutečný stav souhlasí."),
    stocktake_none_yet=Phrase("U položek, které jsou spočítané, žádné rozdíly."),
    stocktake_sums=Phrase("Celkem manko {short}, přebytek {over} (bez vzájemného započtení)"),
    stocktake_what=Phrase("Věc, inventární a výrobní číslo"),
    stocktake_says=Phrase("Vyjádření odpovědné osoby"),
    stocktake_aside=Phrase("Nalezeno navíc a nezapočteno (cizí kódy, věci vydané osobám)"),
    stocktake_aside_more=Phrase("Nalezeno navíc a nezapočteno (cizí kódy, věci vydané osobám nebo vedené jinde)"),
    stocktake_unfinished=Phrase("{where}; {count} položek se ještě počítá a tady není"),
    stocktake_left=Phrase("Inventura ještě běží: {what}. Závěr a prohlášení komise patří až do schváleného dokladu."),
    stocktake_left_places=Phrase("neuzavřená místa: {places}"),
    stocktake_left_counts=Phrase("položky bez počtu: {count}"),
    stocktake_left_again=Phrase("položky k dalšímu počtu: {count}"),
    stocktake_left_differences=Phrase("rozdíly k vypořádání: {count}"),
    stocktake_left_more=Phrase("{places} a další, celkem {count}"),
    stocktake_settle=Phrase("Návrh na vypořádání"),
    stocktake_settled=Phrase(
        "Manka se odepíší na stav „chybí“, přebytky se zapíší do skladu opravným zápisem; vzájemně se nezapočítávají.",
    ),
    stocktake_nothing=Phrase("Není co vypořádat."),
    stocktake_nothing_yet=Phrase("Zatím není co vypořádat."),
    stocktake_prevent=Phrase("Návrh preventivních opatření"),
    stocktake_wrote=Phrase("Kdo počty zapisoval, když ne ten, kdo počítal"),
    stocktake_conclusion=Phrase("Závěr komise"),
    stocktake_concludes=Phrase(
        "Komise ověřila skutečný stav majetku k {day} a porovnala jej se stavem evidenčním od zápisu deníku č. {seq}; "
        "pohyby od té doby jsou započteny. Kromě rozdílů uvedených v bodě 2 stavy souhlasí. Zápis byl přečten a jeho "
        "správnost potvrzují podpisy.",
    ),
    stocktake_concludes_more=Phrase(
        "Komise ověřila skutečný stav majetku k {day} a porovnala jej se stavem evidenčním od zápisu deníku č. {seq}; "
        "pohyby od té doby jsou započteny. Kromě rozdílů uvedených v bodě 2 a věcí uvedených v bodě 4 stavy souhlasí. "
        "Zápis byl přečten a jeho správnost potvrzují podpisy.",
    ),
    stocktake_by_place=Phrase("Výsledek po místech"),
    stocktake_reports=Phrase(
        "Inventarizace byla provedena podle § 29 a 30 zákona č. 563/1991 Sb. a vyhlášky č. 270/2010 Sb. Doklady se "
        "uchovávají nejméně pět let po jejím provedení.",
    ),
    stocktake_blind=Phrase("Prázdný soupis, {where}"),
)


class StocktakePart(StrEnum):
    """Which of the papers."""

    SHEET = "sheet"
    RECORD = "record"
    REPORT = "report"


TITLES = {
    StocktakePart.SHEET: "stocktake_sheet",
    StocktakePart.RECORD: "stocktake_record",
    StocktakePart.REPORT: "stocktake_report",
}
SUBTITLES = {
    StocktakePart.SHEET: "stocktake_sheet_of",
    StocktakePart.RECORD: "stocktake_record_of",
    StocktakePart.REPORT: "stocktake_report_of",
}
