/*
 * list.h - a growing array whose memory is an arena's.
 *
 * LIST(struct token) declares one; all zero is empty.  Adding may move the
 * elements, so keep indices, not pointers, while a list still grows.
 */
#ifndef CHECKER_BASE_LIST_H
#define CHECKER_BASE_LIST_H

#include <stddef.h>
#include <string.h>

#include "base/arena.h"

#define LIST(type)                                                                     \
    struct {                                                                           \
        type *at;                                                                      \
        size_t n, capacity;                                                            \
    }

/** See that there is room for one more element of a LIST at least. */
#define list_room(arena, list)                                                         \
    ((list)->n == (list)->capacity                                                     \
         ? (void)((list)->at = list_grow((arena), (list)->at, sizeof *(list)->at,      \
                                         &(list)->capacity))                           \
         : (void)0)

/** Append a zeroed element to a LIST and return a pointer to it. */
#define list_add(arena, list)                                                          \
    (list_room(arena, list),                                                           \
     (void)memset(&(list)->at[(list)->n], 0, sizeof *(list)->at),                      \
     &(list)->at[(list)->n++])

/** Room in an empty LIST whose elements are all assigned whole: not zeroed. */
#define list_reserve(arena, list, room)                                                \
    ((list)->at = list_take((arena), (room) * sizeof *(list)->at),                     \
     (list)->capacity = (room))

/** Memory of a list of `size` bytes, not zeroed; what is long can grow where it is. */
void *list_take(struct arena *arena, size_t size);

/** More room for elements of `size` bytes, not zeroed: most of it may never be used. */
void *list_grow(struct arena *arena, void *old, size_t size, size_t *capacity);

#endif
