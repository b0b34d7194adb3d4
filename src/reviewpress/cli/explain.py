"""A diagnostic's code in; its page out. Without a code the list of all of them."""

from __future__ import annotations

import re

import click

from ..errors import ConfigurationError
from ..labels.messages import Words
from ..terminal import cells
from .command import Command
from .console import Console, pass_console
from .help import wrap

WORDS = Words(
    "진단 코드를 풀어 설명합니다.\n\n"
    "코드는 메시지의 대괄호 안에 있습니다: error[unknown-key]. CODE 없이는 모든 코드를 보입니다.",
    "Explain a diagnostic's code.\n\n"
    "A code stands in a message's brackets: error[unknown-key]. Without CODE all of them are listed.",
)
HINTS = Words("다음 단계", "next steps")


@click.command("explain", cls=Command, words=WORDS, examples=("reviewpress explain unknown-key",))
@click.argument("code", required=False, metavar="[CODE]")
@pass_console
def command(console: Console, /, code: str | None) -> int:
    """Explain one code, or list them."""
    from ..labels import messages

    table = messages.table()
    if code is None:
        width = max(cells(name) for name in table)
        for name in sorted(table):
            console.data(f"{name:<{width}}  {shown(console.pick(table[name].text))}")
        return 0
    name = code.strip().removeprefix("error[").removeprefix("warning[").removesuffix("]")
    if name not in table:
        from ..labels.nearest import nearest

        near = nearest(name, table)
        raise ConfigurationError.of(
            "unknown-code", name=name, **({"nearest": near} if near else {})
        )
    message = table[name]
    blocks = [[f"{name}: {shown(console.pick(message.text))}"]]
    blocks += [wrap(text, 76) for text in console.pick(message.explanation).split("\n\n")]
    if message.hints:
        hints = (shown(console.pick(hint)) for hint in message.hints)
        blocks.append([f"{console.pick(HINTS)}:", *(f"- {hint}" for hint in hints)])
    console.data("\n\n".join("\n".join(block) for block in blocks))
    return 0


def shown(template: str) -> str:
    """Show a message's template with … for what is filled in."""
    return re.sub(
        r"\{\w+(?::([^}]*/[^}]*))?[^}]*\}", lambda match: "…" + (match[1] or ""), template
    )
