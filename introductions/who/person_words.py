"""Words around people's names: titles, roles, and capitalised words that are no names."""

from __future__ import annotations

import re


def word_set(words: str) -> frozenset[str]:
    """The words of a space-separated list."""
    return frozenset(words.split())


PARTICLES = word_set(
    "de da di do dos du del della van von der den la le el al bin ben ibn ter ten ní ó mac"
)
TITLES = word_set(
    "dr dr. dra dra. mr mr. mrs mrs. ms ms. prof prof. professor sir dame herr frau hr. fr. m. "
    "mme mme. monsieur madame señor señora sr. sra. srta. senhor senhora sig. signor signora "
    "dott. dott.ssa doña dona mevrouw meneer sister father pastor ingegner avvocato architetto "
    "dottor dottoressa maître ing. avv. arch. me."
)
NOT_NAMES = word_set(
    "i i'm i'll i've i'd i’m i’ll i’ve i’d monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november "
    "december thanks thank many thx ta cheers hi hello hey dear good great hope looking both "
    "just also and but so now yes no not ok okay sure here there moving moved putting dropping "
    "have happy please pls re fwd fw the this that these those we we're we've you your you're "
    "you've it it's he she they my our his her their a an as at for from if in is let let's "
    "of off on once or over out to with what when where which while who why bcc cc ccing "
    "ccn cci cco bcc'd bcc'ing cc'd cc'ing copying copied copy looping adding bringing including "
    "blind danke vielen herzlichen liebe lieber hallo guten gracias muchas hola merci bonjour "
    "grazie ciao obrigado obrigada olá dank best regards kind warm sincerely tomorrow today "
    "bank ich wir sie du er es ihr ihre ihnen die der das und je nous vous il elle on"
    " el la los las le les un una une ik wij kopie copia copie cópia blindkopie montag dienstag "
    "mittwoch donnerstag freitag lundi mardi mercredi jeudi vendredi lunes martes miércoles "
    "metto mettiamo pongo ponemos meto metemos añado incluyo coloco colocamos ponho mets mettons "
    "ajoute ajoutons setze setzen nehme zet neem copio aggiungo inserisco includo incluo adjunto "
    "keeping con com met mit avec keep attached anbei allego vai va "
    "only everyone everybody nobody anyone anybody someone somebody whoever having "
    "alle tous todos tutti allen "
    "dropped dropping shifted shifting bumped slid slipped removed removing took taken taking "
    "jueves viernes thought thoughts much so sorry glad lovely nice big appreciate"
)
DETERMINERS = word_set(
    "my our the two three some another his her their mein meine meinen meinem unser unsere "
    "unseren mon ma mes notre nos "
    "le la les mi mis nuestro nuestra el il lo mio mia nostro nostra meu minha nosso nossa o a "
    "mijn onze ons de der die den das dem"
)
OWN = DETERMINERS - word_set("the le la les el il lo o a de der die den das dem")
ROLES = word_set(
    "colleague colleagues partner partners co-founder cofounder assistant associate boss manager "
    "cfo ceo cto coo cmo cpo cio vp svp evp md hr pa ea gm director head producer lawyer attorney "
    "counsel accountant bookkeeper controller wife husband brother sister son daughter mother "
    "father cousin friend team office ops finance sales engineering engineer designer developer "
    "secretary agent editor buyer lead chief officer president solicitor foreman architect "
    "teammate deputy intern coordinator scheduler planner administrator admin "
    "technician specialist expert analyst scientist recruiter supervisor chair chairman treasurer "
    "clerk registrar curator co-author apprentice owner founder captain nurse paralegal "
    "landlord landlady tenant neighbour neighbor plumber builder electrician carpenter surveyor "
    "broker banker doctor teacher coach mentor tutor host organiser organizer client customer "
    "supplier vendor contractor subcontractor investor trustee librarian caretaker warden "
    "programmer installer driver friends neighbours investors lawyers "
    "nephew niece uncle aunt grandson granddaughter stepson stepdaughter fiancé fiancée spouse "
    "neffe nichte onkel tante neveu nièce sobrino sobrina nipote sobrinho sobrinha "
    "staff crew department logistics legal accounting marketing operations "
    "kollege kollegin kollegen kolleginnen partnerin assistentin assistenz assistent chef chefin "
    "leiter leiterin leitung mitarbeiter mitarbeiterin geschäftsführer geschäftsführerin team "
    "collègue collègues associé associée assistante directeur directrice responsable adjointe "
    "colega compañero compañera socio socia asistente jefe jefa director directora equipo "
    "collega colleghi socia assistente responsabile direttore direttrice sócio sócia diretor "
    "ingegner ingegnere avvocato architetto dottor dottoressa "
    "geometra commercialista avocat avocate ingénieur ingénieure comptable notaire "
    "abogado abogada ingeniero ingeniera arquitecto gestor anwalt anwältin steuerberater "
    "ingenieur ingenieurin advogado advogada engenheiro contador advocaat boekhouder "
    "diretora equipa equipe assistente collega's baas vennoot medewerker compagnon"
)
ROLE_ENDING = re.compile(  # "Bauleiter", "Vertriebskollegin"
    r"\w(?:leiter|chef|führer|meister|kolleg|assistent|ingenieur|partner|berater|anwält|anwalt"
    r"|techniker|referent|vertreter|halter|verwalter|händler|lehrer|makler)(?:e|en|in|s)?$"
)
BEGINS_DOING = re.compile(
    r"(?!Irving|Sterling|Channing|Manning)[A-Z][a-z]{3,}ing$"
)  # "Sliding Bob"
FILLERS = word_set(
    "in also here now as well both auch hier noch aussi ici también aquí anche qui também aqui "
    "ook hierbij hiermit a à al o : - @"
)
BEHIND_A_NAME = word_set(  # "my bos Declan here", never "my old Slack account"
    ", . ; : ! ? ( ) - – — and & here in on so who since as for to because now too also cc'd "
    "into onto "
    "copied und hier auch für et ici aussi pour qui y aquí también para e qui anche per que en"
)
JOINS = frozenset(["and", "&", ",", "und", "et", "y", "e", "en", "plus", "/"])
