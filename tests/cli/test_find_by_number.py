"""A number that no words lead to is still said for what it is: `find` and `holdings` know what the window knows."""

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.home import SIZE
from equipment_app.queries.scanned import Bears, look_up

OTHER = str(Code(Family.BADGE, 2 * SIZE + 5))


def test_a_code_that_names_nothing_here_is_told_apart(shell):
    def find(text):
        return shell("--lang", "cs", "find", text).out

    assert "přečtený neúplně" in find("AKT.0000001.11")
    assert "jiné evidence (blok kódů 3)" in find(OTHER)
    assert "žádná věc ho nemá" in find(str(Code(Family.THING, 499_000)))
    assert "Nic se nenašlo." in find("naprosto nic takového")
    assert shell.ask("find", "AKT.0000001.11")["bears"] == "misread"


def test_a_piece_whose_receipt_was_cancelled_is_one_answer_by_label_and_by_serial(world):
    with world.writing() as write:
        write("UPDATE thing SET withdrawn = 1 WHERE serial = 'R-001'")
        write("UPDATE holding SET quantity = 0 WHERE thing IN (SELECT id FROM thing WHERE serial = 'R-001')")
    (label,) = world.sql("SELECT code FROM thing WHERE serial = 'R-001'")[0]
    found = [
        world.ask(lambda books, text=text: look_up(books, (text,)))
        for text in ("R-001", str(Code(Family.THING, label)))
    ]
    assert {(one.what, one.id) for one in found} == {(Bears.THING, found[0].id)} and found[0].id
