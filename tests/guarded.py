"""A store where whoever works signs in, and the hands that do it: real keys on the cover, real scans of badges."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.domain.rights import Grant, Role
from equipment_app.ui.access.cover import Cover
from equipment_app.ui.access.sign_in import SignIn
from tests.house import House, Key, Mod, texts
from tests.world import KEEPER, PASSWORD, World

ZORA, HANA, LEOS, PETR = "Skladníková Zora", "Ověřovací Hana", "Vedoucí Leoš", "Novák Petr"
"""Who keeps the store and appoints, an auditor, the lead of KRPA, another quartermaster."""
PIN = "2580"
"""Of Zora."""
NUMBERS = {ZORA: KEEPER["personal_number"], HANA: "990911", LEOS: "990912", PETR: "990913"}
BADGES = {ZORA: "AKM.0000501.50", PETR: "AKM.0000502.47"}
"""That were given to them; the others have none."""


def make(path: Path, before: Callable[[World], Any] = lambda _: None) -> Any:
    """Closed, with four operators; what was done `before` they were appointed, and is returned."""
    from equipment_app.operations.operators import GiveBadge

    world = World.make(path)
    told = before(world)
    world.appoint("Ověřovací", "Hana", Grant(Role.AUDITOR), personal_number=NUMBERS[HANA], function="kontrolorka")
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    world.appoint("Vedoucí", "Leoš", Grant(Role.LEAD, unit), personal_number=NUMBERS[LEOS], rank="por.")
    world.appoint("Novák", "Petr", Grant(Role.QUARTERMASTER), personal_number=NUMBERS[PETR], rank="prap.")
    ids = {one.name: one.id for one in world.ask(lambda books: books.people.operators())}
    for name, code in BADGES.items():
        world.do(GiveBadge(ids[name], code))
    world.close()
    return told


class GuardedHouse(House):
    """`start` leads to the sign-in page."""

    def start(self, store: Path | None = None, language: str = "en") -> "GuardedHouse":
        super().start(store, language)
        self.come_to_front()
        return self

    def come_to_front(self) -> None:
        """As a window does when what stood before it is closed."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    @property
    def door(self) -> SignIn:
        door: SignIn = self.program.door
        return door

    @property
    def cover(self) -> Cover:
        cover = self.door.screen.cover
        assert cover is not None and cover.isVisible()
        return cover

    @property
    def is_shut(self) -> bool:
        return self.door.screen.shut

    @property
    def at_work(self) -> str:
        """Who works, by name, as the books have it; empty for nobody."""
        present = self.program.desk.present
        return present.operator.name if present and present.operator else ""

    def sign_in(self, who: str = ZORA, password: str = PASSWORD) -> None:
        """As a person does: the name, Enter, the password, Enter."""
        self.write(self.cover.entry.form.who, who)
        self.key(Key.Key_Return)
        self.write(self.cover.entry.form.secret, password)
        self.key(Key.Key_Return)

    def unlock(self, pin: str = PIN) -> None:
        self.write(self.cover.entry.form.pin, pin)
        self.key(Key.Key_Return)

    def write(self, field: Any, text: str) -> None:
        """Into the field that has the focus already, by keys."""
        assert field.hasFocus(), (field, self.focus)
        field.clear()
        self.type(text)
        assert field.text() == text

    def lock(self) -> None:
        self.key(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
        assert self.is_shut

    def burst(self, text: str, pace: float) -> None:
        """As a program types for somebody: `pace` ms between two keys, and nobody rests before Enter."""
        for char in text:
            self.hands.key(char, pace)
        self.hands.rest()
        self.run()

    def notice(self) -> str:
        """What the card on the cover says was wrong."""
        return self.cover.entry.form.notice.words

    def everything_said(self) -> list[str]:
        """Every word anybody could see or hear: of all windows, with titles, tooltips and names for the blind."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = []
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QWidget) and top.isVisible():
                found += [top.windowTitle(), *texts(top)]
        return found
