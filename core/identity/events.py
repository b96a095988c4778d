"""Events hold no personal data: only ids and kinds."""

from typing import Any, ClassVar

from core.events.types import Event

_USER = "usr_01kbcdefghjkmnpqrstvwxyz01"


class UserCreated(Event):
    """A user signed up or took up an invitation."""

    type = "user.created"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "person": "per_01kbcdefghjkmnpqrstvwxyz01"}

    user: str
    person: str


class UserSignedIn(Event):
    """A user signed in. `methods` says how, in the names of RFC 8176."""

    type = "user.signed_in"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "session": "ses_01kbcdefghjkmnpqrstvwxyz01", "methods": ["pwd"]}

    user: str
    session: str
    methods: list[str]


class UserLocked(Event):
    """An administrator locked an account; its sessions ended."""

    type = "user.locked"
    example: ClassVar[dict[str, Any]] = {"user": _USER}

    user: str


class UserUnlocked(Event):
    """An administrator unlocked an account."""

    type = "user.unlocked"
    example: ClassVar[dict[str, Any]] = {"user": _USER}

    user: str


class UserErased(Event):
    """An account was closed for good, with its person."""

    type = "user.erased"
    example: ClassVar[dict[str, Any]] = {"user": _USER}

    user: str


class UserAddressChanged(Event):
    """The e-mail address or phone number that a user signs in with was changed or removed."""

    type = "user.address_changed"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "kind": "email"}

    user: str
    kind: str


class UserPasswordChanged(Event):
    """A user set or changed their password; other sessions ended."""

    type = "user.password_changed"
    example: ClassVar[dict[str, Any]] = {"user": _USER}

    user: str


class UserFactorAdded(Event):
    """A user set up a second factor, a passkey, or new recovery codes."""

    type = "user.factor_added"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "kind": "totp"}

    user: str
    kind: str


class UserFactorRemoved(Event):
    """A second factor was removed, by its user or by an administrator."""

    type = "user.factor_removed"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "kind": "totp"}

    user: str
    kind: str


class UserSteppedUp(Event):
    """A user consented to one sensitive act with a further factor."""

    type = "user.stepped_up"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "action": "wallets.withdraw", "methods": ["otp"]}

    user: str
    action: str
    methods: list[str]


class UserExternalLinked(Event):
    """A user linked an account at an external provider: it signs in to theirs from now on."""

    type = "user.external_linked"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "provider": "xpr_01kbcdefghjkmnpqrstvwxyz01"}

    user: str
    provider: str


class UserExternalUnlinked(Event):
    """A user unlinked an account at an external provider."""

    type = "user.external_unlinked"
    example: ClassVar[dict[str, Any]] = {"user": _USER, "provider": "xpr_01kbcdefghjkmnpqrstvwxyz01"}

    user: str
    provider: str
