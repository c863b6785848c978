"""Tells what in a comment is no statement of anybody's: greetings, edit notes, page furniture.

Looked for in Dutch, English, German, French and Spanish at once, since threads are mixed.
"""

import re

_GREETING = (
    r"hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|hoi|beste|geachte|moin|servus"
    r"|goede(?:morgen|middag|navond|ndag)|guten (?:morgen|tag|abend)|liebe[rs]?|sehr geehrte[rs]?"
    r"|bonjour|bonsoir|salut|chers?|chère|coucou|hola|buen[oa]s (?:d[ií]as|tardes|noches)"
    r"|estimad[oa]s?|querid[oa]s?"
)
_THANKS = (
    r"thanks?|thank you|many thanks|thx|cheers|bedankt|dank|dankjewel|dankuwel|(?:vielen )?danke?"
    r"|merci|(?:muchas )?gracias"
)
_FAREWELL = (
    r"(?:(?:kind|best|warm) )?regards|best wishes|sincerely|yours|hope (?:this|that) helps|hth"
    r"|(?:met )?(?:vriendelijke )?groet(?:en|jes)?|mvg|(?:mit )?(?:\w+ )?grüßen?|gruß|mfg"
    r"|cordialement|bien à vous|(?:un )?saludos?|atentamente"
)
_WISH = (
    r"happy|merry|(?:i )?wish (?:you|them)|(?:good|best of) luck|congrat(?:s|ulations)|enjoy"
    r"|welcome"
    r"|ik wens|veel (?:succes|plezier)|gefeliciteerd|welkom|sterkte|prettige|ich wünsche|alles gute"
    r"|alles liebe|(?:herzlichen )?glückwunsch|viel (?:erfolg|spaß|glück)|willkommen|félicitations"
    r"|bonne (?:chance|année)|joyeux|bienvenue|felicidades|feliz|enhorabuena|suerte|bienvenido"
)
_APPLAUSE = (
    r"same here|me too|well said|so true|(?:nice|great|good) (?:one|post|article|point|question)"
    r"|(?:\w+ ){0,2}mee eens|(?:goed|mooi|leuk) (?:punt|gezegd|artikel|stuk)"
    r"|sehe ich (?:auch|genau)so|guter (?:punkt|artikel)|bien dit|tout à fait"
    r"|totalmente de acuerdo|muy bien dicho|\+ ?1"
)
_FURNITURE = (
    r"log ?in (?:to|om)|sign (?:in|up)|please log|om te (?:kunnen )?reageren|reacties? \("
    r"|(?:comments?|kommentare?|commentaires?|comentarios?) \(|sort(?:eer|ed|ieren)? (?:op|by|nach)"
    r"|(?:reageer|reply|report(?: comment)?|share(?: this)?|zitieren|antworten|melden)\W*$"
    r"|weergave:|read more|lees (?:meer|verder|ook)|weiterlesen|lire la suite|leer más"
    r"|(?:last )?edited by|reactie gewijzigd|laatst (?:gewijzigd|bewerkt)"
    r"|zuletzt (?:geändert|bearbeitet)"
    r"|dernière modification|última edición|verstuurd vanaf|sent from|gesendet von|envoyé de"
    r"|enviado desde|(?:to )?unsubscribe|(?:posted|geplaatst) (?:by|door)|click here|klik hier"
    r"|(?:deze reactie|dit bericht) (?:is|werd)|this (?:comment|post) (?:was|has been)"
    r"|(?:ping|track)back:|signed-off-by:|reviewed-by:|\[?quote\b|zitat\b|citaat\b|citation\b"
    r"|click to expand|klicke in dieses feld|klik om te vergroten"
    r"|originally posted by|\d+ files? changed"
)
_EDIT = (
    r"edit(?:ed|eerd)?|update|bewerkt|toevoeging|aanvulling|bearbeitet|nachtrag|editiert|ergänzung"
    r"|édit|modifié|màj|mise à jour|editado|eta|typo"
)

_BOILERPLATE = re.compile(
    rf"\W*(?:(?:{_GREETING})\b[^.!?]{{0,30}}[,.!]?$|(?:{_THANKS}|{_WISH})\b.{{0,60}}$"
    rf"|(?:{_FAREWELL})\b.{{0,80}}$|(?:{_THANKS}|{_FAREWELL}),|(?:{_APPLAUSE})\b.{{0,25}}$|(?:{_FURNITURE}))",
    re.IGNORECASE,
)
_EDIT_NOTE = re.compile(
    rf"\W*(?:{_EDIT})\b(?:\s*\d{{1,2}}|\s*(?:on|op|by|door|am|von)\b.{{0,40}})?"
    r"\s*[\])*_]*\s*(?:[:\-–—>]|$)",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"^(?:[>|]|<<|\w{1,20}>\s)"
    r"|\b(?:wrote|writes|schreef|schrieb|a écrit|escribió)\b[^.!?]{0,40}:\s*$"
    r"|^\W*(?:[\w.@-]+ ){1,4}(?:wrote|said|schreef|zei|schrieb|sagte|a écrit|escribió|dijo)\s?:"
    r"|^(?:on|op|am|le|el)\b.{6,120}\b(?:wrote|schreef|schrieb|a écrit|escribió)\b"
    r"|^\W*(?:original message|oorspronkelijk bericht|ursprüngliche nachricht)\b",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    rf"\W*(?:(?:{_GREETING})\b[^.!?:]{{0,40}},|@[\w.-]+\b"
    rf"|(?:{_GREETING}) (?:all|everyone|everybody|folks|there|allemaal|iedereen|alle|tous)\b)",
    re.IGNORECASE,
)


def is_boilerplate(sentence: str) -> bool:
    """Whether `sentence` greets, thanks, takes leave, applauds, or belongs to a page or mailer."""
    return bool(_BOILERPLATE.match(sentence) or _ATTRIBUTION.search(sentence))


def is_edit_note(sentence: str) -> bool:
    """Whether `sentence` begins by saying that a comment was edited."""
    return bool(_EDIT_NOTE.match(sentence))


def is_salutation(sentence: str) -> bool:
    """Whether `sentence` begins by calling somebody by name."""
    return bool(_SALUTATION.match(sentence))


def is_signature_mark(line: str) -> bool:
    """Whether `line` is the mark under which mailers put a signature (RFC 3676, 4.3)."""
    return line.rstrip() in ("--", "—", "-- ")
