"""The codes for letters, marks and spaces of the room ``checks`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_MORE = Words("이 파일에 {more}곳 더 있습니다", "{more} more in this file")
_FIX = Words("'reviewpress check {fix}'{fix:이/가} 고칩니다", "'reviewpress check {fix}' mends it")
"""Shown where the slip can be mended: only then is ``fix`` given."""

_MARKS: dict[str, Message] = {
    "unclosed-mark": Message(
        Words("'{mark}'의 짝 '{partner}'{partner:이/가} 없습니다", "'{mark}' has no '{partner}'"),
        (
            Words(
                "닫는 자리에 '{partner}'를 적거나 '{mark}'를 지우세요",
                "close it with '{partner}', or remove it",
            ),
            _MORE,
        ),
        Words(
            "문단이 끝나도록 따옴표나 괄호가 닫히지 않았습니다. 여러 문단에 걸친 말은 괜찮습니다: 문단마다 따옴표를 다시 열거나, 뒤의 문단에서 닫으면 "
            "짝이 맞는 것으로 봅니다.",
            "A quote or bracket is not closed by the end of its paragraph. Speech over several paragraphs is fine, "
            "whether each opens it anew or a later one closes it.",
        ),
    ),
    "unopened-mark": Message(
        Words(
            "'{mark}' 앞에 여는 '{partner}'{partner:이/가} 없습니다",
            "nothing opens this '{mark}': no '{partner}' before it",
        ),
        (
            Words(
                "여는 자리에 '{partner}'를 적거나 '{mark}'를 지우세요",
                "open it with '{partner}', or remove it",
            ),
            _MORE,
        ),
        Words(
            "닫는 따옴표나 괄호는 있는데 여는 것이 없습니다. 1)과 같은 번호나 :) 같은 표정은 세지 않습니다.",
            "There is a closing quote or bracket, but none that opens it. Numbering such as 1) and faces such as :) "
            "do not count.",
        ),
    ),
    "mismatched-marks": Message(
        Words(
            "'{opening}'로 열고 '{closing}'로 닫았습니다",
            "opened by '{opening}', but closed by '{closing}'",
        ),
        (Words("둘 가운데 하나를 짝에 맞게 고치세요", "change one of them"), _MORE),
        Words(
            '여는 것과 닫는 것의 종류가 다릅니다: 「…』, 〈…》, “…".',
            'What opens and what closes are of two kinds: 「…』, 〈…》, “…".',
        ),
    ),
    "straight-quotes": Message(
        Words(
            "곧은 따옴표(\" ')가 {times}곳 있습니다", "straight quotes (\" ') in {times} place(s)"
        ),
        (
            Words(
                "책에는 굽은 따옴표로 찍힙니다",
                "they are printed as typographic ones",
            ),
            _FIX,
        ),
        Words(
            "자판으로 친 곧은 따옴표는 책에서 “ ”와 ‘ ’로 바뀌어 찍힙니다. 여는 것과 닫는 것이 문단 안에서 모두 짝을 찾을 때만 원고를 고칩니다. "
            "don't 같은 줄임표는 건드리지 않습니다.",
            "Straight quotes are printed as “ ” and ‘ ’. The source is mended only where every quote of a paragraph "
            "finds its partner; the apostrophe of don't is left alone.",
        ),
    ),
    "mixed-quotes": Message(
        Words(
            "곧은 따옴표(\" ') {straight}개와 굽은 따옴표(“ ” ‘ ’) {curly}개를 섞어 썼습니다",
            "{straight} straight quotes (\" ') stand beside {curly} typographic ones (“ ” ‘ ’)",
        ),
        (_FIX,),
        Words(
            "한 글에 두 가지 따옴표가 있습니다. 책에는 모두 굽은 따옴표로 찍히지만, 곧은 따옴표는 어느 쪽으로 굽을지 앞뒤를 보고 정하므로 굽은 것으로 "
            "적어 두는 편이 확실합니다.",
            "The review has both kinds of quotes. All are printed as typographic ones; but which way a straight one "
            "turns is told from its neighbours, so that typing them is safer.",
        ),
    ),
}

_FORMS: dict[str, Message] = {
    "ellipsis-form": Message(
        Words("줄임표를 '{typed}'로 적었습니다", "an ellipsis typed as '{typed}'"),
        (_FIX, _MORE),
        Words(
            "줄임표는 …나 ……로 적습니다. 점 셋(...)은 …로 바꾸고, 점 둘(..)은 마침표를 잘못 친 것일 수 있어 알리기만 합니다.",
            "An ellipsis is … or ……. Three dots become …; two may be a full stop typed twice and are only reported.",
        ),
    ),
    "mixed-ellipses": Message(
        Words(
            "줄임표 {form}{form:이/가} {times}번, 나머지는 {usual}입니다",
            "the ellipsis {form} {times} time(s), elsewhere {usual}",
        ),
        (Words("한 글에서는 한 가지로 적으세요", "use one form in a review"),),
        Words(
            "한 글에 …와 ……가 섞여 있습니다. 맞춤법은 둘 다 인정하지만 한 글에서는 한 가지가 보기 좋습니다.",
            "Both … and …… stand in one review. Either is right; one looks better.",
        ),
    ),
    "dash-form": Message(
        Words("줄표를 '{typed}'로 적었습니다", "a dash typed as '{typed}'"),
        (Words("줄표는 '—'입니다", "a dash is '—'"), _FIX, _MORE),
        Words(
            "줄표(—) 자리에 붙임표 둘(--), 모음 ㅡ, 선 문자 ─를 적었습니다. 이것들은 --fix가 고칩니다. 낱말 사이의 붙임표 하나( - )는 줄표일 수도 "
            "아닐 수도 있어 알리기만 합니다.",
            "Two hyphens (--), the vowel ㅡ or a line of a box (─) stand for a dash; --fix mends these. A single hyphen "
            "between words may be meant as a dash or not, and is only reported.",
        ),
    ),
    "mixed-dashes": Message(
        Words(
            "줄표 {form}{form:이/가} {times}번, 나머지는 {usual}입니다",
            "the dash {form} {times} time(s), elsewhere {usual}",
        ),
        (Words("한 글에서는 한 가지로 적으세요", "use one form in a review"),),
        Words(
            "길이가 다른 줄표(—, ―, –)가 한 글에 섞여 있습니다. 눈으로는 비슷해도 찍으면 길이가 다릅니다.",
            "Dashes of different lengths (—, ―, –) stand in one review; they look alike on the screen, but not in print.",
        ),
    ),
    "doubled-space": Message(
        Words("빈칸이 둘 이상입니다", "more than one space"),
        (_FIX, _MORE),
        Words(
            "낱말 사이에 빈칸이 둘 이상이거나 탭이 있습니다. 웹에서 복사한 글에는 눈에 보이지 않는 줄 바꿈 금지 빈칸이 섞이곤 합니다. 표의 칸을 맞춘 "
            "빈칸과 줄 끝의 두 빈칸(줄 바꿈)은 세지 않습니다.",
            "More than one space, or a tab, stands between two words; text copied from the web often holds no-break "
            "spaces. Padding in tables and the two spaces that break a line do not count.",
        ),
    ),
    "space-before-punctuation": Message(
        Words("'{sign}' 앞에 빈칸이 있습니다", "a space before '{sign}'"),
        (_FIX, _MORE),
        Words(
            "마침표, 쉼표, 물음표, 느낌표, 쌍점은 앞말에 붙여 적습니다. 빈칸이 있으면 부호가 다음 줄 머리로 갈 수 있습니다.",
            "Full stops, commas, question and exclamation marks and colons stand right behind their word; after a space "
            "they may fall to the head of the next line.",
        ),
    ),
    "space-inside-brackets": Message(
        Words("'{sign}' 안쪽에 빈칸이 있습니다", "a space inside '{sign}'"),
        (_FIX, _MORE),
        Words(
            "괄호와 따옴표는 안쪽 말에 붙여 적습니다.",
            "Brackets and quotes stand right beside the words they hold.",
        ),
    ),
}

_CHARACTERS: dict[str, Message] = {
    "decomposed-text": Message(
        Words(
            "풀어쓴 글자(NFD)가 {times}곳 있습니다", "decomposed letters (NFD) in {times} place(s)"
        ),
        (
            Words(
                "책에는 모아쓴 글자로 바르게 찍힙니다",
                "they are composed in the book, which is right",
            ),
            _FIX,
        ),
        Words(
            "macOS에서 온 글에는 '한'이 'ㅎㅏㄴ'으로 풀어져 있기도 합니다. 읽을 때 모아쓰기(NFC)로 바꾸므로 책에는 탈이 없지만, 다른 프로그램에서는 찾기가 "
            "안 되거나 흩어져 보일 수 있습니다.",
            "Text from macOS may hold Hangul taken apart into letters. It is read in composed form (NFC), so the book is "
            "right; but other programs may not find it, or show it in pieces.",
        ),
    ),
    "invisible-character": Message(
        Words(
            "눈에 보이지 않는 글자가 있습니다: {character}", "an invisible character: {character}"
        ),
        (_FIX, _MORE),
        Words(
            "너비 없는 빈칸(U+200B), 방향 표시(U+200E), 한글 채움 문자(U+3164) 같은 글자는 보이지 않지만 줄 바꿈과 찾기를 흐트러뜨립니다. 웹에서 복사할 때 "
            "섞입니다. 이모지를 잇는 글자와 아랍 글자에 필요한 것은 그대로 둡니다.",
            "Zero-width spaces (U+200B), direction marks (U+200E), Hangul fillers (U+3164) and the like do not show, but "
            "disturb line breaks and searching. They come along when text is copied from the web. Joiners inside emoji "
            "and what other scripts need are left alone.",
        ),
    ),
    "broken-character": Message(
        Words("깨진 글자(U+FFFD)가 있습니다", "a broken character (U+FFFD)"),
        (Words("원래 글을 찾아 다시 적으세요", "find the original and type it again"), _MORE),
        Words(
            "인코딩을 잘못 바꾸면 읽지 못한 글자가 �로 남습니다. 무엇이었는지는 파일에 남아 있지 않습니다.",
            "Where text was converted from a wrong encoding, � stands for what could not be read. What it was is no "
            "longer in the file.",
        ),
    ),
    "mend-refused": Message(
        Words(
            "고치면 원고의 뜻이 달라질 수 있어 그대로 두었습니다",
            "left as it is: mending could change what the file says",
        ),
        (Words("알림을 보며 손으로 고치세요", "mend it by hand, finding by finding"),),
        Words(
            "--fix는 고친 파일을 다시 읽어, 항목과 글이 고친 글자 말고는 그대로일 때만 씁니다. 예를 들어 두 제목이 고친 뒤에 같아지면 쓰지 않습니다.",
            "--fix reads the mended file again and writes it only if keys and texts are the same but for the mended "
            "characters; not, for instance, where two headings would become one.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_MARKS, **_FORMS, **_CHARACTERS}
