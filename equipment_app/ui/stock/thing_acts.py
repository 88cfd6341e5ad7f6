"""What is done with the piece whose card is shown: an act is a row here, and its form stands in the card's place.

A form gets what it has to know from a question, asked before it opens: `page.write(form,
question)`. `page` is the page of stock.
"""

from collections.abc import Sequence
from typing import Any

from equipment_app.ui.kit.acts import Act
from equipment_app.ui.rights import LABELS

THING_ACTS: Sequence[Act[Any]] = (
    Act(
        "stock.claim",
        "Assign another la&bel…",
        icon="qr-code",
        do=lambda page: page.relabel(),
        when=lambda page: page.piece is not None and bool(page.piece.thing.code),
        need=LABELS,
    ),
)
"""In the order of the tools on the card."""
