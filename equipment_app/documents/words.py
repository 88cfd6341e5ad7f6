"""How paper speaks, in Czech or in Czech and English. Wording marked [L] is a template that a lawyer must confirm."""

from typing import NamedTuple

from equipment_app.measures import CONDITIONS, UNITS


class Phrase(NamedTuple):
    """`both`: what a bilingual paper prints where „Czech / English" would be too long or read badly."""

    cs: str
    en: str = ""
    both: str = ""


_DUTIES = (
    "Potvrzuji převzetí uvedených věcí do užívání a ochrany v množství a stavu zapsaném v tomto protokolu. Věci budu"
    " užívat jen k výkonu služby, budu je chránit před poškozením, ztrátou a odcizením a každou takovou událost bez"
    " zbytečného odkladu oznámím."
)
_DUTIES_EN = (
    "I confirm that I have taken over the listed items into my use and custody in the quantity and condition recorded"
    " here. I will use them only for service, protect them against damage, loss and theft, and report any such event"
    " without undue delay."
)

PHRASES = {
    # The head of the first page
    "issue": Phrase("Předávací protokol", "Handover protocol"),
    "issue_subtitle": Phrase(
        "Výdej výstroje členovi antikonfliktního týmu",
        "Issue of kit to an AKT member",
        "Výdej výstroje členovi AKT / Issue of kit to an AKT member",
    ),
    "loan_subtitle": Phrase("Zápůjčka výstroje a vybavení s termínem vrácení", "Loan of kit and equipment with a term"),
    "return": Phrase("Vratka", "Return slip"),
    "return_subtitle": Phrase(
        "Vrácení výstroje od člena antikonfliktního týmu",
        "Return of kit by an AKT member",
        "Vrácení výstroje od člena AKT / Return of kit by an AKT member",
    ),
    "number": Phrase("Číslo dokladu", "Document no."),
    "made": Phrase("Datum a čas", "Date, time"),
    "copies": Phrase("Výtisků", "Copies"),
    "file_reference": Phrase("Číslo jednací (č. j.)", "File reference"),
    # The parties
    "hands_over": Phrase("Předává", "Handed over by"),
    "takes_over": Phrase("Přebírá", "Taken over by"),
    "returns": Phrase("Vrací", "Returned by"),
    "takes_back": Phrase("Přebírá do skladu", "Taken back into store by"),
    "personal_number": Phrase("OEČ", "No.", "OEČ / No."),
    "unit": Phrase("Útvar", "Unit"),
    "function": Phrase("Funkce", "Role"),
    # The row of facts
    "reason": Phrase("Důvod předání", "Reason"),
    "return_reason": Phrase("Důvod vrácení", "Reason"),
    "place": Phrase("Místo předání", "Place", "Místo / Place"),
    "return_place": Phrase("Místo", "Place"),
    "place_day": Phrase("Místo a den", "Place and day"),
    "use_until": Phrase("Užívání do", "Use until"),
    "return_by": Phrase("Vrátit do", "Return by"),
    "permanent": Phrase("trvalý výdej", "permanent"),
    "lines_pieces": Phrase("Položek / věcí", "Lines, pieces", "Položek, věcí / Lines, pieces"),
    "lines_pieces_value": Phrase("{lines} / {pieces}", both="{lines}, {pieces}"),
    "issued_by": Phrase("Vydáno doklady", "Issued by"),
    # The table
    "col_no": Phrase("Č.", "No."),
    "col_item": Phrase("Věc", "Item"),
    "col_size": Phrase("Velikost", "Size"),
    "col_inventory": Phrase("Inventární č.", "Inventory no."),
    "col_serial": Phrase("Výrobní č.", "Serial no."),
    "col_quantity": Phrase("Množ.", "Qty"),
    "col_unit": Phrase("MJ", "Unit"),
    "col_condition": Phrase("Stav", "Condition"),
    "col_price": Phrase("Celkem Kč", "Total CZK"),
    "col_funding": Phrase("Zdroj", "Fund"),
    "col_condition_before": Phrase("Stav\npři výdeji", "At issue"),
    "col_condition_after": Phrase("Stav\npři vrácení", "At return"),
    "col_stored": Phrase("Uloženo", "Stored"),
    "total": Phrase(
        "Celkem {lines}, konec seznamu{unpriced}",
        both="Celkem {lines}, konec seznamu / {count} line{s}, end of list{unpriced}",
    ),
    "unpriced": Phrase(" (bez ceny: {count})", both=" (no price: {count})"),
    "carried": Phrase("K přenosu na stranu {page}", "Carried forward to page {page}"),
    "brought": Phrase("Převod ze strany {page}", "Brought forward from page {page}"),
    # Under a return's table
    "still_holds": Phrase("Po vrácení drží", "Still holds"),
    "holds_value": Phrase("{count} podle osobní karty", "{pieces} by the card"),
    "overdue": Phrase("Po termínu", "Overdue"),
    "unresolved": Phrase("Nevráceno a nevyřízeno", "Not returned, open"),
    "clearance": Phrase("Vyrovnání", "Clearance"),
    "cleared": Phrase("vyrovnáno", "settled"),
    "not_cleared": Phrase("zatím nelze potvrdit", "not yet"),
    "own_remarks": Phrase(
        "Připomínky vracejícího ke stavu věcí (vyplňte rukou, nebo proškrtněte)",
        "Remarks of the returning person (by hand, or strike out)",
    ),
    # Of several kinds of papers
    "acquired": Phrase("Pořízeno", "Acquired"),
    "acquisition_price": Phrase("Pořizovací\ncena Kč", "Price CZK"),
    "begun": Phrase("Zahájeno", "Begun"),
    "ended": Phrase("Ukončeno", "Ended"),
    "where": Phrase("Kde", "Where"),
    "why": Phrase("Důvod", "Reason"),
    "result": Phrase("Výsledek", "Result"),
    "yes": Phrase("ano", "yes"),
    "no": Phrase("ne", "no"),
    "supplier": Phrase("Dodavatel", "Supplier"),
    "for_the_store": Phrase("Za sklad", "For the store"),
    "declared": Phrase("Prohlášení", "Declaration"),
    "stated": Phrase("Prohlášení", "Statement"),
    # What is declared [L]
    "declaration": Phrase("Prohlášení přebírajícího", "Declaration of the recipient"),
    "duties": Phrase(_DUTIES, _DUTIES_EN),
    "give_back": Phrase(
        "Věci vrátím na výzvu, nejpozději při skončení členství v týmu nebo služebního poměru.",
        "I will return them on request, at the latest when my team membership or service ends.",
    ),
    "give_back_civilian": Phrase(
        "Věci vrátím na výzvu, nejpozději při skončení členství v týmu nebo pracovního poměru.",
        "I will return them on request, at the latest when my team membership or employment ends.",
    ),
    "give_back_by": Phrase(
        "Vše vrátím do {day}, na výzvu i dříve.", "I will return everything by {day}, earlier on request."
    ),
    "liability": Phrase(
        "Beru na vědomí odpovědnost za ztrátu svěřených věcí podle § 97 zákona č. 361/2003 Sb., o služebním poměru"
        " příslušníků bezpečnostních sborů.",
        "I am aware of my liability for the loss of entrusted items under Section 97 of Act No. 361/2003 Coll.",
    ),
    "liability_civilian": Phrase(
        "Beru na vědomí odpovědnost za ztrátu svěřených věcí podle § 255 zákona č. 262/2006 Sb., zákoník práce.",
        "I am aware of my liability for the loss of entrusted items under Section 255 of Act No. 262/2006 Coll.,"
        " the Labour Code.",
    ),
    "prevails": Phrase("", "The Czech text prevails."),
    "both_declare": Phrase("Prohlášení obou stran", "Declaration of both parties"),
    "both_declare_text": Phrase(
        "Stav věcí byl zjištěn při vrácení za přítomnosti obou stran. Převzetím do skladu končí povinnost vracejícího"
        " uvedené věci chránit; řešení poškození a ztrát zapsaných v tomto dokladu tím není dotčeno.",
        "The condition of the items was established on return in the presence of both parties. On acceptance into the"
        " store the returning person's duty to protect these items ends; the settlement of damage and losses recorded"
        " here is not affected.",
    ),
    "remark": Phrase("Poznámka", "Remark"),
    "replaces": Phrase(
        "Tento doklad opravuje a nahrazuje stornovaný doklad {number}.",
        "This paper corrects and replaces the cancelled paper {number}.",
    ),
    # How many, and who gets them [L]
    "copies_one": Phrase(
        "Vyhotoveno v 1 výtisku s platností prvopisu, který zůstává ve skladu. {valid}",
        both="Vyhotoveno v 1 výtisku, který zůstává ve skladu. / Made in 1 copy, kept in the store.",
    ),
    "copies_two": Phrase(
        "Vyhotoveno ve 2 výtiscích s platností prvopisu: jeden zůstává ve skladu, druhý obdrží přebírající. {valid}",
        both=(
            "Vyhotoveno ve 2 výtiscích, jeden zůstává ve skladu, druhý obdrží přebírající. / Made in 2 copies: "
            "one for the store, one for the recipient."
        ),
    ),
    "copies_more": Phrase(
        "Vyhotoveno {in_copies} s platností prvopisu: jeden zůstává ve skladu, ostatní obdrží přebírající. {valid}",
        both="Vyhotoveno {in_copies}, jeden zůstává ve skladu. / Made in {count} copies: one for the store.",
    ),
    "valid": Phrase("Protokol je platný po podpisu obou stran.", "The protocol is valid when signed by both parties."),
    # Signatures
    "signs_over": Phrase("Předávající", "Handing over"),
    "signs_taking": Phrase("Přebírající", "Taking over"),
    "signs_returning": Phrase("Vracející", "Returning"),
    "signs_taking_back": Phrase("Přebírající do skladu", "Taking back into store"),
    "identity": Phrase("OEČ {number}", "personal no. {number}", "OEČ / personal no. {number}"),
    "date": Phrase("Datum", "Date"),
    "signature": Phrase("Podpis", "Signature"),
    # Further pages and the foot
    "continued": Phrase(
        "pokračování, strana {page} z {pages}",
        both="pokračování / continued, strana / page {page} z / of {pages}",
    ),
    "page": Phrase("Strana {page} z {pages}", both="Strana / Page {page} z / of {pages}"),
    "journal_code": Phrase("Kód deníku {code}", both="Kód deníku {code}"),
    # A register
    "printed": Phrase("Vytištěno", "Printed"),
    "printed_by": Phrase("Tisk", "Printed by"),
    "entry": Phrase("Zápis deníku", "Journal entry"),
    "within": Phrase("{heading} – pokračování", "{heading} – continued"),
    # The hand-over of a store
    "office_title": Phrase("Předání skladu", "Hand-over of the store"),
    "office_subtitle": Phrase("Předání evidence a uložených věcí novému výstrojáři", "To the next quartermaster"),
    "office_gives": Phrase("Předává", "Hands over"),
    "office_takes": Phrase("Přebírá", "Takes over"),
    "office_entries": Phrase("Zápisů v deníku", "Entries"),
    "office_begun": Phrase("První zápis", "First entry"),
    "office_restores": Phrase("Obnov ze zálohy", "Restores"),
    "office_in_store": Phrase("Kusů ve skladu", "Pieces in store"),
    "office_with_members": Phrase("Svěřeno členům", "With members"),
    "office_elsewhere": Phrase("Jinde", "Elsewhere"),
    "office_head": Phrase("Otisk posledního zápisu", "Hash of the last entry"),
    "office_code": Phrase("Kód deníku", "Journal code"),
    "office_keys": Phrase("Klíče, jimiž se podepisují zápisy", "Keys that sign entries"),
    "office_no_keys": Phrase("Žádný klíč není zapsán: zápisy se nepodepisují.", "No key is registered."),
    "office_key_of": Phrase("Kdo", "Whose"),
    "office_key_id": Phrase("Klíč", "Key"),
    "office_key_public": Phrase("Veřejný klíč (Ed25519)", "Public key (Ed25519)"),
    "office_key_since": Phrase("Platnost", "In force"),
    "office_key_from": Phrase("od {day}", "from {day}"),
    "office_key_until": Phrase("do {day}", "until {day}"),
    "office_series": Phrase("Poslední čísla dokladů", "Last numbers of papers"),
    "office_carts": Phrase("Rozpracované košíky", "Open carts"),
    "office_cart": Phrase("{member}: položek {lines}, uloženo {at}", "{member}: {lines} lines, kept {at}"),
    "office_nobody": Phrase("zatím bez člena", "nobody yet"),
    "office_unsigned": Phrase("Doklady bez podpisu ({count})", "Unsigned papers ({count})"),
    "office_none": Phrase("žádné", "none"),
    "office_statement": Phrase(
        (
            "Předávající potvrzuje, že evidence je ke dni předání ve stavu uvedeném v tomto dokladu a že "
            "přebírajícímu předává věci uložené ve skladu. Přebírající potvrzuje převzetí; rozdíly zjištěné "
            "inventurou zapíše samostatným dokladem. Otisk posledního zápisu zaručuje, že nic z toho, co bylo v "
            "deníku před předáním, nelze nepozorovaně změnit."
        ),
        (
            "The person handing over confirms that the store's records are in the state given here and that the "
            "items in store are handed over. The recipient confirms taking over; differences found by a "
            "stock-take are recorded on a separate paper. The hash of the last entry guarantees that nothing "
            "recorded before the hand-over can be changed unnoticed."
        ),
    ),
    # A check of a unit
    "check_title": Phrase("Kontrola výstroje týmu", "Check of a team's kit"),
    "check_everything": Phrase("vše, co drží", "everything they hold"),
    "check_asked": Phrase("Požadovaná výstroj", "Kit asked for"),
    "check_for": Phrase("Účel", "Purpose"),
    "check_chosen": Phrase("Vybraní členové", "Chosen members"),
    "check_members": Phrase("Členů v kontrole", "Members"),
    "check_looked_at": Phrase("Prohlédnuto členů", "Members looked at"),
    "check_shown": Phrase("Předloženo věcí", "Items shown"),
    "check_of": Phrase("{count} z {of}", "{count} of {of}"),
    "check_complete": Phrase("Úplná výstroj", "Complete"),
    "check_missing": Phrase("Chybí věcí", "Missing"),
    "check_unchecked": Phrase("Nekontrolováno věcí", "Not checked"),
    "check_not_looked": Phrase("nekontrolováno", "not checked"),
    "check_unissued": Phrase("Nevydáno věcí", "Not issued"),
    "check_expired": Phrase("Po expiraci", "Expired"),
    "check_uninspected": Phrase("Bez revize", "Inspection overdue"),
    "check_other": Phrase("Jiný kus", "Other piece"),
    "check_member": Phrase("Člen", "Member"),
    "check_whole": Phrase("Úplné", "Complete"),
    "check_away": Phrase("nepřítomnost, zkontrolovat dodatečně", "absent, to be checked later"),
    "check_away_why": Phrase("nepřítomnost ({why}), zkontrolovat dodatečně", "absent ({why}), to be checked later"),
    "check_to_settle": Phrase("K vyřízení", "To be settled"),
    "check_to_settle_before": Phrase("K vyřízení před nasazením", "To be settled before the deployment"),
    "check_annex": Phrase("Příloha: co kdo předložil", "Annex: what each member showed"),
    "check_nothing": Phrase("Nic: vše souhlasí s evidencí.", "Nothing: all agrees with the books."),
    "check_nothing_seen": Phrase(
        "U toho, co bylo zkontrolováno, nic. Nekontrolováno: {count} ks.",
        "Nothing of what was checked. Not checked: {count} pcs.",
    ),
    "check_unknown": Phrase("Odložené kódy, které k útvaru nepatří", "Codes set aside that do not belong to the unit"),
    "check_pieces": Phrase("{count} ks", "{count} pcs"),
    "signs_leading": Phrase("Vedoucí kontroly", "Led the check"),
    "signs_report": Phrase("Za sklad, převzetí protokolu", "For the store, report received"),
    "signs_superior": Phrase("Nadřízený", "Superior"),
    # A cancelled paper, a reprint
    "cancelled": Phrase(
        "Stornováno dokladem {number} dne {day} v {clock} ({operator}).",
        "Cancelled by {number} on {day} at {clock} ({operator}).",
    ),
    "cancelled_reason": Phrase("Důvod: {reason}", "Reason: {reason}"),
    "applies": Phrase("; platí {number}.", "; {number} applies."),
}

