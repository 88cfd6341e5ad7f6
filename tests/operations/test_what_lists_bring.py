"""What a list says is what the books have afterwards, cell by cell; taken in again with a change, only that changes."""

import json
from datetime import date

import pytest

from equipment_app.domain.deliveries import UNPLACED
from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_in import TakeIn, _letter
from equipment_app.operations.undo import Undo
from tests.world import ADAM, CATALOGUE, DELIVERIES, DELIVERY, EVA, KIT, KIT_LIST, MEMBERS

FULL_MEMBERS = """\
OEČ;Titul před;Příjmení;Jméno;Titul za;Hodnost;Funkce;Kód útvaru;Útvar;V AKT od;Občanský zaměstnanec;Velikost oděvu;Obuv
990101;Mgr.;Plný;Petr;Ph.D.;kpt.;vedoucí;KRPA;KŘP hl. m. Prahy;1.4.2019;ne;3XL;44,5
;;Občanská;Olga;;;;KRPZ;KŘP Zlínského kraje;;ano;S;
"""
FULL_DELIVERY = (
    "Doklad;Datum;Dodavatel;Smlouva;Faktura;Zdroj financování;Kód;Velikost;Množství;Výrobní číslo;Inventární číslo;"
    "Šarže;Expirace;Cena za MJ;Sklad;Umístění\n"
)


def living(world, table, where="1"):
    rows = world.ask(lambda books: [row._asdict() for row in books.ask(f"SELECT * FROM {table} WHERE {where}")])
    return [{name: cell for name, cell in row.items() if name != "seq"} for row in rows]


def person(world, surname):
    return next(one for one in world.ask(lambda books: books.people.members()) if one.surname == surname)


def found(world, words):
    return {row for (row,) in world.sql("SELECT rowid FROM scratch_search WHERE scratch_search MATCH ?", words)}


class TestMembers:
    def test_every_cell_of_a_row(self, world):
        world.take_in(ListKind.MEMBERS, FULL_MEMBERS)
        petr = person(world, "Plný")
        assert (petr.title_before, petr.given_name, petr.title_after, petr.rank) == ("Mgr.", "Petr", "Ph.D.", "kpt.")
        assert (petr.function, petr.unit_code, petr.member_since) == ("vedoucí", "KRPA", date(2019, 4, 1))
        assert (petr.civilian, petr.sizes) == (False, {"alfa": "3XL", "obuv": "44,5"})
        olga = person(world, "Občanská")
        assert (olga.civilian, olga.personal_number, olga.unit_code) == (True, "", "KRPZ")
        assert (olga.member_since, olga.sizes) == (None, {"alfa": "S"})

    def test_sizes_are_kept_in_one_order_and_readable(self, world):
        world.take_in(ListKind.MEMBERS, FULL_MEMBERS)
        kept = world.sql("SELECT sizes FROM identity WHERE surname = 'Plný'")[0][0]
        assert kept == '{"alfa": "3XL", "obuv": "44,5"}'
        assert list(json.loads(kept)) == sorted(json.loads(kept))

    def test_a_unit_is_new_once_with_its_code_and_name(self, world):
        before = len(living(world, "holder", "kind = 'unit'"))
        world.take_in(ListKind.MEMBERS, FULL_MEMBERS)
        units = living(world, "holder", "kind = 'unit'")
        assert len(units) == before + 1
        assert {(unit["label"], unit["name"]) for unit in units} >= {("KRPZ", "KŘP Zlínského kraje")}
        assert person(world, "Občanská").unit == next(unit["id"] for unit in units if unit["label"] == "KRPZ")
        assert found(world, "zlinskeho"), "a unit is found as well"

    def test_a_list_without_a_new_unit_makes_none(self, world):
        units = living(world, "holder", "kind = 'unit'")
        world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n")
        assert living(world, "holder", "kind = 'unit'") == units

    def test_who_moves_to_another_unit_stays_who_they_are(self, world):
        adam = person(world, "Zkušební")
        text = MEMBERS.replace(
            "Zkušební;Adam;pprap.;KRPA;KŘP hl. m. Prahy", "Zkušební;Adam;pprap.;KRPB;KŘP Jihomoravského kraje"
        )
        outcome = world.take_in(ListKind.MEMBERS, text)
        after = person(world, "Zkušební")
        assert (after.id, after.ref, after.badge, after.unit_code) == (adam.id, adam.ref, adam.badge, "KRPB")
        assert outcome.facts == {"created": 0, "changed": 1, "skipped": 2}
        assert world.verified().ok

    def test_who_does_not_move_is_not_registered_again(self, world):
        holders = living(world, "holder")
        head = world.head()
        world.take_in(ListKind.MEMBERS, MEMBERS.replace("pprap.", "prap."))
        assert living(world, "holder") == holders
        assert "reg" not in world.ask(lambda books: books.journal.payload(head + 1))
        assert person(world, "Zkušební").rank == "prap."

    def test_a_civilian_is_known_by_name_and_unit(self, world):
        world.take_in(ListKind.MEMBERS, FULL_MEMBERS)
        olga = person(world, "Občanská")
        outcome = world.take_in(ListKind.MEMBERS, FULL_MEMBERS.replace("ano;S;", "ano;L;38"))
        after = person(world, "Občanská")
        assert (after.id, after.badge, after.sizes) == (olga.id, olga.badge, {"alfa": "L", "obuv": "38"})
        assert outcome.facts == {"created": 0, "changed": 1, "skipped": 1}

    def test_of_several_civilians_the_one_that_is_meant(self, world):
        more = ";;Občanská;Oldřiška;;;;KRPZ;KŘP Zlínského kraje;;ano;M;\n"
        world.take_in(ListKind.MEMBERS, FULL_MEMBERS + more)
        world.take_in(ListKind.MEMBERS, FULL_MEMBERS + more.replace("ano;M", "ano;XXL"))
        sizes = {one.given_name: one.sizes for one in world.ask(lambda books: books.people.members()) if one.civilian}
        assert sizes == {"Olga": {"alfa": "S"}, "Oldřiška": {"alfa": "XXL"}}

    def test_badges_and_persons_are_new_each(self, world):
        rows = "".join(f"9902{n:02};Nový{n};Petr;;KRPA;;S;\n" for n in range(30))
        world.take_in(ListKind.MEMBERS, MEMBERS + rows)
        members = living(world, "holder", "kind = 'member'")
        assert len({one["code"] for one in members}) == len({one["ref"] for one in members}) == 33
        assert sorted(one["code"] for one in members) == list(range(1, 34))


