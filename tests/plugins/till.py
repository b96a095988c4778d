"""A tenant that takes deposits through one gateway's simulator: what every gateway's way from end to end shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from quart import Quart, Response

from core.kit import ids
from core.testing.laboratory import Receiver
from tests.http import Api, answer
from tests.webhooks.conftest import Vendor


@dataclass
class Till:
    """The tenant's wallet and inbox, and the payer's browser. A gateway's own adds how its page is paid at."""

    app: Quart
    api: Api
    inbox: Vendor
    simulator: Any
    merchant: Any
    receiver: Receiver
    wallet: str

    webhook_headers: ClassVar[dict[str, str]] = {"Content-Type": "application/x-www-form-urlencoded"}

    async def deposit(self, amount: str = "500.00", **more: Any) -> dict[str, Any]:
        body = {"amount": amount, "currency": "INR", "description": "Top-up & tea", **more}
        made = await self.api.post(f"/v1/wallets/{self.wallet}/deposits", body, idempotency_key=ids.token(80))
        found: dict[str, Any] = await answer(made, 201)
        return found

    async def payment(self, deposit: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = await answer(await self.api.get(f"/v1/payments/{deposit['id']}"))
        return found

    async def status(self, deposit: dict[str, Any]) -> str:
        return str((await self.payment(deposit))["status"])

    async def balance(self) -> str:
        return str((await answer(await self.api.get(f"/v1/wallets/{self.wallet}")))["posted"])

    async def credits(self) -> list[str]:
        rows = (await answer(await self.api.get(f"/v1/wallets/{self.wallet}/history")))["items"]
        return [row["change"] for row in rows]

    async def shown_after(self, answered: Response) -> str:
        """What our page shows a payer whom the gateway sent back."""
        assert answered.status_code == 303
        page = await self.app.test_client().get(answered.headers["Location"])
        found = re.search(r'data-state="([a-z_]+)"', await page.get_data(as_text=True))
        assert found is not None
        return found.group(1)

    def sent(self) -> list[bytes]:
        """The webhooks that the vendor has sent so far."""
        return [item.body for item in self.receiver.got]

    async def tell(self, body: bytes, status: int = 200) -> None:
        """Hand us a webhook as the vendor would."""
        answered = await Api(self.app).post(self.inbox.path, raw=body, headers=self.webhook_headers)
        assert answered.status_code == status, await answered.get_data()

    async def work(self) -> None:
        """Let the worker do what came in."""
        assert set(await self.inbox.work()) <= {"done"}


async def open_wallet(api: Api) -> str:
    """The wallet of somebody new."""
    person = await answer(await api.post("/v1/people", {"external_id": "asha", "profile": {"name": "Asha Rao"}}), 201)
    wish = {"person_id": person["id"], "currency": "INR", "name": "Main"}
    return str((await answer(await api.post("/v1/wallets", wish), 201))["id"])
