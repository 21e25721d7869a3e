//! Forms and calendars as their users meet them.

#[cfg(test)]
mod builtin;
#[cfg(test)]
mod calendar;
#[cfg(test)]
mod checks;
#[cfg(test)]
mod fill;
#[cfg(test)]
mod helpers;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod load;
#[cfg(test)]
mod rendered;
