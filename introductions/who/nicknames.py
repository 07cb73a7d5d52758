"""Given names that stand for each other: each line is one name in its long and short forms."""

from __future__ import annotations

GROUPS = """
robert bob rob bobby robbie bert
william bill will billy willy liam
richard rick dick richie rich ricky
elizabeth liz beth betty eliza lizzie libby elisabeth lisa elsie
elisabeth lisi liesl lisl sissi sisi
margaret meg maggie peggy marge margie peg greta
katherine kate kathy katie catherine cathy kat kathleen katharine kath kit
alexander alex sandy xander alexandra alexandre sasha
michael mike mick mikey micky
james jim jimmy jamie
john jack johnny jon
jonathan jon jonny jonathon
thomas tom tommy
daniel dan danny
david dave davy
joseph joe joey
charles charlie chuck chas chaz charley
christopher chris kit
christine chris chrissy tina christina christina
edward ed eddie ted ned teddy
edmund ed eddie ted
anthony tony
antonio tony toni
andrew andy drew
andreas andi andy
nicholas nick nicky nico
nikolaus niko klaus
stephen steve stevie
steven steve stevie
stephanie steph steffi
stefan steff
benjamin ben benny
samuel sam sammy
samantha sam sammy
matthew matt
matthias matt matze
matteo teo
patrick pat paddy
patricia pat patty trish tricia patti
pamela pam
barbara barb babs
susan sue susie suzy
suzanne sue suzie
deborah deb debbie debra
jennifer jen jenny jenn
jessica jess jessie
rebecca becky becca bec
victoria vicky tori vicki
philip phil
phillip phil
philippa pip pippa
gregory greg
geoffrey geoff jeff
jeffrey jeff
jefferson jeff
kenneth ken kenny
ronald ron ronnie
donald don donnie
raymond ray
frederick fred freddie
friedrich fritz fred
alfred fred alf
gerald gerry jerry
jeremy jerry
jerome jerry
lawrence larry laurie
leonard len leo lenny
leonardo leo
eleanor ellie nell nora
ellen ellie nell
theodore ted theo teddy
timothy tim timmy
walter walt wally
peter pete
nathan nate nat
nathaniel nate nat
abigail abby gail
angela angie ange
amanda mandy
cynthia cindy
dorothy dot dottie dolly
florence flo
frances fran francie
francis frank
francisco paco pancho fran
franklin frank
gabriela gaby gabi
gabrielle gabi gaby
harold harry hal
henry harry hank
heinrich heiner heinz
imogen imo
isabella bella izzy
isabel izzy bel
jacob jake
jakob jake
jacqueline jackie
joanna jo joanie
josephine jo josie
joshua josh
judith judy
kimberly kim
kristina kris tina
lucille lucy
marjorie marge
martin marty
maximilian max
maxwell max
melissa mel
melanie mel
monica mon
natalie nat
oliver ollie
olivia liv livvy
penelope penny
randall randy
roberta bobbie
rodney rod
roland rolf
russell russ
sandra sandy
sidney sid
stanley stan
sebastian seb basti
beatriz bea trix
beatrice bea trixie
beatrix bea trix
desmond des dez
dominic dom nick
dominik dom
duncan dunc
emanuel manny
fergus ferg
giovanni gianni
giuseppe beppe peppe
guillermo memo
ignacio nacho
joaquim quim
josé pepe
jose pepe
johannes hannes hans jo
katharina kathi katrin käthe
leopold leo poldi
ludwig lutz
manuel manolo manu
maria mary mia mimi
mary molly polly
mohammed mo mohamed muhammad
rafael rafa
roberto beto rob
ronan ro
sinead shin
terence terry
terrence terry
theresa terry tess tessa
therese terry tess
tobias tobi
valerie val
vanessa v ness
veronica ronnie vera
vincent vince vinnie
wolfgang wolf
zachary zach zack
arthur art artie
albert al bert
allan al
alan al
alistair al ali
alasdair al ally
bernard bernie
bernadette bernie berni
bradley brad
calvin cal
callum cal
clifford cliff
constance connie
cornelius neil con
curtis curt
derek del
douglas doug
dougal doug
eugene gene
ezekiel zeke
gilbert gil
gordon gordie
graham gray
herbert herb
irene rene
isaac ike
jasmine jas
lillian lil lily
louis lou
louise lou
mackenzie mac
madeleine maddy
malcolm mal
marcus marc mark
maureen mo maure
maurice mo
miriam mim
mitchell mitch
norman norm
priscilla cilla prisci
reginald reg reggie
rosemary rose rosie
roderick rod rory
solomon sol
spencer spence
tabitha tabby
tyrone ty
tyler ty
vivian viv
winston win
yolanda yoli
bartholomew bart
gabriel gabe
augustus gus
wilfred wilf
archibald archie
winifred winnie freddie
harriet hattie
charlotte lottie
gertrude trudy
percival percy
"""


def _forms() -> dict[str, frozenset[str]]:
    """Every form of a name, by each of its forms."""
    table: dict[str, set[str]] = {}
    for line in GROUPS.split("\n"):
        names = line.split()
        for name in names:
            table.setdefault(name, set())
        for short in names[1:]:
            table[names[0]].add(short)
            table[short].add(names[0])
    return {name: frozenset(forms) for name, forms in table.items()}


FORMS = _forms()


def forms(name: str) -> frozenset[str]:
    """The long and short forms that stand for *name* (lower case); empty when none is known."""
    return FORMS.get(name, frozenset())
