// In the composer: faults and advice on the draft while it is written, suggested replies, and the send guard.

const Composer = (() => {
	const PAUSE = 700; // ms after the last keystroke before the draft is looked at
	const PATIENCE = 900; // ms that a pressed Send may wait for an answer; then the mail goes
	const NONE = { faults: [], advice: [], ask: null };
	const states = new Map(); // editor -> what we know of its draft
	let app;

	function start(parts) {
		app = parts;
		Gmail.watchEditors(typed, app.signal);
		Gmail.guardSend(guard, app.signal);
	}

	/** Follows the page: composers and their recipients come and go. */
	function refresh(composes) {
		for (const [editor, state] of states) {
			if (composes.some((each) => each.editor === editor)) continue;
			clearTimeout(state.timer);
			state.host.remove();
			states.delete(editor);
		}
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
		const state = { compose, written: !compose.blank, host: View.host('strip'), asked: new Set(), hidden: new Set(), report: NONE, replies: [] };
		states.set(compose.editor, state);
		offer(state);
		return state;
	}

	function typed(editor, type) {
		const state = states.get(editor);
		if (!state) return;
		if (type === 'input') {
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

	// Unsure while a name is typed that is no address yet.
	function read({ threadId: thread, draft, from, to, cc, bcc, typing, subject, text }) {
		const whole = typing.filter((each) => each.includes('@'));
		return { thread, draft, from, to: [...to, ...whole], cc, bcc, subject, text, unsure: whole.length < typing.length };
	}

	const needsLook = (draft) => !draft.unsure && Draft.needsLook(draft, app.introduced(draft.thread));

	// The answer counts only while nothing changed since.
	async function look(state) {
		clearTimeout(state.timer);
		state.timer = null;
		const draft = read(state.compose);
		const print = Draft.fingerprint(draft);
		if (state.print === print) return state.looking;
		state.print = print;
		state.looking = (async () => {
			const answer = needsLook(draft) ? await app.ask('check', { draft }) : { ok: true };
			if (state.print !== print) return;
			state.checked = answer.ok ? print : null;
			state.print = state.checked; // what failed is asked again at the next change
			state.report = answer.data ?? NONE;
			paint(state);
		})();
		return state.looking;
	}

	// At most one fault, or two pieces of advice; a suggested reply only before anything is written.
	function paint(state) {
		if (state.guarding) return;
		const [fault] = state.report.faults;
		const advice = state.report.advice.filter(({ code }) => !state.hidden.has(code));
		const cards = fault ? [faultCard(state, fault)] : advice.slice(0, 2).map((hint) => adviceCard(state, hint));
		if (!cards.length && !state.written && state.replies.length) cards.push(replyCard(state));
		show(state, cards);
	}

	function show(state, cards) {
		state.drawn = cards.length > 0;
		if (!state.drawn) return state.host.remove();
		state.compose.showStrip(state.host);
		return View.draw(state.host, ...cards);
	}

	const faultCard = (state, hint) => card('fault', hint.sentence, { why: hint.why, beside: copies(state, hint, 'link') });

	const copies = (state, hint, kind) => Draft.missing(read(state.compose), hint.people).slice(0, 3).map((address) => View.copyButton(address, kind));

	function adviceCard(state, hint) {
		const hide = button(say('close'), () => {
			state.hidden.add(hint.code);
			app.ask('dismiss', { code: hint.code });
			paint(state);
		}, 'link quiet');
		return card(View.shape(hint), hint.sentence, { why: hint.why, beside: [hide] });
	}

	async function offer(state) {
		const thread = state.compose.threadId;
		if (!thread) return;
		const { data } = await app.hints(thread);
		const hints = data?.introductions.flatMap((entry) => entry.hints) ?? [];
		state.replies = hints.find(({ replies }) => replies.length)?.replies ?? [];
		if (states.has(state.compose.editor)) paint(state);
	}

	function replyCard(state) {
		const label = (reply) => (state.replies.length > 1 ? reply.choice : say('insert'));
		return card('duty', say('suggestedReply'), { beside: state.replies.slice(0, 3).map((reply) => button(label(reply),
			() => insert(state.compose, reply), 'link')) });
	}

	/** Puts a suggested reply into a composer; the person clicked for it. */
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
			const again = state.guarding || state.held;
			Object.assign(state, { compose, guarding: false, held: null });
			if (again) return true;
			const draft = read(compose);
			if (!needsLook(draft)) return true;
			if (state.checked !== Draft.fingerprint(draft)) hold(state);
			return !state.held && !question(state);
		} catch {
			return true;
		}
	}

	// Not looked at yet as it stands: wait a moment for the answer, then let it go.
	async function hold(state) {
		const held = {};
		state.held = held;
		await Promise.race([look(state), new Promise((late) => setTimeout(late, PATIENCE))]).catch(() => null);
		if (state.held !== held) return;
		state.held = null;
		const sure = state.checked === Draft.fingerprint(read(state.compose));
		if (!sure || !question(state)) Gmail.press(state.compose.sendButton);
	}

	// Shows the question and says true; false when there is none or it was asked before.
	function question(state) {
		const { ask, faults } = state.report;
		const print = ask && `${ask.code} ${ask.question}`;
		if (!ask || state.asked.has(print)) return false;
		state.asked.add(print);
		state.guarding = true;
		const hint = faults.find(({ code }) => code === ask.code);
		const back = () => {
			state.guarding = false;
			paint(state);
			state.compose.editor.focus();
		};
		const keep = button(say('keepEditing'), back, 'main-action');
		const send = button(say('sendAnyway'), () => {
			back();
			Gmail.press(state.compose.sendButton);
		});
		const box = card('guard', ask.question, { role: 'alertdialog', actions: [keep, send, ...(hint ? copies(state, hint) : [])] });
		box.addEventListener('keydown', ({ key }) => { if (key === 'Escape') back(); });
		show(state, [box]);
		state.host.scrollIntoView({ block: 'nearest' });
		keep.focus();
		return true;
	}

	return { start, refresh, insert };
})();
