"""`clausebook new`: records that the check accepts, by options or by questions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.load import load_content
from generator.model.provision import ProvisionFacts
from generator.validate import validate

Run = Callable[..., Result]
PLATFORM = ("--title", "Gamma & Söhne: “KI”", "--operator", 'Gamma "G" GmbH')
WEBSITE = ("--website", "https://gamma.example/", "--date", "2026-11-20")
DOCUMENT = {
    "--platform": "acme",
    "--title": "Developer terms",
    "--terms-type": "Developer Terms",
    "--source-url": "https://acme.example/developers",
    "--date": "2026-11-20",
}
EXCERPT = (
    "You are solely responsible for every end-user, well-known or not, and for all "
    "third-party-provided content: no limit of liability applies to it, #whatever 'happens'."
)
PROVISION = {
    "--document": "acme/terms",
    "--title": "Developers answer for their end-users",
    "--type": "change-of-terms",
    "--severity": "high",
    "--clause": "4.20 Changes: “all”",
    "--excerpt": EXCERPT,
    "--basis": "explicit",
    "--audience": "developer",
    "--date": "2026-11-20",
}


def options(given: dict[str, str], **changes: str) -> list[str]:
    """Options of a command, with changes by name (`source_url` for `--source-url`)."""
    changed = {f"--{name.replace('_', '-')}": value for name, value in changes.items()}
    return [part for pair in {**given, **changed}.items() for part in pair]


def test_platform_by_options_is_a_record_the_check_accepts(run: Run, project: Path) -> None:
    ran = run("new", "platform", *PLATFORM, *WEBSITE)
    path = "content/platforms/gamma-and-sohne-ki/index.md"
    assert (ran.exit_code, ran.stdout) == (0, f"Wrote {path}. Next: `clausebook new document`.\n")
    assert run("check", path).exit_code == 0
    assert b"\r" not in (project / path).read_bytes()


def test_document_by_options_is_a_record_the_check_accepts(run: Run) -> None:
    ran = run("new", "document", *options(DOCUMENT))
    assert ran.exit_code == 0, ran.output
    assert run("check", "content/platforms/acme/developer-terms/index.md").exit_code == 0


@pytest.mark.parametrize("basis", ["explicit", "incorporated", "inferred"])
def test_provision_by_options_is_a_draft_the_check_accepts(run: Run, basis: str) -> None:
    ran = run("new", "provision", *options(PROVISION, basis=basis))
    assert ran.exit_code == 0, ran.output
    checked = run(
        "check", "--draft", "content/platforms/acme/terms/developers-answer-for-their-end-users.md"
    )
    assert checked.exit_code == 0, checked.output


def test_words_of_the_excerpt_are_kept_as_they_were_given(run: Run, project: Path) -> None:
    run("new", "provision", *options(PROVISION, excerpt=f"  {EXCERPT}\n{EXCERPT} "))
    library, _ = validate(load_content(project / "content")[0])
    made = library.provisions["platforms/acme/terms/developers-answer-for-their-end-users"]
    assert made.facts.excerpt == f"{EXCERPT} {EXCERPT}"
    assert made.facts.clause == "4.20 Changes: “all”"


def test_provision_names_the_questions_of_its_type_to_be_answered(run: Run, project: Path) -> None:
    run("new", "provision", *options(PROVISION))
    path = project / "content/platforms/acme/terms/developers-answer-for-their-end-users.md"
    assert "# attributes:\n#   notice: fixed | none-stated\n#   assent: use | click\n" in (
        path.read_text("utf-8")
    )


def test_record_that_exists_is_never_overwritten(run: Run, project: Path) -> None:
    path = project / "content/platforms/acme/index.md"
    before = path.read_bytes()
    given = ("--title", "Acme", "--operator", "Other Inc.")
    ran = run("new", "platform", *given, *WEBSITE)
    assert ran.exit_code == 1
    assert ran.stderr == (
        "Error: content/platforms/acme/index.md exists already; nothing was written\n"
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"severity": "hihg"}, "Did you mean 'high'?"),
        ({"type": "change-of-term"}, "Did you mean 'change-of-terms'?"),
        ({"document": "acme/term"}, "Did you mean 'acme/terms'?"),
        ({"audience": "developers"}, "Did you mean 'developer'?"),
        ({"basis": "explict"}, "Did you mean 'explicit'?"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_value_that_is_not_known_is_refused_with_what_was_meant(
    run: Run, change: dict[str, str], told: str
) -> None:
    ran = run("new", "provision", *options(PROVISION, **change))
    assert ran.exit_code == 1
    assert told in ran.stderr


@pytest.mark.parametrize(
    "change",
    [
        {"date": "20.11.2026"},
        {"excerpt": "too short"},
        {"excerpt": "   "},
        {"clause": ""},
        {"title": "x" * 141},
    ],
    ids=lambda change: next(iter(change)),
)
def test_record_that_would_not_pass_the_check_is_not_written(
    run: Run, project: Path, change: dict[str, str]
) -> None:
    before = sorted(project.rglob("*"))
    ran = run("new", "provision", *options(PROVISION, **change))
    assert ran.exit_code == 1
    assert "the record would not pass the check; nothing was written" in ran.stderr
    assert "[CB0" in ran.stdout
    assert sorted(project.rglob("*")) == before


def test_title_without_a_letter_has_no_folder(run: Run, project: Path) -> None:
    ran = run("new", "platform", "--title", "!!!", "--operator", "X", *WEBSITE)
    assert ran.exit_code == 1
    assert "a title needs a letter or a digit" in ran.stderr
    assert not (project / "content/platforms/index.md").exists()


def test_title_cannot_lead_out_of_the_folder(run: Run, project: Path) -> None:
    ran = run("new", "platform", "--title", "../../../Etc", "--operator", "X", *WEBSITE)
    assert ran.exit_code == 0
    assert (project / "content/platforms/etc/index.md").exists()


def test_problems_of_other_records_do_not_stand_in_the_way(run: Run, project: Path) -> None:
    (project / "content/platforms/beta/index.md").write_text("broken")
    assert run("new", "document", *options(DOCUMENT)).exit_code == 0


def test_platform_asks_for_what_no_option_gives(run: Run) -> None:
    answers = "Gamma\nGamma Inc.\nhttps://gamma.example\n2026-11-20\n"
    ran = run("new", "platform", input=answers)
    assert ran.exit_code == 0, ran.output
    for question in ("Name of the service", "Legal entity", "Website", "Reviewed on"):
        assert question in ran.output
    assert run("check", "content/platforms/gamma/index.md").exit_code == 0


def test_document_asks_and_refuses_a_kind_that_is_not_known(run: Run) -> None:
    answers = (
        "acme\nDeveloper terms\nDev Terms\nDeveloper Terms\nhttps://acme.example/d\n2026-11-20\n"
    )
    ran = run("new", "document", input=answers)
    assert ran.exit_code == 0, ran.output
    assert run("check", "content/platforms/acme/developer-terms/index.md").exit_code == 0


def test_provision_asks_and_offers_explicit_as_the_basis(run: Run) -> None:
    answers = (
        "acme/terms\nA rule about end-users\nchange-of-terms\nhihg\nhigh\n4.20 Changes\n"
        f"{EXCERPT}\n\n\ndeveloper\n2026-11-20\n"
    )
    ran = run("new", "provision", input=answers)
    assert ran.exit_code == 0, ran.output
    path = "content/platforms/acme/terms/a-rule-about-end-users.md"
    assert run("check", "--draft", path).exit_code == 0
    assert "basis: explicit\n" in Path(path).read_text("utf-8")


def test_question_left_without_an_answer_writes_nothing(run: Run, project: Path) -> None:
    before = sorted(project.rglob("*"))
    assert run("new", "platform", input="Gamma\n").exit_code == 1
    assert sorted(project.rglob("*")) == before


def answered(
    excerpt: str = EXCERPT, end: str = "", audiences: str = "developer", date: str = "2026-11-20"
) -> str:
    """Answers to the questions of a provision, the excerpt ended by an empty line."""
    start = "acme/terms\nA rule about end-users\nchange-of-terms\nhigh\n4.20 Changes\n"
    return f"{start}{excerpt}\n{end}\nexplicit\n{audiences}\n{date}\n"


MADE = "platforms/acme/terms/a-rule-about-end-users"


def made(project: Path) -> ProvisionFacts:
    return validate(load_content(project / "content")[0])[0].provisions[MADE].facts


def test_excerpt_pasted_over_several_lines_is_taken_whole(run: Run, project: Path) -> None:
    ran = run("new", "provision", input=answered("\n ".join(EXCERPT.split()), end="  "))
    assert ran.exit_code == 0, ran.output
    assert "End it with an empty line" in ran.output
    assert f"Taken: {len(EXCERPT.split())} lines, {len(EXCERPT)} characters" in ran.output
    assert made(project).excerpt == EXCERPT
    assert made(project).audiences == ("developer",)


@pytest.mark.parametrize(
    "given",
    [
        ("--audience", "consumer", "--audience", "developer"),
        ("--audience", "consumer, developer", "--audience", "consumer"),
    ],
)
def test_several_audiences_and_jurisdictions_are_all_written(
    run: Run, project: Path, given: tuple[str, ...]
) -> None:
    one = {name: value for name, value in PROVISION.items() if name != "--audience"}
    one |= {"--title": "A rule about end-users"}
    places = ("--jurisdiction", "EU", "--jurisdiction", "US-CA")
    ran = run("new", "provision", *options(one), *given, *places)
    assert ran.exit_code == 0, ran.output
    assert made(project).audiences == ("consumer", "developer")
    assert made(project).jurisdictions == ("EU", "US-CA")


def test_several_audiences_may_be_answered(run: Run, project: Path) -> None:
    ran = run(
        "new", "provision", input=answered(audiences="consumer, developers\n,\nconsumer, developer")
    )
    assert ran.exit_code == 0, ran.output
    assert "Not taken: 'developers' is not known. Did you mean 'developer'?" in ran.output
    assert "Not taken: name at least one." in ran.output
    assert made(project).audiences == ("consumer", "developer")


def test_refused_answer_is_asked_for_again_at_its_question(run: Run, project: Path) -> None:
    ran = run(
        "new",
        "provision",
        input=answered(f"Too short.\n\n{EXCERPT}", date="20.11.2026\n2026-11-20"),
    )
    assert ran.exit_code == 0, ran.output
    assert "Not taken: must have at least 40 characters, got 10." in ran.output
    assert "Not taken: must be a date written YYYY-MM-DD, got '20.11.2026'." in ran.output
    assert "Did you mean '2026-11-20'?" in ran.output
    assert made(project).excerpt == EXCERPT


def test_title_that_is_taken_or_has_no_letter_is_asked_for_again(run: Run) -> None:
    answers = "Acme\n!!!\nGamma\nGamma Inc.\ngamma.example\nhttps://gamma.example\n2026-11-20\n"
    ran = run("new", "platform", input=answers)
    assert ran.exit_code == 0, ran.output
    assert "content/platforms/acme/index.md exists already. Give another title." in ran.output
    assert "a title needs a letter or a digit" in ran.output
    assert "Did you mean 'https://gamma.example'?" in ran.output


def test_long_title_has_a_file_name_cut_between_words(run: Run, project: Path) -> None:
    ran = run("new", "provision", *options(PROVISION, title="A rule of many words " * 6))
    assert ran.exit_code == 0, ran.output
    names = [path.stem for path in (project / "content/platforms/acme/terms").glob("a-rule-*.md")]
    assert names == ["-".join(["a-rule-of-many-words"] * 3) + "-a-rule-of-many"]


def test_documents_to_choose_from_are_listed_once_by_platform(run: Run) -> None:
    ran = run("new", "provision", input=f"\n\nacme\n{answered()}")
    assert ran.exit_code == 0, ran.output
    assert ran.output.count("Known") == 0
    assert "Name one of its documents: acme/privacy, acme/terms." in ran.output


def test_value_near_nothing_is_refused_with_what_is_known(run: Run) -> None:
    ran = run("new", "provision", *options(PROVISION, document="acme"))
    assert "Name one of its documents: acme/privacy, acme/terms." in ran.stderr
    ran = run("new", "provision", *options(PROVISION, type="foo"))
    assert "'foo' is not known. Known: change-of-terms, liability-cap." in ran.stderr
