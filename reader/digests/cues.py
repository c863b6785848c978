"""Words that tell how a sentence hangs on what was said before, and which side it takes."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's cues; every set holds words, or phrases of several, in lower case."""

    pointing: frozenset[str]
    """Opening a sentence, these refer to something that was said before it."""
    impersonal: frozenset[str]
    """So do these, but only where one of `verbs` follows: else they are articles."""
    verbs: frozenset[str]
    joining: frozenset[str]
    """These tie a sentence to the one before it."""
    half: frozenset[str]
    """These open a clause that is only half a sentence."""
    persons: frozenset[str]
    """Second in a sentence, these speak of somebody who was named before it."""
    somebody: frozenset[str]
    """These always speak of one person, so that a sentence without a name leaves out who it is."""
    backward: frozenset[str]
    """These refer back from anywhere."""
    talking: frozenset[str]
    """These speak of the talk instead of its subject."""
    answering: frozenset[str]
    """These answer somebody."""
    addressing: frozenset[str]
    """These speak to somebody."""
    asking: frozenset[str]
    """So do these in a question; elsewhere they mean anyone."""
    denying: frozenset[str]
    """Negations, wherever they stand."""
    contrasting: frozenset[str]
    """These open a reply that takes another side."""
    refusing: frozenset[str]
    """Phrases by which a reply contradicts."""
    agreeing: frozenset[str]
    """Phrases by which a reply agrees."""


