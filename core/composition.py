"""What a process must know before it does Bahi's work, in one place: the web server, the worker, tests, benchmarks."""

from __future__ import annotations

import pluggy

from core.auth.tokens import service as auth_tokens
from core.files import service as files
from core.identity import site
from core.identity.external import speaking as external_providers
from core.identity.passwords import breached
from core.kit import redis, secrets
from core.messaging.capture import service as capture
from core.plugin_host import manager
from core.providers import service as providers
from core.settings import Settings
from core.webhook_endpoints import service as webhook_endpoints


def configure(settings: Settings) -> pluggy.PluginManager:
    """Tell every module what the operator decided, and load the plugins. Nothing connects."""
    secrets.configure(settings.master_key)
    redis.configure(settings.redis_url)
    plugins = manager.load()
    providers.configure_from(settings)
    auth_tokens.configure(settings.public_url)
    site.configure(settings.public_url)
    breached.configure(settings.breached_passwords)
    files.configure(settings.home / "files")
    webhook_endpoints.configure(development=settings.is_development)
    capture.configure(development=settings.is_development)
    external_providers.configure(development=settings.is_development)
    return plugins
