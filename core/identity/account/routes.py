"""One's own account, for the user who is signed in."""

from __future__ import annotations

from quart import Blueprint

from core.auth.sessions import service as sessions
from core.identity import policy
from core.identity.account import service
from core.identity.account.schemas import (
    AccountOut,
    BeginFactorIn,
    ConfirmFactorIn,
    ConfirmIn,
    DoneOut,
    FactorOut,
    NewAddressIn,
    NewPasskeyIn,
    NewPasswordIn,
    OwnCodeIn,
    ProveAgainIn,
    RecoveryCodesOut,
    StepUpIn,
    StepUpOut,
)
from core.identity.factors import passkeys
from core.identity.factors import service as factors
from core.identity.passwords import service as passwords
from core.identity.permissions import OWN
from core.identity.sign_in.routes import begin_factor, proof_of
from core.identity.sign_in.schemas import BegunOut, ChallengeOut, EnrolmentOut
from core.identity.step_up import service as step_up
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.types import User
from core.identity.web import View, noting, own_id, own_session
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.web.access import requires
from core.web.contract import validate_request, validate_response
from core.web.idempotent import not_replayable

blueprint = Blueprint("account", __name__, url_prefix="/v1/account")


def own(view: View) -> View:
    """For the user whose account it is; what they are refused is written down."""
    return requires(OWN, realm="user", own=True)(noting(view))


once = not_replayable("Each works once by itself: its code, ticket or challenge is spent.")


@blueprint.get("")
@own
@validate_response(AccountOut)
async def get_own_account() -> AccountOut:
    """Get one's own account."""
    user = await _user()
    who = scope.get().principal
    async with db.transaction() as tx:
        held = {kind: identifiers.masked(item) for kind, item in (await users.addresses(tx, user)).items()}
    return AccountOut(
        id=user.public_id,
        session=who.session,
        email=held.get("email"),
        phone=held.get("phone"),
        has_password=await passwords.has_one(user),
        factors=[FactorOut.of(item) for item in await factors.list_factors(user.id)],
        recovery_codes_left=await factors.count_recovery_codes(user.id),
        methods=sorted(who.methods),
        authenticated_at=who.authenticated_at,
    )


@blueprint.post("/reauthenticate")
@own
@once
@validate_request(ProveAgainIn)
@validate_response(DoneOut)
async def post_reauthentication(data: ProveAgainIn) -> DoneOut:
    """Prove again who one is, by the password or a factor. The access token has ended then: refresh it."""
    proof = proof_of(data.factor) if data.factor else None
    await service.prove_again(await _user(), own_session(), password=data.password, proof=proof)
    return DoneOut()


@blueprint.post("/reauthenticate/code")
@own
@once
@validate_request(OwnCodeIn)
@validate_response(BegunOut, 202)
async def post_reauthentication_code(data: OwnCodeIn) -> tuple[BegunOut, int]:
    """Send a code to one's own address, to prove again who one is."""
    begun = await service.start_code(await _user(), data.kind)
    return BegunOut(ticket=begun.ticket.value, expires_in_seconds=begun.expires_in_seconds), 202


@blueprint.post("/reauthenticate/code/confirm")
@own
@once
@validate_request(ConfirmIn)
@validate_response(DoneOut)
async def post_reauthentication_confirmation(data: ConfirmIn) -> DoneOut:
    """Prove again who one is, by the code that came. The access token has ended then: refresh it."""
    await service.prove_by_code(await _user(), own_session(), data.ticket, data.code)
    return DoneOut()


@blueprint.put("/password")
@own
@validate_request(NewPasswordIn)
@validate_response(DoneOut)
async def put_password(data: NewPasswordIn) -> DoneOut:
    """Change the password: every other session ends. Needs a fresh proof of who one is, and the present password.

    Who has forgotten it sets a new one by a code (`password-reset`).
    """
    await service.set_password(await _user(), own_session(), data.password, current=data.current_password)
    return DoneOut()


@blueprint.post("/address")
@own
@once
@validate_request(NewAddressIn)
@validate_response(BegunOut, 202)
async def post_address(data: NewAddressIn) -> tuple[BegunOut, int]:
    """Send a code to a new address. Needs a fresh proof of who one is."""
    to = identifiers.parse(data.address, (await policy.get()).phone_region)
    begun = await service.start_address(await _user(), to)
    return BegunOut(ticket=begun.ticket.value, expires_in_seconds=begun.expires_in_seconds), 202


