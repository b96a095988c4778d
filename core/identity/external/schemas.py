from __future__ import annotations

from pydantic import Field

from core.identity.external.types import Link, Provider, Started
from core.identity.sign_in.schemas import Device, DeviceToken
from core.kit import ids
from core.kit.shown import Shown
from core.web.schemas import In, Moment, Out

_SCOPES = [["openid", "email", "profile"]]
_REDIRECTS = [["com.example.shop:/signed-in"]]
_LABEL = "The button says `Continue with` this"


class ExternalProviderIn(In):
    """A provider to set up: what you got when you registered with it."""

    label: str = Field(min_length=1, max_length=60, examples=["Example ID"], description=_LABEL)
    issuer: str = Field(min_length=8, max_length=500, examples=["https://id.example"], description="Letter by letter")
    client_id: str = Field(min_length=1, max_length=500, examples=["shop"])
    client_secret: str = Field(min_length=1, max_length=2000, examples=["a secret"])
    scopes: list[str] = Field(["openid", "email"], min_length=1, max_length=20, examples=_SCOPES)
    app_redirect_uris: list[str] = Field([], max_length=20, examples=_REDIRECTS)
    enabled: bool = True


class ExternalProviderChangeIn(In):
    """New values for the fields present. Issuer and client id stay: another pair is another provider."""

    label: str | None = Field(None, min_length=1, max_length=60, description=_LABEL)
    client_secret: str | None = Field(None, min_length=1, max_length=2000)
    scopes: list[str] | None = Field(None, min_length=1, max_length=20, examples=_SCOPES)
    app_redirect_uris: list[str] | None = Field(None, max_length=20, examples=_REDIRECTS)
    enabled: bool | None = None


class ExternalProviderOut(Out):
    """A provider without its secret."""

    id: str = Field(examples=["xpr_01kbcdefghjkmnpqrstvwxyz01"])
    label: str
    issuer: str
    client_id: str
    scopes: list[str]
    redirect_uri: str = Field(description="Register this with the provider")
    app_redirect_uris: list[str]
    enabled: bool
    version: int
    created_by: str
    created_at: Moment

    @classmethod
    def of(cls, provider: Provider, redirect_uri: str) -> ExternalProviderOut:
        return cls(
            id=provider.public_id,
            label=provider.label,
            issuer=provider.issuer,
            client_id=provider.client_id,
            scopes=list(provider.scopes),
            redirect_uri=redirect_uri,
            app_redirect_uris=list(provider.app_redirect_uris),
            enabled=provider.enabled,
            version=provider.version,
            created_by=provider.created_by,
            created_at=provider.created_at,
        )


class ExternalProviderPageOut(Out):
    """Providers, newest first."""

    items: list[ExternalProviderOut]
    next_cursor: str | None


class WayInOut(Out):
    """A provider that one may sign in through."""

    id: Shown[str]
    label: Shown[str]


class WaysInOut(Out):
    """Every provider that one may sign in through now."""

    items: Shown[list[WayInOut]]

    @classmethod
    def of(cls, found: list[Provider]) -> WaysInOut:
        return cls(items=[WayInOut(id=item.public_id, label=item.label) for item in found])


class BeginExternalIn(In):
    """Where the provider sends the app its answer; one of the provider's `app_redirect_uris`."""

    redirect_uri: str = Field(min_length=1, max_length=500, examples=["com.example.shop:/signed-in"])


class ExternalBegunOut(Out):
    """Open `url` in the user's browser; keep `binding` in the app and send it with the answer."""

    url: Shown[str]
    binding: Shown[str]
    expires_in_seconds: Shown[int]

    @classmethod
    def of(cls, started: Started) -> ExternalBegunOut:
        return cls(url=started.url, binding=started.binding.value, expires_in_seconds=started.expires_in_seconds)


class ExternalAnswerIn(In):
    """What the provider sent the app, each value as it came, and the app's `binding`."""

    state: str = Field(min_length=1, max_length=100)
    binding: str = Field(min_length=1, max_length=100)
    code: str = Field("", max_length=2000)
    iss: str | None = Field(None, max_length=500)
    error: str = Field("", max_length=200)


class ExternalSignInIn(ExternalAnswerIn):
    """The answer, and the device that signs in."""

    device: str = Device
    device_token: str = DeviceToken


class LinkOut(Out):
    """An account at a provider that signs in to this one."""

    id: Shown[str]
    provider: Shown[str]
    label: Shown[str]
    created_at: Shown[Moment]

    @classmethod
    def of(cls, link: Link) -> LinkOut:
        return cls(
            id=ids.text("xln", link.id),
            provider=ids.text("xpr", link.provider_id),
            label=link.label,
            created_at=link.created_at,
        )


class LinksOut(Out):
    """Every linked account, oldest first."""

    items: Shown[list[LinkOut]]
