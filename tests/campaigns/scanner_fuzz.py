"""Campaign F1: hostile, damaged and near-valid strings from a reader. Only valid codes may be taken for codes.

    python -m tests.campaigns.scanner_fuzz [--strings 1000000] [--seed N]

Half of the strings come with the keys that were pressed for them, or with others. Whether a string may be taken is
decided by an independent judge that undoes the keyboards of `tests.scanning` one by one, never by the decoder's own
table. Exit 1 and the strings themselves when something was taken wrongly, an exception came out, or half of the strings
took longer than a millisecond. `PLANTED` are decoders with a bug.
"""

import base64
import random
import re
import statistics
import sys
import time
import unicodedata
import zlib
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from equipment_app.domain import anchors
from equipment_app.domain.anchors import Anchor, PageAnchor
from equipment_app.domain.codes import LARGEST, Code, Family
from equipment_app.scanning.decode import Damaged, Meaning, PlainText, ReaderTest, read
from tests.campaigns import told
from tests.scanning.keyboards import HOSTS, READERS

MEDIAN_MS = 1.0
LOOK_ALIKES = {
    "A": "АＡ",
    "K": "К\u212aＫ",
    "T": "ТＴ",
    "M": "М",
    "S": "ſЅ",
    "I": "ıİ",
    "0": "٠０",
    "1": "١１",
    "2": "２",
    ".": "․。\u200b",
}
FOREIGN = "".join(LOOK_ALIKES.values()) + "\u202e\ufeff"
WORDS = [
    "javascript:",
    "https://",
    "AKT.",
    "AKP.1",
    "AKS.",
    "QM1:",
    "' OR 1=1 --",
    "%s%n",
    "=cmd|' /C calc'!A0",
    "\\\\host\\",
]
CONTROLS = [*map(chr, range(32)), "\x7f", "\x1d", "]Q1", ")Q+", "äQ+", "\r\n"]


@dataclass
class Tally:
    strings: int = 0
    codes: int = 0
    wrong: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    """Strings that raised an exception; none may."""
    slowest_ms: float = 0.0
    """Of processor time, so that a busy machine does not count."""
    times: "array[float]" = field(default_factory=lambda: array("f"))

    @property
    def median_ms(self) -> float:
        return statistics.median(self.times) if self.times else 0.0

    @property
    def holds(self) -> bool:
        return not self.wrong and not self.broken and self.median_ms <= MEDIAN_MS


Reader = Callable[[str, str], Meaning]
"""Of what arrived and of what the keys type on a US keyboard, "" where no keys are known."""


def by_program(text: str, pressed: str) -> Meaning:
    return read(text, pressed).meaning


def without_check(text: str, pressed: str) -> Meaning:
    """A planted bug: the check digits are not looked at."""
    meaning = by_program(text, pressed)
    if isinstance(meaning, Damaged) and (shape := re.search(r"AK[TMLC]\.(\d{7})\.\d\d$", meaning.text)):
        return Code(meaning.family, int(shape[1]))
    return meaning


def folding(text: str, pressed: str) -> Meaning:
    """Another one: look-alikes of all Unicode are taken for letters and digits."""
    return by_program(unicodedata.normalize("NFKC", text), pressed)


def keys_alone(_: str, pressed: str) -> Meaning:
    """And another: a code is found anywhere in what was pressed."""
    return by_program(pressed[-14:], pressed[:14])


PLANTED: dict[str, Reader] = {"check": without_check, "fold": folding, "keys": keys_alone}


def attack(chance: random.Random, strings: int, reader: Reader = by_program) -> Tally:
    tally = Tally()
    for _ in range(strings):
        text = hostile(chance)
        pressed = chance.choice(["", "", text, hostile(chance)])
        tally.strings += 1
        started = time.process_time()
        try:
            meaning = reader(text, pressed)
        except Exception:  # whatever comes out is what this looks for
            tally.broken.append(text)
            continue
        tally.times.append((time.process_time() - started) * 1000)
        tally.slowest_ms = max(tally.slowest_ms, tally.times[-1])
        if not isinstance(meaning, PlainText | Damaged):
            tally.codes += 1
            if not permitted(text, meaning) and not permitted(pressed.replace(">", "."), meaning):
                tally.wrong.append(text)
    return tally


def hostile(chance: random.Random) -> str:
    return chance.choice([_noise, _near, _near, _near, _words, _overlong])(chance)


def permitted(text: str, meaning: Meaning) -> bool:
    """Some keyboard, undone key by key, gives exactly the text of `meaning`, and its check is right."""
    bare = text.strip("".join(map(chr, range(33))) + "\x7f")
    bare = re.sub("^[])äÄ][A-Za-z].", "", bare)
    wanted = _printed(meaning)
    return (
        _sound(wanted)
        and len(bare) == len(wanted)
        and all(arrived in _possible(char) for arrived, char in zip(bare, wanted, strict=True))
    )


