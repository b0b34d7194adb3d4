"""Pictures of the document in; picture parts, their relationships and inline drawings out."""

from __future__ import annotations

import hashlib

from msgspec import Struct, field

from ...diagnostics import error
from ...document.images import load_bytes
from ...document.nodes import Image
from ...errors import EnvironmentProblem
from .relations import Relations
from .units import emu
from .xml import quoted

_TYPES = {"PNG": ("png", "image/png"), "JPEG": ("jpeg", "image/jpeg")}


class Media(Struct):
    """The pictures of a package, each held once whatever its names."""

    parts: dict[str, tuple[str, str, bytes]] = field(default_factory=dict)
    """Path inside the package, content type and bytes by digest."""
    _drawn: int = 0

    def drawing(
        self, image: Image, alt: str, size: tuple[float, float], relations: Relations
    ) -> str:
        """Write a picture, inline, at a width and height in points."""
        path = self._part(image)
        number = relations.internal("image", path)
        self._drawn += 1
        width, height = emu(size[0]), emu(size[1])
        identity = f'id="{self._drawn}" name="Picture {self._drawn}" descr={quoted(alt)}'
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {identity}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f"<pic:pic><pic:nvPicPr><pic:cNvPr {identity}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _part(self, image: Image) -> str:
        data = _load(image)
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self.parts:
            ending, content_type = _TYPES[image.format]
            path = f"/word/media/image{len(self.parts) + 1}.{ending}"
            self.parts[digest] = (path, content_type, data)
        return self.parts[digest][0]


def _load(image: Image) -> bytes:
    try:
        return load_bytes(image)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        found = error("pdf-image-gone", path=str(image.path), reason=reason)
        raise EnvironmentProblem(found) from problem
