# Two commands for a fresh machine: `make site` and `make test`. `make help` lists the rest.

SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
BASE := $(VENV)/.base
FULL := $(VENV)/.full
INSTALL = $(RUN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
COMPILE = $(RUN)/python -m compileall -q generator
LOGGED = > $(VENV)/install.log 2>&1 || { cat $(VENV)/install.log; exit 1; }

.DEFAULT_GOAL := help
.PHONY: help site serve check test bench bench-search bundle clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(BASE) ## check the records and print the site into site/
	@$(RUN)/clausebook build

serve: $(BASE) ## preview the site while writing; edited records show up by themselves
	@$(RUN)/clausebook serve

check: $(BASE) ## check all records, print nothing
	@$(RUN)/clausebook check

test: $(FULL) ## lint, types, floors, unit, engine and browser tests
	@$(RUN)/ruff format --check .
	@$(RUN)/ruff check .
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-cache > .lint-imports.log 2>&1 || (cat .lint-imports.log; exit 1)
	@rm -f .lint-imports.log
	@sh tools/chromium.sh
	@sh tools/firefox.sh
	@$(RUN)/python -m pytest

bundle: $(BASE) ## pack the site into one zip in dist/ that opens without a network
	@$(RUN)/clausebook bundle

bench: $(BASE) $(VENV)/peers/.made ## measure the build beside other generators on a made corpus
	@$(RUN)/python benchmarks/build.py --peers $(VENV)/peers/bin $(BENCH)

bench-search: $(BASE) ## measure search beside Pagefind and Material's, in Chromium
	@$(INSTALL) --editable '.[bench]' $(LOGGED)
	@$(RUN)/python -m benchmarks.search

clean: ## remove the environment, the site and all caches
	rm -rf $(VENV) site .clausebook .mypy_cache .ruff_cache .hypothesis

# The environments: pinned by constraints.txt, made again when a pin or a dependency changes.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is needed (Debian: apt-get install python3-venv)"; exit 1; }

$(BASE): pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Making the environment in $(VENV) ..."
	@$(INSTALL) --editable . $(LOGGED)
	@$(COMPILE)
	@touch $@

# What the build is measured beside: in an environment of their own. BENCH="--provisions 13250 --record" asks for more.
$(VENV)/peers/.made: benchmarks/peers/pins.txt benchmarks/peers.py | $(BASE)
	@echo "Making the environment of the peers in $(VENV)/peers ..."
	@$(PYTHON) -m venv $(VENV)/peers
	@$(VENV)/peers/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/peers/pins.txt $(LOGGED)
	@command -v npm > /dev/null && $(RUN)/python benchmarks/build.py --peers $(VENV)/peers/bin --install || echo "Without npm Eleventy is not measured."
	@touch $@

$(FULL): pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Making the environment for the tests in $(VENV) ..."
	@$(INSTALL) --editable '.[test]' $(LOGGED)
	@$(COMPILE)
	@touch $@ $(BASE)
