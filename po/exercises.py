"""What the exercise files say, for the template of the translations.

xgettext knows a file's language by its ending alone and takes a .exercise file for C. It is a key file.
"""

import pathlib
import shutil
import subprocess
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parent.parent
ENDING = ".exercise"
# The keys with words for people; data/exercises/meson.build has the same.
KEYS = ["Name", "Summary", "Works", "Start", "Steps", "Cautions", "Mistakes", "Text", "Label"]


def real(tool):
    """The tool itself, which a script of the same purpose here stands in for."""
    return shutil.which(tool)


def add_to(template):
    """Adds the exercises of POTFILES to a template, which may hold them already."""
    names = (SOURCE / "po" / "POTFILES").read_text(encoding="utf-8").split()
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as listed:
        listed.write("".join(f"{name}\n" for name in names if name.endswith(ENDING)))
        listed.flush()
        subprocess.run(
            [real("xgettext"), "--language=Desktop", "--from-code=UTF-8", "--add-comments", "--join-existing",
             "--package-name=steady", "--add-location=file", "-D", str(SOURCE), "-f", listed.name, "-o", str(template)]
            + [f"--keyword={key}" for key in KEYS], check=True)
