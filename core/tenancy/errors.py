from core.kit.errors import NotAllowed, NotFound, Refused


class TenantNotFound(NotFound):
    """There is no such thing here."""

    # The code of its family: whether a tenant exists is nobody's business.


class TenantSuspended(NotAllowed):
    """This tenant is suspended: its API is closed and nothing leaves; incoming webhooks are still processed."""

    code = "tenancy.suspended"


class SlugTaken(Refused):
    """Another tenant has this slug."""

    code = "tenancy.slug_taken"


class InvalidTenant(Refused):
    """The slug, mode or zone is not acceptable."""

    code = "tenancy.invalid"


class InvalidConfiguration(Refused):
    """The tenant's configuration is not acceptable; `errors` names each field."""

    code = "tenancy.invalid_configuration"


class InvalidDefinition(Refused):
    """A tenant's file is not acceptable."""

    code = "tenancy.invalid_definition"


class ClockBackwards(Refused):
    """A tenant's clock only moves forward, and at most ten years ahead."""

    code = "tenancy.clock_backwards"


class NotSandbox(Refused):
    """Only a sandbox tenant can do this."""

    code = "tenancy.not_sandbox"
