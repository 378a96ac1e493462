"""The real content with a few routes only, for tests that load it often."""

import re
import shutil
from pathlib import Path

from engine.guide.load import ROOT

FEW = ["pabo-voltijd", "zij-instroom-po", "schoolleider-mbo"]
PABO, ZIJ = "content/routes/pabo-voltijd.yaml", "content/routes/zij-instroom-po.yaml"
TREE = "trees/naar-het-onderwijs.yaml"
CONDITIONS, CONTACTS, FACTS, SUITABILITY = (
    f"content/{name}.yaml" for name in ("conditions", "contacts", "facts", "suitability")
)


def few_routes(root: Path) -> Path:
    """Puts the real content with a few routes only under `root`: to load all takes a second."""
    for folder in ("trees", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    tree = (root / TREE).read_text(encoding="utf-8")
    for file in (root / "content/routes").glob("*.yaml"):
        if file.stem in FEW:
            others = ", ".join(id_ for id_ in FEW if id_ != file.stem)
            text, changed = re.subn(
                r"(?m)^alternatives: \[.*\]$",
                f"alternatives: [{others}]",
                file.read_text(encoding="utf-8"),
            )
            assert changed == 1
            file.write_text(text, encoding="utf-8")
        else:
            file.unlink()
            tree = tree.replace(f"  - {file.stem}\n", "")
    suitability = (root / SUITABILITY).read_text(encoding="utf-8")
    (root / SUITABILITY).write_text(
        re.sub(r"(?m)^    routes: .*$", "    routes: []", suitability), encoding="utf-8"
    )
    (root / TREE).write_text(re.sub(r"(?m)^asides: .*\n", "", tree), encoding="utf-8")
    return root
