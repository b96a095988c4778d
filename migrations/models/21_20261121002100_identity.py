"""Identity: who may sign in for a person, by what, and what they have just proven."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE user_account (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'locked', 'erased')),
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_signed_in_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, person_id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
        );

        CREATE TABLE user_identifier (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
            lookup BYTEA NOT NULL CHECK (length(lookup) = 32),
            sealed BYTEA NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, lookup),
            UNIQUE (tenant_id, user_id, kind),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE user_password (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            sealed BYTEA NOT NULL,
            changed_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE identity_ticket (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL,
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            user_id UUID,
            sealed BYTEA NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, token_hash),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );
        CREATE INDEX identity_ticket_end ON identity_ticket (tenant_id, expires_at);

        CREATE TABLE otp_challenge (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            purpose TEXT NOT NULL,
            destination BYTEA NOT NULL CHECK (length(destination) = 32),
            code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
            attempts INTEGER NOT NULL DEFAULT 0,
            attempts_max INTEGER NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            CHECK (attempts <= attempts_max)
        );
        CREATE INDEX otp_challenge_end ON otp_challenge (tenant_id, expires_at);

        CREATE TABLE throttle (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            key_hash BYTEA NOT NULL CHECK (length(key_hash) = 32),
            tries BIGINT NOT NULL,
            blocked_until TIMESTAMPTZ NOT NULL,
            tried_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, key_hash)
        );
        CREATE INDEX throttle_end ON throttle (tenant_id, tried_at);

        CREATE TABLE user_factor (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('totp', 'passkey', 'sms')),
            label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
            sealed BYTEA NOT NULL,
            credential_id BYTEA,
            counter BIGINT NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, credential_id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id),
            CHECK ((kind = 'passkey') = (credential_id IS NOT NULL))
        );
        CREATE INDEX user_factor_user ON user_factor (tenant_id, user_id);
        CREATE UNIQUE INDEX user_factor_single ON user_factor (tenant_id, user_id, kind) WHERE kind <> 'passkey';

        CREATE TABLE recovery_code (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, user_id, code_hash),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE step_up_grant (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            session TEXT NOT NULL,
            action TEXT NOT NULL,
            facts_hash BYTEA NOT NULL CHECK (length(facts_hash) = 32),
            methods TEXT[] NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            used_for BYTEA,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );
        CREATE INDEX step_up_grant_open ON step_up_grant (tenant_id, user_id, facts_hash);
        """
        + tenant_table_v1("user_account", update=("status", "version", "updated_at", "last_signed_in_at"))
        + tenant_table_v1("user_identifier", update=("lookup", "sealed"), delete=True)
        + tenant_table_v1("user_password", update=("sealed", "changed_at"), delete=True)
        + tenant_table_v1("identity_ticket", update=("used_at",), delete=True)
        + tenant_table_v1("otp_challenge", update=("attempts", "used_at"), delete=True)
        + tenant_table_v1("throttle", update=("tries", "blocked_until", "tried_at"), delete=True)
        + tenant_table_v1("user_factor", update=("label", "counter", "last_used_at"), delete=True)
        + tenant_table_v1("recovery_code", update=("used_at",), delete=True)
        + tenant_table_v1("step_up_grant", update=("used_at", "used_for"), delete=True)
    )


