"""`reader keys`: which keys do what, as the config file has them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.cli import arguments, streams

if TYPE_CHECKING:
    from reader.tui.keys.actions import Action

_ABOUT = """\
Lists every key of the screen, what it does, and the name by which the config file can give it
other keys."""
_MORE = """\
In the config file, for instance:
  preset = "arrows"
  [keys]
  fold = "x"                      # the name alone, where there is one such action only
  "article.end" = ["end", "G"]    # else with its pane
  suspend-process = ""            # no key at all"""


def run(argv: Sequence[str]) -> int:
    """Print the keys that a preset and the user's own make."""
    from reader.settings import FILE, PRESETS, folders, load
    from reader.tui.keys.keymap import keymap

    place = f"It is {folders.config() / FILE}"
    parser = arguments.Parser("reader keys", _ABOUT, epilog=f"{_MORE}\n{place}")
    parser.add_argument("--preset", choices=PRESETS, help="begin with these keys")
    parser.add_argument(
        "--to", choices=("text", "markdown"), default="text", help="how to print it (text)"
    )
    chosen = parser.parse_args(argv)
    settings, warnings = load()
    found = keymap(chosen.preset or settings.preset, settings.keys)
    streams.say(*warnings, *found.warnings)
    draw = _markdown if chosen.to == "markdown" else _text
    streams.write("\n".join(draw(found.topics())) + "\n")
    return 0


def _text(topics: Mapping[str, Sequence["Action"]]) -> Iterator[str]:
    """Lines in three columns, by topic; keys are spelt as the config file takes them."""
    all_of = [each for actions in topics.values() for each in actions]
    keys = max(len(" ".join(each.keys)) for each in all_of)
    labels = max(len(each.label) for each in all_of)
    for number, (topic, actions) in enumerate(topics.items()):
        yield f"\n{topic}" if number else topic
        for each in actions:
            yield f"  {' '.join(each.keys):{keys}}  {each.label:{labels}}  {each.name}"


def _markdown(topics: Mapping[str, Sequence["Action"]]) -> Iterator[str]:
    """A table, by topic."""
    yield "| keys | what they do | name |"
    yield "| --- | --- | --- |"
    for topic, actions in topics.items():
        yield f"| **{topic}** | | |"
        for each in actions:
            keys = " ".join(f"`{key}`" for key in each.keys).replace("|", r"\|")
            yield f"| {keys} | {each.label} | {each.name} |"
