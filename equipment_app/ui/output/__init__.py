"""What leaves the window: papers to the printer, files to a place somebody chose."""
