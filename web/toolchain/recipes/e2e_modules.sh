# The modules of the browser tests, as their lock file says, without running anyone's scripts.
e2e_dir="${root:?}/tests/e2e"

recipe_inputs() { cat "$e2e_dir/package.json" "$e2e_dir/package-lock.json"; }

recipe_build() {
    cp "$e2e_dir/package.json" "$e2e_dir/package-lock.json" "$1/"
    (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}
