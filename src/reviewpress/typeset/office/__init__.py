"""What a word processor is given in; where it ends lines and pages out: found by experiment, told in docs/docx.md.

The numbers in a DOCX's contents must be those of the pages that its reader sees, and word processors fill lines one by
one, with rules of their own. So a DOCX is made up a second time, as LibreOffice does it.
"""
