"""The way back to a backup, in three steps: which one, what will be gone, who does it and why."""
