/*
 * eight.h - eight bytes at once, as one number whose lowest byte is the first.
 */
#ifndef CHECKER_BASE_EIGHT_H
#define CHECKER_BASE_EIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** The byte in all eight places. */
#define EIGHT_OF(byte) (0x0101010101010101u * (uint64_t)(byte))

/** The first `n` of them, up to 8; zeros behind. */
static inline uint64_t eight_first(uint64_t eight, size_t n) {
    return n < 8 ? eight & (((uint64_t)1 << (8 * n)) - 1) : eight;
}

/** eight_load() where fewer than eight bytes are left: apart, for it is rare. */
uint64_t eight_load_last(const char *bytes, size_t n);

/** `n` bytes, up to 8, of the `left` that are there; zeros behind them. */
static inline uint64_t eight_load(const char *bytes, size_t left, size_t n) {
    uint64_t eight;
    if (__builtin_expect(left < sizeof eight, 0))
        return eight_load_last(bytes, n < left ? n : left);
    memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight_first(eight, n);
}

/** The high bit of each byte from `first` to `last`, both ASCII. */
static inline uint64_t eight_between(uint64_t eight, unsigned char first,
                                     unsigned char last) {
    const uint64_t high = EIGHT_OF(0x80);
    uint64_t low = eight & ~high; /* no sum carries into the next byte */
    uint64_t from = low + EIGHT_OF(0x80 - first), past = low + EIGHT_OF(0x7F - last);
    return from & ~past & ~eight & high;
}

/**
 * The high bit of the first byte that is `byte`; of those behind it, only a no is sure.
 */
static inline uint64_t eight_equal(uint64_t eight, unsigned char byte) {
    uint64_t unlike = eight ^ EIGHT_OF(byte);
    return (unlike - EIGHT_OF(0x01)) & ~unlike & EIGHT_OF(0x80);
}

/** The high bit of each byte that is not ASCII. */
static inline uint64_t eight_wide(uint64_t eight) {
    return eight & EIGHT_OF(0x80);
}

/** Bytes that eight_plain() looks at. */
enum { EIGHT_TIMES = 64 };

/** Are all 64 bytes ASCII?  Most are, and compilers ask many at once. */
static inline bool eight_plain(const char *bytes) {
    uint64_t all = 0, eight;
    for (size_t i = 0; i < EIGHT_TIMES; i += sizeof eight) {
        memcpy(&eight, bytes + i, sizeof eight);
        all |= eight;
    }
    return !eight_wide(all);
}

enum { SIXTEEN = 16 };

/** Sixteen bytes at once, for which any processor has an instruction or two. */
typedef uint8_t sixteen __attribute__((vector_size(SIXTEEN)));

/** Is any byte not zero? */
static inline bool sixteen_any(sixteen bytes) {
    uint64_t halves[2];
    memcpy(halves, &bytes, sizeof halves);
    return halves[0] | halves[1];
}

/** Is one of the sixteen at `bytes` not ASCII? */
static inline bool sixteen_wide(const char *bytes) {
    uint64_t halves[2];
    memcpy(halves, bytes, sizeof halves);
    return eight_wide(halves[0] | halves[1]);
}

/** Is one of these bytes, a string, among the sixteen at `bytes`? */
static inline bool sixteen_has(const char *bytes, const char *any) {
    sixteen all, found = {0};
    memcpy(&all, bytes, sizeof all);
    for (size_t i = 0, n = strlen(any); i < n; i++) /* known, where it is a constant */
        found |= (sixteen)(all == (uint8_t)any[i]);
    return sixteen_any(found);
}

/** A to Z in lower case. */
static inline uint64_t eight_lower(uint64_t eight) {
    return eight | eight_between(eight, 'A', 'Z') >> 2;
}

#endif
