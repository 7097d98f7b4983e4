"""What strangers may try: texts and fields that would run, load or restyle; tests share them."""

import json

from trees import FIVE_LINES

SCRIPT = "</title></h1></p>\"'><script>window.pwned=1</script><img alt=x onerror=window.pwned=1>"
"""Breaks out of a title, a heading, a paragraph and an attribute, and runs where it can."""

FIELDS = {
    "title": SCRIPT,
    "date": "2024-08-13",
    "summary": SCRIPT,
    "event": f"événement {SCRIPT}",
    "people": [{"id": f"Ada {SCRIPT}", "role": SCRIPT}],
    "named": [f"Bob {SCRIPT}"],
    "themes": [f"thème {SCRIPT}", "{{ 7*7 }}{% raw %}"],
    "organizations": [SCRIPT],
    "authors": [SCRIPT],
    "key_points": [{"text": SCRIPT, "source": "ap"}],
    "why": SCRIPT,
    "open_questions": [{"text": SCRIPT, "answer": SCRIPT}],
    "updates": [{"at": "2024", "text": SCRIPT}],
    "corrections": [{"date": "2024-08-14", "kind": "erratum", "text": SCRIPT}],
    "replies": [{"by": {"text": SCRIPT}, "text": SCRIPT}],
    "timeline": [
        {
            "at": "2024-08-12 20:00",
            "text": SCRIPT,
            "according_to": {"text": SCRIPT},
            "source": "ap",
            "responses": [{"by": {"text": SCRIPT}, "stance": "disputes", "text": SCRIPT}],
        }
    ],
    "statements": [
        {
            "by": {"text": SCRIPT},
            "quote": SCRIPT,
            "source": "ap",
            "original": {"lang": "en", "text": SCRIPT},
        }
    ],
    "sources": [
        {
            "id": "ap",
            "title": SCRIPT,
            "publisher": SCRIPT,
            "author": [SCRIPT],
            "excerpt": SCRIPT,
        }
    ],
}

_SOURCES = [{"id": "ap", "title": SCRIPT, "publisher": SCRIPT, "author": SCRIPT, "excerpt": SCRIPT}]
_ASKED = [{"text": SCRIPT, "answer": SCRIPT}]
_CORRECTED = [{"date": "2024-08-14", "kind": "erratum", "text": SCRIPT, "was": SCRIPT}]

FILES = {
    "events/fete.md": {
        "title": SCRIPT,
        "summary": SCRIPT,
        "start": "2024-08-12",
        "place": SCRIPT,
        "people": [{"id": "ada", "role": SCRIPT}],
        "organizations": [SCRIPT],
        "themes": ["ville"],
        "aliases": [SCRIPT],
        "related": [{"id": "suite", "reason": SCRIPT}],
        "key_points": [SCRIPT],
        "why": SCRIPT,
        "open_questions": _ASKED,
        "updates": [{"at": "2024", "text": SCRIPT}],
        "timeline": [{"at": "2024-08-12", "text": SCRIPT, "according_to": "ada", "source": "ap"}],
        "statements": [
            {
                "by": "ada",
                "quote": SCRIPT,
                "kind": "promise",
                "about": ["ville"],
                "source": "ap",
                "outcome": [{"at": "2025", "state": "kept", "text": SCRIPT, "source": "ap"}],
            }
        ],
        "proceedings": [
            {"person": "ada", "at": "2024", "stage": "relaxe", "court": SCRIPT, "source": "ap"}
        ],
        "replies": [{"by": "ada", "text": SCRIPT}],
        "corrections": _CORRECTED,
        "sources": _SOURCES,
        "authors": [SCRIPT],
    },
    "events/suite.md": {
        "title": f"suite {SCRIPT}",
        "part_of": "fete",
        "follows": "fete",
        "place": "p",
        "organizations": ["o"],
        "people": ["ada", "bob"],
    },
    "people/ada.md": {
        "name": f"Ada {SCRIPT}",
        "summary": SCRIPT,
        "sort_name": SCRIPT,
        "also_known_as": [{"name": SCRIPT, "from": "1999"}],
        "positions": [{"role": SCRIPT, "organization": SCRIPT, "from": "2001"}],
        "related": [{"id": "bob", "role": SCRIPT}],
        "corrections": _CORRECTED,
        "sources": _SOURCES,
    },
    "people/bob.md": {"name": f"Bob {SCRIPT}"},
    "themes/ville.md": {
        "title": f"Ville {SCRIPT}",
        "summary": SCRIPT,
        "definition": SCRIPT,
        "related": [{"id": "champs", "reason": SCRIPT}],
        "open_questions": _ASKED,
        "corrections": _CORRECTED,
        "sources": _SOURCES,
    },
    "themes/champs.md": {"title": f"Champs {SCRIPT}", "broader": "ville"},
    "organizations/o.md": {
        "name": f"Société {SCRIPT}",
        "summary": SCRIPT,
        "part_of": f"tout {SCRIPT}",
        "also_known_as": [{"name": SCRIPT, "to": "2024"}],
        "corrections": _CORRECTED,
        "sources": _SOURCES,
    },
    "places/p.md": {
        "name": f"Lieu {SCRIPT}",
        "summary": SCRIPT,
        "part_of": f"pays {SCRIPT}",
        "country": SCRIPT,
        "lat": "48.85",
        "lon": "2.29",
        "corrections": _CORRECTED,
        "sources": _SOURCES,
    },
    "note.md": {"title": SCRIPT, "summary": SCRIPT},
}
"""Front matter of every other kind, with the same text wherever a text may stand."""

