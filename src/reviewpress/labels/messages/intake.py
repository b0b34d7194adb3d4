"""The codes of the room ``intake`` in; their messages out. Most stand as comments in the review files, too."""

from __future__ import annotations

from . import Message, Words

_FILES: dict[str, Message] = {
    "import-cp949": Message(
        Words("UTF-8이 아니라 CP949(EUC-KR)로 읽었습니다", "read as CP949 (EUC-KR), not UTF-8"),
        (Words("깨진 글자가 없는지 살펴보세요", "look for garbled characters"),),
        Words(
            "오래된 블로그와 Windows 메모장은 글을 CP949로 저장했습니다. 가져올 때만 이 인코딩을 읽고, 감상문 파일은 언제나 UTF-8로 씁니다.",
            "Old blogs and Windows editors saved text as CP949. It is read on import alone; review files are always UTF-8.",
        ),
    ),
    "import-no-text": Message(
        Words("글로 읽을 수 없는 파일입니다", "this file cannot be read as text"),
        (
            Words(
                "글을 복사해 메모장에서 UTF-8로 저장하거나, 브라우저에서 HTML로 저장해 주세요",
                "copy the text into an editor and save it as UTF-8, or save the page as HTML",
            ),
        ),
        Words(
            "가져오기는 UTF-8, UTF-16(BOM이 있는 것), CP949로 저장한 글과 HTML, Markdown을 읽습니다. 그림, PDF, 한글이나 Word 문서는 읽지 않습니다.",
            "Import reads text, HTML and Markdown in UTF-8, UTF-16 (with a byte order mark) and CP949; no pictures, PDFs, "
            "HWP or Word documents.",
        ),
    ),
    "import-nothing": Message(
        Words("'{path}' 폴더에 가져올 글이 없습니다", "the folder '{path}' holds no posts"),
        (Words("txt, html, md 파일을 찾습니다", "txt, html and md files are looked for"),),
        Words(
            "폴더를 적으면 그 아래의 .txt, .html, .htm, .xhtml, .md, .markdown 파일을 모두 가져옵니다. 점으로 시작하는 폴더와 저장한 페이지의 "
            "'…_files' 폴더는 보지 않습니다.",
            "Of a folder, every .txt, .html, .htm, .xhtml, .md and .markdown file below it is imported. Folders that begin with a dot and the "
            "'…_files' folders of saved pages are left out.",
        ),
    ),
    "import-no-file": Message(
        Words("'{path}' 파일이나 폴더가 없습니다", "there is no file or folder '{path}'"),
        (Words("이름과 자리를 살펴보세요", "check the name and the place"),),
        Words(
            "가져올 글의 파일이나 폴더를 지금 폴더에서 본 경로로 적습니다.",
            "Give the post's file or folder as seen from the current folder.",
        ),
    ),
    "import-exists": Message(
        Words(
            "'{path}' 파일이 이미 있어 쓰지 않았습니다",
            "'{path}' is there already and was not written",
        ),
        (
            Words(
                "다른 폴더를 -o로 적거나, 덮어쓰려면 --force를 붙이세요",
                "give another folder with -o, or --force to overwrite",
            ),
        ),
        Words(
            "가져온 다음 손으로 고친 파일을 지우지 않도록, 있는 파일은 --force를 붙일 때만 덮어씁니다. 나머지 글은 가져왔습니다.",
            "So that no work of yours is lost, files that are there are overwritten only with --force. The other posts were imported.",
        ),
    ),
}

