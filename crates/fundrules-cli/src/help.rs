//! What `--help` teaches beyond the options: examples, and the codes that the tool exits with.

/// After `-h`.
pub(crate) const POINTER: &str = "`fundrules --help` and `fundrules VERB --help` show examples.";

/// After `--help` of the tool.
pub(crate) const TOOL: &str = "\
Examples:
  Decide a ledger, and read the answers as a table:
    fundrules decide ledger.xlsx --regime guangyuan --as-of 2025-06-01

  Say why one project got its answers, in Chinese:
    fundrules explain ledger.xlsx --id GY-01 --regime guangyuan --as-of 2025-06-01 --lang zh

Exit codes:
  0    done
  1    a rulebook, mapping or case file has mistakes, or a case fails
  2    wrong arguments
  3    rows of a ledger could not be read
  4    conformance cases leave something out
  5    a file could not be read or written
  130  interrupted by Ctrl-C";

pub(crate) const DECIDE: &str = "\
Examples:
  Write a workbook with answers, reasons and mistakes; bare amounts count 万元:
    fundrules decide ledger.xlsx --regime guangyuan --as-of 2025-06-01 --unit 万元 -o answers.xlsx

  Answer each line of a stream, for another program:
    producer | fundrules decide - --input-format jsonl --regime luoyang --as-of 2026-03-01 \\
      --keep-going --format jsonl | consumer

Where a row has mistakes nothing is written and the exit code is 3. With --keep-going the other
rows are decided and written, and the exit code is 3 all the same.
Amounts come out in yuan. Without --keep-going answers are let out when all rows are read.";

pub(crate) const EXPLAIN: &str = "\
Examples:
  Why project GY-01 got its answers:
    fundrules explain ledger.xlsx --id GY-01 --regime guangyuan --as-of 2025-06-01

  The project in row 7 as Markdown, under another reading of the text:
    fundrules explain ledger.csv --row 7 --regime guangyuan --as-of 2025-06-01 \\
      --setting recovery_rounding=up --format markdown > GY-07.md

In the text, [+] stands before a condition that holds, [-] before one that does not, and [?] before
one that is not known. JSON holds both languages.";

pub(crate) const OBLIGATIONS: &str = "\
Examples:
  What is due for project GY-01, the next day first:
    fundrules obligations ledger.xlsx --id GY-01 --regime guangyuan --as-of 2025-06-01

  The same for a program:
    fundrules obligations ledger.xlsx --id GY-01 --regime guangyuan --as-of 2025-06-01 --format json

A day that falls on a rest day moves; the nominal day then stands beside the one that decides.
Duties without a day in the text stand last and say so.";

pub(crate) const PROCEDURE: &str = "\
Examples:
  Which flows there are:
    fundrules procedure --regime guangyuan

  The steps of one, and what a record of it leaves out or has out of order:
    fundrules procedure project_method --regime guangyuan --record done.json --as-of 2025-06-01

A record is JSON: {\"steps\": [{\"clause\": \"guangyuan-oversight/9.1.3.c\", \"on\": \"2025-03-01\",
\"signed\": [\"CountyHandler\"], \"evidence\": []}]}. The exit code is 1 when something is missing.";

pub(crate) const ALLOCATE: &str = "\
Examples:
  Divide a budget by factors:
    fundrules allocate budget.json --regime guangyuan --as-of 2025-03-01

A budget is JSON: {\"pool\": \"1000万元\", \"method\": \"Factor\", \"factors\": [{\"name\": \"run\",
\"weight\": \"40%\"}, ..], \"recipients\": [{\"id\": \"A\", \"scores\": {\"run\": \"90\", ..}}, ..]}. Methods are
Project (amounts asked for), Factor (scores by weights) and Actual (need times standard). What
nobody gets stays in the pool and is listed.";

pub(crate) const CHECK: &str = "\
Examples:
  Show every mistake in a rulebook:
    fundrules check county.toml

  Check that a changed rulebook still works as part of its regime:
    fundrules check guangyuan-oversight.toml --regime guangyuan

The exit code is 1 when a file has mistakes, and 5 when one could not be read.";

pub(crate) const RULEBOOKS: &str = "\
Examples:
  Which rulebooks there are:
    fundrules rulebooks list --lang zh

  One clause, as it is written in the rulebook file:
    fundrules rulebooks show guangyuan-mgmt --clause 20.3.3 --source

A built-in rulebook, changed and given with `decide --rulebook`, works like the built-in one:
    fundrules rulebooks show luoyang --source > luoyang.toml";

pub(crate) const SCHEMA: &str = "\
Examples:
  The schema of one line of a JSON Lines ledger:
    fundrules schema > project.schema.json

  The schema of conformance cases, for an editor:
    fundrules schema --what case > case.schema.json";

pub(crate) const COVERAGE: &str = "\
Examples:
  What the cases leave out of all built-in regimes:
    fundrules coverage --cases tests/conformance

  Of one regime only:
    fundrules coverage --cases tests/conformance --regime luoyang

The exit code is 4 when something is left out.";

pub(crate) const TEMPLATE: &str = "\
Examples:
  An empty ledger for Guangyuan, with Chinese headers:
    fundrules template --regime guangyuan -o ledger.xlsx --lang zh

  One for a rulebook of your own:
    fundrules template --regime county --rulebook county.toml -o county.xlsx";

pub(crate) const COMPLETIONS: &str = "\
Examples:
  For bash:
    fundrules completions bash > ~/.local/share/bash-completion/completions/fundrules

  For zsh, in a folder of $fpath:
    fundrules completions zsh > ~/.zfunc/_fundrules";
