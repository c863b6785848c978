"""YAML front matter: what is known of an article, safely quoted."""

import json
from collections.abc import Mapping

from reader.exports.moments import iso
from reader.model import Thread


def front_matter(thread: Thread) -> list[str]:
    """Return the lines of the YAML block at the head of a Markdown file; unknowns are left out."""
    article = thread.article
    values: Mapping[str, str | int | list[str] | None] = {
        "title": article.title,
        "title_made_up": article.title_made_up or None,
        "author": article.author,
        "role": article.role,
        "date": iso(article.published) or article.published_text,
        "site": article.site,
        "url": article.url,
        "language": article.language,
        "source": thread.source,
        "comments": thread.present(),
        "announced_comments": article.announced_comments,
        "notices": list(thread.notices) or None,
    }
    known = (f"{name}: {_quoted(value)}" for name, value in values.items() if value is not None)
    return ["---", *known, "---"]


def _quoted(value: str | int | list[str]) -> str:
    """JSON is YAML too, and quotes every string: there is no rule for "no", "1e3" or ": " here."""
    return json.dumps(value, ensure_ascii=False)