CHECKED = {
    "ok": ("✓", "předloženo, štítek přečten", ""),
    "missing": ("CH", "chybí", "držitel dohledá"),
    "lacks": ("CH", "chybí", "nemá u sebe, držitel dohledá"),
    "unchecked": ("?", "nekontrolováno", "zkontrolovat dodatečně"),
    "unissued": ("N", "nevydáno", "vydat ze skladu"),
    "lost": ("Z", "ztraceno", "nahlášena ztráta"),
    "repair": ("O", "v opravě", "v opravě"),
    "expired": ("E", "po expiraci", "po expiraci, vyměnit"),
    "uninspected": ("K", "bez revize", "provést revizi"),
    "other": ("J", "předložen jiný kus než v evidenci", "svěřeno: {holder}"),
    "foreign": ("J", "předložen jiný kus než v evidenci", "podle evidence: {holder}"),
    "away": ("–", "", "zkontrolovat dodatečně"),
}
"""States of a check: the letter in the grid (letters, so that a copy loses nothing), the legend, what is to be done."""


def in_copies(count: int) -> str:
    if count == 1:
        return "v 1 výtisku"
    return f"ve {count} výtiscích" if count in (2, 3, 4) else f"v {count} výtiscích"


class Copies(int):
    """A number of copies; `{count:copies}` of a phrase says it with its noun, in Czech."""

    def __format__(self, spec: str) -> str:
        return in_copies(self) if spec == "copies" else super().__format__(spec)