class TestCatalogue:
    COLUMNS = (
        "Kód;Název;Název anglicky;Skupina;Evidence;Velikostní řada;MJ;Cena za MJ;Životnost (měsíce);"
        "Revize (měsíce);Podléhá udržitelnosti\n"
    )

    def test_every_cell_of_a_row(self, world):
        world.take_in(
            ListKind.CATALOGUE, self.COLUMNS + "PRILBA;Přilba;Helmet;Ochrana;item;hlava;ks;4321,50;60;12;ano\n"
        )
        found = world.ask(lambda books: books.catalogue.by_code("PRILBA"))
        assert (found.name, found.name_en, found.section) == ("Přilba", "Helmet", "Ochrana")
        assert (found.tracking, found.scheme, found.unit, found.price) == ("item", "hlava", "ks", 432_150)
        assert (found.life_months, found.inspection_months, bool(found.sustainability)) == (60, 12, True)
        assert (found.minimum, found.numbered) == (None, True)

    def test_what_is_not_filled_in_is_not_there(self, world):
        world.take_in(ListKind.CATALOGUE, self.COLUMNS + "PRILBA;Přilba;;;quantity;uni;ks;;;;\n")
        found = world.ask(lambda books: books.catalogue.by_code("PRILBA"))
        assert (found.price, found.life_months, found.inspection_months, bool(found.sustainability)) == (
            *(None, None, None),
            False,
        )

    def test_a_minimum_set_by_hand_outlives_the_list(self, world):
        """The list knows nothing of minimums."""
        id = world.article("TRIKO")
        world.do(EditArticle(id, "Tričko funkční", "Functional T-shirt", 12))
        world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("ks;390", "ks;395"))
        found = world.ask(lambda books: books.catalogue.article(id))
        assert (found.price, found.minimum) == (39_500, 12)

    def test_articles_are_numbered_on(self, world):
        world.take_in(ListKind.CATALOGUE, CATALOGUE + "A1;A;;;quantity;uni;ks;1\nA2;B;;;quantity;uni;ks;1\n")
        assert [world.article(code) for code in ("A1", "A2")] == [6, 7]

    def test_its_things_are_found_by_its_new_name(self, world):
        world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("Radiostanice", "Vysílačka"))
        assert {row // 4 for row in found(world, "vysilacka") if row % 4 == 1} == {
            world.piece("R-001"),
            world.piece("R-002"),
        }


