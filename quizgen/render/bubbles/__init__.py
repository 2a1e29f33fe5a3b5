"""The answer sheet: bubbles for what a form asks, and the geometry by which they are drawn and read alike.

Made from forms alone, so that nothing in here tells a key.
"""
