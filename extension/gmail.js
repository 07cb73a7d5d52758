// Gmail's page, and nothing else: the only file that knows its markup.
// Roles, names and data attributes first, class names last; of several candidates the first match wins.
// A mail's own HTML is never read as Gmail's page.

const Gmail = (() => {
	const SELECTORS = {
		subject: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]'],
		message: ['[data-legacy-message-id]'],
		body: ['.a3s', '.ii.gt', '[jslog^="20277"]'],
		row: ['[role=row] [data-legacy-thread-id]'],
		editor: ['[g_editable=true][role=textbox][contenteditable=true]',
			'[role=region][data-compose-id] [role=textbox][aria-multiline=true][contenteditable=true]'],
		compose: ['[role=region][data-compose-id]', '.M9', '[role=dialog]'],
		send: ['.dC > [role=button]:not([aria-haspopup])',
			'[role=button][data-tooltip*="Enter"]',
			'[role=group] [role=button]:not([aria-haspopup]):has(+ [role=button][aria-haspopup=true])',
			'[role=button]:not([aria-haspopup]):has(+ [role=button][aria-haspopup=true])'],
	};
	const FIELDS = ['to', 'cc', 'bcc'];
	const MAIL = SELECTORS.body.join();
	const OUTSIDE = `:not(:is(${MAIL}) *)`;
	const inMessage = (element) => Boolean(element.parentElement?.closest(SELECTORS.message));
	let passing = false; // true while a send that the person confirmed is on its way

	const shown = (element) => element.checkVisibility() && !inMessage(element);
	const address = (text) => text?.trim().toLowerCase() || null;
	const emailOf = (element) => address(element.getAttribute('email'));

	function all(root, selectors) {
		for (const selector of selectors) {
			const found = root.querySelectorAll(selector + OUTSIDE);
			if (found.length) return [...found];
		}
		return [];
	}

	// Gmail's API names a thread by the hexadecimal form of the page's decimal id (the first of thread-f:1|msg-f:2).
	function apiId(...names) {
		for (const name of names) {
			if (/^[0-9a-f]{8,16}$/.test(name ?? '')) return name;
			const decimal = /^#?thread-f:(\d{8,20})\b/.exec(name ?? '')?.[1];
			if (decimal) return BigInt(decimal).toString(16);
		}
		return null;
	}

	/** The address of the mailbox on this page, or null. */
	function me() {
		const title = document.title.match(/[^\s<>()]+@[^\s<>()]+(?= - [^-]*$)/);
		const account = document.querySelector('a[aria-label*="@"][href*="SignOutOptions"]')?.ariaLabel;
		return address((title ?? account?.match(/[^\s(]+@[^\s)]+/))?.[0]);
	}

	/** Every open thread; id is the one of Gmail's API. */
	function threads() {
		return all(document, SELECTORS.subject).filter((heading) => !heading.closest('[role=listitem]') && shown(heading))
			.map(thread).filter(({ id }) => id);
	}

	function thread(heading) {
		let block = heading; // climb until the parent also holds the messages
		while (block.parentElement !== document.body && !block.parentElement.querySelector(`[role=list],${SELECTORS.message}`)) block = block.parentElement;
		const root = block.parentElement;
		return {
			id: apiId(heading.dataset.legacyThreadId, heading.dataset.threadPermId),
			subject: heading.textContent.trim(),
			root,
			heading,
			get messages() { return all(root, SELECTORS.message).map(message); },
			get size() { return all(root, SELECTORS.message).length; },
			showNotice(element) { if (block.nextSibling !== element) block.after(element); },
		};
	}

	function message(element) {
		const [from] = all(element, ['span[email]']).map(emailOf);
		return { id: element.dataset.legacyMessageId, from, open: Boolean(element.querySelector(MAIL)) };
	}

	/** Brings a message of an open thread into sight. */
	function reveal(id) {
		all(document, SELECTORS.message).find((each) => each.dataset.legacyMessageId === id && shown(each))?.scrollIntoView({ block: 'center' });
	}

	/** The rows of a list of threads. */
	function rows() {
		return all(document, SELECTORS.row).filter((subject) => !inMessage(subject)).map((subject) => ({
			id: apiId(subject.dataset.legacyThreadId),
			subject,
			mark(element) { if (subject.previousSibling !== element) subject.before(element); },
		})).filter(({ id }) => id);
	}

	const editors = () => all(document, SELECTORS.editor).filter(shown);

	/** Every message being written. */
	function composes() {
		return editors().map(compose).filter(({ sendButton, draft }) => sendButton || draft !== null);
	}

	function compose(editor) {
		const near = SELECTORS.compose.map((selector) => editor.closest(selector)).find(Boolean);
		const root = near ?? editor.closest('form, table')?.parentElement ?? editor.parentElement;
		const value = (name) => root.querySelector(`input[name=${name}]`)?.value;
		const sendButton = all(root, SELECTORS.send)[0] ?? null;
		return {
			root,
			editor,
			sendButton,
			draft: value('draft') ?? null,
			get threadId() { return apiId(value('rt')) ?? threads().find((open) => open.root.contains(editor))?.id ?? null; },
			from: address(value('from')),
			get subject() { return value('subjectbox') ?? ''; },
			...recipients(root),
			typing: FIELDS.map((field) => root.querySelector(`[name="${field}"] input[role=combobox]`)?.value.trim()).filter(Boolean),
			get text() { return editor.innerText.trim(); },
			get blank() { return ['', editor.querySelector('[data-smartmail=gmail_signature]')?.innerText.trim()].includes(editor.innerText.trim()); },
			insert: (text) => insert(editor, text),
			showStrip: (element) => showStrip(root, editor, sendButton, element),
		};
	}

	function recipients(root) {
		const people = Object.fromEntries(FIELDS.map((field) => [field, chips(root, field)]));
		if (FIELDS.some((field) => people[field].length)) return people;
		// Folded without chips: one line names everybody.
		const folded = all(root, ['form [email]']).filter((person) => !person.closest('[role=listbox]'));
		return { ...people, to: [...new Set(folded.map(emailOf).filter(Boolean))] };
	}

	function chips(root, field) {
		const boxes = `[name="${field}"] [role=listbox]`; // the one of chips, not of suggestions
		const [box] = all(root, [`${boxes}[aria-multiselectable=true]`, boxes]);
		const found = box ? [...box.querySelectorAll('[role=option][data-hovercard-id]')].map((chip) => address(chip.dataset.hovercardId))
			: all(root, [`tr:has(textarea[name="${field}"]) [email]`]).map(emailOf);
		return found.filter(Boolean);
	}

	// At the cursor, or above what is written.
	function insert(editor, text) {
		const selection = getSelection();
		const elsewhere = !editor.contains(selection.anchorNode);
		editor.focus();
		if (elsewhere) {
			selection.selectAllChildren(editor);
			selection.collapseToStart();
		}
		return document.execCommand('insertText', false, elsewhere && editor.innerText.trim() ? `${text}\n\n` : text);
	}

	// The end of the outermost cell that holds the editor and not the line of buttons.
	function showStrip(root, editor, button, element) {
		let place = editor.parentElement;
		for (let block = place; block !== root && !block.contains(button); block = block.parentElement) {
			if (/^(TD|DIV)$/.test(block.tagName)) place = block;
		}
		if (place.lastElementChild !== element) place.append(element);
	}

	/** Presses Gmail's own Send button, after the person did. */
	function press(button) {
		passing = true;
		for (const type of ['mousedown', 'mouseup', 'click']) button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window }));
		passing = false;
	}

	/** Calls ask(compose) before a send, ahead of Gmail's handlers; only false stops the mail. */
	function guardSend(ask, signal) {
		const stop = (event) => {
			if (passing || (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ')) return;
			const sent = composes().find((each) => sends(each, event));
			if (!sent || ask(sent) !== false) return;
			event.preventDefault();
			event.stopImmediatePropagation();
		};
		for (const type of ['click', 'keydown']) addEventListener(type, stop, { capture: true, signal });
	}

	function sends({ root, sendButton }, { type, key, target, ctrlKey, metaKey }) {
		if (type === 'keydown' && key === 'Enter' && (ctrlKey || metaKey)) return root.contains(target);
		return Boolean(sendButton?.contains(target)) && (type === 'click' || key === 'Enter' || key === ' ');
	}

	/** Calls typed(editor, type) after every change of a text, and when an editor is left. */
	function watchEditors(typed, signal) {
		const tell = ({ target, type }) => {
			const editor = target.closest?.(SELECTORS.editor.join());
			if (editor) typed(editor, type);
		};
		for (const type of ['input', 'focusout']) addEventListener(type, tell, { capture: true, signal });
	}

	/** Calls changed() now and after Gmail's changes: one observer, at most ten calls a second. */
	function watch(changed, signal) {
		let due = false;
		let last = 0;
		const run = () => {
			due = false;
			last = performance.now();
			changed();
		};
		const observer = new MutationObserver(() => {
			if (due) return;
			due = true;
			const wait = 100 - (performance.now() - last);
			if (wait > 0) setTimeout(run, wait); else requestAnimationFrame(run);
		});
		observer.observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['data-hovercard-id', 'data-legacy-thread-id', 'style'] });
		signal?.addEventListener('abort', () => observer.disconnect());
		run();
	}

	/** Whether each part of Gmail's page looks as this file knows it. */
	function health() {
		const written = all(document, ['[role=main] [role=listitem][aria-expanded]']).length;
		const open = threads();
		return {
			main: Boolean(document.querySelector('[role=main]')),
			subject: !written || open.length > 0,
			sender: !written || open.some(({ messages }) => messages.some(({ from }) => from)),
			me: Boolean(me()),
			compose: editors().map(compose).every(({ sendButton, draft }) => sendButton && draft !== null),
		};
	}

	return { me, threads, rows, composes, reveal, watch, watchEditors, guardSend, press, health };
})();
