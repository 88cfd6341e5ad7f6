"""Who there is: members in service and out of it, what they are called, where things lie, which numbers are free."""

from dataclasses import replace
from datetime import date
from itertools import islice

import pytest

from equipment_app.domain.lists import ListKind, MemberRow
from equipment_app.domain.papers import Party
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.undo import Undo
from equipment_app.store.records.people import Member, Operator, full_name
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, MEMBERS

DOCTOR = MemberRow(
    "990050",
    title_before="Mgr. Bc.",
    surname="Vzorový",
    given_name="Ota",
    title_after="Ph.D.",
    rank="kpt.",
    unit_code="KRPB",
    function="vedoucí na zkoušku",
    member_since=date(2019, 4, 1),
    sizes={"alfa": "XL", "obuv": "44"},
)


def people(world, ask, *values):
    return world.ask(lambda books: getattr(books.people, ask)(*values))


@pytest.fixture
def doctor(world):
    return world.do(EditMember(None, DOCTOR)).facts["member"]


class TestMember:
    def test_has_every_fact_that_was_written_down(self, world, doctor):
        found = people(world, "member", doctor)
        unit = people(world, "units")["KRPB"][0]
        assert found == Member(
            id=doctor,
            ref=world.sql("SELECT ref FROM holder WHERE id = ?", doctor)[0][0],
            badge=4,
            unit=unit,
            unit_code="KRPB",
            unit_name="KŘP Jihomoravského kraje",
            personal_number="990050",
            civilian=False,
            surname="Vzorový",
            given_name="Ota",
            title_before="Mgr. Bc.",
            title_after="Ph.D.",
            rank="kpt.",
            function="vedoucí na zkoušku",
            member_since=date(2019, 4, 1),
            sizes={"alfa": "XL", "obuv": "44"},
        )

    def test_is_called_one_way_in_lists_and_another_on_paper(self, world, doctor):
        found = people(world, "member", doctor)
        assert found.name == "Vzorový Ota"
        assert found.full_name == "kpt. Mgr. Bc. Ota Vzorový, Ph.D."
        assert found.party() == Party(
            "kpt. Mgr. Bc. Ota Vzorový, Ph.D.", "990050", "KŘP Jihomoravského kraje", "vedoucí na zkoušku", False
        )

    def test_a_civilian_is_one_on_paper(self, world):
        civilian = replace(DOCTOR, personal_number="", civilian=True, rank="", title_before="", title_after="")
        id = world.do(EditMember(None, civilian)).facts["member"]
        party = people(world, "member", id).party()
        assert (party.civilian, party.personal_number, party.name) == (True, "", "Ota Vzorový")

    def test_who_left_is_known_and_not_present(self, world, doctor):
        world.do(WithdrawMember(doctor))
        assert people(world, "member", doctor).surname == "Vzorový"
        assert people(world, "present", doctor) is None
        assert people(world, "by_number", "990050") is None
        assert people(world, "by_badge", 4) is None

    def test_other_holders_are_no_members(self, world):
        others = world.sql("SELECT id FROM holder WHERE kind <> 'member'")
        assert len(others) > 4
        for (id,) in others:
            assert people(world, "member", id) is None
            assert people(world, "present", id) is None

    def test_by_badge_and_by_number(self, world):
        for badge, number in enumerate((ADAM, EVA, CTIBOR), start=1):
            assert people(world, "by_badge", badge) == people(world, "by_number", number)
            assert people(world, "by_number", number).personal_number == number

    def test_the_badge_of_a_member_is_not_the_number_of_a_place(self, world):
        """Places are numbered by themselves: both have a 1."""
        assert {code for (code,) in world.sql("SELECT code FROM holder WHERE kind = 'location'")} == {1, 2}
        assert people(world, "by_badge", 1).personal_number == ADAM

    @pytest.mark.parametrize("number", ["", " ", "99", "990001 ", "99000"])
    def test_a_number_is_the_whole_number(self, world, number):
        world.do(EditMember(None, replace(DOCTOR, personal_number="", civilian=True)))
        assert people(world, "by_number", number) is None

    def test_the_latest_snapshot_counts(self, world, doctor):
        world.do(EditMember(doctor, replace(DOCTOR, surname="Jiný")))
        world.do(EditMember(doctor, replace(DOCTOR, surname="Třetí")))
        assert people(world, "member", doctor).surname == "Třetí"
        assert sum(member.id == doctor for member in people(world, "members")) == 1

    def test_whose_identity_was_erased_is_a_number(self, world, doctor):
        with world.writing() as sql:
            sql("UPDATE holder SET ref = 'nobody' WHERE id = ?", doctor)
        found = people(world, "member", doctor)
        assert (found.surname, found.personal_number, found.sizes, found.member_since) == ("", "", {}, None)
        assert people(world, "name", doctor) == f"#{doctor}"

    @pytest.mark.parametrize(
        ("parts", "name"),
        [
            (("", "", "", "Sám", ""), "Sám"),
            (("por.", "", "Jan", "Vzor", ""), "por. Jan Vzor"),
            (("", "Ing.", "Jan", "Vzor", "CSc."), "Ing. Jan Vzor, CSc."),
            (("", "", "", "", ""), ""),
        ],
    )
    def test_parts_of_a_name_that_are_not_there_leave_no_gap(self, parts, name):
        assert full_name(*parts) == name


