"""Draws the sheet of parts (pictures 13 and 14) in both themes: `python -m tests.ui.gallery DIRECTORY`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from equipment_app.ui.i18n import Languages
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Amount, Chip, Text
from equipment_app.ui.look.theme import HUGE, LARGE, SMALL, TITLE, Look, dress, tokens
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button, FocusRing, IconButton, LinkButton, Menu
from equipment_app.ui.widgets.card import Card, EmptyState, Fact, FactGrid
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import CheckBox, Combo, Field, LineField, top_aligned
from equipment_app.ui.widgets.frame import Badge, RailRow
from equipment_app.ui.widgets.label import Caption, ChipLabel, Label
from equipment_app.ui.widgets.matrix import paint_balance
from equipment_app.ui.widgets.message_bar import Message, MessageLine
from equipment_app.ui.widgets.overlay import Dialog
from equipment_app.ui.widgets.progress import ProgressBar
from equipment_app.ui.widgets.segmented import Segment, Segmented, Tabs

FOCUSED = "focused"


def row(*widgets, spacing=8, stretch=True):
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget) if isinstance(widget, QWidget) else line.addLayout(widget)
    if stretch:
        line.addStretch(1)
    return line


def card(caption, spacing=12):
    made = Card().pad(vertical=12, spacing=spacing)
    made.body.addWidget(Caption(caption))
    return made


def painted(width, height, paint):
    """A label that shows what `paint` draws."""
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, QRectF(picture.rect()))
    painter.end()
    return shown(picture)


def shown(picture):
    label = QLabel()
    label.setPixmap(picture)
    label.setFixedSize(picture.size())
    return label


KINDS = (
    ("primary", "Vydat", ""),
    ("outlined", "Tisk", "printer"),
    ("text", "Otevřít", ""),
    ("danger", "Vymazat", ""),
)


def buttons():
    made = card("Tlačítka", spacing=8)
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    for column, state in enumerate(("klid", "najetí", "stisk", "fokus", "nelze")):
        grid.setColumnMinimumWidth(column, 84)
        grid.addWidget(Label(state, size=SMALL, token="quiet"), 0, column)
        for line, (kind, text, icon) in enumerate(KINDS, 1):
            button = Button(text, kind=kind, icon=icon)
            button.setDown(state == "stisk")
            button.setEnabled(state != "nelze")
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "najetí")
            button.setProperty(FOCUSED, state == "fokus")
            grid.addWidget(button, line, column, Qt.AlignmentFlag.AlignLeft)
            grid.setRowMinimumHeight(line, 36)
    grid.setColumnStretch(5, 1)
    made.body.addLayout(grid)
    close, link = IconButton("x", "Zavřít"), LinkButton("Převést", arrow=True)
    close.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    link.setProperty(FOCUSED, True)
    big = Button("Vydat výstroj", kind="primary", size="big", key="Enter")
    kit = Button("Sada", icon="layers", key="F6", size="small")
    made.body.addLayout(
        row(kit, LinkButton("Převést", arrow=True), link, IconButton("ellipsis", "Další"), close, big, stretch=False)
    )
    return made


def fields():
    made = card("Pole", spacing=8)
    name, shoe, number = LineField(), LineField(), LineField()
    name.setText("Řezbový")
    shoe.setText("42,5")
    shoe.setObjectName("focus")
    number.setText("99000")
    wrong = Field(number, "OEČ")
    wrong.set_error("OEČ má šest číslic")
    made.body.addLayout(top_aligned(Field(name, "Příjmení"), Field(shoe, "Obuv"), wrong))
    unit, day, value = Combo(), DateField(), LineField()
    unit.fill([(1, "KŘP Plzeňského kraje")])
    day.setDate(QDate(2025, 12, 31))
    value.setText("19 025 Kč")
    value.setReadOnly(True)
    parts = (Field(unit, "Útvar"), Field(day, "Stav k datu"), Field(value, "Hodnota"))
    made.body.addLayout(top_aligned(*parts))
    printing, focus = CheckBox("Tisknout"), CheckBox("fokus")
    for checked in (printing, focus):
        checked.setChecked(True)
    focus.setProperty(FOCUSED, True)
    made.body.addLayout(row(printing, CheckBox("Dvojjazyčně"), focus, spacing=16))
    return made


CHIPS = (
    Chip("úplná", "check", "good"),
    Chip("sken přiložen", "paperclip", "good"),
    Chip("podepsáno", "signature", "accent"),
    Chip("čeká na kód", "circle-dashed", "accent"),
    Chip("bez podpisu", "pen-line", "warn"),
    Chip("5 měs.", "hourglass", "warn"),
    Chip("chybí 2", "triangle-alert", "warn"),
    Chip("není skladem", "octagon-x", "bad"),
    Chip("10 ks", "arrow-down", "bad"),
    Chip("storno", "ban"),
    Chip("v opravě", "wrench"),
    Chip("22. 5. 2028", "clock"),
)


def chips():
    made = card("Čipy: ikona a slovo", spacing=8)
    for part in (CHIPS[:5], CHIPS[5:11], CHIPS[11:]):
        made.body.addLayout(row(*(ChipLabel(chip) for chip in part)))
    return made


def tabs():
    made = card("Záložky a přepínač")
    tab, choice, page = Tabs(), Segmented(), RailRow("counter", "scan-line")
    tab.fill(
        [Segment(1, "Velikosti"), Segment(2, "Pohyby", "412"), Segment(3, "Kdo drží", "271"), Segment(4, "Dodávky")]
    )
    choice.fill([Segment(1, "Vše", "240"), Segment(2, "Bez podpisu", "14"), Segment(3, "Storno", "8")])
    page.setText("Výdejna")
    page.setChecked(True)
    page.show_badge(Badge(14, "14 dokladů bez podpisu", warns=True))
    page.setFixedWidth(144)
    made.body.addWidget(tab)
    made.body.addLayout(row(choice, page, spacing=12))
    return made


def progress():
    made = card("Průběh: co, kolik, zrušit", spacing=8)
    bar, job = ProgressBar(), Progress("Zapisují se dodávky")
    bar.follow(job)
    bar._began -= 3
    bar._moved(1240, 2929)
    bar._wait.stop()
    bar.show()
    made.body.addWidget(bar)
    return made


def empty():
    made = card("Prázdný stav")
    state = EmptyState("calendar-clock")
    state.say("Nic není zapůjčeno", "Zápůjčka má termín vrácení a sama se hlásí, když uplyne.", "Zapůjčit na nasazení")
    made.body.addWidget(state)
    return made


def type_sizes():
    made = card("Písmo")
    words = (
        Label("8 126", size=HUGE, bold=True, figures=True),
        Label("Výdejna", size=TITLE, bold=True),
        Label("Drží 24 kusů", size=LARGE, bold=True),
        Label("Řezbový Ondřej"),
        Label("990003", size=SMALL, token="quiet"),
        Caption("Kdo"),
    )
    made.body.addLayout(row(*words, spacing=12))
    return made


ROWS = (
    ("Reflexní vesta AKT", "XL", "AKT.0000002.92", Chip("skladem", "package"), "klid"),
    ("Balistická vesta skrytá", "L", "AKT.0000304.59", Chip("vydáno", "user-round", "accent"), "najetí"),
    ("Radiostanice přenosná", "–", "AKT.0000911.81", Chip("zapůjčeno", "calendar-clock", "accent"), "výběr, načteno"),
    ("Přilba ochranná", "57", "AKT.0000640.21", Chip("v opravě", "wrench", "warn"), "klid"),
    ("Megafon ruční", "–", "AKT.0001810.03", Chip("po termínu", "clock", "warn"), "výběr a fokus"),
    ("Batoh služební 30 l", "–", "AKT.0002207.73", Chip("vyřazeno", "ban"), "nelze vybrat"),
)
COLUMNS = (
    Column("Věc", lambda r: r[0], sort="name"),
    Column("Velikost", lambda r: r[1], 72),
    Column("Kód", lambda r: Text(r[2], token="quiet"), 128),
    Column("Počet", lambda r: Amount("1", "ks"), 76, "right"),
    Column("Stav", lambda r: r[3], 124),
    Column("", lambda r: Text(r[4], token="quiet", small=True), 132, "right"),
)


def rows():
    made = card("Řádky tabulky", spacing=4)
    made.body.setContentsMargins(0, 12, 0, 0)
    made.body.itemAt(0).widget().setContentsMargins(16, 0, 0, 0)
    table = Table(COLUMNS)
    table.sorted_by = "name"
    table.show(ROWS)
    view = TableView(table)
    view._hovered = 1
    view.setCurrentIndex(table.index(4, 0))
    view.frames_row = lambda row: row == 4
    view.light(ROWS[2])
    view.setFixedHeight(32 + 6 * 36)
    made.body.addWidget(view)
    return made


def messages():
    made = card("Zprávy: nejvýš tři, fokus neberou", spacing=8)
    said = (
        Message(
            "Nezapsáno.",
            "Batoh AKT.0002207.73 mezitím převzal prap. Zápisná Žofie.",
            tone="bad",
            action="Ukázat řádek",
        ),
        Message(
            "Netiskne se.",
            "Tiskárna Sklad-A4 neodpovídá, protokol je uložen.",
            tone="warn",
            icon="printer",
            action="Zkusit znovu",
        ),
        Message("Vydáno 14 ks", "· PP-2026-000123 · Předávací Zbyněk", undo=print, action="Otevřít protokol"),
    )
    for message in said:
        made.body.addWidget(MessageLine(message))
    return made


def cells():
    made = card("Buňky matice")
    grid = QGridLayout()
    center = Qt.AlignmentFlag.AlignHCenter
    for column, (value, said) in enumerate(((-6, "chybí kusů"), (2, "zbývá"))):
        cell = painted(84, 32, lambda p, r, value=value: paint_balance(p, r.adjusted(0, 0, -22, 0), value))
        grid.addWidget(cell, 0, column, center)
        grid.addWidget(Label(said, size=SMALL, token="quiet"), 1, column, center)
    made.body.addLayout(grid)
    return made


def facts():
    made = card("Fakta")
    grid = FactGrid(2)
    grid.show_facts(
        [Fact("Oděv", "XXL"), Fact("Kalhoty", "38/32"), Fact("Regál", "C02"), Fact("Pořízeno", "10. 4. 2022"),
         Fact("Cena", "4 590 Kč"), Fact("Udržitelnost", "28. 2. 2029")]
    )  # fmt: skip
    made.body.addWidget(grid)
    return made


TOKENS = ("ground", "surface", "hover", "line", "edge", "quiet", "accent", "soft", "press", "good", "warn", "bad")


def colors():
    made = card("Barvy")
    grid = QGridLayout()
    grid.setSpacing(4)
    for number, token in enumerate(TOKENS):
        patch = painted(56, 24, lambda p, r, token=token: draw.box(p, r, tokens()[token], tokens()["line"], 4))
        grid.addWidget(patch, number // 5 * 2, number % 5)
        grid.addWidget(Label(token, size=SMALL, token="quiet"), number // 5 * 2 + 1, number % 5)
    made.body.addLayout(grid)
    return made


def dialog():
    made = card("Dialog jen pro nevratné")
    made.body.setContentsMargins(0, 12, 0, 0)
    made.body.itemAt(0).widget().setContentsMargins(16, 0, 0, 0)
    stage = QWidget()
    stage.resize(518, 286)
    asked = Dialog(
        stage,
        "Vymazat osobní údaje člena M-0061?",
        "Jméno, OEČ a velikosti zmizí natrvalo. Historie 31 věcí a 12 dokladů zůstane pod kódem M-0061. "
        "Doba uchování skončila 30. 9. 2026.",
        accept="Vymazat natrvalo",
        cancel="Zrušit",
        danger=True,
        icon="triangle-alert",
        token="bad",
    )
    stage.show()
    asked.open()
    made.body.addWidget(shown(stage.grab()))
    stage.close()
    return made


def menu():
    made = card("Nabídka, bublina")
    rows = Menu()
    rows.add("Do Výdejny", print, icon="scan-line", key="Enter")
    rows.add("Osobní karta", print, icon="printer", key="Ctrl+P")
    rows.add("Štítek", print, icon="tag")
    rows.addSeparator()
    rows.add("Do opravy…", print, icon="wrench")
    rows.add("Škodní událost…", print, icon="file-x")
    rows.add("Vrátit", print, icon="undo-2", enabled=False)
    rows.setFixedWidth(220)
    rows.ensurePolished()
    rows.adjustSize()
    rows.setActiveAction(rows.actions()[0])
    made.body.addWidget(shown(rows.grab()))
    return made


def head():
    line = QHBoxLayout()
    line.addWidget(Label("Díly", size=TITLE, bold=True))
    line.addStretch(1)
    line.addWidget(
        Label("Mřížka 4 px · poloměr 6 · řádek 36 / 28 · tlačítko 32 / 28 / 56 · písmo Inter 400 a 600", token="quiet")
    )
    return line


def right_parts():
    for pair in ((rows,), (messages,), (cells, colors), (facts,), (dialog, menu)):
        made = [part() for part in pair]
        for one in made:
            one.body.addStretch(1)
        yield row(*made, spacing=12, stretch=False)


def sheet():
    page = QWidget()
    dress(page)
    page.setFixedSize(1366, 1320)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(24, 24, 24, 24)
    whole.addLayout(head())
    columns = QHBoxLayout()
    columns.setSpacing(13)
    whole.addLayout(columns, 1)
    left, right = QVBoxLayout(), QVBoxLayout()
    left.setSpacing(12)
    right.setSpacing(12)
    columns.addLayout(left)
    columns.addLayout(right, 1)
    for part in (buttons, fields, chips, tabs, progress, empty, type_sizes):
        made = part()
        made.setFixedWidth(520)
        left.addWidget(made)
    for part in right_parts():
        right.addLayout(part)
    left.addStretch(1)
    right.addStretch(1)
    return page


def ring_all(page):
    """In life one part has the focus; on the sheet several show how it looks."""
    for widget in page.findChildren(QWidget):
        if widget.property(FOCUSED):
            spot, gap = widget.rect(), 2
            if isinstance(widget, CheckBox):
                spot, gap = QRectF(0, 4, 16, 16).toRect(), 1
            elif isinstance(widget, LinkButton):
                spot, gap = widget.ring_spot(), 0
            FocusRing(page)._follow(widget, spot, gap)


def main(directory):
    app = QApplication.instance() or QApplication([])
    look = Look(app)
    Languages(app, "cs")
    for scheme, name in (("light", "13-parts-light"), ("dark", "14-parts-dark")):
        look.choose(scheme)
        page = sheet()
        page.show()
        ring_all(page)
        page.activateWindow()
        page.findChild(LineField, "focus").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.qWait(50)
        page.grab().save(str(Path(directory) / f"{name}.png"))
        page.close()


if __name__ == "__main__":
    main(sys.argv[1])
