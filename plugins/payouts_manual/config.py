from pydantic import BaseModel, ConfigDict


class ManualConfig(BaseModel):
    """Nothing to set up: the files are the same for every bank."""

    model_config = ConfigDict(extra="forbid")
