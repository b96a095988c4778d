"""Owns the servers that Bahi brings along: PostgreSQL 18, Redis, and the supervisor of its own processes.

Its one invariant: nothing that it starts outlives it, however it ends.

For the test harness (any process, no configuration needed):

    from core.embedded import servers
    # home: None, or one where another process already runs them
    with servers.testing_servers(home) as running:
        running.database_url(), running.redis_url(1), running.create_database("bahi_gw0", template="bahi")
"""
