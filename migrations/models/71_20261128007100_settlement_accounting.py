"""What else a settlement is made of: GST by its kinds, tax deducted at source, what is held in reserve, disputes.

A settlement that was booked before keeps its tax undivided: what is booked stays, also when it is corrected later.
Postings of disputes on a clearing account were expectations of no kind; they become a dispute's, known by the vendor's
id of it, so that the report's line about it ties.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_COLUMNS = """
        ALTER TABLE settlement
            DROP CONSTRAINT settlement_booking_balances,
            ADD COLUMN tds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN disputes NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN reserve NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN other NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN tax_split TEXT CHECK (tax_split IN ('undivided', 'igst', 'cgst_sgst')),
            ADD COLUMN booked_igst NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_cgst NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_sgst NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_tds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_reserve NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD CONSTRAINT settlement_booking_balances CHECK (
                booked_bank + booked_fee + booked_tax + booked_tds + booked_reserve
                = booked_clearing + booked_suspense),
            ADD CONSTRAINT settlement_tax_divided CHECK (CASE tax_split
                WHEN 'igst' THEN booked_igst = booked_tax AND booked_cgst = 0 AND booked_sgst = 0
                WHEN 'cgst_sgst' THEN booked_igst = 0 AND booked_cgst + booked_sgst = booked_tax
                ELSE booked_igst = 0 AND booked_cgst = 0 AND booked_sgst = 0 END);
        GRANT UPDATE (tds, disputes, reserve, other, tax_split, booked_igst, booked_cgst, booked_sgst, booked_tds,
                      booked_reserve) ON settlement TO bahi_app;

        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_kind_check,
            DROP CONSTRAINT settlement_line_tie,
            ADD COLUMN tds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN provider_dispute_id TEXT,
            ADD CONSTRAINT settlement_line_kind_check CHECK (
                kind IN ('payment', 'refund', 'dispute', 'reserve', 'tds', 'adjustment', 'transfer', 'other')),
            ADD CONSTRAINT settlement_line_tie CHECK ((state = 'matched') = (
                expectation_id IS NOT NULL OR match_id IS NOT NULL OR coalesce(rule IN ('reserve', 'tds'), false)));
        CREATE INDEX settlement_line_own ON settlement_line (tenant_id, provider_account_id, id)
            WHERE kind IN ('reserve', 'tds');
        CREATE INDEX settlement_line_dispute ON settlement_line (tenant_id, provider_dispute_id, provider_account_id)
            WHERE provider_dispute_id IS NOT NULL;
        GRANT UPDATE (tds, provider_dispute_id) ON settlement_line TO bahi_app;

        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check
                CHECK (kind IN ('payment', 'refund', 'dispute', 'settlement', 'payout', 'other'));
