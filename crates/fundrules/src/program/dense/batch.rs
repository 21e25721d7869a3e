//! Operations of one kind, done one after another in a loop that does nothing else.

use super::file::File;
use super::operations::{
    AllOf, AnyOf, AtLeast, Certain, Choose, Difference, Equal, FirstOf, Fractions, Greatest,
    HasBit, Least, LookUp, Move, Operate, Possible, Settled, Share, Sum, WordIn,
};
use crate::calendar::Calendar;

/// Declares the kinds of operations.
macro_rules! kinds {
    ($( $kind:ident($operation:ty) )+) => {
        /// One operation.
        #[derive(Clone, Debug)]
        pub(super) enum Operation {
            $( $kind($operation), )+
        }

        /// Several operations of a kind.
        #[derive(Debug)]
        pub(super) enum Batch {
            $( $kind(Vec<$operation>), )+
        }

        impl From<Operation> for Batch {
            fn from(operation: Operation) -> Batch {
                match operation {
                    $( Operation::$kind(operation) => Batch::$kind(vec![operation]), )+
                }
            }
        }

        impl Batch {
            /// Adds an operation; hands it back where it is of another kind.
            pub(super) fn add(&mut self, operation: Operation) -> Option<Operation> {
                match (self, operation) {
                    $( (Batch::$kind(batch), Operation::$kind(operation)) => {
                        batch.push(operation);
                        None
                    } )+
                    (_, other) => Some(other),
                }
            }

            #[inline(always)]
            pub(super) fn run(&mut self, file: &mut File, calendar: &Calendar) {
                match self {
                    $( Batch::$kind(batch) => {
                        batch.iter_mut().for_each(|one| one.operate(file, calendar));
                    } )+
                }
            }
        }
    };
}

kinds! {
    AllOfTwo(AllOf<2>)
    AllOfFour(AllOf<4>)
    AnyOfTwo(AnyOf<2>)
    AnyOfFour(AnyOf<4>)
    LookUp(LookUp)
    HasBit(HasBit)
    WordIn(WordIn)
    AtLeast(AtLeast)
    Equal(Equal)
    Settled(Settled)
    Least(Least)
    Greatest(Greatest)
    Sum(Sum)
    Difference(Difference)
    Fractions(Fractions)
    Choose(Choose)
    FirstOf(FirstOf)
    Certain(Certain)
    Possible(Possible)
    Share(Share)
    Move(Move)
}
