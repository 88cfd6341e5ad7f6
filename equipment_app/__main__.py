"""`python -m equipment_app` is the same as `equipment-app`."""

from equipment_app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
