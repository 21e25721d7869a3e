//! The command line tool `fundrules`; everything is in the library [`fundrules_cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    fundrules_cli::run(std::env::args_os())
}
