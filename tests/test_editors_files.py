"""The tools that write for an editor: a new route, an example from a session, the schemas; and the look at the addresses."""

import json
import re
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from engine.__main__ import main
from engine.example import flow
from engine.links import AGENT, Place, looked_at, offline, places, report
from engine.load import ROOT, load
from engine.plain import UNFILLED
from engine.reader import read
from engine.schema import FOLDER, LINE, add_lines, outdated, schemas
from engine.shapes import Shape
from tests.conftest import DAY
from tests.few import PABO, TREE, ZIJ
from tests.test_bad_content import errors

NEW = "content/routes/proef-route.yaml"
PERSON = {"degree": "hbo-bachelor", "degree_country": "nl", "employer": "yes", "days_per_week": "1"}
YAML = [*sorted((ROOT / "trees").glob("*.yaml")), *sorted((ROOT / "content").rglob("*.yaml"))]


@pytest.fixture
def run(root, tmp_path, capsys):
    """Runs a command on the copy; `raw` is put in a file that is named after the route. Returns the exit code and what was printed."""
    def go(*arguments, raw=None):
        if raw is not None:
            (tmp_path / "answers.json").write_text(raw if isinstance(raw, str) else json.dumps(raw), encoding="utf-8")
            arguments = (*arguments[:2], str(tmp_path / "answers.json"), *arguments[2:])
        code = main([*arguments, "--content", str(root)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err
    return go


def snapshot(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


# ---------------------------------------------------------------- a new route

def test_after_a_new_route_check_names_every_line_that_is_to_be_filled_in_and_nothing_else(root, run):
    code, out, err = run("new", "route", "proef-route")
    assert (code, err) == (0, "") and NEW in out
    lines = (root / NEW).read_text(encoding="utf-8").split("\n")
    open_lines = [n for n, line in enumerate(lines, 1) if UNFILLED in line]
    found = errors(root)
    assert len(open_lines) > 30
    assert [(p.path, p.line, p.code) for p in found] == [(NEW, n, "nog-invullen") for n in open_lines]


def test_a_skeleton_that_is_filled_in_is_good(root, run):
    run("new", "route", "proef-route")
    text = (root / NEW).read_text(encoding="utf-8")
    numbers = iter(range(10_000))
    text = re.sub(f'"{UNFILLED}"', lambda _: f'"Zin {next(numbers)}."', text)
    (root / NEW).write_text(text.replace(UNFILLED, "klaar"), encoding="utf-8")
    assert [p.say() for p in errors(root)] == []


def test_the_mark_of_the_skeleton_is_an_error_in_any_file_once_per_line_and_counts_as_no_text(root):
    text = (root / PABO).read_text(encoding="utf-8")
    (root / PABO).write_text(text.replace("if_not:\n", f"if_not:  # {UNFILLED}\n", 1), encoding="utf-8")
    (found,) = errors(root)
    assert (found.path, found.line, found.code) == (PABO, text[:text.index("if_not:")].count("\n") + 1, "nog-invullen")
    assert UNFILLED in found.nl and UNFILLED in found.en and found.nl != found.en


@pytest.mark.parametrize("id_, says", [("pabo-voltijd", "bestaat al: content/routes/pabo-voltijd.yaml"), ("Proef route", "`proef-route`"),
                                       ("9-dagen", "`dagen`"), ("", "kleine letters"), ("../buiten", "`buiten`"), ("a--b", "`a-b`"), ("a/b", "`a-b`"),
                                       ("é", "kleine letters"), ("route\n", "`route`")])
def test_a_route_that_exists_or_an_id_that_cannot_be_is_refused_and_nothing_is_written(root, run, id_, says):
    before = snapshot(root)
    code, out, err = run("new", "route", id_)
    assert (code, out) == (2, "") and says in err and "Traceback" not in err
    assert snapshot(root) == before


# ---------------------------------------------------------------- a session as a test

def test_what_is_printed_can_be_pasted_and_check_agrees(root, run):
    code, out, err = run("example", "zij-instroom-po", raw={**PERSON, "pabo_subjects": ["natuur"]})
    (found,) = yaml.safe_load(out)
    assert code == 0 and "pabo_subjects" in err
    assert found["answers"] == PERSON and '"1"' in out and found["shows"]["two-days"] == "no"
    assert (found["standing"], found["conditions"], found["find_out"]) == ("conditional", ["vog", "suitability-assessment", "two-days-a-week"], [])
    text = (root / ZIJ).read_text(encoding="utf-8")
    (root / ZIJ).write_text(text.replace("examples:\n", "examples:\n" + out, 1), encoding="utf-8")
    assert errors(root) == []


@pytest.mark.parametrize("address", ["http://localhost:8501/?", "?", ""])
def test_the_address_of_a_page_will_do_and_what_is_no_question_is_named(run, address):
    code, out, err = run("example", "pabo-voltijd", "--address", address + "role=teacher&degree=havo&view=result")
    (found,) = yaml.safe_load(out)
    assert (code, found["answers"]) == (0, {"role": ["teacher"], "degree": "havo"}) and "view" in err
    assert list(found) == ["shows", "answers", "standing", "conditions", "find_out"] and "unknown" in found["shows"].values()


def test_an_example_for_another_day_says_the_day(run):
    answers = {"degree": "havo", "degree_country": "nl", "pabo_subjects": ["natuur"]}
    now, later = (run("example", "pabo-voltijd", "--date", day, raw=answers)[1] for day in ("2027-08-31", "2027-09-01"))
    assert '"on": 2027-09-01\n' in later and "pabo-tests-from-2027" in later and "pabo-tests-from-2027" not in now


@pytest.mark.parametrize("end, tail", [("\n", ""), ("\r\n", ""), ("\n", "# een slotwoord\n\n"), ("\n", "version-note"), ("\n", None)],
                         ids=["plain", "crlf", "comment after", "key after", "no last break"])
def test_an_example_is_written_after_the_last_one_and_nothing_else_changes(root, run, end, tail):
    text = (root / ZIJ).read_text(encoding="utf-8")
    if tail == "version-note":      # the examples need not be the last of the file
        moved = text[text.index("alternatives:"):text.index("sources:")]
        text, tail = text.replace(moved, ""), moved
    old = text.rstrip("\n") if tail is None else text + tail
    (root / ZIJ).write_bytes(old.replace("\n", end).encode())
    code, out, err = run("example", "zij-instroom-po", "--write", raw=PERSON | {"age": "21-plus", "role": ["teacher"]})
    assert code == 0 and "age" in err
    new = (root / ZIJ).read_bytes().decode().split(end)
    line = int(re.search(r":(\d+)\.", out)[1])
    assert new[line - 1].startswith("  - shows: {") and new[line].startswith("    answers: {role: [teacher], ")
    assert new[:line - 1] + new[line + 4:] in (old.split("\n"), [*old.split("\n"), ""])
    assert [p.say() for p in errors(root)] == []
    assert "answers" in yaml.safe_load((root / ZIJ).read_bytes())["examples"][-1]


def test_an_example_that_is_there_is_not_written_twice_whatever_the_order_of_its_answers(root, run):
    run("example", "zij-instroom-po", "--write", raw=PERSON | {"role": ["teacher", "instructor"]})
    before = snapshot(root)
    code, out, err = run("example", "zij-instroom-po", "--write", raw=dict(reversed([*PERSON.items(), ("role", ["instructor", "teacher"])])))
    assert (code, out) == (2, "") and re.search(rf"{ZIJ}:\d+", err)
    assert snapshot(root) == before


def test_examples_on_one_line_are_refused_with_their_place(root, run):
    text = (root / ZIJ).read_text(encoding="utf-8")
    start = text.index("examples:\n")
    (root / ZIJ).write_text(text[:start] + "examples: " + json.dumps(yaml.safe_load(text[start:])["examples"]) + "\n", encoding="utf-8")
    before = snapshot(root)
    code, out, err = run("example", "zij-instroom-po", "--write", raw=PERSON)
    assert (code, out) == (2, "") and f"{ZIJ}:{text[:start].count(chr(10)) + 1}" in err and "streepje" in err
    assert snapshot(root) == before


@pytest.mark.parametrize("arguments, raw, says", [
    (["zij-instrom-po"], {}, "`zij-instroom-po`"), (["pabo-voltijd"], '{"degree"', "JSON"), (["pabo-voltijd"], {"degree": "hav"}, "`havo`"), (["pabo-voltijd"], ["havo"], "object"),
    (["pabo-voltijd", "--address", "view=result"], None, "geen enkel antwoord"), (["pabo-voltijd", "--address", "degree=hav"], None, "`havo`"),
    (["pabo-voltijd", "--address", "degree=havo&degree=vwo"], None, "één antwoord"), (["pabo-voltijd", "--address", "degree=havo"], {}, "niet allebei")])
def test_what_is_no_session_is_refused_with_the_reason(run, arguments, raw, says):
    code, out, err = run("example", *arguments, raw=raw)
    assert (code, out) == (2, "") and says in err and "Traceback" not in err


def test_words_that_yaml_reads_as_something_else_are_quoted():
    value = {"yes": ["no", "2", "1_000", "on", "null", "2027-09-01", "a: b", "", "4-5", "mbo-4"]}
    assert yaml.safe_load(flow(value)) == value and "4-5" in flow(value) and '"4-5"' not in flow(value)


# ---------------------------------------------------------------- the schemas

def validator(path: str, root: Path = ROOT) -> Draft202012Validator:
    """The validator of the schema that belongs to a content file."""
    folder, stem = Path(path).parent.as_posix(), Path(path).stem
    name = {"trees": "tree", "content/routes": "route"}.get(folder, stem)
    return Draft202012Validator(json.loads((root / FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")))


def test_the_schemas_are_as_fresh_as_the_shapes():
    assert outdated(ROOT) == [], "run `python -m engine schema --write`"


@pytest.mark.parametrize("file", YAML, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_file_fits_its_schema(file):
    path = file.relative_to(ROOT).as_posix()
    told = validator(path)
    told.check_schema(told.schema)
    assert [(list(e.path), e.message[:200]) for e in told.iter_errors(read(file, path).data)] == []


@pytest.mark.parametrize("path, old, new", [
    (PABO, "pay_text:", "pay_tekst:"), (PABO, "pay: none", "pay: salry"), (PABO, "months: [48, 48]", "months: [48]"),
    (ZIJ, "needs: {not: {degree: ad}}", "needs: {degree: {atleast: ad}}"),
    (ZIJ, "needs: {not: {degree: ad}}", "needs: {all: []}"), (ZIJ, "needs: {not: {degree: ad}}", "needs: {degree: 2}"),
    (ZIJ, "kind: always", "kind: alway"), (PABO, "- use: hbo-entry", "- uses: hbo-entry"),
    (TREE, "applies: {school_type: so}", "applies: so"), (TREE, "    many: true\n    ask: {nl: \"Wat wilt", "    many: ja\n    ask: {nl: \"Wat wilt")])
def test_a_schema_warns_of_what_is_out_of_shape(path, old, new, tmp_path):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "bad.yaml").write_text(text.replace(old, new), encoding="utf-8")
    assert list(validator(path).iter_errors(read(tmp_path / "bad.yaml", path).data))


def test_every_key_is_explained_in_the_schema():
    told = [json.loads(text) for text in schemas().values()]
    parts = [part for one in told for part in (one, *one.get("$defs", {}).values())]
    keys = [(key, value) for part in parts for key, value in part.get("properties", {}).items()]
    assert [key for key, value in keys if not value.get("description")] == []
    assert {f.alias or name for shape in Shape.__subclasses__() for name, f in shape.model_fields.items()} <= {key for key, _ in keys}


def test_schemas_that_are_missing_changed_or_left_over_are_named_and_brought_up_to_date(root, run):
    assert run("schema")[0] == 1
    assert run("schema", "--write")[0] == 0 and run("schema")[0] == 0
    (root / FOLDER / "route.schema.json").write_text("{}", encoding="utf-8")
    (root / FOLDER / "facts.schema.json").unlink()
    (root / FOLDER / "vroeger.schema.json").write_text("{}", encoding="utf-8")
    code, out, _ = run("schema")
    assert code == 1 and re.findall(r"([a-z]+)\.schema", out) == ["facts", "route", "vroeger"] and "schema --write" in out
    assert run("schema", "--write")[0] == 0 and run("schema", "--lang", "en")[1] == "All schemas are up to date.\n"


def test_every_file_gets_its_schema_in_the_first_line_once(root, run):
    run("schema", "--write")
    for file in root.rglob("*.yaml"):
        raw = file.read_bytes()
        if raw.startswith(LINE.encode()):
            file.write_bytes(raw.partition(b"\n")[2])
    crlf = (root / PABO).read_bytes().replace(b"\n", b"\r\n")
    (root / PABO).write_bytes(b"\xef\xbb\xbf" + crlf)
    (root / ZIJ).write_bytes(f"{LINE}../elders.json\n".encode() + (root / ZIJ).read_bytes())
    before, guide = snapshot(root), load(root, day=DAY)
    assert run("schema", "--lines")[0] == 0
    after = snapshot(root)
    for path in (p for p in after if p.endswith(".yaml")):
        first, _, rest = after[path].removeprefix(b"\xef\xbb\xbf").partition(b"\n")
        target = (root / path).parent / first.decode().strip().removeprefix(LINE)
        assert target.resolve().is_file() and not list(validator(path, root).iter_errors(read(root / path, path).data))
        assert rest == (before[path].removeprefix(b"\xef\xbb\xbf") if path != ZIJ else before[path].partition(b"\n")[2])
    assert after[PABO].startswith(b"\xef\xbb\xbf# yaml") and after[PABO].partition(b"\n")[0].endswith(b"\r")
    assert {p: b for p, b in after.items() if p not in before or not p.endswith(".yaml")} == {p: b for p, b in before.items() if not p.endswith(".yaml")}
    assert list(load(root, day=DAY).routes) == list(guide.routes)
    assert add_lines(root) == [] and snapshot(root) == after


# ---------------------------------------------------------------- the addresses

class Site(BaseHTTPRequestHandler):
    """A small site: what is asked decides what is answered. Remembers who asked for what."""

    seen: list[tuple[str, str, str]]
    until: threading.Event

    def _answer(self):
        self.seen.append((self.command, self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            self.until.wait(20)
        code = {"/gone": 404, "/refused": 403, "/broken": 500, "/get-only": 200 if self.command == "GET" else 405}.get(self.path, 200)
        target = {"/moved": "/good", "/moved-away": "/gone", "/round": "/round"}.get(self.path)
        self.send_response(302 if target else code)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = _answer

    def log_message(self, *_):
        """Says nothing."""


@pytest.fixture
def site(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    handler = type("Here", (Site,), {"seen": [], "until": threading.Event()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    handler.until.set()
    server.shutdown()
    server.server_close()


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def test_good_addresses_pass_also_when_they_redirect_or_answer_get_only(site):
    base, handler = site
    found = looked_at([base + path for path in ("/good", "/moved", "/get-only", "/good", "/good#deel")], 5)
    assert len(found) == 4 and set(found.values()) == {None}
    assert {agent for _, _, agent in handler.seen} == {AGENT} and ("HEAD", "/good", AGENT) in handler.seen and ("GET", "/get-only", AGENT) in handler.seen


@pytest.mark.parametrize("path, says", [("/gone", "404"), ("/moved-away", "404"), ("/refused", "403"), ("/broken", "500"), ("/round", "302"), ("/slow", "0.5 seconden")])
def test_an_address_that_fails_is_named_with_its_place_and_what_is_wrong(site, path, says):
    base, _ = site
    found = looked_at([base + "/good", base + path], 0.5)
    here = [Place(base + "/good", "content/sources.yaml", 3), Place(base + path, "content/sources.yaml", 12), Place(base + path, "content/contacts.yaml", 5)]
    dutch, english = (report(here, found, lang) for lang in ("nl", "en"))
    assert [line.split("  ")[0] for line in dutch] == ["content/sources.yaml:12", "content/contacts.yaml:5"]
    assert base + path in dutch[0] and says in dutch[0] and dutch != english
    assert not offline(found)


@pytest.mark.parametrize("address, says", [("http://127.0.0.1:{port}/", "niet te bereiken"), ("http://bestaat-niet.invalid/", "naam van de server"),
                                           ("https:///niets", ""), ("geen adres", "geen adres"), ("http://127.0.0.1:{port}/é b", "")])
def test_an_address_that_cannot_be_visited_is_a_fault_and_no_exception(site, address, says):
    base, _ = site
    bad = address.format(port=closed_port())
    found = looked_at([bad, base + "/good"], 5)
    assert found[base + "/good"] is None and not found[bad].reached and says in found[bad].nl and not offline(found)


def test_where_no_server_answers_it_says_so_and_ends_with_2(root, run):
    for name in ("sources", "contacts"):
        file = root / f"content/{name}.yaml"
        file.write_text(re.sub(r"url: https://\S+", f"url: https://127.0.0.1:{closed_port()}/", file.read_text(encoding="utf-8")), encoding="utf-8")
    code, out, err = run("links", "--timeout", "5")
    assert (code, out) == (2, "") and "Geen enkele server" in err


def test_every_address_of_sources_and_contacts_has_its_line(root):
    found = places(root)
    for place in found:
        line = (root / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line.strip() == f"url: {place.address}"
    assert len(found) == sum((root / f"content/{name}.yaml").read_text(encoding="utf-8").count("url: ") for name in ("sources", "contacts"))


def test_an_address_out_of_shape_or_a_timeout_that_cannot_be_ends_before_anything_is_visited(root, run):
    assert run("links", "--timeout", "0")[0] == 2
    file = root / "content/contacts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("url: https://duo.nl", "url: duo.nl", 1), encoding="utf-8")
    code, out, err = run("links")
    assert (code, out) == (1, "") and "content/contacts.yaml:" in err and "https://" in err


# ---------------------------------------------------------------- the page about the tree

def test_the_examples_of_the_readme_use_keys_that_exist():
    blocks = [yaml.safe_load(b) for b in re.findall(r"```yaml\n(.*?)```", (ROOT / "trees/README.md").read_text(encoding="utf-8"), re.DOTALL)]
    tree = {key: value for block in blocks for key, value in block.items()}
    told = json.loads(schemas()["tree.schema.json"])
    assert set(tree) <= set(told["properties"])
    part = Draft202012Validator({**told["$defs"]["QuestionShape"], "$defs": told["$defs"]})
    missing = [(e.validator, e.message) for question in tree["questions"].values() for e in part.iter_errors(question) if e.validator != "required"]
    assert missing == [] and not list(part.iter_errors(tree["questions"]["degree"]))
