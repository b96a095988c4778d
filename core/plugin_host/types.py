"""What a plugin may describe beside its providers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ControlCall:
    """One POST to a simulator's control API: `path` below `/_control/`, and its JSON body."""

    path: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SandboxSpec:
    """A vendor's simulator as its plugin describes it. Nothing of it is imported before `./bahi sandbox` runs it."""

    name: str
    """It is reached at `/sandbox/<name>`."""
    module: str
    """Dotted name of the module with `SANDBOX_NAME` and `build(context)`."""
    kind: str
    """The kind of provider that it stands in for, such as `payments`."""
    provider: str
    """The provider of that kind whose accounts point at it."""
    account_setting: str
    """The setting by which the simulator's control API knows an account."""
    make_credentials: Callable[[str], dict[str, str]]
    """Fresh settings and secrets for a provider account of this business, as the vendor's dashboard would hand them
    out."""
    enrol: Callable[[Mapping[str, str], str, str], Sequence[ControlCall]]
    """`enrol(credentials, business name, webhook URL)`: the calls that open that account at the simulator, or bring
    it up to date. Safe to repeat."""
