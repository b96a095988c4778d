"""Authlib's server core on objects in memory: it decides, `service` has read what it needs and writes what it says.

Authlib is synchronous, so nothing here waits: the caller fetches client and code first, and afterwards turns the staged
outcome into rows and tokens, in one transaction.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import logging
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

from authlib.oauth2.rfc6749 import AuthorizationServer, OAuth2Payload, OAuth2Request
from authlib.oauth2.rfc6749.errors import InvalidRequestError, UnauthorizedClientError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant, BaseGrant, ClientCredentialsGrant
from authlib.oauth2.rfc6749.grants.base import TokenEndpointMixin
from authlib.oauth2.rfc7636 import CodeChallenge

from core.identity.oauth.clients import digest
from core.identity.oauth.types import AUTHORIZATION_CODE, REFRESH_TOKEN, Client, Code
from core.kit import ids

# It writes whole tokens at DEBUG.
logging.getLogger("authlib").setLevel(logging.INFO)

_REPEATED_WORDS = ("client_id", "redirect_uri", "response_type")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_WORD = re.compile(r"[\x20-\x21\x23-\x5b\x5d-\x7e]*\Z")
AUTH_METHODS = ["client_secret_basic", "client_secret_post", "none"]


class Payload(OAuth2Payload):  # type: ignore[misc]
    """The parameters of one place, query or form: never both together."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._lists: defaultdict[str, list[str]] = defaultdict(list)
        for name, value in pairs:
            self._lists[name].append(value)
        # RFC 6749 §3.1: a parameter without a value is one that was left out.
        self._data = {name: values[0] for name, values in self._lists.items() if values[0]}

    @property
    def data(self) -> dict[str, str]:
        return self._data

    @property
    def datalist(self) -> defaultdict[str, list[str]]:
        return self._lists

    def is_garbled(self) -> bool:
        """Whether a control character came, or one in a word that Authlib repeats where RFC 6749 §5.2 allows none."""
        repeated = (self._data.get(name, "") for name in _REPEATED_WORDS)
        return any(map(_CONTROL.search, self._data.values())) or not all(map(_WORD.match, repeated))

    def repeated(self) -> list[str]:
        """Parameters that came more than once."""
        return sorted(name for name, values in self._lists.items() if len(values) > 1)


class Request(OAuth2Request):  # type: ignore[misc]
    """A request as Authlib sees it: at the address that the issuer publishes, not at the proxy's."""

    def __init__(self, method: str, payload: Payload, headers: dict[str, str]) -> None:
        self.basic = _basic(headers.get("Authorization", ""))
        # Authlib reads it without a look: what is no pair of texts is no credential.
        super().__init__(method, "https://issuer.invalid/", headers=headers if self.basic else {})
        self.payload = payload

    @property
    def form(self) -> dict[str, str]:
        return self.payload.data if self.method == "POST" else {}

    @property
    def args(self) -> dict[str, str]:
        return self.payload.data if self.method == "GET" else {}


def _basic(header: str) -> tuple[str, str] | None:
    """Client and secret of HTTP Basic, which are form-encoded before they are joined (RFC 6749 §2.3.1)."""
    kind, _, encoded = header.partition(" ")
    try:
        client, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return (unquote_plus(client), unquote_plus(secret)) if kind.lower() == "basic" else None


class ClientView:
    """A client as Authlib asks it."""

    def __init__(self, client: Client) -> None:
        self.row = client
        self.client_id = ids.text("cli", client.id)

    def get_client_id(self) -> str:
        return self.client_id

    def get_default_redirect_uri(self) -> str | None:
        """None: which address it is to be must be said (RFC 9700 §4.1)."""
        return None

    def get_allowed_scope(self, scope: str | None) -> str:
        wanted = dict.fromkeys((scope or "").split())
        return " ".join(item for item in wanted if item in self.row.scopes)

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri in self.row.redirect_uris

    def check_client_secret(self, client_secret: str) -> bool:
        kept = self.row.secret_hash
        return kept is not None and hmac.compare_digest(kept, digest(client_secret))

    def check_endpoint_auth_method(self, method: str, _endpoint: str) -> bool:
        """A client that has a secret must use it, and one that has none cannot."""
        return (method == "none") == (self.row.secret_hash is None)

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code" and AUTHORIZATION_CODE in self.row.grant_types

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type in self.row.grant_types


class CodeView:
    """A code as Authlib asks it."""

    def __init__(self, code: Code) -> None:
        self.row = code
        self.code_challenge = code.challenge
        self.code_challenge_method = "S256"

    def get_redirect_uri(self) -> str:
        return self.row.redirect_uri

    def get_scope(self) -> str:
        return " ".join(self.row.scopes)


