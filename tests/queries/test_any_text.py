"""Whatever is typed into any field of any page is an answer, or a refusal that says so; never a broken program."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from equipment_app.domain.anchors import NotAJournalCode
from equipment_app.domain.errors import Refusal, UnknownMember, UnknownThing
from equipment_app.operations import resolve
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.undo import Undo
from equipment_app.queries import cart, counter_search, pieces
from equipment_app.queries.check_paper import check_code
from equipment_app.queries.filters import MembersWanted, PapersWanted, PiecesWanted
from equipment_app.queries.find import find, finding, members_matching, things_matching
from equipment_app.queries.members import find_members
from equipment_app.queries.paper_card import paper_card, to_print
from equipment_app.queries.papers import find_papers
from equipment_app.queries.pieces import holders
from equipment_app.queries.register_parts import as_of
from tests.world import ADAM, CTIBOR, EVA, World

FIELDS = {
    "search box": finding,
    "search on the command line": find,
    "papers": lambda books, text: find_papers(books, PapersWanted(text=text)),
    "members": lambda books, text: find_members(books, MembersWanted(text=text)),
    "pieces": lambda books, text: pieces.piece_ids(books, PiecesWanted(1, text=text)),
    "holders": lambda books, text: holders(books, PiecesWanted(1, text=text)),
    "counter": lambda books, text: counter_search.answers(books, text, (text,), 4),
    "scan": lambda books, text: cart.meaning(books, [text]),
    "members answering": members_matching,
    "things answering": things_matching,
    "member": resolve.member,
    "anyone": resolve.anyone,
    "line": resolve.line,
    "piece": resolve.piece,
    "number": lambda books, text: books.papers.seq(text),
    "card": paper_card,
    "print": to_print,
    "code": check_code,
    "unit": as_of,
}
NASTY = (
    *(
        "",
        " ",
        "\0",
        "\t\n",
        "'",
        '"',
        "''",
        "%",
        "_",
        "*",
        "-",
        "--",
        ";",
        "\\",
        "(",
        ")",
        "NEAR(a b)",
        "a AND",
        "NOT",
    ),
    *(
        "²",
        "٣",
        "१२३",
        "Ⅷ",
        "½",
        "①",
        "9" * 5,
        "9" * 6,
        "9" * 7,
        "9" * 20,
        "9" * 400,
        "-1",
        "+1",
        "1e9",
        "0x10",
        "1_000",
    ),
    *(
        "PP-",
        "PP-2026",
        "PP-2026-",
        "PP-2026-²",
        f"PP-2026-{'9' * 30}",
        "PP-٢٠٢٦-000001",
        "pp-2026-000001-s",
        "IM-9999",
    ),
    *("AKT.", "AKT.0000001", "AKT.0000001.95", "AKT.٠٠٠٠٠٠١.95", f"AKT.{'1' * 40}", "AKM.0000001.95", "AKC.0000001.95"),
    *("AKP.", "AKP.1", f"AKP.1{'0' * 85}", f"AKP.2{'0' * 85}", "AKS.0000000000000.01.00", "0" * 26, "Z" * 26, "I" * 26),
    *(
        "ǅ",
        "ß",
        "ŉ",
        "İ",
        "ﬁ",
        "e\u0301",
        "\u200b",
        "\ufeff",
        "\u202e990001",
        "👮‍♀️",
        "ř" * 500,
        "a " * 300,
        "x/y*z",
        "*2",
        "/",
    ),
    *("\ud800", "\udfff", "V-001\udcff", "\ud83d PP-2026-000001", "TRIKO/\ud800", "\ud800" * 26),
)
"""The last: halves of surrogate pairs, as a broken clipboard or a file name of another system brings them."""


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("busy") / "sklad.equip")
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    world.do(Issue(EVA, ("R-001", "V-003")))
    world.do(Undo("PP-2026-000001", "omylem"))
    world.do(WithdrawMember(world.member(CTIBOR)))
    yield world
    world.close()


def asked(world, field, text):
    """A field answers, or says why not."""
    try:
        world.ask(lambda books: FIELDS[field](books, text))
    except (Refusal, NotAJournalCode):
        return


@pytest.mark.parametrize("field", FIELDS)
def test_what_people_and_scanners_really_send(busy, field):
    head = busy.head()
    for text in NASTY:
        asked(busy, field, text)
    assert busy.head() == head


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    field=st.sampled_from(sorted(FIELDS)),
    text=st.lists(st.one_of(st.sampled_from(NASTY), st.text(st.characters(), max_size=8)), max_size=4).map(" ".join),
)
@example(field="papers", text="²")
@example(field="number", text="PP-2026-" + "9" * 30)
def test_and_anything_else(busy, field, text):
    asked(busy, field, text)


def test_a_count_in_the_digits_of_another_script_is_the_same_count(busy):
    found = [one.id for one in busy.ask(lambda books: find(books, "٢"))]
    assert found == [one.id for one in busy.ask(lambda books: find(books, "2"))][: len(found)]
    assert busy.ask(lambda books: find(books, "²")) == []


def test_half_a_character_is_plainly_not_found(busy):
    """No text that can be written down has it, so nothing in the store can."""
    for text in ("V-001\udcff", "\ud800"):
        for field in ("member", "anyone", "line"):
            with pytest.raises((UnknownMember, UnknownThing)):
                busy.ask(lambda books, field=field, text=text: FIELDS[field](books, text))
        assert not busy.ask(lambda books, text=text: cart.meaning(books, [text])).known
    found = busy.ask(lambda books: finding(books, "\ud800"))
    assert (found.members.total, found.things.total, found.papers.total) == (0, 0, 0)
