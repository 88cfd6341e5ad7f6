"""Nothing is shown that the role may not use: everything that stands on every page is pressed, by every role."""

from collections.abc import Iterator
from functools import partial

import pytest

from equipment_app.domain.rights import RIGHTS, Right, Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.scanning.decode import read
from equipment_app.ui.finder.asked import asked
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.labels.asked import NEEDS, LabelsAsked, LabelSubject
from equipment_app.ui.page_list import PAGES, may_open
from equipment_app.ui.papers.sheet import PaperSheet
from equipment_app.ui.rights import OPERATORS
from equipment_app.ui.widgets.overlay import lying
from tests.guarded import LEOS, GuardedHouse
from tests.house import CONTROL, Key
from tests.pictures import pages
from tests.pictures.scene import Scene
from tests.staff import NAMES, OTHER, OWN, staffed
from tests.walker import LEAVE, Walker
from tests.world import ADAM, KIT, Clock, World, copied

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")
WHO = (*Role, "deputy")
"""A deputy is a quartermaster who may not override."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Closed: of four, with something to do for each; and what stands on the pictures of it."""
    staff = staffed(tmp_path_factory.mktemp("roles") / "sklad.equip")
    scenes = [one for one in staff.world.ask(pages.scenes) if not one.labels and one.name != "first-run"]
    scenes += _more(staff.world)
    now = f"{staff.world.clock.now:%Y-%m-%d}"
    staff.world.close()
    return staff, scenes, now


def _more(world: World) -> list[Scene]:
    """What the sample has by itself: a check with things of others on it, somebody with a numbered item."""
    units = {unit: world.ask(lambda books, unit=unit: books.people.units()[unit][0]) for unit in (OWN, OTHER)}
    scans = ("V-001", "R-002", "V-002", "4006381333931", "990010")
    checks = [Scene(f"unit_check-{unit}", "unit_check", Setup(unit=id), scans=scans) for unit, id in units.items()]
    return [*checks, Scene("members-holding", "members", world.member(ADAM))]


@pytest.fixture(params=WHO)
def walker(request, store, tmp_path, monkeypatch, qapp) -> Iterator[Walker]:
    staff, _, now = store
    role = Role.QUARTERMASTER if request.param == "deputy" else request.param
    if request.param == "deputy":
        monkeypatch.delitem(RIGHTS[role], Right.OVERRIDE)
    path = copied(staff.world.path, tmp_path / "disk")
    house = GuardedHouse(tmp_path, monkeypatch, Clock(now))
    house.settings.setValue("guarded_stores", [str(path)])
    house.start(path)
    house.sign_in(NAMES[role])
    assert house.at_work == NAMES[role]
    walker = Walker(house)
    walker.listen(monkeypatch)
    yield walker
    house.close()


def test_everything_a_role_is_shown_it_may_use(walker, store):
    _, scenes, _ = store
    house = walker.house
    for scene in scenes:
        if scene.page in PAGES and may_open(house.program.desk.session, scene.page):
            walker.walk(partial(come, house, scene), f"{scene.page} ({scene.name})")
    for act in house.place.actions_.offered():
        if not act.id.startswith(LEAVE):
            walker.walk(house.place.actions_[act.id].trigger, f"menu ({act.id})")
    assert not walker.offences, "\n".join(f"{where}: {said}" for where, said in walker.offences.items())


def come(house: GuardedHouse, scene: Scene) -> None:
    place = house.place
    place.show_page(scene.page, scene.opened)
    house.run()
    if scene.opened is None and scene.page == "unit_check":
        house.page.leave()
        house.run()
    for action in scene.actions:
        if place.actions_[action].isEnabled():
            place.actions_[action].trigger()
            house.run()
    for text in scene.scans:
        place.take_scan(read(text))
        house.run()
    if scene.search:
        place.finding.open(scene.search)


def test_whatever_the_search_finds_the_role_may_use(walker):
    """Each act and page that Ctrl+K offers from far away, and each topic of help."""
    place = walker.house.place
    typed = {act.plain_words() for act in place.everywhere.acts()} | {row.words() for row in PAGES.values()}
    for text in sorted(typed):
        for hit in place.everywhere.hits(asked(text)):
            if not hit.hint.startswith(("Ctrl+Q", "F5", "Ctrl+Shift+L", "Ctrl+O", "Ctrl+V")):
                hit.use()
                walker._settle()
                walker._judge(f"search {text}", f"{hit.name} {hit.facts}")
                walker._clear()
    assert not walker.offences, "\n".join(f"{where}: {said}" for where, said in walker.offences.items())


