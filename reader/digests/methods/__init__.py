"""The ways of rating sentences, a module each, with a function `rate` (see `reader.digests.base`).

A module's name is its method's, with "_" for "-". It is imported when a digest is made by it, so
that it may import whatever it needs.
"""
