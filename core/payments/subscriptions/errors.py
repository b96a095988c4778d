from core.kit.errors import Conflict, ProviderFailure, Refused


class SubscriptionsNotSupported(Refused):
    """No such provider account runs subscriptions in this currency."""

    code = "gateway_subscriptions.not_supported"


class GatewayPlanNotReady(Refused):
    """The provider has not confirmed this plan, or has refused it."""

    code = "gateway_subscriptions.plan_not_ready"


class GatewayPlanReferenceTaken(Conflict):
    """Another plan has this reference."""

    code = "gateway_subscriptions.plan_reference_taken"


class GatewayPlanRejected(ProviderFailure):
    """The provider refused to make this plan."""

    code = "gateway_subscriptions.plan_rejected"


class GatewayPlanUnconfirmed(ProviderFailure):
    """The provider did not confirm this plan; it is asked again until it does."""

    code = "gateway_subscriptions.plan_unconfirmed"


class SubscriptionTermsInvalid(Refused):
    """A subscription begins in the future, its payer agrees before that, and a cycle's amount can be written."""

    code = "gateway_subscriptions.invalid_terms"


class SubscriptionReferenceTaken(Conflict):
    """Another subscription has this reference."""

    code = "gateway_subscriptions.reference_taken"


class SubscriptionRejected(ProviderFailure):
    """The provider refused to make this subscription."""

    code = "gateway_subscriptions.rejected"


class SubscriptionUnconfirmed(ProviderFailure):
    """The provider did not confirm this; it is asked again until it says how the subscription stands."""

    code = "gateway_subscriptions.unconfirmed"
    shown = frozenset({"subscription"})


class SubscriptionChangeRefused(ProviderFailure):
    """The provider refused to change this subscription: it goes on as before."""

    code = "gateway_subscriptions.change_refused"
    shown = frozenset({"subscription"})


class SubscriptionWrongState(Refused):
    """What is asked for cannot be done with a subscription in this state."""

    code = "gateway_subscriptions.wrong_state"


class GatewayChargeCurrency(Refused):
    """The provider charged in another currency than the subscription's account has: it cannot be credited there."""

    code = "gateway_subscriptions.charge_currency"