@dataclass(slots=True)
class Outcome:
    """What Authlib decided, for `service` to make true."""

    grant_type: str = ""
    client: ClientView | None = None
    code: CodeView | None = None
    scopes: tuple[str, ...] = ()
    is_reused: bool = False
    """The code was shown before, by the client that it was for."""
    new_code: str = ""
    status: int = 0
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    location: str = ""


class PkceS256(CodeChallenge):  # type: ignore[misc]
    """PKCE for every client, with S256 alone: `plain`, no method (which means `plain`) and no challenge are refused."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]  # noqa: RUF012 - Authlib's name and type

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        data = grant.request.payload.data
        if "code_challenge" not in data:
            raise InvalidRequestError("Missing 'code_challenge'")
        if data.get("code_challenge_method") != "S256":
            raise InvalidRequestError("Unsupported 'code_challenge_method'")
        super().validate_code_challenge(grant, redirect_uri)


class CodeGrant(AuthorizationCodeGrant):  # type: ignore[misc]
    TOKEN_ENDPOINT_AUTH_METHODS = AUTH_METHODS
    server: Server

    def generate_authorization_code(self) -> str:
        return f"bahi_code_{ids.token(200)}"

    def save_authorization_code(self, code: str, _request: Any) -> None:
        self.server.outcome.new_code = code

    def query_authorization_code(self, code: str, client: ClientView) -> CodeView | None:
        row = self.server.code
        if row is None or row.client_id != client.row.id:
            return None
        if row.used_at is not None:
            self.server.outcome.is_reused = True
            return None
        return None if row.is_over else CodeView(row)

    def delete_authorization_code(self, authorization_code: CodeView) -> None:
        self.server.outcome.code = authorization_code

    def authenticate_user(self, authorization_code: CodeView) -> Any:
        return authorization_code.row.user_id


class OwnGrant(ClientCredentialsGrant):  # type: ignore[misc]
    TOKEN_ENDPOINT_AUTH_METHODS = AUTH_METHODS[:2]


class RefreshGrant(BaseGrant, TokenEndpointMixin):  # type: ignore[misc]
    """The client's part of refreshing. The token's part is core.auth.sessions': rotation, grace, theft."""

    TOKEN_ENDPOINT_AUTH_METHODS = AUTH_METHODS
    GRANT_TYPE = REFRESH_TOKEN

    def validate_token_request(self) -> None:
        client = self.authenticate_token_endpoint_client()
        if not client.check_grant_type(self.GRANT_TYPE):
            raise UnauthorizedClientError
        if not self.request.form.get("refresh_token"):
            raise InvalidRequestError("Missing 'refresh_token' in request.")
        self.request.client = client

    def create_token_response(self) -> tuple[int, Any, list[tuple[str, str]]]:
        token = self.generate_token(include_refresh_token=True)
        self.save_token(token)
        return 200, token, self.TOKEN_RESPONSE_HEADER


class Server(AuthorizationServer):  # type: ignore[misc]
    """Authlib's server for one request."""

    def __init__(self, client: Client | None, code: Code | None = None) -> None:
        super().__init__()
        self._client = None if client is None else ClientView(client)
        self.code = code
        self.outcome = Outcome()
        self.register_grant(CodeGrant, [PkceS256(required=True)])
        self.register_grant(OwnGrant)
        self.register_grant(RefreshGrant)
        self.register_token_generator("default", self._stage)

    def query_client(self, client_id: str) -> ClientView | None:
        return self._client if self._client is not None and self._client.client_id == client_id else None

    def authenticate(self, request: Request, methods: list[str]) -> ClientView:
        """The client of an endpoint that is not the token endpoint. Raises InvalidClientError."""
        client: ClientView = self.authenticate_client(request, methods)
        return client

    def create_oauth2_request(self, request: Request) -> Request:
        return request

    def create_json_request(self, request: Any) -> Any:
        raise NotImplementedError("clients are registered through the API")

    def send_signal(self, name: str, *args: Any, **kwargs: Any) -> None:
        """Nobody listens."""

    def save_token(self, token: Any, request: Request) -> None:
        self.outcome.client = request.client

    def handle_response(self, status: int, body: Any, headers: Any) -> Outcome:
        outcome = self.outcome
        outcome.status, outcome.body, outcome.headers = status, body, dict(headers)
        outcome.location = outcome.headers.get("Location", "")
        return outcome

    def _stage(self, *, grant_type: str, client: ClientView, scope: str | None = None, **_given: Any) -> dict[str, Any]:
        """Stands for the tokens that `service` makes once Authlib is content."""
        allowed = " ".join(client.row.scopes) if scope is None else client.get_allowed_scope(scope)
        self.outcome.grant_type = grant_type
        self.outcome.scopes = tuple(allowed.split())
        return {}
