"""The same request twice is done once and answered alike; another request under its key is refused."""

from dataclasses import replace

import pytest

from equipment_app.domain.errors import KeyReused, LineRefused, OutOfStock
from equipment_app.domain.lists import ListKind
from equipment_app.operations.hand_over import DropCart, HandOver, Together
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once, under_a_key
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Correct, Undo
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT, MEMBERS

KEY = "pokladna 1, 14:05"


@pytest.fixture
def past(world):
    world.do(Issue(ADAM, ("V-001", "TRIKO*4", "RUKAV*2")))
    world.do(Issue(EVA, ("R-002",)))
    world.do(HandOver(Issue(EVA, ("V-002",)), TakeBack(EVA, ("R-002",))))
    return world


def exchange(world):
    worn = Line(article=world.article("TRIKO"), quantity=1, condition="worn")
    return HandOver(Issue(ADAM, ("TRIKO/L", "R-001")), TakeBack(ADAM, (worn, "V-001")))


def a_list(world):
    return TakeIn(
        world.dry_run(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Jiná") + "990777;Nový;Petr;;KRPX;X;S;\n")
    )


def parts(world):
    rows = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n};;;;100;Sklad;A01\n" for n in range(120))
    return TakeIn(world.dry_run(ListKind.DELIVERIES, DELIVERY + rows))


REQUESTS = {
    "issue": lambda world: Issue(CTIBOR, ("R-001", "TRIKO/L*2")),
    "issue of a kit": lambda world: Issue(CTIBOR, (Line(article=world.article("TRIKO"), size="M"),)),
    "return": lambda world: TakeBack(ADAM, ("V-001",)),
    "return of everything": lambda world: TakeBack(ADAM, everything=True),
    "exchange": exchange,
    "transfer": lambda world: Transfer(EVA, ("V-001",)),
    "all of a cart": lambda world: Together((Transfer(EVA, ("V-001",)), Issue(EVA, ("R-002",)))),
    "undo": lambda world: Undo("PP-2026-000001", "omyl"),
    "undo of an exchange by its issue": lambda world: Undo("PP-2026-000003", "omyl"),
    "undo of an exchange by its return": lambda world: Undo("VR-2026-000001", "omyl"),
    "import": a_list,
    "import in parts": parts,
    "settings": lambda world: SetSettings({"paper.place": "Kladno"}),
}


@pytest.fixture(params=REQUESTS.values(), ids=REQUESTS)
def request_of(request):
    return request.param


def test_it_is_done_once_and_answered_alike(past, request_of):
    command = request_of(past)
    first = past.do(Once(KEY, command))
    head, state = past.head(), past.state()
    past.reopen()
    again = past.do(Once(KEY, command))
    assert (past.head(), past.state()) == (head, state)
    assert (again.repeated, again.what) == (True, "repeated")
    told = ("number", "entry", "hash", "lines", "papers", "facts")
    assert {name: getattr(again, name) for name in told} == {name: getattr(first, name) for name in told}
    assert past.verified().ok


def test_another_request_under_the_same_key(past, request_of):
    past.do(Once(KEY, request_of(past)))
    head = past.head()
    for other in (Issue(EVA, ("TRIKO",)), Issue(ADAM, ("V-001",), remark="x"), Undo("PP-2026-000009", "jiný")):
        with pytest.raises(KeyReused):
            past.do(Once(KEY, other))
    assert past.head() == head


def test_the_key_is_looked_up_before_a_kit_is_worked_out(world):
    """The kit took the last pieces; the same request again finds its answer, not an empty store."""
    request = Once(KEY, Issue(ADAM, (), kit=KIT))
    first = world.do(request)
    world.do(Issue(EVA, ("V-001", "R-002")))
    assert world.do(request).number == first.number
    with pytest.raises(LineRefused) as refused:
        world.do(Once("another", Issue(CTIBOR, (), kit=KIT)))
    assert isinstance(refused.value.cause, OutOfStock)


def test_the_key_is_looked_up_before_everything_is_worked_out(world):
    world.do(Issue(ADAM, ("V-001",)))
    request = Once(KEY, TakeBack(ADAM, everything=True))
    first = world.do(request)
    world.do(Issue(ADAM, ("R-001",)))
    assert world.do(request).lines == first.lines
    assert world.held(ADAM) == {"R-001": 1}


