"""Small articles of invented affairs, parsed by hand, for the tests of names and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.readings import reading_from_table

if TYPE_CHECKING:
    from dateline.model import Reading

# name: text, then one line per token: form lemma UPOS XPOS feats head:deprel [name]
ARTICLES = {
    "title": (
        "Kenyan President Ana Ruiz met the Danish ambassador in Lisbon. She warned him that police would act.",
        """
Kenyan Kenyan ADJ JJ _ 2:amod
President President PROPN NNP _ 3:nmod:desc
Ana Ana PROPN NNP _ 5:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 3:flat I-PER
met meet VERB VBD _ 0:root
the the DET DT _ 8:det
Danish Danish ADJ JJ _ 8:amod
ambassador ambassador NOUN NN _ 5:obj
in in ADP IN _ 10:case
Lisbon Lisbon PROPN NNP _ 5:obl B-LOC
. . PUNCT . _ 5:punct

She she PRON PRP _ 2:nsubj
warned warn VERB VBD _ 0:root
him he PRON PRP _ 2:iobj
that that SCONJ IN _ 7:mark
police police NOUN NN _ 7:nsubj
would would AUX MD _ 7:aux
act act VERB VB _ 2:ccomp
. . PUNCT . _ 2:punct
""",
    ),
    "who": (
        "Ruiz, who chairs the council, thanked two soldiers and the Kenyans.",
        """
Ruiz Ruiz PROPN NNP _ 8:nsubj B-PER
, , PUNCT , _ 4:punct
who who PRON WP _ 4:nsubj
chairs chair VERB VBZ _ 1:acl:relcl
the the DET DT _ 6:det
council council NOUN NN _ 4:obj
, , PUNCT , _ 1:punct
thanked thank VERB VBD _ 0:root
two two NUM CD _ 10:nummod
soldiers soldier NOUN NNS _ 8:obj
and and CCONJ CC _ 13:cc
the the DET DT _ 13:det
Kenyans Kenyan PROPN NNPS _ 10:conj
. . PUNCT . _ 8:punct
""",
    ),
    "surname": (
        "Prime Minister Omar Adan spoke. Adan said he would resign.",
        """
Prime Prime ADJ NNP _ 2:amod
Minister Minister PROPN NNP _ 3:nmod:desc
Omar Omar PROPN NNP _ 5:nsubj B-PER
Adan Adan PROPN NNP _ 3:flat I-PER
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 5:punct

Adan Adan PROPN NNP _ 2:nsubj B-PER
said say VERB VBD _ 0:root
he he PRON PRP _ 5:nsubj
would would AUX MD _ 5:aux
resign resign VERB VB _ 2:ccomp
. . PUNCT . _ 2:punct
""",
    ),
    "pair": (
        "Ana Ruiz spoke with Li Wei. The two leaders agreed.",
        """
Ana Ana PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
spoke speak VERB VBD _ 0:root
with with ADP IN _ 5:case
Li Li PROPN NNP _ 3:obl B-PER
Wei Wei PROPN NNP _ 5:flat I-PER
. . PUNCT . _ 3:punct

The the DET DT _ 3:det
two two NUM CD _ 3:nummod
leaders leader NOUN NNS _ 4:nsubj
agreed agree VERB VBD _ 0:root
. . PUNCT . _ 4:punct
""",
    ),
    "metonym": (
        "Oslo warned Mali, and officials in Oslo waited.",
        """
Oslo Oslo PROPN NNP _ 2:nsubj B-LOC
warned warn VERB VBD _ 0:root
Mali Mali PROPN NNP _ 2:iobj B-LOC
, , PUNCT , _ 9:punct
and and CCONJ CC _ 9:cc
officials official NOUN NNS _ 9:nsubj
in in ADP IN _ 8:case
Oslo Oslo PROPN NNP _ 6:nmod B-LOC
waited wait VERB VBD _ 2:conj
. . PUNCT . _ 2:punct
""",
    ),
    "acronym": (
        "The Harbour Workers Union (HWU) met. The HWU praised its members.",
        """
