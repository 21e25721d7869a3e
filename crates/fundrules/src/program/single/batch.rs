//! Operations of one kind, done one after another in a loop that does nothing else.

use super::file::File;
use super::operations::{
    AllOf, AllOfMany, AtLeast, Blend, Choose, Equal, Fractions, Greatest, HasBit, Joined, Known,
    LargeShare, Move, Operate, Share, WordIn,
};
use crate::calendar::Calendar;

/// Declares the kinds of operations.
macro_rules! kinds {
    ($( $kind:ident($operation:ty) )+) => {
        /// The kind of an operation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Kind {
            $( $kind, )+
        }

        /// One operation.
        #[derive(Clone, Debug)]
        pub(super) enum Operation {
            $( $kind($operation), )+
        }

        impl Operation {
            pub(super) fn kind(&self) -> Kind {
                match self {
                    $( Operation::$kind(_) => Kind::$kind, )+
                }
            }
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
    AllOfMany(AllOfMany)
    Known(Known)
    HasBit(HasBit)
    WordIn(WordIn)
    AtLeast(AtLeast)
    Equal(Equal)
    Fractions(Fractions)
    Joined(Joined)
    Share(Share)
    LargeShare(LargeShare)
    Move(Move)
    Choose(Choose)
    Blend(Blend)
    Greatest(Greatest)
}
