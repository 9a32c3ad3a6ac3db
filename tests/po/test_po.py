#!/usr/bin/env python3
"""The translations: complete, well formed, and fit to be read.

Usage: test_po.py SOURCE_ROOT BUILD_ROOT. Prints TAP. Needs msgfmt and nothing else beside Python.
"""

import ast
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(sys.argv[1])
BUILD = pathlib.Path(sys.argv[2])
PO = SOURCE / "po"

sys.dont_write_bytecode = True
sys.path.insert(0, str(PO))

import exercises  # noqa: E402

# Words that are the same in every language: units that are symbols, names of formats, keys and programs.
LATIN_KEPT = re.compile(
    r"steadyctl|Steady|GTK|CSVW|CSV|PDF|PNG|SVG|ZIP|GPL-3\.0-or-later|CDC|STEADI|A4|Letter|UTF-8|BOM|Excel|LibreOffice"
    r"|GNOME|Speech Dispatcher|Orca|SQLite|Linux|HTML|ID|Space|Enter|Esc|Ctrl|Shift|Alt|Tab|Home|End|F[0-9]+|[A-Z](?![A-Za-z])|io\.github\.\S+"
)
# Chinese needs no word for the first; the second is the name of the language itself.
NO_CHINESE = {"on %s", "en"}
# A <tag>, an entity, a %-directive with its flags, a {name}, a web address, an --option and the letter of a menu are
# no words.
NO_WORDS = re.compile(r"</?[a-z][^>]*>|--[a-z][a-z-]*|\(_[A-Z0-9]\)|&[a-z]+;|%\d*\$?[-+ #0]*\d*(?:\.\d+)?l?[a-zA-Z%]|\{\w+\}|https?://\S+|_(?=[A-Za-z])")
DIRECTIVE = re.compile(r"%(?:(\d+)\$)?([-+ #0']*\d*(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z|j|t)?[diouxXeEfgGcsp])|%%")
DATE_DIRECTIVE = re.compile(r"%-?[A-Za-z]")


# --- reading ----------------------------------------------------------------------------------------------


class Entry:
    def __init__(self):
        self.context, self.id, self.plural = None, None, None
        self.strings, self.flags, self.places, self.obsolete, self.line = [], set(), [], False, 0

    @property
    def where(self):
        return f"zh_CN.po:{self.line} ({(self.id or '')[:50]!r})"


def read_po(path):
    """The entries of a .po file, in order; the first one is the header."""
    entries, entry, field = [], None, None

    def add(text):
        nonlocal field
        if field == "strings":
            entry.strings[-1] += text
        else:
            setattr(entry, field, (getattr(entry, field) or "") + text)

    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() + [""], 1):
        obsolete = line.startswith("#~")
        line = re.sub(r"^#~ ?", "", line)
        if not line.strip():
            if entry is not None and entry.id is not None:
                entries.append(entry)
            entry, field = None, None
            continue
        if entry is None:
            entry = Entry()
            entry.line = number
        entry.obsolete |= obsolete
        if line.startswith("#,"):
            entry.flags |= {flag.strip() for flag in line[2:].split(",")}
        elif line.startswith("#:"):
            entry.places += line[2:].split()
        elif line.startswith("#"):
            continue
        else:
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*(".*")$', line)
            assert match, f"{path}:{number}: {line}"
            keyword, text = match.group(1), ast.literal_eval(match.group(2))
            if keyword:
                field = {"msgctxt": "context", "msgid": "id", "msgid_plural": "plural"}.get(keyword, "strings")
                if field == "strings":
                    entry.strings.append("")
            add(text)
    return entries


def read_lines(path):
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


ALL = read_po(PO / "zh_CN.po")
HEADER, ENTRIES = ALL[0], [entry for entry in ALL[1:] if not entry.obsolete]
POTFILES = read_lines(PO / "POTFILES")


# --- which files speak ------------------------------------------------------------------------------------

C_CALL = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?)\s*\(')
UI_TEXT = re.compile(r'translatable="(?:yes|true|1)"')
KEY_TEXT = re.compile(rf"^(?:GenericName|Comment|Keywords|{'|'.join(exercises.KEYS)})=", re.M)
SCHEMA_TEXT = re.compile(r"<(?:summary|description)>")


def without_comments(text):
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)


