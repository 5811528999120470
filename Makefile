# Makefile - `make demo` shows what factlint does, `make test` that it works.
#
#   make             build/factlint; installs nothing
#   make demo        install what is missing, build, check stories of corpus/: Markdown,
#                    web pages, Word, PDF, mail
#   make test        install what is missing, build, run every test, plain and
#                    under AddressSanitizer and UBSan; UPDATE=1 rewrites expectations
#   make test-tools  the real pre-commit stops a wrong draft, the shells complete, the
#                    action runs; GNU units and ICU agree; formats are read by reviewdog,
#                    the SARIF Multitool and others; and the editorial report by Chromium,
#                    html-validate and axe; one story has one result in every format
#   make bench       time and memory on 2,000 articles, beside codespell and ripgrep, and
#                    of reading each format
#   make valgrind    the unit tests under valgrind
#   make clang       all programs with clang, into build/clang
#   make fuzz        strange bytes at each door, 60 seconds long; SECONDS=600 ENTRY=rules
#   make fresh       demo, test and install of the committed tree, in empty Debian roots
#   make count       instructions for a kilobyte of text
#   make doubling    how the time grows with the number of figures
#   make memory      bytes of memory that a byte of dense text needs, of each sort
#   make calibrate fit the weights of evidence to DATA (corpus/calibrate) and print what
#                    they bring; WRITE=1 writes checker/match/weights.def
#   make layers      does each folder of checker/ include only what it may, is no text
#                    taken for a string, are words data, and does no statement ask too
#                    much at once?
#   make format      clang-format all sources
#   make install     to PREFIX (/usr/local), below DESTDIR; `make uninstall` undoes it
#   make clean       remove build/
#
# BUILD=asan builds with AddressSanitizer and UBSan into build/asan; V=1 shows the
# commands.  Warnings are errors there, with clang, and with WERROR=1, not in the plain
# build: another compiler or other CFLAGS may warn of more.

CC ?= cc
BUILD ?= plain
CFLAGS ?= -O3 -g
PREFIX ?= /usr/local
PKG_CONFIG ?= pkg-config
CLANG_FORMAT ?= clang-format
PKGS = yaml-0.1 jansson md4c gumbo libzip libxml-2.0 libpcre2-8
jobs := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

strict = -std=c17 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
flags_plain = $(if $(WERROR),-Werror)
flags_clang = -Werror
flags_asan = -Werror -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1
flags_fuzz = $(flags_asan) -fsanitize=fuzzer-no-link

out_plain = build
out_asan = build/asan
out_clang = build/clang
out_fuzz = build/fuzz
out := $(or $(out_$(BUILD)),$(error BUILD is plain, asan, clang or fuzz, not '$(BUILD)'))
obj := $(out)/obj

sources := $(wildcard checker/*/*.c checker/*/*/*.c) checker/check.c
languages := $(wildcard checker/language/*.lang)
builtin := $(wildcard rules/builtin/*.yaml rules/init/*.yaml) checker/report/output.schema.json
styles := $(wildcard checker/report/page/*.css)
packs := $(wildcard rules/*.yaml)
entries := markdown plain html docx odt xlsx ods csv pdf mail mhtml mentions sources rules config front-matter jsonl index
read := $(sources:%.c=$(obj)/%.o) $(obj)/embedded.o
objects := $(read) $(obj)/prepared.o
tests := $(patsubst tests/%.c,$(out)/tests/%,$(wildcard tests/test_*.c))
story := $(firstword $(wildcard corpus/cyber-theft/draft.md corpus/*/draft.md))

cflags_packages := $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>/dev/null)
libraries := $(shell for p in $(PKGS); do echo "$$p $$($(PKG_CONFIG) --modversion $$p)"; done 2>/dev/null | \
	sed 's/^yaml-0.1/libyaml/; s/^libpcre2-8/PCRE2/; $$!s/$$/,/')
