"""Speak to the platform as a tenant's own server does: HTTPS and JSON with an API key, nothing else."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from core.demo.errors import StepFailed
from core.kit import ids, outbound
from core.kit.errors import ProviderFailure

TIMEOUT_SECONDS = 30.0


class Api:
    """One base address with one credential."""

    def __init__(self, base_url: str, key: str = "", *, basic: tuple[str, str] | None = None) -> None:
        self._base_url = base_url.rstrip("/")
        self._key = key
        self._basic = basic

    async def get(self, path: str, **query: str) -> Any:
        """The decoded answer. Raises StepFailed."""
        return await self.call("GET", f"{path}?{urlencode(query)}" if query else path)

    async def post(self, path: str, body: object = None, *, key: str | None = None) -> Any:
        """The decoded answer; every POST has an idempotency key, as every client's should. Raises StepFailed."""
        return await self.call("POST", path, body if body is not None else {}, key=key or ids.token(80))

    async def put(self, path: str, body: object) -> Any:
        """The decoded answer. Raises StepFailed."""
        return await self.call("PUT", path, body)

    async def call(self, method: str, path: str, body: object = None, *, key: str | None = None) -> Any:
        """The decoded answer of any call. Raises StepFailed with the problem when it is not 2xx."""
        headers = {"Accept": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        if key is not None:
            headers["Idempotency-Key"] = key
        try:
            answer = await outbound.request(
                method,
                self._base_url + path,
                headers=headers,
                json=body,
                auth=self._basic,
                timeout_seconds=TIMEOUT_SECONDS,
            )
        except ProviderFailure as error:
            raise StepFailed(f"{method} {path}: {error}") from error
        try:
            decoded = answer.json() if answer.body else None
        except ValueError as error:
            raise StepFailed(f"{method} {path}: {answer.status} without JSON") from error
        if not answer.ok:
            said = decoded if isinstance(decoded, dict) else {"answer": decoded}
            raise StepFailed(f"{method} {path}: {answer.status} {said.get('code', '')}".rstrip(), said)
        return decoded
