"""Who signed in since the program started: a PIN is enough for them, three times at most."""

import pytest

from equipment_app.domain.access_errors import NotSignedIn, WrongPin, WrongSecret
from equipment_app.store.access.vault import Keyring, Vault, pin_digest
from equipment_app.store.ledger.signing import SigningKey

PIN = pin_digest("2580")


@pytest.fixture
def keyring():
    keyring = Keyring()
    keyring.keep(1, Vault(SigningKey(), PIN))
    keyring.keep(2, Vault(SigningKey()))
    return keyring


def wrong(keyring: Keyring, operator: int = 1) -> int:
    with pytest.raises(WrongPin) as refused:
        keyring.resume(operator, "1111", "Zora")
    assert isinstance(refused.value, WrongSecret)
    assert refused.value.wait == 0
    return refused.value.left


def test_who_is_in_it_has_a_key(keyring):
    assert keyring.known == {1, 2}
    assert keyring.key(1) == keyring.vault(1).key != keyring.key(2)
    assert (keyring.key(3), keyring.vault(3)) == (None, None)


def test_a_pin_resumes(keyring):
    keyring.resume(1, "2580", "Zora")
    assert (keyring.takes_pin(1), keyring.takes_pin(2), keyring.takes_pin(3)) == (True, False, False)


@pytest.mark.parametrize("operator", [2, 3])
def test_without_a_pin_or_without_a_sign_in_it_does_not(keyring, operator):
    with pytest.raises(NotSignedIn) as refused:
        keyring.resume(operator, "2580", "Nora")
    assert refused.value.name == "Nora"


def test_the_third_wrong_one_takes_the_key_away(keyring):
    assert [wrong(keyring), wrong(keyring), wrong(keyring)] == [2, 1, 0]
    assert keyring.known == {2}
    with pytest.raises(NotSignedIn):
        keyring.resume(1, "2580", "Zora")


def test_a_right_one_ends_the_counting(keyring):
    wrong(keyring)
    wrong(keyring)
    keyring.resume(1, "2580", "Zora")
    assert wrong(keyring) == 2


def test_so_does_a_password(keyring):
    wrong(keyring)
    wrong(keyring)
    keyring.keep(1, Vault(SigningKey(), PIN))
    assert wrong(keyring) == 2


def test_each_has_tries_of_their_own(keyring):
    keyring.keep(2, Vault(SigningKey(), PIN))
    wrong(keyring)
    wrong(keyring)
    assert wrong(keyring, 2) == 2


def test_who_is_dropped_is_gone(keyring):
    keyring.drop(1)
    keyring.drop(9)
    assert (keyring.known, keyring.key(1)) == ({2}, None)


def test_nothing_secret_is_in_its_words(keyring):
    assert keyring.key(1).seed.hex() not in repr(keyring)
    assert PIN not in repr(keyring)
