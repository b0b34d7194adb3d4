"""Blog posts in; review files, and an honest account of what became of every line, out.

``importing.import_post`` is the way in: it reads one file as copied text, saved HTML or Markdown, and gives drafts. What is
written is decided by the caller.
"""
