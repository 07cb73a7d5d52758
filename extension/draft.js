// Does this draft need a look at all? Pure: no page, no browser. The rules themselves stay on the server.

const Draft = (() => {
	// Words that copy or present people, by their stems, in the languages that the rules know.
	const SPEAKS = new RegExp(['\\bb?cc', '\\bcco\\b', 'cop[yi]', 'kopi', 'cópia', 'loop', '\\badd', '(^|\\s)\\+\\s?\\p{L}',
		'intro', 'meet', 'connect', 'acquaint', 'this (e-?mail|message|thread)', 'you two', 'you both', 'both of you', 'vorstell', 'kennen', 'bekannt', 'verbind', 'beide',
		'pr[ée]sent', 'relation', 'vous deux', 'conoc', 'conhe', 'vocês dois', 'kennis'].join('|'), 'iu');
	const NAME = '\\p{Lu}[\\p{L}\'’.-]+';
	const TWO_NAMES = new RegExp(`${NAME}( ${NAME})?\\s*(,|&|/|<>|-|–| and | und | et | y | e | en )\\s*(\\p{L}+\\s)?${NAME}`, 'u');

	/**
	 * A new mail to anybody needs a look; so does an answer in a thread that holds an introduction
	 * (introduced: true; null when that is not known), and one whose words copy or present.
	 */
	function needsLook({ thread, to, cc, bcc, subject, text }, introduced) {
		const reached = [...to, ...cc, ...bcc];
		if (!text.trim() || !reached.length) return false;
		if (!thread || introduced !== false) return true;
		return SPEAKS.test(`${subject}\n${text}`) || TWO_NAMES.test(text.trim().split('\n')[0]);
	}

	/** Changes whenever anything that the rules read does. */
	const fingerprint = ({ thread, to, cc, bcc, subject, text }) => JSON.stringify([thread, to, cc, bcc, subject, text]);

	/** The addresses of those whom the draft does not reach. */
	function missing({ to, cc, bcc }, people) {
		return people.map(({ email }) => email).filter((email) => email && ![...to, ...cc, ...bcc].includes(email));
	}

	return { needsLook, fingerprint, missing };
})();
