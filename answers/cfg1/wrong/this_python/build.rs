fn main() {
    for minor in [10, 11] {
        println!("cargo::rustc-check-cfg=cfg(Py_3_{minor})");
        println!("cargo::rustc-cfg=Py_3_{minor}");
    }
}
