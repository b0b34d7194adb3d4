"""The codes of the room ``document`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_TEXT: dict[str, Message] = {
    "document-unclosed-emphasis": Message(
        Words(
            "'{mark}'의 짝이 없어 글자 그대로 찍힙니다",
            "'{mark}' has no partner and is printed as it is",
        ),
        (
            Words(
                "강조할 말의 앞뒤에 '{mark}'를 붙여 쓰세요. 별표 자체를 찍으려면 '\\*\\*'로 적으세요",
                "put '{mark}' right before and right after the words; to print asterisks, type '\\*\\*'",
            ),
        ),
        Words(
            "**강조**의 별표는 문단 안에서 짝을 이루어야 하고, 강조할 말에 붙어 있어야 합니다. '** 강조 **'처럼 안쪽에 "
            "빈칸이 있거나 문단이 끝나도록 닫히지 않으면 별표가 글자로 남습니다.",
            "The asterisks of **emphasis** must pair up within a paragraph and touch the words. With a space inside, "
            "as in '** words **', or without a closing pair they stay text.",
        ),
    ),
    "document-link-target": Message(
        Words(
            "'{target}'{target:은/는} 웹 주소가 아니어서 링크로 만들지 않고 적은 그대로 둡니다",
            "'{target}' is no web address, so the link is printed as typed",
        ),
        (
            Words(
                "https://…, http://…, mailto:…로 시작하는 주소를 적으세요",
                "give an address that begins with https://, http:// or mailto:",
            ),
        ),
        Words(
            "책은 따로 떨어져 읽히므로 컴퓨터 안의 파일이나 다른 종류의 주소로는 이어질 수 없습니다. 웹 주소와 전자우편 "
            "주소만 링크가 됩니다.",
            "A book is read away from your computer, so links lead to web and e-mail addresses only.",
        ),
    ),
    "document-link-title": Message(
        Words(
            "링크의 설명 '{title}'{title:은/는} 책에 찍히지 않습니다",
            "the link's title '{title}' is not printed",
        ),
        (
            Words(
                "읽을 사람에게 필요한 말이면 본문에 적으세요",
                "if readers need it, put it into the text",
            ),
        ),
        Words(
            '[글](주소 "설명")의 설명은 웹 화면에서 마우스를 올렸을 때만 보이는 말이어서 책에는 자리가 없습니다.',
            'The title of [text](address "title") shows only under a mouse on the web; a book has no place for it.',
        ),
    ),
    "document-link-unused": Message(
        Words(
            "'[{label}]: …'{label:을/를} 쓰는 링크가 없어 글자 그대로 찍힙니다",
            "no link uses '[{label}]: …', so it is printed as text",
        ),
        (
            Words(
                "링크의 주소라면 본문에 '[{label}]'을 적고, 아니면 그대로 두세요",
                "if it is a link's address, cite it as '[{label}]' in the text; else leave it",
            ),
        ),
        Words(
            "'[이름]: 주소' 꼴의 줄은 링크의 주소를 따로 적는 문법입니다. 같은 글 안에서 아무 링크도 그 이름을 쓰지 않으면 "
            "본문이라고 보고 그대로 찍습니다.",
            "A line like '[name]: address' gives the address of links by that name. If no link in the same text uses "
            "it, it is taken for text.",
        ),
    ),
}

_NOTES: dict[str, Message] = {
    "document-note-undefined": Message(
        Words(
            "각주 '[^{label}]'의 내용이 없어 글자 그대로 찍힙니다",
            "the footnote '[^{label}]' has no text and is printed as it is",
        ),
        (
            Words(
                "같은 글 안에 빈 줄을 두고 '[^{label}]: 각주 내용'을 적으세요",
                "add a line '[^{label}]: …' to the same text, after a blank line",
            ),
        ),
        Words(
            "각주는 표시([^1])와 내용([^1]: …)이 한 제목 아래의 같은 글 안에 함께 있어야 합니다.",
            "A footnote's mark ([^1]) and its text ([^1]: …) must stand under the same heading.",
        ),
    ),
    "document-note-uncited": Message(
        Words(
            "각주 '[^{label}]'{label:을/를} 부르는 표시가 없어 글의 끝에 문단으로 찍힙니다",
            "nothing cites the footnote '[^{label}]'; it is printed as a paragraph at the text's end",
        ),
        (
            Words(
                "본문에 '[^{label}]' 표시를 넣거나 각주를 지우세요",
                "put the mark '[^{label}]' into the text, or delete the footnote",
            ),
        ),
        Words(
            "내용만 있고 표시가 없는 각주입니다. 글이 사라지지 않도록 본문 끝에 붙였습니다.",
            "The footnote has a text but no mark. So that nothing is lost, it is set at the end of the text.",
        ),
    ),
    "document-note-twice": Message(
        Words(
            "각주 '[^{label}]'의 내용이 두 번 나옵니다. {first}째 줄의 것을 쓰고 이것은 글의 끝에 찍습니다",
            "the footnote '[^{label}]' is given twice; the one in line {first} counts, this one is printed at the end",
        ),
        (Words("둘 가운데 하나의 이름을 바꾸세요", "rename one of the two"),),
        Words(
            "같은 글 안에서 한 이름의 각주는 하나뿐이어야 합니다. 다른 제목 아래에서는 같은 이름을 다시 써도 됩니다.",
            "Within one text a footnote's name may be given once. Under another heading it may be used again.",
        ),
    ),
    "document-note-in-itself": Message(
        Words(
            "각주 '[^{label}]'{label:이/가} 자기 안에서 다시 불려 글자 그대로 찍힙니다",
            "the footnote '[^{label}]' is cited inside itself and printed as it is",
        ),
        (
            Words(
                "각주 안의 '[^{label}]' 표시를 지우세요",
                "delete the mark '[^{label}]' inside the note",
            ),
        ),
        Words(
            "각주가 자기 자신을 부르거나 각주 안의 각주가 세 겹을 넘으면 그 표시는 글자로 둡니다.",
            "A note that cites itself, or a chain of more than three notes within notes, keeps its mark as text.",
        ),
    ),
}

_IMAGES: dict[str, Message] = {
    "document-image-missing": Message(
        Words("그림 파일 '{path}'{path:이/가} 없습니다", "there is no picture file '{path}'"),
        (
            Words("'{nearest}'{nearest:을/를} 뜻했나요?", "did you mean '{nearest}'?"),
            Words(
                "경로는 이 글이 담긴 파일이 있는 폴더에서 시작합니다",
                "paths start at the folder of the file that holds this text",
            ),
        ),
        Words(
            "![설명](경로)의 경로에 파일이 없습니다. 경로는 그 글이 적힌 YAML 파일이 있는 폴더를 기준으로 적습니다. "
            "대문자와 소문자를 가리는 컴퓨터도 있으니 파일 이름을 그대로 적으세요.",
            "No file stands at the path of ![text](path). Paths start at the folder of the YAML file that holds the "
            "text. Some computers tell capital from small letters, so type the name exactly.",
        ),
    ),
    "document-image-outside": Message(
        Words(
            "그림 '{path}'{path:이/가} 프로젝트 폴더 밖에 있습니다",
            "the picture '{path}' lies outside the project folder",
        ),
        (
            Words(
                "그림을 프로젝트 폴더 안으로 옮기고 그 경로를 적으세요",
                "move it into the project folder and give that path",
            ),
        ),
        Words(
            "프로젝트 폴더 밖의 파일은 읽지 않습니다. 바로 가기(심볼릭 링크)가 밖을 가리켜도 마찬가지이고, 웹의 그림도 "
            "내려받지 않습니다.",
            "Nothing outside the project folder is read, not by way of links either, and nothing is fetched from the web.",
        ),
    ),
    "document-image-not-a-file": Message(
        Words("'{path}'{path:은/는} 그림 파일이 아니라 폴더나 장치입니다", "'{path}' is no file"),
        (Words("그림 파일의 경로를 적으세요", "give the path of a picture file"),),
        Words(
            "그림의 경로가 폴더나 특수한 파일을 가리킵니다.",
            "The path of a picture names a folder or a special file.",
        ),
    ),
    "document-image-unreadable": Message(
        Words(
            "그림 '{path}'{path:을/를} 읽을 수 없습니다 ({reason})",
            "cannot read the picture '{path}' ({reason})",
        ),
        (
            Words(
                "파일의 읽기 권한과 디스크를 확인하세요",
                "check the file's permissions and the disk",
            ),
        ),
        Words(
            "운영 체제가 파일을 열어 주지 않았습니다.",
            "The operating system would not open the file.",
        ),
    ),
    "document-image-format": Message(
        Words(
            "'{path}'{path:은/는} 쓸 수 있는 그림 형식이 아닙니다",
            "'{path}' is in no picture format that can be used",
        ),
        (
            Words(
                "PNG, JPEG, WebP, GIF, BMP, TIFF 가운데 하나로 저장하세요",
                "save it as PNG, JPEG, WebP, GIF, BMP or TIFF",
            ),
        ),
        Words(
            "그림의 형식은 이름의 끝이 아니라 내용으로 알아냅니다. SVG, PDF, HEIC 같은 형식은 PNG나 JPEG로 바꾸어 주세요.",
            "A picture's format is told by its content, not its name. Convert SVG, PDF or HEIC to PNG or JPEG.",
        ),
    ),
    "document-image-broken": Message(
        Words(
            "그림 '{path}'{path:이/가} 깨졌거나 잘렸습니다",
            "the picture '{path}' is broken or cut short",
        ),
        (
            Words(
                "원본에서 다시 복사하거나 다시 저장하세요",
                "copy it again from its source, or save it anew",
            ),
        ),
        Words(
            "파일의 앞부분은 그림이지만 끝까지 읽을 수 없습니다. 내려받다가 끊긴 파일이 흔히 이렇습니다.",
            "The file begins as a picture but cannot be read to its end, as after an interrupted download.",
        ),
    ),
    "document-image-too-large": Message(
        Words(
            "그림 '{path}'{path:이/가} 너무 큽니다 ({size}, 많아야 {limit})",
            "the picture '{path}' is too large ({size}, at most {limit})",
        ),
        (
            Words(
                "그림을 줄여서 저장하세요. A4 한 면도 2,500 × 3,500픽셀이면 넉넉합니다",
                "save a smaller version; 2500 × 3500 pixels are plenty even for a whole A4 page",
            ),
        ),
        Words(
            "지나치게 큰 그림은 메모리를 다 써 버릴 수 있어 읽지 않습니다.",
            "Pictures beyond these limits could use up the memory and are not read.",
        ),
    ),
}

_PIECES: dict[str, Message] = {
    "document-piece-empty": Message(
        Words(
            "'{piece}'에 실을 것이 없어 넣지 않았습니다",
            "there is nothing to print in '{piece}', so it is left out",
        ),
        (
            Words(
                "앞붙이나 뒤붙이에서 빼거나 내용을 채우세요. 별점표는 별점, 머리말은 글이 있어야 합니다",
                "take it out of the front or back matter, or fill it: a table of ratings needs ratings, a preface a text",
            ),
        ),
        Words(
            "일러두기, 별점표, 색인은 글들의 정보에서 만들어집니다. 그 정보가 하나도 없으면 빈 쪽 대신 이 경고가 나옵니다.",
            "Conventions, ratings and index are made of the reviews' data. Where there are none, this warning comes "
            "instead of an empty page.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_TEXT, **_NOTES, **_IMAGES, **_PIECES}
