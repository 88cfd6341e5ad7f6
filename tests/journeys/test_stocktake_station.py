"""A station counts without the store: a file from the page, scans, blind numbers, a power cut, its result brought."""

from pathlib import Path

from equipment_app.domain.codes import Code, Family
from equipment_app.operations.stocktake import OpenStocktake
from equipment_app.operations.stocktake_counts import CountPiece
from equipment_app.queries.stocktake import stocktake_view
from equipment_app.ui.kit.carried import CarryAsked
from tests.house import CONTROL, House, Key, verified
from tests.world import SECRET

CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"


def page_of(house: House):
    house.place.show_page("stocktake")
    house.run()
    return house.page


def carried(house: House, path: Path) -> None:
    """The check file of station 2, at which the member counts."""
    page = page_of(house)
    page.can.do("stocktake.carry")
    house.run()
    form = page.stack.form
    form.who.choose(MEMBER)
    form.carry(form.command(), CarryAsked(MEMBER, SECRET), path)
    house.run()


def place_code(house: House, label: str) -> str:
    place = house.read(lambda books: next(one for one in books.people.places() if one.label == label))
    return str(Code(Family.PLACE, place.code))


def test_it_counts_loses_nothing_and_comes_back_once(house: House, store: Path, tmp_path: Path):
    file, result = tmp_path / "stanice 2.akcheck", tmp_path / "stanice 2.akresult"
    house.start(store)
    house.program.desk.change(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    house.run()
    carried(house, file)
    assert file.is_file() and house.said[-1].startswith("Check file saved")
    codes, label = [house.code(serial) for serial in ("V-001", "V-002", "R-001")], place_code(house, "A01")
    house.close()

    house.start_file(file)
    place = house.window.centralWidget()
    assert "Předávací Zbyněk counts" in place.header.context.words()
    house.scan(codes[0])
    assert "First scan the label of a place" in house.said[-1] and not place.count.scans
    house.scan(label)
    house.scan(str(Code(Family.PLACE, 4711)))
    assert "no such place" in house.said[-1] and not place.count.scans
    for code in (*codes, codes[0], "4006381333931"):
        house.scan(code)
    card = place.board.count
    shown = card.kind.text()
    card.number.put("18")
    house.key(Key.Key_Return) if card.number.hasFocus() else card.button.click()
    house.run()
    assert card.kind.text() != shown, "the next kind is asked for"
    house.scan("5901234123457")
    house.key(Key.Key_Z, CONTROL)
    assert "Recorded" not in house.seen and "another place" not in house.seen
    house._forget()

    house.start_file(file)
    place = house.window.centralWidget()
    assert len(place.count.scans) == 6 and place.count.place
    place.board.places.opened.emit(place.board.places.table.rows[1])
    house.run()
    assert place.count.place != place.count.scans[-1].place
    place.save_result(result)
    house.run()
    assert "The result is saved" in house.seen and not file.exists() and result.is_file()
    house.close()

    house.start(store)
    house.program.desk.change(CountPiece("A01", "V-001", CHAIR))
    page = page_of(house)
    page.bring_files([result])
    house.run()
    view = house.read(stocktake_view)
    counted = {str(stream): count for stream, count in view.streams.items() if count}
    assert counted == {"found": 2, "elsewhere": 1, "unknown": 1, "twice": 2}
    assert view.kinds == 1
    page.bring_files([result])
    house.run()
    assert "in the stock-take already" in house.said[-1]
    house.close()
    assert verified(store).ok


def test_a_file_that_was_altered_is_said_and_leads_back(house: House, store: Path, tmp_path: Path):
    file = tmp_path / "stanice 2.akcheck"
    house.start(store)
    house.program.desk.change(OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True))
    house.run()
    carried(house, file)
    house.close()
    content = bytearray(file.read_bytes())
    content[-40] ^= 1
    file.write_bytes(content)
    house.start_file(file)
    assert "does not open the file" in house.seen
    house.press("To the beginning")
    assert house.front.open_way.button.isVisible()
