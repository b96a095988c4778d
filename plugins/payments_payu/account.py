"""What payments and mandates at one PayU account share: its settings, and the signed form that leads a payer there."""

from __future__ import annotations

from collections.abc import Mapping

from core.kit.money import Money
from core.payments.provider import Checkout, ProviderContext
from plugins.payments_payu import hashes, mapping
from plugins.payments_payu.client import LIVE, TEST, Client, Hosts
from plugins.payments_payu.config import PayUConfig


class Account:
    """One PayU account."""

    def __init__(self, config: PayUConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._client = Client(config.key, config.salt.get_secret_value(), _hosts(config, context))

    def _salts(self) -> list[str]:
        """Every salt that PayU may sign with at this moment."""
        second = self._config.second_salt
        salts = [self._config.salt.get_secret_value(), *([second.get_secret_value()] if second else [])]
        return [*salts, *self._context.still_valid("salt")]

    def _checkout(
        self,
        reference: str,
        amount: Money,
        description: str,
        *,
        payer: Mapping[str, str],
        return_url: str,
        extra: Mapping[str, str],
    ) -> Checkout:
        """The form for `/_payment`. It is kept as it is sent, for PayU hashes text: nothing may write it anew."""
        fields = {
            "key": self._config.key,
            "txnid": mapping.txnid(reference),
            "amount": mapping.amount_text(amount),
            "productinfo": mapping.plain(description, 100, "Payment"),
            "firstname": mapping.plain(payer.get("name", ""), 60, "Customer"),
            "email": mapping.email(payer.get("email"), self._config.contact_email),
            "phone": mapping.phone(payer.get("phone"), self._config.contact_phone),
            # Covered by both hashes, and shown on PayU's dashboard: there a human finds our name of the payment.
            "udf1": reference[:255],
            # PayU posts a form to each of the three, also when the payer cancels.
            "surl": return_url,
            "furl": return_url,
            "curl": return_url,
            **extra,
        }
        fields["hash"] = hashes.forward(fields, self._config.salt.get_secret_value())
        sent = {name: fields[name] for name in ("txnid", "amount", "productinfo", "udf1", *extra)}
        return Checkout(fields["txnid"], self._client.hosts.page, "POST", fields, sent)


def _hosts(config: PayUConfig, context: ProviderContext) -> Hosts:
    if context.mode != "sandbox":
        return LIVE
    if config.base_url:
        return Hosts.at(config.base_url)
    if context.sandbox_url:
        return Hosts.at(context.sandbox_url, context.sandbox_public_url)
    return TEST
