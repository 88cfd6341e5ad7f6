"""What people type at the counter: whom they mean, which thing, how many, in what size."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import (
    AmbiguousThing,
    NoName,
    SizeMissing,
    UnknownMember,
    UnknownSize,
    UnknownThing,
)
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ListKind
from equipment_app.operations import resolve
from equipment_app.operations.called import AmbiguousMember, MisreadBadge
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.plan import Plan, carry_out
from equipment_app.queries.find import find
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, World, each_coming_a_record


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """A store that is only asked."""
    world = World.again(tmp_path_factory.mktemp("still") / "sklad.equip")
    yield world
    world.close()


def badge_of(world, id):
    return str(Code(Family.BADGE, world.ask(lambda books: books.people.member(id)).badge))


def line(world, text):
    return world.ask(lambda books: resolve.line(books, text))


def piece(world, text):
    return world.ask(lambda books: resolve.piece(books, text))


class TestMember:
    def test_by_id_number_and_badge(self, still):
        adam = still.member(ADAM)
        badge = badge_of(still, adam)
        for who in (adam, ADAM, f"  {ADAM} ", badge, badge.lower(), f" {badge}\n"):
            assert still.ask(lambda books, who=who: resolve.member(books, who)).id == adam, who

    @pytest.mark.parametrize(
        "who", ["", " ", "99", "Zkuš", "Adam", "Zkušební Eva", "AKM.9999999.00", 0, 99_999, "AKT.0000001.95"]
    )
    def test_nobody_is_guessed(self, still, who):
        with pytest.raises(UnknownMember) as refusal:
            still.ask(lambda books: resolve.member(books, who))
        assert refusal.value.text == str(who)

    @pytest.mark.parametrize(
        "who",
        ["Zkušební", "zkusebni", " ZKUŠEBNÍ\n", "Zkušební Adam", "adam zkusebni", "pprap. Zkušební", "Zkušební, Adam"],
    )
    def test_by_the_surname_and_whatever_else_is_theirs(self, still, who):
        assert still.ask(lambda books: resolve.member(books, who)).id == still.member(ADAM)
        assert still.ask(lambda books: resolve.anyone(books, who)).id == still.member(ADAM)

    def test_nobody_is_chosen_among_namesakes(self, world):
        other = NOVAK.__class__("990777", surname="Zkušební", given_name="Adam", unit_code="KRPA")
        world.do(EditMember(None, other))
        for who in ("Zkušební", "adam zkušební"):
            with pytest.raises(AmbiguousMember) as refusal:
                world.ask(lambda books, who=who: resolve.member(books, who))
            said = refusal.value.said("cs")
            assert all(told in said for told in (ADAM, "990777", "KRPA", "Zkušební Adam")), said
        assert world.ask(lambda books: resolve.member(books, "990777")).personal_number == "990777"
        assert world.ask(lambda books: resolve.member(books, "Zkušební 990777")).personal_number == "990777"

    def test_a_badge_nobody_has(self, still):
        with pytest.raises(UnknownMember):
            still.ask(lambda books: resolve.member(books, str(Code(Family.BADGE, 999))))

    @pytest.mark.parametrize("text", ["AKM.0000501.51", "AKM.00005", "akm.00005"])
    def test_a_badge_that_was_misread_is_not_said_to_be_missing(self, still, text):
        for ask in (resolve.member, resolve.anyone):
            with pytest.raises(MisreadBadge) as refused:
                still.ask(lambda books, ask=ask: ask(books, text))
            assert "není" not in refused.value.sentences().cs

    def test_a_thing_or_a_place_is_no_member(self, still):
        """The numbers of badges, things and places are counted apart, so the family decides."""
        for family in (Family.THING, Family.PLACE):
            with pytest.raises(UnknownMember):
                still.ask(lambda books, family=family: resolve.member(books, str(Code(family, 1))))

    def test_who_left_gets_nothing_more_by_any_name(self, world):
        ctibor = world.member(CTIBOR)
        badge, surname = badge_of(world, ctibor), world.ask(lambda books: books.people.member(ctibor)).surname
        world.do(WithdrawMember(ctibor))
        for who in (ctibor, CTIBOR, badge, surname):
            with pytest.raises(resolve.MemberHasLeft):
                world.ask(lambda books, who=who: resolve.member(books, who))


class TestAnyone:
    def anyone(self, world, who):
        return world.ask(lambda books: resolve.anyone(books, who)).id

    def test_who_is_here_as_ever(self, still):
        adam = still.member(ADAM)
        assert [self.anyone(still, who) for who in (ADAM, f" {ADAM} ", badge_of(still, adam))] == [adam] * 3

    def test_who_left_by_number_and_by_badge(self, world):
        ctibor = world.member(CTIBOR)
        badge = badge_of(world, ctibor)
        world.do(WithdrawMember(ctibor))
        assert [self.anyone(world, who) for who in (CTIBOR, badge, badge.lower())] == [ctibor] * 3

    def test_of_one_here_and_one_who_left_none_is_chosen(self, world):
        other = NOVAK.__class__("990777", surname="Zkušební", given_name="Alena", unit_code="KRPA")
        world.do(WithdrawMember(world.do(EditMember(None, other)).facts["member"]))
        assert world.ask(lambda books: resolve.member(books, "Zkušební")).personal_number == ADAM
        with pytest.raises(AmbiguousMember):
            self.anyone(world, "Zkušební")
        assert self.anyone(world, "Zkušební Alena") == self.anyone(world, "990777")

    def test_each_leaver_by_their_own_badge(self, world):
        left = {badge_of(world, world.member(number)): world.member(number) for number in (ADAM, EVA, CTIBOR)}
        for id in left.values():
            world.do(WithdrawMember(id))
        assert {badge: self.anyone(world, badge) for badge in left} == left

    def test_whoever_has_the_number_now_comes_before_who_had_it(self, world):
        old = world.member(CTIBOR)
        world.do(WithdrawMember(old))
        with each_coming_a_record():
            new = world.do(EditMember(None, NOVAK.__class__(CTIBOR, surname="Nový", unit_code="KRPA"))).facts["member"]
        assert self.anyone(world, CTIBOR) == new

    def test_of_two_leavers_with_one_number_the_later(self, world):
        world.do(WithdrawMember(world.member(CTIBOR)))
        with each_coming_a_record():
            new = world.do(EditMember(None, NOVAK.__class__(CTIBOR, surname="Nový", unit_code="KRPA"))).facts["member"]
            world.do(WithdrawMember(new))
        assert self.anyone(world, CTIBOR) == new

    @pytest.mark.parametrize("who", ["", "  ", "123", "AKM.0000999.00", "Kdovíkdo"])
    def test_there_never_was_one(self, world, who):
        """Not even where a civilian without a number left: nothing is not their number."""
        civilian = NOVAK.__class__("", civilian=True, surname="Občanský", unit_code="KRPA")
        world.do(WithdrawMember(world.do(EditMember(None, civilian)).facts["member"]))
        with pytest.raises(UnknownMember) as refusal:
            self.anyone(world, who)
        assert refusal.value.text == who


@pytest.mark.parametrize("text", ["AKT.0000002", "0000002", "akt.2", "2", " AKT 0000002 "])
def test_a_code_without_check_digits_answers_who_asks_and_moves_nothing(still, text):
    """To look for it and to ask for its history is one answer; what would be written names the whole code."""
    wanted = still.piece("V-002")
    assert still.ask(lambda books: resolve.asked_piece(books, text)).id == wanted
    assert wanted in [one.key for one in still.ask(lambda books: find(books, text)) if one.kind == "thing"]
    with pytest.raises(UnknownThing) as refusal:
        still.ask(lambda books: resolve.line(books, text))
    assert "AKT.0000002.92" in refusal.value.said("cs")


@pytest.mark.parametrize("text", ["AKT.0000002.93", "0000999", "00000000002", "AKM.0000002", "2.9"])
def test_wrong_check_digits_are_no_missing_ones(still, text):
    with pytest.raises(UnknownThing):
        still.ask(lambda books: resolve.asked_piece(books, text))


def test_who_is_called_nearly_so_is_told(still):
    with pytest.raises(UnknownMember) as refusal:
        still.ask(lambda books: resolve.member(books, "Zkusebny"))
    assert ADAM in refusal.value.said("cs")


class TestPiece:
    @pytest.mark.parametrize(
        "text", ["AKT.0000002.92", "akt.0000002.92", " AKT.0000002.92 ", "V-002", " V-002", "INV-2"]
    )
    def test_by_each_of_its_numbers(self, still, text):
        assert piece(still, text).id == still.piece("V-002")

    @pytest.mark.parametrize("text", ["", " ", "VESTA", "V-00", "TRIKO/M", "AKT.0000002.93"])
    def test_anything_else_is_none(self, still, text):
        """A code with wrong check digits is no code; and no thing has it for a number."""
        assert piece(still, text) is None

    @pytest.mark.parametrize("family", [Family.BADGE, Family.PLACE])
    def test_a_valid_code_of_something_else_is_refused(self, still, family):
        with pytest.raises(UnknownThing):
            piece(still, str(Code(family, 1)))

    def test_a_code_no_thing_carries_is_refused(self, still):
        code = str(Code(Family.THING, 4321))
        with pytest.raises(UnknownThing) as refusal:
            piece(still, code)
        assert refusal.value.text == code
        assert refusal.value.said("cs").endswith("Nic se nezapsalo; ověřte kód, nebo hledejte podle názvu.")

    def test_a_number_of_two_things_names_them_both(self, world):
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;V-001;;;;;Sklad;A01\n")
        with pytest.raises(AmbiguousThing) as refusal:
            piece(world, "V-001")
        assert refusal.value.candidates == ("AKT.0000001.95 Reflexní vesta", "AKT.0000006.80 Radiostanice")

    def test_one_thing_by_both_numbers_is_one_thing(self, world):
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;SAME;SAME;;;;Sklad;A01\n")
        assert piece(world, "SAME").serial == "SAME"

    def test_where_it_is_does_not_matter(self, world):
        world.do(Issue(ADAM, ("V-002",)))
        assert piece(world, "V-002").id == world.piece("V-002")


class TestLine:
    @pytest.mark.parametrize(
        ("text", "size", "quantity"),
        [
            ("TRIKO", None, 1),
            ("triko", None, 1),
            (" TRIKO ", None, 1),
            ("TRIKO*3", None, 3),
            ("TRIKO * 3", None, 3),
            ("TRIKO/M", "M", 1),
            ("TRIKO/m", "m", 1),
            ("TRIKO / M", "M", 1),
            ("TRIKO/M*2", "M", 2),
            ("TRIKO/M * 2", "M", 2),
            ("TRIKO/*2", "", 2),
            ("TRIKO*999999", None, 999_999),
            ("TRIKO/34/32*2", "34/32", 2),
        ],
    )
    def test_an_article_its_size_and_how_many(self, still, text, size, quantity):
        assert line(still, text) == Line(article=still.article("TRIKO"), size=size, quantity=quantity)

    @pytest.mark.parametrize("text", ["V-001", "inv-1".upper(), "AKT.0000001.95"])
    def test_a_piece_comes_before_an_article(self, still, text):
        assert line(still, text) == Line(thing=still.piece("V-001"))

    @pytest.mark.parametrize("text", ["TRIKO*0", "TRIKO/M*0", "TRIKO*000000"])
    def test_none_of_a_thing_is_a_slip(self, still, text):
        with pytest.raises(UnknownThing):
            line(still, text)

    @pytest.mark.parametrize(
        "text", ["TRIKO*", "TRIKO*x", "TRIKO*-1", "TRIKO*1.5", "TRIKO*1000000", "TRIKO*١", "*2", ""]
    )
    def test_what_is_no_count_belongs_to_the_name(self, still, text):
        with pytest.raises(UnknownThing):
            line(still, text)

    def test_a_count_that_is_none_stays_with_the_size(self, still):
        """Then the size is refused, and by its own words."""
        assert line(still, "TRIKO/M*x").size == "M*x"

    @pytest.mark.parametrize(("text", "likely"), [("TRYKO", "TRIKO"), ("radi", "RADIO"), ("vesto*2", "VESTA")])
    def test_likely_codes_are_said(self, still, text, likely):
        with pytest.raises(UnknownThing) as refusal:
            line(still, text)
        assert (refusal.value.text, refusal.value.near[0]) == (text, likely)

    def test_no_more_than_three_are_said(self, world):
        rows = "".join(f"VEST{n};Vesta {n};Vest;Ochrana;quantity;alfa;ks;1\n" for n in range(6))
        heading = "Kód;Název;Název anglicky;Skupina;Evidence;Velikostní řada;MJ;Cena za MJ\n"
        world.take_in(ListKind.CATALOGUE, heading + rows)
        with pytest.raises(UnknownThing) as refusal:
            line(world, "VEST")
        assert len(refusal.value.near) == 3

    @settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(text=st.text("TRIKO/M*0129 .-AKŘ\x00", max_size=14))
    def test_whatever_is_typed_is_a_line_or_refused(self, still, text):
        try:
            found = line(still, text)
        except UnknownThing as refusal:
            assert refusal.text == text
        else:
            assert found.article == still.article("TRIKO")
            assert found.quantity >= 1


class TestSize:
    def size(self, world, code, size, of=None):
        def question(books):
            member = books.people.by_number(of) if of else None
            return resolve.size_for(books, books.catalogue.by_code(code), size, member)

        return world.ask(question)

    @pytest.mark.parametrize(("said", "proper"), [("M", "M"), ("m", "M"), ("2xl", "XXL"), (" l ", "L")])
    def test_the_one_said_as_the_scheme_writes_it(self, still, said, proper):
        assert self.size(still, "TRIKO", said, ADAM) == proper

    @pytest.mark.parametrize("said", [None, ""])
    def test_else_the_members_own(self, still, said):
        assert [self.size(still, "TRIKO", said, who) for who in (ADAM, EVA, CTIBOR)] == ["M", "L", "XL"]
        assert self.size(still, "OBUV", said, EVA) == "38"

    def test_the_one_said_comes_before_the_members_own(self, still):
        assert self.size(still, "TRIKO", "L", ADAM) == "L"

    @pytest.mark.parametrize("of", [None, CTIBOR])
    def test_what_comes_in_one_size_needs_none(self, still, of):
        assert self.size(still, "RADIO", None, of) == "uni"

    def test_none_said_and_none_known_names_what_is_in_store(self, still):
        with pytest.raises(SizeMissing) as refusal:
            self.size(still, "OBUV", None, CTIBOR)
        assert (refusal.value.article, refusal.value.sizes) == ("OBUV", ("42,5",))

    def test_with_an_empty_shelf_the_whole_scheme(self, world):
        world.do(Issue(ADAM, ("OBUV/42,5*4",)))
        with pytest.raises(SizeMissing) as refusal:
            self.size(world, "OBUV", None)
        assert refusal.value.sizes == world.ask(lambda books: books.catalogue.sizes("obuv"))

    def test_a_size_the_article_does_not_come_in(self, still):
        with pytest.raises(UnknownSize) as refusal:
            self.size(still, "TRIKO", "42", ADAM)
        assert (refusal.value.article, refusal.value.size) == ("TRIKO", "42")
        assert "XXL" in refusal.value.sizes

    def test_even_what_comes_in_one_size_has_no_other(self, still):
        with pytest.raises(UnknownSize):
            self.size(still, "RADIO", "M")


def test_a_piece_in_the_store_and_one_that_is_out(world):
    stored = world.ask(lambda books: resolve.held(books, "V-001"))
    assert stored.thing.serial == "V-001" and world.ask(lambda books: books.people.place(stored.holder))
    world.do(Issue(ADAM, ("V-001",)))
    held = world.ask(lambda books: resolve.held(books, "V-001"))
    assert held.holder == world.member(ADAM)
    with pytest.raises(UnknownThing):
        world.ask(lambda books: resolve.held(books, "V-999"))


def test_an_outsider_is_registered_once_whatever_the_case(world):
    new, registered = world.ask(lambda books: resolve.outsider(books, "workshop", " Radio  servis "))
    assert [(one.table, one.row["name"], one.row["kind"]) for one in registered] == [
        ("holder", "Radio servis", "workshop")
    ]
    with world.database.books() as books:
        carry_out(Plan(Kind.REGISTER, registers=registered), books)
        assert resolve.outsider(books, "workshop", "RADIO servis") == (new, ())
    assert world.verified().ok, "the search index has it too"


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "Radio\u202eservis", "a\x07b"])
def test_what_is_no_name_is_refused(world, name):
    with pytest.raises(NoName):
        world.ask(lambda books: resolve.outsider(books, "workshop", name))


def test_the_number_of_a_paper_and_the_label_of_a_place_are_said_to_be_that(world):
    paper = world.do(Issue(ADAM, ("V-001",))).number
    place = next(one for one in world.ask(lambda books: books.people.places()) if one.code)
    for text, why in ((paper, resolve.NumberOfPaper), (str(Code(Family.PLACE, place.code)), resolve.LabelOfPlace)):
        for asked in (resolve.asked_piece, resolve.known_piece):
            with pytest.raises(UnknownThing) as refused:
                world.ask(lambda books, asked=asked, text=text: asked(books, text))
            assert type(refused.value) is why
    with pytest.raises(UnknownThing) as refused:
        world.ask(lambda books: resolve.known_piece(books, "PP-2026-000999"))
    assert type(refused.value) is UnknownThing


@pytest.mark.parametrize("text", ["AKT.0000002.93", " akt.0000002.93 ", "AKM.0000001.96", "AKL.0000002.93"])
def test_a_code_whose_check_digits_are_wrong_is_said_to_be_misread(still, text):
    """Whatever the number in it stands for: it is not told."""
    for asked in (resolve.asked_piece, resolve.known_piece, resolve.line, resolve.held):
        with pytest.raises(UnknownThing) as refused:
            still.ask(lambda books, asked=asked: asked(books, text))
        assert type(refused.value) is resolve.MisreadCode, asked
        assert "0000002.92" not in refused.value.said("cs")
