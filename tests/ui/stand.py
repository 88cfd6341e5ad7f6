"""A page by its real factory, over real books that answer when the test cranks them."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from shiboken6 import isValid

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.look.theme import dress
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.program.services import PageServices
from equipment_app.ui.scanner.feedback import Sounds, Volume
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.settings import MachineSettings
from tests.hands import Clock


class Stand:
    """One page by its real factory, over books that answer when they are cranked."""

    def __init__(self, qtbot, qapp, light, english, stored, worker, opener):
        self.qtbot, self.worker, self.pages = qtbot, worker, []
        self.errors, self.refusals, self.went, self.said = [], [], [], []
        self.desk = Desk(opener, Jobs(worker))
        self.desk.broken.connect(self.errors.append)
        self.desk.refused.connect(self.refusals.append)
        self.scanner = Scanner(qapp, Clock())
        settings = MachineSettings(stored)
        verification = Verification(self.desk)
        machine = Machine(settings, light, english)
        self.services = PageServices(self.desk, self.scanner, Sounds(None, Volume.OFF), machine, verification)

    def show(self, name, *, answered=True):
        page = self.services.make(PAGES[name])
        page.go.connect(lambda where, argument: self.went.append((where, argument)))
        page.say.connect(self.said.append)
        dress(page)
        page.resize(1134, 664)
        self.pages.append(page)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.enter()
        if answered:
            self.run()
        return page

    def run(self):
        """All that was asked is answered, and what follows from the answers."""
        for _ in range(6):
            worked = bool(self.worker.pending)
            self.worker.run_all()
            struck = self.strike()
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not (worked or struck or self.worker.pending):
                break

    def strike(self):
        """Whatever waits for its time has it now. Says whether anything did."""
        struck = False
        for page in filter(isValid, self.pages):
            for timer in page.findChildren(QTimer):
                if timer.isActive() and timer.isSingleShot():
                    struck = True
                    timer.stop()
                    timer.timeout.emit()
        return struck

    def drop(self, page):
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def end(self):
        """Close the books, and let go of everything."""
        for page in filter(isValid, self.pages):
            page.hide()
            self.drop(page)
        self.desk.close()
        self.worker.run_all()
        self.scanner.deleteLater()
