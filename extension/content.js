// Joins the parts on Gmail's page: one watch, one link to the worker, one signal that stops it all.

(() => {
  const stop = new AbortController();
  const LOST = 8000; // ms for which Gmail's page may look strange before we say so
  const FRESH = 30000; // ms for which a thread's hints are asked for once
  const seen = new Map(); // thread id -> { at, answer }
  const introduced = new Map(); // thread id -> whether it holds an introduction
  let people = [];
  let strange = null;
  let reported = '';
  let warned = false;

  /** The worker's answer; { ok: false, problem } when it cannot be had. Never throws. */
  async function ask(type, payload = {}) {
    try {
      const answer = await chrome.runtime.sendMessage({ type, account: Gmail.me(), ...payload });
      return answer ?? { ok: false, problem: 'unexpected' };
    } catch {
      if (chrome.runtime?.id) return { ok: false, problem: 'unexpected' };
      outdated();
      return { ok: false, problem: 'updated' };
    }
  }

  function hints(thread, again = false) {
    const known = seen.get(thread);
    if (known && !again && performance.now() - known.at < FRESH) return known.answer;
    const answer = ask('hints', { thread }).then((found) => {
      if (found.ok) introduced.set(thread, found.data.introductions.length > 0);
      if (found.problem === 'unknown') introduced.set(thread, false);
      if (found.people) people = found.people;
      if (found.ok && app.closedProblem) app.closedProblem = null;
      return found;
    });
    seen.set(thread, { at: performance.now(), answer });
    return answer;
  }

  function forget(thread) {
    seen.delete(thread);
    Rows.stale();
  }

  const app = {
    ask,
    hints,
    forget,
    signal: stop.signal,
    closedProblem: null,
    known: (thread) => ({ introduced: introduced.get(thread) ?? null, people }),
    writing: (thread) => Gmail.composes().find((compose) => compose.threadId === thread) ?? null,
  };

  // The extension was updated under this tab: say so once, quietly, and stop.
  function outdated() {
    if (stop.signal.aborted) return;
    stop.abort();
    Notice.outdated(Gmail.threads());
  }

  function changed() {
    if (stop.signal.aborted) return;
    if (!chrome.runtime?.id) return outdated();
    try {
      Notice.refresh(Gmail.threads());
      Composer.refresh(Gmail.composes());
      Rows.refresh(Gmail.rows());
      checkUp();
    } catch (error) {
      console.warn('Introkeeper: Gmail’s page was not as expected.', error.message);
    }
  }

  // A page that stays strange is reported to the person's own server, and to the person once.
  function checkUp() {
    const health = Gmail.health();
    const well = !health.main || Object.values(health).every(Boolean);
    if (well) {
      clearTimeout(strange);
      strange = null;
      report(health);
    } else {
      strange ??= setTimeout(() => {
        report(Gmail.health());
        warn();
      }, LOST);
    }
  }

  function report(health) {
    const print = JSON.stringify(health);
    if (print === reported || !health.main) return;
    reported = print;
    ask('health', { health });
  }

  function warn() {
    if (warned || stop.signal.aborted) return;
    warned = true;
    const toast = View.host('toast');
    document.body.append(toast);
    View.draw(toast, View.el('section', { className: 'card calm', 'aria-label': 'Introkeeper' }, View.icon('advice'),
      View.el('p', { className: 'main', role: 'status', textContent: Words.say('problem_gmail') }),
      View.button(Words.say('close'), () => toast.remove(), { className: 'quiet' })));
  }

  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (message.type === 'health') answer({ health: Gmail.health(), account: Gmail.me() });
    if (message.type === 'open' && /^[0-9a-f]+$/.test(message.thread)) {
      location.hash = `#all/${message.thread}`;
      answer(true);
    }
  });

  for (const part of [Notice, Composer, Rows]) part.start(app);
  ask('setup').then((setup) => {
    if (setup.ok) Words.use(setup.data.words);
    Gmail.watch(changed, stop.signal);
  });
})();
