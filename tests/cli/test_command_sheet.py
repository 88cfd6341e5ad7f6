"""`labels --commands`: the sheet of commands; and makers' codes as a THING."""

from equipment_app.documents.press import Press
from equipment_app.domain.codes import NotACode, parse
from equipment_app.domain.commands import AddKit, DeskCommand, command
from equipment_app.operations.labels import AttachCode
from equipment_app.store.database import Database
from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import ADAM

EAN = "4006381333931"


def commands_on(path):
    found = []
    for code in Paper(path.read_bytes()).codes(0, 300):
        try:
            found.append(command(parse(code.text).number))
        except NotACode:
            continue
    return found


def test_the_sheet_has_the_kits_of_the_store(shell: Shell, tmp_path):
    path = tmp_path / "povely.pdf"
    told = shell.ask("labels", "--commands", "--pdf", path)
    assert (told["path"], told["bytes"], told["kits"]) == (str(path), path.stat().st_size, 1)
    assert {AddKit(1), DeskCommand.HAND_OVER} <= set(commands_on(path))
    assert "Kódy příkazů" in Paper(path.read_bytes()).text(0)
    shell.ask("--lang", "en", "labels", "--commands", "--pdf", path)
    assert "Command codes" in Paper(path.read_bytes()).text(0)


def test_it_is_written_somewhere_and_nothing_else_is_printed_with_it(shell: Shell, tmp_path):
    assert shell("labels", "--commands").code == 2
    assert shell("labels", "--commands", "--all", "--pdf", tmp_path / "x.pdf").code == 2
    assert not (tmp_path / "x.pdf").exists()


def test_a_thing_may_be_a_makers_code(shell: Shell):
    with Database.open(shell.store, Press()) as database:
        shirt = database.ask(lambda books: books.catalogue.by_code("TRIKO").id)
        database.change(AttachCode(EAN, shirt, "L"))
    shell.ask("issue", "--to", ADAM, f"{EAN}*2", f"{EAN}/M")
    lines = shell.ask("holdings", ADAM)["lines"]
    assert sorted((line["article"], line["size"], line["quantity"]) for line in lines) == [
        ("TRIKO", "L", 2),
        ("TRIKO", "M", 1),
    ]
    assert [one["id"] for one in shell.ask("find", EAN)["results"]] == ["TRIKO"]