libs := $(shell $(PKG_CONFIG) --libs $(PKGS) 2>/dev/null) -lm -pthread
define_libraries = -DFACTLINT_LIBRARIES='"$(libraries)"'
compile = $(CC) $(CPPFLAGS) $(CFLAGS) $(strict) $(flags_$(BUILD)) $(cflags_packages) -Ichecker -Itests
say = $(if $(V),,@echo "  $(1)" && )
again = $(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j$(jobs))

.PHONY: all programs demo test test-tools bench valgrind clang fuzz fresh calibrate count doubling memory layers format
.PHONY: install uninstall clean help FORCE

all: $(out)/factlint

programs: $(out)/factlint $(tests) $(obj)/tests/fuzz.o

$(out)/factlint: $(obj)/checker/main.o $(objects)
	$(call say,link $@)$(compile) $^ -o $@ $(LDFLAGS) $(libs)

$(obj)/%.o: %.c $(obj)/command
	@mkdir -p $(@D)
	$(call say,compile $<)$(compile) -MMD -MP -c $< -o $@

$(obj)/embedded.c: scripts/embed.sh $(languages) $(builtin) $(styles)
	@mkdir -p $(@D)
	@sh scripts/embed.sh $(languages) $(builtin) $(styles) > $@.new && mv $@.new $@

# What takes long to read is read now, by the same code.
$(obj)/prepare: $(obj)/scripts/prepare.o $(read)
	$(call say,link $@)$(compile) $^ -o $@ $(LDFLAGS) $(libs)

$(obj)/prepared.c: $(obj)/prepare
	$(call say,write $@)$(obj)/prepare $(filter rules/builtin/%,$(builtin)) > $@.new && mv $@.new $@

$(obj)/embedded.o $(obj)/prepared.o: %.o: %.c $(obj)/command
	$(call say,compile $<)$(compile) -c $< -o $@

$(out)/tests/%: tests/%.c $(objects)
	@mkdir -p $(@D)
	$(call say,link $@)$(compile) -MMD -MP $< $(objects) -o $@ $(LDFLAGS) $(libs) -lcmocka

$(out)/fuzz: $(obj)/tests/fuzz.o $(objects)
	$(call say,link $@)$(compile) $^ -o $@ $(LDFLAGS) $(libs) -fsanitize=fuzzer

$(obj)/checker/command/command.o: CPPFLAGS += $(define_libraries)
$(obj)/checker/command/command.o: $(obj)/libraries

$(obj)/libraries: FORCE
	@mkdir -p $(@D)
	@echo '$(libraries)' | cmp -s - $@ || echo '$(libraries)' > $@

# All is compiled anew when the command changes, and nothing without the headers.
$(obj)/command: FORCE
	@scripts/install-packages.sh --check build
	@mkdir -p $(@D)
	@echo '$(compile)' | cmp -s - $@ || echo '$(compile)' > $@

demo:
	@scripts/install-packages.sh build demo
	@$(again) all
	@$(if $(story),,echo 'make demo: there is no story in corpus/' >&2; exit 1)
	@echo; echo '$$ factlint check --rules $(firstword $(packs)) $(story)'
	@$(out)/factlint check --rules $(firstword $(packs)) $(story); status=$$?; echo; \
	case $$status in \
	0) echo 'factlint exited 0: it found nothing.';; \
	1) echo 'factlint exited 1: it found errors in the draft, as it should here.';; \
	*) echo "factlint exited $$status: that is a fault."; exit 1;; esac
	@scripts/demo.sh $(out)/factlint $(wildcard corpus/harbour corpus/ferry corpus/quay)

test:
	@scripts/install-packages.sh build test
	@$(again) BUILD=plain programs
	@$(again) BUILD=asan programs
	@UPDATE=$(UPDATE) JOBS=$(jobs) tests/run.sh

