"""Text that can be written down: other systems' file names, clipboards and input methods bring halves of characters."""

import re

_HALVES = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """`text` with the sign for what cannot be read in place of each half of a surrogate pair: no file can hold one."""
    return text if text.isascii() else _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)
