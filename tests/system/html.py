"""Reads HTML from standard input and prints what breaks the standard, a line for each fault.

Exit code 0 when there is none, 1 when there is.
"""

import sys

import html5lib
from html5lib.constants import E as MESSAGES


def main() -> int:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(sys.stdin.buffer.read(), transport_encoding="utf-8")
    for (line, column), code, values in parser.errors:
        print(f"{line}:{column}: {code}: {MESSAGES.get(code, code) % values}")
    return 1 if parser.errors else 0


if __name__ == "__main__":
    sys.exit(main())
