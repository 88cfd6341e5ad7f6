"""The second step of a restore: what will be lost by it, and which numbers of papers are used up."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.going_back import BeyondPaper, GoingBack, Highest
from equipment_app.ui import formatting
from equipment_app.ui.backups import words
from equipment_app.ui.formatting import series_name
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text, Tone
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.field import LineField, mark_wrong
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, empty, in_column, in_row

translate = QCoreApplication.translate
_LONGEST = 18
_ALWAYS = ("PP", "VR", "VY")
"""Series that are asked for also where the store knows of none: it may be unreadable."""
_NO_PAPER = ("IM",)
_SIDE = 380


class NumberRow(QWidget):
    """PP 2026, the highest number the store knows, and what stands on paper."""

    edited = Signal()

    def __init__(self, series: str, year: int, known: int) -> None:
        super().__init__()
        self.key, self.known = (series, year), known
        self.name, self.kind = Label(f"{series} {year}", bold=True, figures=True), Label(token="quiet", elide=True)
        self.kind.setText(series_name(series))
        self.line = LineField(figures=True)
        self.line.setText(str(known) if known else "")
        self.line.setMaxLength(_LONGEST)
        self.line.setFixedWidth(128)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setAccessibleName(self.name.words())
        self.line.textChanged.connect(self._typed)
        in_row(self.name, (self.kind, 1), self.line, on=self, spacing=8)

    @property
    def value(self) -> int | None:
        """None: this is no number, or lower than what the store gave."""
        text = self.line.text().strip() or "0"
        if not (text.isascii() and text.isdecimal()):
            return None
        return int(text) if int(text) >= self.known else None

    def _typed(self, _: str) -> None:
        mark_wrong(self.line, self.value is None)
        self.edited.emit()


class LosingStep(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: GoingBack | None = None
        self.gone, self.numbers = Card("·", elide=True), Card(self.tr("Highest numbers on paper"))
        self.notice = Notice(apart=True)
        self.view = PlainList(
            translate("backups", "Paper not in the backup"), _beyond_columns(), key=lambda paper: paper.number
        )
        self.lost = Label(size=SMALL, token="quiet", wrap=True)
        self.rows: list[NumberRow] = []
        self._grid = in_column(spacing=8)
        self._lay_out()

    @property
    def ready(self) -> bool:
        return self._plan is not None and all(row.value is not None for row in self.rows)

    @property
    def printed(self) -> Highest:
        """Where they are higher than what the store gave."""
        return {row.key: row.value for row in self.rows if row.value is not None and row.value > row.known}

    @property
    def summary(self) -> str:
        """What will be gone, in one line."""
        plan = self._plan
        if plan is None or plan.left is None:
            return self.tr("What will be lost is not known")
        entries = self.tr("%Ln entry(s) will be lost", "", plan.entries)
        papers = self.tr("%Ln paper(s) not in the backup", "", len(plan.papers))
        return f"{entries} · {papers}"

    def show_plan(self, plan: GoingBack) -> None:
        self._plan = plan
        self.view.show_rows(plan.papers)
        empty(self._grid)
        self.rows = [NumberRow(*key, number) for key, number in _asked(plan)]
        for row in self.rows:
            row.edited.connect(self._follow)
            self._grid.addWidget(row)
        made, entries = words.moment(plan.made), words.entries(plan.backup.seq)
        self.gone.say_aside(self.tr("backup of {when}, {entries}").format(when=made, entries=entries))
        self.gone.title.setText(self.summary)
        self.notice.say(*self._warning(plan))
        self._follow()

    def focus(self) -> None:
        where = self.view if self.view.table.rowCount() else next((row.line for row in self.rows), self)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _warning(self, plan: GoingBack) -> tuple[str, Tone]:
        """The words above everything, and how bad it is; none where nothing is out of the ordinary."""
        said = ""
        tone: Tone = "warn"
        if plan.left is None:
            said = self.tr(
                "There is no store here, or it cannot be read, so the program cannot tell which papers will be "
                "lost: fill in the numbers beside from the printed papers."
            )
        elif not plan.same_past:
            tone = "bad"
            said = self.tr(
                "The store and the backup have diverged: entries with the same number differ. Everything the "
                "store has recorded since then will be lost as well."
            )
        if plan.uncovers:
            said += " " + self.tr(
                "The store is encrypted and this backup is not: the restored store will be unencrypted until "
                "you encrypt it again in Settings, Safety."
            )
        return said.strip(), tone

    def _follow(self) -> None:
        plan = self._plan
        if plan is not None:
            lost = plan.lost(self.printed)
            numbers = ", ".join(f"{one.series}-{one.year}: {_span(one.first, one.last)}" for one in lost)
            declared = self.tr("Declared lost: {numbers}").format(numbers=numbers)
            self.lost.setText(declared if lost else self.tr("No number is lost."))
        self.changed.emit()

    def _lay_out(self) -> None:
        told = self.tr(
            "Look at the last papers of each series. Numbers that are not in the backup are declared lost, "
            "so that none is given twice; correct any that is higher on paper."
        )
        why = Label(told, token="quiet", wrap=True)
        self.gone.head.row.insertWidget(0, IconLabel("triangle-alert", "warn"))
        self.gone.body.addWidget(self.notice)
        self.gone.body.addWidget(self.view, 1)
        inside = in_column(why, self._grid, None, self.lost, margins=(16, 12, 16, 12), spacing=12)
        self.numbers.body.addWidget(Scroll(inside), 1)
        self.numbers.setFixedWidth(_SIDE)
        in_row((self.gone, 1), self.numbers, on=self, spacing=12)


def _asked(plan: GoingBack) -> list[tuple[tuple[str, int], int]]:
    """Every series that may have gone on since: of the backup's year and later."""
    highest = {key: number for key, number in (plan.highest or plan.kept or {}).items() if key[0][:2] not in _NO_PAPER}
    year = formatting.today().year
    for series in map(plan.home.series, _ALWAYS):
        highest.setdefault((series, year), 0)
    first = plan.made.astimezone(formatting.PRAGUE).year
    moved = {key for key, number in highest.items() if number != (plan.kept or {}).get(key, 0)}
    return sorted((key, number) for key, number in highest.items() if key[1] >= first or key in moved)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} – {last}"


def _beyond_columns() -> tuple[Column[BeyondPaper], ...]:
    day = translate("backups", "Day")
    return (
        Column(translate("backups", "Paper not in the backup"), lambda one: Text(one.number, icon="file-x")),
        Column(day, lambda one: Text(formatting.day(one.occurred_on), token="quiet"), 160, least=120),
    )
