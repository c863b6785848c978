"""Plain text to canonical Markdown: what was typed as text stays text, links stay links."""

import re

_ANYWHERE = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>&~|"})
_LINE_START = re.compile(r"^(?:(#{1,6}|[-+=]+|:?-+:?)(?=\s|$)|(\d{1,9})([.)])(?=\s|$))")
_URL = re.compile(r"https?://[^\s<>\"“”„‘’«»\\^`{|}]+")
_TRAILING = ".,;:!?'*_~"
_SIMPLE = re.compile(r"[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]+")


def escape(text: str) -> str:
    """Return Markdown whose plain text is `text`, paragraph by paragraph.

    A blank line separates paragraphs; a single newline becomes a hard line break. White space at
    the ends of a line, and more than one blank line in a row, carry no meaning and are dropped.
    """
    paragraphs = (paragraph(part) for part in re.split(r"\n\s*\n", text.strip()))
    return "\n\n".join(part for part in paragraphs if part)


def paragraph(text: str) -> str:
    """Return the Markdown of one paragraph; its newlines become hard line breaks."""
    lines = (line.strip() for line in text.split("\n"))
    return "\\\n".join(_line(line) for line in lines if line)


def _line(line: str) -> str:
    """Escape one line, its start included, with bare addresses as links."""
    parts: list[str] = []
    done = 0
    for found in _URL.finditer(line):
        url = _trimmed(found.group())
        before, address = inline(line[done : found.start()]), link(url)
        # "!" before a bracket would make a picture of the link.
        parts.append(f"{before[:-1]}\\!" if before.endswith("!") and address[0] == "[" else before)
        parts.append(address)
        done = found.start() + len(url)
    parts.append(inline(line[done:]))
    return start("".join(parts))


def start(line: str) -> str:
    """Escape what would make a heading, a list or the like of a line that is escaped inside."""
    return _LINE_START.sub(_escaped_start, line)


def inline(text: str) -> str:
    """Escape the characters that mean something to Markdown inside a line."""
    return text.translate(_ANYWHERE)


def link(url: str) -> str:
    """Return a link whose text is the address itself."""
    if _SIMPLE.fullmatch(url) and "&" not in url:
        return f"<{url}>"
    return f"[{inline(url)}](<{url.replace('&', '&amp;')}>)"


def _escaped_start(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[2]}\\{found[3]}"
    return f"\\{found[1]}"


def _trimmed(url: str) -> str:
    """Leave off the punctuation that belongs to the sentence around an address."""
    end, surplus = len(url), url.count(")") - url.count("(")
    while url[end - 1] in _TRAILING or (url[end - 1] == ")" and surplus > 0):
        surplus -= url[end - 1] == ")"
        end -= 1
    return url[:end]
