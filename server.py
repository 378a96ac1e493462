"""The entry for real use: the same app, with compressed files, a first page that can be read at
once, and headers. Public API of the framework only; where its own files are not as expected, they
are served as they are and one line is logged."""

import gzip
import mimetypes
from urllib.parse import parse_qs

import streamlit as st
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.delivery.first_page import FILES, first_page
from components.delivery.session import SHELL

Headers = list[tuple[bytes, bytes]]
PACKED = (".js", ".css", ".svg", ".json")
FOREVER = b"public, max-age=31536000, immutable"  # names of its files hold a hash of their content
POLICY = b"; ".join(
    (
        b"default-src 'self'",
        b"script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        b"style-src 'self' 'unsafe-inline'",
        b"img-src 'self' data: blob:",
        b"font-src 'self' data:",
        b"connect-src 'self' ws: wss:",
        b"object-src 'none'",
        b"base-uri 'self'",
    )
)
HEADERS: Headers = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"content-security-policy", POLICY),
]
GZIPPED: Headers = [(b"content-encoding", b"gzip"), (b"vary", b"accept-encoding")]


class Front:
    """Answers the first page and the framework's files from memory; adds headers to everything
    else; never logs a query."""

    def __init__(self, app: ASGIApp):
        self.app = app
        self.pages = {lang: first_page(lang) for lang in ("nl", "en")}
        files = (FILES / "static").rglob("*")
        self.packed = {
            f"/{file.relative_to(FILES).as_posix()}": file
            for file in files
            if file.suffix in PACKED
        }
        self.memory: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and all(self.pages.values()):
            scope = {**scope, "headers": [*scope["headers"], (SHELL.encode(), b"1")]}
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
        elif scope["path"] == "/" and (page := self._page(scope)):
            await _first(scope, send, page)
        elif scope["path"] in self.packed and _takes_gzip(scope):
            await self._file(scope, send)
        else:
            await self.app(scope, receive, _with_headers(send))

    def _page(self, scope: Scope) -> bytes | None:
        return self.pages["en" if _query(scope).get("lang") == ["en"] else "nl"]

    async def _file(self, scope: Scope, send: Send) -> None:
        """One of the framework's files, packed once."""
        path = scope["path"]
        if path not in self.memory:
            self.memory[path] = gzip.compress(self.packed[path].read_bytes(), 6)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        headers = [(b"cache-control", FOREVER), *GZIPPED]
        await _send(scope, send, self.memory[path], kind, headers)


async def _first(scope: Scope, send: Send, page: bytes) -> None:
    """The first page; nothing with answers is to be found by a search engine."""
    headers: Headers = [(b"cache-control", b"no-cache")]
    if _query(scope):
        headers.append((b"x-robots-tag", b"noindex"))
    if _takes_gzip(scope):
        page, headers = gzip.compress(page, 6), [*headers, *GZIPPED]
    await _send(scope, send, page, "text/html; charset=utf-8", headers)


async def _send(scope: Scope, send: Send, body: bytes, kind: str, headers: Headers) -> None:
    own = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
    every = [*own, *headers, *HEADERS]
    await send({"type": "http.response.start", "status": 200, "headers": every})
    sent = b"" if scope["method"] == "HEAD" else body
    await send({"type": "http.response.body", "body": sent})


def _query(scope: Scope) -> dict[str, list[str]]:
    return parse_qs(scope["query_string"].decode("latin-1"))


def _takes_gzip(scope: Scope) -> bool:
    return any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])


def _with_headers(send: Send) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *HEADERS]}
        await send(message)

    return answer


app = st.App("app.py", middleware=[Middleware(Front)])
