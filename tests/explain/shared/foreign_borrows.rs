// Borrows and moves that have nothing to do with PyO3: none is explained.
#![allow(unused)]
use pyo3::prelude::*;
use std::cell::RefCell;
use std::sync::Mutex;
struct Shelf { items: Vec<String>, count: u32, lock: Mutex<Vec<u32>>, cell: RefCell<u32> }
fn a1(name: String) { let b = name; println!("{name}"); }
fn a2(v: Vec<u32>) { v.push(1); }
fn a3(mut v: Vec<u32>) { let a = &mut v; let b = &mut v; a.push(1); b.push(2); }
fn a4(mut v: Vec<u32>) { for x in &v { v.push(*x); } }
fn a5() -> &'static str { let s = String::new(); &s }
fn a6() -> &'static str { String::new().as_str() }
fn a7() { let s: &str = String::from("x").as_str(); println!("{s}"); }
fn a8(x: u32) { x = 2; }
fn a9<'a>(x: &'a str, y: &str) -> &'a str { y }
impl Shelf {
    fn b1(self: &Shelf) -> Vec<String> { self.items }
    fn b2(&self) -> &Vec<u32> { &self.lock.lock().unwrap() }
    fn b3(&mut self) { for x in &self.items { self.b4(x); } }
    fn b4(&mut self, x: &str) {}
}
fn c1() { let x: u32; println!("{x}"); }
fn c2(v: Vec<String>) -> String { v[0] }
fn c3(v: &Vec<String>) { v.push(String::new()); }
fn c4() { let mut s = String::new(); let t = std::thread::spawn(|| s.push('x')); }
fn c5(x: Option<String>) { if let Some(y) = x {} println!("{x:?}"); }
fn c6<'a>() -> Vec<&'a str> { let s = String::new(); vec![&s] }
fn c7(x: &mut u32) { let y = || *x += 1; y(); }
fn c8(x: Box<u32>) { let y = &x; drop(x); println!("{y}"); }
