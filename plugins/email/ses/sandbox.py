"""Amazon SES's sandbox: SendEmail of API v2, its events through SNS, SNS's subscription and certificate.

Sources: botocore's sesv2 and sns models, SES and SNS Developer Guides. It shares no code with the plugin: the
request's signature is checked here from what the request says, as AWS describes it. `region`, `topic_arn`,
`identities` (addresses and domains that may send) and `webhook_url` are an account's settings beside its
`secret_access_key`; with both a topic and a webhook the endpoint is asked to confirm first, and hears nothing before
it did.

Local parts decide what happens, as at SES's own mailbox simulator: `bounce`, `softbounce` (ours), `complaint`,
`suppressionlist`; everything else is delivered. What follows a `+` is ignored.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import hmac
import json
import re
import secrets
from datetime import timedelta
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import orjson
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID
from quart import Blueprint, Quart, Response, request

from core.kit import clock
from core.testing.message_sandbox import (
    Account,
    Delivery,
    MessageVendor,
    SentMessage,
    Signer,
    VendorFailure,
    answer,
    body,
    build_app,
)
from core.testing.sandbox import SandboxContext

SANDBOX_NAME = "ses"

_STAMP = "2026-01-02T03:04:05.678Z"


class SesVendor(MessageVendor):
    name = SANDBOX_NAME

    @functools.cached_property
    def identity(self) -> tuple[rsa.RSAPrivateKey, bytes]:
        """SNS's key and certificate here: made when somebody first needs them."""
        return _identity(self.context.home)

    @property
    def certificate_path(self) -> str:
        """Names its certificate for good, as SNS's addresses do."""
        return f"SimpleNotificationService-{hashlib.sha256(self.identity[1]).hexdigest()[:32]}.pem"

    def opened(self, account: Account) -> None:
        settings = account.settings
        if settings.get("topic_arn") and settings.get("webhook_url") and not settings.get("subscribed"):
            settings["token"] = secrets.token_hex(32)
            self.start(self.deliver(self._subscription(account)))

    def receipt(self, account: Account, message: SentMessage, state: str, code: str, signer: Signer) -> Delivery:
        published = "ConfigurationSetName" in message.fields
        event: dict[str, Any] = {
            "eventType" if published else "notificationType": state,
            "mail": {
                "timestamp": _STAMP,
                "messageId": message.id,
                "source": message.fields["FromEmailAddress"],
                "sourceArn": f"arn:aws:ses:{account.setting('region')}:123456789012:identity/example.com",
                "sendingAccountId": "123456789012",
                "destination": [message.to],
            },
        }
        if published:
            tags = {item["Name"]: [item["Value"]] for item in message.fields.get("EmailTags", [])}
            event["mail"]["tags"] = tags | {"ses:configuration-set": [message.fields["ConfigurationSetName"]]}
        part = _PARTS.get(state)
        if part is not None:
            event[part[0]] = part[1](message.to, code)
        envelope = {
            "Type": "Notification",
            "MessageId": self._uuid(),
            "TopicArn": account.setting("topic_arn"),
            "Message": json.dumps(event),
            "Timestamp": _STAMP,
            "UnsubscribeURL": f"{self.context.public_url}/?Action=Unsubscribe",
        }
        return self._signed(account, envelope, forged=signer is Signer.FORGER)

    def states(self, message: SentMessage) -> list[tuple[str, str]]:
        if not self.accounts[message.account].settings.get("subscribed"):
            return []
        outcome = {
            "bounce": ("Bounce", "Permanent/General"),
            "softbounce": ("Bounce", "Transient/MailboxFull"),
            "suppressionlist": ("Bounce", "Permanent/OnAccountSuppressionList"),
            "complaint": ("Complaint", "abuse"),
        }.get(re.split("[+@]", message.to)[0], ("Delivery", ""))
        return [("Send", ""), outcome] if "ConfigurationSetName" in message.fields else [outcome]

    def failure(self, failure: VendorFailure) -> tuple[Any, int]:
        return {"message": failure.text or None}, failure.status

    def _subscription(self, account: Account) -> Delivery:
        topic, token = account.setting("topic_arn"), account.setting("token")
        asked = urlencode({"Action": "ConfirmSubscription", "TopicArn": topic, "Token": token}, safe=":")
        envelope = {
            "Type": "SubscriptionConfirmation",
            "MessageId": self._uuid(),
            "Token": token,
            "TopicArn": topic,
            "Message": f"You have chosen to subscribe to the topic {topic}.\nVisit the SubscribeURL to confirm.",
            "SubscribeURL": f"{self.context.public_url}/?{asked}",
            "Timestamp": _STAMP,
        }
        return self._signed(account, envelope, forged=False)

    def _signed(self, account: Account, envelope: dict[str, str], *, forged: bool) -> Delivery:
        order = ["Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
        text = "".join(f"{name}\n{envelope[name]}\n" for name in order if name in envelope)
        version = str(account.settings.get("signature_version", "1"))
        algorithm = hashes.SHA256() if version == "2" else hashes.SHA1()  # noqa: S303 - version 1 is SHA-1
        signed = f"{text}!" if forged else text
        signature = self.identity[0].sign(signed.encode(), padding.PKCS1v15(), algorithm)
        whole = envelope | {
            "SignatureVersion": version,
            "Signature": base64.b64encode(signature).decode(),
            "SigningCertURL": f"{self.context.public_url}/{self.certificate_path}",
        }
        headers = {
            "Content-Type": "text/plain; charset=UTF-8",
            "x-amz-sns-message-type": envelope["Type"],
            "x-amz-sns-message-id": envelope["MessageId"],
            "x-amz-sns-topic-arn": envelope["TopicArn"],
        }
        return Delivery(account.id, account.setting("webhook_url"), headers, json.dumps(whole).encode())

    def _uuid(self) -> str:
        text = self.number("sns")
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:32]}"


