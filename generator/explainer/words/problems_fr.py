"""Les codes de problème en français : ce qui ne va pas, et ce qui le répare."""

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
    "E200": (
        "la valeur de {key} ne convient pas : {kind}",
        "écrivez la valeur comme dans les autres fichiers",
    ),
    "E201": ("obligatoire : {keys}", "ajoutez les clés qui manquent dans l’en-tête"),
    "E202": ("clé inconnue « {key} »", "clés connues : {known}"),
    "E203": (
        "{key} doit être un texte",
        "écrivez un seul texte, au besoin entre guillemets droits",
    ),
    "E205": (
        "{key} doit être une série de clés",
        "écrivez les clés au-dessous, décalées de deux espaces",
    ),
    "E206": ("{key} doit être l’un de ces mots : {expected}", "choisissez-en un"),
    "E207": ("{key} a plus de {limit} {unit}", "raccourcissez"),
    "E208": (
        "« {text} » n’est pas une date : {part}",
        "écrivez 2024-08-12, 2024-08, 2024 ou 2024-08-12 20:18",
    ),
    "E209": ("{key} doit être true ou false", "écrivez true (oui) ou false (non)"),
    "E210": ("« {text} » n’est pas un fuseau horaire", "écrivez un nom comme Europe/Paris"),
    "E211": ("« {text} » n’est pas une adresse web", "commencez par https://"),
    "E212": (
        "une citation sans source",
        "ajoutez source: et l’identifiant d’une des sources",
    ),
    "E213": (
        "aucune source n’a l’identifiant « {id} »",
        "écrivez l’un des identifiants de sources : {known}",
    ),
    "E214": ("l’identifiant « {id} » sert deux fois", "donnez à chacun le sien"),
    "E215": ("la fin {end} précède le début {start}", "échangez ou corrigez les dates"),
    "E216": ("« {key} » est un mot du moteur du site", "supprimez cette clé"),
    "E217": (
        "« {text} » est un numéro, qui change quand on ajoute une source",
        "donnez un identifiant comme ap ou lemonde",
    ),
    "E218": (
        "une déclaration a soit quote, soit text",
        "quote pour les mots exacts, text pour un résumé",
    ),
    "E219": ("une personne {status} ne peut pas avoir {key}", "supprimez {key}"),
    "E221": ("{key} est vide", "écrivez une valeur ou supprimez la clé"),
    "E222": ("« {text} » n’est pas une langue", "écrivez un code comme fr ou en"),
    "E223": ("« {text} » ne dit pas le jour", "écrivez la date en entier, comme 2024-08-12"),
    "E224": (
        "ce fichier n’est pas dans le dossier de son type, qui a les clés {key}",
        "mettez le fichier dans le dossier {folder}/",
    ),
    "E225": (
        "« {text} » dit quelqu’un coupable, et aucune condamnation définitive n’est donnée ici",
        "écrivez de quoi on l’accuse ; ou ajoutez la condamnation à proceedings, avec final: true",
    ),
    "E226": (
        "une étape de procédure sans source",
        "ajoutez source: et l’id d’une source ; sans source, retirez l’étape",
    ),
    "E301": (
        "« {name} » peut désigner plusieurs choses : {ids}",
        "écrivez l’identifiant de celle dont il s’agit",
    ),
    "E302": (
        "rien n’a l’identifiant « {name} »",
        "écrivez un nom, ou l’identifiant d’un fichier existant",
    ),
    "E303": ("« {name} » n’a pas de fichier, et ce site en demande un", "créez le fichier"),
    "E304": ("{key} tourne en rond : {circle}", "supprimez l’un de ces liens"),
    "E305": (
        "« {name} » n’est pas connu ici",
        "nommez une personne, un thème ou un événement que des articles déclarent",
    ),
    "E306": (
        "une traduction sans fichier principal : {slug}.md manque",
        "créez-le, ou renommez",
    ),
    "E307": ("le fichier principal est déjà en « {lang} »", "donnez une autre langue"),
    "E308": (
        "les faits comme {key} restent dans le fichier principal",
        "supprimez la clé de la traduction",
    ),
    "E309": (
        "{key} a {found} éléments, le fichier principal {expected}",
        "traduisez-les un à un",
    ),
    "E310": ("l’ancienne adresse {slug} sert à {other}", "retirez-la de redirects"),
    "E311": (
        "aucun moment ni déclaration n’a l’identifiant « {id} »",
        "identifiants connus : {known}",
    ),
    "E312": ("l’adresse {address} est déjà prise par {other}", "renommez l’un des deux"),
    "E313": (
        "l’adresse {address} ne mène plus à rien",
        "mettez {slug} dans redirects de la page qui la remplace, ou dites withdrawn",
    ),
    "E314": (
        "{where} nomme « {name} », une personne {status} : ce texte va plus loin que la page",
        "dites qui c’est, sans le nom : un voisin, une élève",
    ),
    "E401": (
        "le lien ne mène nulle part : {target}",
        "écrivez le chemin d’un fichier .md de ce site",
    ),
    "E402": ("{target} n’a pas d’ancre « {anchor} »", "ancres connues : {known}"),
    "E403": ("ce fichier n’existe pas : {target}", "mettez le fichier dans content/assets"),
    "E404": (
        "un lien depuis la racine ne marche pas sur tous les sites : {target}",
        "écrivez un chemin relatif comme ../events/nom.md",
    ),
    "E405": ("[^{id}] n’a ni note ni source", "ajoutez une source avec cet identifiant"),
    "E406": ("l’ancre « {anchor} » appartient à la page", "choisissez-en une autre"),
    "E407": ("les liens en {scheme}: ne sont pas permis", "utilisez https: ou mailto:"),
    "E408": (
        "les images d’autres sites ne sont pas montrées : {target}",
        "mettez le fichier dans content/assets",
    ),
    "E409": ("la référence [{label}] n’est pas définie", "ajoutez une ligne [{label}]: adresse"),
    "E410": (
        "un lien en HTML ne peut pas être vérifié : {target}",
        "écrivez plutôt [texte](adresse)",
    ),
    "E411": (
        "les lignes qui commencent par @[…]: sont réservées au site",
        "écrivez la note comme [^1]: texte, sans @",
    ),
    "E412": (
        "« {text} » ne peut pas s’écrire ainsi",
        "mettez une barre oblique inverse devant, ou retirez-le",
    ),
    "E416": (
        "[[{name}]] ne nomme rien de ce site",
        "écrivez le nom ou l’identifiant d’une page",
    ),
    "W501": ("rien ne cite la source « {id} »", "citez-la par [^{id}], ou retirez son id"),
    "W502": (
        "# fait un titre de premier niveau",
        "écrivez ## : le titre de la page est le premier niveau",
    ),
    "W503": ("aucun article ni événement ne nomme {name}", "nommez la personne dans un article"),
    "W504": (
        "des textes sans guillemets entre [ ] se coupent aux virgules",
        "mettez chaque texte entre guillemets droits",
    ),
    "W511": (
        "[{text}] reste du texte, et {id} est l’identifiant d’une source",
        "écrivez [^{id}] pour la citer",
    ),
    "W512": (
        "« {text} », dans un titre, dit quelqu’un coupable sans condamnation définitive",
        "écrivez de quoi on l’accuse ; les mots d’un autre se mettent entre guillemets",
    ),
    "W513": (
        "cette ligne fait partie du texte qui précède, et « {key} » est une clé",
        "commencez la ligne plus à gauche",
    ),
    "W514": (
        "[^{id}] ne cite rien ici : cette clé est un texte simple",
        "écrivez source: {id} à côté du texte",
    ),
    "W515": (
        "« {name} » semble nommer plusieurs personnes, ou dire leur rôle",
        "une personne par ligne, et son rôle après deux-points : - Prénom Nom: rôle",
    ),
    "N601": ("« {name} » a été lu comme « {written} »", "écrivez {written}"),
    "N602": ("« {name} » est un ancien identifiant de {written}", "écrivez {slug}"),
    "W505": (
        "c’est encore le texte du modèle : {text}",
        "écrivez le vôtre, ou supprimez la ligne",
    ),
    "N603": ("{date} est postérieur au jour de cette construction", "vérifiez la date"),
    "N604": (
        "« {name} » est un nouveau nom, proche de « {written} »",
        "écrivez {written} si c’est bien cela ; sinon, dites-le par distinct_from",
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
    "E413": (
        "rien n’est chargé depuis d’autres sites : {target}",
        "mettez une image dans content/assets ; faites un lien vers le reste",
    ),
    "E414": ("plus de {limit} {part}", "divisez le texte, ou écrivez-le plus simplement"),
    "E415": (
        "le contenu d’un autre fichier n’est pas repris ici : {text}",
        "mettez ici le texte lui-même",
    ),
    "W506": (
        "<{tag}> est retiré de la page",
        "écrivez-le en Markdown, ou retirez-le ; pour le signe < écrivez &lt;",
    ),
    "W507": ("l’attribut {attribute} est retiré de la page", "retirez-le"),
    "W508": ("retiré de la page : {what}", "cherchez du HTML dans le texte"),
    "N605": (
        "l’image dit où ou comment elle a été faite : le site ne publie pas cela",
        "le fichier l’a encore : enregistrez une copie sans métadonnées",
    ),
}

