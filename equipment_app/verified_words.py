"""What a verification found, in Czech. English is what the verifier itself says, and `verifier.py` with it."""

import re
from functools import cache

from equipment_app.domain.words import Lang

CZECH = {
    # The file.
    "the file is damaged: {}": "soubor je poškozený: {}",
    "not as it was made: {}": "není, jak byl založen: {}",
    # The chain.
    "entry {} is missing": "zápis {} chybí",
    "comes from another store": "pochází z jiné evidence",
    "rows of entry {}, which does not exist": "řádky zápisu {}, který neexistuje",
    "does not follow from the entry before": "nenavazuje na předchozí zápis",
    "payload cannot be read: {}": "obsah zápisu nelze přečíst: {}",
    "the hash does not fit the payload": "otisk neodpovídá obsahu zápisu",
    "not signed with the key of its operator": "není podepsáno klíčem toho, kdo zápis provedl",
    "not signed with the key of the second person": "není podepsáno klíčem druhé osoby",
    "signed in the form of before, which was given up": "podepsáno dřívějším způsobem, který už neplatil",
    "the signature is not of the key it names": "podpis nepatří ke klíči, který je u něj uveden",
    "registers a key for operator {}, which only that one may": "zapisuje klíč za uživatele {}, což smí jen on sám",
    "registers key {}, whose id is not the hash of the key": "zapisuje klíč {}, jehož označení není jeho otiskem",
    "registers key {}, which was there before": "zapisuje klíč {}, který tu už byl",
    "registers key {}, a second one at once": "zapisuje klíč {}, druhý v témže zápisu",
    "withdraws key {}, which is not in force": "ruší klíč {}, který neplatí",
    # Rights.
    "the first entry, and no other, begins a store": "evidenci zakládá první zápis a žádný jiný",
    "operator {} could write nothing then": "uživatel {} tehdy nesměl zapsat nic",
    "nobody may write this: {}": "takový zápis nesmí udělat nikdo: {}",
    "operator {} had no right to this then: {}": "uživatel {} na to tehdy neměl právo: {}",
    "operator {} had a right to this of their own units only: {}": (
        "uživatel {} na to měl právo jen u vlastních útvarů: {}"
    ),
    "has lines of a check that another entry has": "má řádky kontroly, které už má jiný zápis",
    "commits to a remark or a paper that is not its own": "zaručuje se za poznámku nebo doklad jiného zápisu",
    "registers what it may not: {}": "zapisuje o uživateli, co nesmí: {}",
    "operator {} could not stand by then": "uživatel {} tehdy nemohl být druhou osobou",
    "takes two, and nobody stood by: {}": "musí to provést dva a druhá osoba chybí: {}",
    "operator {} could not take the store over then": "uživatel {} tehdy nemohl evidenci převzít",
    "the header differs from the entry": "záhlaví se liší od zápisu",
    "the moves differ from the entry": "pohyby se liší od zápisu",
    "payload makes no sense: {}": "obsah zápisu nedává smysl: {}",
    "the second person, operator {}, had no right to this then: {}": (
        "druhá osoba, uživatel {}, na to tehdy neměla právo: {}"
    ),
    # Whether there is such work.
    "declares rules of work that are not known, or no newer: {}": (
        "prohlašuje pravidla práce, která neznáme nebo nejsou novější: {}"
    ),
    "is of no known work": "je o neznámé práci",
    "says what none of its kind says: {}": "uvádí, co zápis toho druhu neuvádí: {}",
    "was written down on {}, before its day": "byl zapsán {}, dřív než se to stalo",
    "was written down before the entry before it": "byl zapsán dřív než zápis před ním",
    "cancels entry {}, which is never cancelled, or is about another": (
        "stornuje zápis {}, který se nestornuje, nebo se týká jiného"
    ),
    "is dated before what it cancels, or before a move of the same items": (
        "má dřívější den než to, co stornuje, nebo než pohyb týchž věcí"
    ),
    "cancels entry {}, from which others go on": "stornuje zápis {}, na který navazují jiné",
    "has a number, or none, as nothing of its kind": "má číslo dokladu, a mít ho nemá, nebo mu chybí",
    "belongs to a batch of which none has a number": "patří do dávky, ve které číslo dokladu nemá žádný zápis",
    "says {} {}, which nobody says there": "uvádí {} {}, což se tam neuvádí",
    "says {} {}, too early or too late": "uvádí {} {}, což je příliš brzy nebo pozdě",
    "moves from {} to {}": "přesouvá odkud a kam se to nepřesouvá: {} → {}",
    "moves item {}, which is not registered": "přesouvá nezapsanou věc {}",
    "gives up what nothing came for in exchange": "vydává výměnou věc, za kterou žádná nepřišla",
    "moves in a condition there is not: {}": "přesouvá ve stavu, který není: {}",
    "is dated before a move of the same items or members": "má dřívější den než pohyb týchž věcí nebo členů",
    "is about entry {}, and should be about one that stands: {}": (
        "týká se zápisu {}, a má se týkat jiného, který platí: {}"
    ),
    "comes too early or too late in what entry {} began": "přichází příliš brzy nebo pozdě v tom, co začalo zápisem {}",
    "says in {} that it is about another entry than {}": "v {} uvádí, že se týká jiného zápisu než {}",
    "was decided before entry {} began it": "rozhodlo se o tom dřív, než to zápis {} začal",
    "keeps less long, or no more, what its grant asks to keep: {}": (
        "zkracuje nebo ruší dobu, po kterou grant žádá držet věci, a neříká to: {}"
    ),
    "takes away what its grant asks to keep, without a consent: {}": (
        "odvádí bez souhlasu, co má být podle grantu drženo: {}"
    ),
    "takes back what is not out by entry {}": "bere zpět, co zápisem {} neodešlo",
    "is of other items than the commission saw of the proposal {}": (
        "týká se jiných věcí, než které komise viděla z návrhu {}"
    ),
    # What an entry may say.
    "is of no known kind: {}": "je neznámého druhu: {}",
    "declares numbers lost, and nothing was restored": "prohlašuje čísla za ztracená, a nic se neobnovovalo",
    "moves {} pieces from {} to {}": "přesouvá {} kusů od {} k {}",
    "{} is no day": "{} není datum",
    "{} is no plain name": "{} není přípustný název",
    "is of no block of codes: {} {}": "takový blok kódů a zkratka nejsou: {} {}",
    "has a number of another store: {}": "má číslo dokladu jiné evidence: {}",
    "{} is of another store's block": "kód {} je z bloku jiné evidence",
    # What follows from it.
    "a row that no entry made: {}": "řádek, který nevznikl žádným zápisem: {}",
    "differs from its entry: {}": "liší se od svého zápisu: {}",
    "missing: {}": "chybí: {}",
    "a row that no entry committed to: {}": "řádek, za který se žádný zápis nezaručil: {}",
    "differs from what was committed: {}": "liší se od toho, za co se zápis zaručil: {}",
    "wrongly marked as current: {}": "neprávem označen jako platný: {}",
    "the filed document of {} is missing": "uložený doklad {} chybí",
    "is filed under {}, which is not the number of its entry": "je uložen pod {}, což není číslo jeho zápisu",
    "bytes were changed: {}": "bajty byly změněny: {}",
    "the search index is not what the books make of it; rebuild it": (
        "vyhledávací rejstřík neodpovídá evidenci; obnovte ho"
    ),
    # The rules.
    "batch {} has {} of {} entries": "dávka {} má {} z {} zápisů",
    "batch {} is out of order": "dávka {} není po pořádku",
    "numbered thing {} is there {} times": "věc s číslem {} je tu {}×",
    "registers into {}, which holds no registered rows": "zapisuje do {}, kam se nezapisuje",
    "holder {} gives more of thing {} than it has": "držitel {} vydává víc věcí {}, než má",
    "commits to a row of {}, which holds none": "zaručuje se za řádek v {}, kde žádný není",
    "number {}-{}-{}{} is out of order": "číslo {}-{}-{}{} je mimo pořadí",
    "declares {}-{}-{} to {} lost, which do not follow": "prohlašuje {}-{}-{} až {} za ztracené, což nenavazuje",
    "reverses entry {}, which it cannot": "stornuje zápis {}, což nelze",
    "is not the opposite of entry {}": "není opakem zápisu {}",
    "does not bear the number of entry {}": "nenese číslo zápisu {}",
}


def finding(what: str, lang: Lang) -> str:
    """What is wrong; as the verifier says it, where it only passes on what SQLite said."""
    if lang == "cs":
        for shape, czech in _shapes():
            if match := shape.fullmatch(what):
                return czech.format(*match.groups())
    return what


@cache
def _shapes() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile("(.*)".join(map(re.escape, said.split("{}"))), re.DOTALL), cs) for said, cs in CZECH.items()]
