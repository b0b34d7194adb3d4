"""The codes of the room ``writers`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_FILES: dict[str, Message] = {
    "output-disk-full": Message(
        Words(
            "'{path}' 파일을 쓸 공간이 모자랍니다 ({reason})",
            "no room left to write '{path}' ({reason})",
        ),
        (
            Words(
                "'{folder}' 폴더가 있는 디스크의 공간을 비우고 다시 실행하세요. 이전 파일은 그대로 남아 있습니다",
                "free some space on the disk that holds '{folder}' and run again; the previous file is untouched",
            ),
        ),
        Words(
            "디스크가 가득 찼거나 할당량을 넘었습니다. 결과 파일은 임시 파일에 모두 쓴 다음에야 제자리로 옮기므로, "
            "이전에 만든 파일은 깨지지 않습니다. 공간을 비우거나 다른 폴더를 출력 폴더로 지정하세요.",
            "The disk is full or a quota is used up. An output is written to a temporary file first and moved into "
            "place only when complete, so the previous file stays intact. Free some space, or give another "
            "output folder.",
        ),
    ),
    "output-not-writable": Message(
        Words(
            "'{path}' 파일을 쓸 권한이 없습니다 ({reason})",
            "no permission to write '{path}' ({reason})",
        ),
        (
            Words(
                "'{folder}' 폴더에 쓸 수 있는지 확인하거나 다른 출력 폴더를 지정하세요",
                "check that you may write in '{folder}', or give another output folder",
            ),
        ),
        Words(
            "출력 폴더가 읽기 전용이거나 다른 사용자의 것입니다. 파일은 같은 폴더의 임시 파일을 거쳐 쓰이므로 "
            "폴더에도 쓰기 권한이 있어야 합니다.",
            "The output folder is read-only or belongs to another user. Files are written by way of a temporary "
            "file in the same folder, so the folder itself must be writable.",
        ),
    ),
    "output-in-use": Message(
        Words(
            "'{path}' 파일을 바꿀 수 없습니다. 다른 프로그램이 열어 두었거나 잠겨 있습니다 ({reason})",
            "cannot replace '{path}': another program has it open, or it is locked ({reason})",
        ),
        (
            Words(
                "Word나 PDF 뷰어에서 그 파일을 닫고 다시 실행하세요",
                "close the file in Word or the PDF viewer and run again",
            ),
        ),
        Words(
            "Windows에서는 다른 프로그램이 열어 둔 파일을 바꿀 수 없습니다. 파일을 닫고 다시 실행하세요. "
            "파일 속성이 '읽기 전용'이어도 이 오류가 납니다. 이전 파일은 그대로 남아 있습니다.",
            "On Windows a file that another program has open cannot be replaced. Close it and run again. A file "
            "marked read-only gives the same error. The previous file is untouched.",
        ),
    ),
    "output-is-folder": Message(
        Words(
            "'{path}'에 파일을 쓰려 했지만 같은 이름의 폴더가 있습니다",
            "'{path}' should be a file, but there is a folder of that name",
        ),
        (
            Words(
                "폴더의 이름을 바꾸거나 출력 파일에 다른 이름을 지정하세요",
                "rename the folder, or give the output file another name",
            ),
        ),
        Words(
            "출력 경로는 파일이어야 합니다. 폴더는 지우지 않습니다.",
            "The output path must be a file. Folders are never removed.",
        ),
    ),
    "output-folder-is-file": Message(
        Words(
            "'{folder}' 폴더를 만들 수 없습니다. 경로에 같은 이름의 파일이 있습니다 ({reason})",
            "cannot make the folder '{folder}': a file stands in its path ({reason})",
        ),
        (
            Words(
                "그 파일의 이름을 바꾸거나 다른 출력 폴더를 지정하세요",
                "rename that file, or give another output folder",
            ),
        ),
        Words(
            "출력 폴더는 없으면 만들어집니다. 경로의 한 부분이 폴더가 아니라 파일이면 만들 수 없습니다.",
            "The output folder is made where it is missing. It cannot be made if a part of its path is a file.",
        ),
    ),
    "output-name-too-long": Message(
        Words(
            "파일 이름이 너무 깁니다: '{path}'",
            "the file name is too long: '{path}'",
        ),
        (
            Words(
                "더 짧은 출력 이름을 지정하세요. 한글 한 글자는 보통 3바이트이고 이름은 255바이트까지입니다",
                "give a shorter output name: most systems take 255 bytes, and a Hangul syllable is 3 bytes",
            ),
        ),
        Words(
            "운영 체제는 파일 이름과 경로의 길이를 제한합니다. 출력 이름이나 폴더 이름을 줄이세요.",
            "Operating systems limit the length of names and paths. Shorten the output's or the folders' names.",
        ),
    ),
    "output-failed": Message(
        Words(
            "'{path}' 파일을 쓰지 못했습니다: {reason}",
            "could not write '{path}': {reason}",
        ),
        (
            Words(
                "디스크와 네트워크 연결을 확인하고 다시 실행하세요. 이전 파일은 그대로 남아 있습니다",
                "check the disk and the network connection and run again; the previous file is untouched",
            ),
        ),
        Words(
            "운영 체제가 파일을 쓰는 중에 오류를 알렸습니다. 이전에 만든 파일은 깨지지 않습니다.",
            "The operating system reported an error while the file was written. The previous file stays intact.",
        ),
    ),
}

_PDF: dict[str, Message] = {
    "pdf-image-gone": Message(
        Words(
            "그림을 더는 읽을 수 없습니다: '{path}' ({reason})",
            "the picture '{path}' can no longer be read: {reason}",
        ),
        (
            Words(
                "만드는 동안 그림 파일을 옮기거나 바꾸지 말고 다시 실행하세요",
                "run again, and leave the picture in place while the book is built",
            ),
        ),
        Words(
            "그림은 처음에 검사하고 PDF를 쓸 때 다시 읽습니다. 그 사이에 파일이 지워졌거나 바뀌었습니다.",
            "Pictures are checked first and read again when the PDF is written. In between, the file was removed "
            "or changed.",
        ),
    ),
    "pdf-date-invalid": Message(
        Words(
            "환경 변수 SOURCE_DATE_EPOCH의 값이 시각이 아닙니다: '{value}'",
            "the environment variable SOURCE_DATE_EPOCH holds '{value}', which is no time",
        ),
        (
            Words(
                "1970년 1월 1일부터 지난 초를 정수로 적거나(예: 1735689600) 변수를 지우세요",
                "set it to whole seconds since 1 January 1970 (such as 1735689600), or unset it",
            ),
        ),
        Words(
            "SOURCE_DATE_EPOCH는 같은 입력에서 같은 파일을 만들기 위해 파일에 적을 시각을 정합니다. "
            "책 파일에 발행일이 있으면 발행일이 쓰입니다.",
            "SOURCE_DATE_EPOCH sets the time that is written into files, so that the same input makes the same "
            "bytes. Where the book file gives a date of issue, that date is used.",
        ),
    ),
}

_DOCX: dict[str, Message] = {
    "docx-illegal-character": Message(
        Words(
            "DOCX에 담을 수 없는 글자가 있어 �로 바꾸었습니다: {code}",
            "DOCX cannot hold the character {code}: it was replaced by �",
        ),
        (
            Words(
                "보이지 않는 제어 문자입니다. 그 자리의 글자를 지우고 다시 입력하세요",
                "it is an invisible control character: delete what stands there and type it anew",
            ),
        ),
        Words(
            "DOCX는 XML이고, XML 1.0은 탭과 줄 바꿈이 아닌 제어 문자를 담지 못합니다. 글자를 잃지 않았음을 알 수 있게 "
            "그 자리에 U+FFFD(�)를 넣습니다.",
            "DOCX is XML, and XML 1.0 holds no control characters but tabs and line ends. U+FFFD (�) is put in the "
            "place of the character, so that its loss can be seen.",
        ),
    ),
    "docx-font-not-embeddable": Message(
        Words(
            "'{family}' 글꼴은 허가 조건 때문에 DOCX에 넣지 않았습니다",
            "the font '{family}' was not embedded in the DOCX: its licence forbids it",
        ),
        (
            Words(
                "받는 사람의 컴퓨터에 글꼴이 있어야 같은 모양으로 보입니다. 스타일에서 넣을 수 있는 글꼴을 고르세요",
                "readers need the font to see the same picture; choose one in the style that may be embedded",
            ),
        ),
        Words(
            "글꼴의 OS/2 표에 있는 fsType이 고칠 수 있는 문서에 글꼴을 넣지 못하게 합니다. PDF에는 들어갈 수 있습니다. "
            "본문을 고칠 수 있는 DOCX에는 넣지 않고 글꼴 이름만 적습니다.",
            "The font's fsType (OS/2 table) forbids embedding in documents that can be edited; a PDF may still hold "
            "it. The DOCX names the font without holding it.",
        ),
    ),
    "docx-page-differs": Message(
        Words(
            "DOCX 차례의 '{title}' 줄은 {told}쪽이라고 하지만 LibreOffice에서는 {real}쪽에 있습니다",
            "the DOCX's contents say page {told} for '{title}', but in LibreOffice it is on page {real}",
        ),
        (
            Words(
                "LibreOffice나 Word에서 차례를 업데이트(F9)하면 그 프로그램의 쪽 번호가 됩니다",
                "updating the contents (F9) in LibreOffice or Word gives the numbers of that program",
            ),
        ),
        Words(
            "DOCX의 쪽 번호는 LibreOffice의 줄과 쪽 나누기를 따라 셉니다. 다른 판이나 설정에서는 한 쪽쯤 다를 수 있습니다. "
            "`check --office`는 파일을 LibreOffice로 조판해서 다른 곳을 알립니다.",
            "The DOCX's page numbers are counted by LibreOffice's way of breaking lines and pages; another version or "
            "setting may differ by a page. `check --office` lays the file out with LibreOffice and tells where.",
        ),
    ),
    "docx-office-missing": Message(
        Words(
            "LibreOffice({program})를 찾지 못했습니다",
            "LibreOffice ({program}) was not found",
        ),
        (
            Words(
                "LibreOffice를 설치하고 '{program}' 프로그램이 PATH에 있게 하세요",
                "install LibreOffice and have the program '{program}' on the PATH",
            ),
        ),
        Words(
            "`check --office`는 DOCX의 쪽 번호를 LibreOffice로 확인합니다. 그 밖의 일에는 LibreOffice가 필요 없습니다.",
            "`check --office` compares the DOCX's page numbers with LibreOffice; nothing else needs it.",
        ),
    ),
    "docx-office-failed": Message(
        Words(
            "LibreOffice가 DOCX를 조판하지 못했습니다 ({reason})",
            "LibreOffice could not lay out the DOCX ({reason})",
        ),
        (
            Words(
                "열려 있는 LibreOffice를 닫고 다시 실행하세요",
                "close LibreOffice windows that are open, and run again",
            ),
        ),
        Words(
            "LibreOffice가 멈추었거나 시간 안에 끝나지 않았습니다. 파일을 직접 열어 보면 까닭을 알 수 있습니다.",
            "LibreOffice stopped or did not finish in time. Opening the file by hand may show why.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_FILES, **_PDF, **_DOCX}
