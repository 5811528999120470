/*
 * digest.h - SHA-256 (FIPS 180-4): a name for bytes that nobody can give to others.
 *
 * Reports print it of each text they rest on, as `sha256sum FILE` does, and a page
 * names its own style sheet by it.
 */
#ifndef CHECKER_BASE_DIGEST_H
#define CHECKER_BASE_DIGEST_H

#include "base/text.h"

enum { DIGEST_BYTES = 32, DIGEST_HEX = 65, DIGEST_BASE64 = 45 };

struct digest {
    uint8_t bytes[DIGEST_BYTES];
};

/** Of all bytes of the text. */
struct digest digest_of(struct text text);

/** In 64 hexadecimal digits and a NUL. */
void digest_hex(const struct digest *digest, char to[DIGEST_HEX]);

/** In base64 (RFC 4648) and a NUL, as a Content-Security-Policy has it. */
void digest_base64(const struct digest *digest, char to[DIGEST_BASE64]);

#endif