@pytest.mark.parametrize("walker", [Role.LEAD], indirect=True)
def test_what_is_shown_in_spite_of_the_role_is_found(walker, store, monkeypatch):
    monkeypatch.setattr("equipment_app.ui.pages.unit_check.may_open", lambda *_: True)
    monkeypatch.setattr(Acts, "may", lambda *_: True)
    for scene in (one for one in store[1] if one.page == "unit_check"):
        walker.walk(partial(come, walker.house, scene), f"{scene.page} ({scene.name})")
    found = "\n".join(walker.offences)
    assert "To the Counter" in found
    assert "Differences to settle: Settle" in found


@pytest.mark.parametrize("walker", [Role.ADMINISTRATOR], indirect=True)
def test_what_only_a_tab_shows_in_spite_of_the_role_is_found(walker, monkeypatch):
    """Blank labels, which the administrator may not number."""
    monkeypatch.setitem(NEEDS, LabelSubject.BLANKS, OPERATORS)
    walker.walk(partial(walker.house.place.show_page, "labels"), "labels (all)")
    assert any("Save 20 labels" in where for where in walker.offences)


@pytest.mark.parametrize("walker", [Role.ADMINISTRATOR], indirect=True)
def test_the_administrator_is_offered_badges_and_places_to_print(walker):
    labels = walker.house.place.show_page("labels")
    walker.house.run()
    assert labels.which.offered == (LabelSubject.BADGES, LabelSubject.OPERATORS, LabelSubject.PLACES)
    assert [one.value for one in labels.which.tabs.segments] == list(labels.which.offered)
    assert labels.look.subject is labels.which.subject is LabelSubject.BADGES
    labels.open(LabelsAsked(LabelSubject.BLANKS))
    assert labels.which.subject is LabelSubject.BADGES


def test_a_lead_reads_prints_and_saves_the_record_of_their_own_check(guarded, tmp_path, monkeypatch):
    """They have no page of papers: it lies over the page where they are."""
    guarded.sign_in(LEOS)
    unit = guarded.read(lambda books: books.people.units()["KRPA"][0])
    guarded.place.show_page("unit_check", Setup(unit=unit, kit=guarded.read(lambda books: books.catalogue.kits()[KIT])))
    guarded.run()
    guarded.key(Key.Key_Return, CONTROL)
    guarded.click(guarded.page._asked.accept_button)
    [sheet] = lying(guarded.window)
    assert isinstance(sheet, PaperSheet) and sheet.number.startswith("KO-")
    assert guarded.document(sheet.number)[:5] == b"%PDF-" and sheet.view.pages
    assert not [said for said in guarded.said if "access" in said]
    saved = []
    monkeypatch.setattr("equipment_app.ui.papers.sheet.export_pdf", lambda _window, *what: saved.append(what[:2]))
    sheet.save()
    assert saved == [(sheet.number, guarded.document(sheet.number))]
    guarded.key(Key.Key_Escape)
    assert not lying(guarded.window) and guarded.page.title() == "Unit check"


@pytest.mark.parametrize("walker", [Role.LEAD, Role.AUDITOR, Role.QUARTERMASTER], indirect=True)
def test_who_may_take_nothing_back_is_offered_no_tick(walker, store):
    """Neither of a loan nor of an order in repair, by Space, by a click or by a scan."""
    house = walker.house
    takes, tried = house.program.desk.may(Right.HAND_OVER), []
    for page, invites in (("loans", ("scan, or Space", "Scan what comes back")), ("repairs", ("Scan what came back",))):
        if not may_open(house.program.desk.session, page):
            continue
        house.place.show_page(page, None)
        house.run()
        card = house.page.card
        if not card.seq:
            continue
        assert all((words in house.seen) == takes for words in invites), page
        card.things.setFocus()
        house.key(Key.Key_Home)
        house.key(Key.Key_Space)
        assert bool(card.ticks) == takes, page
        tried.append(page)
        for row in [one for one in card.rows_out() if one.thing.code]:
            card.clear_ticks()
            assert house.place.take_scan(read(row.thing.code))
            house.run()
            assert bool(card.ticks) == takes and (takes or "keys 1 to 4" not in house.seen), page
    assert tried
