"""What only its owner can open: with the secret, in its own place, and whole."""

import pytest

from equipment_app.domain.access_errors import WrongSecret
from equipment_app.store.access import vault
from equipment_app.store.access.vault import Cost, Vault, parse_cost, pin_digest, pin_fits, plain_code, recovery_code
from equipment_app.store.ledger.signing import SigningKey
from tests.world import USUAL_COST

OWNER, SECRET = "0190-uuid/7", "mraky nad Řípem"


@pytest.fixture(scope="module")
def content() -> Vault:
    return Vault(SigningKey(), pin_digest("2580"))


@pytest.fixture(scope="module")
def sealed(content) -> tuple[str, str]:
    return vault.seal(content, SECRET, OWNER)


def opened(sealed: tuple[str, str], secret: str = SECRET, owner: str = OWNER, cost: str = "") -> Vault:
    return vault.unseal(*sealed, cost or str(vault.COST), secret, owner)


def test_its_owner_opens_it(content, sealed):
    assert opened(sealed) == content


def test_an_empty_one_as_well():
    assert opened(vault.seal(Vault(), SECRET, OWNER)) == Vault()


@pytest.mark.parametrize("secret", ["", "mraky nad Řípe", "mraky nad Řípem ", "Mraky nad Řípem", "mraky nad Ripem"])
def test_another_secret_does_not(sealed, secret):
    with pytest.raises(WrongSecret) as refused:
        opened(sealed, secret)
    assert refused.value.wait == 0


@pytest.mark.parametrize("owner", ["0190-uuid/8", "0191-uuid/7", "0190-uuid/70", ""])
def test_in_another_place_it_does_not_open(sealed, owner):
    with pytest.raises(WrongSecret):
        opened(sealed, owner=owner)


def test_every_byte_of_it_counts(sealed):
    salt, box = sealed
    for place in range(0, len(salt), 2):
        with pytest.raises(WrongSecret):
            opened((_flipped(salt, place), box))
    for place in range(0, len(box), 2):
        with pytest.raises(WrongSecret):
            opened((salt, _flipped(box, place)))


def _flipped(digits: str, place: int) -> str:
    return digits[:place] + f"{int(digits[place : place + 2], 16) ^ 1:02x}" + digits[place + 2 :]


@pytest.mark.parametrize("cut", [2, 24, 26, 60, 10_000])
def test_cut_off_it_does_not_open(sealed, cut):
    salt, box = sealed
    with pytest.raises(WrongSecret):
        opened((salt, box[:-cut]))


@pytest.mark.parametrize(("salt", "box"), [("", ""), ("00" * 16, ""), ("zz", "zz"), ("0", "0")])
def test_what_is_none_does_not_open(salt, box):
    with pytest.raises(WrongSecret):
        opened((salt, box))


def test_where_there_is_nothing_to_open_as_much_is_worked_out(monkeypatch):
    """How long a refusal takes tells nobody whether there is a vault."""
    tried = []
    derive = vault.derive
    monkeypatch.setattr(vault, "derive", lambda *facts: tried.append(facts[2]) or derive(*facts))
    with pytest.raises(WrongSecret):
        opened(("", ""))
    assert tried == [vault.COST]


def test_two_of_the_same_are_different(content):
    """Salt and nonce are new each time: nobody sees that two have one password, or that it is the old one again."""
    one, two = vault.seal(content, SECRET, OWNER), vault.seal(content, SECRET, OWNER)
    assert one[0] != two[0]
    assert one[1][: 2 * vault.NONCE] != two[1][: 2 * vault.NONCE]
    assert (len(bytes.fromhex(one[0])), vault.SALT) == (16, 16)


def test_the_key_is_nowhere_in_it(content, sealed):
    assert content.key
    assert content.key.seed.hex() not in "".join(sealed)
    assert content.pin not in "".join(sealed)
    assert content.key.seed.hex() not in repr(content) and content.pin not in repr(content)


