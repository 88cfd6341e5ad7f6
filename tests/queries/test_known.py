"""What a list is compared with is what the books have: no more than was asked, and nothing that is gone."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.lists import ArticleRow, DeliveryKeys, DeliveryRow, KitRow, ListKind, LotKey, MemberRow
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.undo import Undo
from equipment_app.queries.known import known
from tests.operations.rows import NOVAK
from tests.world import ADAM, CATALOGUE, CTIBOR, DELIVERIES, DELIVERY, EVA, KIT, KIT_LIST

SHIRTS = LotKey("Dodavatel Vzorový s.r.o.", "DL-2", "TRIKO", "M", "")


def of(world, kind, asked=None):
    return world.ask(lambda books: known(books, ListKind(kind), asked))


@pytest.mark.parametrize("kind", ListKind)
def test_every_answer_says_of_which_state_and_day_and_has_articles_sizes_and_units(world, kind):
    found = of(world, kind)
    assert (found.seq, found.today) == (world.head(), date(2026, 3, 2))
    assert set(found.articles) == {"VESTA", "RADIO", "TRIKO", "OBUV", "RUKAV"}
    assert found.units == {"KRPA": "KŘP hl. m. Prahy", "KRPB": "KŘP Jihomoravského kraje"}
    assert found.schemes["uni"] == ("uni",)
    assert found.schemes["alfa"][3] == "M"


@pytest.mark.parametrize("kind", ListKind)
def test_each_kind_is_told_of_its_own_alone(world, kind):
    found = of(world, kind)
    filled = {
        ListKind.MEMBERS: bool(found.members),
        ListKind.CATALOGUE: bool(found.in_use),
        ListKind.DELIVERIES: bool(found.serials or found.inventories or found.lots),
        ListKind.KIT: bool(found.kits),
    }
    members = (ListKind.MEMBERS, ListKind.PARTICIPANTS)  # who takes part is told by personal number
    assert filled == {one: one is kind for one in filled} | ({ListKind.MEMBERS: kind in members})


class TestMembers:
    def test_every_cell_as_the_list_had_it(self, world):
        row = MemberRow(
            "990050",
            title_before="Mgr.",
            surname="Vzorový",
            given_name="Ota",
            title_after="Ph.D.",
            rank="kpt.",
            unit_code="KRPB",
            function="vedoucí",
            member_since=date(2019, 4, 1),
            sizes={"alfa": "XL", "obuv": "44"},
        )
        world.do(EditMember(None, row))
        assert of(world, "members").members["990050"] == replace(row, unit_name="KŘP Jihomoravského kraje")

    def test_by_number_and_civilians_without_one_apart(self, world):
        for name in ("Alžběta", "Běta"):
            world.do(EditMember(None, replace(NOVAK, personal_number="", civilian=True, given_name=name)))
        numbered = replace(NOVAK, civilian=True, personal_number="990060")
        world.do(EditMember(None, numbered))
        found = of(world, "members")
        assert set(found.members) == {ADAM, EVA, CTIBOR, "990060"}
        assert [row.given_name for row in found.civilians] == ["Alžběta", "Běta"]
        assert all(row.civilian for row in found.civilians)

    def test_who_left_is_not_known(self, world):
        world.do(WithdrawMember(world.member(CTIBOR)))
        found = of(world, "members")
        assert set(found.members) == {ADAM, EVA}
        assert found.spellings["rank"] == {"pprap.", "nprap."}

    def test_ranks_and_functions_as_they_are_spelt(self, world):
        world.do(EditMember(None, replace(NOVAK, rank="", function="řidič")))
        world.do(EditMember(None, replace(NOVAK, personal_number="990061", rank="", function="")))
        found = of(world, "members").spellings
        assert found == {"rank": {"pprap.", "nprap.", "por."}, "function": {"řidič"}}


class TestCatalogue:
    def test_every_cell_of_an_article(self, world):
        assert of(world, "catalogue").articles["RADIO"] == ArticleRow(
            "RADIO", "Radiostanice", "Radio", "Spojení", "item", "uni", "ks", 1_850_050, None, None, False
        )

    def test_what_things_were_received_of_is_in_use(self, world):
        world.take_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový;;Jiné;quantity;uni;ks;1\n")
        assert of(world, "catalogue").in_use == {"VESTA", "RADIO", "TRIKO", "OBUV", "RUKAV"}

    def test_and_is_not_once_its_only_delivery_was_undone(self, world):
        world.take_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový;;Jiné;quantity;uni;ks;1\n")
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;NOVY;;5;;;;;1;Sklad;A01\n").number
        assert "NOVY" in of(world, "catalogue").in_use
        world.do(Undo(number, "omyl"))
        assert "NOVY" not in of(world, "catalogue").in_use

    def test_sections_as_they_are_spelt(self, world):
        assert of(world, "catalogue").spellings == {"group": {"Ochrana", "Spojení", "Oděv"}}

    def test_an_article_of_a_list_that_was_undone_is_not_known(self, world):
        number = world.take_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový;;Jiné;quantity;uni;ks;1\n").number
        world.do(Undo(number, "omyl"))
        found = of(world, "catalogue")
        assert "NOVY" not in found.articles
        assert "Jiné" not in found.spellings["group"]


class TestDeliveries:
    def test_a_piece_by_each_of_its_numbers(self, world):
        found = of(world, "deliveries")
        row = DeliveryRow(
            "DL-1",
            date(2026, 2, 2),
            "Dodavatel První a.s.",
            "VESTA",
            "M",
            1,
            funding="Norské fondy",
            serial="V-002",
            inventory="INV-2",
            expiry=date(2038, 6, 30),
            price=129_000,
        )
        assert found.serials["VESTA", "V-002"] == found.inventories["INV-2"] == row
        assert set(found.serials) == {
            *(("VESTA", "V-001"), ("VESTA", "V-002"), ("VESTA", "V-003")),
            *(("RADIO", "R-001"), ("RADIO", "R-002")),
        }
        assert set(found.inventories) == {"INV-1", "INV-2", "INV-3"}

    def test_a_lot_with_all_that_came_of_it_whoever_has_it_now(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*7",)))
        lots = of(world, "deliveries").lots
        assert lots[SHIRTS].quantity == 20
        assert len(lots) == 5
        world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;33"))
        assert of(world, "deliveries").lots[SHIRTS].quantity == 33

    def test_pieces_without_a_number_add_up_like_a_lot(self, world):
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;4;;;;;1;Sklad;A01\n")
        key = LotKey("N", "D", "VESTA", "XL", "")
        assert of(world, "deliveries").lots[key].quantity == 4
        assert key not in of(world, "deliveries", DeliveryKeys()).lots

    def test_what_was_undone_is_not_known(self, world):
        number = world.take_in(
            ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Jiný;;VESTA;XL;1;N-1;NI-1;;;1;Sklad;A01\n"
        ).number
        world.do(Undo(number, "omyl"))
        found = of(world, "deliveries")
        assert ("VESTA", "N-1") not in found.serials
        assert "NI-1" not in found.inventories
        assert "Jiný" not in found.spellings["supplier"]

    def test_spellings_of_suppliers_sources_stores_and_places(self, world):
        assert of(world, "deliveries").spellings == {
            "supplier": {"Dodavatel První a.s.", "Dodavatel Vzorový s.r.o."},
            "funding": {"CZ-HOMEAFFAIRS-0004", "Rozpočet PČR", "Norské fondy"},
            "store": {"Sklad"},
            "place": {"A01", "B02"},
        }

    @pytest.mark.parametrize(
        ("asked", "serials", "lots"),
        [
            (DeliveryKeys(), set(), 0),
            (DeliveryKeys(serials=frozenset({"V-002"})), {"V-002"}, 0),
            (DeliveryKeys(inventories=frozenset({"INV-3"})), {"V-003"}, 0),
            (DeliveryKeys(delivery_notes=frozenset({"DL-1"})), {"V-001", "V-002", "V-003", "R-001", "R-002"}, 0),
            (DeliveryKeys(delivery_notes=frozenset({"DL-2"})), set(), 4),
            (DeliveryKeys(serials=frozenset({"V-002"}), delivery_notes=frozenset({"DL-3"})), {"V-002"}, 1),
            (DeliveryKeys(serials=frozenset({"nic"})), set(), 0),
        ],
    )
    def test_only_what_was_asked_about(self, world, asked, serials, lots):
        found = of(world, "deliveries", asked)
        assert {serial for _, serial in found.serials} == serials
        assert len(found.lots) == lots

    def test_spellings_are_all_of_them_whatever_was_asked(self, world):
        assert of(world, "deliveries", DeliveryKeys()).spellings == of(world, "deliveries").spellings


class TestKits:
    def test_every_line_of_every_kit(self, world):
        world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nTRIKO;1;ano\n", "Letní")
        assert of(world, "kit").kits == {
            KIT: (KitRow("VESTA", 1), KitRow("RADIO", 1), KitRow("TRIKO", 3), KitRow("RUKAV", 2, required=False)),
            "Letní": (KitRow("TRIKO", 1),),
        }

    def test_a_line_that_left_is_not_known(self, world):
        world.take_in(ListKind.KIT, KIT_LIST.replace("RADIO;1;ano\n", ""), KIT)
        assert [row.article for row in of(world, "kit").kits[KIT]] == ["VESTA", "TRIKO", "RUKAV"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ListKind.MEMBERS, "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar\n990001;Zkušební;Adam;pprap.;KRPA;X\n"),
        (ListKind.CATALOGUE, CATALOGUE),
        (ListKind.DELIVERIES, DELIVERIES),
    ],
)
def test_a_dry_run_against_it_finds_nothing_new_in_what_came_from_it(world, kind, text):
    run = world.dry_run(kind, text)
    assert (run.created, run.errors) == (0, ())
