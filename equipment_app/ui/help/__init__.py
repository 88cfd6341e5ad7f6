"""Help of a page, the keys of every act, what this program is."""
