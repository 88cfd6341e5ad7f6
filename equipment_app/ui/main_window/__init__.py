"""What stands in the window: rail, header, page, messages, status bar; what a page keeps when it is made anew."""
