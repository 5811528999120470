/*
 * xml.h - an XML part of an office file, read element by element.
 *
 *     struct xml xml;
 *     for (xml_open(&xml, bytes); xml_next(&xml);)
 *         if (xml.sort == XML_BEGIN && strcmp(xml.name, "p") == 0)
 *             ...
 *     const char *fault = xml.fault;
 *     xml_close(&xml);
 *
 * Nothing is fetched, from no network and no file; a part that declares a document
 * type, and entities with it, is refused.
 */
#ifndef CHECKER_DATA_XML_H
#define CHECKER_DATA_XML_H

#include "base/text.h"

enum xml_sort { XML_BEGIN, XML_END, XML_TEXT };

enum {
    XML_MOST_DEEP = 200,        /* elements inside one another */
    XML_MOST_ATTRIBUTES = 1000, /* of an element */
};

struct xml {
    enum xml_sort sort;
    const char *name;  /* of an element, without its prefix; as long as `xml` lives */
    const char *space; /* the namespace of it, empty for none; as long */
    struct text text;  /* of a text; until the next call */
    const char *fault; /* why reading ended before the end; NULL: it did not */
    void *reader;
    int depth;  /* elements that are open, this one among them */
    bool empty; /* the element has no end of its own in the text */
};

/** Begin to read `bytes` (borrowed), which are UTF-8. */
void xml_open(struct xml *xml, struct text bytes);

/** Go on: an element without content has an end too.  False at the end or a fault. */
bool xml_next(struct xml *xml);

/**
 * The value of an attribute of the element that begins here, by its name without
 * prefix; empty where there is none, `data` NULL then.  Valid until the next call.
 */
struct text xml_attribute(struct xml *xml, const char *name);

/** Pass over what the element that begins here holds, up to and with its end. */
void xml_skip(struct xml *xml);

/** Free the reader; what it gave is valid no longer. */
void xml_close(struct xml *xml);

#endif
