// Does this draft need a look at all? Pure: no page, no browser. The rules themselves stay on the server.

const Draft = (() => {
  // Words that speak of copying or of presenting people, in the languages that the rules know.
  const SPEAKS = new RegExp([
    '\\b[bc]?cc\\b', '\\bcc[\'’]', 'cop(y|i|ie)', 'kopi', 'loop', '\\badd(ed|ing)?\\b', '(^|\\s)\\+\\s?\\p{L}',
    'intro', 'meet', 'connect', 'acquaint', 'you two', 'both of you', 'you both',
    'vorstell', 'kennenlern', 'bekannt ?mach', 'verbind', 'euch beide', 'sie beide', 'ihr beide', '\\bcci\\b',
    'présent', 'en relation', 'vous deux', 'présent(o|a)', 'present(o|ar|e)', 'os presento', 'conoce', 'conhe',
    'apresent', '\\bcco\\b', 'vocês dois', 'voorstel', 'kennismak', 'apart',
  ].join('|'), 'iu');
  const NAME = '\\p{Lu}[\\p{L}\'’.-]+';
  const TWO_NAMES = new RegExp(`${NAME}(\\s+${NAME})?\\s*(,|&|/|<>|-|–|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b|\\ben\\b)\\s*(\\p{L}+\\s+)?${NAME}`, 'u');

  /**
   * A new mail to anybody needs a look; so does an answer in a thread that holds an introduction
   * (or might), one to a person of an open introduction, and one whose words copy or present.
   * known: { introduced: true | false | null when not known yet, people: addresses }.
   */
  function needsLook({ thread, to, cc, bcc, subject, text }, known) {
    const reached = [...to, ...cc, ...bcc];
    if (!text.trim() || !reached.length) return false;
    if (!thread || known.introduced !== false) return true;
    if (reached.some((address) => known.people.includes(address))) return true;
    return SPEAKS.test(`${subject}\n${text}`) || TWO_NAMES.test(text.trim().split('\n')[0]);
  }

  /** One line that changes whenever anything in the draft that the rules read does. */
  function fingerprint({ thread, to, cc, bcc, subject, text }) {
    return JSON.stringify([thread, to, cc, bcc, subject, text]);
  }

  /** The addresses that a corrected recipient list has and this draft has not. */
  function missing({ to, cc, bcc }, reply) {
    const reached = new Set([...to, ...cc, ...bcc].map(bare));
    return ['to', 'cc', 'bcc'].flatMap((field) => reply[field].map(bare).filter((each) => !reached.has(each)));
  }

  const bare = (person) => (/<([^<>]+)>\s*$/.exec(person)?.[1] ?? person).trim().toLowerCase();

  return { needsLook, fingerprint, missing };
})();
