"""Attachments and photos on the cards, with real keys, drops and menus, on a real store."""

import io
from datetime import timedelta

import pikepdf
import pypdfium2
import pytest
import shiboken6
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app import apart
from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.attachments import Attach
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.queries.attachments import file_numbered, files_of
from equipment_app.ui.attachments.pasted import in_clipboard
from equipment_app.ui.attachments.viewer import AttachmentView
from equipment_app.ui.pages.loans import LoansPage
from equipment_app.ui.pages.members import MembersPage
from equipment_app.ui.pages.papers import PapersPage
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.field import LineField
from tests.hostile_files import laughing_pdf
from tests.world import ADAM, EVA, PASSWORD

PDF = b"%PDF-1.7\nsmlouva\n%%EOF"
Key = Qt.Key


def jpeg(color="red", size=(300, 500)):
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def show(qtbot, light, shop):
    def show(kind, *more):
        page = kind(shop.desk, *more)
        page.messages = []
        page.say.connect(page.messages.append)
        page.refused = []
        shop.desk.refused.connect(page.refused.append)
        page.resize(1134, 664)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.enter()
        shop.run()
        return page

    return show


@pytest.fixture
def page(show, shop):
    page = show(MembersPage)
    page.open(shop.world.member(EVA))
    shop.run()
    return page


def rows(part):
    return [row.entry.words for row in part.section.rows]


def drop(widget, *paths):
    """As the window system does it: it is asked first."""
    data, left, no = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(widget.rect().center(), Qt.DropAction.CopyAction, data, left, no)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        assert getattr(widget, "over", True)
        event = QDropEvent(QPointF(widget.rect().center()), Qt.DropAction.CopyAction, data, left, no)
        QApplication.sendEvent(widget, event)
        assert not getattr(widget, "over", False)
    return enter.isAccepted()


