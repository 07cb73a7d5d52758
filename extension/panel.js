// The side panel: what needs the owner now over all threads, what is in progress, what was promised.

(() => {
	const VIEWS = ['now', 'progress', 'promised'];
	const main = document.querySelector('main');
	const options = () => Page.ask('options');
	let me;

	Page.open(async () => {
		document.querySelector('header').append(el('h1', {}, View.icon('duty'), 'Introkeeper'),
			button(say('refresh'), load, 'quiet'), button(say('options'), options, 'quiet'));
		me = (await Page.ask('status')).data.email;
		await load();
	});
	chrome.storage.session.onChanged.addListener(({ waiting }) => { if (waiting) load(); });

	async function load() {
		const answers = await Promise.all(VIEWS.map((view) => Page.ask('list', { view })));
		const bad = answers.find(({ ok }) => !ok);
		main.replaceChildren(...(bad ? [problem(bad)] : VIEWS.map((view, index) => section(view, answers[index].data))));
	}

	const problem = ({ problem: name }) => card('calm', say(`problem_${name}`), {
		actions: [button(say(name === 'signed_out' ? 'connect' : 'options'), options)] });

	function section(view, { introductions, total }) {
		const title = say(`view_${view}`);
		return el('section', { ariaLabel: title }, el('h2', {}, total ? `${title} · ${total}` : title),
			...introductions.map((entry) => item(view, entry)),
			!total && el('p.muted', {}, say(`empty_${view}`)),
			total > introductions.length && button(say('showAll', total), () => Page.ask('page', { url: '/introductions' })));
	}

	function item(view, entry) {
		const { hints: [hint], parties, introducer, topic } = entry;
		const shown = card(view === 'now' && hint ? View.shape(hint) : 'calm', '', { why: (hint?.why ?? entry.signals).map(({ text }) => ({ text })) });
		const called = (people) => people.filter(({ email }) => email !== me).map(({ name, email }) => name || email).join(', ');
		const [names, via] = [called(parties), called([introducer])];
		shown.querySelector('.says').replaceWith(
			button(hint?.sentence || entry.sentence || names, () => open(entry), 'open'),
			el('p.muted', { dir: 'auto' }, [names, via && say('introducedBy', via), topic].filter(Boolean).join(' · ')));
		return shown;
	}

	// In the Gmail tab that is in front when there is one, else in a new tab.
	async function open({ thread_id: thread, gmail_url: url }) {
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		const there = tab && await chrome.tabs.sendMessage(tab.id, { type: 'open', thread }).catch(() => false);
		if (!there && url.startsWith('https://mail.google.com/')) await chrome.tabs.create({ url });
	}
})();
