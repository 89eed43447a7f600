# Two commands: `make demo` to try the bot, `make test` to check it. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test lint bench tracker load lock screenshot clean
MAKEFLAGS += --no-print-directory

# Where python3 is not the right one: make PYTHON=/path/to/python3.12 demo
export PYTHON

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## a sample shop and a Telegram of its own; ARGS="--port 9000 --fresh"
	@scripts/setup.sh run
	@scripts/browser.sh
	@exec .venv/bin/barker demo $(ARGS)

test: ## all checks and all tests; ARGS="-k segment" goes to pytest
	@scripts/setup.sh test
	@scripts/browser.sh
	@scripts/tracker.sh tools
	@exec scripts/check.sh all $(ARGS)

lint: ## format, lint, types and the arrows between parts, without tests
	@scripts/setup.sh test
	@exec scripts/check.sh lint

bench: ## the benchmark table; ONLY=telegram runs one of them
	@scripts/setup.sh test
	@scripts/browser.sh
	@exec .venv/bin/python -m tests.benchmarks $(ONLY)

load: ## events for a minute with a kill -9, 100,000 messages with faults; both engines, 20 minutes
	@scripts/setup.sh test
	@exec .venv/bin/python -m pytest tests/load -s -p no:cacheprovider --load-seconds 60

tracker: ## t.js, the script of the shop's pages, anew from bot/web/tracker
	@scripts/setup.sh test
	@scripts/tracker.sh tools
	@scripts/tracker.sh check
	@scripts/tracker.sh build

lock: ## renew both locks from pyproject.toml; ARGS=--upgrade takes the newest versions
	@scripts/lock.sh $(ARGS)

screenshot: ## new pictures for the README, of the chat as it is now
	@scripts/setup.sh test
	@exec .venv/bin/python scripts/screenshot.py

clean: ## forget everything that was installed or made, but for the shop's own data
	rm -rf .venv .bench .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
