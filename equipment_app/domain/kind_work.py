"""What a row of `domain.kinds` says of the work itself: what must be so of an entry, whoever writes and signs it.

It is strict by default: without a word an entry has no number, moves nothing and is about no other. The words are those
of `verifier.WORK`, which is made of the rows; program and verifier judge by them each on its own.

`number`: it bears one; `number:batch`: one of its batch does; `number:may`.
`location>member,guest`: between which kinds of holder it moves things.
`of:incident`: it is about an earlier entry of this kind, `*` any, which stands; `of?:order`: or about none.
`after:unneeded`: about the same there stands one called so; `before:unneeded`: there stands none. An entry is called by
its kind and what it says it is, as `incident_step.found`.
`gives`, `takes`: what is moved is out by what it is about, or by itself, and comes back from there.
`exchanges`: for as much as goes to the outside as much comes from there.
`lines`: what is moved is in the lines of the proposal that it names, and was seen.
`verdict=none|part`: the fact is one of these; `what?=loss`: where it is said. `since:past`: no later than the day it
was recorded; `until:later`: no earlier than the day it happened.
`two`: two persons do it; `two:verdict=none`: where the fact says so; `two:consent`: where it says anything.
`two:lets_go`: what its grant asked to keep on that day is kept less long after it, or no more; whichever kind it is of,
an entry that does so says so.
`keeps`: what its grant asks to keep on that day goes with a consent alone, said here or of its line in the proposal.
"""

from collections.abc import Mapping
from typing import Any

from equipment_app.domain.value import Value

MARKS = ("refused", "chair", "presented", "digest")
"""Facts by which an entry is called, where it does not say what it is."""


class Work(Value):
    number: str = "never"
    """Or `always`, `batch`, `may`."""
    ways: frozenset[tuple[str, str]] = frozenset()
    about: frozenset[str] = frozenset()
    alone: bool = True
    """It may be about nothing."""
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    gives: bool = False
    takes: bool = False
    exchanges: bool = False
    lines: bool = False
    keeps: bool = False
    values: tuple[tuple[str, bool, frozenset[str]], ...] = ()
    """Facts, whether each must be there, and what it may be."""
    days: tuple[tuple[str, str], ...] = ()
    two: bool = False
    two_where: tuple[tuple[str, str], ...] = ()
    """Facts with which two do it, each with its value; empty for any."""
    said: str = ""
    """As the row says it, and `verifier.WORK`."""

    def by_two(self, facts: Mapping[str, Any]) -> bool:
        return self.two or any(facts.get(fact) == value if value else fact in facts for fact, value in self.two_where)


def works(said: str | None = None, **each: str) -> Mapping[str, Work]:
    """By what it is of; a row that says only `each` has no work of any other name."""
    texts = ({} if said is None else {"": said}) | each
    return {what: _read(text) for what, text in texts.items()}


def called(payload: Mapping[str, Any]) -> tuple[str, str]:
    """The kind of an entry and what it says it is."""
    facts = payload.get("x", {})
    what = facts.get("what") or facts.get("state") or next((mark for mark in MARKS if mark in facts), "")
    return payload["k"], "settled" if payload["k"] == "check" and "of" in payload else what


def _read(text: str) -> Work:
    found: dict[str, Any] = {"said": text, "ways": frozenset(), "values": (), "days": (), "two_where": ()}
    for word in text.split():
        found |= _word(word, found)
    return Work(**found)


def _word(word: str, so_far: Mapping[str, Any]) -> dict[str, Any]:
    name, _, rest = word.partition(":")
    if ">" in word:
        sources, targets = (side.split(",") for side in word.split(">"))
        return {"ways": so_far["ways"] | {(source, target) for source in sources for target in targets}}
    if name == "number":
        return {"number": rest or "always"}
    if name in ("of", "of?") and rest:
        return {"about": frozenset(rest.split(",")), "alone": name == "of?"}
    if name in ("after", "before") and rest:
        return {name: tuple(rest.split(","))}
    if name == "two" and rest:
        fact, _, value = rest.partition("=")
        return {"two_where": (*so_far["two_where"], (fact, value))}
    if "=" in name:
        fact, _, values = name.partition("=")
        one = (fact.removesuffix("?"), not fact.endswith("?"), frozenset(values.split("|")))
        return {"values": (*so_far["values"], one)}
    if rest in ("past", "later"):
        return {"days": (*so_far["days"], (name, rest))}
    if word not in ("gives", "takes", "exchanges", "lines", "keeps", "two"):
        raise ValueError(f"{word} is no word for the work of a kind")
    return {word: True}
