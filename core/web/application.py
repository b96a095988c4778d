"""Quart, by a shorter way from the server to the view: what this platform never uses is left out.

Quart asks about sessions, signals, URL preprocessors and synchronous functions in every request, and matches it with an
adapter made for it alone; together that is half of what an empty answer costs. Routes, contexts, error handlers and
the functions before and after a request are Quart's own.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from quart import Quart, Request, Response
from quart.ctx import AppContext, RequestContext
from quart.globals import _cv_app, _cv_request
from quart.sessions import NullSession
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter

from core.web import asgi, bodies, fields
from core.web.turns import Turns

Step = Callable[..., Awaitable[Any]]

_NO_SESSION = NullSession()


@dataclass(frozen=True, slots=True)
class Steps:
    """What surrounds the views of one blueprint, in the order in which it runs."""

    before: tuple[Step, ...]
    after: tuple[Step, ...]
    teardown: tuple[Step, ...]


class Context(RequestContext):
    """Quart's, with what it makes for each request made only when it is asked for."""

    def __init__(self, app: Application, request: Request) -> None:
        # In place of the parent's, which makes an adapter of URLs first of all.
        self.app = app
        self.request_websocket = request
        self.session = _NO_SESSION
        self.preserved = False
        self.flashes = None
        self._after_request_functions = []
        self._cv_tokens = []
        request.json_module = app.json
        try:
            request.url_rule, request.view_args = app.find_rule(request.path, request.method)
            request.routing_exception = None
        except HTTPException as error:
            request.routing_exception = error

    @property
    def url_adapter(self) -> MapAdapter | None:  # type: ignore[override]
        return self.app.create_url_adapter(self.request_websocket)


class Application(Quart):
    """The web application."""

    request_class = bodies.BoundedRequest
    asgi_http_class = asgi.HttpConnection

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # A path with doubled slashes is another path: 404, not an HTML redirect. So none of our paths redirects, and
        # one adapter serves every host.
        self.url_map.merge_slashes = False
        self.default_headers: tuple[fields.Default, ...] = ()
        self.turns = Turns()
        self.urls = self.url_map.bind("", subdomain="")
        self._steps: dict[str | None, Steps] = {}
        self._views: dict[str, Step] = {}
        self._fixed: dict[tuple[str, str], Any] = {}

    def find_rule(self, path: str, method: str) -> tuple[Any, dict[str, Any]]:
        """The rule of a path, and what stands in its place of arguments. Raises HTTPException.

        One without arguments is found at once the next time: there are no more of them than rules and methods.
        """
        fixed = self._fixed.get((path, method))
        if fixed is not None:
            return fixed, {}
        rule, values = self.urls.match(path, method, return_rule=True)
        if not values:
            self._fixed[path, method] = rule
        return rule, dict(values)

    async def handle_request(self, request: Request) -> Any:
        if request.scope.get("_quart._preserve_context", False):  # a test wants to look at it afterwards
            return await super().handle_request(request)
        context, app_context = Context(self, request), AppContext(self)
        entered = _cv_app.set(app_context), _cv_request.set(context)
        steps = self._steps.get(request.blueprint) or self._find_steps(request)
        try:
            return await self._serve(context, steps)
        except Exception as error:
            return await self.handle_exception(error)
        finally:
            ended_by = sys.exc_info()[1]
            try:
                for step in steps.teardown:
                    await step(ended_by)
            finally:
                _cv_request.reset(entered[1])
                _cv_app.reset(entered[0])

    async def _serve(self, context: Context, steps: Steps) -> Any:
        try:
            result: Any = None
            for step in steps.before:
                result = await step()
                if result is not None:
                    break
            else:
                result = await self._view(context.request)
        except Exception as error:
            result = await self.handle_user_exception(error)
        response: Any = result if isinstance(result, Response) else await self.make_response(result)
        for own in context._after_request_functions:  # noqa: SLF001 - Quart's own list
            response = await self.ensure_async(own)(response)
        for step in steps.after:
            response = await step(response)
        return response

    async def _view(self, request: Request) -> Any:
        if request.routing_exception is not None or request.method == "OPTIONS":
            return await self.dispatch_request()
        assert request.url_rule is not None
        endpoint = request.url_rule.endpoint
        view = self._views.get(endpoint) or self._find_view(endpoint)
        return await view(**request.view_args or {})

    def _find_view(self, endpoint: str) -> Step:
        view: Any = self.ensure_async(self.view_functions[endpoint])
        self._views[endpoint] = view
        return view  # type: ignore[no-any-return]

    def _find_steps(self, request: Request) -> Steps:
        """Those of the blueprints of a request; nothing is registered once the application serves."""
        names = [*request.blueprints, None]
        found = Steps(
            tuple(self.ensure_async(step) for name in reversed(names) for step in self.before_request_funcs[name]),
            tuple(self.ensure_async(step) for name in names for step in reversed(self.after_request_funcs[name])),
            tuple(self.ensure_async(step) for name in names for step in reversed(self.teardown_request_funcs[name])),
        )
        self._steps[request.blueprint] = found
        return found
