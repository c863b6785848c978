"""Rows to what a terminal is sent: themes, colours, and text that terminals disagree on."""
