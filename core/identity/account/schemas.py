from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from core.identity.factors.types import Factor
from core.identity.sign_in.schemas import Address, Code, FactorIn, Password, Ticket
from core.kit import ids
from core.kit.shown import Shown
from core.web.schemas import In, Moment, Out


class FactorOut(Out):
    """A second factor or passkey."""

    id: Shown[str]
    kind: Shown[Literal["totp", "passkey", "sms"]]
    label: Shown[str]
    created_at: Shown[Moment]
    last_used_at: Shown[Moment | None]

    @classmethod
    def of(cls, factor: Factor) -> FactorOut:
        return cls(
            id=ids.text("fac", factor.id),
            kind=factor.kind,
            label=factor.label,
            created_at=factor.created_at,
            last_used_at=factor.last_used_at,
        )


class AccountOut(Out):
    """One's own account; addresses are masked."""

    id: Shown[str]
    session: Shown[str]
    email: Shown[str | None]
    phone: Shown[str | None]
    has_password: Shown[bool]
    factors: Shown[list[FactorOut]]
    recovery_codes_left: Shown[int]
    methods: Shown[list[str]]
    authenticated_at: Shown[Moment | None]


class ProveAgainIn(In):
    """The password, or a second factor."""

    password: str | None = Field(None, min_length=1, max_length=1024, examples=["violet tandem orbit 27"])
    factor: FactorIn | None = None


class OwnCodeIn(In):
    """By which of one's own addresses the code comes."""

    kind: Literal["email", "phone"] = Field(examples=["email"])


class ConfirmIn(In):
    """The code that came, with the ticket that it was asked for with."""

    ticket: str = Ticket
    code: str = Code


class NewPasswordIn(In):
    """The password from now on, and the one until now where there is one."""

    password: str = Password
    current_password: str | None = Field(None, min_length=1, max_length=1024, examples=["amber walrus ledger 93"])


class NewAddressIn(In):
    """An address to sign in with from now on, instead of an earlier one of its kind."""

    address: str = Address


class ConfirmFactorIn(ConfirmIn):
    """The first code of a new authenticator app."""


class NewPasskeyIn(In):
    """A new passkey's answer to the challenge of the ticket."""

    ticket: str = Ticket
    credential: dict[str, Any]
    label: str = Field("Passkey", min_length=1, max_length=100, examples=["Asha's laptop"])


class BeginFactorIn(In):
    """Begin a factor that needs a challenge first."""

    method: Literal["sms", "passkey"] = Field(examples=["passkey"])


class RecoveryCodesOut(Out):
    """Shown this once; the earlier ones have ended."""

    codes: Shown[list[str]]


class StepUpIn(In):
    """A challenge from a refusal, and the factor that consents."""

    challenge: str = Field(min_length=10, max_length=16_384, examples=["e30=.00"])
    factor: FactorIn


class StepUpOut(Out):
    """Consented: the same request now passes once."""

    action: Shown[str]
    facts: Shown[dict[str, str]]
    seconds: Shown[int]


class DoneOut(Out):
    """It is done."""

    status: Shown[Literal["done"]] = "done"
