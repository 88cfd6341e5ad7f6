"""The page of reports: seen, saved and read back; is the journal whole, is a paper genuine."""

import io
from datetime import date, datetime

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QDate, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.domain.anchors import Verdict, VerdictReason, journal_code
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.exchange.write import table
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.check_paper import Checked
from equipment_app.queries.integrity import integrity
from equipment_app.queries.registers import REGISTERS
from equipment_app.scanning.decode import read
from equipment_app.store.file import safety
from equipment_app.ui.desk import desk
from equipment_app.ui.pages.reports import ReportsPage
from equipment_app.ui.reports import report
from equipment_app.ui.reports.paper_check import PaperAnswer
from equipment_app.ui.reports.report import ReportWanted
from equipment_app.ui.widgets.layout import FloatingBar
from tests.world import ADAM, CTIBOR, EVA

Key = Qt.Key
TODAY = date(2026, 3, 2)


def handed_over(shop):
    adam = shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    ctibor = shop.do(Issue(CTIBOR, ("R-001",)))
    shop.do(TakeBack(ADAM, ("TRIKO/M*1",), condition=AS_ISSUED))
    return adam, ctibor


@pytest.fixture
def shop(shop):
    shop.adam, shop.ctibor = shop.after(handed_over)
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    page = ReportsPage(shop.desk)
    page.went, page.messages = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.messages.append)
    for day in (page.preview.parameters.first, page.preview.parameters.last):
        day.setMaximumDate(QDate(2026, 12, 31))
    page.preview.parameters.last.setDate(QDate(2026, 3, 2))
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    renew(page, shop)
    return page


def renew(page, shop):
    """As the timer does after 300 ms."""
    page.preview.wait.timeout.emit()
    shop.run()


def words(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)


def code(shop, seq):
    (entry,) = shop.world.sql("SELECT entry_hash FROM entry WHERE seq = ?", seq)
    return journal_code(entry[0])


# The reports


def test_who_holds_what_without_names_to_begin_with(page):
    said = words(page.preview.made.pdf)
    assert ADAM in said and CTIBOR in said
    assert "Zkušební" not in said and "Čtvrtý" not in said
    assert page.preview.told.words() == "page 1 of 1 · 3 rows\n4 pieces, 20\u00a0570,50\u00a0Kč"


def test_names_when_they_are_wanted(page, shop):
    page.preview.parameters.nameless.setChecked(False)
    renew(page, shop)
    assert "pprap. Adam Zkušební" in words(page.preview.made.pdf)


def test_without_names_people_stand_by_their_numbers(shop):
    made = [
        report.make(
            shop.world.database, ReportWanted(REGISTERS["holdings"], TODAY, TODAY, names=names), lambda *_: None
        )
        for names in (0, 1)
    ]
    nameless, named = ([column.title for column in table(one.register).columns] for one in made)
    assert [title for title in named if title not in nameless] == ["Člen"]
    numbers = [row[nameless.index("OEČ")] for row in table(made[0].register).rows]
    assert numbers == sorted(numbers)


def test_one_unit_alone(page, shop):
    page.preview.parameters.unit.choose("KRPB")
    renew(page, shop)
    said = words(page.preview.made.pdf)
    assert CTIBOR in said and ADAM not in said


def test_a_day_before_anything_was_handed_over(page, shop):
    page.preview.parameters.last.setDate(QDate(2026, 3, 1))
    renew(page, shop)
    assert len(page.preview.made.register.rows) == 0
    assert page.preview.view.pages == 1


def test_what_was_issued_and_returned_between_two_days(page, shop):
    QTest.mouseClick(page.list.rows["issues"], Qt.MouseButton.LeftButton)
    renew(page, shop)
    assert page.preview.parameters.first_field.isVisible()
    assert page.preview.told.words() == "page 1 of 1 · 4 rows\nissued 5, returned 1"
    said = words(page.preview.made.pdf)
    assert shop.adam.number in said and "Zkušební" not in said
    page.preview.parameters.nameless.setChecked(False)
    renew(page, shop)
    assert "Zkušební" in words(page.preview.made.pdf)


