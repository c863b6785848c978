"""Where quotes are from: what is looked up, how surely it is known, and when."""
