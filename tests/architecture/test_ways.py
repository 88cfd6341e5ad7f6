"""A way from a page to another one stands open to nobody who may not go there: it asks, or its act does."""

import ast
import inspect
from collections.abc import Iterator

from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.session import Session
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.page_list import PAGES, may_open
from tests.pages import acts

ACTS = acts()
ONE_PAPER = "papers"
"""Opens for whoever the books show it to."""
BY = {
    ("members", "_issue_gaps"): "members.counter",
    ("stocktake", "_report"): "stock.incident",
    ("inspections", "_begun"): "inspections.begin",
    ("inspections", "_open_run"): "inspections.begin",
}
"""Functions that are called for an act only, or behind a gate of it: the act."""
OPERATORS_ONLY = {("settings", "labels"): "sections that are shown to nobody else"}
SESSIONS = {role: Session(7, (Grant(role, 3 if role is Role.LEAD else 0),)) for role in Role}


def ways(page: type) -> Iterator[tuple[str, str, str]]:
    """Of the module of a page: the function, the act it stands in, and where it leads."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(page)))
    up = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".go.emit") and node.args:
            first, function, act, at = node.args[0], "", "", node
            while (at := up.get(at)) is not None:
                if isinstance(at, ast.FunctionDef) and not function:
                    function = at.name
                if isinstance(at, ast.Call) and ast.unparse(at.func) == "Act":
                    act = ast.literal_eval(at.args[0])
            if isinstance(first, ast.Constant):
                yield function, act, first.value


def named(act: Act) -> str:
    return getattr(act.do, "__name__", "")


def refused(id: str, function: str, act: str, role: Role) -> bool:
    """Whether the acts that lead there are not for this role."""
    rows = [one for one in ACTS if one.id == act or (one.page == id and named(one) == function)]
    return bool(rows) and not any(one.need.met(SESSIONS[role]) for one in rows)


def test_no_page_leads_where_whoever_may_open_it_may_not_go():
    open_ways = []
    for id, row in PAGES.items():
        page = row.page()
        source = inspect.getsource(inspect.getmodule(page))
        for function, act, to in ways(page):
            asks = f'desk.session, "{to}")' in source or f'self.leads("{to}"' in source
            act = act or BY.get((id, function), "")
            closed = [role for role, who in SESSIONS.items() if may_open(who, id) and not may_open(who, to)]
            lost = [role for role in closed if not refused(id, function, act, role)]
            if lost and not asks and to != ONE_PAPER and (id, to) not in OPERATORS_ONLY:
                open_ways.append((id, function or act, to, [str(role) for role in lost]))
    assert not open_ways, "\n".join(map(str, open_ways))
