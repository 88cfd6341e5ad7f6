"""The rows of `domain.kinds` for what becomes of things between delivery and disposal."""

from equipment_app.domain.kind_row import PRINTED, Changes, Kind, KindOfEntry, Sees, Side, asks
from equipment_app.domain.words import Words

_REPAIR = Words("oprava a reklamace", "repair or claim"), Words("Opravy a reklamace", "Repairs and claims")
ROWS_OF_THINGS = (
    KindOfEntry(  # what one person lost, or brought back damaged; `damaged` are things that are in the store again
        Kind.INCIDENT,
        Words("záznam o škodě", "incident report"),
        Words("zapsána škoda", "incident recorded"),
        asks("hand_over mv holder"),
        (*PRINTED, "deployment", "member", "damaged", "since"),
        series="SU",
        form="incident.IncidentPaper",
        paper=Words("záznam o škodě", "incident report"),
        papers=Words("Záznamy o škodě", "Incident reports"),
        side=Side.SOURCE,
        spoken="incident",
        undone=Words("Záznam o škodě neplatí", "The incident report does not apply"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.DEPLOYMENTS | Changes.PAPERS,
        icon="circle-alert",
    ),
    KindOfEntry(  # to a workshop until a day; it comes back by entries about this one
        Kind.REPAIR,
        Words("oprava", "repair"),
        Words("odesláno do opravy", "sent to repair"),
        asks("hand_over mv holder"),
        (*PRINTED, "until", "work", "estimate", "extends"),
        series="RE",
        form="repair.RepairPaper",
        paper=_REPAIR[0],
        papers=_REPAIR[1],
        side=Side.TARGET,
        spoken="repair",
        undone=Words("Věci se tímto dokladem neodeslaly do opravy", "No items were sent to repair by this document"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.PAPERS,
        icon="wrench",
    ),
    KindOfEntry(  # of the moves, by their numbers: outcome, price, warranty, and which piece a new one stands for
        Kind.REPAIRED,
        Words("vrácení z opravy", "return from repair"),
        Words("převzato z opravy", "taken back from repair"),
        asks("hand_over mv thing"),
        (*PRINTED, "outcome*", "price*", "warranty*", "instead*"),
        series="RE",
        form="repair.RepairPaper",
        paper=_REPAIR[0],
        papers=_REPAIR[1],
        side=Side.SOURCE,
        spoken="take_from_repair",
        undone=Words("Věci se tímto dokladem z opravy nevrátily", "No items came back from repair by this document"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.CATALOGUE | Changes.PAPERS,
        icon="package-check",
    ),
)
