"""Problèmes de ce qu’ont écrit d’autres outils (7) : billets, et correspondance des étiquettes."""

PROBLEMS = {
    "E701": (
        "« {word} » n’est rien que puisse devenir un terme",
        "écrivez l’un de ces mots : {known}",
    ),
    "E702": (
        "ceci n’est pas un mot pour un terme",
        "écrivez un mot, comme themes, ou {{themes: Nom}}",
    ),
    "E703": (
        "{taxonomy} : rien ne dit ce que devient « {term} » (billets : {count})",
        "écrivez un mot après lui, ou après * pour tous ceux qui n’en ont pas",
    ),
    "E704": ("« {name} » n’est pas un nom à montrer aux lecteurs", "écrivez le nom"),
    "W701": (
        "« {key} » n’a pas d’équivalent ici (billets : {count})",
        "écrivez dans l’article ce qu’elle dit, si les lecteurs en ont besoin",
    ),
    "W702": (
        "l’image n’a pas de description : {target}",
        "écrivez ce qu’elle montre entre ![ et ]",
    ),
    "W703": (
        "l’ancienne adresse {address} ne peut pas mener à l’article",
        "demandez à l’hébergeur de la rediriger, ou renoncez-y",
    ),
    "W704": (
        "ce que dit « {key} » ne peut pas être repris : {text}",
        "écrivez-le dans l’article",
    ),
    "W705": (
        "ceci est un ordre à un autre programme, et reste dans le texte : {text}",
        "écrivez dans l’article ce qu’il remplaçait, ou retirez-le de là",
    ),
    "N701": ("{text} dit l’aspect du texte : il est laissé de côté", "il n’y a rien à faire"),
    "N702": (
        "ce fichier reste derrière",
        "seuls les billets en Markdown viennent ; les lecteurs en ont besoin ? faites-en une page",
    ),
}
