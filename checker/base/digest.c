/*
 * digest.c - SHA-256 over whole blocks, then the rest with its padding.
 */
#include "base/digest.h"

enum { BLOCK = 64, ROUNDS = 64, LENGTH_AT = 56 };

static const uint32_t constants[ROUNDS] = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4,
    0xAB1C5ED5, 0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE,
    0x9BDC06A7, 0xC19BF174, 0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F,
    0x4A7484AA, 0x5CB0A9DC, 0x76F988DA, 0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7,
    0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967, 0x27B70A85, 0x2E1B2138, 0x4D2C6DFC,
    0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85, 0xA2BFE8A1, 0xA81A664B,
    0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070, 0x19A4C116,
    0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7,
    0xC67178F2};

static uint32_t turn(uint32_t word, int by) {
    return word >> by | word << (32 - by);
}

static void schedule(const unsigned char *block, uint32_t words[ROUNDS]) {
    for (int i = 0; i < 16; i++)
        words[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
                   (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (int i = 16; i < ROUNDS; i++) {
        uint32_t a = words[i - 15], b = words[i - 2];
        words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + words[i - 7] +
                   (turn(b, 17) ^ turn(b, 19) ^ b >> 10);
    }
}

static void take_block(uint32_t state[8], const unsigned char *block) {
    uint32_t words[ROUNDS], s[8];
    schedule(block, words);
    memcpy(s, state, sizeof s);
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]),
                 most = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]),
                 one = s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) +
                       choice + constants[i] + words[i],
                 two = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + most;
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        state[i] += s[i];
}

/** What is left behind the last whole block, a bit, zeros, and the length in bits. */
static void take_rest(uint32_t state[8], struct text text) {
    unsigned char last[2 * BLOCK] = {0};
    size_t left = text.size % BLOCK, n = left < LENGTH_AT ? 1 : 2;
    if (left)
        memcpy(last, text.data + text.size - left, left);
    last[left] = 0x80;
    for (size_t i = 0; i < 8; i++)
        last[n * BLOCK - 1 - i] = (unsigned char)((uint64_t)text.size * 8 >> 8 * i);
    for (size_t i = 0; i < n; i++)
        take_block(state, last + i * BLOCK);
}

struct digest digest_of(struct text text) {
    uint32_t state[8] = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                         0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
    struct digest made;
    for (size_t at = 0; at + BLOCK <= text.size; at += BLOCK)
        take_block(state, (const unsigned char *)text.data + at);
    take_rest(state, text);
    for (size_t i = 0; i < DIGEST_BYTES; i++)
        made.bytes[i] = (uint8_t)(state[i / 4] >> (24 - 8 * (i % 4)));
    return made;
}

void digest_hex(const struct digest *digest, char to[DIGEST_HEX]) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < DIGEST_BYTES; i++) {
        to[2 * i] = digits[digest->bytes[i] >> 4];
        to[2 * i + 1] = digits[digest->bytes[i] & 0xF];
    }
    to[DIGEST_HEX - 1] = '\0';
}

/** The byte at `i`, 0 past the end. */
static uint32_t byte_at(const struct digest *digest, size_t i) {
    return i < DIGEST_BYTES ? digest->bytes[i] : 0;
}

void digest_base64(const struct digest *digest, char to[DIGEST_BASE64]) {
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char *at = to;
    for (size_t i = 0; i < DIGEST_BYTES; i += 3) {
        uint32_t three = byte_at(digest, i) << 16 | byte_at(digest, i + 1) << 8 |
                         byte_at(digest, i + 2);
        for (int shift = 18; shift >= 0; shift -= 6)
            *at++ = letters[three >> shift & 0x3F];
    }
    at[-1] = '='; /* 32 bytes are ten threes and two */
    *at = '\0';
}
