"""The words that say of a comment who wrote it, when, and whom it answers."""

from collections.abc import Callable, Iterator

from reader.exports.moments import spoken
from reader.model import ARTICLE, Article, Comment, Thread

Say = Callable[[str], str]
"""Makes a stranger's one-line text fit for the format."""
Refer = Callable[[int], str]
"""Makes a reference to the comment of a number, counted from 1 in reading order."""

GUESSES = (
    'Where it says "probably" or "perhaps", the page does not state whom a comment answers: '
    "it was inferred, and may be wrong."
)
"""What a reader must know where places are inferred."""

_LIKELY = 0.5
_FACTS = {"stated": "", "quoted": " (quoted)", "corrected": " (corrected)"}
_STATES = {"deleted": "deleted", "hidden": "hidden"}


class Captions:
    """Writes the captions of one thread's comments for one format."""

    def __init__(self, thread: Thread, say: Say, refer: Refer, *, drawn: int = 0) -> None:
        """Depths up to `drawn` are plain to see in the format, and so not said."""
        self._numbers = {comment.id: place for place, comment in enumerate(thread.comments, 1)}
        self._authors = any(comment.author is not None for comment in thread.comments)
        self._drawn = drawn
        self.say = say
        self.refer = refer

    def header(self, comment: Comment) -> list[str]:
        """Return what stands behind a comment's number: facts, and guesses in words that say so."""
        if comment.state == "missing":
            return [missing(comment)]
        parts = [
            self.author(comment),
            self.say(spoken(comment.published, comment.published_text) or ""),
            "" if comment.score is None else f"score {comment.score}",
            f"depth {comment.depth}" if comment.depth > self._drawn else "",
            self.answers(comment),
            *self.quotes(comment),
            counted(comment.replies, "reply", "replies") if comment.replies else "",
            state(comment),
        ]
        return [part for part in parts if part]

    def edited(self, comment: Comment) -> str | None:
        """Return the note on who changed the comment last, and when."""
        if comment.edited is None and comment.edited_by is None:
            return None
        by = "" if comment.edited_by is None else f" by {self.say(comment.edited_by)}"
        at = "" if comment.edited is None else f" on {spoken(comment.edited)}"
        return f"edited{by}{at}"

    def comment(self, comment_id: str) -> str:
        """Return "comment 12" for an id; the id itself where no comment has it."""
        number = self.number(comment_id)
        return f"comment {self.say(comment_id) if number is None else self.refer(number)}"

    def number(self, comment_id: str) -> int | None:
        """Return the number of the comment with this id."""
        return self._numbers.get(comment_id)

    def author(self, comment: Comment) -> str:
        """Return who wrote it; where others are named, also that nobody is."""
        if comment.author is not None:
            return self.say(comment.author)
        return "no author given" if self._authors else ""

    def answers(self, comment: Comment) -> str:
        """Return whom it answers, and how sure that is; "" for a stated root."""
        number = None if comment.parent is None else self._numbers.get(comment.parent)
        if comment.link == "inferred":
            whom = "the article" if number is None else self.refer(number)
            return f"{_how_sure(comment.confidence)} answers {whom}{_percent(comment.confidence)}"
        if number is None:
            return ""
        return f"answers {self.refer(number)}{_FACTS.get(comment.link or 'stated', '')}"

    def quotes(self, comment: Comment) -> Iterator[str]:
        """Yield whom it quotes besides the one it answers."""
        for of in dict.fromkeys(quote.of for quote in comment.quotes):
            number = None if of is None else self._numbers.get(of)
            if of == ARTICLE:
                yield "quotes the article"
            elif number is not None and of != comment.parent:
                yield f"quotes {self.refer(number)}"


def missing(comment: Comment) -> str:
    """Return what a stub says of the comments that it stands for."""
    return f"{counted(max(1, comment.missing), 'comment')} not in this copy"


def state(comment: Comment) -> str:
    """Return why there is nothing to be read; "" where there is."""
    return _STATES.get(comment.state, "")


def byline(article: Article, say: Say) -> list[str]:
    """Return who wrote the article, where and when, as far as it is known."""
    role = "" if article.role is None else f" ({say(article.role)})"
    parts = [
        "" if article.author is None else f"{say(article.author)}{role}",
        say(article.site or ""),
        say(spoken(article.published, article.published_text) or ""),
    ]
    return [part for part in parts if part]


def count(thread: Thread) -> str:
    """Return how many comments are here, and how many the page says there are."""
    here = counted(thread.present(), "comment")
    announced = thread.article.announced_comments
    if announced is None or announced == thread.present():
        return here
    return f"{here} here, {announced} announced"


def has_guesses(thread: Thread) -> bool:
    """Return whether the place of any comment is inferred."""
    return any(comment.link == "inferred" for comment in thread.comments)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 reply" or "1,200 replies"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _how_sure(confidence: float) -> str:
    return "probably" if confidence >= _LIKELY else "perhaps"


def _percent(confidence: float) -> str:
    """A guess is never said to be certain, nor given a figure where it has none."""
    return f" ({min(99, max(1, round(100 * confidence)))} %)" if confidence > 0 else ""
