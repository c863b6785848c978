"""What our own method, `reader.digests.methods.thread`, is made of; all of it works on arrays."""
