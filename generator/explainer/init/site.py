"""The files of a new site: `explainer init`."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

from explainer.create import site_pages
from explainer.engines.configuration import parse_configuration
from explainer.init.shared import COPIED, LOCK, shared
from explainer.init.wheel import pack
from explainer.limits import FORMAT_VERSION
from explainer.read.version import MARKER
from explainer.rewrite import rewrite
from explainer.words import spoken, words

_TEMPLATES: Final = Path(__file__).parent / "templates"

_KEPT: Final = ".git"
"""What may be in the folder before: a repository without files is the usual beginning."""


def is_filled(folder: Path) -> bool:
    """Whether a folder holds something that is somebody's; `OSError` where it is none."""
    return folder.exists() and any(path.name != _KEPT for path in folder.iterdir())


def new_site(language: str, name: str) -> dict[str, bytes]:
    """The files of a site in French or English, by path; `NoWheelError` without a generator."""
    files = {copied: shared(copied) for copied in COPIED}
    for folder in ("any", spoken(language)):
        files |= {path: text.encode() for path, text in _filled_in(folder, name).items()}
    site = parse_configuration(Path("mkdocs.yml"), files["mkdocs.yml"]).site
    for path, text in site_pages(site).items():
        files[f"content/{path}"] = _draft(text, language).encode()
    files[f"content/{MARKER}"] = f"{FORMAT_VERSION}\n".encode()
    wheel, data = pack()
    files[f"vendor/{wheel}"] = data
    files["requirements.txt"] = _requirements(f"vendor/{wheel}", data, language)
    return files


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a site into a folder, all or none; `OSError` where it cannot be."""
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    rewrite(folder, files)


def _filled_in(folder: str, name: str) -> dict[str, str]:
    """The templates of a folder, by path, with the name of the site in them."""
    root, quoted = _TEMPLATES / folder, json.dumps(name, ensure_ascii=False)
    templates = {
        path.relative_to(root).as_posix(): Template(path.read_text(encoding="utf-8"))
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
    return {
        path: template.safe_substitute(name=name, quoted=quoted)
        for path, template in templates.items()
    }


def _draft(text: str, language: str) -> str:
    """A page that is not published while only the maintainer knows what it has to say."""
    return text.replace("---\n", f"---\n# {words(language)['init.draft']}\ndraft: true\n", 1)


def _requirements(wheel: str, data: bytes, language: str) -> bytes:
    """What the site installs, pinned: the generator that it brings, and the lock of its needs."""
    digest = hashlib.sha256(data).hexdigest()
    own = f"# {words(language)['init.lock']}\n./{wheel} --hash=sha256:{digest}\n"
    return own.encode() + shared(LOCK)