@blueprint.post("/address/confirm")
@own
@once
@validate_request(ConfirmIn)
@validate_response(DoneOut)
async def post_address_confirmation(data: ConfirmIn) -> DoneOut:
    """Sign in with the new address from now on; the one before is told."""
    await service.finish_address(await _user(), data.ticket, data.code)
    return DoneOut()


@blueprint.delete("/address/<kind>")
@own
@validate_response(DoneOut)
async def delete_address(kind: str) -> DoneOut:
    """Sign in without one's `email` or `phone` from now on; it is told. Needs a fresh proof of who one is."""
    if kind not in {"email", "phone"}:
        raise NotFound
    await service.remove_address(await _user(), "email" if kind == "email" else "phone")
    return DoneOut()


@blueprint.post("/factors/totp")
@own
@once
@validate_response(EnrolmentOut)
async def post_totp() -> EnrolmentOut:
    """Begin to set up an authenticator app. Needs a fresh proof of who one is."""
    await sessions.require_recent()
    made = await factors.start_totp(await _user())
    return EnrolmentOut(ticket=made.ticket, secret=made.secret, uri=made.uri, svg=made.svg)


@blueprint.post("/factors/totp/confirm")
@own
@once
@validate_request(ConfirmFactorIn)
@validate_response(FactorOut, 201)
async def post_totp_confirmation(data: ConfirmFactorIn) -> tuple[FactorOut, int]:
    """Keep the authenticator app whose first code this is."""
    return FactorOut.of(await factors.confirm_totp(await _user(), data.ticket, data.code)), 201


@blueprint.post("/factors/sms")
@own
@once
@validate_response(FactorOut, 201)
async def post_sms() -> tuple[FactorOut, int]:
    """Let codes to one's phone count as a second factor, where the tenant allows. Needs a fresh proof."""
    await sessions.require_recent()
    return FactorOut.of(await factors.add_sms(await _user())), 201


@blueprint.post("/factors/passkey/options")
@own
@once
@validate_response(ChallengeOut)
async def post_own_passkey_options() -> ChallengeOut:
    """Begin to make a passkey. Needs a fresh proof of who one is."""
    await sessions.require_recent()
    ticket, options = await passkeys.start_registration(await _user())
    return ChallengeOut(ticket=ticket, options=options)


@blueprint.post("/factors/passkey")
@own
@once
@validate_request(NewPasskeyIn)
@validate_response(FactorOut, 201)
async def post_passkey(data: NewPasskeyIn) -> tuple[FactorOut, int]:
    """Keep a new passkey."""
    return FactorOut.of(await passkeys.register(await _user(), data.ticket, data.credential, data.label)), 201


@blueprint.post("/factors/begin")
@own
@once
@validate_request(BeginFactorIn)
@validate_response(ChallengeOut)
async def post_factor_challenge(data: BeginFactorIn) -> ChallengeOut:
    """Begin to prove a factor that needs a challenge: send an SMS, or get a passkey's options."""
    return await begin_factor(await _user(), data.method)


@blueprint.delete("/factors/<factor_id>")
@own
@validate_response(DoneOut)
async def delete_factor(factor_id: str) -> DoneOut:
    """Remove a second factor or passkey. Needs a fresh proof of who one is."""
    await sessions.require_recent()
    await factors.remove(await _user(), ids.parse("fac", factor_id))
    return DoneOut()


@blueprint.post("/recovery-codes")
@own
@once
@validate_response(RecoveryCodesOut)
async def post_recovery_codes() -> RecoveryCodesOut:
    """Make new recovery codes. Needs a fresh proof of who one is."""
    await sessions.require_recent()
    return RecoveryCodesOut(codes=list(await factors.make_recovery_codes(await _user())))


@blueprint.post("/step-up")
@own
@once
@validate_request(StepUpIn)
@validate_response(StepUpOut)
async def post_step_up(data: StepUpIn) -> StepUpOut:
    """Consent to one refused act with a further factor; then the same request passes once."""
    done = await step_up.consent(data.challenge, proof_of(data.factor))
    return StepUpOut(action=done.action, facts=dict(done.facts), seconds=(await policy.get()).step_up_seconds)


async def _user() -> User:
    return await users.get(ids.parse("usr", own_id()))
