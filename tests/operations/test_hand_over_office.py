"""The store is handed over: one entry both stand by, and a paper that says in which state it is."""

import pypdfium2
import pytest
import zxingcpp

from equipment_app.documents.press import Press, gathered
from equipment_app.domain import anchors
from equipment_app.domain.access_errors import NobodyTakesOver, NotAllowed, SecondPersonNeeded
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import ChangeKey
from equipment_app.operations.papers import MarkSigned
from equipment_app.store.database import Database
from equipment_app.store.office_state import Custody
from tests.world import ADAM, EVA, PASSWORD, World


@pytest.fixture
def world(world):
    """Two papers, one of them signed; a cart; two quartermasters and an auditor."""
    signed = world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.do(Issue(EVA, ("V-003",)))
    world.do(MarkSigned(signed.number))
    world.do(SaveCart(world.member(EVA), {"lines": [{}, {}]}))
    world.appoint("Kontrolor", "Karel", Grant(Role.AUDITOR))
    world.appoint("Nástupcová", "Nina", personal_number="990901")
    return world


def handed_over(world, command=None, to="Nástupcová"):
    with world.database.door.beside(to, PASSWORD):
        return world.do(command or HandOverOffice("klíč od trezoru předán"))


def paper(world, seq):
    return world.ask(lambda books: gathered(books, seq))


def test_it_says_in_which_state_the_store_is(world):
    outcome = handed_over(world)
    said = paper(world, outcome.entry)
    assert (outcome.number, outcome.subject, said.number) == ("PD-2026-000001", "Nástupcová Nina", outcome.number)
    assert (said.giver.personal_number, said.taker.personal_number) == ("990900", "990901")
    assert (said.sequence, said.head, said.state.restores) == (outcome.entry, outcome.hash, 0)
    assert said.state.unsigned == ("PP-2026-000002",)
    assert [(cart.member, cart.lines) for cart in said.state.carts] == [("nprap. Eva Vzorková", 2)]
    assert said.state.custody == Custody(in_store=world_pieces(world) - 4, with_members=4, elsewhere=0)
    assert "PP-2026-000002" in said.state.series and "IM-2026-000004" in said.state.series
    assert said.remark == "klíč od trezoru předán"


def world_pieces(world):
    return world.sql("SELECT -sum(quantity) FROM holding WHERE holder = 1")[0][0]


def test_keys_of_everybody_who_signs(world):
    old = world.ask(lambda books: books.access.key(1))
    world.together(ChangeKey(PASSWORD))
    new = world.ask(lambda books: books.access.key(1))
    keys = paper(world, handed_over(world).entry).state.keys
    assert {(one.id, one.withdrawn) for one in keys if one.operator == "Skladníková Zora"} == {
        (old[0][:8], True),
        (new[0][:8], False),
    }
    assert {one.operator for one in keys} == {"Skladníková Zora", "Kontrolor Karel", "Nástupcová Nina"}


def test_both_are_in_the_entry_and_sign_it(world):
    entry = handed_over(world).entry
    payload = world.ask(lambda books: books.journal.payload(entry))
    assert (payload["k"], payload["by"], payload["by2"]) == ("office", 1, 3)
    assert world.sql("SELECT length(signature) FROM entry WHERE seq = ?", entry) == [(128,)]
    assert world.verified().ok


class TestRefused:
    def test_to_nobody(self, world):
        with pytest.raises(SecondPersonNeeded):
            world.do(HandOverOffice())

    def test_to_who_keeps_no_store(self, world):
        with pytest.raises(NobodyTakesOver):
            handed_over(world, to="Kontrolor")

    def test_by_an_auditor(self, world):
        world.sign_in("Kontrolor Karel")
        with pytest.raises(NotAllowed):
            handed_over(world)

    def test_alone_in_the_books(self, tmp_path):
        alone = World.again(tmp_path / "alone" / "sklad.equip")
        with pytest.raises(NobodyTakesOver):
            alone.do(HandOverOffice())
        alone.close()


class TestPaper:
    @pytest.fixture
    def printed(self, world):
        """As the program's press sets it."""
        world.close()
        with Database.open(world.path, Press(), clock=world.clock) as database:
            database.door.sign_in("Skladníková", PASSWORD)
            with database.door.beside("Nástupcová", PASSWORD):
                outcome = database.change(HandOverOffice("klíč od trezoru předán"))
            content = database.ask(lambda books: books.papers.content(outcome.number))
        return outcome, pypdfium2.PdfDocument(content)

    def test_its_text_and_its_code(self, printed):
        outcome, document = printed
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
        for said in ("Předání skladu", "PD-2026-000001", "Nástupcová", "PP-2026-000002", "klíč od trezoru předán"):
            assert said in text
        digits = "".join(text.split("Kód deníku")[1].split())
        assert outcome.hash[:4] in digits
        [code] = [one.text for one in zxingcpp.read_barcodes(document[0].render(scale=300 / 72).to_pil())]
        anchor = anchors.decode(code)
        assert (anchor.seq, anchor.entry_hash.hex(), len(anchor.signature)) == (outcome.entry, outcome.hash, 64)
        assert len(document) == 1

    def test_a_thousand_unsigned_papers_go_on_over_pages(self, world):
        from dataclasses import replace

        facts = paper(world, handed_over(world).entry)
        many = replace(facts, state=replace(facts.state, unsigned=tuple(f"PP-2026-{n:06}" for n in range(1, 1201))))
        document = pypdfium2.PdfDocument(many.render())
        texts = [page.get_textpage().get_text_bounded() for page in document]
        assert len(texts) > 2 and all(f"PP-2026-{n:06}" in " ".join(texts) for n in (1, 600, 1200))
        assert "Přebírající" in texts[-1] and "Přebírající potvrzuje" not in texts[0]
