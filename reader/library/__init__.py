"""What is kept from one visit to the next: opened threads, places in them, what was set right.

All of it is in one SQLite file in the user's data folder. Importing this loads no SQLite, and
makes no file.
"""
