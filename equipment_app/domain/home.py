"""What numbers are a store's own: labels are glued on, so no two stores may ever print the same.

The ten million codes of a family are twenty blocks of 500,000, and a store takes its codes from one of them; the first
begins at 1. Papers of any other store bear its short code, `PP-BRN-2026-000123`; those of the first need none.
"""

import re
from collections.abc import Iterator

from equipment_app.domain.codes import LARGEST, Code, Family, code_of_text
from equipment_app.domain.errors import NoCodesLeft, Refusal
from equipment_app.domain.store_errors import BadBlock
from equipment_app.domain.value import Value

SIZE, BLOCKS = 500_000, 20
SPARE = 1_000
"""Badges at the end of a block. Members count up to them, operators down from them; the last of all are in the hands
of operators of stores that are older than blocks, so no block gives them away."""
_SHORT = re.compile("[A-Z][A-Z0-9]{1,3}")


class NoCodesHere(Refusal):
    cs = """Soubor, který byl ze skladu vynesen, nedává žádné nové kódy: tytéž by daly i jinde. Nic se nezapsalo;
        štítky, nové věci a nové osoby zapište v evidenci, z níž soubor vznikl."""
    en = """A file that was carried out of the store gives no new codes, for the same would be given elsewhere. Nothing
        was written; labels, new items and new people are made in the store the file is of."""


class Home(Value):
    """The `block`, from 1, and the short `code` of a store; the first may do without one."""

    block: int = 1
    code: str = ""
    carried: bool = False
    """A file carried out of a store: what it knows has the codes of that store, and nothing gets one there."""

    @property
    def first(self) -> int:
        return (self.block - 1) * SIZE or 1

    @property
    def last(self) -> int:
        return self.block * SIZE - 1

    @property
    def members_last(self) -> int:
        return self.last - 2 * SPARE

    @property
    def good(self) -> bool:
        short = _SHORT.fullmatch(self.code) or (self.block == 1 and not self.code)
        return self.block in range(1, BLOCKS + 1) and bool(short)

    def check(self) -> "Home":
        """Raises BadBlock."""
        if not self.good:
            raise BadBlock(self.block, self.code, BLOCKS)
        return self

    @property
    def mark(self) -> str:
        """How a series of this store ends: `-BRN`, or nothing."""
        return f"-{self.code}" if self.code else ""

    def series(self, series: str) -> str:
        """As this store's numbers begin: `PP`, or `PP-BRN`. None stays none."""
        return series and series + self.mark

    def holds(self, code: Code) -> bool:
        """Whether this store may have printed it."""
        return block_of(code) == self.block

    def elsewhere(self, text: str) -> int:
        """The block of the other store whose code `text` is; 0 of any other text."""
        code = code_of_text(text.strip().upper())
        return 0 if code is None or self.holds(code) else block_of(code)

    def refuse_new(self) -> None:
        """Raises NoCodesHere."""
        if self.carried:
            raise NoCodesHere

    def free(self, used: int | None, last: int | None = None) -> Iterator[int]:
        """The numbers after `used`, the greatest of the block that was. Raises NoCodesLeft at its end, NoCodesHere."""
        self.refuse_new()
        yield from range(self.first if used is None else used + 1, (last or self.last) + 1)
        raise NoCodesLeft(1, 0)


FIRST = Home()


def block_of(code: Code) -> int:
    """The block of the store that printed it. The last badges of all are those of the first store's operators."""
    old = code.family is Family.BADGE and code.number > LARGEST - SPARE
    return 1 if old else code.number // SIZE + 1
