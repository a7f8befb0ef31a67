# `make run` and `make test` are all that is needed; both set up .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PATHS := analysis views tests bench training dashboard.py

.PHONY: help run test check format lint types readme golden bench lock clean
help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.run ## open the dashboard on seeds/
	$(BIN)/streamlit run dashboard.py

test: $(VENV)/.dev ## run all tests
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --ignore tests/browser
	@# Alone, as they wait for pages that a busy machine is slow to draw.
	$(BIN)/pytest tests/browser

check: format lint types test ## what must pass before a change goes in

format: $(VENV)/.dev
	$(BIN)/ruff format --check $(PATHS)

lint: $(VENV)/.dev
	$(BIN)/ruff check $(PATHS)

types: $(VENV)/.dev
	$(BIN)/mypy

readme: $(VENV)/.run ## write the data dictionary into README.md again
	$(BIN)/python -m analysis.dictionary README.md

golden: $(VENV)/.dev ## take over what the sample articles give now; read the difference
	$(BIN)/python -m tests.golden

bench: $(VENV)/.run ## measure speed and memory on this machine
	$(BIN)/python -m bench

lock: $(VENV)/.dev ## compile the pinned requirements from the .in files
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-header --upgrade requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-header --upgrade requirements-dev.in -o requirements-dev.txt

clean: ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Stamps: each is remade when the list of packages changes.
$(VENV)/.run: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Parallax needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@# Compiled once: without, every start takes seconds longer where pip was told to leave no bytecode.
	$(BIN)/python -m compileall -q -j 0 $(VENV)/lib >/dev/null || true
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
