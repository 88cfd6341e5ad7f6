"""Small files that ask for hours and gigabytes, as anybody may send them by e-mail."""

import io
import struct
import zlib

import pikepdf


def laughing_pdf(levels: int = 9, each: int = 10) -> bytes:
    """Forms that draw each other ten times, nine levels deep: 2.4 kB, a thousand million squares."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 300))
        form = {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Form, "BBox": [0, 0, 9, 9]}
        drawn = pdf.make_stream(b"0 0 9 9 re f", **form)
        for _ in range(levels):
            inside = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=drawn))
            drawn = pdf.make_stream(b"/F Do " * each, **form, Resources=inside)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=drawn))
        page.Contents = pdf.make_stream(b"/F Do")
        pdf.save(file := io.BytesIO())
    return file.getvalue()


def wide_pdf(*boxes: tuple[float, float]) -> bytes:
    """Empty pages of these sizes, in points."""
    with pikepdf.new() as pdf:
        for wide, high in boxes:
            pdf.add_blank_page(page_size=(100, 100))
            pdf.pages[-1].mediabox = [0, 0, wide, high]
        pdf.save(file := io.BytesIO())
    return file.getvalue()


def empty_png(side: int) -> bytes:
    """White, of so many pixels a side, packed: 80 million of them are 80 kB."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head, row = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0), bytes(1 + 4 * side)
    pack = zlib.compressobj(9)
    packed = b"".join(pack.compress(row) for _ in range(side)) + pack.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
