"""Put approved payouts into a batch, give its bank file out once, and apply the bank's result file."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import cast
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.events import service as events
from core.files import service as files
from core.kit import db, ids, scope
from core.kit.errors import NotFound, Refused
from core.kit.money import Money, exponent, quantum
from core.payouts import gateway, rows, service
from core.payouts import queries as payout_queries
from core.payouts.batches import queries, verdicts
from core.payouts.batches.events import PayoutBatchCreated, PayoutBatchDownloaded, PayoutResultApplied
from core.payouts.batches.types import Batch, Result
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import BeneficiaryErased, FileAlreadyDownloaded, NoFiles, NothingToBatch, ResultRefused
from core.payouts.provider import (
    KIND,
    Capability,
    PayoutFileProvider,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ResultLine,
)
from core.payouts.types import Payout, PayoutStatus
from core.providers import service as providers

BATCH_MAX = 500
UTR_KEY = "payout_file_utr"


async def create(provider_account_id: UUID, currency: str, limit: int = BATCH_MAX) -> Batch:
    """Put the oldest approved payouts of a provider account into a batch: from now on they cannot be cancelled.

    Locks them; those that somebody else holds wait for another batch. One whose beneficiary was erased fails here.
    Raises NotFound, NoFiles, money.UnknownCurrency, NothingToBatch.
    """
    exponent(currency)
    await _file_provider(provider_account_id)
    async with db.transaction() as tx:
        found = await tx.fetch(queries.TAKE, tx.tenant, provider_account_id, currency, limit)
        payouts = [payout for payout in map(rows.payout, found) if await _can_be_paid(tx, payout)]
        if not payouts:
            raise NothingToBatch
        total = sum((payout.amount.amount for payout in payouts), Decimal(0))
        row = await tx.get_row(
            queries.INSERT_BATCH,
            tx.tenant,
            ids.new(),
            provider_account_id,
            currency,
            len(payouts),
            total,
            scope.get().principal.id,
        )
        made = _batch(row)
        for payout in payouts:
            await service.handed_over_within(tx, payout, status=PayoutStatus.SUBMITTED, batch_id=made.id)
        name = ids.text("pba", made.id)
        told = {"payouts": made.payouts, "total": made.total.text(), "currency": currency}
        await audit.record("payout_batch:create", name, after=told)
        event = PayoutBatchCreated.model_validate({"batch": name, **told})
        await events.emit(tx, event, subject=name, subject_version=1)
    return made


async def get(batch_id: UUID) -> Batch:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_BATCH, tx.tenant, batch_id)
    if row is None:
        raise NotFound
    return _batch(row)


async def list_batches(before: UUID, limit: int) -> list[Batch]:
    """Newest first."""
    async with db.transaction() as tx:
        return [_batch(row) for row in await tx.fetch(queries.LIST_BATCHES, tx.tenant, before, limit)]


async def download(root: Path, batch_id: UUID) -> tuple[Batch, bytes, str]:
    """The bank file, its type, and the batch after it. It is given out once; a copy is kept under the files' audit.

    Locks the batch. Raises NotFound, NoFiles, FileAlreadyDownloaded, BeneficiaryErased.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK_BATCH, tx.tenant, batch_id)
        if row is None:
            raise NotFound
        batch, name = _batch(row), ids.text("pba", batch_id)
        if batch.downloaded_at is not None:
            raise FileAlreadyDownloaded(downloaded_by=batch.downloaded_by, file=ids.text("fil", _known(batch.file_id)))
        provider = await _file_provider(batch.provider_account_id)
        payouts = [rows.payout(item) for item in await tx.fetch(queries.LIST_IN_BATCH, tx.tenant, batch_id)]
        requests = [await _request(tx, payout) for payout in payouts]
        content = gateway.write_file(batch.provider_account_id, provider, requests)
        stored = await files.store(root, _once(content), name=f"{name}.csv", content_type=provider.file_type)
        row = await tx.get_row(queries.SET_DOWNLOADED, tx.tenant, batch_id, stored.id, scope.get().principal.id)
        await audit.record("payout_batch:download", name, after={"sha256": stored.sha256, "payouts": len(payouts)})
        event = PayoutBatchDownloaded(batch=name)
        await events.emit(tx, event, subject=name, subject_version=row["version"])
    return _batch(row), content, provider.file_type


async def apply_result(provider_account_id: UUID, content: bytes) -> tuple[Result, bool]:
    """Apply a bank's result file, and whether this very file was applied before: then nothing happens.

    All lines are judged before any is applied, under the locks of their payouts; one bad line refuses the file. Raises
    NotFound, NoFiles, ResultRefused.
    """
    provider = await _file_provider(provider_account_id)
    digest = hashlib.sha256(content).digest()

    async def once() -> tuple[Result, bool]:
        async with db.transaction() as tx:
            known = await tx.find_row(queries.FIND_RESULT, tx.tenant, provider_account_id, digest)
            if known is not None:
                return Result(**known), True
            lines = _read(provider_account_id, provider, content)
            payouts = await _lock(tx, lines)
            # The same file may have been applied while this waited for its payouts.
            known = await tx.find_row(queries.FIND_RESULT, tx.tenant, provider_account_id, digest)
            if known is not None:
                return Result(**known), True
            taken = await _utrs_taken(tx, provider_account_id, lines, payouts)
            _refuse(verdicts.complaints(lines, payouts, provider_account_id, taken))
            changed = await _apply(tx, lines, payouts)
            return await _record(tx, provider_account_id, digest, lines, changed), False

    try:
        return await db.retrying(once)
    except asyncpg.UniqueViolationError as error:
        if error.constraint_name != UTR_KEY:
            raise
        # Another file that names one of its UTRs was applied at the same time: by now it is known.
        return await db.retrying(once)


