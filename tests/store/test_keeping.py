"""What the store keeps beside the journal: bytes by their hash, articles and kits in order, answers while they hold."""

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.store.database import Database
from equipment_app.store.file.files import FileStore, beside
from equipment_app.store.file.pieces import finished
from equipment_app.store.sql import Memo, Sql
from tests.world import ADAM, CATALOGUE, DELIVERY, EVA, KEEPER, KIT, KIT_LIST, PlainPress


@pytest.fixture
def files(tmp_path):
    found = FileStore(tmp_path / "sklad.equip-files")
    yield found
    found.close()


class TestFiles:
    def test_bytes_come_back_by_their_hash(self, files):
        keys = {content: files.put(content) for content in (b"", b"a", b"%PDF-" + bytes(100_000))}
        assert keys == {content: hashlib.sha256(content).hexdigest() for content in keys}
        assert all(files.get(key) == content for content, key in keys.items())
        assert files.hashes() == set(keys.values())

    def test_the_same_bytes_are_kept_once(self, files):
        assert files.put(b"a") == files.put(b"a")
        assert len(files.hashes()) == 1

    def test_what_is_not_there_is_none(self, files):
        assert files.get("0" * 64) is None
        assert (files.hashes(), list(files.damaged()), files.integrity()) == (set(), [], [])

    def test_they_are_there_when_opened_again_and_in_a_copy(self, tmp_path):
        first = FileStore(tmp_path / "first")
        key = first.put(b"a")
        finished(first.copy(tmp_path / "copy"))
        first.close()
        for path in (tmp_path / "first", tmp_path / "copy"):
            again = FileStore(path)
            assert again.get(key) == b"a"
            again.close()

    def test_a_day_of_papers_does_not_stay_in_memory(self, files):
        """SQLite keeps as many pages as it may, read again or not; the journal may keep ten times as many."""
        assert files._raw.execute("PRAGMA cache_size").fetchone()[0] == -4_000

    def test_beside_a_store_under_its_name(self, tmp_path):
        assert beside(tmp_path / "a b.equip") == tmp_path / "a b.equip-files"

    @settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.binary(max_size=50), max_size=6))
    def test_whatever_is_kept_is_what_it_was(self, files, contents):
        keys = [files.put(content) for content in contents]
        assert [files.get(key) for key in keys] == contents
        assert list(files.damaged()) == []


class TestCatalogue:
    def ask(self, world, name, *values):
        return world.ask(lambda books: getattr(books.catalogue, name)(*values))

    def test_articles_in_czech_order(self, world):
        rows = "".join(
            f"X{n};{name};;;quantity;uni;ks;1\n" for n, name in enumerate(("Čepice", "Chrániče", "Cívka", "Hák"))
        )
        world.take_in(ListKind.CATALOGUE, CATALOGUE + rows)
        names = [article.name for article in self.ask(world, "articles")]
        assert names[:5] == ["Cívka", "Čepice", "Hák", "Chrániče", "Obuv kotníková"]

    @pytest.mark.parametrize("code", ["TRIKO", "triko", "Triko"])
    def test_a_code_whatever_its_case(self, world, code):
        assert self.ask(world, "by_code", code).code == "TRIKO"

    @pytest.mark.parametrize("code", ["", "TRIK", "TRIKO ", "nic"])
    def test_and_nothing_else(self, world, code):
        assert self.ask(world, "by_code", code) is None

    def test_an_article_there_is_not(self, world):
        with pytest.raises(LookupError):
            self.ask(world, "article", 999)

    def test_sizes_of_a_scheme_in_their_order(self, world):
        assert self.ask(world, "sizes", "alfa")[:4] == ("XXS", "XS", "S", "M")
        assert self.ask(world, "sizes", "nic") == ()
        assert self.ask(world, "schemes")["uni"] == ("uni",)

    def test_what_was_undone_is_left_out_and_keeps_its_number(self, world):
        number = world.take_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový;;;quantity;uni;ks;1\n").number
        assert self.ask(world, "next_article") == 7
        world.do(Undo(number, "omyl"))
        assert self.ask(world, "by_code", "NOVY") is None
        assert "NOVY" not in [article.code for article in self.ask(world, "articles")]
        assert self.ask(world, "next_article") == 7

    def test_kits_in_czech_order_and_numbered_on(self, world):
        for name in ("Čepice", "Chrániče", "Cívka"):
            world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nTRIKO;1;ano\n", name)
        assert list(self.ask(world, "kits")) == ["Cívka", "Čepice", "Chrániče", KIT]
        assert self.ask(world, "next_kit") == 5

    def test_lines_of_a_kit_in_the_order_of_its_list(self, world):
        lines = KIT_LIST.splitlines()
        world.take_in(ListKind.KIT, "\n".join([lines[0], *lines[:0:-1]]) + "\n", "Obráceně")
        kit = self.ask(world, "kits")["Obráceně"]
        found = [(line.article.code, line.quantity, line.required) for line in self.ask(world, "kit_lines", kit)]
        assert found == [("RUKAV", 2, False), ("TRIKO", 3, True), ("RADIO", 1, True), ("VESTA", 1, True)]


