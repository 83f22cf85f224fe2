fn main() {
    let version = pyo3_build_config::get().version();
    for minor in [10, 11] {
        println!("cargo::rustc-check-cfg=cfg(Py_3_{minor})");
        if (version.major, version.minor) >= (3, minor) {
            println!("cargo::rustc-cfg=Py_3_{minor}");
        }
    }
}
