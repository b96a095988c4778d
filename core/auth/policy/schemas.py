from __future__ import annotations

from dataclasses import asdict

from pydantic import Field

from core.auth.policy.types import Policy
from core.web.schemas import In, Out


class SecurityPolicyIn(In):
    """New values for the fields present; each replaces the old one whole."""

    access_seconds: int | None = Field(None, description="Life of an access token", examples=[300])
    idle_seconds: int | None = Field(None, description="A session not used for so long ends", examples=[1209600])
    absolute_seconds: int | None = Field(None, description="Longest life of a session", examples=[7776000])
    reauthentication_seconds: int | None = Field(None, description="Age of a proof that is still fresh", examples=[300])
    sessions_max: int | None = Field(None, description="Sessions of one user at a time", examples=[10])
    key_days: int | None = Field(None, description="After so many days a new key signs", examples=[90])
    admin_networks: list[str] | None = Field(
        None, description="Networks that staff may call from; none means anywhere", examples=[[]]
    )
    limits: dict[str, int] | None = Field(
        None, description="Requests a minute by route class", examples=[{"login": 10, "otp": 5}]
    )


class SecurityPolicyOut(Out):
    """The tenant's rules for sessions, keys, staff's addresses and request rates."""

    access_seconds: int
    idle_seconds: int
    absolute_seconds: int
    reauthentication_seconds: int
    sessions_max: int
    key_days: int
    admin_networks: list[str]
    limits: dict[str, int]
    version: int

    @classmethod
    def of(cls, policy: Policy) -> SecurityPolicyOut:
        return cls(**{**asdict(policy), "admin_networks": list(policy.admin_networks), "limits": dict(policy.limits)})
