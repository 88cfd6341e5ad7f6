"""The parts of the first-run page: the three ways in, recent stores, the form of a new one."""
