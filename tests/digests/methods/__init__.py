"""The methods are sumy's."""
