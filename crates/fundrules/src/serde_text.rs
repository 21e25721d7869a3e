//! Quantities travel through serde as text, never as binary numbers.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};

use crate::error::Error;

/// A quantity that is written as text in every format.
pub(crate) trait TextQuantity: FromStr<Err = Error> {
    /// What is expected, such as "an amount with its unit".
    const EXPECTED: &'static str;

    /// The error for a number where text was expected; `shown` is the number as written.
    fn number_refused(shown: &str) -> Error;
}

/// Reads a quantity from text and refuses numbers with an error that says what to write.
pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: TextQuantity,
{
    deserializer.deserialize_any(TextVisitor(PhantomData))
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: TextQuantity> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        Err(E::custom(T::number_refused(&number.to_string())))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        Err(E::custom(T::number_refused(&number.to_string())))
    }
}

/// Implements serde's traits for a [`TextQuantity`] that also displays itself as it is read.
macro_rules! serde_as_text {
    ($quantity:ty) => {
        impl serde::Serialize for $quantity {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $quantity {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serde_text::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use serde_as_text;
