#!/usr/bin/python3
"""Makes the directory the server serves: hashed names, compressed twins, a manifest.

    make_site.py --out DIR FILE_OR_FOLDER...

Everything but HTML gets its content's hash into its name (rapport.wasm -> rapport.3f2a….wasm), so
that it may be cached for ever. HTML and manifest.webmanifest keep their names, as browsers come to
them by name. In text files `{{rapport.wasm}}` becomes the hashed name and `{{rapport.wasm.bytes}}`
the raw size: a loader needs it, because Content-Length counts compressed bytes. References are
followed, so a stylesheet may name fonts. JavaScript loses comments and long local names
(terser). Beside each file lie `.br` and `.gz`, where they are
smaller. `manifest.json` maps each logical name to {file, sha, bytes, type}.
"""
import argparse
import gzip
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import brotli

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".ico": "image/x-icon",
}
TEXT = {".html", ".js", ".css", ".svg", ".webmanifest"}
FIXED_NAMES = {".html", ".webmanifest"}
# Programs that must keep their address: a service worker's scope and identity is its URL.
FIXED_FILES = {"service_worker.js", "favicon.ico"}
ALREADY_COMPRESSED = {".woff2", ".png"}
PLACEHOLDER = re.compile(r"\{\{\s*([\w.\-]+?)(\.bytes)?\s*\}\}")


class SiteError(Exception):
    """Something in the sources that a person has to correct."""


def find_sources(inputs):
    """Logical name -> path. A later input must not silently replace an earlier one."""
    sources = {}
    for item in map(pathlib.Path, inputs):
        if item.is_dir():
            found = sorted(p for p in item.iterdir() if p.is_file() and p.suffix in TYPES)
        elif item.is_file():
            found = [item]
        else:
            raise SiteError(f"{item} does not exist")
        for path in found:
            if path.suffix not in TYPES:
                raise SiteError(f"{path.name}: no content type known for {path.suffix}")
            if path.name in sources:
                raise SiteError(f"{path.name} comes from two places")
            sources[path.name] = path
    return sources


def minified(script, name):
    """Names of top-level functions and of properties stay, so files may still use each other's."""
    command = ["/usr/bin/terser", "--compress", "passes=2", "--mangle", "--ecma", "2020"]
    # Debian's modules, also for a node of another vendor.
    environment = {**os.environ, "NODE_PATH": "/usr/share/nodejs"}
    try:
        done = subprocess.run(command, input=script, env=environment, text=True, check=False,
                              capture_output=True)
    except FileNotFoundError:
        raise SiteError("terser is missing; as root: apt-get install terser") from None
    if done.returncode != 0:
        raise SiteError(f"{name}: {done.stderr.strip()}")
    return done.stdout


class Site:
    """Resolves placeholders depth first, so that a hash covers what the file refers to."""

    def __init__(self, sources):
        self.sources = sources
        self.entries = {}
        self.contents = {}
        self.in_progress = []

    def entry(self, name, wanted_by):
        if name not in self.sources:
            raise SiteError(f"{wanted_by}: {{{{{name}}}}} names no file of the site")
        if name not in self.entries:
            if name in self.in_progress:
                raise SiteError(" -> ".join(self.in_progress + [name]) + ": a circle of references")
            self.in_progress.append(name)
            self.add(name)
            self.in_progress.pop()
        return self.entries[name]

    def add(self, name):
        path = self.sources[name]
        data = path.read_bytes()
        if path.suffix in TEXT:
            text = PLACEHOLDER.sub(lambda m: self.replacement(m, name), data.decode())
            data = (minified(text, name) if path.suffix == ".js" else text).encode()
        sha = hashlib.sha256(data).hexdigest()
        keeps_name = path.suffix in FIXED_NAMES or name in FIXED_FILES
        self.contents[name] = data
        self.entries[name] = {
            "file": name if keeps_name else f"{path.stem}.{sha[:12]}{path.suffix}",
            "sha": sha,
            "bytes": len(data),
            "type": TYPES[path.suffix],
        }

    def replacement(self, match, name):
        target = match.group(1)
        # A file called `x.bytes` does not occur, so the suffix always asks for the size.
        found = self.entry(target, name)
        return str(found["bytes"]) if match.group(2) else found["file"]

    def build(self):
        for name in sorted(self.sources):
            self.entry(name, name)


def write_site(site, out, previous):
    """Writes into a new directory and swaps it in, so that a running server never sees half."""
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = pathlib.Path(tempfile.mkdtemp(prefix=".site-", dir=out.parent))
    fresh.chmod(0o755)
    for name, entry in site.entries.items():
        data = site.contents[name]
        target = fresh / entry["file"]
        target.write_bytes(data)
        if target.suffix in ALREADY_COMPRESSED:
            continue
        old = previous / entry["file"]
        unchanged = old.is_file() and old.read_bytes() == data
        for suffix, compress in (
            (".br", lambda raw: brotli.compress(raw, quality=11)),
            (".gz", lambda raw: gzip.compress(raw, 9, mtime=0)),
        ):
            old_twin = previous / (entry["file"] + suffix)
            packed = old_twin.read_bytes() if unchanged and old_twin.is_file() else compress(data)
            if len(packed) < len(data):
                (fresh / (entry["file"] + suffix)).write_bytes(packed)
    manifest = json.dumps(site.entries, indent=1, sort_keys=True) + "\n"
    (fresh / "manifest.json").write_text(manifest)
    retired = None
    if out.exists():
        retired = pathlib.Path(tempfile.mkdtemp(prefix=".old-", dir=out.parent))
        os.rename(out, retired / "site")
    os.rename(fresh, out)
    if retired:
        shutil.rmtree(retired)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("inputs", nargs="+")
    args = parser.parse_args()
    try:
        site = Site(find_sources(args.inputs))
        site.build()
    except SiteError as error:
        sys.exit(f"make_site: {error}")
    write_site(site, args.out, args.out)


if __name__ == "__main__":
    main()
