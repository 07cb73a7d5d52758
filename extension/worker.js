// Answers Gmail's page, the panel and the options. It keeps nothing in memory.

import { call, connect, connection, keep } from './server.js';

const OK = { ok: true };
const fail = (problem) => ({ ok: false, problem });

chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
chrome.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true });
chrome.runtime.onStartup.addListener(() => waiting());
chrome.runtime.onInstalled.addListener(({ reason }) => {
	if (reason === 'install') chrome.runtime.openOptionsPage();
});

// What Gmail's page may ask for. Ids are checked here: a page's word is not a path.
const forPage = {
	hints: at(({ thread }) => (/^[0-9a-f]+$/.test(thread) ? call(`threads/${thread}/hints`) : fail('unexpected'))),
	check: at(({ draft: { thread, draft, from, to, cc, bcc, subject, text } }) => call('drafts/check', 'POST',
		{ thread_id: thread, draft_id: draft, from, to, cc, bcc, subject, text })),
	waiting: at(waiting),
	mark: ({ id, kind, until }) => mark(id, 'POST', '', { kind, until }),
	unmark: ({ id, kind }) => mark(id, 'DELETE', `/${encodeURIComponent(kind)}`),
	draft: ({ id, choice }) => call(`introductions/${Number(id)}/drafts`, 'POST', { choice }),
	dismiss: ({ code }) => call('dismissals', 'POST', { code }),
	health: ({ health }) => call('adapter-health', 'POST', health),
	setup: async () => ({ ok: true, data: { words: await words() } }),
	options: () => chrome.runtime.openOptionsPage().then(() => OK),
	async page({ url }) {
		const { server } = await connection();
		await chrome.tabs.create({ url: server + new URL(url ?? '/', server).pathname });
		return OK;
	},
};

// What only our own pages may ask for.
const forOurselves = {
	async status() {
		const { server = '', email, token, language = '' } = await connection();
		return { ok: true, data: { server, email, language, connected: Boolean(token) } };
	},
	async connect({ server }) {
		const answer = await connect(server);
		if (answer.ok) await waiting();
		return answer;
	},
	async disconnect() {
		const { server, language } = await connection();
		await call('token', 'DELETE'); // the token is forgotten here even if the server is away
		await keep({ server, language });
		await chrome.storage.session.clear();
		await badge(0);
		return OK;
	},
	list: ({ view }) => call(`introductions?view=${encodeURIComponent(view)}`),
	me: () => call('me'),
	change: ({ values }) => call('me', 'PATCH', values),
	async language({ language }) {
		await keep({ ...await connection(), language });
		if (language) await call('me', 'PATCH', { language });
		return forPage.setup();
	},
};

chrome.runtime.onMessage.addListener((message, { id, url }, answer) => {
	const known = url?.startsWith(chrome.runtime.getURL('')) ? { ...forPage, ...forOurselves } : forPage;
	if (id !== chrome.runtime.id || !Object.hasOwn(known, message.type)) return false;
	Promise.resolve(known[message.type](message)).catch(() => fail('unexpected')).then(answer);
	return true;
});

// Answers only for the mailbox that is connected; another one may be open in this tab.
function at(act) {
	return async (message) => {
		const { email } = await connection();
		return message.account && email && message.account !== email.toLowerCase() ? fail('other_account') : act(message);
	};
}

async function mark(id, method, end, body) {
	const answer = await call(`introductions/${Number(id)}/marks${end}`, method, body);
	if (answer.ok) await waiting();
	return answer;
}

// What waits for the owner; its count goes to the toolbar, and the panel hears of it.
async function waiting() {
	const answer = await call('waiting');
	if (answer.ok || ['signed_out', 'revoked'].includes(answer.problem)) await badge(answer.data?.count);
	if (answer.ok) await chrome.storage.session.set({ waiting: answer.data.threads.map(({ introduction_id: id }) => id) });
	return answer;
}

async function badge(count) {
	await chrome.action.setBadgeBackgroundColor({ color: '#0b57d0' });
	await chrome.action.setBadgeText({ text: count ? String(count) : '' });
}

// The chosen language's messages; null when the browser's own language does.
async function words() {
	const { language } = await connection();
	if (!language) return null;
	const found = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
	return { language, messages: await found.json() };
}
