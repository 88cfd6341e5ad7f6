"""What may lie beside a store: logs after a crash, a restore on its way, what was set aside."""
