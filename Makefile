# Two commands matter: `make report` and `make test`. Both install what the system lacks, and nothing the second time.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := report
MAKEFLAGS += --no-print-directory

PICTURE ?= lessons/pictures/brushes.png
VISUALISER := .build/release/visualiser
BUILD_RELEASE := swift build -c release
ifeq ($(shell uname),Linux)
# With the Swift library inside: the program starts in half the time, and runs where Swift is not installed.
BUILD_RELEASE += --static-swift-stdlib
endif
PYTHON := .build-venv/bin/python
RESULTS := .build/results
# The report that the page's tests read: the default one, with the labels of every step beside it.
TESTED_REPORT := .build/tested-report

.PHONY: report test help install install-tests release lint lint-scripts wasm unit-tests command-line-tests page-tests \
  install-bench release-bench bench bench-quick clean

report: install release ## Build, make the report of PICTURE, and print the path of its page
	@$(VISUALISER) report $(PICTURE)

test: install-tests ## Lint, build, and run every test, the browser's included
	@scripts/test

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-20s %s\n", $$1, $$2 }' Makefile

install: ## Install what the system lacks to build
	@scripts/install build

install-tests: ## Install what the system lacks to test
	@scripts/install test

release: ## Build the program in release mode
	$(BUILD_RELEASE) --product visualiser

lint: ## Check the format of the Swift files
	swift format lint --strict --recursive --parallel Package.swift Sources Benchmarks Tests

lint-scripts: ## Check the page's JavaScript
	.build-venv/bin/oxlint --deny-warnings Sources/CAssets

wasm: ## Compile KMeansTrace as Embedded Swift for WebAssembly
	@scripts/wasm

unit-tests: ## Build with the tests, and run the Swift ones
	@mkdir -p $(RESULTS)
	swift test --xunit-output $(RESULTS)/unit-tests.xml

command-line-tests: release-bench ## Run the program as a process
	VISUALISER=$(VISUALISER) $(PYTHON) -m pytest -q --junitxml $(RESULTS)/command-line-tests.xml Tests/CommandLineTests

page-tests: release ## Open the report in a browser
	rm -rf $(TESTED_REPORT)
	$(VISUALISER) report $(PICTURE) --quiet --force --assignments $(TESTED_REPORT).npy -o $(TESTED_REPORT)
	REPORT=$(TESTED_REPORT) ASSIGNMENTS=$(TESTED_REPORT).npy VNU_JAR=.build-venv/vnu.jar \
	  $(PYTHON) -m pytest -q --junitxml $(RESULTS)/page-tests.xml Tests/PageTests

bench: install-bench release-bench ## Measure beside what people use today, in 15 minutes, and keep the results
	@.build-bench/bin/python Benchmarks/bench.py

bench-quick: install-bench release-bench ## The same on small pictures, in two minutes, and keep nothing
	@.build-bench/bin/python Benchmarks/bench.py --quick

install-bench: ## Install what the system lacks to measure
	@scripts/install bench

release-bench: release ## Build the program, and what measures it from inside, in release mode
	$(BUILD_RELEASE) --product measure

clean: ## Remove everything that was built
	rm -rf .build .build-venv .build-bench
