"""The words by which pages and people are understood: the one place to teach another language.

Dutch, English and German throughout, French and Spanish where a page's own furniture is meant.
All are in lower case.
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# What pages put around comments.

COMMENTS = _words(
    """reactie reacties commentaren comment comments reply replies response responses kommentar
    kommentare antworten beiträge commentaire commentaires réaction réactions comentario
    comentarios respuestas"""
)
SORT = _words("sorteer sorteren sort sorted sortiere sortieren sortierung trier ordenar")
SORT_BY = _words("op by nach par por")
VIEW = _words("weergave view ansicht darstellung anzeige affichage vista")
CHOICES = _words(
    """standaard nieuwste oudste beste score populair populairste relevantie chronologisch datum
    plat genest default newest oldest best top hot new popular date rating flat threaded nested
    standard neueste älteste beliebteste bewertung relevanz verschachtelt flach chronologique
    récents anciens recientes antiguos"""
)
"""What the controls for sorting and view offer."""
FIRST = _words("eerst first zuerst d'abord primero")
SHOW = _words(
    """laad toon bekijk lees load show view see read mehr weitere alle zeige afficher voir ver
    cargar"""
)
SHOW_MORE = _words("meer alle more all weitere plus de más laden anzeigen zeigen")
"""What stands between a word of SHOW and one of COMMENTS: "load more comments"."""
ENTER = _words(
    """ingelogd inloggen login aangemeld aanmelden eingeloggt einloggen angemeldet anmelden melde
    registreren register registrieren connecté connecter identificarse sesión"""
)
ENTER_PHRASES = (" log in ", " logged in ", " log je in ", " sign in ", " signed in ")
ENTER_NOW = _words(
    """log login meld inloggen aanmelden sign please register melde logge bitte einloggen anmelden
    registrieren connectez inicia"""
)
"""What a prompt to log in begins with; or it has one of MUST."""
MUST = _words("moet dient must need have required musst müssen muss devez debes")
MYSELF = _words("ik mij mijn i me my ich mich mir mein")
SPEAK = COMMENTS | _words(
    "reageren commenting post kommentieren mitdiskutieren commenter comentar responder"
)
"""With a word of ENTER: a prompt to log in before commenting."""
CHANGED = _words(
    """gewijzigd bewerkt aangepast edited modified changed updated bearbeitet geändert editiert
    modifié édité modificado editado"""
)

# What stands around an article.

BY = _words("door by von par por auteur author autor tekst text")
PARTICLES = _words(
    "van de der den het ten ter 't en von zu und of and y e la le du di da del & el al bin"
)
"""Words in names that begin in lower case."""
PUBLISHED = _words(
    """gepubliceerd geplaatst published posted veröffentlicht publié publicado date datum
    fecha"""
)
SOURCE_LABELS = _words("bron source quelle fuente")
PICTURE_LABELS = _words(
    """foto foto's foto’s fotos fotograaf beeld photo photos photograph image images picture credit
    credits bild bilder bildquelle bildnachweis crédit crédits imagen"""
)
PICTURE_AGENCIES = _words(
    """getty reuters afp anp epa dpa apa shutterstock nurphoto unsplash pexels istock alamy flickr
    wikimedia bloomberg imago zuma sipa"""
)

# How people begin and end what they say.

GREETINGS = _words(
    """hallo hi hey hoi hello beste dag goedemorgen goedemiddag goedenavond liebe lieber liebste
    liebster liebes dear moin servus guten bonjour hola geachte sehr"""
)
FAREWELLS = _words(
    """gr groet groeten groetjes grüße grüsse gruß gruss mvg lg vg mfg xo xoxo kisses cheers
    regards sincerely saludos cordialement bises succes thanks bedankt danke herzlichst"""
)
AFTERTHOUGHTS = _words("ps edit edit1 edit2 nb")
AFTERTHOUGHT_LABELS = _words(
    """edit update toevoeging aanvulling correctie nachtrag ergänzung bron bronnen source sources
    quelle quellen zie siehe see"""
)
"""These need a colon after them."""
CONNECTIVES = _words(
    """daarnaast verder bovendien kortom overigens tevens ook maar en dus besides furthermore
    moreover also finally and but so außerdem zudem ferner übrigens auch aber und deshalb
    deswegen"""
)
ANSWERS = _words(
    """ja jawel nee neen klopt inderdaad precies dank bedankt waarom wat dat nou tja yes yeah yep no
    nope agreed exactly thanks thank this that lol why what well oh ah haha hm hmm sorry nein doch
    genau stimmt danke warum das was oui non sí gracias merci"""
)
