"""Lists of any length: one model, one view, cells drawn alike."""
