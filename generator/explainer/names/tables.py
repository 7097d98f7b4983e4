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
    Roi Reine Prince Princesse Pape Cardinal Saint Sainte Chancelier Chancelière Premier
    Première President Vice-President Senator Governor Congressman Congresswoman Representative
    Secretary Minister Chancellor Mayor Judge Justice Chief General Colonel Captain Major
    Admiral Marshal King Queen Pope Sir Lord Lady Dame Baroness Baron Count Countess Doctor
    Professor Director Chairman Chairwoman Speaker Ambassador Attorney Commissioner Detective
    Sergeant Reverend Bishop Archbishop Sheikh Emperor Empress CEO PDG Democrat Republican
    Democratic Candidate Mr Mrs Ms Miss Dr Prof Sen Rep Gov Gen Col Capt Lt Sgt St Mme Mlle Me
    Pr Mgr MM Mmes Presidents Senators Ministers Judges Governors Messrs Officer Agent Sheriff
    Inspector Constable Commander Lieutenant Coach Manager Striker Midfielder Defender Goalkeeper
    Winger Quarterback Analyst Economist Author Actor Actress Singer Lawyer Prosecutor Founder
    MP MEP MSP TD CFO VP PM AG GOP RN LR PS LFI EELV PCF SPD CDU"""
)
"""Words with a capital that may stand before a surname."""

_GRAMMAR: Final = """
a à afin ainsi alors après au aucun aucune aujourd'hui auparavant aussi autour aux avant avec
bientôt c car ce cela celle celui ces cet cette chaque chez comme comment contre d dans de demain
depuis derrière des dès deux devant donc dont du durant elle elles en enfin ensuite entre et eux
face finalement grâce hier hormis il ils ici jamais je jusque l la là le les leur leurs lors
lorsque lui ma mais malgré même mes mon moins n ne ni nos notre nous on or ou où outre par parce
parmi pas pendant peu plus plusieurs pour pourquoi pourtant puis puisque qu quand quant que quel
quelle quels quelles qui quoi quoique s sa sans sauf se selon ses si sinon soit son sous sur
surtout suivant ta tandis tant te tes ton toujours tous tout toute toutefois toutes trois très
trop tu un une vers voici voilà vos votre vous y désormais parfois souvent certes hélas bref seul
seule même about above according across after again against all along already also although always
am amid among an and any are around as at away back be because been before behind being below
beneath beside besides between beyond both but by can could despite did do does down during each
either even ever every except few finally first following for from further furthermore had has
have he hence her here hers him his how however i if in indeed inside instead into is it its just
last later least less let like likewise many may maybe me meanwhile might more moreover most much
must my near nearly neither never nevertheless next no nobody none nor not nothing now of off
often on once one only onto or other others otherwise our out outside over past per perhaps please
plus previously quite rather recently regarding said says seldom several shall she should since so
some someone sometimes soon still such than that the their them then there therefore these they
this those though three through throughout thus till to today together tomorrow tonight too toward
towards two under unless unlike until up upon us usually versus very via was we were what whatever
when whenever where whereas wherever whether which while who whoever whom whose why will with
within without would yes yesterday yet you your enter exit meet poor reste restent"""
GRAMMAR: Final = _words(_GRAMMAR)
"""Words of grammar in lower case: with a capital they only begin a sentence."""

TOGETHER: Final = _words(
    """les aux des ces deux trois frères sœurs époux famille couple clan cousins cousines brothers
    sisters siblings family two three both a an un une"""
)
"""Words before a surname that means several people, a house, or a thing: `a Ford`."""

NAMESAKES_BEFORE: Final = _words(
    """rue avenue boulevard place quai pont gare station aéroport lycée collège école université
    campus stade musée hôpital bibliothèque institut fondation prix médaille centre parc square
    porte-avions usine usines impasse allée promenade esplanade rond-point résidence gymnase
    garage groupe société entreprise clinique banque librairie restaurant café hôtel agence
    éditions domaine château villa ferme cinéma théâtre village laboratoire USS
    HMS USNS HMCS"""
)
"""What is called after somebody, in French, before the name."""

NAMESAKES_AFTER: Final = _words(
    """Airport Street Avenue Boulevard Square Bridge University College School Library Museum
    Hospital Foundation Institute Center Centre Prize Award Medal Stadium Arena Theatre Theater
    Tower Towers Park Station Road Building Organization Organisation Hotel Hotels Plaza
    International National Memorial Jr Sr II III IV VI VII VIII Junior Senior fils père family
    brothers sisters siblings dynasty couple v"""
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

DAYS: Final = _words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February July September
    October November December Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche"""
)
"""Days and months, with a capital, that are nobody's first name."""

TIMES: Final = DAYS | {"I", "White"}
"""Words with a capital that may follow a surname: `told Musk Monday`, `the Biden White House`."""

STATES: Final = """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida
Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts
Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania
Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming New-Hampshire New-Jersey
New-Mexico New-York North-Carolina North-Dakota Rhode-Island South-Carolina South-Dakota
West-Virginia""".split()
"""States that may stand after the name of a town: `Lincoln, Nebraska`."""

