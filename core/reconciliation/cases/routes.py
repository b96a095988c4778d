from __future__ import annotations

from uuid import UUID

from quart import Blueprint
from quart_schema import document_response

from core.kit import ids, pagination
from core.reconciliation.cases import corrections, many, service, write_off
from core.reconciliation.cases.schemas import (
    AssignmentIn,
    CommentIn,
    CorrectionIn,
    CorrectionListOut,
    CorrectionOut,
    DoneOut,
    ExplanationIn,
    ManyIn,
    ManyOut,
    NoteOut,
    NotePageOut,
    NoteQuery,
    PreviewOut,
    PreviewQuery,
    UndoIn,
    WriteOffIn,
    WriteOffOut,
)
from core.reconciliation.schemas import BreakOut
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent, not_replayable

blueprint = Blueprint("reconciliation_cases", __name__, url_prefix="/v1/reconciliation/breaks")

_OLDEST = UUID(int=0)


@blueprint.post("/<break_id>/assignment")
@requires("reconciliation:resolve")
@idempotent(required=False)
@validate_request(AssignmentIn)
@validate_response(BreakOut)
async def post_assignment(break_id: str, data: AssignmentIn) -> BreakOut:
    """Say who looks after a break."""
    user_id = ids.parse("usr", data.assignee) if data.assignee is not None else None
    return BreakOut.of(await service.assign(ids.parse("brk", break_id), user_id))


@blueprint.post("/<break_id>/explanation")
@requires("reconciliation:resolve")
@idempotent(required=False)
@validate_request(ExplanationIn)
@validate_response(BreakOut)
async def post_explanation(break_id: str, data: ExplanationIn) -> BreakOut:
    """Say why it differs."""
    return BreakOut.of(await service.explain(ids.parse("brk", break_id), data.text))


@blueprint.post("/<break_id>/comments")
@requires("reconciliation:resolve")
@idempotent()
@validate_request(CommentIn)
@validate_response(NoteOut, 201)
async def post_comment(break_id: str, data: CommentIn) -> tuple[NoteOut, int]:
    """Add a comment, or a file, to a break's history."""
    file_id = ids.parse("fil", data.file) if data.file is not None else None
    return NoteOut.of(await service.comment(ids.parse("brk", break_id), data.text, file_id)), 201


@blueprint.get("/<break_id>/notes")
@requires("reconciliation:read")
@validate_querystring(NoteQuery)
@validate_response(NotePageOut)
async def get_notes(break_id: str, query: NoteQuery) -> NotePageOut:
    """List a break's history, oldest first."""
    name = f"reconciliation_break_notes:{break_id}"
    after = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _OLDEST
    rows = await service.list_notes(ids.parse("brk", break_id), after, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return NotePageOut(items=[NoteOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/<break_id>/write-off")
@requires("reconciliation:resolve")
@idempotent()
@validate_request(WriteOffIn)
@validate_response(WriteOffOut, 202)
async def post_write_off(break_id: str, data: WriteOffIn) -> tuple[WriteOffOut, int]:
    """Ask for a break to be written off; a second person approves or rejects it."""
    return WriteOffOut.of(await write_off.ask(ids.parse("brk", break_id), data.reason)), 202


@blueprint.get("/<break_id>/correction")
@requires("reconciliation:read")
@validate_querystring(PreviewQuery)
@validate_response(PreviewOut)
async def get_correction(break_id: str, query: PreviewQuery) -> PreviewOut:
    """Show what correcting a break would post, and whether that needs a second person."""
    return PreviewOut.of(await corrections.preview(ids.parse("brk", break_id), query.action))


@blueprint.post("/<break_id>/correction")
@requires("reconciliation:resolve")
@idempotent()
@validate_request(CorrectionIn)
@validate_response(DoneOut)
@document_response(DoneOut, 202)
async def post_correction(break_id: str, data: CorrectionIn) -> tuple[DoneOut, int]:
    """Correct a break: at once, or (202) once a second person approves."""
    done = await corrections.correct(ids.parse("brk", break_id), data.action, data.reason)
    return DoneOut.of(done), 200 if done.approval is None else 202


@blueprint.post("/corrections")
@requires("reconciliation:resolve")
@not_replayable("Each break is corrected at the version that was seen: a repeat does nothing twice.")
@validate_request(ManyIn)
@validate_response(ManyOut)
async def post_corrections(data: ManyIn) -> ManyOut:
    """Correct up to a hundred breaks, each for itself, with a verdict each."""
    wishes = [many.Wish(wish.id, wish.version, wish.action) for wish in data.items]
    return ManyOut.of(await many.correct(wishes, data.reason))


@blueprint.post("/<break_id>/correction/undo")
@requires("reconciliation:resolve")
@idempotent()
@validate_request(UndoIn)
@validate_response(DoneOut)
@document_response(DoneOut, 202)
async def post_undo(break_id: str, data: UndoIn) -> tuple[DoneOut, int]:
    """Take a correction or a write-off back: at once, or (202) once a second person approves, where it took one."""
    done = await corrections.undo(ids.parse("brk", break_id), data.reason)
    return DoneOut.of(done), 200 if done.approval is None else 202


@blueprint.get("/<break_id>/corrections")
@requires("reconciliation:read")
@validate_response(CorrectionListOut)
async def get_corrections(break_id: str) -> CorrectionListOut:
    """List what was corrected about a break, also what was taken back, oldest first."""
    made = await corrections.list_corrections(ids.parse("brk", break_id))
    return CorrectionListOut(items=[CorrectionOut.of(item) for item in made])
