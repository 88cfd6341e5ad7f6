"""What the books hold against what the list says."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from equipment_app.domain.lists import Change, Row


def merged(before: Row, listed: Row, given: Collection[str]) -> Row:
    """`listed` where the list says something, `before` elsewhere: an empty cell erases nothing."""
    values: dict[str, Any] = {}
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(listed, field.name)
        if isinstance(old, Mapping):
            values[field.name] = {**old, **new}
        else:
            values[field.name] = new if field.name in given else old
    return replace(before, **values)


def changes(before: Row, after: Row, only: Collection[str] | None = None) -> tuple[Change, ...]:
    """What differs, field by field; None looks at all of them."""
    found: list[Change] = []
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new or (only is not None and field.name not in only):
            continue
        if isinstance(old, Mapping):
            parts = [part for part in new if old.get(part) != new[part]]
            found.extend(Change(f"{field.name}.{part}", old.get(part), new[part]) for part in parts)
        else:
            found.append(Change(field.name, old, new))
    return tuple(found)