class TestDeliveries:
    ROW = "DX-1;24.2.2026;Nový s.r.o.;SML-7;FA-77;Fond XY;VESTA;XL;1;N-1;NI-1;B-1;31.12.2031;1234,50;Nový sklad;C3\n"

    def test_every_cell_of_a_row(self, world):
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW)
        thing = world.ask(lambda books: books.things.by_serial("N-1")[0])
        assert (thing.delivery_note, thing.received_on, thing.supplier) == ("DX-1", "2026-02-24", "Nový s.r.o.")
        assert (thing.contract, thing.invoice, thing.funding) == ("SML-7", "FA-77", "Fond XY")
        assert (thing.article_code, thing.size, thing.serial, thing.inventory) == ("VESTA", "XL", "N-1", "NI-1")
        assert (thing.batch, thing.expiry, thing.price) == ("B-1", "2031-12-31", 123_450)
        assert world.sql("SELECT source, quantity, condition FROM move WHERE thing = ?", thing.id) == [(1, 1, "new")]

    def test_a_new_store_with_a_new_place_in_it(self, world):
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW)
        place = next(one for one in world.ask(lambda books: books.people.places()) if one.label == "C3")
        assert (place.store, place.code) == ("Nový sklad", 3)
        (store,) = living(world, "holder", "kind = 'store' AND name = 'Nový sklad'")
        (location,) = living(world, "holder", "label = 'C3'")
        assert (store["label"], store["code"], store["parent"]) == ("", None, None)
        assert (location["parent"], location["name"]) == (store["id"], "Nový sklad")
        assert world.ask(lambda books: books.things.holders(books.things.by_serial("N-1")[0].id))[0].holder == place.id
        assert found(world, "C3")

    def test_two_places_of_one_new_store(self, world):
        rows = self.ROW + self.ROW.replace("N-1;NI-1", "N-2;NI-2").replace("C3", "C4")
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + rows)
        assert len(living(world, "holder", "kind = 'store' AND name = 'Nový sklad'")) == 1
        labels = [one.label for one in world.ask(lambda books: books.people.places()) if one.store == "Nový sklad"]
        assert labels == ["C3", "C4"]

    def test_the_same_label_in_two_stores_is_two_places(self, world):
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW.replace("C3", "A01"))
        places = [one for one in world.ask(lambda books: books.people.places()) if one.label == "A01"]
        assert {one.store for one in places} == {"Sklad", "Nový sklad"}

    def test_a_place_that_is_known_is_used(self, world):
        before = living(world, "holder")
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW.replace("Nový sklad;C3", "Sklad;B02"))
        assert living(world, "holder") == before

    def test_without_store_and_place_it_lies_in_this_one_unplaced(self, world):
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW.replace("Nový sklad;C3", ";"))
        place = next(one for one in world.ask(lambda books: books.people.places()) if one.label == UNPLACED)
        assert place.store == "Sklad"

    def test_pieces_without_a_number_each_get_a_code(self, world):
        row = "DX-2;24.2.2026;Nový s.r.o.;;;;VESTA;XL;4;;;;;;Sklad;A01\n"
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + row)
        made = living(world, "thing", "delivery_note = 'DX-2'")
        assert [one["code"] for one in made] == [6, 7, 8, 9]
        assert world.stock("VESTA")["XL"] == 4

    def test_more_of_them_later_are_more_pieces(self, world):
        row = "DX-2;24.2.2026;Nový s.r.o.;;;;VESTA;XL;4;;;;;;Sklad;A01\n"
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + row)
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + row.replace("XL;4", "XL;6"))
        assert world.stock("VESTA")["XL"] == 6
        assert len({one["code"] for one in living(world, "thing", "code IS NOT NULL")}) == 5 + 6

    @pytest.mark.parametrize(
        ("before", "after", "column", "value"),
        [
            ("NI-1", "NI-9", "inventory", "NI-9"),
            ("31.12.2031", "30.6.2032", "expiry", "2032-06-30"),
            ("1234,50", "999", "price", 99_900),
            ("Fond XY", "Fond Z", "funding", "Fond Z"),
            ("FA-77", "FA-78", "invoice", "FA-78"),
            (";B-1;", ";B-2;", "batch", "B-2"),
        ],
    )
    def test_a_piece_known_by_its_number_is_mended_and_not_received_again(self, world, before, after, column, value):
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW)
        thing = world.ask(lambda books: books.things.by_serial("N-1")[0])
        outcome = world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW.replace(before, after))
        assert outcome.facts == {"created": 0, "changed": 1, "skipped": 0}
        again = world.ask(lambda books: books.things.by_serial("N-1"))
        assert [(one.id, one.number, getattr(one, column)) for one in again] == [(thing.id, thing.number, value)]
        assert world.sql("SELECT count(*) FROM move WHERE thing = ?", thing.id) == [(1,)]
        assert world.verified().ok

    def test_a_piece_known_by_its_inventory_number_alone(self, world):
        row = self.ROW.replace("N-1;NI-1", ";NI-1")
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + row)
        thing = world.ask(lambda books: books.things.by_inventory("NI-1")[0])
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + row.replace("1234,50", "999"))
        again = world.ask(lambda books: books.things.by_inventory("NI-1"))
        assert [(one.id, one.price) for one in again] == [(thing.id, 99_900)]

    def test_a_serial_number_of_another_article_is_another_piece(self, world):
        """Makers number their wares without asking each other."""
        radio = self.ROW.replace("VESTA;XL", "RADIO;").replace("NI-1", "NI-5")
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW + radio)
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW.replace("1234,50", "999") + radio)
        prices = {one.article_code: one.price for one in world.ask(lambda books: books.things.by_serial("N-1"))}
        assert prices == {"VESTA": 99_900, "RADIO": 123_450}

    def test_a_piece_may_be_mended_while_a_member_has_it(self, world):
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW)
        world.do(Issue(ADAM, ("N-1",)))
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + self.ROW.replace("1234,50", "999"))
        assert world.held(ADAM) == {"N-1": 1}

    def test_each_day_is_an_entry_of_its_own_the_earliest_first(self, world):
        head = world.head()
        days = (20, 5, 12, 5)
        rows = "".join(f"D-1;{day}.1.2026;Nový;;;;VESTA;XL;1;N-{n};;;;;Sklad;A01\n" for n, day in enumerate(days))
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + rows)
        days = [day for (day,) in world.sql("SELECT occurred_on FROM act WHERE seq > ? ORDER BY seq", head)]
        assert days == ["2026-01-05", "2026-01-12", "2026-01-20"]

    def test_more_of_a_lot_that_moved_comes_on_the_day_it_last_moved(self, world):
        """A thing never moves before it last moved."""
        world.clock.go_to("2026-03-05")
        world.do(Issue(ADAM, ("TRIKO/M*2",)))
        world.clock.go_to("2026-03-09")
        world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;33"))
        day = world.sql("SELECT occurred_on FROM act WHERE kind = 'receipt' ORDER BY seq DESC LIMIT 1")
        assert day == [("2026-03-05",)]

    def test_a_source_of_money_is_registered_once_with_a_letter_of_its_own(self, world):
        rows = (
            self.ROW
            + self.ROW.replace("N-1;NI-1", "N-2;NI-2")
            + self.ROW.replace("N-1;NI-1", "N-3;NI-3").replace("Fond XY", "Fond XZ")
        )
        world.take_in(ListKind.DELIVERIES, FULL_DELIVERY + rows)
        letters = {code: source.letter for code, source in world.ask(lambda books: books.settings.fundings()).items()}
        assert letters["Fond XY"] == "F"
        assert len(set(letters.values())) == len(letters) == 5

    @pytest.mark.parametrize(
        ("code", "taken", "letter"),
        [
            ("Fond", "", "F"),
            ("Fond", "F", "O"),
            ("fond", "FON", "D"),
            ("Fond", "FOND", "A"),
            ("Fond", "FONDABC", "E"),
            ("Čž 12", "", "A"),
            ("Z", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "?"),
            ("Z", "ABCDEFGHIJKLMNOPQRSTUVWXY", "Z"),
        ],
    )
    def test_its_own_letter_if_one_is_left(self, code, taken, letter):
        assert _letter(code, set(taken)) == letter


