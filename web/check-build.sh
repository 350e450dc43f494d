#!/bin/sh
# Build the front end afresh into a temporary folder and compare it, byte for byte, with the
# files that are committed in src/dateline/web/static. Any difference is a fault.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
committed="$here/../src/dateline/web/static"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cd "$here"
if grep -nE '"resolved"|registry\.' package-lock.json; then
    echo "web/package-lock.json names where packages were downloaded; run: cd web && npm install" >&2
    exit 1
fi
npm ci --no-audit --no-fund --loglevel=error
npx tsc --noEmit
npx vitest run
DATELINE_WEB_OUT="$fresh" npx vite build --logLevel warn
if ! diff -r "$fresh" "$committed"; then
    echo "src/dateline/web/static is not what web/ builds; run: cd web && npm run build" >&2
    exit 1
fi
echo "src/dateline/web/static is what web/ builds."