_REFUSED: dict[str, Message] = {
    "import-empty": Message(
        Words("글이 없는 파일입니다", "there is no text in this file"),
        (
            Words(
                "페이지가 글을 나중에 불러온다면, 브라우저에서 글을 복사해 .txt로 저장해 주세요",
                "if the page loads its text later, copy the text from the browser into a .txt file",
            ),
        ),
        Words(
            "메뉴와 광고를 빼고 나니 남은 글이 없습니다. 스크립트로 글을 불러오는 페이지를 HTML로 저장하면 글이 빠지기도 합니다.",
            "Nothing is left once menus and advertisements are taken out. Pages that load their text by script lose it when saved.",
        ),
    ),
    "import-too-deep": Message(
        Words("태그가 너무 깊이 겹친 페이지입니다", "the page's tags are nested too deep"),
        (
            Words(
                "브라우저에서 글을 복사해 .txt로 저장해 주세요",
                "copy the text from the browser into a .txt file",
            ),
        ),
        Words(
            "HTML 태그가 2,000겹 넘게 겹치면 그 안의 글을 빠짐없이 읽을 수 없어 가져오지 않습니다.",
            "Where tags are nested more than 2,000 deep, not all of the text can be read, so none is imported.",
        ),
    ),
    "import-listing": Message(
        Words(
            "글 목록이 있는 페이지입니다(글 {count}편: {titles})",
            "this page lists posts ({count}: {titles})",
        ),
        (
            Words(
                "글마다 따로 저장해 가져오거나, --split으로 나누세요(발췌만 있으면 발췌만 옵니다)",
                "save each post and import it, or divide the page with --split (excerpts stay excerpts)",
            ),
        ),
        Words(
            "블로그의 첫 화면이나 분류 화면에는 글마다 제목과 앞부분만 있습니다. 한 편의 글로 만들면 뜻이 통하지 않으므로 그냥은 가져오지 않습니다.",
            "A blog's front page shows titles and excerpts. As one review they would make no sense, so they are not imported as such.",
        ),
    ),
    "import-no-review": Message(
        Words(
            "감상문으로 보이지 않아 가져오지 않았습니다",
            "this does not look like a review; it was not imported",
        ),
        (
            Words(
                "감상문이라면 글 첫머리에 '작품: 제목' 한 줄을 적고 다시 가져오세요",
                "if it is one, write a line '작품: TITLE' at the top and import it again",
            ),
        ),
        Words(
            "작품의 이름도, 감독이나 지은이도, 줄거리나 감상 같은 제목도 찾지 못했습니다. 블로그 전체를 가져올 때 다른 글이 섞이지 않게 하려는 것입니다.",
            "No work, no director or author and no heading such as 줄거리 was found. This keeps other posts out when a whole blog is imported.",
        ),
    ),
}

