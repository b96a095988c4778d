from core.kit.errors import Refused


class InvalidSchedule(Refused):
    """A schedule is either daily at a local time or every so many seconds, of a known kind of job."""

    code = "schedules.invalid"
