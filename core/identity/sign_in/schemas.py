from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from core.kit.shown import Shown
from core.web.schemas import In, Out

Address = Field(
    min_length=3, max_length=254, examples=["asha@shop.example"], description="E-mail address or phone number"
)
Ticket = Field(
    min_length=40, max_length=40, pattern=r"^[0-9a-z]+$", examples=["0123456789abcdefghjkmnpqrstvwxyz01234567"]
)
Code = Field(min_length=6, max_length=20, examples=["123456"])
Device = Field("", max_length=200, examples=["Asha's phone"], description="Shown in the user's list of devices")
DeviceToken = Field("", max_length=200, description="`device_token` of an earlier sign-in on this device")
Password = Field(min_length=1, max_length=1024, examples=["violet tandem orbit 27"])


class PasswordSignInIn(In):
    """An address and its password."""

    address: str = Address
    password: str = Password
    device: str = Device
    device_token: str = DeviceToken


class AddressIn(In):
    """An address to send a code to."""

    address: str = Address
    device_token: str = DeviceToken


class SignUpIn(In):
    """A new account: without a password it is signed in to by codes and passkeys."""

    address: str = Address
    password: str | None = Field(None, min_length=1, max_length=1024)
    name: str | None = Field(None, min_length=1, max_length=200)
    invitation: str | None = Field(None, min_length=40, max_length=40, pattern=r"^[0-9a-z]+$")


class CodeIn(In):
    """The code that came, with the ticket that it was asked for with."""

    ticket: str = Ticket
    code: str = Code
    device: str = Device
    device_token: str = DeviceToken


class FactorIn(In):
    """A second factor: a code, or a passkey's answer to the challenge of `ticket`."""

    method: str = Field(min_length=2, max_length=40, examples=["totp"])
    code: str = Field("", max_length=40, examples=["123456"])
    factor_ticket: str = Field("", max_length=40, description="What beginning `sms` or `passkey` gave")
    credential: dict[str, Any] | None = Field(None, description="WebAuthn's PublicKeyCredential as JSON")


class SecondFactorIn(FactorIn):
    """The second proof of a sign-in."""

    ticket: str = Ticket
    device: str = Device
    device_token: str = DeviceToken


class TicketIn(In):
    """Continue what a ticket began."""

    ticket: str = Ticket


class BeginFactorIn(TicketIn):
    """Begin a factor that needs a challenge first."""

    method: Literal["sms", "passkey"] = Field(examples=["passkey"])


class PasskeySignInIn(In):
    """A passkey's answer to the challenge of the ticket."""

    ticket: str = Ticket
    credential: dict[str, Any]
    device: str = Device
    device_token: str = DeviceToken


class PasswordResetIn(In):
    """A new password, with the code that came."""

    ticket: str = Ticket
    code: str = Code
    password: str = Password


class BegunOut(Out):
    """A code is on its way, if the address may get one: whether it is, only its owner learns."""

    ticket: Shown[str]
    expires_in_seconds: Shown[int]


class ChallengeOut(Out):
    """What to sign with a passkey (`options` goes to `navigator.credentials`), or only a ticket to bring back."""

    ticket: Shown[str]
    options: Shown[dict[str, Any] | None] = None


class EnrolmentOut(Out):
    """An authenticator app to set up: show `svg` as a picture and `secret` as text, once."""

    ticket: Shown[str]
    secret: Shown[str]
    uri: Shown[str]
    svg: Shown[str]


class SignInOut(Out):
    """`signed_in` with tokens, or `second_factor` with a ticket and how to prove it.

    With `enrol` the tenant requires a second factor and the account has none: set one up with the ticket. `code_sent`,
    after a provider's answer only: confirm the sign-up with the ticket and the code that came.
    """

    status: Shown[Literal["signed_in", "second_factor", "code_sent"]]
    user: Shown[str | None] = None
    session: Shown[str | None] = None
    access_token: Shown[str | None] = None
    refresh_token: Shown[str | None] = None
    expires_in_seconds: Shown[int | None] = None
    device_token: Shown[str | None] = None
    ticket: Shown[str | None] = None
    methods: Shown[list[str]] = Field(default_factory=list)
    enrol: Shown[bool] = False


class PasswordSetOut(Out):
    """The password is set; every session has ended: sign in with it."""

    status: Shown[Literal["password_set"]] = "password_set"
