"""Who works at this desk: signing in, the lock, another operator, a second person."""
