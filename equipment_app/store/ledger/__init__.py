"""The journal and all that follows from it: entries, signatures, projections, history, verification."""
