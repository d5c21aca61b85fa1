"""Holds an OpenDocument file against the OASIS schema of OpenDocument 1.3.

Arguments: the folder of the schema, the file. Prints what is wrong, a line for each fault.
"""

import sys
import zipfile
from pathlib import Path

from lxml import etree

PARTS = {
    "content.xml": "OpenDocument-v1.3-schema.rng",
    "styles.xml": "OpenDocument-v1.3-schema.rng",
    "meta.xml": "OpenDocument-v1.3-schema.rng",
    "META-INF/manifest.xml": "OpenDocument-v1.3-manifest-schema.rng",
}


def main():
    folder, path = sys.argv[1:]
    schemas = {}
    with zipfile.ZipFile(path) as archive:
        for part, name in PARTS.items():
            if name not in schemas:
                schemas[name] = etree.RelaxNG(etree.parse(str(Path(folder) / name)))
            schema = schemas[name]
            if not schema.validate(etree.fromstring(archive.read(part)).getroottree()):
                for error in schema.error_log:
                    print(f"{part}:{error.line}: {error.message}")


if __name__ == "__main__":
    main()
