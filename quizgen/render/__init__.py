"""What is printed: the environments that render templates, and the views that templates are given.

A view holds converted values only: no author's bare string reaches a template. Views of papers are made without keys.
"""
