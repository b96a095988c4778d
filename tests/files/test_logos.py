"""The tenant's logo: only what a page can show, of the tenant alone, and on its statements."""

from __future__ import annotations

from typing import Any

import pytest

from core.files.logos import images
from core.files.logos.service import BYTES_MAX
from core.kit import db
from core.kit.scope import TenantRef
from core.ledger.statements import jobs as statements
from tests.files.images import JPEG, png
from tests.http import Api, acts, answer, problem

PATH = "/v1/tenant/logo"


async def put(api: Api, content: bytes, kind: str = "image/png") -> Any:
    return await api.put(PATH, raw=content, headers={"Content-Type": kind})


async def rows(table: str) -> int:
    async with db.transaction() as tx:
        return int(await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tx.tenant))


async def test_a_logo_is_set_replaced_shown_and_removed(api: Api, acting: TenantRef) -> None:
    await problem(await api.get(PATH), 404, "files.logo_not_found")

    first = await answer(await put(api, png(120, 40)))
    assert (first["content_type"], first["width"], first["height"]) == ("image/png", 120, 40)
    assert (await statements.brand()).logo == png(120, 40)
    second = await answer(await put(api, JPEG, "image/jpeg"))
    assert (second["content_type"], second["width"], second["height"]) == ("image/jpeg", 3, 2)
    assert await answer(await api.get(PATH)) == second
    assert (await statements.brand()).logo == JPEG
    assert await answer(await api.delete(PATH)) == second

    assert (await statements.brand()).logo is None
    await problem(await api.delete(PATH), 404, "files.logo_not_found")
    told = [(entry["before"]["file"], entry["after"]["file"]) for entry in await acts(acting, "tenant:logo")]
    assert told == [(None, first["file"]), (first["file"], second["file"]), (second["file"], None)]
    assert await acts(acting, "file:read") == []


@pytest.mark.parametrize(
    ("content", "kind", "status", "code"),
    [
        (b"", "image/png", 422, "files.empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", 422, "files.type_refused"),
        (JPEG, "image/png", 422, "files.logo_refused"),
        (png(8, 8)[:60], "image/png", 422, "files.logo_refused"),
        (JPEG[:-40], "image/png", 422, "files.logo_refused"),
        (png(2001, 8), "image/png", 422, "files.logo_refused"),
        (b"\xff\xd8" + b"\xff\xe0\x00\x00" * 9, "image/jpeg", 422, "files.logo_refused"),
        (b"\x89PNG" + bytes(BYTES_MAX), "image/png", 413, "request.body_too_large"),
    ],
    ids=["empty", "svg", "not what it says", "cut off", "a JPEG as PNG", "too wide", "no frame", "too large"],
)
async def test_what_no_page_can_show_is_refused_and_not_kept(
    api: Api, acting: TenantRef, content: bytes, kind: str, status: int, code: str
) -> None:
    await problem(await put(api, content, kind), status, code)

    assert (await rows("tenant_logo"), await rows("file")) == (0, 0)
    assert await acts(acting, "tenant:logo") == []


def test_sizes_are_read_before_anything_is_unpacked() -> None:
    assert images.size_of("image/png", png(2000, 1)) == (2000, 1)
    assert images.size_of("image/jpeg", JPEG) == (3, 2)
    for cut in range(25):
        assert images.size_of("image/png", png(7, 5)[:cut]) in {None, (7, 5)}
    for cut in range(len(JPEG)):
        assert images.size_of("image/jpeg", JPEG[:cut]) in {None, (3, 2)}
