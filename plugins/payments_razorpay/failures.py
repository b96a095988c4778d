"""What Razorpay's words for a failure mean for another try.

The reasons are those of errors/payments/list, of the errors of UPI Autopay (recurring-payments/upi), and our own codes
for what is never sent. What is in none of the tables is unknown.
"""

from __future__ import annotations

from core.payments.provider import Failure

_CUSTOMER = """
    adequate_funds_not_available_blocked authentication_failed authorisation_declined_by_psp bank_account_invalid
    bank_account_validation_failed card_declined card_disabled_for_online_payments card_expired card_not_enrolled
    card_number_invalid card_type_invalid credit_limit_exceeded credit_limit_expired credit_limit_inactive
    credit_limit_not_approved debit_declined debit_instrument_blocked debit_instrument_inactive
    emi_greater_than_max_amount emi_plan_unavailable funds_blocked_by_mandate incorrect_atm_pin incorrect_card_details
    incorrect_card_expiry_date incorrect_cardholder_name incorrect_cvv incorrect_otp incorrect_pin insufficient_fund
    insufficient_funds invalid_device invalid_email invalid_mobile_number invalid_otp invalid_user_details invalid_vpa
    limit_exceeded_remitting_bank mandate_creation_declined mandate_creation_expired mandate_creation_failed
    mandate_creation_timeout mandate_request_limit_breached mobile_number_invalid mpin_not_set_by_customer
    nature_of_debit_not_allowed no_financial_address_record_found number_of_pin_tries_exceeded otp_attempts_exceeded
    otp_expired payer_account_has_changed payment_cancelled payment_collect_request_expired payment_declined
    payment_session_expired per_transaction_limit_exceeded pin_attempts_exceeded pin_not_set psp_app_not_available
    psp_app_not_supported psp_not_available psp_not_registered remitter_account_dormant
    reqauth_mandate_not_acknowledged transaction_daily_count_exceeded transaction_daily_limit_exceeded
    transaction_frequency_limit_exceeded transaction_limit_exceeded transaction_not_allowed
    transaction_not_permitted_cardholder transaction_not_permitted_to_vpa transaction_on_vpa_restricted
    upi_app_technical_error upi_autopay_not_supported_on_psp user_not_eligible user_not_registered_for_netbanking
    vpa_resolution_failed
"""
"""Another card, account, app or amount is needed, or the payer's consent."""

_RETRIABLE = """
    amount_less_than_minimum_amount bank_cutoff_in_progress bank_not_available bank_not_enabled bank_technical_error
    banks_hsm_is_down_remitter beneficiary_account_does_not_exist beneficiary_account_dormant
    beneficiary_account_not_found card_network_not_enabled collect_on_mcc_blocked gateway_technical_error
    international_transaction_not_allowed invalid_currency invalid_transaction_beneficiary issuer_dispatch_failed
    issuer_technical_error live_mode_not_enabled merchant_error_payee_psp merchant_not_activated
    null_ack_processing_failure payment_declined_due_to_high_traffic payment_method_not_enabled
    pre_debit_notification_failed psp_bank_not_available recurring_payment_not_enabled
    transaction_not_permitted_cardholder_beneficiary upi_collect_not_enabled upi_intent_not_enabled

    amount_not_supported currency_not_supported
"""
"""The bank's, the gateway's or this account's trouble: another gateway may do it."""

_FATAL = """
    amount_does_not_match_mandate_amount compliance_violation duplicate_mandate_request duplicate_refund_id
    execution_day_rule_mismatch id_value_must_be_present input_validation_failed invalid_amount invalid_order_id
    invalid_request invalid_token mandate_already_executed mandate_cancelled
    mandate_current_cycle_allowed_debit_exceeds mandate_debit_beyond_psp_amount_cap mandate_expired mandate_not_active
    mandate_paused mismatch_in_transaction_details no_original_request_found order_already_paid order_amount_mismatch
    order_payment_method_mismatch payer_seqnum_validation_failure payment_amount_tampered payment_risk_check_failed
    payment_stopped_by_court_order refund_limit_crossed regid_details_must_be_present seqnum_mismatch_payer_psp
    suspected_fraud_decline umn_does_not_exist_payer upi_dummy_payment

    first_amount_not_supported first_amount_required invalid_id mandate_incomplete method_not_supported notice_missing
    payer_incomplete receipt_mismatch
"""
"""The request itself, the mandate, or somebody's suspicion: nobody will take it so."""

_UNKNOWN = """
    bad_request_error capture_failed collect_request_pending credit_failed credit_not_permitted
    credit_to_beneficiary_failed deemed_transaction duplicate_request duplicate_rrn_found invalid_response_from_gateway
    payment_failed payment_pending payment_pending_approval payment_timed_out psp_timeout record_not_found
    remitter_dispatch_failed request_timed_out response_not_received_within_tat server_error
    unable_to_process_beneficiary_bank verification_failed
"""
"""They say nothing of where the money is: some are authorised late, a credit fails after the debit, a capture after the
authorisation, and what became of a deemed transaction is known on the next day."""

FAILURES = {
    **dict.fromkeys(_CUSTOMER.split(), Failure.CUSTOMER),
    **dict.fromkeys(_RETRIABLE.split(), Failure.RETRIABLE),
    **dict.fromkeys(_FATAL.split(), Failure.FATAL),
    **dict.fromkeys(_UNKNOWN.split(), Failure.UNKNOWN),
}


def failure(code: object, status: int = 0) -> Failure:
    """What a vendor's code means for another try; bad credentials (401, 403) are this account's trouble only."""
    if status in {401, 403}:
        return Failure.RETRIABLE
    # The documentation writes one of them with a blank inside: `psp_app_ not_available`.
    return FAILURES.get(code.replace(" ", ""), Failure.UNKNOWN) if isinstance(code, str) else Failure.UNKNOWN