def speaks(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".c", ".h"):
        body = "\n".join(line for line in without_comments(text).splitlines() if not line.lstrip().startswith("#"))
        return bool(C_CALL.search(body))
    if path.suffix == ".ui":
        return bool(UI_TEXT.search(text))
    if path.suffix == ".exercise" or path.name.endswith((".desktop.in", ".desktop.in.in")):
        return bool(KEY_TEXT.search(text))
    if path.name.endswith(".gschema.xml"):
        return bool(SCHEMA_TEXT.search(text))
    return path.name.endswith((".metainfo.xml.in", ".metainfo.xml.in.in"))


def speaking_files():
    folders = [SOURCE / name for name in ("data", "src", "ui")]
    paths = [path for folder in folders if folder.exists() for path in sorted(folder.rglob("*")) if path.is_file()]
    texts = (".c", ".h", ".ui", ".exercise", ".in", ".xml")
    return [str(path.relative_to(SOURCE)) for path in paths if path.suffix in texts and speaks(path)]


# --- the checks -------------------------------------------------------------------------------------------


def check_potfiles():
    """Every file with words for people is in POTFILES, once, in order, and exists"""
    speaking = speaking_files()
    problems = [f"{name} has words, but is not in POTFILES" for name in speaking if name not in POTFILES]
    problems += [f"{name} is in POTFILES, but has no words or does not exist" for name in POTFILES if name not in speaking]
    if POTFILES != sorted(set(POTFILES)):
        problems.append("POTFILES is not sorted, or names a file twice")
    return problems


def check_msgfmt():
    """msgfmt --check passes for every language"""
    problems = []
    for language in read_lines(PO / "LINGUAS"):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["msgfmt", "--check", "-o", str(pathlib.Path(folder) / "out.mo"), str(PO / f"{language}.po")],
                capture_output=True, text=True, check=False, env=dict(os.environ, LC_ALL="C.UTF-8"))
        if done.returncode != 0 or "fatal error" in done.stderr:
            problems += done.stderr.splitlines()
    return problems


def check_complete():
    """Nothing in zh_CN is fuzzy, untranslated or obsolete"""
    problems = [f"{entry.where}: obsolete" for entry in ALL if entry.obsolete]
    problems += [f"{entry.where}: fuzzy" for entry in ENTRIES if "fuzzy" in entry.flags]
    problems += [f"{entry.where}: not translated" for entry in ENTRIES if not all(entry.strings) or not entry.strings]
    return problems


def check_current():
    """zh_CN has exactly what the sources say today"""
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "steady.pot"
        done = subprocess.run(extraction(template), capture_output=True, text=True, check=False,
                              env=dict(os.environ, LC_ALL="C.UTF-8"))
        if done.returncode != 0:
            return done.stderr.splitlines()
        said = {(entry.context, entry.id, entry.plural) for entry in read_po(template)[1:]}
    kept = {(entry.context, entry.id, entry.plural) for entry in ENTRIES}
    return ([f"new: {key}" for key in sorted(said - kept, key=str)]
            + [f"no longer said: {key}" for key in sorted(kept - said, key=str)])


def extraction(template):
    """The call of xgettext that Meson makes."""
    glib = ["--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
            "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
            "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format",
            "--flag=g_dngettext:2:pass-c-format", "--flag=g_strdup_printf:1:c-format",
            "--flag=g_string_printf:2:c-format", "--flag=g_string_append_printf:2:c-format"]
    return [str(PO / "xgettext.py"), "--package-name=steady", "-p", str(PO), "-f", str(PO / "POTFILES"), "-D", str(SOURCE),
            "-k_", "-o", str(template), *glib]


def directives(text):
    """What printf will take, by its place: {1: "s", 2: "d"}."""
    taken, place = {}, 0
    for match in DIRECTIVE.finditer(text):
        if match.group(0) == "%%":
            continue
        place += 1
        taken[int(match.group(1) or place)] = re.sub(r"[-+ #0'\d.]", "", match.group(2))
    return taken


def check_placeholders():
    """printf takes the same from the translation as from the original, and changed order is numbered"""
    problems = []
    for entry in ENTRIES:
        if "c-format" not in entry.flags:
            continue
        wanted = directives(entry.plural or entry.id)
        for string in entry.strings:
            if directives(string) != wanted:
                problems.append(f"{entry.where}: {string!r} takes {directives(string)}, not {wanted}")
            numbered = [bool(match.group(1)) for match in DIRECTIVE.finditer(string) if match.group(0) != "%%"]
            if any(numbered) and not all(numbered):
                problems.append(f"{entry.where}: {string!r} numbers only some")
    return problems


