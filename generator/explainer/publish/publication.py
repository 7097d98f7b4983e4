"""One build of a site, from its first moment until it is in place or given up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from explainer.data.search import Findable
from explainer.limits import LARGE_SITE
from explainer.publish.errors import shown, system_error
from explainer.publish.failures import failure_line
from explainer.publish.output import own_folders
from explainer.publish.renewal import Renewal
from explainer.publish.search import publish_index
from explainer.publish.size import Size, size_of
from explainer.publish.spare import Spare
from explainer.publish.staging import Staging, discard, open_staging, publish
from explainer.publish.strict import WarningCount
from explainer.publish.write import Writer
from explainer.words import words
from explainer.words.typography import grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What an engine's build has to do with the folder that readers see."""

    site: Path
    """The site's folder, as the maintainer wrote it."""
    staging: Staging
    renewal: Renewal | None
    """Writes only what differs; none where every file is written."""
    warnings: WarningCount
    templates: tuple[Path, ...]
    """The folders of templates, whose mistakes are the maintainer's."""
    language: str
    shard: str = ""
    """Which share of a site the build makes for others, `3/16`; empty where it makes a site."""

    @property
    def folder(self) -> Path:
        """Where the engine builds."""
        return self.renewal.beside if self.renewal else self.staging.new

    def finish(
        self, records: Sequence[Findable], *, strict: bool, tell: Callable[[str], None]
    ) -> None:
        """Index the site and put it in place, and say so; not where strict mode will refuse it.

        `tell` gets lines for people, none of which is a warning.
        """
        if self.shard:
            tell(words(self.language)["publish.shard"].format(shard=self.shard))
        elif not (strict and self.warnings.count):
            if records:
                publish_index(records, self.renewal or Writer(self.folder))
                count = grouped(len(records), self.language)
                tell(words(self.language)["publish.indexed"].format(count=count))
            size = self.renewal.finish() if self.renewal else size_of(self.folder)
            publish(self.staging)
            if self.renewal:
                self.renewal.remember()
            self._tell_size(size, tell)
        self.give_up()

    def _tell_size(self, size: Size, tell: Callable[[str], None]) -> None:
        """Say that the site is in place; a large one is no mistake, so no warning stops it."""
        t, folder = words(self.language), shown(self.site)
        files, megabytes = (grouped(n, self.language) for n in (size.files, size.megabytes))
        tell(t["publish.done"].format(folder=folder, files=files, size=megabytes))
        if size.bytes >= LARGE_SITE:
            tell(t["publish.large"].format(folder=folder))

    def give_up(self) -> None:
        """Leave the site as it stands, and nothing beside it."""
        self.warnings.stop()
        discard(self.staging)

    def fail(self, error: Exception) -> str | None:
        """Give up because of an error; its line, if it is one that a maintainer can mend."""
        self.give_up()
        return failure_line(error, self.staging, self.templates, self.language)


def begin(
    site: Path,
    sources: Iterable[Path],
    templates: Iterable[Path],
    *,
    spare: Spare | None,
    adopt: bool,
    language: str,
    shard: str = "",
    tell: Callable[[str], None],
) -> Publication:
    """The build of a site, with a place to build in; `PublishError` if the site may not go there.

    Neither `sources` nor `templates`, nor the person's own folders, are ever replaced. With a
    `spare` only what differs is written. `adopt` gives away a folder that something else made.
    `tell` gets a line for people. A `shard` is published nowhere.
    """
    templates = tuple(templates)
    kept = (*sources, *templates, *own_folders())
    waiting = words(language)["publish.waiting"]
    if spare:
        spare.drop_lost()
    staging = open_staging(site, kept, spare=spare, adopt=adopt, waiting=lambda: tell(waiting))
    return Publication(
        site=site,
        staging=staging,
        renewal=_renewal(staging),
        warnings=WarningCount(),
        templates=templates,
        language=language,
        shard=shard,
    )


def _renewal(staging: Staging) -> Renewal | None:
    try:
        return Renewal(staging, staging.spare) if staging.spare else None
    except BaseException as error:
        discard(staging)
        if isinstance(error, OSError):
            raise system_error(error, staging.target) from None
        raise
