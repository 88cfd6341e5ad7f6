"""A delivery under way: what is ready goes and the rest stays; numbers scanned once, pasted in order or by match."""

import pytest

from equipment_app.domain.receipt_draft import (
    DraftPiece,
    DraftState,
    PastedWrong,
    ReceiptDraft,
    ScanRefused,
    Surplus,
)


def draft(**line):
    return ReceiptDraft(key="k", supplier="S", note="N").add(**{"article": 7, "size": "uni", "came": 3} | line)[0]


def scanned(*serials, came=3, **line):
    found = draft(came=came, numbered=True, **line)
    for serial in serials:
        found = found.scan(1, serial)
        assert isinstance(found, ReceiptDraft)
    return found


def test_a_line_waits_for_its_numbers_and_what_has_one_goes():
    found = scanned("A", "B")
    line = found.lines[0]
    assert (line.state, line.ready, line.waits) == (DraftState.NUMBERS, 2, 1)
    assert [piece.serial for piece in line.delivered().pieces] == ["A", "B"]
    rest = found.rest("PR-2026-000001")
    assert (rest.goes_on, rest.came, rest.lines[0].pieces) == ("PR-2026-000001", 1, ()) and rest.key != found.key
    assert scanned("A", "B", "C").rest("PR-2026-000001") is None


@pytest.mark.parametrize(
    ("serial", "why"),
    [
        ("AKT.0000001.56", ScanRefused.OURS),
        ("akm.0000001.56", ScanRefused.OURS),
        ("AKT.00009", ScanRefused.OURS),
        (" A ", ScanRefused.DOUBLED),
    ],
)
def test_a_number_that_cannot_be_is_not_taken(serial, why):
    assert scanned("A").scan(1, serial) is why


def test_no_more_numbers_than_pieces_but_what_is_known_does_not_count():
    full = scanned("A", "B", came=2)
    assert full.scan(1, "C") is ScanRefused.FULL
    known = full.scan(1, "D", known="AKT.0000001.56")
    assert known.lines[0].ready == 2 and len(known.lines[0].pieces) == 3
    assert full.where(7, "B") == (1, 2)


def test_what_is_more_than_ordered_waits_for_a_decision():
    line = draft(came=12, ordered=10).lines[0]
    assert (line.state, line.ready, line.waits) == (DraftState.SURPLUS, 10, 2)
    taken = draft(came=12, ordered=10, surplus=Surplus.TAKEN).lines[0]
    assert (taken.state, taken.ready, taken.delivered().surplus) == (DraftState.READY, 12, True)
    back = draft(came=12, ordered=10, surplus=Surplus.RETURNED).lines[0]
    assert (back.state, back.ready, back.delivered().returned, back.rest()) == (DraftState.READY, 10, 2, None)


def test_the_rest_of_a_surplus_is_still_a_surplus():
    rest = draft(came=12, ordered=10).rest("PR-2026-000001")
    assert (rest.lines[0].came, rest.lines[0].ordered, rest.lines[0].state) == (2, 0, DraftState.SURPLUS)


def test_one_column_fills_what_is_empty_and_two_match_by_serial():
    found = scanned("A", "B", "C").change(1, pieces=(DraftPiece("A", "I-1"), DraftPiece("B"), DraftPiece("C")))
    one = found.paste(1, "I-2\nI-3\n")
    assert [piece.inventory for piece in one.lines[0].pieces] == ["I-1", "I-2", "I-3"]
    two = found.paste(1, "C\tI-9\r\nB\tI-8")
    assert [piece.inventory for piece in two.lines[0].pieces] == ["I-1", "I-8", "I-9"]
    with pytest.raises(PastedWrong) as short:
        found.paste(1, "I-2")
    assert (short.value.numbers, short.value.pieces, short.value.missing) == (1, 2, ("C",))
    with pytest.raises(PastedWrong) as strange:
        found.paste(1, "Z\tI-9")
    assert strange.value.missing == ("Z",)


def test_it_is_kept_as_it_is():
    found = scanned("A", "B", ordered=9, batch="S-1", expiry="2030-01-01", surplus=Surplus.TAKEN)
    assert ReceiptDraft.from_json(found.to_json()) == found
