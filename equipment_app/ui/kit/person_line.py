"""A field for somebody: named by any part of a name or a number, of the books, or of outside where that is allowed."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from equipment_app.domain.words import bare
from equipment_app.ui.kit.form_parts import FormLine
from equipment_app.ui.widgets.completer import by_parts

V = TypeVar("V")
_NAMES = 2
"""Words that name somebody of outside, at least: a surname alone may be a slip of one that is known."""


class PersonLine(FormLine, Generic[V]):
    """One of `people`, by what they are called. `outside`: also somebody who is in no book, by given name and surname.

    None of the `others` may be the same.
    """

    def __init__(
        self,
        words: str,
        people: Mapping[str, V],
        *,
        needed: bool = False,
        hint: str = "",
        outside: bool = False,
        others: "tuple[PersonLine[V], ...]" = (),
    ) -> None:
        super().__init__(words, needed=needed, hint=hint or self.tr("name or personal number"))
        self._outside, self._others = outside, others
        self.taken = self.tr("This has to be somebody else")
        """Told where it is one of the others."""
        self.offer_people(people)
        self.editingFinished.connect(self._complete)

    def offer_people(self, people: Mapping[str, V]) -> None:
        """Others than before."""
        self._people = people
        self.offer(list(people))

    @property
    def person(self) -> V | None:
        """As offered, or the only one of whom all that is typed are whole words: a part alone names nobody."""
        text = self.value
        if text in self._people:
            return self._people[text]
        words = set(_words(text))
        near = [one for one in by_parts(list(self._people), text) if words <= set(_words(one))] if text else []
        return self._people[near[0]] if len(near) == 1 else None

    def _complete(self) -> None:
        """The only one of whom what is typed is a part is written out: Enter does nothing to who is not read."""
        near = by_parts(list(self._people), self.value) if self.value else []
        if len(near) == 1:
            self.put(near[0])

    @property
    def outsider(self) -> str:
        """Who is in no book, as typed; empty where it is nobody, or nobody may be."""
        near = by_parts(list(self._people), self.value)
        return self.value if self._outside and not near and len(self.value.split()) >= _NAMES else ""

    def empty(self) -> bool:
        return self.person is None and not self.outsider

    def wrong(self, left: bool) -> str:
        if not self.value:
            return ""
        if not self.empty() and self._who() in [one._who() for one in self._others]:
            return self.taken
        near = by_parts(list(self._people), self.value)
        if not self.empty() or (not left and (near or self._outside)):
            return ""
        if near:
            return self.tr("More than one is called so: choose from the list")
        nobody, both = (
            self.tr("Nobody of those offered is called so"),
            self.tr("Nobody is called so; of outside give both names"),
        )
        return both if self._outside else nobody

    def _who(self) -> object:
        return self.person if self.person is not None else bare(self.outsider)


def _words(text: str) -> list[str]:
    return bare(text).replace(",", " ").split()
