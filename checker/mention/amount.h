/*
 * amount.h - what the numeric kinds share: ranges, rates, printing.
 */
#ifndef CHECKER_MENTION_AMOUNT_H
#define CHECKER_MENTION_AMOUNT_H

#include "mention/reading.h"
#include "value/write.h"

/** Take `numeral` as the amount of *to, which begins there. */
void amount_take(struct mention *to, const struct numeral *numeral);

/**
 * If a range from `low` goes on at token `at` ("-4m", "to 30 million", "or four")
 * read its other end into *high and return true.  `signs` allows a currency sign
 * before it, and "m" for a million.
 */
bool amount_range(const struct reading *in, const struct numeral *low, size_t at,
                  bool signs, struct numeral *high);

/** "from 40", "by 3", "in 2018" before `first`: what follows "to" is a change. */
bool amount_is_change(const struct reading *in, size_t first);

/** Past the hyphens and the "to" at `at` of "5- to 10-foot", "3-to-5-year"; or 0. */
size_t amount_hanging_to(const struct reading *in, size_t at);

/** The word behind the hyphen that hangs at `at`, "5- or 6-mile"; or 0. */
size_t amount_hanging(const struct reading *in, size_t at);

/** "$1.1 to $1.3 billion": does the scale behind the higher end count for both? */
bool amount_shares_scale(const struct numeral *low, const struct numeral *high);

/** Make *to a range up to `high`; a scale written there only counts for both. */
void amount_extend(struct mention *to, const struct numeral *low,
                   const struct numeral *high);

/** The currency of a bare "$" in a text of that country (ISO 3166, or empty). */
const char *money_dollar(struct text country);

/** Do more digits stand right in front, as those of a phone number? */
bool amount_is_joined(const struct reading *in, size_t at);

/** The unit of "a day", "per month" at `at`, as the language file has it, or NULL. */
const char *amount_rate_at(const struct reading *in, size_t at);

/** "a month", "per year", "/h" at to->past: the rate, which joins the mention. */
void amount_rate(const struct reading *in, struct mention *to);

/** "and a half" behind "a mile", "two hours": adds it, and reads over it. */
bool amount_and_half(const struct reading *in, struct mention *to);

/** Behind the hedge between number and unit at `at` ("20-plus years"), else `at`. */
size_t amount_past_hedge(const struct reading *in, size_t at);

/** Behind the "of a", "a" or "of one" of a share: "half a percent"; else `at`. */
size_t amount_past_share(const struct reading *in, const struct numeral *share,
                         size_t at);

/** A capital, and no word that often begins a sentence or leads to a count. */
bool amount_is_proper(const struct token *token);

/** A plural of its own or a word in s right behind the number. */
bool amount_has_plural(const struct reading *in, size_t past);

/** "Big Ten", "Group of 20": a name for so many. */
bool amount_is_grouping(const struct reading *in, const struct numeral *numeral);

/** Why the numeral is part of a version, a phone number or a product name; NULL: it is
    none. */
const char *amount_why_name(const struct reading *in, const struct numeral *numeral);

/** Is it one? */
bool amount_is_name(const struct reading *in, const struct numeral *numeral);

/** "575 Wilbraham Road": the words of an address behind its number, which ends there.
 */
bool name_is_address(const struct reading *in, size_t past);

/** "S&P 500", "iPhone 11": a short number right behind a name. */
bool amount_follows_name(const struct reading *in, const struct numeral *numeral);

/** Letters glued in front of the number: A320, covid-19. */
bool amount_has_prefix(const struct reading *in, size_t at);

/** A letter and a hyphen glued before a number in words: "K-one". */
bool amount_has_letter(const struct reading *in, const struct numeral *numeral);

/** Do words of an idiom begin at `at`, or before and reach over it? */
bool amount_is_idiom(const struct reading *in, size_t at);

/** Is there a word before the numeral that makes it a name ("No.", "Flight")? */
bool amount_is_labelled(const struct reading *in, const struct numeral *numeral);

#endif
