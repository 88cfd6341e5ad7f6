"""The first day of a store, from an empty machine to a handover taken back, all of it through the window."""

from pathlib import Path

from tests.house import CONTROL, House, Key, newest_paper, text_of, verified

SAMPLE = Path(__file__).parents[2] / "db" / "sample"
LISTS = ("catalogue.xlsx", "members.xlsx", "deliveries.xlsx", "kit.xlsx")


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


def make_store(house: House, store: Path) -> None:
    assert house.front.create_way.button.isVisible() and not house.recent
    house.press("Create…")
    for name, text in {"name": "Sklad Praha", "surname": "Skladnikova", "given_name": "Zora"}.items():
        house.front.form.editors[name].setFocus()
        house.type(text)
    house.front.form.editors["path"].setText(str(store))
    house.click(house.front.form.open_door)
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
    if "Try the list" in house.seen:
        house.key(Key.Key_Return, CONTROL)
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
    assert {state for *_, state in house.lines} == {"ready"}, house.lines
    house.key(Key.Key_Return, CONTROL)
    assert house.page.session.card is None and any("Handed over" in said for said in house.said), house.said
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


def free_piece(house: House, article: int, size: str, taken: list[str]) -> tuple[str, str]:
    held = house.read(lambda books: books.things.in_store(article, size, 20))
    return next((one.thing.code, one.thing.serial) for one in held if one.thing.serial not in taken)


def take_it_back(house: House, number: str, things: list[str]) -> None:
    held = house.held("990003")
    assert set(things) < set(held)
    house.undo("Handed over")
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
