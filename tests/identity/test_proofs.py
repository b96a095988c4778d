"""Whatever is proven opens something only while it is still so: each way in and on, and each change while one is on it.

Each is stopped for certain between its proof and what the proof opens: there it waits for the account's, the epoch's or
the session's lock, which the change holds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pyotp
import pytest
from argon2 import PasswordHasher
from quart import Quart

from core.auth import epochs
from core.auth.sessions import queries as session_queries
from core.auth.sessions import refreshing
from core.auth.sessions import service as sessions
from core.auth.sessions.types import SessionTokens
from core.identity import tickets
from core.identity.account import service as account
from core.identity.errors import TicketInvalid
from core.identity.factors import passkeys
from core.identity.factors import queries as factor_queries
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.oauth import clients
from core.identity.oauth import queries as oauth_queries
from core.identity.oauth.types import NewClient
from core.identity.passwords import hashing
from core.identity.passwords import service as passwords
from core.identity.sign_in import reset
from core.identity.sign_in import service as sign_in
from core.identity.sign_in.types import Client, FactorNeeded
from core.identity.step_up import service as step_up
from core.identity.users import service as users
from core.identity.users.types import Identifier, User
from core.kit import clock, db, ids, scope
from core.kit.errors import BahiError
from core.kit.scope import Principal, Scope, TenantRef
from core.settings import Settings
from tests.identity.conftest import OTHER_PASSWORD, PASSWORD, PostBox, loosen
from tests.identity.oauth.test_flow import CALLBACK, CHALLENGE, VERIFIER
from tests.identity.test_passkeys import Authenticator, passkey

SECRET = pyotp.random_base32(32)
STATE = (
    (
        "SELECT id, revoked_at, methods, authenticated_at FROM auth_session"
        " WHERE tenant_id = $1 AND user_id = $2 ORDER BY id"
    ),
    "SELECT id, kind FROM user_factor WHERE tenant_id = $1 AND user_id = $2",
    "SELECT sealed FROM user_password WHERE tenant_id = $1 AND id = $2",
    "SELECT lookup FROM user_identifier WHERE tenant_id = $1 AND user_id = $2",
    "SELECT id, used_at FROM step_up_grant WHERE tenant_id = $1 AND user_id = $2",
)
Going = Callable[[], Awaitable[Any]]


@dataclass
class Person:
    """Somebody with a password, and a session in which they signed in with it."""

    app: Quart
    tenant: TenantRef
    post: PostBox
    authenticator: Authenticator
    user: User
    address: Identifier
    session: SessionTokens
    client: str

    @property
    def here(self) -> Scope:
        """Acting in their session."""
        session = ids.text("ses", self.session.session_id)
        who = Principal("user", self.user.public_id, frozenset(), None, session, clock.system_now(), frozenset({"pwd"}))
        return Scope(self.tenant, who, "req_tests", "192.0.2.7")

    async def add_app(self) -> None:
        async with db.transaction() as tx:
            await factors._add(tx, self.user, "totp", "Authenticator app", secret=SECRET.encode())

    async def add_passkey(self) -> None:
        ticket, options = await passkeys.start_registration(self.user)
        await passkeys.register(self.user, ticket, self.authenticator.create(options), "Laptop")

    async def state(self, tx: db.Transaction) -> list[Any]:
        """All that a proof could open or change."""
        found = [await tx.fetch(sql, tx.tenant, self.user.id) for sql in STATE]
        return [[tuple(row) for row in item] for item in found]


def app_code() -> Proof:
    return Proof("totp", pyotp.TOTP(SECRET).now())


async def by_password(asha: Person) -> Going:
    return lambda: sign_in.with_password(asha.address, PASSWORD, Client())


async def by_code(asha: Person) -> Going:
    begun = await sign_in.start_code(asha.address, Client())
    code = await asha.post.code(asha.address.value)
    return lambda: sign_in.with_code(begun.ticket.value, code, Client(kind="page"))


async def by_passkey(asha: Person) -> Going:
    await asha.add_passkey()
    ticket, options = await passkeys.start_use(None)
    credential = asha.authenticator.get(options)

    async def go() -> Any:
        return await sign_in.first_proof(await passkeys.use(ticket, credential), Client())

    return go


async def second_step(asha: Person) -> str:
    waiting = await sign_in.with_password(asha.address, PASSWORD, Client())
    assert isinstance(waiting, FactorNeeded)
    return waiting.ticket.value


async def by_app(asha: Person) -> Going:
    await asha.add_app()
    ticket = await second_step(asha)
    return lambda: sign_in.second_proof(ticket, app_code(), Client())


async def by_recovery_code(asha: Person) -> Going:
    await asha.add_app()
    async with db.transaction() as tx:
        kept = [await factors._recovery_hash(asha.user.id, "abcdefghij")]
        await tx.execute(factor_queries.INSERT_RECOVERY, tx.tenant, asha.user.id, [ids.new()], kept)
    ticket = await second_step(asha)
    return lambda: sign_in.second_proof(ticket, Proof("recovery", "abcde-fghij"), Client())


async def by_setting_up_the_app_that_is_required(asha: Person) -> Going:
    made = await factors.start_totp(asha.user)
    async with db.transaction() as tx:
        facts = {"methods": ["pwd"], "enrol": True}
        ticket = await tickets.issue(tx, sign_in.SECOND, facts, sign_in.SECOND_LIFETIME, user_id=asha.user.id)

    async def go() -> Any:
        code = pyotp.TOTP(made.secret).now()
        await factors.confirm_totp(await sign_in.enrolling(ticket.value), made.ticket, code)
        return await sign_in.finish_enrolled(ticket.value, "otp", Client())

    return go


async def by_letting_in_who_set_it_up(asha: Person) -> Going:
    async with db.transaction() as tx:
        facts = {"methods": ["pwd"], "enrol": True}
        ticket = await tickets.issue(tx, sign_in.SECOND, facts, sign_in.SECOND_LIFETIME, user_id=asha.user.id)
    return lambda: sign_in.finish_enrolled(ticket.value, "otp", Client())


async def by_reset(asha: Person) -> Going:
    begun = await reset.start(asha.address)
    code = await asha.post.code(asha.address.value)
    return lambda: reset.finish(begun.ticket.value, code, "quartz meadow signal 58")


async def by_clients_code(asha: Person) -> Going:
    """The session that the code was asked for in is another one than the change leaves, if it leaves any."""
    text, client_id = f"bahi_code_{ids.token(200)}", ids.parse("cli", asha.client)
    async with db.transaction() as tx:
        await tx.execute(oauth_queries.PUT_CONSENT, tx.tenant, asha.user.id, client_id, ["openid"])
        await tx.execute(
            oauth_queries.INSERT_CODE, tx.tenant, clients.digest(text), client_id, asha.user.id, None, CALLBACK,
            ["openid"], CHALLENGE, None, ["pwd"], clock.system_now(), 60, asha.session.session_id,
        )  # fmt: skip
    form = {
        "grant_type": "authorization_code", "code": text, "redirect_uri": CALLBACK, "code_verifier": VERIFIER,
        "client_id": asha.client,
    }  # fmt: skip

    async def go() -> Any:
        told = await asha.app.test_client().post(f"/t/{asha.tenant.short_id}/oauth/token", form=form)
        assert (await told.get_json())["error"] == "invalid_grant"
        raise TicketInvalid

    return go


async def by_refresh_token(asha: Person) -> Going:
    return lambda: refreshing.refresh(asha.session.refresh_token)


def acting(asha: Person, verb: Going) -> Going:
    async def go() -> Any:
        with scope.use(asha.here):
            return await verb()

    return go


async def again_by_password(asha: Person) -> Going:
    return acting(asha, lambda: account.prove_again(asha.user, asha.session.session_id, password=PASSWORD))


async def again_by_app(asha: Person) -> Going:
    await asha.add_app()
    return acting(asha, lambda: account.prove_again(asha.user, asha.session.session_id, proof=app_code()))


async def again_by_code(asha: Person) -> Going:
    begun = await account.start_code(asha.user, "email")
    code = await asha.post.code(asha.address.value)
    session = asha.session.session_id
    return acting(asha, lambda: account.prove_by_code(asha.user, session, begun.ticket.value, code))


async def consent(asha: Person) -> Going:
    await asha.add_app()
    with scope.use(asha.here):
        async with db.transaction() as tx:
            with pytest.raises(step_up.StepUpRequired) as refused:
                await step_up.require(tx, "tests.act", {"amount": "5.00"})
    challenge = str(refused.value.extensions["challenge"])
    return acting(asha, lambda: step_up.consent(challenge, app_code()))


async def a_new_passkey(asha: Person) -> Going:
    ticket, options = await passkeys.start_registration(asha.user)
    made = asha.authenticator.create(options)
    return acting(asha, lambda: passkeys.register(asha.user, ticket, made, "Laptop"))


async def a_new_address(asha: Person) -> Going:
    wanted = Identifier("email", f"new-{ids.token(40)}@shop.example")
    with scope.use(asha.here):
        begun = await account.start_address(asha.user, wanted)
    code = await asha.post.code(wanted.value)
    return acting(asha, lambda: account.finish_address(asha.user, begun.ticket.value, code))


async def a_new_password(asha: Person) -> Going:
    session, wanted = asha.session.session_id, "quartz meadow signal 58"
    return acting(asha, lambda: account.set_password(asha.user, session, wanted, current=PASSWORD))


PROVEN_ANEW = (by_password,)
OF_THE_SESSION = (by_refresh_token,)
WAYS = (
    by_password, by_code, by_passkey, by_app, by_recovery_code, by_setting_up_the_app_that_is_required,
    by_letting_in_who_set_it_up, by_reset, by_clients_code, by_refresh_token, again_by_password, again_by_app,
    again_by_code, consent, a_new_passkey, a_new_address, a_new_password,
)  # fmt: skip


async def is_locked(user: User) -> None:
    await users.lock(user.id, reason="stolen phone")


async def has_another_password(user: User) -> None:
    await passwords.change(user.id, OTHER_PASSWORD, await epochs.of(user.id), because="reset")


async def loses_a_factor(user: User) -> None:
    if not await factors.list_factors(user.id):
        async with db.transaction() as tx:
            await factors._add(tx, user, "sms", "SMS")
    for factor in await factors.list_factors(user.id):
        await factors.remove(user, factor.id)


async def loses_every_factor(user: User) -> None:
    await factors.reset(user.id, reason="lost phone")


async def is_signed_out_everywhere(user: User) -> None:
    await sessions.revoke_all(user.id, "signed_out_everywhere")


async def person(app: Quart, post: PostBox, made: Authenticator, digest: str, client: str) -> Person:
    address = Identifier("email", f"asha-{ids.token(40)}@shop.example")
    user = await users.create(address)
    async with db.transaction() as tx:
        await passwords.store(tx, user, digest)
        methods = frozenset({"pwd"})
        opened = await sessions.open_session(
            tx, user.id, user.person_id, epoch=epochs.FIRST, methods=methods, client="app", device="phone"
        )
    return Person(app, scope.tenant(), post, made, await users.get(user.id), address, opened, client)


async def somebody_waits(tx: db.Transaction, going: asyncio.Future[Any]) -> None:
    """Until `going` waits for a lock of this transaction."""
    waits = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
    while not await tx.value(waits):
        assert not going.done(), await going
        await asyncio.sleep(0.002)


async def meet(asha: Person, go: Going, change: Callable[[User], Awaitable[None]]) -> tuple[list[Any], list[Any], Any]:
    """Let a change come between a proof and what it opens: what it left, what there is in the end, and the refusal."""
    visitor = Scope(asha.tenant, Principal("visitor", "visitor"), "req_tests", "192.0.2.7")
    async with db.transaction() as tx:
        await users.lock_row(tx, asha.user.id)
        await epochs.hold(tx, asha.user.id)
        await tx.fetch(session_queries.LOCK_OF_USER, tx.tenant, asha.user.id)
        with scope.use(visitor):
            going = asyncio.ensure_future(go())
        await somebody_waits(tx, going)
        await change(asha.user)
        left = await asha.state(tx)
    try:
        refused = await going
    except BahiError as error:
        refused = error
    async with db.transaction() as tx:
        return left, await asha.state(tx), refused


@pytest.mark.parametrize(
    "change", [is_locked, has_another_password, loses_a_factor, loses_every_factor, is_signed_out_everywhere]
)
async def test_no_proof_outlives_what_ends_it(
    app: Quart,
    tenant: TenantRef,
    post: PostBox,
    settings: Settings,
    change: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The hashes' cost is nothing here, and there are some hundred of them.
    monkeypatch.setattr(hashing, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    digest = await hashing.make(PASSWORD)
    with scope.system(tenant, "tests"):
        new = NewClient("Shop", (CALLBACK,), ("authorization_code",), ("openid",), confidential=False)
        client = (await clients.register(new)).client
        for way in WAYS:
            asha = await person(app, post, passkey(settings), digest, ids.text("cli", client.id))
            go = await way(asha)
            await loosen(tenant)
            hashed = hashing.Work.verified

            left, found, refused = await meet(asha, go, change)

            if way in OF_THE_SESSION and change is loses_a_factor:
                continue  # the session was opened before, and goes on
            if way in PROVEN_ANEW and change not in (is_locked, has_another_password):
                assert hashing.Work.verified == hashed + 2, way  # as if the attempt had begun after the change
                continue
            assert isinstance(refused, BahiError), way
            assert refused.status in (401, 403, 422), way
            assert found == left, way
