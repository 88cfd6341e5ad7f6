"""What the help says, a topic for each of its headings, found by its words."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from equipment_app.domain.rights import Right
from equipment_app.domain.session import Session
from equipment_app.domain.value import Value
from equipment_app.ui.finder.asked import FoundBy, Sought, told
from equipment_app.ui.help.sheets import help_of
from equipment_app.ui.i18n import language
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.rights import BACKUPS, EVERYBODY, NeededRights
from equipment_app.ui.widgets.suggest import Hit

BESIDE: dict[str, NeededRights] = {
    "first-run": EVERYBODY,
    "sign-in": EVERYBODY,
    "restore": BACKUPS,
    "encryption": NeededRights((Right.ENCRYPTION,)),
}
"""Help that is about no page, and whom it is for."""
LEAST = 3
"""Letters; fewer would bring most of them."""


class Topic(Value):
    """`heading` is empty for what stands at the top of the help of `page`."""

    page: str
    title: str
    heading: str
    called: FoundBy
    written: FoundBy


class Topics:
    """What whoever works may read in this language; `read` shows the help of a page, at one of its headings."""

    def __init__(self, session: Session, read: Callable[[str, str], object]) -> None:
        self._session, self._read = session, read

    @cached_property
    def all(self) -> list[Topic]:
        """Read from the files once, when something is looked for first."""
        return topics(self._session, language())

    def hits(self, asked: Sought) -> list[Hit]:
        return [
            Hit(
                "life-buoy",
                one.heading or one.title,
                one.title if one.heading else "",
                use=partial(self._read, one.page, one.heading),
            )
            for one in matching(self.all, asked)
        ]


def topics(session: Session, language: str) -> list[Topic]:
    """Of the pages that whoever works may open, and of what else is theirs."""
    needs = {id: row.need for id, row in PAGES.items()} | BESIDE
    return [topic for page, need in needs.items() if need.met(session) for topic in _of(page, language)]


def _of(page: str, language: str) -> list[Topic]:
    text = help_of(page, language)
    parts: list[tuple[str, list[str]]] = [("", [])]
    for block in text.blocks:
        if block.startswith("## "):
            parts.append((block.removeprefix("## "), []))
        else:
            parts[-1][1].append(block)
    return [
        Topic(page, text.title, heading, told(heading or text.title, text.title), told(" ".join((heading, *blocks))))
        for heading, blocks in parts
    ]


def matching(of: Sequence[Topic], asked: Sought) -> list[Topic]:
    """What is called so comes before what only tells of it."""
    if sum(map(len, asked.words)) < LEAST + len(asked.words):
        return []
    ranked = []
    for topic in of:
        called, written = topic.called.rank(asked), topic.written.rank(asked)
        rank = called if called is not None else None if written is None else 10 + written
        if rank is not None:
            ranked.append((rank, topic))
    return [topic for _, topic in sorted(ranked, key=lambda one: one[0])]
