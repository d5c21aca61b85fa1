"""Reads a Word or OpenDocument file and holds its paragraphs against the agreement JSON.

Arguments: the agreement JSON, the file. Prints what differs, a line for each difference.
"""

import json
import sys

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from odf import opendocument
from odf.namespaces import METANS, STYLENS, TABLENS, TEXTNS


def text(runs):
    return "".join(run.get("text", "") for run in runs)


def expected(agreement):
    """The headings and texts in order, each with what it is."""
    for block in agreement["blocks"]:
        kind = block["kind"]
        if kind == "heading":
            yield f"heading {block['level']}", text(block["text"])
        elif kind == "paragraph":
            yield "text", text(block["text"])
        elif kind == "list":
            yield from (("item", text(item)) for item in block["items"])
        elif kind == "table":
            yield from (("cell", column) for column in block["columns"])
            yield from (("cell", text(cell)) for row in block["rows"] for cell in row)
        elif kind == "signatures":
            yield "signed", text(block["party"])
            for who in block["signatories"]:
                yield from (("signed", text(part)) for part in (who["name"], who["title"]) if part)


def word(path):
    """The paragraphs of a Word file as python-docx has them."""
    document = Document(path)
    kinds = {"Title": "heading 0", "Normal": "text", "List Bullet": "item"}
    kinds |= {f"Heading {level}": f"heading {level}" for level in (1, 2, 3)}
    kinds |= {"Part": "signed", "Underskriver": "signed"}
    for child in document.element.body.iterchildren():
        if child.tag == qn("w:tbl"):
            rows = Table(child, document).rows
            yield from (("cell", cell.text) for row in rows for cell in row.cells)
        elif child.tag == qn("w:p"):
            paragraph = Paragraph(child, document)
            kind = kinds.get(paragraph.style.name)
            if kind:
                yield kind, paragraph.text
    properties = document.core_properties
    yield "identifier", properties.identifier
    yield "language", properties.language
    yield "first head", document.sections[0].first_page_header.paragraphs[-1].text
    yield "later head", document.sections[0].header.paragraphs[-1].text


def elements(node):
    """The elements in one of OpenDocument; the line breaks between them say nothing."""
    return [child for child in node.childNodes if child.nodeType == child.ELEMENT_NODE]


def said(node):
    """What an element of OpenDocument says, without its footnotes."""
    if node.nodeType == node.TEXT_NODE:
        return node.data
    name = node.qname[1]
    if name == "note":
        return ""
    if name == "s":
        return " " * int(node.getAttrNS(TEXTNS, "c") or 1)
    if name == "line-break":
        return "\n"
    return "".join(said(child) for child in node.childNodes)


def open_document(path):
    """The paragraphs of an OpenDocument file as odfpy has them."""
    document = opendocument.load(path)
    parents = {}
    for style in elements(document.automaticstyles):
        parents[style.getAttrNS(STYLENS, "name")] = style.getAttrNS(STYLENS, "parent-style-name")
    kinds = {"Title": "heading 0", "Standard": "text", "TextKept": "text", "Party": "signed"}
    kinds |= {"Signatory": "signed", "SignatoryKept": "signed"}
    body = next(part for part in elements(document.body) if part.qname[1] == "text")
    for node in elements(body):
        name = node.qname[1]
        if name == "h":
            yield f"heading {node.getAttrNS(TEXTNS, 'outline-level')}", said(node)
        elif name == "p":
            style = node.getAttrNS(TEXTNS, "style-name")
            kind = kinds.get(parents.get(style) or style)
            if kind:
                yield kind, said(node)
        elif name == "list":
            yield from (("item", said(item).strip()) for item in elements(node))
        elif name == "table":
            yield from (("cell", said(cell).strip()) for cell in cells(node))
    for meta in elements(document.meta):
        if meta.qname == (METANS, "user-defined") and meta.getAttrNS(METANS, "name") == "identifier":
            yield "identifier", said(meta)
        if meta.qname[1] == "language":
            yield "language", said(meta)
    for page in elements(document.masterstyles):
        head = next(child for child in elements(page) if child.qname[1] == "header")
        name = "first head" if "First" in page.getAttrNS(STYLENS, "name") else "later head"
        yield name, said(elements(head)[-1])


def cells(node):
    """The cells of a table, row by row."""
    for child in elements(node):
        if child.qname == (TABLENS, "table-cell"):
            yield child
        else:
            yield from cells(child)


def main():
    agreement_path, path = sys.argv[1:]
    with open(agreement_path, encoding="utf-8") as file:
        agreement = json.load(file)
    wanted = list(expected(agreement))
    # Blanks at which no line must end are the same blanks.
    read = word(path) if path.endswith(".docx") else open_document(path)
    found = [(kind, text.replace("\xa0", " ")) for kind, text in read]
    said_of = dict(found[-4:])
    found = found[: len(found) - 4]
    if len(wanted) < 30:
        print(f"only {len(wanted)} paragraphs are wanted")
    if len(wanted) != len(found):
        print(f"{len(wanted)} paragraphs are wanted, {len(found)} found")
    for number, (one, other) in enumerate(zip(wanted, found), 1):
        if one != other:
            print(f"{number}: {one} is wanted, {other} found")
    mark = agreement["words"]["draft"] if agreement["stage"] == "draft" else ""
    begin = f"avtale:{agreement['draft']}:"
    if not said_of["identifier"].startswith(begin):
        print(f"identifier {said_of['identifier']}")
    for name, want in (("language", "nb-NO"), ("first head", mark), ("later head", mark)):
        if said_of[name] != want:
            print(f"{name}: {want} is wanted, {said_of[name]} found")


if __name__ == "__main__":
    main()
