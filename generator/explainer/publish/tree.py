"""A tree of files for another engine: its folder is replaced whole, as a site's is."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from explainer.data.search import Findable
from explainer.pages.page import StaticFile
from explainer.publish.errors import PublishError, system_error
from explainer.publish.output import TREE, own_folders
from explainer.publish.search import publish_index
from explainer.publish.staging import discard, open_staging, publish
from explainer.publish.write import Writer


def write_tree(
    folder: Path,
    files: Iterable[StaticFile],
    records: Sequence[Findable],
    *,
    docs: str,
    content: Path,
    kept: Iterable[Path],
) -> None:
    """Put a tree in place, or raise `PublishError` and leave what stands there.

    `docs` is the part of it whose files become the site's, where the index of `records` goes.
    No file of `files` takes time to make. `content` is what it is made from, `kept` further folders
    that it may not take the place of.
    """
    if folder.resolve().is_relative_to(content.resolve()):
        raise PublishError("inside", folder, {"outer": str(content)})
    staging = open_staging(folder, (content, *kept, *own_folders()), made=TREE)
    try:
        writer = Writer(staging.new)
        for file in files:
            writer.write(file.path, _bytes(file))
        if records:
            publish_index(records, Writer(staging.new / docs))
        publish(staging)
    except OSError as error:
        raise system_error(error, folder) from None
    finally:
        discard(staging)


def _bytes(file: StaticFile) -> bytes:
    assert isinstance(file.content, bytes | Path)
    return file.content if isinstance(file.content, bytes) else file.content.read_bytes()
