"""Signatures: the program's library and the auditor's own arithmetic say the same of every one."""

import hashlib
import random
from types import SimpleNamespace

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from equipment_app import verifier
from equipment_app.store.ledger import signing
from equipment_app.store.ledger.signing import TAG, SigningKey, genuine, is_key, key_id, place

DIGEST = hashlib.sha256(b"an entry").digest()

# RFC 8032, 7.1: secret key, public key, message, signature.
RFC = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe246"
            "55141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb"
            "00d291612bb0c00"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc"
            "027beceea1ec40a"
        ),
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        (
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2"
            "a9ac94fa54ca49f"
        ),
        (
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad"
            "9bef1177331a704"
        ),
    ),
]


def untagged(monkeypatch) -> None:
    """The vectors of the RFC have no tag before what is signed; ours always do."""
    sha512 = hashlib.sha512
    monkeypatch.setattr(
        verifier, "hashlib", SimpleNamespace(sha512=lambda data: sha512(data.replace(b"equipment-entry\0", b"", 1)))
    )
    monkeypatch.setattr(signing, "TAG", b"")


@pytest.mark.parametrize(("secret", "public", "message", "signature"), RFC, ids=range(1, 5))
class TestTheVectorsOfTheStandard:
    def test_both_find_them_genuine(self, monkeypatch, secret, public, message, signature):
        untagged(monkeypatch)
        said, given = bytes.fromhex(message), bytes.fromhex(signature)
        assert verifier.genuine(public, said, given)
        assert genuine(bytes.fromhex(public), said, given)

    def test_the_key_and_the_signature_are_those(self, monkeypatch, secret, public, message, signature):
        untagged(monkeypatch)
        key = SigningKey(bytes.fromhex(secret))
        assert key.public.hex() == public
        assert key.sign(bytes.fromhex(message)).hex() == signature

    def test_of_another_message_both_find_them_wrong(self, monkeypatch, secret, public, message, signature):
        untagged(monkeypatch)
        said, given = bytes.fromhex(message) + b"x", bytes.fromhex(signature)
        assert not verifier.genuine(public, said, given)
        assert not genuine(bytes.fromhex(public), said, given)


@pytest.fixture(scope="module")
def key() -> SigningKey:
    return SigningKey(bytes(range(32)))


@pytest.fixture(scope="module")
def signature(key) -> bytes:
    return key.sign(DIGEST)


def both(public: bytes, digest: bytes, signature: bytes, here: bytes = b"") -> bool:
    """What both say; they must say the same."""
    ours, auditors = genuine(public, digest, signature, here), verifier.genuine(public.hex(), digest, signature, here)
    assert ours == auditors, (public.hex(), digest.hex(), signature.hex())
    return ours


def test_a_signature_is_genuine(key, signature):
    assert len(signature) == 64
    assert both(key.public, DIGEST, signature)


HERE = place("11111111-2222-3333-4444-555555555555/1", 7)


def test_the_form_of_today_is_this_and_no_other(key):
    """A golden vector: what was signed so stays proved for ever."""
    assert HERE.hex() == "cb95ff130000000000000007"
    assert key.sign(DIGEST, HERE).hex() == (
        "3634f3d74e5b655024eaf38f3578a13c23d1a43cfaa606817d4de085167fcd81"
        "7dc6a929d8d44ba7af60cb524ca4948c6aa9a61b150dd449c9d71aaca666a60b"
    )
    assert both(key.public, DIGEST, key.sign(DIGEST, HERE), HERE)


def test_the_form_of_before_is_this_and_no_other(key, signature):
    assert signature.hex() == (
        "cd03e3c625ab2506a72351b0e122b3cfbf29250ad9ae7f22908a13baab19ee36"
        "0037302277d4324435cd53c9e82f270f40d703c9451d1b9789e4fcd859f4600d"
    )


@pytest.mark.parametrize("other", [place("11111111-2222-3333-4444-555555555555/2", 7), HERE[:-1] + b"\x08", b""])
def test_a_signature_is_good_in_its_place_alone(key, signature, other):
    """In no other incarnation, under no other number, nor as one of the other form."""
    assert not both(key.public, DIGEST, key.sign(DIGEST, HERE), other)
    assert not both(key.public, DIGEST, signature, HERE)


