# `make` alone lists what there is. Everything is installed into .venv; nothing is global.
.DEFAULT_GOAL := help
SHELL := /bin/sh
FUNCTIONS := webhook ingest enrich publish announce reconcile read
BIN := .venv/bin
ENRICHMENT := functions/copydesk/enrichment
TABLES := $(ENRICHMENT)/tables
OUTLINES := functions/read/wire/tables/outlines.json
UV := $(BIN)/uv
ARTIFACTS = .aws-sam/build
# Debian's Chromium where it can be installed; without one the tests in a browser say that they are skipped.
CHROMIUM = command -v chromium > /dev/null || test "$$(id -u)" != 0 || ! command -v apt-get > /dev/null \
	|| { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core; }
# A template is checked for some region, and nothing is asked of any.
IN_A_REGION := SAM_CLI_TELEMETRY=0 AWS_EC2_METADATA_DISABLED=true AWS_DEFAULT_REGION=$${AWS_DEFAULT_REGION:-eu-west-1}

.PHONY: help demo local setup check format test test-fast matrix teeth stateful mutants test-browser pictures simulate storm bench-load soak fuzz fuzz-api bench-formats bench-facts honesty build bench-wire bench-startup audit lock docs clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

demo: .venv/tables ## Show an article's life on the whole desk, on this machine
	@$(BIN)/copydesk demo

local: .venv/tables ## Keep a desk running on this machine until Ctrl-C
	@$(BIN)/copydesk local

setup: .venv/dev .venv/tables ## Install everything that development needs

check: .venv/dev .venv-lint/made ## Format, lint and type check; the templates too
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy tests
	$(BIN)/lint-imports
	$(IN_A_REGION) $(BIN)/sam validate --lint --template template.yaml
	$(IN_A_REGION) $(BIN)/cfn-lint --append-rules infra/rules -- template.yaml infra/consumer.yaml
	.venv-lint/bin/checkov --file template.yaml infra/consumer.yaml --framework cloudformation \
		--compact --quiet --skip-download

format: .venv/dev ## Format, and mend what can be mended by itself
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test-fast: .venv/dev .venv/tables ## The quick tests, for the loop
	$(BIN)/pytest -q -n 2 -m "not pipeline and not build and not browser and not thorough"

test: .venv/dev .venv/tables ## All tests, the running desk and the build included
	$(BIN)/pytest -q -n 2 -m "not pipeline and not build and not browser"
	$(BIN)/pytest -q -m "pipeline or build"

simulate: .venv/dev ## Run the desk through seeds of faults: SEEDS=0-199 VERSIONS=1000 SIMULATE="--trace"
	@PYTHONPATH=functions $(BIN)/python -m tests.simulation --seeds $(or $(SEEDS),0-199) --versions $(or $(VERSIONS),1000) $(SIMULATE)

matrix: .venv/dev ## Every AWS call of every kind of work gone wrong in every way, singly and in pairs: WORK="kill" only some
	@PYTHONPATH=functions $(BIN)/python -m tests.crashes $(if $(WORK),"$(WORK)")

teeth: .venv/dev ## Each condition of a write taken away in turn: the simulation or the matrix has to fail: GUARD="PHRASE" only some
	@PYTHONPATH=functions $(BIN)/python -m tests.simulation.teeth $(if $(GUARD),"$(GUARD)")

stateful: .venv/dev ## Lives of an article as Hypothesis plays them: STATEFUL_RUNS=2000 of 50 steps
	STATEFUL_RUNS=$(or $(STATEFUL_RUNS),2000) $(BIN)/pytest -q -p no:cacheprovider tests/unit/domain/test_life.py

mutants: .venv-mutants/bin/mutmut ## Small changes to the code that all depends on, which tests have to notice: MUTANTS="signing" only some
	@.venv-mutants/bin/python -m tests.mutants $(MUTANTS)

fuzz: .venv/fuzz .venv/tables ## Every parser under libFuzzer: FUZZ_SECONDS=60 each, FUZZ="html,email" only these
	@PYTHONPATH=functions $(BIN)/python -m tests.fuzz $(or $(FUZZ_SECONDS),60) $(if $(FUZZ),"$(FUZZ)")