_CUES = {
    "nl": {
        "pointing": "dat dit die deze hij zij ze daar daarin daarmee daarvan daarbij daaraan"
        " daarvoor hiermee hiervan hiervoor er hem haar hun hetzelfde zo zulke zoiets",
        "impersonal": "het",
        "verbs": "is was wordt werd kan kon zou zal moet mag gaat blijft lijkt heeft had hoeft"
        " hangt kost werkt komt maakt klopt boeit gebeurt staat valt zegt ligt doet betekent"
        " zijn waren",
        "joining": "en maar want dus daarom daarnaast bovendien echter ook toch anders vandaar"
        " daarentegen alleen vooral dan toen verder desondanks sterker kortom oftewel evenals"
        " net eveneens",
        "half": "omdat doordat terwijl zodat waardoor waarbij hetgeen tenzij aangezien opdat"
        " waarna",
        "persons": "hij hem zij ze hun hen",
        "somebody": "hij hem",
        "backward": "laatste laatstgenoemde bovenstaande dergelijk dergelijke ervan erover ermee"
        " ervoor eraan hierover daarmee daarover daarvan daaraan",
        "talking": "bedoel bedoelt reactie reacties reageer reageert comment comments",
        "answering": "ja nee neen jup jep yep inderdaad klopt precies exact jawel oké ok ach tja"
        " nou mmm mmmm hmm hm lol haha goh sorry bedankt oh ah wauw serieus nogmaals absoluut"
        " natuurlijk mwah helaas",
        "addressing": "jij jou jouw jullie u uw",
        "asking": "je",
        "denying": "niet geen nooit niets niemand nergens noch zonder niks nee amper nauwelijks"
        " weinig tegen",
        "contrasting": "maar nee neen toch echter anders mmm mmmm hmm nou onzin waarom wacht niet"
        " absoluut jawel hoezo",
        "refusing": "niet mee eens|oneens|onzin|integendeel|klopt niet|niet waar|absoluut niet"
        "|helemaal niet|zeker niet|niet het punt|gaat nergens|slaat nergens|flauwekul|geen hout"
        "|ontken|in tegenstelling|het verschil|afwijs|niet hetzelfde|wat anders|niet zo",
        "agreeing": "helemaal mee eens|inderdaad|precies|zeker waar|goed punt|exact|zo is het",
    },
    "en": {
        "pointing": "that that's this those these he she they it it's its there there's his her"
        " their them here such same",
        "impersonal": "",
        "verbs": "",
        "joining": "and but or so also however then therefore thus though although yet besides"
        " plus otherwise moreover furthermore instead hence nor still again",
        "half": "because which whereas unless",
        "persons": "he him she her they them it",
        "somebody": "he him she",
        "backward": "latter former above aforementioned thereof",
        "talking": "meant comment comments reply replies post posted thread asked",
        "answering": "yes no yep nope yeah exactly agreed right true sure ok okay well hmm lol"
        " haha oh ah sorry thanks absolutely indeed correct wow nah actually",
        "addressing": "your yours you're you've",
        "asking": "you",
        "denying": "not no never nothing nobody none neither nor without isn't doesn't don't"
        " didn't won't can't cannot wouldn't shouldn't couldn't mustn't aren't wasn't weren't"
        " hasn't haven't hadn't ain't hardly scarcely barely few against",
        "contrasting": "but no nope however actually yet why well hmm nah not except although"
        " though",
        "refusing": "disagree|wrong|nonsense|not true|untrue|on the contrary|bullshit"
        "|not the point|incorrect|mistaken|false|absolutely not|that's not|rubbish"
        "|the difference|not the same|doubt",
        "agreeing": "i agree|exactly|indeed|good point|that's true|you're right|well said"
        "|same here",
    },
    "de": {
        "pointing": "das dies dieser diese dieses diesem diesen er sie da damit davon darin dabei"
        " daran dafür dagegen dazu daraus darauf darüber darum deren dessen dort hier hierzu"
        " hierbei ihm ihn ihr ihre ihnen sein seine solche solcher solches dasselbe derselbe"
        " dieselbe jener jene jenes letzteres sowas so",
        "impersonal": "es",
        "verbs": "ist war wäre wird wurde kann könnte würde muss müsste darf soll sollte geht"
        " ging bleibt scheint hat hatte hätte hilft kostet kommt macht funktioniert heißt"
        " bedeutet passiert stimmt steht liegt klingt sind waren",
        "joining": "und aber oder denn also deshalb dann trotzdem auch sondern außerdem jedoch"
        " doch daher deswegen zudem nur allerdings sonst dagegen dennoch somit folglich ebenso"
        " ferner darum andererseits stattdessen schließlich zumal wieder vielmehr",
        "half": "weil obwohl wobei sodass während damit wodurch weshalb falls außer nachdem",
        "persons": "er ihn ihm sie ihnen",
        "somebody": "",
        "backward": "letztere letzteres letzterer obige obigen derartige solche davon darüber"
        " damit",
        "talking": "meine meinst meinte gemeint kommentar kommentare kommentaren beitrag beiträge"
        " antwort antworten thread posting",
        "answering": "ja nein genau stimmt richtig jep jein jo nö nee ok okay naja na nun tja hm"
        " hmm haha lol ach oh äh sorry danke natürlich absolut eben klar exakt korrekt doch"
        " quatsch leider eigentlich gut",
        "addressing": "du dich dir dein deine ihr euch euer",
        "asking": "",
        "denying": "nicht kein keine keinen keiner keinem nie niemals nichts niemand ohne weder"
        " kaum wenige gegen",
        "contrasting": "aber nein doch jedoch nö naja warum wieso quatsch allerdings nicht"
        " trotzdem",
        "refusing": "nicht einverstanden|unsinn|quatsch|falsch|stimmt nicht|im gegenteil|blödsinn"
        "|sehe ich anders|keineswegs|überhaupt nicht|der unterschied|nicht dasselbe|irrtum",
        "agreeing": "stimme zu|genau|stimmt|sehe ich auch so|guter punkt|hast recht",
    },
    "fr": {
        "pointing": "ça cela ceci c'est c'était c'étaient c'en ce il elle ils elles celui celle"
        " ceux celles celui-ci celle-ci ceux-ci celles-ci là y en lui leur leurs son sa ses cette"
        " cet ces d'où l'un l'une ici tel telle tels telles idem",
        "impersonal": "",
        "verbs": "",
        "joining": "et mais ou donc car alors aussi puis pourtant cependant sinon ainsi enfin or"
        " toutefois d'ailleurs ensuite néanmoins sauf surtout bref d'autant d'abord également"
        " encore finalement",
        "half": "parce puisque puisqu'il puisqu'on tandis lequel laquelle lesquels sauf afin"
        " que qu'il qu'on dont quoique",
        "persons": "il elle ils elles lui",
        "somebody": "",
        "backward": "dernier précédent ci-dessus celui-ci celle-ci ceux-ci",
        "talking": "commentaire commentaires réponse réponses message messages post posts fil"
        " dis disais parlais répondre",
        "answering": "oui non ouais nan si exactement exact ok bon ben bah eh hein oh ah euh hum"
        " mdr lol merci désolé désolée effectivement voilà certes évidemment d'accord absolument"
        " faux vrai clairement",
        "addressing": "tu toi ton ta tes te t'as t'es votre vos",
        "asking": "vous",
        "denying": "pas ne jamais rien aucun aucune personne sans ni guère contre",
        "contrasting": "mais non si pourtant cependant pourquoi bof pas",
        "refusing": "pas d'accord|faux|n'importe quoi|au contraire|absurde|pas vrai"
        "|absolument pas|pas du tout|avez tort|as tort|la différence",
        "agreeing": "tout à fait d'accord|exactement|tout à fait|c'est vrai|effectivement|bien vu",
    },
    "es": {
        "pointing": "eso esto aquello ese esa este esta estos estas esos esas aquel aquella él"
        " ella ellos ellas ahí allí aquí le les lo su sus dicho dicha tal tales mismo",
        "impersonal": "la los las",
        "verbs": "que cual cuales",
        "joining": "y e pero o u así entonces además también sino pues luego tampoco igualmente"
        " aun aún incluso asimismo después finalmente",
        "half": "porque mientras cual aunque sino excepto salvo cuyo cuya que",
        "persons": "él ella ellos ellas",
        "somebody": "",
        "backward": "último anterior anteriores dicho dicha dichos dichas mencionado mencionada"
        " susodicho",
        "talking": "comentario comentarios respuesta respuestas mensaje mensajes hilo dices decía"
        " refiero refieres",
        "answering": "sí si no exacto claro vale bueno ok okay oh ah eh uf ja jaja jajaja gracias"
        " perdón efectivamente exactamente totalmente correcto cierto obvio obviamente verdad"
        " hombre pues venga",
        "addressing": "tú ti te tu tus usted ustedes vosotros vuestro vuestra vuestros",
        "asking": "",
        "denying": "no nunca jamás nada nadie ningún ninguna sin ni tampoco apenas contra",
        "contrasting": "pero no sin aunque nunca",
        "refusing": "en desacuerdo|no estoy de acuerdo|falso|mentira|al contrario|tontería"
        "|no es cierto|no es verdad|para nada|la diferencia",
        "agreeing": "exacto|es cierto|tienes razón|efectivamente|así es",
    },
}
_PHRASES = frozenset({"refusing", "agreeing"})


@cache
def denials() -> frozenset[str]:
    """Return the negations of all languages: threads are mixed."""
    return frozenset(word for lists in _CUES.values() for word in lists["denying"].split())


def cues(language: str | None) -> Cues:
    """Return the cues of a language (an ISO 639-1 code); of an unknown one, none at all."""
    lists = _CUES.get(language or "", dict.fromkeys(Cues.__slots__, ""))
    return Cues(
        **{
            name: frozenset(words.split("|") if name in _PHRASES and words else words.split())
            for name, words in lists.items()
        }
    )
