// Errors of Rust that have nothing to do with PyO3: none is explained.
#![allow(unused)]
use pyo3::prelude::*;
use std::collections::{HashMap, HashSet};
use std::fmt;
struct Sale { reams: u32 }
struct NoClone;
#[derive(Debug)] enum SaleError { Empty }
impl fmt::Display for SaleError { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("empty") } }
fn a1() -> i64 { "five" }
fn a2(reams: u32) -> String { reams }
fn a3(reams: i64) -> usize { reams }
fn a4(reams: i64, price: f64) -> f64 { reams * price }
fn a5() -> Result<u32, SaleError> { 5 }
fn a6() -> Result<u32, SaleError> { let n: u32 = "1".parse()?; Ok(n) }
fn a7() -> Option<u32> { 5 }
fn a8() -> Option<u32> { Err(SaleError::Empty)? }
fn a9(sale: &Sale) -> Sale { sale.clone() }
fn b1(sale: Sale) { println!("{sale}"); println!("{sale:?}"); }
fn b2(sales: HashSet<Sale>) { sales.contains(&Sale { reams: 1 }); }
fn b3(sale: Sale) -> bool { sale == sale }
fn b4(sale: Sale) -> u32 { sale.price }
fn b5(sale: Sale) { sale.push(1); }
fn b6(sale: Sale) { sale.iter(); }
fn b7(sale: Sale) { for s in sale {} }
fn b8(sale: Sale) { sale(); }
fn b9(sale: Sale) -> u32 { sale[0] }
fn c1() -> u32 { Sale::new() }
fn c2(text: &str) { text.downcast::<u32>(); text.instance(); text.list(); text.slice(1, 2); text.lower_bound(); }
fn c3(sales: Vec<Sale>) { vec![NoClone; 3]; }
fn c4() { let sales = Vec::new(); }
fn c5() { let all = [1, 2].iter().collect(); }
fn c6(reams: [u32; 3], at: u8) -> u32 { reams[at] }
fn c7() { std::thread::spawn(|| std::rc::Rc::new(1)).join(); }
fn c8(shared: std::rc::Rc<u32>) { std::thread::spawn(move || drop(shared)); }
fn c9(x: impl Fn(u32) -> u32) { x("a"); }
fn d1() { a4(1); }
fn d2() -> u32 { if true { 1 } }
fn d3() -> u32 { match Some(1) { Some(x) => x } }
fn d4() -> Sale { Sale {} }
fn d5() -> u32 { let x: Option<u32> = Some(1); x + 1 }
fn d6() -> u32 { let x: Result<u32, SaleError> = Ok(1); x + 1 }
fn d7(f: fn() -> u32) -> u64 { f() }
fn d8() -> std::io::Result<()> { std::fs::read_to_string("x") }
fn d9() -> Box<dyn std::error::Error> { "x" }
fn e1() -> f64 { 1 as bool as f64 }
fn e2(x: &str) -> char { x }
fn e3() { let _: HashMap<String, u32> = vec![1]; }
fn e4() { let x = 5; x.await; }
fn e5<T>(a: T, b: T) -> T { a + b }
fn e6<T: Copy>(a: T) {}
fn e7() { e6(String::new()); }
fn e8() -> Result<u32> { Ok(1) }
trait Sells { fn sell(&self) -> u32; }
impl Sells for Sale {}
impl Sells for NoClone { fn sell(&self) -> u64 { 1 } fn buy(&self) {} }
impl fmt::Display for Vec<Sale> {}
impl Drop for u32 {}
impl Iterator for Sale { type Item = u32; }
