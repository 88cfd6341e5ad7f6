"""The camera: a window beside the page, in which every code in view is outlined and named, and taken once."""
