"""The rows of `domain.kinds` for what becomes of things between delivery and disposal."""

from equipment_app.domain.kind_row import PRINTED, Changes, Kind, KindOfEntry, Sees, Side, asks
from equipment_app.domain.words import Words

_INCIDENT = Words("záznam o škodě", "incident report"), Words("Záznamy o škodě", "Incident reports")
ROWS_OF_THINGS = (
    KindOfEntry(  # what one person lost, or brought back damaged; `damaged` are things that are in the store again
        Kind.INCIDENT,
        Words("záznam o škodě", "incident report"),
        Words("zapsána škoda", "incident recorded"),
        asks("hand_over mv holder"),
        (
            *(*PRINTED, "deployment", "member", "damaged", "since"),
            *("what", "risk", "averting", "substance", "value"),
        ),
        series="SU",
        form="incident.IncidentPaper",
        paper=_INCIDENT[0],
        papers=_INCIDENT[1],
        side=Side.SOURCE,
        spoken="incident",
        undone=Words("Záznam o škodě neplatí", "The incident report does not apply"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.DEPLOYMENTS | Changes.PAPERS,
        icon="circle-alert",
    ),
    KindOfEntry(  # what becomes of a record: proposal, decision, payment, notice to the grant, or what is found again
        Kind.INCIDENT_STEP,
        Words("řízení o škodě", "incident follow-up"),
        Words("zapsáno ke škodě", "incident followed up"),
        asks("hand_over mv"),
        (*PRINTED, "member", "state", "proposed", "verdict", "amount", "since"),
        series="SU",
        form="incident.IncidentPaper",
        paper=_INCIDENT[0],
        papers=_INCIDENT[1],
        side=Side.SOURCE,
        spoken="incident_steps",
        undone=Words("Zápis k záznamu o škodě neplatí", "What was added to the incident report does not apply"),
        sees=Sees.THEIRS,
        changes=Changes.CUSTODY | Changes.PAPERS,
        follows=True,
        icon="circle-alert",
    ),
    KindOfEntry(  # what is recorded is compared with what is there; `approved` by two, which settles the differences
        Kind.STOCKTAKE,
        Words("inventura", "stock-take"),
        Words("inventura", "stock-take"),
        asks("stocktake", approved="stocktake2 mv counted holder"),
        (
            *("stocktake", "what", "sort", "frozen", "places", "unit", "articles", "funding"),
            *("ended", "unknown", "held", "moves", "copies"),
        ),
        series="IS",
        form="stocktake.StocktakePaper",
        paper=Words("inventura", "stock-take"),
        papers=Words("Inventury", "Stock-takes"),
        spoken="stocktake",
        undone=Words("Vypořádání inventury s tímto číslem neplatí", "The settlement under this number does not apply"),
        changes=Changes.CUSTODY | Changes.STOCKTAKES | Changes.PAPERS,
        outcome=Words("Inventura: {subject}", "Stock-take: {subject}"),
        icon="clipboard-check",
    ),
)
