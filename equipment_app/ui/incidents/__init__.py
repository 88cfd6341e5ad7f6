"""Incidents in the window: the list, and the parts of the page of one."""
