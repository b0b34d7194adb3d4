"""The codes of the room ``cli`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_HELP = Words("'{command} --help'에 모두 적혀 있습니다", "'{command} --help' lists them all")
_NEAREST = Words("'{nearest}'을 뜻했나요?", "did you mean '{nearest}'?")

_USAGE: dict[str, Message] = {
    "usage-unknown-command": Message(
        Words("'{name}'{name:이라는/라는} 명령은 없습니다", "there is no command '{name}'"),
        (Words("'{nearest}' 명령을 뜻했나요?", "did you mean '{nearest}'?"), _HELP),
        Words(
            "reviewpress 다음에는 명령이 옵니다: build, check, init …. 'reviewpress --help'가 명령을 모두 보입니다. "
            "파일이나 폴더를 바로 적지 말고 'reviewpress build 폴더'처럼 적으세요.",
            "After reviewpress comes a command: build, check, init …. 'reviewpress --help' shows them all. "
            "A file or folder does not stand alone: type 'reviewpress build FOLDER'.",
        ),
    ),
    "usage-no-command": Message(
        Words("명령이 없습니다", "a command is missing"),
        (_HELP,),
        Words(
            "reviewpress에는 할 일을 알려 주어야 합니다. 책을 만들려면 'reviewpress build'라고 적으세요.",
            "reviewpress has to be told what to do. To make a book, type 'reviewpress build'.",
        ),
    ),
    "usage-unknown-option": Message(
        Words("'{name}'{name:이라는/라는} 선택 사항은 없습니다", "there is no option '{name}'"),
        (_NEAREST, _HELP),
        Words(
            "-로 시작하는 말은 선택 사항으로 읽습니다. 파일 이름이 -로 시작하면 그 앞에 --를 따로 적으세요: "
            "reviewpress build -- -이름.yaml",
            "A word that begins with - is read as an option. For a file whose name begins with -, type -- "
            "before it: reviewpress build -- -name.yaml",
        ),
    ),
    "usage-option": Message(
        Words("'{name}'의 값이 빠졌거나 남습니다", "'{name}' lacks its value, or has one too many"),
        (_HELP,),
        Words(
            "값을 받는 선택 사항에는 값을 하나 적습니다: --out 폴더 또는 --out=폴더. "
            "--strict처럼 켜기만 하는 것에는 값을 적지 않습니다.",
            "An option that takes a value takes one: --out DIR or --out=DIR. A switch such as --strict "
            "takes none.",
        ),
    ),
    "usage-missing": Message(
        Words("{name:이/가} 빠졌습니다", "{name} is missing"),
        (_HELP,),
        Words(
            "이 명령에는 꼭 적어야 하는 말이 있습니다. 도움말의 '사용법' 줄에서 대괄호가 없는 것이 그것입니다.",
            "This command needs a word that was not given: the one without brackets in the help's usage line.",
        ),
    ),
    "usage-bad-value": Message(
        Words("{name}의 값을 읽을 수 없습니다: {text}", "cannot read the value of {name}: {text}"),
        (Words("쓸 수 있는 값: {choices}", "it takes: {choices}"), _HELP),
        Words(
            "선택 사항마다 받을 수 있는 값이 정해져 있습니다. 그 명령의 --help에 적혀 있습니다.",
            "Each option takes certain values; the command's --help names them.",
        ),
    ),
    "usage-wrong": Message(
        Words("명령줄을 읽을 수 없습니다: {text}", "cannot read the command line: {text}"),
        (_HELP,),
        Words(
            "명령줄이 그 명령의 사용법과 맞지 않습니다. 도움말의 첫 줄과 견주어 보세요. "
            "빈칸이 든 이름은 따옴표로 감싸야 합니다.",
            "The command line does not fit the command. Compare it with the help's first line. A name with a "
            "space in it needs quotes.",
        ),
    ),
    "unknown-code": Message(
        Words(
            "'{name}'{name:이라는/라는} 진단 코드는 없습니다",
            "there is no diagnostic code '{name}'",
        ),
        (
            _NEAREST,
            Words(
                "'reviewpress explain'이 코드를 모두 보입니다",
                "'reviewpress explain' lists every code",
            ),
        ),
        Words(
            "진단 코드는 메시지의 대괄호 안에 있습니다. error[unknown-key]라면 unknown-key가 코드입니다.",
            "A code stands in a message's brackets: in error[unknown-key] it is unknown-key.",
        ),
    ),
}

_SURROUNDINGS: dict[str, Message] = {
    "init-exists": Message(
        Words("'{path}' 파일이 이미 있습니다", "'{path}' is there already"),
        (
            Words(
                "새 폴더 이름을 적으세요: reviewpress init 새폴더. 아무것도 바꾸지 않았습니다",
                "give a new folder: reviewpress init NEW; nothing was changed",
            ),
        ),
        Words(
            "init은 있는 파일을 덮어쓰지 않습니다. 놓으려던 파일 가운데 하나라도 있으면 아무것도 쓰지 않습니다.",
            "init overwrites nothing. If one of its files is there already, none is written.",
        ),
    ),
    "system-refused": Message(
        Words("운영 체제가 거절했습니다: {path}: {reason}", "the system refused: {path}: {reason}"),
        (
            Words(
                "파일과 폴더가 있는지, 읽고 쓸 권한이 있는지 확인하세요",
                "check that the file or folder is there and that you may read and write it",
            ),
        ),
        Words(
            "파일이나 폴더를 다루다가 운영 체제가 오류를 냈습니다. 이미 만든 책은 그대로 있습니다.",
            "The operating system reported an error about a file or folder. Finished books are intact.",
        ),
    ),
    "trim-option": Message(
        Words(
            "--trim의 값 '{trim}'{trim:은/는} 판형이 아닙니다",
            "'{trim}', given with --trim, is no trim",
        ),
        (
            Words(
                "문고, 46판, 국판, A5, 신국판, B5, A4 또는 148x210처럼 적으세요",
                "give 문고, 46판, 국판, A5, 신국판, B5, A4 or a size such as 148x210",
            ),
        ),
        Words(
            "판형은 이름이나 밀리미터로 적은 너비x높이입니다. --trim은 책 파일의 판형을 대신합니다.",
            "A trim is a name, or width x height in millimetres. --trim takes the place of the book file's.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_USAGE, **_SURROUNDINGS}