def check_numbered():
    """A text that takes two things or more numbers them, so that a translator can turn them round"""
    problems = []
    for entry in ENTRIES:
        matches = [match for match in DIRECTIVE.finditer(entry.id) if match.group(0) != "%%"]
        if "c-format" in entry.flags and len(matches) > 1 and not all(match.group(1) for match in matches):
            problems.append(f"{entry.where}: {', '.join(entry.places)}")
    return problems


def check_formats_known():
    """A text that printf will see is marked as one"""
    return [f"{entry.where}: has {DIRECTIVE.findall(entry.id)} but no c-format" for entry in ENTRIES
            if "c-format" not in entry.flags and directives(entry.id) and not is_date(entry.id)]


def is_date(text):
    return bool(re.fullmatch(r"(?:%-?[aAbBdHmMnOSYyejk:]|[\s,.:/–-])+", text))


def check_dates():
    """A date in Chinese is year, month, day, and only for them"""
    problems = []
    for entry in ENTRIES:
        if not is_date(entry.id):
            continue
        for string in entry.strings:
            letters = [d.lstrip("%-") for d in DATE_DIRECTIVE.findall(string)]
            order = [letters.index(letter) for letter in ("Y", "m", "d") if letter in letters]
            if order != sorted(order) or any(letter in "bB" for letter in letters):
                problems.append(f"{entry.where}: {string!r}")
    return problems


def check_no_english():
    """No English is left where Chinese should be"""
    problems = []
    for entry in ENTRIES:
        for string in entry.strings:
            left = LATIN_KEPT.sub("", NO_WORDS.sub("", DATE_DIRECTIVE.sub("", string) if is_date(entry.id) else string))
            if re.search(r"[A-Za-z]{2,}", left) and entry.id not in NO_CHINESE:
                problems.append(f"{entry.where}: {string!r}")
            has_words = re.search(r"[A-Za-z]{2,}", LATIN_KEPT.sub("", NO_WORDS.sub("", entry.id)))
            if entry.id not in NO_CHINESE and has_words and not is_date(entry.id) and not re.search("[\u4e00-\u9fff]", string):
                problems.append(f"{entry.where}: {string!r} has no Chinese")
    return problems


def check_marks():
    """Chinese has Chinese marks: no straight quotes, no half-width comma, colon, full stop, brackets"""
    problems = []
    for entry in ENTRIES:
        for string in entry.strings:
            plain = NO_WORDS.sub("0", string)
            if re.search("[\"']", plain):
                problems.append(f"{entry.where}: straight quotes in {string!r}")
            if re.search("[\u4e00-\u9fff][,:!?;.()]|[,:!?;.(][\u4e00-\u9fff]", re.sub(r";", "", plain) if listed(entry) else plain):
                problems.append(f"{entry.where}: half-width mark in {string!r}")
            if re.search("[!！]", plain):
                problems.append(f"{entry.where}: exclamation mark in {string!r}")
            if re.search("\\.\\.\\.|。。|，。|：：|  |[\u4e00-\u9fff] [\u4e00-\u9fff]", plain):
                problems.append(f"{entry.where}: doubled mark or stray space in {string!r}")
    return problems


def check_spaces():
    """One space between Chinese and figures, save in dates; the ends as in the original"""
    problems = []
    for entry in ENTRIES:
        for string in entry.strings:
            ends = [(len(text) - len(text.lstrip()), len(text) - len(text.rstrip())) for text in (entry.id, string)]
            if ends[0] != ends[1] and string != "、":
                problems.append(f"{entry.where}: other spaces at the ends of {string!r}")
            if not is_date(entry.id) and re.search("[\u4e00-\u9fff](?:\\d|%\\d*\\$?[du])|(?:\\d|%\\d*\\$?[du])[\u4e00-\u9fff]", string):
                problems.append(f"{entry.where}: no space beside a figure in {string!r}")
    return problems


def check_polite():
    """您, never 你; nothing that blames, no promise of a cure"""
    problems = []
    for entry in ENTRIES:
        for string in entry.strings:
            for word in ("你", "失败", "必须", "偷懒", "治愈", "治好", "保证", "矫正"):
                if word in string and not (word in ("矫正", "治愈", "治好", "保证") and re.search("不|并非", string)):
                    problems.append(f"{entry.where}: {word} in {string!r}")
    return problems