def file(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def menu_of(part, number=0):
    row = part.section.rows[number]
    menu = Menu(row)
    row.entry.fill(menu)
    return {action.text(): action for action in menu.actions() if action.text()}


def test_a_card_without_files_says_how_one_comes_there(page):
    assert rows(page.attached) == ["Drop or paste a file here, or attach one."]
    assert page.attached.section.link.isVisible() and not page.can.can("members.no_photo")


def test_files_that_are_dropped_are_attached_and_stand_there(page, shop, tmp_path):
    assert drop(page.attached, file(tmp_path, "smlouva.pdf", PDF), file(tmp_path, "a.txt", b"pozn\xc3\xa1mka"))
    shop.run()
    assert rows(page.attached) == ["a.txt", "smlouva.pdf"]
    below = page.attached.section.rows[1].entry.below
    assert below.startswith("PDF · 22\u00a0B · ") and below.endswith("Skladníková Zora")


def test_what_cannot_be_attached_is_said_and_nothing_is(page, shop, tmp_path):
    drop(page.attached, file(tmp_path, "x.exe", b"MZ\0\0"), tmp_path / "neni.pdf", file(tmp_path, "nic.pdf", b""))
    shop.run()
    assert [type(one).__name__ for one in page.refused] == ["UnknownFileType", "FileUnread", "EmptyFile"]
    assert rows(page.attached) == ["Drop or paste a file here, or attach one."]


def test_the_key_asks_for_a_file_and_it_goes_to_whom_was_shown(page, shop, tmp_path):
    page.handle("members.attach")
    (dialog,) = page.window().findChildren(QFileDialog)
    page.open(shop.world.member(ADAM))
    shop.run()
    dialog.fileSelected.emit(str(file(tmp_path, "smlouva.pdf", PDF)))
    dialog.close()
    shop.run()
    assert rows(page.attached) == ["Drop or paste a file here, or attach one."]
    page.open(shop.world.member(EVA))
    shop.run()
    assert rows(page.attached) == ["smlouva.pdf"]


def test_one_is_opened_by_enter_saved_and_put_away(page, shop, tmp_path, monkeypatch):
    shop.do(Attach(FileSubject("member", shop.world.member(EVA)), "poznámka.txt", "žluť".encode()))
    page.attached._ask()
    shop.run()
    row = page.attached.section.rows[0]
    row.setFocus()
    QTest.keyClick(row, Key.Key_Return)
    shop.run()
    (view,) = page.window().findChildren(AttachmentView)
    assert view.isVisible() and view.view.toPlainText() == "žluť" and view.title.words() == "poznámka.txt"
    view.save()
    target = tmp_path / "kopie.txt"
    (dialog,) = page.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    assert target.read_bytes() == "žluť".encode() and page.messages[-1].lead == "Saved"
    QTest.keyClick(view, Key.Key_Escape)
    assert not view.isVisible()


def tiff(*colors):
    first, *more = (Image.new("RGB", (300, 400), color) for color in colors)
    first.save(out := io.BytesIO(), "TIFF", save_all=True, append_images=more)
    return out.getvalue()


TIFF = tiff("red", "blue")


@pytest.mark.parametrize(
    ("name", "content"), [("a.pdf", None), ("a.jpg", jpeg()), ("vadny.pdf", PDF), ("fax.tif", TIFF)]
)
def test_papers_and_pictures_are_shown_too(page, shop, name, content, qtbot):
    broken = []
    shop.desk.broken.connect(broken.append)
    number = shop.do(Issue(EVA, ("V-001",))).number
    content = content or shop.world.ask(lambda books: books.papers.content(number))
    done = shop.do(Attach(FileSubject("member", shop.world.member(EVA)), name, content))
    page.attached.open_file(done.number)
    shop.run()
    (view,) = page.window().findChildren(AttachmentView)
    view.grab()
    if name == "vadny.pdf":
        assert isinstance(view.view, EmptyState) and view.begins_at is view.save_button
    else:
        shop.run()
        assert getattr(view.view, "pages", 1) == (2 if name == "fax.tif" else 1)
        seen = view.view.grab().toImage()
        assert name == "a.pdf" or seen.pixelColor(seen.width() // 2, 120).red() > 200
    assert broken == []
    view.close_overlay()


def test_a_file_that_would_never_be_drawn_is_left_and_the_books_answer_meanwhile(page, shop, monkeypatch):
    """Looked at, it stopped the whole program and took all memory."""
    monkeypatch.setattr(apart, "SECONDS", 2)
    broken, answered = [], []
    shop.desk.broken.connect(broken.append)
    done = shop.do(Attach(FileSubject("member", shop.world.member(EVA)), "nabídka.pdf", laughing_pdf()))
    shop.run()
    page.attached.open_file(done.number)
    for _ in range(2):
        shop.worker.pending.popleft()()
    shop.desk.ask(lambda books: books.people.units(), answered.append)
    for _ in range(2):
        shop.worker.pending.popleft()()
    assert answered and not page.window().findChildren(AttachmentView)
    shop.run()
    (view,) = page.window().findChildren(AttachmentView)
    assert answered and isinstance(view.view, EmptyState) and broken == []
    assert "too much time" in view.view.sentence.words()
    view.close_overlay()


def test_who_has_gone_elsewhere_meanwhile_is_shown_nothing(page, shop):
    done = shop.do(Attach(FileSubject("member", shop.world.member(EVA)), "a.jpg", jpeg()))
    shop.run()
    page.attached.open_file(done.number)
    for _ in range(2):
        shop.worker.pending.popleft()()
    page.hide()
    shop.run()
    assert not page.window().findChildren(AttachmentView)


def test_a_page_that_is_not_drawn_says_so_and_the_others_are_there(page, shop, monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 2)
    with pikepdf.open(io.BytesIO(laughing_pdf())) as pdf:
        pdf.add_blank_page(page_size=(300, 300))
        pdf.pages.reverse()
        pdf.save(made := io.BytesIO())
    done = shop.do(Attach(FileSubject("member", shop.world.member(EVA)), "nabídka.pdf", made.getvalue()))
    page.attached.open_file(done.number)
    shop.run()
    (view,) = page.window().findChildren(AttachmentView)
    for _ in range(3):
        view.view.verticalScrollBar().setValue(view.view.verticalScrollBar().maximum())
        view.grab()
        shop.run()
    assert view.view.pages == 2 and list(view.view._refused) == [1] and 0 in view.view._pictures
    view.close_overlay()


def test_one_is_taken_back_with_a_reason(page, shop, tmp_path):
    drop(page.attached, file(tmp_path, "cizi.pdf", PDF))
    shop.run()
    menu_of(page.attached)["Take back…"].trigger()
    strip = page.attached.strip
    assert strip.isVisible() and strip.title.words() == "Take back cizi.pdf" and not strip.confirm.isEnabled()
    QTest.keyClick(strip.reason, Key.Key_Escape)
    assert not strip.isVisible()
    page.attached.ask_back(page.attached.files[0])
    strip.reason.setText("cizí smlouva")
    QTest.keyClick(strip.reason, Key.Key_Return)
    shop.run()
    assert rows(page.attached) == ["Drop or paste a file here, or attach one."] and not strip.isVisible()
    assert page.card.card.events[0].reason == "cizí smlouva"


def test_in_the_history_it_is_taken_back_in_its_own_words(page, shop, tmp_path):
    drop(page.attached, file(tmp_path, "cizi.pdf", PDF))
    shop.run()
    page.open(shop.world.member(EVA))
    shop.run()
    row = page.card.side.history.rows[0]
    assert row.entry.words == "File attached: cizi.pdf"
    menu = Menu(row)
    row.entry.fill(menu)
    assert [action.text() for action in menu.actions() if action.text()][-1] == "Cancel the change…"
    menu.actions()[-1].trigger()
    shop.run()
    strip = page.card.storno
    assert strip.isVisible() and strip.sentence.words() == "The file does not belong to the record."
    strip.reason.setText("omyl")
    QTest.keyClick(strip.reason, Key.Key_Return)
    shop.run()
    assert rows(page.attached) == ["Drop or paste a file here, or attach one."]


def test_it_is_read_by_the_worker_so_that_no_slow_disk_holds_the_window_up(page, shop, tmp_path, monkeypatch):
    read = []
    monkeypatch.setattr(type(tmp_path), "read_bytes", lambda path: read.append(path) or PDF)
    page.attached.take(file(tmp_path, "velky.pdf", b"x"))
    assert not read and shop.worker.pending
    shop.run()
    assert read and rows(page.attached) == ["velky.pdf"]


def test_a_paper_locked_by_a_password_is_attached_and_says_why_it_is_not_shown(page, shop, tmp_path):
    locked = tmp_path / "zamceny.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    drop(page.attached, locked)
    shop.run()
    assert rows(page.attached) == ["zamceny.pdf"] and not page.refused
    page.attached.open_file(page.attached.files[0].number)
    shop.run()
    (view,) = page.window().findChildren(AttachmentView)
    assert isinstance(view.view, EmptyState)
    view.close_overlay()


def test_at_the_counter_the_photo_follows_who_is_there(qtbot, full, tmp_path):
    page = full.show("counter")
    avatar = page.board.member.member.heads.avatar
    known = []
    full.desk.ask(lambda books: [books.people.by_number(one).id for one in (ADAM, EVA)], known.extend)
    full.run()
    adam, eva = known
    full.desk.change(Attach(FileSubject("member", adam), "a.jpg", jpeg("blue"), What.PHOTO))
    full.run()
    for member, there in ((adam, True), (eva, False), (adam, True)):
        page.open(member)
        full.run()
        assert (avatar.photo is not None) == there


def test_a_loan_shows_who_has_it(show, shop):
    lent = shop.do(Lend(EVA, ("V-002",), until=shop.world.clock().date() + timedelta(days=9)))
    shop.do(Attach(FileSubject("member", shop.world.member(EVA)), "a.jpg", jpeg(), What.PHOTO))
    page = show(LoansPage)
    page.open(lent.entry)
    shop.run()
    assert page.card.avatar.photo is not None


def test_a_photo_comes_in_the_place_of_the_initials_is_replaced_and_removed(page, shop, tmp_path):
    avatar = page.card.top.avatar
    assert avatar.photo is None
    page.attached.take(file(tmp_path, "a.jpg", jpeg("red")), What.PHOTO)
    shop.run()
    assert avatar.photo.pixelColor(70, 70).red() > 200 and avatar.photo.width() == avatar.photo.height()
    page.attached.take(file(tmp_path, "b.jpg", jpeg("blue")), What.PHOTO)
    shop.run()
    assert avatar.photo.pixelColor(70, 70).blue() > 200
    assert rows(page.attached) == ["b.jpg"], "what was replaced is in the history alone"
    page.open(shop.world.member(ADAM))
    shop.run()
    assert avatar.photo is None
    page.open(shop.world.member(EVA))
    shop.run()
    page.handle("members.no_photo")
    page.attached.strip.reason.setText("na žádost")
    QTest.keyClick(page.attached.strip.reason, Key.Key_Return)
    shop.run()
    assert avatar.photo is None and rows(page.attached) == ["Drop or paste a file here, or attach one."]


def test_a_photo_that_comes_late_is_not_shown_on_another_card(page, shop):
    shop.do(Attach(FileSubject("member", shop.world.member(ADAM)), "a.jpg", jpeg(), What.PHOTO))
    page.photo.follow(FileSubject("member", shop.world.member(ADAM)))
    assert len(shop.worker.pending) == 1
    page.photo.follow(FileSubject("member", shop.world.member(EVA)))
    shop.run()
    assert page.card.top.avatar.photo is None


def test_a_piece_and_an_article_have_theirs(show, shop, tmp_path):
    page = show(StockPage)
    page.open("VESTA")
    shop.run()
    page.attach(What.PHOTO)
    assert page.detail.tab == "properties"
    page.files.take(file(tmp_path, "vesta.jpg", jpeg()), What.PHOTO)
    shop.run()
    assert page.detail.head.photo.isVisible() and rows(page.detail.properties.attached) == ["vesta.jpg"]
    page.open("V-001")
    shop.run()
    assert rows(page.attached) == ["Drop or paste a file here, or attach one."] and page.files is page.attached
    drop(page.attached, file(tmp_path, "faktura.pdf", PDF))
    shop.run()
    assert rows(page.attached) == ["faktura.pdf"]
    for dialog in page.window().findChildren(QFileDialog):
        dialog.close()


def scan(shop, number):
    """As a scanner saves a paper."""
    with pypdfium2.PdfDocument(shop.world.ask(lambda books: books.papers.content(number))) as document:
        pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    pages[0].save(made := io.BytesIO(), "PDF", save_all=True, append_images=pages[1:])
    return made.getvalue()


def test_only_a_scan_of_the_paper_itself_makes_it_signed(show, shop, tmp_path):
    first, other = (shop.do(Issue(EVA, (piece,))).number for piece in ("V-001", "V-002"))
    page = show(PapersPage)
    page.open(first)
    shop.run()
    part, content = page.preview.attached, shop.world.ask(lambda books: books.papers.content(first))
    assert not part.isVisible(), "the sheet has all the room"
    part.take(file(tmp_path, "bez kódu.pdf", PDF), What.SCAN)
    shop.run()
    assert part.isVisible() and rows(part) == ["bez kódu.pdf"] and page.state == "unsigned"
    part.take(file(tmp_path, "jiný.pdf", scan(shop, other)), What.SCAN)
    shop.run()
    part.take(file(tmp_path, "doklad.pdf", content), What.SCAN)
    shop.run()
    assert [type(one).__name__ for one in page.refused] == ["OtherPaper", "NotAScan"]
    assert rows(part) == ["bez kódu.pdf"] and page.state == "unsigned"
    part.take(file(tmp_path, "sken.pdf", scan(shop, first)), What.SCAN)
    shop.run()
    assert rows(part) == ["sken.pdf", "bez kódu.pdf"] and page.state == "scanned"
    said = [row.entry.below.split(" · ")[0] for row in part.section.rows]
    assert said == ["signed scan", "scan, not read"]
    assert drop(page.preview, file(tmp_path, "b.txt", b"b"))
    shop.run()
    assert rows(part)[0] == "b.txt"


def test_a_scan_is_attached_also_when_its_page_is_gone_by_then(show, shop, tmp_path):
    number = shop.do(Issue(EVA, ("V-001",))).number
    page = show(PapersPage)
    page.open(number)
    shop.run()
    page.preview.attached.take(file(tmp_path, "sken.pdf", scan(shop, number)), What.SCAN)
    page.close()
    shiboken6.delete(page.preview.attached)
    shop.run()
    (one,) = shop.ask(lambda books: files_of(books, FileSubject("paper", number)))
    assert (one.name, one.read) == ("sken.pdf", True)


def test_who_may_not_attach_is_offered_nothing_and_a_drop_does_nothing(show, shop, tmp_path):
    world = shop.world
    shop.do(Attach(FileSubject("member", world.member(EVA)), "a.txt", b"a"))
    shop.run()
    world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, world.ask(lambda books: books.people.units()["KRPA"][0])))
    world.database.door.sign_in("Vedoucí Vít", PASSWORD)
    shop.desk.present = world.database.door.present()
    page = show(MembersPage)
    page.open(world.member(EVA))
    shop.run()
    assert rows(page.attached) == ["a.txt"] and not page.attached.section.link.isVisible()
    assert set(menu_of(page.attached)) == {"Open", "Save a copy…"}
    assert not drop(page.attached, file(tmp_path, "b.txt", b"b")) and not page.can.may("members.attach")


