"""What an address really is: whether it may be opened, and what there is to doubt about it.

Only http, https and mailto are opened. A host in another script is shown in the letters of ASCII
too (IDNA, RFC 3490), since many letters of other scripts look like Latin ones.
"""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from reader.text.clean import clean

SCHEMES = ("http", "https", "mailto")
LONGEST = 8_000
"""Characters of an address that is opened."""

_SAFE = "!#$%&()*+,/:;=?@[]~-._"
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9_.-]*[a-z0-9.])?", re.IGNORECASE)


class Address(NamedTuple):
    """Where a link leads."""

    href: str
    """The address as it was written."""
    url: str = ""
    """What is handed to a browser: printable ASCII; "" if this isn't opened."""
    host: str = ""
    """The host in ASCII letters, or the one that mail goes to."""
    doubt: str = ""
    """Why to look at it twice, or why it isn't opened, in words."""


def read_address(href: str) -> Address:
    """Return what is known of an address, however it is written."""
    written = clean(href).strip()
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError:
        return Address(written, doubt="this is no address that can be opened")
    if parts.scheme not in SCHEMES:
        kind = f"{parts.scheme}: addresses" if parts.scheme else "addresses without https:"
        return Address(written, doubt=f"{kind} are not opened")
    if len(written) > LONGEST:
        return Address(written, doubt="an address as long as this is not opened")
    whole = parts.path if parts.scheme == "mailto" else parts.netloc
    name, at, place = whole.rpartition("@")
    written_host = place if port is None else place.rpartition(":")[0]
    host = _ascii(written_host)
    if not _HOST.fullmatch(host):
        return Address(written, doubt="this address names no host")
    there = f"{name}{at}{host}{place[len(written_host) :]}"
    doubt = "" if host.lower() == written_host.lower() else f"the host is really {host}"
    if parts.scheme == "mailto":
        parts = parts._replace(path=there)
        doubt = "more than the address is filled in" if parts.query else doubt
    else:
        parts = parts._replace(netloc=there)
        doubt = f"the host is {host}; what stands before it is only a name" if at else doubt
    url = _BROKEN.sub("%25", quote(parts.geturl(), safe=_SAFE))
    return Address(written, url, host, doubt)


def _ascii(host: str) -> str:
    """A host in ASCII; "" if it can't be one."""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
