"""Claims of a copy, told from everything that only looks like one (traps 43 to 53 and 60)."""

from __future__ import annotations

import pytest

from introductions.faults.claims import find_claims

COPIED = [
    "I'm cc-ing Bob so he has the numbers.",
    "I'm looping in Bob Marsh from our team.",
    "Copying in Bob, who runs operations.",
    "I've added Bob to the thread.",
    "Bob's on cc.",
    "Bob, copied here, will send the contract.",
    "Bob (in cc) can answer that.",
    "Bob Marsh (copied) will follow up.",
    "(cc Bob)",
    "I have cc'd Bob Marsh, our CFO.",
    "Also cc'ing my colleague Bob, who handles contracts.",
    "I am including Bob here, he runs the lab.",
    "Bob is included on this email.",
    "Roping in Bob on this one.",
    "I've put Bob in copy.",
    "I've put my assistant Bob on cc so that you can find a time.",
    "Let me introduce Bob, copied here, who does our tax.",
    "CC'd is Bob, who keeps my calendar.",
    "In cc is my partner Bob.",
    "cc Bob, who keeps the keys",
    "My assistant, copied, will send a calendar invite.",
    "My assistant Bob, cc'd here, keeps my diary.",
    "I'm bringing Bob into this conversation.",
    "Bringing Bob into the loop here.",
    "+ Bob for scheduling",
    "Adding Bob.",
    "+Bob who knows the machine",
    "Adding my colleague Bob to the chain.",
    "I cc my brother Bob, who drives.",
    "with my partner Bob in cc",
    "Please meet Bob, cc'd.",
    "For the numbers, Bob (on copy) is your man.",
    "I have Bob on copy for the pricing.",
    "Copying Bob & Ana.",
    "I took the liberty of copying Bob.",
    "I've taken the liberty of adding Bob to this thread.",
    "I'm sending a copy of this to Bob.",
    "A copy of this goes to Bob.",
    "Bob is reading along.",
    "I've brought Bob in here.",
    "Ich nehme meinen Kollegen Bob in Kopie.",
    "Bob habe ich in Kopie gesetzt.",
    "Anna (cc) kümmert sich um den Termin.",
    "In Kopie: Anna Berger, die den Vertrag kennt.",
    "Ich habe Anna ins Cc genommen.",
    "Je mets Anne en copie.",
    "Anne, en copie, s'occupe des rendez-vous.",
    "J'ajoute Anne en copie.",
    "Anne est en copie de ce message.",
    "Mon associée Anne (en copie) vous enverra le devis.",
    "Pongo en copia a mi socia Ana.",
    "Ana, en copia, lleva la agenda.",
    "Copio a mi colega Ana.",
    "Ana está en copia.",
    "Metto in copia la mia collega Anna.",
    "Anna, in copia, vi manderà il preventivo.",
    "Em cópia está a minha sócia Ana.",
    "Coloquei a Ana em cópia.",
    "Ana, em cópia, trata da agenda.",
    "Ik zet mijn collega Anna in cc.",
    "Anna (in cc) regelt de afspraak.",
    "In cc mijn collega Anna.",
]
NOT_COPIED = [
    "I'll copy Bob once we have a date.",
    "I'll cc Bob when the contract is ready.",
    "We can loop in Bob later.",
    "Happy to loop in Bob if useful.",
    "Do you want me to cc Bob?",
    "Feel free to copy Bob.",
    "Please loop in Bob next time.",
    "You may want to copy Bob.",
    "I did not copy Bob here.",
    "I left Bob off this one.",
    "I have not copied Bob on this.",
    "No need to cc Bob.",
    "I copied Bob on my mail to the bank yesterday.",
    "I looped Bob in on Monday's call.",
    "Bob was in copy of the first mail.",
    "Bob was cc'd on your last message.",
    "Thanks for cc'ing Bob.",
    "Thanks for copying me in.",
    "I'm adding Bob to the guest list.",
    "I've added Bob to the spreadsheet.",
    "I'll add Bob to the invite.",
    "I am bringing Bob to the meeting on Tuesday.",
    "Attached is a copy of Bob's report.",
    "Bob sent me a hard copy.",
    "I bought a copy of Ana's book.",
    "The engine is 600 cc.",
    "Could you copy Ana on your answer?",
    "Maybe we should cc Ana.",
    "I would have copied Ana but she is away.",
    "Ana asked me to copy you.",
    "My +1 is Ana.",
    "Including Ana, we are five.",
    "Adding Ana's numbers, we reach 400.",
    "Next time I'll copy in Ana.",
    "Who is copied on this?",
    "Copying machines are our trade.",
    "I am copying the drawings tonight.",
    "I'm copying out Bach by hand.",
    "We copied your layout.",
    "Ich werde Anna in Kopie nehmen.",
    "Bitte nimm Anna in Kopie.",
    "Anna war letzte Woche in Kopie.",
    "Anbei der Vertrag in Kopie.",
    "Eine Kopie des Passes liegt bei.",
    "Je mettrai Anne en copie.",
    "Peux-tu mettre Anne en copie ?",
    "Merci de mettre Anne en copie.",
    "Anne n'est pas en copie.",
    "Ci-joint la facture en copie.",
    "Pondré a Ana en copia.",
    "¿Puedes poner a Ana en copia?",
    "Adjunto copia del contrato.",
    "Metterò Anna in copia.",
    "Puoi mettere Anna in copia?",
    "In allegato copia del contratto.",
    "Vou colocar a Ana em cópia.",
    "Segue cópia do contrato.",
    "Zal ik Anna in cc zetten?",
    "Ik zal Anna in cc zetten.",
    "If you need the file, Bob can be copied.",
    "When Bob is copied he answers fast.",
    "Before I copied Bob I asked him.",
    "Bob said he'd cc Ana.",
    "He cc'd Ana and me.",
    "She's copying Ana these days.",
    "We keep Bob on copy for invoices from September.",
    "I haven't copied him, he likes people to write in their own words.",
    "I looped the word juniper out of all of them already.",
    "Your associate copied me yesterday on a mail to the clerk.",
    "I'd try looping in the chorus early, eight bars.",
    "Copycat does it the other way round.",
    "Copy that, Carol, the invoice is paid.",
    "copy for three labels is 1,800, two rounds included.",
    "Is Bob in copy?",
    "Call me on +49 170 555 0118.",
]
BLIND = [
    "Carol, thank you, I'm moving you to bcc.",
    "Thanks Carol! (bcc)",
    "Thanks, Carol - to bcc.",
    "Thank you Carol, now on bcc.",
    "Moving Carol to BCC with thanks.",
    "Carol is now in bcc to save her inbox.",
    "Putting Carol on bcc.",
    "Carol, I've dropped you to bcc.",
    "I've moved Carol to bcc.",
    "Shifting Carol over to bcc.",
    "Thanks Carol (bcc'd).",
    "bcc: Carol",
    "Bcc'ing Carol so she can step out.",
    "Thanks, Carol, I'm taking you off to bcc.",
    "Sliding Carol to bcc.",
    "Carol, thanks, you're going to bcc.",
    "Carol now blind copied.",
    "Carol in blind copy.",
    "Carol, danke, ich verschiebe dich ins Bcc.",
    "Danke Carol (jetzt in bcc).",
    "Carol, danke, du bist ab jetzt in Blindkopie.",
    "Merci Carol, je te mets en copie cachée.",
    "Merci Carol, je te passe en cci.",
    "Gracias Carol, te pongo en copia oculta.",
    "Gracias Carol (en cco).",
    "Grazie Carol, ti metto in ccn.",
    "Grazie Carol, ti sposto in copia nascosta.",
    "Obrigada Carol, passo-te para bcc.",
    "Obrigado Carol, coloco você em cópia oculta.",
    "Bedankt Carol, ik zet je in bcc.",
]
NOT_BLIND = [
    "I'll move you to bcc once we have a date.",
    "Carol, shall I move you to bcc?",
    "Feel free to move me to bcc.",
    "You can put me in bcc.",
    "You were in bcc last time.",
    "Carol asked to be moved to bcc next time.",
    "I never bcc people.",
    "If you prefer, I can move you to bcc.",
    "Please bcc me on that.",
    "I haven't moved Carol to bcc.",
    "I'd rather keep Carol on than move her to bcc.",
    "Carol, I won't bcc you.",
    "Carol stays, no bcc today.",
    "Ich setze dich nicht in Bcc.",
    "Je te mettrai en copie cachée plus tard.",
    "Te pondré en copia oculta después.",
    "I noticed that I was in bcc.",
    "Why am I in bcc?",
    "My firm bans bcc.",
    "Last time I had you in bcc you missed all the jokes.",
    "If you do, I'll put you in bcc.",
]


