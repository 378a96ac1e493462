"""The server: what it sends before the app is there, how small, and with which headers."""

import gzip
import re
import urllib.error
import urllib.request

from components.delivery import first_page


def get(url: str, **headers: str):
    return urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20)


def test_the_first_page_can_be_read_before_any_script_has_run(app):
    page = get(app).read().decode()
    assert '<html lang="nl">' in page and "<title>Routewijzer onderwijs</title>" in page
    assert "Welke weg naar het onderwijs past bij u?" in page and "Wij bewaren niets" in page
    english = get(f"{app}/?lang=en").read().decode()
    assert '<html lang="en">' in english and "Which way into education fits you?" in english


def test_what_the_framework_loads_comes_after_the_text_and_nothing_is_lost(app):
    page, theirs = (
        get(app).read().decode(),
        (first_page.FILES / "index.html").read_text(encoding="utf-8"),
    )
    loads = re.compile(r'(?:src|href)="(\./static/(?:js|css)/[^"]+)"')
    assert sorted(loads.findall(page)) == sorted(loads.findall(theirs)) != []
    assert page.index("</h1>") < loads.search(page).start() and loads.search(
        theirs
    ).start() < theirs.index("<body")


def test_pages_with_answers_are_not_for_search_engines_and_send_no_referrer(app):
    answer = get(f"{app}/?degree=havo")
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "x-robots-tag" not in get(app).headers


def test_scripts_travel_compressed_and_are_the_same_once_unpacked(app):
    page = get(app).read().decode()
    script = re.search(r'src="\./(static/js/[^"]+)"', page)[1]
    plain, packed = (
        get(f"{app}/{script}").read(),
        get(f"{app}/{script}", **{"accept-encoding": "gzip"}),
    )
    assert packed.headers["content-encoding"] == "gzip"
    body = packed.read()
    assert gzip.decompress(body) == plain
    assert len(body) < len(plain) / 2


def test_every_answer_carries_the_headers_of_safety(app):
    for path in ("", "_stcore/health", "static/js/none.js"):
        try:
            headers = get(f"{app}/{path}").headers
        except urllib.error.HTTPError as error:
            headers = error.headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in headers["content-security-policy"]


def test_a_page_of_the_framework_that_is_not_as_expected_is_left_as_it_is(
    tmp_path, monkeypatch, caplog
):
    (tmp_path / "index.html").write_text(
        '<html lang="fr"><title>Other</title></html>', encoding="utf-8"
    )
    monkeypatch.setattr(first_page, "FILES", tmp_path)
    assert first_page.first_page("nl") is None
    assert len(caplog.records) == 1 and "served as it is" in caplog.text