class TestLookingBack:
    def ask(self, world, name, *values):
        return world.ask(lambda books: getattr(books.history, name)(*values))

    def test_what_was_written_together(self, world):
        rows = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:03};;;;100;Sklad;A01\n" for n in range(150))
        outcome = world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        batch = list(range(outcome.entry, world.head() + 1))
        assert len(batch) == 2
        assert [self.ask(world, "together", seq) for seq in batch] == [batch, batch]
        assert [self.ask(world, "number", seq) for seq in batch] == [outcome.number] * 2

    def test_an_entry_alone_is_with_itself(self, world):
        outcome = world.do(Issue(ADAM, ("V-001",)))
        assert self.ask(world, "together", outcome.entry) == [outcome.entry]
        assert self.ask(world, "number", outcome.entry) == outcome.number
        setting = world.do(SetSettings({"paper.place": "Kladno"})).entry
        assert self.ask(world, "number", setting) == f"#{setting}"

    def test_who_cancelled_what(self, world):
        issued = world.do(Issue(ADAM, ("V-001",)))
        assert (self.ask(world, "reversed_by", issued.entry), self.ask(world, "reverses", issued.entry)) == (None, None)
        storno = world.do(Undo(issued.number, "omyl"))
        assert self.ask(world, "reversed_by", issued.entry) == storno.number
        assert self.ask(world, "reverses", storno.entry) == issued.entry

    def test_a_storno_inside_a_batch_has_no_number_of_its_own(self, world):
        rows = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:03};;;;100;Sklad;A01\n" for n in range(150))
        outcome = world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        world.do(Undo(outcome.number, "omyl"))
        assert self.ask(world, "reversed_by", outcome.entry) == f"{outcome.number}-S"
        assert self.ask(world, "reversed_by", outcome.entry + 1) == ""

    def test_in_which_condition_somebody_had_it_before(self, world):
        piece, adam = world.piece("V-001"), world.member(ADAM)
        first = world.do(Issue(ADAM, ("V-001",))).entry
        assert self.ask(world, "condition", piece, adam, first) == ""
        assert self.ask(world, "condition", piece, adam, first + 1) == "new"
        assert self.ask(world, "condition", piece, world.member(EVA), 999) == ""

    def test_later_entries_that_still_stand(self, world):
        piece = world.piece("V-001")
        first = world.do(Issue(ADAM, ("V-001",)))
        back = world.do(TakeBack(ADAM, ("V-001",)))
        again = world.do(Issue(EVA, ("V-001",)))
        assert self.ask(world, "moved_after", first.entry, [piece]) == [back.entry, again.entry]
        world.do(Undo(again.number, "omyl"))
        assert self.ask(world, "moved_after", first.entry, [piece]) == [back.entry]
        assert self.ask(world, "moved_after", first.entry, [world.piece("V-002")]) == []
        assert self.ask(world, "moved_after", first.entry, []) == []

    def test_what_stands_on_a_row(self, world):
        units = world.ask(lambda books: books.people.units())
        assert self.ask(world, "standing_on", "holder", {"id": units["KRPB"][0]})
        assert self.ask(world, "standing_on", "article", {"id": world.article("TRIKO")})
        assert self.ask(world, "standing_on", "setting", {"key": "store.name"}) == []
        assert self.ask(world, "standing_on", "holder", {"id": world.member(ADAM)}) == []
        entry = world.do(Issue(ADAM, ("V-001",))).entry
        assert self.ask(world, "standing_on", "holder", {"id": world.member(ADAM)}) == [entry]

    def test_marks_and_prints_change_no_row(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(MarkSigned("PP-2026-000001"))
        key = ("setting", ("store.name",))
        assert self.ask(world, "registered_by", key) == 1
        changed = world.do(SetSettings({"store.name": "Jiný"})).entry
        assert self.ask(world, "registered_by", key) == changed
        before = self.ask(world, "before", changed, key)
        assert (before[0], before[1]["value"]) == (1, "Sklad")
        assert self.ask(world, "before", 1, key) is None


class TestQuestions:
    def test_each_shape_of_an_answer(self, world):
        def question(books):
            sql = Sql(books.connection)
            numbers = "SELECT column1 AS n, column2 AS word FROM (VALUES (1, 'a'), (2, 'b')) WHERE column1 > ?"
            return (
                sql.rows(numbers, (0,)),
                sql.first(numbers, (1,)),
                sql.first(numbers, (2,)),
                sql.value(numbers, (0,)),
                sql.value(numbers, (2,)),
                sql.named(numbers, (0,)),
                sql.named(numbers, (2,)),
                sql.one(numbers, (1,)),
            )

        rows, first, no_row, value, no_value, named, no_name, one = world.ask(question)
        assert rows == [(1, "a"), (2, "b")]
        assert (first, no_row, one) == ((2, "b"), None, (2, "b"))
        assert (value, no_value, named, no_name) == (1, None, {"n": 1, "word": "a"}, None)

    def test_a_row_there_must_be(self, world):
        with pytest.raises(LookupError):
            world.ask(lambda books: Sql(books.connection).one("SELECT 1 WHERE 0"))

    def test_an_answer_is_kept_until_it_is_let_go_even_where_it_is_nothing(self):
        memo, asked = Memo(), []

        def answer():
            asked.append(1)

        for _ in range(3):
            assert memo.keep("a", answer) is None
        assert len(asked) == 1
        memo.clear()
        memo.keep("a", answer)
        assert len(asked) == 2


class TestANewStore:
    def test_begins_with_who_it_is_and_who_keeps_it(self, tmp_path):
        with Database.create(tmp_path / "a.equip", "Nový sklad", PlainPress(), operator=KEEPER) as database:
            assert database.ask(lambda books: books.settings["store.name"]) == "Nový sklad"
            (keeper,) = database.ask(lambda books: books.people.operators())
            assert (keeper.id, keeper.name, keeper.rank, keeper.role) == (
                *(1, "Skladníková Zora", "nprap."),
                "quartermaster",
            )
            assert database.ask(lambda books: books.people.name(1)) == "Dodavatelé"
            assert database.ask(lambda books: books.journal.origin).endswith("/1")
            payload = database.ask(lambda books: books.journal.payload(1))
            assert payload["x"]["store"] == database.ask(lambda books: books.journal.origin).partition("/")[0]

    @pytest.mark.parametrize("operator", [None, {}, {"given_name": "Zora"}, {"surname": ""}])
    def test_a_keeper_without_a_name_is_called_by_the_work(self, tmp_path, operator):
        with Database.create(tmp_path / "a.equip", "Sklad", PlainPress(), operator=operator) as database:
            assert database.ask(lambda books: books.people.operators()[0].surname) == "Výstrojář"

    def test_no_two_stores_are_one(self, tmp_path):
        origins = set()
        for name in ("a", "b"):
            with Database.create(tmp_path / f"{name}.equip", "Sklad", PlainPress()) as database:
                origins.add(database.ask(lambda books: books.journal.origin))
        assert len(origins) == 2

    def test_knows_two_sources_of_money(self, tmp_path):
        with Database.create(tmp_path / "a.equip", "Sklad", PlainPress()) as database:
            sources = database.ask(lambda books: books.settings.fundings())
        assert {code: (source.letter, bool(source.logo)) for code, source in sources.items()} == {
            "CZ-HOMEAFFAIRS-0004": ("N", True),
            "Rozpočet PČR": ("R", False),
        }
        assert all(source.text_cs and source.text_en for source in sources.values())
