# Two commands for a stranger: `make run` and `make test`. Needs python3 (3.11 or newer) with venv, and make.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# Source packages are built with the locked setuptools, not with one fetched on the way.
LOCKED := $(INSTALL) --require-hashes --no-build-isolation --use-pep517
IN ?= data/raw
OUT ?= data/out

.PHONY: help run test test-slow check format docs accuracy bench lock clean

help:
	@sed -n 's/^##  //p' $(MAKEFILE_LIST)

##  make run        install into .venv, turn data/raw into data/out (IN=…, OUT=… for others)
run: $(VENV)/.installed
	$(BIN)/tongbao run $(IN) --out $(OUT)

##  make test       the tests, without those marked slow
test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest

##  make test-slow  the tests marked slow
test-slow: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m slow

##  make check      ruff, mypy --strict, the import contracts
check: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

##  make format     let ruff format and sort what it can
format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

##  make docs       write the pages that are made from the program again
docs: $(VENV)/.installed-dev
	$(BIN)/python docs/generate.py

##  make accuracy   measure again: docs/accuracy.md and the table in the README
accuracy: $(VENV)/.installed-dev
	$(BIN)/python docs/generate.py tests/gold $(wildcard ../shared/corpus/seeds)

##  make bench      measure again what the program costs: docs/benchmarks.md
bench: $(VENV)/.installed-dev
	$(BIN)/python benchmarks/speed.py --docs

##  make lock       pin the dependencies again, with the hashes of all their files
LOCK := $(VENV)-lock
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(LOCK)/bin/pip-compile --quiet --no-config \
	--generate-hashes --allow-unsafe --strip-extras --no-emit-options --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links
lock: $(LOCK)/.installed
	$(COMPILE) --upgrade --all-build-deps --only-build-deps -o requirements-build.txt pyproject.toml
	$(COMPILE) --upgrade -o requirements.txt pyproject.toml
	$(COMPILE) --upgrade --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml

##  make clean      remove what was generated, .venv included
clean:
	rm -rf $(VENV) $(LOCK) data/out build dist *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# A stamp file per step, so that a second call has nothing to install.
$(VENV)/.created:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed-build: requirements-build.txt $(VENV)/.created
	$(LOCKED) -r requirements-build.txt
	@touch $@

$(VENV)/.installed: requirements.txt pyproject.toml $(VENV)/.installed-build
	$(LOCKED) -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(LOCKED) -r requirements-dev.txt
	@touch $@

$(LOCK)/.installed:
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	@touch $@
