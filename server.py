"""The entry for real use: the same app, with compressed files, a first page that can be read at
once, and headers.

Public API of the framework only. Where its own files are not as expected, they are served as they
are and one line is logged."""

import gzip
import logging
import mimetypes
import re
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import streamlit as st
from starlette.middleware import Middleware

from components import assets, guides
from components.delivery.session import SHELL

FILES = Path(st.__file__).parent / "static"
PACKED = (".js", ".css", ".svg", ".json")
FOREVER = b"public, max-age=31536000, immutable"  # file names of the framework hold a hash of their content
POLICY = (
    b"default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    b"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'"
)
HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"content-security-policy", POLICY),
]
FONT = st.get_option("theme.font") or "sans-serif"
LOADS = re.compile(
    r"""\s*(?:<link\s+rel="(?:stylesheet|modulepreload)"[^>]*>|<script type="module"[^>]*></script>)"""
)
log = logging.getLogger("routewijzer")


def shell(lang: str) -> bytes | None:
    """The framework's page in this language, with the start text in it to read while the app loads;
    None if the page is not as expected."""
    page = (FILES / "index.html").read_text(encoding="utf-8")
    book = guides.current()
    if isinstance(book, list):
        return None
    words = {name: escape(text[lang]) for name, text in book.words.items()}
    body = (
        f'<div id="root"><main class="stMainBlockContainer"><div class="page"><div class="top"><span class="brand">{words["product"]}</span></div>'
        '<div class="hero"><div class="hero-text">'
        f'<h1>{words["start-title"]}</h1><p class="lead">{words["start-lead"]}</p><p>{words["start-time"]}</p>'
        f'<p class="small">{words["start-privacy"]}</p></div></div></div></main></div>'
    )
    style = f"<style>body{{background:#f7f4ec;font-family:{FONT}}}{assets.STYLE}</style></head>"
    page, loads = (
        LOADS.sub("", page),
        "".join(LOADS.findall(page)),
    )  # text first: in the head they would keep it waiting
    changes = [
        ('<html lang="en">', f'<html lang="{lang}">'),
        ("<title>Streamlit</title>", f"<title>{words['product']}</title>"),
        ("</head>", style),
        ('<div id="root"></div>', body),
        ("</body>", f"<script>{assets.SCRIPT}</script>{loads}</body>"),
    ]
    for old, new in changes:
        if page.count(old) != 1:
            log.warning("the framework's page holds no %s; it is served as it is", old)
            return None
        page = page.replace(old, new)
    page = re.sub(
        r'\s*<link\s+rel="preload"[^>]*as="font"[^>]*/>', "", page
    )  # the font comes when the app asks for it
    return page.encode()


class Front:
    """Answers the first page and the framework's files from memory; adds headers to everything
    else; never logs a query."""

    def __init__(self, app):
        self.app = app
        self.pages = {lang: shell(lang) for lang in ("nl", "en")}
        self.packed = {
            f"/static/{f.relative_to(FILES / 'static')}": f
            for f in (FILES / "static").rglob("*")
            if f.suffix in PACKED
        }
        self.memory: dict[str, bytes] = {}

    async def __call__(self, scope, receive, send):
        if scope["type"] == "websocket" and all(self.pages.values()):
            scope = {**scope, "headers": [*scope["headers"], (SHELL.encode(), b"1")]}
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        query = parse_qs(scope["query_string"].decode("latin-1"))
        page = self.pages["en" if query.get("lang") == ["en"] else "nl"] if path == "/" else None
        if page is not None:
            extra = [(b"x-robots-tag", b"noindex")] if query else []
            await self._answer(
                scope,
                send,
                page,
                b"text/html; charset=utf-8",
                [(b"cache-control", b"no-cache"), *extra],
            )
        elif path in self.packed and _takes_gzip(scope):
            kind = (mimetypes.guess_type(path)[0] or "application/octet-stream").encode()
            await self._send(
                scope,
                send,
                self._gzipped(path),
                kind,
                [
                    (b"cache-control", FOREVER),
                    (b"content-encoding", b"gzip"),
                    (b"vary", b"accept-encoding"),
                ],
            )
        else:
            await self.app(scope, receive, _with_headers(send))

    async def _answer(self, scope, send, body: bytes, kind: bytes, headers: list) -> None:
        if _takes_gzip(scope):
            body, headers = (
                gzip.compress(body, 6),
                [*headers, (b"content-encoding", b"gzip"), (b"vary", b"accept-encoding")],
            )
        await self._send(scope, send, body, kind, headers)

    async def _send(self, scope, send, body: bytes, kind: bytes, headers: list) -> None:
        length = (b"content-length", str(len(body)).encode())
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-type", kind), length, *headers, *HEADERS],
            }
        )
        await send(
            {"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body}
        )

    def _gzipped(self, path: str) -> bytes:
        if path not in self.memory:
            self.memory[path] = gzip.compress(self.packed[path].read_bytes(), 6)
        return self.memory[path]


def _takes_gzip(scope) -> bool:
    return any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])


def _with_headers(send):
    async def answer(message):
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *HEADERS]}
        await send(message)

    return answer


app = st.App("app.py", middleware=[Middleware(Front)])
