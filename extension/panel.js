// The side panel: what needs the owner now over all threads, what is in progress, what was promised.

(() => {
  const { el, button, disclosure, icon } = View;
  const say = (...parts) => Words.say(...parts);
  const VIEWS = ['now', 'progress', 'promised'];
  const main = document.querySelector('main');

  document.querySelector('header').append(el('h1', {}, icon('duty'), 'Introkeeper'));
  Page.open(async () => {
    document.title = say('extName');
    document.querySelector('header').append(
      button(say('refresh'), load, { className: 'quiet' }),
      button(say('options'), () => Page.ask('options'), { className: 'quiet' }));
    await load();
  });
  chrome.storage.session?.onChanged.addListener(({ waiting }) => { if (waiting) load(); });

  async function load() {
    main.setAttribute('aria-busy', 'true');
    const answers = await Promise.all(VIEWS.map((view) => Page.ask('list', { view })));
    const bad = answers.find(({ ok }) => !ok);
    main.replaceChildren(...(bad ? [problem(bad)] : VIEWS.map((view, index) => section(view, answers[index].data))));
    main.removeAttribute('aria-busy');
  }

  function problem({ problem: name }) {
    return el('section', { className: 'card calm' }, icon('advice'),
      el('div', { className: 'main' }, el('p', { role: 'status', textContent: say(`problem_${name}`) }),
        el('div', { className: 'actions' }, button(say(name === 'signed_out' ? 'connect' : 'options'), () => Page.ask('options')))));
  }

  function section(view, { introductions, total }) {
    const id = `view-${view}`;
    const items = introductions.length
      ? introductions.map((introduction) => item(view, introduction))
      : [el('p', { className: 'empty', textContent: say(`empty_${view}`) })];
    const rest = total > introductions.length && button(say('showAll', total), () => Page.ask('page', { url: '/introductions' }));
    return el('section', { 'aria-labelledby': id }, el('h2', { id, textContent: `${say(`view_${view}`)}${total ? ` · ${total}` : ''}` }), ...items, rest);
  }

  function item(view, introduction) {
    const { hints, sentence, signals, parties, introducer, topic } = introduction;
    const more = el('div', { className: 'more', hidden: true });
    const why = [...(hints[0]?.why ?? []), ...(hints[0] ? [] : signals)].map(({ text }) => ({ text }));
    const names = parties.map(({ name, email }) => name || email).join(', ');
    const via = introducer.name || introducer.email;
    const shape = view === 'now' ? hints[0]?.level ?? 'duty' : 'calm';
    return el('article', { className: `card ${shape}` }, icon(shape), el('div', { className: 'main' },
      button(hints[0]?.sentence || sentence || names, () => open(introduction), { className: 'open', dir: 'auto' }),
      el('p', { className: 'muted', dir: 'auto', textContent: [names, say('introducedBy', via), topic].filter(Boolean).join(' · ') }),
      why.length > 0 && el('div', { className: 'actions' }, disclosure(say('why'), more, () => View.reasons(why), { className: 'link' })),
      more));
  }

  // In the Gmail tab that is in front when there is one, else in a new tab.
  async function open({ thread_id: thread, gmail_url: url }) {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const there = tab && await chrome.tabs.sendMessage(tab.id, { type: 'open', thread }).catch(() => false);
    if (!there && url.startsWith('https://mail.google.com/')) await chrome.tabs.create({ url });
  }
})();
