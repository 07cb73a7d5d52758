// Pieces of our interface. Text is always set as text; a button acts only on a person's own click or key.

const View = (() => {
	const SVG = 'http://www.w3.org/2000/svg';
	const RING = 'a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0';
	const TWO = `M2.5 10${RING}M8.5 10${RING}`;
	const ONE = `M2.5 10${RING}M16 5v6M16 14.5v.01`;
	const SHAPES = { duty: TWO, calm: TWO, fault: ONE, guard: ONE, ok: 'M3.5 10.5l4.5 4.5 8.5-9.5', advice: 'M10 9v5.5M10 5.5v.01' };

	/** An element ('p.note quiet': a p of these classes); strings among the children become text, empty ones nothing. */
	function el(kind, properties = {}, ...children) {
		const [tag, className] = kind.split('.');
		const element = document.createElement(tag);
		if (className) element.className = className;
		Object.assign(element, properties);
		element.append(...children.filter(Boolean));
		return element;
	}

	function button(label, act, kind = '') {
		const element = el(`button.${kind}`, { type: 'button' }, label);
		element.addEventListener('click', (event) => { if (event.isTrusted) act(element); });
		return element;
	}

	const place = () => el('div.more', { hidden: true });

	/** A button that unfolds what make() returns in a place. */
	function disclosure(label, more, make, kind) {
		const element = button(label, () => {
			const opening = element.ariaExpanded === 'false';
			fold(more);
			if (!opening) return;
			more.append(make());
			more.hidden = false;
			more.opener = element;
			element.ariaExpanded = 'true';
		}, kind);
		element.ariaExpanded = 'false';
		return element;
	}

	function fold(more) {
		if (more.opener) more.opener.ariaExpanded = 'false';
		more.hidden = true;
		more.replaceChildren();
		return more.opener;
	}

	function icon(shape) {
		const picture = document.createElementNS(SVG, 'svg');
		picture.setAttribute('viewBox', '0 0 20 20');
		picture.setAttribute('class', 'icon');
		picture.ariaHidden = 'true';
		picture.append(document.createElementNS(SVG, 'path'));
		picture.firstChild.setAttribute('d', SHAPES[shape]);
		return picture;
	}

	function card(shape, sentence, { more = place(), why = [], beside = [], actions = [], role = 'group' } = {}) {
		const says = el('p.says', { dir: 'auto' }, sentence);
		if (role === 'group') says.role = 'status';
		return el(`div.card ${shape}`, { role, ariaLabel: role === 'group' ? 'Introkeeper' : sentence }, icon(shape), el('div.main', {}, says, ' ', ...beside,
			why.length && disclosure(say('why'), more, () => reasons(why), 'link'),
			actions.length && el('div.actions', {}, ...actions), more));
	}

	function reasons(why) {
		return el('ul.why', {}, ...why.map(({ text, message_id: id }) => el('li', {}, el('span', { dir: 'auto' }, text),
			id && button(say('showMessage'), () => Gmail.reveal(id), 'link'))));
	}

	/** A host with a shadow root; draw() fills it. */
	function host(kind) {
		const element = el('introkeeper-view');
		element.body = el(`div.view ${kind}`);
		element.attachShadow({ mode: 'open' }).append(el('style', {}, STYLE), element.body);
		// Gmail's shortcuts must not hear what is typed here; sending by Ctrl+Enter stays Gmail's.
		const own = (event) => {
			if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
			const open = event.key === 'Escape' && element.body.querySelector('.more:not([hidden])');
			if (open) fold(open)?.focus();
		};
		for (const type of ['keydown', 'keypress', 'keyup']) element.addEventListener(type, own);
		return element;
	}

	/** Draws children in a host, in the colours of the page around it. */
	function draw(element, ...children) {
		element.body.replaceChildren(...children);
		element.body.dataset.scheme = isDark(element.parentElement) ? 'dark' : 'light';
	}

	// Gmail's theme is its own, not the system's: read the first painted background upwards.
	function isDark(element) {
		const [red, green, blue, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
		if (alpha > 0.5) return 0.3 * red + 0.6 * green + 0.1 * blue < 110;
		return Boolean(element.parentElement) && isDark(element.parentElement);
	}

	/** Copies and says so on the button; where that is not allowed, shows the text to be taken. */
	async function copy(element, text) {
		const label = element.textContent;
		try {
			await navigator.clipboard.writeText(text);
			element.textContent = say('copied');
			setTimeout(() => { element.textContent = label; }, 2000);
		} catch {
			element.replaceWith(el('code.address', { tabIndex: 0 }, text));
		}
	}

	const copyButton = (address, kind) => button(say('copyAddress', address), (element) => copy(element, address), kind);

	const shape = ({ code, level }) => (code === 'bcc_handoff_ok' ? 'ok' : level);

	return { el, button, shape, place, disclosure, icon, card, host, draw, copy, copyButton };
})();
const { el, button, card } = View;
