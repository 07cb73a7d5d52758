// In the thread: one quiet notice under the subject, of what this introduction is waiting for.

const Notice = (() => {
	const SNOOZES = { snoozeTomorrow: 1, snoozeThreeDays: 3, snoozeWeek: 7 };
	const open = new Map(); // thread heading -> what we show there
	let app;

	const start = (parts) => { app = parts; };

	/** Each open thread has its own notice, and no other. */
	function refresh(threads) {
		for (const [heading, { host, id }] of open) {
			if (threads.some((each) => each.heading === heading && each.id === id)) continue;
			host.remove();
			open.delete(heading);
		}
		for (const thread of threads) {
			const state = open.get(thread.heading);
			if (state?.size !== thread.size) load(thread, state);
			else if (state.drawn) thread.showNotice(state.host);
		}
	}

	// A thread that grew is asked about again; what was shown stays meanwhile.
	async function load(thread, state = { id: thread.id, host: View.host('notice') }) {
		Object.assign(state, { size: thread.size, thread });
		open.set(thread.heading, state);
		const answer = await app.hints(thread.id, true);
		if (open.get(thread.heading) !== state) return;
		state.introductions = answer.data?.introductions ?? [];
		state.problem = answer.problem;
		paint(state);
	}

	function paint(state, cards = state.problem ? problemCards(state) : hintCards(state)) {
		state.drawn = cards.length > 0;
		if (!state.drawn) return state.host.remove();
		state.thread.showNotice(state.host);
		return View.draw(state.host, ...cards);
	}

	// At most one fault, or two other hints, at a time on a thread.
	function hintCards(state) {
		const active = state.introductions.filter(({ marks, state: stands }) => stands !== 'dismissed' && !marks.includes('dismissed'));
		const pairs = active.filter((entry) => !entry.snoozed_until).flatMap((entry) => entry.hints.map((hint) => [entry, hint]));
		const fault = pairs.find(([, { level }]) => level === 'fault');
		const chosen = fault ? [fault] : pairs.slice(0, 2);
		if (chosen.length) return chosen.map(([entry, hint]) => hintCard(state, entry, hint));
		return active.slice(0, 1).map((entry) => calmCard(state, entry));
	}

	function hintCard(state, entry, hint) {
		const more = View.place();
		return card(View.shape(hint), hint.sentence, { more, why: hint.why.length ? hint.why : entry.signals, actions: [
			hint.replies.length && View.disclosure(say('suggestedReply'), more, () => replies(state, entry, hint), 'tonal'),
			View.disclosure(say('snooze'), more, () => el('div.choices', {}, ...Object.entries(SNOOZES).map(([name, days]) => button(say(name),
				() => mark(state, entry, 'snoozed', morning(days)), 'choice')))),
			button(say('done'), () => mark(state, entry, 'done')),
			dismiss(state, entry)] });
	}

	function calmCard(state, entry) {
		if (!entry.snoozed_until) return card('calm', entry.sentence, { why: entry.signals, actions: [dismiss(state, entry)] });
		return card('calm', say('marked_snoozed', Words.day(entry.snoozed_until)), { beside: [undo(state, entry, 'snoozed', 'showNow')] });
	}

	const isSlip = ({ kind }) => kind === 'slip'; // a mistake in other sent mail
	const dismiss = (state, entry) => button(say(isSlip(entry) ? 'notMistake' : 'notIntroduction'), () => mark(state, entry, 'dismissed'), 'quiet');
	const undo = (state, { id }, kind, label) => button(say(label), async () => {
		if (await change(state, 'unmark', { id, kind })) paint(state);
	}, 'link');

	function morning(days) {
		const now = new Date();
		return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 8).toISOString();
	}

	async function mark(state, entry, kind, until = null) {
		if (!await change(state, 'mark', { id: entry.id, kind, until })) return;
		paint(state, [card('calm', say(`marked_${isSlip(entry) && !until ? 'done' : kind}`, Words.day(until)), { beside: [undo(state, entry, kind, 'undo')] })]);
		state.host.body.querySelector('button').focus();
	}

	// True when the server made the change; else the notice says that nothing was changed.
	async function change(state, type, payload) {
		const { ok, data, problem } = await app.ask(type, payload);
		if (ok) {
			app.forget(state.id);
			state.introductions = state.introductions.map((each) => (each.id === data.id ? data : each));
		} else {
			state.note?.remove();
			state.note = el('p.note', { role: 'status' }, `${say('nothingChanged')} ${say(`problem_${problem}`)}`);
			state.host.body.querySelector('.main')?.append(state.note);
		}
		return ok;
	}

	function replies(state, entry, hint) {
		const shown = el('div');
		const choices = hint.replies.map((reply, index) => button(reply.choice, () => choose(index), 'choice'));
		function choose(index) {
			choices.forEach((each, at) => { each.ariaPressed = String(at === index); });
			shown.replaceChildren(...replyView(state, entry, hint.replies[index]));
		}
		choose(0);
		return el('div', {}, choices.length > 1 && el('div.choices', {}, ...choices), shown);
	}

	function replyView(state, entry, reply) {
		const note = el('p.note', { role: 'status' });
		const composer = () => {
			const found = app.writing(state.id);
			note.textContent = found ? '' : say('openReplyFirst');
			return found;
		};
		composer();
		const fields = ['to', 'cc', 'bcc'].filter((field) => reply[field].length);
		return [
			el('dl.people', {}, ...fields.flatMap((field) => [el('dt', {}, say(field)), el('dd', { dir: 'auto' }, reply[field].join(', '))])),
			el('div.reply', { role: 'group', ariaLabel: say('suggestedReply'), tabIndex: 0, dir: 'auto' }, reply.body),
			el('div.actions', {},
				button(say('insert'), () => {
					const compose = composer();
					if (compose) Composer.insert(compose, reply);
				}, 'main-action'),
				button(say('copyText'), (element) => View.copy(element, reply.body)),
				button(say('saveDraft'), () => saveDraft(note, entry, reply))),
			note];
	}

	async function saveDraft(note, { id, hints }, reply) {
		const choice = hints.flatMap((hint) => hint.replies).indexOf(reply);
		const { ok, problem, url } = await app.ask('draft', { id, choice });
		note.textContent = ok ? say('draftSaved') : say(problem === 'scope' ? 'draftScope' : `problem_${problem}`);
		if (problem === 'scope') note.append(' ', button(say('openDashboard'), () => app.ask('page', { url }), 'link'));
	}

	// Once hidden, the line stays so until the trouble ends.
	function problemCards(state) {
		const { problem } = state;
		if (['unknown', 'other_account', 'unexpected', app.hidden].includes(problem)) return [];
		return [card('calm', say(`problem_${problem}`), { beside: [
			problem !== 'updated' && button(say(problem === 'signed_out' ? 'connect' : 'options'), () => app.ask('options'), 'link'),
			button(say('close'), () => {
				app.hidden = problem;
				paint(state);
			}, 'link quiet')] })];
	}

	/** Says in every open notice that the extension was updated under this tab. */
	function outdated() {
		for (const state of open.values()) {
			state.problem = 'updated';
			paint(state);
		}
	}

	return { start, refresh, outdated };
})();
