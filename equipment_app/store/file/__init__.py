"""The file a store lives in: where it may lie, who may read it, how it is locked, written, copied and connected to."""
