"""Members as a row of a list or a form tells of them."""

from equipment_app.domain.lists import MemberRow
from tests.world import ADAM

NOVAK = MemberRow("990010", surname="Nejnovější", given_name="Norbert", rank="prap.", unit_code="KRPA")
ADAM_ROW = MemberRow(
    ADAM, surname="Zkušební", given_name="Adam", rank="pprap.", unit_code="KRPA", sizes={"alfa": "M", "obuv": "42,5"}
)
