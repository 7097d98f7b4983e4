"""How French and English name people in running text: titles, kin, streets, words of grammar.

What stands beside a name decides whether it is that name or a part of another: `Melania Trump` and
`Trump Tower` are not Donald Trump, `M. Trump` and `Selon Trump` are.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    """Président Présidente Monsieur Madame Mademoiselle Messieurs Maître Docteur Professeur
    Général Colonel Capitaine Maréchal Amiral Ministre Sénateur Sénatrice Député Députée Maire
    Roi Reine Prince Princesse Pape Cardinal Saint Sainte Chancelier Chancelière Premier Première
    President Vice-President Senator Governor Congressman Congresswoman Representative Secretary
    Minister Chancellor Mayor Judge Justice Chief General Colonel Captain Major Admiral Marshal
    King Queen Pope Sir Lord Lady Dame Baroness Baron Count Countess Doctor Professor Director
    Chairman Chairwoman Speaker Ambassador Attorney Commissioner Detective Sergeant Reverend Bishop
    Archbishop Sheikh Emperor Empress CEO PDG Democrat Republican Democratic Candidate
    Mr Mrs Ms Miss Dr Prof Sen Rep Gov Gen Col Capt Lt Sgt St Mme Mlle Me Pr Mgr MM Mmes"""
)
"""Words with a capital that may stand before a surname."""

_GRAMMAR: Final = """
a à afin ainsi alors après au aucun aucune aujourd'hui auparavant aussi autour aux avant avec
bientôt c car ce cela celle celui ces cet cette chaque chez comme comment contre d dans de demain
depuis derrière des dès deux devant donc dont du durant elle elles en enfin ensuite entre et eux
face finalement grâce hier hormis il ils ici jamais je jusque l la là le les leur leurs lors
lorsque lui ma mais malgré même mes mon moins n ne ni nos notre nous on or ou où outre par
parce parmi
pas pendant peu plus plusieurs pour pourquoi pourtant puis puisque qu quand quant que quel quelle
quels quelles qui quoi quoique s sa sans sauf se selon ses si sinon soit son sous sur surtout
suivant
ta tandis tant te tes ton toujours tous tout toute toutefois toutes trois très trop tu un une vers
voici voilà vos votre vous y désormais parfois souvent certes hélas bref seul seule même
about above according across after again against all along already also although always am amid
among an and any are around as at away back be because been before behind being below beneath
beside besides between beyond both but by can could despite did do does down during each either
even ever every except few finally first following for from further furthermore had has have he
hence her here hers him his how however i if in indeed inside instead into is it its just last
later least less let like likewise many may maybe me meanwhile might more moreover most much must
my near nearly neither never nevertheless next no nobody none nor not nothing now of off often on
once one only onto or other others otherwise our out outside over past per perhaps please plus
previously quite rather recently regarding said says seldom several shall she should since so some
someone sometimes soon still such than that the their them then there therefore these they this
those though three through throughout thus till to today together tomorrow tonight too toward
towards two under unless unlike until up upon us usually versus very via was we were what whatever
when whenever where whereas wherever whether which while who whoever whom whose why will with within
without would yes yesterday yet you your"""
GRAMMAR: Final = _words(_GRAMMAR)
"""Words of grammar in lower case: with a capital they only begin a sentence."""

TOGETHER: Final = _words(
    """les aux des ces deux frères sœurs époux famille couple clan cousins brothers sisters family
    couple"""
)
"""Words before a surname that means several people, or a house."""

NAMESAKES_BEFORE: Final = _words(
    """rue avenue boulevard place quai pont gare station aéroport lycée collège école université
    campus stade musée hôpital bibliothèque institut fondation prix médaille centre parc square
    porte-avions impasse allée promenade esplanade rond-point résidence gymnase"""
)
"""What is called after somebody, in French, before the name."""

NAMESAKES_AFTER: Final = _words(
    """Airport Street Avenue Boulevard Square Bridge University College School Library Museum
    Hospital Foundation Institute Center Centre Prize Award Medal Stadium Arena Theatre Theater
    Tower Towers Park Station Road Building Organization Organisation Hotel Hotels Plaza Jr Sr II
    III IV VI VII VIII Junior Senior fils père family brothers sisters couple"""
)
"""What is called after somebody, in English, after the name; and what tells kin apart."""

ELISIONS: Final = _words("d l qu n s c j m t lorsqu puisqu jusqu quoiqu quelqu presqu entr aujourd")
"""What an apostrophe ends before a name: `d’Elon`, `lorsqu’Élisabeth`."""

PARTICLES: Final = _words(
    """de du des d le la les von van der den ter ten zu zum di da do dos del della degli el al bin
    ibn ben abu st saint mac"""
)
"""Words of a surname that do not begin one by themselves."""

AFTER_SURNAME: Final = _words("Jr Jr. Sr Sr. II III IV Junior Senior fils père")
"""Words at the end of a full name that are not the surname."""

MONTHS: Final = _words("Mars Avril Mai Juin Août March April May June August")
"""Surnames that are months too, with a capital."""

BEFORE_MONTHS: Final = _words(
    """in since until by last next early late mid of from this every each during through before
    after en depuis"""
)
"""Words before a month."""
