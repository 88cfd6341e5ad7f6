"""What the program says about what was done and what was refused: the voice of the desk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject

from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import outcome_of
from equipment_app.domain.outcome import ACCESS_DONE, Outcome
from equipment_app.domain.place_errors import STOPPING
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.operations import Command
from equipment_app.operations.labels import DetachCode
from equipment_app.operations.members import EditMember, member_of
from equipment_app.operations.once import Once
from equipment_app.operations.undo import Undo
from equipment_app.queries.known import member_row
from equipment_app.store.books import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.widgets.message_bar import Message

_SILENT = {
    "",
    "gate",
    "gate_return",
    "cart_saved",
    "receipt_saved",
    "receipt_dropped",
    "cart_dropped",
    "check_saved",
    "check_dropped",
    "difference_settled",
} | {
    "queue_kept",
    "queue_closed",
    "run_saved",
    "run_dropped",
    *("count_found", "count_elsewhere", "count_held", "count_unknown", "count_twice", "count_undone", "count_moved"),
    *("count_place", "count_closed", "count_assigned", "difference_explained"),
}


def explain(refusal: Refusal) -> str:
    """The words for a refusal, in the language of the screen."""
    return refusal.said(language())


def remember_sizes(desk: Desk, outcome: Outcome) -> Callable[[], None] | None:
    """Gives the member the sizes that something was exchanged for; None where there are none, or it is not allowed."""
    if not outcome.resized or not desk.may(Right.MEMBERS):
        return None
    return lambda: desk.change(_resize(outcome.facts["member"], outcome.resized, outcome.number))


def _resize(member: int, sizes: Mapping[str, str], number: str) -> Command:
    """Gives a member these sizes and leaves all else; `number` is of the paper they were exchanged by."""
    key = str(uuid4())

    def work(books: Books) -> Outcome:
        row = member_row(member_of(books, member))
        outcome = Once(key, EditMember(member, replace(row, sizes={**row.sizes, **sizes})))(books)
        remembered = replace(outcome, what="size_remembered", number=number, resized=dict(sizes))
        return remembered if outcome.entry else outcome

    return work


class Voice(QObject):
    """Puts into words what the desk tells, and knows how to take it back."""

    def __init__(
        self, desk: Desk, open_paper: Callable[[str], object], print_paper: Callable[[str], object] = lambda _: None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._open_paper = open_paper
        self._print_paper = print_paper

    def done(self, outcome: Outcome) -> Message | None:
        """None for what needs no word, such as a saved cart. A handover prints itself, a storno when it is wanted."""
        if outcome.what in _SILENT:
            return None
        if outcome.what == "size_remembered":
            lead = self.tr("Size {size} remembered").format(size=", ".join(outcome.resized.values()))
            return Message(lead, papers=(outcome.number,), answers=True)
        lead = self._lead(outcome)
        text = "".join(f"· {part} " for part in (outcome.number, outcome.subject) if part and part not in lead).strip()
        papers = [paper.number for paper in outcome.papers]
        paper = outcome.number if outcome.number in papers else next(iter(papers), "")
        prints = outcome.what == "cancelled" and bool(papers)
        other = self.tr("Print") if prints else ""
        act = (lambda: [self._print_paper(number) for number in papers]) if prints else None
        if remember := remember_sizes(self._desk, outcome):
            other = self.tr("Remember size {size} (F9)").format(size=", ".join(outcome.resized.values()))
        return Message(
            lead,
            text,
            tone="good" if outcome.what != "nothing_new" else "neutral",
            undo=(lambda: self.undo(outcome)) if outcome.undoable else self._detach(outcome),
            action=self.tr("Open the paper") if paper else "",
            act=(lambda: self._open_paper(paper)) if paper else None,
            other=other,
            other_act=remember or act,
            papers=(*papers, outcome.subject) if outcome.what == "printed" else tuple(papers),
        )

    def refused(self, refusal: Refusal) -> Message | None:
        """None for what stops the world and is told in a dialog."""
        if isinstance(refusal, STOPPING):
            return None
        return Message(explain(refusal), tone="bad" if isinstance(refusal, StoreRefused) else "warn")

    def undo(self, outcome: Outcome) -> None:
        """The opposite entry; its reason says that it was taken back at once."""
        self._desk.change(Undo(outcome.undoable, self.tr("taken back right after it was written")))

    def _detach(self, outcome: Outcome) -> Callable[[], object] | None:
        """A maker's code that was attached has no number; it is taken away again by itself."""
        if outcome.what != "code_attached":
            return None
        return lambda: self._desk.change(DetachCode(outcome.subject, outcome.facts.get("thing", 0)))

    def _lead(self, outcome: Outcome) -> str:
        facts = outcome.facts
        written = facts.get("created", 0) + facts.get("changed", 0)
        match outcome.what:
            case "issued":
                return self.tr("Issued: %n pc(s)", "", outcome.pieces)
            case "returned":
                return self.tr("Returned: %n pc(s)", "", outcome.pieces)
            case "transferred":
                return self.tr("Transferred: %n pc(s)", "", outcome.pieces)
            case "exchanged":
                issued = facts["issued"]  # two numbers: three vests for two is no five of anything
                back = self.tr("returned %n pc(s)", "after: Issued 1 pc,", outcome.pieces - issued)
                return ", ".join((self.tr("Issued %n pc(s)", "", issued), back))
            case "loan":
                return self.tr("Lent: %n pc(s)", "", outcome.pieces)
            case "reminded":
                return self.tr("Notices made: %n", "", facts["notices"])
            case "cancelled":
                return self.tr("Cancelled: {number}").format(number=outcome.subject)
            case "imported":
                return self.tr("Written: %Ln row(s)", "", written)
            case "labels_recorded":
                return self.tr("Labels printed: %n", "", facts["labels"])
            case "blanks_reserved":
                return self.tr("Numbers kept for %n blank label(s)", "", facts["last"] - facts["first"] + 1)
            case "repeated":
                return self.tr("This was written before: {number}").format(number=outcome.number)
            case "members_edited":
                return self.tr("Members changed: %n", "", facts["changed"])
            case "articles_edited":
                return self.tr("Articles changed: %n", "", facts["changed"])
            case "nothing_new":
                return self.tr("Nothing has changed: all of it is on the books already.")
        return self._quiet(outcome)

    def _of_deployments(self) -> dict[str, str]:
        return {
            "deployment_new": self.tr("Deployment prepared"),
            "deployment_changed": self.tr("Deployment changed"),
            "deployment_added": self.tr("Participants added"),
            "deployment_removed": self.tr("Participant taken off"),
            "deployment_closed": self.tr("Deployment closed"),
        }

    def _of_things(self, outcome: Outcome) -> dict[str, str]:
        return {
            "funding_saved": self.tr("Funding source saved: {subject}").format(subject=outcome.subject),
            "funding_assigned": self.tr("Funding source given: {subject}").format(subject=outcome.subject),
            "article_added": self.tr("Article added"),
            "article_changed": self.tr("Article changed"),
            "article_merged": self.tr("Articles merged"),
            "article_retired": self.tr("Article retired"),
            "plan_saved": self.tr("Inspection plan saved"),
            "plan_ended": self.tr("Inspection plan ended"),
            "incident_proposed": self.tr("Proposal recorded"),
            "incident_decided": self.tr("Decision recorded"),
            "incident_paid": self.tr("Payment recorded"),
            "incident_grant": self.tr("Notice to the grant recorded"),
            "incident_found": self.tr("Found, back in the store"),
            "repaired_dear": self.tr("Taken back; the repair cost {percent} % of the purchase price").format(
                percent=outcome.facts.get("percent", 0)
            ),
        }

    def _quiet(self, outcome: Outcome) -> str:
        """What changes no custody."""
        if outcome.what in ACCESS_DONE:
            return outcome.said(language())
        said = {
            "settings_saved": self.tr("Settings saved"),
            "member_added": self.tr("Member added"),
            "member_changed": self.tr("Member changed"),
            "member_withdrawn": self.tr("Team membership ended"),
            "member_moved": self.tr("Moved to another unit"),
            "member_back": self.tr("Team membership restored"),
            "sizes_changed": self.tr("Sizes changed"),
            "code_attached": self.tr("Code assigned"),
            "code_detached": self.tr("Code removed"),
            "loan_extended": self.tr("Loan extended"),
            "signed": self.tr("Marked as signed"),
            "unsigned": self.tr("Marked as not signed"),
            "printed": self.tr("Printed"),
            "filed": self.tr("Papers filed"),
            "check_filed": self.tr("Check filed"),
            "check_exported": self.tr("Check file saved"),
            "difference_reopened": self.tr("Back on the list to settle: %n", "", outcome.facts.get("lines", 0)),
            "label_claimed": self.tr("Label assigned"),
            "stocktake_begun": self.tr("Stock-take begun"),
            "stocktake_stopped": self.tr("Stock-take given up"),
            "counts_taken": self.tr("Counts taken over"),
            "counts_exported": self.tr("Check file saved"),
            **self._of_deployments(),
            **self._of_things(outcome),
        }
        told = outcome_of(outcome.what, language()).format(subject=outcome.subject)
        return said.get(outcome.what) or told or self.tr("Done")
