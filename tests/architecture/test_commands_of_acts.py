"""Whatever the window can do, a script can: each act has its command, or a reason why there is none."""

import argparse
from collections import Counter
from collections.abc import Iterator

from equipment_app.cli.arguments import parser
from tests.pages import acts

COMMANDS = {
    "new": "file.new",
    "import": "file.import import.write members.new members.edit receive.list",
    "decode": "file.codes",
    "labels": "file.commands members.badges stock.labels life.labels labels.print labels.save labels.own_sheet",
    "backup": "file.backup file.copy",
    "restore": "file.backups",
    "verify": "file.verify",
    "hand-over-store": "file.office",
    "operators password": "file.access",
    "operators add": "settings.operator",
    "settings": "settings.save",
    "undo": (
        "edit.undo members.correct members.cancel stock.correct stock.cancel loans.correct loans.cancel papers.correct "
        "papers.cancel repairs.cancel"
    ),
    "find": "edit.find",
    "export-all": "file.export_all",
    "issue": "counter.confirm counter.kit counter.missing counter.unit counter.next counter.thing counter.size",
    "exchange": "counter.exchange",
    "lend": "counter.loan loans.new",
    "return": "loans.return members.bring",
    "extend": "loans.extend",
    "remind": "loans.remind",
    "remind-all": "loans.remind_all",
    "paper": (
        "papers.print papers.export papers.copy papers.original loans.print incident.print incident.paper "
        "repairs.print writeoff.print"
    ),
    "papers": "papers.many",
    "sign": "papers.signed",
    "unsign": "papers.unsigned",
    "attach": (
        "papers.scan papers.attach members.attach members.photo stock.attach stock.photo writeoff.attach "
        "inspection.attach incident.photo incident.shot"
    ),
    "remove-photo": "members.no_photo stock.no_photo",
    "transfer": "members.transfer stock.transfer",
    "incident": "members.incident stock.incident incident.save incident.thing deployments.missing",
    "propose-compensation": "papers.incident",
    "card": "members.card members.cards",
    "merge": "members.merge",
    "edit-members": "members.many",
    "restore-membership": "members.restore",
    "leave": "members.withdraw leaver.confirm leaver.second",
    "clearance": "leaver.sheet",
    "receive": "stock.receive receive.confirm receive.order receive.line",
    "article add": "stock.add receive.article",
    "article edit": "stock.properties stock.many",
    "article merge": "stock.merge",
    "article retire": "stock.retire",
    "hand-over-property": "stock.property",
    "repair": "stock.repair repairs.send",
    "take-from-repair": "stock.repaired repairs.take",
    "remind-workshop": "repairs.remind",
    "extend-repair": "repairs.extend",
    "assign-funding": "stock.funding",
    "item": "stock.life life.print",
    "claim": "stock.claim",
    "unit-check finish": "unit_check.finish unit_check.lacks unit_check.another",
    "deployment new": "deployments.new",
    "deployment change": "deployments.change",
    "deployment gate": "deployments.gate deployments.without deployments.confirm deployments.pick",
    "deployment return": "deployments.return deployments.worse",
    "deployment participants": "deployments.people",
    "deployment import": "deployments.import",
    "deployment lists": "deployments.lists",
    "deployment add": "deployments.member deployments.guest",
    "deployment remove": "deployments.off",
    "deployment board": "deployments.board",
    "deployment gate-file": "deployments.file",
    "deployment bring-back": "deployments.bring",
    "deployment close": "deployments.close",
    "stocktake begin": "stocktake.new",
    "stocktake close": "stocktake.close",
    "stocktake print": "stocktake.sheet stocktake.print",
    "stocktake move": "stocktake.move",
    "stocktake export": "stocktake.carry",
    "stocktake import": "stocktake.import",
    "stocktake show": "stocktake.evaluate",
    "stocktake recount": "stocktake.recount",
    "stocktake explain": "stocktake.explain",
    "stocktake approve": "stocktake.approve",
    "stocktake stop": "stocktake.stop",
    "report grant": "grant.xlsx grant.print reports.print reports.save",
    "report inspections": "inspections.call",
    "close-order": "receive.close",
    "add-invoice": "receive.invoice",
    "order-proposal": "order.save order.print order.again",
    "order": "order.place",
    "inspection-plan": "inspections.new inspections.plan",
    "inspect": (
        "inspections.begin inspection.all inspection.passed inspection.reserved inspection.repair inspection.disposal "
        "inspection.end"
    ),
    "kit new": "kits.new",
    "kit change": "kits.save kits.add",
    "kit end": "kits.end",
    "write-off propose": "writeoff.new writeoff.marked writeoff.add stock.writeoff",
    "write-off destroy": "writeoff.confirm",
}
"""By the command that does it, or the first of those that do."""
REASONS = {
    "it leads to a page, another tab or back: nothing is done": (
        "file.open file.quit members.counter stock.inspections stock.writeoffs stock.incidents stock.next_tab "
        "stock.previous_tab loans.member papers.member leaver.back incident.back receive.back order.next_tab "
        "order.previous_tab inspections.back inspection.back kits.next_tab kits.previous_tab repairs.incidents "
        "repairs.next_tab repairs.previous_tab grant.next_tab grant.previous_tab writeoff.back life.counter life.back "
        "labels.back stocktake.again edit.filter"
    ),
    "it is about the screen": (
        "view.system view.light view.dark view.cs view.en view.camera view.menu view.full help.page help.keys "
        "help.about papers.zoom_in papers.zoom_out reports.zoom_in reports.zoom_out"
    ),
    "every command says who works, and ends": "file.switch file.lock",
    "registers have --csv and --xlsx, questions --json; what is listed on the screen is asked again": "edit.export",
    "a picture is given to `decode` and `attach` as a file": "edit.paste",
    "it works on a cart, a delivery, a run or a cell that is not written yet; a command is complete when it is given": (
        "counter.member counter.remark counter.offer loans.all leaver.all loans.worse unit_check.aside receive.next "
        "receive.drop order.forget inspection.take_back kits.discard repairs.all"
    ),
    "a printer is chosen where it stands: --pdf, or `labels --send`": "papers.choose labels.sheet",
}
"""Why there is none, and of what."""


FORMS = ("attach-code", "detach-code", "unit-check settle", "operators pin", "operators badge", "sizes", "funding")
"""Commands of what forms and panels of the window do without an act."""


def commands(grammar: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    kinds = [one for one in grammar._actions if isinstance(one, argparse._SubParsersAction)]
    for one in kinds:
        for name, below in one.choices.items():
            yield from commands(below, f"{before}{name} ")
    if not kinds:
        yield before.strip()


def test_every_act_of_the_window_has_a_command_or_a_reason():
    """A new act without one fails here: give it a command, or say why a script needs none."""
    said = Counter(act for row in (*COMMANDS.values(), *REASONS.values()) for act in row.split())
    there = {act.id for act in acts() if not act.id.startswith("go.")}
    assert sorted(there - said.keys()) == [], "have neither"
    assert sorted(said.keys() - there) == [], "are no acts any more"
    assert [act for act, count in said.items() if count > 1] == []


def test_the_commands_are_there():
    assert sorted({*COMMANDS, *FORMS} - set(commands(parser()))) == []
