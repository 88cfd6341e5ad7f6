"""Second step: who does it and who stands by. Then the store is what it was made ready to be."""

from equipment_app.ui.encryption.deed import Deed
from equipment_app.ui.encryption.work import Prepared
from equipment_app.ui.restore.people import PeopleFields
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Narrow

_WIDE = 720


class WhoStep(Card):
    """`people` are asked; where nobody has a password there is nobody to ask."""

    def __init__(self, deed: Deed) -> None:
        super().__init__("·")
        self._deed = deed
        self.prepared: Prepared | None = None
        self.summary, self.note = Label(bold=True), Label(token="quiet", wrap=True)
        self.people = PeopleFields()
        narrow = Narrow(_WIDE)
        column = narrow.column
        for part in (self.summary, self.note):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.people)
        column.addStretch(1)
        self.body.addWidget(narrow, 1)
        self._say_words()

    @property
    def ready(self) -> bool:
        return self.prepared is not None and self.people.ready

    def show_prepared(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.people.ask(guarded=prepared.guarded, two=prepared.two)
        self._say_words()

    def focus(self) -> None:
        self.people.focus()

    def _say_words(self) -> None:
        self.title.setText(self.tr("Who does it"))
        self.say_aside(self.tr("permanently recorded in the journal"))
        summaries = {
            Deed.ENCRYPT: self.tr("The encrypted store is ready; every row of it was read back and compared."),
            Deed.CHANGE: self.tr("The store under the new passphrase is ready; every row was read back and compared."),
            Deed.DECRYPT: self.tr("The decrypted store is ready; every row of it was read back and compared."),
        }
        self.summary.setText(summaries[self._deed])
        guarded = self.tr(
            "An administrator puts it in place of the current one, which has the same content and is "
            "deleted. The backups follow."
        )
        free = self.tr(
            "Nobody has a password in this store, so nobody signs in. It takes the place of the current "
            "one, which has the same content and is deleted. The backups follow."
        )
        self.note.setText(guarded if self.prepared is None or self.prepared.guarded else free)
        self.people.say(self.tr("Who does it"))
