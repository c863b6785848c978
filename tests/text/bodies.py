"""Random bodies of comments, made of what Markdown knows, half knows and doesn't know."""

from hypothesis import strategies as st

from reader.text.clean import clean

MARKS = (
    *("*", "**", "_", "__", "`", "```", "[", "]", "(", ")", "<", ">", "&", "~", "~~", "!", "\\"),
    *("|", "#", "-", "+", "=", ":", ".", ",", '"', "'", "](", "---", "> ", "- ", "1. ", "\\\n"),
    *("\n", "\n\n", "\n    ", "\t", " ", " & ", " < ", "&amp;", "&lt;", "\\*", "[ref]: https://x"),
    *(
        "*foo*",
        "**b**",
        "_a_",
        "`c d`",
        "a_b",
        "[1]",
        "[ref]",
        "<https://x.y/z>",
        "![x](https://a.b)",
    ),
    *(
        "[x](https://a.b)",
        "[a b](<https://x/é>)",
        "foo",
        "Bar",
        "ж",
        "7",
        "漢字",
        "😀",
        "é",
        "e\u0301",
    ),
    *("\u0301", "م\u200dن"),
)
BODIES = st.lists(st.sampled_from(MARKS), max_size=12).map(lambda parts: clean("".join(parts)))
