// Pieces of our interface: elements, buttons, disclosures and the shadow root that keeps Gmail's styles out.
// Text is always set as text. A button acts only on a person's own click or key.

const View = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const SHAPES = { // one path each, 20 by 20: two people joined; a person missing; agreed; a remark
    duty: 'M4 15a2 2 0 1 0 0-.01M16 15a2 2 0 1 0 0-.01M4 10.5C4.5 5 15.500 5 16 10.500',
    fault: 'M4 15a2 2 0 1 0 0-.01M4 10.500C4.500 6 9 5 11 6M16 4v6.500M16 14.500v.01',
    ok: 'M3.500 10.500l4.500 4.500 8.500-9.500',
    advice: 'M10 9v5.500M10 5.500v.01',
  };

  /** An element with its properties and children; strings become text. */
  function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined || value === false) continue;
      if (name in element && name !== 'role') element[name] = value; else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  }

  function button(label, act, properties = {}) {
    const element = el('button', { type: 'button', textContent: label, ...properties });
    element.addEventListener('click', (event) => { if (event.isTrusted) act(event); });
    return element;
  }

  /** A button that unfolds what make() returns in place, one at a time among the siblings there. */
  function disclosure(label, place, make, properties = {}) {
    const element = button(label, () => {
      const opening = element.getAttribute('aria-expanded') === 'false';
      fold(place);
      if (!opening) return;
      place.replaceChildren(make());
      place.hidden = false;
      place.opener = element;
      element.setAttribute('aria-expanded', 'true');
    }, { 'aria-expanded': 'false', ...properties });
    return element;
  }

  /** Closes what a disclosure opened there and gives the focus back; false when nothing was open. */
  function fold(place, focus = false) {
    if (place.hidden) return false;
    place.hidden = true;
    place.replaceChildren();
    place.opener?.setAttribute('aria-expanded', 'false');
    if (focus) place.opener?.focus();
    return true;
  }

  function icon(shape) {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 20 20');
    picture.setAttribute('aria-hidden', 'true');
    picture.setAttribute('class', 'icon');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', SHAPES[shape] ?? SHAPES.duty);
    picture.append(path);
    return picture;
  }

  /** A host with a shadow root; what is drawn goes into host.body. */
  function host(kind) {
    const element = document.createElement('introkeeper-view');
    const shadow = element.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    element.body = el('div', { className: `view ${kind}` });
    shadow.append(style, element.body);
    // Gmail's shortcuts must not hear what is typed here; sending by Ctrl+Enter stays Gmail's.
    const own = (event) => {
      if (event.key === 'Escape') fold(element.body.querySelector('.more:not([hidden])') ?? el('div', { hidden: true }), true);
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    for (const type of ['keydown', 'keypress', 'keyup']) element.addEventListener(type, own);
    return element;
  }

  /** Draws children in the host, in the colours of the page around it. */
  function draw(element, ...children) {
    element.body.replaceChildren(...children);
    element.body.dataset.scheme = isDark(element.parentElement) ? 'dark' : 'light';
  }

  // Gmail's theme is its own, not the system's: read the first painted background upwards.
  function isDark(around) {
    for (let element = around; element; element = element.parentElement) {
      const [red, green, blue, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
      if (red !== undefined && alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
    }
    return false;
  }

  /** Puts text on the clipboard and says so on the button; the text itself stays selectable. */
  async function copy(element, text) {
    const label = element.textContent;
    try {
      await navigator.clipboard.writeText(text);
      element.textContent = Words.say('copied');
      setTimeout(() => { element.textContent = label; }, 2000);
    } catch {
      element.replaceWith(el('code', { className: 'address', textContent: text, tabIndex: 0 }));
    }
  }

  /** A "Copy bob@…" button. */
  function copyButton(address) {
    const element = button(Words.say('copyAddress', address), () => copy(element, address));
    return element;
  }

  /** The reasons for a hint, each with a way to its message where the page holds it. */
  function reasons(why) {
    return el('ul', { className: 'why' }, ...why.map(({ text, message_id: id }) => el('li', {},
      el('span', { dir: 'auto', textContent: text }),
      id && button(Words.say('showMessage'), () => Gmail.reveal(id), { className: 'link' }))));
  }

  return { el, button, disclosure, fold, icon, host, draw, copy, copyButton, reasons };
})();