BEFORE_TOWNS: Final = """Archbishop Bank Bishop Borough Cathedral City County Countess Count Duchess
Duke Earl Lord Marquess Mayor Prince Princess Town University ville duc duchesse comte comtesse
évêque archevêque université""".split()
"""Words before `of` or `de` and the name of a town."""

WORDS_TOO: Final = _words(
    """Banks Bell Best Black Blair Bond Brown Bush Case Cash Church Cook Cox Cross Day Dean Field
    Fields Fisher Ford Fox Frost Gates Gold Grant Gray Green Hall Hand Hill Hunt Hurt Jobs
    King     Lake Lane Law Little Long Love Major March Marks Mars May Mills Moon Moore Page
    Pace Palmer     Park Parks Pike Pitt Pope Power Powers Price Rice Rich River Rivers Rose
    Rush Savage Sharp     Short     Small Snow Stone Storm Strong Summers Swift Trust Truss
    Wall Ward Waters Weeks Wells West White Will     Winter Wise Wolf Wood Woods Young Barre
    Berger Blanc Borne Boucher Bourgeois Brun Carrière     Champion Charbonnier Chevalier
    Cordonnier Dimanche Fleur France Garnier Grand Hollande Joly     Juge Lang Lange Leblanc
    Marchand Marin Marteau Meunier Mercier Moulin Noir Orange Parent     Pasteur Petit Pierre
    Poisson Prince Prudhomme Riche Roi Rose Roux Roy Royal Sage Tailleur     Tissier Vigne"""
)
"""Surnames that are words too: at the start of a sentence nobody can tell."""

COUNTRIES: Final = _words("Hollande France")
"""Surnames that are countries too."""

BEFORE_COUNTRIES: Final = _words("la en l toute")
"""Words before a country."""

_MEN: Final = _words(
    """Adam Adrien Alain Alan Albert Alex Alexandre Alexis Alfred Andrew André Anthony Antoine
    Antonio Arnaud Arthur Barack Ben Benjamin Benoît Bernard Bertrand Bill Bob Boris Bruno
    Charles Chris Christian Christophe Chuck Clément Damien Daniel David Denis Dick Didier
    Dominic Donald Doug Édouard Edward Elon Emmanuel Éric Eric Ernest Étienne Fabien Florian
    Francis Franck François Frank Franklin Fred Frédéric Gabriel Gary Gaston Geoffroy George
    Georges Gérald Gérard Gilles Gordon Grégory Guillaume Guy Henri Henry Hubert Hugo Jack
    Jacques James Jeff Jean Jérôme Jim Jimmy Joe John Jordan Joseph Jules Julien Justin Keir
    Kevin Larry Laurent Léon Lionel Louis Luc Lucas Manuel Marc Mark Martin Matthieu Maurice Max
    Michael Michel Mike Mitch Mitt Nelson Nicolas Olaf Olivier Pascal Patrick Paul Peter
    Philippe Pierre Ralph Raphaël Raymond Richard Robert Romain Ronald Sébastien Serge Simon
    Stéphane Stephen Steve Sylvain Ted Théo Theodore Thierry Thomas Tim Tony Valéry Victor
    Vincent Vladimir Volodymyr Warren William Winston Xavier Yann Yves"""
)
_WOMEN: Final = _words(
    """Agnès Alexandria Alice Amélie Amy Andrea Angela Anna Anne Annie Audrey Aurore Barbara
    Brigitte Camille Carla Caroline Catherine Cécile Céline Chantal Charlotte Christiane
    Christine Claire Clara Clémentine Condoleezza Corinne Danièle Danielle Delphine Diana
    Eleanor Élisabeth Elizabeth Éloïse Emily Emma Ève Fabienne Fanny Fleur Florence Françoise
    Gabrielle Geneviève Ginette Gisèle Hélène Hillary Huguette Indira Irène Isabelle Jacqueline
    Jane Janet Jeanne Jennifer Jill Julia Julie Juliette Kamala Karine Kate Laura Laurence Léa
    Liz Louise Lucie Madeleine Margaret Maria Marie Marine Marion Marlène Marthe Martine Mary
    Mathilde Melania Michèle Michelle Monique Muriel Nadia Nancy Nathalie Nikki Nina Olympe
    Pamela Patricia Pauline Rachel Rachida Rosa Roselyne Sabrina Sandrine Sarah Ségolène Simone
    Sonia Sophie Susan Sylvie Theresa Ursula Valérie Véronique Virginie Viviane Yaël Yvette"""
)
OF_OTHER_SEX: Final = {
    **dict.fromkeys("Mme Mlle Madame Mademoiselle Mrs Ms Miss Lady Dame Baroness".split(), _MEN),
    **dict.fromkeys(("M", "Monsieur", "Mr", "Sir", "Lord"), _WOMEN),
}
"""First names that do not go with a title."""

BEFORE_LETTERS: Final = _words(
    """sur par chez avec et ou réseau plateforme à de on of by at via from and or with network
    platform"""
) | {""}
"""Words before a name of one letter: the network X, not rays, a plan or the unknown."""
