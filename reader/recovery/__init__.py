"""Works out what a pasted page no longer says: where comments end, and whom they answer."""
