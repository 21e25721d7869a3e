{ The functions of libfundrules that verdicts.pas calls. Delphi declares them in the same way. }
unit fundrules;

{$mode objfpc}{$H+}

interface

type
  TStatus = LongInt;
  PError = Pointer;
  PRegime = Pointer;
  PProject = Pointer;
  PAssessment = Pointer;

const
  STATUS_OK = 0;
  STATUS_NO_VALUE = 1;
  LIST_CLAUSES = 1;

function fundrules_regime_new(id: PAnsiChar; length: SizeUInt; out regime: PRegime; out error: PError): TStatus; cdecl; external 'fundrules';
function fundrules_regime_assess(regime: PRegime; project: PProject; date: LongInt; out assessment: PAssessment; out error: PError): TStatus; cdecl; external 'fundrules';
function fundrules_regime_free(regime: PRegime): TStatus; cdecl; external 'fundrules';
function fundrules_project_new(id: PAnsiChar; length: SizeUInt; out project: PProject; out error: PError): TStatus; cdecl; external 'fundrules';
function fundrules_project_set_text(project: PProject; fact: LongWord; text: PAnsiChar; length: SizeUInt; unit_: LongInt; out error: PError): TStatus; cdecl; external 'fundrules';
function fundrules_project_free(project: PProject): TStatus; cdecl; external 'fundrules';
function fundrules_fact_find(name: PAnsiChar; length: SizeUInt; out fact: LongWord): TStatus; cdecl; external 'fundrules';
function fundrules_question_find(name: PAnsiChar; length: SizeUInt; out question: LongWord): TStatus; cdecl; external 'fundrules';
function fundrules_field_find(name: PAnsiChar; length: SizeUInt; out field: LongWord): TStatus; cdecl; external 'fundrules';
function fundrules_field_get_word(field: LongWord; word: LongInt; out text: PAnsiChar; out length: SizeUInt): TStatus; cdecl; external 'fundrules';
function fundrules_assessment_get_outcome(assessment: PAssessment; question: LongWord; out outcome: LongInt): TStatus; cdecl; external 'fundrules';
function fundrules_assessment_get_word(assessment: PAssessment; field: LongWord; out word: LongInt): TStatus; cdecl; external 'fundrules';
function fundrules_assessment_get_amount(assessment: PAssessment; field: LongWord; out fen: Int64): TStatus; cdecl; external 'fundrules';
function fundrules_assessment_get_text(assessment: PAssessment; question: LongWord; list: LongInt; index: SizeUInt; out text: PAnsiChar; out length: SizeUInt): TStatus; cdecl; external 'fundrules';
function fundrules_assessment_free(assessment: PAssessment): TStatus; cdecl; external 'fundrules';
function fundrules_error_get_message(error: PError; out text: PAnsiChar; out length: SizeUInt): TStatus; cdecl; external 'fundrules';
function fundrules_error_free(error: PError): TStatus; cdecl; external 'fundrules';

implementation

end.
