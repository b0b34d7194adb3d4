"""The codes of the room ``batch`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "batch-died": Message(
        Words(
            "'{book}'{book:을/를} 만들던 작업자가 죽었습니다 (종료 상태 {status})",
            "the worker that was building '{book}' died (exit status {status})",
        ),
        (
            Words(
                "이 책만 다시 만들어 보세요. 메모리가 모자라면 -j를 줄이세요",
                "build this book alone; with too little memory, lower -j",
            ),
        ),
        Words(
            "책을 만들던 프로세스가 끝까지 가지 못했습니다. 메모리가 모자라 운영 체제가 끝냈거나, 누군가 끝냈을 수 있습니다. "
            "다른 책은 이 일과 상관없이 만들어졌고, 이 책의 지난 파일은 그대로 있습니다. -9는 강제 종료를 뜻합니다.",
            "The process that was building the book did not get to its end: the system may have ended it for want of "
            "memory, or somebody did. The other books are built all the same, and this one's former files are as they "
            "were. A status of -9 means that it was killed.",
        ),
    ),
    "batch-late": Message(
        Words(
            "'{book}'{book:을/를} {limit}초 안에 만들지 못해 그만두었습니다",
            "'{book}' was not built within {limit} seconds and was given up",
        ),
        (Words("--timeout을 늘려 보세요", "raise --timeout"),),
        Words(
            "--timeout으로 정한 시간이 지나 이 책을 그만두었습니다. 다른 책은 만들어졌고, 이 책의 지난 파일은 그대로 있습니다. "
            "책이 아주 크면 시간을 늘리세요.",
            "The time set with --timeout was over, so this book was given up. The other books are built, and this one's "
            "former files are as they were. Allow more time for a very large book.",
        ),
    ),
    "batch-bug": Message(
        Words(
            "'{book}'{book:을/를} 만들다가 ReviewPress의 버그를 만났습니다: {text}",
            "building '{book}' met a bug in ReviewPress: {text}",
        ),
        (
            Words(
                "-j 1과 --debug를 붙여 다시 만들고, 나온 글과 원고를 함께 알려 주세요",
                "build again with -j 1 --debug and report what it shows, with the source",
            ),
        ),
        Words(
            "작업자가 예상하지 못한 오류를 냈습니다. 다른 책은 만들어졌습니다. 메모리 오류(MemoryError)라면 이 책이 너무 큽니다: "
            "책을 나누어 보세요.",
            "A worker met an error that nobody foresaw. The other books are built. If it is a MemoryError, this book is "
            "too large for one worker: try to divide it.",
        ),
    ),
    "batch-memory": Message(
        Words(
            "'{book}'{book:은/는} 메모리를 {limit} GB보다 많이 달라고 해서 그만두었습니다",
            "'{book}' asked for more than {limit} GB of memory and was given up",
        ),
        (
            Words(
                "책을 나누거나 그림을 줄여 보세요", "divide the book, or make its pictures smaller"
            ),
        ),
        Words(
            "작업자 하나가 쓸 수 있는 메모리에는 한도가 있어, 책 하나가 컴퓨터를 멈추게 하지 못합니다. 다른 책은 만들어졌고, "
            "이 책의 지난 파일은 그대로 있습니다. 한도는 -j나 --timeout을 쓸 때, Linux에서 지켜집니다.",
            "What a worker may take of memory is bounded, so that no book can bring the machine to a halt. The other "
            "books are built, and this one's former files are as they were. The bound holds with -j or --timeout, on Linux.",
        ),
    ),
    "batch-executor-unknown": Message(
        Words(
            "--executor에 쓸 수 없는 주소입니다: '{executor}'",
            "'{executor}' is no address for --executor",
        ),
        (
            Words(
                "dask://호스트:포트처럼 적으세요: --executor dask://10.0.0.5:8786",
                "write dask://HOST:PORT, as in --executor dask://10.0.0.5:8786",
            ),
        ),
        Words(
            "--executor에는 Dask 스케줄러의 주소를 적습니다. `dask scheduler`를 시작하면 tcp://로 시작하는 주소를 알려 줍니다. "
            "그 주소의 tcp:// 대신 dask://를 적습니다. 이 컴퓨터에서만 만들려면 --executor 없이 -j를 쓰세요.",
            "--executor takes the address of a Dask scheduler. `dask scheduler` tells one that begins with tcp:// when "
            "it starts; write dask:// instead of tcp://. To build on this machine alone, use -j without --executor.",
        ),
    ),
    "batch-no-dask": Message(
        Words("--executor dask://…에는 Dask가 있어야 합니다", "--executor dask://… needs Dask"),
        (Words("pip install '{extra}'", "pip install '{extra}'"),),
        Words(
            "여러 컴퓨터로 나누어 만드는 데에는 따로 설치하는 패키지 distributed가 쓰입니다. 작업자가 도는 컴퓨터에도 같은 판의 "
            "ReviewPress를 이렇게 설치하세요.",
            "Building on many machines takes the package distributed, which is installed on request. Install the same "
            "ReviewPress in this way on the workers' machines, too.",
        ),
    ),
    "batch-no-scheduler": Message(
        Words("{address}에 이어지지 않습니다: {reason}", "no connection to {address}: {reason}"),
        (
            Words(
                "주소를 살피고, 그 컴퓨터에서 `dask scheduler`가 도는지 보세요",
                "check the address, and that `dask scheduler` runs there",
            ),
        ),
        Words(
            "Dask 스케줄러가 대답하지 않아 아무 책도 만들지 않았습니다. 주소의 포트는 스케줄러의 것(보통 8786)이고, 살펴보는 "
            "화면의 것(8787)이 아닙니다. 이 컴퓨터에서 만들려면 --executor를 빼세요.",
            "The Dask scheduler did not answer, and no book was built. The port is the scheduler's (8786 as a rule), not "
            "that of its dashboard (8787). Leave --executor out to build on this machine.",
        ),
    ),
    "batch-no-workers": Message(
        Words("{address}에는 작업자가 없습니다", "there are no workers at {address}"),
        (
            Words(
                "작업자를 시작하세요: dask worker tcp://호스트:포트 --nthreads 1",
                "start workers: dask worker tcp://HOST:PORT --nthreads 1",
            ),
        ),
        Words(
            "스케줄러는 있지만 일할 작업자가 하나도 이어져 있지 않아 아무 책도 만들지 않았습니다.",
            "The scheduler is there, but no worker is connected to it, and no book was built.",
        ),
    ),
    "batch-worker-lacks": Message(
        Words(
            "작업자 {place}에서 ReviewPress를 쓸 수 없습니다: {reason}",
            "the worker {place} cannot use ReviewPress: {reason}",
        ),
        (
            Words(
                "작업자의 Python에 같은 판을 설치하세요: pip install 'reviewpress[dask]'",
                "install the same version for the worker's Python: pip install 'reviewpress[dask]'",
            ),
        ),
        Words(
            "Dask의 작업자는 자기 컴퓨터에 설치된 ReviewPress로 책을 만듭니다. 작업자를 시작한 Python 환경에 이 컴퓨터와 같은 판이 있어야 "
            "합니다. 일하는 도중에 이렇게 된 책은 이 컴퓨터에서 만들었습니다.",
            "A Dask worker builds with the ReviewPress installed on its machine. The Python that the worker was started "
            "with needs the same version as here. Books that met this amid a run were built on this machine.",
        ),
    ),
    "batch-worker-other": Message(
        Words(
            "작업자 {place}에 설치된 것이 다릅니다. 괄호 안이 이 컴퓨터의 것입니다: {differences}",
            "what is installed at the worker {place} differs; in brackets what is here: {differences}",
        ),
        (
            Words(
                "두 곳에 같은 판을 설치하고 작업자를 다시 시작하세요",
                "install the same versions at both places and restart the worker",
            ),
        ),
        Words(
            "어느 컴퓨터가 만들어도 책이 바이트까지 같도록, 책에 손을 대는 것은 모두 판이 같아야 합니다: ReviewPress의 판과 코드, 함께 "
            "설치되는 글꼴, Python과 패키지. 일하는 도중에 이렇게 된 책은 이 컴퓨터에서 만들었습니다.",
            "Books are the same to the byte whoever builds them, so all that has a hand in them must be of one version: "
            "ReviewPress and its code, the fonts installed with it, Python and packages. Books that met this amid a run "
            "were built on this machine.",
        ),
    ),
    "batch-executor-lost": Message(
        Words(
            "다른 컴퓨터의 작업자들과 끊겨, 남은 책을 이 컴퓨터에서 만들었습니다 ({reason})",
            "the workers on other machines were lost; the remaining books were built on this one ({reason})",
        ),
        (
            Words(
                "스케줄러와 작업자가 도는지 보세요",
                "see whether the scheduler and its workers still run",
            ),
        ),
        Words(
            "일하는 도중에 Dask 스케줄러가 사라졌습니다. 다 만든 책은 그대로 있고, 남은 책은 이 컴퓨터에서 프로세스 하나로 만들었습니다.",
            "The Dask scheduler went away amid the run. Finished books are intact, and the remaining ones were built on "
            "this machine by one process.",
        ),
    ),
}
