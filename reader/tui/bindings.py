"""The table of actions as Textual's bindings."""

from textual.binding import Binding, BindingType

from reader.tui.actions import ACTIONS, Action, Where


def bindings(where: Where) -> list[BindingType]:
    """The bindings of a pane; their ids let a key map change the keys."""
    return [_binding(action) for action in ACTIONS if where in (action.where, action.also)]


def _binding(action: Action) -> Binding:
    return Binding(
        ",".join(action.keys),
        action.method,
        action.label,
        show=False,
        id=f"{action.where}.{action.id}",
    )
