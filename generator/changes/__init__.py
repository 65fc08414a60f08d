"""What changed between captures: comparing two, and following a clause through all of them.

Pages that tell of changes need none of what compares: each module is imported by itself.
"""
