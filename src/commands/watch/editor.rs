//! Opening the current exercise in the learner's editor.

use std::env;
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc::Sender;
use std::thread;

use super::input::Input;
use crate::cli::WatchOptions;
use crate::process::{self, mend::is_in_path};
use crate::system::{self, Ending};

/// The command-line programs of VS Code and of what is made from it; their terminals look the same.
const VS_CODES: [&str; 3] = ["code", "codium", "cursor"];

/// Opens exercises where the learner wants them, or nowhere.
#[derive(Debug)]
pub(super) struct Editor {
    command: Option<EditCommand>,
    inputs: Sender<Input>,
}

/// How a file is opened.
#[derive(Debug, Clone)]
enum EditCommand {
    /// A shell command that the learner gave.
    Shell(String),
    /// A program and what stands between it and the file.
    Program(&'static str, &'static [&'static str]),
}

impl Editor {
    /// Chooses by the options and by the terminal that this is.
    pub(super) fn choose(options: &WatchOptions, inputs: Sender<Input>) -> Self {
        let command = match &options.edit_cmd {
            _ if options.no_editor => None,
            Some(command) => Some(EditCommand::Shell(command.clone())),
            None => of_this_terminal(),
        };
        Editor { command, inputs }
    }

    /// Opens a file and does not wait. What goes wrong is said later, as an [`Input::Trouble`].
    pub(super) fn open(&self, file: &Path) {
        let Some(command) = self.command.clone() else {
            return;
        };
        let inputs = self.inputs.clone();
        let file = file.to_owned();
        let started = thread::Builder::new()
            .name("editor".to_owned())
            .spawn(move || {
                if let Some(trouble) = command.run(&file) {
                    // The loop may have ended.
                    let _ = inputs.send(Input::Trouble(trouble));
                }
            });
        if let Err(error) = started {
            let trouble =
                format!("The file was not opened: the system has no thread for it ({error}).");
            let _ = self.inputs.send(Input::Trouble(trouble));
        }
    }
}

impl EditCommand {
    /// Runs the command and waits until it ends; a sentence when that was not well.
    fn run(&self, file: &Path) -> Option<String> {
        let (name, mut command) = match self {
            EditCommand::Shell(text) => (text.as_str(), system::shell(text)),
            EditCommand::Program(program, arguments) => {
                let mut command = process::tool(program);
                command.args(*arguments);
                (*program, command)
            }
        };
        // It gets neither the keys nor the screen of the loop, nor its Ctrl-C.
        let status = system::lead_a_group(&mut command)
            .arg(file)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let why = match status {
            Ok(status) if status.success() => return None,
            Ok(status) => ending(status.into()),
            Err(error) => format!("can't be started ({error})"),
        };
        Some(format!(
            "The file was not opened: `{name}` {why}. It has to be a program with a window of its own; \
             `--edit-cmd CMD` names another one, `--no-editor` none."
        ))
    }
}

fn ending(ending: Ending) -> String {
    match ending {
        Ending::Exit(127) => "is not there".to_owned(),
        Ending::Exit(code) => format!("ended with exit code {code}"),
        Ending::Signal(signal) => format!("was ended by signal {signal}"),
    }
}

/// What opens a file beside this terminal, where the terminal says what it is.
fn of_this_terminal() -> Option<EditCommand> {
    if env::var_os("TERM_PROGRAM").is_some_and(|name| name == "vscode") {
        return VS_CODES
            .into_iter()
            .find(|program| is_in_path(program))
            .map(|program| EditCommand::Program(program, &[]));
    }
    let is_zellij = env::var_os("ZELLIJ").is_some() && is_in_path("zellij");
    is_zellij.then_some(EditCommand::Program("zellij", &["edit"]))
}
