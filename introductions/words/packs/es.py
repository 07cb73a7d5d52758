"""Spanish: hints and suggested replies."""

from __future__ import annotations

from introductions.words.packs.form import Pack

_HINTS = {
    "sent_missing_other_party": ("Su respuesta {of} no llegó a {who}.",),
    "sent_cc_claim_absent": (
        "Su correo {of} dice que {many} están en copia, pero no lo recibieron.",
        "Su correo {of} dice que {who} está en copia, pero {who} no lo recibió.",
    ),
    "sent_bcc_claim_absent": (
        "Su correo {of} dice que {who} está en copia oculta, pero {who} no lo recibió.",
    ),
    "sent_bcc_claim_still_cc": (
        "Su correo {of} dice que {who} está en copia oculta, pero {who} estaba en Para o Cc.",
    ),
    "sent_introducer_dropped": ("Su respuesta {of} dejó fuera a {who} sin darle las gracias.",),
    "sent_intro_one_recipient": (
        "Su presentación {of} se dirige a {who}, pero {who} no la recibió.",
    ),
    "delivery_failed": (
        "Su correo {of} a {who} volvió; necesita otra dirección.",
        "Su correo volvió; necesita otra dirección.",
    ),
    "make_intro_now": (
        "{target} dijo que sí {on}: presente a {asker} ahora.",
        "La respuesta es sí: haga la presentación ahora.",
    ),
    "opt_in_waiting": (
        "{introducer} preguntó {on} si quiere conocer a {who}.",
        "{introducer} preguntó {on} si una presentación es bienvenida.",
    ),
    "send_blurb": ("{introducer} le pidió {on} unas líneas para reenviar.",),
    "request_unanswered": (
        "{asker} le pidió {on} que le presente a {target}.",
        "{asker} le pidió una presentación {on}.",
        "Le pidieron una presentación {on}.",
    ),
    "promised_intro_due": (
        "Usted ofreció {on} presentar a {both}.",
        "Usted ofreció una presentación {on}.",
    ),
    "promised_to_you": (
        "{introducer} ofreció {on} presentarle a {who}; aún no veo nada.",
        "{introducer} le ofreció una presentación {on}; aún no veo nada.",
    ),
    "check_in_due": ("Es hora de volver a escribir a {who}, como se acordó {on}.",),
    "you_write_first": ("{introducer} le presentó a {who} {on}; le toca escribir primero.",),
    "you_owe_reply": ("{who} le escribió {on}; falta una respuesta corta.",),
    "meeting_slipped": ("La reunión con {who} no tuvo lugar; proponga otra fecha.",),
    "follow_up_after_meeting": ("Se reunió con {who} {on}; escriba para dar el siguiente paso.",),
    "close_loop": ("Cuente a {introducer} en dos líneas cómo fue con {who}.",),
    "give_up": ("No veo respuesta de {who} desde {on}; elija cómo cerrarlo.",),
    "awaiting_reply": ("No veo respuesta de {who} desde {on}; puede insistir una vez.",),
    "thank_introducer": ("Ya está en contacto con {who}: dé las gracias a {introducer}.",),
    "gone_quiet": (
        "{who} escribió por última vez {on} y desde entonces hay silencio; retome el hilo.",
    ),
    "apologise": (
        "{waiting} no tiene respuesta de {silent} desde {on}, que yo vea; diga a {waiting} que lo "
        "intentó.",
        "{waiting} no tiene respuesta desde {on}, que yo vea; diga a {waiting} que lo intentó.",
    ),
    "party_awol": (
        "{waiting} escribió {on} y no veo respuesta de {silent}; escriba a {silent} en privado.",
        "No veo respuesta de {silent} desde {on}; escriba a {silent} en privado.",
    ),
    "nobody_picked_up": (
        "Su presentación {of} entre {both} no ha tenido respuesta que yo vea; recuérdesela a "
        "{first}.",
    ),
    "ask_how_it_went": ("Usted presentó a {both} {on}; pregunte cómo fue.",),
    "missing_other_party": (
        "{many} no están en este correo.",
        "{who} no está en este correo.",
    ),
    "cc_claim_absent": (
        "Dice que pone en copia a {many}, pero no están en este correo.",
        "Dice que pone en copia a {who}, pero {who} no está en este correo.",
    ),
    "bcc_claim_absent": (
        "Dice que {who} está en copia oculta, pero {who} no está en este correo.",
    ),
    "bcc_claim_still_cc": ("Dice que {who} está en copia oculta, pero {who} sigue en Para o Cc.",),
    "introducer_dropped": ("{who} no está en este correo y no se le dan las gracias.",),
    "intro_one_recipient": ("Esta presentación se dirige a {who}, que no está en el correo.",),
    "bcc_handoff_ok": ("{introducer} está en copia oculta con las gracias: muy bien.",),
    "vague_next_step": ("Proponga un día a {who}: dos horas concretas son más fáciles.",),
    "follow_up_empty": (
        "Dé a {who} una razón para responder: una fecha, un dato o una pregunta fácil.",
    ),
    "follow_up_too_soon": ("Escribió a {who} hace poco; algo más de tiempo puede ayudar.",),
    "follow_up_new_thread": (
        "Responda en el hilo de {introducer}, para que {who} vea el contexto.",
    ),
    "too_much_asked": ("Una sola petición corta es más fácil para {who}.",),
    "introducer_lingering": (
        "{introducer} aún recibe cada correo; pase a {introducer} a copia oculta.",
    ),
    "nudge_in_public": ("Escriba esto a una sola persona, sin que otra lo lea.",),
    "badmouth": ("{introducer} puede leerlo como un juicio sobre {who}; hable de si encajaba.",),
    "intro_no_context": (
        "Diga en una línea quiénes son {both} y por qué hablar.",
        "Diga en una línea quién es cada persona y por qué hablar.",
    ),
    "intro_no_opt_in": (
        "No veo un correo en que {target} aceptara; pregunte primero.",
        "No veo un correo en que aceptaran; pregunte primero.",
    ),
    "intro_shares_contact": ("Esto da un número o una dirección privados; pregunte primero.",),
}
_REPLIES = {
    "which_address": ("Gracias por la presentación.", "¿Qué dirección es la mejor para {other}?"),
    "first": (
        "Un placer conocerle.",
        "{introducer} pensaba en {topic}, y me gustaría saber qué le ayudaría más. "
        "| Me gustaría saber qué le ayudaría más.",
        "¿Le vendría bien {slot1} o {slot2} para una llamada corta?",
        "Si no, dígame qué le conviene.",
    ),
    "thanks_bcc": (
        "Gracias por la presentación, {introducer}; le paso a copia oculta para no llenar su "
        "buzón.",
    ),
    "correct": (
        "Un placer conocerle.",
        "Un pequeño detalle sobre la presentación: yo describiría mi parte de otra manera, y se "
        "lo cuento con gusto.",
        "¿Le vendría bien {slot1} o {slot2} para una llamada corta?",
    ),
    "yes": (
        "Gracias por su mensaje.",
        "Con mucho gusto hablo con usted.",
        "Me viene bien {taken}. | Me vendría bien {slot1} o {slot2}.",
    ),
    "later": (
        "Gracias por su mensaje.",
        "Ahora tengo las semanas llenas, y con gusto hablaría a partir del {later}.",
        "Le escribiré entonces.",
    ),
    "no": (
        "Gracias por su mensaje.",
        "Ahora mismo no soy la persona adecuada, así que prefiero declinar.",
        "Le deseo mucho éxito.",
    ),
    "follow_up": (
        "{introducer} nos puso en contacto {made_on} a propósito de {topic}. | {introducer} nos "
        "puso en contacto {made_on}.",
        "Le escribí {on}.",
        "Mi pregunta sigue abierta: {asked} "
        "| ¿Le vendría bien {slot1} o {slot2} para una llamada corta?",
        "Si hay otra persona más indicada, le agradecería su nombre.",
    ),
    "follow_up_again": (
        "Solo una pregunta fácil: ¿le interesa {topic} en este momento? | Solo una pregunta fácil "
        "tras mi último mensaje: ¿le interesa en este momento?",
        "Basta una palabra.",
        "Si es así, podría hablar {slot1}.",
    ),
    "ask_introducer": (
        "Escribí a {other} {on} y quizá no era el mejor momento.",
        "¿Sabe si le llegó, o es mejor dejarlo?",
        "Gracias de nuevo por el contacto.",
    ),
    "one_call": (
        "Quizá el correo no sea el mejor camino.",
        "¿Sería más fácil una llamada corta, {slot1} o {slot2}?",
        "Le llamo con gusto.",
    ),
    "close": (
        "Sé lo llenos que están los días, así que no escribiré más sobre esto.",
        "Si más adelante resulta útil, esta dirección siempre funciona.",
        "Le deseo lo mejor.",
    ),
    "other_address": (
        "Mi correo a {other} volvió sin entregar.",
        "¿Tiene otra dirección?",
        "Gracias por la ayuda.",
    ),
    "make": (
        "{target}, le presento a {asker}; {asker}, le presento a {target}.",
        "Se trata de {topic}.",
        "Creo que hablar podría ser útil para ambas partes.",
        "{asker}, escriba primero, por favor.",
        "A mí me pueden pasar a copia oculta.",
    ),
    "opt_in_yes": (
        "Gracias por preguntar antes.",
        "Sí, preséntenos, por favor.",
        "Me vendría bien una llamada corta {slot1} o {slot2}.",
    ),
    "opt_in_later": (
        "Gracias por preguntar antes.",
        "Ahora mismo es demasiado para mí; pregúnteme de nuevo hacia el {later}.",
    ),
    "opt_in_no": (
        "Gracias por preguntar antes.",
        "Esta vez prefiero no hacerlo, y le agradezco que haya pensado en mí.",
    ),
    "blurb": (
        "Gracias por ofrecerse a preguntar a {target}.",
        "Estas líneas se pueden reenviar tal cual: me gustaría hablar con {target} sobre {topic}. "
        "| Estas líneas se pueden reenviar tal cual: me gustaría hablar con {target}.",
        "Veinte minutos bastan, y si la respuesta es no, no pasa nada.",
    ),
    "request_yes": (
        "Pregunto con mucho gusto.",
        "¿Me envía tres líneas para reenviar: quién es, por qué {target} y qué preguntaría? | ¿Me "
        "envía tres líneas para reenviar: quién es y qué preguntaría?",
        "Escribo en cuanto las tenga.",
    ),
    "request_no": (
        "Gracias por pedírmelo.",
        "Ahora mismo no soy la persona adecuada para esta presentación.",
        "No quería hacerle esperar.",
    ),
    "opt_in_ask": (
        "{asker} quisiera hablar con usted sobre {topic}. | {asker} quisiera hablar con usted.",
        "¿Puedo ponerles en contacto?",
        "Si la respuesta es no, no pasa nada.",
    ),
    "remind_offer": (
        "Usted se ofreció amablemente {on} a presentarme a {target}. | Usted me ofreció "
        "amablemente {on} una presentación.",
        "Si aún es buen momento, le envío tres líneas para reenviar.",
        "Si no, ningún problema.",
    ),
    "check_in": (
        "Quedamos {on} en que volvería a escribirle.",
        "¿Sigue siendo útil hablar de {topic}? | ¿Sigue siendo útil que hablemos?",
        "Me vendría bien {slot1} o {slot2}.",
    ),
    "new_time": (
        "Es una lástima que nuestra cita no pudiera ser.",
        "¿Le vendría bien {slot1} o {slot2}?",
    ),
    "after_meeting": (
        "Gracias por la charla {of}. | Gracias por la charla.",
        "Como siguiente paso, ¿le vendría bien {slot1} o {slot2}?",
    ),
    "loop_good": (
        "{other} y yo hablamos, y valió la pena.",
        "Gracias por ponernos en contacto.",
    ),
    "loop_no_fit": (
        "Dos líneas sobre {other}: esta vez no encajó.",
        "Le agradezco que haya pensado en mí.",
    ),
    "loop_given_up": (
        "Dos líneas sobre {other}: escribí, no he visto respuesta y lo dejo ahí.",
        "Le agradezco que haya pensado en mí.",
    ),
    "thank": ("{other} y yo ya estamos en contacto.", "Gracias por presentarnos."),
    "quiet": (
        "Me gustaría retomar nuestra conversación.",
        "¿Le vendría bien {slot1} o {slot2} para una llamada corta?",
    ),
    "apology": (
        "Siento que aún no tenga respuesta de {silent}.",
        "Pregunto otra vez y le cuento lo que sepa.",
        "Si no hay novedades, con gusto pienso en otra persona.",
    ),
    "nudge": (
        "¿Le llegó el mensaje de {waiting} {of}?",
        "Basta una línea, sea un sí o un no.",
        "Si no encaja, dígamelo y aviso a {waiting}.",
    ),
    "nudge_first": (
        "Le presenté a {target} {on}.",
        "¿Podría retomarlo esta semana?",
        "Si ya no encaja, dígamelo y aviso a {target}.",
    ),
    "how_it_went": (
        "¿Pudieron hablar?",
        "No hacen falta detalles: me basta un sí, un todavía no o un no.",
    ),
}
_CHOICES = {
    "write": "Escribir primero",
    "correct": "Con una precisión",
    "yes": "Sí",
    "later": "Más tarde",
    "no": "No",
    "follow_up": "Insistir",
    "ask": "Preguntar a quien presentó",
    "call": "Una llamada corta",
    "close": "Cerrar con amabilidad",
    "address": "Pedir otra dirección",
    "make": "Presentar",
    "blurb": "Enviar las líneas",
    "ask_first": "Preguntar primero",
    "remind": "Recordar",
    "check_in": "Volver a escribir",
    "new_time": "Otra fecha",
    "next": "Siguiente paso",
    "good": "Fue bien",
    "no_fit": "No encajó",
    "tell": "Contar el resultado",
    "thank": "Agradecer",
    "apologise": "Disculparse",
    "nudge": "Preguntar en privado",
    "how": "Preguntar cómo fue",
    "fix": "Corregir los destinatarios",
}
PACK = Pack(
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    near_day="{weekday}",
    far_day="{date} de {month}",
    on_near=("el {weekday}",),
    on_far="el {date} de {month}",
    of_near="del {weekday}",
    of_far="del {date} de {month}",
    quotes="«{}»",
    slot="el {weekday} {date} de {month} a las {hour}",
    joined="y",
    greeting="Hola, {names}:",
    greeting_titled=("Estimado {names}:", "Estimada {names}:", "Estimados {names}:"),
    greeting_full="Hola, {names}:",
    greeting_all="Hola:",
    small_after_greeting="",
    somebody="la otra parte",
    question=(
        "{many} no están en este correo. ¿Enviar de todos modos?",
        "{who} no está en este correo. ¿Enviar de todos modos?",
    ),
    introduction_subject="Presentación: {asker} y {target}",
    opt_in_subject="{asker}: ¿puedo ponerles en contacto?",
    polite=r"(?i)\b(?:usted|ustedes)\b",
    familiar=r"(?i)\b(?:tú|ti|tuy[oa]|contigo|vosotros)\b",
    hints=_HINTS,
    replies=_REPLIES,
    choices=_CHOICES,
    joined_before_i="e",
)