def test_what_was_cancelled_counts_on_the_screen_as_on_its_paper(page, shop):
    """An issue and a return were cancelled: neither is counted in either place."""
    shop.world.do(Undo(shop.world.do(Issue(ADAM, ("TRIKO/L*4",))).number, "omyl"))
    shop.world.do(Undo(shop.world.do(TakeBack(ADAM, everything=True)).number, "omyl"))
    page.open(REGISTERS["issues"])
    renew(page, shop)
    assert "issued 5, returned 1" in page.preview.told.words()
    assert "konec seznamu 5 1" in " ".join(words(page.preview.made.pdf).split())


def test_days_the_wrong_way_round_are_said_under_the_field(page, shop):
    page.open(REGISTERS["issues"])
    renew(page, shop)
    made = page.preview.made
    page.preview.parameters.first.setDate(QDate(2026, 3, 5))
    assert page.preview.parameters.first_field.error.words == "after the last"
    renew(page, shop)
    assert page.preview.made is made


def test_a_change_is_waited_for_and_only_the_last_one_is_made(page, shop):
    made = []
    page.preview.view.show_pdf = lambda pdf, words="": made.append(pdf)
    page.preview.parameters.unit.choose("KRPB")
    assert page.preview.wait.isActive()
    page.preview.renew()
    page.preview.parameters.unit.choose("KRPA")
    page.preview.renew()
    shop.run()
    assert len(made) == 1
    assert page.preview.made.wanted.unit == "KRPA"


def test_saved_as_every_kind_of_file(page, shop, tmp_path):
    for name, how in (
        ("h.pdf", lambda made, path: path.write_bytes(made.pdf)),
        ("h.csv", report.save_csv),
        ("h.xlsx", report.save_xlsx),
    ):
        page.preview.write(tmp_path / name, how)
        shop.run()
    assert (tmp_path / "h.pdf").read_bytes() == page.preview.made.pdf
    lines = (tmp_path / "h.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Unit;Personal number;Article code") and len(lines) == 4
    book = openpyxl.load_workbook(tmp_path / "h.xlsx")
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert {row[1] for row in rows[1:]} == {ADAM, CTIBOR}
    assert {type(row[rows[0].index("Since")]) for row in rows[1:]} == {datetime}
    assert book.sheetnames == ["Who holds what", "State of the store"]
    assert [str(one) for one in page.messages] == [f"Report saved {name}" for name in ("h.pdf", "h.csv", "h.xlsx")]
    assert page.list.taken_title.isVisible()


def test_tables_speak_the_language_of_the_screen(page, shop, tmp_path, english):
    page.open(REGISTERS["issues"])
    renew(page, shop)
    made, found = page.preview.made, {}
    for lang in ("cs", "en"):
        english.choose(lang)
        report.save_xlsx(made, tmp_path / "m.xlsx")
        book = openpyxl.load_workbook(tmp_path / "m.xlsx")
        first, *rows = book.worksheets[0].iter_rows(values_only=True)
        found[lang] = [
            book.sheetnames,
            first[3:6],
            {row[first.index("Věc" if lang == "cs" else "Item")] for row in rows},
        ]
    assert found["cs"][:2] == [["Vydané a vrácené", "Stav evidence"], ("Útvar", "OEČ", "Kód druhu")]
    assert found["en"][:2] == [
        ["Issued and returned", "State of the store"],
        ("Unit", "Personal number", "Article code"),
    ]
    assert "Reflexní vesta" in found["cs"][2] and "Reflective vest" in found["en"][2]


def test_printed_through_the_dialog(page, monkeypatch):
    wanted = []
    monkeypatch.setattr(page.printing, "choose_for_document", lambda *asked: wanted.append(asked))
    page.handle("reports.print")
    assert wanted == [(page.preview.made.pdf, "Who held what")]


