"""Find a person by e-mail address or phone number, through keyed digests: the addresses themselves stay encrypted."""

from __future__ import annotations

from uuid import UUID

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from core.kit import db, ids, secrets
from core.people import queries
from core.people.types import Profile

EMAIL = "email"
PHONE = "phone"


def normal(kind: str, address: str) -> str | None:
    """One spelling of an address: two that reach the same mailbox or phone are equal. None when it is none.

    A domain is compared in lower case and in its ASCII form. So is the part before the `@`, although RFC 5321 §2.4
    would let a server tell cases apart: no known provider does, and people type as they like.
    """
    if kind == EMAIL:
        try:
            found = validate_email(address, check_deliverability=False, test_environment=True)
        except EmailNotValidError:
            return None
        return (found.ascii_email or found.normalized).lower()
    try:
        number = phonenumbers.parse(address, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


async def index(tx: db.Transaction, person_id: UUID, profile: Profile) -> None:
    """Make the person findable by what the profile says, and by nothing else."""
    wanted = {EMAIL: profile.email, PHONE: profile.phone}
    digests = [await _digest(tx, kind, address) if address else None for kind, address in wanted.items()]
    await tx.execute(queries.SET_CONTACTS, tx.tenant, person_id, [ids.new() for _ in wanted], list(wanted), digests)


async def find(kind: str, address: str) -> UUID | None:
    """The one person with this address; None when there is nobody, or more than one."""
    async with db.transaction() as tx:
        digest = await _digest(tx, kind, address)
        rows = await tx.fetch(queries.FIND_BY_CONTACT, tx.tenant, kind, digest) if digest else []
    return rows[0]["person_id"] if len(rows) == 1 else None


async def _digest(tx: db.Transaction, kind: str, address: str) -> bytes | None:
    spelling = normal(kind, address)
    return await secrets.blind_index(tx, f"person.{kind}", spelling) if spelling is not None else None
