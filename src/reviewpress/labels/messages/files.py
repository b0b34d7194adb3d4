"""The codes of finding and decoding files in; their messages out."""

from __future__ import annotations

from . import Message, Words

_NEAREST = Words("'{nearest}'{nearest:을/를} 뜻했나요?", "did you mean '{nearest}'?")

_READING: dict[str, Message] = {
    "file-too-large": Message(
        Words("파일이 {limit}MB보다 큽니다", "the file is larger than {limit} MB"),
        (Words("파일을 여럿으로 나누세요", "split it into several files"),),
        Words(
            "장편 소설 한 권도 1MB쯤입니다. 그림이나 다른 자료를 YAML 파일에 넣지 않았는지 살펴보세요. 그림은 따로 두고 "
            "![설명](그림.jpg)로 가리킵니다.",
            "A novel has about one megabyte. Look whether a picture or other data got into the file: "
            "pictures stay outside and are named by ![text](picture.jpg).",
        ),
    ),
    "other-encoding": Message(
        Words(
            "UTF-8이 아니라 {encoding:으로/로} 저장된 파일입니다",
            "saved as {encoding}, not as UTF-8",
        ),
        (
            Words(
                "편집기에서 '다른 이름으로 저장 → 인코딩: UTF-8'로 저장하거나, 다음 명령으로 바꾸세요: {command}",
                "save it as UTF-8 in your editor, or convert it with: {command}",
            ),
        ),
        Words(
            "모든 파일은 UTF-8로 저장합니다. 오래된 윈도 프로그램은 CP949(완성형, EUC-KR)나 UTF-16으로 저장하기도 합니다. "
            "명령은 파일을 그 자리에서 바꾸므로 먼저 복사해 두는 것이 좋습니다.",
            "All files are UTF-8. Older Windows programs save CP949 (EUC-KR) or UTF-16. The command "
            "converts the file in place: keep a copy.",
        ),
    ),
    "not-utf8": Message(
        Words("UTF-8에 없는 바이트({byte})가 있습니다", "byte {byte} is not UTF-8"),
        (
            Words(
                "편집기에서 열어 글자가 깨진 곳을 고치고 UTF-8로 저장하세요",
                "open it in an editor, mend the broken letters and save it as UTF-8",
            ),
        ),
        Words(
            "파일이 상했거나 글이 아닌 파일이거나 드문 인코딩으로 저장되었습니다. 흔한 한글 인코딩으로도 읽히지 않습니다.",
            "The file is damaged, is no text, or has a rare encoding: the usual Korean encodings do not "
            "fit either.",
        ),
    ),
    "control-character": Message(
        Words(
            "글에 쓸 수 없는 제어 문자 {character}입니다",
            "{character} is a control character, not text",
        ),
        (
            Words(
                "그 글자를 지우세요. 편집기에서는 보이지 않을 수 있습니다",
                "delete it; editors may not show it",
            ),
        ),
        Words(
            "NUL이나 ESC 같은 제어 문자는 PDF와 DOCX에 담을 수 없습니다. 다른 프로그램에서 복사해 붙일 때 섞이곤 합니다. 편집기의 "
            "'제어 문자 보기'를 켜면 보입니다.",
            "Control characters such as NUL or ESC cannot stand in PDF or DOCX. They come with text copied "
            "from other programs. Editors can be told to show them.",
        ),
    ),
    "hidden-character": Message(
        Words(
            "보이지 않는 글자 {character}{character:을/를} 뺐습니다",
            "hidden {character} was left out",
        ),
        (Words("그 자리를 지우고 다시 적으세요", "delete it and type the place again"),),
        Words(
            "웹에서 복사한 글에는 보이지 않는 줄바꿈(U+2028, U+0085)이나 순서 표시(U+FEFF)가 섞이곤 합니다. 줄바꿈은 빈칸으로 "
            "바꾸고 순서 표시는 빼고 읽었습니다.",
            "Text copied from the web may hold line ends that editors hide (U+2028, U+0085) or a byte "
            "order mark (U+FEFF). The former were read as spaces, the latter was left out.",
        ),
    ),
    "too-many-findings": Message(
        Words("이 파일에 문제가 {left:,}개 더 있습니다", "the file has {left:,} more problems"),
        (Words("앞의 것부터 고치고 다시 확인하세요", "mend the first ones and check again"),),
        Words(
            "한 파일의 문제는 앞의 것만 보입니다. 처음 몇 개를 고치면 나머지가 함께 풀리는 일이 많습니다.",
            "Only the first problems of a file are shown. Mending a few often solves the rest.",
        ),
    ),
    "cannot-read": Message(
        Words("파일을 읽을 수 없습니다: {reason}", "cannot read the file: {reason}"),
        (Words("파일의 권한을 살펴보세요", "look at the file's permissions"),),
        Words(
            "파일은 있지만 운영체제가 읽게 해 주지 않습니다. 다른 프로그램이 쓰고 있거나 읽을 권한이 없습니다.",
            "The file exists, but the system does not let it be read: another program holds it, or you "
            "have no permission.",
        ),
    ),
}

