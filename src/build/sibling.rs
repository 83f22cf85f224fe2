//! Build contexts of exercises that were not built before, made from one that was.
//!
//! maturin makes a context by asking cargo, rustc and Python, in seven processes. The generated
//! projects of a course differ in nothing but a name and the oldest Python, which only a search for an
//! interpreter asks for, and the answers would be the same. Not so where an exercise needs more than PyO3
//! as it is: such a context is no sibling of any.

use std::path::Path;
use std::sync::Arc;

use maturin::BuildContext;

use super::{Request, environment};

/// The context for a request, made from that of another exercise; `None` where they have more than
/// their names in common to change.
pub(super) fn of(other: &BuildContext, request: &Request) -> Option<BuildContext> {
    let theirs = other.project.manifest_path.parent()?;
    let ours = &request.project.directory();
    if theirs.parent()? != ours.parent()? {
        return None;
    }
    let name = ours.file_name()?.to_str()?;
    let mut context = other.clone();
    let project = &mut context.project;
    let manifest = request.project.manifest_path();
    project.manifest_path.clone_from(&manifest);
    project.pyproject_toml_path = ours.join("pyproject.toml");
    project.cargo_options.manifest_path = Some(manifest);
    project.target_dir.clone_from(&request.target_dir);
    project.cargo_options.target_dir = Some(request.target_dir.clone());
    project.cargo_options.profile = Some(request.project.profile.name().to_owned());
    project.cargo_options.config =
        environment::options(request.rustc, &request.target_dir.to_string_lossy());
    name.clone_into(&mut project.module_name);
    for target in &mut project.compile_targets {
        name.clone_into(&mut target.name);
    }
    // cargo reports what it built by this identity.
    let metadata = Arc::make_mut(&mut project.cargo_metadata);
    let root = metadata.root_package()?.id.clone();
    let package = metadata
        .packages
        .iter_mut()
        .find(|package| package.id == root)?;
    package.id.repr = renamed(&root.repr, theirs, ours)?;
    let root = package.id.clone();
    if let Some(resolve) = &mut metadata.resolve {
        resolve.root = Some(root);
    }
    Some(context)
}

/// `path+file:///course/.pyo3lings/crates/counter#0.0.0` with the other directory in it.
fn renamed(id: &str, theirs: &Path, ours: &Path) -> Option<String> {
    let (theirs, ours) = (theirs.file_name()?.to_str()?, ours.file_name()?.to_str()?);
    let (before, version) = id.rsplit_once('#')?;
    let parent = before.strip_suffix(theirs)?;
    Some(format!("{parent}{ours}#{version}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_ends_with_the_directory_s_name() {
        let (theirs, ours) = (Path::new("/c/crates/counter"), Path::new("/c/crates/enum1"));
        let id = "path+file:///c/crates/counter#0.0.0";
        let wanted = "path+file:///c/crates/enum1#0.0.0";
        assert_eq!(renamed(id, theirs, ours).as_deref(), Some(wanted));
        assert_eq!(renamed("counter 0.0.0", theirs, ours), None);
    }
}
