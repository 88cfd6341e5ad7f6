"""The rows of `domain.kinds` for exercises and matches: who takes part, and what they get at the gate."""

from equipment_app.domain.kind_row import PRINTED, Changes, Kind, KindOfEntry, Sees, Series, Side, asks
from equipment_app.domain.kind_work import works
from equipment_app.domain.words import Words

TAKEN = ("file", "taken", "paper", "day")
"""The facts of what was done in a carried file and taken over: the entry that the file was carried out by, the hash of
the one that stands for it there, the number on the paper signed there, and the day it happened."""

ROWS_OF_DEPLOYMENTS = (
    KindOfEntry(  # an exercise or a match: what it is, what each role gets, who takes part
        Kind.DEPLOYMENT,
        Words("nasazení", "deployment"),
        Words("změněno nasazení", "deployment changed"),
        asks("hand_over deployment allotment participant holder identity"),
        works(
            new="number",
            added="number:batch of:deployment before:deployment.closed",
            **dict.fromkeys(
                ("changed", "closed", "removed", "gate_file"), "number of:deployment before:deployment.closed"
            ),
        ),
        ("deployment", "what", "people", "origin"),
        numbers=Series("NA", Words("Nasazení", "Deployments")),
        spoken="deployments participants close_deployment",
        undone=Words("Změna nasazení s tímto číslem neplatí", "The change under this number does not apply"),
        sees=Sees.HEADER,
        changes=Changes.DEPLOYMENTS | Changes.MEMBERS,
        outcome=Words("Nasazení uloženo: {subject}", "Deployment saved: {subject}"),
        icon="megaphone",
    ),
    KindOfEntry(  # the signature list of a group; `unit`, where all of it are members of one
        Kind.ROSTER,
        Words("podpisová listina", "signature list"),
        Words("vystavena podpisová listina", "signature list made"),
        asks("hand_over participant"),
        works("number of:deployment"),
        (*PRINTED, "deployment", "group", "unit"),
        numbers=Series("PL", Words("Podpisové listiny", "Signature lists"), "roster.RosterPaper"),
        spoken="roster",
        undone=Words("Podpisová listina neplatí", "The signature list does not apply"),
        sees=Sees.UNIT,
        changes=Changes.DEPLOYMENTS | Changes.PAPERS,
        icon="pen-line",
    ),
    KindOfEntry(  # what one person got at the gate of a deployment, until it is over
        Kind.GATE,
        Words("výdej u brány", "gate issue"),
        Words("vydáno u brány", "issued at the gate"),
        asks("hand_over mv"),
        works("number location,member,guest>member,guest of:deployment before:deployment.closed gives"),
        ("deployment", "until", "left_out", *TAKEN),
        numbers=Series("BR", Words("Výdeje u brány", "Gate issues")),
        side=Side.TARGET,
        spoken="gate",
        undone=Words("Věci se u brány nevydaly", "No items were issued at the gate"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.DEPLOYMENTS,
        icon="megaphone",
    ),
    KindOfEntry(
        Kind.GATE_RETURN,
        Words("vrácení u brány", "gate return"),
        Words("vráceno u brány", "returned at the gate"),
        asks("hand_over mv"),
        works("number member,guest>location of:deployment before:deployment.closed takes"),
        ("deployment", *TAKEN),
        numbers=Series("BV", Words("Vrácení u brány", "Gate returns")),
        side=Side.SOURCE,
        spoken="gate",
        undone=Words("Věci se u brány nevrátily", "No items were returned at the gate"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.DEPLOYMENTS,
        icon="undo-2",
    ),
    KindOfEntry(  # a file with a part of the store went out with somebody, or was brought back
        Kind.CARRIED,
        Words("soubor vynesený ze skladu", "file carried out"),
        Words("vynesen soubor", "file carried out"),
        asks("hand_over", counts="stocktake", counted="stocktake", check="check", checked="check"),
        works(
            gate="number of:deployment before:deployment.closed",
            back="of:carried",
            counts="number of:stocktake before:stocktake.approved,stocktake.stopped",
            counted="of:carried",
            check="number",
            checked="of:carried",
        ),
        (
            *("what", "deployment", "origin", "code", "key", "seq", "hash", "until", "taken", "kept"),
            *("check", "digest", "person", "unit"),
        ),
        numbers=Series("SO", Words("Soubory vynesené ze skladu", "Files carried out")),
        undone=Words("Soubor s tímto číslem se už nepřevezme", "The file under this number is not taken over any more"),
        changes=Changes.DEPLOYMENTS | Changes.STOCKTAKES | Changes.CHECKS,
        icon="file-plus",
    ),
)
