"""What an operation changed, so a page reloads only when it must."""

from enum import Flag, auto


class Changes(Flag):
    NOTHING = 0
    CUSTODY = auto()
    CATALOGUE = auto()
    MEMBERS = auto()
    KITS = auto()
    PAPERS = auto()
    SETTINGS = auto()
    CARTS = auto()
    CHECKS = auto()
    PRINTS = auto()
    """How often a paper was printed."""
    EVERYTHING = CUSTODY | CATALOGUE | MEMBERS | KITS | PAPERS | SETTINGS | CARTS | CHECKS | PRINTS
