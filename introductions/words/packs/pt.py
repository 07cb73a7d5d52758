"""Portuguese: hints and suggested replies."""

from __future__ import annotations

from introductions.words.packs.form import Pack

_HINTS = {
    "sent_missing_other_party": ("A sua resposta {of} não foi para {who}.",),
    "sent_cc_claim_absent": (
        "O seu e-mail {of} diz que {many} estão em cópia, mas não o receberam.",
        "O seu e-mail {of} diz que {who} está em cópia, mas {who} não o recebeu.",
    ),
    "sent_bcc_claim_absent": (
        "O seu e-mail {of} diz que {who} está em cópia oculta, mas {who} não o recebeu.",
    ),
    "sent_bcc_claim_still_cc": (
        "O seu e-mail {of} diz que {who} está em cópia oculta, mas {who} estava em Para ou Cc.",
    ),
    "sent_introducer_dropped": ("A sua resposta {of} deixou {who} de fora sem agradecer.",),
    "sent_intro_one_recipient": (
        "A sua apresentação {of} dirige-se a {who}, mas {who} não a recebeu.",
    ),
    "delivery_failed": (
        "O seu e-mail {of} a {who} voltou; precisa de outro endereço.",
        "O seu e-mail voltou; precisa de outro endereço.",
    ),
    "make_intro_now": (
        "{target} disse que sim {on}: apresente {asker} agora.",
        "A resposta é sim: faça a apresentação agora.",
    ),
    "opt_in_waiting": (
        "{introducer} perguntou {on} se quer conhecer {who}.",
        "{introducer} perguntou {on} se uma apresentação é bem-vinda.",
    ),
    "send_blurb": ("{introducer} pediu-lhe {on} umas linhas para reencaminhar.",),
    "request_unanswered": (
        "{asker} pediu-lhe {on} uma apresentação a {target}.",
        "{asker} pediu-lhe uma apresentação {on}.",
        "Pediram-lhe uma apresentação {on}.",
    ),
    "promised_intro_due": (
        "Ofereceu-se {on} para apresentar {both}.",
        "Ofereceu uma apresentação {on}.",
    ),
    "promised_to_you": (
        "{introducer} ofereceu-se {on} para lhe apresentar {who}; ainda não vejo nada.",
        "{introducer} ofereceu-lhe uma apresentação {on}; ainda não vejo nada.",
    ),
    "check_in_due": ("É hora de voltar a escrever a {who}, como combinado {on}.",),
    "you_write_first": ("{introducer} apresentou-lhe {who} {on}; cabe-lhe escrever primeiro.",),
    "you_owe_reply": ("{who} escreveu-lhe {on}; falta uma resposta curta.",),
    "meeting_slipped": ("A reunião com {who} não aconteceu; proponha outra data.",),
    "follow_up_after_meeting": ("Reuniu-se com {who} {on}; escreva sobre o próximo passo.",),
    "close_loop": ("Conte a {introducer} em duas linhas como correu com {who}.",),
    "give_up": ("Não vejo resposta de {who} desde {day}; escolha como encerrar.",),
    "awaiting_reply": ("Não vejo resposta de {who} desde {day}; pode insistir uma vez.",),
    "thank_introducer": ("Já está em contacto com {who}: agradeça a {introducer}.",),
    "gone_quiet": ("{who} escreveu por último {on} e desde então há silêncio; retome a conversa.",),
    "apologise": (
        "{waiting} não tem resposta de {silent} desde {day}, que eu veja; diga a {waiting} que "
        "tentou.",
        "{waiting} não tem resposta desde {day}, que eu veja; diga a {waiting} que tentou.",
    ),
    "party_awol": (
        "{waiting} escreveu {on} e não vejo resposta de {silent}; escreva a {silent} em privado.",
        "Não vejo resposta de {silent} desde {day}; escreva a {silent} em privado.",
    ),
    "nobody_picked_up": (
        "A sua apresentação {of} entre {both} não teve seguimento que eu veja; lembre {first}.",
    ),
    "ask_how_it_went": ("Apresentou {both} {on}; pergunte como correu.",),
    "missing_other_party": (
        "{many} não estão neste e-mail.",
        "{who} não está neste e-mail.",
    ),
    "cc_claim_absent": (
        "Diz que põe {many} em cópia, mas não estão neste e-mail.",
        "Diz que põe {who} em cópia, mas {who} não está neste e-mail.",
    ),
    "bcc_claim_absent": ("Diz que {who} está em cópia oculta, mas {who} não está neste e-mail.",),
    "bcc_claim_still_cc": (
        "Diz que {who} está em cópia oculta, mas {who} ainda está em Para ou Cc.",
    ),
    "introducer_dropped": ("{who} não está neste e-mail e falta um agradecimento.",),
    "intro_one_recipient": ("Esta apresentação dirige-se a {who}, que não está no e-mail.",),
    "bcc_handoff_ok": ("{introducer} está em cópia oculta com um obrigado: muito bem.",),
    "vague_next_step": ("Proponha um dia a {who}: duas horas concretas são mais fáceis.",),
    "follow_up_empty": (
        "Dê a {who} uma razão para responder: uma data, um facto ou uma pergunta fácil.",
    ),
    "follow_up_too_soon": ("Escreveu a {who} há pouco; um pouco mais de tempo pode ajudar.",),
    "follow_up_new_thread": (
        "Responda na conversa de {introducer}, para que {who} veja o contexto.",
    ),
    "too_much_asked": ("Um só pedido curto é mais fácil para {who}.",),
    "introducer_lingering": (
        "{introducer} ainda recebe cada e-mail; passe {introducer} para cópia oculta.",
    ),
    "nudge_in_public": ("Escreva isto a uma só pessoa, sem que outra leia.",),
    "badmouth": (
        "{introducer} pode ler isto como um juízo sobre {who}; fale do que serviu ou não.",
    ),
    "intro_no_context": (
        "Diga numa linha quem são {both} e por que devem falar.",
        "Diga numa linha quem é cada pessoa e por que devem falar.",
    ),
    "intro_no_opt_in": (
        "Não vejo um e-mail em que {target} tenha aceitado; pergunte primeiro.",
        "Não vejo um e-mail em que tenham aceitado; pergunte primeiro.",
    ),
    "intro_shares_contact": ("Isto dá um número ou endereço privados; pergunte primeiro.",),
}
_REPLIES = {
    "which_address": ("Agradeço a apresentação.", "Qual é o melhor endereço para {other}?"),
    "first": (
        "Muito prazer em falar consigo.",
        "{introducer} pensava em {topic}, e gostaria de saber o que ajudaria mais. | Gostaria de "
        "saber o que ajudaria mais.",
        "Seria possível falarmos {slot1} ou {slot2}?",
        "Se não, diga-me o que lhe convém.",
    ),
    "thanks_bcc": (
        "Agradeço a apresentação, {introducer}; passo o seu endereço para cópia oculta, para "
        "poupar a sua caixa.",
    ),
    "correct": (
        "Muito prazer em falar consigo.",
        "Um pequeno detalhe sobre a apresentação: eu descreveria a minha parte de outro modo, e "
        "explico com gosto.",
        "Seria possível falarmos {slot1} ou {slot2}?",
    ),
    "yes": (
        "Agradeço a mensagem.",
        "Falo consigo com muito gosto.",
        "Por mim, pode ser {taken}. | Por mim, pode ser {slot1} ou {slot2}.",
    ),
    "later": (
        "Agradeço a mensagem.",
        "Agora tenho as semanas cheias, e falarei com gosto a partir de {later}.",
        "Escrevo-lhe nessa altura.",
    ),
    "no": (
        "Agradeço a mensagem.",
        "Neste momento não sou a pessoa certa, por isso prefiro recusar.",
        "Desejo que tudo corra bem.",
    ),
    "follow_up": (
        "{introducer} pôs-nos em contacto {made_on} a propósito de {topic}. | {introducer} pôs-nos "
        "em contacto {made_on}.",
        "Escrevi-lhe {on}.",
        "A minha pergunta continua em aberto: {asked} "
        "| Seria possível falarmos {slot1} ou {slot2}?",
        "Se houver outra pessoa mais indicada, agradeço o nome.",
    ),
    "follow_up_again": (
        "Só uma pergunta fácil: {topic} interessa-lhe neste momento? | Só uma pergunta fácil "
        "depois da minha última mensagem: interessa-lhe neste momento?",
        "Uma palavra basta.",
        "Se sim, posso falar {slot1}.",
    ),
    "ask_introducer": (
        "Escrevi a {other} {on} e talvez não fosse o melhor momento.",
        "Sabe se a mensagem chegou, ou é melhor deixar assim?",
        "Agradeço mais uma vez o contacto.",
    ),
    "one_call": (
        "Talvez o e-mail não seja o melhor caminho.",
        "Seria mais fácil uma chamada curta, {slot1} ou {slot2}?",
        "Ligo com gosto.",
    ),
    "close": (
        "Sei como os dias estão cheios, por isso não escrevo mais sobre isto.",
        "Se mais tarde for útil, este endereço funciona sempre.",
        "Tudo de bom.",
    ),
    "other_address": (
        "O meu e-mail a {other} voltou.",
        "Tem outro endereço?",
        "Agradeço a ajuda.",
    ),
    "make": (
        "{target}, apresento-lhe {asker}; {asker}, apresento-lhe {target}.",
        "Trata-se de {topic}.",
        "Creio que uma conversa pode ser útil para ambos.",
        "{asker}, escreva primeiro, por favor.",
        "A mim podem passar-me para cópia oculta.",
    ),
    "opt_in_yes": (
        "Agradeço que pergunte antes.",
        "Sim, apresente-nos, por favor.",
        "Por mim, uma chamada curta pode ser {slot1} ou {slot2}.",
    ),
    "opt_in_later": (
        "Agradeço que pergunte antes.",
        "Agora é demais para mim; pergunte-me de novo por volta de {later}.",
    ),
    "opt_in_no": (
        "Agradeço que pergunte antes.",
        "Desta vez prefiro não avançar, e agradeço que tenha pensado em mim.",
    ),
    "blurb": (
        "Agradeço que se ofereça para perguntar a {target}.",
        "Estas linhas podem ser reencaminhadas tal como estão: gostaria de falar com {target} "
        "sobre {topic}. | Estas linhas podem ser reencaminhadas tal como estão: gostaria de falar "
        "com {target}.",
        "Vinte minutos bastam, e se a resposta for não, não há problema.",
    ),
    "request_yes": (
        "Pergunto com gosto.",
        "Envia-me três linhas para reencaminhar: quem é, porquê {target} e o que perguntaria? "
        "| Envia-me três linhas para reencaminhar: quem é e o que perguntaria?",
        "Escrevo assim que as tiver.",
    ),
    "request_no": (
        "Agradeço que me pergunte.",
        "Neste momento não sou a pessoa certa para esta apresentação.",
        "Não queria deixar a sua mensagem à espera.",
    ),
    "opt_in_ask": (
        "{asker} gostaria de falar consigo sobre {topic}. | {asker} gostaria de falar consigo.",
        "Posso pôr os dois em contacto?",
        "Se a resposta for não, não há problema.",
    ),
    "remind_offer": (
        "Ofereceu-se amavelmente {on} para me apresentar {target}. | Ofereceu-me amavelmente {on} "
        "uma apresentação.",
        "Se ainda for boa altura, envio três linhas para reencaminhar.",
        "Se não, não há problema nenhum.",
    ),
    "check_in": (
        "Combinámos {on} que eu voltaria a escrever.",
        "Ainda é útil falarmos de {topic}? | Ainda é útil falarmos?",
        "Por mim, pode ser {slot1} ou {slot2}.",
    ),
    "new_time": (
        "Foi pena a nossa reunião não se ter feito.",
        "Seria possível {slot1} ou {slot2}?",
    ),
    "after_meeting": (
        "Agradeço a conversa {of}. | Agradeço a conversa.",
        "Como próximo passo, seria possível falarmos {slot1} ou {slot2}?",
    ),
    "loop_good": (
        "{other} e eu falámos, e valeu a pena.",
        "Agradeço que nos tenha posto em contacto.",
    ),
    "loop_no_fit": (
        "Duas linhas sobre {other}: desta vez não resultou.",
        "Agradeço que tenha pensado em mim.",
    ),
    "loop_given_up": (
        "Duas linhas sobre {other}: escrevi, não vi resposta e fico por aqui.",
        "Agradeço que tenha pensado em mim.",
    ),
    "thank": ("{other} e eu já estamos em contacto.", "Agradeço que nos tenha apresentado."),
    "quiet": (
        "Gostaria de retomar a nossa conversa.",
        "Seria possível falarmos {slot1} ou {slot2}?",
    ),
    "apology": (
        "Lamento que ainda não tenha resposta de {silent}.",
        "Pergunto outra vez e digo-lhe o que souber.",
        "Se continuar o silêncio, penso com gosto noutra pessoa.",
    ),
    "nudge": (
        "Recebeu a mensagem de {waiting} {of}?",
        "Bastam duas palavras, num sentido ou noutro.",
        "Se não fizer sentido, diga-me e eu aviso {waiting}.",
    ),
    "nudge_first": (
        "Apresentei-lhe {target} {on}.",
        "Pode retomar a conversa esta semana?",
        "Se já não fizer sentido, diga-me e eu aviso {target}.",
    ),
    "how_it_went": (
        "Conseguiram falar?",
        "Não são precisos detalhes: basta um sim, um ainda não ou um não.",
    ),
}
_CHOICES = {
    "write": "Escrever primeiro",
    "correct": "Com uma precisão",
    "yes": "Sim",
    "later": "Mais tarde",
    "no": "Não",
    "follow_up": "Insistir",
    "ask": "Perguntar a quem apresentou",
    "call": "Uma chamada curta",
    "close": "Encerrar com gentileza",
    "address": "Pedir outro endereço",
    "make": "Apresentar",
    "blurb": "Enviar as linhas",
    "ask_first": "Perguntar primeiro",
    "remind": "Lembrar",
    "check_in": "Voltar a escrever",
    "new_time": "Outra data",
    "next": "Próximo passo",
    "good": "Correu bem",
    "no_fit": "Não serviu",
    "tell": "Contar o resultado",
    "thank": "Agradecer",
    "apologise": "Pedir desculpa",
    "nudge": "Perguntar em privado",
    "how": "Perguntar como correu",
    "fix": "Corrigir os destinatários",
}
PACK = Pack(
    weekdays=(
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ),
    months=(
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    near_day="{weekday}",
    far_day="{date} de {month}",
    on_near=(*("na {weekday}",) * 5, *("no {weekday}",) * 2),
    on_far="a {date} de {month}",
    of_near="de {weekday}",
    of_far="de {date} de {month}",
    quotes="“{}”",
    slot="{weekday}, {date} de {month}, às {hour}",
    joined="e",
    greeting="Olá {names},",
    greeting_titled=("Caro {names},", "Cara {names},", "Caros {names},"),
    greeting_full="Olá {names},",
    greeting_all="Olá,",
    small_after_greeting="",
    somebody="a outra parte",
    question=(
        "{many} não estão neste e-mail. Enviar mesmo assim?",
        "{who} não está neste e-mail. Enviar mesmo assim?",
    ),
    introduction_subject="Apresentação: {asker} e {target}",
    opt_in_subject="{asker}: posso pôr os dois em contacto?",
    polite=r"(?i)\b(?:o senhor|a senhora|os senhores)\b",
    familiar=r"(?i)\b(?:tu|ti|contigo|você|vocês)\b",
    hints=_HINTS,
    replies=_REPLIES,
    choices=_CHOICES,
)
