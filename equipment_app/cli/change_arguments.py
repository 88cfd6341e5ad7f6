"""The grammar of what is changed one by one: marks on papers, size schemes, settings, fields of members."""

from typing import Any

from equipment_app.cli.grammar import ask, command, of_key, of_lead
from equipment_app.domain.rights import Right
from equipment_app.operations.bulk_edit import FIELDS

_SIGN = """Of several marks the last counts. It says that the paper on file has its signatures; the scan of it is
attached by `attach --as scan`."""
_SIZES = """A size that items, makers' codes or members have stays. Of a scheme of one size nobody
is asked for the size, as of "made to measure"."""
_CODE = "What it stands for is issued, returned and found by it, in the window as well."
_SETTINGS = """Without KEY all of them are listed, with KEY that one alone. The logo of a grant is set by `funding`."""
_EDIT = """New members, and all else about one, come by `import members`: a list may have one row. `undo` takes a bulk
edit back whole."""


def changing(commands: Any) -> None:
    for name, said in (("sign", "mark a paper as signed"), ("unsign", "take back that a paper is marked as signed")):
        mark = command(commands, name, "changing.mark", said, _SIGN)
        ask(mark, "number", "NUMBER", "of the paper")
        of_lead(Right.PAPERS, mark)
        mark.set_defaults(signed=name == "sign")
        of_key(mark)
    attach = command(
        commands, "attach-code", "changing.attach_code", "let a maker's barcode stand for an article", _CODE
    )
    detach = command(commands, "detach-code", "changing.detach_code", "let a maker's barcode stand for nothing")
    of_lead(Right.CATALOGUE, attach, detach)
    for one in (attach, detach):
        ask(one, "code", "CODE", "what the barcode says, EAN or UPC")
        of_key(one)
    whose = attach.add_mutually_exclusive_group(required=True)
    ask(whose, "--article", "CODE", "the article it is of")
    ask(whose, "--thing", "THING", "the item whose serial number it is, by its code or inventory number")
    ask(attach, "--size", "SIZE", "the size it is of; all of them unless said")
    sizes = command(commands, "sizes", "keeping.sizes", "list the size schemes, or set the sizes of one", _SIZES)
    ask(sizes, "scheme", "SCHEME", "its code, as obuv; one that is not there yet is made", nargs="?", default="")
    ask(sizes, "sizes", "SIZE", "all of them, in their order", nargs="*", default=[])
    ask(sizes, "--name", "TEXT", "what it is called; needed of a new one")
    settings = command(
        commands, "settings", "changing.settings", "list the settings of the store, or set one", _SETTINGS
    )
    ask(settings, "setting", "KEY", "as paper.copies", nargs="?", default="")
    ask(settings, "value", "VALUE", 'what it is set to; "" empties it', nargs="?", default=None)
    of_key(settings)
    edit = command(commands, "edit-members", "changing.edit_members", "give one field of members a value", _EDIT)
    ask(edit, "field", "FIELD", f"{', '.join(FIELDS)}, or a size scheme")
    ask(edit, "value", "VALUE", 'a unit by its code, a day as YYYY-MM-DD; "" empties the field')
    ask(edit, "who", "PERSONAL_NO", "the members, by name, number or badge", nargs="+")
    ask(edit, "--on", "DATE", "the day it happened; else today")
    of_key(edit)
    back = command(commands, "restore-membership", "changing.restore", "take a former member into the team again")
    of_lead(Right.MEMBERS, edit, back)
    ask(back, "who", "PERSONAL_NO", "who has left, by name, number or badge")
    of_key(back)
