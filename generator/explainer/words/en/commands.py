"""The words of the commands: creating, forgetting, migrating, building, publishing."""

COMMANDS = {
    "build.composing": "composing: {done} of {total}",
    "build.making": "pages: {done} of {total}",
    "build.pages": "pages made: {made}, taken from earlier builds: {reused}",
    "build.press": "{name} works on pages one by one: the engine makes them, which takes longer",
    "build.refused": ": the site was left as it was",
    "cli.blanks": "Fill in what stands between brackets: explainer check says where.",
    "cli.clean": "no problem",
    "cli.created": "Written: {path}",
    "cli.event": "Which event? (a name; known:)",
    "cli.exists": "this file exists already",
    "cli.interrupted": "interrupted",
    "cli.missing": "no such file or folder",
    "cli.more": "… and {count} more: mend these first",
    "cli.more_names": "… and {count} more (? shows them all)",
    "cli.name": "Name?",
    "cli.no_answer": "without an answer nothing is written",
    "cli.no_date": "--date: {kind} takes no date",
    "cli.no_engine": "neither MkDocs nor ProperDocs is installed (pip install mkdocs-material)",
    "cli.no_slug": "this title cannot make an address",
    "cli.nothing_new": "These pages are there already: nothing is written.",
    "cli.outside": "is not in the content folder: nothing was checked",
    "cli.people": "Who took part? (names separated by commas, “name: role”; known:)",
    "cli.reading": "{done} of {total} files read",
    "cli.strict": "{warnings}: `make site` and `mkdocs build --strict` would refuse to build",
    "cli.themes": "Which themes? (separated by commas; known:)",
    "cli.title": "Title?",
    "cluster.empty": "the cluster has no worker",
    "cluster.gone": "the scheduler or all workers are gone",
    "cluster.joined": "Cluster of {address}: {count} workers do the work",
    "cluster.lost": "The cluster is lost ({reason}): this machine does the rest",
    "cluster.missing": "{argument}: pip install 'event-explainer[dask]' brings what it needs",
    "cluster.other": "{machine} has {name} {there}, here {here}: the bytes could differ",
    "cluster.refused": "EXPLAINER_SCHEDULER: {reason}",
    "cluster.unreachable": "EXPLAINER_SCHEDULER: no Dask scheduler at {address} ({reason})",
    "count.error.many": "{count} errors",
    "count.error.one": "1 error",
    "count.warning.many": "{count} warnings",
    "count.warning.one": "1 warning",
    "forget.beyond": (
        "Git, copies of the repository, previews, search engines and archives keep the name: "
        "docs/removal.md says what to ask, and whom."
    ),
    "forget.done": "Files changed or removed: {count}.",
    "forget.errors": "the content has errors: mend them first",
    "forget.left": "“{text}” may still name the person: that is yours to judge",
    "forget.nobody": "nobody has this name or slug",
    "forget.refused": "the content would have these errors: nothing is written",
    "forget.removed": "removed",
    "forget.several": "several people have this name: write the slug",
    "forget.would": (
        "Files that would change or go: {count}. To do it: explainer forget --write {person}"
    ),
    "git.absent": "git is not installed",
    "git.failed": "Git says: {detail}",
    "git.missing": "{detail} is missing in the repository",
    "git.no_commit": "not a commit of this repository",
    "git.no_repository": "this folder is in no Git repository",
    "import.done": "Articles written: {count}. explainer check says what is left to decide.",
    "import.kept": "Articles that are there already, and stay as they are: {count}.",
    "import.map": (
        "What the terms of the posts become: write a word after each, then run the import again.\n"
        "  themes, people (took part), named (spoken about), organizations, event,\n"
        "  places (makes a file), none (left out)\n"
        "With another name: {themes: Name}. What stands after * holds for all terms without one.\n"
        "The numbers count posts; what is filled in already, the site knows."
    ),
    "import.mapping": "Written: {path}. Fill it in, then run the command again.",
    "import.nothing": "Nothing is new: nothing is written.",
    "import.own": "the content itself stands in this folder: nothing is read",
    "import.refused": "Nothing is written: mend the mapping first.",
    "import.tool": "no tool known here made this (say which: --from hugo, jekyll, material)",
    "import.would": "Articles that would be new: {count}. To write them: explainer import --write",
    "init.done": "The site is ready. Next: cd {folder} && make site",
    "init.draft": "Take this key away when every blank is filled in: the page is then published.",
    "init.filled": "this folder is not empty: nothing is written (name another)",
    "init.lock": "What the site installs: its generator, then what that needs.",
    "init.name": "Example site",
    "init.no_name": "--name: this is no name of a site (write one, on one line)",
    "init.no_wheel": "this generator is not installed: a site cannot take it along (make site)",
    "migrate.current": "The content is of format {version}, the current one: nothing to do.",
    "migrate.done": "Format {version} became format {target}. Files changed: {count}.",
    "migrate.none": (
        "the content is of format {version}, from which no step leads to format {target}"
    ),
    "migrate.unknown": "this file does not name a version of the format",
    "migrate.would": (
        "Format {version} would become format {target}. Files that would change: {count}."
        " To write them: explainer migrate --write"
    ),
    "neighbour.articles": "articles are in articles/",
    "neighbour.glightbox": (
        "glightbox would run titles of links that contributors write: take it out of plugins "
        "(docs/neighbours.md)"
    ),
    "neighbour.keys": "the keys of a file are in that file",
    "neighbour.macros": (
        "macros would run what contributors write: set `render_by_default: false` under this "
        "plugin, or take it out of plugins (docs/neighbours.md)"
    ),
    "neighbour.menu": "pages have a menu of their own",
    "neighbour.minify": (
        "minify undoes the escaping of attributes and loses the language of quotes: set "
        "`minify_html: false` under this plugin (docs/neighbours.md)"
    ),
    "neighbour.pictures": "pages have a picture to be shared with already (share_pictures)",
    "neighbour.search": "the site has a search of its own",
    "neighbour.themes": "themes sort the articles (themes)",
    "neighbour.updated": "pages show dates of their own (updated)",
    "neighbour.vain": "{name} is of no use here, take it out of plugins: {instead}",
    "publish.busy": "{folder}: busy with another build for {seconds} s (try again later)",
    "publish.damaged": "{folder} is damaged, and is gone: build again, all will be made anew",
    "publish.dirty": "--dirty changes nothing here: every build makes the whole site",
    "publish.done": "The site is in place: {folder} ({files} files, {size} MB)",
    "publish.failed": "{folder}: {reason}: the site was left as it was",
    "publish.foreign": "{folder}: not made by this plugin (delete it, or set adopt: true)",
    "publish.foreign_tree": "{folder}: not made by `explainer write` (delete it, or name another)",
    "publish.holds": "{folder}: would be replaced with {inner} in it (choose another folder)",
    "publish.in_the_way": "{folder}: not made by this plugin, and in its way (rename it)",
    "publish.indexed": "Search: {count} pages indexed",
    "publish.inside": "{folder}: inside {outer}, from which it is made (name another folder)",
    "publish.large": (
        "{folder} has more than 700 MB: GitHub Pages publishes no more than 1 GB, and stops a "
        "deployment after 10 minutes (docs/deploying.md says where to publish a large site)"
    ),
    "publish.mount": "{folder}: a mount point cannot be replaced (choose a folder inside)",
    "publish.search": "no search index: {reason} (try again, or set search: false)",
    "publish.shard": (
        "Share {shard} is in the shared store; the site is as it was (explainer assemble)"
    ),
    "publish.waiting": "Another build of this site is running; this one waits for its end",
    "store.bucket": "{argument}: {protocol}:// without a name (write {protocol}://NAME/FOLDER)",
    "store.busy": "too many requests",
    "store.denied": "access denied",
    "store.full": "no room left",
    "store.late": "no answer in time",
    "store.missing": "nothing at this address",
    "store.package": "{argument}: {protocol}:// needs a package (pip install {package})",
    "store.protocol": "{argument}: {protocol}:// is not known (a folder, or s3://, gs://)",
    "store.secret": "{argument}: an address has no key and no password (docs/shared-store.md)",
    "store.unkept": "The shared store keeps nothing new: {reason} (docs/shared-store.md)",
    "store.unread": "This build goes without the shared store: {reason} (docs/shared-store.md)",
    "store.unshared": "Share {shard} is not in the shared store: {reason} (docs/shards.md)",
    "usage.choice": "{argument}: {value} is not possible (choose from {choices})",
    "usage.number": "{argument}: {value} is not a whole number above zero",
    "usage.required": "missing: {names}",
    "usage.shard": "{argument}: {value} is no share (write 3/16, with a shared store: --store)",
    "usage.unknown": "unknown argument: {names}",
    "usage.value": "{argument}: a value is missing",
    "write.done": "Written: {pages} pages in {folder} (docs/engines.md says what builds them)",
}
