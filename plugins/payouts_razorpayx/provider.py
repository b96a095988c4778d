"""Talks to RazorpayX: builds requests, reads answers' fate, checks signatures. Translation is `mapping`'s."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from core.kit import outbound
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown, Response
from core.payouts.provider import (
    Details,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    ValidationTruth,
    Validity,
    WebhookInvalid,
    WebhookNotice,
)
from plugins.payouts_razorpayx import mapping
from plugins.payouts_razorpayx.config import API_URL, RazorpayXConfig
from plugins.razorpay_answers import is_signed, parsed, read, understood

SIGNATURE_HEADER = "x-razorpay-signature"
EVENT_ID_HEADER = "x-razorpay-event-id"

LIST_PAGE = 100
"""The most entities that a list gives at once."""
PAGES_MAX = 50

_EVENT_ID = re.compile(r"^[\x21-\x7e]{1,200}\Z")
_CLOSED_TEXTS = ("api key provided is invalid", "authentication failed")


class RazorpayX:
    """One RazorpayX account: a PayoutProvider that validates, calls back and tells its balance."""

    def __init__(self, config: RazorpayXConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._auth = (config.key_id, config.key_secret.get_secret_value())
        # A live key never goes to a simulator, whatever the tenant's mode says.
        simulated = context.mode == "sandbox" and not config.key_id.startswith("rzp_live_")
        self._url = config.base_url or (context.sandbox_url if simulated else "") or API_URL

    async def submit(self, request: PayoutRequest) -> PayoutTruth:
        assert request.to is not None, "what is paid has a beneficiary"
        how = mapping.mode(request, self._config.above_imps)
        fund_account_id = await self._fund_account(request.to)
        body = mapping.payout(
            request, self._config.account_number, fund_account_id, how=how, queue=self._config.queue_if_low_balance
        )
        # Our reference is the key, for ever: 30 of the 4 to 36 letters, digits, hyphens and underscores that it takes.
        answer = await self._change("/v1/payouts", body, {"X-Payout-Idempotency": request.reference})
        return read(answer, lambda found: mapping.truth(found, request))

    async def fetch(self, request: PayoutRequest, provider_payout_id: str | None) -> PayoutTruth:
        if provider_payout_id is not None:
            found = await self._ask(f"/v1/payouts/{_path(provider_payout_id)}", {})
            return understood(mapping.truth, found, request)
        query = {
            "account_number": self._config.account_number,
            "reference_id": request.reference,
            "count": str(LIST_PAGE),
        }
        listed = understood(mapping.items, await self._ask("/v1/payouts", query))
        ours = [item for item in listed if item.get("reference_id") == request.reference]
        if not ours:
            return PayoutTruth(PayoutState.NOT_FOUND)
        # Should somebody have typed our reference at the dashboard too: ours was there first.
        return understood(mapping.truth, min(ours, key=_age), request)

    async def cancel(self, request: PayoutRequest, provider_payout_id: str) -> PayoutTruth:
        answer = await self._change(f"/v1/payouts/{_path(provider_payout_id)}/cancel", {})
        truth = read(answer, lambda found: mapping.truth(found, request))
        if truth.state is PayoutState.FAILED:
            # The documents' sample of a cancelled payout says `failed`; their list of states says `cancelled`.
            return PayoutTruth(PayoutState.CANCELLED, truth.provider_payout_id, vendor_status=truth.vendor_status)
        return truth

    async def validate(self, reference: str, to: Details) -> ValidationTruth:
        body = mapping.validation(reference, to, self._config.account_number, self._config.validation_type)
        return read(await self._change("/v1/fund_accounts/validations", body), mapping.validity)

    async def fetch_validation(self, reference: str, provider_validation_id: str | None) -> ValidationTruth:
        path = "/v1/fund_accounts/validations"
        if provider_validation_id is not None:
            return understood(mapping.validity, await self._ask(f"{path}/{_path(provider_validation_id)}", {}))
        for page in range(PAGES_MAX):
            query = {
                "account_number": self._config.account_number,
                "count": str(LIST_PAGE),
                "skip": str(page * LIST_PAGE),
            }
            listed = understood(mapping.items, await self._ask(path, query))
            for item in listed:
                if item.get("reference_id") == reference:
                    return understood(mapping.validity, item)
            if len(listed) < LIST_PAGE:
                return ValidationTruth(Validity.UNKNOWN)
        raise ProviderUnavailable("RazorpayX's list of validations does not end", retry_after_seconds=3600)

    async def balance(self) -> Money:
        listed = await self._ask("/v1/banking_balances", {"count": str(LIST_PAGE)})
        found = understood(mapping.balance, listed, self._config.account_number)
        if found is None:
            raise ProviderRejected("RazorpayX lists no such account", vendor_code="account_not_listed")
        return found

    async def test_connection(self) -> None:
        # Only a good key pair with the right account lists payouts; nothing is made.
        await self._ask("/v1/payouts", {"account_number": self._config.account_number, "count": "1"})

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        given = {name.lower(): value for name, value in headers.items()}
        keys = [self._config.webhook_secret.get_secret_value(), *self._context.still_valid("webhook_secret")]
        if not is_signed(body, given.get(SIGNATURE_HEADER, ""), keys):
            raise WebhookInvalid
        event_id = given.get(EVENT_ID_HEADER, "")
        dedupe_key = event_id if _EVENT_ID.match(event_id) else f"sha256:{hashlib.sha256(body).hexdigest()}"
        return mapping.notice(body, dedupe_key)

    async def _fund_account(self, to: Details) -> str:
        """The vendor's id of where the money goes: it has one for equal details, made now or long ago.

        No payout exists yet, so whatever goes wrong here had no effect on money.
        """
        contact = await self._prepare("/v1/contacts", mapping.contact(to), "cont_")
        return await self._prepare("/v1/fund_accounts", {"contact_id": contact, **mapping.fund_account(to)}, "fa_")

    async def _prepare(self, path: str, body: Mapping[str, Any], prefix: str) -> str:
        try:
            answer = await self._change(path, body)
            return understood(lambda: mapping.entity_id(parsed(answer), prefix))
        except OutboundUnknown as error:
            raise ProviderUnavailable("RazorpayX did not answer", retry_after_seconds=5) from error

    async def _ask(self, path: str, query: Mapping[str, str]) -> Any:
        """GET: without effect, so whatever goes wrong is ProviderUnavailable, and a refusal ProviderRejected."""
        try:
            response = await outbound.request("GET", self._url + path, params=query, auth=self._auth)
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("RazorpayX did not answer", retry_after_seconds=5) from error
        if response.ok:
            return understood(parsed, response)
        if response.status == 429 or response.status not in range(400, 500):
            raise ProviderUnavailable(f"RazorpayX answered {response.status}", retry_after_seconds=5)
        raise _refusal(response)

    async def _change(self, path: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Response:
        """POST. Raises OutboundUnknown whenever it may have had its effect, now or under an earlier call's key."""
        response = await outbound.request("POST", self._url + path, json=body, headers=headers, auth=self._auth)
        if response.ok:
            return response
        if response.status == 429:
            raise ProviderUnavailable("RazorpayX throttles us", retry_after_seconds=5)
        if response.status not in range(400, 500) or response.status in {408, 409}:
            raise OutboundUnknown(f"RazorpayX answered {response.status}")
        refusal = _refusal(response)
        told = refusal.vendor_text.lower()
        if response.status in {401, 403} or any(words in told for words in _CLOSED_TEXTS):
            # A wrong key is no fault of this payout: it leaves once the key is right, or is cancelled.
            raise ProviderUnavailable("RazorpayX does not let this account in", retry_after_seconds=300)
        if headers is not None and "idempotency" in told:
            # Something was done under this key, only not what we ask now: that is no refusal without effect.
            raise OutboundUnknown("RazorpayX knows this idempotency key with another request")
        raise refusal


def _age(item: Mapping[str, Any]) -> tuple[int, str]:
    made = item.get("created_at")
    return (made if isinstance(made, int) else 0, str(item.get("id")))


def _refusal(response: Response) -> ProviderRejected:
    code, text = mapping.refusal(response.body)
    return ProviderRejected(
        "RazorpayX refused the request", vendor_code=code or f"http_{response.status}", vendor_text=text or ""
    )


def _path(provider_id: str) -> str:
    """A vendor id as a path segment. Raises ProviderRejected for what cannot be one."""
    if mapping.identifier(provider_id) is None:
        raise ProviderRejected("this is not an id of RazorpayX's", vendor_code="invalid_id")
    return provider_id
