"""What `words` says about handovers that want to be told something first: in Czech and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "ConditionNotSaid": (
        "{thing}: chybí stav, ve kterém se vrací; nic se nezapsalo. Zadejte --condition good (as-issued: beze změny).",
        "{thing}: its condition was not said; nothing was written. Say it, as --condition good (as-issued: unchanged).",
    ),
    "PastLife": (
        "{thing}: životnost skončila {since}. Nic se nezapsalo. Napište důvod, proč se přesto vydává.",
        "{thing}: its service life ended on {since}. Nothing was written. Give the reason why it is issued.",
    ),
    "PastInspection": (
        "{thing}: revize platila do {since}. Nic se nezapsalo. Napište důvod, proč se přesto vydává.",
        "{thing}: its inspection was valid until {since}. Nothing was written. Give the reason why it is issued.",
    ),
}
