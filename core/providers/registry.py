"""The providers that the installed plugins offer, by kind and name. The plugin host fills it at start-up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

import orjson
from pydantic import BaseModel, SecretBytes, SecretStr, ValidationError

from core.providers.errors import InvalidConfiguration
from core.providers.types import Overlap, ProviderSpec


@dataclass(frozen=True, slots=True)
class Installed:
    """A provider of one kind, with what is known of its settings' secrets."""

    kind: str
    spec: ProviderSpec
    secret_names: frozenset[str]
    overlap_seconds: Mapping[str, int]
    """By secret: how long a former value stays valid; absent means not at all."""

    @property
    def settings_version(self) -> int:
        """The version of its settings; a spec that does not say has had one only."""
        return int(getattr(self.spec, "config_version", 1))

    @property
    def migrate_config(self) -> Callable[[int, dict[str, Any]], Mapping[str, Any]] | None:
        """Brings settings of an older version to this one: `migrate_config(from_version, config)`."""
        found: Callable[[int, dict[str, Any]], Mapping[str, Any]] | None = getattr(self.spec, "migrate_config", None)
        return found

    def read(self, config: Mapping[str, Any], *, mode: str, sandbox_url: str) -> BaseModel:
        """The settings as the plugin's own model. Raises InvalidConfiguration, which never repeats a value."""
        context = {"mode": mode, "sandbox_url": sandbox_url}
        try:
            return self.spec.config_model.model_validate_json(orjson.dumps(dict(config)), context=context)
        except ValidationError as error:
            found = error.errors(include_input=False, include_url=False, include_context=False)
            raise InvalidConfiguration(
                errors=[
                    {"field": "/".join(("config", *(str(part) for part in item["loc"]))), "message": item["msg"]}
                    for item in found
                ]
            ) from None  # the cause holds the input, and with it the secrets

    def split(self, settings: BaseModel) -> tuple[dict[str, Any], dict[str, str]]:
        """(what may be shown, the secrets that are set)."""
        public = settings.model_dump(mode="json", exclude=set(self.secret_names))
        values = {name: getattr(settings, name) for name in sorted(self.secret_names)}
        return public, {name: value.get_secret_value() for name, value in values.items() if value is not None}


_installed: dict[tuple[str, str], Installed] = {}


def add(kind: str, spec: ProviderSpec) -> None:
    """Offer a provider. Raises RuntimeError for a second one of the name, or settings whose secrets could leak."""
    found = _installed.get((kind, spec.name))
    if found is not None and found.spec is not spec:
        raise RuntimeError(f"two {kind} providers are called {spec.name}")
    if spec.config_model.model_config.get("extra") != "forbid":
        raise RuntimeError(f"{kind} provider {spec.name}: its settings must refuse unknown fields")
    secrets: set[str] = set()
    overlaps: dict[str, int] = {}
    for name, field in spec.config_model.model_fields.items():
        if field.annotation in _SECRET_ANNOTATIONS:
            secrets.add(name)
        elif any(inner in {SecretStr, SecretBytes} for inner in _walk(field.annotation)):
            raise RuntimeError(f"{kind} provider {spec.name}: the secret in {name} must be a plain SecretStr")
        for item in field.metadata:
            if isinstance(item, Overlap):
                overlaps[name] = item.seconds
    if not overlaps.keys() <= secrets:
        raise RuntimeError(f"{kind} provider {spec.name}: only a secret can overlap")
    _installed[kind, spec.name] = Installed(kind, spec, frozenset(secrets), overlaps)


def find(kind: str, name: str) -> Installed | None:
    return _installed.get((kind, name))


def list_installed(kind: str | None = None) -> list[Installed]:
    """Everything on offer, sorted by kind and name."""
    return [item for key, item in sorted(_installed.items()) if kind is None or item.kind == kind]


_SECRET_ANNOTATIONS = (SecretStr, SecretStr | None)


def _walk(annotation: Any) -> Iterator[Any]:
    """Every type inside an annotation, nested models included."""
    yield annotation
    for inner in get_args(annotation):
        yield from _walk(inner)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from _walk(field.annotation)
