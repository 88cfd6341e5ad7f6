"""Kits (Sady), a tab of Stock: what members should have, from a day on; and who would lack what by a change."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from equipment_app.domain.codes import Family
from equipment_app.domain.entitlement import KitDraft
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.words import plain
from equipment_app.operations.kits import ChangeKit, NewKit
from equipment_app.queries import kits as queries
from equipment_app.queries.cart import meaning
from equipment_app.queries.kits import KitDetails, KitsThere, Preview
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.output.files import ask_save
from equipment_app.ui.page import Page
from equipment_app.ui.rights import CATALOGUE
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.stock.kit_beside import LIST_WIDTH, NAMES, PREVIEW_WIDTH, KitList, KitPreview, save_names
from equipment_app.ui.stock.kit_editor import EndKitForm, KitEditor
from equipment_app.ui.stock.tabs import StockTabs, tab_acts
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.card import Card, EmptyState
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message

_WAITS_MS = 300
_GAP, _NARROW_LIST, _NARROW_PREVIEW = 12, 164, 212
_STACKED, _ROOMY, _WHOLE = 920, 1010, 1100
"""Widths below which the preview stands under the kit, from which on the list is whole, and the preview too."""
NEW = 0
"""The number of a kit that is not saved yet."""


class KitsPage(Page):
    """`open` takes the number of a kit, or a change of one that is to be gone on with."""

    watches = Changes.KITS | Changes.CATALOGUE | Changes.MEMBERS | Changes.CUSTODY | Changes.SETTINGS
    tall = 900

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.tabs = StockTabs(self, "kits")
        self.list = KitList(self.can.button("kits.new", size="small"))
        self.editor = KitEditor(may=self.can.may("kits.save"))
        self.preview = KitPreview(self.can.button("kits.save", "primary", key="Ctrl+S"))
        self.empty, self.nobody = EmptyState("list-checks", does=lambda: self.can.do("kits.new")), Card()
        self.nobody.body.addWidget(self.empty)
        self.middle = FormStack(self.editor, self.nobody)
        self._kit = -1
        self._drafts: dict[int, KitDraft] = {}
        self._wait = QTimer(self, singleShot=True, interval=_WAITS_MS)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        for at, part in enumerate((self.list, self.middle, self.preview)):
            self._grid.addWidget(part, 0, at)
        self._grid.setColumnStretch(1, 1)
        in_column(self.tabs, (self._grid, 1), on=self, spacing=_GAP)
        self._connect()

    def resized(self) -> None:
        """In little room list and preview give way; in a narrow window the preview stands under the kit."""
        wide = self.width()
        narrow, roomy = wide < _STACKED, wide >= _ROOMY
        self.list.setFixedWidth(LIST_WIDTH if roomy else _NARROW_LIST)
        self._grid.addWidget(self.preview, *((1, 0, 1, 2) if narrow else (0, 2, 1, 1)))
        beside = PREVIEW_WIDTH if wide >= _WHOLE else _NARROW_PREVIEW
        self.preview.setMinimumWidth(0 if narrow else beside)
        self.preview.setMaximumWidth(wide if narrow else beside)
        for row, share in enumerate((3, 2) if narrow else (1, 0)):
            self._grid.setRowStretch(row, share)
        self._say_save()

    def reload(self) -> None:
        self.desk.ask(queries.kits, self._show, self, instead="kits")

    def enter(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, argument: object) -> None:
        if begun := isinstance(argument, KitDraft):
            self._drafts[argument.kit] = argument
            argument = argument.kit
        if isinstance(argument, int):
            if self.editor.there is None:
                self._kit = argument
            elif argument == self._kit and begun:
                self._ask(argument)
            else:
                self._choose(argument)
                self._show_list()

    def where(self) -> object:
        return self._kit if self._kit > NEW else None

    def kept(self) -> object:
        self._keep()
        return self._kit, dict(self._drafts)

    def take_back(self, kept: Any) -> None:
        self._kit, self._drafts = kept

    def wants(self) -> Want | None:
        return Want.NOTHING if self.editor.lines.readonly else Want.ARTICLE

    def take_scan(self, scan: Any) -> bool:
        """A piece or a maker's code adds its article to the lines, or shows the line there is."""
        texts = scan.looked_up(Family.THING)
        if texts is None or self.editor.lines.readonly or self.middle.form is not None:
            return False
        self.desk.ask(lambda books: meaning(books, texts), partial(self._scanned, scan), self)
        return True

    def _scanned(self, scan: Any, found: Any) -> None:
        article = found.item or (found.pieces[0].article if found.pieces else 0)
        if article:
            self.editor.lines.add(article)
        else:
            self.refuse(scan)

    # What came from the books

    def _show(self, there: KitsThere) -> None:
        self.editor.know(there)
        ids = [row.wording.kit for row in there.kits]
        if self._kit not in ids and not (self._kit == NEW and NEW in self._drafts):
            self._kit = ids[0] if ids else -1
        self._show_list()
        self.set_context(self.tr("Kits say what members should have. What is missing is told by them."))
        self.empty.say(
            self.tr("There is no kit yet"),
            self.tr("A kit says what a member should have. Make one here, or import it from a list."),
            self.tr("New kit") if self.can.may("kits.new") else "",
        )
        if self._kit == NEW:
            self._edit(None)
        elif self._kit > NEW:
            self._ask(self._kit)
        self._put(self.editor if self._kit >= NEW else self.nobody)

    def _show_list(self) -> None:
        if self.editor.there is not None:
            self.list.show_kits(list(self.editor.there.kits), lambda kit: kit in self._drafts, self._kit)

    def _choose(self, kit: int) -> None:
        if kit != self._kit:
            self._keep()
            self.middle.put_away()
            self._kit = kit
            self._ask(kit)

    def _ask(self, kit: int, wording: int = 0) -> None:
        self.desk.ask(lambda books: queries.kit(books, kit, wording), self._edit_found, self, instead="kit")

    def _edit_found(self, details: KitDetails | None) -> None:
        if details is not None and details.wording.kit == self._kit:
            self._edit(details)

    def _edit(self, details: KitDetails | None) -> None:
        """Show the wording of a kit, or what was begun to be written about it; None is a new one."""
        former = details is not None and details.wording.id != details.wordings[-1].id
        draft = None if former else self._drafts.get(self._kit)
        self.editor.show_draft(draft or self._begun(details), details, readonly=former)
        self._put(self.editor)
        self._edited()
        self._wait.stop()
        self._preview()

    def _begun(self, details: KitDetails | None) -> KitDraft:
        """Nothing changed yet: another wording would begin with the next month, or with the one that is to come."""
        assert self.editor.there is not None
        today = self.editor.there.today
        if details is None:
            return KitDraft(NEW, "", today, None, "*", ())
        one, lines = details.wording, details.lines
        coming = one.valid_from if one.valid_from and one.valid_from > today else None
        return KitDraft(one.kit, one.name, coming or _next_month(today), one.valid_to, one.audience, lines)

    def _put(self, part: QWidget) -> None:
        if self.middle.form is None:
            self.middle.setCurrentWidget(part)

    # What is written

    def _keep(self) -> None:
        """What is not saved stays while the page does."""
        draft = self.editor.draft() if self._kit >= NEW else None
        if draft is not None and self.editor.changes:
            self._drafts[self._kit] = draft
        elif not self.editor.lines.readonly:
            self._drafts.pop(self._kit, None)

    def _edited(self) -> None:
        drafted = self._kit in self._drafts
        self._keep()
        if drafted != (self._kit in self._drafts):
            self._show_list()
        self.can.follow()
        self._say_save()
        self._wait.start()

    def _say_save(self) -> None:
        """The day stands on the button where there is room for it."""
        day = self.editor.since.value if self.editor.draft() and self.preview.maximumWidth() >= PREVIEW_WIDTH else ""
        words = self.tr("Save from {day}").format(day=day) if day else self.tr("Save the wording")
        self.preview.save.setText(words)

    def _preview(self) -> None:
        draft = self.editor.draft()
        if self.editor.lines.readonly or not self.editor.changes:
            self.preview.say(self.tr("You have changed nothing"))
        elif draft is None or not draft.lines:
            self.preview.say(self.tr("Name the kit, its first day and at least one article."))
        else:
            self.desk.ask(
                lambda books: queries.preview(books, draft),
                lambda found: self._show_preview(found, draft),
                self,
                instead="preview",
            )

    def _show_preview(self, found: Preview, draft: KitDraft) -> None:
        if draft == self.editor.draft():
            self.preview.show_preview(found, draft.since)

    def command(self) -> NewKit | ChangeKit | None:
        """What is going to be saved; None while something is missing, wrong or the same as before."""
        draft = self.editor.draft()
        if draft is None or not draft.lines or not self.editor.changes or self.editor.wrong():
            return None
        reason, days = self.editor.reason.value, (draft.since, draft.until, draft.audience)
        if draft.kit == NEW:
            return NewKit(draft.name, draft.lines, *days, reason) if draft.name else None
        return ChangeKit(draft.kit, draft.lines, *days, whole=True, reason=reason)

    def can_save(self) -> bool:
        return self.command() is not None

    def save(self) -> None:
        command = self.command()
        if command is not None:
            self.desk.change(command, then=self._saved, owner=self)

    def _saved(self, outcome: Outcome) -> None:
        self._drafts.pop(self._kit, None)
        self._kit = outcome.facts.get("kit", self._kit)
        self.editor.forget()
        self.reload()
        self.enter()

    def discard(self) -> None:
        """Forget what is not saved."""
        self._drafts.pop(self._kit, None)
        self.editor.forget()
        if self._kit == NEW:
            self._kit = -1
        self.reload()

    def changed(self) -> bool:
        return self.editor.changes > 0 and not self.editor.lines.readonly

    def new(self) -> None:
        if self.editor.there is not None:
            self._keep()
            self.middle.put_away()
            self._kit = NEW
            self._show_list()
            self._edit(None)
            self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def can_add(self) -> bool:
        return self.middle.currentWidget() is self.editor and not self.editor.lines.readonly

    # Other things that are done with a kit

    def end(self) -> None:
        assert self.editor.details is not None and self.editor.there is not None
        form = EndKitForm(self.desk, self.editor.details.wording, self.editor.there.today)
        self.middle.write(form, self._saved, self._closed)

    def can_end(self) -> bool:
        return self.editor.details is not None and self._kit > NEW and self.editor.details.wording.valid_to is None

    def _closed(self) -> None:
        self.middle.setCurrentWidget(self.editor)
        self.enter()

    def names(self) -> None:
        """The list of who would newly lack what, to be printed or saved."""
        draft, link, menu = self.editor.draft(), self.preview.all, Menu(self)
        for kind in NAMES if draft is not None else ():
            menu.add(self.tr("Save as {kind}…").format(kind=kind), partial(self._save_names, kind), icon="save")
        menu.popup(link.mapToGlobal(link.rect().bottomLeft()))

    def _save_names(self, kind: str) -> None:
        draft, suffix = self.editor.draft(), kind.lower()
        if draft is None:
            return
        name = plain(f"{self.preview.title.words()} {draft.name}.{suffix}")

        def save(path: Path) -> None:
            said = Message(self.tr("Saved"), path.name, str(path.parent))
            self.desk.work(lambda database, _: save_names(database, draft, path), lambda _: self.say.emit(said), self)

        ask_save(self.window(), self.tr("Save the list"), name, f"{kind} (*.{suffix})", suffix, save)

    def _copy_from(self) -> None:
        menu = Menu(self)
        for row in self.editor.there.kits if self.editor.there else ():
            if row.wording.kit != self._kit:
                menu.add(row.wording.name, partial(self._copy, row.wording.kit), icon="layers")
        button = self.editor.lines.copy
        menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _copy(self, kit: int) -> None:
        def take(details: KitDetails | None) -> None:
            if details is not None:
                self.editor.lines.take_all(details.lines)

        self.desk.ask(lambda books: queries.kit(books, kit), take, self)

    def _menu(self, spot: QPoint) -> None:
        """What else can be done, and the wordings there were."""
        menu = self.can.fill(Menu(self), "kits.discard", "kits.end")
        details = self.editor.details
        for one in reversed(details.wordings) if details is not None and len(details.wordings) > 1 else ():
            words = self.editor.worded(one)
            menu.add(words, partial(self._ask, one.kit, one.id), icon="history")
        menu.popup(spot)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.view.keys = {"Del": lambda _: self.can.do("kits.end")}
        self.editor.changed.connect(self._edited)
        self.editor.more.menu_wanted.connect(self._menu)
        self.editor.lines.copy.clicked.connect(self._copy_from)
        self.preview.all.clicked.connect(self.names)
        self._wait.timeout.connect(self._preview)

    acts: ClassVar[Sequence["Act[KitsPage]"]] = (
        Act("kits.new", "&New kit…", "Ctrl+N", "plus", new, need=CATALOGUE, short="New"),
        Act("kits.save", "&Save the wording", "Ctrl+S", "check", save, can_save, CATALOGUE),
        Act("kits.add", "&Add an article…", "F7", "plus", lambda page: page.editor.lines.ask(), can_add, CATALOGUE),
        Act("kits.discard", "&Discard the changes", "", "undo-2", discard, changed, CATALOGUE, cancels=True),
        Act("kits.end", "&End the kit…", "", "history", end, can_end, CATALOGUE, cancels=True),
        *tab_acts("kits"),
    )


def _next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
