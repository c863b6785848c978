"""Our own method, on arrays, and what points are made of whichever method chose them."""
