"""The Scanner section of Settings: try it, tell it apart, hear it."""
