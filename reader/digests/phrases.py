"""What people and machines write around their statements, as regular expressions in lower case.

In Dutch, English, German, French and Spanish at once, since threads are mixed.
"""

GREETING = (
    r"hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|hoi|beste|geachte"
    r"|goede(?:morgen|middag|navond|ndag)|guten (?:morgen|tag|abend)|liebe[rs]?|sehr geehrte[rs]?"
    r"|moin|servus|bonjour|bonsoir|salut|chers?|chères?|coucou|hola|estimad[oa]s?|querid[oa]s?"
    r"|buen[oa]s (?:d[ií]as|tardes|noches)|buen día"
)
THANKS = (
    r"thanks?|thank you|many thanks|thx|cheers|bedankt|(?:hartelijk )?dank|dankjewel|dankuwel"
    r"|(?:vielen |besten )?danke?|merci|(?:muchas |mil )?gracias"
)
FAREWELL = (
    r"(?:(?:kind|best|warm) )?regards|with (?:kind|best) regards|all the best|best(?=,|$)"
    r"|best wishes|sincerely|yours|hope (?:this|that) helps|hth"
    r"|(?:met )?(?:(?:vriendelijke|hartelijke) )?groet(?:en|jes)?|mvg"
    r"|(?:mit )?(?:\w+ )?grüßen?|gruß|mfg|(?:bien )?cordialement|salutations"
    r"|bien à (?:vous|toi)|amicalement|(?:un )?(?:saludos?|abrazo)|atentamente|cordialmente"
)
WISH = (
    r"happy|merry|(?:i )?wish (?:you|them)|(?:good|best of) luck|congrat(?:s|ulations)"
    r"|enjoy(?=[!,.]|$| your)|welcome|ik wens|veel (?:succes|plezier)|gefeliciteerd|welkom"
    r"|sterkte|prettige"
    r"|ich wünsche|alles (?:gute|liebe)|(?:herzlichen )?glückwunsch|viel (?:erfolg|spaß|glück)"
    r"|willkommen|félicitations|bonne (?:chance|année|journée)|joyeux|bienvenue|felicidades"
    r"|feliz|enhorabuena|(?:mucha )?suerte|bienvenido"
)
APPLAUSE = (
    r"same here|me too|well said|so true|(?:nice|great|good) (?:one|post|article|point|question)"
    r"|(?:\w+ ){0,2}mee eens|(?:goed|mooi|leuk) (?:punt|gezegd|artikel|stuk)"
    r"|sehe ich (?:auch|genau)so|(?:guter|schöner) (?:punkt|artikel|beitrag)|bien dit|bel article"
    r"|tout à fait|totalmente de acuerdo|muy bien dicho|(?:buen|gran) (?:artículo|punto)"
    r"|\+ ?1|bump|push|up|upje|subscribed|volg|schuif|\+\+"
)
FURNITURE = (
    r"log ?in (?:to|om)|sign (?:in|up)|please log|om te (?:kunnen )?reageren|reacties? \("
    r"|(?:comments?|kommentare?|commentaires?|comentarios?) \(|sort(?:eer|ed|ieren)? (?:op|by|nach)"
    r"|(?:trier|ordenar) por|(?:reageer|reply|report(?: comment)?|share(?: this)?|zitieren"
    r"|antworten|melden|répondre|signaler|responder|denunciar)\W*$"
    r"|weergave:|read more|lees (?:meer|verder|ook)|weiterlesen|lire la suite|leer más"
    r"|(?:last )?edited by|reactie gewijzigd|laatst (?:gewijzigd|bewerkt)"
    r"|zuletzt (?:geändert|bearbeitet)|dernière modification|última edición"
    r"|(?:posted|geplaatst) (?:by|door)|click here|klik hier|cliquez ici|haz clic aquí"
    r"|(?:deze reactie|dit bericht) (?:is|werd)|this (?:comment|post) (?:was|has been)"
    r"|dieser (?:kommentar|beitrag) wurde|ce (?:commentaire|message) a été"
    r"|este (?:comentario|mensaje) (?:fue|ha sido)"
    r"|(?:ping|track)back:|\[?quote\b|zitat\b|citaat\b|citation\b"
    r"|click to expand|klicke in dieses feld|klik om te vergroten|originally posted by"
)
MAILERS = (
    r"verstuurd vanaf|verzonden vanaf|sent from|gesendet (?:von|mit)|von meinem \w+ gesendet"
    r"|envoyé de|enviado desde|get outlook for|(?:to )?unsubscribe|to post to this (?:list|group)"
    r"|(?:begin )?forwarded message|doorgestuurd bericht|weitergeleitete nachricht"
    r"|message transféré|mensaje reenviado|original message|oorspronkelijk bericht"
    r"|ursprüngliche nachricht|message d'origine|mensaje original"
    r"|you (?:are receiving|received) this|(?:je|u) ontvangt d|sie erhalten diese"
    r"|vous recevez ce|ha recibido este|recibe este"
    r"|(?:signed-off|reviewed|acked|tested|reported|co-authored)-by:"
    r"|(?:message-id|in-reply-to|references|content-type|return-path|x-mailer|mime-version):"
    r"|(?:e-?mail|tel(?:e[fp]h?o?on)?|mob(?:ile|iel|il)?|phone|fax|gsm|cell|tél(?:éphone)?"
    r"|tel[eé]fono|móvil|web(?:site)?|www|url|skype|icq|irc|pgp)\b\.?\s?(?::|(?=[+(\d])).{0,80}$"
)
MACHINES = (
    r"\d+ files? changed|diff --git|index [0-9a-f]{7}|traceback \(most|caused by: \w+\."
    r"|file \".{1,120}\", line \d|at [\w$<>]+(?:\.[\w$<>]+)+ ?\(|exception in thread"
    r"|(?:gcc|g\+\+|g?make|cc|ld|clang|npm|error|warning|info|debug|warn|fatal)(?:\[\d+\])?: "
    r"|\d{4}-\d\d-\d\d[t ]\d\d:\d\d|\d\d:\d\d:\d\d\b|\(?(?:gdb|from update of)\)"
    r"|created an attachment|comment on attachment|core dumped|segmentation fault$"
    r"|(?:marked|resolved|closed) as (?:duplicate|fixed|invalid|wontfix|a dup)"
    r"|this bug has been (?:marked|closed)|bug \d+ (?:has been|is) (?:marked|a dup)"
)
EDIT = (
    r"edit(?:ed|eerd)?|update|bewerkt|toevoeging|aanvulling|bearbeitet|nachtrag|editiert|ergänzung"
    r"|édit|modifié|màj|mise à jour|editado|eta|typo"
)
HEADERS = (
    r"from|sent|to|cc|bcc|date|subject|reply-to|van|verzonden|aan|datum|onderwerp|von|gesendet|an"
    r"|betreff|de|envoyé|à|objet|enviado|para|asunto|fecha"
)
SENT = r"from|sent|verzonden|gesendet|envoyé|enviado"
"""Those header fields that open no sentence of anybody's, whatever follows them."""
ABOUT = r"subject|onderwerp|betreff|objet|asunto"
"""What a mail says it is about, wherever its header has run together with the text."""
WRITING = ("wrote", "writes", "schreef", "schrieb", "a écrit", "escribió")
SAYING = (*WRITING, "said", "zei", "sagte", "dijo")
