//! The tool as its users meet it: each verb, each exit code, each way to go wrong.

#[cfg(test)]
mod arguments;
#[cfg(test)]
mod check;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod decide;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod form;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod more_verbs;
#[cfg(test)]
mod output;
#[cfg(test)]
mod rulebooks;
#[cfg(test)]
mod support;
