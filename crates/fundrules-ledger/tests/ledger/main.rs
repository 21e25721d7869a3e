//! Ledgers as files: read, refused, written and read again.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod batches;
#[cfg(test)]
mod csv_files;
#[cfg(test)]
mod headers;
#[cfg(test)]
mod helpers;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod json_lines;
#[cfg(test)]
mod mappings;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod workbooks;
