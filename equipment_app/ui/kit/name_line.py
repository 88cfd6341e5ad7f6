"""A field for a name that is of the books or new: spelt as they spell it, and said to be new where it is."""

from PySide6.QtWidgets import QWidget

from equipment_app.exchange.columns import key, near
from equipment_app.ui.kit.form_parts import FormLine
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.completer import by_parts
from equipment_app.ui.widgets.label import NoteLine
from equipment_app.ui.widgets.layout import in_column, in_row


class NameLine(FormLine):
    """What differs from one of `known` in case, marks, spaces and stops only becomes that one once it is left."""

    def take_only(self) -> None:
        found = next((one for one in self._known if key(one) == key(self.value)), "") if self.value else ""
        if found:
            self.put(found)

    @property
    def new(self) -> bool:
        """The books know none that is called so."""
        return bool(self.value) and all(key(one) != key(self.value) for one in self._known)

    @property
    def meant(self) -> str:
        """The one of the books that may have been meant by what is new: a part of it was typed, or it is a slip."""
        found = [*by_parts(self._known, self.value), *near(self.value, self._known)] if self.new else []
        return found[0] if found else ""


class NewName(QWidget):
    """Under such a field: that it is new, in the `words` of what it names, and with one press the one it may be."""

    def __init__(self, line: NameLine, words: str) -> None:
        super().__init__()
        self.line, self._words = line, words
        self.note, self.link = NoteLine(folds=True), LinkButton(does=self._take)
        in_column(self.note, in_row(self.link, None), on=self)
        line.textEdited.connect(self.hide)
        self.look()

    def look(self) -> None:
        """As the field stands when it is left."""
        meant = self.line.meant
        self.note.say(
            self._words if self.line.new else "", "triangle-alert" if meant else "info", "warn" if meant else "quiet"
        )
        self.link.setText(self.tr("Take {name}").format(name=meant))
        self.link.setVisible(bool(meant))
        self.setVisible(self.line.new)

    def _take(self) -> None:
        self.line.put(self.line.meant)
        self.look()
        self.line.editingFinished.emit()
