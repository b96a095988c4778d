"""Amazon SNS as a webhook: which envelopes are authentic, and where their certificates may come from.

The signature is only as good as the certificate, so the certificate comes over TLS from the SNS host of the topic's
own region and from nowhere else. (Any `sns.….amazonaws.com` would not do: `sns.s3-us-west-2.amazonaws.com` is
somebody's bucket called "sns".) SNS Developer Guide, "Verifying the signatures of Amazon SNS messages".
"""

from __future__ import annotations

import base64
import binascii
import re
from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs

import orjson
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from core.kit import clock, outbound
from core.kit.together import Flights
from core.messaging.provider import ProviderUnavailable, WebhookInvalid

NOTIFICATION = "Notification"
SUBSCRIPTION = "SubscriptionConfirmation"
UNSUBSCRIPTION = "UnsubscribeConfirmation"

_SIGNED = {
    NOTIFICATION: ("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"),
    SUBSCRIPTION: ("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"),
    UNSUBSCRIPTION: ("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"),
}
_OPTIONAL = frozenset({"Subject"})
_CERTIFICATE_PATH = re.compile(r"^/SimpleNotificationService-[A-Za-z0-9]{1,64}\.pem\Z")
_CERTIFICATE_BYTES_MAX = 16_384
_CERTIFICATES_MAX = 64
_FETCHES_MAX = 4
"""At once: whoever knows a topic's name may send envelopes of made-up certificates as fast as they like."""
_RSA_BITS_MIN = 2048

_keys: OrderedDict[str, RSAPublicKey] = OrderedDict()
"""Public keys by the certificate's address, newest last. An address names its certificate for good."""

_fetching: set[str] = set()
_flights: Flights[str, None] = Flights()


@dataclass(frozen=True, slots=True)
class Envelope:
    """What SNS sends, read and not yet believed."""

    kind: str
    message_id: str
    topic: str
    message: str
    fields: Mapping[str, str]


def read(body: bytes, topics: Collection[str]) -> Envelope:
    """The envelope of one of our topics. Raises WebhookInvalid for anything else."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise WebhookInvalid("not an SNS message") from error
    if not isinstance(found, dict):
        raise WebhookInvalid("not an SNS message")
    fields = {name: value for name, value in found.items() if isinstance(value, str)}
    kind = fields.get("Type", "")
    needed = set(_SIGNED.get(kind, ("Type",))) - _OPTIONAL | {"SigningCertURL", "SignatureVersion", "Signature"}
    if kind not in _SIGNED or not needed <= fields.keys():
        raise WebhookInvalid("not an SNS message")
    if fields["TopicArn"] not in topics:
        raise WebhookInvalid("this topic is not ours")
    return Envelope(kind, fields["MessageId"], fields["TopicArn"], fields["Message"], fields)


async def fetch_key(envelope: Envelope, sandbox_url: str) -> None:
    """Keep the key of the envelope's certificate. Raises WebhookInvalid when it is not at SNS or is no certificate,
    ProviderUnavailable, OutboundFailed, OutboundUnknown when it could not be had now."""
    url = envelope.fields["SigningCertURL"]
    _check_place(url, envelope.topic, sandbox_url, certificate=True)
    if url in _keys:
        return
    if url not in _fetching and len(_fetching) >= _FETCHES_MAX:
        raise ProviderUnavailable("too many certificates are asked for", retry_after_seconds=5)
    _fetching.add(url)
    await _flights.join(url, lambda: _fetch(url))


async def _fetch(url: str) -> None:
    try:
        response = await outbound.request("GET", url, body_bytes_max=_CERTIFICATE_BYTES_MAX)
    finally:
        _fetching.discard(url)
    if response.status in range(400, 500) and response.status != 429:
        raise WebhookInvalid("SNS has no such certificate")
    if not response.ok:
        raise ProviderUnavailable("SNS did not give its certificate", retry_after_seconds=30)
    _keys[url] = _key(response.body)
    if len(_keys) > _CERTIFICATES_MAX:
        _keys.popitem(last=False)


def verify(envelope: Envelope, sandbox_url: str) -> None:
    """Raise WebhookInvalid unless SNS signed the envelope. Its key was fetched before (`fetch_key`)."""
    url = envelope.fields["SigningCertURL"]
    _check_place(url, envelope.topic, sandbox_url, certificate=True)
    key = _keys.get(url)
    if key is None:
        raise WebhookInvalid("the certificate is not known")
    algorithm = {"1": hashes.SHA1(), "2": hashes.SHA256()}.get(envelope.fields["SignatureVersion"])  # noqa: S303 - SNS's own
    if algorithm is None:
        raise WebhookInvalid("an unknown signature version")
    names = [name for name in _SIGNED[envelope.kind] if name not in _OPTIONAL or name in envelope.fields]
    text = "".join(f"{name}\n{envelope.fields[name]}\n" for name in names)
    try:
        signature = base64.b64decode(envelope.fields["Signature"], validate=True)
        key.verify(signature, text.encode(), padding.PKCS1v15(), algorithm)
    except (InvalidSignature, binascii.Error, UnicodeError) as error:
        raise WebhookInvalid from error


async def confirm(envelope: Envelope, sandbox_url: str) -> None:
    """Confirm the subscription that a verified envelope offers. Raises ProviderUnavailable, OutboundFailed,
    OutboundUnknown."""
    url = envelope.fields["SubscribeURL"]
    _check_place(url, envelope.topic, sandbox_url, certificate=False)
    response = await outbound.request("GET", url)
    # A token that was used or is older than three days is refused: asking again would not help.
    if not response.ok and response.status not in range(400, 500):
        raise ProviderUnavailable(f"SNS answered {response.status}", retry_after_seconds=30)


def forget_keys() -> None:
    """Forget every certificate; for tests."""
    _keys.clear()
    _fetching.clear()
    _flights.forget()


def _check_place(url: str, topic: str, sandbox_url: str, *, certificate: bool) -> None:
    """Raise WebhookInvalid unless the address is at SNS in the topic's own region, or at the simulator.

    Compared letter by letter, so that nothing depends on how one more reader of addresses reads it.
    """
    partition, region = topic.split(":")[1], topic.split(":")[3]
    suffix = "amazonaws.com.cn" if partition == "aws-cn" else "amazonaws.com"
    places = [f"https://sns.{region}.{suffix}/", *([f"{sandbox_url}/"] if sandbox_url else [])]
    found = next((place for place in places if url.startswith(place)), None)
    if found is None or not url.isascii() or not url.isprintable():
        raise WebhookInvalid("this address is not at SNS")
    path, _, query = f"/{url.removeprefix(found)}".partition("?")
    if certificate:
        if not _CERTIFICATE_PATH.match(f"/{url.removeprefix(found)}"):
            raise WebhookInvalid("this address is no certificate's")
        return
    asked = parse_qs(query)
    if path != "/" or asked.get("Action") != ["ConfirmSubscription"] or asked.get("TopicArn") != [topic]:
        raise WebhookInvalid("this address confirms no subscription of ours")


def _key(pem: bytes) -> RSAPublicKey:
    try:
        certificate = x509.load_pem_x509_certificate(pem)
        key = certificate.public_key()
    except ValueError as error:
        raise WebhookInvalid("not a certificate") from error
    now = clock.system_now()
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise WebhookInvalid("the certificate is not valid now")
    if not isinstance(key, RSAPublicKey) or key.key_size < _RSA_BITS_MIN:
        raise WebhookInvalid("the certificate has no RSA key of a safe size")
    return key
