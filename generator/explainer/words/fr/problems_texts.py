"""Les problèmes des textes (4), et ce qui ne fait pas échouer (5, 6)."""

PROBLEMS = {
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
        "ce titre est de premier niveau, par # ou ===",
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
    "W516": ("ce blanc n’est pas rempli : {what}", "écrivez-le à la place des crochets"),
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