def _bounce(to: str, code: str) -> dict[str, Any]:
    kind, _, subtype = code.partition("/")
    recipient = {
        "emailAddress": to,
        "action": "failed",
        "status": "5.1.1",
        "diagnosticCode": f"smtp; 550 5.1.1 <{to}>... user unknown",
    }
    return {
        "bounceType": kind,
        "bounceSubType": subtype,
        "bouncedRecipients": [recipient],
        "timestamp": _STAMP,
        "feedbackId": "000001378603176d-5a4b5ad9-6f30-4198-a8c3-b1eb0c270a1d-000000",
    }


def _complaint(to: str, code: str) -> dict[str, Any]:
    recipients = [{"emailAddress": to}]
    return {"complainedRecipients": recipients, "complaintFeedbackType": code or "abuse", "timestamp": _STAMP}


def _delivery(to: str, code: str) -> dict[str, Any]:
    return {"timestamp": _STAMP, "processingTimeMillis": 546, "recipients": [to], "smtpResponse": "250 ok"}


_PARTS = {
    "Bounce": ("bounce", _bounce),
    "Complaint": ("complaint", _complaint),
    "Delivery": ("delivery", _delivery),
    "Send": ("send", lambda to, code: {}),
    "Reject": ("reject", lambda to, code: {"reason": "Bad content"}),
}


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays SES and SNS."""
    vendor = SesVendor(context)
    api = Blueprint("api", "api")

    @api.post("/v2/email/outbound-emails")
    async def send_email() -> Response:
        content = await body()
        account = _authenticate(vendor, content)
        try:
            wish = orjson.loads(content)
            simple, (to,) = wish["Content"]["Simple"], wish["Destination"]["ToAddresses"]
            text = simple["Body"]["Text"]["Data"]
        except (ValueError, KeyError, TypeError):
            raise VendorFailure(400, "BadRequestException", "Missing required field") from None
        sender = parseaddr(wish.get("FromEmailAddress", ""))[1]
        allowed = account.settings.get("identities")
        if allowed is not None and sender not in allowed and sender.rpartition("@")[2] not in allowed:
            raise VendorFailure(400, "MessageRejected", f"Email address is not verified: {sender}")
        if len(simple.get("Headers", [])) > 15:
            raise VendorFailure(400, "BadRequestException", "Too many headers")

        def perform() -> SentMessage:
            made = f"0109{vendor.number('message')[:12]}-{vendor.number('message')[:32]}-000000"
            return vendor.take(SentMessage(made, account.id, to, text, wish))

        return answer({"MessageId": (await vendor.operate(account, perform)).id})

    @api.get("/SimpleNotificationService-<name>.pem")
    async def get_certificate(name: str) -> Response:
        if f"SimpleNotificationService-{name}.pem" != vendor.certificate_path:
            return Response(status=404)
        return Response(vendor.identity[1], content_type="application/x-pem-file")

    @api.get("/")
    async def confirm() -> Response:
        for account in vendor.accounts.values():
            expected = (account.setting("topic_arn"), account.setting("token"))
            if (request.args.get("TopicArn"), request.args.get("Token")) == expected and expected[1]:
                account.settings["subscribed"] = True
                vendor.remember()
                return Response("<ConfirmSubscriptionResponse/>", content_type="text/xml")
        return Response("<ErrorResponse/>", 400, content_type="text/xml")

    app = build_app(vendor, api)

    @app.errorhandler(VendorFailure)
    async def refused(failure: VendorFailure) -> Response:
        code = failure.code or {429: "TooManyRequestsException", 503: "ServiceUnavailable"}.get(
            failure.status, "InternalFailure"
        )
        return answer(
            vendor.failure(failure)[0], failure.status, {"x-amzn-ErrorType": f"{code}:http://internal.amazon.com/"}
        )

    return app


def _authenticate(vendor: SesVendor, body: bytes) -> Account:
    """AWS Signature Version 4, step by step as the IAM User Guide has it."""
    found = re.fullmatch(
        r"AWS4-HMAC-SHA256 Credential=(\w+)/(\d{8})/([\w-]+)/ses/aws4_request, ?"
        r"SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})",
        request.headers.get("Authorization", ""),
    )
    account = vendor.accounts.get(found[1]) if found else None
    if found is None or account is None:
        raise VendorFailure(
            403, "UnrecognizedClientException", "The security token included in the request is invalid."
        )
    day, region, names = found[2], found[3], found[4].split(";")
    stamp = request.headers.get("X-Amz-Date", "")
    path = urlsplit(vendor.context.public_url).path + request.path
    lines = ["POST", quote(path, safe="/-_.~"), ""]
    lines += [f"{name}:{request.headers.get(name, '').strip()}" for name in names]
    lines += ["", ";".join(names), hashlib.sha256(body).hexdigest()]
    scope = f"{day}/{region}/ses/aws4_request"
    text = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(chr(10).join(lines).encode()).hexdigest()}"
    key = ("AWS4" + account.setting("secret_access_key")).encode()
    for part in (day, region, "ses", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    right = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(right, found[5]) or "host" not in names or not stamp.startswith(day):
        raise VendorFailure(403, "InvalidSignatureException", "The request signature we calculated does not match.")
    if region != account.setting("region"):
        raise VendorFailure(403, "InvalidSignatureException", "Credential should be scoped to a valid region.")
    return account


def _identity(home: Path) -> tuple[rsa.RSAPrivateKey, bytes]:
    """SNS's key and certificate here, the same after a restart."""
    home.mkdir(parents=True, exist_ok=True)
    key_file, certificate_file = home / "sns_key.pem", home / "sns_certificate.pem"
    if not certificate_file.exists():
        key = rsa.generate_private_key(65537, 2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sns.sandbox.invalid")])
        now = clock.system_now()
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=3650))
            .sign(key, hashes.SHA256())
        )
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        key_file.write_bytes(pem)
        certificate_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    loaded = serialization.load_pem_private_key(key_file.read_bytes(), None)
    assert isinstance(loaded, rsa.RSAPrivateKey)
    return loaded, certificate_file.read_bytes()
