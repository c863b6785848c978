"""The screens: loading, reading and help; each has its style sheet beside it."""
