"""Tells which language a text is in, by its most common little words; needs no data files."""

import re
from collections import Counter

_WORDS = {
    "nl": "de het een van en dat is niet te op met zijn voor die er maar ook als je dan wel ik",
    "en": "the of and to is that it you for not with this are be as have on was but they what",
    "de": "der die das und ist nicht ich zu den mit ein eine auch auf für es sich dass aber",
    "fr": "le la les de des et est pas que une pour dans qui ce sur avec plus mais vous je il",
    "es": "el la los de que y es no en un una por con para se las lo como pero más su me si del",
    "it": "il di che è la non un per una in sono con ma le si come più del anche gli della lo ho",
    "pt": "o de que e não é um uma para com os se em por mais as como mas do da na eu você isso",
    "sv": "och att det är en som inte på jag för med har av den till om så men ett de kan vi",
    "da": "og at det er en som ikke på jeg for med har af den til så men et de kan vi der",
    "pl": "nie to się na jest że do jak co tak ale za od po tylko już przez dla czy są był w z i",
}
_VOICES = [(code, frozenset(words.split())) for code, words in _WORDS.items()]
_TOKEN = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH = 0.08


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, or None where too little speaks for it.

    Looks at the first 20,000 characters: the language whose little words make up the largest part
    of the words, if that part is at least 8 % and larger than any other language's.
    """
    tokens = Counter(_TOKEN.findall(text[:_SAMPLE].lower()))
    total = tokens.total()
    if total == 0:
        return None
    shares = sorted(
        ((sum(tokens[word] for word in words) / total, code) for code, words in _VOICES),
        reverse=True,
    )
    (best, code), (second, _) = shares[:2]
    return code if best >= _ENOUGH and best > second else None
