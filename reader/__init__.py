"""thread-reader: reads a news article together with its comment thread in a terminal."""
