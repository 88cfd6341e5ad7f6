"""Care for the store as a file: where it lies, who else reads it, what a crash left, a disk that fails, one window."""
