"""Background work. A job is a row written with its cause; Redis and SAQ only carry the news that it is due.

Invariant: losing all of Redis delays a job and never loses it; a job may run twice, so its effect is guarded by its
own row's lock or key, and by the lease that `finish` checks in the transaction of the effect.
"""