# English words and the one Chinese word for each (CONTRIBUTING.md, "Translations").
GLOSSARY = [
    (r"\bshakiness\b", "颤抖"), (r"\bpain\b", "痛"), (r"\bphysiotherapist\b", "康复治疗师"), (r"\bstraight-leg raise", "直腿抬高"),
    (r"\bclamshell", "蚌式开合"), (r"\bwall sits?\b", "靠墙静蹲"), (r"\bplanks?\b", "平板支撑"), (r"\beffort\b", "力"),
    (r"\bclean days?\b", "顺利"), (r"\bself-checks?\b", "自测"), (r"\bdose\b", "训练量"), (r"\bknee gap\b", "两膝间距"),
    (r"\badherence\b", "完成率"), (r"\bvariants?\b", "(做法|改做|“)"), (r"\brepetitions?\b", "次"), (r"\bsets? of\b", "组"),
    (r"\bgap between the knees\b", "两膝间距"), (r"\bred flags?\b", "危险信号"), (r"\bwarning signs?\b", "危险信号"),
]


def check_glossary():
    """One word for one thing, as the glossary has it"""
    problems = []
    for entry in ENTRIES:
        for english, chinese in GLOSSARY:
            if re.search(english, entry.id, re.I) and not all(re.search(chinese, string) for string in entry.strings):
                problems.append(f"{entry.where}: {english} is not {chinese} in {entry.strings[0]!r}")
    return problems


# --- exercises --------------------------------------------------------------------------------------------

LISTS = ("Steps", "Cautions", "Mistakes")


def read_key_file(path):
    groups, group = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            group = line.strip("[]")
        elif "=" in line and not line.startswith("#"):
            key, value = line.split("=", 1)
            groups[group, key] = value
    return groups


def listed(entry):
    return any(".exercise" in place or ".desktop" in place for place in entry.places) and ";" in entry.id


def check_exercises():
    """Each exercise is merged with its Chinese: every text, and lists as long as in English"""
    problems = []
    sources = sorted((SOURCE / "data" / "exercises").glob("*.exercise"))
    if not sources:
        return ["there is no exercise"]
    merging = (SOURCE / "data" / "exercises" / "meson.build").read_text(encoding="utf-8")
    if re.findall(r"'(\w+)'", re.search(r"exercise_keywords = \[(.*?)\]", merging, re.S).group(1)) != exercises.KEYS:
        problems.append("data/exercises/meson.build merges other keys than po/exercises.py extracts")
    for source in sources:
        merged = read_key_file(BUILD / "data" / "exercises" / source.name)
        for (group, key), value in read_key_file(source).items():
            if key not in exercises.KEYS:
                continue
            chinese = merged.get((group, f"{key}[zh_CN]"))
            if not chinese:
                problems.append(f"{source.name}: [{group}] {key} has no Chinese")
            elif key in LISTS and len(value.rstrip(";").split(";")) != len(chinese.rstrip(";").split(";")):
                problems.append(f"{source.name}: [{group}] {key} is a list of another length in Chinese")
    return problems


def check_xml():
    """The .ui files are XML, and no text of theirs for people is unmarked"""
    problems = []
    said = {"label", "title", "subtitle", "description", "tooltip-text", "placeholder-text", "heading", "body"}
    for path in sorted((SOURCE / "ui").rglob("*.ui")):
        for node in ElementTree.parse(path).getroot().iter("property"):
            name = node.get("name", "").replace("_", "-")
            text = (node.text or "").strip()
            if name in said and re.search(r"[A-Za-z]{2,}", text) and node.get("translatable") is None:
                problems.append(f"{path.relative_to(SOURCE)}: {name} {text!r} is not translatable")
    return problems


CHECKS = [
    check_potfiles, check_current, check_msgfmt, check_complete, check_placeholders, check_numbered, check_formats_known,
    check_dates, check_no_english, check_marks, check_spaces, check_polite, check_glossary, check_exercises, check_xml,
]


def main():
    failed = 0
    for number, check in enumerate(CHECKS, 1):
        problems = check()
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {check.__doc__}")
        for problem in problems:
            print(f"# {problem}")
    print(f"1..{len(CHECKS)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
