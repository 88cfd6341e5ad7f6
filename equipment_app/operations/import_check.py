"""Take the result of a check file into the books: exactly once, and only as the file that left this store answered."""

from dataclasses import dataclass
from datetime import datetime

from equipment_app.domain.check_errors import CheckFileAltered, CheckFileExpired, CheckFileForeign
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_seal import Result
from equipment_app.operations.check_units import units_of
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.file_check import FileCheck
from equipment_app.operations.plan import Operation, Several
from equipment_app.store.books import Books


@needs(Right.CHECK, units=lambda self, books: units_of(books, self.result.plan().setup))
@dataclass(frozen=True, slots=True)
class ImportCheck(Operation):
    """Codes the check file did not know are looked up in the books now."""

    result: Result
    remark: str = ""

    def asked(self) -> Asked:
        """Of which check it is the result."""
        return "ImportCheck", {"check": str(self.result.ask.get("check", "")), "remark": self.remark}

    def plan(self, books: Books) -> Several:
        """Raises CheckFileForeign, CheckFileAltered, CheckFileExpired, CheckFiled."""
        ended = self._ended(books)
        check = Check.resumed(self.result.plan(), self.result.state, books.checks.whose)
        filed = FileCheck(check, self.remark, ended, self.result.lead)
        permit(filed, books)
        return filed.plan(books)

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
