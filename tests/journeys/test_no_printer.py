"""A desk without a printer: what was handed over can be read, taken back and saved, and is never called printed."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from equipment_app.domain.kinds import Kind
from equipment_app.queries.paper_card import document
from equipment_app.ui.output import files, printing
from tests.house import House, newest_paper
from tests.world import ADAM

CONTROL = Qt.KeyboardModifier.ControlModifier


def prints(house: House) -> int:
    return house.read(lambda books: books.ask("SELECT count(*) FROM act WHERE kind = ?", Kind.PRINTED)[0][0])


def test_a_handover_without_a_printer(house: House, store, monkeypatch, tmp_path):
    monkeypatch.setattr(printing, "printer_named", lambda name: None)
    house.start(store)
    house.scan(house.badge(ADAM))
    house.scan(house.code("R-001"))
    house.key(Qt.Key.Key_Return, CONTROL)
    number = newest_paper(house)
    [said] = house.said
    assert said.startswith("Issued: 1 pc") and number in said and "Not printed" in said
    assert house.place.messages.messages[0].tone == "warn", "it does not leave by itself"
    house.button("Undo")
    before = prints(house)
    house.press("Save as PDF…")
    [dialog] = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    assert Path(dialog.directory().absolutePath()) == files.documents()
    dialog.fileSelected.emit(str(tmp_path / "paper.pdf"))
    dialog.reject()
    house.run()
    filed = house.read(lambda books: document(books, number).content)
    assert (tmp_path / "paper.pdf").read_bytes() == filed
    [said] = house.said
    assert said.startswith("Issued: 1 pc") and "paper.pdf" in said and "rinted" not in said
    assert prints(house) == before, "a file is no print"
    assert files.folder() == tmp_path, "the next file is looked for a place where this one is"
    assert house.page.isAncestorOf(house.window.focusWidget()), "the keyboard is back at the counter"


def test_lists_that_lie_together_are_looked_for_once(house: House, store, tmp_path):
    house.start(store)
    taken = []
    for beginning in (files.folder(), tmp_path):
        dialog = files.ask_file(None, "", "", taken.append)
        assert Path(dialog.directory().absolutePath()) == beginning
        dialog.fileSelected.emit(str(tmp_path / "list.xlsx"))
        dialog.reject()
    assert taken == [tmp_path / "list.xlsx"] * 2
