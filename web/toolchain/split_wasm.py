#!/usr/bin/python3
"""Cuts a program in two, so that the browser can begin before all of it is there.

    split_wasm.py PROGRAM.wasm MORE.wasm FUNCTION...

PROGRAM.wasm must have the names of its functions; it is replaced by the first part, MORE.wasm gets
the second, and neither has names. The second part begins at the FUNCTIONs (C++ names without
parameters), which the first calls only through pointers and not before the second is there. What
else is called through a pointer stays in the first part, and so does all that this calls, and all
that is exported; whatever is left goes to the second.

The first part imports from the module `p` a function for each place in its table that is empty
until the second is there; the second imports what the first exports as the module `f`.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

BIN = pathlib.Path("/usr/bin")
# The parts share the pointer of the stack; browsers have had this for years.
FEATURES = "--enable-mutable-globals"
FUNCTION = re.compile(r'^ \(func \$([^\s)]+)')
CALL = re.compile(r'\((?:return_)?call \$([^\s)]+)')
TABLE = re.compile(r'^ \(elem (.*)\)$')
EXPORT = re.compile(r'^ \((?:export "[^"]*" \(func|start) \$([^\s)]+)\)')
ESCAPED = re.compile(r'\\([0-9a-f]{2})')


class Program:
    """Who calls whom, read from the text of a module."""

    def __init__(self, text):
        self.calls = {}  # in the order of the module; imported functions are not among them
        self.exported = set()
        self.in_table = set()
        called = None
        for line in text.splitlines():
            if found := FUNCTION.match(line):
                called = self.calls.setdefault(found[1], set())
            elif found := EXPORT.match(line):
                self.exported.add(found[1])
            elif found := TABLE.match(line):
                self.in_table.update(re.findall(r'\$([^\s)]+)', found[1]))
            for name in CALL.findall(line):
                called.add(name)

    def reached_from(self, roots):
        found = set()
        left = [name for name in roots if name in self.calls]
        while left:
            name = left.pop()
            if name in found:
                continue
            found.add(name)
            left.extend(called for called in self.calls[name] if called in self.calls)
        return found


def is_wanted(name, wanted):
    """`name` as the module's text has it: with parameters, and some characters in hex."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), name).startswith(wanted + "(")


def kept_functions(program, second):
    """The first part. Fails where the cut would not be where it is thought to be."""
    late = set()
    for wanted in second:
        found = {name for name in program.in_table if is_wanted(name, wanted)}
        if not found:
            sys.exit(f"split_wasm: {wanted} is not called through a pointer")
        late |= found
    kept = program.reached_from(program.exported | (program.in_table - late))
    for wanted in second:
        if any(is_wanted(name, wanted) for name in late & kept):
            sys.exit(f"split_wasm: the first part calls {wanted} itself")
    return kept


def run(tool, *arguments):
    done = subprocess.run([BIN / tool, FEATURES, *arguments], check=True, text=True,
                          stdout=subprocess.PIPE)
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("more", type=pathlib.Path)
    parser.add_argument("second", nargs="+")
    args = parser.parse_args()

    program = Program(run("wasm-dis", args.program))
    kept = kept_functions(program, args.second)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # Long names would be exported; without them functions are called by their numbers.
        run("wasm-opt", "--strip-debug", args.program, "-o", folder / "nameless.wasm")
        (folder / "kept").write_text("".join(
            f"{number}\n" for number, name in enumerate(program.calls) if name in kept))
        run("wasm-split", folder / "nameless.wasm", f"--keep-funcs=@{folder / 'kept'}",
            "--placeholder-namespace=p", "--import-namespace=f",
            "-o1", args.program, "-o2", args.more)


if __name__ == "__main__":
    main()