class TestKits:
    def lines(self, world, name=KIT):
        def question(books):
            kit = books.catalogue.kits()[name]
            return [(line.article.code, line.quantity, line.required) for line in books.catalogue.kit_lines(kit)]

        return world.ask(question)

    def test_every_line_in_the_order_of_the_list(self, world):
        assert self.lines(world) == [("VESTA", 1, True), ("RADIO", 1, True), ("TRIKO", 3, True), ("RUKAV", 2, False)]

    def test_a_line_that_is_gone_from_the_list_is_gone_from_the_kit(self, world):
        world.take_in(ListKind.KIT, KIT_LIST.replace("RADIO;1;ano\n", ""), KIT)
        assert self.lines(world) == [("VESTA", 1, True), ("TRIKO", 3, True), ("RUKAV", 2, False)]
        assert world.verified().ok

    def test_and_comes_back_with_it(self, world):
        world.take_in(ListKind.KIT, KIT_LIST.replace("RADIO;1;ano\n", ""), KIT)
        number = world.take_in(ListKind.KIT, KIT_LIST, KIT).number
        assert self.lines(world) == [("VESTA", 1, True), ("RADIO", 1, True), ("TRIKO", 3, True), ("RUKAV", 2, False)]
        world.do(Undo(number, "omyl"))
        assert [code for code, _, _ in self.lines(world)] == ["VESTA", "TRIKO", "RUKAV"]

    def test_another_count_changes_its_line_alone(self, world):
        outcome = world.take_in(ListKind.KIT, KIT_LIST.replace("TRIKO;3;ano", "TRIKO;5;ne"), KIT)
        assert outcome.facts == {"created": 0, "changed": 1, "skipped": 3}
        assert self.lines(world)[2] == ("TRIKO", 5, False)

    def test_a_line_that_is_dropped_is_all_that_changes(self, world):
        """Nothing to create and nothing to change, and still something to do."""
        head = world.head()
        outcome = world.take_in(ListKind.KIT, KIT_LIST.replace("RUKAV;2;ne\n", ""), KIT)
        assert (outcome.what, outcome.entry) == ("imported", head + 1)
        assert world.head() == head + 1

    def test_another_name_is_another_kit(self, world):
        world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nTRIKO;1;ano\n", "Letní")
        assert set(world.ask(lambda books: books.catalogue.kits())) == {KIT, "Letní"}
        assert self.lines(world, "Letní") == [("TRIKO", 1, True)]
        assert len(self.lines(world)) == 4
        assert found(world, "letni") and found(world, "vystroj")

    def test_the_kit_of_that_name_keeps_its_number(self, world):
        before = world.ask(lambda books: books.catalogue.kits())
        world.take_in(ListKind.KIT, KIT_LIST.replace("TRIKO;3", "TRIKO;4"), KIT)
        assert world.ask(lambda books: books.catalogue.kits()) == before
        assert world.do(Issue(EVA, (), kit=KIT)).pieces == 1 + 1 + 4 + 2


