"""The first day of a store, from an empty machine to a handover taken back, all of it through the window."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from equipment_app.ui.first_run.creating import NewStoreForm
from tests.guarded import GuardedHouse
from tests.house import CONTROL, House, Key, newest_paper, text_of, verified

SAMPLE = Path(__file__).parents[2] / "db" / "sample"
LISTS = ("catalogue.xlsx", "members.xlsx", "deliveries.xlsx", "kit.xlsx")
PASSWORD, CHOSEN_ANEW, PIN = "mraky nad Řípem", "čtyři slova stačí", "2580"
ZORA = "Skladnikova Zora"


def test_from_an_empty_machine_to_a_handover_and_back(house: House):
    house.start()
    store = house.folder / "Praha.equip"
    make_store(house, store)
    for name in LISTS:
        take_in(house, SAMPLE / name)
    number, things = hand_over_a_kit(house)
    words = text_of(house.document(number))
    assert number in words and "Řezbový" in words and all(thing in words for thing in things)
    take_it_back(house, number, things)
    house.close()
    assert verified(store).ok
    open_again(house, store, number)


def test_an_empty_counter_says_what_to_do_first_and_leads_there(house: House):
    house.start()
    make_store(house, house.folder / "Praha.equip")
    assert "The store is empty yet" in house.seen and "AKT.0001234.82" not in house.seen
    house.click(house.page.cart.empty.lists)
    assert house.place.shown == "import"
    for name in LISTS:
        take_in(house, SAMPLE / name)
    house.key(Key.Key_1, CONTROL)
    assert "The store is empty yet" not in house.seen and "Scan a member or an item" in house.seen
    assert not house.page.cart.empty.lists.isVisible()


def test_with_a_password_a_recovery_sheet_and_a_password_that_was_forgotten(house_of):
    house = house_of()
    house.start()
    store, sheet = house.folder / "Praha.equip", house.folder / "list.pdf"
    make_guarded_store(house, store)
    code = take_the_sheet(house, sheet)
    assert house.page.title() == "Counter" and house.at_work == ZORA
    house.lock()
    house.unlock(PIN)
    assert house.page.title() == "Counter"
    house.close()
    assert verified(store, ZORA, PASSWORD).ok
    house.start()
    assert house.is_shut and house.program.workplace is None, "the next morning begins with the question who it is"
    assert house.window.windowTitle() == "Sklad Praha – Equipment store"
    come_back_by_the_sheet(house, code)
    assert house.at_work == ZORA and house.page.title() == "Counter"
    assert house.window.windowTitle() == "Sklad Praha – Counter – Equipment store"
    house.close()
    house.start()
    house.sign_in(ZORA, PASSWORD)
    assert house.is_shut and house.notice(), "the forgotten one is good for nothing"
    house.cover.entry.form.who.setFocus()
    house.sign_in(ZORA, CHOSEN_ANEW)
    assert not house.is_shut
    house.close()
    assert verified(store, ZORA, CHOSEN_ANEW).ok


def make_guarded_store(house: GuardedHouse, store: Path) -> None:
    form = begin_store(house, store)
    assert not form.go.isEnabled(), "a password, or the word that there shall be none"
    for name, text in {"password": PASSWORD, "again": PASSWORD, "pin": PIN}.items():
        form.choice.lines[name].setFocus()
        house.type(text)
    house.key(Key.Key_Return, CONTROL)
    assert store.is_file() and house.is_shut and house.cover.card is house.cover.sheet


def take_the_sheet(house: GuardedHouse, path: Path) -> str:
    """Saved where there is no printer; its code as somebody reads it from the paper."""
    card = house.cover.sheet
    house.click(card.save)
    dialog = house.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    house.run()
    assert "is saved" in card.notice.words and card.go_on.text() == "Continue"
    house.come_to_front()
    house.click(card.go_on)
    words = text_of(path.read_bytes())
    assert "Sklad Praha" in words and "Zora Skladnikova" in words
    lines = re.findall(r"\w{4,5}(?: – \w{4,5}){2}", words)
    assert len(lines) == 2, words
    return " ".join(lines)


def come_back_by_the_sheet(house: GuardedHouse, code: str) -> None:
    form = house.cover.entry.form
    house.write(form.who, ZORA)
    house.click(form.by_code)
    house.write(form.code, code)
    house.key(Key.Key_Return)
    choice = house.cover.choice
    for name in ("password", "again"):
        choice.form.lines[name].setFocus()
        house.write(choice.form.lines[name], CHOSEN_ANEW)
    house.click(choice.go)
    assert house.cover.card is house.cover.sheet, "the sheet is void, and a new one is offered"
    house.click(house.cover.sheet.go_on)


def begin_store(house: House, store: Path) -> NewStoreForm:
    assert house.front.create_way.button.isVisible() and not house.recent
    house.press("Create…")
    form = house.front.form
    for name, text in {"name": "Sklad Praha", "surname": "Skladnikova", "given_name": "Zora"}.items():
        form.editors[name].setFocus()
        house.type(text)
    form.editors["path"].setText(str(store))
    return form


def make_store(house: House, store: Path) -> None:
    house.click(begin_store(house, store).open_door)
    house.key(Key.Key_Return, CONTROL)
    assert store.is_file() and house.page.title() == "Counter"
    assert house.window.windowTitle().startswith("Sklad Praha")
    assert "Skladnikova Zora" in house.seen


def take_in(house: House, path: Path) -> None:
    """Ctrl+I, the file, the dry run, Ctrl+Enter."""
    house.key(Key.Key_I, CONTROL)
    page = house.page
    if page.header():
        house.press("Another list")
    page.bring(path)
    house.run()
    if "Start the dry run" in house.seen:
        house.key(Key.Key_Return, CONTROL)
    if page.review.inspections.isVisible():
        page.review.inspections.choice.choose("left")
        house.run()
    assert "Write" in page.on.text() and "row" in page.on.text(), house.seen
    house.key(Key.Key_Return, CONTROL)
    assert "Written under the number" in page.written.state.title.text(), house.said


def hand_over_a_kit(house: House) -> tuple[str, list[str]]:
    """Řezbový, whom nobody types with his háčky: the kit in his sizes, its pieces scanned, Ctrl+Enter."""
    house.key(Key.Key_1, CONTROL)
    house.type("rezbov")
    house.key(Key.Key_Return)
    assert house.page.session.card.member.name.startswith("Řezbový")
    house.key(Key.Key_F6)
    assert house.lines
    things = scan_what_waits(house)
    say_why_what_is_overdue_goes_out(house)
    assert {state for *_, state in house.lines} == {"ready"}, house.lines
    house.key(Key.Key_Return, CONTROL)
    assert house.page.session.card is None and any("Issued" in said for said in house.said), house.said
    assert house.printed.is_file()
    return newest_paper(house), things


def scan_what_waits(house: House) -> list[str]:
    """A code out of the store for each line that waits for one."""
    scanned = []
    for one in house.page.session.judged:
        if one.line.waits:
            code, serial = free_piece(house, one.line.article, one.line.size, scanned)
            house.scan(code)
            scanned.append(serial)
    return scanned


def say_why_what_is_overdue_goes_out(house: House) -> None:
    """The lists are some years old: one reason for all of it."""
    first = next(n for n, (*_, state) in enumerate(house.lines) if state == "late")
    house.page.enter()
    house.key(Key.Key_Home)
    for _ in range(first):
        house.key(Key.Key_Down)
    house.key(Key.Key_Return)
    house.type("prohlednuto")
    house.key(Key.Key_Return)


def free_piece(house: House, article: int, size: str, taken: list[str]) -> tuple[str, str]:
    held = house.read(lambda books: books.things.in_store(article, size, 20, "", books.journal.today()))
    return next((one.thing.code, one.thing.serial) for one in held if one.thing.serial not in taken)


def take_it_back(house: House, number: str, things: list[str]) -> None:
    held = house.held("990003")
    assert set(things) < set(held)
    house.undo("Issued")
    assert f"Cancelled: {number}" in house.said[-1]
    assert house.held("990003") == {}
    assert "STORNO" in text_of(house.document(f"{number}-S"))
    assert text_of(house.document(number)).find("STORNO") < 0


def open_again(house: House, store: Path, number: str) -> None:
    """The next morning: the store comes up by itself, and its papers are there."""
    house.start()
    assert house.window.windowTitle().startswith("Sklad Praha")
    house.key(Key.Key_5, CONTROL)
    house.find(number)
    house.key(Key.Key_Return)
    assert house.page.preview.top.number.words() == number
    assert "cancelled" in house.seen.lower()
    house.close()
    assert verified(store).ok
