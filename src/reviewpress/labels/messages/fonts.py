"""The codes of the room ``fonts`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "fonts-family-unknown": Message(
        Words("글꼴 '{family}'을(를) 찾을 수 없습니다", "there is no font family '{family}'"),
        (
            Words("혹시 '{nearest}'인가요?", "did you mean '{nearest}'?"),
            Words(
                "쓸 수 있는 글꼴: {families}. 다른 글꼴은 파일을 프로젝트의 fonts 폴더에 넣으면 쓸 수 있습니다",
                "there are {families}; for another one put its file into the project's folder fonts",
            ),
        ),
        Words(
            "글꼴은 프로젝트의 fonts 폴더, 함께 설치된 글꼴, 이 컴퓨터에 설치된 글꼴의 차례로 찾습니다. 이름은 글꼴 "
            "파일에 적힌 영문 또는 한글 이름이며, 띄어쓰기와 대소문자는 가리지 않습니다. 'reviewpress fonts'가 모두 "
            "보여 줍니다. 컴퓨터에 설치된 글꼴은 다른 컴퓨터에 없을 수 있으니 fonts 폴더에 넣는 편이 안전합니다.",
            "Families are looked for in the project's folder fonts, among the bundled fonts, then among those "
            "installed on this computer. The name is the English or Korean one in the file; spaces and case do not "
            "matter. 'reviewpress fonts' lists them all. A font in the project's folder goes where the project goes.",
        ),
    ),
    "fonts-character-missing": Message(
        Words(
            "'{char}' ({code} {name}) 글자가 글꼴 '{family}'에도, 대신 쓸 글꼴에도 없어 〓로 찍힙니다",
            "neither '{family}' nor its fallbacks have '{char}' ({code} {name}); 〓 is printed",
        ),
        (
            Words(
                "그 글자가 있는 글꼴을 fonts 폴더에 넣고 양식의 fallbacks에 적거나, 다른 글자로 바꾸세요",
                "put a font that has it into the folder fonts and name it under the style's fallbacks, "
                "or use another character",
            ),
        ),
        Words(
            "글꼴마다 담긴 글자가 다릅니다. 본문 글꼴에 없는 글자는 양식의 fallbacks에 적힌 글꼴, 그다음에는 함께 "
            "설치된 Noto 글꼴에서 가져옵니다. 어디에도 없으면 그 자리에 〓(게타)를 찍고, PDF에서 복사하거나 찾을 "
            "때는 본래 글자가 나오게 합니다.",
            "What the family lacks is taken from the style's fallbacks, then from the bundled Noto fonts. What no font "
            "has is printed as 〓, while copying and searching the PDF still give the character.",
        ),
    ),
    "fonts-unreadable": Message(
        Words(
            "'{file}'은(는) 읽을 수 있는 글꼴 파일이 아니어서 쓰지 않습니다",
            "'{file}' is not a font that can be read, so it is not used",
        ),
        (
            Words(
                "파일을 다시 내려받아 fonts 폴더의 것과 바꾸세요. TTF, OTF, TTC 파일을 쓸 수 있습니다",
                "download it again and replace it; TTF, OTF and TTC files can be used",
            ),
        ),
        Words(
            "확장자는 글꼴이지만 속이 글꼴이 아니거나(웹 페이지를 저장한 경우가 많습니다), 내려받다 만 파일이거나, 글꼴에 "
            "꼭 있어야 할 표가 빠졌습니다.",
            "The suffix says it is a font, but the content is something else (often a saved web page), is cut short, or "
            "lacks a table that every font must have.",
        ),
    ),
    "fonts-without-outlines": Message(
        Words(
            "'{file}'에는 윤곽선이 없어 쓰지 않습니다",
            "'{file}' has no outlines, so it is not used",
        ),
        (
            Words(
                "윤곽선이 있는 TTF나 OTF 글꼴을 쓰세요",
                "use a TTF or OTF font that has outlines",
            ),
        ),
        Words(
            "그림 문자나 화면용 글꼴 가운데는 글자를 점 그림으로만 담은 것이 있습니다. 그런 글꼴은 인쇄할 수 없습니다.",
            "Some emoji and screen fonts hold their glyphs as bitmaps only; these cannot be printed.",
        ),
    ),
    "fonts-not-installed": Message(
        Words(
            "함께 설치되어야 할 글꼴 '{family}'이(가) 없습니다",
            "the bundled font '{family}' is not installed",
        ),
        (Words("'pip install {package}'로 설치하세요", "install it by 'pip install {package}'"),),
        Words(
            "기본 글꼴은 pip 꾸러미로 함께 설치됩니다. 꾸러미가 지워졌거나 --no-deps로 설치한 경우 글꼴이 없을 수 있습니다.",
            "The default fonts come as pip packages. They are missing where a package was removed, or with --no-deps.",
        ),
    ),
    "fonts-restricted": Message(
        Words(
            "글꼴 '{family}' ({file})의 라이선스가 문서에 넣는 것을 금합니다 (fsType {fs_type})",
            "the licence of '{family}' ({file}) forbids embedding it (fsType {fs_type})",
        ),
        (
            Words(
                "문서에 넣을 수 있는 글꼴로 바꾸세요. 'reviewpress fonts'가 라이선스를 보여 줍니다",
                "choose a font that may be embedded; 'reviewpress fonts' shows the licences",
            ),
        ),
        Words(
            "글꼴 파일의 fsType 값은 글꼴을 문서에 넣어도 되는지를 알립니다. PDF는 쓰인 글자를 담아야 하므로 "
            "'제한(2)'인 글꼴로는 만들 수 없고, 고칠 수 있는 DOCX에는 '편집 가능(8)'이나 '설치 가능(0)'인 글꼴만 넣습니다.",
            "A font's fsType says whether documents may hold it. A PDF must hold its glyphs, so a 'restricted' font (2) "
            "cannot be used; a DOCX, which can be edited, holds only 'editable' (8) and 'installable' (0) fonts.",
        ),
    ),
    "fonts-damaged": Message(
        Words(
            "글꼴 '{family}' ({file})의 글자 윤곽을 읽을 수 없습니다",
            "the outlines of '{family}' ({file}) cannot be read",
        ),
        (
            Words(
                "글꼴 파일을 다시 내려받거나 다른 글꼴을 쓰세요",
                "download the font again or use another one",
            ),
        ),
        Words(
            "글꼴 파일의 목차는 온전하지만 글자의 윤곽선이 깨져 있어 문서에 넣을 수 없습니다.",
            "The file's directory is whole, but its outlines are broken, so that it cannot be embedded.",
        ),
    ),
}
