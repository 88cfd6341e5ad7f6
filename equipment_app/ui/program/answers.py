"""What is shown of a code that no page took, once the books have said what it stands for."""

from equipment_app.queries.scanned import Bears, Borne
from equipment_app.scanning.decode import Scan
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.scanner.borne import SCANNED, sentence
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.message_bar import Message


def answer(place: Workplace, scan: Scan, found: Borne) -> Sound:
    """Open the card of what it is for whoever may see that card, else say what may be told."""
    if _open(place, scan, found):
        place.say(Message(topic=SCANNED))
        return Sound.TAKEN
    known = found.what in (Bears.THING, Bears.PLACE, Bears.ARTICLE, Bears.OPERATOR, Bears.GUEST, Bears.PAPER)
    place.say(Message(sentence(found), tone="neutral" if known else "warn", topic=SCANNED))
    return Sound.TAKEN if known else Sound.REFUSED


def _open(place: Workplace, scan: Scan, found: Borne) -> bool:
    match found.what:
        case Bears.PAPER:
            place.show_page("papers", found.code)
        case Bears.MEMBER:
            place.show_page("members", found.id)
        case Bears.THING if place.has("life"):
            place.show_page("life", LifeWanted(found.id))
        case Bears.THING if found.kind == "member":
            place.show_page("members", found.holder)
        case Bears.PLACE if place.has("stock"):
            page = place.show_page("stock")
            return page is not None and page.take_scan(scan)
        case Bears.ARTICLE if place.has("stock"):
            place.show_page("stock", found.code)
        case _:
            return False
    return True
