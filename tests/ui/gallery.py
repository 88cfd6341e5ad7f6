"""Draws the sheet of parts (pictures 13 and 14) in both themes: `python -m tests.ui.gallery DIRECTORY`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from equipment_app.ui.cells import Amount, Chip, Text
from equipment_app.ui.table import Column, Table
from equipment_app.ui.theme import HUGE, LARGE, SMALL, TITLE, Look, tokens
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.check import Check, Radio
from equipment_app.ui.widgets.chip import ChipLabel
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.facts import Fact, Facts
from equipment_app.ui.widgets.field import DateField, Field, LineField
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.link import LinkButton
from equipment_app.ui.widgets.segmented import Segment, Segmented, Tabs
from equipment_app.ui.widgets.table_view import TableView


def row(*widgets, spacing=8, stretch=True):
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget) if isinstance(widget, QWidget) else line.addLayout(widget)
    if stretch:
        line.addStretch(1)
    return line


def card(caption):
    made = Card().pad(vertical=12, spacing=12)
    made.body.addWidget(Caption(caption))
    return made


def buttons():
    made = card("Tlačítka")
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    for column, state in enumerate(("klid", "najetí", "stisk", "fokus", "nelze")):
        grid.addWidget(Label(state, size=SMALL, token="quiet"), 0, column)
        for line, (kind, text, icon) in enumerate(
            (
                ("primary", "Vydat", ""),
                ("outlined", "Tisk", "printer"),
                ("text", "Otevřít", ""),
                ("danger", "Vymazat", ""),
            ),
            1,
        ):
            button = Button(text, kind=kind, icon=icon)
            button.setDown(state == "stisk")
            button.setEnabled(state != "nelze")
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "najetí")
            grid.addWidget(button, line, column, Qt.AlignmentFlag.AlignLeft)
    made.body.addLayout(grid)
    big = Button("Předat a tisknout", kind="primary", size="big", key="Enter")
    made.body.addLayout(
        row(Button("Sada", icon="layers", key="F6", size="small"), LinkButton("Převést", arrow=True),
            IconButton("ellipsis", "Další"), IconButton("x", "Zavřít"), big)
    )  # fmt: skip
    return made


def fields():
    made = card("Pole")
    name, shoe, number = LineField(), LineField(), LineField()
    name.setText("Řezbový")
    shoe.setText("42,5")
    number.setText("99000")
    wrong = Field(number, "OEČ")
    wrong.set_error("OEČ má šest číslic")
    first = row(Field(name, "Příjmení"), Field(shoe, "Obuv"), wrong, spacing=12, stretch=False)
    made.body.addLayout(first)
    unit, day, value = Combo(), DateField(), LineField()
    unit.fill([(1, "KŘP Plzeňského kraje")])
    day.setDate(QDate(2025, 12, 31))
    value.setText("19 025 Kč")
    value.setReadOnly(True)
    made.body.addLayout(
        row(Field(unit, "Útvar"), Field(day, "Stav k datu"), Field(value, "Hodnota"), spacing=12, stretch=False)
    )
    printing, new = Check("Tisknout"), Radio("Nové")
    printing.setChecked(True)
    new.setChecked(True)
    focus = Check("fokus")
    focus.setChecked(True)
    made.body.addLayout(row(printing, Check("Dvojjazyčně"), new, Radio("Použité"), focus, spacing=16))
    return made


CHIPS = (
    Chip("úplná", "check", "good"), Chip("sken přiložen", "paperclip", "good"), Chip("podepsáno", "signature", "accent"),
    Chip("čeká na kód", "circle-dashed", "accent"), Chip("bez podpisu", "pen-line", "warn"), Chip("5 měs.", "hourglass", "warn"),
    Chip("chybí 2", "triangle-alert", "warn"), Chip("není skladem", "octagon-x", "bad"), Chip("10 ks", "arrow-down", "bad"),
    Chip("storno", "ban"), Chip("v opravě", "wrench"), Chip("22. 5. 2028", "clock"),
)  # fmt: skip


def chips():
    made = card("Čipy: ikona a slovo")
    for part in (CHIPS[:5], CHIPS[5:11], CHIPS[11:]):
        made.body.addLayout(row(*(ChipLabel(chip) for chip in part)))
    return made


def tabs():
    made = card("Záložky a přepínač")
    tab = Tabs(inset=0)
    tab.fill(
        [Segment(1, "Velikosti"), Segment(2, "Pohyby", "412"), Segment(3, "Kdo drží", "271"), Segment(4, "Dodávky")]
    )
    filter_ = Segmented()
    filter_.fill([Segment(1, "Vše", "240"), Segment(2, "Bez podpisu", "14"), Segment(3, "Storno", "8")])
    made.body.addWidget(tab)
    made.body.addLayout(row(filter_))
    return made


ROWS = (
    ("Reflexní vesta AKT", "XL", "AKT.0000002.92", Chip("skladem", "package"), "klid"),
    ("Balistická vesta skrytá", "L", "AKT.0000304.59", Chip("vydáno", "user-round", "accent"), "najetí"),
    ("Radiostanice přenosná", "–", "AKT.0000911.81", Chip("zapůjčeno", "calendar-clock", "accent"), "výběr, načteno"),
    ("Přilba ochranná", "57", "AKT.0000640.21", Chip("v opravě", "wrench", "warn"), "fokus"),
    ("Megafon ruční", "–", "AKT.0001810.03", Chip("po termínu", "clock", "warn"), "výběr a fokus"),
    ("Batoh služební 30 l", "–", "AKT.0002207.73", Chip("vyřazeno", "ban"), "nelze vybrat"),
)


def rows():
    made = card("Řádky tabulky")
    made.body.setContentsMargins(0, 12, 0, 0)
    made.body.itemAt(0).widget().setContentsMargins(16, 0, 0, 0)
    table = Table(
        (
            Column("Věc", lambda r: r[0], sort="name"), Column("Velikost", lambda r: r[1], 72),
            Column("Kód", lambda r: Text(r[2], token="quiet"), 128), Column("Počet", lambda r: Amount("1", "ks"), 76, "right"),
            Column("Stav", lambda r: r[3], 124), Column("", lambda r: Text(r[4], token="quiet", small=True), 132, "right"),
        )
    )  # fmt: skip
    table.sorted_by = "name"
    table.show(ROWS)
    view = TableView(table)
    view._hovered = 1
    view.setCurrentIndex(table.index(4, 0))
    view._keyed = True
    view.light(ROWS[2])
    view.setFixedHeight(32 + 6 * 36)
    view.setObjectName("focus")
    made.body.addWidget(view)
    return made


def facts():
    made = card("Fakta")
    made.body.addWidget(grid := Facts(2))
    grid.show_facts(
        [Fact("Oděv", "XXL"), Fact("Kalhoty", "38/32"), Fact("Regál", "C02"), Fact("Pořízeno", "10. 4. 2022"),
         Fact("Cena", "4 590 Kč"), Fact("Udržitelnost", "28. 2. 2029")]
    )  # fmt: skip
    return made


def type_sizes():
    made = card("Písmo")
    made.body.addLayout(
        row(Label("8 126", size=HUGE, bold=True, figures=True), Label("Výdejna", size=TITLE, bold=True),
            Label("Drží 24 kusů", size=LARGE, bold=True), Label("Řezbový Ondřej"), Label("990003", size=SMALL, token="quiet"),
            Caption("Kdo"), spacing=12)
    )  # fmt: skip
    return made


def colors():
    made = card("Barvy")
    grid = QGridLayout()
    for number, token in enumerate(
        ("ground", "surface", "hover", "line", "edge", "quiet", "accent", "soft", "press", "good", "warn", "bad")
    ):
        patch = QLabel()
        patch.setFixedSize(56, 24)
        patch.setAutoFillBackground(True)
        patch.setStyleSheet(f"background:{tokens()[token].name()}; border: 1px solid {tokens()['line'].name()}")
        grid.addWidget(patch, number // 5 * 2, number % 5)
        grid.addWidget(Label(token, size=SMALL, token="quiet"), number // 5 * 2 + 1, number % 5)
    made.body.addLayout(grid)
    return made


def sheet():
    page = QWidget()
    page.setFixedSize(1366, 1320)
    columns = QHBoxLayout(page)
    columns.setContentsMargins(24, 64, 24, 24)
    columns.setSpacing(14)
    left, right = QVBoxLayout(), QVBoxLayout()
    left.setSpacing(12)
    right.setSpacing(12)
    columns.addLayout(left)
    columns.addLayout(right, 1)
    for part in (buttons, fields, chips, tabs, type_sizes):
        made = part()
        made.setFixedWidth(519)
        left.addWidget(made)
    right.addWidget(rows())
    right.addLayout(row(colors(), facts(), spacing=12, stretch=False))
    left.addStretch(1)
    right.addStretch(1)
    return page


def main(directory):
    app = QApplication.instance() or QApplication([])
    look = Look(app)
    for scheme, name in (("light", "13-parts-light"), ("dark", "14-parts-dark")):
        look.choose(scheme)
        page = sheet()
        page.show()
        page.activateWindow()
        page.findChild(TableView, "focus").setFocus(Qt.FocusReason.TabFocusReason)
        page.grab().save(str(Path(directory) / f"{name}.png"))
        page.close()


if __name__ == "__main__":
    main(sys.argv[1])
