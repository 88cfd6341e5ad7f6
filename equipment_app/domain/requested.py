"""What makes two requests the same: what was asked for, not how a release of this program holds it in memory.

What is as it is when nobody says otherwise does not count, so a field that a later release adds changes no request of
today. Fields that a class shows nobody (`repr=False`) are secrets, and do not count either.
"""

import hmac
import json
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from typing import Any, TypeAlias
from unicodedata import normalize

from equipment_app.domain.words import whole

Asked: TypeAlias = tuple[str, Mapping[str, object]]
"""The name of a kind of request and its facts: what the method `asked` of a command says, where its fields hold more
than was asked for. Both stay the same for ever."""


def digest(key: str, command: object) -> str:
    """Of what `command` asks for, salted with `key`: a request names people, and nobody may find out whom by trying.
    Raises TypeError: something in it has no form that the next release would find again.
    """
    return _salted(key, json.dumps(_facts(command), sort_keys=True, separators=(",", ":")))


def former_digest(key: str, command: object) -> str:
    """The same as it was made at first, of Python's own words for a command: keys of that time are kept for ever."""
    return _salted(key, _former(command))


def _salted(key: str, text: str) -> str:
    return hmac.digest(key.encode(), text.encode(), "sha256").hex()


def _facts(value: Any) -> Any:
    if is_dataclass(value):
        return list(_told(value) if hasattr(value, "asked") else _filled(value))
    if isinstance(value, str):
        return normalize("NFC", whole(str(value)))
    if value is None or isinstance(value, int):
        return value if value is None else int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _facts(one) for name, one in value.items()}
    if isinstance(value, Set):
        return sorted(map(_facts, value))
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [_facts(one) for one in value]
    raise TypeError(f"{type(value).__name__} is no fact of a request")


def _told(command: Any) -> Asked:
    kind, facts = command.asked()
    return kind, {name: _facts(one) for name, one in facts.items() if one}


def _filled(value: Any) -> Asked:
    return type(value).__name__, {one.name: _facts(getattr(value, one.name)) for one in _given(value)}


def _given(value: Any) -> Iterator[Field[Any]]:
    """The fields that say something."""
    for one in fields(value):
        default = one.default_factory() if one.default_factory is not MISSING else one.default
        if one.repr and (default is MISSING or getattr(value, one.name) != default):
            yield one


_FORMER = {
    "Issue": ("to", "things", "kit", "reason", "place", "remark", "until", "on", "replaces", "copies", "file"),
    "TakeBack": ("of", "things", "everything", "reason", "place", "remark", "on", "replaces", "copies", "file"),
    "HandOver": ("issue", "take_back"),
    "Line": ("thing", "article", "size", "quantity", "condition", "remark", "place"),
    "Undo": ("number", "reason", "on"),
}
"""What could be asked for under a key, and the fields it had then, in their order."""
_FORMER_WORDS = {"TakeIn": "TakeIn({kind}, {sha256}, {on})", "FileCheck": "FileCheck({check}, {remark!r}, {lead})"}


def _former(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_former, value))}{',' if len(value) == 1 else ''})"
    if hasattr(value, "asked"):
        kind, facts = value.asked()
        new = {name: fact for name, fact in facts.items() if fact and f"{{{name}" not in _FORMER_WORDS.get(kind, "")}
        return _FORMER_WORDS.get(kind, "").format(**facts) + (repr(new) if new else "")
    kind = type(value).__name__
    if kind not in _FORMER:
        return repr(value)
    said = dict.fromkeys((*_FORMER[kind], *(one.name for one in _given(value))))
    return f"{kind}({', '.join(f'{name}={_former(getattr(value, name))}' for name in said)})"
