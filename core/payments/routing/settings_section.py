"""The section `[routing]` of a tenant's file: the same rules as the API takes; an account is named by its label."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import ValidationError

from core.kit import ids
from core.kit.errors import BahiError
from core.payments.routing import service
from core.payments.routing.schemas import PlanIn, plain
from core.payments.routing.types import Plan
from core.providers import service as providers
from core.tenancy.apply import Change
from core.tenancy.errors import InvalidDefinition

_NEWEST = UUID(int=2**128 - 1)
_ACCOUNTS_MAX = 1000


class RoutingSection:
    """A file's rules replace all there are, as one new version, only when they differ."""

    async def plan(self, given: Any) -> list[Change]:
        before, after = await service.get(), await _parsed(given)
        if before.version and plain(before) == plain(after):
            return []
        return [Change("routing", plain(before) if before.version else None, plain(after))]

    async def apply(self, given: Any) -> None:
        try:
            await service.replace_rules(await _parsed(given))
        except BahiError as error:
            raise InvalidDefinition(f"[routing]: {error} {error.errors or ''}".strip()) from error


async def _parsed(given: Any) -> Plan:
    try:
        named = PlanIn.model_validate(given)
        known = {item.label: item.id for item in await providers.list_accounts(_NEWEST, _ACCOUNTS_MAX, "payments")}
        rules = [
            rule.model_copy(
                update={
                    "accounts": [
                        target.model_copy(update={"account": _account(target.account, known)})
                        for target in rule.accounts
                    ]
                }
            )
            for rule in named.rules
        ]
        return named.model_copy(update={"rules": rules}).plan()
    except ValidationError as error:
        places = "; ".join(f"{'/'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise InvalidDefinition(f"[routing]: {places}") from error
    except BahiError as error:
        raise InvalidDefinition(f"[routing]: {error}") from error


def _account(name: str, known: dict[str, UUID]) -> str:
    return ids.text("pac", known[name]) if name in known else name


SECTIONS = {"routing": RoutingSection()}
