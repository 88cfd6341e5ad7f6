"""Command codes: the numbers are on paper, so they stand here as they were first printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.codes import LARGEST, Code, Family
from equipment_app.domain.commands import AddKit, DeskCommand, Digit, SetCondition, code, command
from equipment_app.domain.custody import CONDITIONS

PRINTED = {
    1: DeskCommand.HAND_OVER,
    2: DeskCommand.KIT,
    3: DeskCommand.UNDO,
    4: DeskCommand.PUT_ASIDE,
    5: DeskCommand.CANCEL,
    6: DeskCommand.PRINT_AGAIN,
    7: DeskCommand.RETURN_ALL,
    8: DeskCommand.EXCHANGE,
    9: DeskCommand.TAKE_OFFER,
    10: DeskCommand.PASSES,
    20: DeskCommand.REMOVE_LINE,
    21: DeskCommand.LINE_ABOVE,
    22: DeskCommand.LINE_BELOW,
    23: DeskCommand.COUNT_ANEW,
    30: SetCondition("new"),
    31: SetCondition("as_new"),
    32: SetCondition("good"),
    33: SetCondition("worn"),
    34: SetCondition("damaged"),
    35: SetCondition("unusable"),
    **{40 + n: Digit(n) for n in range(10)},
    100_001: AddKit(1),
    100_017: AddKit(17),
    LARGEST: AddKit(LARGEST - 100_000),
}


@pytest.mark.parametrize(("number", "meant"), PRINTED.items())
def test_a_number_keeps_its_meaning(number, meant):
    assert command(number) == meant
    assert code(meant) == Code(Family.COMMAND, number)


def test_every_command_has_its_place_in_this_list():
    assert {one for one in PRINTED.values() if isinstance(one, DeskCommand)} == set(DeskCommand)
    assert [one.condition for one in PRINTED.values() if isinstance(one, SetCondition)] == list(CONDITIONS)


@given(st.integers(0, LARGEST))
def test_every_other_number_means_nothing(number):
    meant = command(number)
    assert (meant is None) == (number not in PRINTED and number <= 100_000)
    assert meant is None or code(meant).number == number


@pytest.mark.parametrize("kit", [0, -1, LARGEST])
def test_a_kit_without_a_number_has_no_code(kit):
    with pytest.raises(ValueError, match="has no code"):
        code(AddKit(kit))
