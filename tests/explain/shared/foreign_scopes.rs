// Names that have nothing to do with PyO3: none is explained.
#![allow(unused)]
use pyo3::prelude::*;
use serde_json::Value;
use std::collections::HashMapp;
use std::syn::Mutex;
use crate::missing::Thing;
use super::super::super::Far;
use rand::Rng;
#[derive(Serialize)] struct A { #[serde(rename = "b")] a: u32 }
#[tokio::main] fn b() {}
#[derive(Dbug)] struct C;
#[inlin] fn d() {}
#[rstest] fn e1() {}
fn f(x: HashMap<String, u32>) {}
fn g(x: Mutex<u32>) -> Foo { Foo }
fn h() { json!({}); anyhow!("x"); printn!("x"); }
fn i() { cuont += 1; helper(); Self::new(); self.x; }
fn j() { let x = serde_json::to_string(&1); let y = once_cell::sync::Lazy::new(|| 1); let z = Mutexx::new(1); }
fn k() -> Strng { String::nw() }
fn l(x: &'a str) -> &'a str { x }
fn m(x: &str, y: &str) -> &str { x }
struct N { name: &str }
struct O<T> { x: u32 }
impl Missing for N {}
impl Display for C {}
mod p { fn private() {} pub mod q { struct R; } }
fn s() { p::private(); let r = p::q::R; }
fn t() { let slice: Slice = 1; let range: Range<u32> = 0..1; let set: Sett = 1; }
fn u() -> io::Result<()> { Ok(()) }
fn v() { Err(Exceptional)?; raise_error(); super_thing(); }
enum W { A, A }
fn w1() {} fn w1() {}
fn x1() { break; continue; }
fn y1() { let Some(x) = None; }
