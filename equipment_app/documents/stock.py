"""Label papers by the names they are sold under. Millimetres.

Sheets: the makers' templates, as `glabels-data` has them; Avery is Avery Zweckform too. Rolls: Brother's, with the edge
that its printable dots at 300 dpi leave, and the sizes that label printers of 203 dpi are mostly loaded with.
"""

from collections.abc import Iterator, Mapping

from equipment_app.domain.label_stock import Stock

_RAYFILM, _AVERY, _HERMA, _BROTHER, _ZEBRA = "Rayfilm", "Avery", "Herma", "Brother", "Zebra"

# fmt: off
_SHEETS: tuple[tuple[float, float, int, int, float, float, float, float, tuple[tuple[str, str], ...]], ...] = (
    # width height | columns rows | left top | across down | who sells it as what
    (38.0, 21.2, 5, 13, 10.00, 10.70, 38.00, 21.20, (
        (_RAYFILM, "0102"), (_AVERY, "3666"), (_AVERY, "L3666"), (_AVERY, "LR3666"), (_AVERY, "6121"))),
    (38.1, 21.2, 5, 13, 4.70, 10.90, 40.60, 21.20, ((_AVERY, "L7651"), (_AVERY, "J8651"), (_AVERY, "L7551"))),
    (38.0, 21.2, 5, 13, 5.00, 10.70, 40.50, 21.20, ((_RAYFILM, "0102N"),)),
    (35.6, 16.9, 5, 16, 11.00, 13.30, 38.10, 16.90, ((_AVERY, "L4732"), (_RAYFILM, "3501"))),
    (25.4, 10.0, 7, 27, 8.60, 13.50, 27.90, 10.00, ((_RAYFILM, "5042"),)),
    (25.4, 10.0, 7, 27, 5.00, 13.00, 28.50, 10.14, ((_AVERY, "L8658"),)),
    (45.7, 21.2, 4, 12, 9.70, 21.30, 48.30, 21.20, ((_RAYFILM, "2645"), (_AVERY, "L4736"), (_AVERY, "L6009"))),
    (48.5, 25.4, 4, 11, 8.00, 8.80, 48.50, 25.40, ((_RAYFILM, "0203"),)),
    (48.5, 25.4, 4, 10, 8.00, 21.50, 48.50, 25.40, ((_RAYFILM, "0203N"), (_AVERY, "4780"))),
    (45.7, 25.4, 4, 10, 10.00, 22.00, 48.50, 25.40, (
        (_AVERY, "L4770"), (_AVERY, "L7654"), (_AVERY, "L6140"), (_AVERY, "L6145"))),
    (52.5, 29.7, 4, 10, 0.00, 0.00, 52.50, 29.70, ((_RAYFILM, "0304"), (_AVERY, "3651"), (_HERMA, "4610"))),
    (52.5, 21.2, 4, 13, 0.00, 10.70, 52.50, 21.20, ((_RAYFILM, "0302"),)),
    (52.5, 21.2, 4, 14, 0.00, 0.00, 52.50, 21.20, ((_RAYFILM, "0302N"),)),
    (63.5, 38.1, 3, 7, 7.20, 15.10, 66.00, 38.10, ((_AVERY, "L7160"), (_RAYFILM, "0410"))),
    (63.5, 29.6, 3, 9, 7.25, 15.30, 66.00, 29.60, ((_RAYFILM, "0437"), (_AVERY, "L6114"))),
    (70.0, 37.0, 3, 8, 0.00, 0.95, 70.00, 37.00, ((_RAYFILM, "0508"),)),
    (70.0, 37.0, 3, 8, 0.00, 0.00, 70.00, 37.00, ((_AVERY, "3474"),)),
    (70.0, 36.0, 3, 8, 0.00, 4.50, 70.00, 36.00, ((_RAYFILM, "0527"), (_AVERY, "3475"))),
    (99.1, 67.7, 2, 4, 4.70, 13.10, 101.60, 67.70, ((_RAYFILM, "0817"), (_AVERY, "L7165"))),
    (105.0, 148.5, 2, 2, 0.00, 0.00, 105.00, 148.50, ((_RAYFILM, "0922"),)),
)
_ROLLS: tuple[tuple[str, str, float, float, float, int, bool], ...] = (
    # maker, name | width height of a label that lies as it is read | unprintable edge | dpi | cut off after each
    (_BROTHER, "DK-11201", 90.0, 29.0, 3.1, 300, False),
    (_BROTHER, "DK-11204", 54.0, 17.0, 3.1, 300, False),
    (_BROTHER, "DK-11209", 62.0, 29.0, 3.1, 300, False),
    (_BROTHER, "DK-11221", 23.0, 23.0, 3.0, 300, False),
    (_BROTHER, "17 × 87", 87.0, 17.0, 3.1, 300, False),
    (_BROTHER, "29 × 42", 42.0, 29.0, 3.1, 300, False),
    (_BROTHER, "39 × 48", 48.0, 39.0, 3.1, 300, False),
    (_BROTHER, "39 × 90", 90.0, 39.0, 3.1, 300, False),
    (_BROTHER, "52 × 29", 52.0, 29.0, 3.1, 300, False),
    (_BROTHER, "54 × 29", 54.0, 29.0, 3.1, 300, False),
    (_BROTHER, "62 × 100", 100.0, 62.0, 3.1, 300, False),
    (_BROTHER, "DK-22205", 62.0, 38.0, 3.0, 300, True),
    (_BROTHER, "DK-22210", 60.0, 29.0, 3.0, 300, True),
    (_BROTHER, "DK-22225", 62.0, 38.0, 3.0, 300, True),
    (_BROTHER, "DK-22223", 80.0, 50.0, 3.0, 300, True),
    (_BROTHER, "DK-N55224", 80.0, 54.0, 3.0, 300, True),
    (_ZEBRA, "38 × 25", 38.0, 25.0, 1.0, 203, False),
    (_ZEBRA, "51 × 25", 51.0, 25.0, 1.0, 203, False),
    (_ZEBRA, "57 × 32", 57.0, 32.0, 1.0, 203, False),
    (_ZEBRA, "76 × 51", 76.0, 51.0, 1.0, 203, False),
    (_ZEBRA, "102 × 76", 102.0, 76.0, 1.0, 203, False),
)
# fmt: on


def _key(maker: str, name: str) -> str:
    """`rayfilm-0102n`, `brother-62x100`"""
    return f"{maker}-{name}".lower().replace(" × ", "x")


def _sheets() -> Iterator[Stock]:
    for width, height, columns, rows, left, top, across, down, names in _SHEETS:
        for maker, name in names:
            title = f"{maker} {name}"
            yield Stock(_key(maker, name), maker, title, columns, rows, left, top, across, down, width, height)


def _rolls() -> Iterator[Stock]:
    for maker, name, width, height, edge, dpi, endless in _ROLLS:
        size = (width, height, width, height, width, height)
        yield Stock(
            *(_key(maker, name), maker, f"{maker} {name}", 1, 1, 0.0, 0.0, *size), edge=edge, dpi=dpi, endless=endless
        )


STOCKS: Mapping[str, Stock] = {stock.name: stock for stock in (*_sheets(), *_rolls())}
"""By the name that the command line and the settings use, sheets before rolls."""
