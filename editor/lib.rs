//! This package is for editors: through it, rust-analyzer finds the exercises.
