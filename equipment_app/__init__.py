"""The kit store of an anti-conflict team: things move between holders, the journal remembers every move."""

__version__ = "0.1.0"
