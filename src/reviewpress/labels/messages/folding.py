"""The codes of the room ``press`` about sheets, covers and printing in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "press-sheet": Message(
        Words(
            "'{sheet}'{sheet:은/는} 종이의 이름이나 크기가 아닙니다",
            "'{sheet}' is neither the name nor the size of a sheet",
        ),
        (
            Words(
                "{known} 가운데 하나, 또는 320x450처럼 밀리미터로 적으세요",
                "write one of {known}, or millimetres such as 320x450",
            ),
        ),
        Words(
            "종이는 50 mm부터 2,000 mm까지입니다.",
            "Sheets go from 50 to 2,000 mm.",
        ),
    ),
    "press-sheet-small": Message(
        Words(
            "{sheet} 종이에는 {width}×{height} mm 쪽을 두 개 놓을 수 없습니다",
            "a sheet of {sheet} does not hold two pages of {width}×{height} mm",
        ),
        (
            Words(
                "더 큰 종이를 --sheet로 고르거나, 쪽을 줄이는 impose --fit을 쓰세요",
                "choose a larger --sheet, or let impose --fit reduce the pages",
            ),
        ),
        Words(
            "책자는 종이 한 면에 두 쪽 이상을 놓고 접습니다.",
            "A booklet has two or more pages on each side of a sheet.",
        ),
    ),
    "press-paper": Message(
        Words(
            "'{paper}'{paper:은/는} 아는 종이가 아닙니다",
            "'{paper}' is no known paper",
        ),
        (
            Words(
                "{known}처럼 종이와 무게(g)를 적으세요",
                "write a paper and its weight in grams, such as {known}",
            ),
        ),
        Words(
            "종이의 두께로 책등의 너비와 중철의 밀림을 셈합니다. 모조, 미색모조, 백모조, 아트지, 스노우지를 압니다.",
            "A paper's thickness gives the spine's width and the creep. Known are 모조, 미색모조, 백모조, "
            "아트지 and 스노우지.",
        ),
    ),
    "press-creep": Message(
        Words(
            "종이 {sheets}장을 겹치면 안쪽 쪽이 {creep} mm 밀립니다 ({limit} mm까지)",
            "{sheets} sheets inside each other push the inner pages out by {creep} mm; {limit} "
            "mm at most",
        ),
        (
            Words(
                "더 얇은 종이를 쓰거나 --signature 16으로 나누어 묶으세요",
                "use thinner paper, or bind it in parts with --signature 16",
            ),
        ),
        Words(
            "중철은 겹친 종이가 두꺼울수록 안쪽 쪽이 밖으로 밀려 나옵니다.",
            "In a stapled booklet, the thicker the pile, the further the inner pages stick out.",
        ),
    ),
    "press-sizes-differ": Message(
        Words(
            "'{path}'의 {page}쪽은 첫 쪽과 크기가 다릅니다",
            "page {page} of '{path}' differs in size from the first",
        ),
        (
            Words(
                "모든 쪽을 같은 크기로 만드세요",
                "make all pages of one size",
            ),
        ),
        Words(
            "크기가 다른 쪽은 한 종이에 앉혀 접을 수 없습니다.",
            "Pages of different sizes cannot be folded together.",
        ),
    ),
    "press-isbn-form": Message(
        Words(
            "'{isbn}'{isbn:은/는} ISBN이 아닙니다",
            "'{isbn}' is no ISBN",
        ),
        (
            Words(
                "978이나 979로 시작하는 13자리를 적으세요 (옛 10자리도 됩니다)",
                "write 13 digits that begin with 978 or 979; the old 10 will do, too",
            ),
        ),
        Words(
            "표지의 바코드는 ISBN으로 만듭니다.",
            "The cover's barcode is made of the ISBN.",
        ),
    ),
    "press-isbn-check": Message(
        Words(
            "ISBN '{isbn}'의 끝자리는 {found:이/가} 아니라 {wanted}이어야 합니다",
            "the ISBN '{isbn}' ends in {found}, where its check digit is {wanted}",
        ),
        (
            Words(
                "판권의 ISBN을 발급받은 번호와 견주어 보세요",
                "compare it with the number that you were given",
            ),
        ),
        Words(
            "끝자리는 앞의 열두 자리로 셈한 검사 숫자입니다. 틀린 바코드는 서점에서 읽히지 않습니다.",
            "The last digit follows from the others. A wrong barcode is refused in shops.",
        ),
    ),
    "press-addon": Message(
        Words(
            "부가기호는 숫자 다섯 자리입니다: '{addon}'",
            "the add-on is five digits, not '{addon}'",
        ),
        (
            Words(
                "03810처럼 독자, 형태, 내용의 기호를 적으세요",
                "write the signs for readers, form and subject, such as 03810",
            ),
        ),
        Words(
            "부가기호는 독자 대상(1자리), 발행 형태(1자리), 내용 분류(3자리)입니다.",
            "The add-on tells readers (1 digit), form (1) and subject (3).",
        ),
    ),
    "press-spine": Message(
        Words(
            "책등 너비 {width} mm는 쓸 수 없습니다",
            "a spine of {width} mm is impossible",
        ),
        (
            Words(
                "--spine을 0과 80 사이로 적거나 쪽수와 종이를 확인하세요",
                "give --spine between 0 and 80, or check the pages and the paper",
            ),
        ),
        Words(
            "책등은 쪽수와 종이의 두께로 셈합니다.",
            "The spine follows from the number of pages and the paper's thickness.",
        ),
    ),
    "press-cover-pages": Message(
        Words(
            "{pages:은/는} 쓸 수 없는 쪽수입니다",
            "{pages} is no possible number of pages",
        ),
        (
            Words(
                "1부터 2,000까지 적으세요",
                "write 1 to 2,000",
            ),
        ),
        Words(
            "책등의 너비를 셈하는 본문의 쪽수입니다.",
            "It is the number of pages of the block, for the spine's width.",
        ),
    ),
    "press-no-book": Message(
        Words(
            "표지를 만들 책이 하나여야 하는데 {count}권입니다",
            "a cover is for one book, but there are {count}",
        ),
        (
            Words(
                "책 파일 하나를 적으세요",
                "name one book file",
            ),
        ),
        Words(
            "표지는 책마다 따로 만듭니다.",
            "Every book has its own cover.",
        ),
    ),
    "press-no-lp": Message(
        Words(
            "프린터로 보내는 프로그램 lp가 없습니다",
            "there is no program lp to send files to a printer",
        ),
        (
            Words(
                "PDF를 열어 인쇄하세요: 실제 크기(100%), 양면, 가로로 앉힌 종이는 짧은 가장자리로 넘김",
                "print from a PDF viewer: actual size (100%), both sides, landscape sheets flipped "
                "on the short edge",
            ),
        ),
        Words(
            "lp는 CUPS의 명령으로 Linux와 macOS에 있습니다. Windows에서는 PDF 뷰어에서 인쇄하세요.",
            "lp belongs to CUPS, on Linux and macOS. On Windows print from a PDF viewer.",
        ),
    ),
    "press-no-printer": Message(
        Words(
            "보낼 수 있는 프린터가 없습니다",
            "there is no printer to send to",
        ),
        (
            Words(
                "lpstat -e로 프린터를 확인하거나, PDF를 열어 실제 크기(100%), 양면, 짧은 가장자리로 넘겨 인쇄하세요",
                "see lpstat -e for printers, or print from a viewer: actual size (100%), both sides, "
                "flipped on the short edge",
            ),
        ),
        Words(
            "CUPS에 등록된 프린터가 없거나 이름이 다릅니다.",
            "CUPS knows no printer, or none of that name.",
        ),
    ),
    "press-lp-failed": Message(
        Words(
            "프린터로 보내지 못했습니다: {reason}",
            "could not send it to the printer: {reason}",
        ),
        (
            Words(
                "프린터가 켜져 있는지 lpstat -p로 확인하세요",
                "check with lpstat -p that the printer is on",
            ),
        ),
        Words(
            "lp가 파일을 받지 않았습니다.",
            "lp did not take the file.",
        ),
    ),
}
