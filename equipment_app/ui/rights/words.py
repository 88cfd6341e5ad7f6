"""How roles are called, and why something is not offered."""

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.rights import ROLE_NAMES, Role
from equipment_app.domain.session import Session
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.rights.allowed import Need, only_reads

translate = QCoreApplication.translate


def role(of: Role) -> str:
    return ROLE_NAMES[of].said(language())


def why_not(need: Need) -> str:
    """Who may do what this operator may not."""
    return translate("access", "For the role: {roles}").format(roles=", ".join(role(one) for one in need.roles()))


def reading(session: Session) -> Chip | None:
    """Stands beside the search box while nothing can be changed."""
    return Chip(translate("access", "read only"), "eye", "accent") if only_reads(session) else None
