"""Measures how much of a thread comes back from its paste."""
