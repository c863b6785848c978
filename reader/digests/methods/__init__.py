"""The ways of choosing sentences: every module is a `reader.digests.base.Method`.

A module's name is its method's, with "_" for "-". It is imported when a digest is made by it, so
that it may import whatever it needs.
"""
