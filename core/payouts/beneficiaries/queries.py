"""The beneficiaries' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = (
    "id, person_id, kind, details, masked, ifsc, created_by, created_at, removed_at, validity, name_match, validated_at"
)
INSERT = f"""
    INSERT INTO payout_beneficiary (tenant_id, id, person_id, kind, details, digest, masked, ifsc, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant_id, person_id, digest) WHERE removed_at IS NULL DO NOTHING RETURNING {COLUMNS}
"""
FIND_SAME = f"""
    SELECT {COLUMNS} FROM payout_beneficiary
    WHERE tenant_id = $1 AND person_id = $2 AND digest = $3 AND removed_at IS NULL
"""
GET = f"SELECT {COLUMNS} FROM payout_beneficiary WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {COLUMNS} FROM payout_beneficiary
    WHERE tenant_id = $1 AND id < $2 AND ($4::uuid IS NULL OR person_id = $4) AND removed_at IS NULL
    ORDER BY id DESC LIMIT $3
"""
REMOVE = f"""
    UPDATE payout_beneficiary SET removed_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND removed_at IS NULL RETURNING {COLUMNS}
"""
SET_VALIDITY = """
    UPDATE payout_beneficiary SET validity = $3, name_match = $4, validated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
