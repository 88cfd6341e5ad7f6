"""Plans of inspection, of which an article may have several: how often, what is gone through, who does it."""

from typing import Annotated

from equipment_app.domain.entries import registered
from equipment_app.domain.errors import FieldMissing, Refusal
from equipment_app.domain.inspection import MONTHS, NAME, InspectionPlan, points_of
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words
from equipment_app.operations.articles import article_of
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article

_MORE = (
    "A point is NAME, or NAME | WHAT IT MEANS, or NAME | WHAT IT MEANS | LIMIT, as in “Battery | holds | >= 80 %”: "
    "with a limit the value is asked for. What is not said of a plan that is there stays. “-” is the plan "
    "by the months in the catalogue."
)


class NoPlan(Refusal):
    article: str
    cs = "{article}: nemá plán revizí. Nic se nezapsalo; nejdřív ho druhu přidejte."
    en = "{article} has no inspection plan. Nothing was written; add one to the article first."


class WhichPlan(Refusal):
    article: str
    name: str
    known: tuple[str, ...]
    cs = "{article}: který plán revizí? Nic se nezapsalo; „{name}“ mezi nimi není: {known}."
    en = "{article}: which inspection plan? Nothing was written; “{name}” is none of them: {known}."
    unnamed = Words(
        "{article}: podle kterého plánu revizí? Nic se nezapsalo; zvolte jeden z těchto: {known}.",
        "{article}: by which inspection plan? Nothing was written; choose one of these: {known}.",
    )

    def sentences(self) -> Words:
        return super().sentences() if self.name else self.unnamed


class MonthsAtArticle(Refusal):
    article: str
    cs = "{article}: interval pravidelné revize stojí u druhu v katalogu. Nic se nezapsalo; změňte ho tam."
    en = "{article}: the months between inspections stand in the catalogue. Nothing was written; change them there."


class BadInterval(Refusal):
    months: str
    most: int
    cs = "Interval revize {months} měsíců nejde. Zadejte 1 až {most}."
    en = "An interval of {months} months is not possible. Say 1 to {most}."


BY_MONTHS = "-"
"""How the plan is called that is the months at the article."""


def named_plan(books: Books, article: Article, name: str) -> InspectionPlan:
    """The plan of an article that is called so; without a name the only one. Raises NoPlan, WhichPlan."""
    plans, wanted = books.inspections.plans(article), " ".join(name.split()).casefold()
    if not plans:
        raise NoPlan(article.name)
    found = [plan for plan in plans if not wanted or (plan.name or BY_MONTHS).casefold() == wanted]
    if len(found) != 1:
        raise WhichPlan(article.name, name, tuple(plan.name or BY_MONTHS for plan in plans))
    return found[0]


@spoken("inspection-plan", "say how often an article is inspected, and what is gone through", _MORE)
@needs(Right.CATALOGUE)
class ChangePlan(Operation):
    """A new plan of an article, another wording of one that is there, or its end."""

    article: Annotated[int | str, Argument("ARTICLE", help="its code in the catalogue")]
    name: Annotated[str, Argument("NAME", help="of the plan, as “Yearly”")]
    months: Annotated[str, Argument("--months", "N", "every so many months")] = ""
    points: Annotated[str | None, Argument("--points", "TEXT", "what is gone through, a point a line")] = None
    firm: Annotated[str | None, Argument("--firm", "NAME", "who does it, if not the store itself")] = None
    ends: Annotated[bool, Argument("--end", help="it applies no longer")] = False

    def plan(self, books: Books) -> Plan | Outcome:
        """Raises UnknownThing, FieldMissing, WhichPlan, MonthsAtArticle, BadInterval, BadPoint."""
        article, name = article_of(books, self.article), " ".join(self.name.split())[:NAME]
        if not name:
            raise FieldMissing("name")
        plans = books.inspections.plans(article)
        before = next((plan for plan in plans if (plan.name or BY_MONTHS).casefold() == name.casefold()), None)
        if before is None and (self.ends or name == BY_MONTHS):
            raise WhichPlan(article.name, name, tuple(plan.name or BY_MONTHS for plan in plans))
        months = _months(self.months) if self.months or before is None else before.months
        if before and before.id == 0 and (self.ends or months != before.months):
            raise MonthsAtArticle(article.name)
        row = registered(
            "inspection_plan",
            article=article.id,
            plan=before.id if before else books.inspections.next_plan(article),
            name=before.name if before and before.id == 0 else name,
            months=months,
            points=self._points(before),
            firm=" ".join((before.firm if before and self.firm is None else self.firm or "").split())[:NAME],
            withdrawn=self.ends,
        )
        return Plan(
            Kind.REGISTER,
            registers=(row,),
            changes=Changes.CATALOGUE | Changes.CUSTODY,
            done="plan_ended" if self.ends else "plan_saved",
            subject=f"{article.name}, {name}",
        )

    def _points(self, before: InspectionPlan | None) -> str:
        found = points_of(self.points) if self.points is not None else before.points if before else ()
        return "\n".join(one.line for one in found)


def _months(said: str) -> int:
    if not said.strip().isdecimal() or not 1 <= int(said) <= MONTHS:
        raise BadInterval(said.strip() or "0", MONTHS)
    return int(said)
