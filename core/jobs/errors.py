from core.kit.errors import NotFound, Refused


class JobNotFound(NotFound):
    """There is no such thing here."""

    code = "request.not_found"


class JobNotDead(Refused):
    """Only a dead job can be run again, and not while another job does the same work."""

    code = "jobs.not_dead"
