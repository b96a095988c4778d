"""Answer the bank: contest with evidence, or accept. Each answer is a row before the vendor hears of it, and only
the vendor's own word finishes it."""

from __future__ import annotations

from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.files import service as files
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, idempotency, ids, scope
from core.kit.errors import NotFound, ProviderFailure
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import checkout
from core.payments import observe as payments_observe
from core.payments.disputes import queries, rows, service
from core.payments.disputes.errors import (
    AnswerRejected,
    AnswerUnderWay,
    ContestTooMuch,
    DisputeNotOpen,
    EvidenceUnusable,
)
from core.payments.disputes.gateway import DisputeGateway
from core.payments.disputes.provider import DisputeTruth, Evidence, EvidenceFile
from core.payments.disputes.types import AnswerState, Dispute, DisputeDetail, DisputeStatus, Document, NewContest
from core.payments.provider import ProviderRejected, ProviderUnavailable
from core.providers import service as providers

RESOLVE = "payments.resolve_dispute_answer"
RECOVERY_SECONDS = 120
"""After this an answer that died between its transactions is looked into; longer than any upload to a vendor."""
CONTEST, ACCEPT = "contest", "accept"
FILES_MAX = 10
FILE_BYTES_MAX = 5 * 1024 * 1024
ALL_BYTES_MAX = 20 * 1024 * 1024
TYPES = ("application/pdf", "image/png", "image/jpeg")


async def contest(dispute_id: UUID, new: NewContest) -> DisputeDetail:
    """Give the bank evidence, once: the vendor takes no second.

    Locks the dispute. Raises NotFound, DisputeNotOpen, AnswerUnderWay, ContestTooMuch, EvidenceUnusable: nothing is
    written then and the vendor not called. Raises AnswerRejected for the vendor. When it does not answer, the
    answer stays `sent` and resolves itself.
    """
    dispute = (await service.get(dispute_id)).dispute
    amount = new.amount or dispute.amount
    if amount.currency != dispute.amount.currency or amount > dispute.amount or amount.amount <= 0:
        raise ContestTooMuch(disputed=dispute.amount.text())
    evidence = Evidence(new.summary, amount, [await _file(item) for item in await _checked(new.documents)])
    answer_id = await _record(dispute_id, CONTEST, amount, summary=new.summary, documents=new.documents)
    return await _send(dispute, answer_id, evidence)


async def accept(dispute_id: UUID) -> DisputeDetail:
    """Give in: the money is lost for good. Locks the dispute. Raises as `contest`."""
    dispute = (await service.get(dispute_id)).dispute
    answer_id = await _record(dispute_id, ACCEPT, dispute.amount)
    return await _send(dispute, answer_id, None)


async def resolve(job: Job) -> None:
    """Find out what became of an answer that the vendor did not confirm."""
    detail = await service.get(ids.parse("dsp", job.args["dispute"]))
    answer = next((item for item in detail.answers if item.state is AnswerState.SENT), None)
    if answer is None:
        return  # the runner finishes the job
    try:
        dispute = await service.look(detail.dispute)
    except ProviderFailure:
        async with db.transaction() as tx:
            await jobs.postpone(tx, job, RECOVERY_SECONDS)
        return
    # Longer ago than any request can be under way: a dispute that is still open never got it.
    state = AnswerState.LOST if dispute.status is DisputeStatus.OPEN else AnswerState.TAKEN
    async with db.transaction() as tx:
        await tx.execute(queries.FINISH_ANSWER, tx.tenant, answer.id, state, None, None)
        await jobs.finish(tx, job)


async def _record(
    dispute_id: UUID, kind: str, amount: Money, *, summary: str = "", documents: tuple[Document, ...] = ()
) -> UUID:
    """Write the answer down, under the dispute's lock."""
    answer_id = ids.new()
    async with db.transaction() as tx:
        await idempotency.bind(tx, dispute_id)
        row = await tx.find_row(queries.LOCK, tx.tenant, dispute_id)
        if row is None:
            raise NotFound
        dispute = rows.dispute(row)
        if dispute.status is not DisputeStatus.OPEN:
            raise DisputeNotOpen(f"the dispute is {dispute.status.value}")
        if kind == CONTEST and dispute.respond_by is not None and clock.now() >= dispute.respond_by:
            raise DisputeNotOpen("its deadline has passed")
        name = dispute.public_id
        told = [{"file": ids.text("fil", item.file_id), "purpose": item.purpose} for item in documents]
        actor = scope.get().principal.id
        try:
            async with tx.savepoint():
                await tx.execute(
                    queries.INSERT_ANSWER, tx.tenant, answer_id, dispute_id, kind, summary, amount.amount, told, actor
                )
        except asyncpg.UniqueViolationError as error:
            raise AnswerUnderWay(retry_after_seconds=RECOVERY_SECONDS) from error
        await audit.record(f"dispute:{kind}", name, after={"amount": amount.text(), "files": told})
        await jobs.enqueue(tx, RESOLVE, name, {"dispute": name}, delay_seconds=RECOVERY_SECONDS)
    return answer_id


async def _send(dispute: Dispute, answer_id: UUID, evidence: Evidence | None) -> DisputeDetail:
    connection = await providers.connect(dispute.provider_account_id, kind=checkout.KIND)
    port = DisputeGateway(connection)
    truth: DisputeTruth | None = None
    try:
        if evidence is None:
            truth = await port.accept_dispute(dispute.provider_dispute_id)
        else:
            truth = await port.contest_dispute(dispute.provider_dispute_id, evidence)
    except ProviderRejected as refusal:
        code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
        await _finish(answer_id, AnswerState.REFUSED, code, text)
        raise AnswerRejected(payments_observe.plain(text) or "", vendor_code=refusal.vendor_code) from refusal
    except (OutboundFailed, ProviderUnavailable) as failure:
        await _finish(answer_id, AnswerState.LOST, failure.code, None)
        raise
    except OutboundUnknown:
        return await service.get(dispute.id)  # it may have arrived: the resolver asks
    await service.learn(dispute.provider_account_id, truth)
    await _finish(answer_id, AnswerState.TAKEN, None, None)
    return await service.get(dispute.id)


async def _finish(answer_id: UUID, state: AnswerState, code: str | None, text: str | None) -> None:
    async with db.transaction() as tx:
        plain = payments_observe.plain
        await tx.execute(queries.FINISH_ANSWER, tx.tenant, answer_id, state, plain(code), plain(text))


async def _checked(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents, when the vendor can take them. Raises EvidenceUnusable, NotFound."""
    problems: list[dict[str, str]] = []
    if len(documents) > FILES_MAX:
        problems.append({"field": "documents", "message": f"at most {FILES_MAX} files"})
    total = 0
    for place, item in enumerate(documents[:FILES_MAX]):
        file = await files.get(item.file_id)
        total += file.size_bytes
        if file.content_type not in TYPES:
            problems.append({"field": f"documents/{place}", "message": "a PDF, PNG or JPEG"})
        elif file.size_bytes > FILE_BYTES_MAX:
            problems.append({"field": f"documents/{place}", "message": f"at most {FILE_BYTES_MAX} bytes"})
    if total > ALL_BYTES_MAX:
        problems.append({"field": "documents", "message": f"at most {ALL_BYTES_MAX} bytes together"})
    if problems:
        raise EvidenceUnusable(errors=problems)
    return documents


async def _file(item: Document) -> EvidenceFile:
    file, content = await files.open_content(files.root(), item.file_id)
    whole = b"".join([piece async for piece in content])
    return EvidenceFile(file.name, file.content_type, whole, item.purpose)
