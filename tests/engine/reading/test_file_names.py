"""Files that nothing reads: each is said once, with what to do."""

import shutil

from engine.checking.check import check
from tests.conftest import DAY
from tests.support.broken import errors, is_readable, only
from tests.support.few import PABO, TREE

STRAYS = [
    ("content/routes/pabo-nieuw.yml", PABO, "`pabo-nieuw.yaml`"),
    ("content/routes/Nieuw.yaml", PABO, "`nieuw.yaml`"),
    ("content/routes/pabo-voltijd (kopie).yaml", PABO, "`pabo-voltijd-kopie.yaml`"),
    ("content/routes/pabo-voltijd.yml", PABO, "`pabo-voltijd.yaml` is er al"),
    ("content/routes/2026.yaml", PABO, "Geef het een andere naam"),
    ("content/routes/notities.txt", PABO, "ergens anders"),
    ("content/routes/README.md", PABO, "ergens anders"),
    ("content/routes/pabo.yaml.bak", PABO, "ergens anders"),
    ("content/routes/oud/pabo.yaml", PABO, "Zet `oud` ergens anders"),
    ("trees/tweede.yml", TREE, "`tweede.yaml`"),
    ("trees/notities.txt", TREE, "bomen"),
]


def test_a_file_that_nothing_reads_says_what_to_do_and_what_is_no_yaml_is_only_a_warning(root):
    for name, copied, _ in STRAYS:
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copy(root / copied, root / name)
    told = {p.path: p for p in check(root, day=DAY, prove=False)[0] if p.code == "bestandsnaam"}
    assert sorted(told) == sorted(name.removesuffix("/pabo.yaml") for name, _, _ in STRAYS)
    for name, _, says in STRAYS:
        found = told[name.removesuffix("/pabo.yaml")]
        assert found.line == 0 and says in found.text("nl"), found.text("nl")
        assert found.warning == (not name.endswith((".yml", ".yaml")) or "oud/" in name)
        is_readable(found)


def test_what_a_program_keeps_beside_a_file_is_passed_over(root):
    for name in (".#pabo.yaml", "#pabo.yaml#", "pabo.yaml~", ".pabo.yaml.swp", ".DS_Store"):
        for folder in ("content/routes", "trees"):
            (root / folder / name).write_text("x", encoding="utf-8")
    assert errors(root) == []


def test_two_stray_files_with_one_id_are_both_told(root):
    for name in ("nieuw.yml", "Nieuw.yaml"):
        (root / "content/routes" / name).write_text("x", encoding="utf-8")
    assert [p.path for p in errors(root)] == [
        "content/routes/Nieuw.yaml",
        "content/routes/nieuw.yml",
    ]


def test_a_route_whose_file_got_another_ending_is_told_once_and_not_by_every_route_that_names_it(
    root,
):
    (root / PABO).rename((root / PABO).with_suffix(".yml"))
    assert only(errors(root)).path == PABO.replace(".yaml", ".yml")


def test_a_tree_whose_file_got_another_ending_is_told_by_its_name(root):
    (root / TREE).rename((root / TREE).with_suffix(".yml"))
    assert only(errors(root)).path == TREE.replace(".yaml", ".yml")
