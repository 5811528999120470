/*
 * xml.c - XML by libxml2's reader, with all that reaches outside turned off.
 */
#include "data/xml.h"

#include <libxml/xmlreader.h>

/** Behind `end`, from `at` on; the whole size where it is not. */
static size_t behind(struct text bytes, size_t at, const char *end) {
    size_t size = strlen(end);
    const char *found = memmem(bytes.data + at, bytes.size - at, end, size);
    return found ? (size_t)(found - bytes.data) + size : bytes.size;
}

static bool stands(struct text bytes, size_t at, const char *sign) {
    size_t size = strlen(sign);
    return bytes.size - at >= size && memcmp(bytes.data + at, sign, size) == 0;
}

/** The end of the tag at `at`, and how many quoted values it has. */
static size_t pass_tag(struct text bytes, size_t at, size_t *values) {
    char quote = '\0';
    for (*values = 0; at < bytes.size && (quote || bytes.data[at] != '>'); at++) {
        char c = bytes.data[at];
        bool mark = quote ? c == quote : c == '"' || c == '\'';
        if (mark)
            quote = quote ? '\0' : c;
        *values += mark && !quote;
    }
    return at;
}

/** What it does to the number of elements that are open. */
static int opens(struct text bytes, size_t at, size_t end) {
    if (end - at < 2)
        return 0;
    if (bytes.data[at + 1] == '/')
        return -1;
    return bytes.data[end - 1] != '/' && bytes.data[at + 1] != '?';
}

/**
 * What the parser would take long for, or reach out for, before it sees it; NULL: none.
 * A parser compares each attribute of an element with all others.
 */
static const char *find_fault(struct text bytes) {
    size_t values, end;
    int depth = 0;
    if (bytes.size && memchr(bytes.data, '\0', bytes.size))
        return "is no UTF-8";
    for (size_t at = 0; (at = text_next_of(bytes, at, "<")) < bytes.size;) {
        if (stands(bytes, at, "<!--"))
            at = behind(bytes, at, "-->");
        else if (stands(bytes, at, "<![CDATA["))
            at = behind(bytes, at, "]]>");
        else if (stands(bytes, at, "<!"))
            return "declares a document type";
        else {
            end = pass_tag(bytes, at, &values);
            depth += opens(bytes, at, end);
            at = end;
            if (values > XML_MOST_ATTRIBUTES)
                return "has an element with more than 1,000 attributes";
            if (depth > XML_MOST_DEEP)
                return "nests more than 200 deep";
        }
    }
    return NULL;
}

void xml_open(struct xml *xml, struct text bytes) {
    *xml = (struct xml){.name = "", .space = "", .fault = find_fault(bytes)};
    if (!xml->fault)
        xml->reader = xmlReaderForMemory(bytes.data, (int)bytes.size, NULL, "UTF-8",
                                         XML_PARSE_NONET | XML_PARSE_NOERROR |
                                             XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                             XML_PARSE_COMPACT);
}

static bool stop(struct xml *xml, const char *why) {
    xml->fault = why;
    return false;
}

static void see_name(struct xml *xml) {
    const xmlChar *space = xmlTextReaderConstNamespaceUri(xml->reader);
    xml->name = (const char *)xmlTextReaderConstLocalName(xml->reader);
    xml->space = space ? (const char *)space : "";
}

static bool see_begin(struct xml *xml) {
    see_name(xml);
    xml->sort = XML_BEGIN;
    xml->empty = xmlTextReaderIsEmptyElement(xml->reader) == 1;
    return ++xml->depth <= XML_MOST_DEEP || stop(xml, "nests more than 200 deep");
}

static bool see_end(struct xml *xml) {
    xml->sort = XML_END;
    xml->empty = false;
    xml->depth--;
    return true;
}

static bool see_text(struct xml *xml) {
    const xmlChar *text = xmlTextReaderConstValue(xml->reader);
    xml->sort = XML_TEXT;
    xml->text = text_of(text ? (const char *)text : "");
    return true;
}

/** One node of the parser's; *seen is whether it is one of ours. */
static bool see_node(struct xml *xml, bool *seen) {
    *seen = true;
    switch (xmlTextReaderNodeType(xml->reader)) {
    case XML_READER_TYPE_ELEMENT: return see_begin(xml);
    case XML_READER_TYPE_END_ELEMENT: see_name(xml); return see_end(xml);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return see_text(xml);
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE: return stop(xml, "declares a document type");
    }
    *seen = false;
    return true;
}

bool xml_next(struct xml *xml) {
    if (xml->fault || !xml->reader)
        return false;
    if (xml->sort == XML_BEGIN && xml->empty)
        return see_end(xml);
    int got;
    bool seen = false;
    while (!seen && (got = xmlTextReaderRead(xml->reader)) == 1)
        if (!see_node(xml, &seen))
            return false;
    return seen || (got < 0 && stop(xml, "is no well-formed XML"));
}

struct text xml_attribute(struct xml *xml, const char *name) {
    struct text value = {NULL, 0};
    int more = xmlTextReaderMoveToFirstAttribute(xml->reader);
    for (; more == 1; more = xmlTextReaderMoveToNextAttribute(xml->reader))
        if (strcmp((const char *)xmlTextReaderConstLocalName(xml->reader), name) == 0) {
            value = text_of((const char *)xmlTextReaderConstValue(xml->reader));
            break;
        }
    xmlTextReaderMoveToElement(xml->reader);
    return value;
}

void xml_skip(struct xml *xml) {
    int outside = xml->depth - 1;
    while (xml->depth > outside && xml_next(xml))
        continue;
}

void xml_close(struct xml *xml) {
    if (xml->reader)
        xmlFreeTextReader(xml->reader);
    xml->reader = NULL;
}
