"""Les problèmes de fichiers (0) et de l’en-tête (1) : ce qui ne va pas, ce qui le répare."""

PROBLEMS = {
    "write": ("écrivez {write}", ""),
    "near": ("vouliez-vous dire {near} ?", ""),
    "E001": (
        "le fichier n’est pas en UTF-8 : l’octet {offset} est illisible",
        "enregistrez le fichier en UTF-8",
    ),
    "E002": ("caractère invisible ou interdit {character}", "supprimez ce caractère"),
    "E003": ("le fichier fait {size} octets, plus que {limit}", "réduisez-le ou divisez-le"),
    "E004": (
        "les liens vers d’autres fichiers ou dossiers ne sont pas lus",
        "mettez ici le fichier lui-même",
    ),
    "E005": (
        "les fichiers {suffix} ne sont pas publiés",
        "renommez un texte en .md ; les images sont en png, jpg, webp, avif, gif ou svg",
    ),
    "E006": (
        "« {slug} » ne peut pas faire partie d’une adresse : {fault}",
        "lettres minuscules, chiffres et traits d’union, d’une seule écriture ; aucun mot réservé",
    ),
    "E007": ("{other} a déjà cette adresse", "renommez l’un des deux fichiers"),
    "E008": ("le nom du fichier n’est pas en UTF-8", "renommez le fichier"),
    "E015": (
        "le contenu est au format {version}, ce programme lit le format {known}",
        "installez une version plus récente d’explainer",
    ),
    "E016": (
        "le contenu est au format {version}, ce programme lit le format {known}",
        "lancez explainer migrate",
    ),
    "E017": (
        "ce fichier ne nomme pas une version du format",
        "écrivez {known}, le nombre seul",
    ),
    "E101": (
        "l’en-tête manque : {keys}",
        "commencez le fichier par une ligne ---, les clés, puis une ligne ---",
    ),
    "E102": ("l’en-tête n’a pas de fin", "écrivez une ligne --- après la dernière clé"),
    "E103": (
        "l’en-tête est illisible : {detail}",
        "comparez la ligne, et celle d’avant, avec les autres fichiers",
    ),
    "E104": ("la clé « {key} » est déjà donnée à la ligne {line}", "gardez l’une des deux"),
    "E105": ("les étiquettes comme {tag} ne sont pas permises", "écrivez la valeur seule"),
    "E106": (
        "les ancres et alias (&{name}, *{name}) ne sont pas permis",
        "mettez la valeur entre guillemets droits",
    ),
    "E107": (
        "l’en-tête n’est pas une liste de clés",
        "écrivez des lignes comme title: Mon titre",
    ),
    "E108": ("plus de {limit} niveaux de listes", "écrivez plus à plat"),
    "E109": ("une clé doit être un texte", "écrivez clé: valeur"),
    "E110": ("un second document commence dans l’en-tête", "supprimez cette ligne"),
    "E111": (
        "YAML prend « # » pour un commentaire et coupe le texte",
        "mettez le texte entre guillemets droits",
    ),
    "E112": (
        "un point d’interrogation entre [ ] ou {{ }} peut être lu autrement",
        "mettez le texte entre guillemets droits",
    ),
    "E113": ("une virgule dans un texte, là où une liste est attendue", "écrivez une liste"),
    "E114": (
        "une tabulation au début de la ligne",
        "remplacez-la par des espaces",
    ),
    "E115": (
        "pour YAML, ce tiret fait partie du texte de la ligne d’avant",
        "alignez-le avec les autres tirets de la liste",
    ),
    "E009": (
        "le contenu n’est pas celui d’un fichier {suffix}",
        "enregistrez-le à nouveau en {suffix}",
    ),
    "E010": ("l’image a {size} pixels, plus que {limit}", "réduisez-la"),
    "E011": (
        "l’image a des métadonnées : elles peuvent dire où et par qui elle a été prise",
        "enregistrez une copie sans métadonnées, ou en jpg ou webp",
    ),
    "E012": (
        "un fichier SVG ne peut pas avoir {what}",
        "retirez-le, ou enregistrez en SVG simple",
    ),
    "E013": ("le fichier SVG est illisible : {detail}", "enregistrez-le à nouveau en SVG simple"),
    "E014": ("un fichier PDF ne peut pas avoir {what}", "réimprimez-le en PDF"),
}
