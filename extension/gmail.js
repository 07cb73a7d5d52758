// Gmail's page, and nothing else: the only file that knows its markup.
// Roles, names and data attributes come first; class names are last resorts. First match wins.
// A mail's own HTML is never read as Gmail's page: see inMail().

const Gmail = (() => {
  const SELECTORS = {
    subject: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]'],
    list: ['[role=list]'],
    message: ['[data-legacy-message-id]'],
    body: ['.a3s', '.ii.gt', '[jslog^="20277"]'],
    person: ['span[email]'],
    row: ['[role=row] [data-legacy-thread-id]', '[role=row] [data-thread-id]'],
    editor: [
      '[g_editable=true][role=textbox][contenteditable=true]',
      '[role=region][data-compose-id] [role=textbox][aria-multiline=true][contenteditable=true]',
    ],
    compose: ['[role=region][data-compose-id]', '.M9', '[role=dialog]'],
    send: [
      '.dC > [role=button]:not([aria-haspopup])',
      '[role=button][data-tooltip*="Enter"]', // labels are translated, the key's name often is not
      '[role=group] [role=button]:not([aria-haspopup]):has(+ [role=button][aria-haspopup=true])',
      '[role=button]:not([aria-haspopup]):has(+ [role=button][aria-haspopup=true])',
    ],
  };
  const FIELDS = ['to', 'cc', 'bcc'];
  const chips = (field) => [
    `[name="${field}"] [role=listbox][aria-multiselectable=true]`,
    `[name="${field}"] [role=listbox]`,
  ];
  const MAIL_BODY = SELECTORS.body.join(',');
  const MESSAGE = SELECTORS.message.join(',');
  let passing = false; // true while a send that the person confirmed is on its way

  const inMail = (element) => Boolean(element.parentElement?.closest(MAIL_BODY));
  const inMessage = (element) => Boolean(element.parentElement?.closest(MESSAGE));
  const shown = (element) => element.checkVisibility();
  const address = (text) => text?.trim().toLowerCase() || null;

  function all(root, selectors) {
    for (const selector of selectors) {
      const found = [...root.querySelectorAll(selector)].filter((element) => !inMail(element));
      if (found.length) return found;
    }
    return [];
  }

  function closest(element, selectors) {
    for (const selector of selectors) {
      const found = element.closest(selector);
      if (found) return found;
    }
    return null;
  }

  // Gmail's API names a thread by the hexadecimal form of the page's decimal id.
  function apiId(...names) {
    for (const name of names) {
      if (/^[0-9a-f]{8,16}$/.test(name ?? '')) return name;
      const decimal = /^#?thread-f:(\d{8,20})$/.exec(name ?? '')?.[1];
      if (decimal) return BigInt(decimal).toString(16);
    }
    return null;
  }

  /** The address of the mailbox on this page, or null when it does not say. */
  function me() {
    const title = document.title.match(/[^\s<>()]+@[^\s<>()]+(?= - [^-]*$)/)?.[0];
    const account = document.querySelector('a[aria-label*="@"][href*="SignOutOptions"]');
    return address(title) ?? address(account?.ariaLabel.match(/[^\s(]+@[^\s)]+/)?.[0]);
  }

  /** Every open thread: its id at Gmail's API, subject, messages and a place for a notice. */
  function threads() {
    const headings = all(document, SELECTORS.subject)
      .filter((heading) => !heading.closest('[role=listitem]') && !inMessage(heading) && shown(heading));
    return headings.map(thread).filter(({ id }) => id);
  }

  function thread(heading) {
    let block = heading; // climb until the parent also holds the list of messages
    while (block.parentElement && !block.parentElement.querySelector(SELECTORS.list[0])) block = block.parentElement;
    const root = block.parentElement ?? document.body;
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
    const [from, ...people] = all(element, SELECTORS.person).map((person) => address(person.getAttribute('email')));
    const body = element.querySelector(MAIL_BODY);
    return { id: element.dataset.legacyMessageId, from, people, open: Boolean(body), text: body?.innerText.trim() ?? null };
  }

  /** Brings one message of an open thread into sight; false when the page does not hold it. */
  function reveal(messageId) {
    const found = all(document, SELECTORS.message).find((element) => element.dataset.legacyMessageId === messageId && shown(element));
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    found?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    return Boolean(found);
  }

  /** The rows of a list of threads, each with a place for a mark. */
  function rows() {
    return all(document, SELECTORS.row).filter((subject) => !inMessage(subject)).map((subject) => ({
      id: apiId(subject.dataset.legacyThreadId, subject.dataset.threadId),
      mark(element) { if (subject.previousSibling !== element) subject.before(element); },
    })).filter(({ id }) => id);
  }

  /** Every message being written: recipients, text, its thread and a place for a notice. */
  function composes() {
    return all(document, SELECTORS.editor).filter((editor) => !inMessage(editor) && shown(editor))
      .map(compose).filter(({ sendButton, draft }) => sendButton || draft !== null);
  }

  function compose(editor) {
    const root = closest(editor, SELECTORS.compose) ?? editor.closest('form, table')?.parentElement ?? editor.parentElement;
    const value = (name) => root.querySelector(`input[name=${name}]`)?.value;
    return {
      root,
      editor,
      draft: value('draft') ?? null,
      thread: value('rt')?.replace(/^#/, '') || null,
      get threadId() { return apiId(value('rt')) ?? threads().find((open) => open.root.contains(editor))?.id ?? null; },
      from: address(value('from')),
      get subject() { return value('subjectbox') ?? ''; },
      ...recipients(root),
      typing: FIELDS.map((field) => root.querySelector(`[name="${field}"] input[role=combobox]`)?.value.trim()).filter(Boolean),
      get text() { return editor.innerText.trim(); },
      sendButton: sendButton(root),
      insert: (text) => insert(editor, text),
      showStrip: (element) => showStrip(editor, element),
    };
  }

  function recipients(root) {
    const people = Object.fromEntries(FIELDS.map((field) => [field, fieldPeople(root, field)]));
    if (FIELDS.some((field) => people[field].length)) return people;
    // Folded without chips: one line names everybody; nobody on it is missing.
    const folded = all(root, ['form [email]']).filter((person) => !person.closest('[role=listbox]'));
    return { ...people, to: [...new Set(folded.map((person) => address(person.getAttribute('email'))).filter(Boolean))] };
  }

  function fieldPeople(root, field) {
    const [box] = all(root, chips(field));
    const found = box
      ? [...box.querySelectorAll('[role=option][data-hovercard-id]')].map((chip) => chip.dataset.hovercardId)
      : all(root, [`tr:has(textarea[name="${field}"]) [email]`]).map((chip) => chip.getAttribute('email'));
    return found.map(address).filter(Boolean);
  }

  function sendButton(root) {
    return all(root, SELECTORS.send)[0] ?? null;
  }

  // At the cursor; above a signature or a quote when the cursor stands elsewhere.
  function insert(editor, text) {
    editor.focus();
    const selection = getSelection();
    if (!editor.contains(selection.anchorNode)) {
      selection.selectAllChildren(editor);
      selection.collapseToStart();
    }
    return document.execCommand('insertText', false, text);
  }

  // Between the text and the line of buttons: the end of the outermost cell that holds the editor only.
  function showStrip(editor, element) {
    const root = closest(editor, SELECTORS.compose) ?? editor.parentElement;
    const button = sendButton(root);
    let block = editor;
    let cell = null;
    while (block.parentElement && block.parentElement !== root && !block.parentElement.contains(button)) {
      block = block.parentElement;
      if (block.tagName === 'TD' || block.tagName === 'DIV') cell = block;
    }
    const place = cell ?? editor.parentElement;
    if (place.lastElementChild !== element) place.append(element);
  }

  /** Presses Gmail's own Send button, after the person said so. */
  function press(button) {
    passing = true;
    try {
      for (const type of ['mousedown', 'mouseup', 'click']) {
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window }));
      }
    } finally {
      passing = false;
    }
  }

  /** Calls ask(compose) before a send, ahead of Gmail's handlers; only false stops the mail. */
  function guardSend(ask, signal) {
    const stop = (event) => {
      if (passing) return;
      const sent = composes().find((each) => sends(each, event));
      if (!sent || ask(sent) !== false) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('click', stop, { capture: true, signal });
    addEventListener('keydown', stop, { capture: true, signal });
  }

  function sends({ root, sendButton: button }, event) {
    const onButton = Boolean(button?.contains(event.target));
    if (event.type === 'click') return onButton;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return root.contains(event.target);
    return onButton && (event.key === 'Enter' || event.key === ' ');
  }

  /** Calls typed(editor, event) on every keystroke in an editor, and when one is left. */
  function watchEditors(typed, signal) {
    const tell = (event) => {
      const editor = event.target instanceof Element && event.target.closest(SELECTORS.editor[0]);
      if (editor) typed(editor, event.type);
    };
    addEventListener('input', tell, { capture: true, signal });
    addEventListener('focusout', tell, { capture: true, signal });
  }

  /** Calls changed() now and after Gmail's changes: one observer, at most ten calls a second. */
  function watch(changed, signal) {
    let due = false;
    let last = -Infinity;
    const run = () => {
      due = false;
      last = performance.now();
      changed();
    };
    const soon = () => {
      if (due) return;
      due = true;
      const wait = 100 - (performance.now() - last);
      if (wait > 0) setTimeout(run, wait); else requestAnimationFrame(run);
    };
    const observer = new MutationObserver(soon);
    observer.observe(document.documentElement, {
      childList: true, subtree: true, attributeFilter: ['data-hovercard-id', 'data-legacy-thread-id', 'style'],
    });
    const stop = () => observer.disconnect();
    signal?.addEventListener('abort', stop);
    run();
    return stop;
  }

  /** Whether each part of Gmail's page looks as this file knows it. */
  function health() {
    const written = all(document, SELECTORS.message).filter(shown);
    const open = threads();
    return {
      main: Boolean(document.querySelector('[role=main]')),
      subject: !written.length || open.length > 0,
      sender: !written.length || open.some((each) => each.messages.some(({ from }) => from)),
      me: Boolean(me()),
      compose: all(document, SELECTORS.editor).filter((editor) => !inMessage(editor) && shown(editor))
        .every((editor) => { const each = compose(editor); return each.sendButton && each.draft !== null; }),
    };
  }

  return { me, threads, rows, composes, reveal, watch, watchEditors, guardSend, press, health };
})();
