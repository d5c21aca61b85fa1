"""Holds a PDF against the agreement JSON of the same draft, and prints what is wrong, a line for each fault.

Usage: pdf.py FILE.pdf FILE.json
Exit code 0 when there is no fault, 1 when there is.
"""

import json
import sys

import pikepdf

CHILDREN = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "Reference": {"Link"},
}
PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI"}


class Element:
    """An element of the structure, with its role after the role map."""

    def __init__(self, node, pages, found):
        self.node = node
        self.role = str(node.S)[1:]
        self.children, self.content, self.objects = [], [], 0
        kids = node.get("/K", pikepdf.Array())
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        page = node.get("/Pg")
        for kid in kids:
            if isinstance(kid, int):
                self.content.append((page.objgen, int(kid)))
            elif kid.get("/Type") == "/MCR":
                self.content.append((kid.get("/Pg", page).objgen, int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                self.objects += 1
            else:
                self.children.append(Element(kid, pages, found))
        found.append(self)

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()


def facts(pdf):
    """What the file says of itself."""
    root = pdf.Root
    metadata = pdf.open_metadata()
    yield "no language", "/Lang" not in root
    yield "not marked as tagged", not root.MarkInfo.Marked
    yield "the title is not shown", not root.ViewerPreferences.DisplayDocTitle
    yield "no title", not metadata.get("dc:title")
    yield "not PDF/A-2a", (metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")) != ("2", "A")
    yield "not PDF/UA-1", b"<pdfuaid:part>1</pdfuaid:part>" not in root.Metadata.read_raw_bytes()
    yield "no output intent", root.OutputIntents[0].S != "/GTS_PDFA1"
    yield "no colour profile", "/DestOutputProfile" not in root.OutputIntents[0]
    yield "metadata are packed", "/Filter" in root.Metadata
    yield "there is an action", "/OpenAction" in root or "/AA" in root
    yield "there is a script or a file", "/Names" in root


def fonts(pdf):
    """Every font is in the file, and says which characters its glyphs are."""
    for page in pdf.pages:
        yield "tabs don't follow the structure", page.get("/Tabs") not in (None, "/S")
        for _, font in page.Resources.get("/Font", {}).items():
            inner = font.DescendantFonts[0]
            yield "a font is not embedded", "/FontFile2" not in inner.FontDescriptor
            yield "a font has no characters", "/ToUnicode" not in font


def structure(elements):
    """Elements stand where they belong."""
    level = 0
    for element in elements:
        role, allowed = element.role, CHILDREN.get(element.role)
        if allowed is not None:
            for child in element.children:
                yield f"{child.role} in {role}", child.role not in allowed
            yield f"text right in {role}", bool(element.content)
        if role[0] == "H" and role[1:].isdigit():
            yield f"{role} after H{level}", int(role[1:]) > level + 1
            level = int(role[1:])
        yield "a note without an id", role == "Note" and "/ID" not in element.node
        yield "a link without its annotation", role == "Link" and element.objects == 0
        yield "a figure without a text", role == "Figure" and not str(element.node.get("/Alt", ""))
        yield "a heading of a table without scope", role == "TH" and b"/Scope" not in element.node.A.unparse(True)


def numbers(elements, agreement):
    """As many elements as the agreement has."""
    count = {}
    for element in elements:
        role = "H" if element.role[1:].isdigit() else element.role
        count[role] = count.get(role, 0) + 1
    blocks = agreement["blocks"]
    tables = [block for block in blocks if block["kind"] == "table"]
    lists = [block for block in blocks if block["kind"] == "list"]
    expected = {
        "H": sum(block["kind"] == "heading" for block in blocks),
        "L": len(lists),
        "LI": sum(len(block["items"]) for block in lists),
        "Table": len(tables),
        "TR": sum(len(block["rows"]) + 1 for block in tables),
        "TH": sum(len(block["rows"]) + len(block["columns"]) for block in tables),
        "TD": sum(len(block["rows"]) * (len(block["columns"]) - 1) for block in tables),
        "Note": len(agreement["footnotes"]),
    }
    for role, number in expected.items():
        yield f"{count.get(role, 0)} {role}, not {number}", count.get(role, 0) != number


def contents(pdf, elements):
    """Everything that is drawn belongs to one element, or to none as an artifact."""
    placed = [mark for element in elements for mark in element.content]
    yield "something belongs to two elements", len(placed) != len(set(placed))
    drawn = set()
    for page in pdf.pages:
        depth = []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else {}
                if isinstance(properties, pikepdf.Name):
                    properties = page.Resources.Properties[properties]
                depth.append(str(operands[0]))
                if "/MCID" in properties:
                    drawn.add((page.obj.objgen, int(properties.MCID)))
            elif operator == "EMC":
                depth.pop()
            elif operator in PAINTS:
                yield f"{operator} outside the structure", not depth
    yield "something drawn is in no element", bool(drawn - set(placed))
    yield "an element has something not drawn", bool(set(placed) - drawn)


def links(pdf):
    """Links lead within the file, or to an address."""
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            action = link.get("/A", {})
            yield "a link without a text", not str(link.get("/Contents", ""))
            yield "a link outside the structure", "/StructParent" not in link
            target = str(action.get("/URI", "")) if "/URI" in action else ""
            yield f"a link to {target}", bool(target) and not target.startswith("mailto:")
            yield "a link that leads nowhere", not target and "/Dest" not in link and "/D" not in action


def outline(pdf, agreement):
    """The outline has every heading."""

    def titles(item):
        while item is not None:
            yield str(item.Title)
            yield from titles(item.get("/First"))
            item = item.get("/Next")

    def text(run):
        return run.get("text", "")

    headings = [block for block in agreement["blocks"] if block["kind"] == "heading"]
    expected = ["".join(text(run) for run in block["text"]) for block in headings]
    found = list(titles(pdf.Root.Outlines.get("/First")))
    yield f"the outline is {found}, not {expected}", found != expected


def foreign(value):
    """The languages of the texts in an agreement that are in another one than it."""
    if isinstance(value, list):
        for inner in value:
            yield from foreign(inner)
    elif isinstance(value, dict):
        yield from [value["columns_language"]] * len(value.get("columns", [])) if "columns_language" in value else []
        if value.get("kind") == "text" and "language" in value:
            yield value["language"]
        for inner in value.values():
            yield from foreign(inner)


def languages(elements, agreement):
    found = sorted(str(element.node.Lang) for element in elements if element.role == "Span" and "/Lang" in element.node)
    expected = sorted([*foreign(agreement["blocks"]), *foreign(agreement["footnotes"])])
    yield f"{len(found)} texts say another language, not {len(expected)}", found != expected


def main() -> int:
    agreement = json.load(open(sys.argv[2], encoding="utf-8"))
    with pikepdf.open(sys.argv[1]) as pdf:
        found = []
        top = pdf.Root.StructTreeRoot.K
        top = top[0] if isinstance(top, pikepdf.Array) else top
        document = Element(top, pdf.pages, found)
        elements = list(document.all())
        checks = [
            *facts(pdf),
            ("another language", str(pdf.Root.Lang) != agreement["language"]),
            ("no document", document.role != "Document"),
            *fonts(pdf),
            *structure(elements),
            *numbers(elements, agreement),
            *contents(pdf, elements),
            *links(pdf),
            *outline(pdf, agreement),
            *languages(elements, agreement),
        ]
    faults = [what for what, wrong in checks if wrong]
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
