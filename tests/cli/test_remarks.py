"""What is said beside a handover on the command line is kept with it, on its paper and in the books."""

import pytest

from equipment_app.documents.press import Press, gathered
from equipment_app.store.database import Database
from tests.documents.reading import Paper
from tests.world import ADAM, KIT


def facts(shell, number):
    with Database.open(shell.store, Press()) as database:
        return database.ask(lambda books: gathered(books, books.papers.seq(number)))


@pytest.mark.parametrize("remark", ["na zkoušku", "", "„uvozovky“ & <značky>"])
def test_a_remark_of_each_way(shell, remark):
    out = shell.ask("issue", "--to", ADAM, "V-001", "--remark", remark, "--on", "2024-05-01")["number"]
    words = ("--condition", "as-issued", "--remark", f"{remark} zpět", "--on", "2024-05-02")
    back = shell.ask("return", "--from", ADAM, "V-001", *words)["number"]
    assert facts(shell, out).remark == remark
    assert facts(shell, back).remark.strip() == f"{remark} zpět".strip()


def test_the_remark_is_printed(shell, tmp_path):
    shell.ask("issue", "--to", ADAM, "V-001", "--remark", "Převzato na zkoušku", "--pdf", tmp_path / "a.pdf")
    assert "Převzato na zkoušku" in Paper((tmp_path / "a.pdf").read_bytes()).text(0)


def test_the_kit_and_the_day_it_happened(shell):
    number = shell.ask("issue", "--to", ADAM, "--kit", KIT, "V-001", "--on", "2024-05-01")["number"]
    paper = facts(shell, number)
    assert (paper.reason, paper.occurred_on.isoformat()) == (KIT, "2024-05-01")
    assert sum(line.quantity for line in paper.lines) == 1 + 1 + 3 + 2 + 1


def test_a_storno_keeps_its_reason_and_its_day(shell):
    shell.ask("issue", "--to", ADAM, "V-001", "--on", "2024-05-01")
    shell.ask("undo", "PP-2024-000001", "--reason", "jiný člen", "--on", "2024-05-03")
    with Database.open(shell.store, Press()) as database:
        seq = database.ask(lambda books: books.papers.seq("PP-2024-000001-S"))
        assert database.ask(lambda books: books.papers.remark(seq, "reason")) == "jiný člen"
        assert database.ask(lambda books: books.journal.payload(seq))["d"] == "2024-05-03"
