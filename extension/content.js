// Joins the parts on Gmail's page: one watch, one link to the worker, one signal that stops all.

(() => {
	const REST = 4000; // ms after a change before the page's health is looked at
	const FRESH = 30000; // ms for which a thread's hints are asked for once
	const stop = new AbortController();
	const seen = new Map(); // thread id -> { at, answer, introduced }
	let check = null;
	let strange = 0;
	let reported = '';

	/** The worker's answer; { ok: false, problem } when there is none. */
	async function ask(type, payload) {
		try {
			return await chrome.runtime.sendMessage({ type, account: Gmail.me(), ...payload }) ?? { ok: false, problem: 'unexpected' };
		} catch {
			if (chrome.runtime?.id) return { ok: false, problem: 'unexpected' };
			outdated();
			return { ok: false, problem: 'updated' };
		}
	}

	function hints(thread, again = false) {
		const known = seen.get(thread);
		if (known && !again && performance.now() - known.at < FRESH) return known.answer;
		const entry = { at: performance.now(), introduced: null, answer: ask('hints', { thread }) };
		entry.answer.then(({ ok, data, problem }) => {
			if (ok || problem === 'unknown') entry.introduced = Boolean(data?.introductions.length);
			if (ok) app.hidden = null;
		});
		seen.set(thread, entry);
		return entry.answer;
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
		hidden: null, // the problem whose line the person hid
		introduced: (thread) => seen.get(thread)?.introduced ?? null,
		writing: (thread) => Gmail.composes().find(({ threadId }) => threadId === thread),
	};

	// The extension was updated under this tab: say so once, quietly, and stop.
	function outdated() {
		if (stop.signal.aborted) return;
		stop.abort();
		Notice.outdated();
	}

	function changed() {
		if (!chrome.runtime?.id) return outdated();
		try {
			Notice.refresh(Gmail.threads());
			Composer.refresh(Gmail.composes());
			Rows.refresh(Gmail.rows());
			check ??= setTimeout(checkUp, REST);
		} catch (error) {
			console.warn('Introkeeper', error.message);
		}
		return undefined;
	}

	// A page that is strange twice in a row is reported to the person's own server, and said.
	function checkUp() {
		check = null;
		const health = Gmail.health();
		if (!health.main) return; // loading
		strange = Object.values(health).every(Boolean) ? 0 : strange + 1;
		if (strange === 1) check = setTimeout(checkUp, REST);
		else report(health);
		if (strange === 2) warn();
	}

	function report(health) {
		const former = reported;
		reported = JSON.stringify(health);
		if (reported !== former) ask('health', { health });
	}

	function warn() {
		if (stop.signal.aborted) return;
		const toast = View.host('toast');
		document.body.append(toast);
		View.draw(toast, card('calm', say('problem_gmail'), { beside: [button(say('close'), () => toast.remove(), 'link quiet')] }));
	}

	chrome.runtime.onMessage.addListener(({ type, thread }, sender, answer) => {
		if (type === 'health') answer({ health: Gmail.health(), account: Gmail.me() });
		if (type !== 'open' || !/^[0-9a-f]+$/.test(thread)) return;
		location.hash = `#all/${thread}`;
		answer(true);
	});

	for (const part of [Notice, Composer, Rows]) part.start(app);
	for (const name of ['problem_updated', 'close']) say(name); // sayable after an update too
	ask('setup').then(({ data }) => {
		Words.use(data?.words);
		Gmail.watch(changed, stop.signal);
	});
})();