The the DET DT _ 4:det
Harbour Harbour PROPN NNP _ 3:compound B-ORG
Workers Worker PROPN NNPS _ 4:compound I-ORG
Union Union PROPN NNP _ 8:nsubj I-ORG
( ( PUNCT -LRB- _ 6:punct
HWU HWU PROPN NNP _ 4:appos B-ORG
) ) PUNCT -RRB- _ 6:punct
met meet VERB VBD _ 0:root
. . PUNCT . _ 8:punct

The the DET DT _ 2:det
HWU HWU PROPN NNP _ 3:nsubj B-ORG
praised praise VERB VBD _ 0:root
its its PRON PRP$ _ 5:nmod:poss
members member NOUN NNS _ 3:obj
. . PUNCT . _ 3:punct
""",
    ),
    "dash": (
        "One guest was Ana Ruiz, whom Li met in Oslo – a woman who once praised Li.",
        """
One one NUM CD _ 2:nummod
guest guest NOUN NN _ 4:nsubj
was be AUX VBD _ 4:cop
Ana Ana PROPN NNP _ 0:root B-PER
Ruiz Ruiz PROPN NNP _ 4:flat I-PER
, , PUNCT , _ 9:punct
whom whom PRON WP _ 9:obj
Li Li PROPN NNP _ 9:nsubj B-PER
met meet VERB VBD _ 4:acl:relcl
in in ADP IN _ 11:case
Oslo Oslo PROPN NNP _ 9:obl B-LOC
– - PUNCT : _ 14:punct
a a DET DT _ 14:det
woman woman NOUN NN _ 4:appos
who who PRON WP _ 17:nsubj
once once ADV RB _ 17:advmod
praised praise VERB VBD _ 14:acl:relcl
Li Li PROPN NNP _ 17:obj B-PER
. . PUNCT . _ 4:punct
""",
    ),
    "leader": (
        "The Kenyan leader left. Critics of Ana Ruiz, the president of Kenya, cheered.",
        """
The the DET DT _ 3:det
Kenyan Kenyan ADJ JJ _ 3:amod
leader leader NOUN NN _ 4:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 4:punct

Critics critic NOUN NNS _ 11:nsubj
of of ADP IN _ 3:case
Ana Ana PROPN NNP _ 1:nmod B-PER
Ruiz Ruiz PROPN NNP _ 3:flat I-PER
, , PUNCT , _ 7:punct
the the DET DT _ 7:det
president president NOUN NN _ 3:appos
of of ADP IN _ 9:case
Kenya Kenya PROPN NNP _ 7:nmod B-LOC
, , PUNCT , _ 1:punct
cheered cheer VERB VBD _ 0:root
. . PUNCT . _ 11:punct
""",
    ),
    "two_women": (
        "Ana Ruiz praised Eva Lund. She smiled.",
        """
Ana Ana PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
praised praise VERB VBD _ 0:root
Eva Eva PROPN NNP _ 3:obj B-PER
Lund Lund PROPN NNP _ 4:flat I-PER
. . PUNCT . _ 3:punct

She she PRON PRP _ 2:nsubj
smiled smile VERB VBD _ 0:root
. . PUNCT . _ 2:punct
""",
    ),
    "places": (
        "They arrived in the Uzbek city of Samarkand and in Springfield, Illinois.",
        """
They they PRON PRP _ 2:nsubj
arrived arrive VERB VBD _ 0:root
in in ADP IN _ 6:case
the the DET DT _ 6:det
Uzbek Uzbek PROPN NNP _ 6:amod B-LOC
city city NOUN NN _ 2:obl
of of ADP IN _ 8:case
Samarkand Samarkand PROPN NNP _ 6:nmod B-LOC
and and CCONJ CC _ 11:cc
in in ADP IN _ 11:case
Springfield Springfield PROPN NNP _ 6:conj B-LOC
, , PUNCT , _ 13:punct
Illinois Illinois PROPN NNP _ 11:nmod:unmarked B-LOC
. . PUNCT . _ 2:punct
""",
    ),
    "namesake": (
        "Delegates left Zubrovka for Paris, Texas.",
        """
