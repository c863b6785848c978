"""Infers whom each comment answers, from the texts of the comments in page order."""

from reader.recovery.parents.guess import infer
from reader.recovery.parents.utterance import ParentGuess, Utterance

__all__ = ["ParentGuess", "Utterance", "infer"]
