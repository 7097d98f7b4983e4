"""Names in the texts that are no links, and what would make them one."""

from collections.abc import Iterator

from explainer.link.blocks import blocks
from explainer.link.mentions import Mentioner
from explainer.link.targets import Targets
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.names.matcher import Form, Names
from explainer.read.documents import Document
from explainer.report.change import Change, Finding, texts_of


def unlinked_names(change: Change) -> Iterator[Finding]:
    """People of the site whom a text names and its page does not declare; names of several.

    Of the texts that are new or changed, or of all where nothing is compared; each name at its
    first place where a link could stand.
    """
    targets = Targets.of(change.graph, {}, "")  # only anchors ask for dossiers and a zone
    mentioner = Mentioner(change.graph, targets, change.site.link_people)
    changed = {
        now.path for _, before, now in change.documents if not before or before.text != now.text
    }
    for entity in change.graph.entities.values():
        for text in texts_of(entity).values():
            if text.path in changed:
                yield from _of_text(entity, text, mentioner)


def _of_text(entity: Entity, text: Document, mentioner: Mentioner) -> Iterator[Finding]:
    mentions = mentioner.of(entity, text)
    key = "undeclared" if isinstance(entity.fields, Story) else "unlinked"
    what = {name: key for name in mentions.undeclared if " " in name}
    what |= dict.fromkeys(mentions.ambiguous, "several")
    linked = mentioner.linked_by_hand(text)
    what = {n: kind for n, kind in what.items() if not linked & set(mentioner.by_name[n])}
    names = Names(Form(name, name, person=True) for name in what)
    for block in blocks(text.text, text.body):
        for found in names.find(block.text):
            name = found.form.text
            if kind := what.pop(name, ""):
                yield Finding(
                    what=f"report.name.{kind}",
                    path=text.path,
                    place=text.body_place(block.start + found.start),
                    params={"name": name, "others": ", ".join(mentioner.by_name[name])},
                )