Delegates delegate NOUN NNS _ 2:nsubj
left leave VERB VBD _ 0:root
Zubrovka Zubrovka PROPN NNP _ 2:obj B-PER
for for ADP IN _ 5:case
Paris Paris PROPN NNP _ 2:obl B-LOC
, , PUNCT , _ 7:punct
Texas Texas PROPN NNP _ 5:nmod:unmarked B-LOC
. . PUNCT . _ 2:punct
""",
    ),
    "agency": (
        'The Sana news agency quoted Ruiz. "He lied," Ruiz said.',
        """
The the DET DT _ 4:det
Sana Sana PROPN NNP _ 4:compound B-ORG
news news NOUN NN _ 4:compound
agency agency NOUN NN _ 5:nsubj
quoted quote VERB VBD _ 0:root
Ruiz Ruiz PROPN NNP _ 5:obj B-PER
. . PUNCT . _ 5:punct

" " PUNCT `` _ 3:punct
He he PRON PRP _ 3:nsubj
lied lie VERB VBD _ 7:ccomp
, , PUNCT , _ 3:punct
" " PUNCT '' _ 3:punct
Ruiz Ruiz PROPN NNP _ 7:nsubj B-PER
said say VERB VBD _ 0:root
. . PUNCT . _ 7:punct
""",
    ),
    "kremlin": (
        "Moscow denied it. The Russian government said the Kremlin agreed.",
        """
Moscow Moscow PROPN NNP _ 2:nsubj B-LOC
denied deny VERB VBD _ 0:root
it it PRON PRP _ 2:obj
. . PUNCT . _ 2:punct

The the DET DT _ 3:det
Russian Russian ADJ JJ _ 3:amod
government government NOUN NN _ 4:nsubj
said say VERB VBD _ 0:root
the the DET DT _ 6:det
Kremlin Kremlin PROPN NNP _ 7:nsubj B-ORG
agreed agree VERB VBD _ 4:ccomp
. . PUNCT . _ 4:punct
""",
    ),
    "alone": (
        "He arrived with Eva Lund.",
        """
He he PRON PRP _ 2:nsubj
arrived arrive VERB VBD _ 0:root
with with ADP IN _ 4:case
Eva Eva PROPN NNP _ 2:obl B-PER
Lund Lund PROPN NNP _ 4:flat I-PER
. . PUNCT . _ 2:punct
""",
    ),
    "coles": (
        "Minister Ben Cole met Ida Cole. Cole left.",
        """
Minister Minister PROPN NNP _ 2:nmod:desc
Ben Ben PROPN NNP _ 4:nsubj B-PER
Cole Cole PROPN NNP _ 2:flat I-PER
met meet VERB VBD _ 0:root
Ida Ida PROPN NNP _ 4:obj B-PER
Cole Cole PROPN NNP _ 5:flat I-PER
. . PUNCT . _ 4:punct

Cole Cole PROPN NNP _ 2:nsubj B-PER
left leave VERB VBD _ 0:root
. . PUNCT . _ 2:punct
""",
    ),
    "mister": (
        "Ida Cole blamed Ben Stone. Ida Cole left. Mr Cole stayed.",
        """
Ida Ida PROPN NNP _ 3:nsubj B-PER
Cole Cole PROPN NNP _ 1:flat I-PER
blamed blame VERB VBD _ 0:root
Ben Ben PROPN NNP _ 3:obj B-PER
Stone Stone PROPN NNP _ 4:flat I-PER
. . PUNCT . _ 3:punct

Ida Ida PROPN NNP _ 3:nsubj B-PER
Cole Cole PROPN NNP _ 1:flat I-PER
left leave VERB VBD _ 0:root
. . PUNCT . _ 3:punct