class TestMembers:
    def test_in_czech_order(self, world):
        rows = "".join(
            f"99010{n};{surname};{given};;KRPA;KŘP hl. m. Prahy;;\n"
            for n, (surname, given) in enumerate(
                (
                    ("Zíka", "Jan"),
                    ("Chmel", "Jan"),
                    ("Cink", "Žaneta"),
                    ("Cink", "Šárka"),
                    ("Hron", "Jan"),
                    ("Řepa", "J"),
                )
            )
        )
        world.take_in(ListKind.MEMBERS, MEMBERS + rows)
        found = [member.name for member in people(world, "members")]
        assert found == [
            *("Cink Šárka", "Cink Žaneta", "Čtvrtý Ctibor", "Hron Jan", "Chmel Jan", "Řepa J", "Vzorková Eva"),
            *("Zíka Jan", "Zkušební Adam"),
        ]

    def test_namesakes_by_their_numbers(self, world):
        rows = "".join(f"99020{n};Stejný;Jan;;KRPA;KŘP hl. m. Prahy;;\n" for n in (3, 1, 2))
        world.take_in(ListKind.MEMBERS, MEMBERS + rows)
        numbers = [one.personal_number for one in people(world, "members") if one.surname == "Stejný"]
        assert numbers == ["990201", "990202", "990203"]

    def test_leavers_only_where_everyone_is_asked_for(self, world, doctor):
        world.do(WithdrawMember(doctor))
        assert doctor not in [one.id for one in people(world, "members")]
        everyone = world.ask(lambda books: books.people.members(everyone=True))
        assert doctor in [one.id for one in everyone]
        assert len(everyone) == 4

    def test_holders_of_persons(self, world, doctor):
        adam = world.member(ADAM)
        refs = [people(world, "member", id).ref for id in (doctor, adam)]
        assert people(world, "holders", refs) == [doctor, adam]
        assert people(world, "holders", ["nobody"]) == []
        assert people(world, "holders", []) == []


class TestOperators:
    def test_in_the_order_they_were_registered(self, world):
        world.appoint("Abecední", "Alois", rank="pprap.", personal_number="990902", function="zástup")
        found = people(world, "operators")
        assert [operator.name for operator in found] == ["Skladníková Zora", "Abecední Alois"]
        assert found[1] == Operator(
            2, found[1].ref, "990902", "Abecední", "Alois", "", "", "pprap.", "zástup", "quartermaster"
        )
        assert found[1].party("Oddělení") == Party("pprap. Alois Abecední", "990902", "Oddělení", "zástup")

    def test_by_id(self, world):
        world.appoint("Druhý")
        assert [people(world, "operator", id).surname for id in (2, 1)] == ["Druhý", "Skladníková"]
        assert people(world, "operator", 2).name == "Druhý"

    def test_who_was_withdrawn_is_left_out_and_keeps_the_number(self, world):
        world.appoint("Druhý")
        with world.writing() as sql:
            sql("UPDATE operator SET withdrawn = 1 WHERE id = 2")
        world.reopen()
        assert [operator.id for operator in people(world, "operators")] == [1]
        assert people(world, "next_operator") == 3

    def test_the_next_one_is_numbered_on(self, world):
        assert people(world, "next_operator") == 2
        world.appoint("Druhý")
        assert people(world, "next_operator") == 3


