"""The inspection plans of an article among its properties, each with a way to its form, and a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.inspection import InspectionPlan
from equipment_app.domain.rights import Right
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.inspection.words import plan_name
from equipment_app.ui.widgets.entry_rows import Section, SectionRow
from equipment_app.ui.widgets.layout import in_column


class PlansPart(QWidget):
    """Of the article of `show_article`. `wanted` asks for the form of a plan; with None, of a new one."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._article = 0
        self._may = desk.may(Right.CATALOGUE)
        self.section = Section(line=False)
        self.section.title.setText(self.tr("Inspection plans"))
        self.section.link.setText(self.tr("New plan"))
        self.section.link.setVisible(self._may)
        in_column(self.section, on=self)
        self.section.link.clicked.connect(lambda: self.wanted.emit(None))

    def show_article(self, article: int) -> None:
        if article != self._article:
            self._article = article
            self._show(())
        self._desk.ask(
            lambda books: books.inspections.plans(books.catalogue.article(article)), self._show, self, instead="plans"
        )

    def _show(self, plans: Sequence[InspectionPlan]) -> None:
        none = SectionRow(self.tr("None: its pieces are not inspected"), "clock")
        self.section.show_rows([self._row(plan) for plan in plans] or [none])

    def _row(self, plan: InspectionPlan) -> SectionRow:
        points = self.tr("%n point(s)", "", len(plan.points)) if plan.points else ""
        often = self.tr("every %n month(s)", "", plan.months)
        below = " · ".join(filter(None, (often, points, plan.firm)))
        act = (lambda: self.wanted.emit(plan)) if self._may else None
        return SectionRow(plan_name(plan), "clipboard-check", below=below, act=act, key=str(plan.id))
