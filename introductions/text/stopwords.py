"""Capitalised words that begin a sentence or name a day, a place or a thing, never a person."""

from __future__ import annotations

_NOT_A_NAME_TEXT = """
a about above adding after again ah all allow also although always am an and another any anyway
apologies are as asap ask at attached away back because before below best both bring but by call
can cc ceo cfo cheers come company confidential congrats congratulations connecting consider coo
could copying cordially cto dear did do does doing don't each either else email end enjoy etc even
every everybody everyone excuse fine first follow following for forwarding fyi from fun further
get give glad go good great greetings guys had happy has have having he he's hello help her here
here's hers hey hi his hiya hope hoping how however hugs hum i i'd i'll i'm i've if in inc indeed
intro introducing introduction is it it's its itself just kind kindly kisses last later let let's
like linking llc looking looping lots love ltd make making many maybe me meet meeting might mine
more morning most much must my name need never new next no nobody none nor not nothing now of off
oh ok okay old on once one only or other our ours out over pa part perhaps phd please pls plus ps
put putting quick re really regards remember reply right said same say second see send sent shall
she she's should since sincerely so some somebody someone soon sorry speak start still subject such
sure take talk tell thank thanks that that's the their them then there there's these they they're
this those though thought time to today together tomorrow too tonight two until up us use very via
vp wait want was we we'd we'll we're we've welcome well were what what's when where which while who
whoever whom why will with within wonderful would write yes yesterday yet you you'd you'll you're
you've your yours monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
thurs fri sat sun january february march april june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter montag dienstag
mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août
septembre octobre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril
mayo junio julio agosto septiembre octubre noviembre diciembre segunda terça quarta quinta sexta
everything something anything lunch dinner breakfast coffee others several few work life weather
traffic god money business pricing legal sales finance marketing production drop reach shoot loop
lovely fence english english-speaking cold warm big afternoon team dept department group office
inbox university college hospital school club foundation internet google gmail linkedin zoom teams
skype outlook iphone ipad android blackberry whatsapp gmbh sarl plc corp hei hej hoi kjære kära
cześć ahoj howdy der die das ein eine ich du er sie es wir ihr ihnen ihre unser mein dein liebe
lieber hallo guten tag sehr geehrte geehrter viele beste herzliche freundliche grüße grüsse gruß
gruss danke vielen bitte und oder aber wie wenn dass für mit von bei nach auf aus zum zur im um
wer le la les un une des je tu il elle nous vous ils elles ma mes votre vos bonjour salut cher
chère bien merci cordialement bises amitiés et ou mais que qui pour avec dans sur par el los las
una yo tú él ella nosotros os te lo mi su gracias hola querido querida estimado estimada saludos
abrazo abrazos y pero con por para en de del al o uma eu ele ela nós meu minha seu sua obrigado
obrigada olá oi caro cara abraço abraços cumprimentos com em da dos na ao gli io lui lei noi voi
mio mia suo grazie ciao cordiali saluti ti vi che di het een ik jij hij zij wij jullie mijn dag
groet groeten hartelijke met maar voor van naar
german english french spanish italian dutch portuguese polish swedish danish
norwegian finnish greek turkish russian chinese japanese korean arabic hindi american british irish
scottish welsh swiss austrian belgian brazilian mexican indian african european asian czech
"""
NOT_A_NAME = frozenset(_NOT_A_NAME_TEXT.split())

# Words of `NOT_A_NAME` that people are called, too.
ALSO_FIRST_NAMES = frozenset(
    ("jan", "jun", "uma", "april", "june", "may", "august", "will", "mai", "don")
)
ALSO_SURNAMES = frozenset(("vos", "may", "best"))
