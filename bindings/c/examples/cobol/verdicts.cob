      *> Prints the verdict on each project of a ledger.
      *>
      *>     cobc -x -free -fstatic-call verdicts.cob -L/usr/local/lib -lfundrules
      *>     ./verdicts ledger.tsv
       identification division.
       program-id. verdicts.

       environment division.
       input-output section.
       file-control.
           select ledger assign to ledger-path
               organization is line sequential
               file status is ledger-status.

       data division.
       file section.
       fd  ledger.
       01  ledger-line                 pic x(16000).

       working-storage section.
       01  ledger-path                 pic x(1000).
       01  ledger-status               pic xx.
       01  tab-mark                         pic x value x"09".
       01  as-of                       binary-long value 20250601.
       01  no-unit                     binary-long value 0.
       01  list-clauses                binary-long value 1.

      *> Handles are pointers, lengths are as wide as a pointer.
       01  regime                      usage pointer.
       01  project                     usage pointer.
       01  answers                     usage pointer.
       01  failure                     usage pointer.
       01  view                        usage pointer.
       01  view-length                 binary-double unsigned.
       01  text-length                 binary-double unsigned.
       01  first-index                 binary-double unsigned value 0.
       01  call-status                 binary-long.
       01  what                        pic x(100).

       01  acceptance                  binary-long unsigned.
       01  clawback                    binary-long unsigned.
       01  verdict-field               binary-long unsigned.
       01  repay-field                 binary-long unsigned.
       01  outcome-code                     binary-long.
       01  word-number                 binary-long.
       01  fen                         binary-double.
       01  fen-shown                   pic -(18)9.

       01  outcome-names.
           05  filler                  pic x(12) value "silent".
           05  filler                  pic x(12) value "decided".
           05  filler                  pic x(12) value "undetermined".
       01  filler redefines outcome-names.
           05  outcome-name            pic x(12) occurs 3.

       01  column-count                binary-long value 0.
       01  position-now                      binary-long.
       01  facts.
           05  fact                    binary-long unsigned occurs 200.
       01  cell                        pic x(2000).
       01  cell-length                 binary-long.
       01  line-length                 binary-long.
       01  cursor-at                       binary-long.
       01  project-id                  pic x(200).
       01  acceptance-text             pic x(12).
       01  clawback-text               pic x(12).
       01  verdict-text                pic x(100).
       01  repay-text                  pic x(30).
       01  clause-text                 pic x(200).

       linkage section.
       01  lent                        pic x(2000).

       procedure division.
       main-program.
           accept ledger-path from argument-value
           open input ledger
           if ledger-status not = "00"
               display "usage: verdicts LEDGER" upon syserr
               stop run returning 2
           end-if
           perform find-numbers
           move "regime" to what
           move 9 to text-length
           call "fundrules_regime_new" using by reference "guangyuan"
               by value text-length by reference regime by reference failure
               returning call-status
           perform check-status
           read ledger
           perform read-headers
           perform until exit
               read ledger at end exit perform end-read
               perform one-project
           end-perform
           close ledger
           call "fundrules_regime_free" using by value regime returning call-status
           stop run.

       find-numbers.
           move 10 to text-length
           call "fundrules_question_find" using by reference "acceptance"
               by value text-length by reference acceptance returning call-status
           perform check-status
           move 8 to text-length
           call "fundrules_question_find" using by reference "clawback"
               by value text-length by reference clawback returning call-status
           perform check-status
           move 18 to text-length
           call "fundrules_field_find" using by reference "acceptance.verdict"
               by value text-length by reference verdict-field returning call-status
           perform check-status
           call "fundrules_field_find" using by reference "clawback.repay_now"
               by value text-length by reference repay-field returning call-status
           perform check-status.

       read-headers.
           perform start-line
           perform until cursor-at > line-length + 1
               perform next-cell
               add 1 to column-count
               if column-count > 1
                   move cell-length to text-length
                   move cell to what
                   call "fundrules_fact_find" using by reference cell
                       by value text-length by reference fact(column-count)
                       returning call-status
                   perform check-status
               end-if
           end-perform.

       one-project.
           perform start-line
           perform next-cell
           move cell to project-id
           move cell to what
           move cell-length to text-length
           call "fundrules_project_new" using by reference cell
               by value text-length by reference project by reference failure
               returning call-status
           perform check-status
           perform varying position-now from 2 by 1
                   until position-now > column-count or cursor-at > line-length + 1
               perform next-cell
               if cell-length > 0
                   move cell-length to text-length
                   call "fundrules_project_set_text" using by value project
                       by value fact(position-now) by reference cell
                       by value text-length by value no-unit
                       by reference failure
                       returning call-status
                   perform check-status
               end-if
           end-perform
           call "fundrules_regime_assess" using by value regime by value project
               by value as-of by reference answers by reference failure
               returning call-status
           perform check-status
           perform print-verdict
           call "fundrules_assessment_free" using by value answers
               returning call-status
           call "fundrules_project_free" using by value project
               returning call-status.

       print-verdict.
           call "fundrules_assessment_get_outcome" using by value answers
               by value acceptance by reference outcome-code returning call-status
           perform check-status
           move outcome-name(outcome-code + 1) to acceptance-text
           call "fundrules_assessment_get_outcome" using by value answers
               by value clawback by reference outcome-code returning call-status
           perform check-status
           move outcome-name(outcome-code + 1) to clawback-text
           move "-" to verdict-text repay-text clause-text
           call "fundrules_assessment_get_word" using by value answers
               by value verdict-field by reference word-number
               returning call-status
           if call-status = 0
               call "fundrules_field_get_word" using by value verdict-field
                   by value word-number by reference view
                   by reference view-length returning call-status
               perform check-status
               set address of lent to view
               move lent(1:view-length) to verdict-text
           end-if
           call "fundrules_assessment_get_amount" using by value answers
               by value repay-field by reference fen returning call-status
           if call-status = 0
               move fen to fen-shown
               move function trim(fen-shown) to repay-text
           end-if
           call "fundrules_assessment_get_text" using by value answers
               by value clawback by value list-clauses by value first-index
               by reference view by reference view-length
               returning call-status
           if call-status = 0
               set address of lent to view
               move lent(1:view-length) to clause-text
           end-if
           display function trim(project-id) tab-mark
               function trim(acceptance-text) tab-mark
               function trim(verdict-text) tab-mark
               function trim(clawback-text) tab-mark
               function trim(repay-text) tab-mark
               function trim(clause-text).

      *> Cells are taken from left to right; an empty one has length 0.
       start-line.
           move 1 to cursor-at
           compute line-length =
               function length(function trim(ledger-line trailing)).

       next-cell.
           move 0 to cell-length
           move spaces to cell
           perform until cursor-at > line-length
               if ledger-line(cursor-at:1) = tab-mark exit perform end-if
               add 1 to cell-length
               move ledger-line(cursor-at:1) to cell(cell-length:1)
               add 1 to cursor-at
           end-perform
           add 1 to cursor-at.

       check-status.
           if call-status not = 0
               display function trim(what) ": status " call-status upon syserr
               stop run returning 1
           end-if.
