"""Proves that a step reaches the running servers: writes one row, as the schema's owner."""

import asyncio

import asyncpg
import redis

from core.settings import Settings


async def write() -> None:
    connection = await asyncpg.connect(settings.database_url)
    await connection.execute("CREATE TABLE IF NOT EXISTS starts (at timestamptz DEFAULT now())")
    await connection.execute("INSERT INTO starts DEFAULT VALUES")
    print("starts:", await connection.fetchval("SELECT count(*) FROM starts"))
    await connection.close()


settings = Settings.from_environment()
redis.Redis.from_url(settings.redis_url).ping()
asyncio.run(write())
