"""A user with an address, a password, an app, recovery codes and a consent; a code on its way."""

from __future__ import annotations

from core.identity.factors import service as factors
from core.identity.otp import service as otp
from core.identity.passwords import service as passwords
from core.identity.sign_in import service as sign_in
from core.identity.sign_in.types import Client
from core.identity.step_up import queries as step_up
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import db, ids
from tests.factories import World


async def fill(world: World) -> None:
    address = Identifier("email", "asha@shop.example")
    user = await users.create(address, name="Asha Rao")
    made = await passwords.prepare("violet tandem orbit 27", ())
    async with db.transaction() as tx:
        await passwords.store(tx, user, made)
        await factors._add(tx, user, "totp", "Authenticator app", secret=b"JBSWY3DPEHPK3PXP")
    await factors.make_recovery_codes(user)
    await otp.start("factory", address, user=user, deliver=True)
    await sign_in.start_code(address, Client())
    async with db.transaction() as tx:
        await tx.execute(
            step_up.INSERT, tx.tenant, ids.new(), user.id, "ses_factory", "tests.act", b"0" * 32, ["otp"],
            0, 0,
        )  # fmt: skip
    world.ids["users"] = user.public_id
