from core.kit.errors import Refused, TooManyRequests, Unauthenticated, Unavailable


class InvalidIdentifier(Refused):
    """This is no e-mail address or phone number that can sign in here.

    Plain ASCII only: letters of other alphabets that look alike are refused, as are numbers that no phone can have.
    """

    code = "identity.invalid_identifier"


class CountryNotServed(Refused):
    """Numbers of this country cannot be used here.

    The tenant says of which countries they can (`phone_countries`): codes to any number in the world are a way to make
    somebody pay for them.
    """

    code = "identity.country_not_served"


class TicketInvalid(Refused):
    """This step is over: begin again.

    The ticket was used, has expired, or belongs to something else.
    """

    code = "identity.ticket_invalid"


class TriedTooOften(TooManyRequests):
    """This was tried too often; try again later.

    `Retry-After` says when. The wait grows with each failure up to a quarter of an hour and is never for ever.
    """

    code = "identity.tried_too_often"


class NotAUser(Unauthenticated):
    """Only a user who is signed in can do this; an API key cannot."""

    code = "identity.not_a_user"


class Misconfigured(Unavailable):
    """The tenant's settings for signing in do not add up; its administrator must mend them."""

    code = "identity.misconfigured"
