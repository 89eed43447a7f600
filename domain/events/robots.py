"""Who is no customer: programs that say so, and those that drive a browser."""

import re

# Words of programs that name themselves; `bot` as a word, so that a `Cubot` phone stays a phone.
NAMED = re.compile(
    r"(?i)\b\w*bot\b(?<!cubot)|crawl|spider|slurp|headless|phantomjs|puppeteer|playwright|selenium"
    r"|lighthouse|preview|monitor|pingdom|curl/|wget/|python-|okhttp|go-http|java/|httpx|axios|scrapy"
)


def reason(user_agent: str, *, is_driven: bool) -> str:
    """Why this is no person, or nothing: `no-agent`, `named`, `driven`."""
    if not user_agent.strip():
        return "no-agent"
    if NAMED.search(user_agent[:512]):
        return "named"
    return "driven" if is_driven else ""
