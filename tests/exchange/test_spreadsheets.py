#!/usr/bin/env python3
"""The CSV files as other programs read them, without any option: numbers are numbers, texts are texts.

Usage: test_spreadsheets.py STEADYCTL. Prints TAP. Needs LibreOffice Calc, sqlite3 and pandas.
"""

import csv
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import pandas

STEADYCTL = str(pathlib.Path(sys.argv[1]).resolve())
KINDS = ("sets", "checks", "prescription", "weekly", "decisions")

# Columns that are numbers; all others are text, also where their text looks like a number.
NUMBERS = {
    "sets": ["set_no", "target_reps", "target_hold_s", "reps", "hold_s", "duration_s", "effort_0_10", "pain_0_10",
             "shakiness_0_10", "shake_onset_s"],
    "checks": ["value"],
    "prescription": ["sets", "reps", "hold_s", "ceiling"],
    "weekly": ["planned_sets", "done_sets", "adherence_pct", "days_trained", "shakiness_median", "shakiness_min",
               "shakiness_max", "pain_max", "best_reps", "best_hold_s", "shake_onset_median_s"],
    "decisions": ["level_before", "level_after", "sets", "reps", "hold_s"],
}

# What people write into a note: quotes, commas, line breaks, Chinese, and what a spreadsheet could take for a formula. A
# note that is a number and nothing else is a number to every spreadsheet: CSV has no way to say otherwise.
NOTES = [
    "plain", "膝盖好多了，“真的”", 'she said "ouch", twice', "two\nlines", "a, b; c", "=1+2", "+49 30 1234", "-5", "@home",
    "=HYPERLINK(\"http://example.org\")", "'quoted", "é ü ß – …", "😀", "100 % done", "a\tb", " spaces around ",
]


