"""Questions about deployments: which there are, who takes part in one, what of it is still out."""

from dataclasses import asdict
from typing import Any

from equipment_app.cli.answers import Answer, in_columns
from equipment_app.cli.signing_in import SecretPrompt, secret
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.documents.press import Press
from equipment_app.domain.entries import picked
from equipment_app.operations.carried import gate_back
from equipment_app.operations.carried.gate_file import make_for
from equipment_app.operations.deployments import deployment_of
from equipment_app.operations.participants import taking_part
from equipment_app.queries import deployments, still_out
from equipment_app.queries.gate import GatePerson, at_gate
from equipment_app.queries.still_out import OutPerson
from equipment_app.store.books import Books


def listed(options: Any, answer: Answer) -> int:
    rows = answered(options, deployments.deployments)
    said = [
        f"{one.begins}  {one.title}  {one.state.words.said(answer.lang)}  {one.served}/{one.people}  {one.things_out}"
        for one in rows
    ]
    said += answer.lines((not rows, "Žádné nasazení není.", "There is no deployment."))
    return answer.give({"deployments": [asdict(one) for one in rows]}, said)


def person(options: Any, answer: Answer) -> int:
    """Raises TakesNoPart, besides what finding them raises."""
    found = answered(options, lambda books: _person(books, options.deployment, options.who))
    tiles = (*found.tiles, *found.extras)
    said = [f"{found.name}  {found.group}  {found.sheet}".rstrip()]
    said += [in_columns(f"{one.pieces}/{one.wanted}", one.name, *(it.code for it in one.given)) for one in tiles]
    return answer.give(asdict(found), said)


def _person(books: Books, deployment: str, who: str) -> GatePerson:
    found = deployment_of(books, deployment)
    one, _ = taking_part(books, found, who)
    person = at_gate(books, found.id, one.holder)
    assert person is not None, "who takes part is known at the gate"
    return person


def participants(options: Any, answer: Answer) -> int:
    rows = answered(options, lambda books: deployments.roster(books, deployment_of(books, options.deployment).id))
    said = [
        in_columns(one.group, one.rank, one.name, one.number or one.badge, f"{one.given}/{one.wanted}") for one in rows
    ]
    said += answer.lines((not rows, "Nikdo se neúčastní.", "Nobody takes part."))
    return answer.give({"participants": [asdict(one) for one in rows]}, said)


def board(options: Any, answer: Answer) -> int:
    found = answered(
        options, lambda books: still_out.still_out(books, deployment_of(books, options.deployment).id, options.at)
    )
    assert found is not None, "a deployment that was found has a board"
    said = [
        answer.say(
            f"{found.title}: venku {found.people_out} z {found.people_total} osob, "
            f"{found.things_out} z {found.things_total} ks; poškozeno {found.damaged}, chybí {found.missing}",
            f"{found.title}: out {found.people_out} of {found.people_total} people, "
            f"{found.things_out} of {found.things_total} pcs; damaged {found.damaged}, missing {found.missing}",
        ),
        *(f"{region.name}  {region.out}/{region.total}" for region in found.regions),
        *(f"{group.name}  {group.out}/{group.total}" for group in found.groups),
        *(f"{one.name}  {one.out}  {one.back}  {one.damaged}  {one.missing}" for one in found.kinds),
        *(f"{one.name}  {one.group}  {', '.join(it.code or it.name for it in one.things)}" for one in found.people),
    ]
    return answer.give(asdict(found) | {"people": [_told(one) for one in found.people]}, said)


def _told(one: OutPerson) -> dict[str, Any]:
    items = [picked(it, "name code quantity") for it in one.things]
    return picked(one, "holder name rank group since guest") | {"items": items}


def gate_file(options: Any, answer: Answer) -> int:
    places = [place for one in options.places.split(",") if (place := one.strip())]
    with opened(options) as database:
        said_ = secret(options.secret_file, options, SecretPrompt.NEW_FILE, options.to.name)
        how = {"secret": said_, "whom": options.whom, "until": options.until, "record": carry_out}
        made = make_for(database, options.deployment, options.to, Press(), places, **how)
    said = answer.say(
        f"{options.to}: účastníků {made.people}, věcí {made.pieces}; zápis {made.outcome.number}, doklady v řadách "
        f"…-{made.code}. Heslo souboru předejte jinou cestou než soubor. Obsahuje jména; po uzavření nasazení ho "
        "smažte.",
        f"{options.to}: {made.people} participants, {made.pieces} items; carried out by {made.outcome.number}, "
        f"papers in the series …-{made.code}. Tell the secret apart from the file. It holds names: delete it when all "
        "is over.",
    )
    told = picked(made, "code people pieces") | {"number": made.outcome.number}
    return answer.give({"path": str(options.to)} | told, [said])


def bring_back(options: Any, answer: Answer) -> int:
    named = [one.strip().casefold() for one in options.confirm.split(",") if one.strip()]
    with opened(options) as database:
        report = gate_back.read_gate_file(options.file, Press())
        if options.dry_run:
            done = gate_back.preview_of(database, options.deployment, report)
        else:
            confirmed = {one.hash for one in report.entries if any(one.hash.startswith(it) for it in named)}
            done = gate_back.bring_back(database, options.deployment, report, confirmed=confirmed)
    kept = [_kept(one, answer) for one in done.kept]
    said = [
        answer.say(
            f"Nových předání: {done.taken}, dříve převzatých: {done.there}.",
            f"New handovers: {done.taken}, taken over before: {done.there}.",
        ),
        *answer.lines(
            (done.fork, "Pracovalo se ve dvou kopiích tohoto souboru.", "Two copies of this file were worked in."),
            (
                done.before,
                "Soubor je z dřívější verze programu: kdo do něj psal, se ověřit nedá.",
                "The file is of an earlier release: who wrote in it cannot be told.",
            ),
        ),
        *(f"{one['hash'][:12]}  {one['name']}: {one['why']}" for one in kept),
    ]
    told = {**picked(done, "taken there fork before"), "kept": kept}
    return answer.give(told, said) or int(bool(kept))


def _kept(one: gate_back.NotTaken, answer: Answer) -> dict[str, Any]:
    entry = picked(one.entry, "seq hash number")
    return {**entry, "name": one.name, "why": one.why.said(answer.lang), "asks": one.asks}
