from core.kit.errors import ProviderFailure, Refused


class PayoutTooSmall(Refused):
    """The tenant pays out no amount as small as this."""

    code = "payouts.too_small"
    shown = frozenset({"least"})


class PayoutTooLarge(Refused):
    """The tenant pays out no amount as large as this at once."""

    code = "payouts.too_large"
    shown = frozenset({"most"})


class PayoutRuleInvalid(Refused):
    """The most that is paid out is less than the least."""

    code = "payouts.rule_invalid"


class PayoutNotAwaiting(Refused):
    """The payout does not wait for approval any more."""

    code = "payouts.not_awaiting_approval"


class PayoutNotCancellable(Refused):
    """The payout is finished, or its vendor does not give it back, so it cannot be cancelled."""

    code = "payouts.not_cancellable"
    is_detail_shown = False


class PayoutCancelUnknown(ProviderFailure):
    """The vendor did not say whether it called the payout back; what became of it is found out by itself."""

    code = "payouts.cancel_unknown"
    shown = frozenset({"payout"})


class NoBalance(Refused):
    """This provider does not tell what the account holds."""

    code = "payouts.no_balance"


class BeneficiaryInvalid(Refused):
    """The account number, IFSC, UPI address or name is not one."""

    code = "payouts.beneficiary_invalid"


class BeneficiaryUnsupported(Refused):
    """The tenant's payout provider does not pay to this kind of beneficiary."""

    code = "payouts.beneficiary_unsupported"


class BeneficiaryRemoved(Refused):
    """The beneficiary was removed; add it again to pay it."""

    code = "payouts.beneficiary_removed"


class BeneficiaryErased(Refused):
    """The person whose beneficiary this was has been erased, and the account number with them."""

    code = "payouts.beneficiary_erased"


class NoValidation(Refused):
    """No enabled payout provider can ask a bank about this kind of account."""

    code = "payouts.no_validation"


class BeneficiaryNotValidated(Refused):
    """The tenant pays only to accounts that their banks confirmed, under the name that was given; validate it first."""

    code = "payouts.beneficiary_not_validated"
    shown = frozenset({"beneficiary"})


class NothingToBatch(Refused):
    """No approved payout waits for a batch."""

    code = "payouts.nothing_to_batch"


class NoFiles(Refused):
    """This provider pays out by calls, not by files."""

    code = "payouts.no_files"


class FileAlreadyDownloaded(Refused):
    """The bank file was downloaded before: paying it twice would pay everybody twice."""

    code = "payouts.file_already_downloaded"


class ResultRefused(Refused):
    """The result file has lines that cannot be; nothing of it was applied. `errors` names each line."""

    code = "payouts.result_refused"
