"""Click's complaints and the system's refusals in; findings that teach, and their exit code out."""

from __future__ import annotations

from difflib import get_close_matches

import click

from ..diagnostics import Argument, Diagnostic, error
from .console import Console
from .program import COMMANDS, UnknownCommand

USAGE, ENVIRONMENT = 2, 3


def report_usage(wrong: click.UsageError, console: Console) -> int:
    """Tell what is wrong with the command line; give exit code 2."""
    console.report([finding(wrong)])
    return USAGE


def report_system(problem: OSError, console: Console) -> int:
    """Tell what the operating system refused; give exit code 3."""
    reason = problem.strerror or type(problem).__name__
    console.report([error("system-refused", path=str(problem.filename or ""), reason=reason)])
    return ENVIRONMENT


def finding(wrong: click.UsageError) -> Diagnostic:
    """Translate one of click's exceptions."""
    command = wrong.ctx.command_path if wrong.ctx else "reviewpress"
    if isinstance(wrong, UnknownCommand):
        return _unknown("usage-unknown-command", wrong.name, list(COMMANDS), command)
    if isinstance(wrong, click.NoSuchOption):
        return _unknown("usage-unknown-option", wrong.option_name, _options(wrong), command)
    if isinstance(wrong, click.BadParameter):
        return _bad_value(wrong, command)
    if isinstance(wrong, click.BadOptionUsage):
        return error("usage-option", name=wrong.option_name, command=command)
    lacks_command = wrong.ctx is not None and isinstance(wrong.ctx.command, click.Group)
    code = "usage-no-command" if lacks_command else "usage-wrong"
    return error(code, text=wrong.message, command=command)


def _unknown(code: str, name: str, known: list[str], command: str) -> Diagnostic:
    nearest = get_close_matches(name, known, 1)
    arguments: dict[str, Argument] = {"nearest": nearest[0]} if nearest else {}
    return error(code, name=name, command=command, **arguments)


def _bad_value(wrong: click.BadParameter, command: str) -> Diagnostic:
    if isinstance(wrong, click.MissingParameter):
        return error("usage-missing", name=_name(wrong), command=command)
    kind = wrong.param.type if wrong.param else None
    arguments: dict[str, Argument] = {}
    if isinstance(kind, click.Choice):
        arguments["choices"] = ", ".join(str(choice) for choice in kind.choices)
    return error(
        "usage-bad-value", name=_name(wrong), text=wrong.message, command=command, **arguments
    )


def _options(wrong: click.UsageError) -> list[str]:
    """Name the options of the command in which the mistake was made."""
    if wrong.ctx is None:
        return []
    return [name for parameter in wrong.ctx.command.params for name in parameter.opts]


def _name(wrong: click.BadParameter) -> str:
    """Give a parameter's name as it is typed: the option's longest, or the argument's metavar."""
    if wrong.param is None:
        return ""
    if isinstance(wrong.param, click.Option):
        return max(wrong.param.opts, key=len)
    return (wrong.param.metavar or wrong.param.human_readable_name).strip("[].")