@cache
def _possible(char: str) -> frozenset[str]:
    """All that one printed character may arrive as; without dead keys no character influences the next."""
    pressed = [reader.pressed_for(sent) for reader in READERS for sent in {char, char.lower()}]
    return frozenset(host.makes(keys) for keys in pressed for host in HOSTS)


def _sound(text: str) -> bool:
    """The checks of the codes, written a second time."""
    if re.fullmatch(r"AK[TMLC]\.\d{7}\.\d{2}", text, re.ASCII):
        return int(text[4:11] + text[12:]) % 97 == 1
    if re.fullmatch(r"AKS\.[0-9A-V]{13}\.\d{2}\.\d{2}", text, re.ASCII):
        tag = int(text[4:17], 32)
        return tag % 2 == 0 and ((tag // 2 * 100 + int(text[18:20])) * 100 + int(text[21:])) % 97 == 1
    if re.fullmatch(r"AKP\.(?:1[0-9A-V]{85}|2[0-9A-V]{194})", text, re.ASCII):
        data = base64.b32hexdecode(text[5:] + "=" * (-len(text[5:]) % 8))
        return zlib.crc32(text[:5].encode() + data[:-4]) == int.from_bytes(data[-4:], "big")
    return text == "AKT.TEST.0123456789.ABCDEFGHIJKLMNOPQRSTUVWX"


def _printed(meaning: Meaning) -> str:
    match meaning:
        case Anchor():
            return anchors.encode(meaning)
        case PageAnchor():
            return anchors.encode_sheet(meaning)
        case ReaderTest():
            return "AKT.TEST.0123456789.ABCDEFGHIJKLMNOPQRSTUVWX"
        case _:
            return str(meaning)


def _noise(chance: random.Random) -> str:
    top = chance.choice([0x7F, 0xFF, 0x24F, 0xFFFF])
    return "".join(map(chr, (chance.randrange(top) for _ in range(chance.randrange(120)))))


def _words(chance: random.Random) -> str:
    return "".join(chance.choice([*WORDS, _valid(chance)]) for _ in range(chance.randrange(1, 5)))


def _overlong(chance: random.Random) -> str:
    return _valid(chance) * chance.randrange(1, 80) + chance.choice(FOREIGN) * chance.randrange(400)


def _near(chance: random.Random) -> str:
    """A valid code through some keyboard, then up to two injuries."""
    text = chance.choice(HOSTS).makes(chance.choice(READERS).pressed_for(_valid(chance)))
    text = chance.choice([*CONTROLS, "", "", ""]) + text + chance.choice([*CONTROLS, "", "", ""])
    for _ in range(chance.choice([0, 1, 1, 2])):
        text = _injured(chance, text)
    return text


def _injured(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    char = chance.choice([chance.choice("0123456789ABKTV."), chance.choice(FOREIGN), chance.choice("éÉ+ěšč)!@#yzYZ ")])
    match chance.randrange(5):
        case 0:
            return text[:at] + char + text[at + 1 :]
        case 4:
            return text[:at] + chance.choice(LOOK_ALIKES.get(text[at : at + 1].upper(), " ")) + text[at + 1 :]
        case 1:
            return text[:at] + char + text[at:]
        case 2:
            return text[:at] + text[at + 1 :]
        case _:
            return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _valid(chance: random.Random) -> str:
    match chance.randrange(4):
        case 0:
            store, document, entry = chance.randbytes(4), chance.randbytes(8), chance.randbytes(32)
            signed = (chance.randbytes(4), chance.randbytes(64)) if chance.random() < 0.5 else (b"", b"")
            return anchors.encode(Anchor(store, document, chance.randrange(1, 1 << 40), entry, *signed))
        case 1:
            return anchors.encode_sheet(PageAnchor(chance.randbytes(8), chance.randrange(1, 100)))
        case _:
            family = chance.choice([family for family in Family if family.numbered])
            return str(Code(family, chance.randrange(LARGEST + 1)))


def main() -> int:
    chosen = told.options(__doc__, strings=1_000_000)
    tally = attack(random.Random(chosen.seed), chosen.strings, by_program)
    planted = {name: attack(random.Random(1), 50_000, decoder) for name, decoder in PLANTED.items()}
    print(*map(ascii, (tally.wrong + tally.broken)[:50]), sep="\n")
    return told.tell(
        told.Told(
            id="F1",
            what="hostile, damaged and near-valid strings from a reader",
            seed=chosen.seed,
            count=f"{tally.strings} strings, {tally.codes} of them codes",
            result=f"{len(tally.wrong)} taken wrongly, {len(tally.broken)} exceptions, median {tally.median_ms:.3f} ms",
            planted="; ".join(f"{name}: {len(one.wrong)} taken wrongly" for name, one in planted.items()),
            ok=tally.holds and not any(one.holds for one in planted.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
