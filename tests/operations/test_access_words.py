"""Whatever is done or refused about access is said in both languages, with its facts, and no more than it should."""

import pytest

from equipment_app.domain import access_errors as refused
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Doubled
from equipment_app.domain.outcome import ACCESS_DONE
from equipment_app.domain.rights import RIGHT_NAMES, ROLE_NAMES, Grant, Right, Role
from equipment_app.operations.encrypt import Encrypt
from equipment_app.operations.operators import (
    AddOperator,
    ChangeKey,
    GiveBadge,
    GiveRoles,
    MakeRecoverySheet,
    RecoverPassword,
    ResetPassword,
    SetPassword,
    SetPin,
    WithdrawOperator,
)
from equipment_app.operations.settings import RecordSetAside
from equipment_app.store.beside.anothers_log import Log
from tests.world import PASSWORD

CODE = "0123456789ABCDEFGHJKMNPQRS"
BADGE = str(Code(Family.BADGE, 900))


def outcomes(world) -> list:
    """Of everything there is to do about access."""
    done = [world.do(SetPassword(PASSWORD, "2580"))]
    door = world.database.door
    done.append(world.do(AddOperator("Nová", "Nora", password="heslo na začátek 1")))
    door.sign_in("Nová", "heslo na začátek 1")
    done.append(world.do(SetPassword("řeka pod Sněžkou")))
    world.sign_in()
    done += [world.do(SetPin(PASSWORD, pin)) for pin in ("", "1379")]
    with door.beside("Nová", "řeka pod Sněžkou"):
        together = (ChangeKey(PASSWORD), MakeRecoverySheet(PASSWORD, CODE), Encrypt("1a2b3c4d"), Encrypt(""))
        done += [world.do(one) for one in together]
    door.sign_out()
    door.recover("Skladníková", CODE)
    with door.beside("Nová", "řeka pod Sněžkou"):
        done.append(world.do(RecoverPassword(PASSWORD)))
        roles = (Grant(Role.AUDITOR), Grant(Role.QUARTERMASTER))
        others = (GiveBadge(2, BADGE), GiveBadge(2, ""), GiveRoles(2, roles), ResetPassword(2, "heslo na začátek 2"))
        done += [world.do(one) for one in others]
    done.append(world.do(WithdrawOperator(2)))
    done.append(world.do(RecordSetAside((Log("-wal", 4152, "ab" * 32),))))
    return done


def test_everything_done_has_words_and_every_word_is_of_something_done(world):
    done = outcomes(world)
    assert {one.what for one in done} == set(ACCESS_DONE)
    for one in done:
        czech, english = one.said("cs"), one.said("en")
        assert czech != english
        assert "{" not in czech + english
        assert not one.subject or (one.subject in czech and one.subject in english)
    assert world.verified().ok


def test_roles_and_rights_have_words():
    assert set(ROLE_NAMES) == set(Role)
    assert set(RIGHT_NAMES) == set(Right)
    names = [name for pair in (*ROLE_NAMES.values(), *RIGHT_NAMES.values()) for name in pair]
    assert all(names) and len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("refusal", "czech", "english"),
    [
        (
            refused.NotAllowed("hand_over", ("auditor", "lead")),
            (
                "Vydávat, vracet a stornovat nesmíte, vaše role je kontrolor, vedoucí týmu. "
                "Smí to výstrojář, zástupce výstrojáře."
            ),
            (
                "You may not issue, take back and cancel: your role is auditor, unit lead. "
                "Ask: quartermaster, deputy quartermaster."
            ),
        ),
        (
            refused.NotAllowed("catalogue", ()),
            "Měnit katalog a sady nesmíte, nemáte žádnou roli. Požádejte správce, ať vám ji dá.",
            "You may not change the catalogue and kits: you have no role. Ask an administrator for one.",
        ),
        (
            refused.OtherUnit("check"),
            "Dělat kontroly týmu smíte jen u útvaru, který vedete. U jiného o to požádejte výstrojáře.",
            "Check units: with the unit you lead only. Ask the quartermaster about another one.",
        ),
        (
            refused.SecondPersonNeeded("operators"),
            "Uživatele a jejich práva mění dva. Přihlaste druhou osobu.",
            "Two change operators and their rights. Have another operator sign in beside you.",
        ),
        (
            refused.SecondPersonNeeded("own"),
            "Vyměnit podpisový klíč mohou jen dva společně. Přihlaste druhou osobu.",
            "It takes two to change a signing key. Have another operator sign in beside you.",
        ),
        (
            refused.SecondPersonNeeded("password"),
            ("Heslo po obnovovacím listu mohou zvolit jen dva společně. Přihlaste druhou osobu."),
            ("It takes two to choose a password after a recovery sheet. Have another operator sign in beside you."),
        ),
        (
            refused.SecondPersonNeeded("dispose"),
            "O vyřazení rozhodují dva. Přihlaste druhou osobu.",
            "Two decide on a write-off. Have another operator sign in beside you.",
        ),
        (
            refused.SecondPersonNeeded("stocktake"),
            "Inventuru schvalují dva. Přihlaste druhou osobu.",
            "Two approve a stock-take. Have another operator sign in beside you.",
        ),
        (
            Doubled("surname", "Malá Eva", "Malá Eva"),
            "Malá Eva už mezi uživateli je. Je-li to někdo jiný, rozlište je křestním jménem.",
            "There is an operator Malá Eva already. If this is somebody else, tell them apart by the given name.",
        ),
        (
            refused.WrongPin(0, 2),
            "PIN nesouhlasí. Zbývá pokusů: 2, pak bude třeba heslo.",
            "The PIN does not match. Tries left: 2, then the password is needed.",
        ),
        (
            refused.WrongPin(0, 0),
            "PIN potřetí nesouhlasil. Přihlaste se heslem.",
            "The PIN did not match three times. Sign in with the password.",
        ),
        (
            refused.TooSoon(64),
            "Po několika neúspěšných pokusech se čeká. Zkuste to za 64 s.",
            "After several wrong tries you have to wait. Try again in 64 s.",
        ),
    ],
)
def test_this_case_is_said_like_this(refusal, czech, english):
    assert refusal.said("cs") == czech
    assert refusal.said("en") == english


def test_the_pause_is_told_and_nothing_of_what_was_wrong():
    now, later = (refused.WrongSecret(wait).said("en") for wait in (0, 8))
    assert "8 s" in later and "8" not in now
    for said in (now, later, refused.PasswordNeeded().said("en")):
        assert not any(word in said for word in ("wrong password", "unknown", "no operator", "does not exist"))
