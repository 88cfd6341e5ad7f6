"""The logo of the grant: chosen from a file, seen as papers will carry it, checked before anything is kept."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.apart import TooHeavy
from equipment_app.domain import papers
from equipment_app.domain.errors import LogoReachesOut, NoLogo
from equipment_app.ui.look import logo
from equipment_app.ui.look.logo import from_file
from equipment_app.ui.look.svg import plain_svg
from equipment_app.ui.store_settings.facts import store_facts
from equipment_app.ui.store_settings.fundings import FundingsSection
from equipment_app.ui.store_settings.logo_field import LogoField
from equipment_app.ui.store_settings.store_section import StoreSection
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


def test_a_photograph_becomes_so_small_that_one_entry_holds_it(tmp_path, qapp):
    noise = QImage(Random(1).randbytes(402 * 154), 402, 154, 402, QImage.Format.Format_Grayscale8)
    assert noise.save(str(tmp_path / "a.png"))
    made = from_file(tmp_path / "a.png")
    assert papers.logo_of_text(papers.logo_text(made)) == made and len(papers.logo_text(made)) < 60_000


@pytest.mark.parametrize(
    "content",
    ["", "no picture", png()[:120], b"GIF89a", "<svg></svg>", SVG + "x" * 8_000_000],
    ids=["empty", "text", "cut", "gif", "no size", "too large"],
)  # fmt: skip
@pytest.mark.qt_log_ignore(".*")
def test_anything_else_is_refused(tmp_path, field, content):
    field.take(saved(tmp_path / "x.svg", content))
    assert field.heard == [NoLogo] and field.value == ""


REACHING = {
    "another file": '<image href="file:///etc/hostname" width="9" height="9"/>',
    "under another prefix": '<s:image xmlns:s="http://www.w3.org/2000/svg" href="#a" width="9" height="9"/>',
    "a script": "<script>alert(1)</script>",
    "a handler": '<g onload="alert(1)"/>',
    "a link": '<a href="https://example.org"><rect width="1" height="1"/></a>',
    "a shape elsewhere": '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="other.svg#a"/>',
    "a colour elsewhere": '<rect style="fill:url( &quot;http://example.org/a.svg#g&quot;)" width="1" height="1"/>',
    "a style elsewhere": "<style>@import 'a.css';</style>",
}


@pytest.mark.parametrize("inside", REACHING.values(), ids=REACHING)
def test_an_svg_that_reaches_out_is_refused_with_the_reason(tmp_path, field, inside):
    field.take(saved(tmp_path / "x.svg", SVG.replace("<rect", f"{inside}<rect", 1)))
    assert field.heard == [LogoReachesOut] and field.value == ""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_an_svg_that_hides_what_it_reaches_for_in_another_encoding_is_none(tmp_path, qapp, encoding):
    """Its bytes look like a comment in one encoding, and bring a picture in with another."""
    inside = f'<!-- <svg > --><image xlink:href="{tmp_path}/a.png" width="60" height="20"/>'
    with pytest.raises(NoLogo):
        from_file(saved(tmp_path / "x.svg", SVG.replace("<rect", f"{inside}<rect", 1).encode(encoding)))


def nested(levels: int) -> str:
    """Each level uses the one below twice."""
    drawn = '<rect id="a0" width="1" height="1"/>'
    twice = [f'<g id="a{n}"><use href="#a{n - 1}"/><use href="#a{n - 1}"/></g>' for n in range(1, levels)]
    return f'<defs>{drawn}{"".join(twice)}</defs><use href="#a{levels - 1}"/>'


HEAVY = {
    "uses of uses": nested(40),
    "a use of itself": '<g id="a"><use href="#a"/></g>',
    "two that use each other": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "a chain of uses": "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(5_000)),
    "deep in each other": "<g>" * 100 + "</g>" * 100,
    "many": "<g/>" * 30_000,
}


@pytest.mark.parametrize("inside", HEAVY.values(), ids=HEAVY)
def test_an_svg_that_would_never_be_drawn_is_refused_before(tmp_path, field, inside):
    field.take(saved(tmp_path / "x.svg", SVG.replace("<rect", f"{inside}<rect", 1)))
    assert field.heard == [TooHeavy] and field.value == ""


def test_what_slips_through_is_drawn_by_a_child_that_is_ended(tmp_path, field, monkeypatch):
    """A line of a thousand million dashes."""
    monkeypatch.setattr(logo, "_SECONDS", 1)
    dashes = '<path d="M0 0 H1e9" stroke="#000" stroke-dasharray="0.01"/>'
    field.take(saved(tmp_path / "x.svg", SVG.replace("<rect", f"{dashes}<rect", 1)))
    assert field.heard in ([TooHeavy], ["changed"]), "or the library has learned to leave it out"


def test_nothing_but_shapes_is_handed_on():
    """Whatever else a drawing program keeps in its files, and whoever hides something there."""
    written = plain_svg(
        "x",
        b"""<?xml version="1.0" encoding="UTF-8"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"
        xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1" data-x="y"><metadata><x/></metadata>
        <i:view/><filter id="f"><feImage/></filter><rect width="1" height="1" filter="url(#f)" fill="&lt;&quot;"/>
        <text>a &amp; b</text></svg>""",
    ).decode()
    assert written.startswith('<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"')
    for left_out in ("metadata", "filter", "inkscape", "view/", "data-x", "<!--", "<x"):
        assert left_out not in written
    assert """<rect width="1" height="1" fill='&lt;"'></rect>""" in written and "<text>a &amp; b</text>" in written


@pytest.mark.parametrize("before", ['<!DOCTYPE svg [<!ENTITY a "aaaa">]>', '<?xml-stylesheet href="a.css"?>'])
def test_so_is_one_with_entities_or_a_style_sheet(tmp_path, qapp, before):
    with pytest.raises(LogoReachesOut):
        from_file(saved(tmp_path / "x.svg", before + SVG))


@pytest.mark.qt_log_ignore("Could not resolve property")
def test_what_an_svg_has_within_itself_is_no_reference_to_others(tmp_path, qapp):
    own = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20">'
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#000"/></linearGradient><rect id="r" width="9" '
        """height="9"/></defs><rect width="9" height="9" fill="url(#g)" style="stroke: url('#g')"/>"""
        '<use xlink:href="#r" x="20"/><text>Norway Grants</text></svg>'
    )
    assert papers.logo_of_text(papers.logo_text(from_file(saved(tmp_path / "x.svg", own))))


def test_a_file_that_is_gone_is_refused(tmp_path, field):
    field.take(tmp_path / "x.png")
    assert field.heard == [NoLogo] and field.value == ""


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
    section.show_facts(shop.ask(store_facts))
    section.logo.take(saved(tmp_path / "x.png", "no picture"))
    assert "PNG or SVG" in section.logo_field.error.words and not section.save.isEnabled()
    section.logo.take(saved(tmp_path / "a.svg", SVG))
    assert section.logo_field.error.words == "" and section.save.isEnabled()
    section.save.click()
    kept = shop.ask(lambda books: books.settings["funding.logo"])
    assert kept == section.logo.value and papers.logo_of_text(kept)
    shop.close()


def test_a_source_has_one_of_its_own(tmp_path, stage, english, worker):
    shop = Workshop(tmp_path / "sklad.equip", worker)
    section = FundingsSection(lambda command: shop.do(command))
    section.setParent(stage)
    section.show_facts(shop.ask(store_facts))
    section.logo.take(saved(tmp_path / "x.svg", SVG.replace("<rect", "<script/><rect")))
    assert "a script or a reference" in section.logo_field.error.words and not section.save.isEnabled()
    section.logo.take(saved(tmp_path / "a.svg", SVG))
    assert section.logo_field.error.words == "" and section.save.isEnabled()
    section.save.click()
    section.show_facts(shop.ask(store_facts))
    shown = shop.ask(lambda books: books.settings.fundings()[section.shown])
    assert shown.own_logo == section.logo.value and shown.picture and not section.save.isEnabled()
    section.source.choose("Rozpočet PČR")
    section.source.activated.emit(section.source.currentIndex())
    assert (section.logo.value, section.save.isEnabled()) == ("", False)
    shop.close()
