from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.reconciliation.matching import browse, explain, service, suggest
from core.reconciliation.matching.schemas import (
    ExpectationOut,
    ExpectationPageOut,
    ExpectationQuery,
    ExplanationOut,
    LineSuggestionsOut,
    LineSuggestionsPageOut,
    LineSuggestionsQuery,
    MatchIn,
    MatchOut,
    MatchPageOut,
    MatchQuery,
    MemberLineOut,
    MemberLinePageOut,
    MemberQuery,
    NewRulesIn,
    RuleSetOut,
    RulesTrialOut,
    SuggestionOut,
    SuggestionsOut,
    TiedOut,
    TrialIn,
    UntieIn,
)
from core.reconciliation.matching.service import NewMatch
from core.reconciliation.types import Window
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent, not_replayable

blueprint = Blueprint("reconciliation_matching", __name__, url_prefix="/v1/reconciliation")

_NEWEST, _OLDEST = UUID(int=2**128 - 1), UUID(int=0)


@blueprint.get("/reconciled/<account_id>/rules")
@requires("reconciliation:read")
@validate_response(RuleSetOut)
async def get_account_rules(account_id: str) -> RuleSetOut:
    """Read the rules by which an account's lines tie."""
    return RuleSetOut.of(await service.get_rules(service.parse_account(account_id)))


@blueprint.put("/reconciled/<account_id>/rules")
@requires("reconciliation:rules")
@validate_request(NewRulesIn)
@validate_response(RuleSetOut)
async def put_account_rules(account_id: str, data: NewRulesIn) -> RuleSetOut:
    """Replace an account's rules from its next run on; what ties already stays."""
    found = await service.set_rules(service.parse_account(account_id), data.document(), version=data.version)
    return RuleSetOut.of(found)


@blueprint.post("/reconciled/<account_id>/rules/trial")
@requires("reconciliation:rules")
@not_replayable("It changes nothing, so that it may be asked again.")
@validate_request(TrialIn)
@validate_response(RulesTrialOut)
async def post_rules_trial(account_id: str, data: TrialIn) -> RulesTrialOut:
    """Show what rules would tie of what is open in a window of days; nothing changes."""
    tied = await service.try_rules(service.parse_account(account_id), data.document(), Window(data.from_on, data.to_on))
    return RulesTrialOut(
        items=[TiedOut(rule=item.rule, lines=item.lines, expectations=item.expectations) for item in tied]
    )


@blueprint.get("/reconciled/<account_id>/expectations")
@requires("reconciliation:read")
@validate_querystring(ExpectationQuery)
@validate_response(ExpectationPageOut)
async def get_expectations(account_id: str, query: ExpectationQuery) -> ExpectationPageOut:
    """List what an account's ledger expects of the outside, oldest first."""
    name = f"expectations:{account_id}:{query.state}"
    after = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _OLDEST
    rows = await service.list_expectations(
        service.parse_account(account_id), after, query.limit + 1, only_open=query.state == "open"
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row["id"])])
    return ExpectationPageOut(items=[ExpectationOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/matches")
@requires("reconciliation:read")
@validate_querystring(MatchQuery)
@validate_response(MatchPageOut)
async def get_matches(query: MatchQuery) -> MatchPageOut:
    """List groups that rules tied and what people tied, newest first."""
    name = f"matches:{query.account}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    account_id = service.parse_account(query.account) if query.account is not None else None
    rows = await service.list_matches(before, account_id, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return MatchPageOut(items=[MatchOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/matches/<match_id>")
@requires("reconciliation:read")
@validate_response(MatchOut)
async def get_match(match_id: str) -> MatchOut:
    """Read a match."""
    return MatchOut.of(await service.get_match(ids.parse("mat", match_id)))


@blueprint.get("/matches/<match_id>/lines")
@requires("reconciliation:read")
@validate_querystring(MemberQuery)
@validate_response(MemberLinePageOut)
async def get_match_lines(match_id: str, query: MemberQuery) -> MemberLinePageOut:
    """List a match's lines by id."""
    name = f"match_lines:{match_id}"
    after = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _OLDEST
    side, rows = await browse.lines_of(await service.get_match(ids.parse("mat", match_id)), after, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row["id"])])
    items = [MemberLineOut.of(side.prefix, row) for row in page.items]
    return MemberLinePageOut(items=items, next_cursor=page.next_cursor)


@blueprint.get("/matches/<match_id>/expectations")
@requires("reconciliation:read")
@validate_querystring(MemberQuery)
@validate_response(ExpectationPageOut)
async def get_match_expectations(match_id: str, query: MemberQuery) -> ExpectationPageOut:
    """List a match's expectations by id."""
    name = f"match_expectations:{match_id}"
    after = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _OLDEST
    rows = await browse.expectations_of(await service.get_match(ids.parse("mat", match_id)), after, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row["id"])])
    return ExpectationPageOut(items=[ExpectationOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/matches")
@requires("reconciliation:match")
@idempotent()
@validate_request(MatchIn)
@validate_response(MatchOut, 201)
async def post_match(data: MatchIn) -> tuple[MatchOut, int]:
    """Tie lines to expectations by hand; the account's next run books it."""
    lines = tuple(service.parse_line(item)[1] for item in data.lines)
    expectations = tuple(ids.parse("exp", item) for item in data.expectations)
    made = await service.make_match(NewMatch(service.parse_account(data.account), lines, expectations, data.reason))
    return MatchOut.of(made), 201


@blueprint.post("/lines/<line_id>/untie")
@requires("reconciliation:match")
@idempotent()
@validate_request(UntieIn)
@validate_response(ExplanationOut)
async def post_untie(line_id: str, data: UntieIn) -> ExplanationOut:
    """Undo what a line ties with, for good: no rule ties the same again.

    The account's next run takes it out of the books.
    """
    side, line = service.parse_line(line_id)
    await service.untie(side, line, data.reason)
    return ExplanationOut.of(line_id, await explain.explain(side, line))


@blueprint.get("/lines/<line_id>/explanation")
@requires("reconciliation:read")
@validate_response(ExplanationOut)
async def get_explanation(line_id: str) -> ExplanationOut:
    """Tell why a line ties, or what each rule missed by."""
    return ExplanationOut.of(line_id, await explain.explain(*service.parse_line(line_id)))


@blueprint.get("/lines/<line_id>/suggestions")
@requires("reconciliation:read")
@validate_response(SuggestionsOut)
async def get_suggestions(line_id: str) -> SuggestionsOut:
    """Show what an open line may be about, best first. Nothing ties by it."""
    found = await suggest.suggest(*service.parse_line(line_id))
    return SuggestionsOut(items=[SuggestionOut.of(item) for item in found])


@blueprint.get("/reconciled/<account_id>/suggestions")
@requires("reconciliation:read")
@validate_querystring(LineSuggestionsQuery)
@validate_response(LineSuggestionsPageOut)
async def get_account_suggestions(account_id: str, query: LineSuggestionsQuery) -> LineSuggestionsPageOut:
    """Show what each open line of an account may be about, oldest line first. Nothing ties by it."""
    name = f"suggestions:{account_id}"
    after = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _OLDEST
    found = await browse.suggestions_of(service.parse_account(account_id), after, query.limit + 1)
    page = pagination.page(name, found, query.limit, lambda item: [str(item[1])])
    items = [
        LineSuggestionsOut(line=ids.text(prefix, line_id), suggestions=[SuggestionOut.of(item) for item in shown])
        for prefix, line_id, shown in page.items
    ]
    return LineSuggestionsPageOut(items=items, next_cursor=page.next_cursor)
