#!/usr/bin/perl
# Prints the verdict on each project of a ledger, by FFI::Platypus.
#
#     LD_LIBRARY_PATH=/usr/local/lib perl verdicts.pl ledger.tsv
use strict;
use warnings;

use FFI::CheckLib qw(find_lib_or_die);
use FFI::Platypus 1.00;
use FFI::Platypus::Buffer qw(buffer_to_scalar);

my $DATE     = 20250601;
my @OUTCOMES = qw(silent decided undetermined);
my ( $OK, $NO_VALUE, $LIST_CLAUSES ) = ( 0, 1, 1 );

my $library = $ENV{FUNDRULES_LIBRARY} // find_lib_or_die( lib => 'fundrules' );
my $ffi     = FFI::Platypus->new( api => 1, lib => $library );

# Texts are bytes here, so that the length is theirs.
my @functions = (
    [ regime_new             => [ 'string', 'size_t', 'opaque*', 'opaque*' ] ],
    [ regime_assess          => [ 'opaque', 'opaque', 'sint32', 'opaque*', 'opaque*' ] ],
    [ regime_free            => ['opaque'] ],
    [ project_new            => [ 'string', 'size_t', 'opaque*', 'opaque*' ] ],
    [ project_set_text       => [ 'opaque', 'uint32', 'string', 'size_t', 'sint32', 'opaque*' ] ],
    [ project_free           => ['opaque'] ],
    [ fact_find              => [ 'string', 'size_t', 'uint32*' ] ],
    [ question_find          => [ 'string', 'size_t', 'uint32*' ] ],
    [ field_find             => [ 'string', 'size_t', 'uint32*' ] ],
    [ field_get_word         => [ 'uint32', 'sint32', 'opaque*', 'size_t*' ] ],
    [ assessment_get_outcome => [ 'opaque', 'uint32', 'sint32*' ] ],
    [ assessment_get_word    => [ 'opaque', 'uint32', 'sint32*' ] ],
    [ assessment_get_amount  => [ 'opaque', 'uint32', 'sint64*' ] ],
    [ assessment_get_text    => [ 'opaque', 'uint32', 'sint32', 'size_t', 'opaque*', 'size_t*' ] ],
    [ assessment_free        => ['opaque'] ],
    [ error_get_message      => [ 'opaque', 'opaque*', 'size_t*' ] ],
    [ error_free             => ['opaque'] ],
);
$ffi->attach( [ "fundrules_$_->[0]" => $_->[0] ], $_->[1], 'sint32' ) for @functions;

sub check {
    my ( $status, $error, $what ) = @_;
    return if $status == $OK;
    my $message = "status $status";
    if ( defined $error && error_get_message( $error, \my $text, \my $length ) == $OK ) {
        $message = buffer_to_scalar( $text, $length );
        error_free($error);
    }
    die "$what: $message\n";
}

sub number {
    my ( $find, $name ) = @_;
    my $number;
    check( $find->( $name, length $name, \$number ), undef, $name );
    return $number;
}

my ( $acceptance, $clawback ) = map { number( \&question_find, $_ ) } qw(acceptance clawback);
my ( $verdict, $repay_now ) =
  map { number( \&field_find, $_ ) } qw(acceptance.verdict clawback.repay_now);

sub outcome {
    my ( $answers, $question ) = @_;
    check( assessment_get_outcome( $answers, $question, \my $outcome ), undef, 'outcome' );
    return $OUTCOMES[$outcome];
}

sub verdict_of {
    my ($answers) = @_;
    my $status = assessment_get_word( $answers, $verdict, \my $word );
    return '-' if $status == $NO_VALUE;
    check( $status, undef, 'verdict' );
    check( field_get_word( $verdict, $word, \my $text, \my $length ), undef, 'word' );
    return buffer_to_scalar( $text, $length );
}

sub repays {
    my ($answers) = @_;
    my $status = assessment_get_amount( $answers, $repay_now, \my $fen );
    return $status == $OK ? $fen : '-';
}

sub clause {
    my ($answers) = @_;
    my $status =
      assessment_get_text( $answers, $clawback, $LIST_CLAUSES, 0, \my $text, \my $length );
    return $status == $OK ? buffer_to_scalar( $text, $length ) : '-';
}

die "usage: verdicts.pl LEDGER\n" unless @ARGV == 1;
open my $ledger, '<:raw', $ARGV[0] or die "cannot read $ARGV[0]: $!\n";
chomp( my $headers = <$ledger> );
my ( undef, @names ) = split /\t/, $headers, -1;
my @facts = map { number( \&fact_find, $_ ) } @names;
my ( $regime, $error );
check( regime_new( 'guangyuan', 9, \$regime, \$error ), $error, 'regime' );

while ( my $line = <$ledger> ) {
    chomp $line;
    my ( $id, @cells ) = split /\t/, $line, -1;
    my ( $project, $answers );
    check( project_new( $id, length $id, \$project, \$error ), $error, $id );
    for my $column ( grep { $cells[$_] ne '' } 0 .. $#cells ) {
        my $status = project_set_text( $project, $facts[$column], $cells[$column],
            length $cells[$column], 0, \$error );
        check( $status, $error, $names[$column] );
    }
    check( regime_assess( $regime, $project, $DATE, \$answers, \$error ), $error, $id );
    print join( "\t",
        $id, outcome( $answers, $acceptance ),
        verdict_of($answers), outcome( $answers, $clawback ),
        repays($answers), clause($answers) ),
      "\n";
    assessment_free($answers);
    project_free($project);
}
regime_free($regime);
