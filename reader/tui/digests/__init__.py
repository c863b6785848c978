"""Digests as the screen asks for them: questions, the workers that answer, and where answers go."""