_FINDING: dict[str, Message] = {
    "no-such-file": Message(
        Words(
            "'{path}'{path:이라는/라는} 파일이나 폴더가 없습니다",
            "there is no file or folder '{path}'",
        ),
        (_NEAREST,),
        Words(
            "파일 이름은 그것을 적은 책 파일이 있는 폴더에서 시작합니다. 철자, 폴더, 확장자(.yaml)를 살펴보세요.",
            "Names start at the folder of the book file that lists them. Look at the spelling, the folder "
            "and the ending (.yaml).",
        ),
    ),
    "outside-root": Message(
        Words(
            "'{path}'{path:은/는} 작업 폴더({root}) 밖에 있습니다",
            "'{path}' lies outside the project folder ({root})",
        ),
        (
            Words(
                "파일을 작업 폴더 안으로 옮기거나 --root로 더 큰 폴더를 정하세요",
                "move it inside, or name a larger folder with --root",
            ),
        ),
        Words(
            "남에게서 받은 원고가 컴퓨터의 다른 파일을 책에 담지 못하도록, 작업 폴더 밖의 파일은 읽지 않습니다. 작업 폴더는 "
            "--root로 정한 폴더, 아니면 지금 있는 폴더, 그 안에 없으면 이름을 적은 폴더입니다. 링크는 가리키는 곳을 봅니다.",
            "Nothing outside the project folder is read, so that a manuscript from elsewhere cannot draw "
            "your other files into a book. The folder is that of --root, else the current one, else the "
            "named one. Links count as what they point at.",
        ),
    ),
    "not-a-file": Message(
        Words("'{path}'{path:은/는} 여느 파일이 아닙니다", "'{path}' is no regular file"),
        (),
        Words(
            "장치나 파이프 같은 특별한 파일은 읽지 않습니다.",
            "Devices, pipes and other special files are not read.",
        ),
    ),
    "not-yaml": Message(
        Words("'{path}'{path:은/는} YAML 파일이 아닙니다", "'{path}' is no YAML file"),
        (
            Words(
                "블로그 글이나 텍스트는 'reviewpress import {path}'로 들여오세요",
                "bring in posts and plain text with 'reviewpress import {path}'",
            ),
        ),
        Words(
            "리뷰와 책 파일의 이름은 .yaml이나 .yml로 끝납니다.",
            "The names of reviews and book files end in .yaml or .yml.",
        ),
    ),
    "no-books": Message(
        Words("'{path}'에는 책도 리뷰도 없습니다", "'{path}' holds no book and no review"),
        (
            Words(
                "'reviewpress init'이 바로 만들어 볼 수 있는 본보기를 줍니다",
                "'reviewpress init' makes a sample that builds at once",
            ),
        ),
        Words(
            "폴더에서는 book.yaml과, '작품:'이나 '본문:'으로 시작하는 줄이 있는 .yaml 파일을 찾습니다. 점(.)으로 시작하는 "
            "폴더는 살피지 않습니다.",
            "In a folder, book.yaml and .yaml files with a line that begins with '작품:' (work) or '본문:' "
            "(body) are looked for; folders whose names begin with a dot are passed over.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_READING, **_FINDING}
