"""Esc is the harmless answer in whatever lies over the window: nothing is accepted, sent, saved or called off."""

import re
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMetaMethod, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import equipment_app.ui
from equipment_app.domain.attachments import FileType, What
from equipment_app.domain.backups import Why
from equipment_app.domain.custody import Seq
from equipment_app.operations.carried.gate_file import GatePlace
from equipment_app.queries.attachments import AttachedFile
from equipment_app.queries.operators import OperatorDetails
from equipment_app.store.records.attachments import Attachment
from equipment_app.ui.access.entry import EntrySheet, SecondPerson, SwitchSheet
from equipment_app.ui.attachments.viewer import AttachmentView
from equipment_app.ui.backups.store_backups import ClosingSheet, SealSheet
from equipment_app.ui.deployments.gate_file import GateFileDialog
from equipment_app.ui.finder.finder import Finder
from equipment_app.ui.first_run.parts import SetAsideSheet
from equipment_app.ui.help.licences import LicenceSheet
from equipment_app.ui.help.sheets import KeysHelp, PageHelp, about
from equipment_app.ui.kit.carried import CarryOutDialog
from equipment_app.ui.kit.sheet import OverlaySheet
from equipment_app.ui.labels.asked import LabelMemory
from equipment_app.ui.labels.sheets import LabelSheets
from equipment_app.ui.members.personal_cards import PersonalCards
from equipment_app.ui.papers.batch import PaperBatch
from equipment_app.ui.papers.sheet import PaperSheet
from equipment_app.ui.program.store_actions import HandOverDialog
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.stock.scanned import PlaceSheet
from equipment_app.ui.store_settings.facts import OperatorRow
from equipment_app.ui.store_settings.operators import BadgeDialog, NewOperator, PasswordDialog
from equipment_app.ui.widgets.overlay import Dialog, Overlay

ROOT = Path(equipment_app.ui.__file__).parent
ZORA = OperatorRow(
    OperatorDetails(1, "Skladníková Zora", "1", "", "", (), (), "", False, "", (), False, True), (), 0, ""
)
NOTE = AttachedFile(
    Attachment(Seq(1), "PA-2026-000001", What.FILE, FileType.TEXT, 4, "a.txt", datetime(2026, 3, 2), "", "ab"), b"text"
)
HARMLESS = {"closed"}
MAKERS = {
    OverlaySheet: lambda window, _: OverlaySheet(window, 400),
    EntrySheet: lambda window, _: EntrySheet(window, "lock"),
    SecondPerson: lambda window, _: SecondPerson(window, None),
    SwitchSheet: lambda window, _: SwitchSheet(window, None, lambda: None),
    SetAsideSheet: lambda window, _: SetAsideSheet(window),
    SealSheet: lambda window, _: SealSheet(window),
    ClosingSheet: lambda window, _: ClosingSheet(window, None, Why.CLOSE, lambda: None),
    LabelSheets: lambda window, stored: LabelSheets(window, LabelMemory(MachineSettings(stored))),
    PageHelp: lambda window, _: PageHelp(window, "counter"),
    KeysHelp: lambda window, _: KeysHelp(window, ()),
    LicenceSheet: lambda window, _: LicenceSheet(window),
    CarryOutDialog: lambda window, _: CarryOutDialog(window, "Soubor", "Pro koho je?"),
    GateFileDialog: lambda window, _: GateFileDialog(window, (GatePlace("A01", 3),)),
    HandOverDialog: lambda window, _: HandOverDialog(window),
    NewOperator: lambda window, _: NewOperator(window, (), lambda command: None),
    BadgeDialog: lambda window, _: BadgeDialog(window, ZORA, "AKM.0000001.00"),
    PasswordDialog: lambda window, _: PasswordDialog(window, ZORA),
    PersonalCards: lambda window, _: PersonalCards(
        window, SimpleNamespace(work=lambda *_, **__: None), None, (1,), "Title", lambda message: None
    ),
    AttachmentView: lambda window, _: AttachmentView(window, None, NOTE, QImage(), lambda message: None),
    PaperBatch: lambda window, _: PaperBatch(window, None, None, ("PP-2026-000001",), lambda message: None),
    PaperSheet: lambda window, _: PaperSheet(
        window, SimpleNamespace(work=lambda *_, **__: None), None, ("KO-2026-000001", b""), lambda message: None
    ),
    PlaceSheet: lambda window, _: PlaceSheet(window),
    Dialog: lambda window, _: Dialog(window, "Title", "Sentence.", "Do it", "Leave it"),
    Finder: lambda window, _: Finder(window, lambda text, give: None),
}


def kinds(of=Overlay):
    return {kind for sub in of.__subclasses__() for kind in (sub, *kinds(sub))}


def test_every_kind_of_dialog_is_tried_here():
    for module in walk_packages(equipment_app.ui.__path__, "equipment_app.ui."):
        import_module(module.name)
    assert {kind for kind in kinds() if kind.__module__.startswith("equipment_app.")} == set(MAKERS)


def own_signals(overlay):
    """What the kinds of ours say, by name."""
    meta, named = overlay.metaObject(), {}
    for index in range(meta.methodCount()):
        method = meta.method(index)
        name = method.name().data().decode()
        if method.methodType() == QMetaMethod.MethodType.Signal and any(name in vars(k) for k in type(overlay).mro()):
            named[name] = getattr(overlay, name)
    qt = {"destroyed", "objectNameChanged", "customContextMenuRequested"}
    return {name: signal for name, signal in named.items() if name not in qt and not name.startswith("window")}


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_escape_accepts_nothing(stage, stored, english, kind):
    overlay = MAKERS[kind](stage, stored)
    heard = []
    for name, signal in own_signals(overlay).items():
        signal.connect(partial(lambda name, *_: heard.append(name), name))
    overlay.open()
    QTest.keyClick(QApplication.focusWidget() or overlay, Qt.Key.Key_Escape)
    assert set(heard) <= HARMLESS, heard
    assert overlay.isVisible() is (kind is ClosingSheet), "only what must come to its end stays"
    assert overlay.isVisible() or "closed" in heard


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_dialog_with_one_button_has_the_keyboard_too(stage, english, key):
    """Its other button is hidden, and cannot be where the keys go."""
    dialog = about(stage)
    dialog.open()
    assert dialog.isAncestorOf(QApplication.focusWidget())
    closed = []
    dialog.closed.connect(lambda: closed.append(1))
    QTest.keyClick(QApplication.focusWidget(), key)
    assert closed == [1] and not dialog.isVisible()


def test_what_is_cancelled_does_nothing_of_its_own():
    """The button that Esc stands for only closes. The dialog of a fault has one that closes the program: not Esc's."""
    acts = {
        str(file.relative_to(ROOT))
        for file in ROOT.rglob("*.py")
        if re.search(r"\bcancel_button\.clicked\.connect", file.read_text(encoding="utf-8"))
    }
    assert acts == {str(Path("store_health/crash_reports.py")), str(Path("widgets/overlay.py"))}
    assert 'cancel_button.set_key("")' in (ROOT / "store_health/crash_reports.py").read_text(encoding="utf-8")