def test_however_a_keyboard_composes_it(sealed):
    from unicodedata import normalize

    assert normalize("NFD", SECRET) != SECRET
    assert opened(sealed, normalize("NFD", SECRET)).key


def test_half_a_character_is_no_crash():
    box = vault.seal(Vault(), "\ud800", OWNER)
    assert opened(box, "\ud800") == Vault()


class TestCost:
    def test_of_the_program_as_it_is(self):
        assert Cost(65_536, 3, 4) == USUAL_COST, "RFC 9106, the second recommended option"
        assert str(USUAL_COST) == "argon2id t=3 m=65536 p=4"
        assert parse_cost(str(USUAL_COST)) == USUAL_COST

    def test_a_row_says_its_own(self):
        """Of before the cost was raised: it opens with what it was sealed with."""
        content, usual = Vault(), vault.COST
        vault.COST = Cost(16, 2, 1)
        try:
            sealed = vault.seal(content, SECRET, OWNER)
            cost = str(vault.COST)
        finally:
            vault.COST = usual
        assert opened(sealed, cost=cost) == content
        with pytest.raises(WrongSecret):
            opened(sealed)

    @pytest.mark.parametrize("text", ["argon2id t=1 m=1 p=1", "argon2id t=10 m=1048576 p=16"])
    def test_what_it_may_be_at_least_and_at_most(self, text):
        assert str(parse_cost(text)) == text

    @pytest.mark.parametrize(
        "text",
        [
            *("", "argon2id", "argon2id t=1", "argon2i t=1 m=8 p=1", "scrypt t=1 m=8 p=1", "argon2id t=0 m=8 p=1"),
            *("argon2id t=11 m=8 p=1", "argon2id t=1 m=1048577 p=1", "argon2id t=1 m=8 p=17", "argon2id t=x m=8 p=1"),
            *(
                "argon2id t=1 m=8",
                "argon2id t=1 p=1",
                "argon2id m=8 p=1",
                "argon2id t=1 m=0 p=1",
                "argon2id t=1 m=8 p=0",
            ),
            *("argon2id t=-1 m=8 p=1", "argon2id t m p", "argon2id t=1 m=99999999999999 p=1"),
        ],
    )
    def test_one_that_this_program_never_wrote_is_refused(self, sealed, text):
        """Above all one that would take hours, or all the memory there is."""
        with pytest.raises(ValueError):
            parse_cost(text)
        with pytest.raises(WrongSecret):
            vault.unseal(*sealed, text, SECRET, OWNER)


class TestPin:
    def test_it_fits(self):
        digest = pin_digest("2580")
        assert pin_fits("2580", digest)
        assert not any(pin_fits(pin, digest) for pin in ("2581", "258", "25800", "", "０２５８"))

    def test_two_of_the_same_are_different(self):
        assert pin_digest("2580") != pin_digest("2580")


class TestRecoveryCode:
    def test_it_has_130_bits_nobody_can_mistake(self):
        codes = [recovery_code() for _ in range(200)]
        assert {len(code) for code in codes} == {26}
        assert set("".join(codes)) == set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        assert len(set(codes)) == 200

    @pytest.mark.parametrize(
        "typed",
        ["0123 4567 89AB", "0123-4567-89ab", " 0123–4567 – 89AB\n", "O123 4567 89AB", "oI23 4567 89AB", "0l23456789AB"],
    )
    def test_it_is_read_however_it_is_typed(self, typed):
        assert plain_code(typed) == "0123456789AB"


@pytest.mark.parametrize("cost", ["argon2id t=1 m=8 p=16", "argon2id t=1 m=9 p=2"])
def test_a_cost_that_cannot_be_paid_is_a_wrong_secret(sealed, cost):
    """A row that somebody else wrote stops nobody's program."""
    with pytest.raises(WrongSecret):
        opened(sealed, cost=cost)


def test_so_is_a_salt_that_is_none(sealed):
    with pytest.raises(WrongSecret):
        opened(("00", sealed[1]))
