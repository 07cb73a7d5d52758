// What the panel and the options share: the look, the language, the link to the worker.

const Page = (() => {
	/** The worker's answer, or a problem. */
	const ask = (type, payload) => chrome.runtime.sendMessage({ type, ...payload }).catch(() => null).then((answer) => answer ?? { ok: false, problem: 'unexpected' });

	/** Takes on the theme and the language, then calls draw(). */
	async function open(draw) {
		document.head.prepend(el('style', {}, STYLE));
		const dark = matchMedia('(prefers-color-scheme: dark)');
		const paint = () => { document.body.dataset.scheme = dark.matches ? 'dark' : 'light'; };
		dark.addEventListener('change', paint);
		paint();
		speak(await ask('setup'));
		await draw();
	}

	/** Takes on the language that the worker tells. */
	function speak({ data }) {
		Words.use(data?.words);
		document.documentElement.lang = Words.language();
		document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');
	}

	return { ask, open, speak };
})();