MODELS_STATE = (
    "eJztfW2T2zaW7l9B9ZckVUqX03bsrH3rVrUdT+JZx07Zzs3OplIyREISI4rgAmDLmtn57x"
    "cARYkvIEWgRYpiny9ut4hDqp8DAuc85wX/ulpTn4T8+tbzaBKJq+foX1cRXhP5n/KlCbrC"
    "cXy4oD4QeBbqsSHxF4RNcW7sjAuGPXXLOQ45kR/5hHssiEVAIyVzi1IptJN6jsSSIBqFW7"
    "RO9J0RoxtE5/rzdOwE4chHgeAopN7qWj3Ip558UhAtTnjPJAr+JyFTQRdEjmPyzn/8KT8O"
    "Ip98ITz7NV5N5wEJ/QJqga9uoD+fim2sP/vttzc//k2PVN93NvVomKyjw+h4K5Y02g9Pks"
    "C/VjLq2oJEhGFB/ByQURKGO+Szj9JvLD8QLCH7r+ofPvDJHCehUsfV/5knkae0gPST1D9P"
    "/u/uq+WGTafv3n+afnz9aTq9qmhPfYUS+LuPPBopzQeRUED969/pfQ+A6E+v1ANe/Xz74e"
    "vHT7/REFAuFkxf1HBd/VsLYoFTUQ36AWVBIhyJqR3YBaFTYp59cAD9MOUzODPABgbxAVJP"
    "vtVVND+RL8KMZja+BKT8YuOC8NPr//qk7rzm/H9C9cG7/3f7QeP6y+1/aWDX292Vt+/f/Z"
    "QNp3LxS9fGd6/evn9ZAjuibI3DKQ/sMC+JAfQO0HsJYyTytlXcXy0xq5nrOZlRgH61xl+m"
    "IYkWYil/fdyggwzxx9+UoN1duFFXigjTjcTCZlrvBZyw3W1wQ4G27/k8Dyk1oP0j8QK5Vp"
    "gB38uUAPdToeud8KjA//H1qze/3L79+ubJ5InGWiIdCJKf408elafyDIc48gxrdCO8Oal7"
    "A+y0cjy6EHiXO/QssM1EANgmYO8I4+orVLB9GSzeRDXLcE6ohG6Q+nSXhKj8svLHt/9xc/"
    "P48bObR4+f/vD9k2fPvv/h0Q8T5a7Ka9VLzxrU8PLNT2/elZZj9UERdy6wSLjN3neQ6M+w"
    "uKIxic7g8HWy/62JwMpPrIL+94/v35lBz8uUF5LAE+h/URjwzqZ8zgGfJUEogohfq8eeww"
    "dXGDWrpIz+pOhJqhtUTGxGFGRTLAyLu7wigjWpMbQLkmXV7ESvs/9couEt/0D/fRRud7ZT"
    "09vy5pfXHz/d/vJrQT8/3n56ra7cFF6X7NOvn5Z0tr8J+v3Np5+R+hX99/t3r8tq3I/79N"
    "9X6jvhRNBpRDdT7OdIpOzTDLWC1kPMxZQRjzLfSfcm+RPMgMuxUIek8AyTisYV8Tlf5Ug5"
    "9cEMe6sNZv60coXe0Lqx1Uvrm3X5ExzhhVaSQlN9z4yV9tdB9J9ke2VirLNrkybKGqtR09"
    "VuWAu2Og6xmFO2RnL3lPONsq84kuuVTyIRSMvTwEW3kACmeRA0aD3TrH9a2HPZ+FHQRH3b"
    "cvJtnC4xX5r8lgizrRnyvFQJ9tlWED4u4F/ujLA98BL3l2/e3X74hxn5lwaj7eU/Pr2+Ba"
    "MNjLYr8iUO5N0ctF6UBENtaIZaXsuM3NGV07tdlAQtD1nL2oFKuLvzlZMFTQ9N00NxvAgL"
    "vOWVye1Kr0wana7DmGMeV71iT+wz1fLhRpfJQIXvJvr9fKUuzZeUCr/57smzJz88fvpkz4"
    "DvP2kivjOSu95Fqg021AfU60MNl+koFePpN99/3yKiLkfVxtT1taJ9rl4qC4R3w0eI7neP"
    "HrVAV46qRVdfK2c/RYJEhm2zPoiQE+k/hnCejfJk0YKhbGZxUMchpleaN7M4sOEP0/TDIg"
    "WIPi0JkvdQ6acknKOAI76kmwjRyCM6L3VFYpEmsGKOPv58++3N909NXOOJ7w685MB5SciA"
    "PXkGLFC9QPUOCviuqN5lYLJ06id6Nh4musNEjwlbB1x5O4a8oFvGcM1UL8mVsB+fbanQ/O"
    "PPmqDEzJCu3VCaUJCCWeuSJQ/RIIgGQTRoNOwxRIMempYhGvRQNB0RsaFsZWde5oV6tC1N"
    "uc/qeedgX/YW52DYyJjROxxeGfnI3bVJMyOZG3WUkvx9iRX5R1AsEfSCGIcI8xVHc8o0OY"
    "gjqrg/pGprpOgLXTOvflFOyVe7cnnNMW4CvsxIRg9HUg7NCPKWOJJ/aJWt7PPBQGQOgmUD"
    "IrNziHPcmvz2Nv5yNh48ZQdPmSezv4hnxaflRAByF0oNb0OKDVO8PlibE4Fg7T1Ku3Y4Ol"
    "D3ZUmg78uTvy19zwjmpnSb+gXnIAHrjUuJKV7ZNbTYCwDcLjsqFFH3TvcviWc5x3Mi0LbF"
    "HvHMnZ3ar+YGUdCAvQYup0fGdx0hfp4eGRBarFcIhBZ7CC0OTesXouVWsYiUsnV5uYuSEH"
    "EampaHEiRJ/EC8jgQzp20frk4aAyVq3JTsBx6NlbyPCMp6kyA58hq9We86Cr9ASyq/OYoo"
    "4kRuUULHMORvsbQVaIRDpLjvSZpmHciB6rKcHPNgkcjpKx9QjZB0/ziIi/TxZkNc5PwQ50"
    "qoPGFqlVnvae0FgMdxcLCwfgMt8R5TVSCEokYP+YzMKTNUjdRHog4S9wpEXY5120kcCs+F"
    "ia6sh30vAKi7o9575Oly8O5mB/V9qQ2rUEhOBBZ0B8gZkX82N9vdTdM8LwXAOwHv3Dn09E"
    "1Dh6aMkRHDg+GSxPJXGgZeDZe0vzpp5pLEchofBh7lklTi6r5cnxMvYYHYovQOL9AmkLM3"
    "EQjrk6pU5mvWRlSOvsOhXGc0A1QljU5433uwQ8PiLR4GV4Q9T+75U6lzGvkGc6E2nFkV7C"
    "+q2eVyeZKOR3nGMyQO6JbFAFsDtnK9lIAJF3xNooCxAWNpPchNSnWF8XQEwAHrplsA5qaj"
    "QEhavD9d4y8WOJfFAFsDtqoNiI+3NvM3LwKYmtZh3Q/fqZawKvowu1WEwToQBujqWcmDBF"
    "Ql3IOXhFS+86TyJbHvmMpXlATGBhib1ozNx9RCuqqhbLLLk6OcDc+NbNG/MeGEaWJFS12j"
    "z+qDaeB/Vn0VA91zUWy/4urIcfmBfGgSErSSIKpcHflZtJAfMqIOH1eS3NTFsZNnQKrPwO"
    "mbYVFmw7UdLFJ9du+NDaA5EYCz2sSOS0DsAC0I3QPSywkCWyDqhYGx33RDwdVeAuKLTgVX"
    "d4HpJOemOqtMAgCH5IVLgHwtDTxqonUbyJuczMNkbbhHY2KH2UHEDbLL2dHMXVkpXQXEoQ"
    "dESdCxBcTloNdVB4hcKMaJfTHJj5CDuRDOpbbkCqpmW6l5ZFTbgJt4guZ707zOHXEvmjaI"
    "j1D/F6LvVgs8FMg/CDVD8+2HpGWXgpmyJBTOQG+fIScEDCQ0/Gp/7t0r3f75yhAfroyZNA"
    "WJDyfpTb3D8Fbp/VzgyFfRWDpHGO2KbNHXOIvsTuSnKt6kfq7IdqLz8dOI3jdZ+2qEBfrs"
    "J0Qu+J9fSEGCPMrItfLdr+fE1Fe71ydDVLmP1RGiyueHOBdD0u+EreF2kBqhbT4yF3wgm5"
    "mcULjmZNrsUuPWpRcFi7NpN0zeSy78Sk5tCy/Qu9/evk3PiZWDBaNbefXr/VawCsR12n2I"
    "f2PKY7r3/WB3GcTSB7tLj7vLzlizxLQoBaCWQN2tRHZxypwQxCgdY5QQsHooNlMxy2q3uT"
    "t1AC3KAsU5NIpzINbx6zuVCGmwjdMLjZYx2Q9pdz7aUu0EEfFzHThrDjSrGwmm7CBMAjBl"
    "e7S6NBIVNOujHtl4yPo8ZbDj4xqH4bDCHV1aVWnE4/HNs6f7GIf6pSmq8fGX27dvDbX70E"
    "iz70mcubFOkTuD8JimdM9VvWqjrOJfX8SejYcS9vs0NIXe1H0uN9Dm8UzAU89LGHPiB0qi"
    "IySGgB84HT/wK+WBqOkTUBwwOcoXTOP82OPxtAhpsa+46rHoERRE6pDyXHNGwQheP9/3ZF"
    "zgmE8Q5jxYRCr9QvWqRh5drwNhiK6d+u73ICjyuLQ31/JSx+20HedwP55iJEYakBj3XUct"
    "SIz01bdDNC8DgA4nO1Cv+B/1wli7Iewut9gO+GGkXbdfVZODsuXvhc69YyTEW3WJeqsjPX"
    "3bSEPn3sG9Ak3Ldh8b6KnWl0cXv4EOaTH6RH1auxTpiy0WIpGNa5HjlVp8ckqk5qNcPrA4"
    "rCFoiXUPqdSm9NGWmExPx5tACGzgy9Cwlv6LNXYgV/gh5b0MZDf5W6D/2spGoj9v3EPm2Y"
    "h2qRAB160GI11aIhe7OKRYnU+qbnM8PcJGGvaLQSxmsF/0uF/onxU062MR2XiIQjhEIeTj"
    "hbafLfNUynIAvkuoP/gnme4TqS2i/AU5CPA7B/j5Et98/9QEfn1K/EHGMSN+aNCfISUeuq"
    "h2VN2RlbpZV3hkgjCnXed0VqwxMyigYR8tSMEu6mLCQH0N8Ax98gw/y7/kysAz6M8nTTzD"
    "MhvRgqVWY5F6Qkoth1KTHAmK8C4MZiKlW8ncg1PIvn/xJXu1xMz8gmXjT7OunTe5YY2/TE"
    "MSLcRS/nrz/eOGdylb1OSochbk7tJNeg24hYcTeH/jk3VMpXrMh+zmLzeuIUFpYJuAV4jl"
    "/uWjnKjqRYBw5OuEKS4oU/lQEd8QVmpGkJMxNjg46b3vsTTpTtQOnZiLcqcyf8+6VPVm/M"
    "LS1fHSZUrUtp/iZUnw8eymeV4HnCbMI5YTuyQG3EWJhRNYJAYKtLlq7yDlRIAODMkT1uzN"
    "qG/JAWUS0OLDlfs5ZxTlcuAH+gfon8I49/Yq8yAK+NJJ7SVRaK4ytOIpaAb/INQ8HF5GHy"
    "b7KfBWxMjrlkZMjrAzeuxUHAa3YGj4kjLxbRjcER/NCGaEIUFXJEp5XGUmBJH04RCn6pQy"
    "1dV4RhZJ9AKtSCwQ5girjOPlRHU09nV3SRNX09FTIEltEA4VsDGdQ3yAdCW/vY2ln42HCK"
    "+Dia8XKQfiqygHtFcZ/bbu7dnOkL4cw9qG7iI4tO3DepCBWew6i8GVcFrQL8GVKC1WLqzA"
    "ac8HvJyF6+L0C3xfrZpHxvcNhCD4O51dGVgB9fGkiQr4azfgqPv/PiIoDohHVEXYhrLVc0"
    "Rj6ZUn0h8PkU/lZcqQL3Wrji/SP9VnHo6kf44YiUO8Jb4hO+OUNwYnfxBmJDj5PVrq4OT3"
    "6OQbKxcasDbWKwDUbaDGbGFIt6jva5qNh76m9+hrWpfl0tBJuS7DpcNZfqUMhDNsfN3Mcy"
    "HIOhYG0GuzivIio2kodPPdk2dPfnj89Mk+tWj/SVN+UTW1KCSYGxJc6u2LvQCQgKWpuZA3"
    "dPBh83LAUwyZp1A96qaEMbtm1kUpyAeDfDDghyAf7GGvqsPhAX/U6jRRgerK5AgbOPWT1l"
    "2mSKR6Q2m2TkqiNd6iSG4aipfbVVy9QJtlEBIUCMSSiKfnl5PIV1yfKrzSppepBdUpbw2s"
    "4CDsSmAFezTdoZ8h7DDd7DDvRfxqiUNVZW7cZwrXG3cbKuKpVxjaqi+uv2scsMEccRKJF4"
    "hKa1Gv+SuiDipXuVS6gSGJa7ri2t8C9pBBLHCwh/S4h8QJkyOsasVyIhD0cOAF1KHKQYTr"
    "eszX596VBCEBr4x/+ypJ36VDQ0EM0HdFH4IhJw6GZOhM1/iLA6iZ2Jjad54MW8jVddo3L8"
    "HXglzdh6NfiMXUr5jjisUMhEH5FW/XJDJW8WaXJk28SZwb1OpAs03Al6rD4oygGAf+RPc9"
    "U3S5OodM8eXkjrBtWkyLZ+oQykA8R5kNoEczMk8inyNviaMFQfL/hCHTeZc9PA+4mEEQBc"
    "DFdA5xzo5f0yQybVDEC9Y4rLHi90LlvSmVut5JjwvVH1+/evPL7duvb55Mnmho5a4TCP13"
    "ZwzNk0fflN1+dVb1rltlEeH6xrF5mVGwXcX2sW2ax9a3jn1cQZgRPxBT7HlqUlouDkZhWC"
    "SAsD03YcuT2V/EMyzMDRnTBxFInXOiyPdf0wL1kliPyepnsN26yVnEsUgYmSqPxAb5shys"
    "My7rzGUUZuwYkbFM+TkhUyfLuyh4Huu7qxDFyU3vdH3w3ZA2SAPcTXCnzIp8ohveJnEA/D"
    "jgrvPbIA1wt1tOUj7R1tM0i0NpWDWuHJlt8FvGcE2WREGqBGmXFbo5UnWWBKEIIn6tnncO"
    "XlVZHn/8WVkj5KSLpgkLbUy8ohQ4k/YGXhhEK4dsn4IYZPuUsW+b7QNN5s6D+5oIrII3Ve"
    "Tr2yvkZfpvsWBawNVjz7GAd9J4AXKJnPaEASUdQK4J5JrUZZDFvqPWi5Kg9UvSOk88jxDf"
    "Se9lWcggHPKqfkcYr6nYWNSmWOeERpO2/h83N48fP7t59PjpD98/efbs+x8e7XOsq5eakq"
    "1fvvlJ5VsXNJomYA8rh+82JYmu6lP5shGTFhl9GeekB7fqyCnYFmGhG2LGjN4FKktulyRh"
    "7rR5TABy6wZBtEFuXecQ59Jmdm+fHaZFKQC1BGqUrGfE0FWq+bzMg9SYKo5OcWBmtlo7Jt"
    "DViMO0rYOZMr/mPJGGZDqTMNDy9rT8HsimpbmFHhrXaNAE5B0NFHV1sh21mvIHCZjl9njr"
    "XpZTzzKxsSgFuLviLiTC9rhnUoC7w6pOTHlI9cG/bPy9An+Xg3knET5vSbwVTQy4N/YVyU"
    "k5BrwvB/fOerrsMtAZkQhwx/hbzT2AmR8yMz/HQejWbzcvCDoeso71EmnTMeggMJrAy8l6"
    "2qgmu1MNkMNLUxGGF2fQLw4kozzAtARIRnmIWocUhYeXoiC1pyGqpiakVyaNKQmHMS1OAq"
    "Br3d8njTOrQzpDjjaBWF4j1Q+I0Q3iCbsL7ghHcsLI/8u7qOtp7x+uchHm0uA2nQRwyltD"
    "dkMfhhBkN5wf4nxmuSAswqFlDK0kBkX7bmFMtfTYMX45ISD8HAm/y7F2vrt4awc8yofuW4"
    "BH+RC1roxtJ6UXBIEhHBpDOBTvNcRiTtn6IxEihbvqxpaGTJr8WZ4b1Cq1fi5H7LrTKv9z"
    "s6TqsDmpaixnnho4kY6nt0SY6+trzKXBrI4P+kp1rSXeCt3hMDG4tKe++T2cWuNx9vUNL0"
    "96nP1xh7bLdbnQ6fK7R48a3trMEZCjartd6mvNrq1WWBXt+qSLvQCcaG+ZdjGUJYzy2qVr"
    "d6lxyQqJv1BJrLmxrVautFMQmjO6RhilrVOJrxpyY+STmf5llwaeUmVoRuU/LIki1ZF7hk"
    "MceSTtw71ziuQvc1HT8bufRwJ1NwheCai7ziHOQcpwxLGeF7a4ViQB3GrrH8N23FyelMlA"
    "cVK5J+/MubW3SRYmKzRP7xtiOGEBTli47BMW0pV0Z0tbTuSKLMznY/M5XVXd4K4KA95H8E"
    "5nqFNkryI6Jvut/xCf76qHqiwowlkRTB2ixgm3NAZLYtDXuJQtM58T6TbfEZfAVkl2hPHM"
    "Sw9uFV8gT/VpcAlhlkRB0YNT9FBCALtOFLep731lCgWUhkwas3JLbVzaBQVud9mzKngot2"
    "DVgl1l0SqyfRcW5VlTsDsS+ZS9KJzWqbJo6SbancXJqxGADu4PdP8gNkag+3u0PVby21fR"
    "rE/RzcaPghk5V4shG8DzMgC6y3ELeEasTrjYCwDc423eJDeFWTie5k0xCygLhIHoriVG8i"
    "I95p4/upSq9F0cICCGydxw3FBRDM4bygFKo3mwqIJZn412kIDTP5qXDIfeQJxIv0kYJnfz"
    "STh7ITgKp7xUtz+CSIE4Vfm4BvibOmIV5eClOPlLka44jpGGiiyUdLmFGaCUDkrpBrZNjL"
    "ioCkrpHorWBxKg+EAkzF4QBrrqqCFMYR44aQpWsIKIXchCFRWo3h4xYSi7D/ErZ5Y818ED"
    "HUgIONossUBrvCIciQ1V1QXyP/JXpI5JNcQtunoIBC8GwaxD8KJziPPWujT65P4jqHnnqr"
    "PT81JNu1YLYC8nIUVtOiX8YOeHnf+MO/9LSlfHt309ymbPn2UCRzf8n+U+PMdMVQ+GBKv5"
    "kG2/aIM5UlNgojMKNku9qco9GYmA6N8jKSX3YRRiLuQ+TVfEr272XTwANvpB7EKw0fe40c"
    "NBVP3YU1Au03G5DCckcmOXy5LQHNWN43SrnTl70UxXSjh1xUwSqezLXWaFBcAFOYC4sQhM"
    "9eJxY+kLktAGCxLI23hp0ktp46bpYRMbP20v0SKZ3A/mc6IMDYJmRGzkZqjTudPUbu1CJf"
    "wavRHSp+I0VI2ZA8FJOM88qRCrvi7Kn5rLyamuogWNDJ2yun0UOG+DMHnBeevRqwDnDTL5"
    "R5flnMz+Ip7VCZI5EYDcJY8/iIjl0pETgZrjcof+WE5G7NDmqyoJ2JZJHuXJ1p4hXg9tRR"
    "CQNc1aa3IhL3ZvbuFygHViF6QflmBDvVRzS6q9EMDbDC9Q7N13pBI4CK0S63MikFPfbLi5"
    "FJqIXSqNTUGg+/H2bkqgMYnOAHgnlvI8YFxMdcCIJbbmnVEYnO1KIyRN/fkOABtEwcwzoJ"
    "sIY4y0ftkoSjmtHZeDZicLB9R/1Jss48oHNK5lLj2pCqIQURxaRBGq6s6TcTLISO6HJLo6"
    "GsdVgyYWUVyWtDywVxe+yEVUJcHSOcJoI6cA3aj/+3jLr9Et8hjmSxRSTjiKqFjKoc/R50"
    "ju+FMafUZcDlNBVkbSmKocRaOaCpuOHgTx20GYihC/7dEah/htLzDLZywWdr3BciKj4AV7"
    "j+J6S+InobRf59QAfLPtWxEG63fI1q86Jmxqsn7rCwVzIvesErygF81QJihRtQNuL/CgYd"
    "uZkzbA5UQeNHQXETKQQ5PxdBBUuTJc8/52BEFRDqpS3KpSUhQjsnEBfycG2N8H+7QRuMGz"
    "OY5/ThR0cB8dMBLrMIKLEvKyoIX7aKGhhOu4GprquEAPLfVwyAPkupuBrSrM8qANx4pRVa"
    "fEpypDxFYRFVHQwb10kMUbnbSQFwY9uOlBUIHtcusOEpBa1+y0OaTWzXEQJszUobz2ZciL"
    "jOYtOFnTd8KYiQmuJx72ApBvZM85YE/Yob0XgHAHpHdBeler9C4uMHPTelESwluDDm8FUc"
    "CXTmouiYKeh6xnSOJ7kEl8UoPbV/LXq5r8vf31ybHUPTVSTo3d0BadV9RYNKdMN0Hx8Vb+"
    "xAKpE523iOqmlXNtlqk+1aGc7S8Qlfuobl+9Ilvio6XKtQvUb7Ew9Vs5/QMgS6+PtROy9M"
    "4Pca7xGifMEtCcCMBZaS3uk6laWEw7bf35WAUxOCFrgtxOyJIz06krOQcr9iKsWGAi6s3b"
    "cTERg7Gh5/LvWH6iK1JTA5O7fsSG1iOlcZkNbVX5EgbRKq1G4YQrZ0ydW7+UWlcf7u6J9D"
    "35RBuyCHM5WG0l1+g3ua5Jo9eT9w4EUl99dySMsoF54nnyltI+3uCa82b6fPg9bG/77fbU"
    "O+1x63sM+yzY5T0akrs3zroTVF4KQC2nVifrmalUppYBOwj0R4B1aSScOOwZUWNL9Kaldy"
    "/iuPZejnXdlZMDRvBDMYLBtR23azscJyeJiiZ18coxxyYbc9Sj+Sm4U9X1axqRLVJfHokl"
    "o8liqTn88lmWKaEvKF1Jn6Hqodz3ZsD2D8I6A6+iRwM4xluH/rJFKQC1nI4mBFnHtqAWpQ"
    "BU6B5xlrm7zs65LlmVjW1790LnOXHpPKhC395B9u1VJdyJIZO9ueg7MSWyd1n1zYgczMV4"
    "Cr+lq81tG21mEj3iPha4ORFTzOWWZn82QEEOdsA6QyN1ZI3w1s9pszQUddhPcF0Rs88wtK"
    "qj2UsB7q64C4mwPe6ZFOBuj/uaCKyojyrq9UWReRkoi2xWicuJA4rkcKh3OYgBxz40jr1y"
    "Aq5N0etBAEpeK7Ff1XNMA+TwylSE4cUZ9IsDIeeHGHKOfUetFyVB65ek9cupFLz8FilDSQ"
    "Cg+ktVw//q80lj8D8b0aIgUI1VicMqOp9Gab/iiG6ia/RJfqI9im9VanFEOMKqhX56frry"
    "7U3lf/e9HYT/B0HEQfi/c4hzNjteW7Fr2fhRRKH6JnjyX9MC85IYQO8AfUzYOtCZ8AZv/5"
    "YxXJOcXJIrYd8lt3Y+8P/4E/KLweyXf5kImONhbnlJIHKGTORcjnMHbWBO6Nz9xKRRfFXj"
    "4aUXJ8fcvOliP66Fs6d6RKAllV8QYe2qTZA6FgV9PuwRn1ESiSBEnwVekUh9YHLz3G8EDt"
    "4gvA9w8DqHGLq5dHWg9I7eap3hthsPTpuD06b3F7mgzwzJsvWQF6UAeOjvCg5fK4cvM5Zs"
    "dZ6XA2dvaM7eQJyOj7tDLq8MPsf+WqPLwfOjjjocvy9JJP2DlZw1Kib0F50hlWKCWBJx3S"
    "OSRgRxmjCPPEc+DsItwkIKhNTDIVJTtRJK+qcUmSApmnaUfIe4OsDaN7TK6fvh4NgMwkwE"
    "x6ZHS1y9XDZmYTYeDEKXWhO9VtnAfZAAwF0O0VQ7wTSzmEqg11piRak6W2yUdlgBZ6Ohda"
    "gY/KGyvigBZVcV6yB0h+vdPltVQy07XpFz4sgHBv/Jz8eJ1N9pOn+L0pDgqAbag1S5W5QU"
    "62pdyUySnrtFvX//trCuvHxTXjh+++Xl6w9ff1eqPa6C7Uvj0N6vO0iN0I+/dLeusFlgLq"
    "bSt3DQcUkU3Pch6xloufrtaVy03FBIm/3xr1cm2uZwddJI3BTHtepyHOMtTUTGgtyRyFfH"
    "elD92wxHqwnaBGJ5aB+szwxGHG8Rjvz0YzVU2goLFS3GHKXH16o7mlqH9fRMIGoGwSIAUd"
    "M5xNC36VwwH5Zb184VlTsAheNA4STC6kTS3XBonOAQroaWWl231NIrgtPRnwVJ8C+H7F+q"
    "NmhSVRGxbf9XFLx3C8DLUbFTB0CNllUsJRPosUsajdNDacawP/gBE4bNoZFp3ssAz9yeZ9"
    "YesQHohlKCvQhUibcvJMhjPmPquKWpA/RlSdCAmwYWjHID9I075l7mPP1yu1LAqbfKtIei"
    "Lbg5KYC3Cd45MdghjdDuJADWJlgF/mIJ604CYG2C1d4vOZVDMmpY0yDFVEU4LOEtSQLMLW"
    "C2X3KLggByC5DtF+CiIIDcAmRpD2P9XCek89IAdwu4ecJjEnHH1SMvDXAfg1s+zybhMy8y"
    "Gif6ZJme8tYRxzovwDauXpG8R9T3ckhli6AvZITVT+NxZYRBG9aHrnXo1PPgOvUcMixff4"
    "mJJ/AOsYZUzPzASbuszCkpybTo5qPmtjprlao618yWL56sitHhEUidwqoOW1VJlqamPve+"
    "H2RWDsI0gczKHq0/yKzsB+Z0bbJFtyAFoEL59hnLt5PZX3KHt8E7JwKQO1fM2x7NmBcCrq"
    "Nmt3PMaoeDGF3nMhwJDUdCX3b++uVwJ10ifJbsuJRccGIrS6IjpCsvhJ5sVT2g8kgt7Z2c"
    "CFg7ENl5mBz/4Ljmt/KtvGokmfWISUt2OcwGtyr8V6OLJfhfccRITJmYIMxRIBDHgY9U45"
    "LJofB+Rjycdk2sq+4/1Y2BaB7ESglEc4+bERDNvcB8pHK/gTc6UrAP0GpLc0WsGsnnZUbh"
    "YvfNGwHH3+cJd9kiG+PtfZp/FMWBLr2HJtI6NFdFFKRBD/fQA2X3CBvkhUELEDwYWvDgwm"
    "o4LwjZCyvjvCBkL6yS84KQhVBi16HEeYg3NoZENh5sB4ckGmg79gAChykb76DkgiDoeMg6"
    "TgMtU1MKhtKxWb8FoSb9XuAe1bTxS4WVt/UljhZyOVOd+u2o4aokcMNlD3XGiclDbewPdx"
    "DqsUHc/pOL7RB3Eb0PI7K5GokFFTMqkVhbMl+ZCNis9ogzgrlpm2s4I3ovAXjb450lCVoS"
    "CnkxaFh71UgqnKF85HIQ7XBSY4eeGVVJyKyEfiR9YbvzyBk1UGR///j+XaMfv5Mqr8aBJ9"
    "D/ojDgneXc57LeZkkQiiDi1+qx50h8Uyg1LyfllaOkFXWDygEJkEz8QJKJoU3MQ9T6UFLI"
    "g0UkUf9Psr0ypY8frk4aU8fTcVnmXZtuJHIoinHAsvzuNJv3K44CzhPCrtEbwVHMgjs5Q+"
    "VAJuQFRCKPbWM5ZdNs7wVV+eGRR3QmuPwOHEUUrSkjpn4lPTwREs0HYdxAonmP9mOUrGfE"
    "cGxWbY3mQWBMJZon670YJ7Mw8Gxs8YNE/3b4eaZnJxb3buk3BBWCCLNtHfO6FyoHFbYiPa"
    "NjNE7lyx2Qe9Ql6C/fvLv98A8zb/LSAPzLf3x6fVvmqtQ+Op0zauC8j6QMFCRHaPReiJHb"
    "MmeABfIP4dMkEkFoq+qqNGQPDFnbwF/UWwzgyXbhyQoS/xb/xHDNyee5y5NGX1YOnCbxdL"
    "Ef2sKbTThRtclK0arVpaCIfJEi4RYph1H+7wX6HPiflUepXE9viUOV7Ei+4hPEqR60/wzp"
    "J3PtZpr82E6fBR7sINwr8GA7hzhHuvKaUqN6QHMiAGclA5ibGzc1hJ4PIqPIZu+9YMsTlo"
    "gfJABwB8DnEj8+XWK+tKMLinKOjMEFgd8VZbCW1gk1HTJ5yxiuwT4nUwJ+fASZmsV//FnN"
    "UAkkpm5d3XKSI3TJLsQFa+V5S9vEKYDMofbmcvQ7p4aQS9POk5cCptpx2wFSq1YbQGp1QW"
    "p90o77lYHP2l2ZNFFZ4jDmKIf1aUmQLzd5T1C2VW326OY5wmGYHuSyTrjqq4dWEqNI/kcu"
    "JAThQwrFPGBygJyIbHuNfg2xkAPW324CXz4poogTOf8Fr7JZvT0VeK1BsAT1vBZfqrpBu4"
    "YveRlwY12KtcPEcBZsA+C78QC2C9gCi8TgsjYX0iUmhxUAbwO42hFt4M7GA9guVYs4sCXR"
    "cyJQlFFE8580spq62XiYug5T1wupt5rS+ZwTMZVGI41MzGLTsRN1dxhTgmPPZ1CAq12vEH"
    "C1O3O1P1Da4G7rq5PjLveUZQNb+d17h1a5udoFDoRO8JgHi4TpwtC0/EDlc8jrqXcs15pv"
    "Z5gTHwURJ0xKcBJKTxqpfEizq93Vg+7hXQ8rn+Fh+Nr6p4V1kY0H68LBupgx+UKpL1QBvD"
    "6jPy8DtbXNKnHI9Fed5uT3MRh59SrJy4BKTq4SHIZ0I402yoKF/OOqmmkI7Btkewzwm1Sj"
    "nncO1RjD/oFP1jEVql3oVIiw3sOpdW8a7tCfh/P00ZMfHj3q1sc5WRHX5Rxe+F23iILXOB"
    "S7Z2ReI3RNeIhaHwpXsGRUNSu+MjEF2bVJI0+QH3WUJPhZuuJ0LjdgxKlKY5QaRxvMJUxB"
    "1plAl8WhzVKOCQRa4y2KqA6e6zEIL+SUqJICp7zxPUiAFdk6JNPmpU6VSnucABhDRhOUl9"
    "xXH1bNywJiGU/Yi0AAwdkUnKmYjNzanaqNK8IjNA0uxBRolROr9yIH+y8vN0IVg/XXifV3"
    "6ClpNABzlxttwJD4C8KmojS+RbnxDIc48qT1xYlQ7awUtoqcRJtALBFGjMyJOh+GpAGcgK"
    "N0RqI5ZYjcEWaqKz7NTSHRchDmB1h4PVp4+zfDJqhWEILIGpxVO2yw81/TAvOSWI8nQpwp"
    "/HJy4NdEYLWYV1GvD1bmZSBY2awSh2AlU9YOJ9xyEy2JQc5rpYmBqaixsYeBsZ4RFvRW5x"
    "XM50S+pHfEpR68JDtC1/lCXOVW7AgjnjoS24UgKYmCogen6IGQIr9xwm49T58BbiBF8pcn"
    "TaSI7qyEcyNbZdCqRqDfBpH86RPFXWAUy62WGiJeR0cDgTEIuwAIjB5Nr3T625Zv5YUA0o"
    "us9tR9wO7IWHxlSLuDtLuBrSYjC8FB2t1D13qIuZgqC1rqL4gclG+8AbQcA7+y1q/8W8r0"
    "1biVf9vzgEe8yvlh4FGn8uM+HRLrhttoiflzhCMkcVqSSAQelvdC8okT5T5izldkO0HqIx"
    "QvVY9tHSSXPqSqr5Q3r3qi3TwC3NdBOALgvnYOMTTw7ghOiKv36LJKHIghPbUe7b0AwO3S"
    "hIvgkBhmd1OdwUEGGnaXUbfonOormwaHxoW6Cf6KKLSvdVWCCqqYzmps7G10EOqPHuu4zh"
    "fosaG8BWMnShybsZdlgR4BeqSWHnmjt0cpUEuR5EZMjtIkQXHw8XKECEmsJJx8VxggdH+p"
    "lNBAMaN3JFKnlC1p6F+jv8ntxEezrR62Ilviq2HLCVILQVpqoJpPpcHFr/QQQ7FCL48EKm"
    "UQjilQKZ1DDFQKUCmX79uHlK6S2M65PMiAb19GvfX53cCpwGk0w9LGyNzKATkbv2LON5QV"
    "zV3T9eOORpwf2v6Q5UwMSVNfRUvZgkY3QWbTk8hj21hOVCSNfukQlC374uHI6S0bTlnu6G"
    "HgWgzCUAPXokdbGMyEM5kJSxwt3MyEgiSYCWAmtDITfsdhSIxVQLsrjabB5jDmqE3w+5Jy"
    "gnbVQqo9XcCvkarwWdOIbLN9N+2zYtrmHeRh5x7EtgI7d487N5QHdVDsrtccS0yLUgBqCd"
    "Thn2sBXUmgK8nzjrqSAB1Yqwqw8zux88lsSenqVgiyjs32fnFEs92fjpWT8DD4qAPwXlVB"
    "sK2K9csbBndEFUesCefyG1+jN+t1ou//AnG85apxdVpvMaOJ0KZ9IYtANb72lPfhVz2FLh"
    "8ELsUg7AhwKXo01XavjiWmRSkAtQSqXGw8amcC50Qg58D5UO+pZzxqujanuiTllFc9sHzO"
    "U5+gtA5C6Q1YH1VVFhtTA/2TYSunH3PzFIqSI/QULsQzGHpa8s7w/zE1lbdX9b7Bfkgr58"
    "DPj26RMiDHqkxmH+1u8Fwb4xFm6nDb/QG3a7wiXNH/NPLI4QBcacKLdEDMqCdND2XSR4T4"
    "xoSBLh8FHsIgLC3wEHo0ZoEh7wBUn/hJTKYrsrVxEopS4Ce4nAJNfZcjzgpikAJTxr5tCg"
    "y5I3JN0MBZTPuiFEx7F/c4mf1FPIOb0dAG8SACkDtAvtQPrgBeH5bbC0BM7vQxORrNw8D0"
    "ArykNCQ4qgnI5cTKq76U60od+096XvXfv39bQP7lm/I8/+2Xl68/fP2dVoMcFIiUBTIxG5"
    "fQdZURj0g/1j/DNO+oiQ0XUyI9XavzG4pSTvAPjATtG3fqeQljTkxeSRQaDAyNySsd4KDX"
    "C7cDHPKiI6RsR5bcUUi8TMlAJ8WXZeENH9obPiyu/nXkxzQwn95RHjJpw9WT/OgWqfyEEY"
    "RRSoqijfyH64Yd2gvnE6TIcwk62jc+DXSejUrHIcKUsnOSOwLzPggGE5j3ziHO9QBhVg0p"
    "d8OBrHE5hG1PMRqc1lvGcA0vXJIrYd+Ssrmg7VyC+cefl+nry6VmFo7H1fcDrv+eqbS6ue"
    "VZsFVRcPpdWth6jJgo3uZC6r0QhJHKuLcNI81xECbMtFTX5qPlRUbTPvVkiWgKHfm8KQ+M"
    "h6c3O7gVYfBwh+bhFjksnqxdDpstCIKOh6xjOH8NGkwPzEwYMTsM5689FK0Piyn+Ja3Cuq"
    "onirMRkzY88To3uFXBpyY/EI00mbvBuihTJVFnhLO5erOVFNC9g+Aige7tHOIcB7l7ASxB"
    "LYkBrEZq1xLTnAwAWu5CRHkgrL2LvNSYigF79jAgkbd3ntc2XR0S1e9dxz34YFIsd10F20"
    "hQ3/V6sSHU8yJAqAMR9FApgUIYJYgCvnRSe0kU6PWh0evDon5+xduQ4iLxYR4xaUP9xLnB"
    "R6kf1Zd3E/gExZgJROcIZ624ts/RUr7chHFdUM/wBqnCyVx//gkKIpUKqL5Amuvn4QjNCO"
    "JxGAh1Npie5hXiqKdnAu00CF8TaKfOIYbjAM6RxDKsTeQDUbxAilTdNnIY02ojYYXhLRrD"
    "7ATRRneA58Eikt4cIyoFfMNotHiOViQWaE5Vn8fNMgjlXeZko053yfrFT1QEQdpPvuoEGX"
    "ClPR+leVZIi0nhBWGmXjE9Px22l0GsfbC99Li9QPuYLkBNu9ja0GQ5ESAmXRvH7M2bliRZ"
    "UWhMYY/T9UAE8/MsOdRQyvwwOUryJQ7k3RzUXpQcodYvRMvDpCj//f8B4pKR+A=="
)
