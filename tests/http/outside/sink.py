"""A mail server for the tests: sink.py MODE CERTIFICATE KEY PORT. Says its port, then one line of JSON per letter.

Modes: tls, starttls, plain (offers no encryption), stall (accepts and says nothing), and, encrypted from the start:
slow (takes its time after it has taken a letter), busy (turns the first recipient away for now), unknown (knows no recipient), closed (takes no message).
"""
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

mode, certificate, key, port = sys.argv[1:5]


class Sink:
    def __init__(self):
        self.recipients = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.recipients += 1
        if mode == "busy" and self.recipients == 1:
            return "451 Come back later"
        if mode == "unknown":
            return "550 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode == "closed":
            return "554 Not this one"
        letter = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None or mode != "starttls",
            "login": session.authenticated,
            "data": envelope.content.decode("utf-8", "replace"),
        }
        print(json.dumps(letter), flush=True)
        if mode == "slow":
            await asyncio.sleep(0.03)
        return "250 Taken"


def login(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"elm", b"quiet harbor")
    return AuthResult(success=good, handled=good)


class Silent(asyncio.Protocol):
    pass


async def main():
    loop = asyncio.get_running_loop()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    starttls = mode == "starttls"
    sink = Sink()

    def smtp():
        return SMTP(
            sink,
            hostname="localhost",
            tls_context=context if starttls else None,
            require_starttls=starttls,
            authenticator=login,
            auth_required=mode != "plain",
            auth_require_tls=starttls,
        )

    bare = mode in ("starttls", "plain", "stall")
    server = await loop.create_server(
        Silent if mode == "stall" else smtp, "127.0.0.1", int(port), ssl=None if bare else context
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