def test_a_list_taken_in_twice_under_one_key(world):
    """Looked at anew the list has nothing new, yet the answer is what it was."""
    first = world.do(Once(KEY, a_list(world)))
    again = world.do(Once(KEY, a_list(world)))
    assert (again.number, again.facts) == (first.number, {"created": 1, "changed": 1, "skipped": 2})


def test_a_refused_request_leaves_its_key_free(world):
    refused = Once(KEY, Issue(ADAM, ("R-001", "R-001")))
    with pytest.raises(LineRefused):
        world.do(refused)
    assert world.do(Once(KEY, Issue(ADAM, ("R-001",)))).number == "PP-2026-000001"


def test_the_key_belongs_to_one_entry(world):
    world.do(Once(KEY, exchange_of_nothing_yet(world)))
    world.do(Issue(EVA, ("TRIKO",)))
    assert world.sql("SELECT count(*) FROM act WHERE idem IS NOT NULL") == [(1,)]


def exchange_of_nothing_yet(world):
    world.do(Issue(ADAM, ("V-001", "TRIKO")))
    return exchange(world)


def test_neither_key_nor_request_can_be_read_from_the_journal(world):
    """A bare hash of a request could be tried for every personal number there is."""
    issue = Issue(ADAM, ("R-001",))
    digests = [world.do(Once(key, replace(issue, things=(thing,)))) for key, thing in (("a", "R-001"), ("b", "V-001"))]
    world.do(Undo(digests[0].number, "omyl"))
    again = world.do(Once("c", issue))
    kept = world.sql("SELECT digest, idem FROM act WHERE seq IN (?, ?)", digests[0].entry, again.entry)
    assert kept[0][0] != kept[1][0], "the same request under two keys has two digests"
    assert KEY not in str(kept)


def test_every_change_of_the_window_has_a_key_of_its_own(world):
    one, other = (under_a_key(Issue(ADAM, ("TRIKO/M",))) for _ in range(2))
    first, second = world.do(one), world.do(other)
    assert first.number != second.number and not second.repeated
    again = world.do(one)
    assert (again.number, again.repeated) == (first.number, True)
    assert world.sql("SELECT count(*) FROM act WHERE idem IS NOT NULL") == [(2,)]


def test_what_is_no_entry_of_the_journal_needs_none(world):
    drop = DropCart(world.member(ADAM))
    assert under_a_key(drop) is drop
    assert world.do(Once(KEY, drop)).what == "cart_dropped"
    world.do(Issue(ADAM, ("TRIKO/M",)))
    assert world.sql("SELECT count(*) FROM act WHERE idem IS NOT NULL") == [(0,)], "no key is left for what comes next"


def test_the_paper_is_part_of_the_request(world):
    written = []
    outcome = world.do(Once("", Issue(ADAM, ("R-001",)), written.append))
    assert written == [world.ask(lambda books: books.papers.content(outcome.number))]

    def full(content):
        raise OSError("no room")

    head = world.head()
    with pytest.raises(OSError, match="no room"):
        world.do(Once(KEY, Issue(ADAM, ("V-001",)), full))
    assert world.head() == head


def test_what_writes_an_entry_and_is_no_operation_is_given_no_key(world):
    """It would be done twice by whoever asks twice."""

    def careless(books):
        return Issue(ADAM, ("R-001",))(books)

    head = world.verified().head
    with pytest.raises(TypeError, match="nothing keeps its key"):
        world.do(Once("klíč", careless))
    assert world.verified().head == head


def test_a_correction_asked_for_again_tells_of_the_same_storno(world):
    """Of an exchange the one that was asked for, whichever has the first series."""
    world.do(Issue(ADAM, ("V-001",)))
    done = world.do(HandOver(Issue(ADAM, ("R-001",)), TakeBack(ADAM, ("V-001",))))
    number = next(paper.number for paper in done.papers if paper.number.startswith("VR"))
    first = world.do(Once("oprava", Correct(number, "omyl")))
    again = world.do(Once("oprava", Correct(number, "omyl")))
    assert again.repeated and (again.number, again.entry, again.lines) == (first.number, first.entry, first.lines)