class TestTogether:
    @pytest.mark.parametrize(
        ("kind", "text", "rows"),
        [
            (ListKind.MEMBERS, MEMBERS + "".join(f"991{n:03};Nový{n};Petr;;KRPA;;S;\n" for n in range(250)), 250),
            (
                ListKind.CATALOGUE,
                CATALOGUE + "".join(f"X{n};Nové {n};;;quantity;uni;ks;1\n" for n in range(250)),
                250,
            ),
        ],
        ids=["members", "catalogue"],
    )
    def test_a_long_list_is_counted_to_its_end(self, world, kind, text, rows):
        steps = []
        run = world.dry_run(kind, text)
        outcome = world.do(TakeIn(run, step=lambda done, total: steps.append((done, total))))
        assert outcome.facts["created"] == rows
        assert steps == [(0, rows), (100, rows), (200, rows), (rows, rows)]
        batches = world.sql("SELECT batch_index, batch_count FROM act WHERE seq >= ? ORDER BY seq", outcome.entry)
        assert batches == [(0, 3), (1, 3), (2, 3)]

    def test_a_short_one_is_no_batch_and_keeps_what_it_was(self, world):
        outcome = world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n")
        ((batch, kind, facts),) = world.sql("SELECT batch, kind, facts FROM act WHERE seq = ?", outcome.entry)
        assert (batch, kind) == (None, "register")
        kept = json.loads(facts)
        assert (kept["list"], kept["created"], kept["changed"], kept["skipped"]) == ("members", 1, 0, 3)
        assert len(kept["sha256"]) == 64

    def test_facts_stand_in_the_first_entry_alone(self, world):
        rows = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:03};;;;100;Sklad;A01\n" for n in range(130))
        outcome = world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        facts = [facts for (facts,) in world.sql("SELECT facts FROM act WHERE seq >= ? ORDER BY seq", outcome.entry)]
        assert json.loads(facts[0])["created"] == 130
        assert facts[1] in (None, "{}", "")

    def test_what_only_mends_pieces_is_no_receipt(self, world):
        text = DELIVERIES.replace("V-001;INV-1;;31.12.2040", "V-001;INV-1;;30.12.2040")
        outcome = world.take_in(ListKind.DELIVERIES, text)
        assert world.sql("SELECT kind FROM act WHERE seq = ?", outcome.entry) == [("register",)]