class TestUnitsAndPlaces:
    def test_units_by_code(self, world):
        units = people(world, "units")
        assert [(code, name) for code, (_, name) in units.items()] == [
            ("KRPA", "KŘP hl. m. Prahy"),
            ("KRPB", "KŘP Jihomoravského kraje"),
        ]
        assert {people(world, "kind", id) for id, _ in units.values()} == {"unit"}

    def test_a_unit_of_a_list_that_was_undone_is_no_more(self, world):
        rows = "990060;Nový;Nor;;KRPZ;KŘP Zlínského kraje;;\n"
        number = world.take_in(ListKind.MEMBERS, MEMBERS + rows).number
        assert "KRPZ" in people(world, "units")
        world.do(Undo(number, "omyl"))
        assert "KRPZ" not in people(world, "units")

    def test_places_by_store_and_label(self, world):
        rows = "".join(
            f"D{n};1.3.2026;N;;VESTA;XL;1;N-{n};;;;;{store};{place}\n"
            for n, (store, place) in enumerate((("Sklad", "A00"), ("Archiv", "Z9"), ("Archiv", "B1")))
        )
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        places = people(world, "places")
        assert [(place.store, place.label) for place in places] == [
            ("Archiv", "B1"),
            ("Archiv", "Z9"),
            ("Sklad", "A00"),
            ("Sklad", "A01"),
            ("Sklad", "B02"),
        ]
        assert sorted(place.code for place in places) == [1, 2, 3, 4, 5]

    def test_a_place_by_its_id_and_nothing_else(self, world):
        for place in people(world, "places"):
            assert people(world, "place", place.id) == place
        assert people(world, "place", world.member(ADAM)) is None
        assert people(world, "place", 0) is None

    def test_a_place_of_a_delivery_that_was_undone_is_no_more(self, world):
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Jinde;Z9\n").number
        assert "Z9" in [place.label for place in people(world, "places")]
        world.do(Undo(number, "omyl"))
        assert "Z9" not in [place.label for place in people(world, "places")]

    def test_stores_by_name(self, world):
        id = people(world, "store", "Sklad")
        assert people(world, "kind", id) == "store"
        assert people(world, "store", "sklad jinde") is None
        assert people(world, "store", "A01") is None

    def test_what_each_holder_is_called(self, world):
        assert people(world, "name", world.member(EVA)) == "nprap. Eva Vzorková"
        assert people(world, "name", people(world, "places")[0].id) == "A01"
        assert people(world, "name", people(world, "store", "Sklad")) == "Sklad"
        assert people(world, "name", people(world, "units")["KRPA"][0]) == "KŘP hl. m. Prahy"
        assert people(world, "name", 1) == "Dodavatelé"

    def test_a_holder_there_is_not_has_no_name(self, world):
        with pytest.raises(LookupError):
            people(world, "name", 9999)


class TestFreeNumbers:
    def next(self, world, count=2):
        ids = people(world, "next_ids")
        return [list(islice(one, count)) for one in (ids.holders, ids.badges, ids.places)]

    def test_each_is_counted_by_itself(self, world):
        last = world.sql("SELECT max(id) FROM holder")[0][0]
        assert self.next(world) == [[last + 1, last + 2], [4, 5], [3, 4]]

    def test_a_leaver_keeps_the_badge_for_ever(self, world, doctor):
        world.do(WithdrawMember(doctor))
        assert self.next(world)[1] == [5, 6]

    def test_nothing_is_used_up_by_asking(self, world):
        assert self.next(world) == self.next(world)
