"""What can be done, and with which keys."""
