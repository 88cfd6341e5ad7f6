"""Names of files made of what a store or a list says. Any disk takes them, and none leads out of its folder."""

import re

LONGEST = 120
"""Letters; of two bytes each they still fit a name of 255."""
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE | re.DOTALL)


def plain(text: str) -> str:
    """`text` as the name of one file: without separators and signs that Windows refuses, and no name of a device."""
    name = "".join("_" if one in '<>:"/\\|?*' or not one.isprintable() else one for one in text)
    if len(name) > LONGEST:
        stem, dot, ending = name.rpartition(".")
        ending = dot + ending if stem and len(ending) <= 12 else ""
        name = name[: LONGEST - len(ending)] + ending
    name = name.strip(" .") or "_"
    return f"_{name}" if is_device(name) else name


def is_device(name: str) -> bool:
    """Windows opens a device by this name, in whatever folder and with whatever ending."""
    return _DEVICE.fullmatch(name) is not None
