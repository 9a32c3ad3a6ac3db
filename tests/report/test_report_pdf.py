#!/usr/bin/env python3
"""The report as other programs read it: sound, searchable, with its fonts, in English and Chinese, on both papers.

Usage: test_report_pdf.py STEADYCTL. The locales are found by LOCPATH. Prints TAP. Needs poppler's tools and qpdf.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

STEADYCTL = str(pathlib.Path(sys.argv[1]).resolve())

LANGUAGES = {
    "en": {
        "LC_ALL": "C.UTF-8",
        "title": "Training report",
        "words": ["Sets done", "Days trained", "Exercises", "Straight-leg raise", "Clamshell", "Wall sit", "Plank",
                  "Present dose", "Decisions of the plan", "One step up", "Warning signs and clearances", "Self-checks",
                  "Chair stands", "How shaky each step of the dose was", "Reference values", "CDC STEADI", "Mann–Kendall", "It makes no diagnosis", "Page 1 of 2", "Page 2 of 2"],
        "outline": ["Exercises", "Decisions of the plan", "Self-checks", "Warning signs and clearances",
                    "Reference values", "How these numbers were made"],
    },
    "zh_CN": {
        "LC_ALL": "zh_CN.UTF-8",
        "title": "训练报告",
        "words": ["完成的组数", "训练天数", "直腿抬高", "蚌式开合", "靠墙静蹲", "平板支撑", "现在的训练量", "计划的决定", "升一级",
                  "危险信号", "自测", "坐站", "每一级训练量下的颤抖程度", "参考值", "CDC STEADI", "不作任何诊断", "第 1 页，共 2 页", "第 2 页，共 2 页"],
        "outline": ["动作", "计划的决定", "自测", "危险信号与专业人员同意", "参考值", "这些数字是怎样得来的"],
    },
}
PAPERS = {"a4": (595.276, 841.89), "letter": (612, 792)}


def run(*command, language="en"):
    environment = dict(os.environ, LC_ALL=LANGUAGES[language]["LC_ALL"], LANGUAGE=language)
    environment.pop("G_DEBUG", None)
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def squeeze(text):
    return re.sub(r"\s+", " ", text)


def check_file(path, language, paper):
    """What is wrong with one report, in lines."""
    expected = LANGUAGES[language]
    problems = []

    status, output, errors = run("qpdf", "--check", str(path))
    if status != 0:
        problems.append(f"qpdf: {output} {errors}")

    _, info, _ = run("pdfinfo", str(path))
    pages = int(re.search(r"^Pages:\s+(\d+)", info, re.M).group(1))
    if pages not in (1, 2):
        problems.append(f"{pages} pages")
    size = re.search(r"^Page size:\s+([\d.]+) x ([\d.]+)", info, re.M)
    if any(abs(float(size.group(i + 1)) - PAPERS[paper][i]) > 0.01 for i in (0, 1)):
        problems.append(f"page size {size.group(0)}")
    for key, start in (("Title", expected["title"]), ("Subject", ""), ("Creator", "Steady ")):
        if not re.search(rf"^{key}:\s+{start}\S", info, re.M):
            problems.append(f"no {key} in {info}")

    _, fonts, _ = run("pdffonts", str(path))
    rows = fonts.splitlines()[2:]
    if not rows:
        problems.append("no font: the text is no text")
    for row in rows:
        embedded, subset, unicode = re.search(r" (yes|no) +(yes|no) +(yes|no) ", row).groups()
        if (embedded, unicode) != ("yes", "yes"):
            problems.append(f"font not embedded, or not to be searched: {row}")

    _, text, _ = run("pdftotext", str(path), "-")
    plain = squeeze(text)
    problems += [f"“{word}” is not in the text" for word in expected["words"] if squeeze(word) not in plain]
    if "\ufffd" in text or "(null)" in text:
        problems.append("letters without a meaning")

    _, outline, _ = run("qpdf", "--json", "--json-key=outlines", str(path))
    entries = json.loads(outline)["outlines"]
    titles = [entry["title"] for entry in entries]
    if titles != expected["outline"]:
        problems.append(f"outline {titles}")
    if not all(1 <= entry.get("destpageposfrom1", 0) <= pages for entry in entries):
        problems.append("the outline leads to no page")
    return problems


def check_options(folder, database):
    """The options of the command, and what it says when they are off."""
    cases = [
        (["-o", "a.pdf", "--weeks", "0"], 2, "--weeks “0”"),
        (["-o", "a.pdf", "--weeks", "many"], 2, "--weeks “many”"),
        (["-o", "a.pdf", "--paper", "a5"], 2, "--paper “a5”: expected a4 or letter"),
        ([], 2, "-o"),
        (["-o", ""], 2, "-o"),
        (["-o", "a.pdf", "more"], 2, "unexpected argument “more”"),
        (["-o", str(folder / "no" / "a.pdf")], 1, "a.pdf"),
        (["-o", str(folder)], 1, str(folder)),
    ]
    problems = []
    for arguments, status, says in cases:
        done = run(STEADYCTL, "--database", str(database), "report", *arguments)
        if done[0] != status or says not in done[2] or done[1]:
            problems.append(f"report {arguments}: {done}")
    return problems


def check_atomic(folder, database):
    """A report that cannot be written leaves the older one as it was."""
    target = folder / "full.pdf"
    target.symlink_to("/dev/full")
    status, _, errors = run(STEADYCTL, "--database", str(database), "report", "-o", str(target))
    problems = [] if status == 1 and "full.pdf" in errors else [f"exit {status}: {errors}"]
    left = [path.name for path in folder.iterdir() if path.suffix not in (".db", ".pdf") and "steady.db" not in path.name]
    return problems + [f"left behind: {name}" for name in left]


def main():
    count = failed = 0

    def ok(name, problems):
        nonlocal count, failed
        count += 1
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {count} - {name}")
        for problem in problems:
            print("# " + problem.replace("\n", "\n# "))

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        database = folder / "steady.db"
        status, _, errors = run(STEADYCTL, "--database", str(database), "demo", "--weeks", "12", "--seed", "2")
        ok("a history to report", [] if status == 0 else [errors])
        for language in LANGUAGES:
            for paper in PAPERS:
                path = folder / f"{language}-{paper}.pdf"
                status, output, errors = run(STEADYCTL, "--database", str(database), "report", "-o", str(path), "--paper", paper,
                                             language=language)
                problems = [] if (status, output, errors) == (0, "", "") else [f"exit {status}: {output}{errors}"]
                ok(f"{language}, {paper}", problems or check_file(path, language, paper))
        ok("options", check_options(folder, database))
        ok("a full disk", check_atomic(folder, database))
    print(f"1..{count}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