VARIANTS = {
    ("E213", "none"): "donnez à la source visée une ligne id: et écrivez ici cet identifiant",
    ("E221", "required"): "écrivez une valeur",
    ("E311", "none"): "donnez au moment ou à la déclaration visés une ligne id:",
    (
        "E101",
        "blank",
    ): "la première ligne du fichier est --- : supprimez les lignes vides avant elle",
    ("E102", "dashes"): "trois tirets exactement : ---",
    ("E113", "items"): "une ligne par nom, chacune après un tiret",
    ("E212", "known"): "ajoutez source: et l’un de ces identifiants : {known}",
    ("E405", "known"): "notes et sources de ce fichier : {known}",
    ("E402", "none"): "supprimez tout à partir de # : ce texte n’a pas d’intertitre",
}
"""D’autres conseils pour quelques codes, selon ce qui diffère."""

TERMS = {
    "form": "cette forme n’est pas lisible",
    "minor": "mineure",
    "private": "privée",
    "signs": "caractères",
    "items": "éléments",
    "year": "les années vont de -9999 à 9999",
    "month": "ce mois n’existe pas",
    "day": "ce jour n’existe pas dans ce mois",
    "hour": "les heures vont de 00 à 23",
    "minute": "les minutes vont de 00 à 59",
    "offset": "le décalage va jusqu’à 14 heures",
    "empty": "vide",
    "reserved": "le site lui-même emploie ce mot",
    "device": "Windows se réserve ce mot",
    "long": "trop long",
    "composition": "ses accents sont séparés de leurs lettres (Unicode NFC est demandé)",
    "characters": "d’autres signes que des lettres, des chiffres et des traits d’union",
    "capitals": "des majuscules",
    "scripts": "des lettres de plusieurs écritures mêlées",
    "pairs": "une liste sans ses crochets [ ]",
    "dash": "il manque une espace après le tiret",
    "space": "il manque une espace après les deux-points",
    "colon": "une clé sans deux-points",
    "indent": "la ligne commence trop à droite ou trop à gauche",
    "close": "une liste sans son signe de fin",
    "closed": "un texte continue après des guillemets ou des crochets fermés",
    "mapping values are not allowed in this context": "deux-points dans un texte sans guillemets",
    "did not find expected key": "la ligne ne continue pas celle d’avant",
    "did not find expected '-' indicator": "cette ligne n’est pas alignée avec la liste",
    "could not find expected ':'": "une clé sans deux-points, ou sans espace après eux",
    "found character that cannot start any token": "un signe qui ne peut pas commencer un texte",
    "block sequence entries are not allowed in this context": (
        "une liste commence à la ligne qui suit sa clé"
    ),
    "did not find expected comment or line break": "un signe qui ne peut pas commencer un texte",
    "found unknown escape character": "une barre oblique inverse entre guillemets",
    "found invalid Unicode character escape code": "une barre oblique inverse entre guillemets",
    "did not find expected hexdecimal number": "une barre oblique inverse entre guillemets",
    "did not find expected node content": "un signe qui ne peut pas commencer un texte",
    "found a tab character that violates indentation": "une tabulation au début de la ligne",
    "did not find expected ',' or ']'": "une liste sans son ] final",
    "did not find expected ',' or '}'": "une série de clés sans son } final",
    "found unexpected end of stream": "un guillemet qui n’est pas fermé",
    "did not find expected alphabetic or numeric character": (
        "un signe qui ne peut pas commencer un texte"
    ),
    "texts": "paragraphes, points et lignes de tableau dans un texte",
    "paragraph": "caractères dans un paragraphe",
    "emphasis": "signes d’emphase (* _ ~ ^ ==) dans un paragraphe",
    "brackets": "crochets ou parenthèses ouverts à la fois",
    "nesting": "niveaux de listes et de citations",
    "elements": "éléments HTML les uns dans les autres",
    "raw": "balises HTML dans un texte",
    "tags": "signes < sans >",
    "headings": "titres dans un texte",
    "blocks": "lignes qui ouvrent ou ferment un bloc dans un texte",
    "definitions": "définitions de liens, de notes et d’abréviations dans un texte",
    "notes": "renvois à des notes et à des sources dans un texte",
}
