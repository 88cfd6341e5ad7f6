"""The logo of the grant: chosen from a file, seen as papers will carry it, checked before anything is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.domain import papers
from equipment_app.domain.errors import NoLogo
from equipment_app.ui.store_settings.store_section import LogoField, StoreSection, from_file
from tests.documents.drawn import png
from tests.ui.store import Workshop

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="30" height="20" fill="#c00"/></svg>'


@pytest.fixture
def field(stage, english):
    field = LogoField()
    field.setParent(stage)
    field.show()
    field.heard = []
    field.changed.connect(lambda: field.heard.append("changed"))
    field.refused.connect(lambda refusal: field.heard.append(type(refusal)))
    return field


def saved(path, content):
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", png(900, 300, "RGB")), ("b.svg", SVG), ("c.png", png(20, 20)), ("d.svg", png(50, 9))],
)
def test_png_and_svg_become_what_papers_carry(tmp_path, qapp, name, content):
    made = from_file(saved(tmp_path / name, content))
    assert papers.logo_of_text(papers.logo_text(made)) == made
    assert from_file(tmp_path / name) == made


@pytest.mark.parametrize(
    "content",
    ["", "no picture", png()[:120], b"GIF89a", "<svg></svg>", SVG + "x" * 8_000_000,
     SVG.replace("<rect", '<image href="file:///etc/hostname" width="9" height="9"/><rect'),
     '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG],
    ids=["empty", "text", "cut", "gif", "no size", "too large", "another file", "entities"],
)  # fmt: skip
@pytest.mark.qt_log_ignore(".*")
def test_anything_else_is_refused(tmp_path, field, content):
    field.take(saved(tmp_path / "x.svg", content))
    assert field.heard == [NoLogo] and field.value == ""


def test_a_file_that_is_gone_is_refused(tmp_path, qapp):
    with pytest.raises(NoLogo):
        from_file(tmp_path / "x.png")


def test_it_is_chosen_shown_and_taken_away(tmp_path, field):
    assert field.remove.isHidden()
    QTest.mouseClick(field.choose, Qt.MouseButton.LeftButton)
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()] or (
        field.window().findChildren(QFileDialog)
    )
    dialog.fileSelected.emit(str(saved(tmp_path / "a.svg", SVG)))
    dialog.close()
    assert field.value and not field.shown.picture.isNull() and not field.remove.isHidden()
    QTest.mouseClick(field.remove, Qt.MouseButton.LeftButton)
    assert field.value == "" and field.heard == ["changed", "changed"]


def test_the_section_saves_it_and_says_what_was_refused(tmp_path, stage, english, worker):
    shop = Workshop(tmp_path / "sklad.equip", worker)
    section = StoreSection(lambda command: shop.do(command))
    section.setParent(stage)
    from equipment_app.ui.store_settings.facts import store_facts

    section.show_facts(shop.ask(store_facts))
    section.logo.take(saved(tmp_path / "x.png", "no picture"))
    assert "PNG or SVG" in section.logo_field.error.words and not section.save.isEnabled()
    section.logo.take(saved(tmp_path / "a.svg", SVG))
    assert section.logo_field.error.words == "" and section.save.isEnabled()
    section.save.click()
    kept = shop.ask(lambda books: books.settings["funding.logo"])
    assert kept == section.logo.value and papers.logo_of_text(kept)
    shop.close()
