"""Deployments as they are asked for: what a role gets and who takes part; and what may not be."""

from equipment_app.domain.errors import NameRefused, Refusal
from equipment_app.domain.value import Value

GROUP = 80
"""Letters of a title, a place, a role, a group or a school: a signature list has room for so many."""


class RoleDraft(Value):
    """What everybody in a role is to get: articles by id, with how many of each, in the order they are handed out."""

    role: str
    lines: tuple[tuple[int, int], ...]


class Newcomer(Value):
    """Who is to take part: a member by personal number, or a guest by name and school.

    Without a group a member is in that of their unit, a guest in that of the school; without a role everybody is in the
    only one there is.
    """

    role: str = ""
    group: str = ""
    personal_number: str = ""
    surname: str = ""
    given_name: str = ""
    school: str = ""
    member: int = 0
    """The member's id, where that is known."""


class UnknownDeployment(Refusal):
    text: str
    cs = "Nasazení „{text}“ v evidenci není. Vyberte je v přehledu nasazení."
    en = "There is no deployment “{text}”. Choose it in the list of deployments."


class DeploymentWithdrawn(UnknownDeployment):
    cs = "Nasazení „{text}“ je stornované. Nic se nezapsalo; vyberte jiné v přehledu nasazení."
    en = "The deployment “{text}” was cancelled. Nothing was written; choose another in the list of deployments."


class DeploymentClosed(Refusal):
    title: str
    cs = """Nasazení „{title}“ je uzavřené. Nic se nezapsalo; chcete-li pokračovat, stornujte jeho uzavření."""
    en = "The deployment “{title}” is closed. Nothing was written; cancel its closing to go on."


class EndsTooEarly(Refusal):
    title: str
    cs = """Nasazení „{title}“ by skončilo, nebo by se z něj vracelo, dřív, než začne. Nic se nezapsalo; opravte dny."""
    en = "The deployment “{title}” would end, or be due back, before it begins. Nothing was written; correct the days."


class TitleTaken(Refusal):
    title: str
    cs = "Nasazení „{title}“ v těch dnech už je. Nic se nezapsalo; zvolte jiný název."
    en = "There is a deployment “{title}” on these days already. Nothing was written; choose another title."


class NoMoment(Refusal):
    text: str
    cs = "„{text}“ není den a hodina, do kdy se má vrátit. Napište je jako 2026-11-27 18:00."
    en = "“{text}” is no day and time to return by. Write it as 2026-11-27 18:00."


class BadRole(Refusal):
    text: str
    cs = "Rozpisu „{text}“ nerozumím. Napište jej jako ROLE=DRUH*KUSŮ,DRUH; každý druh jednou, kusů aspoň 1."
    en = "The allotment “{text}” cannot be read. Write it as ROLE=ARTICLE*QUANTITY,ARTICLE, each article once."


class NoRoles(Refusal):
    title: str
    cs = "Nasazení „{title}“ nemá rozpis. Přidejte aspoň jednu roli a co dostane."
    en = "The deployment “{title}” has no allotment. Add at least one role and what it gets."


class UnknownRole(Refusal):
    role: str
    known: tuple[str, ...]
    cs = "Role „{role}“ v rozpisu není. Rozpis má: {known}."
    en = "There is no role “{role}” in the allotment. There are: {known}."


class TakesPartAlready(NameRefused):
    cs = "{name} už mezi účastníky je. Nic se nezapsalo; vynechte ho, nebo ho nejdřív odeberte."
    en = "{name} takes part already. Nothing was written; leave them out, or take them off first."


class TakesNoPart(NameRefused):
    title: str
    cs = "{name} není mezi účastníky nasazení „{title}“. Nic se nevydalo; nejdřív ho přidejte."
    en = "{name} does not take part in “{title}”. Nothing was issued; add them first."


class HasThings(NameRefused):
    pieces: int
    cs = "{name} má z nasazení ještě {pieces} ks. Nic se nezapsalo; nejdřív je vraťte."
    en = "{name} still has {pieces} pcs of the deployment. Nothing was written; return them first."


class StillOut(Refusal):
    title: str
    pieces: int
    names: tuple[str, ...]
    cs = """Z nasazení „{title}“ je venku ještě {pieces} ks: {names}. Nic se nezapsalo; vraťte je, nebo je zapište jako
        chybějící."""
    en = """{pieces} pcs of the deployment “{title}” are still out: {names}. Nothing was written; return them, or record
        them as missing."""


class RoleInUse(Refusal):
    role: str
    people: int
    cs = "Role „{role}“ má účastníky: {people}. Nic se nezapsalo; ponechte ji, nebo je nejdřív odeberte."
    en = "The role “{role}” has participants: {people}. Nothing was written; keep it, or take them off first."
