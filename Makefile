# Makefile - `make demo` shows what factlint does, `make test` that it works.
#
#   make            build/factlint
#   make demo       install what is missing, build, check a story of the corpus
#   make test       install what is missing, build, run every test
#   make help       the other targets
#
# BUILD=asan builds with AddressSanitizer and UBSan into build/asan.

CC ?= cc
BUILD ?= plain
CFLAGS ?= -O2 -g
PKGS = yaml-0.1 jansson libpcre2-8
PKG_CONFIG ?= pkg-config

strict = -std=c17 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
sanitize = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
flags_plain =
flags_asan = $(sanitize) -O1

out_plain = build
out_asan = build/asan
out := $(out_$(BUILD))
obj := $(out)/obj

sources := $(wildcard checker/*/*.c) checker/check.c
languages := $(wildcard checker/language/*.lang)
builtin := $(wildcard rules/builtin/*.yaml)
objects := $(sources:%.c=$(obj)/%.o) $(obj)/embedded.o
tests := $(patsubst tests/%.c,$(out)/tests/%,$(wildcard tests/test_*.c))

compile = $(CC) $(strict) $(flags_$(BUILD)) $(CFLAGS) -Ichecker -Itests
libs = $(shell $(PKG_CONFIG) --libs $(PKGS)) -lmd4c -lm

.PHONY: all demo test test-tools check-plain check-asan install-packages format layers
.PHONY: clean help

all: $(out)/factlint

$(out)/factlint: $(objects) $(obj)/checker/main.o
	$(compile) $^ -o $@ $(LDFLAGS) $(libs)

$(obj)/%.o: %.c | install-packages
	@mkdir -p $(@D)
	$(compile) -MMD -MP -c $< -o $@

$(obj)/embedded.c: scripts/embed.sh $(languages) $(builtin)
	@mkdir -p $(@D)
	sh scripts/embed.sh $(languages) $(builtin) > $@

$(obj)/embedded.o: $(obj)/embedded.c
	$(compile) -c $< -o $@

$(out)/tests/%: tests/%.c $(objects)
	@mkdir -p $(@D)
	$(compile) -MMD -MP $< $(objects) -o $@ $(LDFLAGS) $(libs) -lcmocka

-include $(objects:.o=.d) $(tests:=.d)
