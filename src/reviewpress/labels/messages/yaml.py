"""The codes of YAML's own rules in; their messages out."""

from __future__ import annotations

from . import Message, Words

_QUOTE_IT = Words(
    "값을 따옴표로 묶으세요: 제목: '…'",
    "put the value in quotes: title: '…'",
)
_AS_BLOCK = Words(
    "긴 글은 '줄거리: |'처럼 적고, 글은 그 아랫줄부터 두 칸 들여 쓰세요",
    "for a long text write 'synopsis: |' and begin the text on the next line, two spaces further in",
)
_EQUAL_INDENT = Words(
    "같은 묶음의 항목은 줄 앞의 빈칸 수가 같아야 합니다",
    "entries of one group begin with the same number of spaces",
)
_BELOW_BAR = Words(
    "{bar_line}행의 '|' 아래에 올 글이라면 그 줄보다 두 칸 더 들여 쓰세요",
    "if this is the text of the '|' in line {bar_line}, indent it two spaces more than that line",
)

_LOOK: dict[str, Message] = {
    "yaml-tab": Message(
        Words("탭으로 들여 쓴 줄입니다", "this line is indented with a tab"),
        (
            Words(
                "탭을 지우고 빈칸(스페이스) 두 개씩으로 들여 쓰세요",
                "use two spaces for each level",
            ),
        ),
        Words(
            "YAML에서는 줄을 빈칸으로만 들여 씁니다. 탭은 편집기마다 너비가 달라서 쓸 수 없습니다. 편집기의 설정에서 "
            "'탭을 공백으로 바꾸기'를 켜 두면 탭 글쇠를 눌러도 빈칸이 들어갑니다.",
            "YAML indents with spaces only: a tab has another width in every editor. Most editors can "
            "insert spaces when the tab key is pressed.",
        ),
    ),
    "yaml-no-space": Message(
        Words(
            "'{key}' 뒤의 쌍점에 빈칸이 없습니다", "there is no space after the colon of '{key}'"
        ),
        (
            Words(
                "'{key}: '처럼 쌍점 뒤를 한 칸 띄우세요", "put a space after the colon: '{key}: '"
            ),
        ),
        Words(
            "이름과 값은 쌍점과 빈칸으로 나눕니다. '제목: 허'는 이름과 값이지만, 붙여 쓴 '제목:허'는 한 낱말로 읽혀서 "
            "그다음 줄까지 뜻이 달라집니다.",
            "A colon and a space part a key from its value. 'title: Her' is a key and a value; "
            "'title:Her' is one word, and the lines after it are read wrongly too.",
        ),
    ),
    "yaml-colon": Message(
        Words(
            "따옴표로 묶지 않은 값 안에 쌍점이 또 있습니다", "an unquoted value holds another colon"
        ),
        (_QUOTE_IT,),
        Words(
            "한 줄에서 쌍점과 빈칸은 이름과 값을 한 번만 나눕니다. 값에도 쌍점이 있으면 값 전체를 작은따옴표로 묶습니다: "
            "제목: '허: 그녀'. 값 안의 작은따옴표는 두 번 적습니다.",
            "A colon with a space parts key from value once in a line. Where the value holds one as well, "
            "put all of it in single quotes: title: 'Her: a story'. Type a single quote inside it twice.",
        ),
    ),
    "yaml-sign": Message(
        Words("값이 '{sign}' 표시로 시작합니다", "the value begins with '{sign}'"),
        (Words("따옴표로 묶으세요: '{value}'", "put it in quotes: '{value}'"),),
        Words(
            "YAML에서 * & ! % @ ` - ? , ] }} | > 로 시작하는 값은 글이 아니라 특별한 표시로 읽힙니다. 값이 이런 글자로 시작하면 "
            "작은따옴표로 묶으세요. 강조(*…*)나 인용이 든 긴 글은 '|' 아래에 적으면 따옴표가 필요 없습니다.",
            "In YAML a value that begins with * & ! % @ ` - ? , ] }} | > is no text but a mark of its own. "
            "Put it in single quotes. A long text with emphasis (*…*) needs no quotes below a '|'.",
        ),
    ),
    "yaml-open-quote": Message(
        Words("따옴표({quote})를 열고 닫지 않았습니다", "the quote ({quote}) is never closed"),
        (
            Words("값의 끝에 {quote}를 적어 닫으세요", "close it with {quote} at the value's end"),
            _AS_BLOCK,
        ),
        Words(
            "값이 따옴표로 시작하면 같은 따옴표로 끝나야 합니다. 닫지 않으면 파일 끝까지가 한 값으로 읽힙니다. 인용으로 시작하는 "
            "긴 글이라면 따옴표를 새로 묶기보다 '|' 아래에 적는 것이 쉽습니다.",
            "A value that begins with a quote ends with the same quote; else it runs on to the end of the "
            "file. A long text that begins with a quotation is best written below a '|'.",
        ),
    ),
    "yaml-after-quote": Message(
        Words("닫는 따옴표 뒤에 글이 더 있습니다", "text goes on after the closing quote"),
        (
            Words(
                "값 전체를 다른 따옴표로 묶으세요: '\"인용\" 다음 글'",
                "put all of the value in the other kind of quotes: '\"quotation\" and more'",
            ),
            _AS_BLOCK,
        ),
        Words(
            "값이 따옴표로 시작하면 닫는 따옴표에서 값이 끝납니다. 값의 일부만 인용이라면 값 전체를 다른 따옴표로 묶으세요. "
            "“ ”처럼 둥근 따옴표는 여느 글자이므로 그대로 써도 됩니다.",
            "A value that begins with a quote ends at the closing one. Where only a part is a quotation, put "
            "the whole in the other kind of quotes. Curly quotes “ ” are ordinary letters.",
        ),
    ),
    "yaml-escape": Message(
        Words(
            "큰따옴표 안의 '\\' 뒤에 올 수 없는 글자입니다",
            "this cannot follow a '\\' in double quotes",
        ),
        (
            Words(
                "작은따옴표로 묶거나 '\\'를 두 번 적으세요: '\\\\'",
                "use single quotes, or type the '\\' twice: '\\\\'",
            ),
        ),
        Words(
            "큰따옴표 안에서 '\\'는 줄바꿈(\\n)처럼 다음 글자와 함께 읽힙니다. 글자 그대로 쓰려면 작은따옴표로 묶으세요.",
            "In double quotes a '\\' is read together with what follows, such as \\n for a line's end. In "
            "single quotes it is an ordinary letter.",
        ),
    ),
}

