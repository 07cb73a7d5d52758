"""Weight and speed of the extension in a real browser with the real server and the demo mailbox.

`python -m bench.extension` prints one JSON line: bytes unpacked (without icons and locales), work
per change of Gmail's page on the largest stand-in page, time from an opened thread to its notice,
and work per second on a page where nothing happens.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.extension import pages
from tests.extension.browser import Browser, launch, permitted_profile
from tests.extension.markup import Draft, Mail, Person, Thread, composer, open_thread, popup, rows
from tests.extension.test_package import weight
from tests.running import Running, running

RUNS, OPENINGS, IDLE = 200, 40, 5.0
CHANGE = """(() => {
  const row = document.querySelector('[role=row]').cloneNode(true);
  document.querySelector('[role=row]').after(row);
  row.style.order = '1';
  const began = performance.now();
  Notice.refresh(Gmail.threads());
  Composer.refresh(Gmail.composes());
  Rows.refresh(Gmail.rows());
  const took = performance.now() - began;
  row.remove();
  return took;
})()"""
OPEN = """html => new Promise(done => {
  const main = document.querySelector('[role=main]');
  main.replaceChildren();
  setTimeout(() => {
    const began = performance.now();
    new MutationObserver((_, observer) => {
      if (!main.querySelector('introkeeper-view')) return;
      observer.disconnect();
      done(performance.now() - began);
    }).observe(main, { childList: true, subtree: true });
    main.innerHTML = html;
  }, 300);
})"""


def main() -> None:
    """Measure, and print one line."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = Path(folder)
        with running(data / "home") as home:
            profile = permitted_profile(playwright, data / "profile")
            browser = launch(playwright, profile)
            me, threads = sign_in(browser, home)
            page = browser.gmail(largest(me, threads))
            page.wait_for_selector("introkeeper-view")
            changes = sorted(in_extension(page, CHANGE, RUNS))
            openings = sorted(opened(page, me, threads))
            idle = idle_work(page)
            browser.context.close()
    print(
        json.dumps(
            {
                "weight_kb": round(weight() / 1000, 1),
                "change_ms_median": round(statistics.median(changes), 2),
                "change_ms_p95": round(changes[int(len(changes) * 0.95)], 2),
                "notice_ms_median": round(statistics.median(openings), 1),
                "notice_ms_p95": round(openings[int(len(openings) * 0.95)], 1),
                "idle_ms_per_second": round(idle, 2),
            }
        )
    )


def sign_in(browser: Browser, home: Running) -> tuple[Person, list[Thread]]:
    """Connect the extension; return the owner and the demo's threads with introductions."""
    session = home.sign_in()
    me = home.wait_synced(session)
    browser.context.add_cookies([home.cookie(session)])  # type: ignore[list-item]
    options = browser.own("options.html")
    options.get_by_label("Address of your Introkeeper server").fill(home.base_url)
    with browser.context.expect_page() as asked:
        options.get_by_role("button", name="Connect").click()
    asked.value.get_by_role("button", name="Connect", exact=True).click()
    options.get_by_text("Connected as").wait_for()
    options.close()
    owner = Person(me["name"], me["email"])
    found = session.get(f"{home.base_url}/api/v1/waiting", timeout=30).json()["threads"]
    return owner, [
        Thread(each["thread_id"], "An introduction", mails(owner, each)) for each in found
    ]


def mails(owner: Person, waiting: dict[str, Any]) -> tuple[Mail, ...]:
    """Sixty messages, the last ten of them open."""
    first = int(waiting["thread_id"], 16)
    return tuple(
        Mail(f"{first + n:x}", owner, (owner,), "Hello.<br>" * 20, n >= 50) for n in range(60)
    )


def largest(me: Person, threads: list[Thread]) -> str:
    """A list of a hundred rows, a thread of sixty messages beside it, and three composers."""
    labels = pages.LANGUAGES["en"]
    draft = Draft(threads[0].id, (me,) * 10, (me,) * 10, text="Hello\n" * 30)
    inline = f"{pages.REPLY}{composer(draft, me, labels)}</div></div></div></div>"
    body = rows(many(threads)) + open_thread(threads[0], labels, inline)
    return pages.page(me, f"{pages.LIST}{body}</div>", popups=(popup(draft, me, labels),) * 2)


def many(threads: list[Thread]) -> tuple[Thread, ...]:
    """A hundred threads, those that wait for the owner among them."""
    others = (Thread(f"2b{n:014x}", "Lunch", threads[0].mails) for n in range(100 - len(threads)))
    return (*threads, *others)


def in_extension(page: Page, expression: str, times: int) -> list[float]:
    """Evaluate in the extension's own world of this page."""
    session = page.context.new_cdp_session(page)
    world = _world(session)
    found = []
    for _ in range(times):
        answer = session.send("Runtime.evaluate", {"expression": expression, "contextId": world})
        found.append(float(answer["result"]["value"]))
    return found


def opened(page: Page, me: Person, threads: list[Thread]) -> list[float]:
    """Milliseconds from a thread's markup to its notice."""
    labels = pages.LANGUAGES["en"]
    chosen = (threads * OPENINGS)[:OPENINGS]
    return [float(page.evaluate(OPEN, open_thread(each, labels))) for each in chosen]


def idle_work(page: Page) -> float:
    """Milliseconds of script per second while nothing happens."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.wait_for_timeout(1500)

    def scripted() -> float:
        found = session.send("Performance.getMetrics")["metrics"]
        return next(float(each["value"]) for each in found if each["name"] == "ScriptDuration")

    before = scripted()
    page.wait_for_timeout(IDLE * 1000)
    return (scripted() - before) * 1000 / IDLE


def _world(session: CDPSession) -> int:
    worlds: list[int] = []

    def note(event: dict[str, Any]) -> None:
        if event["context"]["origin"].startswith("chrome-extension://"):
            worlds.append(event["context"]["id"])

    session.on("Runtime.executionContextCreated", note)
    session.send("Runtime.enable")
    return worlds[0]


if __name__ == "__main__":
    main()
