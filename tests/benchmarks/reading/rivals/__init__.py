"""The others that read the same thread; each is run with python -m and the thread's JSON."""
