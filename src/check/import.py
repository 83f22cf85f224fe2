import signal, sys
from importlib.machinery import ExtensionFileLoader, ModuleSpec
from importlib.util import module_from_spec

def serve(library, executable, how_many):
    loader = ExtensionFileLoader("_pyo3lings_worker", library)
    module = module_from_spec(ModuleSpec("_pyo3lings_worker", loader, origin=library))
    loader.exec_module(module)
    # The current directory, which an embedded Python does not look into.
    del sys.path[0]
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    module.serve(how_many == "copies", executable)

serve(*sys.argv[1:])
