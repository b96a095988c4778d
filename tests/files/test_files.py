"""Files over HTTP: encrypted at rest, of known types, never shown by a browser, gone with their person."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from quart import Quart

from core.files import service as files
from core.files import storage
from core.files.errors import FileDamaged
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.http import Api, acts, answer, make_key, problem

PATH = "/v1/files"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 1000  # 250 KiB, so four chunks
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100


async def upload(api: Api, content: bytes, kind: str = "application/pdf", name: str = "a.pdf", **more: str) -> Any:
    query = "&".join(f"{key}={quote(value)}" for key, value in {"name": name, **more}.items())
    return await api.post(f"{PATH}?{query}", raw=content, headers={"Content-Type": kind})


def stored(settings: Settings, tenant: TenantRef) -> list[Path]:
    return files_under(settings.home / "files" / tenant.id.hex)


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def count(tenant: TenantRef) -> int:
    async with db.transaction(tenant.id) as tx:
        return int(await tx.value("SELECT count(*) FROM file WHERE tenant_id = $1", tenant.id))


async def test_a_file_comes_back_as_it_was_sent(api: Api, tenant: TenantRef, settings: Settings) -> None:
    made = await answer(await upload(api, PDF, name="Übersicht “1”.pdf"), 201)
    facts = await answer(await api.get(f"{PATH}/{made['id']}"))
    response = await api.get(f"{PATH}/{made['id']}/content")

    assert made == facts
    assert made["size_bytes"] == len(PDF)
    assert made["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert await response.get_data() == PDF
    assert (response.mimetype, response.headers["Content-Length"]) == ("application/pdf", str(len(PDF)))
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].endswith("sandbox")
    disposition = response.headers["Content-Disposition"]
    assert disposition == (
        "attachment; filename=\"_bersicht _1_.pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%E2%80%9C1%E2%80%9D.pdf"
    )
    [path] = stored(settings, tenant)
    assert path.stat().st_mode & 0o077 == 0
    assert len(await acts(tenant, "file:store")) == len(await acts(tenant, "file:read")) == 1


async def test_the_disk_holds_no_content(api: Api, tenant: TenantRef, settings: Settings) -> None:
    await answer(await upload(api, b"Asha Rao, ABCDE1234F\n" * 5000, "text/plain", "pan.txt"), 201)

    [path] = stored(settings, tenant)

    assert b"Asha" not in path.read_bytes()
    assert path.read_bytes()[:65536] != path.read_bytes()[65552 : 65552 + 65536]


@pytest.mark.parametrize(
    "size", [1, storage.CHUNK_BYTES - 1, storage.CHUNK_BYTES, storage.CHUNK_BYTES + 1, 2 * storage.CHUNK_BYTES]
)
async def test_every_size_around_a_chunk(api: Api, size: int) -> None:
    content = b"a" * size

    made = await answer(await upload(api, content, "text/plain", "a.txt"), 201)

    assert await (await api.get(f"{PATH}/{made['id']}/content")).get_data() == content


@pytest.mark.parametrize(
    ("content", "kind", "status", "code"),
    [
        (b"", "text/plain", 422, "files.empty"),
        (b"<svg onload=alert(1)>", "image/svg+xml", 422, "files.type_refused"),
        (b"<html>", "text/html", 422, "files.type_refused"),
        (b"MZ\x90\x00", "application/octet-stream", 422, "files.type_refused"),
        (b"<html>", "image/png", 422, "files.type_refused"),
        (PNG, "application/pdf", 422, "files.type_refused"),
        (PDF, "text/plain", 422, "files.type_refused"),
        (b"RIFF0000AVI ", "image/webp", 422, "files.type_refused"),
        (b"caf\xe9", "text/plain", 422, "files.type_refused"),
        (b"half \xe2\x82", "text/csv", 422, "files.type_refused"),
        (b"bell \x07", "text/csv", 422, "files.type_refused"),
        (b"a" * (files.BYTES_MAX + 1), "text/plain", 413, "files.too_large"),
        (b"a" * (files.BYTES_MAX + 2), "text/plain", 413, "request.body_too_large"),
    ],
)
async def test_a_bad_file_leaves_nothing(
    api: Api, tenant: TenantRef, settings: Settings, content: bytes, kind: str, status: int, code: str
) -> None:
    await problem(await upload(api, content, kind), status, code)

    assert await count(tenant) == 0
    assert stored(settings, tenant) == []


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b.pdf", "a\\b.pdf", "a\r\nSet-Cookie: x", "", "x" * 201, "a\x00b"]
)
async def test_a_name_is_never_a_path(api: Api, tenant: TenantRef, settings: Settings, name: str) -> None:
    await problem(await upload(api, PNG, "image/png", name), 400, "request.validation")

    assert stored(settings, tenant) == []


@pytest.mark.parametrize(
    "file_id", ["..", "fil_..", "fil_%2e%2e%2f%2e%2e", "fil_0000000000000000000000000/", "..%2f..%2fmaster.key"]
)
async def test_an_id_is_never_a_path(api: Api, file_id: str) -> None:
    await problem(await api.get(f"{PATH}/{file_id}/content"), 404, "request.not_found")


async def test_an_erased_persons_file_cannot_be_read(api: Api, tenant: TenantRef) -> None:
    person = await answer(await api.post("/v1/people", {"external_id": "u1", "profile": {"name": "Asha"}}), 201)
    made = await answer(await upload(api, PDF, person_id=person["id"]), 201)
    assert await (await api.get(f"{PATH}/{made['id']}/content")).get_data() == PDF

    await answer(await api.delete(f"/v1/people/{person['id']}"))

    await problem(await api.get(f"{PATH}/{made['id']}/content"), 422, "files.erased")
    await problem(await upload(api, PDF, person_id=person["id"]), 422, "people.erased")
    assert await count(tenant) == 1


async def test_a_file_of_a_foreign_or_unknown_person_is_refused(
    api: Api, app: Quart, tenant: TenantRef, make_tenant: Any, settings: Settings
) -> None:
    other = Api(app, await make_key(await make_tenant()))
    theirs = await answer(await other.post("/v1/people", {"external_id": "u1"}), 201)

    await problem(await upload(api, PDF, person_id=theirs["id"]), 404, "request.not_found")
    await problem(await upload(api, PDF, person_id=ids.text("per", ids.new())), 404, "request.not_found")

    assert stored(settings, tenant) == []


async def test_another_tenant_finds_no_file(api: Api, app: Quart, make_tenant: Any) -> None:
    made = await answer(await upload(api, PDF), 201)
    other = Api(app, await make_key(await make_tenant()))

    await problem(await other.get(f"{PATH}/{made['id']}"), 404, "request.not_found")
    await problem(await other.get(f"{PATH}/{made['id']}/content"), 404, "request.not_found")


@pytest.mark.parametrize("damage", ["flip", "cut", "swap", "extend", "missing", "truncate"])
async def test_damage_is_noticed(acting: TenantRef, tmp_path: Path, damage: str) -> None:
    async def content() -> AsyncIterator[bytes]:
        yield PDF

    file = await files.store(tmp_path, content(), name="a.pdf", content_type="application/pdf")
    path = storage.path_of(tmp_path, acting.id, file.id)
    raw, chunk = path.read_bytes(), storage.CHUNK_BYTES + 16
    match damage:
        case "flip":
            path.write_bytes(raw[:100] + bytes([raw[100] ^ 1]) + raw[101:])
        case "cut":
            path.write_bytes(raw[:chunk])
        case "swap":
            path.write_bytes(raw[chunk : 2 * chunk] + raw[:chunk] + raw[2 * chunk :])
        case "extend":
            path.write_bytes(raw + raw[-chunk:])
        case "missing":
            path.unlink()
        case "truncate":
            path.write_bytes(b"")

    with pytest.raises(FileDamaged):
        _, pieces = await files.open_content(tmp_path, file.id)
        _ = [piece async for piece in pieces]


async def test_a_row_that_fails_takes_its_content_with_it(acting: TenantRef, tmp_path: Path) -> None:
    async def content() -> AsyncIterator[bytes]:
        yield PDF

    with pytest.raises(Exception, match="file_name_check"):
        await files.store(tmp_path, content(), name="x" * 201, content_type="application/pdf")

    assert files_under(tmp_path) == []


async def test_each_permission_is_asked_for(app: Quart, api: Api, tenant: TenantRef) -> None:
    made = await answer(await upload(api, PDF), 201)
    nobody = Api(app, await make_key(tenant, ["people:read"]))

    await problem(await upload(nobody, PDF), 403, "auth.permission_denied")
    await problem(await nobody.get(f"{PATH}/{made['id']}"), 403, "auth.permission_denied")
    await problem(await nobody.get(f"{PATH}/{made['id']}/content"), 403, "auth.permission_denied")
    assert await count(tenant) == 1
