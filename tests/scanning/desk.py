"""A desk at which a reader and a typist press keys."""

from dataclasses import dataclass, field

from equipment_app.scanning.decode import Scan
from equipment_app.scanning.keys import Stroke
from equipment_app.scanning.wedge import Ruling, Wedge


@dataclass
class Desk:
    """What a window does with the rulings: `screen` is what the focused field got, `scans` what the program got."""

    wedge: Wedge = field(default_factory=Wedge)
    now: float = 1000.0
    kept: list[str] = field(default_factory=list)
    screen: str = ""
    scans: list[Scan] = field(default_factory=list)

    def key(self, char: str, after: float, position: int = 0, shift: bool = False) -> None:
        """A key `after` ms; a pause longer than the gap ends first, as the window's timer would."""
        if after > self.wedge.patience:
            self.pause()
        self.now += after
        ruling = self.wedge.press(Stroke(char, position, self.now, shift))
        self._do(ruling)
        if ruling.keep and self.wedge.waiting:
            self.kept.append(char)
        elif not ruling.keep:
            assert not self.kept, "a key overtook the ones kept back"
            self.screen += char

    def keys(self, text: str, after: float, first: float = 500.0) -> None:
        for place, char in enumerate(text):
            self.key(char, after if place else first)

    def pause(self) -> None:
        ruling = self.wedge.lapse()
        assert not ruling.keep
        self._do(ruling)
        assert not self.wedge.waiting

    def interrupt(self) -> None:
        """Something happens that no reader does."""
        self._do(self.wedge.interrupt())

    def _do(self, ruling: Ruling) -> None:
        self.screen += "".join(self.kept[: ruling.give_back])
        del self.kept[: ruling.give_back]
        if ruling.drop:
            self.kept.clear()
        self.screen = self.screen.removesuffix(ruling.leaked)
        self.scans += ruling.scans

    @property
    def meanings(self) -> list[object]:
        return [scan.meaning for scan in self.scans]