def test_file_names_say_what_is_in_them(page):
    day = date(2025, 12, 31)
    assert page.preview._file_name(ReportWanted(REGISTERS["holdings"], day, day, "KRPP")) == "holdings-KRPP-2025-12-31"
    assert (
        page.preview._file_name(ReportWanted(REGISTERS["holdings"], day, day, "../../a:b"))
        == "holdings-.._.._a_b-2025-12-31"
    )
    moved = ReportWanted(REGISTERS["issues"], date(2025, 1, 1), day)
    assert page.preview._file_name(moved) == "handovers-2025-01-01_2025-12-31"


def test_zoom_by_the_action_and_its_button(page):
    before = page.preview.view.percent
    page.handle("reports.zoom_in")
    assert page.preview.view.percent > before
    page.handle("reports.zoom_out")
    page.handle("reports.zoom_out")
    assert page.preview.view.percent < before
    assert page.preview.zoom.words() == f"{page.preview.view.percent} %"


# The journal


def test_the_journal_waits_to_be_verified(page, shop):
    card = page.integrity
    assert (card.title.words(), card.again.text()) == ("Journal not verified", "Verify now")
    assert card.sentence.words().startswith("No paper has been signed yet")
    assert card.code.words().replace("-", "") == shop.ask(integrity).code


def test_signed_paper_anchors_what_came_before(page, shop):
    shop.do(MarkSigned(shop.ctibor.number))
    head = shop.world.head()
    assert (
        page.integrity.sentence.words()
        == f"No signed paper vouches for the last {head - shop.ctibor.entry} entries yet."
    )
    assert page.integrity.share.share == pytest.approx(shop.ctibor.entry / head)


def test_verified_in_a_process_of_its_own(page, shop, qtbot):
    QTest.mouseClick(page.integrity.again, Qt.MouseButton.LeftButton)
    assert (page.integrity.title.words(), page.integrity.again.text()) == ("Verifying the journal…", "Stop")
    with qtbot.waitSignals([page.verification.moved, page.verification.verified], timeout=60_000):
        shop.run()
    assert page.verification.last[1]["ok"], page.verification.last
    assert (page.integrity.title.words(), page.integrity.again.text()) == ("Journal verified", "Verify again")


def test_a_question_waits_for_one_piece_of_what_is_to_be_verified(page, shop, monkeypatch):
    """A copy is made of the store with all its papers."""
    monkeypatch.setattr(desk, "PIECE_S", -1)
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 5)
    read, answers, pieces = [], [], 0
    monkeypatch.setattr(page.verification, "_read", lambda held, copy: read.append((held, copy)))
    page.verification.start()
    while not read:
        pieces += 1
        shop.desk.ask(lambda books: books.journal.head()[0], lambda _, asked=pieces: answers.append(asked))
        for _ in range(2):  # the piece under way, and the answer
            if shop.worker.pending:
                shop.worker.pending.popleft()()
        assert answers == list(range(1, pieces + 1))
    assert pieces > 10
    page.verification.stop()
    [(held, copy)] = read
    assert copy.exists() and copy.parent.parent == shop.world.path.parent, "beside the store"
    held.close()
    assert not copy.parent.exists()


def test_a_verification_without_room_says_so(page, shop, monkeypatch):
    monkeypatch.setattr(safety, "free", lambda _: 1_000_000)
    said = []
    page.verification.failed.connect(said.append)
    page.verification.start()
    shop.run()
    assert len(said) == 1 and "MB" in said[0]
    assert not page.verification.running


def test_a_verification_can_be_stopped(page, shop):
    page.integrity.again.click()
    page.integrity.again.click()
    shop.run()
    assert not page.verification.running
    assert page.integrity.title.words() == "Journal not verified"
    assert [path for path in shop.world.path.parent.iterdir() if "-passing-" in path.name] == []