_SHAPE: dict[str, Message] = {
    "yaml-open-bracket": Message(
        Words("'{bracket}'를 열고 닫지 않았습니다", "'{bracket}' is never closed"),
        (
            Words("목록의 끝에 '{closing}'를 적으세요", "close it with '{closing}'"),
            Words(
                "글이 '{bracket}'로 시작한다면 값을 따옴표로 묶으세요",
                "a text that begins so needs quotes",
            ),
        ),
        Words(
            "[ ]는 목록, {{ }}는 이름과 값의 묶음을 한 줄에 적는 표시입니다. 열었으면 닫아야 하고, 그 안의 쉼표는 값을 나눕니다.",
            "[ ] holds a list in one line, {{ }} keys and values. What is opened must be closed; a comma "
            "inside parts the values.",
        ),
    ),
    "yaml-after-bracket": Message(
        Words("닫는 괄호 뒤에 글이 더 있습니다", "text goes on after the closing bracket"),
        (_QUOTE_IT,),
        Words(
            "값이 [ 나 {{ 로 시작하면 닫는 괄호에서 값이 끝납니다. '[특별판] 허'처럼 괄호로 시작하는 글은 따옴표로 묶으세요.",
            "A value that begins with [ or {{ ends at the closing bracket. Put a text such as "
            "'[Special] Her' in quotes.",
        ),
    ),
    "yaml-beside-bar": Message(
        Words("'|' 옆에는 글을 적을 수 없습니다", "no text can stand beside '|'"),
        (Words("글은 아랫줄에서 시작하세요", "begin the text on the next line"),),
        Words(
            "'줄거리: |'는 아랫줄부터 들여 쓴 줄이 모두 글이라는 뜻입니다. '|'가 있는 줄에는 글을 적지 않습니다.",
            "'synopsis: |' says that all indented lines below are the text. Nothing else stands in the "
            "line of the '|'.",
        ),
    ),
    "yaml-no-colon": Message(
        Words("이 줄은 어느 항목에도 들지 않습니다", "this line belongs to no entry"),
        (
            _BELOW_BAR,
            Words(
                "항목이라면 '이름: 값'처럼 쌍점과 빈칸을 적으세요",
                "an entry is written 'key: value'",
            ),
        ),
        Words(
            "모든 줄은 '이름: 값'이거나, '|' 아래에 들여 쓴 글이거나, '-'로 시작하는 목록의 한 줄입니다. 글이 '|'보다 덜 들여 "
            "쓰였거나 항목의 쌍점이 빠지면 여기서 읽기가 멈춥니다.",
            "Every line is a 'key: value', a text indented below a '|', or an item of a list that begins "
            "with '-'. Reading stops where a text is indented too little or an entry lacks its colon.",
        ),
    ),
    "yaml-indent": Message(
        Words(
            "들여쓰기가 위의 어느 줄과도 맞지 않습니다 (빈칸 {spaces}개)",
            "the indent ({spaces} spaces) fits none of the lines above",
        ),
        (_BELOW_BAR, _EQUAL_INDENT),
        Words(
            "들여쓰기로 무엇이 무엇에 딸렸는지 나타냅니다. 한 묶음의 항목은 모두 같은 자리에서 시작하고, 딸린 것은 두 칸 더 "
            "들여 씁니다. 한 칸만 어긋나도 뜻이 달라집니다.",
            "The indent says what belongs to what. Entries of one group begin in the same column; what "
            "belongs to an entry is indented two spaces more. One space off changes the meaning.",
        ),
    ),
    "yaml-syntax": Message(
        Words("YAML로 읽을 수 없습니다: {problem}", "this is no YAML: {problem}"),
        (_QUOTE_IT, _EQUAL_INDENT),
        Words(
            "파일의 꼴이 YAML에 맞지 않는데, 흔한 실수 가운데 어느 것도 아닙니다. 이 줄과 바로 윗줄의 쌍점, 따옴표, "
            "들여쓰기를 살펴보세요.",
            "The file is not YAML, and it is none of the usual mistakes. Look at the colons, quotes and "
            "indents of this line and the one above.",
        ),
    ),
    "yaml-key": Message(
        Words("항목의 이름이 글이 아닙니다", "the key is no text"),
        (Words("이름을 따옴표로 묶으세요: '[이름]': 값", "put the key in quotes: '[key]': value"),),
        Words(
            "항목의 이름은 글이어야 합니다. [ 나 {{ 로 시작하는 이름은 목록으로 읽히므로 따옴표로 묶으세요.",
            "A key is a text. One that begins with [ or {{ is read as a list: put it in quotes.",
        ),
    ),
}

