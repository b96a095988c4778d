"""Signing in by API, for apps. The pages do the same for browsers; see core.identity.pages."""

from __future__ import annotations

from quart import Blueprint

from core.identity import policy
from core.identity.factors import passkeys
from core.identity.factors import service as factors
from core.identity.factors.types import Proof
from core.identity.sign_in import reset, service, sign_up
from core.identity.sign_in.schemas import (
    AddressIn,
    BeginFactorIn,
    BegunOut,
    ChallengeOut,
    CodeIn,
    EnrolmentOut,
    FactorIn,
    PasskeySignInIn,
    PasswordResetIn,
    PasswordSetOut,
    PasswordSignInIn,
    SecondFactorIn,
    SignInOut,
    SignUpIn,
    TicketIn,
)
from core.identity.sign_in.types import Begun, Client, Outcome, SignedIn
from core.identity.users import identifiers
from core.identity.users.types import Identifier, User
from core.identity.web import visiting
from core.kit import ids
from core.web.access import public
from core.web.contract import validate_request, validate_response
from core.web.idempotent import not_replayable

blueprint = Blueprint("sign_in", __name__, url_prefix="/v1/auth/<tenant>")

_WHO = "somebody who is not signed in yet; counted and slowed down per address and account"
_ONCE = "The answer holds tokens or depends on a code that works once."


@blueprint.post("/sign-up")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(SignUpIn)
@validate_response(BegunOut, 202)
async def post_sign_up(data: SignUpIn) -> tuple[BegunOut, int]:
    """Begin an account: a code goes to the address. The answer is the same when it has one already."""
    address = await _address(data.address)
    begun = await sign_up.start(address, password=data.password, name=data.name, invitation=data.invitation)
    return _begun(begun), 202


@blueprint.post("/sign-up/confirm")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(CodeIn)
@validate_response(SignInOut)
async def post_sign_up_confirmation(data: CodeIn) -> SignInOut:
    """Finish an account with the code that came, and sign in."""
    return told(await sign_up.confirm(data.ticket, data.code, _client(data)))


@blueprint.post("/sign-in/password")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(PasswordSignInIn)
@validate_response(SignInOut)
async def post_password_sign_in(data: PasswordSignInIn) -> SignInOut:
    """Sign in with a password."""
    return told(await service.with_password(await _address(data.address), data.password, _client(data)))


@blueprint.post("/sign-in/code")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(AddressIn)
@validate_response(BegunOut, 202)
async def post_sign_in_code(data: AddressIn) -> tuple[BegunOut, int]:
    """Send a code to sign in with, if the address has an account."""
    client = Client(token=data.device_token)
    return _begun(await service.start_code(await _address(data.address), client)), 202


@blueprint.post("/sign-in/code/confirm")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(CodeIn)
@validate_response(SignInOut)
async def post_code_sign_in(data: CodeIn) -> SignInOut:
    """Sign in with the code that came."""
    return told(await service.with_code(data.ticket, data.code, _client(data)))


@blueprint.post("/sign-in/passkey/options")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_response(ChallengeOut)
async def post_passkey_options() -> ChallengeOut:
    """Begin a sign-in with a passkey: whose it is, the passkey says."""
    ticket, options = await passkeys.start_use(None)
    return ChallengeOut(ticket=ticket, options=options)


@blueprint.post("/sign-in/passkey")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(PasskeySignInIn)
@validate_response(SignInOut)
async def post_passkey_sign_in(data: PasskeySignInIn) -> SignInOut:
    """Sign in with a passkey: it counts as two factors, for it has checked its user."""
    return told(await service.first_proof(await passkeys.use(data.ticket, data.credential), _client(data)))


@blueprint.post("/sign-in/second-factor/begin")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(BeginFactorIn)
@validate_response(ChallengeOut)
async def post_second_factor_challenge(data: BeginFactorIn) -> ChallengeOut:
    """Begin a second factor that needs a challenge: send an SMS, or get a passkey's options."""
    return await begin_factor(await service.waiting(data.ticket), data.method)


@blueprint.post("/sign-in/second-factor")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(SecondFactorIn)
@validate_response(SignInOut)
async def post_second_factor(data: SecondFactorIn) -> SignInOut:
    """Finish a sign-in with a second factor."""
    return told(await service.second_proof(data.ticket, proof_of(data), _client(data)))


@blueprint.post("/sign-in/enrol")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(TicketIn)
@validate_response(EnrolmentOut)
async def post_enrolment(data: TicketIn) -> EnrolmentOut:
    """Set up the authenticator app that the tenant requires before it lets this account in."""
    made = await factors.start_totp(await service.enrolling(data.ticket))
    return EnrolmentOut(ticket=made.ticket, secret=made.secret, uri=made.uri, svg=made.svg)


@blueprint.post("/sign-in/enrol/confirm")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(SecondFactorIn)
@validate_response(SignInOut)
async def post_enrolment_confirmation(data: SecondFactorIn) -> SignInOut:
    """Prove the new app with its first code, and be let in."""
    await factors.confirm_totp(await service.enrolling(data.ticket), data.factor_ticket, data.code)
    return told(await service.finish_enrolled(data.ticket, "otp", _client(data)))


@blueprint.post("/password-reset")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(AddressIn)
@validate_response(BegunOut, 202)
async def post_password_reset(data: AddressIn) -> tuple[BegunOut, int]:
    """Send a code to set a new password with, if the address has an account."""
    return _begun(await reset.start(await _address(data.address))), 202


@blueprint.post("/password-reset/confirm")
@public(_WHO)
@visiting
@not_replayable(_ONCE)
@validate_request(PasswordResetIn)
@validate_response(PasswordSetOut)
async def post_new_password(data: PasswordResetIn) -> PasswordSetOut:
    """Set a new password with the code that came: every session ends, and a second factor stays due."""
    await reset.finish(data.ticket, data.code, data.password)
    return PasswordSetOut()


async def begin_factor(user: User, method: str) -> ChallengeOut:
    """Begin a factor of the user that needs a challenge."""
    if method == "sms":
        return ChallengeOut(ticket=await factors.start_sms(user))
    ticket, options = await passkeys.start_use(user)
    return ChallengeOut(ticket=ticket, options=options)


def proof_of(data: FactorIn) -> Proof:
    return Proof(data.method, data.code, data.factor_ticket, data.credential)


def told(outcome: Outcome) -> SignInOut:
    """How a sign-in went, for an app."""
    if isinstance(outcome, SignedIn):
        return SignInOut(
            status="signed_in",
            user=ids.text("usr", outcome.user_id),
            session=ids.text("ses", outcome.opened.session_id),
            access_token=outcome.opened.access_token,
            refresh_token=outcome.opened.refresh_token,
            expires_in_seconds=outcome.opened.expires_in_seconds,
            device_token=outcome.device_token,
        )
    return SignInOut(
        status="second_factor", ticket=outcome.ticket.value, methods=list(outcome.methods), enrol=outcome.enrol
    )


def _begun(begun: Begun) -> BegunOut:
    return BegunOut(ticket=begun.ticket.value, expires_in_seconds=begun.expires_in_seconds)


def _client(data: CodeIn | PasswordSignInIn | SecondFactorIn | PasskeySignInIn) -> Client:
    return Client("app", data.device, data.device_token)


async def _address(text: str) -> Identifier:
    return identifiers.parse(text, (await policy.get()).phone_region)