def picture(size=(3000, 1500)):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


@pytest.fixture
def board(qapp):
    board = QApplication.clipboard()
    yield board
    board.clear()


def test_a_pasted_picture_is_a_small_photo_of_the_article_and_a_file_of_a_member(show, shop, page, board):
    board.setImage(picture())
    assert page.attached.take_pasted(in_clipboard())
    shop.run()
    (one,) = page.attached.files
    assert (one.what, one.type) == (What.FILE, "jpeg") and one.name.startswith("picture 20")
    kept = shop.ask(lambda books: file_numbered(books, one.number)).content
    with Image.open(io.BytesIO(kept)) as made:
        assert made.size == (2000, 1000) and not made.getexif()
    stock = show(StockPage)
    stock.open("VESTA")
    shop.run()
    stock.handle("stock.properties")
    shop.run()
    assert stock.detail.properties.take_pasted(in_clipboard())
    shop.run()
    (photo,) = stock.detail.properties.attached.files
    assert photo.what is What.PHOTO and photo.size < one.size


def test_a_clipboard_that_another_program_holds_has_nothing_to_paste(qtbot, light, monkeypatch):
    """Qt gives no data at all then."""
    field = LineField()
    qtbot.addWidget(field)
    field.setText("zůstane")
    with qtbot.waitExposed(field):
        field.show()
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)
    QTest.keyClick(field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text().startswith("zůstane")
    monkeypatch.setattr(QClipboard, "image", lambda *_: QImage())
    assert in_clipboard() == []


def test_files_that_were_copied_are_attached_as_they_are(shop, page, board, tmp_path):
    path = tmp_path / "smlouva.pdf"
    path.write_bytes(PDF)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    board.setMimeData(mime)
    assert page.attached.take_pasted(in_clipboard())
    shop.run()
    assert [one.name for one in page.attached.files] == ["smlouva.pdf"]


def test_a_file_of_a_camera_says_that_it_keeps_what_the_camera_wrote(shop, page, tmp_path):
    exif = Image.Exif()
    exif[271] = "Telefon"
    with_notes = tmp_path / "foto.jpg"
    Image.new("RGB", (60, 40)).save(with_notes, "JPEG", exif=exif)
    for path, says in ((with_notes, True), (tmp_path / "bez.jpg", False)):
        if not says:
            path.write_bytes(jpeg())
        page.attached.take(path)
        shop.run()
        page.attached.open_file(page.attached.files[0].number)
        shop.run()
        (view,) = page.window().findChildren(AttachmentView)
        assert ("the camera wrote" in view.facts.words()) is says
        view.close_overlay()
        view.setParent(None)