@pytest.mark.parametrize("change", [str.upper, " {}".format, "x{}".format, lambda text: text[:-2]])
def test_a_key_is_what_its_id_says_in_one_way_to_write_it(key, change):
    public = key.public.hex()
    assert is_key(key.id.hex(), public) and is_key(key.id.hex()[:8], public)
    assert not any(is_key(id, public) for id in ("", key.id.hex()[:9], key.id.hex()[:-1], SigningKey().id.hex()))
    assert not is_key(key.id.hex(), change(public)) and not is_key(change(key.id.hex()), public)
    assert verifier.key_id(public) == key.id.hex() and not verifier.key_id(change(public))


def test_what_is_signed_is_an_entry_and_nothing_else(key):
    """The tag is before it, so that a signature of something else can never be passed off as one of an entry."""
    bare = key._private.sign(DIGEST)
    assert not both(key.public, DIGEST, bare)
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(key.public).verify(key.sign(DIGEST), DIGEST)
    assert TAG == b"equipment-entry\0"


@pytest.mark.parametrize("bit", range(0, 512, 7))
def test_every_bit_counts(key, signature, bit):
    changed = bytearray(signature)
    changed[bit // 8] ^= 1 << bit % 8
    assert not both(key.public, DIGEST, bytes(changed))


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 63, 65, 128])
def test_a_signature_has_64_bytes(key, signature, length):
    assert not both(key.public, DIGEST, (signature * 2)[:length])


@pytest.mark.parametrize("length", [0, 1, 31, 33])
def test_a_key_has_32_bytes(signature, key, length):
    assert not both((key.public * 2)[:length], DIGEST, signature)


def test_of_another_key_or_entry_it_is_wrong(key, signature):
    assert not both(SigningKey(bytes(32)).public, DIGEST, signature)
    assert not both(key.public, hashlib.sha256(b"another").digest(), signature)


def test_the_same_signature_written_otherwise_is_none(key, signature):
    """S and S + L are the same to a careless verifier: with one signature there would be two."""
    s = int.from_bytes(signature[32:], "little")
    assert s < verifier.L
    for times in range(1, 15):
        other = s + times * verifier.L
        if other < 1 << 256:
            assert not both(key.public, DIGEST, signature[:32] + other.to_bytes(32, "little"))
    assert not both(key.public, DIGEST, signature[:32] + verifier.L.to_bytes(32, "little"))


P = verifier.P
STRANGE = [
    *(0, 1, 2, P - 1, P, P + 1, P + 2, P + 18, (1 << 255) - 1),
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D706A17C7,
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
]
"""y of points of small order, and numbers that are no y: where libraries differ from each other."""


def test_strange_points_are_judged_alike(key, signature):
    """As a key and as the beginning of a signature, with either sign of x."""
    points = [(y | sign << 255).to_bytes(32, "little") for y in STRANGE for sign in (0, 1)]
    scalars = [bytes(32), (1).to_bytes(32, "little"), signature[32:]]
    chance, accepted = random.Random(7), 0
    for public in (*points, key.public):
        for r in (*points, signature[:32]):
            for s in scalars:
                digest = DIGEST if chance.random() < 0.5 else chance.randbytes(32)
                accepted += both(public, digest, r + s)
    assert accepted < 40


def test_random_bytes_are_judged_alike():
    chance = random.Random(11)
    assert not any(both(chance.randbytes(32), DIGEST, chance.randbytes(64)) for _ in range(60))


def test_many_keys_and_entries():
    chance = random.Random(13)
    for _ in range(20):
        key, digest = SigningKey(chance.randbytes(32)), chance.randbytes(32)
        assert both(key.public, digest, key.sign(digest))
        assert not both(key.public, chance.randbytes(32), key.sign(digest))


def test_an_id_is_the_beginning_of_the_keys_hash(key):
    assert key.id == key_id(key.public) == hashlib.sha256(key.public).digest()[:16]


def test_a_new_key_is_new_and_says_nothing_of_its_seed():
    one, two = SigningKey(), SigningKey()
    assert one.seed != two.seed and len(one.seed) == 32
    assert one.seed.hex() not in repr(one)
