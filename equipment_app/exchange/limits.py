"""How much of a stranger's file is read. Reached limits refuse the file; nothing is cut off silently."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """A list of 100,000 deliveries fits. A file at every limit takes seconds, and the reading can be stopped."""

    file_bytes: int = 32 << 20
    parts: int = 500
    """Files inside a workbook."""
    unpacked_bytes: int = 160 << 20
    ratio: int = 200
    """Unpacked to packed, of any part above 1 MiB. Real lists reach 40."""
    elements: int = 8_000_000
    """XML elements of one workbook."""
    sheets: int = 50
    rows: int = 120_000
    columns: int = 256
    cells: int = 2_500_000
    cell_chars: int = 32_767
    """As Excel."""


LIMITS = Limits()
