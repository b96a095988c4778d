"""Settings of an account that an older plugin wrote: the plugin brings them to its own version, or they are refused.

A plugin whose settings change in a way that old ones do not fit raises its spec's `config_version` and gives
`migrate_config(from_version, config)`. Settings of a newer plugin than the installed one are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.kit import clock, db, ids
from core.providers import queries, sealing
from core.providers.errors import ConfigurationOutdated, InvalidConfiguration
from core.providers.registry import Installed
from core.providers.sealing import Sealed
from core.providers.types import FormerSecret, ProviderAccount, SecretFact


async def bring_up(
    tx: db.Transaction, installed: Installed, account_id: UUID, read: Callable[[Mapping[str, Any]], Any]
) -> asyncpg.Record:
    """The account's row with settings of the installed version, written once. Locks it.

    Raises ConfigurationOutdated.
    """
    row = await tx.get_row(queries.LOCK, tx.tenant, account_id)
    was, wanted = int(row["settings_version"]), installed.settings_version
    if was == wanted:
        return row  # somebody else was first
    name = f"{installed.kind} provider {installed.spec.name}"
    if was > wanted:
        raise ConfigurationOutdated(
            f"the settings are of version {was} of the {name}, and version {wanted} is installed"
        )
    sealed = await sealing.unseal(tx, account_id, row["secrets"])
    settings = read_settings(installed, was, {**row["config"], **sealed.values}, read)
    public, values = installed.split(settings)
    kept = {setting: items for setting, items in sealed.former.items() if setting in values}
    facts = _facts(row, values, kept)
    fresh = await sealing.seal(tx, account_id, Sealed(values, kept))
    await tx.execute_one(queries.UPDATE_CONFIG, tx.tenant, account_id, public, fresh, sealing.facts_json(facts), wanted)
    await audit.record(
        "provider_account:migrate",
        ids.text("pac", account_id),
        before={"settings_version": was, "config": row["config"], "secrets": sorted(row["secret_facts"])},
        after={"settings_version": wanted, "config": public, "secrets": sorted(values)},
    )
    return await tx.get_row(queries.LOCK, tx.tenant, account_id)


def read_settings(
    installed: Installed, was: int, config: Mapping[str, Any], read: Callable[[Mapping[str, Any]], Any]
) -> Any:
    """The settings as the installed plugin's model. Raises ConfigurationOutdated, which repeats no value."""
    name = f"{installed.kind} provider {installed.spec.name}"
    told = f"the settings are of version {was} of the {name}, and cannot be brought to {installed.settings_version}"
    migrate = installed.migrate_config
    if migrate is None:
        raise ConfigurationOutdated(told)
    try:
        return read(migrate(was, dict(config)))
    except InvalidConfiguration as error:
        raise ConfigurationOutdated(told, errors=error.errors) from None
    except Exception as error:  # a third party's code; its message may hold a secret
        raise ConfigurationOutdated(f"{told}: {type(error).__name__}") from None


def _facts(
    row: asyncpg.Record, values: Mapping[str, str], former: Mapping[str, list[FormerSecret]]
) -> dict[str, SecretFact]:
    known = sealing.facts_from(row["secret_facts"])
    now = clock.system_now()
    return {
        name: SecretFact(
            known[name].changed_at if name in known else now,
            max((item.valid_until for item in former.get(name, [])), default=None),
        )
        for name in values
    }


def is_outdated(installed: Installed | None, account: ProviderAccount) -> bool:
    """Whether an account's settings are of another version than the installed plugin's."""
    return installed is not None and account.settings_version != installed.settings_version
