/* steadyctl among bad surroundings: databases that are none, files that are something else, an environment that is off.
 * Each is told in one line, and what was there stays as it was. */

#include "ctl-test-utils.h"

/* SQLite's own checks are put aside: a damaged file has not asked them either. */
#define SQL(statement) "sqlite3 x.db \"PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0; " statement "\""
/* Root may do everything; who runs a program usually may not. */
#define AS_ANYONE "$ANYONE "

static const Case databases[] = {
  { "head -c 5000 /dev/urandom > x.db", "$CTL --database x.db plan", 1, "x.db: this is no database; it was left as it is" },
  { "echo hello > x.db", "$CTL --database x.db plan", 1, "x.db: this is no database" },
  { "printf 'SQLite format 3' > x.db", "$CTL --database x.db plan", 1, "x.db: " },
  { "head -c 100 good.db > x.db", "$CTL --database x.db plan", 1, "x.db: " },
  { "head -c 4096 good.db > x.db", "$CTL --database x.db plan", 1, "x.db: the database is damaged" },
  { "truncate -s 20000 x.db", "$CTL --database x.db plan", 1, "x.db: the database is damaged" },
  { "truncate -s 20000 x.db", "$CTL --database x.db check", 1, "x.db: the database is damaged" },
  { "truncate -s 20000 x.db", "$CTL --database x.db export sets", 1, "x.db: the database is damaged" },
  { SQL ("UPDATE sets SET reps = 5000"), "$CTL --database x.db backup y.db", 1, "x.db: the database is damaged (CHECK constraint failed in sets)" },
  { SQL ("UPDATE sets SET note = CAST (x'ff41' AS TEXT)"), "$CTL --database x.db backup y.db", 1, "a row of “sets” holds what cannot be" },
  { SQL ("UPDATE settings SET value = CAST (x'ff41' AS TEXT)"), "$CTL --database x.db check", 1, "a row of “settings” holds what cannot be" },
  { SQL ("UPDATE decisions SET level_after = 99999"), "$CTL --database x.db check", 1, "a row of “decisions” holds what cannot be" },
  { "truncate -s 20000 x.db", "$CTL --database x.db backup y.db", 1, "x.db: the database is damaged" },
  { "dd if=/dev/zero of=x.db bs=4096 seek=1 count=4 conv=notrunc 2>&1", "$CTL --database x.db plan", 1, "x.db: the database is damaged" },
  { "rm x.db; sqlite3 x.db 'CREATE TABLE a (b)'", "$CTL --database x.db plan", 1, "x.db: this database belongs to another program; it was left as it is" },
  { SQL ("PRAGMA application_id = 7"), "$CTL --database x.db plan", 1, "belongs to another program" },
  { SQL ("PRAGMA user_version = 99"), "$CTL --database x.db plan", 1, "x.db: a newer Steady wrote this database (schema 99" },
  { SQL ("PRAGMA user_version = 99"), "$CTL --database x.db import checks.csv", 1, "a newer Steady wrote this database" },
  { SQL ("PRAGMA user_version = 0"), "$CTL --database x.db plan", 1, "x.db: the database is damaged" },
  { SQL ("PRAGMA user_version = -1"), "$CTL --database x.db plan", 1, "x.db: " },
  { SQL ("CREATE TRIGGER t AFTER INSERT ON sets BEGIN SELECT 1; END"), "$CTL --database x.db plan", 1, "belongs to another program" },
  { SQL ("CREATE VIEW v AS SELECT 1"), "$CTL --database x.db plan", 1, "belongs to another program" },
  { SQL ("DROP TABLE checks"), "$CTL --database x.db plan", 1, "no such table: checks" },
  { SQL ("DROP TABLE sets"), "$CTL --database x.db export sets", 1, "no such table: sets" },
  { SQL ("DROP TABLE prescriptions"), "$CTL --database x.db export prescription", 1, "no such table: prescriptions" },
  { SQL ("DROP TABLE planner_states"), "$CTL --database x.db plan", 1, "no such table: planner_states" },
  { SQL ("DROP TABLE sessions"), "$CTL --database x.db export weekly", 1, "no such table: sessions" },
  { SQL ("DROP TABLE checks"), "$CTL --database x.db export weekly", 1, "no such table: checks" },
  { SQL ("DROP TABLE planner_states"), "$CTL --database x.db export weekly", 1, "no such table: planner_states" },
  { SQL ("DROP TABLE decisions"), "$CTL --database x.db export decisions", 1, "no such table: decisions" },
  { SQL ("DROP TABLE checks"), "$CTL --database x.db export checks", 1, "no such table: checks" },
  { SQL ("DROP TABLE settings"), "$CTL --database x.db check", 1, "no such table: settings" },
  { SQL ("DELETE FROM prescriptions; DROP TABLE planner_states"), "$CTL --database x.db export prescription", 1, "no such table: planner_states" },
  { SQL ("DROP TABLE decisions"), "$CTL --database x.db bundle -o a.zip", 1, "no such table: decisions" },
  { SQL ("ALTER TABLE sets RENAME COLUMN hold_s TO held"), "$CTL --database x.db export sets", 1, "x.db: the database is damaged" },
  { SQL ("UPDATE sets SET reps = 5000"), "$CTL --database x.db export sets", 1, "a row of “sets” holds what cannot be" },
  { SQL ("UPDATE sets SET reps = 5000"), "$CTL --database x.db check", 1, "x.db: the database is damaged (CHECK constraint failed in sets)" },
  { SQL ("UPDATE sets SET pain = 11"), "$CTL --database x.db export sets", 1, "a row of “sets”" },
  { SQL ("UPDATE sets SET side = 'up' WHERE id = 'set-0-left-1'"), "$CTL --database x.db export sets", 1, "a row of “sets”" },
  { SQL ("UPDATE sets SET status = 'x'"), "$CTL --database x.db plan", 1, "a row of “sets”" },
  { SQL ("UPDATE sets SET offset_s = 99999999"), "$CTL --database x.db export sets", 1, "a row of “sets”" },
  { SQL ("UPDATE sets SET started_s = 9223372036854775807"), "$CTL --database x.db export sets", 1, "a row of “sets”" },
  { SQL ("UPDATE sets SET note = CAST (x'ff41' AS TEXT)"), "$CTL --database x.db export sets", 1, "a row of “sets”" },
  { SQL ("UPDATE sets SET note = CAST (x'ff41' AS TEXT)"), "$CTL --database x.db check", 1, "a row of “sets” holds what cannot be" },
  { SQL ("UPDATE checks SET kind = 'mood'"), "$CTL --database x.db plan", 1, "a row of “checks”" },
  { SQL ("UPDATE checks SET tenths = 123456789"), "$CTL --database x.db export checks", 1, "a row of “checks”" },
  { SQL ("UPDATE checks SET recorded_s = -9223372036854775808"), "$CTL --database x.db export checks", 1, "a row of “checks”" },
  { SQL ("UPDATE prescriptions SET valid_from = 99999999"), "$CTL --database x.db export prescription", 1, "a row of “prescriptions”" },
  { SQL ("UPDATE prescriptions SET sets = 11"), "$CTL --database x.db export prescription", 1, "a row of “prescriptions”" },
  { SQL ("UPDATE sessions SET date = 99999999"), "$CTL --database x.db export sets", 1, "a row of “sets”" },
  { SQL ("DELETE FROM sessions WHERE number = 1"), "$CTL --database x.db check", 1, "x.db: the database is damaged (a row of “sets”" },
  { SQL ("UPDATE planner_states SET state = x'00'"), "$CTL --database x.db plan", 0, NULL },
  { SQL ("UPDATE open_session SET state = 'nonsense'"), "$CTL --database x.db plan", 0, NULL },
  { NULL, "$CTL --database folder plan", 1, "folder: this is no file; it was left as it is" },
  { NULL, "$CTL --database pipe plan", 1, "pipe: this is no file; it was left as it is" },
  { NULL, "$CTL --database loop plan", 1, "loop: it cannot be looked at: Too many levels of symbolic links" },
  { "ln -s nowhere/a.db dangling", "$CTL --database dangling plan", 1, "dangling: it cannot be opened" },
  { NULL, "$CTL --database good.db/y.db plan", 1, "good.db/y.db: it cannot be looked at: Not a directory" },
  { NULL, "$CTL --database /dev/null plan", 1, "/dev/null: this is no file" },
  { NULL, "$CTL --database /dev/full plan", 1, "/dev/full: this is no file" },
  { "chmod 0 x.db", AS_ANYONE "$CTL --database x.db plan", 1, "x.db: " },
  { "chmod 0 folder", AS_ANYONE "$CTL --database folder/y.db plan", 1, "folder/y.db: " },
  { "chmod 0500 folder", AS_ANYONE "$CTL --database folder/y.db plan", 1, "folder/y.db: " },
  { NULL, "$CTL --database \"$(printf 'a%.0s' $(seq 300)).db\" plan", 1, "File name too long" },
};

