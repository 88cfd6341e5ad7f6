"""An order, its delivery and its invoice at the command line; and what the reports then tell."""


def test_an_order_is_received_in_parts_and_invoiced_later(shell):
    placed = shell.ask("order", "--of", "Výstroj Zkušební", "TRIKO/M*3x10@490")
    assert placed["number"].startswith("OB-")
    said = ("receive", "--from", "Výstroj Zkušební", "--note", "DL-9", "--funding", "Rozpočet PČR")
    done = shell.ask(*said, "--order", placed["number"], "TRIKO/M*20@490")
    assert done["number"].startswith("PR-") and done["lines"][0]["quantity"] == 20
    assert "DL-9" in shell.refused(*said, "TRIKO/M*1")
    more = shell.ask(*said, "--order", placed["number"], "--goes-on", done["number"], "--with-surplus", "TRIKO/M*12")
    assert shell.ask("add-invoice", more["number"], "2026-7")["number"].startswith("FA-")
    assert shell.ask("close-order", placed["number"], "--reason", "hotovo")["number"].startswith("OB-")
