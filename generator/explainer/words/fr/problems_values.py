"""Les problèmes de valeurs (2) et de références (3) : ce qui ne va pas, ce qui le répare."""

PROBLEMS = {
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
    "E227": (
        "« {text} » n’est pas un nombre de degrés entre -{limit} et {limit}",
        "écrivez un nombre décimal comme 48.8584",
    ),
    "E228": (
        "une latitude va avec une longitude",
        "écrivez lat: et lon:, ou aucun des deux",
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
        "nommez ce que des articles déclarent : une personne, un thème, un événement…",
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
}
