"""What the program costs in time and memory, beside a stated rival; run with python -m."""
