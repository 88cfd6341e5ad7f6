"""Pictures of a deployment: the list, the gate both ways, who takes part, closing, and the board on its own screen."""

from equipment_app.operations import Books
from equipment_app.queries.deployments import DeploymentState, deployments, roster
from equipment_app.queries.gate import at_gate
from equipment_app.ui.deployments.asking import BRING, CLOSING, GATE, PEOPLE, DeploymentAsked
from tests.pictures.scene import Scene

_UNKNOWN, _EXTRA = "4006381333931", "BAT-30L"


def scenes(books: Books) -> list[Scene]:
    """Of the deployment that runs, as far as the store has one."""
    id = next((row.id for row in deployments(books) if row.state is DeploymentState.RUNNING), 0)
    if not id:
        return [Scene("deployments", "deployments")]
    gate, back = DeploymentAsked(id, GATE), DeploymentAsked(id, GATE, returning=True)
    return [
        Scene("deployments", "deployments", id),
        Scene("deployments-new", "deployments", id, ("deployments.new",)),
        Scene("deployments-change", "deployments", id, ("deployments.change",)),
        Scene("deployments-gate-empty", "deployments", gate),
        Scene("deployments-gate", "deployments", gate, scans=_tray(books, id)),
        Scene("deployments-return", "deployments", back, scans=_coming(books, id)),
        Scene("deployments-people", "deployments", DeploymentAsked(id, PEOPLE)),
        Scene("deployments-file", "deployments", id, ("deployments.file",)),
        Scene("deployments-bring", "deployments", DeploymentAsked(id, BRING)),
        Scene("deployments-closing", "deployments", DeploymentAsked(id, CLOSING)),
        Scene("deployments-board", "deployments", id, ("deployments.board",), other="BoardWindow"),
    ]


def _tray(books: Books, id: int) -> tuple[str, ...]:
    """A person who has nothing yet, what they are to get and one more, a piece of another, a code that is not ours."""
    rows = [row for row in roster(books, id) if not row.given]
    person = at_gate(books, id, rows[0].holder) if rows else None
    if person is None:
        return ()
    free = [_free(books, tile.article) for tile in person.tiles if tile.coded]
    extra = books.catalogue.by_code(_EXTRA)
    more = _free(books, extra.id) if extra else ""
    return (rows[0].badge, *filter(None, (*free[:-1], more)), *_out(books, id)[:1], _UNKNOWN)


def _coming(books: Books, id: int) -> tuple[str, ...]:
    return tuple(_out(books, id)[:2])


def _out(books: Books, id: int) -> list[str]:
    """Pieces that are out, each of another person."""
    found: dict[int, str] = {}
    for one in books.deployments.given(id):
        thing = books.things.thing(one.thing)
        if one.out and thing is not None and thing.code:
            found.setdefault(one.holder, thing.code)
    return list(found.values())


def _free(books: Books, article: int) -> str:
    held = books.things.in_store(article, "uni", 1, "", books.journal.today())
    return next((one.thing.code for one in held), "")
