"""Who answers to words typed into a list's field: every word, each as a beginning, without accents and case."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.queries.find import answers_to, members_matching, plain_words, things_matching
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, EVA, World


def members(world, text):
    return world.ask(lambda books: members_matching(books, text))


def things(world, text):
    return world.ask(lambda books: things_matching(books, text))


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same person twice, in service and out of it: they must answer to the same words."""
    world = World.make(tmp_path_factory.mktemp("both") / "sklad.equip")
    row = replace(NOVAK, surname="Žlutý-Kůň", given_name="Jan Ámos", rank="prap.", unit_code="KRPB")
    here = world.do(EditMember(None, replace(row, personal_number="990811"))).facts["member"]
    left = world.do(EditMember(None, replace(row, personal_number="990812"))).facts["member"]
    world.do(WithdrawMember(left))
    yield world, here, left
    world.close()


TEXTS = (
    *("zluty", "ŽLUTÝ", "žlu", "kun", "kůň", "jan", "amos", "Jan Ámos", "amos jan zluty", "krpb", "jihomorav"),
    *("prap", "prap.", "zluty krpb", "99081", "z k j"),
)
NOT = ("luty", "un", "zlutyy", "jan petr", "krpa", "xyz", "990811 990812")


class TestMembers:
    @pytest.mark.parametrize("text", TEXTS)
    def test_in_service_and_out_of_it_by_the_same_words(self, both, text):
        world, here, left = both
        assert members(world, text) & {here, left} == {here, left}

    @pytest.mark.parametrize("text", NOT)
    def test_and_neither_by_others(self, both, text):
        world, here, left = both
        assert not members(world, text) & {here, left}

    @pytest.mark.parametrize("text", ["", " ", "-", '"', "...", "\0"])
    def test_nothing_to_look_for_finds_nobody(self, both, text):
        assert members(both[0], text) == set()

    def test_each_by_their_own_number(self, both):
        world, here, left = both
        assert members(world, "990811") == {here}
        assert members(world, "990812") == {left}

    def test_a_leaver_is_called_as_last_known(self, world):
        ctibor = world.member(CTIBOR)
        world.do(EditMember(ctibor, replace(NOVAK, personal_number=CTIBOR, surname="Přejmenovaný")))
        world.do(WithdrawMember(ctibor))
        assert members(world, "prejmenovany") == {ctibor}
        assert members(world, "ctvrty") == set()

    def test_who_is_here_is_not_found_twice_and_units_are_not_among_them(self, world):
        people = {world.member(number) for number in (ADAM, EVA)}
        assert people <= members(world, "prahy")

    @settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.text("žlutýkůňjanámos ", min_size=1, max_size=5), min_size=1, max_size=3).map(" ".join))
    def test_whatever_is_typed_the_same_two_answer(self, both, text):
        world, here, left = both
        found = members(world, text)
        assert (here in found) == (left in found)


class TestThings:
    @pytest.mark.parametrize(
        ("text", "serials"),
        [
            ("vesta", {"V-001", "V-002", "V-003"}),
            ("reflexni ves", {"V-001", "V-002", "V-003"}),
            ("reflective L", {"V-003"}),
            ("R-00", {"R-001", "R-002"}),
            ("inv-2", {"V-002"}),
            ("AKT.0000004", {"R-001"}),
            ("radio", {"R-001", "R-002"}),
            ("vesta radio", set()),
            ("", set()),
        ],
    )
    def test_by_article_and_by_every_number(self, world, text, serials):
        assert things(world, text) == {world.piece(serial) for serial in serials}

    def test_a_lot_by_its_batch(self, world):
        (lot,) = things(world, "S-26")
        assert world.ask(lambda books: books.things.thing(lot)).article_code == "RUKAV"

    def test_a_member_is_no_thing(self, world):
        assert things(world, "zkusebni") == set()


class TestWords:
    """The same rule where there is no index: the counter's own lists."""

    @pytest.mark.parametrize(
        ("words", "text", "answer"),
        [
            ("Reflexní vesta", "ves", True),
            ("Reflexní vesta", "VES REF", True),
            ("Reflexní vesta", "esta", False),
            ("Reflexní vesta", "vesta radio", False),
            ("Reflexní vesta", "", True),
            ("", "x", False),
            ("Straße", "strasse", True),
        ],
    )
    def test_every_word_begins_one(self, words, text, answer):
        assert answers_to(words, text) is answer

    @given(st.text(max_size=20))
    def test_plain_text_is_plain(self, text):
        words = plain_words(text)
        assert plain_words(" ".join(words)) == words
        assert not any(unicodedata.combining(char) for char in "".join(words))

    @given(st.lists(st.text("aábcčd", min_size=1, max_size=5), min_size=1, max_size=4), st.data())
    def test_any_beginnings_of_its_own_words_answer(self, words, data):
        part = [word[: data.draw(st.integers(1, len(word)))] for word in data.draw(st.permutations(words))]
        assert answers_to(" ".join(words), " ".join(part).upper())
