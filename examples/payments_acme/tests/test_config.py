"""The tenant's settings."""

from __future__ import annotations

import pytest
from payments_acme.config import AcmeConfig
from payments_acme.testing import make
from pydantic import ValidationError

SETTINGS = {"api_key": "test_0123456789", "webhook_secret": "sec_0123456789"}


@pytest.mark.parametrize("mode", ["live", "sandbox"])
def test_a_key_of_the_other_world_is_refused(mode: str) -> None:
    wrong = {**SETTINGS, "api_key": {"live": "test_0123456789", "sandbox": "live_0123456789"}[mode]}

    with pytest.raises(ValidationError):
        AcmeConfig.model_validate(wrong, context={"mode": mode})


def test_secrets_are_not_printed() -> None:
    config = AcmeConfig.model_validate(SETTINGS, context={"mode": "sandbox"})

    assert "0123456789" not in repr(config) + str(vars(make(**SETTINGS)).get("_context"))


def test_a_live_key_never_goes_to_a_simulator() -> None:
    live = make("live_0123456789", "sec_0123456789", sandbox_url="http://127.0.0.1:1/sandbox/acme", mode="live")

    assert "https://api.acme.example" in vars(live).values()
    assert not any("127.0.0.1" in str(value) for name, value in vars(live).items() if name != "_context")
