// The service worker: answers Gmail's page, the panel and the options. It keeps nothing in memory.

import { call, connect, connection, keep } from './server.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'];
const KINDS = ['dismissed', 'done', 'snoozed'];
const PEOPLE_REST = 600000; // ms for which the people of open introductions are asked for once
const fail = (problem) => ({ ok: false, problem });

chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
chrome.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true });
chrome.runtime.onStartup.addListener(waiting);
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') chrome.runtime.openOptionsPage();
  waiting();
});

// What Gmail's page may ask for. Ids are checked here: a page's word is not a path.
const forPage = {
  async hints({ thread, account }) {
    if (!/^[0-9a-f]{1,32}$/.test(thread)) return fail('unexpected');
    if (await elsewhere(account)) return fail('other_account');
    const [answer, people] = await Promise.all([call(`threads/${thread}/hints`), knownPeople()]);
    return { ...answer, people };
  },
  async check({ draft, account }) {
    if (await elsewhere(account)) return fail('other_account');
    const { thread, draft: draftId, from, to, cc, bcc, subject, text } = draft;
    return call('drafts/check', { method: 'POST', body: { thread_id: thread, draft_id: draftId, from, to, cc, bcc, subject, text } });
  },
  async waiting({ account }) {
    return await elsewhere(account) ? fail('other_account') : waiting();
  },
  mark: ({ id, kind, until }) => marked(id, kind, { method: 'POST', body: { kind, until, seat: null } }),
  unmark: ({ id, kind }) => marked(id, kind, { method: 'DELETE' }),
  async draft({ id, choice }) {
    return Number.isInteger(id) ? call(`introductions/${id}/drafts`, { method: 'POST', body: { choice } }) : fail('unexpected');
  },
  dismiss: ({ code }) => call('dismissals', { method: 'POST', body: { code: String(code) } }),
  health: ({ health }) => call('adapter-health', { method: 'POST', body: health }),
  setup: async () => ({ ok: true, data: { words: await words() } }),
  async options() {
    await chrome.runtime.openOptionsPage();
    return { ok: true };
  },
  async page({ url }) {
    const { server } = await connection();
    if (!server || new URL(url ?? '/', server).origin !== server) return fail('unexpected');
    await chrome.tabs.create({ url: new URL(url ?? '/', server).href });
    return { ok: true };
  },
};

// What only our own pages may ask for.
const forOurselves = {
  async status() {
    const { server = '', email = null, token, language = '' } = await connection();
    return { ok: true, data: { server, email, language, connected: Boolean(token) } };
  },
  async connect({ server }) {
    const answer = await connect(server);
    await waiting();
    return answer;
  },
  async disconnect() {
    const { server, language } = await connection();
    await call('token', { method: 'DELETE' }); // the token is forgotten here even if the server is away
    await keep({ server, language });
    await chrome.storage.session.clear();
    await badge(0);
    return { ok: true };
  },
  list: ({ view }) => call(`introductions?view=${encodeURIComponent(view)}`),
  me: () => call('me'),
  change: ({ values }) => call('me', { method: 'PATCH', body: values }),
  async language({ language }) {
    await keep({ ...await connection(), language: LANGUAGES.includes(language) ? language : '' });
    if (language) await call('me', { method: 'PATCH', body: { language } });
    return { ok: true, data: { words: await words() } };
  },
};

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  const ours = sender.url?.startsWith(chrome.runtime.getURL(''));
  const act = Object.hasOwn(forPage, message.type) ? forPage[message.type] : ours && Object.hasOwn(forOurselves, message.type) && forOurselves[message.type];
  if (!act || sender.id !== chrome.runtime.id) return false;
  Promise.resolve(act(message)).catch(() => fail('unexpected')).then(answer);
  return true;
});

// Another mailbox is open in this tab than the one that is connected.
async function elsewhere(account) {
  const { email } = await connection();
  return Boolean(account && email && account !== email.toLowerCase());
}

async function marked(id, kind, request) {
  if (!Number.isInteger(id) || !KINDS.includes(kind)) return fail('unexpected');
  const answer = await call(`introductions/${id}/marks${request.body ? '' : `/${kind}`}`, request);
  if (answer.ok) await waiting();
  return answer;
}

/** What is the owner's now, and its count on the toolbar. */
async function waiting() {
  const answer = await call('waiting');
  if (answer.ok || ['signed_out', 'revoked'].includes(answer.problem)) await badge(answer.data?.count ?? 0);
  if (answer.ok) await chrome.storage.session.set({ waiting: answer.data.threads.map((each) => each.introduction_id) });
  return answer;
}

async function badge(count) {
  await chrome.action.setBadgeBackgroundColor({ color: '#0b57d0' });
  await chrome.action.setBadgeText({ text: count ? String(count) : '' });
}

// Addresses of everybody in an open introduction, so that a draft to them is looked at; no answer waits for it.
async function knownPeople() {
  const { people } = await chrome.storage.session.get('people');
  if (!people || Date.now() - people.at > PEOPLE_REST) askForPeople();
  return people?.list ?? [];
}

async function askForPeople() {
  const answers = await Promise.all(['now', 'progress', 'promised'].map((view) => call(`introductions?view=${view}`)));
  const found = answers.flatMap(({ data }) => data?.introductions ?? []);
  const list = [...new Set(found.flatMap(({ introducer, parties }) => [introducer, ...parties].map(({ email }) => email)).filter(Boolean))];
  if (answers.every(({ ok }) => ok)) await chrome.storage.session.set({ people: { at: Date.now(), list } });
}

// The chosen language's messages; null when the browser's own language does.
async function words() {
  const { language } = await connection();
  if (!LANGUAGES.includes(language)) return null;
  const response = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  return { language, messages: await response.json() };
}
