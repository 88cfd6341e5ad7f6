"""Paper: protocols, labels, registers; finished as PDF/A. No Qt."""
