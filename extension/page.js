// What the panel and the options share: the look, the language, the link to the worker.

const Page = (() => {
  async function ask(type, payload = {}) {
    try {
      return await chrome.runtime.sendMessage({ type, ...payload }) ?? { ok: false, problem: 'unexpected' };
    } catch {
      return { ok: false, problem: 'unexpected' };
    }
  }

  /** Takes on the theme and the language, then calls draw(). */
  async function open(draw) {
    const style = document.createElement('style');
    style.textContent = STYLE;
    document.head.prepend(style);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paint = () => { document.body.dataset.scheme = dark.matches ? 'dark' : 'light'; };
    dark.addEventListener('change', paint);
    paint();
    const setup = await ask('setup');
    if (setup.ok) Words.use(setup.data.words);
    document.documentElement.lang = Words.language();
    document.documentElement.dir = Words.say('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
    await draw();
  }

  return { ask, open };
})();

/** The origin of a typed address, or null: https anywhere, http only on this machine. */
function originOf(typed) {
  const text = typed.trim();
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `${/^(localhost|127\.)/.test(text) ? 'http' : 'https'}://${text}`);
    return url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname) ? url.origin : null;
  } catch {
    return null;
  }
}