@pytest.mark.parametrize("text", COPIED)
def test_a_copy_is_claimed(text: str) -> None:
    assert any(not claim.bcc for claim in find_claims(text))


@pytest.mark.parametrize("text", NOT_COPIED)
def test_no_copy_is_claimed(text: str) -> None:
    assert not any(not claim.bcc for claim in find_claims(text))


@pytest.mark.parametrize("text", BLIND)
def test_a_blind_copy_is_claimed(text: str) -> None:
    assert any(claim.bcc for claim in find_claims(text))


@pytest.mark.parametrize("text", NOT_BLIND)
def test_no_blind_copy_is_claimed(text: str) -> None:
    assert not any(claim.bcc for claim in find_claims(text))


def test_a_claim_names_the_person_and_the_role() -> None:
    claim = find_claims("I am copying my colleague Yuki Mori, who knows the forms.")[0]
    assert [(person.name, person.role) for person in claim.who] == [("Yuki Mori", "colleague")]


def test_a_role_alone_is_a_person_too() -> None:
    claim = find_claims("I have copied our CFO as well.")[0]
    assert [(person.name, person.role) for person in claim.who] == [("", "cfo")]


def test_two_people_copied_at_once_are_both_claimed() -> None:
    claim = find_claims("Copying Bob and Ana for the numbers.")[0]
    assert [person.name for person in claim.who] == ["Bob", "Ana"]
