"""A post that keeps every letter instead of sending it, and people who sign in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from quart import Quart

from core.identity import jobs, letters
from core.identity.letters import Letter
from core.identity.users.types import Identifier
from core.jobs.registry import Job
from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from tests.http import Api, answer

PASSWORD = "violet tandem orbit 27"
OTHER_PASSWORD = "amber walrus ledger 93"


@dataclass
class PostBox:
    """What was written to whom, once the jobs have run."""

    letters: list[Letter] = field(default_factory=list)
    tenant: TenantRef | None = None

    async def take(self, _tx: db.Transaction, letter: Letter) -> None:
        self.letters.append(letter)

    async def to(self, address: str) -> list[Letter]:
        """Letters to one address, oldest first."""
        await self.deliver()
        return [item for item in self.letters if item.to.value == address]

    async def code(self, address: str) -> str:
        """The newest code sent to an address."""
        return [item.variables["code"] for item in await self.to(address) if item.is_code][-1]

    async def notices(self, address: str) -> list[str]:
        return [item.variables["what"] for item in await self.to(address) if item.template == "security_notice"]

    async def deliver(self) -> None:
        """Run the letters that wait, as the worker does."""
        assert self.tenant is not None
        await run_letters(self.tenant)


async def run_letters(tenant: TenantRef) -> None:
    with scope.system(tenant, "tests"):
        async with db.transaction() as tx:
            waiting = await tx.fetch(
                "SELECT id, key, args FROM job WHERE tenant_id = $1 AND kind = 'identity.letter' ORDER BY id", tenant.id
            )
        for row in waiting:
            await jobs.send_letter(Job(row["id"], letters.JOB, row["key"], row["args"], 1, row["id"]))


@pytest.fixture
def post(tenant: TenantRef) -> Iterator[PostBox]:
    """Whoever writes, writes into this box."""
    box = PostBox(tenant=tenant)
    before = list(letters._post)
    letters.connect(box.take)
    yield box
    letters._post[:] = before


@pytest.fixture
def visitor(tenant: TenantRef) -> Iterator[TenantRef]:
    """The fresh tenant in scope, as a stranger."""
    with scope.use(Scope(tenant, Principal("visitor", "visitor"), "req_tests", "192.0.2.7")):
        yield tenant


@dataclass
class Browser:
    """A stranger or user at the tenant's API."""

    app: Quart
    tenant: TenantRef
    post: PostBox
    address: str
    tokens: dict[str, Any] = field(default_factory=dict)

    @property
    def api(self) -> Api:
        return Api(self.app, self.tokens.get("access_token"))

    def path(self, rest: str) -> str:
        return f"/v1/auth/{self.tenant.short_id}/{rest}"

    async def begin(self, rest: str, body: dict[str, Any]) -> str:
        """Begin something that sends a code; its ticket."""
        begun = await answer(await Api(self.app).post(self.path(rest), body), 202)
        return str(begun["ticket"])

    async def sign_up(self, password: str | None = PASSWORD, name: str | None = None) -> Browser:
        body = {"address": self.address, "password": password, "name": name}
        ticket = await self.begin("sign-up", {key: value for key, value in body.items() if value is not None})
        code = await self.post.code(self.address)
        self.tokens = await answer(
            await Api(self.app).post(self.path("sign-up/confirm"), {"ticket": ticket, "code": code})
        )
        return self

    async def enter(self, password: str = PASSWORD, **more: Any) -> Any:
        """Send the password; the raw answer."""
        return await Api(self.app).post(
            self.path("sign-in/password"), {"address": self.address, "password": password, **more}
        )

    async def sign_in(self, password: str = PASSWORD, **more: Any) -> Browser:
        self.tokens = await answer(await self.enter(password, **more))
        return self


@pytest.fixture
def browser(app: Quart, tenant: TenantRef, post: PostBox) -> Any:
    """`browser("asha@shop.example")`: somebody with this address, not yet known to the tenant."""

    def make(address: str | None = None) -> Browser:
        return Browser(app, tenant, post, address or f"asha-{ids.token(40)}@shop.example")

    return make


def email(value: str) -> Identifier:
    return Identifier("email", value)


async def rows(tenant: TenantRef, table: str) -> int:
    """How many rows of the tenant a table has."""
    async with db.transaction(tenant.id) as tx:
        return int(await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tenant.id))


async def loosen(tenant: TenantRef) -> None:
    """Forget every throttle, as time would."""
    async with db.transaction(tenant.id) as tx:
        await tx.execute("DELETE FROM throttle WHERE tenant_id = $1", tenant.id)
