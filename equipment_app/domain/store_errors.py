"""Why a store cannot be opened or made. The file was not touched."""

from typing import Annotated

from equipment_app.domain.errors import Refusal
from equipment_app.domain.words import Words


class StoreRefused(Refusal, raised=False):
    """The file cannot be opened; it was not touched."""


class FileRefused(StoreRefused, raised=False):
    """It is about this file."""

    path: str


class BooksContradict(Refusal):
    """What is in the books makes no sense: somebody else than this program wrote it. `entry` 0: none can be told."""

    entry: int
    cs = """Na tohle evidence neodpoví: odporuje si od zápisu {entry}, který nenapsal tento program. Nic se nezměnilo;
        ověřte evidenci a obnovte ji ze zálohy."""
    en = """The store cannot answer this: from entry {entry} on it contradicts itself, which this program did not write.
        Nothing was changed; verify the store and restore it from a backup."""
    anywhere = Words(
        "Na tohle evidence neodpoví, protože si odporuje. Nic se nezměnilo; ověřte ji a obnovte ji ze zálohy.",
        "The store cannot answer this, for it contradicts itself. Nothing was changed; verify and restore it.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.entry else self.anywhere


class NoStore(FileRefused):
    cs = "Evidence {path} neexistuje."
    en = "There is no store {path}."


class StoreExists(FileRefused):
    cs = "Soubor {path} už existuje; nic se nezměnilo. Zvolte jiný název."
    en = "{path} exists already; nothing was changed. Choose another name."


class BadBlock(StoreRefused):
    """There is no such block of codes, or papers would have the numbers of the first store's."""

    block: int
    code: str
    most: int
    cs = "Blok kódů je číslo 1 až {most}, ne {block}. Evidence se nezaložila."
    en = "A block of codes is a number from 1 to {most}, not {block}. No store was made."
    without = Words(
        "Evidence s blokem {block} potřebuje zkratku: 2 až 4 velká písmena bez háčků a čárek nebo číslice, první je "
        "písmeno. Evidence se nezaložila.",
        "A store with block {block} needs a short code: 2 to 4 capital letters or digits, a letter first. "
        "No store was made.",
    )
    wrong = Words(
        "„{code}“ nemůže být zkratka evidence: jsou to 2 až 4 velká písmena bez háčků a čárek nebo číslice, první je "
        "písmeno. Evidence se nezaložila.",
        "“{code}” cannot be the short code of a store: it has 2 to 4 capital letters or digits, a letter first. "
        "No store was made.",
    )

    def sentences(self) -> Words:
        if self.block not in range(1, self.most + 1):
            return super().sentences()
        return self.wrong if self.code else self.without


class ForeignFile(FileRefused):
    cs = "{path} není evidence tohoto programu. Soubor zůstal beze změny."
    en = "{path} is not a store of this program. The file was left as it is."


class NewerStore(FileRefused):
    version: int
    known: int
    cs = "{path} vznikl v novější verzi programu (formát {version}, tato zná {known}). Aktualizujte program."
    en = "{path} was made by a newer version of the program (format {version}, this one knows {known}). Update it."


class StoreInUse(FileRefused):
    """Another window or command has the store open; `by` says which, when it is known."""

    by: Annotated[str, {"": Words("jiný program", "another program")}] = ""
    cs = "Evidence {path} je otevřena jinde: {by}. Zavřete ji tam a zkuste to znovu."
    en = "{path} is open in the window of {by}. Close it there and try again."


class AlteredSchema(FileRefused):
    difference: str
    cs = "Tabulky souboru {path} někdo změnil ({difference}). Nic se nezapisovalo; obnovte zálohu."
    en = "The tables of {path} were altered ({difference}). Nothing was written; restore a backup."


class ReadOnlyStore(FileRefused):
    cs = "Do souboru {path} nelze zapisovat. Zkopírujte ho tam, kde to jde."
    en = "{path} cannot be written. Copy it to where it can."


class UnknownOperator(StoreRefused):
    name: str
    known: tuple[str, ...]
    cs = "Uživatel „{name}“ v evidenci není. Známe: {known}."
    en = "There is no operator “{name}”. Known: {known}."
