"""What a grant is called, pays and asks is set by hand; a thing has one source, and no second."""

from datetime import date

import pytest

from equipment_app.domain.papers import Funding, kept_in
from equipment_app.operations.fundings import (
    AllHaveFunding,
    AssignFunding,
    BadLetter,
    BadShare,
    HasFunding,
    KeptTooShort,
    LongText,
    SetFunding,
    UnknownFunding,
)
from equipment_app.store.ledger import projections
from tests.world import World

GRANT = "Norské fondy"


def source(world: World, code: str = GRANT) -> Funding:
    return world.ask(lambda books: books.settings.fundings()[code])


def test_what_is_said_stays_and_the_rest_is_as_it_was(world: World):
    before = source(world)
    world.do(SetFunding(GRANT, project=" Spolupráce  policie ", project_number="NF-MV-004", share="72,25"))
    world.do(SetFunding(GRANT, ends=date(2024, 2, 29), keep_until=date(2029, 2, 28), insurance="majetek státu"))
    found = source(world)
    assert (found.letter, found.text_cs) == (before.letter, before.text_cs)
    assert (found.project, found.project_number, found.share) == ("Spolupráce policie", "NF-MV-004", 7225)
    assert (found.ends, found.keep_until) == (date(2024, 2, 29), date(2029, 2, 28))
    assert found.is_grant and found.kept_until(True) == date(2029, 2, 28) and found.kept_until(False) is None
    world.do(SetFunding(GRANT, keep_until="", share=""))
    assert (source(world).keep_until, source(world).share, source(world).ends) == (None, None, found.ends)
    assert world.verified().problems == ()
    with world.database.books() as books:
        projections.rebuild(books.connection)
    assert source(world).ends == found.ends


def test_a_grant_pays_its_share_to_the_heller():
    grant = Funding("A", "A", share=7225)
    assert (grant.pays(129_000), grant.pays(689_000)) == (93_203, 497_803)
    assert (Funding("A", "A").pays(100), Funding("A", "A", share=0).pays(100)) == (100, 0)


def test_nothing_new_is_not_written_again(world: World):
    world.do(SetFunding(GRANT, share="85"))
    assert world.do(SetFunding(GRANT, share="85,00 %")).what == "nothing_new"


def test_a_new_source_has_a_letter_of_its_own(world: World):
    with pytest.raises(UnknownFunding):
        world.do(SetFunding("Kraj", share="50"))
    for letter in ("N", "ab", "1"):
        with pytest.raises(BadLetter):
            world.do(SetFunding("Kraj", letter))
    world.do(SetFunding("Kraj", "k"))
    assert (source(world, "Kraj").letter, source(world, "Kraj").is_grant) == ("K", False)


@pytest.mark.parametrize("share", ["101", "100,01", "-1", "půl", "7,225"])
def test_a_share_is_per_cent(world: World, share: str):
    with pytest.raises(BadShare):
        world.do(SetFunding(GRANT, share=share))


def test_things_are_kept_until_the_project_ends_at_least(world: World):
    with pytest.raises(KeptTooShort):
        world.do(SetFunding(GRANT, ends=date(2026, 1, 2), keep_until=date(2026, 1, 1)))
    world.do(SetFunding(GRANT, ends=date(2026, 1, 2), keep_until=date(2026, 1, 2)))
    assert world.ask(lambda books: books.settings.fundings()[GRANT].keep_until) == date(2026, 1, 2)


def test_a_text_fits_the_paper(world: World):
    with pytest.raises(LongText):
        world.do(SetFunding(GRANT, text_cs="a" * 601))


def test_a_thing_has_one_source(world: World):
    world.do(AssignFunding(GRANT, ("R-001",)))
    assert world.ask(lambda books: books.things.by_serial("R-001"))[0].funding == GRANT
    with pytest.raises(HasFunding):
        world.do(AssignFunding("Rozpočet PČR", ("R-001",)))
    with pytest.raises(UnknownFunding):
        world.do(AssignFunding("Nikdo", ("R-002",)))
    done = world.do(AssignFunding("Rozpočet PČR", delivery="DL-2"))
    assert done.facts == {"things": 4}
    with pytest.raises(AllHaveFunding):
        world.do(AssignFunding("Rozpočet PČR", delivery="DL-2"))
    assert world.verified().problems == ()


BEGUN, UNTIL = "CZ-HOMEAFFAIRS-0004", date(2029, 2, 28)


def test_a_new_store_guards_what_its_papers_say(world: World):
    found = source(world, BEGUN)
    assert (found.keep_until, kept_in(found.text_cs), kept_in(found.text_en)) == (
        UNTIL,
        (found.text_cs, None),
        (found.text_en, None),
    )
    assert [text.endswith("28. 2. 2029.") for text in found.lines] == [True, True]


def test_the_day_that_is_printed_is_the_day_that_is_set(world: World):
    world.do(SetFunding(BEGUN, keep_until=date(2031, 12, 31)))
    assert [(text.count("31. 12. 2031"), text.count("2029")) for text in source(world, BEGUN).lines] == [(1, 0)] * 2
    world.do(SetFunding(BEGUN, keep_until=""))
    assert [text.count("20") > 0 and kept_in(text)[1] for text in source(world, BEGUN).lines] == [None, None]


def test_a_text_of_former_times_that_says_a_day_is_held_to_it(world: World, monkeypatch: pytest.MonkeyPatch):
    """Its row has no day of its own: stores of before printed one that nobody guarded."""
    typed = "Zdroj N. Doba udržitelnosti do 28. 2. 2029."
    with monkeypatch.context() as before:
        before.setattr("equipment_app.operations.fundings.kept_in", lambda text: (text, None))
        world.do(SetFunding("Kraj", "K", project="Kraj", text_cs=typed))
    found = source(world, "Kraj")
    assert (found.keep_until, found.text_cs, found.lines[0]) == (UNTIL, "Zdroj N.", typed)
    world.do(SetFunding("Kraj", keep_until=date(2030, 1, 1)))
    assert source(world, "Kraj").lines[0] == "Zdroj N. Doba udržitelnosti do 1. 1. 2030."


def test_a_day_typed_into_the_text_is_the_setting(world: World):
    typed = "Zdroj K. Doba udržitelnosti do 28. 2. 2029."
    world.do(SetFunding("Kraj", "K", project="Kraj", text_cs=typed))
    assert (source(world, "Kraj").keep_until, world.do(SetFunding("Kraj", text_cs=typed)).what) == (
        UNTIL,
        "nothing_new",
    )


def test_a_grant_without_a_day_is_told_to_guard_nothing(world: World):
    assert world.do(SetFunding("Kraj", "K", project="Kraj")).what == "funding_unkept"
    assert world.do(SetFunding("Kraj", keep_until=UNTIL)).what == "funding_saved"
    assert world.do(SetFunding("Obec", "B")).what == "funding_saved"
