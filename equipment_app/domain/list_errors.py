"""Why a list cannot be read or taken in, and a check of a unit not begun, carried out, brought back or settled."""

from datetime import date
from typing import Annotated

from equipment_app.domain.errors import PaperRefused, PathRefused, Refusal
from equipment_app.domain.words import Words, count

MEGABYTE = 1 << 20

REASONS: dict[str, Words] = {
    "missing": Words("Soubor {file} neexistuje.", "There is no file {file}."),
    "unreadable": Words("Soubor {file} nelze přečíst.", "The file {file} cannot be read."),
    "empty": Words("Soubor {file} je prázdný.", "The file {file} is empty."),
    "not_a_list": Words(
        "Soubor {file} není tabulka. Uložte seznam jako XLSX nebo CSV.",
        "The file {file} is not a table. Save the list as XLSX or CSV.",
    ),
    "pdf": Words(
        "Soubor {file} je PDF. Požádejte o seznam jako XLSX nebo CSV.",
        "The file {file} is a PDF. Ask for the list as XLSX or CSV.",
    ),
    "web_page": Words(
        "Soubor {file} je webová stránka nebo XML. Uložte seznam jako XLSX nebo CSV.",
        "The file {file} is a web page or XML. Save the list as XLSX or CSV.",
    ),
    "old_excel": Words(
        "Soubor {file} je ze starého Excelu (XLS). Uložte ho jako XLSX.",
        "The file {file} is from an old Excel (XLS). Save it as XLSX.",
    ),
    "encrypted": Words(
        "Soubor {file} je zamčený heslem. Uložte ho bez hesla.",
        "The file {file} is locked by a password. Save it without one.",
    ),
    "encoding": Words(
        "Soubor {file} není v kódování UTF-8 ani Windows-1250.",
        "The file {file} is in neither UTF-8 nor Windows-1250.",
    ),
    "quotes": Words(
        "V souboru {file} nesedí uvozovky, nejpozději na řádku {row}.",
        "The quotes in the file {file} do not match, at row {row} at the latest.",
    ),
    "file_bytes": Words("Soubor {file} je větší než {megabytes} MB.", "The file {file} is larger than {megabytes} MB."),
    "unpacked": Words(
        "Soubor {file} se rozbalí na víc než {megabytes} MB.",
        "The file {file} unpacks to more than {megabytes} MB.",
    ),
    "ratio": Words("Soubor {file} je podezřele zhuštěný.", "The file {file} is suspiciously compressed."),
    "parts": Words("Soubor {file} má víc než {limit} částí.", "The file {file} has more than {limit} parts."),
    "elements": Words("Soubor {file} je příliš složitý.", "The file {file} is too complex."),
    "nested": Words(
        "V souboru {file} je vložený jiný soubor. Uložte jen samotný seznam.",
        "The file {file} holds another file. Save the list alone.",
    ),
    "external_links": Words(
        "Soubor {file} odkazuje do jiných souborů. Vložte hodnoty místo vzorců a uložte ho.",
        "The file {file} refers to other files. Paste values over the formulas and save it.",
    ),
    "entities": Words(
        "Soubor {file} obsahuje definice, které do seznamu nepatří.",
        "The file {file} holds definitions that have no place in a list.",
    ),
    "sheets": Words(
        "Soubor {file} nemá žádný list, nebo jich má víc než {limit}.",
        "The file {file} has no sheet, or more than {limit}.",
    ),
    "rows": Words("Soubor {file} má víc než {limit} řádků.", "The file {file} has more than {limit} rows."),
    "columns": Words("Soubor {file} má víc než {limit} sloupců.", "The file {file} has more than {limit} columns."),
    "cells": Words("Soubor {file} má víc než {limit} buněk.", "The file {file} has more than {limit} cells."),
    "cell_chars": Words(
        "V souboru {file} je buňka delší než {limit} znaků.",
        "The file {file} has a cell longer than {limit} characters.",
    ),
    "line_chars": Words(
        "V souboru {file} je řádka delší než {limit} znaků.",
        "The file {file} has a line longer than {limit} characters.",
    ),
}
"""What else than damage a file is refused for."""


class ListHasProblems(Refusal):
    """A list with problems is not taken in; the dry run names them."""

    count: int
    cs = "Seznam má chyby ({count}); nic se nezapsalo. Opravte je a zkuste to znovu."
    en = "The list has problems ({count}); nothing was written. Correct them and try again."


class RenamedOfNoMembers(Refusal):
    cs = "Potvrzená jména patří k seznamu členů. Nic se nezapsalo; vynechte --renamed."
    en = "Confirmed names belong to a list of members. Nothing was written; leave out --renamed."


class InspectedOfNoDelivery(Refusal):
    cs = "Poslední revize a první výdej se zadávají jen seznamu dodávek. Nic se nezapsalo; vynechte je."
    en = "Last inspection and first issue are said of a list of deliveries alone. Nothing was written; leave them out."


class NoDayOfInspection(Refusal):
    text: str
    cs = "„{text}“ není den poslední revize. Nic se nezapsalo; zadejte den do dneška, delivery, nebo left."
    en = "“{text}” is no day of a last inspection. Nothing was written; say a day up to today, delivery, or left."


