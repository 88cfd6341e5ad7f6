"""Who may do what: one table; `session` is asked.

The rules are those of a kit store (IAPE standards: nobody handles a transaction from beginning to end): who hands out
does not appoint, who checks changes nothing, who leads a unit sees that unit. A person may have several roles, and then
has the rights of all of them.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, TypeAlias

from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded


class Role(Worded):
    QUARTERMASTER = "quartermaster", "výstrojář", "quartermaster"
    DEPUTY = "deputy", "zástupce výstrojáře", "deputy quartermaster"
    """Does what the quartermaster does, but waves nothing through, and does not hold the office."""
    LEAD = "lead", "vedoucí týmu", "unit lead"
    AUDITOR = "auditor", "kontrolor", "auditor"
    ADMINISTRATOR = "administrator", "správce", "administrator"


ROLE_NAMES = Role.named()


class Right(Worded):
    """What an operation asks for. Each operation asks for one."""

    LOOK = "look", "nahlížet do evidence", "look at the books"
    """Ask questions of the books: members, things, papers, reports."""
    CHECK = "check", "dělat kontroly týmu", "check units"
    """Check what the members of a unit have, and file the result."""
    HAND_OVER = "hand_over", "vydávat, vracet a stornovat", "issue, take back and cancel"
    """Issue, take back, cancel and correct; carts; what a check found wanting."""
    OVERRIDE = "override", "vydat věc po expiraci nebo bez revize", "issue what is past its expiry or inspection"
    """Issue what is past its expiry or inspection, or proposed for write-off, with a reason."""
    PAPERS = "papers", "pracovat s doklady", "work with papers"
    """File, print and mark papers as signed."""
    LABELS = "labels", "tisknout štítky", "print labels"
    RECEIVE = "receive", "přijímat dodávky", "receive deliveries"
    """Deliveries."""
    STOCKTAKE = "stocktake", "dělat inventuru", "take stock"
    """Begin a stock-take, count, explain what differs, and approve it with a second person."""
    CATALOGUE = "catalogue", "měnit katalog a sady", "change the catalogue and kits"
    """Articles, kits, makers' codes."""
    MEMBERS = "members", "měnit členy", "change members"
    SETTINGS = "settings", "měnit nastavení evidence", "change the settings of the store"
    """What the store is called and how its papers read."""
    OPERATORS = "operators", "spravovat uživatele", "manage operators"
    """Who keeps the store and with which roles, their keys and passwords."""
    RESTORE = "restore", "obnovit zálohu nebo odložit cizí záznam změn", "restore a backup or set another's log aside"
    """Go back to a backup."""
    ENCRYPTION = "encryption", "šifrovat evidenci", "encrypt the store"
    """Encrypt the store, decrypt it, change its passphrase."""
    DISPOSE = "dispose", "vyřazovat majetek", "write property off"
    """Propose that property is written off, record what was decided and its destruction."""
    OFFICE = "office", "předat sklad nástupci", "hand the store over to a successor"
    """Hand the store over to the next quartermaster."""
    OWN = "own", "měnit vlastní přístup", "change one's own access"
    """One's own PIN, recovery sheet and key: everybody's, whatever their roles."""
    PASSWORD = "password", "zvolit si heslo", "choose a password"
    """Choose a password of one's own: everybody's, however they came in."""


RIGHT_NAMES = Right.named()
"""Each follows on "nesmíte", "may not"."""
RightName: TypeAlias = Annotated[str, RIGHT_NAMES]


class Reach(StrEnum):
    STORE = "store"
    """Everything."""
    UNITS = "units"
    """The units of the role's holder, nothing of another."""


_DEPUTY = (
    *(Right.LOOK, Right.CHECK, Right.HAND_OVER, Right.PAPERS, Right.LABELS, Right.RECEIVE),
    *(Right.STOCKTAKE, Right.CATALOGUE, Right.MEMBERS, Right.DISPOSE),
)
RIGHTS: Mapping[Role, Mapping[Right, Reach]] = {
    Role.QUARTERMASTER: dict.fromkeys((*_DEPUTY, Right.OFFICE, Right.OVERRIDE), Reach.STORE),
    Role.DEPUTY: dict.fromkeys(_DEPUTY, Reach.STORE),
    Role.LEAD: {Right.LOOK: Reach.UNITS, Right.CHECK: Reach.UNITS},
    Role.AUDITOR: {Right.LOOK: Reach.STORE},
    Role.ADMINISTRATOR: dict.fromkeys(
        (
            *(Right.LOOK, Right.STOCKTAKE, Right.SETTINGS, Right.CATALOGUE, Right.OPERATORS),
            *(Right.RESTORE, Right.ENCRYPTION),
        ),
        Reach.STORE,
    ),
}
"""What is not in the table is not allowed. `OWN` and `PASSWORD` are everybody's and need no row."""

FIRST = (Role.QUARTERMASTER, Role.ADMINISTRATOR)
"""The roles of whoever makes a store, until others are given."""


class Way(StrEnum):
    """How somebody came in."""

    PASSWORD = "password"
    """With their own, or where nobody has one."""
    INITIAL = "initial"
    """With a password that somebody else chose: good for choosing one's own, and for nothing else."""
    RECOVERY = "recovery"
    """With the code of the recovery sheet: likewise, and a second person stands by."""


class Grant(Value):
    """A role somebody has; `unit` is the unit a lead leads, 0 with the other roles."""

    role: Role
    unit: int = 0


BY_ANY_KEEPER = frozenset(
    (Right.OPERATORS, Right.RESTORE, Right.ENCRYPTION, Right.OFFICE, Right.OWN, Right.PASSWORD),
)
"""Beside these anybody stands who keeps the store; beside all others only who has the same right."""


def stands_by(roles: Iterable[Role], right: Right) -> bool:
    """Whether somebody of these roles may be the second person: who only looks, or only leads a unit, decides nothing.
    Somebody of the same right can, and beside what concerns the store's keepers any of them. Who takes the office over
    must be a quartermaster, which is asked by itself.
    """
    if right is Right.OFFICE:
        return True
    there = {one for role in roles for one, reach in RIGHTS.get(role, {}).items() if reach is Reach.STORE}
    return right in there if right not in BY_ANY_KEEPER else bool(there - {Right.LOOK})
