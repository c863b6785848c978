"""Tests of the pages, which need no terminal."""
