"""Measures quality on real pages, which stay outside the project: see each `--data`."""
