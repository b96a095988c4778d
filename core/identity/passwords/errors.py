from core.kit.errors import Refused, Unavailable


class PasswordTooWeak(Refused):
    """This password is too easy to guess; `reason` says why.

    `short`, `long`, `common` (on the list of passwords that are tried first), `repetitive`, `personal` (made of the
    address or name that it protects), or `breached` (in the operator's file of passwords from breaches). There are no
    rules on kinds of letters: length is what helps.
    """

    code = "identity.password_too_weak"
    shown = frozenset({"reason"})


class HashingBusy(Unavailable):
    """Too many people sign in at this moment; try again in a few seconds."""

    code = "identity.hashing_busy"


class PasswordWrong(Refused):
    """The present password is not this one."""

    code = "identity.password_wrong"
