"""How good digests are, on threads that people have summarised."""
