"""Pictures of the screen, for README and for looking at; made with python -m tests.screenshots."""
