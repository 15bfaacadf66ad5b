# `make run` and `make test` are all that most people need; `make help` lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= # such as python3.13; without it, the one that made the environment, or python3
PIP ?= # the version of pip in a new environment, such as 23.0; without it, the one that Python brings
BIN := .venv/bin
CORE := tests/care tests/figure tests/format tests/i18n tests/routine tests/session
MANY_ROWS := figure/test_library*.py figure/test_empty_values.py format/test_schema.py
LAYERS := tests/cli tests/devices tests/exchange tests/history tests/library tests/playback tests/storage tests/terminal
export PYTHONPATH := src

# --- for everyone -----------------------------------------------------------------------------------------------------

.PHONY: run
run: environment ## open the window (in the terminal, the three-minute demo, where there is no display)
	@sh tools/run.sh $(ARGS)

.PHONY: test
test: environment-dev ## everything that must hold: lint, types, contracts, tests
	@sh tools/system-packages.sh test
	@$(MAKE) --no-print-directory --keep-going --jobs 4 --output-sync window layers pages core style whole
	sh tools/try-wheel.sh $(BIN)/python

# --- for those who build it -------------------------------------------------------------------------------------------

.PHONY: style
style: environment-dev ## what is said of the code without running it: lint, types, contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python -m mypy
	$(BIN)/python $(BIN)/lint-imports

.PHONY: core
core: environment-dev ## the tests of the core as if Qt was not installed, and the lines that they miss
	$(BIN)/python -m pytest -q -c tests/core.ini --cov --cov-config pyproject.toml --cov-fail-under=100 $(CORE) \
	  $(foreach each,$(MANY_ROWS),--ignore-glob='*/$(each)')
	$(BIN)/python -m pytest -q -c tests/core.ini $(wildcard $(addprefix tests/,$(MANY_ROWS))) # by the thousand: counting their lines takes four times as long

.PHONY: window
window: environment-dev ## the tests of the whole window, under a virtual display
	sh tools/headless.sh $(BIN)/python -m pytest -q $(wildcard tests/ui/test_*.py)

.PHONY: pages
pages: environment-dev ## the tests of what the window is made of, page by page
	sh tools/headless.sh $(BIN)/python -m pytest -q $(filter-out tests/ui/__pycache__/,$(wildcard tests/ui/*/))

.PHONY: layers
layers: environment-dev ## the tests of the layers around the core: devices, files, history, commands
	sh tools/headless.sh $(BIN)/python -m pytest -q $(LAYERS)

.PHONY: whole
whole: environment-dev ## all other tests: of whole programs, the shipped library, documents and tools
	sh tools/headless.sh $(BIN)/python -m pytest -q tests $(addprefix --ignore=,tests/ui $(CORE) $(LAYERS))

.PHONY: bench
bench: environment-dev ## measure start, session, sound and reading, each beside a baseline of the same run
	sh tools/headless.sh $(BIN)/python -m tools.bench $(ARGS)

.PHONY: soak
soak: environment-dev ## a day of sessions at high speed: memory, timers and files must not grow
	sh tools/headless.sh $(BIN)/python tools/soak.py $(ARGS)

.PHONY: fuzz
fuzz: environment-dev ## a minute of hostile input for the reader, then clips, figures, histories, and edits by the form
	$(BIN)/python -m tools.fuzz $(ARGS)
	$(BIN)/python tools/fuzz_clips.py
	$(BIN)/python tools/fuzz_figures.py
	$(BIN)/python tools/fuzz_kept.py
	$(BIN)/python -m tools.fuzz_sent
	$(BIN)/python -m tools.fuzz_runs
	$(BIN)/python -m tools.fuzz_edits

.PHONY: properties
properties: environment-dev ## every property of the core with a thousand examples in place of fifty
	PROPERTIES=deep $(BIN)/python -m pytest -q -c tests/core.ini -m hypothesis -o timeout=0 $(CORE)

.PHONY: mash
mash: environment-dev ## keys, clicks, drops and more at random in the window: nothing may raise, warn or crash
	sh tools/headless.sh $(BIN)/python -X faulthandler -m tools.mash $(ARGS)

.PHONY: kill
kill: environment-dev ## kill sessions at random and at their end: none may be lost or stand in the history twice
	sh tools/headless.sh $(BIN)/python -m tools.kill $(ARGS)

.PHONY: kiosk-test
kiosk-test: environment-dev ## hundreds of ways out of the kiosk, on real window managers, and every way in which it may end
	@sh tools/system-packages.sh kiosk
	$(BIN)/python -m tools.kiosk $(ARGS)

.PHONY: kiosk-day
kiosk-day: environment-dev ## a day of visitors at the kiosk, at high speed: nothing may grow, stay or be cut short
	sh tools/headless.sh $(BIN)/python -m tools.kiosk.day $(ARGS)

.PHONY: screenshots
screenshots: environment-dev ## every screen in every state and every motion, as PNG in build/screenshots
	sh tools/headless.sh $(BIN)/python -m tools.screenshots $(ARGS)

.PHONY: languages
languages: environment-dev ## every word of every language has room on every page
	for each in $$(ls assets/locale | grep -v pot); do echo "== $$each"; \
	BACKSTRIDE_LONGEST=$$each sh tools/headless.sh $(BIN)/python -m pytest -q tests/ui/test_every_state.py \
	tests/ui/kiosk/test_layout.py tests/ui/session tests/ui/sheet/test_sheet.py || exit 1; done

.PHONY: gallery
gallery: environment-dev ## every exercise and variant as a still in docs/gallery, and how it moves in docs/motion
	$(BIN)/python -m tools.gallery
	sh tools/headless.sh $(BIN)/python -m tools.motion_sheet --docs

.PHONY: spoken
spoken: environment-dev ## whether what must be said fits where it belongs, as Pico says it, in every language and routine
	$(BIN)/python -m tools.spoken $(ARGS)

.PHONY: sounds
sounds: environment-dev ## make the cue sounds again
	$(BIN)/python tools/make_sounds.py

.PHONY: bundle
bundle: ## the program in a folder that needs no installation, and packed, in build/dist
	sh packaging/bundle.sh $(PYTHON)

.PHONY: deb
deb: ## a package for Debian and its relatives, in build/dist, of the folder that is there
	sh packaging/deb.sh

.PHONY: try-deb
try-deb: ## what both made, tried in a fresh Debian 12 and 13: heard, seen, removed without a trace (by root)
	python3 -u -m tools.try_deb $(ARGS)

.PHONY: release
release: ## all that a release consists of, with checksums, in build/dist: what is committed, the same bytes each time
	sh packaging/release.sh $(PYTHON)

.PHONY: code-map
code-map: .venv/tested-with ## write the code map of ARCHITECTURE.md
	$(BIN)/python -m tools.code_map

.PHONY: translations
translations: environment-dev ## read all messages into the catalogues of every language, and compile those
	$(BIN)/python -m tools.catalogues $(ARGS)

.PHONY: format
format: environment-dev ## let the formatter have its way
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: lock
lock: environment-dev ## write the locked requirements anew
	sh tools/lock.sh $(BIN)/python

.PHONY: clean
clean: ## forget environments and everything built
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage

.PHONY: help
help:
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

# --- environments -----------------------------------------------------------------------------------------------------

.PHONY: environment
environment:
	@sh tools/environment.sh run "$(PYTHON)" "$(PIP)"

.PHONY: environment-dev
environment-dev: environment
	@sh tools/environment.sh dev "$(PYTHON)" "$(PIP)"
