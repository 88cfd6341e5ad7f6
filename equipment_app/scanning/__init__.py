"""Codes from keystrokes, whatever the keyboard layout. No Qt."""
