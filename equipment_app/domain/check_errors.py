"""Why a check of a unit cannot be begun, carried out of the store, brought back or settled."""

from datetime import date

from equipment_app.domain.errors import Refusal


class NothingToCheck(Refusal):
    """Nobody is there, or nothing is asked of them."""

    cs = "Není co kontrolovat: útvar nemá členy, nebo se od nich nic nežádá. Zvolte jiný útvar nebo sadu."
    en = "There is nothing to check: the unit has no members, or nothing is asked of them. Choose another unit or kit."


class CheckFiled(Refusal):
    """This check is in the books already."""

    number: str
    cs = "Tato kontrola už je v evidenci jako {number}; podruhé se nezapíše."
    en = "This check is on the books already as {number}; it is not written twice."


class DifferenceSettled(Refusal):
    """There is no such line of a check, or it needs nothing more."""

    cs = "Tento rozdíl už je vyřízen, nebo v žádné kontrole není."
    en = "This difference has been settled, or is in no check."


class NoCheckFile(Refusal):
    """Not a check file, or not the result of one."""

    path: str
    cs = "{path} není soubor kontroly ani její výsledek. Vyžádejte si ho ze skladu znovu."
    en = "{path} is neither a check file nor the result of one. Ask the store for it again."


class CheckFileExpired(Refusal):
    """The last day of the check file is over."""

    path: str
    until: date
    cs = "Soubor kontroly {path} platil do {until}. Vyžádejte si ze skladu nový a tento smažte: jsou v něm jména."
    en = (
        "The check file {path} was valid until {until}. Ask the store for a new one and delete this one: it holds "
        "names."
    )


class CheckFileAltered(Refusal):
    """Its seal does not fit what it says: somebody wrote into it, or it was cut off."""

    path: str
    cs = "{path} někdo změnil, nebo je soubor poškozený: pečeť nesouhlasí. Nic se nezapsalo."
    en = "{path} was altered or is damaged: its seal does not match. Nothing was written."


class CheckFileForeign(Refusal):
    """The check was never exported from this store."""

    path: str
    cs = "{path} nepatří k této evidenci: kontrola z ní nebyla vydána. Otevřete evidenci, která ji vydala."
    en = "{path} does not belong to this store: the check was not exported from it. Open the store that exported it."
