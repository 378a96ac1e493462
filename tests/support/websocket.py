"""A visitor without a browser: speaks Streamlit's websocket protocol, so that a rerun can be timed
from the click to its last message.

Knows the protocol only; what the buttons mean is for the caller."""

import asyncio
import json
import time
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Subprotocol
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 30  # seconds for one run of the script
WIDGETS = ("button", "bidi_component")


@dataclass(frozen=True)
class Run:
    """One run of the script as the visitor saw it: from sending to the last message, and all bytes
    that came in between, as sent and unpacked."""

    ms: float
    bytes: int
    unpacked: int


class Line(ClientConnection):
    """A connection that counts the bytes that come over it, packed as they are."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Called with every piece that comes in."""
        self.received += len(data)
        super().data_received(data)


class Visitor:
    """One open session. `address` is the query string, kept as the app changes it; `widgets` holds
    the element id of each key on the page, `html` the last HTML on it."""

    def __init__(self, socket: Line):
        self._socket = socket
        self._page = ""
        self._runs, self._keep = 0, 0
        self._cache: dict[
            str, tuple[ForwardMsg, int]
        ] = {}  # large messages by hash, with the run that used them last
        self.address = ""
        self.widgets: dict[str, str] = {}
        self.html = ""

    @classmethod
    async def arrive(cls, port: int, address: str = "") -> "Visitor":
        """Opens a session on this machine and waits until the page at `address` is there."""
        socket = await connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            create_connection=Line,
        )
        assert isinstance(socket, Line)
        visitor = cls(socket)
        await visitor.go(address)
        return visitor

    async def leave(self) -> None:
        """Closes the session."""
        await self._socket.close()

    async def go(self, address: str) -> Run:
        """The page at another address in the same session, as with Back."""
        self.address = address
        return await self._run({})

    async def click(self, key: str) -> Run:
        """Presses the button with this key."""
        return await self._run({self._id(key): ("trigger_value", True)})

    async def send(self, key: str, event: str, value: object) -> Run:
        """Lets the component with this key fire an event."""
        return await self._run(
            {
                f"$$STREAMLIT_INTERNAL_KEY_{self._id(key)}__events": (
                    "json_trigger_value",
                    json.dumps({"event": event, "value": value}),
                )
            }
        )

    def _id(self, key: str) -> str:
        if key not in self.widgets:
            raise LookupError(
                f"Nothing on the page at ?{self.address} has the key {key}; "
                f"there are: {', '.join(self.widgets)}."
            )
        return self.widgets[key]

    async def _run(self, touched: dict[str, tuple[str, object]]) -> Run:
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.page_script_hash = self.address, self._page
        state.widget_states.SetInParent()
        state.cached_message_hashes.extend(
            self._cache
        )  # a browser is not sent again what it still has; nor are we
        for id_, (kind, value) in touched.items():
            setattr(state.widget_states.widgets.add(id=id_), kind, value)
        data = message.SerializeToString()
        start, received, unpacked = time.perf_counter(), self._socket.received, 0
        async with asyncio.timeout(PATIENCE):
            await self._socket.send(data)
            finished = False
            while not finished:
                answer = await self._socket.recv()
                unpacked += len(answer)
                finished = self._take(self._whole(ForwardMsg.FromString(answer)))
        self._runs += 1
        self._cache = {
            hash_: (kept, run)
            for hash_, (kept, run) in self._cache.items()
            if self._runs - run <= self._keep
        }
        return Run((time.perf_counter() - start) * 1000, self._socket.received - received, unpacked)

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        """The message itself, or the one from before that it refers to."""
        if message.WhichOneof("type") == "ref_hash":
            message = self._cache[message.ref_hash][0]
        elif not message.metadata.cacheable:
            return message
        self._cache[message.hash] = (message, self._runs)
        return message

    def _take(self, message: ForwardMsg) -> bool:
        """Takes one message in; True when the run is over."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._page, self.widgets = message.new_session.page_script_hash, {}
            self._keep = message.new_session.config.max_cached_message_age
        elif kind == "page_info_changed":
            self.address = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._see(message.delta.new_element)
        elif kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                raise RuntimeError(f"The script at ?{self.address} does not compile.")
            return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _see(self, element) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(
                f"The page at ?{self.address} broke: "
                f"{element.exception.type} {element.exception.message}"
            )
        if kind == "html":
            self.html = element.html.body
        if kind in WIDGETS:
            id_ = getattr(element, kind).id
            self.widgets[id_.split("-", 2)[-1]] = id_  # an id is $$ID-hash-key
