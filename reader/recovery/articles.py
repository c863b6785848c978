"""Reads an article that was pasted as text: title, byline, date, captions, headings and body.

Whatever is not recognised as something else is a paragraph of the body, so no line is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.model.article import Article
from reader.recovery.bodies import markdown
from reader.recovery.bylines import Byline, is_role, opening_date, read_byline, read_dateline
from reader.recovery.captions import is_caption
from reader.recovery.sections import body, headings, odd_lines
from reader.recovery.titles import is_title, made_up_title
from reader.text.dates import Written

_MAX_DATED = 100
"""Characters of a line that can be about when it was published, among other things."""


@dataclass(slots=True)
class _Draft:
    """What was recognised so far."""

    title: str | None = None
    author: str | None = None
    role: str | None = None
    dated: Written | None = None
    captions: list[str] = field(default_factory=list)
    text: list[list[str]] = field(default_factory=list)
    signing: bool = False
    """Whether the lines just read were about the author."""


def read_article(
    lines: Sequence[str], *, language: str | None = None, has_lead: bool = False
) -> tuple[Article, tuple[str, ...]]:
    """Return the article that stands in `lines`, and what should be said about it.

    Blank lines stand between its paragraphs; `language` is what its dates are written in. With
    `has_lead` the first paragraph under a title stands apart, if more follow.
    """
    draft = _Draft()
    opened, lines = _dated(lines, language)
    groups = _groups(lines)
    if len(groups) > 1 and is_title(groups[0]):
        draft.title = groups.pop(0)[0].strip()
    for index, group in enumerate(groups):
        after = groups[index + 1] if index + 1 < len(groups) else []
        draft.signing = _sign(draft, group, after, language)
        if draft.signing:
            continue
        if is_caption(group):
            draft.captions.extend(line.strip() for line in group)
        else:
            draft.text.append(group)
    draft.dated = draft.dated or opened or _date_among(draft.text, language)
    return _article(draft, has_lead=has_lead), _told(len(odd_lines(draft.text)))


def _told(odd: int) -> tuple[str, ...]:
    if odd == 1:
        return ("a short line of the page could not be placed: it stands in the article",)
    told = f"{odd} short lines of the page could not be placed: they stand in the article"
    return (told,) if odd else ()


def _dated(lines: Sequence[str], language: str | None) -> tuple[Written | None, Sequence[str]]:
    """Take the date off the start of the first line that has words."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    found = None if first is None else opening_date(lines[first], language)
    if first is None or found is None:
        return None, lines
    written, start = found
    return written, [lines[first][start:], *lines[first + 1 :]]


def _groups(lines: Sequence[str]) -> list[list[str]]:
    """The runs of lines that no blank line parts; every line by itself where there is none."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    return [[line] for line in groups[0]] if len(groups) == 1 else groups


def _sign(draft: _Draft, group: Sequence[str], after: Sequence[str], language: str | None) -> bool:
    """Take in lines that are about author and date and nothing else; say whether they were."""
    byline: Byline | None = None
    dated: Written | None = None
    role: str | None = None
    signed = draft.signing and draft.author is not None
    for line in group:
        found = read_byline(line, language)
        if found and draft.author is None and byline is None and _stands_alone(found, group, after):
            byline, role, dated = found, found.role, dated or found.dated
        elif draft.dated is None and dated is None and (read := read_dateline(line, language)):
            dated = read
        elif (
            not (draft.role or role)
            and is_role(line)
            and (byline or (signed and (not after or _opens_with_date(after[0], language))))
        ):
            role = line.strip()
        else:
            return False
    draft.author = byline.name if byline else draft.author
    draft.role = role or draft.role
    draft.dated = dated or draft.dated
    return True


def _date_among(groups: Sequence[Sequence[str]], language: str | None) -> Written | None:
    """The date of a short line that says more, such as "03-02-2026 • thanks to Anna"; it stays."""
    dates = (_opens_with_date(line, language) for group in groups for line in group)
    return next((found for found in dates if found is not None), None)


def _opens_with_date(line: str, language: str | None) -> Written | None:
    found = opening_date(line, language) if len(line) <= _MAX_DATED else None
    return found[0] if found is not None else None


def _stands_alone(found: Byline, group: Sequence[str], after: Sequence[str]) -> bool:
    """Whether one word after "by" is a name: a heading such as "By design" is followed by text."""
    if " " in found.name or found.role or found.dated or len(group) > 1 or not after:
        return True
    return is_role(after[0]) or _opens_with_date(after[0], None) is not None


def _article(draft: _Draft, *, has_lead: bool) -> Article:
    text = draft.text
    lead = ""
    if has_lead and draft.title is not None and len(text) > 1 and 0 not in headings(text[:2]):
        lead = markdown(text[0])
        text = text[1:]
    opening = draft.text[0][0] if draft.text else ""
    return Article(
        title=made_up_title(opening) if draft.title is None else draft.title,
        title_made_up=draft.title is None,
        author=draft.author,
        role=draft.role,
        published=draft.dated.value if draft.dated else None,
        published_text=draft.dated.text if draft.dated else None,
        lead=lead,
        body=body(text),
        caption="\n".join(draft.captions) or None,
    )
