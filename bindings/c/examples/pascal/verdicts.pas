{ Prints the verdict on each project of a ledger.

      fpc -Fl/usr/local/lib verdicts.pas
      ./verdicts ledger.tsv }
program verdicts;

{$mode objfpc}{$H+}

uses
  SysUtils, fundrules;

const
  Date = 20250601;
  Outcomes: array[0..2] of string = ('silent', 'decided', 'undetermined');
  Tab = #9;

type
  TCells = array of AnsiString;

var
  Acceptance, Clawback, Verdict, RepayNow: LongWord;

{ A text that the library lends. }
function Lent(text: PAnsiChar; length: SizeUInt): AnsiString;
begin
  SetString(Result, text, length);
end;

procedure Check(status: TStatus; error: PError; const what: AnsiString);
var
  text: PAnsiChar;
  length: SizeUInt;
  message: AnsiString;
begin
  if status = STATUS_OK then
    Exit;
  message := 'status ' + IntToStr(status);
  if (error <> nil) and (fundrules_error_get_message(error, text, length) = STATUS_OK) then
    message := Lent(text, length);
  WriteLn(StdErr, what, ': ', message);
  fundrules_error_free(error);
  Halt(1);
end;

function Split(const line: AnsiString): TCells;
var
  start, at: SizeInt;
begin
  Result := nil;
  start := 1;
  for at := 1 to Length(line) + 1 do
    if (at > Length(line)) or (line[at] = Tab) then
    begin
      SetLength(Result, Length(Result) + 1);
      Result[High(Result)] := Copy(line, start, at - start);
      start := at + 1;
    end;
end;

function Outcome(answers: PAssessment; question: LongWord): string;
var
  number: LongInt;
begin
  Check(fundrules_assessment_get_outcome(answers, question, number), nil, 'outcome');
  Result := Outcomes[number];
end;

function VerdictOf(answers: PAssessment): AnsiString;
var
  word: LongInt;
  text: PAnsiChar;
  length: SizeUInt;
begin
  Result := '-';
  if fundrules_assessment_get_word(answers, Verdict, word) = STATUS_NO_VALUE then
    Exit;
  Check(fundrules_field_get_word(Verdict, word, text, length), nil, 'verdict');
  Result := Lent(text, length);
end;

function Repays(answers: PAssessment): AnsiString;
var
  fen: Int64;
begin
  Result := '-';
  if fundrules_assessment_get_amount(answers, RepayNow, fen) = STATUS_OK then
    Result := IntToStr(fen);
end;

function Clause(answers: PAssessment): AnsiString;
var
  text: PAnsiChar;
  length: SizeUInt;
begin
  Result := '-';
  if fundrules_assessment_get_text(answers, Clawback, LIST_CLAUSES, 0, text, length) = STATUS_OK then
    Result := Lent(text, length);
end;

var
  ledger: TextFile;
  line: AnsiString;
  names, cells: TCells;
  facts: array of LongWord;
  regime: PRegime;
  project: PProject;
  answers: PAssessment;
  error: PError = nil;
  column: SizeInt;
begin
  if ParamCount <> 1 then
  begin
    WriteLn(StdErr, 'usage: verdicts LEDGER');
    Halt(2);
  end;
  Check(fundrules_question_find('acceptance', 10, Acceptance), nil, 'acceptance');
  Check(fundrules_question_find('clawback', 8, Clawback), nil, 'clawback');
  Check(fundrules_field_find('acceptance.verdict', 18, Verdict), nil, 'verdict');
  Check(fundrules_field_find('clawback.repay_now', 18, RepayNow), nil, 'repay_now');
  Check(fundrules_regime_new('guangyuan', 9, regime, error), error, 'regime');

  AssignFile(ledger, ParamStr(1));
  Reset(ledger);
  ReadLn(ledger, line);
  names := Split(line);
  SetLength(facts, Length(names));
  for column := 1 to High(names) do
    Check(fundrules_fact_find(PAnsiChar(names[column]), Length(names[column]), facts[column]), nil, names[column]);
  while not Eof(ledger) do
  begin
    ReadLn(ledger, line);
    cells := Split(line);
    Check(fundrules_project_new(PAnsiChar(cells[0]), Length(cells[0]), project, error), error, cells[0]);
    for column := 1 to High(cells) do
      if cells[column] <> '' then
        Check(fundrules_project_set_text(project, facts[column], PAnsiChar(cells[column]), Length(cells[column]), 0, error), error, names[column]);
    Check(fundrules_regime_assess(regime, project, Date, answers, error), error, cells[0]);
    WriteLn(cells[0], Tab, Outcome(answers, Acceptance), Tab, VerdictOf(answers), Tab, Outcome(answers, Clawback), Tab, Repays(answers), Tab, Clause(answers));
    fundrules_assessment_free(answers);
    fundrules_project_free(project);
  end;
  CloseFile(ledger);
  fundrules_regime_free(regime);
end.
