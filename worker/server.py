"""Makes copies of this process on request, as the fork server of `multiprocessing` does.

Python is prepared in it, so a copy is there within a few milliseconds. One request a line comes through a
socket, and with it, for a copy, the copy's standard streams. Each is answered with one line, before the
next is taken.
"""

from __future__ import annotations

import gc
import json
import os
import socket

# Standard input, output and error.
STREAMS = 3


def serve(number: int) -> bool:
    """Makes copies until the socket ends. Returns in each of them too: whether this is a copy."""
    line = b""
    streams: list[int] = []
    with socket.socket(fileno=number) as server:
        while True:
            piece, received, _, _ = socket.recv_fds(server, 256, STREAMS)
            if not piece:
                return False
            line += piece
            streams += received
            if not line.endswith(b"\n"):
                continue
            request = json.loads(line)
            try:
                if request == "Copy":
                    reply = copy(streams)
                    if reply is None:
                        break
                elif "Look" in request:
                    reply = ending(request["Look"], os.WNOHANG)
                else:
                    reply = ending(request["Await"], 0)
            except OSError as error:
                reply = {"Refused": str(error)}
            for stream in streams:
                os.close(stream)
            line, streams = b"", []
            server.sendall(json.dumps(reply).encode() + b"\n")
    # What two processes share is copied when one writes to it. This writes to most of it now, while nobody
    # waits: a check then takes 6 instead of 9 ms.
    gc.collect()
    return True


def copy(streams: list[int]) -> object:
    """Makes a copy with these standard streams; what to answer, and in the copy nothing."""
    # Python's own, which also brings the interpreter of the copy in order.
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        return None
    try:
        # The copy does the same; whoever comes first.
        os.setpgid(pid, pid)
    except OSError:
        pass
    return {"Copied": pid}


def ending(pid: int, options: int) -> object:
    """How a copy ended; it is forgotten then."""
    ended, status = os.waitpid(pid, options)
    if ended == 0:
        return "Runs"
    code = os.waitstatus_to_exitcode(status)
    return {"Ended": {"Exit": code} if code >= 0 else {"Signal": -code}}
