//! Operations of one kind, done one after another in a loop that does nothing else.

use super::file::{Cells, Register};
use super::operations::{
    AllOf, AllOfMany, AtLeast, Blend, Choose, Equal, Fractions, Greatest, HasBit, Joined, Known,
    LargeShare, Move, Operate, Share, WordIn,
};
use super::tables::{Table, TestTable};
use crate::calendar::Calendar;

/// Operations of one kind, whose results stand one behind the other.
#[derive(Debug)]
pub(super) struct Batch {
    operations: Operations,
    /// The place of the first result.
    to: u16,
}

impl Batch {
    /// A batch of one operation, with the place of its result.
    pub(super) fn new(operation: Operation, to: u16) -> Self {
        Batch { operations: operation.into(), to }
    }
}

/// Declares the kinds of operations.
macro_rules! kinds {
    ($( $kind:ident($operation:ty) )+) => {
        /// The kind of an operation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Kind {
            $( $kind, )+
        }

        /// One operation.
        #[allow(clippy::large_enum_variant, reason = "it stands alone only while a plan is made")]
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
        pub(super) enum Operations {
            $( $kind(Vec<$operation>), )+
        }

        impl From<Operation> for Operations {
            fn from(operation: Operation) -> Operations {
                match operation {
                    $( Operation::$kind(operation) => Operations::$kind(vec![operation]), )+
                }
            }
        }

        impl Batch {
            /// Adds an operation; hands it back where it is of another kind.
            pub(super) fn add(&mut self, operation: Operation) -> Option<Operation> {
                match (&mut self.operations, operation) {
                    $( (Operations::$kind(operations), Operation::$kind(operation)) => {
                        operations.push(operation);
                        None
                    } )+
                    (_, other) => Some(other),
                }
            }

            #[inline(always)]
            pub(super) fn run(&mut self, file: Cells<'_>, calendar: &Calendar) {
                match &mut self.operations {
                    $( Operations::$kind(operations) => {
                        let results = operations.iter_mut().map(|one| one.operate(file, calendar));
                        Register::write(file, self.to, results);
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
    Table(Table)
    TestTable(TestTable)
}
