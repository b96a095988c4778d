"""Where the demonstration is seen: plain lines for people, one JSON object per step for machines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TextIO

_BOLD, _DIM, _GREEN, _RED, _END = "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[31m", "\x1b[0m"
_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Report:
    """What one step showed. `problem` is the API's answer that made it fail."""

    number: int
    name: str
    title: str
    is_ok: bool
    milliseconds: float
    facts: dict[str, str]
    failure: str = ""
    problem: dict[str, object] | None = None


class Stage:
    """Writes reports to a stream as they come."""

    def __init__(self, output: TextIO, *, as_json: bool) -> None:
        self._output = output
        self._as_json = as_json
        self._colourful = not as_json and output.isatty()

    def say(self, text: str) -> None:
        """A line for people only."""
        if not self._as_json:
            self._write(text)

    def show(self, report: Report) -> None:
        if self._as_json:
            self._write(_json(report))
            return
        mark = self._paint("ok", _GREEN) if report.is_ok else self._paint("FAILED", _RED)
        head = f"{report.number:>2}. {report.title}"
        dots = "." * max(3, _WIDTH - len(head))
        self._write(f"\n{self._paint(head, _BOLD)} {self._paint(dots, _DIM)} {mark} {self._paint(_time(report), _DIM)}")
        width = max((len(label) for label in report.facts), default=0)
        for label, text in report.facts.items():
            first, *rest = text.split("\n")
            self._write(f"    {self._paint(f'{label:<{width}}', _DIM)}  {first}")
            for line in rest:
                self._write(f"    {'':<{width}}  {line}")
        if report.failure:
            self._write(f"    {self._paint(report.failure, _RED)}")
        if report.problem is not None:
            self._write("\n".join(f"    {line}" for line in json.dumps(report.problem, indent=2).splitlines()))

    def _paint(self, text: str, colour: str) -> str:
        return f"{colour}{text}{_END}" if self._colourful else text

    def _write(self, text: str) -> None:
        self._output.write(text + "\n")
        self._output.flush()


def _time(report: Report) -> str:
    if report.milliseconds >= 1000:
        return f"{report.milliseconds / 1000:.1f} s"
    return f"{report.milliseconds:.0f} ms"


def _json(report: Report) -> str:
    facts: dict[str, object] = {
        "number": report.number,
        "step": report.name,
        "title": report.title,
        "ok": report.is_ok,
        "ms": round(report.milliseconds, 1),
        "facts": report.facts,
    }
    if not report.is_ok:
        facts |= {"failure": report.failure, "problem": report.problem}
    return json.dumps(facts, ensure_ascii=False)
