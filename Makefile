# `make run` and `make test` are all that most people need; `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
PIP ?= # a version, such as 23.0; without one, the pip that Python brings
BIN := .venv/bin
CORE_TESTS := $(wildcard tests/figure) tests/routine tests/session
export PYTHONPATH := src

# --- for everyone -----------------------------------------------------------------------------------------------------

.PHONY: run
run: .venv/ready ## open the window (in the terminal, the three-minute demo, where there is no display)
	@sh tools/run.sh $(ARGS)

.PHONY: test
test: .venv/tested-with .venv-core/ready ## everything that must hold: lint, types, contracts, tests
	@sh tools/system-packages.sh test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	.venv-core/bin/python -m pytest -q -c tests/core.ini --cov --cov-config pyproject.toml --cov-fail-under=100 $(CORE_TESTS)
	sh tools/headless.sh $(BIN)/python -m pytest -q tests
	sh tools/try-wheel.sh $(BIN)/python

# --- for those who build it -------------------------------------------------------------------------------------------

.PHONY: bench
bench: .venv/tested-with ## measure start, session, sound and reading, each beside a baseline of the same run
	sh tools/headless.sh $(BIN)/python -m tools.bench $(ARGS)

.PHONY: soak
soak: .venv/tested-with ## a day of sessions at high speed: memory, timers and files must not grow
	sh tools/headless.sh $(BIN)/python tools/soak.py $(ARGS)

.PHONY: fuzz
fuzz: .venv/tested-with ## a minute of hostile input for the reader, then damaged clips and empty figures
	$(BIN)/python tools/fuzz.py $(ARGS)
	$(BIN)/python tools/fuzz_clips.py
	$(BIN)/python tools/fuzz_figures.py

.PHONY: mash
mash: .venv/tested-with ## keys and clicks at random in the window: nothing may raise, warn or crash
	sh tools/headless.sh $(BIN)/python -X faulthandler -m tools.mash $(ARGS)

.PHONY: screenshots
screenshots: .venv/tested-with ## every screen in every state, as PNG in build/screenshots
	sh tools/headless.sh $(BIN)/python -m tools.screenshots $(ARGS)

.PHONY: gallery
gallery: .venv/tested-with ## the figure of every exercise, as SVG in docs/gallery
	$(BIN)/python -m tools.gallery

.PHONY: sounds
sounds: .venv/tested-with ## make the cue sounds again
	$(BIN)/python tools/make_sounds.py

.PHONY: translations
translations: .venv/tested-with ## read the window's words into the catalogues of every language, and compile those
	$(BIN)/python -m tools.translations

.PHONY: format
format: .venv/tested-with ## let the formatter have its way
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: lock
lock: .venv/tested-with ## write the locked requirements anew
	sh tools/lock.sh $(BIN)/python

.PHONY: clean
clean: ## forget environments and everything built
	rm -rf .venv .venv-core build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage

.PHONY: help
help:
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

# --- environments -----------------------------------------------------------------------------------------------------

.venv/ready: requirements/run.txt tools/command.sh
	@sh tools/system-packages.sh run
	@sh tools/environment.sh $(PYTHON) .venv requirements/run.txt $(PIP)
	@cp tools/command.sh $(BIN)/backstride && chmod +x $(BIN)/backstride
	@touch $@

.venv/tested-with: requirements/dev.txt .venv/ready
	@sh tools/environment.sh $(PYTHON) .venv requirements/dev.txt $(PIP)
	@touch $@

.venv-core/ready: requirements/core.txt
	@sh tools/system-packages.sh run
	@sh tools/environment.sh $(PYTHON) .venv-core requirements/core.txt $(PIP)
	@touch $@
