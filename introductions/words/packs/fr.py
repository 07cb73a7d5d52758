"""French: hints and suggested replies."""

from __future__ import annotations

from introductions.words.packs.form import Pack

_HINTS = {
    "sent_missing_other_party": ("Votre réponse {of} n’est pas allée à {who}.",),
    "sent_cc_claim_absent": (
        "Votre message {of} dit que {many} sont en copie, mais ils ne l’ont pas reçu.",
        "Votre message {of} dit que {who} est en copie, mais {who} ne l’a pas reçu.",
    ),
    "sent_bcc_claim_absent": (
        "Votre message {of} dit que {who} est en Cci, mais {who} ne l’a pas reçu.",
    ),
    "sent_bcc_claim_still_cc": (
        "Votre message {of} dit que {who} est en Cci, mais {who} était en À ou Cc.",
    ),
    "sent_introducer_dropped": ("Votre réponse {of} a laissé {who} de côté sans un merci.",),
    "sent_intro_one_recipient": (
        "Votre présentation {of} s’adresse à {who}, mais {who} ne l’a pas reçue.",
    ),
    "delivery_failed": (
        "Votre message {of} à {who} est revenu ; il faut une autre adresse.",
        "Votre message est revenu ; il faut une autre adresse.",
    ),
    "make_intro_now": (
        "{target} a dit oui {on} : présentez {asker} maintenant.",
        "La réponse est oui : faites la présentation maintenant.",
    ),
    "opt_in_waiting": (
        "{introducer} a demandé {on} si vous souhaitez rencontrer {who}.",
        "{introducer} a demandé {on} si une présentation est bienvenue.",
    ),
    "send_blurb": ("{introducer} vous a demandé {on} quelques lignes à transmettre.",),
    "request_unanswered": (
        "{asker} vous a demandé une présentation à {target} {on}.",
        "{asker} vous a demandé une présentation {on}.",
        "On vous a demandé une présentation {on}.",
    ),
    "promised_intro_due": (
        "Vous avez proposé {on} de présenter {both}.",
        "Vous avez proposé une présentation {on}.",
    ),
    "promised_to_you": (
        "{introducer} a proposé {on} de vous présenter à {who} ; je ne vois rien encore.",
        "{introducer} vous a proposé une présentation {on} ; je ne vois rien encore.",
    ),
    "check_in_due": ("Il est temps de réécrire à {who}, comme convenu {on}.",),
    "you_write_first": ("{introducer} vous a présenté à {who} {on} ; à vous d’écrire en premier.",),
    "you_owe_reply": ("{who} vous a écrit {on} ; une courte réponse est attendue.",),
    "meeting_slipped": ("Le rendez-vous avec {who} n’a pas eu lieu ; proposez une autre date.",),
    "follow_up_after_meeting": ("Vous avez rencontré {who} {on} ; écrivez pour la suite.",),
    "close_loop": ("Dites à {introducer} en deux lignes comment cela s’est passé avec {who}.",),
    "give_up": ("Je ne vois pas de réponse de {who} depuis {on} ; choisissez comment conclure.",),
    "awaiting_reply": ("Je ne vois pas de réponse de {who} depuis {on} ; une relance suffit.",),
    "thank_introducer": ("Vous êtes en contact avec {who} : remerciez {introducer}.",),
    "gone_quiet": ("{who} a écrit en dernier {on}, puis plus rien ; reprenez le fil.",),
    "apologise": (
        "{waiting} n’a pas de réponse de {silent} depuis {on}, à ma connaissance ; dites à "
        "{waiting} que vous avez essayé.",
        "{waiting} n’a pas de réponse depuis {on}, à ma connaissance ; dites à {waiting} que vous "
        "avez essayé.",
    ),
    "party_awol": (
        "{waiting} a écrit {on}, je ne vois pas de réponse de {silent} ; écrivez à {silent} "
        "en privé.",
        "Je ne vois pas de réponse de {silent} depuis {on} ; écrivez à {silent} en privé.",
    ),
    "nobody_picked_up": (
        "Votre présentation {of} entre {both} n’a pas eu de suite, à ma connaissance ; rappelez-la "
        "à {first}.",
    ),
    "ask_how_it_went": ("Vous avez présenté {both} {on} ; demandez comment cela s’est passé.",),
    "missing_other_party": (
        "{many} ne sont pas destinataires de ce message.",
        "{who} n’est pas destinataire de ce message.",
    ),
    "cc_claim_absent": (
        "Vous dites mettre {many} en copie, mais ils ne sont pas destinataires.",
        "Vous dites mettre {who} en copie, mais {who} n’est pas destinataire.",
    ),
    "bcc_claim_absent": ("Vous dites que {who} est en Cci, mais {who} n’est pas destinataire.",),
    "bcc_claim_still_cc": ("Vous dites que {who} est en Cci, mais {who} est encore en À ou Cc.",),
    "introducer_dropped": (
        "{who} n’est pas destinataire et aucun merci ne figure dans le message.",
    ),
    "intro_one_recipient": ("Cette présentation s’adresse à {who}, qui n’est pas destinataire.",),
    "bcc_handoff_ok": ("{introducer} est en Cci avec un merci : c’est bien.",),
    "vague_next_step": ("Proposez un jour à {who} : deux horaires sont plus faciles.",),
    "follow_up_empty": (
        "Donnez à {who} une raison de répondre : une date, un fait ou une question simple.",
    ),
    "follow_up_too_soon": (
        "Vous avez écrit à {who} il y a peu ; un peu plus de temps peut aider.",
    ),
    "follow_up_new_thread": (
        "Répondez dans le fil de {introducer}, pour que {who} voie le contexte.",
    ),
    "too_much_asked": ("Une seule demande courte est plus facile pour {who}.",),
    "introducer_lingering": (
        "{introducer} reçoit encore chaque message ; passez {introducer} en Cci.",
    ),
    "nudge_in_public": ("Écrivez cela à une seule personne, pour que nul autre ne le lise.",),
    "badmouth": (
        "{introducer} peut y lire un jugement sur {who} ; parlez plutôt de ce qui convenait ou "
        "non.",
    ),
    "intro_no_context": (
        "Dites en une ligne chacun qui sont {both} et pourquoi se parler.",
        "Dites en une ligne chacun qui ils sont et pourquoi se parler.",
    ),
    "intro_no_opt_in": (
        "Je ne vois pas d’accord de {target} ; demandez d’abord.",
        "Je ne vois pas d’accord préalable ; demandez d’abord.",
    ),
    "intro_shares_contact": ("Ceci donne un numéro ou une adresse privés ; demandez d’abord.",),
}
_REPLIES = {
    "which_address": (
        "Merci pour la présentation.",
        "Quelle adresse convient le mieux pour {other} ?",
    ),
    "first": (
        "C’est un plaisir de faire votre connaissance.",
        "{introducer} pensait à {topic}, et je voudrais savoir ce qui vous aiderait le plus. "
        "| Je voudrais savoir ce qui vous aiderait le plus.",
        "Est-ce que {slot1} ou {slot2} vous conviendrait pour un court appel ?",
        "Sinon, dites-moi ce qui vous arrange.",
    ),
    "thanks_bcc": (
        "Merci pour la présentation, {introducer} ; je vous passe en Cci pour ne pas encombrer "
        "votre boîte.",
    ),
    "correct": (
        "C’est un plaisir de faire votre connaissance.",
        "Un petit détail sur la présentation : je décrirais mon rôle un peu autrement, et je vous "
        "l’expliquerai volontiers.",
        "Est-ce que {slot1} ou {slot2} vous conviendrait pour un court appel ?",
    ),
    "yes": (
        "Merci pour votre message.",
        "C’est avec plaisir que je parlerai avec vous.",
        "Pour ma part, {taken} me convient. | Pour ma part, {slot1} ou {slot2} me conviendrait.",
    ),
    "later": (
        "Merci pour votre message.",
        "Mes semaines sont pleines en ce moment, et je parlerai volontiers à partir du {later}.",
        "Je vous écrirai alors.",
    ),
    "no": (
        "Merci pour votre message.",
        "Je ne suis pas la bonne personne en ce moment, je préfère donc décliner.",
        "Je vous souhaite une belle suite.",
    ),
    "follow_up": (
        "{introducer} nous a mis en contact {made_on} au sujet de {topic}. | {introducer} nous a "
        "mis en contact {made_on}.",
        "Je vous ai écrit {on}.",
        "Ma question reste ouverte : {asked} "
        "| Est-ce que {slot1} ou {slot2} vous conviendrait pour un court appel ?",
        "Si quelqu’un d’autre est mieux placé, je veux bien son nom.",
    ),
    "follow_up_again": (
        "Une seule question simple : est-ce que {topic} vous intéresse en ce moment ? | Une "
        "seule question simple après mon dernier mot : est-ce que cela vous intéresse en ce "
        "moment ?",
        "Un mot de réponse suffit.",
        "Si oui, je suis libre {slot1}.",
    ),
    "ask_introducer": (
        "J’ai écrit à {other} {on} et ce n’était peut-être pas le bon moment.",
        "Savez-vous si mon message est arrivé, ou vaut-il mieux en rester là ?",
        "Merci encore pour la mise en relation.",
    ),
    "one_call": (
        "Le courriel n’est peut-être pas le meilleur moyen.",
        "Un court appel serait-il plus simple, {slot1} ou {slot2} ?",
        "Je vous appelle volontiers.",
    ),
    "close": (
        "Je sais combien les journées sont pleines, je n’écrirai donc plus à ce sujet.",
        "Si cela devient utile plus tard, cette adresse reste la bonne.",
        "Bonne continuation.",
    ),
    "other_address": (
        "Mon message à {other} est revenu.",
        "Connaissez-vous une autre adresse ?",
        "Merci pour votre aide.",
    ),
    "make": (
        "{target}, voici {asker} ; {asker}, voici {target}.",
        "Il s’agit de {topic}.",
        "Je crois qu’un échange pourrait vous être utile à tous les deux.",
        "{asker}, écrivez en premier, s’il vous plaît.",
        "Vous pouvez me passer en Cci.",
    ),
    "opt_in_yes": (
        "Merci d’avoir d’abord posé la question.",
        "Oui, mettez-nous en contact, je vous prie.",
        "Un court appel {slot1} ou {slot2} me conviendrait.",
    ),
    "opt_in_later": (
        "Merci d’avoir d’abord posé la question.",
        "C’est trop pour moi en ce moment ; reparlons-en vers le {later}.",
    ),
    "opt_in_no": (
        "Merci d’avoir d’abord posé la question.",
        "Cette fois je préfère décliner, et je vous remercie d’avoir pensé à moi.",
    ),
    "blurb": (
        "Merci de bien vouloir demander à {target}.",
        "Voici des lignes à transmettre telles quelles : j’aimerais parler avec {target} de "
        "{topic}. | Voici des lignes à transmettre telles quelles : j’aimerais parler avec "
        "{target}.",
        "Vingt minutes suffisent, et un non ne pose aucun problème.",
    ),
    "request_yes": (
        "Je lui demande volontiers. | Je demande volontiers.",
        "Pouvez-vous m’envoyer trois lignes à transmettre : qui vous êtes, pourquoi {target} et ce "
        "que vous demanderiez ? | Pouvez-vous m’envoyer trois lignes à transmettre : qui vous êtes "
        "et ce que vous demanderiez ?",
        "J’écris dès que je les ai.",
    ),
    "request_no": (
        "Merci de me le demander.",
        "Je ne suis pas la bonne personne pour cette présentation en ce moment.",
        "Je ne voulais pas vous faire attendre.",
    ),
    "opt_in_ask": (
        "{asker} aimerait parler avec vous de {topic}. | {asker} aimerait parler avec vous.",
        "Puis-je vous mettre en contact ?",
        "Un non ne pose aucun problème.",
    ),
    "remind_offer": (
        "Vous m’aviez gentiment proposé {on} de me présenter à {target}. | Vous m’aviez gentiment "
        "proposé {on} une mise en relation.",
        "Si c’est encore le bon moment, je vous envoie trois lignes à transmettre.",
        "Sinon, aucun souci.",
    ),
    "check_in": (
        "Nous étions convenus {on} que je vous réécrirais.",
        "Est-il encore utile de parler de {topic} ? | Est-il encore utile d’en parler ?",
        "Pour ma part, {slot1} ou {slot2} me conviendrait.",
    ),
    "new_time": (
        "Dommage que notre rendez-vous n’ait pas pu se faire.",
        "Est-ce que {slot1} ou {slot2} vous irait ?",
    ),
    "after_meeting": (
        "Merci pour notre échange {of}. | Merci pour notre échange.",
        "Pour la suite, est-ce que {slot1} ou {slot2} vous conviendrait ?",
    ),
    "loop_good": (
        "Nous nous sommes parlé, {other} et moi, et cela valait la peine.",
        "Merci de nous avoir mis en contact.",
    ),
    "loop_no_fit": (
        "Un mot sur {other} : cette fois, cela ne convenait pas.",
        "Je vous remercie d’avoir pensé à moi.",
    ),
    "loop_given_up": (
        "Un mot sur {other} : j’ai écrit, je n’ai pas vu de réponse, et j’en reste là.",
        "Je vous remercie d’avoir pensé à moi.",
    ),
    "thank": (
        "Nous sommes maintenant en contact, {other} et moi.",
        "Merci pour la mise en relation.",
    ),
    "quiet": (
        "J’aimerais reprendre notre échange.",
        "Est-ce que {slot1} ou {slot2} vous conviendrait pour un court appel ?",
    ),
    "apology": (
        "Je regrette que {silent} n’ait pas encore répondu.",
        "Je lui réécris et je vous tiens au courant.",
        "Si rien ne vient, je chercherai volontiers quelqu’un d’autre.",
    ),
    "nudge": (
        "Avez-vous bien reçu le message de {waiting} {of} ?",
        "Un mot, dans un sens ou dans l’autre, rendrait service.",
        "Si cela ne convient pas, dites-le-moi et je préviens {waiting}.",
    ),
    "nudge_first": (
        "J’ai fait les présentations entre {target} et vous {on}.",
        "Voulez-vous donner suite cette semaine ?",
        "Si cela ne convient plus, dites-le-moi et je préviens {target}.",
    ),
    "how_it_went": (
        "Avez-vous pu vous parler ?",
        "Pas besoin de détails : un oui, un pas encore ou un non me suffit.",
    ),
}
_CHOICES = {
    "write": "Écrire en premier",
    "correct": "Avec une précision",
    "yes": "Oui",
    "later": "Plus tard",
    "no": "Non",
    "follow_up": "Relancer",
    "ask": "Demander à l’intermédiaire",
    "call": "Un court appel",
    "close": "Conclure gentiment",
    "address": "Demander une adresse",
    "make": "Présenter",
    "blurb": "Envoyer les lignes",
    "ask_first": "Demander d’abord",
    "remind": "Rappeler",
    "check_in": "Reprendre contact",
    "new_time": "Nouvelle date",
    "next": "La suite",
    "good": "Cela s’est bien passé",
    "no_fit": "Cela ne convenait pas",
    "tell": "Dire le résultat",
    "thank": "Remercier",
    "apologise": "S’excuser",
    "nudge": "Demander en privé",
    "how": "Demander des nouvelles",
    "fix": "Corriger les destinataires",
}
PACK = Pack(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    near_day="{weekday}",
    far_day="{date} {month}",
    on_near=("{weekday}",),
    on_far="le {date} {month}",
    of_near="de {weekday}",
    of_far="du {date} {month}",
    quotes="« {} »",
    slot="{weekday} {date} {month} à {hour}",
    joined="et",
    greeting="Bonjour {names},",
    greeting_titled=("Bonjour {names},",) * 3,
    greeting_full="Bonjour {names},",
    greeting_all="Bonjour,",
    small_after_greeting="",
    somebody="l’autre partie",
    question=(
        "{many} ne sont pas destinataires de ce message. Envoyer quand même ?",
        "{who} n’est pas destinataire de ce message. Envoyer quand même ?",
    ),
    introduction_subject="Présentation : {asker} et {target}",
    opt_in_subject="{asker} : puis-je vous mettre en contact ?",
    polite=r"(?i)\b(?:vous|votre|vos)\b",
    familiar=r"(?i)\b(?:tu|toi|ton|tes)\b",
    hints=_HINTS,
    replies=_REPLIES,
    choices=_CHOICES,
    elides=True,
)
