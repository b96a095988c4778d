from core.kit.errors import Refused


class CodeWrong(Refused):
    """This is not the code."""

    code = "identity.code_wrong"


class CodeSpent(Refused):
    """This code is of no use any more: it has expired, was used, or was tried too often. Ask for a new one."""

    code = "identity.code_spent"
