"""Pictures for papers."""

from io import BytesIO

from PIL import Image, ImageDraw

from equipment_app.domain import papers


def png(wide=papers.WIDE, high=papers.HIGH, mode="L"):
    picture = Image.new(mode, (wide, high), "white")
    ImageDraw.Draw(picture).ellipse((wide // 4, 4, 3 * wide // 4, high - 4), fill="black")
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
