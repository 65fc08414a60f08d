"""Codes of what can be wrong with a file before its fields are looked at."""

from __future__ import annotations

from generator.problem.code import Code

FILE_CODES = (
    Code(
        "CB001",
        "no-front-matter",
        "A record begins with a block of facts between two lines of three dashes. Without it "
        "nothing says what the record is about.",
        "Customer bears responsibility …",
        "---\ntitle: Customer bears responsibility\n---\n\nCustomer bears …",
    ),
    Code(
        "CB002",
        "unclosed-front-matter",
        "The block of facts ends with a line of three dashes. Without the second line the prose "
        "would be read as facts.",
        "---\ntitle: Change of terms\n\nThe platform may …",
        "---\ntitle: Change of terms\n---\n\nThe platform may …",
    ),
    Code(
        "CB003",
        "byte-order-mark",
        "A file is UTF-8 without a byte order mark: the invisible mark would hide the first line.",
        "<EF BB BF>---\ntitle: …",
        "---\ntitle: …",
    ),
    Code(
        "CB004",
        "carriage-return",
        "Lines end with a line feed alone, so that hashes and diffs are the same on every machine.",
        "title: Change of terms<CR><LF>",
        "title: Change of terms<LF>",
    ),
    Code(
        "CB005",
        "not-a-mapping",
        "Front matter and taxonomies are lists of `key: value` lines.",
        "---\n- title\n- type\n---",
        "---\ntitle: Change of terms\ntype: change-of-terms\n---",
    ),
    Code(
        "CB006",
        "duplicate-key",
        "A key stands once. Of two values one would silently win.",
        "severity: high\nseverity: low",
        "severity: high",
    ),
    Code(
        "CB007",
        "not-utf-8",
        "A file is UTF-8 text. Another encoding would garble the quotation.",
        "title: Resum<E9>",
        "title: Resumé",
    ),
    Code(
        "CB008",
        "link-out-of-content",
        "A symbolic link must not lead out of the content folder: what lies there would be "
        "published.",
        "platforms/x/secrets.md -> /etc/passwd",
        "a regular file",
    ),
    Code(
        "CB009",
        "too-large",
        "A file is at most 1 MB. Records quote documents, they do not hold them.",
        "a record with a whole policy pasted in",
        "a record with the excerpt of one clause",
    ),
    Code(
        "CB010",
        "yaml-syntax",
        "Front matter is YAML. Indent with spaces, quote text that holds `: ` or starts with a "
        "special character.",
        "clause: 4.2: Payment",
        'clause: "4.2: Payment"',
    ),
    Code(
        "CB017",
        "yaml-anchor-or-tag",
        "Anchors, aliases and tags of YAML are not used in records: a few lines of them can unfold "
        "into gigabytes, and they hide what a record says.",
        "audiences: &all [consumer]\njurisdictions: *all",
        "audiences: [consumer]\njurisdictions: [EU]",
    ),
    Code(
        "CB018",
        "misplaced-file",
        "Content has a fixed shape: platforms/<platform>/<document>/<provision>.md, "
        "regulations/<regulation>.md, taxonomies/*.yml, pages/. A file elsewhere is not read, and "
        "is missed where records need it.",
        "content/platforms/mistral-ai/my-notes.md",
        "content/platforms/mistral-ai/commercial-terms/customer-responsibilities.md",
    ),
    Code(
        "CB028",
        "control-character",
        "Characters that no editor shows (control characters, the line separator U+2028) come "
        "with text pasted from a PDF or a terminal. They would break pages, feeds and quotations.",
        "excerpt: We may<U+2028>change these terms",
        "excerpt: We may change these terms",
    ),
    Code(
        "CB019",
        "unreadable-file",
        "A file of the content folder could not be read.",
        "a file without read permission",
        "a file you can open",
    ),
    Code(
        "CB020",
        "file-name",
        "A file's name is its address: lower-case letters, digits and single hyphens, at most 80 "
        "characters.",
        "Customer Responsibilities.md",
        "customer-responsibilities.md",
    ),
)
