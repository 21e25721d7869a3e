//! Arrow record batches of projects in, record batches of answers out.