Mr Mr PROPN NNP _ 2:nmod:desc
Cole Cole PROPN NNP _ 3:nsubj B-PER
stayed stay VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "ministry": (
        "The ministry waited. Lund joined the Kenyan Defence Ministry. The ministry agreed.",
        """
The the DET DT _ 2:det
ministry ministry NOUN NN _ 3:nsubj
waited wait VERB VBD _ 0:root
. . PUNCT . _ 3:punct

Lund Lund PROPN NNP _ 2:nsubj B-PER
joined join VERB VBD _ 0:root
the the DET DT _ 6:det
Kenyan Kenyan ADJ NNP _ 6:amod B-ORG
Defence Defence PROPN NNP _ 6:compound I-ORG
Ministry Ministry PROPN NNP _ 2:obj I-ORG
. . PUNCT . _ 2:punct

The the DET DT _ 2:det
ministry ministry NOUN NN _ 3:nsubj
agreed agree VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "buyer": (
        "Kenya is a major buyer of grain. The country buys more.",
        """
Kenya Kenya PROPN NNP _ 5:nsubj B-LOC
is be AUX VBZ _ 5:cop
a a DET DT _ 5:det
major major ADJ JJ _ 5:amod
buyer buyer NOUN NN _ 0:root
of of ADP IN _ 7:case
grain grain NOUN NN _ 5:nmod
. . PUNCT . _ 5:punct

The the DET DT _ 2:det
country country NOUN NN _ 3:nsubj
buys buy VERB VBZ _ 0:root
more more ADJ JJR _ 3:obj
. . PUNCT . _ 3:punct
""",
    ),
    "ahead": (
        "Before her speech, Ana Ruiz rested.",
        """
Before before ADP IN _ 3:case
her her PRON PRP$ _ 3:nmod:poss
speech speech NOUN NN _ 7:obl
, , PUNCT , _ 3:punct
Ana Ana PROPN NNP _ 7:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 5:flat I-PER
rested rest VERB VBD _ 0:root
. . PUNCT . _ 7:punct
""",
    ),
    "lamu": (
        "Villages near Lamu burned. The town of Lamu and the Tana delta, Kenya, are safe.",
        """
Villages village NOUN NNS _ 4:nsubj
near near ADP IN _ 3:case
Lamu Lamu PROPN NNP _ 1:nmod B-LOC
burned burn VERB VBD _ 0:root
. . PUNCT . _ 4:punct

The the DET DT _ 2:det
town town NOUN NN _ 13:nsubj
of of ADP IN _ 4:case
Lamu Lamu PROPN NNP _ 2:nmod B-LOC
and and CCONJ CC _ 8:cc
the the DET DT _ 8:det
Tana Tana PROPN NNP _ 8:compound B-LOC
delta delta PROPN NNP _ 4:conj I-LOC
, , PUNCT , _ 10:punct
Kenya Kenya PROPN NNP _ 8:appos B-LOC
, , PUNCT , _ 2:punct
are be AUX VBP _ 13:cop
safe safe ADJ JJ _ 0:root
. . PUNCT . _ 13:punct
""",
    ),
    "herself": (
        "Eva Lund cut herself. Eva Lund was the mayor of Oslo.",
        """
Eva Eva PROPN NNP _ 3:nsubj B-PER
Lund Lund PROPN NNP _ 1:flat I-PER
cut cut VERB VBD _ 0:root
herself herself PRON PRP _ 3:obj
. . PUNCT . _ 3:punct

Eva Eva PROPN NNP _ 5:nsubj B-PER
Lund Lund PROPN NNP _ 1:flat I-PER
was be AUX VBD _ 5:cop
the the DET DT _ 5:det
mayor mayor NOUN NN _ 0:root
of of ADP IN _ 7:case
Oslo Oslo PROPN NNP _ 5:nmod B-LOC
. . PUNCT . _ 5:punct
""",
    ),
    "former": (
        "Former president Omar Adan and Dr. Eva Lund spoke to rebels. The rebels fled.",
        """
Former former ADJ JJ _ 2:amod
president president NOUN NN _ 3:nmod:desc
Omar Omar PROPN NNP _ 9:nsubj B-PER
Adan Adan PROPN NNP _ 3:flat I-PER
and and CCONJ CC _ 7:cc
Dr. Dr. PROPN NNP _ 7:nmod:desc
Eva Eva PROPN NNP _ 3:conj B-PER
Lund Lund PROPN NNP _ 7:flat I-PER
spoke speak VERB VBD _ 0:root
to to ADP IN _ 11:case
rebels rebel NOUN NNS _ 9:obl
. . PUNCT . _ 9:punct

The the DET DT _ 2:det
rebels rebel NOUN NNS _ 3:nsubj
fled flee VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "gunman": (
        "A gunman shot a teacher. No party claimed it. People fled Springfield.",
        """
A a DET DT _ 2:det
gunman gunman NOUN NN _ 3:nsubj
shot shoot VERB VBD _ 0:root
a a DET DT _ 5:det
teacher teacher NOUN NN _ 3:obj
. . PUNCT . _ 3:punct

No no DET DT _ 2:det
party party NOUN NN _ 3:nsubj
claimed claim VERB VBD _ 0:root
it it PRON PRP _ 3:obj
. . PUNCT . _ 3:punct

People person NOUN NNS _ 2:nsubj
fled flee VERB VBD _ 0:root
Springfield Springfield PROPN NNP _ 2:obj B-LOC
. . PUNCT . _ 2:punct
""",
    ),
    "leaders": (
        "Kenyan President Ana Ruiz met Danish Prime Minister Eva Lund. The two leaders agreed. Both leaders smiled.",
        """
Kenyan Kenyan ADJ JJ _ 2:amod
President President PROPN NNP _ 3:nmod:desc
Ana Ana PROPN NNP _ 5:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 3:flat I-PER
met meet VERB VBD _ 0:root
Danish Danish ADJ JJ _ 8:amod
Prime Prime ADJ NNP _ 8:amod
Minister Minister PROPN NNP _ 9:nmod:desc
Eva Eva PROPN NNP _ 5:obj B-PER
Lund Lund PROPN NNP _ 9:flat I-PER
. . PUNCT . _ 5:punct

The the DET DT _ 3:det
two two NUM CD _ 3:nummod
leaders leader NOUN NNS _ 4:nsubj
agreed agree VERB VBD _ 0:root
. . PUNCT . _ 4:punct

Both both DET DT _ 2:det
leaders leader NOUN NNS _ 3:nsubj
smiled smile VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "union": (
        "The African Union met. The organisation agreed and three envoys spoke. Three envoys left.",
        """
The the DET DT _ 3:det
African African ADJ NNP _ 3:amod B-ORG
Union Union PROPN NNP _ 4:nsubj I-ORG
met meet VERB VBD _ 0:root
. . PUNCT . _ 4:punct

The the DET DT _ 2:det
organisation organisation NOUN NN _ 3:nsubj
agreed agree VERB VBD _ 0:root
and and CCONJ CC _ 7:cc
three three NUM CD _ 6:nummod
envoys envoy NOUN NNS _ 7:nsubj
spoke speak VERB VBD _ 3:conj
. . PUNCT . _ 3:punct

Three three NUM CD _ 2:nummod
envoys envoy NOUN NNS _ 3:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "capital": (
        "In Nairobi, the government fell. The Kenyan government denied it, and the government resigned.",
        """
In in ADP IN _ 2:case
Nairobi Nairobi PROPN NNP _ 6:obl B-LOC
, , PUNCT , _ 2:punct
the the DET DT _ 5:det
government government NOUN NN _ 6:nsubj
fell fall VERB VBD _ 0:root
. . PUNCT . _ 6:punct

The the DET DT _ 3:det
Kenyan Kenyan ADJ JJ _ 3:amod
government government NOUN NN _ 4:nsubj
denied deny VERB VBD _ 0:root
it it PRON PRP _ 4:obj
, , PUNCT , _ 10:punct
and and CCONJ CC _ 10:cc
the the DET DT _ 9:det
government government NOUN NN _ 10:nsubj
resigned resign VERB VBD _ 4:conj
. . PUNCT . _ 4:punct
""",
    ),
    "merkel": (
        "Angela Merkel spoke. Merkel left Berlin. Barack Obama praised Chancellor Merkel.",
        """
Angela Angela PROPN NNP _ 3:nsubj B-PER
Merkel Merkel PROPN NNP _ 1:flat I-PER
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 3:punct

Merkel Merkel PROPN NNP _ 2:nsubj B-PER
left leave VERB VBD _ 0:root
Berlin Berlin PROPN NNP _ 2:obj B-LOC
. . PUNCT . _ 2:punct

Barack Barack PROPN NNP _ 3:nsubj B-PER
Obama Obama PROPN NNP _ 1:flat I-PER
praised praise VERB VBD _ 0:root
Chancellor Chancellor PROPN NNP _ 5:nmod:desc B-PER
Merkel Merkel PROPN NNP _ 3:obj B-PER
. . PUNCT . _ 3:punct
""",
    ),
    "titles": (
        "Eva Lund left. The president spoke. Secretary of State Ben Stone and Kenya's President Ana Ruiz waited.",
        """
Eva Eva PROPN NNP _ 3:nsubj B-PER
Lund Lund PROPN NNP _ 1:flat I-PER
left leave VERB VBD _ 0:root
. . PUNCT . _ 3:punct

The the DET DT _ 2:det
president president NOUN NN _ 3:nsubj
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 3:punct

Secretary Secretary PROPN NNP _ 4:nmod:desc B-PER
of of ADP IN _ 3:case
State State PROPN NNP _ 1:nmod
Ben Ben PROPN NNP _ 12:nsubj B-PER
Stone Stone PROPN NNP _ 4:flat I-PER
and and CCONJ CC _ 10:cc
Kenya Kenya PROPN NNP _ 10:nmod:poss B-LOC
's 's PART POS _ 7:case
President President PROPN NNP _ 10:nmod:desc
Ana Ana PROPN NNP _ 4:conj B-PER
Ruiz Ruiz PROPN NNP _ 10:flat I-PER
waited wait VERB VBD _ 0:root
. . PUNCT . _ 12:punct
""",
    ),
    "presidents": (
        "President Ana Ruiz met President Eva Lund. The president spoke.",
        """
President President PROPN NNP _ 2:nmod:desc B-PER
Ana Ana PROPN NNP _ 4:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 2:flat I-PER
met meet VERB VBD _ 0:root
President President PROPN NNP _ 6:nmod:desc
Eva Eva PROPN NNP _ 4:obj B-PER
Lund Lund PROPN NNP _ 6:flat I-PER
. . PUNCT . _ 4:punct

The the DET DT _ 2:det
president president NOUN NN _ 3:nsubj
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "ministers": (
        "The ministers of Kenya and Denmark met Ruiz. Foreign governments agreed.",
        """
The the DET DT _ 2:det
ministers minister NOUN NNS _ 7:nsubj
of of ADP IN _ 4:case
Kenya Kenya PROPN NNP _ 2:nmod B-LOC
and and CCONJ CC _ 6:cc
Denmark Denmark PROPN NNP _ 4:conj B-LOC
met meet VERB VBD _ 0:root
Ruiz Ruiz PROPN NNP _ 7:obj B-PER
. . PUNCT . _ 7:punct

Foreign foreign ADJ JJ _ 2:amod
governments government NOUN NNS _ 3:nsubj
agreed agree VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "police": (
        "Riot police arrived. Police fired. Protesters ran and the protesters regrouped. They shouted.",
        """
Riot riot NOUN NN _ 2:compound
police police NOUN NNS _ 3:nsubj
arrived arrive VERB VBD _ 0:root
. . PUNCT . _ 3:punct

Police police NOUN NN _ 2:nsubj
fired fire VERB VBD _ 0:root
. . PUNCT . _ 2:punct

Protesters protester NOUN NNS _ 2:nsubj
ran run VERB VBD _ 0:root
and and CCONJ CC _ 6:cc
the the DET DT _ 5:det
protesters protester NOUN NNS _ 6:nsubj
regrouped regroup VERB VBD _ 2:conj
. . PUNCT . _ 2:punct

They they PRON PRP _ 2:nsubj
shouted shout VERB VBD _ 0:root
. . PUNCT . _ 2:punct
""",
    ),
    "brother": (
        "Ben Stone's brother Omar told him to leave his house. Stone and Omar fought.",
        """
Ben Ben PROPN NNP _ 4:nmod:poss B-PER
Stone Stone PROPN NNP _ 1:flat I-PER
's 's PART POS _ 1:case
brother brother NOUN NN _ 6:nsubj
Omar Omar PROPN NNP _ 4:appos B-PER
told tell VERB VBD _ 0:root
him he PRON PRP _ 6:iobj
to to PART TO _ 9:mark
leave leave VERB VB _ 6:xcomp
his his PRON PRP$ _ 11:nmod:poss
house house NOUN NN _ 9:obj
. . PUNCT . _ 6:punct

Stone Stone PROPN NNP _ 4:nsubj B-PER
and and CCONJ CC _ 3:cc
Omar Omar PROPN NNP _ 1:conj B-PER
fought fight VERB VBD _ 0:root
. . PUNCT . _ 4:punct
""",
    ),
    "general": (
        "Omar Adan, a Kenyan general, who knew Ben Stone, trusted him.",
        """
Omar Omar PROPN NNP _ 13:nsubj B-PER
Adan Adan PROPN NNP _ 1:flat I-PER
, , PUNCT , _ 6:punct
a a DET DT _ 6:det
Kenyan Kenyan ADJ JJ _ 6:amod
general general NOUN NN _ 1:appos
, , PUNCT , _ 9:punct
who who PRON WP _ 9:nsubj
knew know VERB VBD _ 6:acl:relcl
Ben Ben PROPN NNP _ 9:obj B-PER
Stone Stone PROPN NNP _ 10:flat I-PER
, , PUNCT , _ 1:punct
trusted trust VERB VBD _ 0:root
him he PRON PRP _ 13:obj
. . PUNCT . _ 13:punct
""",
    ),
    "acme": (
        "The envoy of Kenya visited Acme Corp. The company thanked its guests, and Acme replied.",
        """
The the DET DT _ 2:det
envoy envoy NOUN NN _ 5:nsubj
of of ADP IN _ 4:case
Kenya Kenya PROPN NNP _ 2:nmod B-LOC
visited visit VERB VBD _ 0:root
Acme Acme PROPN NNP _ 7:compound B-ORG
Corp. Corp. PROPN NNP _ 5:obj I-ORG
The the DET DT _ 9:det
company company NOUN NN _ 10:nsubj
thanked thank VERB VBD _ 5:parataxis
its its PRON PRP$ _ 12:nmod:poss
guests guest NOUN NNS _ 10:obj
, , PUNCT , _ 16:punct
and and CCONJ CC _ 16:cc
Acme Acme PROPN NNP _ 16:nsubj B-ORG
replied reply VERB VBD _ 5:conj
. . PUNCT . _ 5:punct
""",
    ),
    "talks": (
        "Denmark's capital agreed. Talks with Oslo failed. An attack by Nairobi was feared by Oslo.",
        """
Denmark Denmark PROPN NNP _ 3:nmod:poss B-LOC
's 's PART POS _ 1:case
capital capital NOUN NN _ 4:nsubj
agreed agree VERB VBD _ 0:root
. . PUNCT . _ 4:punct

Talks talk NOUN NNS _ 4:nsubj
with with ADP IN _ 3:case
Oslo Oslo PROPN NNP _ 1:nmod B-LOC
failed fail VERB VBD _ 0:root
. . PUNCT . _ 4:punct

An a DET DT _ 2:det
attack attack NOUN NN _ 6:nsubj:pass
by by ADP IN _ 4:case
Nairobi Nairobi PROPN NNP _ 2:nmod B-LOC
was be AUX VBD _ 6:aux:pass
feared fear VERB VBN _ 0:root
by by ADP IN _ 8:case
Oslo Oslo PROPN NNP _ 6:obl:agent B-LOC
. . PUNCT . _ 6:punct
""",
    ),
    "broadcaster": (
        "The broadcaster PBS aired it. Lima-based activists and two North Koreans watched the British.",
        """
The the DET DT _ 2:det
broadcaster broadcaster NOUN NN _ 4:nsubj
PBS PBS PROPN NNP _ 2:appos B-ORG
aired air VERB VBD _ 0:root
it it PRON PRP _ 4:obj
. . PUNCT . _ 4:punct

Lima Lima PROPN NNP _ 3:obl:unmarked B-LOC
- - PUNCT HYPH _ 1:punct
based base VERB VBN _ 4:amod
activists activist NOUN NNS _ 9:nsubj
and and CCONJ CC _ 8:cc
two two NUM CD _ 8:nummod
North North PROPN NNP _ 8:compound
Koreans Korean PROPN NNPS _ 4:conj
watched watch VERB VBD _ 0:root
the the DET DT _ 11:det
British British PROPN NNP _ 9:obj
. . PUNCT . _ 9:punct
""",
    ),
    "mayor": (
        "Eva Lund, who said she would go, is the mayor. Lund is not the president.",
        """
Eva Eva PROPN NNP _ 12:nsubj B-PER
Lund Lund PROPN NNP _ 1:flat I-PER
, , PUNCT , _ 5:punct
who who PRON WP _ 5:nsubj
said say VERB VBD _ 1:acl:relcl
she she PRON PRP _ 8:nsubj
would would AUX MD _ 8:aux
go go VERB VB _ 5:ccomp
, , PUNCT , _ 1:punct
is be AUX VBZ _ 12:cop
the the DET DT _ 12:det
mayor mayor NOUN NN _ 0:root
. . PUNCT . _ 12:punct

Lund Lund PROPN NNP _ 5:nsubj B-PER
is be AUX VBZ _ 5:cop
not not PART RB Polarity=Neg 5:advmod
the the DET DT _ 5:det
president president NOUN NN _ 0:root
. . PUNCT . _ 5:punct
""",
    ),
    "council": (
        "Lund grew. The Lund City Council met the University of Lund and Oslo Airlines.",
        """
Lund Lund PROPN NNP _ 2:nsubj B-LOC
grew grow VERB VBD _ 0:root
. . PUNCT . _ 2:punct

The the DET DT _ 4:det
Lund Lund PROPN NNP _ 4:compound B-ORG
City City PROPN NNP _ 4:compound I-ORG
Council Council PROPN NNP _ 5:nsubj I-ORG
met meet VERB VBD _ 0:root
the the DET DT _ 7:det
University University PROPN NNP _ 5:obj B-ORG
of of ADP IN _ 9:case I-ORG
Lund Lund PROPN NNP _ 7:nmod I-ORG
and and CCONJ CC _ 12:cc
Oslo Oslo PROPN NNP _ 12:compound B-ORG
Airlines Airlines PROPN NNPS _ 7:conj I-ORG
. . PUNCT . _ 5:punct
""",
    ),
    "parliament": (
        "They left Danish parliament, the Folketing, for Mr King. King had met Ana King, his friend.",
        """
They they PRON PRP _ 2:nsubj
left leave VERB VBD _ 0:root
Danish Danish ADJ JJ _ 4:amod
parliament parliament NOUN NN _ 2:obj
, , PUNCT , _ 7:punct
the the DET DT _ 7:det
Folketing Folketing PROPN NNP _ 4:appos B-LOC
, , PUNCT , _ 7:punct
for for ADP IN _ 11:case
Mr Mr PROPN NNP _ 11:nmod:desc B-PER
King King PROPN NNP _ 2:obl I-PER
. . PUNCT . _ 2:punct

King King PROPN NNP _ 3:nsubj B-PER
had have AUX VBD _ 3:aux
met meet VERB VBN _ 0:root
Ana Ana PROPN NNP _ 3:obj B-PER
King King PROPN NNP _ 4:flat I-PER
, , PUNCT , _ 8:punct
his his PRON PRP$ _ 8:nmod:poss
friend friend NOUN NN _ 4:appos
. . PUNCT . _ 3:punct
""",
    ),
    "warning": (
        'Ben Stone gave Omar Adan a warning: "It is late," he said.',
        """
Ben Ben PROPN NNP _ 3:nsubj B-PER
Stone Stone PROPN NNP _ 1:flat I-PER
gave give VERB VBD _ 16:ccomp
Omar Omar PROPN NNP _ 3:iobj B-PER
Adan Adan PROPN NNP _ 4:flat I-PER
a a DET DT _ 7:det
warning warning NOUN NN _ 3:obj
: : PUNCT : _ 12:punct
" " PUNCT `` _ 12:punct
It it PRON PRP _ 12:nsubj
is be AUX VBZ _ 12:cop
late late ADJ JJ _ 16:ccomp
, , PUNCT , _ 12:punct
" " PUNCT '' _ 12:punct
he he PRON PRP _ 16:nsubj
said say VERB VBD _ 0:root
. . PUNCT . _ 16:punct
""",
    ),
}


def article(name: str) -> Reading:
    """One of the small articles, as read."""
    return reading_from_table(*ARTICLES[name])
