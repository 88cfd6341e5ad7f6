"""What the fields that people fill in are called, where a refusal names one."""

from typing import Annotated, TypeAlias

from equipment_app.domain.words import Words

FIELDS: dict[str, Words] = {
    "name": Words("Název", "Name"),
    "surname": Words("Příjmení", "Surname"),
    "personal_number": Words("OEČ", "Personal number"),
    "unit": Words("Útvar", "Unit"),
    "remark": Words("Poznámka", "Remark"),
    "line_remark": Words("Poznámka k položce", "Remark on a line"),
    "reason": Words("Důvod", "Reason"),
    "place": Words("Místo", "Place"),
    "day": Words("Den", "Day"),
    "cause": Words("Příčina", "Cause"),
    "consequence": Words("Co s rozdílem", "What becomes of it"),
    "whom": Words("Pro koho", "For whom"),
    "police": Words("Číslo jednací události", "Police reference"),
    "reported": Words("Komu a kdy oznámeno", "Reported to"),
    "statement": Words("Vyjádření", "Statement"),
    "risk": Words("Proč z rizika služby, nebo ne", "Why of the risk of service, or not"),
    "worth": Words("Důvod vlastní hodnoty", "Reason for the figure of one's own"),
    "reference": Words("Číslo jednací", "Reference"),
    "amount": Words("Částka", "Amount"),
    "decision": Words("Rozhodnutí druhé osoby", "Decision of the second person"),
    "ours": Words("Kdo jedná za předávajícího", "Who acts for the giver"),
    "theirs": Words("Kdo jedná za přebírajícího", "Who acts for the recipient"),
    "supplier": Words("Dodavatel", "Supplier"),
    "delivery_note": Words("Dodací list", "Delivery note"),
    "funding": Words("Zdroj financování", "Funding source"),
    "invoice": Words("Faktura", "Invoice"),
    "driver": Words("Kdo dodává", "Who delivers"),
    "tracking": Words("Evidence", "Tracking"),
    "scheme": Words("Velikostní řada", "Size scheme"),
    "name_en": Words("Název anglicky", "Name in English"),
    "section": Words("Skupina", "Section"),
    "norm": Words("Norma", "Standard"),
    "sustainability": Words("Podléhá udržitelnosti", "Subject to sustainability"),
    "measure": Words("Měrná jednotka", "Unit of measure"),
    "pack": Words("Kusů v balení", "In a pack"),
    "minimum": Words("Minimum na skladě", "Minimum stock"),
    "price": Words("Cena v Kč", "Price in CZK"),
    "life_months": Words("Životnost v měsících", "Service life in months"),
    "life_from": Words("Životnost od", "Service life from"),
    "inspection_months": Words("Revize po měsících", "Months between inspections"),
    "offered": Words("Komu se majetek nabídl", "To whom it was offered"),
    "decider": Words("Kdo rozhoduje", "Who decides"),
    "manner": Words("Způsob likvidace", "Manner of destruction"),
    "document": Words("Doklad o převzetí", "Paper of who took it over"),
}
FieldName: TypeAlias = Annotated[str, FIELDS]
SizeName: TypeAlias = Annotated[str, {"uni": Words()}]
