"""What keys are called on the screen, in its language: Ctrl+Enter, Mezerník. Menus say it by themselves."""

from PySide6.QtGui import QKeySequence

_NAMED = frozenset(("Space", "Del", "Up", "Down", "Left", "Right"))


def key_words(key: str) -> str:
    """The name of a key, or of several pressed together, as shortcuts are written in the code."""
    return "+".join(map(_one, key.split("+"))) if len(key) > 1 else key


def _one(name: str) -> str:
    if name == "Return":
        return "Enter"
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText) if name in _NAMED else name
