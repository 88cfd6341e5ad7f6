"""The form of an operation, made of what its fields say of themselves: one below the other, as they are declared."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING
from datetime import date
from typing import Any, get_args

from equipment_app.operations.declared import CommandField, asked
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form import FormCard, Row
from equipment_app.ui.kit.form_parts import Day, Editor, FormArea, FormChoice, FormLine, Money
from equipment_app.ui.widgets.label import Label

_WIDE, _HIGH = 148, 72
Stands = Mapping[str, Any]
"""By the names of fields. In a line of text spellings that are offered, in a choice keys with words, else a value."""


class OperationForm(FormCard):
    """Of the fields that have words. `given` are those that nobody asks for here, `stands` is what stands in others.

    Fields without a default are `needed`, and here those that are named. A day has to be after the day `after`, where
    there is one. `told` stands under the fields.
    """

    def __init__(
        self,
        desk: Desk,
        of: type[Any],
        title: str,
        save: str,
        *,
        given: Stands,
        stands: Stands | None = None,
        needed: Sequence[str] = (),
        after: date | None = None,
        told: str = "",
    ) -> None:
        super().__init__(desk)
        self.of, self._given = of, given
        self.parts: dict[str, Editor] = {}
        for one in asked(of):
            if one.argument.words.cs and one.field not in given:
                part = _editor(one, (stands or {}).get(one.field), after)
                part.needed = one.default is MISSING or one.field in needed
                self.parts[one.field] = part
        rows: Sequence[Row] = [(part,) for part in self.parts.values()]
        self.build(title, save, [*rows, *([Label(told, token="quiet", wrap=True)] if told else [])])

    def command(self) -> Any:
        return self.of(**self._given, **{name: part.said for name, part in self.parts.items()})


def _editor(one: CommandField, stands: Any, after: date | None) -> Editor:
    """Raises TypeError for a type that no editor says."""
    words, hint = one.argument.words.said(language()), one.argument.hint.said(language())
    kinds = {one.type, *get_args(one.type)}
    if one.argument.choices:
        return FormChoice(words, [(key, said.said(language())) for key, said in stands.items()], _WIDE)
    if date in kinds:
        return Day(words, _WIDE, day=stands, after=after)
    if one.argument.metavar == "CZK":
        return Money(words, _WIDE, amount=stands)
    if str not in kinds:
        raise TypeError(f"{one.field}: no editor says {one.type}")
    if one.argument.long:
        return FormArea(words, _HIGH)
    return FormLine(words, known=stands or (), hint=hint)
