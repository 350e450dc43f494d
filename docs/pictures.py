"""Take the pictures of the documentation from a running reading room.

    dateline serve demo/demo.dateline --port 8765 &
    python docs/pictures.py http://127.0.0.1:8765/ [ENTRY]

Writes `chronology.png`, `entry.png`, `proof.png` and `article.png`, 1280 by 800, into
`docs/pictures/`. ENTRY is the id of the entry that is opened; without it, the one with most
to show: reports in its proof, steps of its life line, claims.
"""

from __future__ import annotations

import base64
import struct
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "pictures"
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LARGEST_BYTES = 150_000


def main(url: str, entry: str | None) -> None:
    """Walk from the list to the words, and take a picture at each stop."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = browser.new_page(
            viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce"
        )
        page.goto(url)
        page.locator("a.line").first.wait_for()
        take(page, "chronology")
        chosen = entry or richest(page, url)
        page.goto(f"{url}#/entry/{chosen}")
        page.locator(".entry h2").wait_for()
        page.locator(".line.open").wait_for()
        take(page, "entry")
        page.goto(f"{url}#/entry/{chosen}/proof")
        page.locator(".proof-page h1").wait_for()
        take(page, "proof")
        page.goto(f"{url}#/entry/{chosen}")
        page.get_by_role("link", name="Read it in the report").first.click()
        page.locator(".text mark.focus").first.wait_for()
        for layer in page.get_by_role("checkbox").all()[:1]:
            layer.check()
        take(page, "article")
        browser.close()


def richest(page: Page, url: str) -> str:
    """The entry with most to show: reports in its proof, steps of its life line, claims."""
    lines = page.request.get(f"{url}api/entries?limit=500").json()["entries"]
    entries = [page.request.get(f"{url}api/entries/{line['id']}").json() for line in lines]

    def to_show(entry: dict[str, Any]) -> tuple[int, int, int]:
        reports = {step["article"] for step in entry["proof"] if step["article"]}
        statuses = {step["status"] for step in entry["life_line"]}
        return len(reports), len(statuses), len(entry["claims"])

    return str(max(entries, key=to_show)["id"])


def take(page: Page, name: str) -> None:
    """Write one picture.

    Raises:
        SystemExit: it is larger than the documentation allows.
    """
    page.wait_for_load_state("networkidle")
    picture = page.screenshot(animations="disabled", caret="hide")
    path = FOLDER / f"{name}.png"
    path.write_bytes(with_palette(page, picture))
    size_bytes = path.stat().st_size
    if size_bytes > LARGEST_BYTES:
        msg = f"{path}: {size_bytes} bytes; {LARGEST_BYTES} are allowed; choose another entry"
        raise SystemExit(msg)


# Colours of a picture, put into 32,768 bins; the 256 bins with most pixels make the palette,
# each with its mean colour, and the pixels of other bins take the nearest of them.
TO_PALETTE = """async (picture) => {
  const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas.drawImage(bitmap, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const bin = (at) => (data[at] >> 3 << 10) | (data[at + 1] >> 3 << 5) | (data[at + 2] >> 3);
  const sums = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const sum = sums.get(bin(at)) ?? sums.set(bin(at), [0, 0, 0, 0]).get(bin(at));
    for (const channel of [0, 1, 2]) sum[channel] += data[at + channel];
    sum[3] += 1;
  }
  const mean = (sum) => sum.slice(0, 3).map((one) => Math.round(one / sum[3]));
  const ordered = [...sums].sort((a, b) => b[1][3] - a[1][3] || a[0] - b[0]);
  const palette = ordered.slice(0, 256).map(([, sum]) => mean(sum));
  const far = (a, b) => a.reduce((sum, one, at) => sum + (one - b[at]) ** 2, 0);
  const nearest = (colour) =>
    palette.reduce((a, one, b) => (far(one, colour) < far(palette[a], colour) ? b : a), 0);
  const index = ([key, sum], at) => [key, at < 256 ? at : nearest(mean(sum))];
  const indexes = new Map(ordered.map(index));
  let pixels = "";
  for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(indexes.get(bin(at)));
  return { width, height, palette, pixels: btoa(pixels) };
}"""


def with_palette(page: Page, picture: bytes) -> bytes:
    """The same PNG picture with 256 colours at most: a third of the bytes."""
    found = page.evaluate(TO_PALETTE, base64.b64encode(picture).decode("ascii"))
    width, height = found["width"], found["height"]
    pixels = base64.b64decode(found["pixels"])
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, width * height, width))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", bytes(value for colour in found["palette"] for value in colour)),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(name: bytes, content: bytes) -> bytes:
    """One chunk of a PNG file."""
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1].rstrip("/") + "/", sys.argv[2] if len(sys.argv) > 2 else None)  # noqa: PLR2004 - an argument more
