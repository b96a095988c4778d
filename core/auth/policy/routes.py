from __future__ import annotations

from quart import Blueprint

from core.auth.policy import service
from core.auth.policy.schemas import SecurityPolicyIn, SecurityPolicyOut
from core.web.access import requires
from core.web.contract import validate_request, validate_response

blueprint = Blueprint("security_policy", __name__, url_prefix="/v1/security-policy")


@blueprint.get("")
@requires("auth_policy:read")
@validate_response(SecurityPolicyOut)
async def get_policy() -> SecurityPolicyOut:
    """Read the rules for sessions, keys, staff's addresses and request rates."""
    return SecurityPolicyOut.of(await service.get())


@blueprint.patch("")
@requires("auth_policy:write")
@validate_request(SecurityPolicyIn)
@validate_response(SecurityPolicyOut)
async def patch_policy(data: SecurityPolicyIn) -> SecurityPolicyOut:
    """Change the rules given."""
    changes = data.model_dump(exclude_none=True)
    if "admin_networks" in changes:
        changes["admin_networks"] = tuple(changes["admin_networks"])
    return SecurityPolicyOut.of(await service.change(changes))