"""
# `dispute:<dsp_ and 26 letters of five bits each>:deducted:<number>`; of the 130 bits the first two are nothing.
# Forced row-level security makes an unscoped statement a silent no-op, so this walks the tenants.
_BEFORE = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement SET tax_split = 'undivided' WHERE tenant_id = each AND bookings > 0;
                UPDATE settlement_expectation e
                SET kind = 'dispute', subject = split_part(e.subject, ':', 2), source_id = d.id,
                    provider_id = d.provider_dispute_id, group_key = a.provider_order_id
                FROM (
                    SELECT x.id, (lpad(to_hex(substr(w.bits, 3, 64)::bit(64)::bigint), 16, '0')
                                  || lpad(to_hex(substr(w.bits, 67, 64)::bit(64)::bigint), 16, '0'))::uuid AS dispute_id
                    FROM settlement_expectation x
                    CROSS JOIN LATERAL (
                        SELECT string_agg((strpos('0123456789abcdefghjkmnpqrstvwxyz',
                                                  substr(x.subject, 12 + n, 1)) - 1)::bit(5)::text, '' ORDER BY n)
                               AS bits
                        FROM generate_series(1, 26) n
                    ) w
                    WHERE x.tenant_id = each AND x.kind = 'other'
                      AND x.subject ~ '^dispute:dsp_[0-7][0-9a-hjkmnp-tv-z]{25}:(deducted|returned):[0-9]+$'
                ) f
                JOIN payment_dispute d ON d.tenant_id = each AND d.id = f.dispute_id
                JOIN payment_attempt a ON a.tenant_id = each AND a.id = d.attempt_id
                WHERE e.tenant_id = each AND e.id = f.id;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _COLUMNS + _BEFORE


async def downgrade(db: BaseDBAsyncClient) -> str:
    """What explained itself is open again, as an adjustment; tax withheld and reserves count as explained suspense."""
    return """
        ALTER TABLE settlement DROP CONSTRAINT settlement_booking_balances, DROP CONSTRAINT settlement_tax_divided;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement SET booked_suspense = booked_suspense - booked_tds - booked_reserve
                WHERE tenant_id = each AND (booked_tds <> 0 OR booked_reserve <> 0);
                UPDATE settlement_line SET state = 'new', rule = NULL, booking = NULL
                WHERE tenant_id = each AND state = 'matched' AND expectation_id IS NULL AND match_id IS NULL;
                UPDATE settlement_line SET kind = 'adjustment'
                WHERE tenant_id = each AND kind IN ('dispute', 'reserve', 'tds');
                UPDATE settlement_expectation e SET kind = 'other', subject = t.reference, source_id = NULL,
                       provider_id = NULL, group_key = NULL
                FROM ledger_posting p JOIN ledger_transaction t ON t.tenant_id = p.tenant_id AND t.id = p.transaction_id
                WHERE e.tenant_id = each AND e.kind = 'dispute' AND p.tenant_id = each AND p.id = e.posting_id;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check
                CHECK (kind IN ('payment', 'refund', 'settlement', 'payout', 'other'));
        DROP INDEX settlement_line_own, settlement_line_dispute;
        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_kind_check,
            DROP CONSTRAINT settlement_line_tie,
            DROP COLUMN tds, DROP COLUMN provider_dispute_id,
            ADD CONSTRAINT settlement_line_kind_check
                CHECK (kind IN ('payment', 'refund', 'adjustment', 'transfer', 'other')),
            ADD CONSTRAINT settlement_line_tie
                CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL));
        ALTER TABLE settlement
            DROP COLUMN tds, DROP COLUMN disputes, DROP COLUMN reserve, DROP COLUMN other, DROP COLUMN tax_split,
            DROP COLUMN booked_igst, DROP COLUMN booked_cgst, DROP COLUMN booked_sgst, DROP COLUMN booked_tds,
            DROP COLUMN booked_reserve,
            ADD CONSTRAINT settlement_booking_balances
                CHECK (booked_bank + booked_fee + booked_tax = booked_clearing + booked_suspense);
    """


MODELS_STATE = (
    "eJztvW2X27bZLvpXsOaL07VUr8Rxkx57r7POTOK2bu24x3Z2d3d3lwKR0IgRRagAOLL69P"
    "nvGwBJiaRAisCIFMi5P8SZEXGRmgsgcL/f/3WzoSGJ+fPbIKBpIm5eof+6SfCGyB/ql2bo"
    "Bm+3xwvqA4EXsR4bk/CesDkujV1wwXCgbrnEMSfyo5DwgEVbEdFEYW5RhkI56hUSK4JoEu"
    "/RJtV3RozuEF3qz7OxM4STEEWCo5gG6+fqQSEN5JOi5P6C90yT6F8pmQt6T+Q4Ju/8j3/K"
    "j6MkJF8IL37drufLiMRhhbUoVDfQn8/Ffqs/+/nntz/+QY9U33cxD2icbpLj6O1erGhyGJ"
    "6mUfhcYdS1e5IQhgUJS0QmaRznzBcfZd9YfiBYSg5fNTx+EJIlTmM1HTf/Y5kmgZoFpJ+k"
    "/nn5/+ZfrTRsPv/pw+f5pzef5/Obk9lTX6FGfv5RQBM181EiFFH/9d/ZfY+E6E9v1AN++N"
    "Ptx6++/e43mgLKxT3TFzVdN/+tgVjgDKpJP7IsSIITMbcjuwK6JOfFB0fSj0u+oLMgzDOK"
    "j5QG8q0+ZfMz+SLMbBbja0TKLzYtCj+/+V+f1Z03nP8rVh/89D9vP2pe39/+L03sZp9fef"
    "fhpz8Ww6nc/LK98acf3n24q5GdULbB8ZxHdpzXYEC9A/VByhhJgv0p7z+sMGtY6yXMJEi/"
    "2eAv85gk92Ilf/22ZQ4Kxr/9TY3a/MILdaXKMN1JLmyW9QHgxG1+wPlC7dDreRlTamD7Rx"
    "JEcq8wE37A1AgPM9DzHDwp8n9888Pb97fvvnrxcvZScy2ZjgQpr/GXX9eX8gLHOAkMe3Qr"
    "vSXUowl22jm+Hgm9q5w9C24LCBDbRuwDYVx9hRNu76L7t0nDNlwC1diNMp1uTIzKLyv/99"
    "v/58WLb7/9/sXX3373+9+9/P773/3+69/PlLoqr51e+r5lGu7e/vHtT7XtWH1Q5Z0LLFJu"
    "c/YdEcMJFjd0S5IrKHy9nH8bIrDSE09J//OnDz+ZSS9j6htJFAj0HxRHvLclX1LAF2kUiy"
    "jhz9Vjr6GDK47ap6TO/qyqSaobnIjYjCjK5lgYNnd5RUQb0iBoV5D1qcmhz4sfxih4yz8w"
    "/JDE+1x2antb3r5/8+nz7fu/Vubnx9vPb9SVF5XXpfj0q+9qc3a4Cfrb289/QupX9L8//P"
    "SmPo2HcZ//9436TjgVdJ7Q3RyHJSNS8WnBWmXWY8zFnJGAstBp7k34C6yA8UioPk14wUn7"
    "jEebSMy3jC6j2MqOcQIExc/h4KNJJCgjBgn6jtKY4KTh8CvjasQvJLCvXfXwybDc33348K"
    "7C/d3bOrk/v7978/Grb2rS9al0p3SPuZNoXUeCfO0uXxO3KTiBwhx0nwPl7lquS64Y9cEC"
    "B+sdZuH85Ap9QZvGnl7avNjUP8EJvtdcqr9bfeGqL/IzYZubZlelvjzr7q6ciwJw1mf5IS"
    "FIrOScIJwUPkYUcbSUP4RosX+FMNpiJpSHUXkU5WEqz1uOvvrl//vml/+Tvvj6xXe/mSnf"
    "Y8Tk37ZZEKYu/SI/w/KRwQFXKCinHs6rfINH+EMLju1cdVUU+EfBP3olio+UronBZdQs4u"
    "bDJ+EtGlqyfcBxaqVPHABAt4tHFDz//ZLti/QUbqLkL2RvFJ2Ka61yE1aj5vnW1iXCaxtj"
    "saRsg+hWLQrKnnEUSNWTJCLCsSl+qwMCorO8OBqbpQ/9f4sNpRgPG4rD7i3fxvkK85VJG0"
    "4w2zeKJwdU3Qa0F4RPi/i73HFxIF7yfvf2p9uPfzczf2dwdNz9/fObW3B0gKPjhnzZRvJu"
    "DrNeRYJzw2fnBiMPdO30bleRMMs+z7J2Oqbc3WFZwsJM+zbTvihehEXB6sakdmVXZq1K13"
    "HMOY2reWIvrDM1elmMKpPBtZIv9MfpSn2KL5lr5cU3L79/+ftvv3t58KgcPmlzpBSOq2YV"
    "qdGF1RyE3uy6GqeiVI1Bf/G733WIQpejGuPQ9bWqfK5eKguG8+ETZPebr7/uwK4c1ciuvl"
    "a3GyaCJIZjsznwrgQZPu7uOgflxSLsfDnMtlGTDTG70n6YbSMb+2HmkqqaANHnFUHyHspN"
    "SeKlcn7yFd0liCYB0bmca7IVWdIn5ujTn25/++J335lsjRe+O9glPbdLglf04l5RMPWCqd"
    "cr4vsy9a4ik6TTvNCL8bDQHRb6lrBNxJW2Y8iluWUMNyz1Gq7G/fRkS8XmP/7Z4JRYWMWr"
    "VFGwal3iKMAbBN4g8AZNxnoM3qCnNsvgDXoqM50QsaNsbSdelkEDypamfGH1vGtYXw4Spz"
    "fWyC2jDzi+Mdoj82uzdotkadRZk+TfVlgZ/wjaSgaDaItjhPlapV8wbRzECVW2P6TqUUjo"
    "a11nTv2ilJJneYk5bWPcRXxVGBkDnEgcWhAUrHAi/9BTa+WQDwZDphdWNjBk9k5xybYmv7"
    "2NvlyMB03ZQVPm6eJXEljZ00oQoNzFpIb3McWGJd7srC1BwFn7iHIoOY8Opvs6Esz39cXf"
    "1XzPCOamcJvmDeeIgP3GpToFXtsVgTwAgG6XExUKjw1u7l+RwHKNlyBQ8cae8UKdndvv5g"
    "YozIBDZvZo6kp+0xPj16l7A67F5gkB1+IArkXfZn0ks9zJF5GZbF1e7ioSPE6+zbIvTpI0"
    "jMSbRDBz2Pbx6qzVUaLGzclhYKdiWUU9TyRHPkdvN3kXntdoReU3RwlFnMgjSmgfhvxtK2"
    "UFmuAYKdv3LAuzjuRAdVkujmV0n8rlKx9grozV7+PALzLEmw1+ketTXK7fJkztJZo1rQMA"
    "7DgOChbWb6Al31PKCgRX1OQpX5AlZYaskWZP1BHxKEfUeKTbXvxQeClM5spm2g8AYN2d9c"
    "E9T+Phu58TNCt4a3WEHiGwoTtQzoj8s7lZ7m5b5mUUEO9EvHO3jcs32vBtMiZmGPbJlvRz"
    "wgmOSdXEYRwwO29RSstjz9cESJA2QSGhAmJVkKtGM7TCyr4jP8JrkqA9EYaMfzssmHu8sE"
    "WAuad3iku+CLngHfwQBxScI3COdDxHxOqvNI6CBp/E4eqZE0Ss5tvjwLPHh0qAOJR94SRI"
    "WST2KLvDa7SL5OpNBcKI0Z0+IIpy1HK0LjLPtSfh9Gi54H0fcez4tSE+jUMIB4HUHedyzm"
    "kSGtTOxrCYU+Bw0TF9bpcXqZxXFqVi4sBuHQbcGriV+6UkTLjwa4ICxwaOpfQgDylVXSzQ"
    "nmQHrttuAZyb2sSRrAjMfIO/WPBchwG3Bm5VOakQ723WbxkCnJr2Yd1XxSkn/RT6NKse6Z"
    "ayBuqavVtHBGS3PcK/BSHh1wkJT7ehY0h4FQkWG7DYdLbYfMokpJsGk01xeXbWZsNLIzvU"
    "AU45YdqwolHP0S/qg3kU/qLq80a6dq/YP+OvVGtUjuRD05igtSRR2/V1u9QNZUQ1N1VIbq"
    "oG3MszwIfgufnGL5OZv7KDhQ8hf29sCC1BgM7TYqhcEmJHaAX0CErHE0xkwWgQR8a+BS2J"
    "uwcExKk4Je4+RIFVnfAjAgiHILgxUL6RAh41mXVbjDclzNO02vCAbokdZ0eIG2XjOdHM1b"
    "0pXUfEoZZQDehYSmg87PVVSajkinGyvpjwE7TBjMTmUnDSmqAN1Rcap3lipjaPi0HDzA82"
    "8zp2xL34hgE+wfkfyXx32uCh0MqTmGZo4vCUZtkl8bKOhARMqBHnc0CAJ65h1VJZ3AYBTR"
    "NxY/ANV67P2pzDMQnvCZsHCqBHdujIEAUrhLObIy5wEuZdEZAgGxVnn7VtjQRH6mvxV2jH"
    "IiFI1tJ1hnZSHZdXlZd3GTEuUEJIaG7B0OOTwFE8xIYHjuLrU1ymNHtrbM7oMgb8FC6uIX"
    "afbkhiipVscQ6VQUC7U2EnfWxY7h9VFGwgHok8h5bxP+jOSUaxpz6mVfQ5NqGfB8fhnTIa"
    "tSyiAtDoUgojeX0q9BUugtlm8lMVYqP+vyb7mU5BzM6m3xSdnxAW6JcskfeX1xJIUEAZea"
    "7cFc+XxCQPDfpkkI88ePdAPoJkfPA6TC+0Wy4o/BdizMQvLrUeXXpTWJOOOfi3Ui2W95Ib"
    "v8KpY+E1+unnd++0lozkYMHoXl796nAUrCPxPCvcy39jCt1+9P3gdPFi64PTZcDTJRfWLD"
    "mtooDUGqn5TmQyfjeHZpVAEJblGJYFMTpPRWaqBpbnh7tT84wqFry6vnl1fZGOI75NBblN"
    "+E6LhqcycmVAu6ScDZ3j49huPcd3mCNB41D+o20oC5ysX+uG4FjVlVILVPmVUrnSmBy8b+"
    "gg7nQbkI69kDJAOh5QkCteVDtOqyggFZqsX7clrJVr9QAYsCEsz9MqJ0F4utngrDlWZ8qP"
    "kAFJnwrheFMEFNXkfhJEGxw3uFQPoLrAn6Ge5+hp7TA/vvnh7fvbd1+9eDl7qemWZEdC/9"
    "3FRLz8+jc1fpdRbErOay6pdAAMX1GpJMYt0igWUcKfq+ddQ5Lrpc4SYYwyyXVotadXURDO"
    "ar/JZAwKybA97wUKeHfqhAaN54ajG+ynjVMxYfvpMkoivnKa9hoUrKdgPTVbT2PxuYjZNd"
    "lOS5dnrZbTWMzLwb9d4gzU+Xts9pIZvBAj91IuJIyEui4/epuEEX7GEd2qxUnNxeEecSew"
    "nnphhQLrae8Ul6ynpZfVsi2cAQoCnYNAt5JCi6ndZzPzRwQQ7iJBS2ruqZ39r4wB0h1It9"
    "XLH6WRA9mQrzU46TFO7lN8b0V6GQOkuxj9EkWEKYyP0pjgpMHod0TV4/gkrC/aC5l84Di+"
    "Dx/eVWi/e1vn9ef3d28+fvVNzd1wWskeCgZcp4MAmPyaJ2S6Jj/oG/FUZt0TA+CbB2KuCp"
    "JdmLUZ/chhSLcoyZUKpE9I+By93WxSfZuGQMimkWCt88KUBNa63ikuUaqYOGGzRafLx4Nq"
    "ccnyWJ82OI79knf7PGszkffbF99/dxBy1S9tYu2n97fv3hm6PWYpaTYruASBRewU6phlAT"
    "qpbgbwlJb0wFqcOihP+W+O0SvGQ9PDRwTjQXDSoNsNI/LP5mahr62cZxkFxDsQT4MgZczJ"
    "WlCDTtBcMBLzgO8BQtoM8FfKI9HQWbI6YHbWXjDflseeDxNKkIY942gb44CgKNElPDOdUX"
    "WEFIzgzSsd40NTge7xls8Q5jy6T1T1qqUgDAV0s4mEIXTo0nd/hIGizEt3ca2MOi+n5TaH"
    "x9kpJiKkgRHjsfuohREje/XtGC1jgFB/iivqHf+T3hgbD4T8cofjgB9HdqqmeNiaVRcXVG"
    "x/r3XkJyMx3qtLNFibKyJaoR+xmfu1hTwN2/MQB+il9pevR3+A+rQZfaYhbdyK9MUOG5Eo"
    "xnUIXc8kPrkkMvHxGHuu9xC0wrrreCZThmhPTKKn403ABeb5NuTX1j9aYQdKrUI0xPCnyR"
    "epzyc4fhcla+OBUr7efqbkI+dxMbRDjATN6jxtGX2IVIknZWXgyiYhKNqV+5uYwibswHCM"
    "eLHHwTEy4DGiSt1bElqCAJ01OoudxpLSGgxo7Row0VaktjlkomuR2hGRCVVqQdyclLj513"
    "xLbBM5D2O6iZ3b8vAuXrYPW5K8/RH9QJNENYk5iJF0WUqqf47ecp7KT1UnvSCOSNZqb/8K"
    "KTGXow3BSanTjMSSL/LB8V7eI+JoiyNmdMIN+nAQfb048UD0HVCokH8diU/pbEtSzAEQme"
    "MQmRPpjcqG7yMCCHdJ79fHgWUIWgUEtLtEGhNsTsRtU1UOGNBUXDUVHtCtqfjnLWO4ifYD"
    "pEb79IKK1dr9xz/rQcHb7ZyRMGIquD1lkR17RvTTJHJM2fdXeush+/5yPF83+35hVzCogg"
    "KJAiqdgg0Oyh7ArPtnef1DpP/aE2ur/nzWZmFdFiO61TyIOFrLvz/RLbgTlG5jikMSInWb"
    "83UQbNBg1vTC5gZmzd4pPlKq/28hoBXjQTRzEc1oInSgrGVBijoOyHextEX/JvODhay7Ll"
    "jFQSa/s0bIV/jF776zNHUeMGDqrC/7rqbOLWFcMmcZY1QGPeLUHE/TA/su2PM1MRg3OnTC"
    "LoCwpl3XNFiXwLrk21SAnaEPO8OfaE3VLn8+a7MzxCS8J2y+KgaeNTe8pwnZI04EwjwKCZ"
    "KqsoqHymP+0S1ayq09RrqPqDIs6F9P7Q7utwEDhBcHPRggBpSlGFkSRpLASiGugOAcd2o/"
    "qLcjy6VcRcFaPhWOwkjM3bg1gkHzgpbIQ7ZE1jXNksCgVf2wwqxh4ZYwk9iLpTD6ZR6T5F"
    "6s5K/ftnBcEPltvdBifuGFulJvo7QVKTNF/7Su4TLsOqu4r4Ibl17CjMQEc2uCyzAguI1g"
    "rbjYSGsHwHC7ww3dkuQKukU/3Xq+bCN5JDrYXKpI6GHrW4nKqnNQCikknJtiFdUsN7kGy6"
    "i2GZ7U7KoZq5c4KT3EYnOqwQbcoqayPW2IwLZVusuY4St1l0xRizSKRZTw5+qx17BG9VK/"
    "m0lRxu41OCLgDXAwpkC5dPBB+T4VYxOIllES8ZXTPNegIPj6PM+QofPkao7+SS6hG6NTl5"
    "/pmLcqRnSoMarGIvWErDBoTHDIVS03XJTDuKnNTlfMI/y0xffvalwtxl9GULhuafqKWfXF"
    "77oYVuWoRtOqvgb+2gE8MJ7sGm9DstlSoX0Nhs2jfLl1D4lqA7uUK46xlBNCVIKiNdnrQj"
    "qq3QWX8rzqZpHwHWHoK04ICuQnz9eReF7C/MZYxfiS937E1qTz2+crzFemo7glRreCu1RM"
    "41W3qsEiGmHr6nnrMrXZsl/idSQE7tot8/IccJqygFgu7BoMwiJOXXKpIa+lvefqEeWkQn"
    "nG5AU7ri5oaBnYXyAcNwbPqLxGQP81U+PGQz/YUyGmvzLOvWIEmFefhnnVo+gR397usU+z"
    "P3aZRERi/zkK1sRo162NmJ2xzuixc3Ec3MFCw1eUid/G0QMJ0YJgRhgSdE2SzI6rxIQokT"
    "oc4nRDxEquCjnqPk1eozXZqkwdhFW/qNUMpVzegSaBoaJIb0+BxB8vFCqwxvRO8ZHStfz2"
    "NpJ+MR5CJhxEfL1JORi+qjgwe9XZ76reXq1xzngEaxtzFxRNvsoqBlXCaUMfgypR26ycCk"
    "lysAiMYn7B3tc4zROz9/liINhspdp8YzIMZFdmHep4RMehHcwBqr6nbn7EcMKx1j75TCrc"
    "BKl4eUSzDkdYNT6SeEW1isBIdLMk9UffM5omockEcME7g9rvhWAJav+AsjsUHB2y5uUYUn"
    "UZCUj0oGibCOsORUavUF+0r3Tz6xQXVaetJecHCHDuxnkm29iRfsQA626sM7JMjeUt2mgv"
    "gYB3N94TeWjOg1WarE+pb+S9CpoM9S++efn9y99/+93LA+OHT9qIPiUVMmcHlUyKOGa7Lo"
    "9VFBAPIXZgcoMQOzCoH/1ijNmdYgcAhCvb76WQL/7k8sUzN8EPWo5u9CL8UIjZHV0JR7m8"
    "i0Nhi5nIm4hl8Fc6OVMbEVRgn1iRPQrk95rpxE35a8SQXHWqrhDXkX7ZkB1hJPcKmLwLfT"
    "3mMa6GjC1Lj0MZBI4HcDxc3/GQbhbEcEo36+4HwJSaPl1MdV9GTOqEamOyO4mruClRO7BB"
    "avAsRd9ov0IEXHHSnvLeXOuwjHlUrcPxyP09FTVsMHz3ZvX2jPBL7OCeCPR/posbgyCvPm"
    "4V4H/NB5wV2D8kUvyNSKBDdXaUrV8hVRIapYmIYhSqcB3KUEhwiL7C2f/VZ4GUuxcEMbKN"
    "8Z6Ehnotl7wxxP94ISOCGD6gGA5pPwOayowNKlu4NralBKo71QBm91ZSYTF++OrXExIJm+"
    "retAe4GWve9BnhNqVmFFgIstmaNKBGMbwMgRCIk8g11XbGRr44ACAtsLY07+UNHXytZRw4"
    "Wn12tMaYi7m1t7WKApcrhK9A+AqErzztXdUfO+CPejpNpkB1ZXbGGjgP80FnLYJ/WxHdiF"
    "tb6yQSbfAeqfhcZZfLazC/RruVSu+LBGKpSutTSXskCZWtT7vhleh1ahO87K3BKuiFXAlW"
    "wQFFd/kWO5wyR9QEBQs4YS5ywrzTIV+3LFhFD8aDpjqg9bzJw8dwaez5yDF5MmTjEeZrEq"
    "IlZYbAr6ZRcBh4sVPBYTDgYTCKrGU5NCXhFdZqLwr+Siqx8xWJ7leGQ7gtmqsGnFCYxcDR"
    "XBmRxgJ9zQu/AgLDlv26V8VcLPfuEgQM8LX6cJAHA11np0o32MCbT0ywgYMN3Ntp9t5CEW"
    "0i8TGNzdaJw8VZB8tErEbPWTH8rHHiT3SHNmmw0gbrDX0giGaF6nAQ0DRRGWVLhNGWUSX1"
    "zNCS0Y0OZ43kQpAarO6MmlBlmTi1aVz65mAK8ULcA1PIgBJ1/nLYSHklCMh5LnJeyljRGr"
    "bKeXOX5jJmEqRXezV36dTc3Kc579JccvZEjOitzmZZV0CT4Hjohb0hmKfMai8pQYByl/qb"
    "W2y1yIvxQLbL+qbcpKORINrguGF955C6bpZhnufYaXH/45sf3r6/fffVi5ezl5pqSXQkSH"
    "kvf/l1fcuWAjkTLo0fKsAJmj7GrgNXzLdJ6NTb4wgDG4fP8wsGYzAY+zEVEzMY+2RI/Jnj"
    "+2ZLYnZ11tmUmB7Gd4ivxUKb+VTCu4qGzc18qvcFlhcSsdJtM1YEZTafZxz9m6oeGaqQlY"
    "ToKFi5hrlAId6/RjsWCaEz60PVZvNoOHzGT2yNQz78/yQxDdaPNUnmt7O0llVRYKIEE+XV"
    "TZRgzbmStiv3tLmJdSVbNKm7R0ybVDEt+pVUYCQPb9Ream0yqELBdHDGdJARFpipbgstrA"
    "GhUpxzbKGUaCx3iiPiSe8TiganXaIKvM4e0VcBhEtvEIorh+2hAptMWYmnU9P5vdS85Nwo"
    "p6pZYa0OmLXprJts6Dw4ju1Q0jkbXWh/O7xXESdZm8Zk/Vp/uMX7DVGhKCSO5RClZS6IKr"
    "9caJMhWUTCVMj5sjeH2BcvtB5QLHunuLQN5C+1HadVFJB6WkSVqFAVqzCACgi0dZdYfRch"
    "8toC5IiUTAja6j1oq/SdLLaOGmzABM0ryA+9bB1bwiJqVTL1iJjEsh48aGsM6cc8WJEwja"
    "eTgZwrQ5bSXhUF0t7Jpi0VSJfCKiXcBMMPRhJu0CmoJ6EiCpyiTKpICN3yeZb1C+k0y1Uk"
    "zLLPs7xl9CEKCZtnr6Zlm14zGjLrHWSRgknK1L+O01AGwyzYz4IuDiGJDa2E8SoKeIe6Ep"
    "7TDWHCjVMxsTDh8qyn29Bx1qtImHXfZ90XdzvhTZHhxaVZq4u9NKiDbz0fXvJ/Z6HWeCkI"
    "U3/NicPb7EZ3vg94zL2wRYHHvHeKS6LECicJiW1ktxIEpDcXVTFlclLsCnQcIUC5A+WqmV"
    "Rs6aIpY4D0R5A+fyCMG33AjYGaJuiUgrkv1wkMJ/dpLmN1XdhlDCzsqXp7p1VsGgx71+Rd"
    "SIbteS9QwLs97yEJ0y2ZWzbjraJgb3dZ8A/2ESVlDNT3rgcPc5KEc7q0IbQCAkZPgvu45M"
    "My6KkMAkZr3qswlBd5QyuFuyjBbN/gxqoha8wu9oLwaW26d3mb7cOmK/fcu7c/3X78u3nX"
    "vTO05b77++c3t3WZmuCYyIdRuwmowID9R7L/gFmkSDF06u4wCRW041yMZ3/payrkVjLnJG"
    "DE1C/9jtKY4MQ8DTVkfQYkdGIvw4cP7yozcPe2LuD9/P7uzcevvqnlhJyaUa5cWWc8q96u"
    "DnUW1JT741xjoqpwUCYdDLEsMm3pzdbXYvxkUuQvZm/1oOnoiBazR6EWnYJpdUNlmxPgAI"
    "DNv2ZG+bKN5FWX0rAVJLwvPr8vjDCaCjKXQlBkCCFon+gTMMy1z3Pd6MRtK7hzFfftN/3K"
    "EgMX4oLQagit9mMqJhZkW7V/JS45ryUYHF4+H14hiSN5FjlmQ1axMNM+zzQ035zuPPuVFn"
    "ErVJSiuGnOjihGzDokSchFdxx8NlniQ0JQgONYJS+o9peFsXR2KEK/IEvKCIoEijja4JCc"
    "Zkq43gTSJLwwtkCaRO8UlxvhNfswWgoLtrkugNQk3SyIQbdtNCccARAM7p8X0zd6L7NIaS"
    "oCurEKOy5BBgz4Vke5ouMKwiNEfE/HAAYR31cuIAPhEtdP72FuJuAqEkzAvlgUupiAwXAE"
    "hqNhDEc/4K1QHdKbDUfFiFkXw1FQGnzWcPQjeSAx3eoeElS+x69Uq8O8XgbmytKzo2kcoh"
    "V+IOheWYWkMHtqOnK/DRiPvNBvwHjUO8VQY+OaMpxOSThl/Hwag4FySCTpnL0A4RNPRXb2"
    "S6b6ILYt8pS62kmWovnALp3A5F2QUHXEMHogSUgZ2uA14TOkcle5rjgWrEiw5q9RQiIl7C"
    "i5KJHjMFL5glnhMeVZk5cM7rl+HgHylxfCAchfA8pfUHBr+ILAkFJ9dVkMUqqvyT5U5oLK"
    "XFOnG9KmIW3aC357Wd2MbGMcmDKn29qeHjHAuTvnc7etpQEOewzE1viwulWIlk0hhsN4KM"
    "RwEuuYhcvbsFmGAKFNhM43+IsDqQUMAnMN3HpUDcE3qkfiBemUe0YfCBN4TRKHia5jIYjI"
    "55lOuVsfJg5BYqOYX3BjN5+N4Mbuz439EesKhU1+7I+5sfK8I5sVI896sv+2IgnCh+RPlG"
    "vOaIP3aJEliJIQJVIrfI7eCo4Y3SmHsliRYugzjqQ+fVNbPRe9MXitvbAggNe6d4pL2ZHy"
    "zXBp0X6ETfD0GclpM5JI9I8kIFFrCYNiRLdDpzS4UwkDRraUCRWlhEvVB2gSNFQrODMeTg"
    "kvtjA4JQY8JSDnuwdSofvOlRwkVy6zMR6LisVihpgYqFvwZHiHugVD806DIGVulRVrUDCJ"
    "+6atViNzpHL34DTPNegEzRJgFO/XShFtI5KcsVPkY2YdLRWl4Z1sFXlewizLb+c6v+qVtl"
    "bHNFijNFE27t0qClbyXyxU3tU9keMijrSuRQwm8gveF2wfXojdYPvonWJIMnKhtb80F+7i"
    "pSjBQBwAccBKHEjjVh+5utxNCChGnj3/5Vai0q2RmjrlfdANn5Ggx6o3p2d7Rwyc214cKn"
    "BuD3huZ/3SNR8nnLaYaioosE26NIIkm21saQ0uY4B0l6QPqP40NOVQ8GFwyq+S7j4ic28f"
    "nLe0a//zpw8/mUlv69IeRoFA/0FxxHvL2imJhIs0ikWU8OfqsdeQChVJ7ZNS578m26gbnP"
    "ihEkWPqfRcW+/2EmrAvu2FwD7avu3QlBKaUj6BjR7SUZrX/7RMbZUks23oOOtVJMy677Pu"
    "l4H1U7rdKu9INidNdtbyqFkXcyuvAc7X2EwK52hWBDPiKKHi0JxO0BnSvcPzEpdxtDQ6Wd"
    "1vA7ZZLwyHYJvtnWKwVkGtzFFMANTKnCL7UprjJi2+rc5agYAtB/IsvDg5pVBpZf0uxoPl"
    "26XwKNifwP7kw1RMzBJRcelpTdgluK8MhKwOn7M68qlaWCW6VkBwfHXbT/2y8X0uonqaDX"
    "yfS4E/56175TChbgkVuRsuq+aQGWWecUR3CSru9Rx9XhGUkB3hIkt24K+Raia4i+SaSwVS"
    "eXvoPnogHO3wXgVXqryJfHkgTgydCwd9MhgQvZDRwYDYO8VHSi2LJkC1BIgsHBHl0NXlGn"
    "FuTVE+foX49KllXrggNU8Xv5LAqlJCCQKL2Cn23q4yBdSkcOd6JTZWp2IxHhY2RCEPPim9"
    "RCGDgRwM5H5MxcQM5F6Z8STvf2VkSRhJgpxHoy2vNm523qAnEfNtDXLWqvcnutNmsMxAkj"
    "Wpfo2wQBvJuzafMbo7Ncl1h4E9zQtjD9jTeqe4LF7FqcHc0CZa5QAQqy4uVkG+0XXyjSAV"
    "AuSrgeUrgdUpZ5ap8mutclRMwnvdhrc0+HzKg5R+MAtW6iZyTJDXupeohGO9sb7SfVI4CV"
    "IWiT2KVSm4hCK9+FRbFdViSv7Go5AgtYMZ8iH6ecYjZLPSo21FhxMkyGwgs11dZgMf6IDW"
    "R6N43Ex2k3gMdPseuUSTSNkoTSdyfqnTgVwa2+E8Fiv5mq9oHCK5x+OkaE2WtSzTlfKR8q"
    "nfE56Xaq32L9M1XKmUzkzn8EXvDbYRLw4BOGcHPGeh+U0fGaCqJn8SGCSYH1aYNXgxSphJ"
    "nKvyGPoyj0lyL1by129bmC0O1W/rNqX8wgt1pZ59hXnKrKSWEmQS/A4tJoYRI/r8sCG9Ag"
    "LaXYJeCgnHYLYjQbTBccOxV8bVjXYZ8Hl+g2nNwo9vfnj7/vbdVy9ezl7Wql8V0/Hy6/p+"
    "wghmG7NttI3kMgw4PsNx+WvYbCFV2HCbyM0VhONethBoXzZwJAvlXH4hQzRXm4+rAhvOy/"
    "V1X+LfVbxc4/EuTot3CJaDYDk/pmJiztx6stK926xXkDDrvs+6J/6CD/KLrX6ImxrHlS/P"
    "2vwGVA2cB3H3dnGq4uB2G0cB1hZrXXVQAjhaUqac54zPkPxJ/RYJTuJlbvEncn/TNQjXZC"
    "tUPzisu8G9Rj/9/O6dHo7RNl3IG6uoSHOlw4GeC94GL6y24G3oneJSgSe8sSvwlI8HIdFF"
    "7debkkNNxBrQsSjfeBLo+qvJl5m/5ymLDMaAW8ZwwwycIGtz0GcE8vXegH/8s96ERhI8j+"
    "k9TcXcnczWuwxIrCm0Wz3vGseike57hvP2YHYE13BPc63ygNrydoQ8TcoKW4Rd6awqCiQD"
    "MB+BIaGT+SiMuO6Q5DDtNSgUJPS5IOF4fCDjz7DyylAnf75pNNOpi7MORrpiXCcTnURQFv"
    "07M5Yp6KxmAHuF7ilVwbmBvJSZwTZRkooG09sj7/cIk5q9lnzpjgHnjWpT0I7B3PbY+bCJ"
    "Q9UWd0tKKyCgtJ5GywmzJLQEATrrFh4pdlinLFZA0EOh2ehoo1bXcaBYu5jcwQhkbQRa4V"
    "hlCVj5hSogWKkOKzVRIrSVK64AQDVFl2ZBkrPQbmMoYZ7mzqC0QSmJqlgMJ6OVCT9Bi+WU"
    "TFdgmG6c5gkbpsmXrRQ9ucOsV5ETnPWRzHKnl1vVvHEpP8XB7zCK+eVZZ2pLZb6KAm3eN5"
    "9Cwlujf/Prsy6ehePQs86Fv+nAWx1xq+z+qoCW/DUzTaKQvladxrOmQmi3imKift/Jcaqf"
    "UILwUhBWfBRjLnTToZDhXXLqd+j3UY9wSfhjaoR4X3BAgAPCD0rBxOgW1+gke1aRE9QvJq"
    "xVHs5hh3mvY0Hx8E3x8EVIFtsfDr4Ik5Bcvt4uJIvtvOLW6FJaT4XIZElqSvxU4vUrlZeG"
    "1mRPQh0wo9PVVNG7Q1MCdHhKVrVWSrGhHqPaBeBQy7c4CeUwEqy5/M1Ud2+4B0OanBcCCI"
    "jNA8p425TJEVbuuRIE/KEu1c0IF1GCzcWJ2sIAa8BLRQP6S39f2XLqSHFIVqzAIFXRkfzs"
    "LLbcxCsgsNzWvNdCdUIXBk29MQa/DJlMIaKLNVwt2Jlv8BcHUgsYNLM1cAseWCdBZAyKMn"
    "hgn878QvhM8445LUOnJ+avv+L9psE9XFyatRm9tqVBZ81dn1cE7SK+QoKqFkpbHIUzbTBS"
    "Vqask8MSkQfC5OpV5ia8oKlAkXiFChlAj2ZkmSYhz/tC5G0hTFauAZ4Hxi0vpHYwbvVOcU"
    "mO36hgCsMB1VZo+wiCMtv6724usw3NJ/puPhGoXCkxd2udYgTDJgEW8GtbwHm6+JUEho25"
    "pU78EQJZQU4+B2iIcA3iA7wVKSPzTV7sonPaYQ0H+8ykc+G8L9inRQhmJ+kdIVPYsqty3o"
    "sOct6LRjnvRV3OU21QUsNCbW+ckpqWaZ+7cm67m8rmvCRk7qQjVoHX0RP7cqZdXEnMTrLQ"
    "jWkDGuhuby+mbIDyiW58m+BA+HnCXde3AQ10t7Z2i/g2Fa50G9BAd+vurW1IqgYuDtaOW3"
    "jDLYD4bsdm5uGxtf2Z4RA6Zdq81V/oaGNtvAEwfRpTlZjtTy3aeAUF+nh54crXO5mnLLZR"
    "GquoKWjlQ6uMcZSsHUKHKzAI3K5z3zV2mBMcE8P+3N5ipsAA7668b4jAKnDhlPk/f/rwU6"
    "Mh9YCpi3pRINB/0NAbuHrsNTZwxVH7RlTfc2pTom5Q34ggjtbpTPAo4A7iLCHOsil6ehs6"
    "znoVCbM+plnnaRAQEjrNex0L0fM+7+rj6Zsy/t7xfsWv32bmuJvmMPZixKxDNHth3dODz0"
    "a1f0iIfKn3CAvVGRhtGX2IVIR4brg6DUvvAoC4ci8MbRBX3jvFpZDR/O2z7CVRQQGp9TLx"
    "6WZB2CmhnzY4jhsPxSNqStm23774/rvDQah+aTv6Pr2/fffuNNG22K0dHRsNcFi2TTRTFj"
    "YU0WwJJDeBwSxvb5Y/ENm2NXeYh9Y9GmaiS2w/RDJeLdLZhvUjAla5Pd+EMcoOHSy7cl5F"
    "Ae+uvAvJsD3vBQp4t+ddrBhN7w1O72bSSxBg3CE2HUdxyqy2lxIEGLdnXC5Xob7PCePNPu"
    "4S5FEu7vEw34svu2jW0JX2Yjxw7s65Ln0rl6/JB9FSArGEggqIruUn89xORiQD3NG733AP"
    "8Pv57PcrZu0xqVCXjKAfz1Q7xdA/0Ch81FtmvAG8Yj6/YkoIdprrChDm2Oc5zsr2n05wo5"
    "foCJhM5MTFCrImUp+ca4IcXpoTMLw4Xr84EE36BOMKIZr0Kc46xBg+1RjDH7Mk95vmGMNi"
    "xKxLjGFYGtyhUVQ+HGGu2zQVrZdIHKsPXufFacNDdVqO8gc947rUrakH1EXuCZGKQ8hEEK"
    "l4fYohUrH3VHb7igwXK8QwTVIhXHFYmvMj1TVQrgqH6pQO/maoTg7VycddnXy7wpaFswvA"
    "JLiF0NqJE75QuqNrqblTMBQ8ay3sR8I0cC/sd4oGutvoXlCWkPnCcDo2bydlDEQYOkQYEs"
    "wlZ7Zh4zUYMO/MvG3geA0GzLswz7c0CY07TbvzqYoEx7LPjmVGNpEuY7ykhhTec/NcxcJM"
    "+zzTUMfzonU86Vb+1S6u+Qpwgp75Kb0zSvVwK+tURcLO6PMsQ3BV4zRPOMwGgque4qxDcN"
    "WTDa6iu0S/jy3RVcWQWafwqvLoDvFVWfDTM452lKkG4VggjLJqDuqjNUcLHMZ7UxiVDRSi"
    "pYYQciBa6voUQwzK1WJQ8q3POQiligcf5xgqBz11wiP19HRjLHnQTHoVBY4Ih+gJIuXvSF"
    "g5PMsYWOwuERTkXq5cB+W4ApygbjwSXbiT4UtqFU59SI4wMGz6PL9g2Gyc5gmbuMCw+VRm"
    "3S8D25svAeEZgWbzWj5g1sW4Ro5jz5rW3tOE7AurmLwBYfLfKERiFwXklfyME7kOQpQn8i"
    "C6zMapB6Ed5qjouXpqervsrcE054VBA0xzvVMMiYyQyDg2UsGIPCzN16/4PyKCIZEREhnH"
    "uah7TWSUz0k41lKnrdR2goSdur58wXwEhoQrGBLeRcn6ptmMoC/PuhgR4mJkh+icrfxKma"
    "K/wXu0IJmej8UM4USF3BBdj0gp+LtVFKwOSj5G6iloSZlutZhyglaYm4J4engCGBS82DLB"
    "oDDgqQRCKwit4xZapXQURsLRzGAEwyZRNzKkTI6wK3FyhExiCQ+fL7wkahOwzJAvgSA4yp"
    "718te04L0GG7B/4xXkt36i0uSXick8NW0yd5TGBCcNoWkVYL0Xj0ROa6+5+/DhXYX8u7d1"
    "dn9+f/fm41ff1CSU04L3K8rzzp8WdB9BA1J9+GS0XHvnDBnPPm8hpjAiUpbMUxbbHZplFJ"
    "yaTrHzWOnsp6w3964rYx7Vv87t3DTUQ1CPvYY9pJe2doKuSTJfYW7oVdrW2K6Kc2xtN6bz"
    "tKfedpzg2Hi4tnB/xADvrrxfOT5mPAeBS4iBMpy7xheUsHDEOjT8/rKN5Ay5pBdUkBN0Ho"
    "7EWdgtxQAnAYndGvfVsZBM4vVMQzTAE4kGgGSSpz7r46mS801fk/tEq+S8x4l6JW+aw2+K"
    "EbMuETib0uBOQTh7osrcqMlQoS+CqjiZYIWZ/M6ncTKqX1h2kT9DG7yWE2oOvLnIXSHYxg"
    "s1D4Jteqe4pEnLPd06tLYCAtuE546VaS5cqI7TIo32l0siD/wvBkXhfGheAYTwPP13N4fn"
    "LSPGhVurlToU+qxAHOQ14yCXjMg/0khx8zZdAU2C46F36kBSc0+ZFetlDHhDnDrAMcHnJp"
    "OKsqI1uFfLoDYD2rQWvTKA1Z1JquKUHXklyJOmDoLNe9c1IAYXQs79XMQ9sQ5Bi9fgHYIW"
    "vQtaHEdj38IBP51t/z5Sz3eo+mCAgjgDEYnDWf0pU/86hiSWwXCC2m8cByKDlAu6cZ+IGh"
    "7m4hFzkYcIuE5FFQ4zYT8TkHkBmRdPkfdgRYI1TQ1etDbmyyhH7sez3/RFPWGMylOUhlaW"
    "myoKtnqHpAzNoJAM2/NeoIB3F431QR6Wc+265G7h1A23gJwJr3Mm1GFhsA81xlAfAZNpNP"
    "rim5ffv/z9t9+9PEROHz5pC5g+LUkACSjNVE83FQESUJ7irEMCylNNQPkodauMl6YElGLE"
    "rEsCCisNPpuA8iEhKF9EWSeXLDngGUf5bRBLY8Jf63SRhOykIIZ0ZASf6Y9oHBJdpJUj8m"
    "Uby7lUHyEVWKnuaagKO8gTIXHFC28AJK70TvEYD5A+BYTBzpCKZT/GBt6bYxSK8cPHJ1xn"
    "FfcSiSDPNcpsjDoHAMRQu8RQgy76RLQSf6Rj5XQwS8W5O6JVGi7GdOymKMUplQe9w/LHVM"
    "zQSn5LJOXOKNZyZ+F+lYLqjrIQcSKElFMlpqmH4uNuCCKsF/IViLADirBQw3z4NJ108SsJ"
    "rJxjJQhQ7hIHdM0KAyMi32LjWMg/ehkFEWZ7S15PkUAu1G+ALj9eswrZ7V5mt48jN2RCks"
    "SKyudEoYHyW8ZwQzhfGVRjfXqWR7XP/uOf9Z12q84kHNs2E6/CIOGjJoNhEaxspa8SBvis"
    "R9BhbpdefUTAbuqiCivvub15uwSD0ESfQxMPikhmG3ZNv6mgITTY/j1LhZXbLh8OTLsGv0"
    "PSASQdPA3esRDyMLYsSlMBAesuqR5FgsbCqsJaHQdCK5RImUJgEkTKNE7FxCJlIGvjqc/6"
    "MkoivnKa9hoUbAc+2w7GE1w9/uycyvtFDKpre8lvYlJb7d2h43mZnLyhwrpqvbhQufqJE/"
    "tAklCq8fa+0BMg6KLd1CGv4pXvlEfrpjFoObs8Ox+5PF8cRp6NX85uzZFYYYFigh8IUllx"
    "CUELnKzRMorJaYxyVxDEIQ/xMkAc8vUphoi3gWmGiKy+I7Kys8SmHEsJMaWE0IuVZBFUYE"
    "MV8HbJucBAjOYZ4VlJHZabbQkCEUS1Lg10l8QUh9aemRMgqCL2npkSifbGwRMwmAd9Ng8W"
    "jhu716yKmoQ0A1np3kzFhL0uYI1/irWylPnsmK1302xjKw2adbG01caftbf9bUU3CKMsJR"
    "Nt8B6tlPlso7P+tzgKkaCnBrfOKLC4eSFHg8Wtd4ohJ7pHStfy29tIo8V4kENdlD0icBQb"
    "DG1thfVLIOhpUOe9a2H9MLon3LKjwREDvLvyvsF8Taw2mCMCthiHLSZa8sCG7mI82O7czQ"
    "pgz7kS8WDPeUr2HEY29MGxR0gZCUZyn43kDziOwkhYballDBxk9vup+v98U4SSdWW9igLe"
    "7XnX69bxJKtjYVfzbVfzyib+kfBschrM4fn1WQdLODsOPWsEv0XZaB0pmkWR7jBH8hlxRM"
    "JT83eH8WD49sKECIbv3imGUNOBaeYr/OJ339lZCY8YsBLWpaCuVsI4SohN+OlhPASfmvqM"
    "YNPu0BLLa9wNgEv1yRJHxh7UjWweAcCngU9GttoAZ8FoGQKctvT/BDN0M2tghgYzdGXciJ"
    "vdfEz139ykyKursy5qfDGwgxJ/7L4oQWhJGcozgIps0CLhyqTR24FBvfdCKQL1vneKIcVx"
    "uBTHrCo3meOF/NdwWrd2T6hjIUGPlKfhNEEvJtgUbNXK8gED7J5hd0OtyS0gUJalndqjU4"
    "0q2fWE5DtK5TpNznnkCnDdIijRfa3fwycDWwQ/fHhXkdvv3tYVp5/f3735+NU3tTk4VWMh"
    "Xec6xbOgJGHzhIAW25sW+z+z3TKbkQZdtjRm1kGjfagO75ChhQXCWSUjjvcc0aX69ZjoJX"
    "XW3GNmStSyA4Ne64XSBXpt7xRDw0WICZgOzdCurkXogQZL158DjwTPTgHeh43nKK65Nlk6"
    "uQMEIbs05riPuCBMKnL6o5OJaIt+MoAdw6DGMwt9RUFBFD50Gps209DxChJVnyTxECE0dd"
    "sqWNSf+qxDk5+nob+Cn/LplRUkLKJVn0z1yqzNOxWT8F51hD4OPeuZ+rwix7DJIKZcTgdS"
    "r/8rHTDJ6G6GYhqsSYgWe7RbUSIXGFJFDjiKBMJJiPgKs+plxcVv1U34qTdriAc+wgPml2"
    "/mafjD1CpQ0j9ZUmYKmWsXX+tgONPgTLvEmfY1nGkXO9N4Q+xFdqX1TNsex3QrhCsOBwwK"
    "iRyHdpFYPUfq3JGHC+Ipe4jUYSIXjPxZ3kVdp6mQpwtHW0bN7akue2sI0fD8SPJLDPD3/L"
    "Fwb5MvgrAEx5YuuBoMjIMOxsF867FzuJVA4GhzdLSNR9oZvwYP1vBuEzJduyhYw5/irCth"
    "22nSK0CwGvhmNfBKe/2BJiJTPRuU2GLA7LwuK5fgcexZnfZOWTmjYIUkXZJRfmzZEuAELV"
    "Sae5qEr+THa7InIcpqyascgUjMUKLNo0pvzeGnmm0fDwD91gvlC/Tb3imGljE9UgotY4Zs"
    "GXONxiXjkZkuaSLwRbSJsVhStvlEhMhYORVuakNaxRteGnRWrvmQSMlCjkB4oSzkSoLYrW"
    "hMUCRnBMsFogbOEE+VZML19Q1WAeBKDFGu4xUJ1ugBx6nBWn/pmz9CnpE3PH2nmout5MMv"
    "s4Odl2X6VDkrVVa++frrDnVW5KjGSiv6WrtUoyfslO0/f/rwU4OprQDU1b9Irp3/oDjiYy"
    "z710K0oqL95KgfErUtTN3gzqMtTEWKmNWy7ErrhrU9julQmmyBY5wEJEu/3sldhAipHvEo"
    "JNq/R3dJkYY9U2NUNIsSSHTIivqFfNlGzFi37IJ3Bs3LCxkWNK8B1YTsjbGktAICSkHzup"
    "7m5ZZWD9n0Z8IN5JlIuItfoIIEx4BvjoFKCv+ObJ1y+Es4mGGfZxhc+Y3TPDGnrlcq5V+U"
    "QNOoVv4lF3fOqZbzQi5yLH2tb8ILnU99lY5lrxuAoB16IaWAdjigIGguNdJe5gJUGUdVhm"
    "9JIvdfFhJDpYvGiMcaCnqvGEIaVSpByPBO/7kn1LaWC65DBywWfCVf3eVqBcsHJnwpebGn"
    "vQ4F2qFEMwROg7blh7YFgdNPcda90bF5Y8RJfmnWpdBBaWyngBO8USZztGR0gzCSW1YoT6"
    "AQCSp/C8lC/3LwtCqxCS2o/IelSaLKFOR+Wq4dr/lpI39ZqsCRyFC5e5hHglLvhcYJSn3v"
    "FNfEchw0lnRt4fUECeQamiSfUvppg+O4tVHy1HT3b198/91B2la/tMnXn97fvnt3KlDrLd"
    "6xcLoJC4v1VGMJnRk2goHienyCFmEMqkFrL7sDCNqs6b+7uRcYNGU8CRe+cFPGbCfNZWnL"
    "hXyChfV8bj1nu6ob3adg4PsM39kKdTKZnkCnJL8NbzsNXefhFAsT4TwRTOUkc8IthcEa7B"
    "Fi4HjCwWwCKpdLItVm1Z7YPqSyhp2goXgkhuFOMXeMBMoZ7+IQqEFhor2baF9cAHlrpdtM"
    "974xuQJqQ2atAXe1LnPdnAKl4Dl1BJNERHJgVmU4y2aVvwgdRPdAkpCy1zpZVBUozipgZN"
    "lZwQon96Zqxz3cH8z9XhyMYO4fUPaAdKRhq0XqndSG8DIGSHcgXfJAYhvGDwCg2yVOdRS9"
    "Vm/koSDhxZcZPetbFlEWCYOhu9EwUoYMGNT3dc/V3y8WFpz7ASJiWMy3jOGGwj1VWI3YPs"
    "telAS8RRrFUgLmz9XzriHjqUX7j3/WCaXJMro/JbO5iMgRMXwVEROd6rHXoPNitUWqPZql"
    "3iQMi7utLFUJ5FiXakTnY1+1qzMS56qMkoH+5tehjoOX4uIvRbbjOHoaTrAQK+/mZigMOM"
    "3z0JzwZIBOZhouJttAEggkgXh2Dk8sHQCSQJ7irHvmAbqT7K61I6PRA1QMmXXyAC1Kozul"
    "hRTIIhHjGUf5PXRzL0ZQpMqiqx5fVK4CtNOfYRTgOEYrzJEugr7EUUxCcxbIxZ8AXqAhpH"
    "fwAl2f4qrR1qqUwwEwoMk260c6FYut2n+MxpcWBbOAQKtON/Fb7fIpMxl022gvo4B5N+aj"
    "ZI7n8gy2Y76MAubdmN/JP1XKrSpL1lb7qEEnqH6MRN3oFFpIt5J7FyWzAoSSjT7PMSOC7Z"
    "1iR484mGGfZ1i9jMp+bXdQllFwULodlFtGF2SeJiIyRAu1v141KLxhPr9hMeZiThijVmF4"
    "VZST1juiOe1D4R2Pz2la+xp4H5onBLwPPXgfPhJJcxDFke4F1pKFYh44a/NEsArELiNFeQ"
    "uUG2BLGCrucywR9UqnhOj0kIij3QoLtMFrwpHYUVUzSv4gf0UiZYkhG+XC9wYfhBcGcvBB"
    "9E7xmDJRdHBRTDYk23GmIJQFVEpY8ogX1CwcNEW6lVFtgsGkxGJ1roNwBcKVP8LVHaXr85"
    "KVHmUjVi0KwFmZ6k9S5llipuIpYoLVeihkHrTDHKklMNM5ubuVlmSkIIRERPTviQrLSBOk"
    "VGspHNG1KcSjjweAdOXF0Q/S1YDSVT2J35LcBjjQDAXnDCd/nwXnOCGJW35GHQkGRTeDol"
    "v1uauXnetrEtoUBpeac2mSqZmG/bmV4AoOKG4to7giwdotDaOCBEefb44+P7U0FY9+c15N"
    "08NmNnraAdGhHFMYLZdECRoELYjYycNQF0TKiiNpFSrlz9FbIXUqTuMHwpXRmsTLQpOKse"
    "qMoPSppVyc6iq6p4mxbWKfjwLlzQuRF5S3AbUKUN7AAzG1cBCeLn4lgUEAa0k6OUKAcpdK"
    "WFFCLLeOEgSq9taq9n7ZysWIHRrlnCKB29MCEJmj1ZLaEyAwa1q11saFMuzRtoXxEOtkXZ"
    "B6WIpNMcStTV0OIKC3nV4wsfdtYg+JwJEpObW5NFUJAlWp2gU3l1JtY0jPVjkoVyC8F0l5"
    "GTEu5tphxFJb8c4IBmX7pJWINv2FDgQboCDmGdhNhdFH2rxtVFGQ5OIQTwkFvp5IPKBxL3"
    "PJzK1AwaPom0dxnCls0yqbyGnKAlvTZQUE8oFBo9BmMgejsBEMDNesQJxH9wmxUtvKGJC+"
    "7KUvvFWuThxbrucaDFZylVV5w4TjwMHRcYoEbv/b4xiln6g2vnaJU9JDZ7axSlKyymGdsn"
    "XlEcP2qlsbzmp6PuNoFXFB2f5VlkXL6YYsaLhHOyZvjChDoVxQ6Ha7JUn4W1Xv05yqe6kb"
    "QzCSB+/TDEEw0oDHQfYi2zFaxgChEHZ0PRFRSFptyC7GA9lObpTYVrcsQUBWPIkrsKtZdQ"
    "DA4gVTPpjyx5Xa/3azpaxD2aR83MxCFYuOkE5qmNqTM2Ups6lmCferPDM/EihqqIjUFQhq"
    "lBdHDahRA57mV/VpTJPSq4mb06STr/CL3313ymZrf9ADBtqD1sXOru1B9f8txPxiPEj5Lm"
    "lI0b/J/LA4u3v1q7jhHPt9SvXX8e2PIbY13cYUh6T4MqNf9UvKNia9tpn1IwK2GQfCN1I5"
    "U9/nhPHmkPoS5FEh9eOxhfUSO7+LJHepmP8rxUyqI1Fiyn26ozQmODFPRMMd6gKOvEVfL8"
    "Lhk4EFnA8f3lXm4+5tfan//P7uzcevvqkl7xh3+fuGMqPNR2wZM5liTRfr4axir/hcWeIs"
    "OK2CgFQzqQkxNCo7w2mOAUrNlK4TurPp415DAa1mWltPtTPktp9nQPGNanw3N4V7N1fGLk"
    "GecllsQS15OwCeMmuHuGqr1Nsqyo/sW/W8yWTfqu5eMTF0z2zWlksQiOO215azbHIbwo8I"
    "4Nue73y5mhv0NkoRNZST/OAZ8ReXIBobTj+tbtMXI9QhWRxyxAuCIJ4M4sm8nIqJxZPVZH"
    "rmNutVJCSG+5wYvoySiK+cprkGhXn2eZ6hAMBwQQIeR+V+1MujU2Dux0w5sozNLXSqbvG5"
    "qVwHjAtKw3Jiow6+FSqZMeIoofJ/+tYkRHsiXuuC6oiqEu0tAbwXuzNE+Hoh/EOEb+8Ulx"
    "Zu9ipbrt8yCCith0ammwUx6KyNZ+8RMKUQvYs6EedrYqil2mwFKGPAEOASfCcPdCsPzwEw"
    "vHNn5IFgXsqQ77EIVuflx2yYjey4OSDOio3vVASAzsYqFaPnmVAnIoKwvIjuGU23M1X8Yr"
    "GXv26lKEgTVSpD4l6jLY5YjlBtVpVIqPqurvADkUIhkhIskpKeoT/QwM8G0dOLQxxEzwHl"
    "JGgYNAjNauexEZ2K8SA2ufhP5DEcJTiOhJW4WoMB9Y6Ng2x82IfxoHQZlK6y1GNBah0G3B"
    "q4PXaeNPhh2vqvVIHXaZ97pUBEaMLiYxMW+brHUp80l/BvthXUYH6Eg06qGQuEzUDYjB9T"
    "MeGwmTQJaUIcJr0ChGAK34IpvDTI/hUzkZF+xiRbDJxZGGW3JUyHLu3KslkYNjOjJ1phjr"
    "Jl/UobN3Nzp26Lju/l0jC1YHe+D5hLvTAygbm0d4rBXDowzVfrPz1NOj1pQD1NckHLAy3P"
    "j6mYmJbnpQbw/x9KIdycVQJKY230gH9VYR1UARXFUIu3leJFHOqQ20U5ODerq7tbGbqduN"
    "/mMYqAV5GPoBaAWgDRph4453SxXbsc8zIEODVymtPWVU49AKBQgr2YKkUxbttSu0CAXuBA"
    "+AOOU6sQqwMAlnc3tr2Uxz+mMflExM1ZYbwYaCOJK8P3nBOLBhh5BqcWoxOUW/mecW1C5z"
    "OUEDkABSucyD8tbyCIlWldDvlFjfkFqT+CIy7wXqKkPqe+mjnlrsdngWnfCwETZPgBZXgw"
    "7Q9Cc2NivF9Z8SMS7OUTU1XV75TS5uCvMgZyxSDGy2e5E6z/3bYVsP4PoG0kNx00jcRSy0"
    "i6KxhqkuUqyOz0O7nUMpt9KEX45+gWBQzzFYopJ7rexkoOfYV+SeRuNKfJL4grSX+nEh5V"
    "KM89laOoISiozweBauGFQAaqBagWU6NZPuP+3uSGaWnafYSAPObSFC1YkTCNpVy1NInBZ+"
    "oW1sEQhe1bFLY3TQ5G9KL51OVg3LTl4qQNcSXIk6ZuFM0S5dCUFF9l9Gdh1iuHE2JZ9bOK"
    "m0wl94G7g7b04zpP/tRacl2F+9zV6MJ/CQpz8Jg5YGSrzZwuk1DGwiw8ZhbShBMhYrdpqI"
    "BhHtzmIaNQ97qaLyhd206FGQ+z4TYbC0bwms/plph76rZMxAkU5uBRc8AIp/GD4yyUwTAP"
    "bvMgqMCxVVHXIwJqtLQrbQ7+e+i7demaZYzZBUQcABCHa29zgPATCD/xYyomFn4CnbmenH"
    "sLOnM9iXmGzlxXMsnQlAW2VV0qIGjL6mkS1ic9SzdnIyPzcTOL4Eh+hJyNj/ybjjdUicBc"
    "hSqq5mJrOcEooBv5MaObrGzBiu6QWJE9wiwLczwNgHzUnSDC0YP3ZIYgwrF3ikuRGnhjFW"
    "1QjAct1EELVVuRDdnFeCDbgWzvYncnI8pU/KYkvHfm2AgGhqEO/7B1+JeUbUy2g5YKKwfE"
    "JNgdemveSC0iL5jc1ZdWgjzKmTaeLaKnrNdsq22qe9Xmf6gjwe1jv/L/TRMrcbsYD1w7hP"
    "XSAMfzwm5bY7zRJFxFNVmEJ2kNrvBsNPceD9Hfn4guCqCsu5U5+FcaETFXuaenc/Bpg+O4"
    "0XBbRQ5nu/22Lwkms91+++L77w7WWvVLm3320/vbd+8MnvpE/YGmSCBKY4KTBnf9EVVjcy"
    "FhfdFZ2KGGXc13Hz68q+wnd2/rG8bP7+/efPzqm1o7rFOywXPcvKSn6zlOt6HjrFeRMOtj"
    "mnXwMA7nYfTIH8aqvpzqlVmbzys3YLHj0A6+Ll3OL0ucUfcpqneLFUHZ/RDHUYjwUsgfi5"
    "FqRCRMDq/H3g68Xl4Y/MDr1TvF4Ii5TqmJdPErCWwXcBUFK7hj4fo2SWWatesHjoaSX0IY"
    "aza29Kc/QmADcSrJrsQrJ22sBp2gOjYS9asxwtMrPeDnhBMckxZ94DCiu16gE4MPmC5dgT"
    "Qs6+Ozw5HgaEkZUv9X9zE2ADqPADHfixMcxPwBhaQwdekvfUTBcQHHRfNx8UDY/gf5a9Nh"
    "cbjeelSwfKRcgGHnvnFqrN7ilZUnxPts51d9I/aIqu1dQlW+IIq4KvUqXiOaxHt9IKzJno"
    "SqUfRKXVyTrcGo1McD4PzxYnOE82fA8yflUgi0I7QEATpPVO+QzNXGYjJ7JJjtm9TvEqzu"
    "+t6LrB7AdAi9y0PBDie41MDv3v50+/HvZh38zhA6dvf3z29uTxezkz+UQ3qlt9IUBDp0mu"
    "aJuby9kaGX8u9YfaZr0tCcoXT9jAytR0rhshjaqSVDHCXrrE0CJ1z58J9x5R6NdGe2/J5I"
    "35PPtCCLMJeD1VHyHP0s9zUp9Aby3pHIG7LpVm3a6pIGgbyllI93mJvbNAz58EfI3vbH7a"
    "VP2vPS9xTOWZDLBxQk8zfO1iNZQQGp0Eq713pcidrf7bbeA8Rx7x2PdN2XkgNC8FMRgkG1"
    "nbZq64+SkyYN/mR95ZxiU4w5q9H8MXpQbd82NCF7pL48EitG0/uVtuEX6exFu+nMoC8oXR"
    "vDSh97M7D2eyGdgVYxoAC8xXtVd9y2zkQFBaTWE5aFIJutLalVFJDqe2mUadKMN4odg1RJ"
    "gmiD44alewDVZcoM9TxHT4vVH9/88Pb97buvXrycvaylZBYBpC+/rtftgMoofVdGUb3FUk"
    "Pqdns3stSUst0ju1JMloN53gFnGhHPmJvyEJt5PyIG5H0qdHMi5pjLI83aIlzFwQnYJGhk"
    "iqyR3uY1bUZDKRT7Ba5bNRwiDLvyX0UB7668C8mwPe8FCnh3KDBGBFamj1PWWyqMlTDQr6"
    "d9Shwqj5EvKijB8oCtgKAwZC27QYq8UZJV23ZT5JvvAFzXJMQtMRVcatGDCsCA4niiqlLG"
    "kxHKFYNz5WOz5v2AgrPTRRmSu4BDx5wjDJyhvjlDK1azFQnWNm3zjgBomncSpCM3orkmyO"
    "GVOQHDi+P1iwOxQU8xNggqAT7BWR9PJcDxN1n2JVKL6i91GqelPp+1RmkVI7rU9pBji/J8"
    "WTjNM47oLnmOPstPtOnntyoHJCFcN6eSP6uhyghrLPzxyNtBnJYXhgaI0+qdYmh5dRVrQv"
    "lrWnBegwH1Lg2wCNtEOmXJoO3fMoYbskhquBr3fTpBrkf+P/4JiSAg9su/TETMsdBgGQmG"
    "HJ8NOeNR7qDM+wWVuz8yKRTfNGh42cXZOTVvfn8Y10HZU8V80IrKL4iwVtVmugcx+uV4Rv"
    "yC0kREMfpF4DVJ1AcmNc/9RqDgeaF9gILXO8VQdqsnOgvzVudQ5Hw8KG0OSps+X+SGvjBk"
    "NTRTXkUB8Q7Eg8LXLC1OV+ErhCXbOS/jQNnzTdnzROn4FKxImJq9SodrrSoHL4/q0FqKJF"
    "I/UM1qlE/oV7pAKsQEsTTJCsLThCBOUxaQVyjEUbxHunmUbnmK1FI9cSWp/rMzJKFZ6d+f"
    "ECdyrYSGmmZDPxwUGy/ERFBsBpTEoW3VkHGweq+yofuIAMKhX/co+3Xrk3aen7On09BoHT"
    "/BOdnIPaP/0sHC0Lf73Kq+YN9u6P0yObWuclhgLuZSt3CY4xoU1Hef5xnMcs3H07TMcr4Y"
    "bQiOb0wGG5KlVp5t+seLgR0cxAspva5f6artKzmZRPdTymwgX0TRzo/rou8kfK2vZN2Xsm"
    "XO0VKZW0wFHC9878dUkCfR/crw9rYFWxwx5+XIfD09zuDSvxQ5SJtasMY89oC0sMZcvzWC"
    "vzT2VZ8728lsjDJHBBhlHIwyy4hJaVlOS2QO4W7bxU+xUyr0P3Df8Zjg5TwwF5RsnIEqaE"
    "rsX8wok7Vmdip4UAJOUL0YiTrhvRNYLpMfVF+nmwalIrvYVbOYB4fhZ/ULlQKojr+szdTB"
    "rarvkAn8eg2zZ6qHa7A+VSJcbvAITcEvGfVpeGn71s4utdGNP835qqrDeCyUfWkOUhR6IA"
    "aXVttCP2JgoY8u5UOdre+k/Nt07uprnY/duBjdqbNkJhvKtw4nHOsTYoZwGkYCkUSoFuoM"
    "qb7vLJyhvGnjNsbBMT1fHbDmtpEXu/Mjzmk3bdBODwSrHlj1IMbKIwp7sS5FgmwsV28JAm"
    "v32mLliGi8pFzpjYQjRExU9yizjHO42irl8Oq4TvLNFu9pKoqA7QeShFLuEFT/tsDJeoZ2"
    "kVgdW1LHkSpAxPEe4STMPlZDMwFLuSDRgtI10YYGkzdzoGdCTLkXGxrIOwOeGdALbFiaj9"
    "utazeUkzuA6OkgeqbCyo2cD4eC4g6ZtdCmDfXcpk3vCG5OzDISQmF9c2LWm/HJqUqIbUvJ"
    "KvDRbSXHM8VOXSU1WzZHwwEwYKsPuiXJFUT3fkpERkwYDofWpJgDBlJiuqfEaI3Y0gNWQM"
    "AB5ubpXTCqKkU4UF9Hwgy4zcA9o9xAfeuJecBcpwdzXxNw6aMy68tpS24JBfS20bskBjmk"
    "ldocAbS20SrwF0tacwTQ2karvV5yKYVk0rRmToq58nBY0ltDAs0daLbfcqtAILkDyfYbcB"
    "UIJHcgWcrDWD/XiekyGujuQDdP+ZYk3HH3KKOB7nN0y+fZ1KYpQyajRF8s/6kUSWrrVz9B"
    "QtdoqCn7NItXQMfIpz7r0FTkOuZdYW1/FGB7PC9nhRHfpsLks2jltgwDgttt55ywB1t9oY"
    "QCetvo1aWMLMk9YIDaM/bzOd/Kcaf0NgdJVEAQRWcfJZFbCqJ7bmtmryFhcXexnjnTHADN"
    "FlYzZ5o50GxhcLeWkatAILkDyW4C3SkYyK6T7V263V1mUb5pzborBs26Jd/NF6XxnUr75J"
    "lsJTNsVqfneM9nHCW/FSuU39pc4MftNpAq54WtGVLleqe4nmbRmLrVTOu5jC2gNkk3C5O+"
    "3mg5PQKgqqG/Xj3faHZfrN7JIG++bEkgcM5AixxSHthVFiE1TIdS5oozST2iqgtcET6C8q"
    "zgrNx4WaZANL1fCZW/v8V7U/nyR98PJBQPXhuQUCCZf4I0Z3uTLbsVFJAKhbeu2NwwXfwq"
    "T3gbvksQoNy5n6St5lgGQXhdw2nnWEjlEdVTxsNnL2uZkSVR9Tms8uQrIGDdnvV7RtPtfE"
    "0MyfLNrFdAwLo963hjbrrR6tY5gq7jzrkO/07uMygP1Hd5oPGEpvZvYR04OjUzpDkFg9eg"
    "E4wGH0n0d8FJez/aKLGV7UsQkOyrr80Gi2BlSWcZA3zW5PU0thPV8/EgLzqUO4SkryeS/u"
    "OdT/CdPFFuWp2BesSsoxcwLgZ3qgmuRlercz/jiJEtZWKGMEeRQBxHIVLt12fHmtwLEsgv"
    "21b4+1I3BoegF6cSOAQHPPjBIQiRYeOmVmtJljbPMmYS5qGhZVjwxQ5I9mGT3eL9Y/oCVO"
    "Gguj1iJrISla4TUUHDPDxiHih7hHu3DIZZAMeXb46vkZV3HRGzI6vwOiJmR1bkdUTMghu8"
    "bzf4MsY7G0GiGA+yg0OwI3QkegJO78wa7zDJFSDMsc9znDla5qbwITXHTaGeJVDb/I7wjG"
    "o7+OWE1Y/1FU7uVYGH1DYR8xQJtuG6hrrgxKShtraOOoIG7B11+GS0zaNG0RYtIbubiUhQ"
    "W0YlExtLy1cBAZnVJakBc9Mx15bRUCCAb3u+iwBXS4NCGQa9LG9ajQpXSPMbD6M9LmrsUH"
    "jjFAlRrBAVDFHB09gXStXdqnSfa1tiILxbAo5nhF+6wlFuQmLUYNP986cPP7UannJUXXyI"
    "AoH+g+KI95bgVArTXKRRLKKEP1ePvUakpmKpfZ3Xl3RtS1E3gOj3pxr9Di1PnvqsQ+uNXp"
    "S2QwBT3kzDNf6pCgehrZvQ5ktST3SfSCr+QvY3poSe49VZazJPNq6Ihe5Sx08ORVscsSLj"
    "JsuveMZRxHlK2HP0VnC0ZdGDXDVyIBPyAiJJwPZbuYyy/Jt7qjJ2koDo3Bz5HThKKNpQRk"
    "yV/gZ4IqT+eKF6QupP7xRDSd2+FM5tuoijwEbZPCKGVzSvszx7USnzrf+U+bsowWzfJAUd"
    "QHU37z7vTzYZ2ecuJ/LAuiT97u1Ptx//bhZ+7gzE3/3985vbuvdAnaPzJaMGL+SZIK4Kco"
    "Ja3Ui0uI5RXCySfwifp4mIYtupPkVDPJfPsw0GumaJYVqmGl80WRUHpBITb0yK7OHirE2P"
    "zXrUzHlldAdl9gBAmK9JiJaUqYoRGC2jmLzK6kRIhTGgqtqZUiuXkVx3CAutiEq0KjFRVJ"
    "OgG8KzchJqZCSVUn17k0o72HNBsfVC6wLFtneKS1GfTqUsoIJFK6lyh9qYRIKW9JgDYhKp"
    "R0MHBCjlyEEIK8EmKIGNROLqJGjLS/bTewDB5Ho9uWt5IZk7FdY9gU7J2jpwed1RJCXIoS"
    "kpvsrozy1VW4lLhUNgg6mobd3XgLDqnVd9xmRIE6NN/NwMFLjhJqCvwIvrsE+3JDFGcrZG"
    "vpRQUArhTABMEFNuz3AJBQyfYViZoSz15xIE4uhrOR+MUYOjvVkKOQAgKMuhLFUg7Ng+AM"
    "BO4UD3eJqHfDMpMQP8dM0TMi0/XfVgTiK+cpr2GhS88L7Zj3zzxzZ2C6gMmLXGFxdDLXsF"
    "bOhD3rV7iTBa4GT9jJecpspbqvp401QcC/13bxhw0buDh9ULaRs8rL1TDF0DBqb5qh2Bp0"
    "lptNGFxyx33jIIKIUGDHayJzRgGDnZUOgcShuPu7SxqhUiNX+7Ip0V0JMu0vmAY6ni2bFX"
    "xjxp8hhZEvWq2pUSKoPAC+LQZVSdPoSpdGgryayOA+7tuS9/TQvqa7ABI5CuYNDpp4gWjr"
    "HcM+Z4KUyZza3y2gkWake2S21SfTOUd7llDDek3BaAGrFDl9NSz7uGCVMt4X/8s0biPaPp"
    "1lZ7roBgg3ZQ6KAuONQFh7rgUBcc6oKPkG+oCw51wSe6qKEuONQF959PqAs+oB0PwjyfYJ"
    "gn1Et+KrPuTdAn2f68/SPDTWV4jpdn7QGfZDtPt/P7w9AOVXhSTtgzjtREq/hLQRH5IiHx"
    "HqmqrfKn1+iXKPxFVbdR5W+CFY6Vo5Q84zPEqR50+AzpJ3Nd69VUeafXZ0EsqBeSCsSCDi"
    "gMqhfKktASBOg8aYzMzelULZr3ETKJSJgrJAxaMn5EAOEupY0kf3y+wnxlcMG01Oyt4hzL"
    "9o6I/L7q9m6kdEJNvTlanLclzID+2+st+hNPLfmyjSSnDipZFTlBlWwkKljBSbvmzd3Ubg"
    "6JleOZ36WpQEDbyVNGQbl4x2MHTJmNswFGrT6MWp/JZhtj7es8sWgdrs061JUW5cFnDVp/"
    "ortSnyKkKjtxlKc66kLNyojEKTNkJ9tBwdzkhfIO5qbeKS51LcIbK99jMR4UdRfLSBjKmT"
    "Aoii2mkSMEKHegPFFVs+M5j0K7ZV6FAfUuZqmYmvSC1qCyAwYiym5etUWUxdEmEvMto6pO"
    "oM3KPgFCFIn90t4QgZWUckp8c3e6MgYaobdPiUPXOqibB3XzPDtwwQrRjxUiaYiqya/M2i"
    "wQ4jjmrOHh84qgMGJE1TPdP+OI0d0rhOMYCVW5bJNyVb4M6f4C8oclZQThYzflZcTkALkQ"
    "2f45+muMhWrg8tudlChnqlcyJ3L9C35qsxjsqWDu8EIXbzZ38FVTbaWW4IVVY2kl0Fq6iH"
    "Y8Tg2V0FsIz8cD2S5kCyxSK3vIEQGEuygu1M4OUowHsl1SR3FkG8pXgkCWTJXNfxv7rzQv"
    "3X+b+67A0u2UJhPTYD2nyyUnYi6FRpqY4pvaVOumO0AfIlC1QdUek6r9jt7Tm0Z1W1+dnV"
    "e553Ex8Kze/bdVFKx06+YibeSg3qqbnKrMXQCP0Hb9cjs/Dd33ah2TfNvZLiM87aJQGKLD"
    "G0/vw/gpHdcvvnn5/cvff/vdy8Mpffik7XA+PYhXJLpfGQ7hRjqPAODTVNNIioj2Qs0RBQ"
    "INCDQWAs1HSlv8B/pqF4GGFQM7ORIOEomy22ubfiR03uwyuk+ZLjeStUVR4gvTcYtYILnG"
    "f7vAnIQoSjhhEsFJTAKBVF9ys++grweBAOXhCd8sQEFg35CFUpl8oYwtVJvjQcoYiAdpnx"
    "KHeBC5ock/6t5gtWqekjIGpuTiU4LjmO5UBXwW3cs/7nRmWvIlDVioe1t2yJPNlgrVwWEu"
    "RNxssm1UUVruMJzO8t3XL3//dc/tyy+mtUDEGZjBPZN7JqY1QgmvpzjrvtgKVozKg5DcmC"
    "wFxbVZq52gPKpTmiNdygMYcaqqQ8gZRzvMJU0RCTONPU1EFKPdSo6JBNrgPUqojgbUYxC+"
    "l0vCnAR5qRs/wgiwJnuHGiVl1KUqlJw3AFxHNb1sojikUT52Piz8K+o9sQyQOECm5BIYWB"
    "RcqCATebTr/ctWLjgBT1A0GIkoUHDSKgHqs8hB/ivjJjjFIP31Iv0xnPC8Lp1JACxdbpUB"
    "i4oXtfEdqrjmDbRC5ZpRpSoUt8o4iXaRWCGMDi39MgdOxFG2ItGSMkQeCDOVa73MTSFzxA"
    "vxAyS8ASW8K7XdHBGZ0Jh77GRDo02oJ9CV+qk7K5mSdjjhlodoDQZJPCe1oU01YVpLQxsL"
    "wsCG3qkL1nJJ5Ev6QFzK7NawE1SdR6Iqd7KOMBJQFjoZSGpQmGjvJtoTo8jPCSc4JlWNvn"
    "5t1sEckpYHd8gHwkJX6lTijgpSRSVzijZhKD9W5sNSQa363gytlI8Lr7VPy5QzdJmbgi3E"
    "CxEDbCEDSnFh6iJQHFFwwnh3wlQdLYeNUL4BdnGaBuzk+1uoN0RHZPpyTHPCbrMi18aTun"
    "S59bDWfaVwaWSnRBce3Se/jRKkaqcqFwNGW6kRU0NgytnRcLZ6sfHD2Trg2Zotf9uyMWUQ"
    "UDrKKlO6C9oDmYpJG6LjITres91kYpEyEB3/1Gc9xlzMlQQt5y9KHCbfeANouOabcu6RXv"
    "mHzCHXoFb+4eCuO6NVLo8DzyqVnw5ZC1i3G1c22FcIJ0jytCKJiAIs74XkE2dKfcScr8l+"
    "htRHaLtSJl4dyyZ1SFUGQd78VBPt5xGgvnqhCID62jvF0L68Jzoh/G1AlVXyQAxZJC29dA"
    "oA0O1S/PvgAu6eDnjEQLvyOusWfWNDJdPg2LhRt9F/AoXmva6ToJwqxNg2uaWm8hE0nHms"
    "53IcYB7z5S2YuqHEsRV9HQvmETCPNJpH3urjUQIaTSSlEbOzZpKoOvh81mCC8oaxef6e0G"
    "Ug87i1LaMPJEGCohWNw+foD/I4CdFir4etyZ6EathqhtRGkGUEqsi3zLn4TA8x5BQO8kgw"
    "pXihmIIppXeKwZQCppTx6/Yxpet0a6dcHjGg29dZ76pWgk3lajYVUCufhFrpkbLxV8z5jj"
    "JzOk75+nlFY1se2qE4iQJJ8byAISnqK28pu6fJi6iQ6UkSsP1WLlQkhX6pENQl+9folyj8"
    "pWjZk93SVLSk34eBauGFoAaqxYCyMIgJVxITVji5dxMTKkgQE0BM6CQm/A3HMTFmAeVXWk"
    "WD3XFMhyRdygnKs4VUFdmIP0cqw2dDE7Ivzt0s/9d0zDvg4eT24liBk3vAkxvSg3qoSaP3"
    "HEtOqyggtUaq/+2noHgYFA971VPxMDAHNk7FxOR8SHm8TkyXV/rVm0Sw/VvF902jplUaMz"
    "uvc82JGt5V88JCGUQ1RClKyyLIYkFUWQWugy2U5dSodtmBH6Fz+SZngQ4GOpiTbDuefb7P"
    "c/wq4bsQxDFkgkb0b4MO17bICwSs8PEKM58IZsGqWZDJr3cRYvhxaKf2Z0vMtGc3O/KfcS"
    "2VRFIGwYygKNEWYL0YXh9/lKNUHx9z27PH3hCkHZB2QNoZi7Qz/kwlrw6CvzWEFpWudjkE"
    "bMKKdHiPqgKYK6SmaCDjGNioYaN+6ht18aJ11Y2K8aAbTbq8HWhIFzwYyWJF6fpWCLLZms"
    "NqqiPaD8hs7ByXBp89JD+oYkNsr1Lq5A0juaQQRhvCufzGz9HbzSbV93+NON5z1cY5K2u0"
    "oKnQOk4lWU+1gQ7UMR2enrR9Pggid7w4O+B4HvB4zl8dS06rKCC1RqrcbAJqF2lSgoDk42"
    "IV1rWR56rM3SntzZbhKspJ/PGsbEIu/bz45uX3L3//7XcvD0LP4ZM2WefUt7GJ4jjiRD7F"
    "1HOhkdk6bEqS5cW4lcuPuQXkVJETDMgZSQBOwYm3kfaZMP9jJirvb5p1g8OQTspBWB7dwY"
    "Qmx6qCISHKb/BKC+MJZozukPpPy+MbvNahHYgmgbwNTkI9TIrwIhuwZTSQoocS6RNCTJEj"
    "/T4KNAQvJC3QEAYUZn2zRE+C1JCE6ZbM12RvoyRUUaAnOOgJCxru5yo322QjbU4zrcAg07"
    "TOfddMU/JA5J6gibNY9lUULHsX9Thd/EoCg5rR0m3oCAHKHShf6QefEN6c/XIAQOpL+2S4"
    "pL7QZBlHphfgjtKY4KQh76UEq+/6EtfXdBw+GXjX//DhXYX5u7f1df7z+7s3H7/6Rk+DHB"
    "SJkjdshM3NGAmI1GPDKyzznmrFczEnUtM1lHBuKxhfRjnR75kRdGjeaRCkjDlZ8mpQqOPr"
    "myWvPM/FfuEwzzXoBE22E86hzI2BThNfx8Ib7vMbTllI2JyRpc0BWgHB+Wl/fm7xfqN0fE"
    "veazBg3kFyUX4M6/VeBgHrDqzvEmvOjxBgvBvjfvlg3yThlqq4h2Yf7GHIrIsPlpRHd8jH"
    "J4wgjDJnF9rJf7Isem1d5TOknKLyMEWHvpGRjp9UYZZEmEIxL3JH8KgO8UqBR/X6FJdaKD"
    "Crfn75cDDCOxy0R9eRwRh5yxhu8PfVcDXuO5rix3Xk/uOf47Thyq1mEU/HhBtGXP89UtjD"
    "3JTK0xIecAoFUdGlA2jAiMl1116H+gCC8IA6713DA5Y4ilNm2qob44zLkMnkdF8swFixI5"
    "8351ESGEIu2g2XJ2CwXPpsuZS3SjfEyTNRAsIc+zzH48nvHX8tR6ic2m1Cpuv1S7eh46xX"
    "kTDrvs+6X5bi91l27U2zobgYMetiJ96UBndK5NfGD0STrMgq1sn2KjmmMDibs/I7ocDc64"
    "UtEsy9vVNcskHmL4AlqTUY0Go07VpyWsIAofUgDMojYa1dlFFTSvIeWMOABI3B7by2aUiQ"
    "gPTo+hzeO5O28tRVtE2E9byGl41BvQwBgzoYgp6qSaDiRomSiK+cpr0GBfO6b+Z1v0w/f8"
    "X7mGJzgePqiFkX08+2NPis6Ue1Nd1FIUFbzISuZVyUWNy/Qiv5chPGdaEUhndIJcSX2pvP"
    "VN16jPQXyGL9ApygBUF8G0dCNe7Ry/zEcDTQM8Hs5IWuCWan3imGburXCGLx6xD5SJRdIG"
    "Oq6Rg5jul0kLDK8C418zMg2ukG2jy6T6Q2p9qbcLRjNLl/hdZkK9CSqvq9u1UUy7ssyQ5t"
    "VUHfrHbQTHkQpPwUqgq/EVezF6IszgppmATfE2asxj/s0+F48WLvg+NlwOMFyoL1QWpWnd"
    "zGTFaCgGHStSDYQbzpaCSrgqbk9rhcbVsQP68SQw0lKp6mjZJ82Ubybg7TXkVOcNZHMssj"
    "MVF+JNsYt1WSzgfMuumVh7EdlEqGk3uirIS5jVD1zCwSixdElWrO7qdsg8pouMqabZo0xM"
    "fcCtQ9L8RmUPcG1ExUdr9JnGsuZ3lEDF/P8jp09lK5Uhfns1vJJQis47qGvRSE2RotShgg"
    "dJyBPSxNkgkF9mywCFam/bi5Ic8RAfYKg72iEPcsKC1DIFSqTqiU5e3K0B4AYMd02BEgMq"
    "15ZU/X6gORaWD26cXs89//Fy++OyY="
)
