"""How fast the reading screen starts and answers, beside others; run with python -m."""
