"""How a check begins, ends and travels: what the books know of it, what is asked before, its files."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from equipment_app.domain.carried_file import Result
from equipment_app.domain.list_errors import NoCheckFile
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import ABSENCES, CellState, Setup, Whose
from equipment_app.domain.unit_check_result import lines, unchecked
from equipment_app.domain.value import Value
from equipment_app.exchange.check_file import CHECK, RESULT, read_result, sealing
from equipment_app.operations.carried.entries import CarriedOut, checks_out
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import WHO_FILES, ExportCheck, ImportCheck
from equipment_app.queries import unit_check
from equipment_app.queries.unit_check import CheckChoices, Difference, PastCheck, UnderWay, begin, resume
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import out_of
from equipment_app.ui.kit.carried import CarryAsked, CarryOutDialog, take_in
from equipment_app.ui.output.files import ask_file, ask_save, save
from equipment_app.ui.unit_check.words import CheckCounts
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.field import Combo, Field
from equipment_app.ui.widgets.overlay import Dialog


class Front(Value):
    """What stands on the page before a check is begun."""

    choices: CheckChoices
    under_way: tuple[UnderWay, ...]
    todo: tuple[Difference, ...]
    past: tuple[PastCheck, ...]
    out: tuple[CarriedOut, ...]
    """Check files that are not back yet."""


def front(books: Books) -> Front:
    under_way, todo, past = unit_check.under_way(books), unit_check.todo(books), unit_check.past(books)
    return Front(unit_check.choices(books), tuple(under_way), tuple(todo), tuple(past), tuple(checks_out(books)))


def begun(books: Books, setup: Setup) -> Check:
    """The unit's check that is under way with the same kit, or a new one."""
    for one in unit_check.under_way(books):
        same = (one.setup.unit, one.setup.members, one.setup.kit) == (setup.unit, setup.members, setup.kit)
        if same and (setup.unit or setup.members):
            found = resume(books, one.id)
            if found is not None:
                return found
    return begin(books, setup)


def before(books: Books, setup: Setup) -> UnderWay | None:
    """The latest check of the same people that is under way."""
    return next((one for one in unit_check.under_way(books) if one.setup.same_people(setup)), None)


def renewed(books: Books, check: Check) -> Check:
    """The check under way under the books of now, with its last scans."""
    found = resume(books, check.plan.id) or begin(books, check.plan.setup, check.plan.id)
    return replace(found, recent=check.recent)


def whose(books: Books, readings: Sequence[str]) -> tuple[str, Whose | None]:
    """The first of the readings that is a piece of the store, and whose; else the likeliest and nobody."""
    for text in readings:
        found = unit_check.whose(books, text)
        if found is not None:
            return text, found
    return readings[0], None


translate = QCoreApplication.translate


def ask_anew(window: QWidget, before: UnderWay, anew: Callable[[], object], resume: Callable[[], object]) -> None:
    """A check of the same people is under way: begin `anew`, or `resume` it; Esc does neither."""
    when = formatting.short_day(before.saved_at.date(), formatting.today(), before.saved_at)
    facts = translate("Beginning", "Last scanned {when}, {done} in order, {operator}.")
    closes = translate(
        "Beginning", "A new check closes it with its first scan; what was found so far is then not recorded."
    )
    dialog = Dialog(
        window,
        translate("Beginning", "A check of the same people is under way"),
        f"{facts.format(when=when, done=out_of(before.done, before.total), operator=before.operator)} {closes}",
        translate("Beginning", "Begin again"),
        translate("Beginning", "Back"),
        icon="history",
        token="warn",
    )
    go_on = LinkButton(translate("Beginning", "Go on with it"))
    go_on.clicked.connect(dialog.close_overlay)
    go_on.clicked.connect(resume)
    dialog.body.addWidget(go_on)
    dialog.accepted.connect(anew)
    dialog.open_once()


class SignedIn(Value):
    """Who is signed in while a check is finished, nobody without a store. `leads`: with the role of a lead."""

    name: str = ""
    personal_number: str = ""
    leads: bool = False


def leader(check: Check, who: SignedIn) -> int:
    """Who is offered first as who led it: whoever is signed in, as a member of it or as its lead, else nobody."""
    number = who.personal_number
    member = next((one.id for one in check.plan.members if number and one.personal_number == number), 0)
    return member or (WHO_FILES if who.leads else 0)


