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

_MORE_WORDS = {
    "nl": "hij zij ze wij jij je mijn geen wordt worden door naar bij nog heb heeft hebben kan"
    " kunnen moet om uit over deze was want omdat waar wat hoe gewoon meer veel mensen",
    "en": "it's i he she we my your has had would could should can will do does don't at by from"
    " or an if so just about more their there which who when people than been were",
    "de": "von dem den des im wir ihr sie er man wenn oder nur noch schon wie bei nach hat haben"
    " kann werden wird sind war einen einem einer mehr aus um als so doch mal kein keine",
    "fr": "du au aux ne on nous ils elle c'est j'ai je tu mais ou où si sont ont fait être avoir"
    " tout comme par même cette ces leur leurs son sa ses n'est d'un d'une qu'il ça aussi très",
    "es": "al está están son fue ser hay ya también cuando muy sin sobre todo este esta eso esto"
    " porque yo tú él ella nos le les o ni mi tu hacer tiene tienen puede así",
}
"""Words that tell these languages apart in short texts; some are words of others too."""
_SHORT_VOICES = [
    (code, words | frozenset(_MORE_WORDS.get(code, "").split())) for code, words in _VOICES
]
_LEAST_LETTERS = 60
"""In less text than this little words are a matter of chance."""
_USUAL, _PLAIN, _CLEARER = 0.25, 0.2, 1.5
"""What part of the words is enough to stay with the usual language; what part, and how many
times as large as the next language's, is enough to leave it."""
_SHORT_WORDS = dict(_SHORT_VOICES)
_NONE: frozenset[str] = frozenset()
_SPOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SHORT_SAMPLE = 500


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


def foreign_language(text: str, usual: str | None) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, if it is plainly another than `usual`.

    None where it is not, or where there are fewer than 60 letters to tell by.
    """
    if len(text) < _LEAST_LETTERS:
        return None
    tokens = _SPOKEN.findall(text[:_SHORT_SAMPLE].lower().replace("’", "'"))
    words = _SHORT_WORDS.get(usual or "", _NONE)
    if sum([word in words for word in tokens]) >= _USUAL * len(tokens):
        return None
    if sum(map(len, tokens)) < _LEAST_LETTERS:
        return None
    shares = sorted(
        ((sum([word in words for word in tokens]), code) for code, words in _SHORT_VOICES),
        reverse=True,
    )
    (best, code), (second, _) = shares[:2]
    plain = best >= _PLAIN * len(tokens) and best >= _CLEARER * second
    return code if plain and code != usual else None
