"""The pages where a tenant's users sign in and look after their account: no CDN, no inline script, and no script needed
but for passkeys, which browsers offer to scripts only. What a page needs to go on lies in hidden fields: tickets.
"""
