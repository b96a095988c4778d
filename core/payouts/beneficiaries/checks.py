"""What a bank account and a UPI address look like, and what of them may be shown. Pure."""

from __future__ import annotations

import re

from core.payouts.errors import BeneficiaryInvalid
from core.payouts.provider import BankAccount, Details, Upi

# Four letters of the bank, a zero, six of the branch. Lower case is refused: banks print it in capitals.
_IFSC = re.compile(r"[A-Z]{4}0[A-Z0-9]{6}")
_ACCOUNT = re.compile(r"[0-9]{9,18}")
# Neither this nor a name begins with = + - or @: a spreadsheet would run such a cell.
# The handle has neither dot nor hyphen, which is what tells a UPI address from an e-mail address.
_VPA = re.compile(r"(?!-)[a-zA-Z0-9.\-_]{2,256}@[a-zA-Z][a-zA-Z0-9]{2,64}")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9 .,'&/()-]{0,99}")


def bank_account(name: str, account_number: str, ifsc: str) -> BankAccount:
    """Raises BeneficiaryInvalid, which never repeats a value."""
    complaints = [*_name(name)]
    if not _ACCOUNT.fullmatch(account_number) or set(account_number) == {"0"}:
        complaints.append(("account_number", "9 to 18 digits"))
    if not _IFSC.fullmatch(ifsc):
        complaints.append(("ifsc", "four capital letters, a zero, six capital letters or digits"))
    _refuse(complaints)
    return BankAccount(name, account_number, ifsc)


def upi(name: str, vpa: str) -> Upi:
    """Raises BeneficiaryInvalid. UPI addresses are compared, and kept, in lower case."""
    complaints = [*_name(name)]
    if not _VPA.fullmatch(vpa):
        complaints.append(("vpa", "a UPI address such as name@bank"))
    _refuse(complaints)
    return Upi(name, vpa.lower())


def masked(details: Details) -> str:
    """As much as tells the owner which one it is."""
    if isinstance(details, BankAccount):
        return "X" * (len(details.account_number) - 4) + details.account_number[-4:]
    name, _, handle = details.vpa.partition("@")
    return f"{name[:2]}…@{handle}"


def identity(details: Details) -> str:
    """Equal for what reaches the same account."""
    if isinstance(details, BankAccount):
        return f"bank/{details.ifsc}/{details.account_number}"
    return f"upi/{details.vpa}"


def _name(name: str) -> list[tuple[str, str]]:
    return [] if _NAME.fullmatch(name) else [("name", "the account holder's name in Latin letters, as the bank has it")]


def _refuse(complaints: list[tuple[str, str]]) -> None:
    if complaints:
        raise BeneficiaryInvalid(errors=[{"field": field, "message": message} for field, message in complaints])
