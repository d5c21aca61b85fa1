"""Makes a web page of an agreement JSON: a renderer outside the program, of one template and these few lines.

It reads the JSON from standard input and knows nothing but the contract (`avtale schema agreement`).
"""

import json
import pathlib
import sys

import jinja2


def main() -> None:
    agreement = json.load(sys.stdin)
    major, _, _ = agreement["schema"].partition(".")
    if major != "1":
        sys.exit(f"this renderer reads version 1 of the contract, and not {agreement['schema']}")
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    page = environment.get_template("agreement.html.j2").render(agreement)
    sys.stdout.buffer.write(page.encode())


if __name__ == "__main__":
    main()
