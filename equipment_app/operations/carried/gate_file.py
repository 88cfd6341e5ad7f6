"""A gate file: a small store with what a second gate of a deployment needs. It is worked in like any other, apart from
the first, and brought back (`gate_back`). A secret of its own opens it, a key of its own signs what is written there.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from equipment_app.domain.collation import sort_key
from equipment_app.domain.custody import OUTSIDE, HolderId, Move, ThingId
from equipment_app.domain.entries import Registration, Row, Secret
from equipment_app.domain.errors import NothingToDo, NotWritten, Refusal
from equipment_app.domain.home import Home
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome, Step, no_step
from equipment_app.domain.place_errors import StoreLost
from equipment_app.domain.value import Value
from equipment_app.operations import Command
from equipment_app.operations.carried.entries import CarryOut, next_code
from equipment_app.operations.deployments import open_one, row_of, written
from equipment_app.operations.once import under_a_key
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.plan import Operation, Plan, Several, chunks
from equipment_app.store.books import Books, PaperPress
from equipment_app.store.database import Database, remove
from equipment_app.store.dialect import JOIN_IN_ORDER
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import files, sqlite
from equipment_app.store.file.lock import lock_of
from equipment_app.store.records.deployments import Deployment

_PERSONS = 50
"""People in one entry: of each there is a row and a commitment."""


class NobodyForGate(NothingToDo):
    title: str
    cs = "Nasazení „{title}“ nemá účastníky, druhá brána by neměla komu vydávat. Nejdřív je přidejte."
    en = "Nobody takes part in “{title}”, so a second gate would have nobody to issue to. Add participants first."


class NothingForGate(NothingToDo):
    title: str
    cs = """Z rozpisu nasazení „{title}“ na těchto místech nic neleží, druhá brána by neměla co vydávat. Zvolte jiná
        místa, nebo věci nejdřív přijměte na sklad."""
    en = """Nothing of the allotment of “{title}” lies in these places, so a second gate would have nothing to issue.
        Choose other places, or receive items first."""


class GatePlace(Value):
    """A place of the store, and how many pieces of what is allotted lie there."""

    name: str
    pieces: int


class GateContents(Value):
    """What a second gate needs of the books: as rows of their tables, so that ids and codes stay the same."""

    deployment: Deployment
    allotment: tuple[Row, ...]
    participants: tuple[Row, ...]
    catalogue: tuple[Registration, ...]
    """Size schemes and articles."""
    holders: tuple[Row, ...]
    """Stores with their places, units, and whoever takes part."""
    persons: tuple[Row, ...]
    things: tuple[Row, ...]
    stock: tuple[Move, ...]
    operator: Row
    home: Home


def contents_of(books: Books, deployment: int | str, places: Sequence[str] = ()) -> GateContents:
    """Everything that lies in the store of what is allotted, or in these places of it alone.
    Raises UnknownDeployment, DeploymentClosed, NobodyForGate, NothingForGate.
    """
    found = open_one(books, deployment)
    articles = _allotted(books, found)
    people = sorted(one.holder for one in books.deployments.participants(found.id))
    stock = [
        Move(ThingId(row.thing), OUTSIDE, HolderId(row.holder), row.quantity, row.condition)
        for row in _lying(books, articles)
        if not places or row.label in places
    ]
    if not people:
        raise NobodyForGate(found.title)
    if not stock:
        raise NothingForGate(found.title)
    things = sorted({move.thing for move in stock})
    holders = _with_parents(books, {*people, *(move.target for move in stock)})
    refs = [str(row["ref"]) for row in holders if row["ref"]]
    catalogue = [Registration("article", row) for row in books.rows("article", articles)]
    schemes = sorted({str(row.row["scheme"]) for row in catalogue})
    sizes = (Registration("size_scheme", row) for row in books.rows("size_scheme", schemes))
    operator = books.people.operator(books.journal.operator)
    return GateContents(
        deployment=found,
        allotment=tuple(books.rows("allotment", [found.id])),
        participants=tuple(books.rows("participant", [found.id])),
        catalogue=(*sizes, *catalogue),
        holders=tuple(holders),
        persons=tuple(books.persons(refs)),
        things=tuple(books.rows("thing", things)),
        stock=tuple(stock),
        operator={name: getattr(operator, name) for name in _OPERATOR},
        home=Home(books.home.block, next_code(books), carried=True),
    )


def places_of(books: Books, deployment: int | str) -> tuple[GatePlace, ...]:
    """Where what is allotted lies, by name. Raises as `contents_of`."""
    found = contents_of(books, deployment).deployment
    pieces = Counter[str]()
    for row in _lying(books, _allotted(books, found)):
        pieces[row.label] += row.quantity
    return tuple(GatePlace(name, pieces[name]) for name in sorted(pieces, key=sort_key))


def _allotted(books: Books, deployment: Deployment) -> list[int]:
    return sorted({one.article for one in books.deployments.allotted(deployment.id)})


def _lying(books: Books, articles: Sequence[int]) -> Iterator[Any]:
    for article in articles:
        yield from books.ask(_STOCK, article)


_OPERATOR = ("personal_number", "surname", "given_name", "title_before", "title_after", "rank", "function")
_STOCK = f"""SELECT h.thing, h.holder, h.quantity, h.condition, p.label FROM thing t {JOIN_IN_ORDER} holding h
    ON h.thing = t.id AND h.quantity > 0 {JOIN_IN_ORDER} holder p ON p.id = h.holder AND p.kind = 'location'
    WHERE t.article = ? AND t.withdrawn = 0 ORDER BY h.thing, h.holder, h.condition"""


def _with_parents(books: Books, ids: set[int]) -> list[Row]:
    """Holders, those they belong to before them."""
    found: dict[int, Row] = {}
    wanted = sorted(ids)
    while wanted:
        rows = list(books.rows("holder", wanted))
        found = {int(str(row["id"])): row for row in rows} | found
        wanted = sorted({int(str(row["parent"])) for row in rows if row["parent"]} - found.keys())
    return sorted(found.values(), key=lambda row: (row["kind"] in ("member", "guest", "location"), row["id"]))


class GateFileMade(Value):
    path: Path
    code: str
    """In the numbers of its papers."""
    people: int
    pieces: int
    outcome: Outcome
    """Of the entry here that says so."""


def make_for(
    database: Database,
    deployment: int | str,
    path: Path,
    press: PaperPress,
    places: Sequence[str] = (),
    *,
    secret: str,
    whom: str = "",
    until: date | None = None,
    step: Step = no_step,
    record: Callable[[Database, Command], Outcome] = Database.change,
) -> GateFileMade:
    """The whole of it: what the second gate needs is read, its store is made under `secret`, and believed from then on.
    `whom` it is given to signs in there; whoever makes it, where nobody is said. Where that fails there is no file.
    Raises what `contents_of`, `make_gate_file` and `CarryOut` raise.
    """
    contents = database.ask(lambda books: contents_of(books, deployment, places))
    if whom := " ".join(whom.split()):
        contents = replace(contents, operator={"surname": whom})
    known = make_gate_file(path, contents, press, database, secret, step)
    last = until or contents.deployment.due.date()
    try:
        outcome = record(database, under_a_key(CarryOut(contents.deployment.id, *known, last, whom)))
    except BaseException:
        _unmake(path)
        raise
    pieces = sum(move.quantity for move in contents.stock)
    return GateFileMade(path, contents.home.code, len(contents.participants), pieces, outcome)


FileKnown: TypeAlias = tuple[str, str, str, int, str]
"""What a file is known by: its store, short code and key, and the number and hash of its last entry."""


def make_gate_file(
    path: Path, contents: GateContents, press: PaperPress, database: Database, secret: str, step: Step = no_step
) -> FileKnown:
    """A new store at `path`, which `secret` opens, and signs in. One that could not be filled is gone.
    Raises ShortPassphrase, WeakPassword, NoCipher, StoreExists, NoPlaceForFile, NotWritten, OSError.
    """
    name = f"{contents.deployment.title}: druhá brána"
    how: dict[str, Any] = {"operator": contents.operator, "home": contents.home, "clock": database.watch.clock}
    with of_its_disk(path), Database.create(path, name, press, key=Key.new(secret), **how) as made:
        try:
            made.change(_Fill(contents, step))
            made.change(SetPassword(secret))
            return made.look(lambda books: _known(books, contents.home.code))
        except BaseException:
            made.close()
            _unmake(path)
            raise


def _known(books: Books, code: str) -> FileKnown:
    key = books.access.key(books.journal.operator)
    assert key is not None, "whoever has a password has a key"
    (seq, digest), store = books.journal.head(), books.journal.origin.partition("/")[0]
    return store, code, key[1], seq, digest.hex()


def _unmake(path: Path) -> None:
    """Closed before."""
    remove([path, files.beside(path), lock_of(path)])


@contextmanager
def of_its_disk(path: Path, said: type[Refusal] = NotWritten) -> Iterator[None]:
    """What its disk does not take, or give, is no trouble of the first store."""
    try:
        with sqlite.refusing(path):
            yield
    except StoreLost as lost:
        raise said(str(path), str(lost.__cause__)) from lost


class _Fill(Operation):
    """Of a store that is new: what the second gate needs comes into it."""

    contents: GateContents
    step: Step = no_step

    def plan(self, books: Books) -> Several:
        plans = [*self._people(), *self._things()]
        people = list(chunks(self.contents.participants, _PERSONS))
        count = len(plans) + 1 + len(people)
        return Several(count, self._told(count, self._plans(plans, people, books)), main=len(plans))

    def _told(self, count: int, plans: Generator[Plan, None, None]) -> Generator[Plan, None, None]:
        for number, plan in enumerate(plans, 1):
            self.step(number, count)
            yield plan

    def _people(self) -> Iterator[Plan]:
        yield Plan(Kind.REGISTER, registers=self.contents.catalogue)
        persons = {str(row["ref"]): row for row in self.contents.persons}
        for part in chunks(self.contents.holders, _PERSONS):
            secrets = (Secret("identity", persons[str(row["ref"])]) for row in part if row["ref"])
            yield Plan(
                Kind.REGISTER, registers=tuple(Registration("holder", row) for row in part), secrets=tuple(secrets)
            )

    def _things(self) -> Iterator[Plan]:
        rows = {int(str(row["id"])): row for row in self.contents.things}
        done = set[int]()
        for moves in chunks(self.contents.stock):
            new = [move.thing for move in moves if move.thing not in done]
            done.update(new)
            registers = tuple(Registration("thing", rows[thing]) for thing in dict.fromkeys(new))
            yield Plan(Kind.RECEIPT, registers=registers, moves=tuple(moves))

    def _plans(
        self, plans: Sequence[Plan], people: Sequence[Sequence[Row]], books: Books
    ) -> Generator[Plan, None, None]:
        yield from plans
        begun = replace(self.contents.deployment, id=books.journal.head()[0] + 1)
        lines = (Registration("allotment", {**one, "deployment": begun.id}) for one in self.contents.allotment)
        yield written(books, "new", begun, (row_of(begun), *lines))
        for part in people:
            there = ({**one, "deployment": begun.id, "sheet": 0, "line": 0} for one in part)
            rows = tuple(Registration("participant", one) for one in there)
            yield written(books, "added", begun, rows, people=len(self.contents.participants), first=False)