_REFUSED: dict[str, Message] = {
    "empty-file": Message(
        Words("빈 파일입니다", "the file is empty"),
        (
            Words(
                "'reviewpress init'이 본보기를 만들어 줍니다", "'reviewpress init' makes a sample"
            ),
        ),
        Words(
            "파일에 아무것도 없거나 #으로 시작하는 설명뿐입니다.",
            "The file holds nothing, or nothing but comments that begin with #.",
        ),
    ),
    "duplicate-key": Message(
        Words(
            "'{key}'{key:이/가} 두 번 나옵니다: {first_line}행의 '{first}'{first:과/와} 같은 항목입니다",
            "'{key}' stands twice: it is the same as '{first}' in line {first_line}",
        ),
        (Words("하나를 지우거나 이름을 바꾸세요", "remove or rename one of them"),),
        Words(
            "한 묶음에서 같은 항목은 한 번만 적습니다. 한글 이름과 영어 이름(감독, director)은 같은 항목입니다. 이름이 여럿이면 "
            "목록으로 적으세요: 출연: [호아킨 피닉스, 스칼렛 요한슨].",
            "An entry stands once in its group; its Korean and English keys (감독, director) are the same "
            "entry. Several names make a list: cast: [Joaquin Phoenix, Scarlett Johansson].",
        ),
    ),
    "yaml-documents": Message(
        Words("한 파일에 글이 둘 이상 있습니다", "the file holds more than one document"),
        (
            Words(
                "'---' 아래를 다른 파일로 옮기세요",
                "move what follows '---' into a file of its own",
            ),
        ),
        Words(
            "줄 첫머리의 '---'는 새 문서의 시작입니다. 파일 하나에는 리뷰 하나만 적습니다. 장면을 나누는 줄이라면 글과 함께 들여 "
            "쓰거나 '***'로 적으세요.",
            "A '---' at the start of a line begins a new document; one file holds one review. For a scene "
            "break, indent it with the text or write '***'.",
        ),
    ),
    "yaml-alias": Message(
        Words("'*{name}'{name:은/는} 쓸 수 없습니다", "'*{name}' cannot be used"),
        (
            Words(
                "글이라면 따옴표로 묶으세요: '*{name}'",
                "if it is text, put it in quotes: '*{name}'",
            ),
        ),
        Words(
            "따옴표 없이 *로 시작하는 값은 YAML에서 '앞의 값을 되풀이하라'는 뜻입니다. 되풀이로 파일이 끝없이 커질 수 있어 받지 "
            "않습니다.",
            "A value that begins with * repeats an earlier one in YAML. Since repetition can make a file "
            "grow without end, it is refused.",
        ),
    ),
    "yaml-anchor": Message(
        Words("'&{name}'{name:은/는} 쓸 수 없습니다", "'&{name}' cannot be used"),
        (
            Words(
                "글이라면 따옴표로 묶으세요: '&{name}'",
                "if it is text, put it in quotes: '&{name}'",
            ),
        ),
        Words(
            "따옴표 없이 &로 시작하는 값은 YAML에서 값에 이름표를 다는 표시이며, 여기서는 받지 않습니다.",
            "A value that begins with & names a value for repetition in YAML, which is refused here.",
        ),
    ),
    "yaml-tag": Message(
        Words("'{name}'{name:은/는} 쓸 수 없습니다", "'{name}' cannot be used"),
        (_QUOTE_IT,),
        Words(
            "따옴표 없이 !로 시작하는 값은 YAML에서 값의 종류를 정하는 표시(태그)입니다. 값의 종류는 항목의 이름이 정하므로 받지 "
            "않습니다.",
            "A value that begins with ! carries a tag in YAML. Here the key decides what a value is, so "
            "tags are refused.",
        ),
    ),
    "yaml-merge": Message(
        Words("'<<'는 쓸 수 없습니다", "'<<' cannot be used"),
        (Words("항목을 그 자리에 적으세요", "write the entries where they belong"),),
        Words(
            "'<<'는 YAML에서 다른 묶음을 끌어오는 표시입니다. 파일이 끝없이 커질 수 있어 받지 않습니다.",
            "'<<' merges another group in YAML. Since that can make a file grow without end, it is refused.",
        ),
    ),
    "yaml-too-deep": Message(
        Words("{limit}겹보다 깊이 들어갔습니다", "more than {limit} levels deep"),
        (),
        Words(
            "리뷰는 네 겹이면 됩니다. 괄호 [ 나 {{ 가 잘못 되풀이되지 않았는지 살펴보세요.",
            "A review needs four levels. Look for brackets [ or {{ that were repeated by mistake.",
        ),
    ),
    "yaml-too-many": Message(
        Words("한 파일에 값이 {limit:,}개보다 많습니다", "more than {limit:,} values in one file"),
        (Words("파일을 나누세요", "split the file"),),
        Words(
            "한 파일에 담을 수 있는 값의 수에는 한계가 있습니다. 리뷰마다 파일을 하나씩 만드세요.",
            "A file holds a limited number of values. Make one file for each review.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_LOOK, **_SHAPE, **_REFUSED}
