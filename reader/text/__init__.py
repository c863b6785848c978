"""Text as such: decoding, cleaning, measuring, wrapping, and Markdown; knows no thread."""
