/*
 * path_date.h - the date that a file's name or its folders tell.
 */
#ifndef CHECKER_DOCUMENT_PATH_DATE_H
#define CHECKER_DOCUMENT_PATH_DATE_H

#include "base/arena.h"
#include "base/text.h"

/**
 * "posts/2024-03-05-title.md", "title_2024_03_05.txt", "20240305.md",
 * "2024/03/05/a.md": that date as YYYY-MM-DD, in the arena; empty where none or two are
 * told.  Whether the month has such a day is not looked at.
 */
struct text path_date(struct text path, struct arena *arena);

#endif
