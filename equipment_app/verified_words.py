"""What a verification found, in Czech. English is what the verifier itself says, and `verifier.py` with it."""

import re
from functools import cache

from equipment_app.words import Lang

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
    "signed with a key that nobody registered": "podepsáno klíčem, který nikdo nezapsal",
    "not signed with the key of its operator": "není podepsáno klíčem toho, kdo zápis provedl",
    "the signature is not of its operator's key": "podpis nepatří ke klíči toho, kdo zápis provedl",
    "the header differs from the entry": "záhlaví se liší od zápisu",
    "the moves differ from the entry": "pohyby se liší od zápisu",
    "payload makes no sense: {}": "obsah zápisu nedává smysl: {}",
    # What follows from it.
    "a row that no entry made: {}": "řádek, který nevznikl žádným zápisem: {}",
    "differs from its entry: {}": "liší se od svého zápisu: {}",
    "missing: {}": "chybí: {}",
    "a row that no entry committed to: {}": "řádek, za který se žádný zápis nezaručil: {}",
    "differs from what was committed: {}": "liší se od toho, za co se zápis zaručil: {}",
    "wrongly marked as current: {}": "neprávem označen jako platný: {}",
    "the filed document of {} is missing": "uložený doklad {} chybí",
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
