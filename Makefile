# Every recipe that a person, a hook or the continuous integration runs; one definition of "clean".

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo/constanta.dateline
SAY := printf '\n\033[1m%s\033[0m\n'

export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check bench format lock web docs hooks clean

help: ## say what there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

demo: $(VENV)/.run ## install Dateline and build the chronology of the bundled reports
	@$(SAY) "Reading the bundled reports about an explosion in a port (all of it invented)"
	@mkdir -p demo
	@dateline build examples/reports --output $(DEMO)
	@$(SAY) "The chronology"
	@dateline timeline $(DEMO) --limit 40
	@$(SAY) "Next"
	@echo "  $(BIN)/dateline open $(DEMO)              the same in your browser: click a date and read why"
	@echo "  $(BIN)/dateline why $(DEMO) 1             the proof of the first line's date"
	@echo "  $(BIN)/dateline build YOUR-FOLDER -o my.dateline"

test: $(VENV)/.dev ## install what testing needs and run the tests
	@$(SAY) "Running the tests (a few minutes)"
	@pytest -n 2 --cov --cov-report=term:skip-covered --cov-fail-under=85
	@$(SAY) "Next"
	@echo "  make check    linters, types, import contracts, documentation"
	@echo "  make demo     build the chronology of the bundled reports"

check: $(VENV)/.dev ## linters, types, import contracts, documentation, front-end rebuild
	ruff check .
	ruff format --check .
	mypy
	lint-imports
	interrogate tests
	python docs/check.py
	bash web/check-build.sh

bench: $(VENV)/.dev ## measure quality and speed on ../shared/benchmarks, hold the floors
	python benchmarks/bench.py

format: $(VENV)/.dev ## let ruff rewrite the code
	ruff check --fix .
	ruff format .

docs: $(VENV)/.dev ## write the generated parts of the documentation again
	python docs/check.py --write

web: $(VENV)/.dev ## build the front end into src/dateline/web/static
	cd web && npm ci --no-audit --no-fund && npm run build

hooks: $(VENV)/.dev ## run `make check` before every commit
	pre-commit install

lock: $(VENV)/.dev ## lock the Python dependencies again, by name, version and hash
	pip install --quiet uv
	for set in run dev; do uv pip compile --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command "make lock" --quiet --upgrade \
	  requirements/$$set.in --output-file requirements/$$set.txt; done

clean: ## remove what these recipes made
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage* web/node_modules

$(BIN)/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit(f"Dateline needs Python 3.11 or newer; this is {v.major}.{v.minor}. Say which one to use: make demo PYTHON=python3.11")'
	@$(SAY) "Making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python requirements/run.txt pyproject.toml
	@$(SAY) "Installing Dateline (one to three minutes)"
	@$(BIN)/python -m pip install --progress-bar on --require-hashes --requirement requirements/run.txt
	@$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(SAY) "Installing what testing needs (one to three minutes)"
	@$(BIN)/python -m pip install --progress-bar on --require-hashes --requirement requirements/dev.txt
	@touch $@
