"""Whatever can be done, found from every page: acts where they stand, and the pages themselves."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, QTimer

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.finder.asked import FoundBy, Sought, folded, told
from equipment_app.ui.finder.synonyms import also
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.kit.acts import LEAST, Act
from equipment_app.ui.page_list import PageRow
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.suggest import Hit

ONLY_THERE = (".back", ".next_tab", ".previous_tab")
"""Acts that mean something on the page shown alone end so."""
FIRST: Mapping[str, Any] = {
    "counter": QT_TRANSLATE_NOOP("finder", "First look over what is prepared."),
    "members": QT_TRANSLATE_NOOP("finder", "First choose the member."),
    "stock": QT_TRANSLATE_NOOP("finder", "First choose the article or the item."),
    "unit_check": QT_TRANSLATE_NOOP("finder", "First begin a check, or open one."),
    "loans": QT_TRANSLATE_NOOP("finder", "First choose the loan."),
    "deployments": QT_TRANSLATE_NOOP("finder", "First open the deployment."),
    "stocktake": QT_TRANSLATE_NOOP("finder", "First begin a stock-take."),
    "papers": QT_TRANSLATE_NOOP("finder", "First choose the paper."),
    "reports": QT_TRANSLATE_NOOP("finder", "First choose the report."),
    "settings": QT_TRANSLATE_NOOP("finder", "First look over what is set."),
    "leaver": QT_TRANSLATE_NOOP(
        "finder", "First choose the member, and End team membership in the menu of their card."
    ),
    "incident": QT_TRANSLATE_NOOP("finder", "First scan the item, or open an incident."),
    "receive": QT_TRANSLATE_NOOP("finder", "First enter what has come."),
    "order": QT_TRANSLATE_NOOP("finder", "First choose the supplier."),
    "inspections": QT_TRANSLATE_NOOP("finder", "First choose the inspection."),
    "inspection": QT_TRANSLATE_NOOP("finder", "First begin an inspection and scan the item."),
    "kits": QT_TRANSLATE_NOOP("finder", "First choose the kit."),
    "repairs": QT_TRANSLATE_NOOP("finder", "First choose the order."),
    "grant": QT_TRANSLATE_NOOP("finder", "First choose the grant."),
    "writeoff": QT_TRANSLATE_NOOP("finder", "First open the write-off, or propose one."),
    "life": QT_TRANSLATE_NOOP("finder", "First scan the item, or choose it in Stock."),
    "labels": QT_TRANSLATE_NOOP("finder", "First choose the labels."),
    "import": QT_TRANSLATE_NOOP("finder", "First choose the lists."),
}
"""What somebody does on a page before its acts can be done."""
_TOPIC, _ICON = "begin", "arrow-right"


class Everywhere(QObject):
    """`rows` are the pages that whoever works may open; `show` shows one, `shown` says which is shown."""

    def __init__(
        self,
        rows: Mapping[str, PageRow],
        actions: Actions,
        desk: Desk,
        show: Callable[[str], Any],
        shown: Callable[[], Any],
        say: Callable[[Message], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._rows, self._actions, self._desk = rows, actions, desk
        self._show, self._shown, self._say = show, shown, say
        self._waiting: Act[Any] | None = None
        self._unread = list(rows.values())
        self._known: list[tuple[FoundBy, Act[Any]]] = []
        """Acts of pages that were read already, each with what it is found by."""

    def learn(self) -> None:
        """Read one page after the other while nobody waits, for its code is loaded with it."""
        if self._unread:
            self._read(self._unread.pop(0))
            QTimer.singleShot(0, self, self.learn)

    def acts(self) -> list[Act[Any]]:
        """Of all pages: what whoever works may do."""
        return [act for _, act in self._all()]

    def here(self) -> list[Hit]:
        """What can be done at this moment; nothing that takes something away."""
        return [self._hit_here(act) for act in self._actions.offered() if not act.takes_away]

    def hits(self, asked: Sought) -> list[Hit]:
        """What is meant, the nearest first; of what is called the same on several pages the others come later."""
        ranked, met = [], Counter[str]()
        for found_by, hit, cancels in self._offers():
            rank = _rank(found_by, asked, cancels)
            if rank is not None:
                ranked.append((rank, met[found_by.own], hit))
                met[found_by.own] += 1
        return [hit for *_, hit in sorted(ranked, key=itemgetter(0, 1))]

    def begin(self, act: Act[Any]) -> None:
        """Go where it is done, and begin it there; before anything is done at once, more is asked for."""
        if self._at(act) is None:
            self._show(act.page)
        if act.asks_first:
            self._desk.ask(lambda _: None, lambda _: self._there(act), self)  # after all that the page asks
        else:
            self._wait(act)

    def _at(self, act: Act[Any]) -> Any:
        """The page of this act, if it is shown."""
        page = self._shown()
        return page if page is not None and act.id in page.can else None

    def _there(self, act: Act[Any]) -> None:
        """Begin it on its page; nobody who has gone elsewhere meanwhile is led back."""
        page = self._at(act)
        if page is not None and page.can.can(act.id):
            page.can.do(act.id)
        elif page is not None:
            self._wait(act)

    def _go_on(self, act: Act[Any]) -> None:
        self._waiting = None
        if self._at(act) is None:
            self.begin(act)
        else:
            self._there(act)

    def forget(self) -> None:
        """The page was left where something waited for a choice."""
        self._waiting = None

    def _chosen(self, act: Act[Any]) -> None:
        """What was waited for stands here: begin what asks for more before anything is done."""
        page = self._at(act)
        if self._waiting is act and page is not None and page.can.can(act.id) and act.text.endswith("…"):
            self._waiting = None
            self._say(Message(topic=_TOPIC))
            page.can.do(act.id)

    def _wait(self, act: Act[Any]) -> None:
        """Say what is chosen first, with a button that goes on; who is scanned or found then goes on as well."""
        self._waiting, page = act, self._at(act)
        if page is not None:
            page.chosen.connect(partial(self._chosen, act), Qt.ConnectionType.SingleShotConnection)
        lead, go_on = act.plain_words().removesuffix("…"), partial(self._go_on, act)
        self._say(
            Message(
                lead,
                QCoreApplication.translate("finder", FIRST[act.page]),
                tone="neutral",
                action=act.short_words(),
                act=go_on,
                topic=_TOPIC,
            )
        )

    def _read(self, row: PageRow) -> None:
        acts = (act for act in row.page().acts if act.need.met(self._desk.session))
        self._known += [(_told(act, row.words()), act) for act in acts]

    def _all(self) -> list[tuple[FoundBy, Act[Any]]]:
        while self._unread:
            self._read(self._unread.pop(0))
        return self._known

    def _offers(self) -> Iterator[tuple[FoundBy, Hit, bool]]:
        """With what each is found by, and whether it takes something away: what can be done now, pages, the rest."""
        now = {act.id: act for act in self._actions.offered()}
        elsewhere = [one for one in self._all() if one[1].id not in now and not one[1].id.endswith(ONLY_THERE)]
        for act in now.values():
            yield _told(act), self._hit_here(act), act.takes_away
        names = {folded(act.plain_words()) for act in now.values()} | {by.own for by, _ in elsewhere}
        for row in self._rows.values():
            if folded(row.words()) not in names:
                hit = Hit(row.icon or _ICON, row.words(), use=partial(self._show, row.id))
                yield told(row.words(), also(row.id)), hit, False
        for found_by, act in elsewhere:
            page = self._rows[act.page].words()
            yield found_by, _hit(act, partial(self.begin, act), page), act.takes_away

    def _hit_here(self, act: Act[Any]) -> Hit:
        return _hit(act, self._actions[act.id].trigger)


def _hit(act: Act[Any], use: Callable[[], object], page: str = "") -> Hit:
    return Hit(act.icon or _ICON, act.plain_words(), page, act.key_words(), use=use)


def _told(act: Act[Any], page: str = "") -> FoundBy:
    return told(act.plain_words(), also(act.id), page)


def _rank(found_by: FoundBy, asked: Sought, cancels: bool) -> int | None:
    """What takes away is meant by no letter or two."""
    enough = asked.words and len(asked.words[0].strip()) >= (LEAST if cancels else 1)
    return found_by.rank(asked) if enough else None
