"""Les mots des commandes : créer, oublier, migrer, construire, publier."""

COMMANDS = {
    "build.composing": "composition : {done} sur {total}",
    "build.making": "pages : {done} sur {total}",
    "build.pages": "pages faites : {made}, reprises des constructions d’avant : {reused}",
    "build.press": "{name} travaille page par page : c’est plus long, le moteur les fait lui-même",
    "build.refused": " : le site est resté comme il était",
    "cli.blanks": "Remplissez ce qui est entre crochets : explainer check dit où.",
    "cli.clean": "aucun problème",
    "cli.created": "Écrit : {path}",
    "cli.event": "Quel événement ? (un nom ; connus :)",
    "cli.exists": "ce fichier existe déjà",
    "cli.interrupted": "interrompu",
    "cli.missing": "ce fichier ou ce dossier n’existe pas",
    "cli.more": "… et {count} de plus : réparez d’abord ceux-ci",
    "cli.more_names": "… et {count} de plus (? les montre tous)",
    "cli.name": "Nom ?",
    "cli.no_answer": "sans réponse, rien n’est écrit",
    "cli.no_date": "--date: {kind} ne prend pas de date",
    "cli.no_engine": "ni MkDocs ni ProperDocs n’est installé (pip install mkdocs-material)",
    "cli.no_slug": "ce titre ne peut pas faire une adresse",
    "cli.nothing_new": "Ces pages existent déjà : rien n’est écrit.",
    "cli.outside": "n’est pas dans le dossier du contenu : rien n’a été vérifié",
    "cli.people": "Qui y a pris part ? (noms séparés par des virgules, « nom: rôle » ; connus :)",
    "cli.reading": "{done} fichiers lus sur {total}",
    "cli.strict": "{warnings} : `make site` et `mkdocs build --strict` refuseraient de construire",
    "cli.themes": "Quels thèmes ? (séparés par des virgules ; connus :)",
    "cli.title": "Titre ?",
    "cluster.empty": "le cluster n’a aucun worker",
    "cluster.gone": "l’ordonnanceur ou tous les workers ont disparu",
    "cluster.joined": "Cluster de {address} : {count} workers font le travail",
    "cluster.lost": "Le cluster est perdu ({reason}) : cette machine fait le reste",
    "cluster.missing": "{argument} : pip install 'event-explainer[dask]' installe ce qu’il faut",
    "cluster.other": "{machine} a {name} {there}, ici {here} : les octets pourraient différer",
    "cluster.refused": "EXPLAINER_SCHEDULER : {reason}",
    "cluster.unreachable": "EXPLAINER_SCHEDULER : pas d’ordonnanceur Dask à {address} ({reason})",
    "count.error.many": "{count} erreurs",
    "count.error.one": "1 erreur",
    "count.warning.many": "{count} avertissements",
    "count.warning.one": "1 avertissement",
    "forget.beyond": (
        "Git, les copies du dépôt, les aperçus, les moteurs de recherche et les archives gardent "
        "le nom : docs/removal.md dit quoi demander, et à qui."
    ),
    "forget.done": "Fichiers changés ou retirés : {count}.",
    "forget.errors": "le contenu a des erreurs : réparez-les d’abord",
    "forget.left": "« {text} » peut encore nommer la personne : à vous d’en juger",
    "forget.nobody": "personne ne porte ce nom ni cet identifiant",
    "forget.refused": "le contenu aurait ces erreurs, rien n’est écrit",
    "forget.removed": "retiré",
    "forget.several": "plusieurs personnes portent ce nom : écrivez l’identifiant",
    "forget.would": (
        "Fichiers qui changeraient ou seraient retirés : {count}. Pour le faire : "
        "explainer forget --write {person}"
    ),
    "git.absent": "git n’est pas installé",
    "git.failed": "Git répond : {detail}",
    "git.missing": "{detail} manque dans le dépôt",
    "git.no_commit": "n’est pas une révision de ce dépôt",
    "git.no_repository": "ce dossier n’est dans aucun dépôt Git",
    "import.done": "Articles écrits : {count}. explainer check dit ce qui reste à décider.",
    "import.kept": "Articles déjà là, qui restent comme ils sont : {count}.",
    "import.map": (
        "Ce que deviennent les termes des billets : écrivez un mot après chacun, puis relancez.\n"
        "  themes, people (y a pris part), named (on en parle), organizations, event,\n"
        "  places (fait un fichier), none (laissé de côté)\n"
        "Sous un autre nom : {themes: Nom}. Ce qui suit * vaut pour tout terme sans mot.\n"
        "Les nombres comptent les billets ; ce qui est déjà rempli, le site le connaît."
    ),
    "import.mapping": "Écrit : {path}. Remplissez-le, puis relancez la commande.",
    "import.nothing": "Rien de nouveau : rien n’est écrit.",
    "import.own": "le contenu lui-même est dans ce dossier : rien n’est lu",
    "import.refused": "Rien n’est écrit : réparez d’abord la correspondance.",
    "import.tool": "aucun outil connu n’a fait ceci (dites lequel : --from hugo, jekyll, material)",
    "import.would": "Nouveaux articles : {count}. Pour les écrire : explainer import --write",
    "init.done": "Le site est prêt. Ensuite : cd {folder} && make site",
    "init.draft": "Quand tous les blancs sont remplis, ôtez cette clé : la page est publiée.",
    "init.filled": "ce dossier n’est pas vide : rien n’est écrit (nommez-en un autre)",
    "init.lock": "Ce que le site installe : son générateur, puis ce dont celui-ci a besoin.",
    "init.name": "Site d’exemple",
    "init.no_name": "--name: ce n’est pas le nom d’un site (écrivez-le sur une ligne)",
    "init.no_wheel": "ce générateur n’est pas installé : aucun site ne peut l’emporter (make site)",
    "migrate.current": "Le contenu est au format {version}, l’actuel : rien à faire.",
    "migrate.done": (
        "Le format {version} est devenu le format {target}. Fichiers changés : {count}."
    ),
    "migrate.none": (
        "le contenu est au format {version}, d’où aucune étape ne mène au format {target}"
    ),
    "migrate.unknown": "ce fichier ne nomme pas une version du format",
    "migrate.would": (
        "Le format {version} deviendrait le format {target}. Fichiers à changer : "
        "{count}. Pour les écrire : explainer migrate --write"
    ),
    "neighbour.articles": "les articles sont dans articles/",
    "neighbour.glightbox": (
        "glightbox exécuterait les titres de liens qu’écrivent les contributeurs : retirez-le "
        "de plugins (docs/neighbours.md)"
    ),
    "neighbour.keys": "les clés d’un fichier sont dans ce fichier",
    "neighbour.macros": (
        "macros exécuterait ce qu’écrivent les contributeurs : écrivez `render_by_default: false` "
        "sous cette extension, ou retirez-la de plugins (docs/neighbours.md)"
    ),
    "neighbour.menu": "les pages ont leur propre menu",
    "neighbour.minify": (
        "minify défait l’échappement d’attributs et perd la langue de citations : écrivez "
        "`minify_html: false` sous cette extension (docs/neighbours.md)"
    ),
    "neighbour.pictures": "les pages ont déjà une image à partager (share_pictures)",
    "neighbour.search": "le site a sa propre recherche",
    "neighbour.themes": "les thèmes classent les articles (themes)",
    "neighbour.updated": "les pages montrent leurs propres dates (updated)",
    "neighbour.vain": "{name} n’apporte rien ici, retirez-le de plugins : {instead}",
    "publish.busy": "{folder} : occupé par une autre construction depuis {seconds} s (réessayez)",
    "publish.damaged": "{folder} est endommagé, donc retiré : relancez, tout sera refait",
    "publish.dirty": "--dirty ne change rien ici : chaque construction fait le site entier",
    "publish.done": "Le site est en place : {folder} ({files} fichiers, {size}\u00a0Mo)",
    "publish.failed": "{folder} : {reason} : le site est resté comme il était",
    "publish.foreign": "{folder} : pas fait par ce plugin (supprimez-le, ou mettez adopt: true)",
    "publish.foreign_tree": "{folder} : pas fait par `explainer write` (nommez-en un autre)",
    "publish.holds": "{folder} : serait remplacé avec {inner} (choisissez un autre dossier)",
    "publish.in_the_way": "{folder} : pas fait par ce plugin, et sur son chemin (renommez-le)",
    "publish.indexed": "Recherche : {count} pages indexées",
    "publish.inside": "{folder} : dans {outer}, dont il est fait (nommez-en un autre)",
    "publish.large": (
        "{folder} a plus de 700\u00a0Mo : GitHub Pages ne publie pas plus de 1\u00a0Go, et arrête "
        "un déploiement après 10 minutes (docs/deploying.md dit où publier un grand site)"
    ),
    "publish.mount": "{folder} : un point de montage ne se remplace pas (prenez un dossier dedans)",
    "publish.search": "pas d’index de recherche : {reason} (réessayez, ou mettez search: false)",
    "publish.shard": (
        "La part {shard} est dans la réserve partagée ; le site est resté comme il était "
        "(explainer assemble)"
    ),
    "publish.waiting": "Une autre construction de ce site est en cours ; celle-ci attend sa fin",
    "store.bucket": "{argument} : {protocol}:// sans nom (écrivez {protocol}://NOM/DOSSIER)",
    "store.busy": "trop de demandes",
    "store.denied": "accès refusé",
    "store.full": "plus de place",
    "store.late": "pas de réponse à temps",
    "store.missing": "rien à cette adresse",
    "store.package": "{argument} : {protocol}:// demande un paquet (pip install {package})",
    "store.protocol": "{argument} : {protocol}:// est inconnu (un dossier, ou s3://, gs://)",
    "store.secret": "{argument} : une adresse n’a ni clé ni mot de passe (docs/shared-store.md)",
    "store.unkept": "La réserve partagée ne garde rien de neuf : {reason} (docs/shared-store.md)",
    "store.unread": "Construction sans la réserve partagée : {reason} (docs/shared-store.md)",
    "store.unshared": (
        "La part {shard} n’est pas dans la réserve partagée : {reason} (docs/shards.md)"
    ),
    "usage.choice": "{argument} : {value} n’est pas possible (au choix : {choices})",
    "usage.number": "{argument} : {value} n’est pas un nombre entier plus grand que zéro",
    "usage.required": "il manque : {names}",
    "usage.shard": (
        "{argument} : {value} n’est pas une part (écrivez 3/16, avec une réserve : --store)"
    ),
    "usage.unknown": "argument inconnu : {names}",
    "usage.value": "{argument} : il manque une valeur",
    "write.done": "Écrit : {pages} pages dans {folder} (docs/engines.md dit ce qui les construit)",
}
