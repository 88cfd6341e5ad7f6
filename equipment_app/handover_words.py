"""What `words` says about the lines of a handover: the sentences of refusals in Czech and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "OutOfStock": (
        "{article} {size}: skladem {available} ks, je třeba {wanted} ks. Jinde: {elsewhere}.",
        "{article} {size}: {available} pcs in stock, {wanted} needed. Other sizes: {elsewhere}.",
    ),
    "HeldByOther": (
        "{thing} drží {holder}. Nejdřív ji od něj převezměte.",
        "{thing} is held by {holder}. Take it back from them first.",
    ),
    "NotHeld": (
        "{thing}: člen drží {held} ks, vrátit se má {wanted} ks.",
        "{thing}: the member holds {held} pcs, {wanted} are to be returned.",
    ),
    "TwiceHere": (
        "{thing} už v tomto předání je. Jednu z položek vynechte.",
        "{thing} is in this handover already. Leave one of the lines out.",
    ),
    "ConditionNotSaid": (
        "{thing}: chybí stav, ve kterém se vrací; nic se nezapsalo. Zadejte --condition good (as-issued: beze změny).",
        "{thing}: its condition on return is missing; nothing was written. Add --condition good (or as-issued).",
    ),
    "PastLife": (
        "{thing}: životnost skončila {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává (--overdue).",
        "{thing}: its service life ended on {since}. Nothing was written. Give a reason (--overdue).",
    ),
    "PastInspection": (
        "{thing}: revize platila do {since}. Nic se nezapsalo. Zadejte důvod, proč se přesto vydává (--overdue).",
        "{thing}: its inspection was valid until {since}. Nothing was written. Give a reason (--overdue).",
    ),
}
