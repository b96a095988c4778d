"""`@idempotent`: run a POST once per Idempotency-Key and replay its very bytes (see core.kit.idempotency)."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from quart import Response, current_app, g

from core.kit import db, idempotency, scope, shield
from core.kit.errors import BahiError
from core.kit.idempotency import AlreadyAnswered, Answer, Claim, Unfinished
from core.web import current
from core.web.contract import DRY_RUN, body_bytes, whole
from core.web.errors import problem_response

View = Callable[..., Coroutine[Any, Any, Any]]
Resume = Callable[[UUID], Awaitable[Any]]
Render = Callable[[Any], Answer]


@dataclass(frozen=True, slots=True)
class Outside:
    """What a verb with an outside call needs beside its view; see `idempotent`."""

    resume: Resume
    render: Render | None


IDEMPOTENT = "_bahi_idempotent"
NOT_REPLAYABLE = "_bahi_not_replayable"
REPLAYED = "Idempotency-Replayed"


def idempotent(
    *, required: bool = True, resume: Resume | None = None, render: Render | None = None
) -> Callable[[View], View]:
    """Serve the first request, replay the rest. The work runs shielded: a client that hangs up changes nothing.

    `required`: without the header a POST that moves money is refused (400 `idempotency.key_required`).
    `resume` marks a verb with an outside call: given the resource that a crashed first request created, it returns
    what the view would have returned. Its service calls `idempotency.bind` in its first transaction. With `render`
    the service may store the answer itself, in its last transaction; the view then returns `idempotency.stored_answer`.

    A body that says `dry_run` runs the very same verb and then takes back all that it wrote, the claim of the key too.
    """

    def decorate(view: View) -> View:
        assert not getattr(view, DRY_RUN, False) or (required and resume is None), "this verb cannot be taken back"

        @functools.wraps(view)
        async def once(*args: Any, **kwargs: Any) -> Any:
            claim = await _claim(required=required)
            if claim is None:
                return await shield.run(_respond(view, args, kwargs))
            if resume is None:
                return await shield.run(_serve_database(claim, view, args, kwargs))
            return await shield.run(_serve_outside(claim, view, args, kwargs, Outside(resume, render)))

        setattr(once, IDEMPOTENT, required)
        return once

    return decorate


def claimed(view: View) -> View:
    """`@idempotent` for a verb whose service claims the key inside its own, shared transaction.

    The view gets `claim` and returns the service's Answer, whose bytes are sent as they are.
    """
    return _claimed(view, shield.run)


def queued(view: View) -> View:
    """`@claimed` for a verb whose service only puts the wish in a queue and waits: what stands there is done whether
    or not anybody still waits, so it needs no shield of its own."""
    return _claimed(view, lambda work: work)


def _claimed(view: View, run: Callable[[Coroutine[Any, Any, Any]], Coroutine[Any, Any, Any]]) -> View:
    @functools.wraps(view)
    async def once(*args: Any, **kwargs: Any) -> Response:
        claim = await _claim(required=True)
        answer: Answer = await run(view(*args, claim=claim, **kwargs))
        return _sent(answer)

    setattr(once, IDEMPOTENT, True)
    return once


def not_replayable(reason: str) -> Callable[[View], View]:
    """Declare that a POST takes no Idempotency-Key, and why: a stored answer would keep a secret in clear.

    Such a verb must be harmless when repeated. It runs shielded like the others.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        async def run(*args: Any, **kwargs: Any) -> Response:
            return await shield.run(_respond(view, args, kwargs))

        setattr(run, NOT_REPLAYABLE, reason)
        return run

    return decorate


async def _claim(*, required: bool) -> Claim | None:
    asked = current.request()
    header = asked.headers.get("Idempotency-Key")
    if header is None:
        if required:
            raise idempotency.KeyRequired
        return None
    return Claim.of(
        actor=scope.get().principal.id,
        route=f"{asked.method} {asked.path}",
        key=idempotency.clean_key(header),
        body=await body_bytes(),
    )


class _DryRun(Exception):
    def __init__(self, response: Response) -> None:
        super().__init__("a dry run")
        self.response = response


async def _serve_database(claim: Claim, view: View, args: Any, kwargs: Any) -> Response:
    try:
        return await _serve_within(claim, view, args, kwargs)
    except _DryRun as done:
        return done.response


async def _serve_within(claim: Claim, view: View, args: Any, kwargs: Any) -> Response:
    async with db.transaction() as tx:
        found = await idempotency.claim(tx, claim)
        if isinstance(found, Answer):
            return _replay(found)
        try:
            async with tx.savepoint():
                response = await _respond(view, args, kwargs)
        except BahiError as error:
            if not _storable(error.status):
                raise
            response = _refused(error)
        if g.get("dry_run", False):
            raise _DryRun(response)
        await idempotency.store(tx, claim, await _answer(response))
        return response


def _as_caller(render: Render | None) -> Render | None:
    """Render as the principal in scope now: a service may render the answers of many callers together."""
    if render is None:
        return None
    caller = scope.get()

    def rendered(found: Any) -> Answer:
        with scope.use(caller):
            return render(found)

    return rendered


def _refused(error: BahiError) -> Response:
    """The refusal as an answer that is stored; `access.requires` is told of it all the same."""
    g.refused = error
    return problem_response(error)


async def _serve_outside(claim: Claim, view: View, args: Any, kwargs: Any, outside: Outside) -> Response:
    pending = idempotency.begin_outside(claim, _as_caller(outside.render))
    is_claimed = False
    try:
        response = await _respond(view, args, kwargs)
        if pending.answer is not None:
            return response
    except AlreadyAnswered as earlier:
        match earlier.found:
            case Answer() as answer:
                return _replay(answer)
            case Unfinished(resource_id):
                response, is_claimed = await _make(await outside.resume(resource_id)), True
    except BahiError as error:
        if not _storable(error.status):
            raise
        response = _refused(error)
    finally:
        idempotency.end_outside()
    async with db.transaction() as tx:
        if not (pending.bound or is_claimed):
            # Refused before anything was recorded. Claim and answer are one: a claim alone would answer nobody.
            found = await idempotency.claim(tx, claim)
            if isinstance(found, Answer):
                return _replay(found)
        await idempotency.store(tx, claim, await _answer(response))
    return response


async def _respond(view: View, args: Any, kwargs: Any) -> Response:
    return await _make(await view(*args, **kwargs))


async def _make(result: Any) -> Response:
    if isinstance(result, Response):
        return result
    if isinstance(result, Answer):
        return _sent(result)
    made = await current_app.make_response(result)
    assert isinstance(made, Response)
    return made


async def _answer(response: Response) -> Answer:
    body = await response.get_data(as_text=False)
    return Answer(response.status_code, body, response.content_type or "application/json")


def _sent(answer: Answer) -> Response:
    response = whole(answer.body, answer.status, answer.content_type)
    if answer.replayed:
        response.headers.add(REPLAYED, "true")
    return response


def _replay(answer: Answer) -> Response:
    response = whole(answer.body, answer.status, answer.content_type)
    response.headers.add(REPLAYED, "true")
    return response


def _storable(status: int) -> bool:
    return status < 500 and status not in {401, 403, 409, 429}