static const Case restores[] = {
  { NULL, "$CTL --database x.db restore folder", 1, "folder: this is no file" },
  { NULL, "$CTL --database x.db restore pipe", 1, "pipe: this is no file" },
  { NULL, "$CTL --database x.db restore loop", 1, "loop: it cannot be looked at" },
  { NULL, "$CTL --database x.db restore /dev/null", 1, "/dev/null: this is no file" },
  { ": > empty", "$CTL --database x.db restore empty", 1, "empty: this is no database of Steady" },
  { NULL, "$CTL --database x.db restore x.db", 1, "x.db: this is the database itself" },
  { "ln -s x.db link", "$CTL --database x.db restore link", 1, "link: this is the database itself" },
  { "ln x.db hard", "$CTL --database x.db restore hard", 1, "hard: this is the database itself" },
  { "cp x.db rows.db; sqlite3 rows.db \"PRAGMA ignore_check_constraints = 1; UPDATE checks SET kind = 'mood'\"", "$CTL --database x.db restore rows.db", 1, "rows.db: the database is damaged (a row of “checks” holds what cannot be)" },
  { "head -c 20000 good.db > half.db", "$CTL --database x.db restore half.db", 1, "half.db: the database is damaged" },
  { "cp good.db n.db; sqlite3 n.db 'PRAGMA user_version = 99'", "$CTL --database x.db restore n.db", 1, "n.db: a newer Steady wrote" },
  { "sqlite3 o.db 'CREATE TABLE a (b)'", "$CTL --database x.db restore o.db", 1, "o.db: this database belongs to another program" },
  { NULL, "$CTL --database folder restore good.db", 1, "folder: this is no file" },
  { NULL, "$CTL --database x.db backup x.db", 1, "x.db: this is the database itself: expected another file for the copy" },
  { "ln x.db hard", "$CTL --database x.db backup hard", 1, "hard: this is the database itself" },
  { NULL, "$CTL --database x.db backup folder", 1, "folder: " },
  { NULL, "$CTL --database x.db backup /dev/full", 1, "/dev/full: No space left on device" },
  { NULL, "$CTL --database x.db backup folder/", 1, "folder/" },
  { "chmod 0500 folder", AS_ANYONE "$CTL --database x.db backup folder/y.db", 1, "folder/y.db: Permission denied" },
};

