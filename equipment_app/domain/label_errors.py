"""Refusals about labels and codes, ours and makers', and of pictures and PDFs that are looked into for codes."""

from typing import Annotated

from equipment_app.domain.errors import NameRefused, Refusal, ThingRefused
from equipment_app.domain.labels import Design
from equipment_app.domain.words import LETTERS, PAGES, Words

MEASURES: dict[str, Words] = {
    "page_width": Words("Šířka listu", "Page width"),
    "page_height": Words("Výška listu", "Page height"),
    "columns": Words("Počet sloupců", "Number of columns"),
    "rows": Words("Počet řad", "Number of rows"),
    "left": Words("Levý okraj", "Left margin"),
    "top": Words("Horní okraj", "Top margin"),
    "across": Words("Rozteč sloupců", "Pitch of the columns"),
    "down": Words("Rozteč řad", "Pitch of the rows"),
    "width": Words("Šířka štítku", "Label width"),
    "height": Words("Výška štítku", "Label height"),
    "gutter_x": Words("Mezera mezi sloupci", "Gap between columns"),
    "gutter_y": Words("Mezera mezi řadami", "Gap between rows"),
    "edge": Words("Nepotiskutelný okraj", "Unprintable edge"),
    "dpi": Words("Rozlišení tiskárny", "Resolution of the printer"),
}
DESIGNS = Design.named()


class SheetImpossible(Refusal):
    """A measure of a sheet of labels, in millimetres or pieces, is not between `least` and `most`."""

    field: Annotated[str, MEASURES]
    value: float
    least: float
    most: float
    cs = "{field}: {value} být nemůže, jen {least} až {most}. Opravte číslo podle archu."
    en = "{field} cannot be {value}, only {least} to {most}. Correct the number to match the sheet."


class LabelTooSmall(Refusal):
    """The design does not fit what the printer can reach of the label. Millimetres; `need` is what it wants of it."""

    design: Annotated[str, DESIGNS]
    width: float
    height: float
    need_width: float
    need_height: float
    cs = """Vzor „{design}“ se na štítek nevejde: tisknout lze {width} × {height} mm, třeba je {need_width} ×
        {need_height} mm. Zvolte větší štítek nebo méně údajů."""
    en = """The design “{design}” does not fit: {width} × {height} mm can be printed on, it needs {need_width} ×
        {need_height} mm. Choose larger labels or fewer fields."""
    not_even_a_code = Words(
        (
            "Na štítek se nevejde ani nejmenší kód, který čtečky přečtou: tisknout lze {width} × {height} mm, třeba "
            "je {need_width} × {need_height} mm. Zvolte větší štítek."
        ),
        (
            "Not even the smallest code that scanners read fits: {width} × {height} mm can be printed on, it needs "
            "{need_width} × {need_height} mm. Choose larger labels."
        ),
    )

    def sentences(self) -> Words:
        return self.not_even_a_code if self.design == Design.CODE else super().sentences()


class OffsetTooFar(Refusal):
    """Made up for by so many millimetres: that is another sheet, not a printer that feeds askew."""

    value: float
    limit: float
    cs = "Posun {value} mm je příliš velký, nejvýš {limit} mm. Zkontrolujte, zda je založen správný arch."
    en = "An offset of {value} mm is too much, {limit} mm at most. Check that the right sheet is in the printer."


class PrinterUnreachable(Refusal):
    """A label printer at a port or a device; `reason` in the words of the system."""

    target: str
    reason: str
    cs = "Tiskárna štítků {target} neodpovídá: {reason}. Zapněte ji a zkontrolujte adresu."
    en = "The label printer {target} does not answer: {reason}. Switch it on and check the address."


class NoLabelPrinter(Refusal):
    target: str
    cs = "„{target}“ není adresa ani zařízení tiskárny štítků; nic se neposlalo. Zadejte třeba 192.168.1.50 nebo LPT1:."
    en = "“{target}” is neither the address nor the device of a label printer: not sent. Try 192.168.1.50 or LPT1:."


class NothingToLabel(Refusal):
    cs = "Není pro co štítky tisknout: výběru neodpovídá žádná věc."
    en = "There is nothing to label: no item matches the choice."


class NotReserved(Refusal):
    code: str
    cs = "{code} není prázdný štítek této evidence. Vytiskněte prázdné štítky a použijte některý z nich."
    en = "{code} is not a blank label of this store. Print blank labels and use one of them."


class AlreadyClaimed(Refusal):
    code: str
    by: str
    cs = "Štítek {code} už patří věci {by}. Použijte jiný prázdný štítek."
    en = "The label {code} already belongs to {by}. Use another blank one."


class CodeOfOther(Refusal):
    code: str
    by: str
    cs = "{code} není prázdný štítek, má ho {by}. Použijte jiný."
    en = "{code} is not a blank label; it belongs to {by}. Use another one."


class NotNumbered(ThingRefused):
    cs = "{thing} se vede množstvím a vlastní štítek nemá."
    en = "{thing} is kept by quantity and has no label of its own."


class BlankCount(Refusal):
    wanted: int
    most: int
    cs = "Prázdných štítků může být naráz 1 až {most}, ne {wanted}."
    en = "Blank labels are made 1 to {most} at a time, not {wanted}."


class CodeTaken(Refusal):
    """The code stands for something else already; `by` is what people call that."""

    code: str
    by: str
    cs = "Kód {code} už znamená: {by}. Nejdřív ho tam odeberte."
    en = "The code {code} already stands for {by}. Remove it there first."


class CodeUnfit(Refusal):
    """It cannot be remembered: a code of our own, too long, or with characters nobody can see."""

    code: str
    most: Annotated[int, LETTERS]
    cs = "Kód „{code}“ si program nezapamatuje: je náš vlastní, nečitelný, nebo delší než {most}."
    en = "The code “{code}” cannot be remembered: it is one of our own, unreadable, or longer than {most}."


class HasSerial(ThingRefused):
    serial: str
    cs = "{thing} už má výrobní číslo {serial}. Opravte ho seznamem dodávek."
    en = "{thing} has the serial number {serial} already. Correct it with a list of deliveries."


class NotAttached(Refusal):
    code: str
    cs = "Kód {code} nic neznamená."
    en = "The code {code} stands for nothing."


class PictureTooLarge(NameRefused):
    """Sizes with their unit, as `120 MB` or `300 Mpx`."""

    measure: str
    most: str
    cs = "{name} je příliš velký: {measure}, nejvýš {most}. Zmenšete ho, nebo z něj vyřízněte kódy."
    en = "{name} is too large: {measure}, at most {most}. Make it smaller, or cut the codes out of it."


class TooManyPages(NameRefused):
    pages: Annotated[int, PAGES]
    most: int
    cs = "{name} má {pages}, nejvýš {most}. Rozdělte ho."
    en = "{name} has {pages}, at most {most}. Split it."


class PictureLocked(NameRefused):
    cs = "{name} je zamčený heslem. Uložte ho bez hesla."
    en = "{name} is locked by a password. Save it without one."


class PictureDamaged(NameRefused):
    cs = "{name} nelze přečíst: není to obrázek ani PDF, nebo je poškozený."
    en = "{name} cannot be read: it is neither a picture nor a PDF, or it is damaged."
