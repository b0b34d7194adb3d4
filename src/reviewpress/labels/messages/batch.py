"""The codes of the room ``batch`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "batch-died": Message(
        Words(
            "'{book}'{book:을/를} 만들던 작업자가 죽었습니다 (종료 상태 {status})",
            "the worker that was building '{book}' died (exit status {status})",
        ),
        (
            Words(
                "이 책만 다시 만들어 보세요. 메모리가 모자라면 -j를 줄이세요",
                "build this book alone; with too little memory, lower -j",
            ),
        ),
        Words(
            "책을 만들던 프로세스가 끝까지 가지 못했습니다. 메모리가 모자라 운영 체제가 끝냈거나, 누군가 끝냈을 수 있습니다. "
            "다른 책은 이 일과 상관없이 만들어졌고, 이 책의 지난 파일은 그대로 있습니다. -9는 강제 종료를 뜻합니다.",
            "The process that was building the book did not get to its end: the system may have ended it for want of "
            "memory, or somebody did. The other books are built all the same, and this one's former files are as they "
            "were. A status of -9 means that it was killed.",
        ),
    ),
    "batch-late": Message(
        Words(
            "'{book}'{book:을/를} {limit}초 안에 만들지 못해 그만두었습니다",
            "'{book}' was not built within {limit} seconds and was given up",
        ),
        (Words("--timeout을 늘려 보세요", "raise --timeout"),),
        Words(
            "--timeout으로 정한 시간이 지나 이 책을 그만두었습니다. 다른 책은 만들어졌고, 이 책의 지난 파일은 그대로 있습니다. "
            "책이 아주 크면 시간을 늘리세요.",
            "The time set with --timeout was over, so this book was given up. The other books are built, and this one's "
            "former files are as they were. Allow more time for a very large book.",
        ),
    ),
    "batch-bug": Message(
        Words(
            "'{book}'{book:을/를} 만들다가 ReviewPress의 버그를 만났습니다: {text}",
            "building '{book}' met a bug in ReviewPress: {text}",
        ),
        (
            Words(
                "-j 1과 --debug를 붙여 다시 만들고, 나온 글과 원고를 함께 알려 주세요",
                "build again with -j 1 --debug and report what it shows, with the source",
            ),
        ),
        Words(
            "작업자가 예상하지 못한 오류를 냈습니다. 다른 책은 만들어졌습니다. 메모리 오류(MemoryError)라면 이 책이 너무 큽니다: "
            "책을 나누어 보세요.",
            "A worker met an error that nobody foresaw. The other books are built. If it is a MemoryError, this book is "
            "too large for one worker: try to divide it.",
        ),
    ),
}
