// Pieces of our interface: elements, buttons, disclosures, cards, and the shadow root that keeps Gmail's styles out.
// Text is always set as text. A button acts only on a person's own click or key.

const View = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const PAIR = 'M2 15a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 10C5 3.500 15 3.500 16 10M14 15a2 2 0 1 0 4 0 2 2 0 1 0-4 0';
  const ALONE = 'M2 15a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 10C4.500 6.500 8 5 11 5.500M16 4v7M16 15.500v.01';
  const SHAPES = { // two people joined; one of them missing; agreed; a remark
    duty: PAIR,
    calm: PAIR,
    fault: ALONE,
    guard: ALONE,
    ok: 'M3.500 10.500l4.500 4.500 8.500-9.500',
    advice: 'M10 9v5.500M10 5.500v.01',
  };

  /** An element with its properties and children; strings become text, empty children nothing. */
  function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element && name !== 'role') element[name] = value; else element.setAttribute(name, value);
    }
    element.append(...children.filter(Boolean));
    return element;
  }

  function button(label, act, properties) {
    const element = el('button', { type: 'button', textContent: label, ...properties });
    element.addEventListener('click', (event) => { if (event.isTrusted) act(element); });
    return element;
  }

  const place = () => el('div', { className: 'more', hidden: true });

  /** A button that unfolds what make() returns in a place, which shows one thing at a time. */
  function disclosure(label, more, make, properties) {
    const element = button(label, () => {
      const opening = element.ariaExpanded === 'false';
      fold(more);
      if (!opening) return;
      more.append(make());
      more.hidden = false;
      more.opener = element;
      element.ariaExpanded = 'true';
    }, { ariaExpanded: 'false', ...properties });
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
    for (const [name, value] of [['viewBox', '0 0 20 20'], ['aria-hidden', 'true'], ['class', 'icon']]) picture.setAttribute(name, value);
    picture.append(document.createElementNS(SVG, 'path'));
    picture.firstChild.setAttribute('d', SHAPES[shape]);
    return picture;
  }

  /** A sentence with its mark, what stands beside it, the reasons for it and the actions below. */
  function card(shape, sentence, { more = place(), why = [], beside = [], actions = [], role = 'group' } = {}) {
    const says = el('p', { className: 'says', dir: 'auto', textContent: sentence });
    if (role === 'group') says.role = 'status';
    return el('section', { className: `card ${shape}`, role, ariaLabel: role === 'group' ? 'Introkeeper' : sentence }, icon(shape), el('div', { className: 'main' }, says, ' ', ...beside,
      why.length && disclosure(say('why'), more, () => reasons(why), { className: 'link' }),
      actions.length && el('div', { className: 'actions' }, ...actions), more));
  }

  // Each reason with a way to its message where a page holds it.
  function reasons(why) {
    return el('ul', { className: 'why' }, ...why.map(({ text, message_id: id }) => el('li', {}, el('span', { dir: 'auto', textContent: text }),
      id && button(say('showMessage'), () => Gmail.reveal(id), { className: 'link' }))));
  }

  /** A host with a shadow root; draw() fills it. */
  function host(kind) {
    const element = el('introkeeper-view');
    element.body = el('div', { className: `view ${kind}` });
    element.attachShadow({ mode: 'open' }).append(el('style', { textContent: STYLE }), element.body);
    // Gmail's shortcuts must not hear what is typed here; sending by Ctrl+Enter stays Gmail's.
    const own = (event) => {
      const open = event.key === 'Escape' && element.body.querySelector('.more:not([hidden])');
      if (open) fold(open)?.focus();
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
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

  /** Puts text on the clipboard and says so on the button; where that is not allowed, shows the text to be taken. */
  async function copy(element, text) {
    const label = element.textContent;
    try {
      await navigator.clipboard.writeText(text);
      element.textContent = say('copied');
      setTimeout(() => { element.textContent = label; }, 2000);
    } catch {
      element.replaceWith(el('code', { className: 'address', textContent: text, tabIndex: 0 }));
    }
  }

  const copyButton = (address, properties) => button(say('copyAddress', address), (element) => copy(element, address), properties);

  return { el, button, place, disclosure, icon, card, host, draw, copy, copyButton };
})();
const { el, button, card } = View;