def test_a_broken_journal_is_said(page):
    page.verification.last = datetime(2026, 3, 2, 9, 5), {"ok": False, "entries": 3, "problems": [{}]}
    page.integrity.renew()
    assert page.integrity.title.words() == "Journal broken"
    assert page.integrity.icon.name == "shield-x"


# A paper


def test_a_typed_code_is_checked_when_it_is_whole(page, shop):
    typed = code(shop, shop.adam.entry)
    for letter in typed.lower():
        page.check.field.insert(letter)
    shop.run()
    assert page.check.boxes[0].said.word == "MATCH"
    assert page.check.boxes[0].said.sentence == f"{shop.adam.number} agrees with the journal."
    assert page.check.boxes[0].said.lines[0] == "Zkušební Adam, 2\u00a0Mar\u00a02026, 4\u00a0pcs"
    assert page.check.told.words() == "1 paper checked since the start, 1 match"
    QTest.mouseClick(page.check.boxes[0].opens, Qt.MouseButton.LeftButton)
    assert page.went == [("papers", shop.adam.number)]


def test_a_cancelled_paper_says_so_before_all_else(page, shop):
    done = shop.world.do(Issue(ADAM, ("TRIKO/L*4",)))
    shop.world.do(Undo(done.number, "omyl"))
    page.check.check(code(shop, done.entry))
    shop.run()
    said = page.check.boxes[0].said
    assert (said.word, said.tone, said.icon) == ("CANCELLED, CODE MATCHES", "warn", "triangle-alert")
    assert f"{done.number}-S cancelled it on" in said.sentence


def test_a_code_typed_whole_and_entered_counts_once(page, shop):
    page.check.field.insert(code(shop, shop.adam.entry))
    shop.run()
    QTest.keyClick(page.check.field, Key.Key_Return)
    shop.run()
    assert page.check.told.words() == "1 paper checked since the start, 1 match"


def test_the_verdict_is_never_squeezed(page, shop, qtbot):
    """In the room that a window of 1366 × 768 leaves."""
    page.resize(1134, 588)
    page.check.check(code(shop, shop.adam.entry))
    shop.run()
    box = page.check.boxes[0]
    qtbot.waitUntil(lambda: box.height() >= box.layout().minimumSize().height())
    qtbot.waitUntil(lambda: box.visibleRegion().boundingRect() == box.rect())


def test_esc_makes_room_for_the_next_paper(page, shop):
    page.check.check(code(shop, shop.adam.entry))
    shop.run()
    page.check.field.setFocus()
    QTest.keyClick(page.check.field, Key.Key_Escape)
    assert (page.check.field.text(), page.check.boxes[0].isVisible()) == ("", False)
    assert page.check.field.hasFocus()


def test_the_qr_of_a_paper_scanned_anywhere_is_checked(page, shop):
    anchor = shop.ask(lambda books: books.papers.anchor(shop.adam.entry, shop.adam.number))
    assert page.take_scan(read(anchor))
    shop.run()
    assert page.check.answers[0].checked.verdict is Verdict.MATCH
    assert not page.take_scan(read("AKT.0000001.95"))
    assert not page.take_scan_elsewhere(read(anchor))


@pytest.mark.parametrize(
    ("verdict", "word", "tone"),
    [
        (Verdict.REWRITTEN, "REWRITTEN", "bad"),
        (Verdict.TRUNCATED, "TRUNCATED", "bad"),
        (Verdict.FOREIGN, "FOREIGN", "bad"),
        (Verdict.FORGED, "FORGED", "bad"),
        (Verdict.UNKNOWN, "UNKNOWN", "warn"),
    ],
)
def test_every_verdict_has_its_word(page, verdict, word, tone):
    said = page.check._said(PaperAnswer(Checked(verdict, 0, 0, 9)))
    assert (said.word, said.tone) == (word, tone)
    assert said.sentence


