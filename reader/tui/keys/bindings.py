"""The table of actions as Textual's bindings, with the keys of the app's key map."""

from collections.abc import Iterator, Mapping

from textual.binding import Binding, BindingsMap, BindingType
from textual.dom import DOMNode
from textual.events import Event, Key

from reader.tui.keys.actions import ACTIONS, Action, Where
from reader.tui.keys.keymap import Keymap
from reader.tui.services import services


class Keyed(DOMNode):
    """A pane or a screen whose keys are those of the app's key map.

    Textual lays key maps of its own over all bindings anew at every key, and they can't take a key
    away: this is done once.
    """

    def on_mount(self) -> None:
        """Change the keys that are other than in the table."""
        keymap = keymap_of(self)
        if keymap.actions is not ACTIONS:
            keys = {action.name: action.keys for action in keymap.actions}
            self._bindings = BindingsMap(_rebound(self._bindings, keys))

    async def on_event(self, event: Event) -> None:
        """Give keys back that were typed for a dialogue which isn't there yet."""
        app = services(self)
        if isinstance(event, Key) and app.is_waiting:
            app.take_back(event)
            event.stop().prevent_default()
        else:
            await super().on_event(event)


def keymap_of(node: DOMNode) -> Keymap:
    """The key map of the app that `node` is in."""
    return services(node).keymap


def bindings(where: Where) -> list[BindingType]:
    """The bindings of a pane; their ids are the names of the actions."""
    return [_binding(action) for action in ACTIONS if where in (action.where, action.also)]


def _binding(action: Action) -> Binding:
    keys = ",".join(map(_textual, action.keys))
    return Binding(keys, action.method, action.label, show=False, id=action.name)


def _rebound(found: BindingsMap, keys: Mapping[str, tuple[str, ...]]) -> Iterator[Binding]:
    """Yield every binding once for each key that it has now."""
    done = set()
    for _, binding in found:
        if binding.id is None or binding.id not in keys:
            yield binding
        elif binding.id not in done:
            done.add(binding.id)
            for key in keys[binding.id]:
                yield binding.with_key(_textual(key))


def _textual(key: str) -> str:
    """A key in a list that Textual parts at commas."""
    return "comma" if key == "," else key
