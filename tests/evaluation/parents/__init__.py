"""Measures how well parents are inferred on threads whose parents are known."""
