"""Takes the letters by which the reader chooses a link; the screen below shows them."""

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Size
from textual.screen import ModalScreen


class HintingScreen(ModalScreen[None]):
    """Ends as soon as a word is typed, or no word can be typed any more."""

    DEFAULT_CSS = "HintingScreen { background: transparent; }"

    def __init__(
        self,
        words: Sequence[str],
        typed: Callable[[str], object],
        done: Callable[[int | None], object],
    ) -> None:
        """`typed` gets what is typed so far, `done` the place of the word that was chosen."""
        super().__init__()
        self._words = words
        self._typed = typed
        self._done = done
        self._text = ""
        self._whole: Size | None = None

    def on_resize(self, event: events.Resize) -> None:
        """Leave when the links are elsewhere: other words would stand over them."""
        if self._whole not in (None, event.size):
            self._end(None)
        self._whole = event.size

    def on_key(self, event: events.Key) -> None:
        """Take a letter; escape leaves, and so does any key that leads to no word."""
        event.stop()
        event.prevent_default()
        if event.key == "backspace":
            self._take(self._text[:-1])
        else:
            self._take(self._text + (event.character or "\0"))

    def on_click(self) -> None:
        """Whoever takes the mouse wants no letters."""
        self._end(None)

    def _take(self, text: str) -> None:
        if text in self._words:
            self._end(self._words.index(text))
        elif any(word.startswith(text) for word in self._words):
            self._text = text
            self._typed(text)
        else:
            self._end(None)

    def _end(self, place: int | None) -> None:
        self.dismiss()
        self._done(place)
