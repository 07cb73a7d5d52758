// In the thread: one quiet notice under the subject, of what this introduction is waiting for.

const Notice = (() => {
  const { el, button, disclosure, draw, icon } = View;
  const say = (...parts) => Words.say(...parts);
  const open = new Map(); // thread heading -> what we show there
  let app;

  function start(parts) { app = parts; }

  /** Draws, moves or removes the notices so that each open thread has its own. */
  function refresh(threads) {
    for (const [heading, state] of open) {
      if (!heading.isConnected || !threads.some((each) => each.heading === heading)) remove(heading, state);
    }
    for (const thread of threads) {
      const state = open.get(thread.heading);
      if (state?.id === thread.id && state.size === thread.size) {
        if (state.drawn) thread.showNotice(state.host);
      } else {
        load(thread, state?.id === thread.id ? state : remove(thread.heading, state));
      }
    }
  }

  function remove(heading, state) {
    state?.host.remove();
    open.delete(heading);
    return null;
  }

  // A thread that grew is asked about again; what was shown stays until the answer comes.
  async function load(thread, former) {
    const state = former ?? { id: thread.id, host: View.host('notice'), drawn: false };
    Object.assign(state, { size: thread.size, thread });
    open.set(thread.heading, state);
    const answer = await app.hints(thread.id, true);
    if (open.get(thread.heading) !== state) return;
    state.introductions = answer.ok ? answer.data.introductions : [];
    state.problem = answer.ok ? null : answer.problem;
    paint(state);
  }

  function paint(state, said = null) {
    const cards = said ? [said] : state.problem ? problemCards(state) : hintCards(state);
    state.drawn = cards.length > 0;
    if (!state.drawn) return state.host.remove();
    state.thread.showNotice(state.host);
    draw(state.host, ...cards);
  }

  // At most one fault, or two other hints, at a time on a thread.
  function hintCards(state) {
    const active = state.introductions.filter(({ marks, state: stands }) => !marks.includes('dismissed') && stands !== 'dismissed');
    const pairs = active.flatMap((introduction) => introduction.hints.map((hint) => ({ introduction, hint })));
    const fault = pairs.find(({ hint }) => hint.level === 'fault');
    const chosen = fault ? [fault] : pairs.slice(0, 2);
    if (chosen.length) return chosen.map(({ introduction, hint }) => hintCard(state, introduction, hint));
    return active.slice(0, 1).filter(({ sentence }) => sentence).map((introduction) => calmCard(state, introduction));
  }

  function hintCard(state, introduction, hint) {
    const more = el('div', { className: 'more', hidden: true });
    const shape = hint.code === 'bcc_handoff_ok' ? 'ok' : hint.level;
    const why = hint.why.length ? hint.why : introduction.signals;
    return card(shape, hint.sentence, why, more,
      hint.replies.length > 0 && disclosure(say('suggestedReply'), more, () => replies(state, introduction, hint), { className: 'main-action' }),
      disclosure(say('snooze'), more, () => snoozes(state, introduction)),
      button(say('done'), () => mark(state, introduction, 'done')),
      button(say('notIntroduction'), () => mark(state, introduction, 'dismissed'), { className: 'quiet' }));
  }

  // Nothing is asked of the owner now: where it stands, and the two corrections.
  function calmCard(state, introduction) {
    const more = el('div', { className: 'more', hidden: true });
    if (introduction.snoozed_until && new Date(introduction.snoozed_until) > new Date()) {
      return card('calm', say('markedSnoozed', Words.day(introduction.snoozed_until)), [], more,
        button(say('showNow'), () => undo(state, introduction, 'snoozed')));
    }
    return card('calm', introduction.sentence, introduction.signals, more,
      button(say('notIntroduction'), () => mark(state, introduction, 'dismissed'), { className: 'quiet' }));
  }

  function card(shape, sentence, why, more, ...actions) {
    return el('section', { className: `card ${shape}`, 'aria-label': 'Introkeeper' },
      icon(shape),
      el('div', { className: 'main' },
        el('p', { className: 'says', role: 'status', dir: 'auto', textContent: sentence }), ' ',
        why.length > 0 && disclosure(say('why'), more, () => View.reasons(why), { className: 'link' }),
        actions.length > 0 && el('div', { className: 'actions' }, ...actions),
        more));
  }

  function snoozes(state, introduction) {
    const days = [['snoozeTomorrow', 1], ['snoozeThreeDays', 3], ['snoozeWeek', 7]];
    return el('div', { className: 'choices', role: 'group', 'aria-label': say('snooze') },
      ...days.map(([name, count]) => button(say(name), () => mark(state, introduction, 'snoozed', morning(count)), { className: 'choice' })));
  }

  function morning(days) {
    const at = new Date();
    at.setDate(at.getDate() + days);
    at.setHours(8, 0, 0, 0);
    return at.toISOString();
  }

  async function mark(state, introduction, kind, until = null) {
    const answer = await app.ask('mark', { id: introduction.id, kind, until });
    if (!answer.ok) return failed(state, answer);
    app.forget(state.id);
    keep(state, answer.data);
    const text = kind === 'snoozed' ? say('markedSnoozed', Words.day(until)) : say(kind === 'done' ? 'markedDone' : 'markedDismissed');
    const more = el('div', { className: 'more', hidden: true });
    paint(state, card('calm', text, [], more, button(say('undo'), () => undo(state, introduction, kind))));
    state.host.body.querySelector('button')?.focus();
  }

  async function undo(state, introduction, kind) {
    const answer = await app.ask('unmark', { id: introduction.id, kind });
    if (!answer.ok) return failed(state, answer);
    app.forget(state.id);
    keep(state, answer.data);
    paint(state);
  }

  function keep(state, introduction) {
    state.introductions = state.introductions.map((each) => (each.id === introduction?.id ? introduction : each));
  }

  // The click changed nothing; say so in the notice and leave it as it was.
  function failed(state, { problem }) {
    const main = state.host.body.querySelector('.main');
    main?.querySelector('.note')?.remove();
    main?.append(el('p', { className: 'note', role: 'status', textContent: `${say('nothingChanged')} ${say(`problem_${problem}`)}` }));
  }

  function replies(state, introduction, hint) {
    const shown = el('div', {});
    const choices = hint.replies.length > 1 && el('div', { className: 'choices', role: 'group', 'aria-label': say('suggestedReply') },
      ...hint.replies.map((reply, index) => button(reply.choice, (event) => choose(reply, event.currentTarget), { className: 'choice', 'aria-pressed': String(index === 0) })));
    function choose(reply, pressed) {
      for (const each of choices.children) each.setAttribute('aria-pressed', String(each === pressed));
      shown.replaceChildren(...replyView(state, introduction, hint, reply));
    }
    shown.append(...replyView(state, introduction, hint, hint.replies[0]));
    return el('div', {}, choices || null, shown);
  }

  function replyView(state, introduction, hint, reply) {
    const note = el('p', { className: 'note', role: 'status' });
    const writing = app.writing(state.id);
    if (!writing) note.textContent = say('openReplyFirst');
    const insert = button(say('insert'), () => {
      const compose = app.writing(state.id);
      note.textContent = compose ? '' : say('openReplyFirst');
      if (compose) Composer.insert(compose, reply);
    }, { className: 'main-action' });
    const save = button(say('saveDraft'), () => saveDraft(note, introduction, hint.replies.indexOf(reply), hint.code));
    const copy = button(say('copyText'), () => View.copy(copy, reply.body));
    return [people(reply), el('div', { className: 'reply', dir: 'auto', tabIndex: 0, role: 'group', 'aria-label': say('suggestedReply'), textContent: reply.body }),
      el('div', { className: 'actions' }, insert, copy, save), note];
  }

  function people(reply) {
    const lines = ['to', 'cc', 'bcc'].filter((field) => reply[field].length);
    return el('dl', { className: 'people' }, ...lines.flatMap((field) => [
      el('dt', { textContent: say(field) }), el('dd', { dir: 'auto', textContent: reply[field].join(', ') })]));
  }

  async function saveDraft(note, introduction, choice, code) {
    const answer = await app.ask('draft', { id: introduction.id, choice, code });
    note.textContent = answer.ok ? say('draftSaved') : say(answer.problem === 'scope' ? 'draftScope' : `problem_${answer.problem}`);
    if (answer.problem === 'scope') note.append(' ', button(say('openDashboard'), () => app.ask('page', { url: answer.url }), { className: 'link' }));
  }

  /** One quiet line for what keeps hints away; once it is closed it stays away until that changes. */
  function problemCards(state) {
    if (['unknown', 'other_account', 'unexpected', 'off'].includes(state.problem) || app.closedProblem === state.problem) return [];
    const more = el('div', { className: 'more', hidden: true });
    const close = () => {
      app.closedProblem = state.problem;
      paint(state);
    };
    return [card('calm', say(`problem_${state.problem}`), [], more,
      state.problem !== 'updated' && button(say(state.problem === 'signed_out' ? 'connect' : 'options'), () => app.ask('options')),
      button(say('close'), close, { className: 'quiet' }))];
  }

  /** Says in every open notice that the extension was updated under this tab, and leaves the rest alone. */
  function outdated(threads) {
    for (const thread of threads) {
      const state = open.get(thread.heading) ?? { id: thread.id, host: View.host('notice') };
      Object.assign(state, { problem: 'updated', thread, size: thread.size });
      open.set(thread.heading, state);
      paint(state);
    }
  }

  return { start, refresh, outdated };
})();