_DOUBTS: dict[str, Message] = {
    "import-several-works": Message(
        Words(
            "작품이 여럿인 글 같습니다({count}편: {titles})",
            "this seems to review several works ({count}: {titles})",
        ),
        (
            Words(
                "작품마다 나누려면 --split을 붙여 다시 가져오세요",
                "import it again with --split to make a review of each",
            ),
        ),
        Words(
            "감상문 파일 하나에는 작품이 하나입니다. 나누지 않으면 작품의 이름이 소제목이 된 한 편의 글로 씁니다.",
            "A review file is about one work. Undivided, the post becomes one review with the works' names as headings.",
        ),
    ),
    "import-tail-prose": Message(
        Words(
            "글 끝의 군더더기로 보아 뺐습니다: {text}",
            "left out as belonging to the page's foot: {text}",
        ),
        (Words("글의 일부라면 되살리세요", "put it back if it is part of the text"),),
        Words(
            "공유 단추나 댓글 아래에 있는 긴 문단은 글이 아니라고 보았습니다. 뺀 것은 보고에 모두 있습니다.",
            "A long paragraph below share buttons or comments is taken for no part of the post. The report holds all that was left out.",
        ),
    ),
    "import-no-work-title": Message(
        Words(
            "작품의 제목을 확실히 알 수 없어 '{title}'{title:을/를} 적었습니다",
            "the work's title is not certain; '{title}' was put in",
        ),
        (Words("작품의 제목으로 고치세요", "replace it by the work's title"),),
        Words(
            "제목은 '작품: …' 줄, 글 제목의 〈 〉나 『 』, '줄거리', '리뷰' 같은 말 앞, 첫 문단의 〈 〉에서 찾습니다. 어느 것도 확실하지 않았습니다.",
            "A title is looked for in a line '작품: …', in the post's title in 〈 〉 or before words such as 리뷰, and in 〈 〉 in the first "
            "paragraphs. None was certain.",
        ),
    ),
    "import-title-disagrees": Message(
        Words(
            "글 제목은 '{title}'인데 본문은 '{other}'{other:을/를} 말합니다",
            "the title names '{title}', the text '{other}'",
        ),
        (Words("작품의 제목을 확인하세요", "check the work's title"),),
        Words(
            "글 제목에서 읽은 작품의 이름이 본문에 한 번도 나오지 않고, 본문은 다른 이름을 괄호에 적었습니다.",
            "The work read from the post's title never comes in the text, which puts another in title brackets.",
        ),
    ),
    "import-no-kind": Message(
        Words(
            "작품의 종류를 알 수 없어 비워 두었습니다",
            "the work's kind is not told and was left out",
        ),
        (
            Words(
                "'종류: 영화', '종류: 책'처럼 적으세요",
                "write '종류: 영화', '종류: 책' or the like",
            ),
        ),
        Words(
            "종류는 제목과 분류, 감독·지은이 같은 정보, '이 영화', '소설 『…』' 같은 말에서 찾습니다. 말이 없거나 엇갈렸습니다.",
            "The kind is looked for in title and category, in facts such as 감독 or 지은이, and in words such as '이 영화'. There were none, or they disagreed.",
        ),
    ),
    "import-unsure-name": Message(
        Words(
            "이름이 확실하지 않아 비워 두었습니다: {name}",
            "a name is not certain and was left out: {name}",
        ),
        (Words("맞으면 적어 넣으세요", "put it in if it is right"),),
        Words(
            "문장에서 찾은 이름의 처음과 끝이 분명하지 않거나, 이름이 여럿이라 어느 것인지 알 수 없습니다.",
            "Where the name in the sentence begins is not plain, or there are several.",
        ),
    ),
    "import-unsure-year": Message(
        Words(
            "연도가 여럿이라 비워 두었습니다: {years}",
            "several years are given; none was taken: {years}",
        ),
        (Words("작품이 나온 해를 적으세요", "write the year in which the work came out"),),
        Words(
            "글에 작품의 연도가 여럿 나옵니다. 개정판, 재개봉, 다른 작품의 해일 수 있습니다.",
            "The post gives several years; some may be those of an edition, a re-release or another work.",
        ),
    ),
    "import-rating-scale": Message(
        Words(
            "몇 점 만점인지 알 수 없어 '정보'에 두었습니다: {value}",
            "the scale is not told; kept under 정보: {value}",
        ),
        (
            Words(
                "글쓴이의 별점이면 '별점: {value}/10'처럼 옮기세요",
                "if it is the reviewer's, move it: '별점: {value}/10'",
            ),
        ),
        Words(
            "'8.5'만으로는 5점 만점인지 10점 만점인지 알 수 없습니다. '8.5/10', '10점 만점에 8.5점', '★★★★☆'처럼 적힌 것만 별점으로 옮깁니다.",
            "'8.5' alone does not tell its scale. Only '8.5/10', '10점 만점에 8.5점', '★★★★☆' and the like become ratings.",
        ),
    ),
    "import-maybe-heading": Message(
        Words("작은 제목일지도 모르는 줄입니다: {text}", "this line may be a heading: {text}"),
        (Words("제목이면 항목으로 옮기세요", "make it a key if it is one"),),
        Words(
            "긴 문단 앞에 혼자 선 짧은 줄입니다. 비슷한 줄이 더 없어 문단으로 두었습니다.",
            "A short line stands alone before a long paragraph. As no other is like it, it stays a paragraph.",
        ),
    ),
    "import-maybe-glued": Message(
        Words(
            "제목이 문단에 붙은 듯합니다: {text}",
            "a heading seems to be glued to the paragraph: {text}",
        ),
        (Words("제목이면 떼어 항목으로 옮기세요", "if so, take it off and make it a key"),),
        Words(
            "편집기에서 복사하면 제목과 문단이 붙기도 합니다. 같은 꼴의 제목이 더 있을 때만 떼어 냅니다.",
            "Headings may get glued to paragraphs when copied. They are taken off only where others of the same look stand in the post.",
        ),
    ),
    "import-cut-words": Message(
        Words("줄이 낱말 가운데서 끊겨 있습니다: {text}", "lines are cut within words: {text}"),
        (Words("이 글의 띄어쓰기를 살펴보세요", "look at the spaces in this text"),),
        Words(
            "글자 수에 맞춰 줄을 자른 글입니다. 조사로 시작하는 줄은 앞말에 붙였지만, 다른 낱말이 끊긴 곳은 알 수 없어 한 칸을 띄었습니다.",
            "The text was cut into lines by length. A line that begins with a particle was joined to the word before it; where another "
            "word is cut cannot be known, so there is a space.",
        ),
    ),
    "import-no-headings": Message(
        Words(
            "제목이 없는 글이라 모두 '{heading}' 아래에 두었습니다",
            "the post has no headings; all of it stands under '{heading}'",
        ),
        (Words("나누고 싶으면 제목을 더하세요", "add headings to divide it"),),
        Words(
            "본문에는 제목이 하나는 있어야 합니다. 글에서 제목을 찾지 못했습니다.",
            "The body needs one heading at least; none was found in the post.",
        ),
    ),
    "import-same-heading": Message(
        Words(
            "같은 제목이 또 있어 번호를 붙였습니다: {heading}",
            "the heading stands twice and was numbered: {heading}",
        ),
        (Words("제목을 고치거나 두 글을 합치세요", "change it, or join the two texts"),),
        Words(
            "감상문 파일에서는 같은 제목을 두 번 쓸 수 없습니다.",
            "A review file holds each heading once.",
        ),
    ),
    "import-front-matter": Message(
        Words("머리 정보를 읽을 수 없습니다", "the front matter cannot be read"),
        (
            Words(
                "'---' 사이를 YAML로 고치거나, 작품과 리뷰 정보를 손으로 적으세요",
                "mend the YAML between the '---', or write the facts by hand",
            ),
        ),
        Words(
            "Jekyll과 Hugo의 글은 '---'(YAML)나 '+++'(TOML) 사이에 제목과 날짜를 적습니다. 그 부분의 문법이 맞지 않습니다.",
            "Posts of Jekyll and Hugo give title and date between '---' (YAML) or '+++' (TOML). That part is not well formed.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_FILES, **_REFUSED, **_DOUBTS}
