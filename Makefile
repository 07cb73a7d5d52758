# Introkeeper. `make` alone lists the targets.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test lint lock screenshots package bench-scan bench-sync bench-engine bench-api bench-dashboard bench-extension bench-load bench-push fuzz

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

setup: $(VENV)/.setup ## Install what running needs into .venv

$(VENV)/.venv: scripts/make_venv.sh
	@PYTHON=$(PYTHON) scripts/make_venv.sh $(VENV)
	@touch $@

$(VENV)/.setup: $(VENV)/.venv requirements.lock pyproject.toml
	@echo "Installing Introkeeper into $(VENV) (once)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.setup-dev: $(VENV)/.setup requirements-dev.lock package-lock.json scripts/system_packages.sh scripts/node_packages.sh
	@echo "Installing what tests need (once)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@scripts/system_packages.sh
	@scripts/node_packages.sh
	@touch $@

run: setup ## Start Introkeeper; without a Google client file it is a demo
	@exec $(BIN)/introkeeper run

test: $(VENV)/.setup-dev ## Run every test
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

lint: $(VENV)/.setup-dev ## Check style, types, imports and dependencies
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/deptry .

lock: $(VENV)/.setup-dev ## Pin the dependencies of pyproject.toml anew
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --extra build --extra dev pyproject.toml -o requirements-dev.lock
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --extra build -c requirements-dev.lock pyproject.toml -o requirements.lock

screenshots: $(VENV)/.setup-dev ## Take the pictures of docs/ in a real browser
	@$(BIN)/python -m tests.screenshots
	@$(BIN)/python -m tests.extension.screenshots

package: setup ## Pack the extension for a store, into dist/
	@$(BIN)/python scripts/pack_extension.py

bench-scan: $(VENV)/.setup-dev ## Speed of scanning mail files; one JSON line
	@$(BIN)/python -m bench.scan

bench-sync: $(VENV)/.setup-dev ## Quota units until introductions are found; one JSON line
	@$(BIN)/python -m bench.sync

bench-engine: $(VENV)/.setup-dev ## Speed of the sync engine without a quota; one JSON line
	@$(BIN)/python -m bench.engine

bench-api: $(VENV)/.setup-dev ## Latency of hints and draft checks under load; one JSON line
	@$(BIN)/python -m bench.api

bench-dashboard: $(VENV)/.setup-dev ## Server time of the pages with 10,000 introductions; one JSON line
	@$(BIN)/python -m bench.dashboard

bench-extension: $(VENV)/.setup-dev ## Weight and speed of the extension; one JSON line
	@$(BIN)/python -m bench.extension

bench-load: $(VENV)/.setup-dev ## Jobs a second with 1, 2, 4 workers, and memory over a long run; one JSON line
	@$(BIN)/python -m bench.load

bench-push: $(VENV)/.setup-dev ## Time from Gmail's push to the hint; one JSON line
	@$(BIN)/python -m bench.push

fuzz: $(VENV)/.setup-dev ## Fuzz mail, calendars, the callback and the API; one JSON line
	@$(BIN)/python -m tests.fuzz
