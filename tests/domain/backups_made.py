"""Backups as their manifests tell of them, to be counted, kept and rotated."""

from datetime import UTC, datetime, timedelta

from equipment_app.domain.backups import Head, Manifest, Why

MADE = datetime(2026, 3, 2, 8, 0, 1, tzinfo=UTC)
ONE = Manifest(
    number=7,
    file="sklad-0a1b2c3d-000007-20260302T080001Z.equip-backup",
    origin="0a1b2c3d-0000-4000-8000-000000000000/2",
    head=Head(123, "ab" * 32),
    size=299_008,
    sha256="cd" * 32,
    schema=3,
    app="0.1.0",
    why=Why.HALF_HOUR,
    made=MADE,
    verified=MADE + timedelta(seconds=9),
)
