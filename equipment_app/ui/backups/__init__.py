"""Backups on the screen: what makes them without being asked, the sign in the status bar, the section of Settings."""
