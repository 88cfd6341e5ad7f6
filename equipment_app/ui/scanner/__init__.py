"""Every way a code comes in: keystrokes of a reader, a serial port, a camera, pictures; and where it goes."""
