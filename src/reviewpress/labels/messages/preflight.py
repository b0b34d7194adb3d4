"""The codes of the room ``press`` about preflight in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "press-box-missing": Message(
        Words(
            "{page}쪽: {box}가 없습니다",
            "page {page}: there is no {box}",
        ),
        (
            Words(
                "PDF를 만든 프로그램에서 재단 크기(TrimBox)를 넣어 저장하세요",
                "save the PDF with its trim size (TrimBox)",
            ),
        ),
        Words(
            "인쇄소는 TrimBox를 보고 어디서 자를지 압니다. PDF/X-4는 모든 쪽에 TrimBox가 있어야 합니다.",
            "Print shops cut by the TrimBox. PDF/X-4 wants one on every page.",
        ),
    ),
    "press-box-outside": Message(
        Words(
            "{page}쪽: {box}가 {outer} 밖으로 나갑니다",
            "page {page}: the {box} reaches outside the {outer}",
        ),
        (
            Words(
                "TrimBox는 BleedBox 안에, BleedBox는 MediaBox 안에 있어야 합니다",
                "the TrimBox must lie in the BleedBox, and that in the MediaBox",
            ),
        ),
        Words(
            "상자가 뒤바뀌면 인쇄물이 엉뚱한 데서 잘립니다.",
            "With boxes in disorder a job is cut in the wrong place.",
        ),
    ),
    "press-bleed-small": Message(
        Words(
            "{page}쪽: 재단 여백이 {bleed} mm입니다",
            "page {page}: the bleed is {bleed} mm",
        ),
        (
            Words(
                "3 mm 이상 두세요",
                "leave at least 3 mm",
            ),
        ),
        Words(
            "자를 때 어긋나도 흰 줄이 보이지 않게, 가장자리에 닿는 색과 그림은 재단선 밖 3 mm까지 이어져야 합니다.",
            "Colours and pictures at the edge must go on for 3 mm past the trim, so that no "
            "white shows where the cut is off.",
        ),
    ),
    "press-annotation": Message(
        Words(
            "{page}쪽: {kind} 주석(객체 {object})이 재단선 안에 있습니다",
            "page {page}: an annotation ({kind}, object {object}) stands inside the bleed",
        ),
        (
            Words(
                "링크와 메모를 빼고 저장하세요. reviewpress는 --profile print에서 뺍니다",
                "save without links and comments; reviewpress does with --profile print",
            ),
        ),
        Words(
            "주석은 인쇄기마다 찍히기도 하고 안 찍히기도 합니다. PDF/X-4는 재단 여백 안의 주석을 허락하지 않습니다.",
            "Annotations are printed by some presses and not by others. PDF/X-4 allows none "
            "inside the bleed.",
        ),
    ),
    "press-colour": Message(
        Words(
            "{page}쪽: {kind} 색이 있습니다 ({object})",
            "page {page}: there is {kind} colour ({object})",
        ),
        (
            Words(
                "CMYK나 회색조로 바꾸세요. reviewpress는 --profile print에서 바꿉니다",
                "convert it to CMYK or gray; reviewpress does with --profile print",
            ),
        ),
        Words(
            "인쇄기는 네 가지 잉크로 찍으므로, RGB는 인쇄소에서 뜻밖의 색으로 바뀔 수 있습니다.",
            "Presses print with four inks; RGB is converted at the shop, with surprises.",
        ),
    ),
    "press-ink-heavy": Message(
        Words(
            "{page}쪽: 한 자리에 잉크가 {ink}%까지 겹칩니다",
            "page {page}: one colour lays on {ink}% of ink",
        ),
        (
            Words(
                "네 잉크의 합을 320% 아래로 줄이세요",
                "keep the sum of the four inks under 320%",
            ),
        ),
        Words(
            "잉크가 너무 많으면 마르지 않고 뒤쪽 종이에 묻습니다.",
            "Too much ink does not dry and sets off on the next sheet.",
        ),
    ),
    "press-hairline": Message(
        Words(
            "{page}쪽: 가장 가는 선이 {width} pt입니다",
            "page {page}: the thinnest line is {width} pt",
        ),
        (
            Words(
                "선을 0.25 pt보다 굵게 하세요",
                "make lines at least 0.25 pt thick",
            ),
        ),
        Words(
            "가는 선은 인쇄기에서 끊기거나 사라집니다.",
            "Thinner lines break or vanish on a press.",
        ),
    ),
    "press-transparency": Message(
        Words(
            "{page}쪽: 투명한 객체가 있습니다 ({object})",
            "page {page}: there is transparency ({object})",
        ),
        (
            Words(
                "오래된 인쇄소라면 투명도를 병합해 달라고 할 수 있습니다",
                "an older print shop may ask you to flatten it",
            ),
        ),
        Words(
            "PDF/X-4는 투명도를 허락하지만 오래된 출력기는 잘못 그릴 수 있습니다.",
            "PDF/X-4 allows transparency, but old image processors may draw it wrongly.",
        ),
    ),
    "press-resolution": Message(
        Words(
            "{page}쪽: 그림 {object}의 해상도가 {ppi} ppi입니다",
            "page {page}: picture {object} has {ppi} ppi",
        ),
        (
            Words(
                "{wanted} ppi 이상이 되도록 더 큰 그림을 쓰거나 작게 놓으세요",
                "use a larger picture or place it smaller, for {wanted} ppi or more",
            ),
        ),
        Words(
            "인쇄에는 300 ppi가 기준입니다. 150 ppi보다 낮으면 인쇄소가 돌려보냅니다.",
            "300 ppi is the rule for print. Below 150 ppi a shop sends the file back.",
        ),
    ),
    "press-font": Message(
        Words(
            "{page}쪽: 글꼴 {font}(객체 {object})이 들어 있지 않습니다",
            "page {page}: the font {font} (object {object}) is not embedded",
        ),
        (
            Words(
                "글꼴을 넣어 저장하거나 글자를 윤곽선으로 바꾸세요",
                "save with fonts embedded, or turn the text into outlines",
            ),
        ),
        Words(
            "없는 글꼴은 인쇄소에서 다른 글꼴로 바뀌고, 한글은 깨집니다.",
            "A missing font is replaced at the shop, and Hangul breaks.",
        ),
    ),
    "press-intent": Message(
        Words(
            "인쇄용 출력 의도(GTS_PDFX)가 {count}개입니다. 하나여야 합니다",
            "there are {count} output intents for printing (GTS_PDFX), where there must be one",
        ),
        (
            Words(
                "PDF/X-4로 저장하세요",
                "save as PDF/X-4",
            ),
        ),
        Words(
            "출력 의도는 어떤 인쇄 조건에 맞춰 색을 나누었는지 알려 줍니다.",
            "The output intent says for which printing condition colours were parted.",
        ),
    ),
    "press-intent-nameless": Message(
        Words(
            "출력 의도에 이름(OutputConditionIdentifier)이 없습니다",
            "the output intent has no name (OutputConditionIdentifier)",
        ),
        (
            Words(
                "PDF/X-4로 다시 저장하세요",
                "save as PDF/X-4 again",
            ),
        ),
        Words(
            "이름은 인쇄 조건의 등록부에서 찾는 열쇠입니다.",
            "The name is the key to the registry of printing conditions.",
        ),
    ),
    "press-intent-bare": Message(
        Words(
            "출력 의도에 CMYK 프로파일이 들어 있지 않습니다 (이름만 {name})",
            "the output intent holds no CMYK profile, only the name {name}",
        ),
        (
            Words(
                "인쇄소가 준 프로파일을 --icc로 넣으세요",
                "embed the print shop's profile with --icc FILE",
            ),
        ),
        Words(
            "PDF/X-4는 프로파일을 넣으라고 합니다. 이름만 있어도 받는 곳이 많지만 색은 인쇄소의 해석에 맡겨집니다.",
            "PDF/X-4 wants the profile in the file. Many shops take the name alone, but then "
            "colours are as they read them.",
        ),
    ),
    "press-intent-space": Message(
        Words(
            "출력 의도의 프로파일이 CMYK가 아닙니다 ({space})",
            "the output intent's profile is not of CMYK but of {space}",
        ),
        (
            Words(
                "인쇄소의 CMYK 프로파일로 다시 저장하세요",
                "save again with the print shop's CMYK profile",
            ),
        ),
        Words(
            "오프셋 인쇄의 조건은 CMYK입니다.",
            "Offset printing is done in CMYK.",
        ),
    ),
    "press-intent-damaged": Message(
        Words(
            "출력 의도의 프로파일(객체 {object})이 망가졌습니다",
            "the output intent's profile (object {object}) is damaged",
        ),
        (
            Words(
                "프로파일을 다시 받아 넣으세요",
                "fetch the profile again and embed it",
            ),
        ),
        Words(
            "프로파일이 제 머리에 적힌 크기보다 짧습니다.",
            "It is shorter than its own head says.",
        ),
    ),
    "press-xmp-version": Message(
        Words(
            "XMP에 PDF/X-4라는 표시(pdfxid:GTS_PDFXVersion)가 없습니다",
            "the XMP does not say PDF/X-4 (pdfxid:GTS_PDFXVersion)",
        ),
        (
            Words(
                "PDF/X-4로 저장하세요",
                "save as PDF/X-4",
            ),
        ),
        Words(
            "표준을 지킨다는 말이 파일 안에 있어야 합니다.",
            "A file must say that it keeps to the standard.",
        ),
    ),
    "press-date": Message(
        Words(
            "날짜 {entry}가 없습니다",
            "the date {entry} is missing",
        ),
        (
            Words(
                "만든 날짜와 고친 날짜를 넣어 저장하세요",
                "save with dates of creation and modification",
            ),
        ),
        Words(
            "PDF/X-4는 두 날짜를 요구합니다.",
            "PDF/X-4 wants both dates.",
        ),
    ),
    "press-title": Message(
        Words(
            "제목이 없습니다",
            "there is no title",
        ),
        (
            Words(
                "문서의 제목을 넣어 저장하세요",
                "save with a title",
            ),
        ),
        Words(
            "PDF/X-4는 제목을 요구합니다. 인쇄소는 제목으로 파일을 구별합니다.",
            "PDF/X-4 wants a title; shops tell files apart by it.",
        ),
    ),
    "press-trapped": Message(
        Words(
            "트랩 여부(Trapped)가 '{found}'입니다. True나 False여야 합니다",
            "Trapped is '{found}', where it must be True or False",
        ),
        (
            Words(
                "Trapped를 False로 저장하세요",
                "save with Trapped set to False",
            ),
        ),
        Words(
            "트랩은 색의 경계를 겹쳐 흰 틈을 막는 일로, 보통 인쇄소가 합니다.",
            "Trapping lets colours overlap so that no white shows; shops usually do it themselves.",
        ),
    ),
    "press-action": Message(
        Words(
            "저절로 움직이는 것이 들어 있습니다: {entry}",
            "the file holds something that acts by itself: {entry}",
        ),
        (
            Words(
                "양식, 스크립트, 여는 동작을 빼고 저장하세요",
                "save without forms, scripts and opening actions",
            ),
        ),
        Words(
            "PDF/X-4는 동작과 스크립트를 허락하지 않습니다.",
            "PDF/X-4 allows no actions or scripts.",
        ),
    ),
    "press-id": Message(
        Words(
            "파일의 ID가 없습니다",
            "the file has no ID",
        ),
        (
            Words(
                "다른 프로그램으로 다시 저장하세요",
                "save it again with another program",
            ),
        ),
        Words(
            "PDF/X-4는 파일마다 ID를 요구합니다.",
            "PDF/X-4 wants an ID in every file.",
        ),
    ),
    "press-version": Message(
        Words(
            "PDF {version}은 인쇄 표준에서 쓸 수 없습니다",
            "PDF {version} is beyond the standard for printing",
        ),
        (
            Words(
                "PDF 1.6으로 저장하세요",
                "save as PDF 1.6",
            ),
        ),
        Words(
            "PDF/X-4는 PDF 1.6에 기댑니다.",
            "PDF/X-4 rests on PDF 1.6.",
        ),
    ),
    "press-blank-inked": Message(
        Words(
            "{page}쪽: 비어야 할 쪽에 잉크가 있습니다",
            "page {page}: there is ink on a page that is meant to be blank",
        ),
        (
            Words(
                "--debug와 함께 다시 실행해 알려 주세요",
                "run again with --debug and report it",
            ),
        ),
        Words(
            "빈쪽은 정말로 비어 있어야 합니다.",
            "A blank page must be truly blank.",
        ),
    ),
    "press-sizes": Message(
        Words(
            "쪽의 크기가 {count}가지입니다",
            "pages have {count} different sizes",
        ),
        (
            Words(
                "모든 쪽을 같은 판형으로 만드세요",
                "make all pages of one size",
            ),
        ),
        Words(
            "한 책의 쪽은 크기가 같아야 함께 자를 수 있습니다.",
            "Pages of one book are cut together, so they must be of one size.",
        ),
    ),
    "press-odd": Message(
        Words(
            "{pages}쪽은 홀수입니다",
            "{pages} pages are an odd number",
        ),
        (
            Words(
                "빈쪽을 하나 더하세요",
                "add a blank page",
            ),
        ),
        Words(
            "종이 한 장에는 두 쪽이 있습니다. 홀수이면 인쇄소가 끝에 빈쪽을 더합니다.",
            "A leaf has two pages; a shop adds a blank one at the end.",
        ),
    ),
    "press-gutter": Message(
        Words(
            "안쪽 여백 {found} mm는 {pages}쪽짜리 책에 좁습니다 ({wanted} mm 이상)",
            "an inner margin of {found} mm is narrow for {pages} pages: at least {wanted} mm",
        ),
        (
            Words(
                "스타일의 page.inner를 {wanted}mm로 늘리세요",
                "widen page.inner in the style to {wanted}mm",
            ),
        ),
        Words(
            "책이 두꺼울수록 책등 쪽이 말려 들어갑니다: 150쪽까지 9.5 mm, 300쪽까지 12.7 mm, 500쪽까지 15.9 mm.",
            "The thicker a book, the more of its inner margins vanishes in the spine: 9.5 mm to "
            "150 pages, 12.7 to 300, 15.9 to 500.",
        ),
    ),
}
