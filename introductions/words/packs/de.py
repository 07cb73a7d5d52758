"""German: hints and suggested replies."""

from __future__ import annotations

from introductions.words.packs.form import Pack

_HINTS = {
    "sent_missing_other_party": ("Ihre Antwort {of} ging nicht an {who}.",),
    "sent_cc_claim_absent": (
        "Ihre Mail {of} nennt {many} in Kopie, die sie nicht bekommen haben.",
        "Ihre Mail {of} nennt {who} in Kopie, aber {who} hat sie nicht bekommen.",
    ),
    "sent_bcc_claim_absent": (
        "Ihre Mail {of} nennt {who} in Bcc, aber {who} hat sie nicht bekommen.",
    ),
    "sent_bcc_claim_still_cc": (
        "Ihre Mail {of} nennt {who} in Bcc, aber {who} stand in An oder Cc.",
    ),
    "sent_introducer_dropped": ("Ihre Antwort {of} ließ {who} ohne ein Wort des Dankes weg.",),
    "sent_intro_one_recipient": (
        "Ihre Vorstellung {of} spricht {who} an, aber {who} hat sie nicht bekommen.",
    ),
    "delivery_failed": (
        "Ihre Mail {of} an {who} kam zurück; sie braucht eine andere Adresse.",
        "Ihre Mail kam zurück; sie braucht eine andere Adresse.",
    ),
    "make_intro_now": (
        "{target} hat {on} zugesagt: Stellen Sie {asker} jetzt vor.",
        "Die Antwort ist ja: Stellen Sie {who} jetzt vor.",
    ),
    "opt_in_waiting": (
        "{introducer} hat {on} gefragt, ob Sie {who} kennenlernen möchten.",
        "{introducer} hat {on} gefragt, ob ein Kontakt willkommen ist.",
    ),
    "send_blurb": ("{introducer} hat Sie {on} um ein paar Zeilen zum Weiterleiten gebeten.",),
    "request_unanswered": (
        "{asker} hat Sie {on} um einen Kontakt zu {target} gebeten.",
        "{asker} hat Sie {on} um einen Kontakt gebeten.",
        "Jemand hat Sie {on} um einen Kontakt gebeten.",
    ),
    "promised_intro_due": (
        "Sie haben {on} angeboten, {both} bekannt zu machen.",
        "Sie haben {on} einen Kontakt angeboten.",
    ),
    "promised_to_you": (
        "{introducer} hat {on} angeboten, Sie mit {who} bekannt zu machen; bisher sehe ich nichts.",
        "{introducer} hat Ihnen {on} einen Kontakt angeboten; bisher sehe ich nichts.",
    ),
    "check_in_due": ("Es ist Zeit, {who} wieder zu schreiben, wie {on} vereinbart.",),
    "you_write_first": (
        "{introducer} hat Sie {on} mit {who} bekannt gemacht; Sie schreiben zuerst.",
    ),
    "you_owe_reply": ("{who} hat Ihnen {on} geschrieben; eine kurze Antwort steht aus.",),
    "meeting_slipped": (
        "Das Treffen mit {who} kam nicht zustande; schlagen Sie einen neuen Termin vor.",
    ),
    "follow_up_after_meeting": (
        "Sie haben {who} {on} getroffen; schreiben Sie, wie es weitergeht.",
    ),
    "close_loop": ("Sagen Sie {introducer} in zwei Zeilen, wie es mit {who} ausging.",),
    "give_up": ("Seit {day} sehe ich keine Antwort von {who}; wählen Sie, wie Sie abschließen.",),
    "awaiting_reply": (
        "Seit {day} sehe ich keine Antwort von {who}; eine Nachfrage ist in Ordnung.",
    ),
    "thank_introducer": ("Sie und {who} sind in Kontakt: Danken Sie {introducer}.",),
    "gone_quiet": (
        "{who} schrieb zuletzt {on}, seither ist es still; nehmen Sie den Faden wieder auf.",
    ),
    "apologise": (
        "{waiting} hat, soweit ich sehe, seit {day} keine Antwort von {silent}; sagen Sie "
        "{waiting}, dass Sie es versucht haben.",
        "{waiting} hat, soweit ich sehe, seit {day} keine Antwort; sagen Sie {waiting}, dass Sie "
        "es versucht haben.",
    ),
    "party_awol": (
        "{waiting} hat {on} geschrieben, von {silent} sehe ich keine Antwort; fragen Sie "
        "{silent} allein.",
        "Von {silent} sehe ich seit {day} keine Antwort; fragen Sie {silent} allein.",
    ),
    "nobody_picked_up": (
        "Ihre Vorstellung von {both} {of} hat, soweit ich sehe, niemand aufgegriffen; "
        "erinnern Sie {first}.",
    ),
    "ask_how_it_went": ("Sie haben {both} {on} bekannt gemacht; fragen Sie, wie es lief.",),
    "missing_other_party": (
        "{many} stehen nicht im Verteiler dieser Mail.",
        "{who} steht nicht im Verteiler dieser Mail.",
    ),
    "cc_claim_absent": (
        "Sie schreiben, {many} seien in Kopie, aber sie stehen nicht im Verteiler.",
        "Sie schreiben, {who} sei in Kopie, aber {who} steht nicht im Verteiler.",
    ),
    "bcc_claim_absent": ("Sie schreiben, {who} sei in Bcc, aber {who} steht nicht im Verteiler.",),
    "bcc_claim_still_cc": (
        "Sie schreiben, {who} sei in Bcc, aber {who} steht noch in An oder Cc.",
    ),
    "introducer_dropped": ("{who} steht nicht im Verteiler, und es fehlt ein Dank.",),
    "intro_one_recipient": (
        "Diese Vorstellung spricht {who} an, aber {who} steht nicht im Verteiler.",
    ),
    "bcc_handoff_ok": ("{introducer} steht mit einem Dank in Bcc: gut so.",),
    "vague_next_step": ("Nennen Sie {who} einen Tag: Zwei Termine sind leichter zu beantworten.",),
    "follow_up_empty": (
        "Geben Sie {who} einen Grund zu antworten: ein Datum, eine Neuigkeit oder eine einfache "
        "Frage.",
    ),
    "follow_up_too_soon": ("Sie haben {who} vor kurzem geschrieben; etwas mehr Zeit kann helfen.",),
    "follow_up_new_thread": (
        "Antworten Sie im Gespräch von {introducer}, damit {who} den Zusammenhang sieht.",
    ),
    "too_much_asked": ("Eine kurze Bitte ist für {who} leichter zu beantworten.",),
    "introducer_lingering": (
        "{introducer} bekommt noch jede Mail; setzen Sie {introducer} in Bcc.",
    ),
    "nudge_in_public": ("Schreiben Sie das nur einer Person, damit niemand mitliest.",),
    "badmouth": (
        "{introducer} kann das als Urteil über {who} lesen; sagen Sie lieber, was nicht passte.",
    ),
    "intro_no_context": (
        "Sagen Sie in je einer Zeile, wer {both} sind und warum ein Gespräch sich lohnt.",
        "Sagen Sie in je einer Zeile, wer beide sind und warum ein Gespräch sich lohnt.",
    ),
    "intro_no_opt_in": (
        "Ich sehe keine frühere Mail, in der {target} zugestimmt hat; fragen Sie zuerst.",
        "Ich sehe keine frühere Mail mit einer Zustimmung; fragen Sie zuerst.",
    ),
    "intro_shares_contact": (
        "Das gibt eine private Nummer oder Adresse weiter; fragen Sie zuerst nach.",
    ),
}
_REPLIES = {
    "which_address": (
        "Danke für die Vorstellung.",
        "Unter welcher Adresse erreiche ich {other} am besten?",
    ),
    "first": (
        "Freut mich, Sie kennenzulernen.",
        "{introducer} dachte an {topic}, und ich höre gern, was Ihnen am meisten helfen würde. "
        "| Ich höre gern, was Ihnen am meisten helfen würde.",
        "Passt Ihnen {slot1} oder {slot2} für ein kurzes Gespräch?",
        "Wenn nicht, sagen Sie mir gern, was Ihnen passt.",
    ),
    "thanks_bcc": (
        "Danke für die Vorstellung, {introducer}; ich setze Sie ins Bcc, um Ihr Postfach zu "
        "schonen.",
    ),
    "correct": (
        "Freut mich, Sie kennenzulernen.",
        "Ein kleines Detail zur Vorstellung: Was ich tue, würde ich etwas anders beschreiben, "
        "gern im Gespräch.",
        "Passt Ihnen {slot1} oder {slot2} für ein kurzes Gespräch?",
    ),
    "yes": (
        "Danke für Ihre Nachricht.",
        "Ich spreche gern mit Ihnen.",
        "{taken} passt mir gut. | {slot1} oder {slot2} würde mir passen.",
    ),
    "later": (
        "Danke für Ihre Nachricht.",
        "Meine Wochen sind gerade voll, ab dem {later} spreche ich gern mit Ihnen.",
        "Ich melde mich dann.",
    ),
    "no": (
        "Danke für Ihre Nachricht.",
        "Ich bin dafür im Moment nicht die richtige Person und sage deshalb lieber ab.",
        "Ich wünsche Ihnen gutes Gelingen.",
    ),
    "follow_up": (
        "{introducer} hat uns {made_on} bekannt gemacht, es ging um {topic}. | {introducer} hat "
        "uns {made_on} bekannt gemacht.",
        "Ich hatte Ihnen {on} geschrieben.",
        "Meine Frage ist noch offen: {asked} "
        "| Passt Ihnen {slot1} oder {slot2} für ein kurzes Gespräch?",
        "Wenn jemand anderes besser passt, freue ich mich über einen Hinweis.",
    ),
    "follow_up_again": (
        "Nur eine einfache Frage zu meiner letzten Nachricht: Ist {topic} für Sie zurzeit von "
        "Interesse? | Nur eine einfache Frage zu meiner letzten Nachricht: Ist das für Sie zurzeit "
        "von Interesse?",
        "Ein Wort als Antwort genügt.",
        "Falls ja, hätte ich {slot1} Zeit.",
    ),
    "ask_introducer": (
        "Ich habe {other} {on} geschrieben und vielleicht einen ungünstigen Moment erwischt.",
        "Wissen Sie, ob die Nachricht angekommen ist, oder soll ich es dabei belassen?",
        "Nochmals danke für den Kontakt.",
    ),
    "one_call": (
        "Vielleicht ist E-Mail dafür nicht der beste Weg.",
        "Wäre ein kurzer Anruf leichter, {slot1} oder {slot2}?",
        "Ich rufe Sie gern an.",
    ),
    "close": (
        "Ich weiß, wie voll die Tage sind, und schreibe dazu nicht weiter.",
        "Falls es später nützlich wird, erreichen Sie mich immer unter dieser Adresse.",
        "Alles Gute für Sie.",
    ),
    "other_address": (
        "Meine Mail an {other} kam unzustellbar zurück.",
        "Kennen Sie eine andere Adresse?",
        "Danke für die Hilfe.",
    ),
    "make": (
        "{target}, das ist {asker}; {asker}, das ist {target}.",
        "Es geht um {topic}.",
        "Ich denke, dass ein Gespräch Ihnen beiden nützen könnte.",
        "{asker}, schreiben Sie bitte zuerst.",
        "Mich können Sie gern ins Bcc setzen.",
    ),
    "opt_in_yes": (
        "Danke, dass Sie zuerst fragen.",
        "Ja, stellen Sie uns bitte vor.",
        "Für ein kurzes Gespräch würde mir {slot1} oder {slot2} passen.",
    ),
    "opt_in_later": (
        "Danke, dass Sie zuerst fragen.",
        "Gerade ist es mir zu viel; bitte fragen Sie mich um den {later} wieder.",
    ),
    "opt_in_no": (
        "Danke, dass Sie zuerst fragen.",
        "Diesmal passe ich, und ich freue mich, dass Sie an mich gedacht haben.",
    ),
    "blurb": (
        "Danke, dass Sie {target} fragen wollen.",
        "Diese Zeilen können Sie so weiterleiten: Ich würde gern mit {target} über {topic} "
        "sprechen. | Diese Zeilen können Sie so weiterleiten: Ich würde gern mit {target} "
        "sprechen.",
        "Zwanzig Minuten reichen, und ein Nein ist völlig in Ordnung.",
    ),
    "request_yes": (
        "Ich frage gern nach.",
        "Schicken Sie mir drei Zeilen zum Weiterleiten: wer Sie sind, warum {target} und was Sie "
        "fragen möchten? | Schicken Sie mir drei Zeilen zum Weiterleiten: wer Sie sind und was Sie "
        "fragen möchten?",
        "Ich schreibe, sobald ich sie habe.",
    ),
    "request_no": (
        "Danke, dass Sie mich fragen.",
        "Ich bin im Moment nicht die richtige Person für diesen Kontakt.",
        "Ich wollte Sie nicht warten lassen.",
    ),
    "opt_in_ask": (
        "{asker} würde gern mit Ihnen über {topic} sprechen. "
        "| {asker} würde gern mit Ihnen sprechen.",
        "Darf ich Sie beide bekannt machen?",
        "Ein Nein ist völlig in Ordnung.",
    ),
    "remind_offer": (
        "Sie hatten {on} freundlicherweise angeboten, mich mit {target} bekannt zu machen. | Sie "
        "hatten mir {on} freundlicherweise einen Kontakt angeboten.",
        "Wenn es noch passt, schicke ich Ihnen drei Zeilen zum Weiterleiten.",
        "Wenn nicht, ist das gar kein Problem.",
    ),
    "check_in": (
        "Wir hatten {on} vereinbart, dass ich mich wieder melde.",
        "Ist ein Gespräch über {topic} noch sinnvoll? | Ist ein Gespräch noch sinnvoll?",
        "Mir würde {slot1} oder {slot2} passen.",
    ),
    "new_time": (
        "Schade, dass unser Termin nicht geklappt hat.",
        "Passt Ihnen stattdessen {slot1} oder {slot2}?",
    ),
    "after_meeting": (
        "Danke für unser Gespräch {on}. | Danke für unser Gespräch.",
        "Passt Ihnen für den nächsten Schritt {slot1} oder {slot2}?",
    ),
    "loop_good": (
        "{other} und ich haben gesprochen, und es hat sich gelohnt.",
        "Danke, dass Sie uns zusammengebracht haben.",
    ),
    "loop_no_fit": (
        "Kurz zu {other}: Diesmal hat es nicht gepasst.",
        "Ich bin dankbar, dass Sie an mich gedacht haben.",
    ),
    "loop_given_up": (
        "Kurz zu {other}: Ich habe geschrieben, keine Antwort gesehen und belasse es dabei.",
        "Ich bin dankbar, dass Sie an mich gedacht haben.",
    ),
    "thank": ("{other} und ich sind jetzt in Kontakt.", "Danke fürs Vorstellen."),
    "quiet": (
        "Ich würde unser Gespräch gern wieder aufnehmen.",
        "Passt Ihnen {slot1} oder {slot2} für ein kurzes Telefonat?",
    ),
    "apology": (
        "Es tut mir leid, dass von {silent} noch keine Antwort kam.",
        "Ich frage noch einmal nach und sage Ihnen, was ich höre.",
        "Wenn es still bleibt, überlege ich gern, wer sonst passt.",
    ),
    "nudge": (
        "Hat Sie die Nachricht von {waiting} {of} erreicht?",
        "Eine kurze Zeile, so oder so, wäre nett.",
        "Wenn es nicht passt, sagen Sie es mir, und ich gebe {waiting} Bescheid.",
    ),
    "nudge_first": (
        "Ich hatte Sie {on} mit {target} bekannt gemacht.",
        "Mögen Sie sich diese Woche dort melden?",
        "Wenn es nicht mehr passt, sagen Sie es mir, und ich gebe {target} Bescheid.",
    ),
    "how_it_went": (
        "Haben Sie beide miteinander sprechen können?",
        "Einzelheiten braucht es nicht: „ja“, „noch nicht“ oder „passt nicht“ genügt.",
    ),
}
_CHOICES = {
    "write": "Zuerst schreiben",
    "correct": "Mit einer Richtigstellung",
    "yes": "Ja",
    "later": "Später",
    "no": "Nein",
    "follow_up": "Nachfragen",
    "ask": "Um Rat fragen",
    "call": "Ein kurzer Anruf",
    "close": "Freundlich abschließen",
    "address": "Nach Adresse fragen",
    "make": "Vorstellen",
    "blurb": "Zeilen schicken",
    "ask_first": "Zuerst fragen",
    "remind": "Erinnern",
    "check_in": "Wieder melden",
    "new_time": "Neuer Termin",
    "next": "Nächster Schritt",
    "good": "Es lief gut",
    "no_fit": "Passte nicht",
    "tell": "Ergebnis mitteilen",
    "thank": "Danken",
    "apologise": "Entschuldigen",
    "nudge": "Allein nachfragen",
    "how": "Fragen, wie es lief",
    "fix": "Empfänger richtigstellen",
}
PACK = Pack(
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    near_day="{weekday}",
    far_day="{date}. {month}",
    on_near=("am {weekday}",),
    on_far="am {date}. {month}",
    of_near="vom {weekday}",
    of_far="vom {date}. {month}",
    quotes="„{}“",
    slot="{weekday}, {date}. {month}, {hour} Uhr",
    joined="und",
    greeting="Hallo {names},",
    greeting_titled=("Guten Tag {names},",) * 3,
    greeting_full="Guten Tag {names},",
    greeting_all="Hallo,",
    small_after_greeting="Danke Freut Ich Vielleicht Wir Schade Kurz Nur Hat Haben Meine Es Ein",
    somebody="die andere Seite",
    question=(
        "{many} stehen nicht im Verteiler. Trotzdem senden?",
        "{who} steht nicht im Verteiler. Trotzdem senden?",
    ),
    introduction_subject="Vorstellung: {asker} und {target}",
    opt_in_subject="{asker}: Darf ich Sie beide bekannt machen?",
    polite=r"(?<=[\w,] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b",
    familiar=r"(?i)\b(?:du|dich|dir|deine?[mnrs]?|euch|eure?[mnrs]?|eurem)\b",
    hints=_HINTS,
    replies=_REPLIES,
    choices=_CHOICES,
)
