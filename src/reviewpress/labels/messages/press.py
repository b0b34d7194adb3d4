"""The codes of the room ``press`` about files for presses in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "press-icc-unused": Message(
        Words(
            "--icc는 --profile print에서만 쓰입니다 (지금은 {profile})",
            "--icc belongs to --profile print; this is {profile}",
        ),
        (
            Words(
                "--profile print를 더하거나 --icc를 빼세요",
                "add --profile print, or leave --icc out",
            ),
        ),
        Words(
            "CMYK 프로파일은 오프셋 인쇄용 파일(PDF/X-4)의 출력 의도입니다. 화면용과 POD용 파일은 sRGB와 회색조라서 쓰지 않습니다.",
            "A CMYK profile is the output intent of files for offset presses (PDF/X-4). Files "
            "for screens and for print on demand hold sRGB and gray.",
        ),
    ),
    "press-marks-unused": Message(
        Words(
            "재단선은 인쇄용 파일에만 넣습니다 (지금은 {profile})",
            "crop marks belong to files for printing; this is {profile}",
        ),
        (
            Words(
                "--profile print나 --profile pod를 더하세요",
                "add --profile print or --profile pod",
            ),
        ),
        Words(
            "재단선은 재단 여백 밖에 그려지므로 쪽이 그만큼 커집니다. 화면용 파일은 잘린 크기 그대로입니다.",
            "Crop marks stand outside the bleed, so pages grow by that much. Files for screens "
            "have the trimmed size.",
        ),
    ),
    "press-outlines-unused": Message(
        Words(
            "글자 윤곽선 처리는 인쇄용 파일에서만 합니다 (지금은 {profile})",
            "outlined text belongs to files for printing; this is {profile}",
        ),
        (
            Words(
                "--profile print나 --profile pod를 더하세요",
                "add --profile print or --profile pod",
            ),
        ),
        Words(
            "윤곽선으로 바꾼 글은 찾거나 읽어 줄 수 없습니다. 글꼴을 받지 않는 인쇄소에 낼 파일에만 쓰세요.",
            "Text turned into shapes can neither be searched nor read aloud. Use it only for "
            "shops that take no fonts.",
        ),
    ),
    "press-two-impositions": Message(
        Words(
            "--booklet과 --signature는 함께 쓸 수 없습니다",
            "--booklet and --signature exclude each other",
        ),
        (
            Words(
                "중철은 --booklet, 무선철은 --signature 8, 16, 32 가운데 하나를 고르세요",
                "choose --booklet for stapling, or --signature 8, 16 or 32 for binding",
            ),
        ),
        Words(
            "중철은 모든 종이를 겹쳐 가운데를 철합니다. 무선철은 몇 장씩 접은 대수를 차례로 쌓아 묶습니다.",
            "A stapled booklet has all sheets one inside the other. A bound book is a pile of "
            "signatures, each folded by itself.",
        ),
    ),
    "press-icc-unreadable": Message(
        Words(
            "ICC 프로파일을 읽을 수 없습니다: '{path}' ({reason})",
            "cannot read the ICC profile '{path}': {reason}",
        ),
        (
            Words(
                "파일 이름과 권한을 확인하세요",
                "check the file's name and permissions",
            ),
        ),
        Words(
            "--icc에는 인쇄소가 준 CMYK 프로파일의 경로를 적습니다.",
            "--icc takes the path of the CMYK profile that the print shop gave you.",
        ),
    ),
    "press-icc-huge": Message(
        Words(
            "ICC 프로파일이 너무 큽니다: '{path}' ({limit} MB까지)",
            "the ICC profile '{path}' is too large: {limit} MB at most",
        ),
        (
            Words(
                "인쇄소가 준 프로파일 파일이 맞는지 확인하세요",
                "check that this is the print shop's profile",
            ),
        ),
        Words(
            "CMYK 프로파일은 보통 0.5에서 3 MB입니다.",
            "CMYK profiles usually take 0.5 to 3 MB.",
        ),
    ),
    "press-icc-none": Message(
        Words(
            "'{path}'{path:은/는} ICC 프로파일이 아닙니다",
            "'{path}' is no ICC profile",
        ),
        (
            Words(
                ".icc나 .icm 파일을 지정하세요",
                "name an .icc or .icm file",
            ),
        ),
        Words(
            "ICC 프로파일은 128바이트 머리의 36번째 자리에 'acsp'가 있습니다 (ICC.1).",
            "An ICC profile has 'acsp' at byte 36 of its head of 128 bytes (ICC.1).",
        ),
    ),
    "press-icc-cut": Message(
        Words(
            "ICC 프로파일이 잘렸습니다: '{path}' ({size}바이트여야 하는데 {found}바이트)",
            "the ICC profile '{path}' is cut off: {found} of {size} bytes",
        ),
        (
            Words(
                "파일을 다시 내려받으세요",
                "download the file again",
            ),
        ),
        Words(
            "프로파일의 머리에 적힌 크기보다 파일이 짧습니다.",
            "The file is shorter than its own head says.",
        ),
    ),
    "press-icc-space": Message(
        Words(
            "인쇄에는 CMYK 프로파일이 필요한데 '{path}'{path:은/는} {space} 프로파일입니다",
            "printing takes a CMYK profile, but '{path}' is one of {space}",
        ),
        (
            Words(
                "인쇄소에 CMYK 프로파일(예: Japan Color 2001 Coated, FOGRA39)을 물어보세요",
                "ask the print shop for its CMYK profile, such as Japan Color 2001 Coated or FOGRA39",
            ),
        ),
        Words(
            "화면의 RGB 프로파일로는 네 가지 잉크를 나눌 수 없습니다.",
            "A screen's RGB profile cannot tell how to part colours into four inks.",
        ),
    ),
    "press-icc-kind": Message(
        Words(
            "'{path}'{path:은/는} 인쇄기의 프로파일이 아닙니다",
            "'{path}' is no profile of a printing press",
        ),
        (
            Words(
                "출력 장치(prtr) 종류의 CMYK 프로파일을 지정하세요",
                "name a CMYK profile of the output class (prtr)",
            ),
        ),
        Words(
            "스캐너용이나 장치 연결 프로파일은 출력 의도가 될 수 없습니다.",
            "Profiles of scanners, and device links, cannot be an output intent.",
        ),
    ),
    "press-icc-damaged": Message(
        Words(
            "ICC 프로파일이 망가졌습니다: '{path}'",
            "the ICC profile '{path}' is damaged",
        ),
        (
            Words(
                "파일을 다시 내려받거나 다른 프로파일을 쓰세요",
                "download the file again, or use another profile",
            ),
        ),
        Words(
            "머리는 온전하지만 색을 바꾸는 표를 읽을 수 없습니다.",
            "Its head is fine, but its tables for converting colours cannot be read.",
        ),
    ),
    "press-file-unreadable": Message(
        Words(
            "PDF를 읽을 수 없습니다: '{path}' ({reason})",
            "cannot read the PDF '{path}': {reason}",
        ),
        (
            Words(
                "파일 이름과 권한을 확인하세요",
                "check the file's name and permissions",
            ),
        ),
        Words(
            "이 명령은 이미 만들어진 PDF 파일을 받습니다.",
            "This command takes a finished PDF file.",
        ),
    ),
    "press-file-no-pdf": Message(
        Words(
            "'{path}'{path:은/는} PDF가 아닙니다",
            "'{path}' is no PDF",
        ),
        (
            Words(
                "PDF 파일을 지정하세요. 책은 reviewpress build로 만듭니다",
                "name a PDF file; reviewpress build makes books",
            ),
        ),
        Words(
            "PDF는 첫 1,024바이트 안에 %PDF-로 시작하는 줄이 있습니다.",
            "A PDF has a line with %PDF- within its first 1,024 bytes.",
        ),
    ),
    "press-file-encrypted": Message(
        Words(
            "암호가 걸린 PDF입니다: '{path}'",
            "the PDF '{path}' is encrypted",
        ),
        (
            Words(
                "암호를 푼 파일로 다시 해 보세요. 인쇄소도 암호가 걸린 파일은 받지 않습니다",
                "remove the password first; print shops take no encrypted files either",
            ),
        ),
        Words(
            "열 때 암호를 묻지 않아도 인쇄나 복사를 막아 둔 파일일 수 있습니다.",
            "Even a file that opens without a password may forbid copying or printing.",
        ),
    ),
    "press-file-empty": Message(
        Words(
            "쪽이 하나도 없는 PDF입니다: '{path}'",
            "the PDF '{path}' has no pages",
        ),
        (
            Words(
                "파일을 다시 만드세요",
                "make the file again",
            ),
        ),
        Words(
            "쪽 나무가 비어 있습니다.",
            "Its page tree is empty.",
        ),
    ),
    "press-file-huge": Message(
        Words(
            "PDF가 너무 큽니다: '{path}' (한도 {limit})",
            "the PDF '{path}' is too large: the limit is {limit}",
        ),
        (
            Words(
                "파일을 나누거나 그림의 해상도를 줄이세요",
                "divide the file, or reduce its pictures",
            ),
        ),
        Words(
            "메모리를 지키려고 파일은 1 GB, 쪽은 10,000쪽까지만 엽니다.",
            "To bound memory, files are opened up to 1 GB and 10,000 pages.",
        ),
    ),
    "press-file-broken": Message(
        Words(
            "PDF가 망가졌습니다: '{path}' ({reason})",
            "the PDF '{path}' is broken: {reason}",
        ),
        (
            Words(
                "파일을 다시 만들거나 다시 받으세요. qpdf --check로 자세히 볼 수 있습니다",
                "make or fetch the file again; qpdf --check tells more",
            ),
        ),
        Words(
            "파일의 구조나 쪽의 내용을 읽을 수 없습니다. 아무것도 쓰지 않았습니다.",
            "The file's structure or a page's content cannot be read. Nothing was written.",
        ),
    ),
    "press-date-unknown": Message(
        Words(
            "책에 발행일이 없어 인쇄용 파일에 1980-01-01을 적습니다",
            "the book has no date of issue; the file for printing says 1980-01-01",
        ),
        (
            Words(
                "책 파일에 발행일을 적거나 SOURCE_DATE_EPOCH을 정하세요",
                "give the book a date of issue, or set SOURCE_DATE_EPOCH",
            ),
        ),
        Words(
            "PDF/X-4는 날짜를 요구합니다. 같은 원고에서 늘 같은 파일이 나오도록 시계는 보지 않습니다.",
            "PDF/X-4 wants a date. The clock is never asked, so that the same sources always "
            "give the same file.",
        ),
    ),
}
