"""The SQL of the SQLite file: tables from their declarations, search, views."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.table import Column, ColumnType, Table

_TYPES = {ColumnType.INTEGER: "INTEGER", ColumnType.BOOLEAN: "INTEGER"}

SEARCH = (
    """CREATE TABLE sections (
  provision TEXT NOT NULL REFERENCES provisions (id),
  place INTEGER NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (provision, place)
) WITHOUT ROWID""",
    """CREATE VIEW searchable AS
SELECT p.row, p.title, p.summary, p.excerpt, (
  SELECT group_concat(s.text, x'0a0a') FROM
    (SELECT text FROM sections WHERE provision = p.id ORDER BY place) AS s
) AS analysis
FROM provisions AS p""",
    """CREATE VIRTUAL TABLE search USING fts5 (
  title, summary, excerpt, analysis,
  content = 'searchable', content_rowid = 'row', tokenize = 'porter unicode61'
)""",
)
"""Full text over what the tables already hold: the words are kept once."""

FILL = (
    """INSERT INTO search (rowid, title, summary, excerpt, analysis)
SELECT row, title, summary, excerpt, analysis FROM searchable ORDER BY row""",
    "INSERT INTO search (search) VALUES ('optimize')",
)

REFILL = ("INSERT INTO search (search) VALUES ('delete-all')", *FILL)

INTO_ABOUT = "INSERT INTO about VALUES (?, ?)"
INTO_SECTIONS = "INSERT INTO sections VALUES (?, ?, ?, ?)"

WORDS = ("title", "summary", "excerpt")
"""Columns of provisions that a search looks into, beside the analyses."""

VIEWS = (
    """CREATE VIEW verified_excerpts AS
SELECT p.id, f.title AS platform, d.title AS document, p.clause, p.excerpt, p.captured,
  p.capture_sha256, p.citation, p.url
FROM provisions AS p
JOIN platforms AS f ON f.id = p.platform
JOIN documents AS d ON d.id = p.document
WHERE p.verified = 1""",
    """CREATE VIEW provisions_by_regulation AS
SELECT r.short AS regulation, m.article, m.relation, m.note, p.title, p.severity, p.id AS provision
FROM mappings AS m
JOIN regulations AS r ON r.id = m.regulation
JOIN provisions AS p ON p.id = m.provision""",
    """CREATE VIEW answers_by_type AS
SELECT t.title AS type, a.question_text, a.answer_text, count(DISTINCT p.platform) AS platforms,
  count(*) AS provisions
FROM attributes AS a
JOIN types AS t ON t.id = a.type
JOIN provisions AS p ON p.id = a.provision
GROUP BY a.type, a.question, a.answer""",
)


def create_table(table: Table) -> str:
    """Return the statement that makes a table; a numbered row stands where search points to it."""
    lines = ["row INTEGER PRIMARY KEY", *(_column(one, table) for one in _columns(table))]
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {table.name} (\n  {body}\n)"


def insert_into(table: Table) -> str:
    """Return the statement that adds a row."""
    return _insert([column.name for column in _columns(table)], table)


def insert_at(table: Table) -> str:
    """Return the statement that adds a row at a place: its number comes first."""
    return _insert(["row", *(column.name for column in _columns(table))], table)


def _insert(names: Sequence[str], table: Table) -> str:
    marks = ", ".join("?" for _ in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {table.name} ({quoted}) VALUES ({marks})"  # noqa: S608 - our own names


def _columns(table: Table) -> tuple[Column, ...]:
    return tuple(column for column in table.columns if column.name != "licence")


def _column(column: Column, table: Table) -> str:
    parts = [f'"{column.name}"', _TYPES.get(column.type, "TEXT")]
    if column.is_required:
        parts.append("NOT NULL")
    if column.name == table.key:
        parts.append("UNIQUE")
    if column.references:
        parts.append(f"REFERENCES {column.references} (id)")
    if column.values:
        values = ", ".join(f"'{value}'" for value in column.values)
        parts.append(f'CHECK ("{column.name}" IN ({values}))')
    return " ".join(parts)
