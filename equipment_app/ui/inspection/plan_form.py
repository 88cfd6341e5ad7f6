"""The form of a plan of inspection: its name, how often, who does it, what is gone through."""

from collections.abc import Sequence

from equipment_app.domain.errors import Refusal
from equipment_app.domain.inspection import MONTHS, InspectionPlan, points_of
from equipment_app.operations.inspection_plans import BY_MONTHS, ChangePlan
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form import FormCard, Row
from equipment_app.ui.kit.form_parts import FormArea, FormChoice, FormLine, Tick
from equipment_app.ui.widgets.label import Label

_HIGH = 168


class PointsArea(FormArea):
    """Lines stay lines."""

    @property
    def value(self) -> str:
        return self.toPlainText().strip()

    def wrong(self, left: bool) -> str:
        try:
            points_of(self.value)
        except Refusal as refusal:
            return refusal.said(language())
        return ""


class PlanForm(FormCard):
    """A new plan of one of the articles, or the one that is given; the months of the catalogue's stand there alone."""

    def __init__(
        self, desk: Desk, articles: Sequence[Article], chosen: int, plan: InspectionPlan | None = None
    ) -> None:
        super().__init__(desk)
        self.plan, named = plan, plan is None or bool(plan.id)
        known = plan or InspectionPlan(0, chosen, "", 12)
        offers = [(one.id, formatting.name(one)) for one in articles]
        self.article = FormChoice(self.tr("Article"), offers, chosen=chosen)
        self.name = FormLine(self.tr("Name of the plan"), text=known.name, needed=named)
        self.months = FormLine(
            self.tr("Months between"), 124, text=str(known.months), needed=True, figures=True, wrong=self._wrong
        )
        self.firm = FormLine(self.tr("Firm that does it"), text=known.firm, hint=self.tr("the store itself"))
        self.points = PointsArea(self.tr("Points, one a line"), _HIGH)
        self.points.put("\n".join(point.line for point in known.points))
        self.ends = Tick(self.tr("The plan applies no longer"))
        rule = self.tr("A point: name | what it means | limit, such as >= 80 %. With a limit the value is asked for.")
        self.article.setEnabled(plan is None)
        self.name.setEnabled(plan is None)
        self.months.setEnabled(named)
        rows: list[Row] = [(self.article,), (self.name,), (self.months, self.firm), (self.points,)]
        rows += [(self.ends,)] if plan and plan.id else []
        title = self.tr("New plan of inspection") if plan is None else self.tr("Plan of inspection")
        self.build(title, self.tr("Save"), [*rows, Label(rule, token="quiet", wrap=True)])

    def _wrong(self, left: bool) -> str:
        months = self.months.value
        good = months.isdecimal() and 1 <= int(months) <= MONTHS
        return "" if good or (not left and not months) else self.tr("1 to {most}").format(most=MONTHS)

    def command(self) -> ChangePlan | None:
        named = self.plan is None or bool(self.plan.id)
        name = self.plan.name if self.plan and self.plan.id else self.name.value if named else BY_MONTHS
        months = self.months.value if named else ""
        return ChangePlan(self.article.value, name, months, self.points.value, self.firm.value, self.ends.value)
