"""What the program says about what was done and what was refused: the voice of the desk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import STOPPING
from equipment_app.domain.rights import Right
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.operations import Command
from equipment_app.operations.labels import DetachCode
from equipment_app.operations.members import EditMember, member_of
from equipment_app.operations.once import Once
from equipment_app.operations.undo import Undo
from equipment_app.store.books import Books
from equipment_app.store.records.people import member_row
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.widgets.message_bar import Message

_SILENT = {
    "",
    *"gate gate_return cart_saved cart_dropped receipt_saved receipt_dropped check_saved check_dropped".split(),
    *"difference_settled difference_explained queue_kept queue_closed run_saved run_dropped".split(),
    *"count_found count_elsewhere count_held count_unknown count_twice count_undone count_moved".split(),
    *"count_place count_closed count_assigned".split(),
}

_DONE: dict[str, object] = {
    "settings_saved": QT_TRANSLATE_NOOP("Voice", "Settings saved"),
    "member_added": QT_TRANSLATE_NOOP("Voice", "Member added"),
    "member_changed": QT_TRANSLATE_NOOP("Voice", "Member changed"),
    "member_withdrawn": QT_TRANSLATE_NOOP("Voice", "Team membership ended"),
    "member_moved": QT_TRANSLATE_NOOP("Voice", "Moved to another unit"),
    "member_back": QT_TRANSLATE_NOOP("Voice", "Team membership restored"),
    "sizes_changed": QT_TRANSLATE_NOOP("Voice", "Sizes changed"),
    "code_attached": QT_TRANSLATE_NOOP("Voice", "Code assigned"),
    "code_detached": QT_TRANSLATE_NOOP("Voice", "Code removed"),
    "loan_extended": QT_TRANSLATE_NOOP("Voice", "Loan extended"),
    "signed": QT_TRANSLATE_NOOP("Voice", "Marked as signed"),
    "unsigned": QT_TRANSLATE_NOOP("Voice", "Marked as not signed"),
    "scan_unread": QT_TRANSLATE_NOOP("Voice", "Attached; its code was not read, so compare it and mark it as signed"),
    "printed": QT_TRANSLATE_NOOP("Voice", "Printed"),
    "filed": QT_TRANSLATE_NOOP("Voice", "Papers filed"),
    "check_filed": QT_TRANSLATE_NOOP("Voice", "Check filed"),
    "check_exported": QT_TRANSLATE_NOOP("Voice", "Check file saved"),
    "label_claimed": QT_TRANSLATE_NOOP("Voice", "Label assigned"),
    "stocktake_begun": QT_TRANSLATE_NOOP("Voice", "Stock-take begun"),
    "stocktake_stopped": QT_TRANSLATE_NOOP("Voice", "Stock-take given up"),
    "counts_taken": QT_TRANSLATE_NOOP("Voice", "Counts taken over"),
    "counts_exported": QT_TRANSLATE_NOOP("Voice", "Check file saved"),
    "deployment_new": QT_TRANSLATE_NOOP("Voice", "Deployment prepared"),
    "deployment_changed": QT_TRANSLATE_NOOP("Voice", "Deployment changed"),
    "deployment_added": QT_TRANSLATE_NOOP("Voice", "Participants added"),
    "deployment_removed": QT_TRANSLATE_NOOP("Voice", "Participant taken off"),
    "deployment_closed": QT_TRANSLATE_NOOP("Voice", "Deployment closed"),
    "funding_saved": QT_TRANSLATE_NOOP("Voice", "Funding source saved: {subject}"),
    "funding_unkept": QT_TRANSLATE_NOOP(
        "Voice", "Funding source saved: {subject}. No day is set until which its items are kept, so nothing guards them"
    ),
    "funding_assigned": QT_TRANSLATE_NOOP("Voice", "Funding source given: {subject}"),
    "article_added": QT_TRANSLATE_NOOP("Voice", "Article added"),
    "article_changed": QT_TRANSLATE_NOOP("Voice", "Article changed"),
    "article_merged": QT_TRANSLATE_NOOP("Voice", "Articles merged"),
    "article_retired": QT_TRANSLATE_NOOP("Voice", "Article retired"),
    "plan_saved": QT_TRANSLATE_NOOP("Voice", "Inspection plan saved"),
    "plan_ended": QT_TRANSLATE_NOOP("Voice", "Inspection plan ended"),
    "incident_proposed": QT_TRANSLATE_NOOP("Voice", "Proposal recorded"),
    "incident_decided": QT_TRANSLATE_NOOP("Voice", "Decision recorded"),
    "incident_paid": QT_TRANSLATE_NOOP("Voice", "Payment recorded"),
    "incident_grant": QT_TRANSLATE_NOOP("Voice", "Notice to the grant recorded"),
    "incident_found": QT_TRANSLATE_NOOP("Voice", "Found, back in the store"),
    "repaired_dear": QT_TRANSLATE_NOOP("Voice", "Taken back; the repair cost {percent} % of the purchase price"),
    "nothing_new": QT_TRANSLATE_NOOP("Voice", "Nothing has changed: all of it is on the books already."),
}
"""What is said of an outcome without a number of things in it."""
_NAMED = 3
"""Papers of one outcome, at most, that are all named; of more, the first."""


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
        self._taken_back: Outcome | None = None
        """What `undo` was asked for last."""

    def done(self, outcome: Outcome) -> Message | None:
        """None for what needs no word, such as a saved cart. A handover prints itself, a storno when it is wanted."""
        if outcome.what in _SILENT:
            return None
        if outcome.what == "size_remembered":
            lead = self.tr("Size {size} remembered").format(size=", ".join(outcome.resized.values()))
            return Message(lead, papers=(outcome.number,), answers=True)
        lead = self._lead(outcome)
        if (before := self._taken_back) is not None and outcome.number == f"{before.undoable}-S":
            was = self._lead(before)
            about = "" if before.subject in was else before.subject
            outcome = replace(outcome, subject=" · ".join(filter(None, (was, about))))
        papers = [paper.number for paper in outcome.papers]
        numbers = dict.fromkeys((outcome.number, *papers)) if len(papers) <= _NAMED else (outcome.number,)
        facts = (*numbers, outcome.subject, self._why_no_undo(outcome))
        text = "".join(f"· {part} " for part in facts if part and part not in lead).strip()
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
            undo=self._takes_back(outcome),
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
        """The opposite entry; its reason says that it was taken back at once, and the message what it was."""
        self._taken_back = outcome
        self._desk.change(Undo(outcome.undoable, self.tr("taken back right after it was written")))

    def not_undone(self, outcome: Outcome | None) -> Message:
        """Why Ctrl+Z takes nothing back here: there is nothing, or two persons did `outcome`."""
        if outcome is None:
            lead = self.tr("There is nothing to take back on this page.")
            way = self.tr("What is older, or was done elsewhere or by somebody else, is cancelled on its paper.")
            return Message(lead, way, tone="neutral", topic="undo")
        lead = self.tr("{number} takes two persons.").format(number=outcome.undoable)
        text = self.tr("It is cancelled on its paper, with a reason, not by a key.")
        act = partial(self._open_paper, outcome.undoable)
        return Message(lead, text, tone="warn", topic="undo", action=self.tr("Open the paper"), act=act)

    def _takes_back(self, outcome: Outcome) -> Callable[[], object] | None:
        """Undo, for who may cancel, of what one person did."""
        if not outcome.undoable or outcome.by_two or not self._desk.may(Right.HAND_OVER):
            return self._detach(outcome)
        return lambda: self.undo(outcome)

    def _why_no_undo(self, outcome: Outcome) -> str:
        two = outcome.undoable and outcome.by_two and self._desk.may(Right.HAND_OVER)
        return self.tr("two persons did it, so it is cancelled on its paper") if two else ""

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
            case "difference_reopened":
                return self.tr("Back on the list to settle: %n", "", facts.get("lines", 0))
        if outcome.what not in _DONE:
            return outcome.said(language()) or self.tr("Done")
        said = QCoreApplication.translate("Voice", str(_DONE[outcome.what]))
        return said.format(subject=outcome.subject, percent=facts.get("percent", 0))
