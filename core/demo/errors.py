class StepFailed(Exception):
    """A step did not show what it promises. `problem` is the API's own answer, when there was one."""

    def __init__(self, text: str, problem: dict[str, object] | None = None) -> None:
        super().__init__(text)
        self.problem = problem
