"""What shaping gives: glyphs in their order, with the text each one stands for and how far each moves."""

from __future__ import annotations


class GlyphRun:
    """Shaped text: tuples of equal length, one entry a glyph, from left to right; lengths in 1/1000 em.

    ``codes`` are what a PDF string in Identity-H shows: glyph numbers of glyf fonts, CIDs of CFF fonts.
    ``clusters`` joined give the text that was shaped; "" stands at the second and later glyphs
    of a cluster, "fi" at a ligature. A character that the face lacks is a 〓 with the character as its cluster.
    ``advances`` are the distances to the next glyph, after kerning; ``widths`` the glyphs' own
    advances, by which a PDF viewer moves (brackets are half an em wide in the font program, too). ``offsets`` move a glyph
    to the right without moving the next one, ``rises`` upwards; ``rises`` is empty where all are 0.

    Where nothing is kerned or moved, ``widths`` is the same object as ``advances``. Else after glyph ``i`` a TJ array needs
    ``offsets[i] + widths[i] - advances[i] - offsets[i + 1]``.
    """

    __slots__ = ("advances", "clusters", "codes", "offsets", "rises", "widths")

    def __init__(
        self,
        codes: tuple[int, ...],
        clusters: tuple[str, ...],
        advances: tuple[float, ...],
        widths: tuple[float, ...],
        offsets: tuple[float, ...],
        rises: tuple[float, ...] = (),
    ) -> None:
        self.codes = codes
        self.clusters = clusters
        self.advances = advances
        self.widths = widths
        self.offsets = offsets
        self.rises = rises

    @property
    def width(self) -> float:
        """The sum of the advances."""
        return sum(self.advances)

    @property
    def text(self) -> str:
        """The text that was shaped, but for invisible characters in a text that has no others."""
        return "".join(self.clusters)


EMPTY_RUN = GlyphRun((), (), (), (), ())
