from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.identity.oauth.types import Client, Consent, RegisteredClient
from core.kit import ids
from core.kit.shown import Shown
from core.web.schemas import In, Moment, Out

_REDIRECTS = [["https://shop.example/callback"]]
_GOODBYES = [["https://shop.example/goodbye"]]
_GRANTS = [["authorization_code", "refresh_token"]]
_SCOPES = [["openid", "wallets:read"]]


class OauthClientIn(In):
    """A client to register."""

    name: str = Field(min_length=1, max_length=100, examples=["Shop"], description="Users read it when they are asked")
    redirect_uris: list[str] = Field([], max_length=20, examples=_REDIRECTS, description="Compared letter by letter")
    post_logout_redirect_uris: list[str] = Field(
        [], max_length=20, examples=_GOODBYES, description="Where to go after signing out; compared letter by letter"
    )
    grant_types: list[Literal["authorization_code", "refresh_token", "client_credentials"]] = Field(
        min_length=1, examples=_GRANTS
    )
    scopes: list[str] = Field([], max_length=200, examples=_SCOPES, description="The most that it may ask for")
    confidential: bool = Field(True, description="Whether it can keep a secret; an app on a phone cannot")


class OauthClientChangeIn(In):
    """New values for the fields present."""

    name: str | None = Field(None, min_length=1, max_length=100)
    redirect_uris: list[str] | None = Field(None, max_length=20, examples=_REDIRECTS)
    post_logout_redirect_uris: list[str] | None = Field(None, max_length=20, examples=_GOODBYES)
    grant_types: list[Literal["authorization_code", "refresh_token", "client_credentials"]] | None = Field(
        None, min_length=1, examples=_GRANTS
    )
    scopes: list[str] | None = Field(None, max_length=200, examples=_SCOPES)


class OauthClientOut(Out):
    """A client without its secret."""

    id: str = Field(description="Its `client_id`")
    name: str
    redirect_uris: list[str]
    post_logout_redirect_uris: list[str]
    grant_types: list[str]
    scopes: list[str]
    confidential: bool
    created_by: str
    created_at: Moment
    disabled_at: Moment | None
    version: int

    @classmethod
    def of(cls, client: Client) -> OauthClientOut:
        return cls(**_facts(client))


class OauthClientSecretOut(OauthClientOut):
    """A client with its secret, which is shown this once."""

    secret: str | None = Field(description="Null for a public client")

    @classmethod
    def with_secret(cls, made: RegisteredClient) -> OauthClientSecretOut:
        return cls(**_facts(made.client), secret=None if made.secret is None else made.secret.value)


class OauthClientPageOut(Out):
    """Clients, newest first."""

    items: list[OauthClientOut]
    next_cursor: str | None


def _facts(client: Client) -> dict[str, object]:
    return {
        "id": ids.text("cli", client.id),
        "name": client.name,
        "redirect_uris": list(client.redirect_uris),
        "post_logout_redirect_uris": list(client.post_logout_redirect_uris),
        "grant_types": list(client.grant_types),
        "scopes": list(client.scopes),
        "confidential": client.secret_hash is not None,
        "created_by": client.created_by,
        "created_at": client.created_at,
        "disabled_at": client.disabled_at,
        "version": client.version,
    }


class ServerMetadataOut(Out):
    """What a client must know to begin (RFC 8414, OpenID Connect Discovery)."""

    issuer: Shown[str]
    authorization_endpoint: Shown[str]
    token_endpoint: Shown[str]
    introspection_endpoint: Shown[str]
    revocation_endpoint: Shown[str]
    userinfo_endpoint: Shown[str]
    end_session_endpoint: Shown[str]
    jwks_uri: Shown[str]
    scopes_supported: Shown[list[str]]
    response_types_supported: Shown[list[str]]
    response_modes_supported: Shown[list[str]]
    grant_types_supported: Shown[list[str]]
    subject_types_supported: Shown[list[str]]
    id_token_signing_alg_values_supported: Shown[list[str]]
    token_endpoint_auth_methods_supported: Shown[list[str]]
    introspection_endpoint_auth_methods_supported: Shown[list[str]]
    revocation_endpoint_auth_methods_supported: Shown[list[str]]
    code_challenge_methods_supported: Shown[list[str]]
    authorization_response_iss_parameter_supported: Shown[bool]
    request_parameter_supported: Shown[bool]
    request_uri_parameter_supported: Shown[bool]
    acr_values_supported: Shown[list[str]]
    claims_supported: Shown[list[str]]


class OauthConsentOut(Out):
    """What one lets a client do."""

    client: Shown[str] = Field(description="The client's id")
    name: Shown[str]
    scopes: Shown[list[str]]
    granted_at: Shown[Moment]

    @classmethod
    def of(cls, consent: Consent) -> OauthConsentOut:
        return cls(
            client=ids.text("cli", consent.client_id),
            name=consent.client,
            scopes=list(consent.scopes),
            granted_at=consent.granted_at,
        )


class OauthConsentsOut(Out):
    """What one lets clients do, by their names."""

    items: Shown[list[OauthConsentOut]]


class ConsentWithdrawnOut(Out):
    """The consent is taken back; so many sessions of the client's ended."""

    ended: Shown[int]


class OauthTokenOut(Out):
    """Tokens for a client (RFC 6749 §5.1)."""

    access_token: Shown[str]
    token_type: Shown[Literal["Bearer"]]
    expires_in: Shown[int]
    scope: Shown[str]
    refresh_token: Shown[str | None] = Field(None, description="For clients that may refresh")
    id_token: Shown[str | None] = Field(None, description="With the scope `openid`, for a code")


class IntrospectionOut(Out):
    """Whether a token is active; only of one that is, what it says (RFC 7662)."""

    active: Shown[bool]
    sub: Shown[str | None] = None
    client_id: Shown[str | None] = None
    scope: Shown[str | None] = None
    iss: Shown[str | None] = None
    aud: Shown[str | None] = None
    exp: Shown[int | None] = None
    iat: Shown[int | None] = None


class RevokedOut(Out):
    """Nothing is told, whatever the token was."""


class UserinfoOut(Out):
    """What the token's scopes tell of the user."""

    sub: Shown[str]
    name: Shown[str | None] = None
    email: Shown[str | None] = None
    email_verified: Shown[bool | None] = None
    phone_number: Shown[str | None] = None
    phone_number_verified: Shown[bool | None] = None
