"""The order proposal as a workbook: a sheet for each supplier, and formulas that come to what is shown."""

from openpyxl import load_workbook

from equipment_app.exchange.order_proposal import sheets
from equipment_app.exchange.write import xlsx
from tests.documents import answers


def test_a_sheet_for_each_supplier_with_formulas_and_their_values(tmp_path):
    proposal = answers.order_proposal(3)
    path = tmp_path / "navrh.xlsx"
    xlsx(path, sheets(proposal), created=proposal.state.at)
    said, shown = load_workbook(path), load_workbook(path, data_only=True)
    assert said.sheetnames == ["Dodavatel 0", "Dodavatel 1", "Stav evidence"]
    sheet, values = said["Dodavatel 0"], shown["Dodavatel 0"]
    assert [cell.value for cell in sheet[3]][7:12] == [0, "=MAX(0,F3+G3+H3-E3)", "=I3", 1290, "=J3*K3"]
    assert [sheet["J2"].value, sheet["J5"].value, sheet["L5"].value] == [10, "=SUM(J2:J4)", "=SUM(L2:L4)"]
    lines = proposal.suppliers()[0][1]
    assert [values[f"J{row}"].value for row in (2, 3, 4)] == [line.order for line in lines]
    assert [values[f"I{row}"].value for row in (2, 3, 4)] == [line.computed for line in lines]
    assert values["L5"].value * 100 == sum(line.value for line in lines)
    assert [values["A6"].value, values["B6"].value.date()] == ["Stav ke dni", proposal.on]


def test_it_speaks_english(tmp_path):
    found = sheets(answers.order_proposal(1), "en")
    assert [column.title for column in found[0].columns][:4] == ["Article code", "Item", "Size", "Unit of measure"]
