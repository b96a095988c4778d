from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.identity.oauth.types import Client, Consent, RegisteredClient
from core.kit import ids
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

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    introspection_endpoint: str
    revocation_endpoint: str
    userinfo_endpoint: str
    end_session_endpoint: str
    jwks_uri: str
    scopes_supported: list[str]
    response_types_supported: list[str]
    response_modes_supported: list[str]
    grant_types_supported: list[str]
    subject_types_supported: list[str]
    id_token_signing_alg_values_supported: list[str]
    token_endpoint_auth_methods_supported: list[str]
    introspection_endpoint_auth_methods_supported: list[str]
    revocation_endpoint_auth_methods_supported: list[str]
    code_challenge_methods_supported: list[str]
    authorization_response_iss_parameter_supported: bool
    request_parameter_supported: bool
    request_uri_parameter_supported: bool
    acr_values_supported: list[str]
    claims_supported: list[str]


class OauthConsentOut(Out):
    """What one lets a client do."""

    client: str = Field(description="The client's id")
    name: str
    scopes: list[str]
    granted_at: Moment

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

    items: list[OauthConsentOut]


class ConsentWithdrawnOut(Out):
    """The consent is taken back; so many sessions of the client's ended."""

    ended: int


class OauthTokenOut(Out):
    """Tokens for a client (RFC 6749 §5.1)."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    scope: str
    refresh_token: str | None = Field(None, description="For clients that may refresh")
    id_token: str | None = Field(None, description="With the scope `openid`, for a code")


class IntrospectionOut(Out):
    """Whether a token is active; only of one that is, what it says (RFC 7662)."""

    active: bool
    sub: str | None = None
    client_id: str | None = None
    scope: str | None = None
    iss: str | None = None
    aud: str | None = None
    exp: int | None = None
    iat: int | None = None


class RevokedOut(Out):
    """Nothing is told, whatever the token was."""


class UserinfoOut(Out):
    """What the token's scopes tell of the user."""

    sub: str
    name: str | None = None
    email: str | None = None
    email_verified: bool | None = None
    phone_number: str | None = None
    phone_number_verified: bool | None = None
