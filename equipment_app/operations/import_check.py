"""Take the result of a check file into the books: exactly once, and only as the file that left this store answered."""

from dataclasses import dataclass
from datetime import datetime

from equipment_app.domain.check_errors import CheckFileAltered, CheckFileExpired, CheckFileForeign
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_seal import Result
from equipment_app.operations.check_units import units_of
from equipment_app.operations.declared import needs
from equipment_app.operations.file_check import FileCheck
from equipment_app.store.books import Books


@needs(Right.CHECK, units=lambda self, books: units_of(books, self.result.plan().setup))
@dataclass(frozen=True, slots=True)
class ImportCheck:
    """Codes the check file did not know are looked up in the books now."""

    result: Result
    remark: str = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises CheckFileForeign, CheckFileAltered, CheckFileExpired, CheckFiled."""
        ended = self._ended(books)
        plan = self.result.plan()
        check = Check.resumed(plan, self.result.state, books.checks.whose)
        return FileCheck(check, self.remark, ended, self.result.lead)(books)

    def _ended(self, books: Books) -> datetime:
        """When the check was finished, once it is believed.

        What was asked names the store's origin and its last entry then; its digest stands in the entry of the export,
        so that a result is of this journal and of no other that went on from an older copy.
        """
        path = self.result.path
        exported = books.checks.exported(str(self.result.ask.get("check", "")))
        if exported is None:
            raise CheckFileForeign(path)
        if not self.result.believed(exported.key, exported.digest):
            raise CheckFileAltered(path)
        ended = datetime.fromisoformat(self.result.ended)
        if ended.date() > exported.until:
            raise CheckFileExpired(path, exported.until)
        return ended
