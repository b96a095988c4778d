"""Codes of authenticator apps (RFC 6238): six digits, half a minute, SHA-1 because apps know nothing else."""

from __future__ import annotations

import hmac
import io

import pyotp
import segno

from core.kit import clock

STEP_SECONDS = 30


def make_secret() -> str:
    """160 random bits in base32."""
    return pyotp.random_base32(32)


def matching_step(secret: str, code: str, last_step: int, drift_steps: int) -> int | None:
    """The time step whose code this is, when it is at most so many before or after now's and later than the last one
    used; else None."""
    now = int(clock.system_now().timestamp()) // STEP_SECONDS
    typed = code.replace(" ", "")
    found = None
    if len(typed) != 6 or not (typed.isascii() and typed.isdigit()):
        return None
    for step in range(now - drift_steps, now + drift_steps + 1):
        # Every step is compared, so that the time taken tells nothing.
        if hmac.compare_digest(pyotp.TOTP(secret).generate_otp(step), typed) and step > last_step:
            found = step
    return found


def uri(secret: str, account: str, issuer: str) -> str:
    """What the app reads."""
    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def svg(text: str) -> str:
    """The same as a picture: an inline SVG without any style or script."""
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="svg", xmldecl=False, scale=5, omitsize=False, svgclass=None)
    return out.getvalue().decode()
