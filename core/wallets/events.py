"""What happens to wallets. Money moves are `balance.changed` of the wallet (or of its pocket) besides."""

from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event
from core.kit.shown import Shown

_WALLET = "wal_01jd5qcrkb0s5kz2sv6v2k9ebr"
_OTHER = "wal_01jd5qcrkb0s5kz2sv6v2k9ebs"
_TRANSACTION = "txn_01jd5qcrkb0s5kz2sv6v2k9ebp"
_PARTS = [{"kind": "bonus", "amount": "20.00"}, {"kind": "cash", "amount": "30.00"}]


class WalletCreated(Event):
    """A wallet was opened. Its money moves are `balance.changed` events of the same subject."""

    type: ClassVar[str] = "wallet.created"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {
        "wallet": _WALLET,
        "person": "per_01jd5qcrkb0s5kz2sv6v2k9eba",
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "currency": "INR",
    }

    wallet: Shown[str]
    person: Shown[str]
    account: Shown[str]
    currency: Shown[str]


class WalletUpdated(Event):
    """A wallet was renamed or got other metadata. `fields` names what changed, never to what."""

    type: ClassVar[str] = "wallet.updated"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {"wallet": _WALLET, "fields": ["name"]}

    wallet: Shown[str]
    fields: Shown[list[str]]


class WalletFrozen(Event):
    """A wallet was frozen: nothing enters or leaves it until it is released."""

    type: ClassVar[str] = "wallet.frozen"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {"wallet": _WALLET}

    wallet: Shown[str]


class WalletReleased(Event):
    """A frozen wallet was released."""

    type: ClassVar[str] = "wallet.released"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {"wallet": _WALLET}

    wallet: Shown[str]


class WalletClosed(Event):
    """A wallet was closed for good."""

    type: ClassVar[str] = "wallet.closed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {"wallet": _WALLET}

    wallet: Shown[str]


class WalletTransferred(Event):
    """Money went from one wallet to another; its subject is the transaction. `parts` says out of which pockets."""

    type: ClassVar[str] = "wallet.transferred"
    example: ClassVar[dict[str, Any]] = {
        "transaction": _TRANSACTION,
        "from_wallet": _WALLET,
        "to_wallet": _OTHER,
        "amount": "50.00",
        "currency": "INR",
        "parts": _PARTS,
    }

    transaction: str
    from_wallet: str
    to_wallet: str
    amount: str
    currency: str
    parts: list[dict[str, str]]


class WalletSpent(Event):
    """A wallet paid the tenant; its subject is the transaction. `parts` says out of which pockets."""

    type: ClassVar[str] = "wallet.spent"
    example: ClassVar[dict[str, Any]] = {
        "transaction": _TRANSACTION,
        "wallet": _WALLET,
        "amount": "50.00",
        "currency": "INR",
        "parts": _PARTS,
    }

    transaction: str
    wallet: str
    amount: str
    currency: str
    parts: list[dict[str, str]]


class WalletSpendRefunded(Event):
    """A spend was given back, in full or in part, to the pockets that it came from.

    Its subject is the refund's transaction.
    """

    type: ClassVar[str] = "wallet.spend_refunded"
    example: ClassVar[dict[str, Any]] = {
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebq",
        "spend": _TRANSACTION,
        "wallet": _WALLET,
        "amount": "50.00",
        "currency": "INR",
        "parts": _PARTS,
    }

    transaction: str
    spend: str
    wallet: str
    amount: str
    currency: str
    parts: list[dict[str, str]]
