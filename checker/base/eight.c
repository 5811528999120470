/*
 * eight.c - where fewer than eight bytes are left.
 */
#include "base/eight.h"

uint64_t eight_load_last(const char *bytes, size_t n) {
    char room[8] = {0};
    memcpy(room, bytes, n);
    return eight_load(room, sizeof room, n);
}