async def list_results(before: UUID, limit: int) -> list[Result]:
    """Newest first."""
    async with db.transaction() as tx:
        return [Result(**row) for row in await tx.fetch(queries.LIST_RESULTS, tx.tenant, before, limit)]


async def _apply(tx: db.Transaction, lines: list[ResultLine], payouts: dict[str, Payout]) -> list[PayoutStatus]:
    """The new states of the payouts that changed. In the order of the payouts' ids, as they were locked."""
    changed = []
    for line in sorted(lines, key=lambda item: item.reference):
        payout = payouts[line.reference]
        text = line.error_text
        code = "bank_refused" if line.state is PayoutState.FAILED else None
        truth = PayoutTruth(line.state, None, line.utr, line.amount, code, text)
        try:
            after = await service.observe_within(tx, payout, truth)
        except Refused as refusal:
            why = f"the ledger does not settle it: {refusal.code}"
            raise ResultRefused(errors=[{"field": f"line {line.number}", "message": why}]) from refusal
        if after.status is not payout.status:
            changed.append(after.status)
    return changed


async def _record(
    tx: db.Transaction, account_id: UUID, digest: bytes, lines: list[ResultLine], changed: list[PayoutStatus]
) -> Result:
    row = await tx.get_row(
        queries.INSERT_RESULT,
        tx.tenant,
        ids.new(),
        account_id,
        digest,
        len(lines),
        changed.count(PayoutStatus.PAID),
        changed.count(PayoutStatus.FAILED),
        len(lines) - len(changed),
        scope.get().principal.id,
    )
    made = Result(**row)
    name = ids.text("prs", made.id)
    told = {"lines": made.lines, "paid": made.paid, "failed": made.failed, "repeated": made.repeated}
    await audit.record("payout_result:apply", name, after={**told, "sha256": digest.hex()})
    event = PayoutResultApplied.model_validate({"result": name, **told})
    await events.emit(tx, event, subject=name, subject_version=1)
    return made


async def _lock(tx: db.Transaction, lines: list[ResultLine]) -> dict[str, Payout]:
    """The payouts that the lines name, by reference, locked in the order of their ids."""
    wanted = []
    for line in lines:
        try:
            wanted.append(ids.parse("pyo", line.reference))
        except NotFound:
            continue  # it is told with the other complaints
    found = await tx.fetch(queries.LOCK_MANY, tx.tenant, wanted)
    return {payout.public_id: payout for payout in map(rows.payout, found)}


async def _utrs_taken(
    tx: db.Transaction, account_id: UUID, lines: list[ResultLine], payouts: dict[str, Payout]
) -> set[str]:
    utrs = [line.utr for line in lines if line.utr]
    mine = [payout.id for payout in payouts.values()]
    found = await tx.fetch(payout_queries.UTR_TAKEN, tx.tenant, account_id, utrs, mine)
    return {row["utr"] for row in found}


def _read(account_id: UUID, provider: PayoutFileProvider, content: bytes) -> list[ResultLine]:
    lines, complaints = gateway.read_file(account_id, provider, content)
    _refuse(complaints)
    return lines


def _refuse(complaints: list[tuple[int, str]]) -> None:
    if complaints:
        raise ResultRefused(
            errors=[{"field": f"line {number}", "message": message} for number, message in complaints[:100]]
        )


async def _can_be_paid(tx: db.Transaction, payout: Payout) -> bool:
    try:
        await beneficiaries.open_details(tx, payout.beneficiary_id)
    except BeneficiaryErased as refusal:
        await service.observe_within(tx, payout, PayoutTruth(PayoutState.FAILED, error_code=refusal.code))
        return False
    return True


async def _request(tx: db.Transaction, payout: Payout) -> PayoutRequest:
    details = await beneficiaries.open_details(tx, payout.beneficiary_id)
    return PayoutRequest(payout.public_id, payout.amount, details, payout.purpose)


async def _file_provider(provider_account_id: UUID) -> PayoutFileProvider:
    connection = await providers.connect(provider_account_id, kind=KIND)
    if Capability.FILES not in connection.spec.capabilities:
        raise NoFiles
    return cast("PayoutFileProvider", connection.provider)


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


def _known(file_id: UUID | None) -> UUID:
    assert file_id is not None, "a downloaded batch has its file"
    return file_id


def _batch(row: asyncpg.Record) -> Batch:
    parts = dict(row)
    currency = parts.pop("currency")
    parts["total"] = Money(parts["total"].quantize(quantum(currency)), currency)
    return Batch(**parts)
