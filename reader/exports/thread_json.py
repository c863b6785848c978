"""Thread JSON version 1: everything that is known of a thread, to be read back by any command."""

import json

from reader.exports import digest_json
from reader.exports.moments import iso
from reader.model import Article, Comment, Digest, Thread

FORMAT = "reader-thread"
VERSION = 1


def export(thread: Thread, digest: Digest | None) -> str:
    """Return the JSON of `thread`, one comment a line, with the `digest` under its own key."""
    comments = ",\n".join(f"  {_line(_comment(comment))}" for comment in thread.comments)
    head: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "source": thread.source,
        "notices": list(thread.notices),
        "article": _article(thread.article),
    }
    if digest is not None:
        head["digest"] = digest_json.as_values(thread, digest)
    members = [f" {_line(name)}: {_line(value)}" for name, value in head.items()]
    members.append(f' "comments": [\n{comments}\n ]' if comments else ' "comments": []')
    return "{\n" + ",\n".join(members) + "\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _article(article: Article) -> dict[str, object]:
    return {
        "title": article.title,
        "title_made_up": article.title_made_up,
        "url": article.url,
        "site": article.site,
        "author": article.author,
        "role": article.role,
        "published": iso(article.published),
        "published_text": article.published_text,
        "caption": article.caption,
        "language": article.language,
        "announced_comments": article.announced_comments,
        "lead": article.lead,
        "body": article.body,
    }


def _comment(comment: Comment) -> dict[str, object]:
    return {
        "id": comment.id,
        "parent": comment.parent,
        "depth": comment.depth,
        "replies": comment.replies,
        "author": comment.author,
        "published": iso(comment.published),
        "published_text": comment.published_text,
        "edited": iso(comment.edited),
        "edited_by": comment.edited_by,
        "score": comment.score,
        "permalink": comment.permalink,
        "state": comment.state,
        "missing": comment.missing,
        "link": comment.link,
        "confidence": comment.confidence,
        "quotes": [
            {"text": quote.text, "of": quote.of, "lines": _pair(quote.lines)}
            for quote in comment.quotes
        ],
        "lines": _pair(comment.lines),
        "body": comment.body,
    }


def _pair(lines: tuple[int, int] | None) -> list[int] | None:
    return None if lines is None else list(lines)
