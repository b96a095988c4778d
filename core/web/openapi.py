"""The OpenAPI document."""

from quart_schema import OpenAPIProvider


class BahiOpenAPIProvider(OpenAPIProvider):
    """quart-schema's provider."""
