"""Of one's own password: what opens it, and what does not."""

import pytest

from equipment_app.domain.access_errors import WrongSecret
from equipment_app.operations.operators import RecoverPassword, SetPassword
from tests.world import PASSWORD, World


def test_only_who_came_in_with_a_recovery_sheet_makes_a_password_without_the_one_there_is(world: World):
    """Whoever sits down at somebody's desk has no way to it; and nothing is to be waited for, as nothing was tried."""
    world.do(SetPassword(PASSWORD))
    world.sign_in()
    head = world.head()
    with pytest.raises(WrongSecret) as refused:
        world.do(RecoverPassword("čtyři slova o něčem jiném"))
    assert (refused.value.wait, world.head()) == (0, head)
    world.sign_in()
