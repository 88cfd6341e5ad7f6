"""An SVG from outside, as nothing but shapes: read by a real parser, written again of what stands in the lists here.

What is drawn is what was written here, in UTF-8: nothing else in the file, whatever it is encoded in, is ever seen by
who draws it.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from equipment_app.apart import TooHeavy
from equipment_app.domain.errors import LogoReachesOut, NoLogo

ELEMENTS = frozenset(
    """svg g defs switch use style path rect circle ellipse line polyline polygon text tspan linearGradient
    radialGradient stop""".split()
)
"""Of others neither they nor what is in them is drawn."""
ATTRIBUTES = frozenset(
    """id class style type version viewBox preserveAspectRatio transform x y x1 y1 x2 y2 cx cy r rx ry fx fy width
    height d points dx dy offset gradientUnits gradientTransform spreadMethod fill fill-rule fill-opacity stroke
    stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
    stroke-opacity opacity color stop-color stop-opacity font-family font-size font-style font-weight
    font-variant text-anchor display visibility vector-effect""".split()
)
_REACHING = frozenset("script image foreignObject iframe handler listener video audio".split())
_REACHES = re.compile(r"@|\\|javascript:|expression\s*\(|url\(\s*+[\"']?+\s*+(?!#)", re.IGNORECASE)
"""In a value, or in a style: something of another place, or what could be read as such."""
_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
DEEP, MANY, DRAWN, LONG = 64, 20_000, 50_000, 200
"""Elements within each other; in a file; drawn, each as often as it is used; and from one to the next that it uses."""


class _Element:
    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.inside: list[_Element | str] = []

    @property
    def elements(self) -> "Iterator[_Element]":
        return (one for one in self.inside if isinstance(one, _Element))

    def written(self) -> str:
        said = "".join(f" {name}={quoteattr(value)}" for name, value in self.attributes.items())
        inside = "".join(one.written() if isinstance(one, _Element) else escape(one) for one in self.inside)
        return f"<{self.name}{said}>{inside}</{self.name}>"


def plain_svg(name: str, data: bytes) -> bytes:
    """`name` is what a refusal calls the file. Raises NoLogo: it is no SVG in UTF-8; LogoReachesOut: it runs something
    or brings it in; TooHeavy: it is nested, or uses its parts again and again, beyond any drawing.
    """
    reader = _Reader(name)
    try:
        data.decode("utf-8-sig")
        reader.parser.Parse(data, True)
    except (UnicodeDecodeError, expat.ExpatError) as error:
        raise NoLogo from error
    root = reader.root
    if root is None or root.name != "svg":
        raise NoLogo
    _Uses(name, root).refuse_many()
    root.attributes |= {"xmlns": _SVG, "xmlns:xlink": _XLINK}
    return root.written().encode()


class _Reader:
    def __init__(self, name: str) -> None:
        self._name = name
        self.root: _Element | None = None
        self._way: list[_Element | None] = []
        """To where the parser is; None is what is left out."""
        self._count = 0
        self._ids = set[str]()
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._refuse
        parser.ProcessingInstructionHandler = self._refuse

    def _refuse(self, *_: Any) -> None:
        raise LogoReachesOut

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            raise LogoReachesOut

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, name = _apart(tag)
        self._count += 1
        if len(self._way) >= DEEP or self._count > MANY:
            raise TooHeavy(self._name)
        if name in _REACHING and space in (_SVG, ""):
            raise LogoReachesOut
        kept = self._attributes(attributes) if space in (_SVG, "") else {}
        outer = self._way[-1] if self._way else None
        inside = outer is not None or not self._way
        element = _Element(name, kept) if inside and space in (_SVG, "") and name in ELEMENTS else None
        if element is not None and outer is not None:
            outer.inside.append(element)
        if not self._way:
            self.root = element
        self._way.append(element)

    def _attributes(self, attributes: dict[str, str]) -> dict[str, str]:
        kept = {}
        for tag, value in attributes.items():
            space, name = _apart(tag)
            reference = name == "href" and space in ("", _XLINK)
            if (_REACHES.search(value) and (name in ATTRIBUTES or reference)) or name.lower().startswith("on"):
                raise LogoReachesOut
            if reference or name == "src":
                if not value.strip().startswith("#"):
                    raise LogoReachesOut
                kept["xlink:href"] = value.strip()
            elif not space and name in ATTRIBUTES and not (name == "id" and value in self._ids):
                kept[name] = value
        self._ids.add(kept.get("id", ""))
        return kept

    def _end(self, _tag: str) -> None:
        left = self._way.pop()
        style = left.inside if left is not None and left.name == "style" else ()
        if _REACHES.search("".join(one for one in style if isinstance(one, str))):
            raise LogoReachesOut

    def _text(self, text: str) -> None:
        there = self._way[-1] if self._way else None
        if there is not None and there.name in ("style", "text", "tspan"):
            there.inside.append(text)


def _apart(tag: str) -> tuple[str, str]:
    """The name space, empty for none, and the name."""
    space, _, name = tag.rpartition(" ")
    return space, name


class _Uses:
    """How much is drawn: what is used again is drawn again, and what it uses as well."""

    def __init__(self, name: str, root: _Element) -> None:
        self._name, self._root = name, root
        self._named: dict[str, _Element] = {}
        self._known: dict[int, int] = {}
        self._under_way = set[int]()
        self._remember(root)

    def refuse_many(self) -> None:
        """Raises TooHeavy, also for what uses itself."""
        if self._drawn(self._root) > DRAWN:
            raise TooHeavy(self._name)

    def _remember(self, element: _Element) -> None:
        if named := element.attributes.get("id"):
            self._named[named] = element
        for one in element.elements:
            self._remember(one)

    def _drawn(self, element: _Element) -> int:
        key = id(element)
        if key in self._under_way or len(self._under_way) > LONG:
            raise TooHeavy(self._name)
        if key not in self._known:
            self._under_way.add(key)
            used = self._named.get(element.attributes.get("xlink:href", "")[1:])
            self._known[key] = 1 + sum(map(self._drawn, element.elements)) + (self._drawn(used) if used else 0)
            self._under_way.discard(key)
        return self._known[key]
