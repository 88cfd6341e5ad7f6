"""What the machine does with things from delivery to disposal: receiving, inspection, repair, loss, stock-take.

What each does to a thing is said in plain words of the model: who has it, what failed, what a proposal lists. After
every step the sums of the grant must be those of the model.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from equipment_app.domain.errors import HeldByOther, LineRefused, OutOfStock
from equipment_app.domain.write_offs import ExchangedSince, WrittenOff
from equipment_app.operations.articles import AddArticle, EditArticle
from equipment_app.operations.disposal import DecideUnneeded, NameCommission, PresentToCommission, RecordDestruction
from equipment_app.operations.fundings import AssignFunding
from equipment_app.operations.incident import STORE as OF_THE_STORE
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import DecideCompensation, FindAgain, NotMissing, PayCompensation
from equipment_app.operations.inspect import Inspect, NotHere
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.receive import NoteKnown, Receive
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake, ShortOfProposed, StopStocktake
from equipment_app.operations.stocktake_counts import (
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    Recount,
)
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from equipment_app.operations.undo import Undo
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries.grant import GrantPart, grant_state
from tests.campaigns.model import DISPOSED, LOST, LOTS, MISSING, STORE, WORKSHOP, Done, words
from tests.campaigns.people import UNIT, People, members, some_of
from tests.world import ADAM, CTIBOR, DESTROYED, EVA, World

GRANT = "Norské fondy"
RECEIVED = {"R": "RADIO@18500", "V": "VESTA/M@1290"}
"""By the first letter of a serial number: the line of a delivery."""
CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
WHY = "Při výdeji to nikdo nezapsal."
LOT = "NAKRC"
ARTICLES = ("VESTA", "RADIO", "NAKRC", "OBUV")
"""Everything of them is in the model."""


def prepared(world: World) -> None:
    """What the rules below need: every thing is of the grant, vests are inspected."""
    for note in ("DL-2", "DL-4"):
        world.do(AssignFunding(GRANT, ("R-001", "R-002") if note == "DL-2" else (), note))
    world.do(ChangePlan("VESTA", "Po pěti letech", months="60"))


class Things(People):
    total: dict[str, int]
    received = 0
    _did: Callable[..., Done]

    @rule(letter=st.sampled_from("RV"), ordered=st.booleans(), again=st.booleans())
    def receive_by_hand(self, letter: str, ordered: bool, again: bool) -> None:
        """A new piece, by an order or without; a delivery note comes once."""
        self.received += 1
        piece, supplier, note = f"{letter}-1{self.received:03}", "Dodavatel Nový", f"RU-{self.received}"
        line = RECEIVED[letter]
        order = self._did(PlaceOrder(supplier, (line.partition("@")[0],)), []).number if ordered else ""
        command = Receive(supplier, note, GRANT, (f"{line}={piece}",), order=order, place="B02")
        self._did(command, [("outside", STORE, Counter({piece: 1}))], about=(order,))
        if again:
            self._refused(Receive(supplier, note, GRANT, (f"{line}={piece}x",), place="B02"), NoteKnown)

    @rule(merged=st.booleans())
    def change_the_catalogue(self, merged: bool) -> None:
        """Articles are added, changed and merged; all cancelled, it is as it was."""
        before, numbers = self.world.state(), list[str]()
        for command in (AddArticle("DVA-A", "Dvakrát"), AddArticle("DVA-B", "Dvakrát")):
            numbers.append(self.world.do(command).number)
        if merged:
            numbers.append(self.world.do(MergeArticles("DVA-A", "DVA-B")).number)
        else:
            numbers.append(self.world.do(EditArticle(self.world.article("DVA-B"), "Třikrát", "", 3)).number)
        for number in reversed(numbers):
            self.world.do(Undo(number, "omyl"))
        assert self.world.state() == before

    @rule(good=st.booleans(), data=st.data())
    def inspect(self, good: bool, data: st.DataObject) -> None:
        """What failed is not handed out; what is with a workshop or gone is not inspected."""
        there = sorted(
            thing
            for holder, has in self.model.held.items()
            for thing in has
            if thing.startswith("V-") and holder != "outside"
        )
        vests = data.draw(st.lists(st.sampled_from(there), min_size=1, max_size=2, unique=True), label="inspected")
        command = Inspect(tuple(vests), result="passed" if good else "repair", note="" if good else "prasklá přezka")
        here = (STORE, ADAM, EVA, CTIBOR, UNIT)
        if all(any(self.model.held.get(one, Counter())[vest] for one in here) for vest in vests):
            self._did(command, [], found=dict.fromkeys(vests, good))
        else:
            self._refused(command, NotHere)

    @precondition(lambda self: self._pieces(STORE))
    @rule(days=st.integers(1, 9), data=st.data())
    def send_to_repair(self, days: int, data: st.DataObject) -> None:
        things = data.draw(some_of(self._pieces(STORE)), label="to repair")
        command = SendToRepair("Servis Vzor", self._today() + timedelta(days=days), words(things))
        self._did(command, [(STORE, WORKSHOP, things)])

    @precondition(lambda self: self._pieces(WORKSHOP))
    @rule(exchanged=st.booleans(), data=st.data())
    def back_from_repair(self, exchanged: bool, data: st.DataObject) -> None:
        """Repaired, what failed holds again; or another piece comes instead, and the old one is its maker's."""
        orders = dict[str, str]()
        for done in self.model.done:
            for _, target, things in done.ways:
                if target == WORKSHOP and not done.cancelled:
                    orders |= dict.fromkeys(things, done.number)
        piece = data.draw(st.sampled_from(sorted(self._pieces(WORKSHOP))), label="from repair")
        ways = [(WORKSHOP, STORE, Counter({piece: 1}))]
        one, found = Repaired(piece, "repaired", price=100_00), {}
        if exchanged:
            self.received += 1
            new = f"{piece[0]}-2{self.received:03}"
            one = Repaired(piece, "exchanged", serial=new)
            ways = [(WORKSHOP, "outside", Counter({piece: 1})), ("outside", STORE, Counter({new: 1}))]
        elif piece in self.model.failed():
            found = {piece: True}
        self._did(TakeFromRepair(orders[piece], (one,)), ways, found=found)

    @rule(who=st.sampled_from((ADAM, EVA, CTIBOR, STORE)), decided=st.booleans(), data=st.data())
    def lose(self, who: str, decided: bool, data: st.DataObject) -> None:
        """With the decision on it, which is paid; it stands as long as that does."""
        if not self.model.held.get(who):
            return
        things = data.draw(some_of(self.model.held[who]), label="lost")
        command = ReportIncident(OF_THE_STORE if who == STORE else who, words(things), what="loss")
        done = self._did(command, [(who, LOST, things)])
        if decided:
            verdict = DecideCompensation(done.number, "part", "ŠK-1/2026", amount=100_00)
            self._did(verdict, [], about=(done.number,))
            self._did(PayCompensation(done.number, 40_00), [], about=(done.number,))

    @precondition(lambda self: self.model.reports())
    @rule(data=st.data())
    def find_again(self, data: st.DataObject) -> None:
        report = data.draw(st.sampled_from(self.model.reports()), label="found")
        left = self.model.left_of(report)
        command = FindAgain(report.number)
        if left:
            self._did(command, [(LOST, STORE, left)], about=(report.number,))
        else:
            self._refused(command, NotMissing)

    @precondition(lambda self: self.model.held[STORE])
    @rule(decided=st.booleans(), data=st.data())
    def propose_to_write_off(self, decided: bool, data: st.DataObject) -> None:
        """A piece is in one proposal, wherever it is by now; of a quantity what is left of it."""
        there = self.model.held[STORE] + self._pieces(LOST)
        things = data.draw(some_of(there), label="written off")
        if things <= there - self.model.proposed():
            proposal = self._did(ProposeWriteOff(words(things)), [], proposed=things)
            if pieces := Counter({thing: n for thing, n in things.items() if thing not in LOTS}):
                self._refused(ProposeWriteOff(words(pieces)), LineRefused)
            if decided:
                self._decide(proposal)
        else:
            self._refused(ProposeWriteOff(words(things)), LineRefused)

    @precondition(lambda self: self.model.proposals(decided=False))
    @rule(data=st.data())
    def decide_the_write_off(self, data: st.DataObject) -> None:
        self._decide(data.draw(st.sampled_from(self.model.proposals(decided=False)), label="decided"))

    def _decide(self, proposal: Done) -> None:
        """With a commission, which sees all of it."""
        self._did(DecideUnneeded(proposal.number, "KRPA-1/2026"), [], about=(proposal.number,))
        self.world.do(NameCommission(proposal.number, EVA, CTIBOR))
        self.world.do(PresentToCommission(proposal.number, words(proposal.proposed)))

    @precondition(lambda self: self.model.proposals(decided=True))
    @rule(data=st.data())
    def destroy(self, data: st.DataObject) -> None:
        """Where it is by now: a piece in the store or lost, of a quantity as much as was proposed."""
        proposal = data.draw(st.sampled_from(self.model.proposals(decided=True)), label="destroyed")
        pieces = Counter({thing: 1 for thing in proposal.proposed if thing not in LOTS})
        gone = [(one, DISPOSED, pieces & self.model.held.get(one, Counter())) for one in (STORE, LOST, MISSING)]
        ways = [(STORE, DISPOSED, proposal.proposed - pieces), *gone]
        found = sum((things for *_, things in ways), Counter[str]())
        command = RecordDestruction(proposal.number, **DESTROYED)
        if found == proposal.proposed and all(self.model.allows(*way[::2]) for way in ways if way[2]):
            decision = self.model.decision(proposal)
            self._did(command, [way for way in ways if way[2]], about=(proposal.number, decision.number))
        else:
            self._refused(command, (HeldByOther, WrittenOff, ExchangedSince, OutOfStock))

    @rule(member=members, beside=st.booleans(), data=st.data())
    def take_stock(self, member: str, beside: bool, data: st.DataObject) -> None:
        """Of radios and neck warmers: what nobody recorded is missing, what was missing lies there. Of what is proposed
        for write-off none is missing before it is taken out of that.
        """
        radios = sorted(one for one in self._pieces(STORE) if one.startswith("R-"))
        lost = data.draw(st.lists(st.sampled_from(radios), max_size=2, unique=True), label="gone") if radios else []
        there = self.model.held[STORE][LOT]
        short = Counter(lost) + Counter({LOT: data.draw(st.integers(0, min(3, there)), label="short")})
        again = Counter(one for one in self._pieces(MISSING) if one.startswith("R-"))
        self.world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), articles=f"RADIO,{LOT}", outside=True))
        for radio in radios:
            if not short[radio]:
                self.world.do(CountPiece(self._place(radio), radio, CHAIR))
        for radio in again:
            self.world.do(CountPiece("B02", radio, CHAIR))
        self.world.do(CountQuantity("A01", LOT, str(there - short[LOT]), CHAIR))
        for place in ("A01", "B02"):
            self.world.do(CloseCountPlace(place, CHAIR))
        proposed = self.model.proposed()[LOT]
        issued = beside and there > max(short[LOT], proposed)
        if issued:
            self._handed(Issue(member, (LOT,)), [(STORE, member, Counter({LOT: 1}))])
        for thing in short:
            place = "A01" if thing == LOT else self._place(thing)
            self.world.do(Recount(place, thing, str(there - short[LOT] - issued if thing == LOT else 0), MEMBER))
            self.world.do(ExplainDifference(place, thing, "loss", WHY))
        for thing in again:
            self.world.do(ExplainDifference("B02", thing, "other", WHY))
        if short[LOT] and there - issued - short[LOT] < proposed:
            self._refused(ApproveStocktake(), ShortOfProposed)
            self.world.do(StopStocktake("nejdřív z návrhu"))
            return
        self._did(ApproveStocktake(), [way for way in ((STORE, MISSING, short), (MISSING, STORE, again)) if way[2]])

    @invariant()
    def the_grant_agrees(self) -> None:
        """Bought is what is everywhere, and each part is what the model has there."""
        today = self._today()
        state = self.world.ask(lambda books: grant_state(books, books.settings.fundings()[GRANT], today))
        assert state.agrees
        lent = sum((things for _, things in self.model.loans(today).values()), Counter[str]())
        held = sum((self.model.held.get(one, Counter()) for one in (ADAM, EVA, CTIBOR, UNIT)), Counter[str]())
        gone = self.model.held.get(DISPOSED, Counter()) + self.model.held.get("another store", Counter())
        parts = {
            GrantPart.STORED: self.model.held[STORE],
            GrantPart.HELD: held - lent,
            GrantPart.LENT: lent,
            GrantPart.REPAIR: self.model.held.get(WORKSHOP, Counter()),
            GrantPart.MISSING: self.model.held.get(MISSING, Counter()),
            GrantPart.LOST: self.model.held.get(LOST, Counter()),
            GrantPart.DISPOSED: gone,
        }
        for article in state.articles:
            if article.code in ARTICLES:
                found = {part: article.parts[part].pieces for part in article.parts if article.parts[part].pieces}
                wanted = {part: _of(article.code, things) for part, things in parts.items()}
                assert found == {part: pieces for part, pieces in wanted.items() if pieces}, article.code

    def _pieces(self, holder: str) -> Counter[str]:
        has = self.model.held.get(holder, Counter())
        return Counter({thing: n for thing, n in has.items() if thing not in LOTS and n})

    def _place(self, serial: str) -> str:
        piece = self.world.piece(serial)
        held = self.world.ask(lambda books: books.things.holders(piece)[0].holder)
        return str(self.world.sql("SELECT label FROM holder WHERE id = ?", held)[0][0])


def _of(article: str, things: Counter[str]) -> int:
    """Pieces of an article among things of the model."""
    letter = {"VESTA": "V-", "RADIO": "R-"}.get(article, article)
    return sum(n for thing, n in things.items() if thing.startswith(letter))
