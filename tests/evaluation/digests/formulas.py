"""The greetings, signatures, attributions and furniture that say nothing: a list that is fixed.

No digest uses it: it judges them.
"""

import re

_GREETING = (
    r"(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|hoi|beste|geachte"
    r"|goede(?:morgen|middag|navond)|guten tag|bonjour|hola)"
    r"(?:,?\s+[^\s,:]+(?:\s+[^\s,:]+){0,2})?[\s,.:!;-]*$"
)
_THANKS = (
    r"(?:many thanks|thanks|thank you|thx|tia|bedankt|dank (?:je|u)|danke|merci|gracias)"
    r"\b(?! to\b).{0,40}$"
)
_SIGNATURE = (
    r"(?:(?:kind|best|warm|kindest|with|met|vriendelijke) )*"
    r"(?:regards|wishes|cheers|sincerely|yours|greetz|groet(?:en|jes)?|mvg|cordialement|saludos"
    r"|mit freundlichen grüßen)"
    r"\b(?:[\s,.-]+[^\s,]+){0,5}$"
    r"|(?:sent from my|get outlook for|verstuurd vanaf)\b"
)
_ATTRIBUTION = (
    r"(?:from|to|cc|sent|date|subject|van|aan|verzonden|onderwerp)\s*:\s*\S"
    r"|[-=_*]*\s*(?:original|forwarded) message\b"
    r"|(?:on|at|in|op|am|le|el)\b.{0,100}\d.{0,100}\b(?:wrote|writes|schreef|schrieb)\s*:"
)
_FURNITURE = r"(?:edit|update|upd|bijgewerkt)\s*\d*\s*:|\[?reactie gewijzigd|om te kunnen reageren"
_OPENERS = "|".join((_GREETING, _THANKS, _SIGNATURE, _ATTRIBUTION, _FURNITURE))
_BOILERPLATE = re.compile(
    rf"^\W*(?:{_OPENERS})|\b(?:wrote|writes|said|schreef|schrieb|a écrit|escribió)\s*:\s*$",
    re.IGNORECASE | re.DOTALL,
)


def boilerplate(text: str) -> bool:
    """Whether a sentence is nothing but a formula, or begins with somebody else's heading."""
    return _BOILERPLATE.search(text) is not None
