//! A pseudo-terminal with a program in it.

use std::fs::File;
use std::io::Write;
use std::os::fd::BorrowedFd;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr};

use super::background::pieces;
use super::{CACHE_HOME, Course, FOREIGN, LIMIT, PROGRAM, PYTHON_VARIABLE, flowing, python};

/// The terminal's side of a pseudo-terminal.
struct Window {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
}

/// A pseudo-terminal with a program in it. The program ends with this value.
pub struct Terminal {
    /// `None` when the window is closed.
    window: Option<Window>,
    child: Box<dyn Child + Send + Sync>,
    pieces: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    written: Vec<u8>,
    modes_before: String,
}

impl Terminal {
    /// Starts a command of the program in a terminal of 24 rows and 80 columns.
    pub(super) fn start(course: &Course, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        Self::start_after(course, arguments, variables, "")
    }

    /// The same, where these keys were pressed before the program was started.
    pub fn typed_ahead(course: &Course, arguments: &[&str], keys: &str) -> Self {
        Self::start_after(course, arguments, &[], keys)
    }

    fn start_after(
        course: &Course,
        arguments: &[&str],
        variables: &[(&str, &str)],
        keys: &str,
    ) -> Self {
        let pair = native_pty_system()
            .openpty(size(24, 80))
            .expect("the system has pseudo-terminals");
        let modes_before = modes(&*pair.master);
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.cwd(course.root());
        for name in FOREIGN {
            command.env_remove(name);
        }
        command.env("XDG_STATE_HOME", course.state_home());
        command.env("XDG_CACHE_HOME", CACHE_HOME);
        command.env(PYTHON_VARIABLE, &python().executable);
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        let mut keyboard = pair.master.take_writer().expect("it can be written to");
        keyboard
            .write_all(keys.as_bytes())
            .expect("the terminal takes keys");
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program can be started");
        let reader = pair.master.try_clone_reader().expect("it can be read");
        let window = Window {
            keyboard,
            master: pair.master,
        };
        window.never_blocks();
        Terminal {
            window: Some(window),
            child,
            pieces: pieces(reader),
            screen: vt100::Parser::new(24, 80, 0),
            written: Vec::new(),
            modes_before,
        }
    }

    /// The same, with environment variables.
    pub fn with(course: &Course, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        Self::start(course, arguments, variables)
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let keyboard = &mut self.window().keyboard;
        keyboard
            .write_all(keys.as_bytes())
            .and_then(|()| keyboard.flush())
            .expect("the terminal takes keys");
        self
    }

