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
    KindOfEntry(  # what pieces were examined by one plan, `left` how many of the run were not; tells who has each
        Kind.INSPECTION,
        Words("revize", "inspection"),
        Words("zapsána revize", "inspection recorded"),
        asks("hand_over inspected"),
        (*PRINTED, "article", "plan", "begun", "left"),
        series="RV",
        form="inspection.InspectionPaper",
        paper=Words("protokol o revizi", "inspection record"),
        papers=Words("Protokoly o revizi", "Inspection records"),
        spoken="inspect inspection_plans",
        undone=Words("Revize tímto protokolem neplatí", "The inspection by this record does not apply"),
        changes=Changes.CATALOGUE | Changes.CUSTODY | Changes.PAPERS | Changes.CHECKS,
        outcome=Words("Revize zapsána: {subject}", "Inspection recorded: {subject}"),
        icon="clipboard-check",
    ),
)
