"""What somebody who leads a unit may ask at the command line; what is not declared here is refused."""

from typing import Any

from equipment_app.domain.errors import MemberOutside, ThingOutside
from equipment_app.domain.rights import Reach, Right
from equipment_app.domain.session import Session
from equipment_app.domain.access_errors import WholeStore
from equipment_app.operations import Books, resolve
from equipment_app.queries.scanned import Bears, look_up
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Thing

ASKED = frozenset(
    {
        *("holdings", "member", "history", "item", "article history", "find", "card", "clearance"),
        *("paper", "papers", "check-paper", "attachments", "attachment"),
        *("unit-check export", "unit-check import", "unit-check list", "unit-check settle"),
        *("operators password", "operators pin", "operators recover", "operators sheet", "operators key"),
    }
)
"""Answered from what a lead sees, and true of it; or about their own access."""
BY_RIGHT = frozenset(
    {
        *("import", "sign", "unsign", "attach-code", "detach-code", "edit-members", "restore-membership"),
        *("attach", "remove-photo", "remind-all", "labels", "claim", "verify", "backup", "restore", "rehearse"),
        *("set-log-aside", "encrypt", "change-passphrase", "decrypt"),
        *("operators add", "operators roles", "operators reset", "operators withdraw", "operators badge"),
    }
)
"""They ask for a right of their own and refuse by it, as operations do."""


def leads(session: Session) -> bool:
    """Who works sees only the units they lead."""
    return session.reach(Right.LOOK) is Reach.UNITS


def refuse_whole(session: Session, options: Any) -> None:
    """Raises WholeStore: a command about the whole store is not for who sees only their units."""
    if leads(session) and options.operation is None and options.command not in ASKED | BY_RIGHT:
        raise WholeStore(tuple(sorted(session.roles)))


def anyone(books: Books, who: str) -> Member:
    """As `resolve.anyone`. Raises UnknownMember; MemberOutside: of a unit that who asks does not lead."""
    if _outside(books, who):
        raise MemberOutside(who)
    return resolve.anyone(books, who)


def known_piece(books: Books, text: str) -> Thing:
    """As `resolve.known_piece`. Raises ThingOutside: somebody has it whom a lead does not see."""
    refuse_outside(books, text)
    return resolve.known_piece(books, text)


def refuse_outside(books: Books, text: str) -> None:
    """Raises ThingOutside."""
    if _outside(books, text):
        raise ThingOutside(text)


def _outside(books: Books, text: str) -> bool:
    return leads(books.session) and look_up(books, (text,)).what is Bears.OUTSIDE