fuzz-api: .venv/dev .venv/tables ## Requests from the API's description, right and wrong: FUZZ_EXAMPLES=5000 for each operation
	FUZZ_EXAMPLES=$(or $(FUZZ_EXAMPLES),5000) $(BIN)/pytest -q -p no:logging --show-capture=no tests/fuzz/test_api.py

test-browser: .venv/browser .venv/tables ## The wire room in Chromium: every view, keys, dark, narrow, axe
	@$(CHROMIUM)
	$(BIN)/pytest -q -rs -m browser tests/e2e

pictures: .venv/browser .venv/tables ## The wire room's pictures in docs/pictures
	@$(CHROMIUM)
	$(BIN)/python -m tests.e2e.pictures docs/pictures

bench-formats: .venv/bench .venv/tables ## Formats beside their peers, in quality and speed; writes docs/benchmarks.md
	$(BIN)/python -m tests.benchmarks.formats

bench-facts: .venv/bench .venv/tables ## Facts beside their peers, in quality, speed and price; writes docs/benchmarks.md
	$(BIN)/python -m tests.benchmarks.enriching

storm: .venv/dev .venv/tables ## A storm over a desk on this machine: ARTICLES=2000 SEED=0; both consumers' copies equal the store
	@PYTHONPATH=functions $(BIN)/python -m tests.storm --articles $(or $(ARTICLES),2000) --seed $(or $(SEED),0)

bench-load: .venv/dev .venv/tables ## The real handlers under load in one process, calls counted: LOAD="--enrich"
	@PYTHONPATH=functions $(BIN)/python -m tests.benchmarks.load bench $(LOAD)

soak: .venv/dev .venv/tables ## Articles for MINUTES=60 in one process; memory must not grow: LOAD="--enrich --trace"
	@PYTHONPATH=functions $(BIN)/python -m tests.benchmarks.load soak --minutes $(or $(MINUTES),60) $(LOAD)

honesty: .venv/dev ## Random calls to the AWS in memory, moto and ministack, compared; SEQUENCES=50000 SEED=0
	$(BIN)/python -m tests.cloud.honesty $(or $(SEQUENCES),50000) $(or $(SEED),0)

build: .venv/dev .venv/tables ## One artifact for each function in .aws-sam/build, weighed; dist/sbom.cdx.json
	PATH="$(CURDIR)/$(BIN):$$PATH" $(IN_A_REGION) sam build --parallel --build-dir $(ARTIFACTS)
	@$(BIN)/python -m infra.artifacts $(ARTIFACTS) dist/sbom.cdx.json

bench-wire: .venv/dev .venv/tables ## The wire room's page of 200 articles: time of the function, bytes
	@PYTHONPATH=functions $(BIN)/python -m tests.benchmarks.wire_room

bench-startup: .venv/bench .venv/tables ## Cold starts of the artifacts beside their peers: STARTS=15; writes docs/benchmarks.md
	@COPYDESK_ARCH=$$($(BIN)/python -m infra.artifacts.here) $(MAKE) --no-print-directory build ARTIFACTS=build/here
	$(BIN)/python -m tests.benchmarks.startups

audit: .venv/dev ## Known vulnerabilities of what the artifacts hold, where the network reaches their database
	@sh infra/artifacts/audit $(foreach function,$(FUNCTIONS),functions/$(function)/requirements.txt)

lock: .venv/dev ## Compile the pinned requirements from pyproject.toml
	$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url \
		--group bench pyproject.toml -o requirements/bench.txt $(LOCK)
	$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url \
		--group dev -c requirements/bench.txt pyproject.toml -o requirements/dev.txt
	$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url --no-annotate \
		--group lint pyproject.toml -o requirements/lint.txt $(LOCK)
	$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url --no-annotate \
		--group browser -c requirements/dev.txt pyproject.toml -o requirements/browser.txt $(LOCK)
	$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url --no-annotate \
		--group fuzz -c requirements/dev.txt pyproject.toml -o requirements/fuzz.txt $(LOCK)
	for group in local $(FUNCTIONS); do \
		case $$group in local) out=requirements/local.txt;; *) out=functions/$$group/requirements.txt;; esac; \
		$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url --no-annotate \
			--group $$group -c requirements/dev.txt pyproject.toml -o $$out || exit 1; \
	done
	$(UV) pip compile -q --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url --no-annotate \
		--group mutants -c functions/ingest/requirements.txt pyproject.toml -o requirements/mutants.txt $(LOCK)