def test_a_signature_and_a_restore_are_told(page):
    said = {
        "signed": page.check._said(PaperAnswer(Checked(Verdict.MATCH, 3, 0, 9, signed=True))),
        "two histories": page.check._said(PaperAnswer(Checked(Verdict.REWRITTEN, 3, 0, 9, signed=True, proof=True))),
        "of before": page.check._said(PaperAnswer(Checked(Verdict.REWRITTEN, 3, 0, 9, signed=True))),
        "restored": page.check._said(
            PaperAnswer(Checked(Verdict.TRUNCATED, 3, 0, 9, signed=True, restored=datetime(2026, 3, 4)))
        ),
        "plain": page.check._said(PaperAnswer(Checked(Verdict.TRUNCATED, 3, 0, 9))),
    }
    assert said["signed"].lines[0] == "It is signed with the key of an operator of this store."
    assert "two histories" in said["two histories"].sentence and said["two histories"].lines == ()
    assert said["of before"].sentence == "The journal has another entry in its place."
    assert said["restored"].sentence == "It was lost by the restore of 4\u00a0Mar\u00a02026."
    assert said["plain"].sentence == "The journal ends before the entry of this paper."


@pytest.mark.parametrize("why", VerdictReason)
def test_it_is_said_what_a_verdict_rests_on(page, why):
    said = page.check._said(PaperAnswer(Checked(Verdict.FORGED, 3, 0, 9, why=why)))
    assert (said.word, said.sentence) == ("FORGED", why.words.en)
    assert len({one.words for one in VerdictReason}) == len(VerdictReason)


def test_what_is_no_code_is_said_under_the_field(page, shop):
    page.check.check("not a code")
    shop.run()
    assert page.check._field.error.words == "There is no code of a paper here."
    page.check.check("0" * 25 + "1")
    shop.run()
    assert page.check.answers[0].checked.verdict is Verdict.UNKNOWN


