// The words of the interface: the browser's language, or the one chosen in the options.

const Words = (() => {
	const last = new Map(); // what was said, for a page that outlives its extension
	let chosen = null; // { language, messages } when the person chose another language than the browser's

	const use = (table) => { chosen = table ?? null; };
	const language = () => chosen?.language ?? chrome.i18n.getUILanguage();

	/** The message of this name in the person's language, with $1, $2 … filled in. */
	function say(name, ...parts) {
		const own = chosen?.messages[name]?.message;
		if (own) return own.replace(/\$(\d)/g, (_, digit) => parts[digit - 1] ?? '');
		const text = chrome.runtime?.id ? chrome.i18n.getMessage(name, parts.map(String)) : last.get(name);
		last.set(name, text);
		return text || name;
	}

	/** A day as people say it: "Monday 8 June". */
	const day = (iso) => new Intl.DateTimeFormat(language(), { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(iso));

	return { use, say, day, language };
})();
const { say } = Words;
