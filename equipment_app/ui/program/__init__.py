"""The running program: stores opened and closed, its pages, what its menus do, how it starts and how it fails."""