def plural(count: int) -> str:
    """The English ending behind a number: 1 line, 2 lines."""
    return "" if count == 1 else "s"


def say(**phrases: Phrase) -> None:
    """Phrases that one form alone prints, said in its file. Raises ValueError for a name that is taken."""
    if taken := phrases.keys() & PHRASES.keys():
        raise ValueError(f"said already: {', '.join(sorted(taken))}")
    PHRASES.update(phrases)


class PaperWords:
    """A paper's language: `words("number")` is the phrase it prints, filled in with `facts`."""

    def __init__(self, *, bilingual: bool = False) -> None:
        self.bilingual = bilingual

    def __call__(self, key: str, **facts: object) -> str:
        phrase = PHRASES[key]
        if not self.bilingual:
            return phrase.cs.format(**facts)
        return (phrase.both or f"{phrase.cs} / {phrase.en}").format(**facts)

    def cs(self, key: str, **facts: object) -> str:
        return PHRASES[key].cs.format(**facts)

    def en(self, key: str, **facts: object) -> str:
        """The English phrase; empty on a paper in Czech alone."""
        return PHRASES[key].en.format(**facts) if self.bilingual else ""

    def pair(self, cs: str, en: str) -> tuple[str, str]:
        """In Czech, and on a bilingual paper in English."""
        return cs, en if self.bilingual else ""

    def condition(self, key: str) -> tuple[str, str]:
        """The word for a key of `domain.custody`."""
        return self.pair(*CONDITIONS.get(key, (key, key)))

    def unit(self, unit: str) -> tuple[str, str]:
        return self.pair(unit, UNITS.get(unit, ""))
