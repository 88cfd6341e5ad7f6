"""What a command says: one JSON object for programs, or lines for people."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from equipment_app import words
from equipment_app.domain.errors import ListRefused, Refusal


class Answer:
    """Where a command puts its result. Nothing is printed before the command is done."""

    def __init__(self, lang: str, *, json: bool) -> None:
        self.lang: words.Lang = "en" if lang == "en" else "cs"
        self.json = json

    def give(self, result: dict[str, Any], lines: Sequence[str]) -> None:
        if self.json:
            print(json.dumps(result, ensure_ascii=False, indent=2))
        else:
            print("\n".join(lines))

    def say(self, czech: str, english: str) -> str:
        return english if self.lang == "en" else czech


def report_refusal(refusal: Refusal, answer: Answer) -> None:
    """The reason on stderr; nothing was changed."""
    print(sentence(refusal, answer.lang), file=sys.stderr)


def sentence(refusal: Refusal, lang: words.Lang) -> str:
    if isinstance(refusal, ListRefused):
        from equipment_app.exchange import words as list_words

        return list_words.refusal(refusal, lang)
    return words.refusal(refusal, lang)
