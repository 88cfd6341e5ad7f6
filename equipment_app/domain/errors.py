"""Refusals: what the rules may say no to, each with its facts and two sentences; the English one says when it comes."""

from datetime import date
from typing import Any, ClassVar, dataclass_transform, get_type_hints

from equipment_app.domain.field_names import FieldName, SizeName
from equipment_app.domain.words import Lang, Manner, Words, value


@dataclass_transform(eq_default=False)
class Refusal(Exception):
    """A request the rules do not allow. Nothing was written.

    A kind of refusal declares its facts as a dataclass declares fields, and is made like one; with them it declares
    what people are told, `cs` and `en`: what happened, what is safe, what to do. There are some 150 kinds, every start
    learns them and meets none: to compile methods for each would hold it up.
    """

    cs: ClassVar[str]
    en: ClassVar[str]
    """`{fact}` is said as its type is said (`words.value`); `{fact:A}` with a capital letter. Lines are joined."""
    at_command_line: ClassVar[Words] = Words()
    """What the way out is called there, said behind the sentence."""
    _names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, *, raised: bool = True) -> None:
        """`raised=False`: a family, which says nothing itself. Raises TypeError where a sentence was forgotten."""
        if raised and not {"cs", "en"} <= vars(cls).keys():
            raise TypeError(f"{cls.__name__} has to say in Czech (cs) and in English (en) what happened")
        if raised:
            cls.cs, cls.en = (" ".join(map(str.strip, said.splitlines())) for said in (cls.cs, cls.en))
        cls._names = (*cls._names, *(name for name in cls.__annotations__ if name not in cls._names))

    def __init__(self, *values: object, **named: object) -> None:
        facts = dict(zip(self._names, values, strict=False)) | named
        needed = {name for name in self._names if not hasattr(type(self), name)}
        if len(facts) < len(values) + len(named) or not needed <= facts.keys() <= {*self._names}:
            raise TypeError(f"{type(self).__name__} tells {self._names}, not {values} and {named}")
        vars(self).update(facts)
        super().__init__(*self.facts().values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={fact!r}' for name, fact in self.facts().items())})"

    def facts(self) -> dict[str, Any]:
        """By name, in the order they are declared."""
        return {name: getattr(self, name) for name in self._names}

    def sentences(self) -> Words:
        """Those for this very case, where a kind has more than one."""
        return Words(self.cs, self.en)

    def said(self, lang: Lang) -> str:
        """What people are told."""
        return self.sentences().said(lang).format_map(_Facts(self, lang))

    def fact(self, name: str, lang: Lang) -> str:
        """A fact, or a property of the kind, as its sentence says it."""
        made = getattr(type(self), name, None)
        declared = (made.fget, "return") if isinstance(made, property) else (type(self), name)
        hint = get_type_hints(declared[0], include_extras=True)[declared[1]]
        manner: Manner | None = next(iter(getattr(hint, "__metadata__", ())), None)
        return value(getattr(self, name), lang, manner)


class _Facts:
    """The facts of a refusal for its sentence, each asked for by name."""

    def __init__(self, refusal: Refusal, lang: Lang) -> None:
        self._refusal, self._lang = refusal, lang

    def __getitem__(self, name: str) -> "_Fact":
        return _Fact(self._refusal.fact(name, self._lang))


class _Fact(str):
    __slots__ = ()

    def __format__(self, how: str) -> str:
        return self[:1].upper() + self[1:] if how == "A" else super().__format__(how)


class PathRefused(Refusal, raised=False):
    """It is about a file, or a folder."""

    path: str


class ThingRefused(Refusal, raised=False):
    """It is about a thing, as people call it."""

    thing: str


class PaperRefused(Refusal, raised=False):
    """It is about what has this number."""

    number: str


class NameRefused(Refusal, raised=False):
    """It is about somebody, or something, of this name."""

    name: str


class NotEnough(Refusal):
    """A holder was asked to give more of a thing than it has."""

    thing: int
    holder: int
    wanted: int
    held: int
    cs = "Na místě je jen {held} ks, je třeba {wanted} ks. Zmenšete množství."
    en = "Only {held} pcs are there, {wanted} are needed. Take fewer."


class TwoPlaces(Refusal):
    thing: int
    cs = "Kus s číslem může být jen na jednom místě."
    en = "A numbered piece can be in one place only."


class SameHolder(Refusal):
    """A move must change who holds the thing."""

    thing: int
    holder: int
    cs = "Věc už tam je."
    en = "It is already there."


class NothingToDo(Refusal):
    cs = "Nic se nezapsalo: seznam je prázdný. Přidejte aspoň jednu položku."
    en = "Nothing was written: the list is empty. Add one line at least."


class AlreadyCancelled(PaperRefused):
    by: str
    cs = "{number} už byl stornován dokladem {by}."
    en = "{number} has already been cancelled by {by}."


class CannotCancel(PaperRefused):
    cs = "{number} stornovat nelze; stornovat lze výdej, vratku a import."
    en = "{number} cannot be cancelled; issues, returns and imports can."


class Depends(PaperRefused):
    by: tuple[str, ...]
    cs = "{number} nelze stornovat, navazuje na něj {by}. Nejdřív stornujte navazující doklad."
    en = "{number} cannot be cancelled: {by} depends on it. Cancel that one first."


class ReasonMissing(Refusal):
    cs = "Chybí důvod. Napište ho."
    en = "The reason is missing. Enter it."


class UnknownMember(Refusal):
    text: str
    cs = "Člen „{text}“ v evidenci není. Zkuste hledat podle jména."
    en = "There is no member “{text}”. Try searching by name."


class UnknownThing(Refusal):
    """Neither a code, an inventory or serial number, nor an article was found; `near` are likely ones."""

    text: str
    near: tuple[str, ...] = ()
    cs = "„{text}“ v evidenci není. Podobné: {near}."
    en = "There is no “{text}”. Similar: {near}."
    nothing_near = Words(
        "„{text}“ v evidenci není. Nic se nezapsalo; ověřte kód, nebo hledejte podle názvu.",
        "There is no “{text}”. Nothing was written; check the code, or search by name.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.near else self.nothing_near


class NumberOfPerson(UnknownThing):
    """It is the number or the badge of somebody, who is in the books."""

    cs = "„{text}“ je číslo osoby, ne věci. Nic se nezapsalo; načtěte věc."
    en = "“{text}” is somebody’s number, and of no item. Nothing was written; scan an item."

    def sentences(self) -> Words:
        return Words(self.cs, self.en)


class OfAnotherStore(Refusal):
    """A code of another store's block, which nothing and nobody here has."""

    code: str
    block: int
    cs = "{code} je štítek jiné evidence (blok kódů {block}). Otevřete evidenci, která ho vydala."
    en = "{code} is a label of another store (block of codes {block}). Open the store that issued it."


class NoCodesLeft(Refusal):
    """The store's block of codes is used up, or not so many are left."""

    wanted: int
    left: int
    cs = """V bloku kódů této evidence není dost volných čísel: je třeba {wanted}, zbývá {left}. Nic se nezapsalo.
        Založte další evidenci s vlastním blokem a pokračujte v ní."""
    en = """The block of codes of this store has not enough free numbers: {wanted} needed, {left} left. Nothing was
        recorded. Create another store with a block of its own and continue there."""


class AmbiguousThing(Refusal):
    text: str
    candidates: tuple[str, ...]
    cs = "„{text}“ může být víc věcí: {candidates}. Zadejte kód."
    en = "“{text}” may be several items: {candidates}. Enter the code."


class SizeMissing(Refusal):
    """The article comes in sizes and none was said, nor is one in the member's profile."""

    article: str
    sizes: tuple[str, ...]
    cs = "{article}: chybí velikost. Na výběr: {sizes}."
    en = "{article}: the size is missing. Choose from: {sizes}."


class UnknownSize(Refusal):
    article: str
    size: SizeName
    sizes: tuple[str, ...]
    cs = "{article} se ve velikosti „{size}“ nevede. Na výběr: {sizes}."
    en = "{article} does not come in size “{size}”. Choose from: {sizes}."


class OutOfStock(Refusal):
    """The store has fewer than wanted; `elsewhere` are other sizes it has, with their counts."""

    article: str
    size: str
    wanted: int
    available: int
    elsewhere: tuple[tuple[str, int], ...] = ()
    cs = "{what}: skladem {available} ks, je třeba {wanted} ks. Jinde: {elsewhere}."
    en = "{what}: {available} pcs in stock, {wanted} needed. Other sizes: {elsewhere}."

    @property
    def what(self) -> str:
        """With its size, where it comes in sizes."""
        return self.article if self.size == "uni" else f"{self.article} {self.size}".rstrip()


class HeldByOther(ThingRefused):
    holder: str
    cs = "{thing} drží {holder}. Nejdřív ji od něj převezměte."
    en = "{thing} is held by {holder}. Take it back from them first."


class NotHeld(ThingRefused):
    wanted: int
    held: int
    cs = "{thing}: člen drží {held} ks, ne {wanted} ks. Zadejte menší počet."
    en = "{thing}: the member holds {held} pcs, not {wanted}. Enter a smaller count."


class TwiceHere(ThingRefused):
    cs = "{thing} už v tomto předání je. Jednu z položek vynechte."
    en = "{thing} is in this handover already. Leave one of the lines out."


class UnknownKit(NameRefused):
    known: tuple[str, ...]
    cs = "Sada „{name}“ není. Známe: {known}."
    en = "There is no kit “{name}”. Known: {known}."


class UnknownUnit(Refusal):
    code: str
    known: tuple[str, ...]
    cs = "Útvar „{code}“ není. Známe: {known}."
    en = "There is no unit “{code}”. Known: {known}."


class UnknownSheet(NameRefused):
    """There is no sheet of labels of this name, or it has no such position."""

    known: tuple[str, ...]
    cs = "Arch štítků „{name}“ není, nebo nemá tolik pozic. Známe: {known}."
    en = "There is no label sheet “{name}”, or it does not have so many positions. Known: {known}."


class FolderNotEmpty(PathRefused):
    cs = "Složka {path} není prázdná; nic se nezapsalo. Zvolte novou."
    en = "The folder {path} is not empty; nothing was written. Choose a new one."


class UnknownNumber(PaperRefused):
    cs = "Doklad „{number}“ v evidenci není."
    en = "There is no paper “{number}”."


class PaperOutside(UnknownNumber):
    """It is about members of units that who asks does not lead."""

    cs = "Doklad „{number}“ patří mimo váš útvar."
    en = "The paper “{number}” belongs outside your unit."


class NotFiled(PaperRefused):
    cs = "K číslu {number} není uložen žádný doklad."
    en = "No paper is filed under {number}."
    no_number = Words(
        "Z tohoto příkazu žádný doklad nevzniká. Nic se nezapsalo; zadejte ho bez --pdf.",
        "No paper comes of this command. Nothing was written; give it without --pdf.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.number else self.no_number


class LineRefused(Refusal):
    """One line of a handover failed, so none was handed over. Lines count from 1."""

    line: int
    thing: str
    cause: Refusal
    cs = "Položka {line}{named}: {cause}"
    en = "Line {line}{named}: {cause}"

    def said(self, lang: Lang) -> str:
        """The thing is said once: by the cause, where that begins with it or quotes it."""
        cause = self.cause.said(lang)
        once = cause.startswith(self.thing) or any(said in cause for said in (f"„{self.thing}“", f"“{self.thing}”"))
        named = "" if once else f" ({self.thing})"
        return self.sentences().said(lang).format(line=self.line, named=named, cause=cause)


class BadDate(Refusal):
    """A day in the future, or before something that already happened to the same thing or member."""

    wanted: date
    earliest: date | None
    latest: date
    cs = "Datum {wanted} nelze použít: nejdřív {earliest}, nejpozději {latest}."
    en = "The date {wanted} cannot be used: {earliest} at the earliest, {latest} at the latest."
    only_latest = Words(
        "Datum {wanted} nelze použít: nejpozději {latest}.",
        "The date {wanted} cannot be used: {latest} at the latest.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.earliest else self.only_latest


class KeyReused(Refusal):
    key: str
    cs = "Klíč „{key}“ už byl použit pro jiný požadavek. Zvolte nový."
    en = "The key “{key}” was used for another request. Choose a new one."


class NoName(NameRefused):
    limit: int
    cs = "Název „{name}“ nelze použít: má mít 1 až {limit} znaků, a jen viditelných. Nic se nezapsalo; zadejte jiný."
    en = "The name “{name}” cannot be used: 1 to {limit} characters, all visible. Nothing was written; enter another."


class TextTooLong(Refusal):
    field: FieldName
    """remark, reason, place, or line_remark."""
    length: int
    lines: int
    limit: int
    line_limit: int
    cs = "{field}: {length} znaků na {lines} řádcích se na doklad nevejde, nejvýš {limit} na {line_limit}. Zkraťte ho."
    en = "{field}: {length} letters on {lines} lines do not fit the paper, at most {limit} on {line_limit}. Shorten it."


class EntryTooLong(Refusal):
    """More happened at once than one entry of the journal can hold; in bytes."""

    length: int
    limit: int
    cs = "Tolik se do jednoho zápisu nevejde ({length} B, nejvýš {limit} B); nic se nezapsalo. Rozdělte to."
    en = "One entry cannot hold that much ({length} B, at most {limit} B); nothing was written. Split it into parts."


class Doubled(Refusal):
    """A number that must be unique is taken already."""

    field: FieldName
    value: str
    by: str = ""
    cs = "{field} {value} už má {by}."
    en = "{field} {value} already belongs to {by}."
    operator = Words(
        "{by} už mezi uživateli je. Je-li to někdo jiný, rozlište je křestním jménem.",
        "There is an operator {by} already. If this is somebody else, tell them apart by the given name.",
    )

    def sentences(self) -> Words:
        return self.operator if self.field == "surname" else super().sentences()


class FieldMissing(Refusal):
    field: FieldName
    cs = "Vyplňte pole {field}."
    en = "Fill in {field}."


class NoSuchField(Refusal):
    field: str
    fields: tuple[str, ...]
    cs = "Údaj „{field}“ tak měnit nejde. Nic se nezapsalo; zvolte jiný: {fields}."
    en = "“{field}” cannot be changed so. Nothing was written; choose another: {fields}."


class RecordMerged(NameRefused):
    into: str
    cs = """Záznam {name} je sloučený: tutéž osobu vede záznam {into}. Nic se nezapsalo; pracujte s ním, nebo sloučení
        stornujte."""
    en = """The record of {name} was merged: {into} is the record of the same person. Nothing was written; work with
        that one, or cancel the merge."""


class StillHolds(NameRefused):
    """A member who holds things leaves only by the decision of a second person."""

    pieces: int
    cs = """{name} ještě drží věci ({pieces} ks). Nejdřív je převezměte; má-li odejít i s nimi, musí to zdůvodnit druhá
        osoba."""
    en = """{name} still holds items ({pieces} pcs). Take them back first; to let them leave with these, a second person
        has to give a reason."""


class JournalBroken(Refusal):
    """Entry `seq` is not what was written, so nothing can be rebuilt from the journal."""

    seq: int
    cs = "Deník je porušen od zápisu {seq}; přehledy z něj nelze obnovit. Obnovte zálohu."
    en = "The journal is broken from entry {seq} on; nothing can be rebuilt from it. Restore a backup."


class NoLogo(Refusal):
    cs = "Jako logo lze použít jen obrázek PNG nebo SVG do 8 MB; nic se nezměnilo. Vyberte jiný soubor."
    en = "A logo must be a PNG or SVG picture of at most 8 MB; nothing was changed. Choose another file."


class LogoReachesOut(NoLogo):
    cs = (
        "Tento obrázek SVG obsahuje skript nebo odkaz na jiný soubor; nic se nezměnilo. Uložte ho jako prosté SVG bez "
        "vložených obrázků, nebo jako PNG."
    )
    en = (
        "This SVG picture has a script or a reference to another file; nothing was changed. Save it as plain SVG "
        "without embedded pictures, or as PNG."
    )


class VerificationStopped(Refusal):
    """It took longer, or more memory, than any store should need."""

    minutes: int
    gigabytes: int
    cs = """Ověření trvalo déle než {minutes} min, nebo potřebovalo přes {gigabytes} GB paměti, a bylo zastaveno. Nic
        se nezměnilo; opravdu velkou evidenci ověří příkaz verify --unlimited."""
    en = """The verification took more than {minutes} min, or more than {gigabytes} GB of memory, and was stopped.
        Nothing was changed; a store that is really so large is verified by verify --unlimited."""


class NotWritten(PathRefused):
    """A file somebody has chosen a place for; `reason` in the words of the system."""

    reason: str
    cs = "Soubor {path} nelze zapsat: {reason}."
    en = "{path} could not be written: {reason}."


class ConditionNotSaid(ThingRefused):
    """It did not go out on the day it comes back, and nobody said in which condition it is."""

    cs = "{thing}: chybí stav, ve kterém se vrací. Nic se nezapsalo; zadejte ho."
    en = "{thing}: its condition on return is missing. Nothing was written; say it."
    at_command_line = Words("Přidejte --condition good (as-issued: beze změny).", "Add --condition good or as-issued.")


_OVERDUE = Words("Přidejte --overdue DŮVOD.", "Add --overdue REASON.")


class PastExpiry(ThingRefused):
    since: date
    cs = "{thing}: expirace {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává."
    en = "{thing}: it expired on {since}. Nothing was written. Give a reason."
    at_command_line = _OVERDUE


class PastInspection(ThingRefused):
    since: date
    cs = "{thing}: revize platila do {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává."
    en = "{thing}: its inspection was valid until {since}. Nothing was written. Give a reason."
    at_command_line = _OVERDUE
