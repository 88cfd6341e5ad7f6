"""Write-offs in the window: a proposal by scanning, its decision, its commission, its destruction, and what refuses."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.write_offs import NotInDecision, WriteOffStage
from equipment_app.operations.attachments import Attach
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.write_off import ChangeWriteOff, ProposeWriteOff
from equipment_app.queries.paper_card import cancelling
from equipment_app.scanning.decode import read
from equipment_app.store.books import Books
from equipment_app.ui.pages.write_offs import WriteOffsPage
from equipment_app.ui.widgets.entry_rows import StornoStrip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.write_offs.side import AddForm
from tests.world import ADAM, CTIBOR, EVA

Key = Qt.Key
FIRST = "VZ-2026-000001"


@pytest.fixture
def shop(shop):
    shop.after(_unusable)
    return shop


def _unusable(shop):
    shop.do(Issue(ADAM, ("R-002",)))
    shop.do(TakeBack(ADAM, ("R-002",), condition="unusable"))


@pytest.fixture
def page(qtbot, light, shop):
    page = WriteOffsPage(shop.desk)
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.refused = []
    shop.desk.refused.connect(page.refused.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.reload()
    shop.run()
    page.enter()
    return page


def scan(page, shop, serial):
    piece = shop.ask(lambda books: books.things.by_serial(serial)[0].code)
    assert page.take_scan(read(piece))
    shop.run()


def press(page, shop, key):
    QTest.keyClick(page.lines, key)
    shop.run()


def rows(page):
    return [(row.thing.serial or row.where, row.line.pile.quantity) for row in page.items]


def opened(page, shop, *things, commission=True):
    shop.do(ProposeWriteOff(things or ("R-001", "TRIKO/M*2")))
    if commission:
        shop.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
        shop.do(NameCommission(FIRST, EVA, CTIBOR))
    page.open(FIRST)
    shop.run()


def test_a_proposal_is_made_by_scanning_and_keys(page, shop):
    assert page.card.parts.currentWidget() is page.card.empty and page.right.isHidden()
    page.handle("writeoff.new")
    shop.run()
    scan(page, shop, "R-001")
    page.handle("writeoff.marked")
    shop.run()
    page.handle("writeoff.add")
    form = page.right.form
    assert isinstance(form, AddForm)
    form.what.put("TRIKO/M*2")
    form.note.put("sepraná")
    form.form.submit()
    shop.run()
    assert rows(page) == [("R-001", 1), ("R-002", 1), ("M", 2)]
    page.lines.reasoned.emit(page.items[0], "uneconomic")
    shop.run()
    page.lines.show_row(2)
    press(page, shop, Key.Key_Delete)
    assert rows(page) == [("R-001", 1), ("M", 2)]
    command = page.side.form.wanted()
    assert isinstance(command, ProposeWriteOff)
    assert [(one.reason, one.note) for one in command.things] == [("uneconomic", ""), ("unusable", "sepraná")]
    page.handle("writeoff.confirm")
    shop.run()
    assert (page.stage, page.number, page.draft) == (WriteOffStage.PROPOSED, FIRST, None)


def test_nobody_is_said_to_confirm_a_decision_who_is_not_set_up(page, shop):
    opened(page, shop, commission=False)
    seen = page.side.seen
    for alone, told in ((True, "No second person is set up"), (False, "A second person confirms it.")):
        page.side.show_write_off(seen, alone=alone)
        assert told in page.side.told.words()


def test_what_cannot_be_proposed_is_said_and_changes_nothing(page, shop):
    shop.do(Issue(ADAM, ("V-001",)))
    scan(page, shop, "R-001")
    scan(page, shop, "V-001")
    assert len(page.refused) == 1 and rows(page) == [("R-001", 1)]
    scan(page, shop, "R-001")
    assert len(page.refused) == 2 and rows(page) == [("R-001", 1)]


def test_before_the_decision_a_scan_adds_and_delete_takes_out(page, shop):
    opened(page, shop, "R-001", commission=False)
    scan(page, shop, "V-001")
    assert rows(page) == [("R-001", 1), ("V-001", 1)]
    page.lines.show_row(1)
    press(page, shop, Key.Key_Delete)
    assert rows(page) == [("V-001", 1)]
    page.handle("writeoff.print")
    shop.run()


def test_the_decision_waits_for_its_reference(page, shop):
    opened(page, shop, commission=False)
    assert page.side.form.wanted() is None
    page.side.reference.put("KRPA-1/2026")
    assert isinstance(page.side.form.wanted(), DecideUnneeded)
    page.side.form.submit()
    shop.run()
    assert page.stage is WriteOffStage.DECIDED


def test_the_commission_is_two_people(page, shop):
    opened(page, shop, commission=False)
    shop.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    page.reload()
    shop.run()
    page.side.chair.put(EVA)
    page.side.member.put(EVA)
    assert page.side.form.wanted() is None and page.side.member.wrong(True)
    page.side.member.put(CTIBOR)
    assert page.side.form.wanted() == NameCommission(FIRST, EVA, CTIBOR)
    page.side.second.put(CTIBOR)
    assert page.side.form.wanted() is None and page.side.second.wrong(True)
    page.side.second.put("")


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_enter_names_the_commission_and_does_not_appoint_it(page, shop):
    opened(page, shop, commission=False)
    shop.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    page.reload()
    shop.run()
    side = page.side
    assert not side.button.isEnabled() and side.button.toolTip() == "Name the chair and one member."
    assert side.told.words().startswith("Name the chair and one member.")
    page.activateWindow()
    side.chair.setFocus()
    for field, typed in ((side.chair, "Vzork"), (side.member, "ctibor")):
        assert QApplication.focusWidget() is field
        QTest.keyClicks(field, typed)
        field.completer().popup().hide()
        QTest.keyClick(field, Key.Key_Return)
    shop.run()
    assert page.stage is WriteOffStage.DECIDED and QApplication.focusWidget() is side.second
    assert side.form.wanted() == NameCommission(FIRST, EVA, CTIBOR)
    QTest.keyClick(side.second, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shop.run()
    assert page.stage is WriteOffStage.APPOINTED


def test_the_commission_is_found_by_surname_and_may_be_of_outside(page, shop):
    opened(page, shop, commission=False)
    shop.do(DecideUnneeded(FIRST, "KRPA-1/2026"))
    page.reload()
    shop.run()
    page.side.chair.put("vzor")
    assert page.side.chair.empty(), "a part alone names nobody"
    page.side.chair.editingFinished.emit()
    assert page.side.chair.value.startswith("Vzorková Eva")
    page.side.member.put("Novákovský")
    assert page.side.form.wanted() is None and page.side.member.wrong(True)
    page.side.member.put("plk. Jan Novákovský, KŘP")
    assert page.side.form.wanted() == NameCommission(FIRST, EVA, "plk. Jan Novákovský, KŘP", outside=True)
    assert "Jan Novákovský" in page.side.told.words()
    page.side.form.submit()
    shop.run()
    assert "Jan Novákovský" in page.side.steps[2].told.words()


def test_the_commission_sees_by_scanning_and_by_space_and_what_is_ready_goes(page, shop):
    opened(page, shop)
    assert page.side.form.wanted() is None
    scan(page, shop, "V-002")
    assert isinstance(page.refused[-1], NotInDecision)
    scan(page, shop, "R-001")
    scan(page, shop, "R-001")
    assert page.notice.words
    assert page.side.form.wanted() is None and "how it was destroyed" in page.side.told.words()
    page.side.manner.put("do spalovny")
    page.side.checks["labels"].setChecked(True)
    assert page.side.form.wanted() is None
    page.side.unchecked.put("přístroje nemají paměť")
    command = page.side.form.wanted()
    assert isinstance(command, RecordDestruction) and command.on == date(2026, 3, 2)
    assert command.labels and not command.memory and command.unchecked == "přístroje nemají paměť"
    page.handle("writeoff.confirm")
    shop.run()
    assert [bool(row.line.disposed) for row in page.items] == [True, False]
    page.lines.show_row(2)
    press(page, shop, Key.Key_Space)
    page.handle("writeoff.confirm")
    shop.run()
    assert page.stage is WriteOffStage.DONE and not page.side.button.isVisible()
    assert page.card.sums.text().startswith("3") and page.card.title.text() == "Items written off"
    cells = [page.lines.table.columns[3].value(row) for row in page.items]
    assert all(
        cell.text.startswith("unusable") and cell.after == row.line.disposed
        for cell, row in zip(cells, page.items, strict=True)
    )


def test_after_the_decision_a_line_is_taken_out_with_a_reason(page, shop):
    opened(page, shop)
    page.lines.show_row(1)
    press(page, shop, Key.Key_Delete)
    form = page.right.form
    assert form.of is ChangeWriteOff and not form.save.isEnabled()
    form.parts["because"].put("ještě se hodí")
    assert form.command() == ChangeWriteOff(FIRST, without=(1,), because="ještě se hodí")
    form.form.submit()
    shop.run()
    assert rows(page) == [("M", 2)] and page.right.form is None


def test_of_what_was_refused_nothing_is_taken_out(page, shop):
    opened(page, shop, commission=False)
    shop.do(DecideUnneeded(FIRST, "KRPA-1/2026", refused=True))
    page.reload()
    shop.run()
    page.lines.show_row(1)
    press(page, shop, Key.Key_Delete)
    assert page.stage is WriteOffStage.REFUSED and page.right.form is None


def test_what_a_grant_asks_to_keep_is_marked_and_goes_with_a_consent(page, shop, monkeypatch):
    monkeypatch.setattr(Books, "kept_until", lambda *_: date(2029, 2, 28))
    opened(page, shop, "R-001")
    shop.do(PresentToCommission(FIRST, (1,)))
    page.reload()
    shop.run()
    assert page.card.warning.isVisible() and page.side.form.wanted() is None
    assert page.side.told.words() == "Without the grant provider's consent stays: AKT.0000004.86."
    page.card.keep.click()
    assert page.right.form.of is ChangeWriteOff
    QTest.keyClick(page.right.form, Key.Key_Escape)
    page.card.consent.click()
    page.right.form.parts["because"].put("MV-1/2026")
    page.right.form.form.submit()
    shop.run()
    page.side.manner.put("drcení")
    page.side.unchecked.put("není co ověřit")
    assert not page.card.warning.isVisible() and isinstance(page.side.form.wanted(), RecordDestruction)


def test_a_proposal_and_its_decision_tell_for_which_lines_a_consent_is_missing(page, shop, monkeypatch):
    monkeypatch.setattr(Books, "kept_until", lambda *_: date(2029, 2, 28))
    page.handle("writeoff.new")
    shop.run()
    scan(page, shop, "R-001")
    stays = "Without the grant provider's consent stays: "
    assert stays in page.side.told.words() and isinstance(page.side.form.wanted(), ProposeWriteOff)
    assert (
        page.card.kept.words().replace("\u00a0", " ")
        == "1 line of a grant leaves before 28 Feb 2029 with the provider's consent only"
    )
    shop.do(ProposeWriteOff(("R-001",)))
    page.open(FIRST)
    shop.run()
    assert page.side.now == 1 and stays in page.side.told.words()


def test_a_file_is_attached_to_the_paper_of_the_proposal(page, shop):
    opened(page, shop, commission=False)
    shop.do(Attach(FileSubject("paper", FIRST), "souhlas.pdf", b"%PDF-1.7"))
    page.reload()
    shop.run()
    assert page.attached.isVisible() and [one.number for one in page.attached.files] == ["PA-2026-000001"]


def test_things_of_the_stock_begin_a_proposal_and_the_way_leads_back(page, shop):
    pieces = shop.ask(lambda books: [books.things.by_serial(serial)[0].id for serial in ("R-001", "V-001")])
    page.open(tuple(pieces))
    shop.run()
    assert rows(page) == [("R-001", 1), ("V-001", 1)] and page.kept() == page.draft
    QTest.keyClick(page, Key.Key_Escape)
    shop.run()
    assert page.draft is None and page.went == []
    QTest.keyClick(page, Key.Key_Escape)
    assert page.went == [("stock", None)]


def test_the_list_leads_to_one_and_a_cancelled_one_leaves_it(page, shop):
    shop.do(ProposeWriteOff(("R-001",)))
    page.reload()
    shop.run()
    assert page.card.parts.currentWidget() is page.card.list
    page.card.list.opened.emit(page.card.list.table.rows[1])
    shop.run()
    assert page.number == FIRST and page.where() is not None
    from equipment_app.operations.undo import Undo

    shop.do(Undo(FIRST, "omyl"))
    page.reload()
    shop.run()
    assert page.seen is None


def test_that_nothing_is_in_a_proposal_is_said_of_that_proposal_alone(page, shop):
    """Two unusable radios may lie in the store all the same."""
    page.handle("writeoff.new")
    shop.run()
    assert page.card.parts.currentWidget() is page.card.empty
    assert page.card.empty.title.words() == "Nothing is in the proposal"
    scan(page, shop, "R-001")
    assert page.card.parts.currentWidget() is not page.card.empty


def test_that_nothing_lies_before_the_commission_is_said_until_a_piece_does(page, shop):
    opened(page, shop, "R-001")
    said = "Nothing is ready: scan what the commission sees."
    assert said in texts(page.side)
    scan(page, shop, "R-001")
    assert said not in texts(page.side)


def texts(part):
    return [label.words() for label in part.findChildren(Label)]


def test_who_decides_is_chosen_of_those_the_books_know_or_written(page, shop):
    opened(page, shop, "R-001", commission=False)
    decider = page.side.decider
    decider.put("vzork")
    assert decider.fitting == ["nprap. Eva Vzorková"]
    page.side.reference.put("KRPA-1/2026")
    decider.put("plk. Karel Nadřízený, ředitel")
    assert page.side.form.wanted().decider == "plk. Karel Nadřízený, ředitel"


def test_each_act_says_its_own(shop):
    number = shop.do(ProposeWriteOff(("R-001", "V-001"))).number
    said = [shop.do(ChangeWriteOff(number, without=(1,))).said("cs")]
    shop.do(DecideUnneeded(number, "KRPA-1/2026"))
    rest = (NameCommission(number, EVA, CTIBOR), PresentToCommission(number, (2,)))
    said += [shop.do(command).said("cs") for command in rest]
    assert said == [
        f"Položky vyřazení změněny: {number}",
        f"Komise jmenována: {number}",
        f"Předloženo komisi: {number}",
    ]


def test_a_storno_says_what_it_takes_back_of_papers_of_one_series(page, shop):
    """Proposal, decision and destruction are numbered one after the other; none of them has a wrong member."""
    opened(page, shop)
    strip = StornoStrip()
    said = {
        number: (strip.open_for(number, kind=shop.ask(lambda books, number=number: cancelling(books, number).kind)))
        or (strip.sentence.words(), [one.text() for one in strip.reasons if one.text()])
        for number in (FIRST, "VZ-2026-000002")
    }
    strip.deleteLater()
    (proposal, reasons), (decision, _) = said.values()
    assert proposal.startswith("The proposal does not apply") and decision.startswith("The decision does not apply")
    assert reasons == ["entered by mistake", "wrong details"]
