"""What makes two requests the same outlives a release: fields are added, classes change, keys of years ago repeat."""

import hmac
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest

from equipment_app.cli.importing import ListFile
from equipment_app.domain import requested
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.deliveries import DeliveryLine, NewPiece, OrderedLine
from equipment_app.domain.deployments import Newcomer, RoleDraft
from equipment_app.domain.entitlement import DraftLine
from equipment_app.domain.errors import KeyReused
from equipment_app.domain.inspection import InspectionResult
from equipment_app.domain.lists import DryRun, ListKind, MemberRow
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check import Check
from equipment_app.operations.articles import AddArticle, EditArticle, RetireArticle
from equipment_app.operations.attachments import Attach, RemovePhoto
from equipment_app.operations.bulk_edit import EditArticles, EditMembers
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import ChangeDeployment, NewDeployment
from equipment_app.operations.disposal import (
    ConsentToWriteOff,
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.exchange import ExchangeThings, HandOverBothWays
from equipment_app.operations.fundings import AssignFunding, SetFunding
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.hand_over import DropCart, HandOver, Together
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import (
    DecideCompensation,
    FindAgain,
    PayCompensation,
    ProposeCompensation,
    RecordGrantNotice,
)
from equipment_app.operations.inspect import Examined, Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit, EndKit, NewKit
from equipment_app.operations.labels import AttachCode, ClaimLabel, DetachCode, PrintBlanks, RecordLabels
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import ExtendLoan, Remind
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.once import Once
from equipment_app.operations.operators import AddOperator, GiveBadge, GiveRoles, SetPin, WithdrawOperator
from equipment_app.operations.orders import CloseOrder, PlaceOrder
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.participants import AddParticipants, RemoveParticipant
from equipment_app.operations.plan import carry_out
from equipment_app.operations.receipts import DropReceipt
from equipment_app.operations.receive import AddInvoice, Receive
from equipment_app.operations.repair import ExtendRepair, RemindWorkshop, SendToRepair
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.sizes import SetSizes
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake, StopStocktake
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Correct, Undo
from equipment_app.operations.unit_checks import DropCheck, FileCheck, SettleDifference
from equipment_app.operations.write_off import ChangeWriteOff, ProposedItem, ProposeWriteOff
from equipment_app.signed_scan import AttachScan
from tests.domain.checking import made
from tests.staff import MATRIX
from tests.world import ADAM, KIT

KEY = "pokladna 1, 14:05"
DAY = date(2026, 3, 5)
WORN = Line(article=7, size="L", quantity=2, condition="worn", remark="díra na lokti", place=3)
DELIVERED = DeliveryLine(7, "M", 3, 49000, batch="S-1", expiry=DAY, pieces=(NewPiece("R-9", "I-9"),), returned=1)
ISSUE = Issue("990001", ("R-001", WORN, Line(thing=4)), "Základní", reason="náhrada", on=DAY)
BACK = TakeBack(17, ("V-001",), remark="všechno suché")
TRANSFER = Transfer(18, ("V-002", WORN), 17, remark="bez anténky", condition="good")
LIST = DryRun(ListKind.MEMBERS, "lide.xlsx", "ab" * 32, ("List1",), (), ())

GOLDEN = {
    "AddArticle": AddArticle("PRILBA", "Přilba", "Helmet", 4, norm="ČSN EN 397"),
    "AddOperator": AddOperator("Nová", "Nora", grants=(Grant(Role.LEAD, 4),), password="heslo na začátek"),
    "AssignFunding": AssignFunding("Norské fondy", ("R-001",), "DL-1"),
    "Attach": Attach(FileSubject("member", 17), "a.pdf", b"%PDF-1.7"),
    "AddInvoice": AddInvoice("PR-2026-000001", "F-1"),
    "AddParticipants": AddParticipants(9, (Newcomer("Student", "A1", surname="Nová", school="Lyceum"), "990001")),
    "AttachCode": AttachCode("8594001", 7, "M"),
    "AttachScan": AttachScan("PP-2026-000001", "sken.pdf", b"%PDF-1.7"),
    "ChangeKit": ChangeKit("Základní", (DraftLine(7, 2, False, (8,), "vedoucí"), "TRIKO*3"), DAY, without="RADIO"),
    "ChangeDeployment": ChangeDeployment(9, ("Student=VESTA",), due=datetime(2026, 3, 5, 18)),
    "ChangeWriteOff": ChangeWriteOff("VZ-2026-000001", ("R-001",), (2, 3), "ještě se hodí"),
    "CloseDeployment": CloseDeployment(9, ("R-001",), remark="vše sečteno"),
    "ClaimLabel": ClaimLabel(4, "AKT.0001234.82"),
    "ConsentToWriteOff": ConsentToWriteOff("VZ-2026-000001", "MV-1/2026", (1, "R-001")),
    "CloseOrder": CloseOrder("OB-2026-000001", "výroba skončila"),
    "Correct": Correct("PP-2026-000001", "omyl"),
    "DecideCompensation": DecideCompensation("SU-2026-000001", "part", "ŠK-14/2026", DAY, 900000),
    "DecideUnneeded": DecideUnneeded("VZ-2026-000001", "KRPA-1/2026", DAY, offered="není třeba"),
    "DetachCode": DetachCode("8594001"),
    "DropCart": DropCart(17),
    "DropCheck": DropCheck("zkouška"),
    "DropReceipt": DropReceipt(),
    "EditArticle": EditArticle(7, "Vysílačka", "Radio", 3),
    "EditArticles": EditArticles((7, 8), "norm", "ČSN EN 397"),
    "EditMember": EditMember(17, MemberRow("990001", surname="Zkušební", given_name="Adam"), DAY),
    "EditMembers": EditMembers((17, 18), "rank", "por.", DAY),
    "EndKit": EndKit("Základní", DAY),
    "EndMembership": EndMembership("990001", "přestup", "je v čistírně", DAY),
    "ExtendLoan": ExtendLoan("ZA-2026-000001", DAY, "zápas odložen"),
    "ExtendRepair": ExtendRepair("RE-2026-000001", DAY, "čeká se na díl"),
    "FileCheck": FileCheck(Check(made()), "hotovo", lead=3),
    "FindAgain": FindAgain("SU-2026-000001", ("R-001",), "worn", "ve skříni"),
    "GiveBadge": GiveBadge(2, "AKB.0000900.12"),
    "GiveRoles": GiveRoles(3, (Grant(Role.AUDITOR),)),
    "HandOutAtGate": HandOutAtGate(9, 17, ("R-001", WORN), (7,), pass_on=True),
    "ExchangeThings": ExchangeThings(17, ("V-001=V-003", "TRIKO/M*2=/L"), "worn", True, remark="nesedí"),
    "HandOver": HandOver(ISSUE, BACK),
    "HandOverBothWays": HandOverBothWays(issue=ISSUE, take_back=BACK),
    "HandOverOffice": HandOverOffice("klíče v trezoru"),
    "HandOverProperty": HandOverProperty("KŘP Plzeňského kraje", ("V-002", WORN), DAY, ours="plk. Předávací"),
    "ChangePlan": ChangePlan("RADIO", "Roční", "12", "Anténa | pevná"),
    "Inspect": Inspect(("R-001", Examined(7, InspectionResult.REPAIR, "praskla", DAY)), by_plan="Roční", on=DAY),
    "Issue": ISSUE,
    "Lend": Lend("990001", ("R-001", WORN), reason="cvičení", until=DAY),
    "MakeRosters": MakeRosters(9, "A1"),
    "MarkSigned": MarkSigned("PP-2026-000001"),
    "MergeArticles": MergeArticles("VESTA", "VEST2", "dvakrát"),
    "MergeMembers": MergeMembers("990001", "990777", "surname", "tatáž osoba"),
    "MoveMember": MoveMember("990001", "KRPB", "přestup"),
    "NameCommission": NameCommission("VZ-2026-000001", "990001", "990002"),
    "NewDeployment": NewDeployment("Cvičení", DAY, "2026-03-05 18:00", roles=(RoleDraft("Student", ((7, 2),)),)),
    "NewKit": NewKit("Zimní", ("TRIKO",), DAY, audience="*"),
    "PlaceOrder": PlaceOrder("Dodavatel", (OrderedLine(7, "M", 3, 49000), "RADIO*2"), expected=DAY),
    "PrintBlanks": PrintBlanks(20),
    "Receive": Receive("Dodavatel", "DL-1", "Rozpočet PČR", (DELIVERED, "RADIO=R-9"), on=DAY),
    "PayCompensation": PayCompensation("SU-2026-000001", 450000, DAY, "VS 12"),
    "ProposeCompensation": ProposeCompensation("SU-2026-000001", ("repair", "compensation"), 900000),
    "RecordGrantNotice": RecordGrantNotice("SU-2026-000001", "ZP-5", DAY),
    "PresentToCommission": PresentToCommission("VZ-2026-000001", ("R-001", 2)),
    "ProposeWriteOff": ProposeWriteOff((ProposedItem(WORN, "uneconomic", "díra"), "R-001"), note="nesvítí"),
    "RecordDestruction": RecordDestruction("VZ-2026-000001", "Praha", "do spalovny", on=DAY),
    "RecordLabels": RecordLabels((4, 5)),
    "RecordPrint": RecordPrint("PP-2026-000001"),
    "Remind": Remind("990001", DAY),
    "RemindWorkshop": RemindWorkshop("RE-2026-000001", DAY),
    "RemovePhoto": RemovePhoto(FileSubject("member", 17), "na žádost"),
    "RemoveParticipant": RemoveParticipant(9, "990001"),
    "ReportIncident": ReportIncident("990001", ("R-001",), ("V-001",), 9, "spadlo do vody", happened=DAY),
    "SetFunding": SetFunding("Norské fondy", share="72,25", ends=DAY, keep_until=""),
    "RetireArticle": RetireArticle("VESTA"),
    "SendToRepair": SendToRepair("Servis Vzor", DAY, ("R-001", WORN), "claim", "nejde zapnout", 60000),
    "SetPin": SetPin("heslo", "2580"),
    "SetSizes": SetSizes("obuv", ("42", "42,5"), "Boty"),
    "SetSettings": SetSettings({"paper.place": "Kladno"}),
    "SettleDifference": SettleDifference((("zkouška", 4),), "vyřešeno"),
    "OpenStocktake": OpenStocktake("Svěřená Jitka", ("Řádková Růžena", "Předávací Zbyněk"), places="A01", frozen=True),
    "StopStocktake": StopStocktake("omyl"),
    "ApproveStocktake": ApproveStocktake("Hledám ji.", "Namátkové kontroly."),
    "TakeBack": BACK,
    "TakeFromRepair": TakeFromRepair("RE-2026-000001", (Repaired("R-001", "exchanged", 100, DAY, "R-9"), "TRIKO")),
    "TakeBackAtGate": TakeBackAtGate(9, ("R-001", WORN), 17, "damaged"),
    "TakeIn": TakeIn(LIST, DAY, ((4, "surname", "Nová"),)),
    "Together": Together((BACK, TRANSFER, ISSUE)),
    "Transfer": TRANSFER,
    "Undo": Undo("PP-2026-000001", "omyl", DAY),
    "WithdrawMember": WithdrawMember(17),
    "WithdrawOperator": WithdrawOperator(3),
}
DIGESTS = {
    "AddInvoice": "88cedf8d9a292375",
    "CloseOrder": "1e76d43c91a2ca97",
    "DropReceipt": "ca6da33201ded26c",
    "PlaceOrder": "162ef329e24c5044",
    "Receive": "21cc13eca3f62851",
    "OpenStocktake": "98110abd12afc8d5",
    "StopStocktake": "3c6428d79159f3ce",
    "ApproveStocktake": "d385fd04b41f4a67",
    "DecideCompensation": "8f0e96165c8141dc",
    "FindAgain": "8f139dc794126f2a",
    "PayCompensation": "d0deec7f9bd712c6",
    "ProposeCompensation": "08924350568c6e8c",
    "RecordGrantNotice": "cb8795a37082155a",
    "AddArticle": "054834d73162cb79",
    "AddParticipants": "dce534d70fafba63",
    "ChangeDeployment": "da3b6a5913ba2bb4",
    "CloseDeployment": "7c97dc802b2c230e",
    "HandOutAtGate": "492b85b310ab0073",
    "MakeRosters": "efc8d9c23554e0f3",
    "NewDeployment": "ce7342e33fba2e69",
    "RemoveParticipant": "d540e427dbb38f53",
    "ReportIncident": "55bfe70b8e21395f",
    "TakeBackAtGate": "3210c78a88b58bba",
    "AddOperator": "4586ffd590e4273a",
    "AssignFunding": "61a9d483066aa830",
    "Attach": "f0fc151722acc08b",
    "AttachCode": "ec13933c44525ac5",
    "AttachScan": "cb53908bb9121aea",
    "ChangeKit": "66070d3ac190b099",
    "ClaimLabel": "eea191255f222c84",
    "Correct": "c702d9f617386e43",
    "DetachCode": "fcabf7c3ff4b1b5e",
    "DropCart": "2298819e13ac491b",
    "ChangePlan": "5975423049f4cb2e",
    "Inspect": "817543cd9f2f81d9",
    "DropCheck": "41ccb5c24950fce0",
    "EditArticle": "0361eea364af6447",
    "EditArticles": "5b1f75315ca1e983",
    "EditMember": "05272123cc760daf",
    "EditMembers": "473eabb81fc8d343",
    "EndKit": "f9869675d48c8f26",
    "EndMembership": "c4630ed82f3e08a3",
    "ExtendLoan": "e7c5be9baca9b5b1",
    "ExtendRepair": "45368630837ec4c9",
    "FileCheck": "3f71ccc6b6415a4f",
    "GiveBadge": "a93e7587cbf123cf",
    "GiveRoles": "b70d51f0e7d143e1",
    "ExchangeThings": "500895067fb64913",
    "HandOver": "ec996a9092e80087",
    "HandOverBothWays": "4c40aabaeeadb10e",
    "HandOverProperty": "2cbae836cdc7728c",
    "Together": "acda9e11b27c33a5",
    "Transfer": "3d8dd53bfebb3d9f",
    "HandOverOffice": "4e0652a9b1982c31",
    "Issue": "b9285cc2ec20c5c1",
    "Lend": "019626a79f5567c9",
    "MarkSigned": "5dff7ae8f022d0e6",
    "MergeArticles": "6d4a166b7753e32a",
    "MergeMembers": "9f15f1fb029e6180",
    "MoveMember": "0d5e1b2d87b3f3c4",
    "NewKit": "8a3a120a96f1bbdc",
    "PrintBlanks": "6e67e5cda3f8d5f0",
    "RecordLabels": "68fa7d157eadf5a8",
    "RecordPrint": "61fbf25039321a21",
    "Remind": "1fa7e08917d525e6",
    "RemindWorkshop": "5bc5cf9ff74e82e1",
    "RemovePhoto": "38562b45d4c4c1f7",
    "RetireArticle": "3f8add4d21bc0033",
    "SendToRepair": "7fd3b43fb6dcb4fc",
    "SetPin": "1a1949116ca8fd97",
    "SetFunding": "4bfdae536c55dc34",
    "SetSettings": "bed7533c794c6b94",
    "SetSizes": "9236b692a2a66ab4",
    "SettleDifference": "a1d0a84dda5962db",
    "TakeBack": "85d385716019e774",
    "TakeFromRepair": "5f6aa804c3c47c08",
    "TakeIn": "57160dc8b6e3eae0",
    "Undo": "3cc79249a36e1f33",
    "WithdrawMember": "4cfdf72f5812ead3",
    "WithdrawOperator": "9d485f6652592e17",
    "ChangeWriteOff": "6d4d66317d1205cc",
    "ConsentToWriteOff": "c7add57e9c222b31",
    "DecideUnneeded": "08b6848d9297d239",
    "NameCommission": "f2b2e143d41c943e",
    "PresentToCommission": "ecf7e62562ec3358",
    "ProposeWriteOff": "731aaa07b880fcc9",
    "RecordDestruction": "4f784855daa98869",
}
NEVER = {
    **dict.fromkeys(
        ("OpenCountPlace", "CloseCountPlace", "ExplainDifference", "MoveHome", "AssignCode"), "the last one counts"
    ),
    **dict.fromkeys(("CountPiece", "CountQuantity", "Recount", "UndoCount"), "each scan is one of its own"),
    **dict.fromkeys(("TakeCounts", "ImportCounts"), "a list, or a file, is taken once as it is"),
    "ExportCounts": "each file is one of its own",
    "ChangeKey": "a password, and nothing else",
    "CloseQueue": "the last one counts",
    "Encrypt": "writes files, which no key undoes",
    "ExportCheck": "writes a file",
    "FilePending": "does what is to be done, each time",
    "GoBack": "only within a restore",
    "HandOverCart": "has a key of its own",
    "ImportCheck": "a result is taken in once as it is",
    "KeepQueue": "the last one counts",
    "MakeRecoverySheet": "a password, and nothing else",
    "Once": "is the key",
    "CarryBack": "an end is noted once, whoever asks",
    "CarryOut": "each file that is made has a store of its own",
    "TakeOver": "an entry is taken over once, known by its hash",
    "RecoverPassword": "a password, and nothing else",
    "RemindEverybody": "does what is to be done, each time",
    "ResetPassword": "a password above all",
    "RecordSetAside": "only with what it tells of",
    "SaveCart": "the last one counts",
    "SaveRun": "the last one counts",
    "SaveCheck": "the last one counts",
    "SaveReceipt": "the last one counts",
    "SetPassword": "a password, and nothing else",
    "TakeDelivery": "has a key of its own",
}
"""Operations that nobody gives a key, and why. A new one is here or in both tables above."""


def test_every_operation_is_here_or_never_has_a_key():
    assert {name.split()[0] for name in MATRIX} == GOLDEN.keys() | NEVER.keys()
    assert DIGESTS.keys() == GOLDEN.keys()


@pytest.mark.parametrize("name", GOLDEN)
def test_the_digest_of_a_request_is_the_same_in_every_release(name):
    """A digest here is changed by nothing but a mistake: journals keep them, and a retry would be another request."""
    assert requested.digest(KEY, GOLDEN[name])[:16] == DIGESTS.get(name)


def _with_another_field(kind):
    return type(kind.__name__, (kind,), {"__annotations__": {"added": str}, "added": ""})


@pytest.mark.parametrize("name", GOLDEN)
def test_a_field_that_a_later_release_adds_changes_no_request_of_today(name):
    one = GOLDEN[name]
    later = _with_another_field(type(one))
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    assert requested.digest(KEY, later(**values)) == requested.digest(KEY, one)
    if not hasattr(one, "asked"):
        assert requested.digest(KEY, later(**values, added="x")) != requested.digest(KEY, one)


def test_it_tells_apart_what_people_tell_apart():
    others = [
        replace(ISSUE, to=990001),
        replace(ISSUE, to="990002"),
        replace(ISSUE, things=ISSUE.things[:2]),
        replace(ISSUE, things=(*ISSUE.things[:1], replace(WORN, quantity=3))),
        replace(ISSUE, things=(*reversed(ISSUE.things),)),
        replace(ISSUE, file=False),
        replace(ISSUE, on=None),
        replace(ISSUE, until=DAY, on=None),
        TakeBack("990001", ISSUE.things),
        HandOver(ISSUE, BACK),
        HandOver(ISSUE, replace(BACK, everything=True)),
    ]
    assert len({requested.digest(KEY, one) for one in (ISSUE, *others)}) == len(others) + 1
    assert requested.digest("another key", ISSUE) != requested.digest(KEY, ISSUE)


def test_how_letters_are_composed_and_a_set_is_ordered_makes_no_other_request():
    assert requested.digest(KEY, Undo("PP-2026-000001", "dve\u030cma")) == requested.digest(
        KEY, Undo("PP-2026-000001", "dvěma")
    )
    assert requested.digest(KEY, SetSettings({"a": "1", "b": "2"})) == requested.digest(
        KEY, SetSettings({"b": "2", "a": "1"})
    )


def test_no_secret_is_in_a_digest():
    """Whoever had the digest and the key could try passwords at it, without Argon2id."""
    assert requested.digest(KEY, SetPin("jiné heslo", "1357")) == requested.digest(KEY, GOLDEN["SetPin"])


@pytest.mark.parametrize("fact", [print, b"bytes", 1.5, object(), Path("x")])
def test_what_has_no_form_for_ever_is_refused(fact):
    with pytest.raises(TypeError):
        requested.digest(KEY, SetSettings({"a": fact}))


def test_a_list_from_the_command_line_is_the_list_from_the_window(tmp_path):
    path = tmp_path / "lide.csv"
    path.write_text("OEČ;Příjmení\n990009;Nový\n", encoding="utf-8")
    file = ListFile(ListKind.MEMBERS, path, DAY)
    run = replace(LIST, sha256=file.lists[0].sha256)
    assert requested.digest(KEY, file) == requested.digest(KEY, TakeIn(run, DAY))


FORMER = {
    "Issue(to='990001', things=('R-001',), kit='', reason='', place='', remark='', until=None, "
    "on=datetime.date(2026, 3, 5), replaces='', copies=0, file=True)": Issue("990001", ("R-001",), on=DAY),
    "Issue(to=17, things=(Line(thing=4, article=None, size=None, quantity=1, condition='', remark='', place=None), "
    "Line(thing=None, article=7, size='L', quantity=2, condition='worn', remark='díra na lokti', place=3)), kit='', "
    "reason='náhrada', place='Kladno', remark='', until=None, on=None, replaces='PP-2026-000001', copies=2, "
    "file=True)": Issue(
        17, (Line(thing=4), WORN), reason="náhrada", place="Kladno", replaces="PP-2026-000001", copies=2
    ),
    "HandOver(issue=Issue(to='990001', things=(), kit='Základní', reason='', place='', remark='', until=None, on=None, "
    "replaces='', copies=0, file=True), take_back=TakeBack(of=17, things=('V-001',), everything=False, reason='', "
    "place='', remark='všechno suché', on=None, replaces='', copies=0, file=True))": HandOver(
        Issue("990001", kit="Základní"), BACK
    ),
    "TakeBack(of='990001', things=(), everything=True, reason='', place='', remark='', on=None, replaces='', copies=0, "
    "file=True)": TakeBack("990001", everything=True),
    "Undo(number='PP-2026-000001', reason='\"omyl\"', on=None)": Undo("PP-2026-000001", '"omyl"'),
    "FileCheck(zkouška, 'hotovo', 3)": FileCheck(Check(made()), "hotovo", datetime(2026, 3, 5, 9), 3),
    f"TakeIn(members, {'ab' * 32}, 2026-03-05)": TakeIn(LIST, DAY),
    f"TakeIn(members, {'ab' * 32}, None)": TakeIn(LIST),
}
"""What digests were made of at first, word for word, of all that could have a key; and the request of today."""


@pytest.mark.parametrize("words", FORMER)
def test_a_key_stored_with_the_old_digest_is_recognised(words):
    old = hmac.digest(KEY.encode(), words.encode(), "sha256").hex()
    assert requested.former_digest(KEY, FORMER[words]) == old
    one = FORMER[words]
    later = _with_another_field(type(one))
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    assert requested.former_digest(KEY, later(**values)) == old, "with a field more"
    if not hasattr(one, "asked"):
        assert requested.former_digest(KEY, later(**values, added="x")) != old, "and something in it"


def test_what_was_mended_in_the_window_was_never_asked_for_under_an_old_key():
    mended = TakeIn(LIST, DAY, ((4, "surname", "Nová"),))
    assert requested.former_digest(KEY, mended) != requested.former_digest(KEY, TakeIn(LIST, DAY))


def test_a_request_of_before_the_update_is_answered_and_not_done_again(world):
    words = (
        f"Issue(to='{ADAM}', things=(), kit='{KIT}', reason='', place='', remark='', until=None, on=None, "
        "replaces='', copies=0, file=True)"
    )
    command = Issue(ADAM, kit=KIT)

    def as_then(books):
        digest = hmac.digest(KEY.encode(), words.encode(), "sha256").hex()
        return carry_out(command.plan(books), books, (str(uuid5(NAMESPACE_URL, KEY)), digest))

    first = world.do(as_then)
    head = world.head()
    again = world.do(Once(KEY, command))
    assert (again.number, again.repeated, world.head()) == (first.number, True, head)
    with pytest.raises(KeyReused):
        world.do(Once(KEY, replace(command, remark="x")))
