"""A check file open in the window, without a store: only this check, until its result goes back."""

from equipment_app.domain.unit_check import Check
from equipment_app.exchange.check_file import CheckFile
from equipment_app.scanning.decode import Scan
from equipment_app.ui.program.file_place import FilePlace
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.unit_check.board import CheckBoard
from equipment_app.ui.unit_check.session import CHECK_ACTS, CheckActions, CheckSession
from equipment_app.ui.unit_check.steps import ask_finish
from equipment_app.ui.unit_check.words import plan_sentence


class CheckPlace(FilePlace):
    FILE = CheckFile
    PAGE = "unit_check"
    KEYS = tuple(act for act in CHECK_ACTS if act.id != "unit_check.another")
    session: CheckSession | None = None
    check_actions: CheckActions | None = None

    @property
    def work(self) -> Check | None:
        return self.session.check if self.session else None

    def take_scan(self, scan: Scan) -> bool:
        if self.session and self.session.understands(scan):
            self.session.take(scan)
        else:
            self._sounds.play(Sound.REFUSED)
        return True

    def ask_finish(self) -> None:
        if self.work:
            ask_finish(self.window(), self.work, self.finish.text(), self.choose_result)

    def _board(self) -> CheckBoard:
        return CheckBoard(counter=False)

    def _show(self, work: Check) -> None:
        assert self._keeper is not None
        self.session = CheckSession(self._keeper, parent=self)
        self.check_actions = CheckActions(self.session, self.board)
        self.check_actions.finished.connect(self.ask_finish)
        self.session.said.connect(self.messages.say)
        self.session.sounded.connect(self._sounds.play)
        self.session.begin(work)

    def _put_away(self) -> None:
        if self.session:
            self.session.leave()
        self.session = None

    def _sentences(self) -> tuple[str, str]:
        return self.tr("Unit check"), plan_sentence(self.work.plan) if self.work else ""
