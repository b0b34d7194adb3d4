"""``review`` or ``book`` in; the JSON Schema by which an editor completes and checks such a file out."""

from __future__ import annotations

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console

WORDS = Words(
    "편집기가 쓸 JSON Schema를 냅니다.\n\n"
    "감상문(review) 또는 책 파일(book)의 항목을 편집기가 채우고 검사하게 합니다. 적지 않으면 감상문입니다.",
    "Print JSON Schema for editors.\n\n"
    "With it an editor completes and checks the keys of a review or a book file; a review by default.",
)


@click.command(
    "schema", cls=Command, words=WORDS, examples=("reviewpress schema > review.schema.json",)
)
@click.argument(
    "kind", default="review", metavar="[review|book]", type=click.Choice(["review", "book"])
)
@pass_console
def command(console: Console, /, kind: str) -> int:
    """Print the schema."""
    from .json_schema import book_schema, review_schema

    console.json((review_schema if kind == "review" else book_schema)(console.language))
    return 0
