"""Keys that were typed for a dialogue before it was there: they wait for it, and none is lost."""

from collections.abc import Callable
from typing import TypeVar

from textual.app import App
from textual.events import Event, Key
from textual.screen import Screen

_T = TypeVar("_T")
_PATIENCE = 1.0
"""Seconds after which keys go where they can, dialogue or not."""


class WaitingApp(App[None]):
    """Takes keys back from panes while a dialogue is being built."""

    _waiting: list[Key] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a dialogue is being built."""
        return self._waiting is not None

    async def on_event(self, event: Event) -> None:
        """Let keys wait, too, that no pane has got yet."""
        if isinstance(event, Key) and self.is_waiting:
            self.take_back(event)
        else:
            await super().on_event(event)

    def hold_keys(self) -> None:
        """Let keys wait from now on."""
        if self._waiting is None:
            self._waiting = []
            self.set_timer(_PATIENCE, self.release_keys)

    def take_back(self, key: Key) -> None:
        """Let a key wait that has already reached a pane."""
        if self._waiting is not None:
            self._waiting.append(key)

    def release_keys(self) -> None:
        """Let the keys go where the focus is now, in the order in which they were typed."""
        waiting, self._waiting = self._waiting, None
        for key in sorted(waiting or (), key=lambda each: each.time):
            # Whoever releases them is not their sender: keys go no further up than that.
            self.post_message(Key(key.key, key.character).set_sender(self))

    def show_screen(
        self, screen: Screen[_T], callback: Callable[[_T | None], None] | None = None
    ) -> None:
        """Put a screen over the others; keys wait until it has the focus."""
        self.hold_keys()
        self.push_screen(screen, callback)
        # The focus is set by the app, after the screen has asked for it.
        screen.call_after_refresh(self.call_later, self.release_keys)
