PYTHON ?= python3
BIN := .venv/bin

help:            ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

run: .venv/run   ## start the app and print its address
	$(BIN)/streamlit run server.py

edit: .venv/run  ## the app for editors: reads content anew, shows problems and any day
	ROUTEWIJZER_EDIT=1 $(BIN)/streamlit run server.py --server.fileWatcherType auto

test: lint       ## form, style, types, layers, and every test, the browser tests too
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest tests -q -n 2 -m "not long"

lint: .venv/dev  ## form, style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

mutants: .venv/dev ## put faults in a copy of the code and see which no test notices (an hour)
	$(BIN)/python -m tests.mutants $(if $(SEED),--seed $(SEED)) $(if $(SAMPLE),--sample $(SAMPLE))

test-long: .venv/dev   ## what takes longer than ten minutes
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest tests -q -n 2 -m "long"

check: .venv/run ## check all content, work out every example
	$(BIN)/python -m engine check

bench: .venv/dev ## measure speed, as ratios within one run
	$(BIN)/python -m tests.bench

pictures: .venv/dev ## take the pictures of the README anew
	$(BIN)/python -m tests.browser.pictures

.venv/run: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev: requirements.txt requirements-dev.txt .venv/run
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

.PHONY: help run edit test lint mutants test-long check bench pictures
