"""How the window looks: colours, type, icons, strokes, movement."""
