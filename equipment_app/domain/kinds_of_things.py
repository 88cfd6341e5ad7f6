"""The rows of `domain.kinds` for what becomes of things between delivery and disposal."""

from equipment_app.domain.kind_row import PRINTED, Changes, Kind, KindOfEntry, Sees, Side, asks
from equipment_app.domain.words import Words

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