/* A hundred kilobytes that a zip does not make smaller. */
#define OWN_EXERCISE \
  "mkdir -p steady/exercises && { printf '[Exercise]\\nName=Bridge\\nWorks=Hips\\nSteps=Up;Down\\nKind=hold\\nSides=both\\n" \
  "Posture=supine\\n[Ladder]\\nSets=3-4\\nHold=30-60\\n# '; head -c 75000 /dev/urandom | base64 -w 0; echo; } " \
  "> steady/exercises/bridge.exercise"

static const Case files[] = {
  { NULL, "$CTL --database x.db import loop", 1, "loop: cannot be read" },
  { NULL, "$CTL --database x.db import folder", 1, "folder: cannot be read" },
  { NULL, "$CTL --database x.db import /dev/null", 1, "/dev/null:1: the file is empty" },
  { "chmod 0 checks.csv", AS_ANYONE "$CTL --database x.db import checks.csv", 1, "checks.csv: cannot be read" },
  { NULL, "cat checks.csv | $CTL --database x.db import /dev/stdin >&2", 0, NULL },
  { NULL, "(printf c; sleep 0.1; tail -c +2 checks.csv) | $CTL --database x.db import /dev/stdin >&2", 0, NULL },
  { NULL, "head -c 3 checks.csv | $CTL --database x.db import /dev/stdin", 1, "/dev/stdin:1: not a header" },
  { NULL, "head -c 70000 /dev/zero | $CTL --database x.db import /dev/stdin", 1, "/dev/stdin:1: a NUL byte" },
  { NULL, "yes a | tr -d '\\n' | head -c 100000 | $CTL --database x.db import /dev/stdin", 1, "/dev/stdin:1: a cell of over 65536 bytes" },
  { NULL, "yes , | tr -d '\\n' | head -c 300 | $CTL --database x.db import /dev/stdin", 1, "/dev/stdin:1: over 256 columns" },
  { "printf 'check_id,recorded_at,kind,value\\na,2026-03-09T08:00:00Z,\\033[2J,1\\n' > e.csv", "$CTL --database x.db import e.csv", 1, "e.csv:2: kind “ [2J”" },
  { "printf 'check_id,recorded_at,kind,value\\na,2026-03-09T08:00:00Z,\"a\\nb\",1\\n' > e.csv", "$CTL --database x.db import e.csv", 1, "e.csv:2: kind “a b”" },
  { NULL, "$CTL --database x.db export sets > /dev/full", 1, "standard output: cannot be written" },
  { NULL, "$CTL --database x.db plan > /dev/full", 1, "standard output: cannot be written" },
  { NULL, "$CTL --database x.db check > /dev/full", 1, "standard output: cannot be written" },
  { NULL, "$CTL --version > /dev/full", 1, "standard output: cannot be written" },
  { NULL, "$CTL --database x.db export sets >&-", 1, "standard output: cannot be written" },
  { NULL, "$CTL --database x.db export sets -o /dev/full", 1, "/dev/full: No space left on device" },
  { NULL, "$CTL --database x.db export sets -o folder", 1, "folder: Is a directory" },
  { NULL, "$CTL --database x.db export sets -o new/", 1, "new/: No such file or directory" },
  { NULL, "$CTL --database x.db export sets -o checks.csv/a.csv", 1, "checks.csv/a.csv: Not a directory" },
  { "chmod 0500 folder", AS_ANYONE "$CTL --database x.db export sets -o folder/a.csv", 1, "folder/a.csv: Permission denied" },
  { "chmod 0500 folder", AS_ANYONE "$CTL --database x.db report -o folder/a.pdf", 1, "folder/a.pdf" },
  { "chmod 0500 folder", AS_ANYONE "$CTL --database x.db bundle -o folder/a.zip", 1, "folder/a.zip" },
  { "chmod 0500 folder", AS_ANYONE "$CTL --database x.db chart load -o folder/a.png", 1, "folder/a.png" },
  { OWN_EXERCISE, "trap '' XFSZ; ulimit -f 100; XDG_DATA_HOME=$PWD $CTL --database x.db bundle -o a.zip", 1, "a.zip: File too large" },
  { NULL, "trap '' XFSZ; ulimit -f 100; $CTL --database x.db backup y.db", 1, "y.db: " },
  { NULL, "$CTL --database x.db bundle -o /dev/full", 1, "/dev/full: No space left on device" },
  { NULL, "$CTL --database x.db report -o /dev/full", 1, "/dev/full: No space left on device" },
  { NULL, "$CTL --database x.db chart load -o folder.svg/a.svg", 1, "folder.svg/a.svg" },
  { "mkdir d.svg", "$CTL --database x.db chart load -o d.svg", 1, "d.svg: Is a directory" },
};

