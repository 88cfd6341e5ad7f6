"""What is past its expiry or inspection says so on its line and asks why it goes out; the paper says both."""

from datetime import timedelta

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import EditArticle
from equipment_app.ui.counter.summary_panel import ConfirmButton
from tests.house import CONTROL, House, Key, newest_paper, text_of, verified
from tests.operations.masks import MASKS, MASKS_CAME, OLD
from tests.world import ADAM, Clock, World


@pytest.fixture
def desk(tmp_path, monkeypatch, qapp):
    """2 March 2026, Adam at the counter; a vest past its expiry, masks and respirators past expiry or inspection."""
    clock = Clock()
    world = World.again(tmp_path / "sklad.equip", clock)
    world.take_in(ListKind.CATALOGUE, MASKS)
    world.take_in(ListKind.DELIVERIES, OLD)
    world.take_in(ListKind.DELIVERIES, MASKS_CAME)
    world.close()
    house = House(tmp_path, monkeypatch, clock).start(world.path)
    house.scan(house.badge(ADAM))
    yield house
    house.close()


def test_the_line_says_it_and_waits_for_a_reason(desk: House, tmp_path):
    desk.scan(desk.code("V-OLD"))
    assert desk.lines == [("VESTA", "M", 1, "late")]
    assert (
        "expired on 28\u00a0Feb\u00a02026" in desk.seen and "Reason…" in desk.seen and "1 reason missing" in desk.seen
    )
    assert not desk.page.board.summary.button.isEnabled()
    desk.page.enter()
    desk.key(Key.Key_Home)
    desk.key(Key.Key_Return)
    desk.type("cviceni, jina neni")
    desk.key(Key.Key_Return)
    assert desk.lines == [("VESTA", "M", 1, "ready")]
    assert "expired on 28\u00a0Feb\u00a02026 · cviceni, jina neni" in desk.seen
    desk.key(Key.Key_Return, CONTROL)
    said = " ".join(text_of(desk.document(newest_paper(desk))).split())
    assert "expirace 28. 2. 2026: cviceni, jina neni" in said
    desk.close()
    assert verified(tmp_path / "sklad.equip").ok


def test_who_may_give_no_reason_is_not_said_to_owe_one(desk: House, monkeypatch):
    monkeypatch.setattr("equipment_app.queries.cart._overriders", lambda _: ("Jiná Jana",))
    desk.scan(desk.code("V-OLD"))
    assert "may be issued by Jiná Jana" in desk.seen
    assert "reason missing" not in desk.seen and "1 to decide" in desk.seen


def test_one_reason_for_all_that_wait_and_the_last_one_is_offered_again(desk: House):
    for serial in ("V-OLD", "M-EXP", "R-001"):
        desk.scan(desk.code(serial))
    desk.page.enter()
    desk.key(Key.Key_Home)
    desk.key(Key.Key_Return)
    assert "Reason · 2 overdue items" in desk.seen
    desk.type("posouzeno")
    desk.key(Key.Key_Return)
    assert [state for *_, state in desk.lines] == ["ready"] * 3 and isinstance(desk.focus, ConfirmButton)
    desk.scan(desk.code("M-INSP"))
    desk.page.enter()
    desk.key(Key.Key_End)
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return)
    assert [line.remark for line in desk.page.session.cart.lines] == ["posouzeno", "posouzeno", "", "posouzeno"]


def test_an_inspection_that_is_overdue_too(desk: House):
    desk.scan(desk.code("M-INSP"))
    assert "inspection valid until 2\u00a0Mar\u00a02025" in desk.seen
    desk.key(Key.Key_F4)
    desk.type("vycvik")
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return, CONTROL)
    assert "revize platila do 2. 3. 2025: vycvik" in " ".join(text_of(desk.document(newest_paper(desk))).split())


def test_what_is_sound_goes_first_and_the_rest_needs_a_reason(desk: House):
    desk.type("resp")
    desk.key(Key.Key_Return)
    assert desk.lines == [("RESP", "uni", 1, "ready")]
    desk.page.enter()
    desk.type("6")
    desk.key(Key.Key_Return)
    assert desk.lines == [("RESP", "uni", 6, "late")]


def test_a_quantity_is_meant_for_the_line_that_came_last(desk: House):
    """Also when it was shown only after the books had answered."""
    desk.scan(desk.code("R-001"))
    desk.type("resp")
    desk.key(Key.Key_Return)
    desk.page.enter()
    desk.type("3")
    desk.key(Key.Key_Return)
    assert desk.lines == [("RADIO", "uni", 1, "ready"), ("RESP", "uni", 3, "ready")]


def test_the_others_go_without_it(desk: House):
    desk.scan(desk.code("V-OLD"))
    desk.scan(desk.code("R-001"))
    desk.key(Key.Key_Return, CONTROL)
    assert desk.held(ADAM) == {"R-001": 1} and desk.lines == [("VESTA", "M", 1, "late")]


def test_a_sound_one_asks_nothing(desk: House):
    desk.scan(desk.code("M-OK"))
    assert desk.lines == [("MASKA", "uni", 1, "ready")] and isinstance(desk.focus, ConfirmButton)


def test_what_has_served_its_planned_life_is_ready_with_a_quiet_note(tmp_path, monkeypatch, qapp):
    clock = Clock()
    world = World.again(tmp_path / "sklad.equip", clock)
    world.do(EditArticle("RADIO", life_months=1, life_from="delivery"))
    clock.now += timedelta(days=200)
    world.close()
    desk = House(tmp_path, monkeypatch, clock).start(world.path)
    desk.scan(desk.badge(ADAM))
    desk.scan(desk.code("R-001"))
    assert desk.lines == [("RADIO", "uni", 1, "ready")]
    assert "planned service life until 3/2026" in desk.seen
    desk.key(Key.Key_Return, CONTROL)
    assert "ivotnost" not in text_of(desk.document(newest_paper(desk))) and desk.held(ADAM) == {"R-001": 1}
    desk.close()
