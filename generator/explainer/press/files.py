"""Files that take time to make are taken from the store, or made and put there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from explainer.heap import Stored
from explainer.pages.page import Deferred, StaticFile
from explainer.press.store import AnyStore


def made_files(files: Iterable[StaticFile], store: AnyStore) -> Iterator[StaticFile]:
    """The files, each with its bytes or the path of what holds them."""
    slow: list[tuple[StaticFile, Deferred]] = []
    for file in files:
        if isinstance(file.content, Deferred):
            slow.append((file, file.content))
        elif isinstance(file.content, Stored):
            yield replace(file, content=file.content.read())
        else:
            yield file
    kept = store.get(bytes.fromhex(content.digest) for _, content in slow)
    fresh: dict[bytes, bytes] = {}
    for file, content in slow:
        digest = bytes.fromhex(content.digest)
        if digest not in kept:
            kept[digest] = fresh[digest] = content.make()
        yield replace(file, content=kept[digest])
    store.put(fresh)