static const Case environments[] = {
  { NULL, "XDG_DATA_HOME=$PWD/checks.csv $CTL plan", 1, "checks.csv/steady/steady.db: " },
  { NULL, "XDG_DATA_HOME=$PWD/pipe $CTL plan", 1, "pipe/steady/steady.db: " },
  { NULL, "XDG_DATA_HOME=$PWD/loop $CTL plan", 1, "loop/steady/steady.db: " },
  { "mkdir steady", "XDG_DATA_HOME=$PWD/x.db/more $CTL plan", 1, "x.db/more/steady/steady.db: " },
  { "echo > folder/steady", "XDG_DATA_HOME=$PWD/folder $CTL plan", 1, "folder/steady" },
  { "mkdir -p folder/steady/steady.db", "XDG_DATA_HOME=$PWD/folder $CTL plan", 1, "steady.db: this is no file" },
  { "chmod 0500 folder", AS_ANYONE "env XDG_DATA_HOME=$PWD/folder $CTL plan", 1, "folder/steady: the folder cannot be made: Permission denied" },
  { "chmod 0 folder", AS_ANYONE "env XDG_DATA_HOME=$PWD/folder $CTL plan", 1, "folder/steady" },
  { NULL, "XDG_DATA_HOME=/proc $CTL plan", 1, "/proc/steady: the folder cannot be made" },
  { NULL, "XDG_DATA_HOME=$PWD/folder $CTL --person ../../etc plan", 2, "--person “../../etc”: expected a name" },
  { NULL, "env -u XDG_DATA_HOME HOME=$PWD/checks.csv $CTL plan", 1, "checks.csv/.local/share/steady/steady.db: " },
  { NULL, "env -u HOME XDG_DATA_HOME=$PWD/folder $CTL plan >&2", 0, NULL },
  { NULL, "LANG=nonsense LC_ALL=xx_YY.utf9 LANGUAGE=:: $CTL --database x.db plan >&2", 0, NULL },
  /* A language whose locale is not on the machine: letters all the same. */
  { NULL, "LC_ALL=zh_CN.UTF-8 LANGUAGE= LOCPATH=/nowhere $CTL --database x.db plan | grep -q 直腿抬高", 0, NULL },
  { NULL, "LC_ALL=zh_CN.UTF-8 LANGUAGE= LOCPATH=/nowhere $CTL --database x.db plan | grep -q 日星期", 0, NULL },
  { NULL, "LC_ALL=C $CTL --database x.db export songs", 2, "unknown kind" },
  { NULL, "TZ=Nowhere/Nothing $CTL --database x.db plan >&2", 0, NULL },
  { NULL, "TZ=: $CTL --database x.db plan --date 2026-03-09 >&2", 0, NULL },
  { NULL, "TZ=/etc/passwd $CTL --database x.db plan --date 2026-03-09 >&2", 0, NULL },
  { NULL, "TMPDIR=/nowhere $CTL --database x.db export sets -o a.csv", 0, NULL },
  { NULL, "TMPDIR=/nowhere $CTL --database x.db export sets -o /dev/null", 1, "/dev/null: No such file or directory" },
  { NULL, "STEADY_LOCALEDIR=/nowhere $CTL --database x.db plan >&2", 0, NULL },
  { NULL, "PATH= HOME= XDG_DATA_HOME= XDG_RUNTIME_DIR= $CTL --database x.db check >&2", 0, NULL },
  { "mkdir -p folder/steady/exercises; echo nonsense > folder/steady/exercises/bridge.exercise", "XDG_DATA_HOME=$PWD/folder $CTL chart figure:bridge -o a.svg", 2, "“bridge”" },
  { "mkdir -p folder/steady; mkfifo folder/steady/exercises", "XDG_DATA_HOME=$PWD/folder $CTL plan >&2", 0, NULL },
  { "mkdir -p folder/steady/exercises/bridge.exercise", "XDG_DATA_HOME=$PWD/folder $CTL plan >&2", 0, NULL },
  { "mkdir -p folder/steady/exercises; ln -s bridge.exercise folder/steady/exercises/bridge.exercise", "XDG_DATA_HOME=$PWD/folder $CTL plan >&2", 0, NULL },
  { "mkdir -p folder/steady/exercises; mkfifo folder/steady/exercises/bridge.exercise", "XDG_DATA_HOME=$PWD/folder $CTL plan >&2", 0, NULL },
  { "mkdir -p folder/steady/exercises; truncate -s 1G folder/steady/exercises/bridge.exercise", "XDG_DATA_HOME=$PWD/folder $CTL plan >&2", 0, NULL },
};

int
main (int argc, char **argv)
{
  static const CaseTable tables[] = {
    { databases, G_N_ELEMENTS (databases) },
    { restores, G_N_ELEMENTS (restores) },
    { files, G_N_ELEMENTS (files) },
    { environments, G_N_ELEMENTS (environments) },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  begin_cases ();
  g_test_add_data_func ("/surroundings/databases", &tables[0], test_cases);
  g_test_add_data_func ("/surroundings/restores", &tables[1], test_cases);
  g_test_add_data_func ("/surroundings/files", &tables[2], test_cases);
  g_test_add_data_func ("/surroundings/environments", &tables[3], test_cases);
  status = g_test_run ();
  end_cases ();
  return status;
}
