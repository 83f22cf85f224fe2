//! What the engine's thread is told.

use super::{Job, Unready};
use crate::{build, check};

/// Something that the machine decides about. Workers are told apart by numbers: what one says that is
/// no longer in use is about nothing.
#[derive(Debug)]
pub(super) enum Message {
    /// Start this job, instead of what is under way.
    Start(Job),
    /// End what is under way.
    Cancel,
    /// A build worker answered.
    BuildReply(u64, build::Reply),
    /// cargo printed something.
    BuildOutput(u64, Vec<u8>),
    /// A build worker ended.
    BuilderGone(u64),
    /// This job could not be given to a build worker.
    BuildRefused(u64, Unready),
    /// What was compiled before was damaged, was found out by this job, and was removed.
    Damaged(Box<Job>),
    /// Python is up in a check worker.
    CheckReady(u64),
    /// A check worker says something about its run.
    CheckEvent(u64, check::Event),
    /// A check worker's channel ended.
    CheckClosed(u64),
    /// A check worker can't be had, or can't be given its request.
    CheckRefused(u64, Unready),
    /// A check worker has ended, as it was told to.
    CheckEnded(u64),
    /// Nothing more will come of what the learner's code printed.
    OutputEnded(u64),
}

/// What the engine's thread waits for.
#[derive(Debug)]
pub(super) enum Mail {
    /// The machine decides about it.
    Message(Box<Message>),
    /// The engine is no longer wanted.
    Stop,
}

impl From<Message> for Mail {
    fn from(message: Message) -> Self {
        Mail::Message(Box::new(message))
    }
}
