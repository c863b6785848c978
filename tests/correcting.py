"""Corrections by the comments' ids, as tests have them."""

from reader.model import Thread
from reader.model.correct import ROOT, rehung


def corrected(thread: Thread, comment: str, parent: str | None) -> Thread:
    """Hang a comment, and what answers it, under another parent (None: make it a root)."""
    places = thread.positions()
    return rehung(thread, places[comment], ROOT if parent is None else places[parent])
