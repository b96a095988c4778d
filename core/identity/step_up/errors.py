from core.kit.errors import NotAllowed, Refused, Unauthenticated


class StepUpRequired(Unauthenticated):
    """This needs your consent with a further factor.

    `challenge` goes to `POST /v1/account/step-up` with the proof; then the same request passes, once. `facts` is what
    is consented to: show it. Or open `page` with it as `?challenge=…` in the user's browser: a client that acts for the
    user must. `WWW-Authenticate` says the same in the words of RFC 9470.
    """

    code = "identity.step_up_required"
    shown = frozenset({"action", "challenge", "facts", "page"})


class ChallengeInvalid(Refused):
    """This challenge is not yours, was used, or is too old: send the request again for a new one."""

    code = "identity.challenge_invalid"


class NoFactorForStepUp(NotAllowed):
    """This account has no second factor to consent with; set one up first."""

    code = "identity.no_factor_for_step_up"
