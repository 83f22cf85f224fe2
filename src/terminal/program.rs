//! The loop over inputs.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Result, bail};

/// What runs in a loop: it shows something and takes what comes.
pub(crate) trait Program {
    /// What comes.
    type Input;
    /// What it ends with.
    type Outcome;

    /// Shows what there is to see now.
    ///
    /// # Errors
    ///
    /// What ends the program.
    fn show(&mut self) -> Result<()>;

    /// How long an input is waited for; `None` when for ever.
    fn patience(&self) -> Option<Duration>;

    /// Takes an input, or that none came for so long.
    ///
    /// # Errors
    ///
    /// What ends the program.
    fn on(&mut self, input: Option<Self::Input>) -> Result<ControlFlow<Self::Outcome>>;
}

/// Runs a program until it ends: the one loop over inputs.
///
/// # Errors
///
/// What ended the program.
pub(crate) fn run<P: Program>(program: &mut P, inputs: &Receiver<P::Input>) -> Result<P::Outcome> {
    loop {
        program.show()?;
        let input = match program.patience() {
            Some(patience) => inputs.recv_timeout(patience),
            None => inputs.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let then = match input {
            Ok(input) => program.on(Some(input))?,
            Err(RecvTimeoutError::Timeout) => program.on(None)?,
            Err(RecvTimeoutError::Disconnected) => bail!("Nothing can come from outside any more."),
        };
        if let ControlFlow::Break(outcome) = then {
            return Ok(outcome);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Adds numbers up to its limit, and is drawn before each.
    struct Sum {
        shown: Vec<u32>,
        sum: u32,
    }

    impl Program for Sum {
        type Input = u32;
        type Outcome = u32;

        fn show(&mut self) -> Result<()> {
            self.shown.push(self.sum);
            Ok(())
        }

        fn patience(&self) -> Option<Duration> {
            (self.sum > 4).then_some(Duration::ZERO)
        }

        fn on(&mut self, input: Option<u32>) -> Result<ControlFlow<u32>> {
            let Some(number) = input else {
                return Ok(ControlFlow::Break(self.sum));
            };
            self.sum += number;
            Ok(ControlFlow::Continue(()))
        }
    }

    #[test]
    fn a_program_is_shown_before_each_input_and_hears_that_none_came() {
        let (sender, inputs) = mpsc::channel();
        for number in [1, 2, 3] {
            sender.send(number).unwrap();
        }
        let mut program = Sum {
            shown: Vec::new(),
            sum: 0,
        };
        assert_eq!(run(&mut program, &inputs).unwrap(), 6);
        assert_eq!(program.shown, [0, 1, 3, 6]);
    }

    #[test]
    fn a_program_that_nothing_can_come_to_ends() {
        let (sender, inputs) = mpsc::channel();
        drop(sender);
        let mut program = Sum {
            shown: Vec::new(),
            sum: 0,
        };
        assert!(run(&mut program, &inputs).is_err());
    }
}
