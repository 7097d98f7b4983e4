"""Les mots pour les machines : la page des données, les flux, les images de partage."""

DATA = {
    "data.articles.csv": "Les articles, une ligne par article.",
    "data.events.csv": "Les événements, une ligne par événement.",
    "data.events.ics": (
        "Les événements dont le jour est connu, les 2 000 derniers au plus, pour un agenda "
        "(iCalendar)."
    ),
    "data.feed.json": "Le même flux au format JSON Feed.",
    "data.feed.xml": (
        "Les articles et les événements mis à jour, au format Atom. Un thème, une personne, "
        "une organisation, un lieu ou un événement qui a son fichier ou trois articles a aussi "
        "son flux, à feed.xml sous l’adresse de sa page ; les promesses, les questions et les "
        "corrections ont le leur."
    ),
    "data.files": "Fichiers",
    "data.follow": "S’abonner",
    "data.graph.json": (
        "Toutes les pages publiques et ce qui les relie : des entités et des relations."
    ),
    "data.license": "Licence",
    "data.organizations.csv": "Les organisations, une ligne par organisation.",
    "data.people.csv": "Les personnes publiques, une ligne par personne.",
    "data.places.csv": "Les lieux, une ligne par lieu.",
    "data.rule.cells": "Cellules des tableaux",
    "data.rule.cells.text": (
        "Une cellule qui commence par = + - @, une tabulation, un retour à la ligne ou une "
        "apostrophe porte une apostrophe de plus devant : un tableur la lit comme du texte. "
        "Pour retrouver le texte, ôtez cette apostrophe. Plusieurs « id » sont séparés par "
        "une espace."
    ),
    "data.rule.dates": "Dates",
    "data.rule.dates.text": (
        "Une date garde la précision connue : 1789, 2024-08, 2024-08-12T20:42, 1789~ pour « "
        "vers 1789 », -0043 pour 44 av. J.-C. (EDTF). Une heure sans décalage est celle du "
        "fuseau « timezone »."
    ),
    "data.rule.each": "Un fichier par page",
    "data.rule.each.text": (
        "data/events/…json, data/people/…json, data/themes/…json et les autres dossiers "
        "disent d’une page ce que graph.json en dit, avec la chronologie, les déclarations, "
        "leurs réponses et les sources. Les adresses sont les « id » de graph.json."
    ),
    "data.rule.people": "Personnes",
    "data.rule.people.text": (
        "N’y figurent que les personnes publiques, celles à qui ce site a consacré un "
        "fichier. Les flux et les fichiers ne désignent personne d’autre."
    ),
    "data.rules": "Comment les lire",
    "data.schema.json": "Le format des fichiers que les contributeurs écrivent (JSON Schema).",
    "data.summary": "Tout ce que ce site publie, sous des formes que les programmes lisent.",
    "data.themes.csv": "Les thèmes, une ligne par thème.",
    "feed.change": "{kind} : {title}",
    "feed.correction": "Correction du {date} : {text}",
    "feed.promise": "{by} : promesse ({state})",
    "feed.quote": "« {text} »",
    "kind.article": "Article",
    "kind.event": "Événement",
    "kind.organization": "Organisation",
    "kind.person": "Personne",
    "kind.place": "Lieu",
    "kind.theme": "Thème",
}