STRIPPED = {
    "script": "<script>pwned=1</script>",
    "script in a list": "- un\n- <ScRiPt>pwned=1</sCrIpT>",
    "script in a table": "| a | <script>pwned=1</script> |\n|---|---|\n| 1 | 2 |",
    "image": 'Un <img alt="x" onerror="pwned=1" onclick="pwned=1"> mot',
    "drawing": '<svg onload="pwned=1"></svg> <svg><script>pwned=1</script></svg>',
    "details": '<details open ontoggle="pwned=1"><summary onclick="pwned=1">s</summary>t</details>',
    "attribute list": '*mot*{ onclick="pwned=1" onmouseover="pwned=1" style="color: red" }',
    "attributes of a heading": '## Titre { onmouseover="pwned=1" }',
    "attributes of a paragraph": 'Un texte\n{ onclick="pwned=1" }',
    "form": "<form><input name=q onfocus=pwned=1 autofocus><button>b</button></form>",
    "style": "<style>main, h1 { display: none }</style>",
    "refresh": '<meta http-equiv="refresh" content="0;url=javascript:pwned=1">',
    "base": '<base href="https://example.org/">',
    "template": "<div><template shadowrootmode=open><script>pwned=1</script></template></div>",
    "formulas": '<math><maction xlink:href="javascript:pwned=1">m</maction></math>',
    "end tags": "</article></main></body><script>pwned=1</script>",
    "comment": "<!-- --!><script>pwned=1</script> -->",
    "heading": '## &lt;/title&gt;&lt;script&gt;pwned=1&lt;/script&gt; <b onclick="pwned=1">',
    "link": '<a onclick="pwned=1" href="https://example.org/">lien</a>',
    "new window": "[lien](https://example.org/){ target=_blank }",
    "scheme as a tag": "<javascript:pwned=1>",
    "templates": "{{ 7*7 }} {% raw %} ${pwned=1}",
}
"""What a build takes out of a text, with a warning."""

REFUSED = {
    "links": "[a](javascript:pwned=1) [b](JaVaScRiPt:pwned=1)",
    "entities": "[a](java&#115;cript:pwned=1) [b](&#x6A;avascript:pwned=1)",
    "tabs": "[a](java\tscript:pwned=1) [b](<java\nscript:pwned=1>)",
    "references": "[a][b]\n\n[b]: javascript:pwned=1",
    "raw links": '<a href="javascript:pwned=1">a</a> <a href=" \x01javascript:pwned=1">b</a>',
    "address in a list": '[b](c){ href="javascript:pwned=1" }',
    "documents": "[a](data:text/html,<script>opener.pwned=1</script>) [b](vbscript:x)",
    "images": "![a](https://example.org/a.png) ![b](//example.org/b.png) ![c](\\\\example.org/c)",
    "sets": '<img srcset="https://example.org/a.png 2x" alt="a">',
    "styles": '<link rel="stylesheet" href="https://example.org/a.css">',
    "imports": "<style>@import 'https://example.org/b.css';</style>",
    "style": '<p style="background: url(https://example.org/a.png)">a</p>',
    "frames": '<iframe src="https://example.org/"></iframe><iframe srcdoc="<b>parent</b>">',
    "media": '<video poster="https://example.org/a.png"><source src="//example.org/b.mp4"></video>',
    "objects": '<object data="https://example.org/a"></object><embed src="https://example.org/b">',
    "mutation": '<noscript><p title="</noscript><img src=x onerror=pwned=1>">',
    "mutation in formulas": "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1>",
    "ids": '<div id="__search">a</div> <form id="main"><input name="pwned"></form>',
}
"""What a build refuses; here the boundary meets it alone."""


def _site() -> dict[str, str]:
    every = "\n\n".join(STRIPPED.values())
    files = {
        "mkdocs.yml": FIVE_LINES,
        "content/articles/a.md": f"---\n{json.dumps(FIELDS, ensure_ascii=False)}\n---\n{every}",
        "content/about.md": f"# {SCRIPT}\n\n{every}",
    }
    for name, fields in FILES.items():
        files[f"content/{name}"] = f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n{every}"
    for number, body in enumerate(STRIPPED.values()):
        alone = {"title": body, "date": "2024-08-13", "summary": body, "why": body}
        head = json.dumps(alone, ensure_ascii=False)
        files[f"content/articles/a{number}.md"] = f"---\n{head}\n---\n{body}\n"
    return files


SITE = _site()
"""A project: each text alone in an article, all of them in every kind, every field hostile."""
