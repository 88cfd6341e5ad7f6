"""The record of a merge, read back from its file: both records, and what was on the one that ends."""

from equipment_app.documents.press import gathered
from equipment_app.operations.merge import MergeMembers
from tests.documents import samples
from tests.documents.test_transfer import text_of
from tests.world import ADAM, EVA, World

SAID = (
    *("Záznam o sloučení", "SL-2026-000002", "Žofie Svobodná", "990412", "Žofie Zápisná"),
    *("tatáž osoba, změna příjmení a OEČ", "28. 11. 2026", "4 / 4", "Za sklad", "Schválil"),
)


def said(content) -> str:
    return text_of(content).casefold()


def test_it_names_both_records_and_what_was_on_the_one_that_ends():
    text = said(samples.merge().render())
    lost = [one for one in SAID if one.casefold() not in text]
    assert lost == [] and "mezi osobami nepřešly" in text


def test_where_nothing_was_on_it_that_is_said_and_in_two_languages_too():
    assert "na záznamu (a) nebyly žádné věci." in said(samples.merge(lines=0).render())
    assert "there were no items on record (a)." in said(samples.merge(lines=0, bilingual=True).render())


def test_who_stood_by_is_named_as_who_approved(world: World):
    world.appoint("Zástupný", "Zdeněk")
    seq = world.together(MergeMembers(ADAM, EVA, different=True)).entry
    assert "zdeněk zástupný" in said(world.ask(lambda books: gathered(books, seq)).render())


def test_of_an_entry_the_record_that_ends_is_named_with_the_unit_it_had(world: World):
    done = world.do(MergeMembers(ADAM, EVA, reason="dva zápisy", different=True))
    paper = world.ask(lambda books: gathered(books, done.entry))
    assert (paper.giver.unit, paper.giver.personal_number) == ("KŘP hl. m. Prahy", EVA)
    assert (paper.taker.personal_number, paper.reason, paper.lines) == (ADAM, "dva zápisy", ())
