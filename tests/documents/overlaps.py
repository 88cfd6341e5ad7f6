"""Words on a page that lie over each other."""

from tests.documents.reading import Word


def collisions(words: list[Word]) -> list[tuple[str, str]]:
    ordered = sorted(words, key=lambda word: word.left)
    return [
        (one.text, other.text)
        for place, one in enumerate(ordered)
        for other in ordered[place + 1 :]
        if other.left < one.right and one.overlaps(other)
    ]