    /// Waits until the screen shows a text, however it is wrapped. Where there are colours, code is
    /// shown in one of them and not between backticks.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let wanted = flowing(&text.replace('`', ""));
        self.wait_until(text, |screen| {
            flowing(&screen.replace('`', "")).contains(&wanted)
        })
    }

    /// Waits until the screen no longer shows a text.
    #[track_caller]
    pub fn wait_until_gone(&mut self, text: &str) -> &mut Self {
        let unwanted = flowing(text);
        let what = format!("no more {text:?}");
        self.wait_until(&what, |screen| !flowing(screen).contains(&unwanted))
    }

    /// Waits until the screen is as it should be.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) -> &mut Self {
        let until = Instant::now() + LIMIT;
        loop {
            let screen = self.screen();
            if is_so(&screen) {
                return self;
            }
            match self
                .pieces
                .recv_timeout(until.saturating_duration_since(Instant::now()))
            {
                Ok(piece) => self.take(&piece),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}, and see:\n{screen}"),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("waited for {what}; the program ended, and the screen is:\n{screen}")
                }
            }
        }
    }

    /// Lets some time pass, and returns all that was written in it.
    pub fn watch_for(&mut self, time: Duration) -> String {
        self.screen();
        let before = self.written.len();
        let until = Instant::now() + time;
        while let Ok(piece) = self
            .pieces
            .recv_timeout(until.saturating_duration_since(Instant::now()))
        {
            self.take(&piece);
        }
        thread::sleep(until.saturating_duration_since(Instant::now()));
        String::from_utf8_lossy(&self.written[before..]).into_owned()
    }

    /// What the screen shows.
    pub fn screen(&mut self) -> String {
        while let Ok(piece) = self.pieces.try_recv() {
            self.take(&piece);
        }
        // A frame comes in pieces; half of one was never meant to be seen.
        while self.is_within_a_frame()
            && let Ok(piece) = self.pieces.recv_timeout(LIMIT)
        {
            self.take(&piece);
        }
        self.screen.screen().contents()
    }

    fn is_within_a_frame(&self) -> bool {
        let last = |mark: &[u8]| {
            self.written
                .windows(mark.len())
                .rposition(|part| part == mark)
        };
        last(b"\x1b[?2026h") > last(b"\x1b[?2026l")
    }

    /// Everything that was written, with its escape sequences.
    pub fn written(&mut self) -> String {
        self.screen();
        String::from_utf8_lossy(&self.written).into_owned()
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, rows: u16, columns: u16) -> &mut Self {
        self.screen();
        self.screen.screen_mut().set_size(rows, columns);
        self.window()
            .master
            .resize(size(rows, columns))
            .expect("it can be resized");
        self
    }

    /// What the screen shows when the last frame is drawn to its end.
    #[track_caller]
    pub fn frame(&mut self) -> String {
        self.wait_for_frame(0);
        self.screen.screen().contents()
    }

    /// Gives the terminal another size and waits for the frame that is drawn for it. Returns the
    /// rows, from the left edge to the right.
    #[track_caller]
    pub fn rows_at(&mut self, rows: u16, columns: u16) -> Vec<String> {
        self.screen();
        if self.screen.screen().size() == (rows, columns) {
            // No news for the program.
            self.wait_for_frame(0);
        } else {
            let mut before = self.written.len();
            self.resize(rows, columns);
            self.wait_for_frame(before);
            // A frame that was on its way already has as many rows as the window had.
            while self.rows_of_the_last_frame() != usize::from(rows) {
                before = self.written.len();
                self.wait_for_frame(before);
            }
        }
        self.screen.screen().rows(0, columns).collect()
    }

    fn rows_of_the_last_frame(&self) -> usize {
        let written = String::from_utf8_lossy(&self.written);
        let (_, frame) = written.rsplit_once("\x1b[?2026h").unwrap_or_default();
        frame.matches("\r\n").count() + 1
    }

    /// Waits until what was written behind this place ends with the end of a frame.
    #[track_caller]
    fn wait_for_frame(&mut self, before: usize) {
        const END: &[u8] = b"\x1b[?2026l";
        self.screen();
        let until = Instant::now() + LIMIT;
        while !self.written[before..].ends_with(END) {
            let left = until.saturating_duration_since(Instant::now());
            match self.pieces.recv_timeout(left) {
                Ok(piece) => self.take(&piece),
                Err(_) => panic!("no whole frame came: {}", self.screen()),
            }
        }
    }

    /// The process of the program.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("it was started")
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.pid() as i32).expect("no process has the number 0");
        kill_process(pid, signal).expect("it is our child");
    }

    /// Waits until the program ends, and returns its exit code.
    #[track_caller]
    pub fn wait_for_the_end(&mut self) -> u32 {
        let until = Instant::now() + LIMIT;
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait().expect("it is our child") {
                // What it wrote last.
                while let Ok(piece) = self.pieces.recv_timeout(Duration::from_millis(300)) {
                    self.take(&piece);
                }
                return status.exit_code();
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the program did not end; the screen is:\n{}", self.screen());
    }

    /// Presses these keys again and again until the program ends, and returns its exit code.
    #[track_caller]
    pub fn leaves_with(&mut self, keys: &str) -> u32 {
        let until = Instant::now() + LIMIT;
        while self.child.try_wait().expect("it is our child").is_none() {
            assert!(Instant::now() < until, "it stays:\n{}", self.screen());
            // The program may end meanwhile, and nobody has the terminal then.
            let _ = self.window().keyboard.write_all(keys.as_bytes());
            thread::sleep(Duration::from_millis(50));
        }
        self.wait_for_the_end()
    }

    /// Asserts that the terminal is as it was before the program.
    #[track_caller]
    pub fn is_restored(&mut self) -> &mut Self {
        self.screen();
        let screen = self.screen.screen();
        assert!(
            !screen.alternate_screen(),
            "the alternate screen is still on"
        );
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        let now = modes(&*self.window().master);
        assert_eq!(now, self.modes_before);
        self
    }

    /// Lets a shell have the terminal, which sets it up for itself and shows its prompt.
    pub fn goes_to_a_shell(&mut self) {
        let mut tty = File::options()
            .read(true)
            .write(true)
            .open(format!("/proc/{}/fd/0", self.pid()))
            .expect("the program has a terminal");
        let mut modes = tcgetattr(&tty).expect("it is a terminal");
        modes.local_modes |= LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
        modes.output_modes |= OutputModes::OPOST;
        modes.input_modes |= InputModes::ICRNL | InputModes::IXON;
        tcsetattr(&tty, OptionalActions::Now, &modes).expect("it is a terminal");
        tty.write_all(b"\x1b[?1049l\x1b[?25h$ fg\n")
            .expect("it is a terminal");
        self.wait_for("$ fg");
    }

    /// Asserts that the program has taken the whole screen.
    #[track_caller]
    pub fn is_taken(&mut self) -> &mut Self {
        self.screen();
        assert!(self.screen.screen().alternate_screen());
        self
    }

    /// Closes the terminal's window, and leaves the program alone with that.
    pub fn close(&mut self) {
        self.window = None;
        // The thread that reads notices that nobody listens.
        self.pieces = mpsc::channel().1;
    }

    fn window(&mut self) -> &mut Window {
        self.window.as_mut().expect("the window is open")
    }

    fn take(&mut self, piece: &[u8]) {
        self.screen.process(piece);
        self.written.extend_from_slice(piece);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Window {
    /// Lets the thread that reads look up now and then, whether somebody still listens.
    fn never_blocks(&self) {
        let fd = self.master.as_raw_fd().expect("it is open");
        // SAFETY: the master is open as long as `self` is borrowed.
        #[expect(unsafe_code)]
        let fd = unsafe { BorrowedFd::borrow_raw(fd) };
        let flags = fcntl_getfl(fd).expect("it is open");
        fcntl_setfl(fd, flags | OFlags::NONBLOCK).expect("it is open");
    }
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        ..Default::default()
    }
}

fn modes(master: &dyn MasterPty) -> String {
    let termios = master.get_termios().expect("a terminal has modes");
    format!(
        "{:?} {:?} {:?}",
        termios.input_flags, termios.output_flags, termios.local_flags
    )
}
