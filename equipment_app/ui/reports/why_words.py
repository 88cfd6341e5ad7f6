"""What a verdict on a paper rests on, for who holds the paper."""

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.anchors import Why

translate = QCoreApplication.translate


def why_words(why: Why) -> str:
    """One sentence; the word of the verdict stands above it."""
    match why:
        case Why.CHECK:
            return translate("why", "The code contradicts itself.")
        case Why.DOCUMENT:
            return translate("why", "It is the code of another paper.")
        case Why.UNSIGNED:
            return translate("why", "It is not signed, although every paper of its time is.")
        case Why.STRANGER:
            return translate(
                "why",
                "It is signed with a key that nobody registered in this store. Either somebody made the code "
                "up, or this store was put back to a time before that key, or its keys were replaced.",
            )
        case Why.SIGNATURE:
            return translate("why", "The signature does not belong to what the code says.")
        case Why.PLACE:
            return translate("why", "In the journal this entry has another number.")
        case Why.KEYS:
            return translate(
                "why", "The store has another key under the name of the one it is signed with: somebody replaced it."
            )
