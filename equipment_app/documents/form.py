"""What one kind of handover says on the common sheet of a protocol."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from equipment_app.documents.blocks import Block, Fact
from equipment_app.documents.table import Column, Row
from equipment_app.domain.papers import PaperLine


@dataclass(frozen=True, slots=True)
class Form:
    """`title`, `roles` and `signing` are names of phrases; pairs are giver, taker."""

    title: str
    subtitle: str
    roles: tuple[str, str]
    signing: tuple[str, str]
    facts: Sequence[Fact]
    columns: Sequence[Column]
    rows: Sequence[Row]
    sums: Callable[[Sequence[PaperLine]], dict[int, str]]
    """What a row of sums says about these lines, by column."""
    after: Sequence[Block]
    """Right under the table's last row."""
    tail: Sequence[Block]
    """Set from the foot of the last page upwards, above the signatures."""
