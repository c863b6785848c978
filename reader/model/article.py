"""The article that a thread hangs under."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """A news story; every text is clean, `lead` and `body` are canonical Markdown."""

    title: str
    """The headline; made of the text's first words where `title_made_up`."""
    title_made_up: bool = False
    """Whether `title` is this program's guess instead of the page's own headline."""
    url: str | None = None
    """The page's own address, where it is known."""
    site: str | None = None
    """The name of the publication."""
    author: str | None = None
    """The byline's name, without the word for "by"."""
    role: str | None = None
    """What the author is at the publication ("Redacteur")."""
    published: date | None = None
    """A date, or a datetime where a time is stated: naive unless the source states a zone."""
    published_text: str | None = None
    """The date as it was written."""
    lead: str = ""
    """The opening paragraph, where it stands apart from the body; not repeated in `body`."""
    body: str = ""
    """The text as canonical Markdown, section headings included."""
    caption: str | None = None
    """The captions and credits of the article's pictures, one a line."""
    language: str | None = None
    """ISO 639-1 code of the article's language."""
    announced_comments: int | None = None
    """How many comments the page says there are: an upper bound, not a fact of this copy."""

    @property
    def text(self) -> str:
        """Lead and body together, as canonical Markdown."""
        return "\n\n".join(part for part in (self.lead, self.body) if part.strip())
