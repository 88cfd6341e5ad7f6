"""What whoever works may see and do on the screen."""
