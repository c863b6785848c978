"""`reader sources`: what can be read."""

from collections.abc import Sequence

from reader.cli import arguments, streams


def run(argv: Sequence[str]) -> int:
    """Print the name of each source and what it takes."""
    arguments.Parser("reader sources", "Lists what can be read, by name for --from.").parse_args(
        argv
    )
    from reader import sources

    longest = max(map(len, sources.names()))
    lines = (f"{name:{longest}}  {sources.by_name(name).TAKES}\n" for name in sources.names())
    streams.write("".join(lines))
    return 0
