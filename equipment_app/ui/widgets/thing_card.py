"""The card of one thing: where it is, its facts, its history and papers; over it the question about another label."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from equipment_app.domain.kinds import KINDS, Kind, Side
from equipment_app.queries.pieces import PieceRow, Step, ThingDetails
from equipment_app.ui import formatting
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import LARGE, NARROW
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, Fact, FactRows, QuestionStrip, Strip
from equipment_app.ui.widgets.entry_rows import FoldedSection, PaperRows, Section, SectionRow, StornoStrip
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row


class LabelStrip(QuestionStrip):
    """Another label for a thing: waits for the scan of a blank one, or has one in hand. Enter confirms."""

    def __init__(self) -> None:
        code = LineField(icon="qr-code")
        super().__init__(code)
        self.code, self.held = code, ""
        """`held` is the blank label in hand."""
        self.code_field = Field(self.code, self.tr("Blank label"))
        self.confirm.setText(self.tr("Assign to this item"))
        self.lay_out(self.code_field, self.buttons)
        code.textChanged.connect(lambda _: self.code_field.set_error(""))

    def open_for(self, held: str = "") -> None:
        """Wait for a blank label, or give the thing shown the one in hand."""
        self.held = held
        self.code.setText(held)
        self.code_field.set_error("")
        if held:
            self.title.setText(self.tr("Blank label"))
            self.sentence.setText(self.tr("Is it stuck on this item? The old label stays valid."))
        else:
            self.title.setText(self.tr("Another label"))
            self.sentence.setText(self.tr("Stick a blank label on the item and scan it. The old label stays valid."))
        self.show()
        (self.confirm if held else self.code).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """Why the label cannot be given; another may be scanned."""
        self.code_field.set_error(words)
        if words:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            self.code.selectAll()


WIDTH, _TINY = 340, 268
SHOWN = 6
"""Steps and papers at first; the link shows all of them."""


class ThingCard(Card):
    """`member` asks for what another page shows, as the papers' `paper_rows` do."""

    member = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.facts: ThingDetails | None = None
        self.name = Label(size=LARGE, bold=True, elide=True)
        self.code = Label(token="quiet")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where_icon, self.where = IconLabel("", "accent", 20), Label(bold=True, elide=True)
        self.whose = LinkButton(self.tr("Card"), arrow=True)
        self.unit = Label(token="quiet", elide=True)
        self.rows = FactRows()
        self.history = FoldedSection(self.tr("Item history"), SHOWN)
        self.papers = Section(self.tr("Papers"), line=False, linked=False)
        self.storno, self.blank = StornoStrip(), LabelStrip()
        self.tools = QHBoxLayout()
        """What can be done with the thing, given by its page."""
        self.paper_rows = PaperRows(self.history, self.papers)
        self.whose.clicked.connect(lambda: self.member.emit(self.facts.member) if self.facts else None)
        self.setFixedWidth(WIDTH)
        top = Strip("none", (in_column(self.name, self.code, margins=(0, 12, 0, 4)), 1))
        tools = Strip("below", self.tools, None, height=40, margins=(10, 0, 10, 4))
        facts = Strip("below", self.rows, margins=(16, 6, 16, 6))
        place = (in_column(None, self.where, self.unit, None), 1)
        where = Strip("below", in_row(self._where_icon, place, self.whose, spacing=12), height=56)
        self.more = in_column()
        """What its page puts below."""
        area = Scroll(in_column(where, facts, self.history, self.papers, self.more, None))
        self._inner = area.inside
        fill(self.body, top, tools, self.storno, self.blank, (area, 1))
        self.show_thing(None)

    def fit(self, page: int) -> int:
        """Beside its list in a page so wide; how wide it is then."""
        self.setFixedWidth(wide := _TINY if page < NARROW else WIDTH)
        return wide

    def show_thing(self, facts: ThingDetails | None) -> None:
        """None empties it."""
        same = facts is not None and self.facts is not None and facts.thing.id == self.facts.thing.id
        self.facts = facts
        self.paper_rows.show_papers(facts.papers if facts else (), same=same)
        if not same:
            self.storno.turn_away()
        self._inner.setVisible(facts is not None)
        if facts is None:
            self.name.setText("")
            self.code.setText("")
            return
        self.name.setText(formatting.named(facts.thing.name, facts.thing.name_en))
        self.code.setText(facts.thing.code)
        self.whose.setVisible(bool(facts.member))
        icon, token, where, what = self._where(facts.piece)
        self._where_icon.show_icon(icon, token)
        self.where.setText(where)
        self.unit.setText(what)
        self.rows.show_facts(self._facts(facts))
        self.history.show_rows([self._step(step) for step in facts.steps], same=same)
        self.papers.setVisible(bool(facts.papers))
        self.papers.show_rows([self.paper_rows.entry(one) for one in facts.papers[:SHOWN]])

    def _where(self, piece: PieceRow | None) -> tuple[str, Token, str, str]:
        """A sign and its colour, where the piece is, and what that is."""
        if piece is None:
            return "circle-question-mark", "quiet", self.tr("no longer in the books"), ""
        if piece.bucket == "stored":
            return "warehouse", "good", formatting.place(piece.where), self.tr("in the store")
        if piece.bucket == "repair":
            return "wrench", "warn", piece.where, self.tr("in repair")
        return "user-round", "accent", f"{piece.rank} {piece.where}".strip(), piece.unit

    def _facts(self, facts: ThingDetails) -> list[Fact]:
        thing, piece = facts.thing, facts.piece
        until = piece.until if piece else None
        planned = thing.expiry is None
        over = until is not None and until < facts.today and not planned
        ends = formatting.day(until) if until else "–"
        rows = [
            (self.tr("There since"), formatting.day(facts.since) if facts.since else "–"),
            (self.tr("Serial number"), thing.serial or "–"),
            (self.tr("Inventory number"), thing.inventory or "–"),
            (self.tr("Size"), formatting.size(thing.size)),
            (self.tr("Condition"), formatting.condition(piece.condition) if piece else "–"),
            (
                self.tr("Delivery"),
                f"{thing.delivery_note or '–'}, {formatting.day(date.fromisoformat(thing.received_on))}",
            ),
            (self.tr("Supplier"), thing.supplier or "–"),
            (self.tr("Price"), "–" if thing.price is None else formatting.money(thing.price)),
            (self.tr("Source"), thing.funding or "–"),
        ]
        days = (
            (self.tr("Put into use"), thing.in_use),
            (self.tr("Warranty until"), thing.warranty),
            (self.tr("First issue, by a list"), thing.first_issued),
            (self.tr("Last inspection, by a list"), None if facts.instead_of else thing.inspected_on),
        )
        rows += [(label, formatting.day(date.fromisoformat(day))) for label, day in days if day]
        chain = ((self.tr("Came instead of"), facts.instead_of), (self.tr("Exchanged for"), facts.exchanged_for))
        rows += [(label, f"{one.code}, {one.serial}") for label, one in chain if one]
        if facts.counted is not None:
            day, number = facts.counted
            rows.append((self.tr("Last stock-take"), f"{formatting.day(day)}, {number}"))
        shown = [Fact(label, value, bold=False, figures=False) for label, value in rows]
        words = self.tr("Service life, planned, until") if planned else self.tr("Expiry")
        shown.insert(5, Fact(words, ends, "bad" if over else "text", bold=over, figures=False))
        if facts.inspect_by is not None:
            shown.insert(6, self._inspection(facts, facts.inspect_by))
        return shown

    def _inspection(self, facts: ThingDetails, until: date) -> Fact:
        if facts.failed:
            return Fact(self.tr("Inspection"), self.tr("failed"), "bad", bold=True, figures=False)
        over = until < facts.today
        words = self.tr("Inspection was valid until") if over else self.tr("Inspection until")
        return Fact(words, formatting.day(until), "bad" if over else "text", bold=over, figures=False)

    def _step(self, step: Step) -> SectionRow:
        kind = KINDS[step.kind]
        both = kind.side is not None or kind.kind is Kind.STOCKTAKE
        words = f"{step.source} → {step.target}" if both else step.source
        if kind.side is Side.TARGET and kind.kind is not Kind.TRANSFER:
            words = formatting.place(step.target) if step.stored and not kind.form else step.target
        number = "" if step.paper.startswith("#") else step.paper
        facts = [formatting.kind_words(step.kind), formatting.day(step.at), number]
        entry = SectionRow(words, kind.icon, below=" · ".join(filter(None, facts)), struck=bool(step.cancelled_by))
        return self.paper_rows.about(entry, number, step.cancelled_by)
