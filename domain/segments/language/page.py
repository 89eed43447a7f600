"""The reference as one HTML page for a phone: no scripts, nothing from elsewhere."""

import html
from collections.abc import Iterator

from domain.core.ports import Texts
from domain.segments.language.reference import Chapter, Entry, Reference

STYLE = """
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #66707a; --paper: #fff; --card: #f4f5f7;
  --line: #e1e4e8; --code: #0b57b7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #9aa4ae; --paper: #17191c;
  --card: #22262b; --line: #333940; --code: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem 1rem 4rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .35rem 0; }
code { font: .92em/1.45 ui-monospace, "Roboto Mono", Menlo, monospace; color: var(--code); }
.card code, li code { display: block; margin: .3rem 0; }
pre { background: var(--card); border-radius: .5rem; padding: .5rem .7rem; margin: .5rem 0;
  white-space: pre-wrap; color: var(--code);
  font: .92em/1.45 ui-monospace, "Roboto Mono", Menlo, monospace; }
nav { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0; }
nav a { padding: .3rem .7rem; border: 1px solid var(--line); border-radius: 99px; color: inherit;
  text-decoration: none; font-size: .92rem; }
.card { background: var(--card); border-radius: .7rem; padding: .75rem .9rem; margin: .6rem 0; }
.soft { color: var(--soft); font-size: .9rem; }
ul { padding-left: 1.1rem; margin: .4rem 0; }
"""


def page(reference: Reference) -> str:
    """The whole page."""
    t = reference.t
    title = _safe(t.plain("language-page-title"))
    chapters = reference.chapters()
    links = "".join(f'<a href="#c{n}">{_safe(c.title)}</a>' for n, c in enumerate(chapters))
    body = "\n".join(
        (
            f"<h1>{title}</h1>",
            *_basics(t),
            f"<nav>{links}</nav>",
            *_comparisons(reference),
            *(each for n, c in enumerate(chapters) for each in _chapter(t, n, c)),
        )
    )
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style>"
    )
    said = body.replace("\n\n", "\n")
    whole = f"<head>{head}</head><body>{said}</body>"
    return f'<!doctype html>\n<html lang="{t.language}">{whole}</html>\n'


def _basics(t: Texts) -> Iterator[str]:
    for line in t("language-help-basics").splitlines():
        yield line if line.startswith("<pre>") else f"<p>{line}</p>"


def _comparisons(reference: Reference) -> Iterator[str]:
    yield f"<h2>{_safe(reference.t.plain('language-page-comparisons'))}</h2>"
    for each in reference.comparisons():
        lines = "".join(f"<code>{_safe(said)}</code>" for said in each.examples)
        yield f'<div class="card"><h3>{_safe(each.title)}</h3>{lines}</div>'


def _chapter(t: Texts, number: int, chapter: Chapter) -> Iterator[str]:
    yield f'<h2 id="c{number}">{_safe(chapter.title)}</h2>'
    yield from (_entry(t, each) for each in chapter.entries)


def _entry(t: Texts, entry: Entry) -> str:
    told = [
        f"<h3>{_safe(entry.label)}</h3>",
        f"<code>{_safe(entry.example)}</code>",
        f"<p>{_safe(entry.hint)}</p>",
    ]
    told += [f'<p class="soft">{_safe(each)}</p>' for each in details(t, entry)]
    return f'<div class="card">{"".join(told)}</div>'


def details(t: Texts, entry: Entry) -> Iterator[str]:
    """The other names of a condition, and its fields; plain."""
    if entry.names:
        yield t.plain("language-help-names", names=", ".join(entry.names))
    if entry.fields:
        yield t.plain("language-help-fields", fields=", ".join(entry.fields))


def _safe(text: str) -> str:
    return html.escape(text, quote=False)
