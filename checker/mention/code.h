/*
 * code.h - numbers that are a code: of a telephone, a place, a model, a note.
 *
 * Told by shape: digits joined, in rows, or too many; of models, one thing stands
 * behind what would count more.  Each is a question about the numeral in its sentence.
 */
#ifndef CHECKER_MENTION_CODE_H
#define CHECKER_MENTION_CODE_H

#include "mention/numerals.h"

/** "Alder, NY 10001". */
bool code_is_postal(const struct reading *in, const struct numeral *numeral);

/** "40.7128, -74.0060": where a place is. */
bool code_is_coordinate(const struct reading *in, const struct numeral *numeral);

/** "(202) 555-0143". */
bool code_is_area(const struct reading *in, const struct numeral *numeral);

/** So many digits without groups are an id: 4006381333931, 55193b. */
bool code_is_id(const struct reading *in, const struct numeral *numeral);

/** "the s&p" before `at`: the name of an index, which a number ends. */
bool code_is_index(const struct reading *in, size_t at);

/** "the ftse 100": few digits behind such a name, and nothing counted. */
bool code_is_of_index(const struct reading *in, const struct numeral *numeral);

/** "[12]", "the gulls.12 They": the mark of a note. */
bool code_is_note(const struct reading *in, const struct numeral *numeral);

/** ":100:" is a picture, "mc^2^" a raised 2. */
bool code_is_raised(const struct reading *in, const struct numeral *numeral);

/** "page 3 of 12": how many there are of what the label names. */
bool code_is_of_row(const struct reading *in, const struct numeral *numeral);

/** "a 747 landed", "the 787 Dreamliner": behind an article no count stands alone. */
bool code_is_model(const struct reading *in, const struct numeral *numeral);

/** "a 767 jetliner", "the 911 call": no round number, which may measure one thing. */
bool code_is_of_one(const struct reading *in, const struct numeral *numeral);

/** "dialled 999", "a 911 call": three digits that are not round, beside what is done
    with such a number. */
bool code_is_called(const struct reading *in, const struct numeral *numeral);

/** A part of "on 116 4061", "01632 960983": three digits where a telephone is led to,
   or a zero in front, and nothing counted behind. */
bool code_is_part(const struct reading *in, const struct numeral *numeral);

/** Digits in a row, as far as only blanks part them, from one end to the other. */
bool code_is_dialled(const struct reading *in, const struct numeral *numeral);

/** "S. 1234": the number of a bill; no "U.S. 400". */
bool code_is_bill(const struct reading *in, const struct numeral *numeral);

/** "postcode 60614", "the ZIP code is 60614", "prefix +44"; "the 4.2 update". */
bool code_is_told(const struct reading *in, const struct numeral *numeral);

/** "020", "007": a zero stands in front. */
bool code_is_padded(const struct reading *in, const struct numeral *numeral);

/** "2.0.1", "555-0143": more digits are joined to it. */
bool code_is_joined(const struct reading *in, const struct numeral *numeral);

/** "a .22 rifle", "the .45 was found": a calibre, where nothing else is measured. */
bool code_is_calibre(const struct reading *in, const struct numeral *numeral);

/** "Mill 2.jpg": the last of a file's name. */
bool code_is_file(const struct reading *in, const struct numeral *numeral);

#endif
