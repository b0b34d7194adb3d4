"""The codes of the room ``styles`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_NEAREST = Words("'{nearest}'{nearest:을/를} 뜻했나요?", "did you mean '{nearest}'?")
_REFERENCE = Words(
    "모든 옵션과 기본값은 'reviewpress styles --doc'가 보여 줍니다",
    "'reviewpress styles --doc' shows every option and its default",
)

_SHEETS: dict[str, Message] = {
    "styles-unknown": Message(
        Words("'{style}'{style:이라는/라는} 스타일이 없습니다", "there is no style '{style}'"),
        (
            _NEAREST,
            Words(
                "들어 있는 스타일: {names}. 직접 만든 스타일은 파일 이름까지 적으세요(my-style.yaml)",
                "there are {names}; give a style of your own by its file (my-style.yaml)",
            ),
        ),
        Words(
            "스타일은 ReviewPress에 들어 있는 이름이거나, 프로젝트 폴더 안에 있는 스타일 파일의 경로입니다. 경로는 .yaml로 "
            "끝나거나 빗금(/)이 들어 있어야 경로로 읽습니다.",
            "A style is the name of a shipped look, or the path of a style sheet inside the project. What ends in .yaml or "
            "holds a slash is read as a path.",
        ),
    ),
    "styles-no-file": Message(
        Words(
            "스타일 파일 '{style}'{style:을/를} 찾을 수 없습니다",
            "there is no style sheet '{style}'",
        ),
        (
            Words(
                "경로는 이 파일이 있는 폴더에서 시작합니다",
                "paths start at the folder of this file",
            ),
        ),
        Words(
            "스타일 파일의 경로는 그 경로를 적은 파일(book.yaml이나 다른 스타일 파일)이 있는 폴더에서 시작합니다.",
            "The path of a style sheet starts at the folder of the file that names it (book.yaml or another sheet).",
        ),
    ),
    "styles-unreadable": Message(
        Words(
            "스타일 파일을 읽을 수 없습니다 ({reason})", "the style sheet cannot be read ({reason})"
        ),
        (
            Words(
                "파일의 읽기 권한과 디스크를 확인하세요",
                "check the file's permissions and the disk",
            ),
        ),
        Words(
            "운영 체제가 파일을 내주지 않았습니다. 권한이 없거나, 읽는 사이에 지워졌거나, 디스크에 문제가 있습니다.",
            "The operating system did not hand the file over: it is not permitted, was deleted meanwhile, or the disk fails.",
        ),
    ),
    "styles-outside": Message(
        Words(
            "스타일 파일 '{style}'{style:은/는} 프로젝트 폴더 밖에 있습니다",
            "the style sheet '{style}' lies outside the project",
        ),
        (
            Words(
                "파일을 프로젝트 폴더 안에 두거나, --root로 프로젝트 폴더를 넓히세요",
                "put it into the project's folder, or name a wider project with --root",
            ),
        ),
        Words(
            "프로젝트 폴더 밖의 파일은 읽지 않습니다. 그래야 폴더를 옮기거나 남에게 주어도 같은 책이 나오고, 받은 프로젝트가 "
            "다른 파일을 엿볼 수 없습니다. 바로 가기(심볼릭 링크)는 가리키는 곳으로 따집니다.",
            "Nothing outside the project is read: so a project makes the same book wherever it goes, and one that was sent "
            "by others cannot look at your files. Links count as what they point to.",
        ),
    ),
    "styles-none-shipped": Message(
        Words(
            "ReviewPress에 들어 있어야 할 스타일이 없습니다",
            "the styles that come with ReviewPress are missing",
        ),
        (
            Words(
                "'pip install --force-reinstall reviewpress'로 다시 설치하세요",
                "install it again by 'pip install --force-reinstall reviewpress'",
            ),
        ),
        Words(
            "스타일은 꾸러미 안의 reviewpress/shipped/styles 폴더에 들어 있습니다. 설치가 도중에 끊기면 빠질 수 있습니다.",
            "They lie in the package's folder reviewpress/shipped/styles, which an interrupted installation may lack.",
        ),
    ),
    "styles-extends-loop": Message(
        Words(
            "스타일이 돌고 돌아 자기를 물려받습니다: {chain}",
            "the styles extend each other in a circle: {chain}",
        ),
        (
            Words(
                "한 파일의 extends를 base나 들어 있는 다른 스타일로 바꾸세요",
                "let one of them extend base or another shipped style",
            ),
        ),
        Words(
            "extends는 물려받을 스타일을 하나 적습니다. 물려받는 차례를 따라가면 반드시 base에서 끝나야 합니다.",
            "A sheet extends one other; followed from sheet to sheet, the way must end at base.",
        ),
    ),
}

_STRUCTURE: dict[str, Message] = {
    "styles-unknown-option": Message(
        Words("'{option}'{option:이라는/라는} 옵션이 없습니다", "there is no option '{option}'"),
        (
            _NEAREST,
            Words("{section}에 쓸 수 있는 것: {known}", "{section} has {known}"),
            _REFERENCE,
        ),
        Words(
            "모르는 옵션을 못 본 체하면 철자가 틀린 줄 모르고 지나가므로 오류로 알립니다. 옵션은 저마다 제자리가 있습니다. "
            "예를 들어 size는 text 아래의 문단 스타일에 적습니다.",
            "An unknown option is an error, for else a slip would pass unseen. Each option has its place: size, say, stands "
            "in a paragraph style below text.",
        ),
    ),
    "styles-no-options": Message(
        Words(
            "{option}에는 '옵션: 값'들을 적어야 합니다",
            "{option} needs options, each 'option: value'",
        ),
        (_REFERENCE,),
        Words(
            "이 자리는 옵션의 묶음입니다. 한 줄에 하나씩 '옵션: 값'을 들여 적거나, 중괄호 안에 쉼표로 나누어 적습니다.",
            "This is a group of options: one 'option: value' a line, indented, or all in braces, with commas between.",
        ),
    ),
    "styles-one-value": Message(
        Words("{option}에는 값을 하나만 적어야 합니다", "{option} needs a single value"),
        (_REFERENCE,),
        Words(
            "이 옵션은 '10pt'나 'center' 같은 값 하나를 받습니다. 목록이나 묶음은 받지 않습니다.",
            "This option takes one value, such as 10pt or center, neither a list nor a group.",
        ),
    ),
    "styles-not-list": Message(
        Words("{option}에는 목록을 적어야 합니다", "{option} needs a list"),
        (
            Words(
                "값이 하나뿐이어도 대괄호로 묶으세요: [값]",
                "put even a single value into brackets: [value]",
            ),
        ),
        Words(
            "목록은 [가, 나, 다]처럼 적거나, 한 줄에 하나씩 앞에 '- '를 붙여 적습니다.",
            "A list is written [a, b, c], or one item a line after '- '.",
        ),
    ),
    "styles-no-value": Message(
        Words("{option}에 값이 없습니다", "{option} has no value"),
        (
            Words(
                "색은 따옴표로 묶으세요: '#1b3a57'. 따옴표 없는 #부터는 주석입니다. 빈 값은 ''로 적습니다",
                "quote colours: '#1b3a57', for an unquoted # starts a comment; an empty text is ''",
            ),
        ),
        Words(
            "YAML에서 빈칸 뒤의 #은 주석의 시작입니다. 그래서 'accent: #1b3a57'은 값이 없는 것과 같습니다. 일부러 비우려면 "
            "작은따옴표 두 개('')를 적습니다.",
            "In YAML a # after a space starts a comment, so 'accent: #1b3a57' has no value at all. To leave a text empty on "
            "purpose, write two quotation marks ('').",
        ),
    ),
    "styles-no-entry": Message(
        Words("{section}에 '{name}'{name:이/가} 없습니다", "there is no '{name}' in {section}"),
        (
            _NEAREST,
            Words(
                "있는 이름으로 바꾸거나, {section}에 그 이름을 적으세요",
                "use a name that is there, or define this one in {section}",
            ),
        ),
        Words(
            "스타일은 서로 이름으로 부릅니다. text는 문단 스타일, inline은 글자 스타일, fonts는 글꼴의 구실, colours는 색입니다. "
            "부르는 이름은 이 스타일이나 물려받은 스타일에 있어야 합니다.",
            "Styles refer to each other by name: text holds paragraph styles, inline character styles, fonts the roles of "
            "fonts, colours the colours. The name must stand in this sheet or in one that it extends.",
        ),
    ),
    "styles-like-loop": Message(
        Words(
            "like가 돌고 돌아 제자리로 옵니다: {chain}",
            "these are like each other in a circle: {chain}",
        ),
        (Words("하나에서 like를 지우세요", "remove one of the likes"),),
        Words(
            "like는 출발점으로 삼을 다른 스타일의 이름입니다. 적지 않은 옵션을 거기서 가져옵니다.",
            "like names another entry to start from: what an entry does not state is taken from there.",
        ),
    ),
    "styles-unused": Message(
        Words(
            "{section}의 '{name}'{name:은/는} 아무 데도 쓰이지 않습니다",
            "nothing uses '{name}' of {section}",
        ),
        (
            _NEAREST,
            Words(
                "쓰지 않는다면 지우세요",
                "remove it if it is not meant for anything",
            ),
        ),
        Words(
            "본문이 쓰는 스타일의 이름은 정해져 있습니다. 새 이름은 like, 표, 면주 들이 부를 때만 쓰입니다.",
            "Books use styles of known names; one of a new name takes effect only where like, a table or a running head "
            "names it.",
        ),
    ),
}

_VALUES: dict[str, Message] = {
    "styles-no-length": Message(
        Words(
            "{option}: '{value}'{value:은/는} 길이가 아닙니다", "{option}: '{value}' is no length"
        ),
        (
            Words(
                "단위를 붙이세요: {number}pt, {number}mm, {number}em …",
                "add a unit: {number}pt, {number}mm, {number}em …",
            ),
            Words("단위는 pt, mm, cm, em, lh입니다", "the units are pt, mm, cm, em and lh"),
        ),
        Words(
            "길이는 수와 단위입니다. pt(1/72인치), mm, cm, em(그 스타일의 글자 크기), lh(격자 한 줄). 0만 단위 없이 적을 수 있습니다.",
            "A length is a number and a unit: pt (1/72 inch), mm, cm, em (the style's size) or lh (a line of the grid). "
            "Only 0 goes without a unit.",
        ),
    ),
    "styles-negative": Message(
        Words(
            "{option}: '{value}'{value:은/는} 0보다 작습니다", "{option}: '{value}' is less than 0"
        ),
        (Words("0이거나 0보다 큰 길이를 적으세요", "give a length of 0 or more"),),
        Words(
            "여백과 크기는 0보다 작을 수 없습니다. 자간(letter_spacing)만 음수가 될 수 있습니다.",
            "White space and sizes cannot be negative; only letter_spacing can.",
        ),
    ),
    "styles-no-unit-here": Message(
        Words(
            "{option}: 여기에는 단위 {unit:을/를} 쓸 수 없습니다",
            "{option}: the unit {unit} has no meaning here",
        ),
        (Words("pt나 mm로 적으세요", "use pt or mm"),),
        Words(
            "1em은 글자 크기, 1lh는 격자의 간격입니다. 그 바탕이 되는 본문의 글자 크기와 격자 간격은 pt나 mm로 적어야 합니다.",
            "1em is a type size and 1lh the distance of the grid; what they start from, the running text's size and the grid "
            "itself, must be stated in pt or mm.",
        ),
    ),
    "styles-only-em": Message(
        Words("{option}: '{value}'{value:은/는} em이 아닙니다", "{option}: '{value}' is not in em"),
        (
            Words(
                "글자 크기에 견주어 적으세요: 0.05em, -0.02em",
                "state it relative to the type size: 0.05em, -0.02em",
            ),
        ),
        Words(
            "자간은 글자 크기에 견준 길이라야 크기를 바꾸어도 같은 느낌이 납니다.",
            "자간 is relative to the size, so that it looks the same at every size.",
        ),
    ),
    "styles-not-number": Message(
        Words("{option}: '{value}'{value:은/는} 수가 아닙니다", "{option}: '{value}' is no number"),
        (Words("1.5처럼 단위 없이 적으세요", "give a bare number such as 1.5"),),
        Words("이 옵션은 단위 없는 수를 받습니다.", "This option takes a number without a unit."),
    ),
    "styles-not-integer": Message(
        Words(
            "{option}: '{value}'{value:은/는} 정수가 아닙니다",
            "{option}: '{value}' is no whole number",
        ),
        (Words("소수점 없는 수를 적으세요", "give a number without a decimal point"),),
        Words(
            "단의 수, 줄의 수, 글자의 굵기처럼 세는 값입니다.",
            "It is counted: columns, lines, or a font's weight.",
        ),
    ),
    "styles-out-of-range": Message(
        Words(
            "{option}: '{value}'{value:은/는} {least}에서 {most} 사이가 아닙니다",
            "{option}: '{value}' is not between {least} and {most}",
        ),
        (_REFERENCE,),
        Words(
            "이 범위를 벗어나면 글을 앉힐 수 없거나 알아볼 수 없습니다. 길이의 범위는 포인트입니다.",
            "Beyond these limits the text cannot be set, or not be read. The limits of lengths are in points.",
        ),
    ),
    "styles-not-truth": Message(
        Words(
            "{option}: '{value}'{value:은/는} 예나 아니요가 아닙니다",
            "{option}: '{value}' is neither true nor false",
        ),
        (Words("예 또는 아니요(true, false)로 적으세요", "write true or false"),),
        Words(
            "예, yes, true는 켜고 아니요, no, false는 끕니다.",
            "예, yes and true turn it on; 아니요, no and false turn it off.",
        ),
    ),
    "styles-no-choice": Message(
        Words(
            "{option}: '{value}'{value:은/는} 고를 수 있는 값이 아닙니다",
            "{option}: '{value}' is none of its values",
        ),
        (_NEAREST, Words("고를 수 있는 값: {choices}", "its values: {choices}")),
        Words(
            "이 옵션은 정해진 낱말 가운데 하나를 받습니다.", "This option takes one of a few words."
        ),
    ),
    "styles-no-colour": Message(
        Words("{option}: '{value}'{value:은/는} 색이 아닙니다", "{option}: '{value}' is no colour"),
        (
            _NEAREST,
            Words(
                "'#1b3a57'처럼 따옴표로 묶어 적거나, 이름 붙인 색을 적으세요: {known}",
                "write '#1b3a57', quoted, or one of the named colours: {known}",
            ),
        ),
        Words(
            "색은 #rgb나 #rrggbb(빨강, 초록, 파랑의 16진수)이거나 colours에 적은 이름입니다. #은 주석의 시작이기도 하므로 "
            "따옴표로 묶습니다.",
            "A colour is #rgb or #rrggbb (red, green and blue in hexadecimal), or a name from colours. Quote it, because # "
            "also starts a comment.",
        ),
    ),
    "styles-no-ink": Message(
        Words(
            "{option}: '{value}'{value:은/는} 인쇄용 색이 아닙니다",
            "{option}: '{value}' is no colour in print",
        ),
        (
            Words(
                "시안/마젠타/노랑/먹을 0에서 100까지 적으세요: 90/65/35/25",
                "give cyan/magenta/yellow/black, each 0 to 100: 90/65/35/25",
            ),
        ),
        Words(
            "인쇄는 시안, 마젠타, 노랑, 먹의 네 잉크로 합니다. colours의 색 이름마다 그 비율(%)을 정해 둘 수 있습니다.",
            "Print uses four inks: cyan, magenta, yellow and black. Each named colour can have its shares in per cent.",
        ),
    ),
    "styles-no-trim": Message(
        Words("'{value}'{value:은/는} 판형이 아닙니다", "'{value}' is no trim"),
        (
            Words(
                "문고, 46판, 국판, A5, 신국판, B5, A4, 또는 148x210처럼 밀리미터로 적으세요",
                "give 문고, 46판, 국판, A5, 신국판, B5, A4, or millimetres such as 148x210",
            ),
        ),
        Words(
            "판형은 재단한 쪽의 크기입니다. 너비x높이를 밀리미터로 적으면 가장 가까운 판형의 여백을 늘리거나 줄여 씁니다.",
            "The trim is the size of the cut page. For width x height in millimetres the margins of the nearest named trim are "
            "scaled.",
        ),
    ),
}

_DESIGN: dict[str, Message] = {
    "styles-small-text-block": Message(
        Words(
            "판형 {trim}에는 글이 너비 {width}mm, {lines}줄밖에 들어가지 않습니다",
            "a page of {trim} holds only {width} mm by {lines} lines of text",
        ),
        (
            Words(
                "더 큰 판형을 쓰거나 여백을 줄이세요. 적어도 {least_width}mm, {least_lines}줄이 있어야 합니다",
                "choose a larger trim or smaller margins: at least {least_width} mm and {least_lines} lines",
            ),
        ),
        Words(
            "글줄이 너무 짧으면 낱말 사이가 성기고, 쪽이 너무 낮으면 제목과 그 아래 글을 한 쪽에 둘 수 없습니다.",
            "In too short lines the words stand apart; on too low pages heads cannot stay with their text.",
        ),
    ),
    "styles-opener-parts": Message(
        Words(
            "opener.parts에는 모든 부분이 한 번씩 있어야 합니다",
            "opener.parts must name every part once",
        ),
        (Words("{parts}의 차례만 바꾸세요", "change only the order of {parts}"),),
        Words(
            "글에 적힌 것은 하나도 빠지지 않아야 하므로, 부분을 뺄 수는 없고 차례만 바꿀 수 있습니다.",
            "Nothing of a review may be lost, so parts change places but cannot be left out.",
        ),
    ),
    "styles-no-word": Message(
        Words("'{{{word}}}'{word:은/는} 알 수 없는 자리입니다", "'{{{word}}}' stands for nothing"),
        (Words("쓸 수 있는 자리: {known}", "there are {known}"),),
        Words(
            "면주와 각주 표에서 중괄호 안의 낱말은 쪽마다 알맞은 글로 바뀝니다.",
            "In running heads and note marks a word in braces is replaced by what fits the page.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_SHEETS, **_STRUCTURE, **_VALUES, **_DESIGN}
