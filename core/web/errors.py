"""Errors on the wire: RFC 9457 problem+json for every failure, from malformed JSON to a bug."""

from __future__ import annotations

import orjson
import structlog
from quart import Quart, Response, g, has_request_context
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge
from werkzeug.exceptions import NotFound as RouteNotFound

from core.kit.errors import BahiError, InvalidRequest, NotFound
from core.web import views

log = structlog.get_logger()

CONTENT_TYPE = "application/problem+json"


class BodyTooLarge(InvalidRequest):
    """The request body is larger than this route takes."""

    code = "request.body_too_large"
    status = 413


class WrongMethod(InvalidRequest):
    """This path does not take that method."""

    code = "request.method_not_allowed"
    status = 405


class BadHttp(InvalidRequest):
    """The request is not valid HTTP for this route."""

    code = "request.bad_http"


class Internal(BahiError):
    """Something went wrong on our side; nothing is known to be lost, and we were told."""


def install(app: Quart) -> None:
    """Answer every exception that leaves a view."""
    app.register_error_handler(BahiError, problem_response)
    app.register_error_handler(HTTPException, _http_problem)
    app.register_error_handler(Exception, _bug)


def problem_response(error: BahiError) -> Response:
    """The wire form of an error; its request id is the request's."""
    body = views.problem_for_reader(error)
    if has_request_context():
        body["request_id"] = g.get("request_id", "")
        g.problem_code = error.code
    response = Response(orjson.dumps(body), error.status, content_type=CONTENT_TYPE)
    if error.retry_after_seconds is not None:
        response.headers["Retry-After"] = str(error.retry_after_seconds)
    if error.status == 401:
        response.headers["WWW-Authenticate"] = error.authenticate
    return response


def _http_problem(error: HTTPException) -> Response:
    match error:
        case RequestEntityTooLarge():
            return problem_response(BodyTooLarge())
        case MethodNotAllowed():
            response = problem_response(WrongMethod())
            response.headers["Allow"] = ", ".join(sorted(error.valid_methods or []))
            return response
        case RouteNotFound():
            return problem_response(NotFound())
    status = error.code or 500
    if status >= 500:
        return _bug(error)
    problem = BadHttp(error.description or "")
    response = problem_response(problem)
    response.status_code = status
    return response


def _bug(error: Exception) -> Response:
    # The message may carry a row's values, so only the type and the place are logged.
    log.error("request.failed", error=type(error).__name__, exc_info=error)
    return problem_response(Internal())
