"""What whoever works may see and do on the screen. The books refuse the rest all the same; here it is not offered.

Pages and actions ask for rights; who has which is said in `domain.rights` alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from equipment_app.domain.rights import RIGHTS, Reach, Right, Role
from equipment_app.domain.session import Session


@dataclass(frozen=True, slots=True)
class Need:
    """One of the rights is enough; `whole`: one that reaches over the whole store."""

    rights: tuple[Right, ...]
    whole: bool = False

    def met(self, session: Session) -> bool:
        reaches = {session.reach(right) for right in self.rights}
        return Reach.STORE in reaches or (Reach.UNITS in reaches and not self.whole)

    def roles(self) -> tuple[Role, ...]:
        """Who has what it takes."""
        wanted = (Reach.STORE,) if self.whole else (Reach.STORE, Reach.UNITS)
        return tuple(role for role in Role if any(RIGHTS[role].get(right) in wanted for right in self.rights))


_LISTS = Need((Right.RECEIVE, Right.CATALOGUE, Right.MEMBERS))
_STORE = Need((Right.LOOK,), whole=True)
_HAND_OVER, _MEMBERS, _LABELS = Need((Right.HAND_OVER,)), Need((Right.MEMBERS,)), Need((Right.LABELS,))
_CATALOGUE, _PAPERS, _CHECK = Need((Right.CATALOGUE,)), Need((Right.PAPERS,)), Need((Right.CHECK,))
_BACKUPS = Need((Right.RESTORE, Right.SETTINGS, Right.HAND_OVER), whole=True)
"""A copy holds everything, so it is not for who sees their units only, nor for who only reads."""

PAGES: Mapping[str, Need] = {
    "counter": _HAND_OVER,
    "members": Need((Right.LOOK,)),
    "stock": _STORE,
    "unit_check": _CHECK,
    "papers": _STORE,
    "reports": _STORE,
    "labels": Need((Right.LABELS, Right.OPERATORS)),
    "import": _LISTS,
}
"""What is not in the table can be opened by everybody."""

_IN_RAIL: Mapping[str, Need] = {
    "settings": Need((Right.SETTINGS, Right.OPERATORS, Right.HAND_OVER, Right.CHECK)),
}
"""Beside what the pages ask for: who only reads has nothing to set, but their own password, which a menu leads to."""

DEEDS: Mapping[str, Need] = {
    "file.import": _LISTS,
    "file.commands": _HAND_OVER,
    "file.backup": _BACKUPS,
    "file.backups": _BACKUPS,
    "file.copy": _BACKUPS,
    "settings.backups": _BACKUPS,
    "settings.restore": Need((Right.RESTORE,)),
    "settings.encryption": Need((Right.ENCRYPTION,)),
    "file.office": Need((Right.OFFICE,)),
    "edit.undo": _HAND_OVER,
    "members.new": _MEMBERS,
    "members.edit": _MEMBERS,
    "members.withdraw": _MEMBERS,
    "members.counter": _HAND_OVER,
    "members.correct": _HAND_OVER,
    "members.cancel": _HAND_OVER,
    "members.badges": _LABELS,
    "stock.receive": Need((Right.RECEIVE,)),
    "stock.edit": _CATALOGUE,
    "stock.labels": _LABELS,
    "stock.correct": _HAND_OVER,
    "stock.cancel": _HAND_OVER,
    "stock.claim": _LABELS,
    "papers.record": _PAPERS,
    "papers.signed": _PAPERS,
    "papers.correct": _HAND_OVER,
    "papers.cancel": _HAND_OVER,
    "unit_check.settle": _HAND_OVER,
    "settings.operator": Need((Right.OPERATORS,)),
    "settings.store": Need((Right.SETTINGS,)),
    "settings.operators": Need((Right.OPERATORS,)),
}
"""Actions of the table in `actions`, and what pages offer beside them. What is not here everybody may do."""

_EVERYBODY = Need((Right.PASSWORD,))
_READS = frozenset({Right.LOOK, Right.OWN, Right.PASSWORD})


def need(deed: str) -> Need:
    """What an action, or another deed of a page, asks for; `go.stock` what the page does."""
    page = deed.removeprefix("go.") if deed.startswith("go.") else ""
    return DEEDS.get(deed) or PAGES.get(page) or _EVERYBODY


def may(session: Session, deed: str) -> bool:
    return need(deed).met(session)


def may_open(session: Session, page: str) -> bool:
    return PAGES.get(page, _EVERYBODY).met(session)


def in_rail(session: Session, page: str) -> bool:
    return may_open(session, page) and _IN_RAIL.get(page, _EVERYBODY).met(session)


def only_reads(session: Session) -> bool:
    """Whatever they do, nothing changes but their own password."""
    return all(session.reach(right) is None for right in Right if right not in _READS)