def run(*command, **options):
    environment = {key: value for key, value in os.environ.items() if key != "G_DEBUG"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def write_rows(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def neutral(text):
    """As CONTRACT.md has it: one more ' where a spreadsheet could see a formula."""
    return "'" + text if text[:1] in ("'", "=", "+", "-", "@", "\t", "\r") and text else text


def make_database(folder):
    """A record with every kind of row and the notes above."""
    database = folder / "steady.db"
    sets, checks, orders = [], [], []
    for number, note in enumerate(NOTES):
        day = f"2026-03-{number + 1:02}"
        for set_no in (1, 2, 3):
            sets.append([f"w{number}-{set_no}", f"day{number}", f"{day}T19:{set_no:02}:00+08:00", "wall-sit", "thigh-60", "both",
                         set_no, "", 30, "", 30 - number % 3, 31, 5, number % 3, 9 - number // 2,
                         "" if set_no == 2 else 7 + number, neutral(note)])
            for side in ("left", "right"):
                sets.append([f"r{number}-{side}-{set_no}", f"day{number}", f"{day}T19:1{set_no}:00+08:00", "straight-leg-raise",
                             "standard", side, set_no, 10, 5, 10, 5, "", "", "", "", "", neutral(note)])
        checks.append([f"g{number}", f"{day}T08:00:00+08:00", "knee-gap-relaxed-cm", f"{(60 - number) / 10:g}", "", neutral(note)])
        checks.append([f"p{number}", f"{day}T08:01:00+08:00", "usual-pain", number % 3, "", ""])
        orders.append([f"o{number}", "plank", "knees", number % 4, "", "" if number % 4 == 0 else 40, 0, "2026-01-01", day,
                       neutral(note)])
    write_rows(folder / "sets-in.csv",
               ["set_id", "session_id", "started_at", "exercise", "variant", "side", "set_no", "target_reps", "target_hold_s",
                "reps", "hold_s", "duration_s", "effort_0_10", "pain_0_10", "shakiness_0_10", "shake_onset_s", "note"], sets)
    write_rows(folder / "checks-in.csv", ["check_id", "recorded_at", "kind", "value", "subject", "note"], checks)
    write_rows(folder / "orders-in.csv",
               ["prescription_id", "exercise", "variant", "sets", "reps", "hold_s", "ceiling", "valid_from", "valid_until", "note"],
               orders)
    run(STEADYCTL, "--database", str(database), "import", *(str(folder / f"{name}-in.csv") for name in ("sets", "checks", "orders")))
    for kind in KINDS:
        run(STEADYCTL, "--database", str(database), "export", kind, "--to", "2026-03-31", "-o", str(folder / f"{kind}.csv"))
    return database


def read_rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def same_cell(kind, column, written, read):
    if column not in NUMBERS[kind]:
        # Programs keep a line break as they like it.
        return written.replace("\r\n", "\n") == read.replace("\r\n", "\n")
    return (written == "") == (read == "") and (written == "" or float(written) == float(read))


def compare(kind, written, read):
    problems = []
    if len(written) != len(read) or written[0] != read[0]:
        return [f"{kind}: {len(written)} rows, {len(read)} read; header {read[0]}"]
    for number, (row, other) in enumerate(zip(written[1:], read[1:]), 2):
        for column, cell, back in zip(written[0], row, other):
            if not same_cell(kind, column, cell, back):
                problems.append(f"{kind}.csv:{number}: {column}: {cell!r} came back as {back!r}")
    return problems[:10]


def check_python(folder):
    """Python's csv module reads what was written, and the notes are the same as those that came in."""
    problems = []
    rows = read_rows((folder / "checks.csv").read_bytes())
    notes = [row[-1] for row in rows[1:] if row[3] == "knee-gap-relaxed-cm"]
    if notes != [neutral(note) for note in NOTES]:
        problems.append(f"notes {notes}")
    for kind in KINDS:
        data = (folder / f"{kind}.csv").read_bytes()
        if b"\n" in data.replace(b"\r\n", b"") and kind != "sets" and kind != "checks" and kind != "prescription":
            problems.append(f"{kind}: a bare LF")
        if len({len(row) for row in read_rows(data)}) != 1:
            problems.append(f"{kind}: rows of different lengths")
        if len(read_rows(data)) < 3:
            problems.append(f"{kind}: hardly any row")
    return problems


def check_libreoffice(folder):
    """CSV to a spreadsheet and back to CSV."""
    profile = f"-env:UserInstallation=file://{folder}/office"
    sheets, back = folder / "sheets", folder / "back"
    problems = []
    # Comma, double quote, UTF-8: what the dialogue for CSV files offers by itself.
    run("soffice", profile, "--headless", "--infilter=CSV:44,34,76", "--convert-to", "xlsx", "--outdir", str(sheets),
        *(str(folder / f"{kind}.csv") for kind in KINDS))
    run("soffice", profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
        "--outdir", str(back), *(str(sheets / f"{kind}.xlsx") for kind in KINDS))
    for kind in KINDS:
        problems += compare(kind, read_rows((folder / f"{kind}.csv").read_bytes()), read_rows((back / f"{kind}.csv").read_bytes()))
    return problems


def check_numbers_in_cells(folder):
    """In the spreadsheet itself a number's cell holds a number, a text's cell a text."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    problems = []
    for kind in KINDS:
        header = read_rows((folder / f"{kind}.csv").read_bytes())[0]
        with zipfile.ZipFile(folder / "sheets" / f"{kind}.xlsx") as archive:
            sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        for row in sheet.findall(".//m:row", space)[1:]:
            for cell in row.findall("m:c", space):
                if cell.find("m:f", space) is not None:
                    problems.append(f"{kind}: {cell.get('r')} is a formula")
                letters = "".join(letter for letter in cell.get("r") if letter.isalpha())
                column = header[sum((ord(letter) - 64) * 26 ** place for place, letter in enumerate(reversed(letters))) - 1]
                if column in NUMBERS[kind] and cell.find("m:v", space) is not None and cell.get("t", "n") != "n":
                    problems.append(f"{kind}: {column} in {cell.get('r')} is a text")
    return problems[:10]


def check_sqlite(folder):
    """sqlite3 .import --csv, then the same cells by SQL."""
    problems = []
    for kind in KINDS:
        database = folder / f"{kind}.sqlite"
        run("sqlite3", str(database), f".import --csv {folder / (kind + '.csv')} t")
        read = read_rows(run("sqlite3", "-csv", "-header", str(database), "SELECT * FROM t"))
        problems += compare(kind, read_rows((folder / f"{kind}.csv").read_bytes()), read)
        for column in NUMBERS[kind]:
            off = run("sqlite3", str(database),
                      f"SELECT count(*) FROM t WHERE \"{column}\" <> '' AND CAST(\"{column}\" AS REAL) || '' NOT IN "
                      f"(\"{column}\", \"{column}\" || '.0')").decode().strip()
            if off != "0":
                problems.append(f"{kind}: {off} cells of {column} are no numbers")
    return problems


def check_pandas(folder):
    """pandas.read_csv without any option: number columns are numbers, empty is missing."""
    problems = []
    for kind in KINDS:
        written = read_rows((folder / f"{kind}.csv").read_bytes())
        frame = pandas.read_csv(folder / f"{kind}.csv")
        if list(frame.columns) != written[0] or len(frame) != len(written) - 1:
            problems.append(f"{kind}: {frame.shape}")
            continue
        for place, column in enumerate(written[0]):
            cells = [row[place] for row in written[1:]]
            if column in NUMBERS[kind]:
                if not pandas.api.types.is_numeric_dtype(frame[column]):
                    problems.append(f"{kind}: {column} is {frame[column].dtype}")
                    continue
                same = [(cell == "") == bool(pandas.isna(value)) and (cell == "" or float(cell) == value)
                        for cell, value in zip(cells, frame[column])]
            elif any(cells):
                same = [(cell == "" and pandas.isna(value)) or cell.replace("\r\n", "\n") == str(value).replace("\r\n", "\n")
                        for cell, value in zip(cells, frame[column])]
            else:
                same = [bool(pandas.isna(value)) for value in frame[column]]
            if not all(same):
                at = same.index(False)
                problems.append(f"{kind}: {column}: {cells[at]!r} is read as {frame[column][at]!r}")
    return problems


def check_back(folder, database):
    """What LibreOffice saved is taken in again, and nothing of it has changed."""
    other = folder / "other.db"
    out = run(STEADYCTL, "--database", str(other), "import",
              *(str(folder / "back" / f"{kind}.csv") for kind in ("sets", "checks", "prescription")))
    problems = [] if b"changed 0" in out else [out.decode()]
    for kind in ("sets", "checks", "prescription"):
        exports = [run(STEADYCTL, "--database", str(path), "export", kind) for path in (database, other)]
        if exports[0] != exports[1]:
            problems += compare(kind, read_rows(exports[0]), read_rows(exports[1])) or [f"{kind}: other bytes"]
    return problems


def check_excel(folder, database):
    """--excel begins with a byte order mark, and is otherwise the same."""
    problems = []
    for kind in KINDS:
        data = run(STEADYCTL, "--database", str(database), "export", kind, "--to", "2026-03-31", "--excel")
        if data != b"\xef\xbb\xbf" + (folder / f"{kind}.csv").read_bytes():
            problems.append(kind)
    return problems


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        database = make_database(folder)
        checks = [
            (check_python, (folder,)), (check_excel, (folder, database)), (check_sqlite, (folder,)), (check_pandas, (folder,)),
            (check_libreoffice, (folder,)), (check_numbers_in_cells, (folder,)), (check_back, (folder, database)),
        ]
        for number, (check, arguments) in enumerate(checks, 1):
            problems = check(*arguments)
            failed += bool(problems)
            print(f"{'not ok' if problems else 'ok'} {number} - {check.__doc__}")
            for problem in problems:
                print("# " + str(problem).replace("\n", "\n# "))
    print(f"1..{len(checks)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
