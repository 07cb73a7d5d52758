// The options: the server and the connection to it, language, which hints are shown, and a check of Gmail's page.

(() => {
  const { el, button, icon } = View;
  const say = (...parts) => Words.say(...parts);
  const main = document.querySelector('main');
  const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', pt: 'Português' };
  const HINTS = {
    fault: ['missing_other_party', 'cc_claim_absent', 'intro_one_recipient', 'bcc_claim_absent', 'bcc_claim_still_cc', 'introducer_dropped'],
    duty: ['delivery_failed', 'make_intro_now', 'opt_in_waiting', 'send_blurb', 'request_unanswered', 'promised_intro_due', 'promised_to_you',
      'check_in_due', 'you_write_first', 'you_owe_reply', 'meeting_slipped', 'follow_up_after_meeting', 'close_loop', 'give_up', 'awaiting_reply',
      'thank_introducer', 'gone_quiet', 'apologise', 'party_awol', 'nobody_picked_up', 'ask_how_it_went'],
    advice: ['bcc_handoff_ok', 'vague_next_step', 'follow_up_empty', 'follow_up_too_soon', 'follow_up_new_thread', 'too_much_asked',
      'introducer_lingering', 'nudge_in_public', 'badmouth', 'intro_no_context', 'intro_no_opt_in', 'intro_shares_contact'],
  };

  Page.open(draw);

  async function draw() {
    const { data: status } = await Page.ask('status');
    document.title = say('optionsTitle');
    main.replaceChildren(
      el('h1', {}, icon('duty'), say('optionsTitle')),
      serverPart(status),
      languagePart(status),
      el('div', { id: 'switches' }),
      healthPart());
    if (status.connected) await switches();
  }

  function part(name, ...children) {
    return el('section', { 'aria-labelledby': name }, el('h2', { id: name, textContent: say(name) }), ...children);
  }

  function serverPart({ server, email, connected }) {
    const note = el('p', { className: 'note', role: 'status', textContent: connected ? say('connectedAs', email) : '' });
    if (connected) {
      return part('serverHeading', el('p', { dir: 'ltr', textContent: server }), note, el('div', { className: 'line' },
        button(say('openDashboard'), () => Page.ask('page', { url: '/' }), { className: 'main-action' }),
        button(say('disconnect'), disconnect)));
    }
    const input = el('input', { type: 'url', id: 'server', value: server || 'http://127.0.0.1:8321', spellcheck: false, dir: 'ltr', 'aria-describedby': 'server-help' });
    const go = button(say('connect'), () => connect(input, note), { className: 'main-action' });
    input.addEventListener('keydown', (event) => { if (event.key === 'Enter') go.click(); });
    return part('serverHeading', el('label', { htmlFor: 'server', textContent: say('serverLabel') }),
      el('div', { className: 'line' }, input, go), el('p', { id: 'server-help', className: 'muted', textContent: say('serverHelp') }), note);
  }

  // The permission is for the one origin that was typed; it must be asked for within the click.
  async function connect(input, note) {
    const origin = originOf(input.value);
    if (!origin) {
      note.textContent = say('serverInvalid');
      return input.focus();
    }
    const granted = await chrome.permissions.request({ origins: [`${origin}/*`] }).catch(() => false);
    if (!granted) {
      note.textContent = say('problem_permission');
      return undefined;
    }
    note.textContent = say('connecting');
    const answer = await Page.ask('connect', { server: origin });
    if (answer.ok) return draw();
    note.textContent = say(`problem_${answer.problem}`);
    return undefined;
  }

  async function disconnect() {
    const { data: { server } } = await Page.ask('status');
    await Page.ask('disconnect');
    await chrome.permissions.remove({ origins: [`${server}/*`] }).catch(() => false);
    await draw();
  }

  function languagePart({ language }) {
    const select = el('select', { id: 'language' }, el('option', { value: '', textContent: say('languageBrowser') }),
      ...Object.entries(LANGUAGES).map(([value, name]) => el('option', { value, textContent: name, lang: value })));
    select.value = language;
    select.setAttribute('aria-labelledby', 'languageHeading');
    select.addEventListener('change', async () => {
      const answer = await Page.ask('language', { language: select.value });
      Words.use(answer.data?.words);
      document.documentElement.lang = Words.language();
      await draw();
      document.getElementById('language').focus();
    });
    return part('languageHeading', el('div', { className: 'line' }, select));
  }

  async function switches() {
    const me = await Page.ask('me');
    const note = el('p', { className: 'note', role: 'status', textContent: me.ok ? '' : say(`problem_${me.problem}`) });
    const groups = me.ok ? Object.entries(HINTS).map(([level, codes]) => el('div', { role: 'group', 'aria-label': say(`level_${level}`) },
      el('h3', { textContent: say(`level_${level}`) }), ...codes.map((code) => toggle(code, me.data.hint_switches[code] !== false, note)))) : [];
    document.getElementById('switches').replaceChildren(part('switchesHeading', el('p', { className: 'muted', textContent: say('switchesHelp') }), ...groups, note));
  }

  function toggle(code, on, note) {
    const box = el('input', { type: 'checkbox', checked: on, name: code });
    box.addEventListener('change', async () => {
      const answer = await Page.ask('change', { values: { hint_switches: { [code]: box.checked } } });
      note.textContent = answer.ok ? say('saved') : `${say('nothingChanged')} ${say(`problem_${answer.problem}`)}`;
      if (!answer.ok) box.checked = !box.checked;
    });
    return el('label', {}, box, el('span', { textContent: say(`hint_${code}`) }));
  }

  function healthPart() {
    const result = el('div', { role: 'status' });
    return part('healthHeading', el('p', { className: 'muted', textContent: say('healthHelp') }),
      el('div', { className: 'line' }, button(say('checkGmail'), async () => result.replaceChildren(...health(await gmailTab())))), result);
  }

  // Any tab may answer; only Gmail's has a listener of ours.
  async function gmailTab() {
    const tabs = await chrome.tabs.query({});
    return Promise.any(tabs.map(async ({ id }) => await chrome.tabs.sendMessage(id, { type: 'health' }) ?? Promise.reject())).catch(() => null);
  }

  function health(found) {
    if (!found) return [el('p', { textContent: say('healthNoTab') })];
    const lines = Object.entries(found.health).map(([name, well]) => el('li', { className: well ? 'ok' : 'fault' },
      icon(well ? 'ok' : 'fault'), el('span', { textContent: `${say(`health_${name}`)}: ${say(well ? 'healthWell' : 'healthLost')}` })));
    return [el('ul', { className: 'health' }, ...lines), found.account && el('p', { className: 'muted', dir: 'ltr', textContent: found.account })].filter(Boolean);
  }
})();
