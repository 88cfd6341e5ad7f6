"""Another language, another theme, another width, while the program runs: every page follows, and nothing is cut."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from equipment_app.documents.press import Press
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from equipment_app.ui.look import draw
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.segmented import Segmented
from tests.guarded import GuardedHouse
from tests.house import House, Key, texts, visible
from tests.pages import PAGES
from tests.world import ADAM, EVA

WIDTHS = (1024, 1280, 1366, 3840)
BLANK = re.compile(r"\{\w*\}|%L?n")
STRINGS = Path(__file__).parents[2] / "resources" / "i18n" / "cs.ts"
NAMES = {"Čeština", "English", "Sklad", "Oděv"}
"""What languages are called by themselves, and what the store itself says."""


@pytest.fixture
def desk(house, store):
    with Database.open(store, Press()) as database:
        database.change(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        database.change(Issue(EVA, ("R-001",)))
    house.start(store)
    yield house
    house.program.look.choose("light")
    house.program.languages.choose("en")


def strings() -> list[tuple[str, str]]:
    """English and Czech of everything the program says, where they differ."""
    found = []
    for message in ElementTree.parse(STRINGS).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None and translation.get("type") is None:
            forms = translation.findall("numerusform") or [translation]
            found += [(plain(source), plain(form.text or "")) for form in forms]
    return [(english, czech) for english, czech in found if english != czech]


def plain(text: str) -> str:
    return text.replace("&", "").strip()


@cache
def known(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """What only this language says, and a pattern of its sentences with blanks to be filled in."""
    sides = dict(zip(("en", "cs"), (set(side) for side in zip(*strings(), strict=True)), strict=True))
    own = sides[language] - sides["en" if language == "cs" else "cs"]
    blank = {one for one in own if BLANK.search(one)}
    patterns = [".+".join(map(re.escape, BLANK.split(one))) for one in blank if len(BLANK.sub("", one)) > 7]
    whole = {said for one in own - blank for said in (one, one.capitalize(), one.upper())}
    return frozenset(whole - NAMES), re.compile("|".join(patterns))


def show(house: House, page: str) -> None:
    house.place.show_page(page)
    if page == "counter":
        house.run()
        assert cut(house.window) == [], "nor while nobody is at it"
        house.page.open(house.read(lambda books: books.people.by_number(ADAM).id))
    house.run()


def opened_now_and_then(house: House, store: Path) -> Iterator[str]:
    """Each page in turn. Now and then the store is opened anew, without the pages before: whatever a change does, it
    does to all that are there."""
    for n, page in enumerate(PAGES):
        if n % 6 == 5:
            house.program.open(store)
            house.run()
        yield page


def words_of(house: House, language: str) -> list[str]:
    """What is said on the screen and can only be this language."""
    words, sentences = known(language)
    said = {plain(text) for text in texts(house.window)}
    return sorted(one for one in said if one in words or sentences.fullmatch(one))


def test_a_page_speaks_the_language_that_was_chosen_and_none_of_the_other(desk: House, store: Path):
    """Each page is shown in one language and turned to the other: half of them from English, half back again. A change
    makes all pages anew, so which came first matters to nobody; what goes over is tried in `test_another_language`.
    """
    language, other = "en", "cs"
    foreign, few = {}, {}
    desk.place.actions_[f"view.{language}"].trigger()
    desk.run()
    for page in opened_now_and_then(desk, store):
        if page == PAGES[0]:
            desk.place.actions_["file.verify"].trigger()
        show(desk, page)
        for turned in (False, True):
            if turned:
                language, other = other, language
                desk.place.actions_[f"view.{language}"].trigger()
                desk.run()
            foreign[page, language] = words_of(desk, other)
            few[page, language] = len(words_of(desk, language))
    assert len(foreign) == 2 * len(PAGES)
    assert {where: words for where, words in foreign.items() if words} == {}
    assert {where: count for where, count in few.items() if count <= 8} == {}


def test_what_the_status_bar_says_of_journal_and_reader_changes_its_language(desk: House):
    verification, status = desk.program.store_actions.verification, desk.place.status
    found = {"ok": True, "entries": 12, "problems": []}
    verification.last = (datetime(2026, 11, 28, 9, 30, tzinfo=UTC), found)
    verification.verified.emit(found)
    assert status.words("reader") == "Scanner ready" and status.words("journal").endswith("12 entries")
    desk.place.actions_["view.cs"].trigger()
    desk.run()
    status = desk.place.status
    assert status.words("reader") == "Čtečka připravena" and status.words("journal").startswith("Deník ověřen")
    found = {"ok": False, "entries": 12, "problems": [{"seq": 3, "table": "entry"}]}
    verification.last = (datetime(2026, 11, 28, 9, 31, tzinfo=UTC), found)
    verification.verified.emit(found)
    broken = status.words("journal")
    desk.place.actions_["view.en"].trigger()
    desk.run()
    assert desk.place.status.words("journal") == "Journal broken: 1 problem" != broken


def test_a_page_wears_the_theme_that_was_chosen(desk: House, store: Path):
    """Each page is shown in one theme and turned to the other: half of them from light to dark, half back again."""
    shades, theme = {}, "light"
    desk.place.actions_["view.light"].trigger()
    for page in opened_now_and_then(desk, store):
        show(desk, page)
        for turned in (False, True):
            if turned:
                theme = "dark" if theme == "light" else "light"
                desk.place.actions_[f"view.{theme}"].trigger()
                desk.run()
            picture = desk.window.grab().toImage()
            spots = [(x, y) for x in range(5, picture.width(), 97) for y in range(5, 700, 61)]
            shades[page, theme] = median(picture.pixelColor(x, y).lightness() for x, y in spots)
    assert len(shades) == 2 * len(PAGES)
    light, dark = ({page: shades[page, theme] for page in PAGES} for theme in ("light", "dark"))
    assert min(light.values()) > 200, light
    assert max(dark.values()) < 80, dark


@pytest.mark.parametrize("language", ["cs", "en"])
def test_no_button_is_cut_at_any_width(desk: House, language: str):
    desk.program.languages.choose(language)
    found = {}
    for page in PAGES:
        show(desk, page)
        for width in WIDTHS:
            desk.window.resize(width, 768)
            desk.run()
            assert desk.window.width() == width
            found[page, width] = cut(desk.window)
    assert {where: parts for where, parts in found.items() if parts} == {}


@pytest.mark.parametrize("language", ["cs", "en"])
def test_nothing_is_cut_where_people_sign_in_either(guarded: GuardedHouse, language: str):
    """Each section of the settings, what stands over a page, and the cover: of somebody with a badge."""
    guarded.program.languages.choose(language)
    guarded.sign_in()
    for width in WIDTHS:
        guarded.window.resize(width, 1200)  # nothing is scrolled out of view
        for section in [name for name, row in guarded_sections(guarded).items() if not row.isHidden()]:
            guarded.place.show_page("settings", section)
            guarded.run()
            assert cut(guarded.window) == [], (width, section)
        guarded.key(Key.Key_F5)
        assert cut(guarded.window) == [], width
        guarded.key(Key.Key_Escape)
        guarded.lock()
        assert cut(guarded.window) == [], width
        guarded.unlock()
    guarded.program.languages.choose("en")


def guarded_sections(house: GuardedHouse) -> dict[str, QWidget]:
    house.place.show_page("settings")
    house.run()
    rows: dict[str, QWidget] = house.page.nav.rows
    return rows


@pytest.mark.parametrize("language", ["cs", "en"])
def test_the_first_page_speaks_and_fits_too(house: House, language: str):
    house.start()
    house.program.languages.choose(language)
    house.run()
    assert not words_of(house, "en" if language == "cs" else "cs")
    for width in WIDTHS:
        house.window.resize(width, 768)
        house.run()
        assert cut(house.window) == [], width
    house.program.languages.choose("en")


def test_a_cut_button_would_be_found(desk: House):
    show(desk, "settings")
    desk.place.header.search.setFixedWidth(20)
    desk.window.findChildren(Label)[0].setFixedWidth(10)
    desk.run()
    assert len(cut(desk.window)) >= 1


def cut(window: QWidget) -> list[tuple[str, int, int]]:
    """Buttons, choices and words that are narrower than they ask for: what they say, width, wanted width."""
    found = []
    for part in visible(window):
        if isinstance(part, QAbstractButton | Segmented | Label | Combo):
            needs, has = wanted(part), min(part.width(), shown(part))
            if needs > has:
                said = part.currentText() if isinstance(part, Combo) else getattr(part, "text", type(part).__name__)
                found.append((said if isinstance(said, str) else said(), has, needs))
    return found


def shown(part: QWidget) -> int:
    """How wide it is seen; what is scrolled away as a whole is as wide as it is."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return part.visibleRegion().boundingRect().width() or (part.width() if above is not None else 0)


def wanted(part: QWidget) -> int:
    """Words that may be wrapped or shortened ask for nothing; a button's key is left out where it does not fit, and on
    a big one it stands under the words."""
    if isinstance(part, Label) and (part.wordWrap() or part._elide or not part.text()):
        return 0
    if isinstance(part, Combo):
        return part.width_for(part.currentText())
    if isinstance(part, Button) and part.size_name == "big":
        return round(draw.width(part.text(), part._face())) + 16
    if isinstance(part, Button):
        return part.minimumSizeHint().width()
    if isinstance(part, Segmented):
        return max(
            map(part._wide, part._lines(part.width())), default=0
        )  # without silent counts, in as many lines as it takes
    return part.sizeHint().width()
