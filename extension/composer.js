// In the composer: faults and advice on the draft while it is written, suggested replies, and the send guard.

const Composer = (() => {
  const { el, button, disclosure, draw, icon } = View;
  const say = (...parts) => Words.say(...parts);
  const PAUSE = 700; // ms after the last keystroke before the draft is looked at
  const PATIENCE = 900; // ms that a pressed Send may wait for an answer; then the mail goes
  const states = new Map(); // editor -> what we know of its draft
  let app;

  function start(parts) {
    app = parts;
    Gmail.watchEditors(typed, app.signal);
    Gmail.guardSend(guard, app.signal);
  }

  /** Follows the page: composers opened, closed, recipients added or taken away. */
  function refresh(composes) {
    for (const [editor, state] of states) if (!composes.some((each) => each.editor === editor)) forget(editor, state);
    for (const compose of composes) {
      const state = states.get(compose.editor) ?? open(compose);
      state.compose = compose;
      const people = JSON.stringify([compose.to, compose.cc, compose.bcc, compose.typing]);
      if (state.people !== people) schedule(state);
      state.people = people;
      if (state.drawn) compose.showStrip(state.host);
    }
  }

  function open(compose) {
    const state = { compose, host: View.host('strip'), drawn: false, asked: new Set(), dismissed: new Set(), report: null, replies: [] };
    states.set(compose.editor, state);
    offer(state);
    return state;
  }

  function forget(editor, state) {
    clearTimeout(state.timer);
    state.host.remove();
    states.delete(editor);
  }

  function typed(editor, event) {
    const state = states.get(editor);
    if (!state) return;
    if (event === 'input') {
      state.written = true;
      schedule(state);
    } else if (state.timer) {
      look(state);
    }
  }

  function schedule(state) {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => look(state), PAUSE);
  }

  function read({ threadId, draft, from, to, cc, bcc, typing, subject, text }) {
    const complete = typing.filter((each) => each.includes('@'));
    return { thread: threadId, draft, from, to: [...to, ...complete], cc, bcc, subject, text, unsure: complete.length < typing.length };
  }

  // Asks the server about the draft as it stands; the answer counts only while nothing changed since.
  async function look(state) {
    clearTimeout(state.timer);
    state.timer = null;
    const draft = read(state.compose);
    const print = Draft.fingerprint(draft);
    if (state.print === print) return state.looking;
    Object.assign(state, { print, checked: null });
    state.looking = needsLook(draft) && !draft.unsure ? app.ask('check', { draft }) : Promise.resolve({ ok: true, data: null });
    const answer = await state.looking;
    if (state.print !== print) return answer;
    Object.assign(state, { checked: print, report: answer.ok ? answer.data : null });
    if (!answer.ok) state.print = null; // ask again at the next change
    paint(state);
    return answer;
  }

  const needsLook = (draft) => Draft.needsLook(draft, app.known(draft.thread));

  // At most one fault, or two pieces of advice; a suggested reply only before anything is written.
  function paint(state) {
    if (state.guarding) return;
    const faults = state.report?.faults ?? [];
    const advice = (state.report?.advice ?? []).filter(({ code }) => !state.dismissed.has(code));
    const rows = faults.length ? [faultRow(state, faults[0])] : advice.slice(0, 2).map((hint) => adviceRow(state, hint));
    if (!rows.length && !state.written && state.replies.length) rows.push(replyRow(state));
    show(state, rows);
  }

  function show(state, rows) {
    state.drawn = rows.length > 0;
    if (!state.drawn) return state.host.remove();
    state.compose.showStrip(state.host);
    draw(state.host, ...rows);
  }

  function row(shape, sentence, why, ...actions) {
    const more = el('div', { className: 'more', hidden: true });
    return el('section', { className: `card ${shape}`, 'aria-label': 'Introkeeper' }, icon(shape),
      el('div', { className: 'main' },
        el('p', { className: 'says', role: 'status', dir: 'auto', textContent: sentence }), ' ',
        ...actions,
        why.length > 0 && disclosure(say('why'), more, () => View.reasons(why), { className: 'link' }),
        more));
  }

  function faultRow(state, hint) {
    return row('fault', hint.sentence, hint.why, ...absent(state, hint).map((address) => compact(View.copyButton(address))));
  }

  // Whom to add: those whom a corrected recipient list has; else those whom the hint names.
  function absent(state, hint) {
    const draft = read(state.compose);
    const named = { to: hint.people.map(({ email }) => email).filter(Boolean), cc: [], bcc: [] };
    return [...new Set(Draft.missing(draft, hint.replies[0] ?? named))].slice(0, 3);
  }

  const compact = (element) => {
    element.classList.add('link');
    return element;
  };

  function adviceRow(state, hint) {
    const dismiss = button(say('close'), () => {
      state.dismissed.add(hint.code);
      app.ask('dismiss', { code: hint.code });
      paint(state);
    }, { className: 'link quiet' });
    return row(hint.code === 'bcc_handoff_ok' ? 'ok' : 'advice', hint.sentence, hint.why, dismiss);
  }

  // The thread's introduction may have replies ready for exactly this composer.
  async function offer(state) {
    const thread = state.compose.threadId;
    if (!thread) return;
    const answer = await app.hints(thread);
    const hints = answer.ok ? answer.data.introductions.flatMap((introduction) => introduction.hints) : [];
    state.replies = hints.find(({ replies }) => replies.length)?.replies ?? [];
    if (states.get(state.compose.editor) === state) paint(state);
  }

  function replyRow(state) {
    const label = (reply) => (state.replies.length > 1 ? reply.choice : say('insert'));
    return row('duty', say('suggestedReply'), [], ...state.replies.slice(0, 3).map((reply) => button(label(reply),
      () => insert(state.compose, reply), { className: 'link', title: reply.body })));
  }

  /** Puts a suggested reply at the cursor of this composer; the person clicked for it. */
  function insert(compose, reply) {
    const state = states.get(compose.editor);
    if (state) state.written = true;
    compose.insert(reply.body);
    if (state) look(state);
  }

  // Called before a send. Only false stops the mail, and never twice for the same question.
  function guard(compose) {
    try {
      const state = states.get(compose.editor);
      if (!state || app.signal.aborted) return true;
      state.compose = compose;
      if (state.guarding || state.holding) return release(state);
      const draft = read(compose);
      if (draft.unsure || !needsLook(draft)) return true;
      if (state.checked === Draft.fingerprint(draft)) return !question(state);
      hold(state);
      return false;
    } catch {
      return true;
    }
  }

  // The draft changed since it was last looked at: wait a moment for the answer, then let it go.
  async function hold(state) {
    const held = { timer: setTimeout(() => go(state, held), PATIENCE) };
    state.holding = held;
    await look(state).catch(() => null);
    if (state.holding === held && !question(state)) go(state, held);
    else if (state.holding === held) release(state, true);
  }

  function go(state, held) {
    if (state.holding !== held) return;
    release(state);
    Gmail.press(state.compose.sendButton);
  }

  function release(state, asking = false) {
    clearTimeout(state.holding?.timer);
    state.holding = null;
    if (!asking) state.guarding = false;
    return true;
  }

  // Shows the question and says true; false when there is none or it was asked before.
  function question(state) {
    const asked = state.report?.ask;
    const print = asked && `${asked.code} ${asked.question}`;
    if (!asked || state.asked.has(print)) return false;
    state.asked.add(print);
    state.guarding = true;
    const hint = state.report.faults.find(({ code }) => code === asked.code);
    const keep = button(say('keepEditing'), () => back(state), { className: 'main-action' });
    const send = button(say('sendAnyway'), () => {
      back(state);
      Gmail.press(state.compose.sendButton);
    });
    const says = el('p', { className: 'says', id: 'question', dir: 'auto', textContent: asked.question });
    const box = el('section', { className: 'card guard', role: 'alertdialog', 'aria-labelledby': 'question' }, icon('fault'),
      el('div', { className: 'main' }, says,
        el('div', { className: 'actions' }, keep, send, ...(hint ? absent(state, hint).map(View.copyButton) : []))));
    box.addEventListener('keydown', (event) => { if (event.key === 'Escape') back(state); });
    show(state, [box]);
    state.host.scrollIntoView({ block: 'nearest' });
    keep.focus();
    return true;
  }

  function back(state) {
    state.guarding = false;
    paint(state);
    state.compose.editor.focus();
  }

  return { start, refresh, insert };
})();
