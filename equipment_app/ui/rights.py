"""What whoever works may see and do on the screen. The books refuse the rest all the same; here it is not offered.

Pages and actions ask for rights; who has which is said in `domain.rights` alone.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from equipment_app.domain.rights import RIGHTS, ROLE_NAMES, Reach, Right, Role
from equipment_app.domain.session import Session
from equipment_app.domain.value import Value
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Chip


class NeededRights(Value):
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


LISTS = NeededRights((Right.RECEIVE, Right.CATALOGUE, Right.MEMBERS))
STORE = NeededRights((Right.LOOK,), whole=True)
HAND_OVER, STOCKTAKE = NeededRights((Right.HAND_OVER,)), NeededRights((Right.STOCKTAKE,))
MEMBERS, LABELS = NeededRights((Right.MEMBERS,)), NeededRights((Right.LABELS,))
SETTINGS, OPERATORS = NeededRights((Right.SETTINGS,)), NeededRights((Right.OPERATORS,))
RECEIVE, DISPOSE = NeededRights((Right.RECEIVE,)), NeededRights((Right.DISPOSE,))
CATALOGUE, PAPERS, CHECK = NeededRights((Right.CATALOGUE,)), NeededRights((Right.PAPERS,)), NeededRights((Right.CHECK,))
BACKUPS = NeededRights((Right.RESTORE, Right.SETTINGS, Right.HAND_OVER), whole=True)
"""A copy holds everything, so it is not for who sees their units only, nor for who only reads."""

EVERYBODY = NeededRights((Right.PASSWORD,))
_READS = frozenset({Right.LOOK, Right.OWN, Right.PASSWORD})


def only_reads(session: Session) -> bool:
    """Whatever they do, nothing changes but their own password."""
    return all(session.reach(right) is None for right in Right if right not in _READS)


class _Hidden(QObject):
    """However often its page shows it again."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        control.hide()
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent:
            self._control.hide()
        return False


class _Asleep(QObject):
    """However often its page wakes it up."""

    def __init__(self, control: QWidget, need: NeededRights) -> None:
        super().__init__(control)
        self._control = control
        self._need = need
        control.setEnabled(False)
        control.installEventFilter(self)
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and self._control.isEnabled():
            self._control.setEnabled(False)
        elif event.type() == QEvent.Type.ToolTipChange:
            self._say()
        return False

    def _say(self) -> None:
        words = why_not(self._need)
        if self._control.toolTip() != words:
            self._control.setToolTip(words)


def hide(control: QWidget) -> None:
    """It is not for whoever works, however often its page shows it again."""
    _Hidden(control)


def gate(desk: Desk, need: NeededRights, *controls: QWidget) -> None:
    """`controls` are for who may do this. What stands in the window is made for one operator, so it is asked once."""
    if not need.met(desk.session):
        for control in controls:
            hide(control)


def hold(desk: Desk, need: NeededRights, *controls: QWidget) -> None:
    """As `gate`, for what others may look at."""
    if not need.met(desk.session):
        for control in controls:
            _Asleep(control, need)


translate = QCoreApplication.translate


def role(of: Role) -> str:
    return ROLE_NAMES[of].said(language())


def why_not(need: NeededRights) -> str:
    """Who may do what this operator may not."""
    return translate("access", "For the role: {roles}").format(roles=", ".join(role(one) for one in need.roles()))


def reading(session: Session) -> Chip | None:
    """Stands beside the search box while nothing can be changed."""
    return Chip(translate("access", "read only"), "eye", "accent") if only_reads(session) else None
