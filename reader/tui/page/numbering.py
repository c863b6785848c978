"""What comments and the article are called where a number stands for them."""

IN_ARTICLE = -1
"""The article's place in the numbering of the comments."""


def name(index: int, number: str) -> str:
    """What a comment, by index, or the article is called; `number` stands before a number."""
    return "the article" if index == IN_ARTICLE else f"{number} {index + 1}"
