# The verbs of the project. `make site` and `make test` do everything on a fresh machine.

VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site preview test bench mutation serve check lint audit nightly fuzz audit-lock lowest newest neighbours \
	environment lock clean

site: $(VENV)/site.done ## Build the site into site/
	$(BIN)/mkdocs build --strict

preview: $(VENV)/site.done ## Build the site into preview/, to be opened without a server
	$(BIN)/mkdocs build --strict --no-directory-urls --site-dir preview

serve: $(VENV)/site.done ## Live preview at http://127.0.0.1:8000/
	$(BIN)/mkdocs serve

check: lint ## Lint, types, content, quick tests
	$(BIN)/pytest -q $(CORES) -m "not browser and not slow"

lint: $(VENV)/dev.done ## Lint, types, content
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/explainer check --strict

test: $(VENV)/dev.done ## All tests, in a real browser too
	sh tools/find_browser.sh
	$(BIN)/pytest $(CORES) --cov --cov-report=term --cov-fail-under=90

CORES := --numprocesses auto --dist worksteal

audit: $(VENV)/dev.done ## Web quality: axe, weight, policy; with Node and Java, HTML and Lighthouse
	sh tools/find_browser.sh
	$(BIN)/pytest -q $(GATES:%=tests/browser/test_%.py)
	sed 's/demo: true/demo: false/' mkdocs.yml | $(BIN)/mkdocs build --strict -f - --site-dir .cache/audit
	sh tools/audit/run.sh .cache/audit

GATES := axe weight policy

nightly: $(VENV)/dev.done ## Properties of reading, Markdown, dates and data, 10,000 examples each
	HYPOTHESIS_PROFILE=nightly $(BIN)/pytest -q -m hypothesis --ignore tests/properties/test_mentions.py

fuzz: $(VENV)/fuzz.done ## Fuzz every target for ten minutes, or `make fuzz SECONDS=60`
	sh tools/fuzz.sh $(BIN)/python $(SECONDS)

SECONDS := 600

audit-lock: $(VENV)/dev.done ## Ask PyPI whether a weakness is known of anything in the lock files
	$(BIN)/pip-audit --strict --vulnerability-service pypi --require-hashes --disable-pip \
		$(LOCKS:%=-r %) $(EXPLAINED:%=--ignore-vuln %)

LOCKS = $(filter-out %/lowest.lock,$(PINNED:%=requirements/%.lock)) # the lowest are old by intent
EXPLAINED := # ids of what is known and does not concern us: docs/dependencies.md says why

mutation: $(VENV)/mutation.done ## Change the code that guards the site, and see whether tests notice; long
	$(BIN)/python tools/mutate.py $(GROUP)

bench: $(VENV)/site.done ## Build one archive with every generator, and write what it took; long, needs Node
	$(BIN)/python -m benchmarks.peers $(BENCH)

lowest: .cache/lowest/done ## Quick tests and real builds with the lowest versions that pyproject.toml allows
	.cache/lowest/bin/pytest -q $(CORES) -m "not browser and not slow"
	.cache/lowest/bin/pytest -q $(CORES) $(ENGINES)

newest: $(VENV)/dev.done ## The same with the newest versions that there are today
	mkdir -p .cache/newest
	cp requirements/site.in requirements/dev.in .cache/newest
	cd .cache/newest && for name in site dev; do \
		../../$(BIN)/pip-compile $(LOCK) -o $$name.lock $$name.in || exit 1; done
	sh tools/make_environment.sh .cache/newest/venv .cache/newest/dev.lock
	.cache/newest/venv/bin/pytest -q $(CORES) -m "not browser and not slow"
	.cache/newest/venv/bin/pytest -q $(CORES) $(ENGINES)

ENGINES := $(addprefix tests/engines/test_,build.py mkdocs.py press.py properdocs.py)

neighbours: .cache/neighbours/done ## Build with other plugins beside ours, and write what came of it into docs/neighbours.md
	PYTHONPATH=tools .cache/neighbours/bin/python -m neighbours

environment: $(VENV)/site.done ## Only the environment that builds the site

lock: $(VENV)/dev.done ## Choose the newest dependencies anew and pin them with hashes
	cd requirements && for name in $(PINNED); do ../$(BIN)/pip-compile $(LOCK) -o $$name.lock $$name.in || exit 1; done
	cd benchmarks/peers/locks && for tool in *.in; do \
		../../../$(BIN)/pip-compile $(LOCK) -o $${tool%.in}.lock $$tool || exit 1; done

PINNED := site dev fuzz mutation neighbours lowest # in this order: each keeps to those before it

LOCK := --quiet --upgrade --strip-extras --allow-unsafe --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

$(VENV)/site.done: requirements/site.lock pyproject.toml
	sh tools/make_environment.sh $(VENV) requirements/site.lock
	touch $@

$(VENV)/dev.done: requirements/dev.lock pyproject.toml
	sh tools/make_environment.sh $(VENV) requirements/dev.lock
	touch $(VENV)/site.done $@

$(VENV)/fuzz.done: $(VENV)/dev.done requirements/fuzz.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/fuzz.lock
	touch $@

$(VENV)/mutation.done: $(VENV)/dev.done requirements/mutation.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/mutation.lock
	touch $@

.cache/%/done: requirements/%.lock pyproject.toml
	sh tools/make_environment.sh .cache/$* $<
	touch $@

clean: ## Remove what the other verbs made
	rm -rf $(VENV) .mutation site .site.explainer preview .preview.explainer dist .cache .mypy_cache .pytest_cache .ruff_cache .coverage
