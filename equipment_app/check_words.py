"""What `words` says about checks of units: the sentences of refusals in Czech and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "NothingToCheck": (
        "Není co kontrolovat: útvar nemá členy, nebo se od nich nic nežádá. Zvolte jiný útvar nebo sadu.",
        "There is nothing to check: the unit has no members, or nothing is asked of them. Choose another unit or kit.",
    ),
    "CheckFiled": (
        "Tato kontrola už je v evidenci jako {number}; podruhé se nezapíše.",
        "This check is on the books already as {number}; it is not written twice.",
    ),
    "DifferenceSettled": (
        "Tento rozdíl už je vyřízen, nebo v žádné kontrole není.",
        "This difference has been settled, or is in no check.",
    ),
    "NoCheckFile": (
        "{path} není soubor kontroly ani její výsledek. Vyžádejte si ho ze skladu znovu.",
        "{path} is neither a check file nor the result of one. Ask the store for it again.",
    ),
    "CheckFileExpired": (
        "Soubor kontroly {path} platil do {until}. Vyžádejte si ze skladu nový a tento smažte: jsou v něm jména.",
        (
            "The check file {path} was valid until {until}. Ask the store for a new one and delete this one: it "
            "holds names."
        ),
    ),
    "CheckFileAltered": (
        "{path} někdo změnil, nebo je soubor poškozený: pečeť nesouhlasí. Nic se nezapsalo.",
        "{path} was altered or is damaged: its seal does not match. Nothing was written.",
    ),
    "CheckFileForeign": (
        "{path} nepatří k této evidenci: kontrola z ní nebyla vydána. Otevřete evidenci, která ji vydala.",
        "{path} does not belong to this store: the check was not exported from it. Open the store that exported it.",
    ),
}
