"""Arguments in, an exit code out: the edge where every exception ends and no traceback leaves.

The codes: 0 done, 1 problems in the sources, 2 usage or configuration, 3 the machine, 4 a bug, 130 and 143 signals.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence

import click

from ..errors import ReviewPressError
from ..labels.messages import Words
from .console import Console, silence
from .language import choose
from .program import program
from .signals import Terminated, terminable

COMPLETION = "_REVIEWPRESS_COMPLETE"
"""The environment variable by which a shell asks for completions (click's convention)."""

BUG = Words(
    "ReviewPress의 버그입니다: {kind}: {text}\n"
    "  = 도움말: 같은 명령에 --debug를 붙여 나온 글과 원고를 함께 알려 주세요. 이미 만든 책은 그대로 있습니다",
    "this is a bug in ReviewPress: {kind}: {text}\n"
    "  = help: run again with --debug and report what it shows, with the source; finished books are intact",
)
INTERRUPTED = Words("중단했습니다", "interrupted")


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; nothing is raised."""
    console = Console(choose(arguments, os.environ))
    _soften_streams()
    try:
        with terminable():
            code = _invoke(list(arguments), console)
            sys.stdout.flush()
    except click.exceptions.Exit as leave:
        code = leave.exit_code
    except click.UsageError as wrong:
        from .usage import report_usage

        code = report_usage(wrong, console)
    except (KeyboardInterrupt, click.Abort):
        code = _stopped(console, 128 + signal.SIGINT)
    except Terminated:
        code = _stopped(console, 128 + signal.SIGTERM)
    except ReviewPressError as stop:
        console.report(stop.diagnostics)
        code = stop.exit_code
    except BrokenPipeError:
        silence(sys.stdout)  # the reader has seen enough: head, or a pager that was left
        code = 0
    except OSError as problem:
        from .usage import report_system

        code = report_system(problem, console)
    except Exception as bug:  # noqa: BLE001  # the one place where anything may arrive
        code = _report_bug(bug, console)
    return code


def _invoke(arguments: list[str], console: Console) -> int:
    group = program()
    arguments = expanded(arguments) or ["--help"]
    if instruction := os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        return shell_complete(group, {"obj": console}, "reviewpress", COMPLETION, instruction)
    with group.make_context("reviewpress", arguments, obj=console) as context:
        return int(group.invoke(context) or 0)


def expanded(arguments: Sequence[str], platform: str = sys.platform) -> list[str]:
    """Give what patterns such as ``films/*.yaml`` stand for on Windows, whose shells leave that to the program."""
    if platform != "win32":
        return list(arguments)
    from glob import glob

    found: list[str] = []
    for argument in arguments:
        is_pattern = any(sign in argument for sign in "*?[") and not argument.startswith("-")
        found += (sorted(glob(argument)) if is_pattern else []) or [argument]  # noqa: PTH207  # may be absolute
    return found


def _soften_streams() -> None:
    """Let a console that cannot encode a sign show its number instead of failing, and a closed one swallow all."""
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def _stopped(console: Console, code: int) -> int:
    console.tell(INTERRUPTED)
    return code


def _report_bug(bug: Exception, console: Console) -> int:
    if console.debug:
        import traceback

        console.write("".join(traceback.format_exception(bug)).rstrip())
    console.tell(BUG, kind=type(bug).__name__, text=bug)
    return 4
