"""Every form and every dialog, in Czech, in a window of 1366 × 768 and of 820 × 512: whole fields, and words that tell.

A form that no way here leads to fails, so that a new one is tried with the rest.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from equipment_app import ui
from equipment_app.documents.press import Press
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.receive import Receive
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.stocktake import OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountPiece, CountQuantity
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.store.database import Database
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.program.store_actions import HandOverDialog
from equipment_app.ui.store_settings.operators import OperatorsSection
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll
from equipment_app.ui.widgets.overlay import Dialog, Overlay
from tests.house import House
from tests.ui.whole import squashed
from tests.world import ADAM, EVA, copied
from tests.world import Clock as StoreClock

SIZES = ((1366, 768), (820, 512))
CHAIR, MEMBER = "Řádková Růžena", "Předávací Zbyněk"
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", "propagateSizeHints")

Way = Callable[[House], object]


def page(name: str, *acts: str, opened: object = None) -> Way:
    """The page with `opened` on it, a string of it a serial number; then these acts."""

    def go(house: House) -> None:
        house.place.show_page(name, opened(house) if callable(opened) else opened)
        house.run()
        for act in acts:
            house.page.can.do(act)
            house.run()

    return go


def thing(serial: str) -> Callable[[House], str]:
    return lambda house: house.code(serial)


def member(number: str) -> Callable[[House], int]:
    return lambda house: house.read(lambda books: books.people.by_number(number).id)


def _operators(house: House, ask: str) -> None:
    page("settings", opened="operators")(house)
    section = house.page.findChild(OperatorsSection)
    section.view.show_row(0)
    getattr(section, ask)()


def _assign(house: House) -> None:
    page("stocktake")(house)
    house.page._assign(next(one for one in house.page.counting.scans.table.rows if hasattr(one, "by")))


def _carry_check(house: House) -> None:
    page("unit_check")(house)
    house.page.start.new.carry.click()
    house.run()


def _begin(house: House) -> None:
    """As where none is under way."""
    page("stocktake")(house)
    house.page.new()
    house.run()


WAYS: dict[str, tuple[Way, ...]] = {
    "MemberForm": (page("members", "members.new"), page("members", "members.edit", opened=member(ADAM))),
    "MergeForm": (page("members", "members.merge", opened=member(ADAM)),),
    "BulkForm": (page("members", "members.many"),),
    "ArticleForm": (page("stock", "stock.add"), page("receive", "receive.article")),
    "ArticlesForm": (page("stock", "stock.many", opened="VESTA"),),
    "ArticleMergeForm": (page("stock", "stock.merge", opened="VESTA"),),
    "TransferForm": (page("stock", "stock.transfer", opened=thing("V-001")),),
    "PropertyForm": (page("stock", "stock.property", opened=thing("V-001")),),
    "FundingForm": (page("stock", "stock.funding", opened=thing("R-002")),),
    "ExtendForm": (page("loans", "loans.extend"),),
    "DeploymentForm": (page("deployments", "deployments.new"), page("deployments", "deployments.change")),
    "ParticipantForm": (page("deployments", "deployments.people", "deployments.member"),),
    "GuestForm": (page("deployments", "deployments.people", "deployments.guest"),),
    "CarryOutDialog": (_carry_check,),
    "GateFileDialog": (page("deployments", "deployments.file"),),
    "DeliveryLineForm": (page("receive", "receive.line"),),
    "InvoiceForm": (page("receive", "receive.invoice"),),
    "PlanForm": (page("inspections", "inspections.new"), page("inspections", "inspections.plan")),
    "SendForm": (page("repairs", "repairs.send"),),
    "AddForm": (page("writeoff", "writeoff.new", "writeoff.add"),),
    "EndKitForm": (page("kits", "kits.end"),),
    "OperationForm": (page("repairs", "repairs.extend"), page("stocktake", "stocktake.stop")),
    "StocktakeForm": (_begin,),
    "CarryForm": (page("stocktake", "stocktake.carry"),),
    "AssignForm": (_assign,),
    "RecountForm": (page("stocktake", "stocktake.evaluate", "stocktake.recount"),),
    "HandOverDialog": (lambda house: HandOverDialog(house.window).open_once(),),
    "BadgeDialog": (lambda house: _operators(house, "_ask_badge"),),
    "PasswordDialog": (lambda house: _operators(house, "_ask_password"),),
}
"""To each kind of form or dialog."""

PAGES: tuple[Way, ...] = (
    page("receive", "receive.order"),
    page("incident", opened=IncidentAsked(IncidentDraft(thing=1))),
    page("incident", opened="SU-2026-000001"),
    page("leaver", opened=member(EVA)),
    page("leaver", "leaver.all", opened=member(EVA)),
    page("labels"),
    page("import"),
    page("counter", "counter.loan", opened=member(ADAM)),
    lambda house: _operators(house, "_open_new"),
    *(
        page("settings", opened=part)
        for part in ("store", "machine", "operators", "own", "backups", "sizes", "fundings")
    ),
    page("stocktake", "stocktake.evaluate"),
    page("writeoff", opened="VZ-2026-000001"),
    page("deployments", "deployments.gate"),
    page("repairs"),
    page("inspections"),
)
"""What a page asks for without a form of its own."""


@pytest.fixture(scope="module")
def full_store(small_store, tmp_path_factory):
    path = copied(small_store, tmp_path_factory.mktemp("full"))
    due = datetime(2026, 3, 9, 18)
    with Database.open(path, Press(), clock=StoreClock()) as database:
        for command in (
            Issue(EVA, ("R-002", "TRIKO/L*2")),
            Lend(ADAM, ("V-003",), until=date(2026, 3, 20)),
            SendToRepair("Radioservis", date(2026, 3, 30), ("R-001",), fault="šum"),
            NewDeployment("Derby", date(2026, 3, 2), due, roles=("Člen=VESTA",)),
            ProposeWriteOff(("V-002",)),
            AddParticipants("Derby", (Newcomer("Člen", personal_number=ADAM),)),
            PlaceOrder("Dodavatel První a.s.", ("TRIKO/M*5",)),
            Receive("Dodavatel První a.s.", "DL-9", "Norské fondy", ("OBUV/42,5*2",)),
            ChangePlan("RADIO", "Měsíční", months="1", points="Anténa | pevná"),
            ReportIncident(EVA, missing=("TRIKO/L*1",), what="loss"),
            OpenStocktake("Svěřená Jitka", (CHAIR, MEMBER), places="B02", outside=True),
            CountPiece("B02", "4006381333931", CHAIR),
            CountQuantity("B02", "TRIKO/M", "8", CHAIR),
            CloseCountPlace("B02", CHAIR),
        ):
            database.change(command)
    return path


@pytest.fixture
def full(house: House, full_store, tmp_path) -> House:
    return house.start(copied(full_store, tmp_path / "disk"), "cs")


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def forms(house: House) -> list[QWidget]:
    """Those that stand in the window now."""
    return [one for one in house.window.findChildren(QWidget) if isinstance(one, FormCard | Dialog) and one.isVisible()]


def away(house: House) -> None:
    for overlay in house.window.findChildren(Overlay):
        overlay.close_overlay()
    for form in forms(house):
        if isinstance(form, FormCard):
            form.closed.emit()
    house.place.messages.clear()
    house.run()


def kinds() -> set[str]:
    """Every form and every dialog that the window has."""
    for module in pkgutil.walk_packages(ui.__path__, "equipment_app.ui."):
        importlib.import_module(module.name)
    every: set[type] = set()
    left: list[type] = [FormCard, Dialog]
    while left:
        every.update(below := left.pop().__subclasses__())
        left += below
    return {one.__name__ for one in every if one.__module__.startswith("equipment_app")}


def test_every_kind_has_a_way_to_it():
    assert kinds() - set(WAYS) == set(), "say in WAYS how it is opened"
    assert set(WAYS) - kinds() == set(), "there is no such form any more"


@pytest.mark.parametrize("kind", WAYS)
def test_a_form_is_whole_at_both_sizes(full, kind):
    wrong = []
    for way in WAYS[kind]:
        full.window.resize(*SIZES[0])
        way(full)
        assert kind in [type(one).__name__ for one in forms(full)], f"{kind} did not open"
        wrong += faults(full)
        away(full)
    assert not wrong, "\n".join(wrong)


def test_what_pages_ask_is_whole_at_both_sizes(full):
    wrong = []
    for way in PAGES:
        full.window.resize(*SIZES[0])
        way(full)
        wrong += [f"{full.place.shown}: {one}" for one in faults(full)]
        away(full)
    assert not wrong, "\n".join(wrong)


def faults(house: House) -> list[str]:
    found = []
    for size in SIZES:
        house.window.resize(*size)
        house.run()
        settle()
        found += [f"{size[0]}: {one}" for one in (*squashed(house.window), *unseen(house), *cut(house))]
    return list(dict.fromkeys(found))


def unseen(house: House) -> Iterator[str]:
    """Labels of a field that cannot be brought into view."""
    for field in house.window.findChildren(Field):
        if field.isVisible() and field.label.isVisible() and field.isEnabled():
            bring(house, field.editor)
            if field.editor.visibleRegion().isEmpty():
                yield f"„{field.label.words()}“ has no field"


def bring(house: House, part: QWidget) -> None:
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea) and hasattr(around, "ensureWidgetVisible"):
            around.ensureWidgetVisible(part, 0, 20)
        around = around.parentWidget()


def cut(house: House) -> Iterator[str]:
    """Words of a form that are cut: of a button, above a field, of a sentence."""
    for top in forms(house) or [house.page]:
        for one in top.findChildren(QWidget):
            if not one.isVisible() or one.width() < 4:
                continue
            if isinstance(one, Button) and one.text() and one.width() < one.minimumSizeHint().width():
                yield f"button „{one.text()}“ is {one.width()} px wide"
            if isinstance(one, Label) and one.words() and _is_cut(one, form=top is not house.page):
                yield f"„{one.words()[:60]}“ is {one.width()} × {one.height()} px"


def _is_cut(label: Label, *, form: bool) -> bool:
    """On a page, of whatever stands there with a name of somebody, only what is above a field has to be whole."""
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    asked = form or isinstance(label.parentWidget(), Field)
    return asked and label.fontMetrics().horizontalAdvance(label.words()) > label.width() + 1


def hidden_beginning(house: House) -> str:
    """What is out of view of what came up: the first field of a form, else the part with the keyboard of a page."""
    bar, now = house.place.room.verticalScrollBar(), QApplication.focusWidget()
    for form in forms(house):
        fields = [one for one in form.findChildren(Field) if one.isVisible()]
        return next((f"„{one.label.words()}“ is out of view" for one in fields[:1] if not _is_whole(one)), "")
    if bar.value() and (now is None or not house.page.isAncestorOf(now) or not _is_whole(now)):
        return f"{house.place.shown}: scrolled by {bar.value()} px to {type(now).__name__}"
    return ""


def _is_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect().height() >= part.height()


def test_in_a_low_window_everything_comes_up_with_its_beginning(full):
    full.window.resize(*SIZES[1])
    full.run()
    wrong = []
    for way in (*(way for ways in WAYS.values() for way in ways), *PAGES):
        way(full)
        full.run()
        settle()
        wrong.append(hidden_beginning(full))
        away(full)
    assert not any(wrong), "\n".join(filter(None, wrong))


def test_a_page_that_came_up_scrolled_is_found(full):
    full.window.resize(*SIZES[1])
    page("writeoff", opened="VZ-2026-000001")(full)
    settle()
    assert hidden_beginning(full) == ""
    full.place.room.verticalScrollBar().setValue(300)
    assert "scrolled by 300 px" in hidden_beginning(full)


def _squash(form: FormCard) -> None:
    form.findChild(Scroll).widget().setFixedHeight(90)


def _cut_button(form: FormCard) -> None:
    form.save.setText("Uložit a vytisknout doklad o změně pro všechny členy útvaru")


def _cut_label(form: FormCard) -> None:
    field = form.findChild(Field)
    field.label.setFixedWidth(20)


@pytest.mark.parametrize(
    ("plant", "told"), [(_squash, "MemberForm"), (_cut_button, "button „Uložit"), (_cut_label, "is 20 ×")]
)
def test_what_is_squashed_or_cut_is_found(full, plant, told):
    page("members", "members.new")(full)
    assert faults(full) == []
    full.window.resize(*SIZES[0])
    (form,) = forms(full)
    plant(form)
    assert any(told in one for one in faults(full))


def bars(part: QAbstractScrollArea) -> list[str]:
    """What may scroll around it and itself, with a bar that is seen: from the inside out."""
    found, around = [], part
    while around is not None:
        if isinstance(around, QAbstractScrollArea) and _has_bar(around):
            found.append(type(around).__name__)
        around = around.parentWidget()
    return found


def _has_bar(part: QAbstractScrollArea) -> bool:
    return part.isVisible() and part.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_in_a_low_window_the_page_of_loans_never_scrolls_in_three_ways_at_once(full):
    full.window.resize(*SIZES[1])
    page("loans")(full)
    settle()
    deepest = max((bars(one) for one in full.page.findChildren(QAbstractScrollArea)), key=len)
    assert len(deepest) <= 2, deepest
    card = full.page.card
    assert card.isVisible() and card.height() >= 364, "as high as what is seen of the page"
    assert card._name.isVisible() and card._name.width() >= 96