def drop(card, path):
    """A file let go over the card, as a file manager does it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    no, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(card.rect().center(), Qt.DropAction.CopyAction, data, left, no)
    over.ignore()
    QApplication.sendEvent(card, over)
    if over.isAccepted():
        let_go = QDropEvent(QPointF(card.rect().center()), Qt.DropAction.CopyAction, data, left, no)
        QApplication.sendEvent(card, let_go)


def test_a_dropped_paper_is_the_filed_one_or_a_copy(page, shop, tmp_path):
    content = shop.ask(lambda books: books.papers.content(shop.adam.number))
    (tmp_path / "paper.pdf").write_bytes(content)
    drop(page.check, tmp_path / "paper.pdf")
    shop.run()
    assert (page.check.boxes[0].said.tone, page.check.answers[0].checked.filed) == ("good", True)
    (tmp_path / "copy.pdf").write_bytes(content + b"\n")
    drop(page.check, tmp_path / "copy.pdf")
    shop.run()
    assert (page.check.boxes[0].said.word, page.check.boxes[0].said.tone) == ("CODE MATCHES", "warn")
    assert page.check.told.words() == "2 papers checked since the start, 1 match"


def test_of_a_code_alone_it_is_said_what_it_does_not_check(page, shop, tmp_path):
    page.check.check(code(shop, shop.adam.entry))
    shop.run()
    assert "Only its code is checked, not what it says." in page.check.boxes[0].said.lines
    page.check.file.click()
    (dialog,) = page.window().findChildren(QFileDialog)
    changed = tmp_path / "jiný.pdf"
    changed.write_bytes(shop.ask(lambda books: books.papers.content(shop.adam.number)) + b"\n")
    dialog.fileSelected.emit(str(changed))
    dialog.reject()
    shop.run()
    assert page.check.boxes[0].said.word == "CODE MATCHES"


def scanned(shop, *numbers):
    """A pile of papers as a scanner saves it."""
    there = [shop.ask(lambda books, number=number: books.papers.content(number)) for number in numbers]
    pages = [pypdfium2.PdfDocument(one)[0].render(scale=200 / 72, grayscale=True).to_pil() for one in there]
    pages[0].save(made := io.BytesIO(), "PDF", save_all=True, append_images=pages[1:])
    return made.getvalue()


def test_of_a_pile_every_paper_is_told(page, shop, tmp_path):
    shop.do(Undo(shop.ctibor.number, "omyl"))
    (tmp_path / "pile.pdf").write_bytes(scanned(shop, shop.adam.number, shop.ctibor.number))
    drop(page.check, tmp_path / "pile.pdf")
    shop.run()
    assert [box.said.word for box in page.check.boxes if box.isVisible()] == ["MATCH", "CANCELLED, CODE MATCHES"]
    assert page.check.pile.isVisible() and page.check.pile.words() == "2 papers in the file, 1 match"
    assert page.check.told.words() == "2 papers checked since the start, 1 match"
    QTest.mouseClick(page.check.boxes[1].opens, Qt.MouseButton.LeftButton)
    assert page.went == [("papers", shop.ctibor.number)]
    page.check.check(code(shop, shop.adam.entry))
    shop.run()
    assert [box.isVisible() for box in page.check.boxes] == [True, False] and not page.check.pile.isVisible()


def test_a_dropped_file_that_is_no_paper(page, shop, tmp_path):
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    drop(page.check, tmp_path / "notes.txt")
    shop.run()
    assert page.check._field.error.words == "This file cannot be read."
    assert not page.check.answers


def test_only_the_last_paper_is_answered(page, shop):
    page.check.check(code(shop, shop.adam.entry))
    page.check.check(code(shop, shop.ctibor.entry))
    shop.run()
    assert page.check.answers[0].checked.number == shop.ctibor.number
    assert page.check.told.words().startswith("1 paper")


def test_opened_with_a_code_from_elsewhere(page, shop):
    page.open(code(shop, shop.ctibor.entry))
    shop.run()
    assert page.check.answers[0].checked.number == shop.ctibor.number


def test_what_is_handed_over_elsewhere_renews_the_report(page, shop):
    shop.do(Issue(EVA, ("R-002",)))
    renew(page, shop)
    assert len(page.preview.made.register.rows) == 4


def test_each_unit_by_itself_is_one_file_with_bookmarks_and_one_table(shop, page, tmp_path):
    asked = page.preview.parameters
    asked.unit.choose(report.EACH_UNIT)
    renew(page, shop)
    made = page.preview.made
    assert "KŘP hl. m. Prahy" in words(made.pdf)
    assert len(made.register.rows) == 3
    assert page.preview._file_name(made.wanted).startswith("holdings-each-unit-2026")
    asked.last.setDate(QDate(2026, 1, 1))
    renew(page, shop)
    assert page.preview.made.register.rows == []


def test_a_page_that_is_left_makes_no_report_and_one_that_is_shown_again_makes_it(page, shop):
    made = page.preview.made
    page.preview.renew()
    page.hide()
    answers = []
    shop.desk.ask(lambda books: books.settings["store.name"], answers.append)
    shop.run()
    assert answers
    assert page.preview.made is made
    page.show()
    shop.run()
    assert page.preview.made is not made


def test_what_another_page_asks_for_comes_before_the_report(page, shop):
    made, answers = page.preview.made, []
    page.preview.renew()
    for _ in range(2):
        shop.desk.ask(lambda _: page.preview.made is made, answers.append)
    shop.run()
    assert answers == [True, True]
    assert page.preview.made is not made


def test_the_bar_beside_the_cards_covers_nothing_they_say(page, qtbot):
    page.resize(1134, 664)
    page.check.setMinimumHeight(900)
    bar = page._beside.findChild(FloatingBar)
    qtbot.waitUntil(bar.isVisible)
    for card in (page.integrity, page.check):
        qtbot.waitUntil(lambda card=card: card.mapTo(page._beside, card.rect().topRight()).x() < bar.x())