def ask_finish(
    window: QWidget, check: Check, accept: str, accepted: Callable[[int], object], who: SignedIn | None = None
) -> Dialog:
    """`accepted` with the member who led it, `WHO_FILES` for who is signed in, 0 where it is written by hand."""
    waiting, who = unchecked(check), who or SignedIn()
    dialog = Dialog(
        window,
        translate("unit check", "Finish the check?"),
        _facts(check, waiting),
        accept,
        translate("unit check", "Continue scanning"),
        icon="triangle-alert" if waiting else "circle-check",
        token="warn" if waiting else "good",
    )
    led = Combo()
    led.fill(
        (
            (0, translate("unit check", "to be written by hand")),
            *(((WHO_FILES, who.name),) if who.leads and leader(check, who) == WHO_FILES else ()),
            *((one.id, f"{one.rank} {one.name}".strip()) for one in check.plan.members),
        )
    )
    led.choose(leader(check, who))
    dialog.body.addSpacing(4)
    dialog.body.addWidget(Field(led, translate("unit check", "Who led the check")))
    dialog.accepted.connect(lambda: accepted(led.currentData() or 0))
    dialog.open_once()
    led.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog


def _facts(check: Check, waiting: int) -> str:
    counted, unissued = CheckCounts(), check.counts().of(CellState.UNISSUED)
    final = translate("unit check", "A recorded check cannot be taken back.")
    apart = counted.unissued(unissued) if unissued else ""
    lacks = sum(line.wanted - line.found for line in lines(check) if line.state in ABSENCES)
    missing = counted.lacking(lacks) if lacks else ""
    done = translate("unit check", "Everything was looked at.")
    return " ".join(filter(None, (counted.unread(waiting) if waiting else done, missing, apart, final)))


class CheckFiles(QObject):
    """A check file goes out of the store for a lead, its result comes back."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def ask_for_whom(self, setup: Setup, until: date) -> None:
        """For whom the check file is, what opens it, and where it goes; it is written then."""
        dialog = CarryOutDialog(
            self._page.window(),
            self.tr("A check file"),
            self.tr(
                "Whoever it is for opens it with this program and this secret, without the store, and hands in the "
                "result. It holds names of those who are checked: tell the secret apart from the file."
            ),
        )
        dialog.accepted.connect(lambda: self._choose_place(setup, until, dialog.asked()))
        dialog.open_once()

    def _choose_place(self, setup: Setup, until: date, asked: CarryAsked) -> None:
        ask_save(
            self._page.window(),
            self.tr("Save the check file"),
            self.tr("check") + CHECK,
            self.tr("Check files") + f" (*{CHECK})",
            CHECK[1:],
            lambda path: self.carry(setup, until, asked, path),
        )

    def carry(self, setup: Setup, until: date, asked: CarryAsked, path: Path) -> None:
        """Write the check file; the books remember that it left."""
        write = sealing(asked.secret, partial(save, path))

        def found(check: Check) -> None:
            self._desk.change(ExportCheck(check.plan, until, write, asked.whom))

        self._desk.ask(lambda books: begin(books, setup), found, self)

    def let_go(self, file: CarriedOut) -> None:
        """It will not come back: from now on nothing of it is taken in."""
        said = self.tr("{file} is not taken in any more, whoever brings it. The unit is checked again.")
        dialog = Dialog(
            self._page.window(),
            self.tr("The file will not come back?"),
            said.format(file=file.said),
            self.tr("It will not"),
            self.tr("Cancel"),
            icon="file-x",
            danger=True,
        )
        reason = self.tr("the file will not come back")
        dialog.accepted.connect(lambda: self._desk.change(Undo(file.number, reason)))
        dialog.open_once()

    def choose_result(self) -> None:
        kinds = self.tr("Results of checks") + f" (*{RESULT})"
        ask_file(self._page.window(), self.tr("Import the result of a check"), kinds, self.bring)

    def bring(self, path: Path) -> None:
        """Believed only as the file that left this store answered; then it is a check like any other."""

        def found(result: Result) -> None:
            take_in(self._desk, self._page, ImportCheck(result), self._desk.tell)

        self._desk.work(lambda _database, _progress: _read(path), found, self)


def _read(path: Path) -> Result:
    try:
        return read_result(path)
    except OSError as error:
        raise NoCheckFile(str(path)) from error
