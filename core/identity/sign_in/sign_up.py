"""Sign-up: nothing exists before the address has answered, so nobody can make an account for somebody else's."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from core.audit import service as audit
from core.auth import epochs
from core.auth.roles import service as granting
from core.auth.roles.errors import RoleNotFound
from core.identity import letters, policy, site, tickets
from core.identity.errors import TicketInvalid
from core.identity.external import links
from core.identity.factors.types import Proven
from core.identity.otp import service as otp
from core.identity.passwords import service as passwords
from core.identity.sign_in import service as sign_in
from core.identity.sign_in.errors import SignUpClosed
from core.identity.sign_in.types import Begun, Client, Outcome
from core.identity.users import identifiers
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import db, ids, scope

SIGN_UP = "sign_up"
INVITATION = "invitation"
INVITATION_LIFETIME = timedelta(days=7)


async def start(
    identifier: Identifier,
    *,
    password: str | None,
    name: str | None,
    invitation: str | None = None,
    external: tuple[str, str] | None = None,
) -> Begun:
    """Begin an account: a code goes to the address, and to one that has an account a word that it has.

    `external` is who is to sign in to it through a provider: the provider, and the subject's digest in hex.

    Raises CountryNotServed, SignUpClosed, PasswordTooWeak, TriedTooOften, HashingBusy, TicketInvalid.
    """
    rules = await policy.get()
    await identifiers.require_served(identifier)
    roles: list[str] = []
    if invitation is not None:
        async with db.transaction() as tx:
            invited = await tickets.read(tx, INVITATION, invitation)
        if invited.facts["value"] != identifier.value:
            raise TicketInvalid
        roles = list(invited.facts["roles"])
    elif rules.sign_up == "closed":
        raise SignUpClosed
    personal = (*passwords.personal(identifier), *((name,) if name else ()))
    made = await passwords.prepare(password, personal) if password is not None else None
    existing = await users.find(identifier)
    challenge = await otp.start(SIGN_UP, identifier, user=existing, deliver=True, exists=existing is not None)
    facts = {
        "challenge": str(challenge),
        "kind": identifier.kind,
        "value": identifier.value,
        "password": made,
        "name": name,
        "exists": existing is not None,
        "invitation": invitation,
        "roles": roles,
        "external": external,
    }
    async with db.transaction() as tx:
        ticket = await tickets.issue(tx, SIGN_UP, facts, otp.LIFETIME)
    return Begun(ticket, int(otp.LIFETIME.total_seconds()))


async def confirm(token: str, code: str, client: Client) -> Outcome:
    """Make the account when the code is right, and sign in. Raises TicketInvalid, CodeWrong, CodeSpent,
    IdentifierTaken (to who owns the address), AlreadyLinked."""
    async with db.transaction() as tx:
        ticket = await tickets.read(tx, SIGN_UP, token)
    facts = ticket.facts
    await otp.check(SIGN_UP, UUID(facts["challenge"]), code)
    if facts["exists"]:
        raise TicketInvalid
    identifier = Identifier(facts["kind"], facts["value"])
    async with db.transaction() as tx:
        await tickets.use(tx, SIGN_UP, token)
        if facts["invitation"] is not None:
            await tickets.use(tx, INVITATION, facts["invitation"])
        user = await users.create(identifier, name=facts["name"])
        if facts["password"] is not None:
            await passwords.store(tx, user, facts["password"])
        if facts.get("external") is not None:
            provider, subject = facts["external"]
            await links.add(tx, user, ids.parse("xpr", provider), bytes.fromhex(subject))
        if facts["roles"]:
            with scope.system(scope.tenant(), "identity.sign_up"):  # whoever invited was allowed to give them
                for role in facts["roles"]:
                    await granting.grant_within(tx, user.id, role)
        await otp.succeeded(tx, identifier)
    return await sign_in.first_proof(Proven(user.id, frozenset({"otp"}), epochs.FIRST), client)


async def invite(identifier: Identifier, roles: tuple[str, ...]) -> UUID:
    """Invite somebody by e-mail: with the link, and the code that their address then gets, they make an account.

    The same answer when they have one. Raises RoleNotFound, GrantBeyondOwn.
    """
    known = {role.name: role for role in await granting.list_roles()}
    for name in roles:
        if name not in known:
            raise RoleNotFound(name)
        granting.require_own(known[name].permissions)
    link = f"{(await site.get()).base_url}/sign-up?invitation="
    async with db.transaction() as tx:
        facts = {"kind": identifier.kind, "value": identifier.value, "roles": list(roles)}
        ticket = await tickets.issue(tx, INVITATION, facts, INVITATION_LIFETIME)
        await letters.invite(tx, identifier, f"{link}{ticket.value}", INVITATION_LIFETIME.days)
        invitation = await tickets.read(tx, INVITATION, ticket.value)
        after = {"roles": list(roles)}
        await audit.record("user:invite", ids.text("inv", invitation.id), after=after)
    return invitation.id
