"""Runs a step's script: bootstrap.py BODY VARIABLES

VARIABLES holds name and value in turn, each ended by a NUL byte; names are in lower case.
"""
import base64
import os
import sys


def _run():
    body, file = sys.argv[1], sys.argv[2]
    loaded = []

    def variables():
        if not loaded:
            with open(file, "rb") as stream:
                parts = stream.read().decode("utf-8").split("\0")
            loaded.append(dict(zip(parts[0:-1:2], parts[1::2])))
        return loaded[0]

    def encode(value):
        return base64.b64encode(str(value).encode("utf-8")).decode("ascii")

    def message(kind, **attributes):
        words = "".join(" %s='%s'" % (key, encode(value)) for key, value in attributes.items())
        print("##octopus[%s%s]" % (kind, words), flush=True)

    def say(level):
        def write(*words):
            print("##octopus[stdout-%s]" % level)
            print(*words)
            print("##octopus[stdout-default]", flush=True)

        return write

    def get_octopusvariable(name):
        return variables().get(name.lower(), "")

    def set_octopusvariable(name, value, sensitive=False):
        if sensitive:
            message("setVariable", name=name, value=value, sensitive="True")
        else:
            message("setVariable", name=name, value=value)

    def new_octopusartifact(path, name=None):
        length = os.path.getsize(path) if os.path.isfile(path) else 0
        message("createArtifact", path=os.path.abspath(path), name=name or os.path.basename(path), length=length)

    def update_progress(percentage, text=""):
        message("progress", percentage=percentage, message=text)

    def fail_step(reason=None):
        if reason:
            message("resultMessage", message=reason)
        sys.exit(1)

    with open(body, "rb") as stream:
        code = compile(stream.read(), body, "exec")
    names = {
        "__name__": "__main__",
        "__file__": body,
        "__builtins__": __builtins__,
        "get_octopusvariable": get_octopusvariable,
        "set_octopusvariable": set_octopusvariable,
        "new_octopusartifact": new_octopusartifact,
        "createartifact": new_octopusartifact,
        "update_progress": update_progress,
        "updateprogress": update_progress,
        "fail_step": fail_step,
        "failstep": fail_step,
    }
    for level in ("verbose", "highlight", "wait", "warning", "error"):
        names["write_" + level] = names["print" + level] = say(level)
    # Script modules lie where the script starts; this file's own folder is nothing to import from.
    sys.path[0] = os.getcwd()
    # The script sees its own name and no arguments.
    sys.argv = [body]
    exec(code, names)


_run()
