"""A photo as it is kept: small, upright, and nothing but what can be seen: no place, time or name of a phone."""

import io

from equipment_app import apart
from equipment_app.domain.attachments import MOST_PIXELS, NoPhoto, PhotoDamaged, PhotoTooLarge
from equipment_app.domain.outcome import Step, no_step

LONGEST = 800
"""Pixels of the longer side."""
_QUALITY = 85


def small(name: str, content: bytes) -> bytes:
    """A JPEG, made apart of what came from outside. Raises NoPhoto, PhotoDamaged, PhotoTooLarge, TooHeavy, NoHelper."""
    return apart.asked(shrink, name, content).data


def shrink(content: bytes, *, name: str, step: Step = no_step, longest: int = LONGEST) -> apart.ChildAnswer:
    """A JPEG. Its pixels alone are carried over, so that nothing else in the file comes along. In this very process.
    Raises NoPhoto, PhotoDamaged, PhotoTooLarge.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    made = io.BytesIO()
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > MOST_PIXELS * 1_000_000:
                raise PhotoTooLarge(name, MOST_PIXELS)
            picture.draft("RGB", (longest * 2, longest * 2))
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
            upright.thumbnail((longest, longest))
            clean = Image.new("RGB", upright.size, "white")
            clean.paste(upright, mask=upright)
            clean.save(made, "JPEG", quality=_QUALITY, optimize=True)
    except UnidentifiedImageError as error:
        raise NoPhoto(name) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PhotoTooLarge(name, MOST_PIXELS) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:  # all of which Pillow raises for a broken file
        raise PhotoDamaged(name) from error
    return apart.ChildAnswer(longest, made.getvalue())