class NoDayOfFirstIssue(Refusal):
    text: str
    cs = "„{text}“ není den prvního výdeje. Nic se nezapsalo; zadejte den do dneška, delivery, nebo left."
    en = "“{text}” is no day of a first issue. Nothing was written; say a day up to today, delivery, or left."


class FundingOfNoDelivery(Refusal):
    cs = "Zdroj financování mají jen věci z dodávek. Nic se nezapsalo; u jiného seznamu ho nezadávejte."
    en = "Only what is delivered has a funding source. Nothing was written; leave it out with any other list."


class ListOutdated(Refusal):
    file: str
    cs = "Od kontroly souboru {file} se evidence změnila. Zkontrolujte ho znovu."
    en = "The books have changed since {file} was checked. Check it again."


class ListRefused(Refusal):
    """A file that cannot be a list, or must not be read."""

    file: str
    reason: str
    limit: Annotated[int, count] = 0
    """What was allowed, where the reason is that there is too much."""
    row: int = 0
    cs = "Soubor {file} je poškozený, nebo to není sešit Excelu."
    en = "The file {file} is damaged, or is not an Excel workbook."

    @property
    def megabytes(self) -> Annotated[int, count]:
        """The limit, where it is one of bytes."""
        return self.limit // MEGABYTE

    def sentences(self) -> Words:
        return REASONS.get(self.reason, super().sentences())


class NothingToCheck(Refusal):
    cs = "Není co kontrolovat: útvar nemá členy, nebo se od nich nic nežádá. Zvolte jiný útvar nebo sadu."
    en = "There is nothing to check: the unit has no members, or nothing is asked of them. Choose another unit or kit."


class CheckFiled(PaperRefused):
    cs = "Tato kontrola už je v evidenci jako {number}; podruhé se nezapíše."
    en = "This check is on the books already as {number}; it is not written twice."


class DifferenceSettled(Refusal):
    cs = "Tento rozdíl už je vyřízen, nebo v žádné kontrole není."
    en = "This difference has been settled, or is in no check."


class NoCheckFile(PathRefused):
    cs = "{path} není soubor kontroly ani její výsledek. Vyžádejte si ho ze skladu znovu."
    en = "{path} is neither a check file nor the result of one. Ask the store for it again."


class OtherResult(PathRefused):
    cs = """{path} je výsledek jiné práce, než jaká se tu přebírá. Nic se nezapsalo; kontrola týmu se převezme na
        stránce Kontrola týmu, počty na stránce Inventura."""
    en = """{path} is the result of other work than is taken in here. Nothing was written; take in a unit check on the
        page Unit check, counts on the page Stock-take."""


class CheckFileExpired(PathRefused):
    until: date
    cs = "Soubor kontroly {path} platil do {until}. Vyžádejte si ze skladu nový a tento smažte: jsou v něm jména."
    en = """The check file {path} was valid until {until}. Ask the store for a new one and delete this one: it holds
        names."""


class WrongFileSecret(PathRefused):
    cs = """Tímto heslem se soubor {path} neotevře. Nic se nezměnilo; zadejte to, které se zvolilo při jeho vytvoření.
        Nepomůže-li ani to, je soubor poškozený: vyžádejte si nový."""
    en = """This secret does not open the file {path}. Nothing was changed; enter the one that was chosen when it was
        made. If that does not help, the file is damaged: ask for a new one."""


class CheckFileAltered(PathRefused):
    """It is not as its program wrote it: somebody wrote into it, or it was cut off."""

    cs = "{path} někdo změnil, nebo je soubor poškozený: podpis nesouhlasí. Nic se nezapsalo."
    en = "{path} was altered or is damaged: its signature does not match. Nothing was written."


class CheckFileCancelled(PathRefused):
    number: str
    cs = """{path} je ze souboru {number}, který se stornoval: co je v něm, se nepřebírá. Nic se nezapsalo; ověřte to
        znovu ve skladu."""
    en = """{path} is of the file {number}, which was cancelled: what is in it is not taken over. Nothing was written;
        check it again in the store."""


class AnotherCopy(PathRefused):
    """Somebody worked in two copies of one file."""

    number: str
    cs = """{path} je jiný výsledek téhož souboru, než který už je v evidenci ({number}): někdo pracoval ve dvou jeho
        kopiích. Nic se nezapsalo; zjistěte u lidí, co platí. Převezme se vedle prvního, až to potvrdíte."""
    at_command_line = Words("Převzít i ten: --another-copy.", "To take it in as well: --another-copy.")
    en = """{path} is another result of a file whose result is on the books already ({number}): somebody worked in two
        copies of it. Nothing was written; ask the people which is right. It is taken in beside the first when you
        confirm it."""


class CheckFileForeign(PathRefused):
    cs = "{path} nepatří k této evidenci: kontrola z ní nebyla vydána. Otevřete evidenci, která ji vydala."
    en = "{path} does not belong to this store: the check was not exported from it. Open the store that exported it."
