"""Stock (Sklad): articles at the left, everything about one at the right; its pieces take the whole page."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.codes import Family
from equipment_app.domain.errors import UnknownThing
from equipment_app.domain.inspection import InspectionPlan
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import Books
from equipment_app.operations.articles import RetireArticle
from equipment_app.queries import stock as queries
from equipment_app.queries.pieces import Contents, PieceRow, ThingDetails, contents, thing_card
from equipment_app.queries.scanned import Bears, Borne, look_up
from equipment_app.queries.stock import ArticleCard, ArticleLine
from equipment_app.scanning.decode import PlainText
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.incidents.asked import RECORDS
from equipment_app.ui.inspection.plan_form import PlanForm
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.listing import ListCard
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.page import Page
from equipment_app.ui.receiving.scanned import open_order
from equipment_app.ui.repairs.form import SendForm
from equipment_app.ui.rights import HAND_OVER, LABELS, PAPERS, RECEIVE
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.stock.acts import ARTICLE_ACTS, THING_ACTS, article_shown
from equipment_app.ui.stock.article import GAP, ArticleDetail, ArticleList
from equipment_app.ui.stock.article_forms import CatalogueChoices, catalogue_choices
from equipment_app.ui.stock.scanned import LabelClaiming, PlaceSheet, is_blank, place_of
from equipment_app.ui.stock.tabs import StockTabs, tab_acts
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.field import SearchField
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.thing_card import ThingCard


class StockPage(Page):
    """`open` takes the code of an article, or the code, inventory or serial number of a piece."""

    watches = (
        Changes.CUSTODY | Changes.CATALOGUE | Changes.MEMBERS | Changes.KITS | Changes.SETTINGS | Changes.ATTACHMENTS
    )
    tall = 688

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.articles, self.detail = ArticleList(), ArticleDetail(desk)
        self.middle = FormStack(self.detail)
        self.thing = ThingCard()
        self.beside = FormStack(self.thing)
        self.beside.hide()
        self.undoing = Undoing(desk, self.thing.storno)
        self.claiming = LabelClaiming(desk, self.thing.blank)
        self.empty = EmptyState("boxes", does=lambda: self.go.emit("import", "catalogue"))
        self.empty.say(
            self.tr("The catalogue is empty"),
            self.tr("Begin with a list of the articles the store keeps; import deliveries after it."),
            self.tr("Import a catalogue"),
        )
        self.empty.hide()
        self.leads("import", self.empty.button)
        self.labels = self.can.button("stock.labels")
        inspections, receive = self.can.button("stock.inspections"), self.can.button("stock.receive", "primary")
        self.heads += (inspections, self.labels, receive)
        self._article = self._thing = self._wanted = 0
        self._place: PlaceSheet | None = None
        self.tabs = StockTabs(self, "stock")
        parts = in_row((self.empty, 1), self.articles, (self.middle, 1), self.beside, spacing=GAP)
        in_column(self.tabs, (parts, 1), spacing=GAP, on=self)
        self.attached = AttachmentsPart(desk, Right.PAPERS)
        self.thing.more.addWidget(self.attached)
        self._connect()
        self.articles.top.row.addWidget(self.can.tool("stock.add"))
        for act in THING_ACTS:
            self.thing.tools.addWidget(self.can.tool(act.id))

    def resized(self) -> None:
        self.articles.fit(self.width())
        self.beside.setFixedWidth(self.thing.fit(self.width()))

    def reload(self) -> None:
        self.desk.ask(queries.articles, self._show_lines, self, instead="articles")
        if self._article:
            self._ask_card(self._article)
        if self._thing:
            self._ask_thing(self._thing)

    def enter(self) -> None:
        """The list has the keyboard; its frame comes with the first key."""
        view = self.articles.view if self.articles.isVisible() else self.detail.pieces.view
        view.setFocus(Qt.FocusReason.MouseFocusReason)

    def open(self, argument: object) -> None:
        text = str(argument)
        self.desk.ask(lambda books: place_of(books, text), lambda found: self._open(text, found), self)

    def take_scan(self, scan: Any) -> bool:
        """A thing that is scanned stands before you by whatever number, with all it has been through; so does an
        article.

        A place shows what lies in it; the paper of an order opens its delivery. A maker's code comes to the codes of
        an article, while those are shown.
        """
        if self._take_place_or_code(scan):
            return True
        texts = scan.looked_up(Family.THING)
        if not texts:
            return False
        if isinstance(form := self.beside.form, SendForm):
            form.take(texts[0])
        elif scan.family is Family.THING and self.claiming.waits_for_label:
            self.claiming.take(scan.text)
        else:
            self.desk.ask(lambda books: look_up(books, texts), partial(self._read, scan), self)
        return True

    def wants(self) -> Want | None:
        return Want.ITEM

    def _read(self, scan: Any, found: Borne) -> None:
        """Whoever may put labels on things is asked whose a blank one is. A form that is half filled in stays."""
        if found.what in (Bears.THING, Bears.ARTICLE):
            if self._one_form():
                self.open(found.code)
        elif found.what is Bears.BLANK and self.desk.may(Right.LABELS):
            self.claiming.hold(found.code)
        else:
            self.refuse(scan)

    def _take_place_or_code(self, scan: Any) -> bool:
        meaning = scan.meaning
        codes = self.detail.properties.codes
        if scan.of_paper:
            open_order(self, scan)
            return True
        if scan.family is Family.PLACE:
            self.desk.ask(lambda books: contents(books, meaning.number), self._show_place, self, instead="place")
            return True
        if self._place is not None:
            self._place.close_overlay()
        if isinstance(meaning, PlainText) and meaning.readings and codes.isVisible():
            codes.take(meaning.readings[0])
            return True
        return False

    def _show_place(self, contents: Contents | None) -> None:
        if contents is None:
            self.say.emit(Message(self.tr("This place is no longer in the store."), tone="warn"))
            return
        if self._place is None:
            self._place = PlaceSheet(self.window())
            self.destroyed.connect(self._place.deleteLater)
            self._place.chosen.connect(self.open)
        self._place.show_contents(contents)

    def list_search(self) -> SearchField:
        """Of pieces and of who holds them; else of the catalogue."""
        return (self.list_shown() or self.articles).search

    def list_shown(self) -> ListCard[Any, Any, Any, Any] | None:
        """Pieces and who holds them can be saved as a table."""
        shown: dict[str, ListCard[Any, Any, Any, Any]]
        shown = {"pieces": self.detail.pieces, "holders": self.detail.holders}
        return shown.get(self.detail.tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.articles.isVisible():
            self._back()
        else:
            super().keyPressEvent(event)

    # What came from the books

    def _show_lines(self, lines: Sequence[ArticleLine]) -> None:
        first = not self.articles.lines
        self.articles.show_lines(lines)
        if first and self._article:
            self.articles.show_article(self._article)
        self._show_middle()
        self._turned(self.detail.tab)
        pieces = sum(line.stored + line.issued + line.repair for line in lines)
        short = sum(1 for line in lines if line.short)
        sentence = formatting.counted(self.tr("%n piece(s)", "", pieces), pieces)
        sentence += ", " + self.tr("%n article(s)", "", len(lines))
        self.set_context(sentence + (", " + self.tr("%n of them short of sizes", "", short) if short else ""))
        if not self._article and lines:
            self._show_article(lines[0].id)

    def _show_middle(self) -> None:
        """Of an empty catalogue there is a form at the most."""
        shown = bool(self.articles.lines) or self.middle.form is not None
        self.empty.setVisible(not shown)
        self.middle.setVisible(shown)

    def _show_article(self, article: int) -> None:
        if article != self._article:
            self.middle.put_away()
            self._article = article
            self._ask_card(article)

    def _ask_card(self, article: int) -> None:
        self.desk.ask(lambda books: queries.card(books, article), self._show_card, self, instead="card")

    def _show_card(self, card: ArticleCard) -> None:
        if card.article.id != self._article:
            return
        self.detail.show_card(card)
        self.can.follow()
        self._turned(self.detail.tab)
        if self._wanted:
            wanted, self._wanted = self._wanted, 0
            self.detail.turn_to("pieces")
            self.detail.pieces.show_key(wanted)
            self._ask_thing(wanted)

    def _rested(self, piece: PieceRow | None) -> None:
        if piece is None:
            self._thing = 0
            self.beside.put_away()
            self.thing.show_thing(None)
            self.can.follow()
            self.claiming.thing_shown(0)
        elif piece.id != self._thing:
            self._ask_thing(piece.id)

    def _ask_thing(self, piece: int) -> None:
        if piece != self._thing:
            self.beside.put_away()
        self._thing = piece
        self.desk.ask(lambda books: thing_card(books, piece), self._show_thing, self, instead="thing")

    def _show_thing(self, facts: ThingDetails) -> None:
        """Unless another one, or none, is wanted by now."""
        if facts.thing.id == self._thing:
            self.thing.show_thing(facts)
            self.attached.show_subject(FileSubject("thing", facts.thing.id))
            self.can.follow()
            self.claiming.thing_shown(facts.thing.id)

    # Storno

    def undo(self, *, again: bool) -> None:
        """The paper that is stood on: of the thing, of a move of the article, or of a change of it."""
        moves, changes = self.detail.moves, self.detail.properties.changes
        if self.thing.isVisible() and self.thing.paper_rows.current:
            self.undoing.ask(self.thing.paper_rows.current, again)
        elif moves.isVisible() and moves.current:
            moves.undoing.ask(moves.current, again)
        elif changes.isVisible() and changes.papers.current:
            changes.undoing.ask(changes.papers.current, again)
        else:
            self.say.emit(Message(self.tr("There is no paper here that could be cancelled."), tone="neutral"))

    def _settled(self) -> None:
        if not self.thing.paper_rows.stand_again():
            self.detail.pieces.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_life(self) -> None:
        """Of the piece whose card is shown, else of a lot of the article; the way back leads here."""
        if self.piece is not None:
            thing = self.piece.thing
            self.go.emit("life", LifeWanted(thing.id, "stock", thing.code or thing.article_code))
        elif self.detail.lot:
            self._open_lot(self.detail.lot)

    def _open_lot(self, thing: int) -> None:
        if self.detail.card is not None:
            self.go.emit("life", LifeWanted(thing, "stock", self.detail.card.article.code))

    def _open_life(self, piece: PieceRow) -> None:
        self.go.emit("life", LifeWanted(piece.id, "stock", piece.code or None))

    def receive_delivery(self) -> None:
        self.go.emit("receive", None)

    # The catalogue

    def write_article(self, form: Callable[[CatalogueChoices], FormCard], *, of_one: bool = True) -> None:
        """Open a form in the place of what is known of an article; `of_one`: it is about the one that is chosen."""
        article = self._article

        def show(known: CatalogueChoices) -> None:
            if (not of_one or article == self._article) and self._one_form():
                self.middle.write(form(known), self._article_saved, self._form_closed)
                self._show_middle()

        self.desk.ask(catalogue_choices, show, self)

    def _one_form(self) -> bool:
        """Whether another form may open: one stands on the page at a time. What nothing was written in gives way; else
        it stays, with the keyboard, and the page says so.
        """
        for stack in (self.middle, self.beside):
            if stack.written and stack.form is not None:
                self.say.emit(Message(self.tr("Another form is half filled in. Save or cancel it first."), tone="warn"))
                stack.form.begin()
                return False
            stack.close_form()
        return True

    def _write_plan(self, plan: InspectionPlan | None) -> None:
        """The form of an inspection plan of the article shown; None: of a new one."""
        if self.detail.card is not None and self._one_form():
            article = self.detail.card.article
            self.middle.write(PlanForm(self.desk, [article], article.id, plan), self._form_closed, self._form_closed)

    def _article_saved(self, outcome: Outcome) -> None:
        self._form_closed()
        if outcome.facts.get("article"):
            self._article = int(outcome.facts["article"])
            self._ask_card(self._article)

    def _form_closed(self, *_: object) -> None:
        self._show_middle()
        self.articles.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_article(self) -> None:
        self.middle.put_away()
        self.detail.turn_to("properties")

    def _fill_menu(self, menu: Menu) -> None:
        self.can.fill(menu, "stock.properties", "stock.merge", "stock.retire", "stock.many")

    def retire(self) -> None:
        if self.detail.card is not None:
            self.desk.change(RetireArticle(self.detail.card.article.id), then=self._retired, owner=self)

    def _retired(self, _: Outcome) -> None:
        """The first one of the list is shown in its place."""
        self._article = 0

    # Labels

    def print_labels(self) -> None:
        """Of the pieces chosen in the list; away from it, and where none is, of the article; of one whose pieces have
        no codes, of whatever has."""
        article = self.detail.card.article if self.detail.card else None
        if article is None or not article.numbered:
            self.go.emit("labels", LabelsAsked())
            return
        ids = self.detail.pieces.chosen() if self.detail.tab == "pieces" else []
        self.go.emit("labels", LabelsAsked(ids=tuple(ids), article=article.id, name=formatting.name(article)))

    def relabel(self) -> None:
        if self.piece:
            self.claiming.ask(self.piece.thing.id)

    # The piece whose card is shown

    @property
    def piece(self) -> ThingDetails | None:
        return self.thing.facts if self.thing.isVisible() else None

    @property
    def bucket(self) -> str:
        """Where the piece is: stored, issued, repair or withdrawn; empty where none is shown."""
        return self.piece.piece.bucket if self.piece and self.piece.piece else ""

    def write(
        self, form: Callable[[Desk, ThingDetails, Any], FormCard], question: Callable[[Books], Any] = lambda _: None
    ) -> None:
        """Open a form about the piece, with what `question` answers."""
        facts = self.piece

        def show(known: Any) -> None:
            if facts is not None and facts is self.piece and self._one_form():
                self.beside.write(form(self.desk, facts, known), lambda _: self._settled(), self._settled)

        self.desk.ask(question, show, self)

    # What is attached to the piece shown, else to the article

    @property
    def files(self) -> AttachmentsPart:
        return self.attached if self.piece else self.detail.properties.attached

    def attach(self, what: What) -> None:
        """Those of the article stand among its properties."""
        if self.piece is None and self.detail.card is not None:
            self.detail.turn_to("properties")
        self.files.attach(what)

    def has_photo(self) -> bool:
        return self.files.has_photo

    def take_photo_off(self) -> None:
        self.files.ask_photo_back()

    # Where to

    def open_inspections(self) -> None:
        """Of the article that is shown."""
        self.go.emit("inspections", self.detail.card.article.id if self.detail.card else 0)

    def _open(self, text: str, found: tuple[int, int] | None) -> None:
        if found is None:
            self.desk.ask(lambda books: is_blank(books, text), lambda blank: self._unknown(text, blank), self)
        else:
            self._article, self._wanted = found
            self.articles.show_article(self._article)
            self._ask_card(self._article)

    def _unknown(self, text: str, blank: bool) -> None:
        if blank:
            self.claiming.hold(text.strip().upper())
        else:
            self.desk.refused.emit(UnknownThing(text))

    def open_incidents(self) -> None:
        self.go.emit("repairs", RECORDS)

    def _turned(self, tab: str) -> None:
        """Pieces need the room of the list."""
        alone = tab == "pieces"
        if alone and self.articles.isVisible():
            self.detail.pieces.view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.articles.setVisible(not alone and bool(self.articles.lines))
        self.beside.setVisible(alone)
        self.detail.head.to_list.setVisible(alone)

    def _back(self) -> None:
        self.detail.turn_to("sizes")
        self.articles.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.articles.chosen.connect(self._show_article)
        self.articles.view.opened.connect(lambda _: self.detail.tabs.setFocus(Qt.FocusReason.TabFocusReason))
        self.detail.turned.connect(self._turned)
        self.detail.head.to_list.clicked.connect(self._back)
        self.detail.head.menu_opened.connect(self._fill_menu)
        for part in (self.detail, self.thing):
            part.member.connect(self.open_member)
        changes = self.detail.properties.changes.papers
        for opened in (self.detail.moves.chosen, changes.opened, self.thing.paper_rows.opened):
            opened.connect(self.open_paper)
        self.thing.paper_rows.undo.connect(self.undoing.ask)
        self.thing.paper_rows.may_undo = self.undoing.may
        self.undoing.closed.connect(self._settled)
        for undoing in (self.undoing, self.detail.moves.undoing):
            undoing.corrected.connect(self.open_counter)
        self.detail.pieces.rested.connect(self._rested)
        self.detail.pieces.opened.connect(self._open_life)
        self.detail.life.connect(self._open_lot)
        self.detail.properties.plans.wanted.connect(self._write_plan)
        for say in (self.claiming.say, self.attached.say, self.detail.properties.attached.say):
            say.connect(self.say)
        self.claiming.closed.connect(self._settled)

    acts: ClassVar[Sequence["Act[StockPage]"]] = (
        Act("stock.receive", "&Receive a delivery…", "Ctrl+N", "package-plus", receive_delivery, need=RECEIVE),
        Act("stock.labels", "Print &labels…", "Ctrl+P", "tag", print_labels, need=LABELS, short="Labels"),
        Act("stock.inspections", "&Inspections", "F9", "clipboard-check", open_inspections, opens=True),
        Act("stock.correct", "Correct a &paper…", "", "pencil", lambda page: page.undo(again=True), need=HAND_OVER),
        Act("stock.cancel", "C&ancel a paper…", "", "ban", lambda page: page.undo(again=False), need=HAND_OVER),
        *ARTICLE_ACTS,
        *THING_ACTS,
        Act("stock.writeoffs", "&Write-offs…", "", "file-x", lambda page: page.go.emit("writeoff", None)),
        Act("stock.incidents", "Inci&dents", "", "circle-alert", open_incidents, need=HAND_OVER, opens=True),
        Act("stock.photo", "Ph&oto…", "", "image", lambda page: page.attach(What.PHOTO), article_shown, PAPERS),
        Act("stock.no_photo", "Remov&e the photo…", "", "ban", take_photo_off, has_photo, PAPERS),
        *tab_acts("stock"),
    )
