"""Why a token is not accepted. All answer 401; the code says what to mend."""

from core.kit.errors import NotFound, Unauthenticated


class TokenMalformed(Unauthenticated):
    """This is not a token that we could have made: its form, its size or its header is wrong."""

    code = "auth.token_malformed"


class TokenAlgorithm(Unauthenticated):
    """The token names an algorithm that is not accepted, such as `none` or a symmetric one."""

    code = "auth.token_algorithm"


class TokenKeyUnknown(Unauthenticated):
    """The token was signed with a key that is not, or no longer, the tenant's."""

    code = "auth.token_key_unknown"


class TokenSignature(Unauthenticated):
    """The token was changed after it was signed, or signed by somebody else."""

    code = "auth.token_signature"


class TokenExpired(Unauthenticated):
    """The token has expired: refresh it."""

    code = "auth.token_expired"


class TokenSuperseded(Unauthenticated):
    """The token's user has proven again who they are since: refresh it, so that no copy of it has a part in that."""

    code = "auth.token_superseded"


class TokenNotYetValid(Unauthenticated):
    """The token is not valid yet."""

    code = "auth.token_not_yet_valid"


class TokenIssuer(Unauthenticated):
    """The token was issued by another tenant, or elsewhere."""

    code = "auth.token_issuer"


class TokenAudience(Unauthenticated):
    """The token is meant for another audience."""

    code = "auth.token_audience"


class TokenType(Unauthenticated):
    """The token is of another type than its use asks for, such as an ID token in place of an access token."""

    code = "auth.token_type"


class SigningKeyNotFound(NotFound):
    """There is no such signing key."""