test-tools:
	@scripts/install-packages.sh build tools
	@$(again) all
	@PATH="$(CURDIR)/$(out):$$PATH" tests/pre_commit.sh newest
	@tests/shells.sh
	@FACTLINT=$(out)/factlint tests/schemas.py
	@tests/action.py
	@tests/units.sh
	@FACTLINT=$(out)/factlint tests/icu_oracle.py
	@FACTLINT=$(out)/factlint build/tools/venv/bin/python tests/quantity_oracle.py
	@FACTLINT=$(out)/factlint tests/places.py
	@FACTLINT=$(out)/factlint tests/formats_story.sh
	@FACTLINT=$(out)/factlint tests/validators.py
	@tests/contrast.py
	@FACTLINT=$(out)/factlint tests/page.sh

valgrind:
	@scripts/install-packages.sh build test profile
	@$(again) programs
	@JOBS=$(jobs) tests/run.sh valgrind

clang:
	@scripts/install-packages.sh build test clang
	@$(again) BUILD=clang CC=clang programs

fuzz:
	@scripts/install-packages.sh build fuzz
	@$(again) BUILD=fuzz CC=clang build/fuzz/fuzz
	@JOBS=$(jobs) tests/fuzz.sh $(or $(SECONDS),60) $(or $(ENTRY),$(entries))

fresh:
	@scripts/fresh.sh

bench: build/bench/generate build/bench/measure
	@scripts/install-packages.sh build bench
	@$(again) all
	@bench/run.sh
	@bench/readers.sh

count: build/bench/generate
	@scripts/install-packages.sh build profile
	@$(again) all
	@bench/count.sh

doubling: build/bench/measure
	@scripts/install-packages.sh build
	@$(again) all
	@bench/doubling.sh

memory: build/bench/measure
	@scripts/install-packages.sh build
	@$(again) all
	@bench/memory.sh

build/bench/%: bench/%.c
	@mkdir -p $(@D)
	$(call say,link $@)$(CC) $(strict) -O2 $< -o $@

calibrate:
	@scripts/install-packages.sh build calibrate
	@$(again) all
	@/usr/bin/python3 scripts/calibrate.py --factlint $(out)/factlint \
		$(if $(WRITE),--write checker/match/weights.def) $(or $(DATA),corpus/calibrate)

layers:
	@tests/layers.sh
	@tests/strings.sh
	@tests/words.sh
	@tests/chains.sh

format:
	@git ls-files '*.c' '*.h' | xargs $(CLANG_FORMAT) -i

sharedir = $(DESTDIR)$(PREFIX)/share
bindir = $(DESTDIR)$(PREFIX)/bin
rulesdir = $(sharedir)/factlint/rules
mandir = $(sharedir)/man/man1
completions = bash-completion/completions/factlint zsh/site-functions/_factlint \
	fish/vendor_completions.d/factlint.fish

install: all
	install -d $(bindir) $(rulesdir) $(mandir) $(dir $(completions:%=$(sharedir)/%))
	install -m 755 $(out)/factlint $(bindir)/factlint
	install -m 644 $(packs) $(rulesdir)
	install -m 644 docs/factlint.1 $(mandir)
	@for file in $(completions); do \
		shell=$${file%%[-/]*}; \
		$(out)/factlint completions $$shell > $(obj)/completions && \
		echo install -m 644 completions of $$shell && \
		install -m 644 $(obj)/completions "$(sharedir)/$$file" || exit 1; \
	done

uninstall:
	rm -f $(bindir)/factlint $(packs:rules/%=$(rulesdir)/%) $(mandir)/factlint.1 \
		$(completions:%=$(sharedir)/%)
	@# folders that are empty now, but not those of the system
	@cd $(DESTDIR)$(PREFIX) && rmdir -p share/factlint/rules \
		$(if $(filter /usr /usr/local,$(PREFIX)),,$(dir $(completions:%=share/%)) share/man/man1 bin) 2>/dev/null || true

clean:
	rm -rf build

help:
	@sed -n '1,/^$$/s/^# \{0,1\}//p' Makefile

-include $(objects:.o=.d) $(obj)/scripts/prepare.d $(obj)/checker/main.d $(obj)/tests/fuzz.d $(tests:=.d)