docs: .venv/dev .venv/tables ## Make the pages that the code itself writes
	$(BIN)/python -m infra.documents.reason_codes > docs/reason-codes.md
	$(BIN)/python -m infra.documents.event > docs/event.md
	$(BIN)/python -m infra.documents.contract docs/contract
	$(BIN)/python -m infra.documents.openapi docs/contract/openapi.json functions/read/openapi.json
	$(BIN)/python -m infra.documents.cost > docs/cost.md
	$(BIN)/python -m infra.documents.cost_estimate > functions/read/wire/costs.json
	$(BIN)/python -m infra.documents.parameters > docs/parameters.md
	$(BIN)/python -m infra.documents.commands > docs/commands.md
	@PYTHONPATH=functions $(BIN)/python -m tests.events tests/events

clean: ## Remove what was built and installed here
	rm -rf .venv .venv-lint .venv-mutants .aws-sam build dist $(TABLES) $(OUTLINES) functions/copydesk/suppliers.json \
		.mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The stamps: an environment is made once, and again when what it is made from changes.
$(UV): requirements/uv.txt infra/find-python
	@python=$$(sh infra/find-python) && "$$python" -m venv --clear .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $(UV)

.venv/local: $(UV) requirements/local.txt pyproject.toml
	@echo "… installing what a desk needs into .venv: minutes, the first time" >&2
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/local.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

# What enrichment reads, made from packages: each table again when its builder changes, or what of
# enrichment both the builder and the reader go by.
.venv/tables: $(addprefix $(TABLES)/,names places.sqlite rarity wordclasses) $(OUTLINES)
	@touch $@

$(TABLES)/names: $(wildcard infra/names/*.py) $(ENRICHMENT)/recognition/hashing.py
$(TABLES)/places.sqlite: $(wildcard infra/places/*.py) $(ENRICHMENT)/countries.py $(ENRICHMENT)/gazetteer.py
$(TABLES)/rarity: $(wildcard infra/rarity/*.py) $(ENRICHMENT)/rarity.py $(ENRICHMENT)/word_table.py $(ENRICHMENT)/words.py
$(TABLES)/wordclasses: $(wildcard infra/wordclasses/*.py) $(ENRICHMENT)/wordclasses.py $(ENRICHMENT)/word_table.py
$(OUTLINES): .venv/local $(wildcard infra/outlines/*.py)
	@mkdir -p $(dir $@)
	@$(BIN)/python -m infra.outlines.build $@
$(TABLES)/%: .venv/local
	@echo "… making the table of $(basename $*)" >&2
	@mkdir -p $(TABLES)
	@$(BIN)/python -m infra.$(basename $*).build $@
	@touch $@

.venv/dev: .venv/local requirements/dev.txt
	@echo "… installing what development needs into .venv" >&2
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

.venv/browser: .venv/dev requirements/browser.txt
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/browser.txt
	@touch $@

.venv-mutants/bin/mutmut: .venv/dev requirements/mutants.txt
	@$(UV) venv --quiet --clear --python $(BIN)/python .venv-mutants
	@$(UV) pip install --quiet --python .venv-mutants/bin/python --require-hashes -r requirements/mutants.txt
	@touch $@

.venv/fuzz: .venv/dev requirements/fuzz.txt
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/fuzz.txt
	@touch $@

.venv/bench: .venv/dev requirements/bench.txt
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/bench.txt
	@touch $@

# checkov pins most of what it uses, boto3 too, so it has an environment to itself.
.venv-lint/made: $(UV) requirements/lint.txt
	@$(UV) venv --quiet --clear --python $(BIN)/python .venv-lint
	@$(UV) pip install --quiet --python .venv-lint/bin/python --require-hashes -r requirements/lint.txt
	@touch $@
