"""`hand-over-store`: who works gives, who stands by takes over, and the paper is where it was asked for."""

import pytest

from tests.cli.test_operators import VIT, ZORA, Desk
from tests.documents.reading import Paper


@pytest.fixture
def two(shell) -> Desk:
    """Two quartermasters."""
    return Desk(shell).guard().appoint("--role", "quartermaster")


def taking(desk: Desk) -> tuple[object, ...]:
    return "--second", VIT, "--second-password-file", desk.file("vit")


def test_the_second_person_may_be_named_behind_the_command(two):
    pdf = two.folder / "predani.pdf"
    said = two.zora("hand-over-store", "--remark", "klíče předány", "--pdf", pdf, *taking(two), "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["number"].startswith("PD-") and said.json["taker"] == "Vedoucí Vít"
    assert said.json["entry"] == two.shell.head()[0] - 1, "the filing of its paper comes after it"
    text = " ".join(Paper(pdf.read_bytes()).text(0).split())
    assert said.json["number"] in text and "klíče předány" in text
    assert two.shell("verify").code == 0


def test_or_before_it_and_it_is_said_in_words(two):
    said = two.both("--lang", "en", "hand-over-store")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("PD-") and said.out.strip().endswith("The store is taken over by Vedoucí Vít")


def test_without_a_second_person_it_says_what_to_add(two):
    before = two.shell.head()
    said = two.zora("--lang", "en", "hand-over-store", "--pdf", two.folder / "predani.pdf")
    assert said.code == 1 and "takes two" in said.err and "--second NAME" in said.err
    assert two.shell.head() == before and not (two.folder / "predani.pdf").exists()


def test_who_keeps_no_store_takes_none_over(shell):
    desk = Desk(shell).guard().appoint("--role", "auditor")
    before = shell.head()
    said = desk.zora("hand-over-store", *taking(desk))
    assert said.code == 1 and said.out == ""
    assert shell.head() == before


def test_a_place_that_cannot_be_written_leaves_it_undone(two):
    before = two.shell.head()
    assert two.zora("hand-over-store", "--pdf", two.folder / "neni" / "predani.pdf", *taking(two)).code == 1
    assert two.shell.head() == before


def test_nobody_stands_by_for_themselves(two):
    own = ("--second", ZORA, "--second-password-file", two.file("zora"))
    assert two.zora("hand-over-store", *own).code == 1
