// The options: server, language, which hints are shown, a check of Gmail's page.

(() => {
	const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', pt: 'Português' };
	const main = document.querySelector('main');

	Page.open(draw);

	async function draw() {
		const { data: status } = await Page.ask('status');
		document.title = say('optionsTitle');
		main.replaceChildren(el('h1', {}, View.icon('duty'), say('optionsTitle')), serverPart(status), languagePart(status), el('div', { id: 'switches' }), healthPart());
		if (status.connected) document.getElementById('switches').append(await switches());
	}

	const part = (name, ...children) => el('section', { ariaLabel: say(name) }, el('h2', {}, say(name)), ...children);
	const line = (...children) => el('div.line', {}, ...children);
	const note = (text) => el('p.note', { role: 'status' }, text);

	function serverPart({ server, email, connected }) {
		if (connected) {
			return part('serverHeading', el('p', { dir: 'ltr' }, server), note(say('connectedAs', email)), line(
				button(say('openDashboard'), () => Page.ask('page', { url: '/' }), 'main-action'), button(say('disconnect'), () => disconnect(server))));
		}
		const told = note();
		const input = el('input', { type: 'url', id: 'server', value: server || 'http://127.0.0.1:8321', spellcheck: false, dir: 'ltr' });
		return part('serverHeading', el('label', { htmlFor: 'server' }, say('serverLabel')),
			line(input, button(say('connect'), () => connect(input, told), 'main-action')), el('p.muted', {}, say('serverHelp')), told);
	}

	/** The origin of a typed address, or null: https anywhere, http only on this machine. */
	function originOf(typed) {
		const url = URL.parse(typed.includes('://') ? typed : `${/^(localhost|127)/.test(typed) ? 'http' : 'https'}://${typed}`);
		return url?.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url?.hostname) ? url.origin : null;
	}

	// The permission must be asked for within the click.
	async function connect(input, told) {
		const server = originOf(input.value.trim());
		const granted = server && await chrome.permissions.request({ origins: [`${server}/*`] }).catch(() => false);
		told.textContent = say(granted ? 'connecting' : server ? 'problem_permission' : 'serverInvalid');
		if (!granted) return;
		const answer = await Page.ask('connect', { server });
		told.textContent = answer.ok ? '' : say(`problem_${answer.problem}`);
		if (answer.ok) await draw();
	}

	async function disconnect(server) {
		await Page.ask('disconnect');
		await chrome.permissions.remove({ origins: [`${server}/*`] }).catch(() => false);
		await draw();
	}

	function languagePart({ language }) {
		const choices = Object.entries({ '': say('languageBrowser'), ...LANGUAGES });
		const select = el('select', { ariaLabel: say('languageHeading') }, ...choices.map(([value, name]) => el('option', { value, lang: value }, name)));
		select.value = language;
		select.addEventListener('change', async () => {
			Page.speak(await Page.ask('language', { language: select.value }));
			await draw();
			main.querySelector('select').focus();
		});
		return part('languageHeading', line(select));
	}

	async function switches() {
		const [me, names] = await Promise.all([Page.ask('me'), fetch('_locales/en/messages.json').then((found) => found.json())]);
		const told = note(!me.ok && say(`problem_${me.problem}`));
		const groups = me.ok ? ['fault', 'duty', 'advice'].map((level) => el('div', { role: 'group', ariaLabel: say(`level_${level}`) }, el('h3', {}, say(`level_${level}`)),
			...Object.keys(names).filter((name) => name.startsWith(`hint_${level}_`)).map((name) => toggle(name, name.slice(6 + level.length), me.data.hint_switches, told)))) : [];
		return part('switchesHeading', el('p.muted', {}, say('switchesHelp')), ...groups, told);
	}

	function toggle(name, code, switched, told) {
		const box = el('input', { type: 'checkbox', checked: switched[code] !== false, name: code });
		box.addEventListener('change', async () => {
			const { ok, problem } = await Page.ask('change', { values: { hint_switches: { [code]: box.checked } } });
			told.textContent = ok ? say('saved') : `${say('nothingChanged')} ${say(`problem_${problem}`)}`;
			if (!ok) box.checked = !box.checked;
		});
		return el('label', {}, box, say(name));
	}

	function healthPart() {
		const result = el('div', { role: 'status' });
		return part('healthHeading', el('p.muted', {}, say('healthHelp')),
			line(button(say('checkGmail'), async () => result.replaceChildren(health(await gmailTab())))), result);
	}

	// Any tab may answer; only Gmail's has a listener of ours.
	async function gmailTab() {
		const tabs = await chrome.tabs.query({});
		return Promise.any(tabs.map(async ({ id }) => await chrome.tabs.sendMessage(id, { type: 'health' }) ?? Promise.reject())).catch(() => null);
	}

	function health(found) {
		if (!found) return note(say('healthNoTab'));
		return el('ul.health', {}, ...Object.entries(found.health).map(([name, well]) => el(`li.${well ? 'ok' : 'fault'}`, {},
			View.icon(well ? 'ok' : 'fault'), `${say(`health_${name}`)}: ${say(well ? 'healthWell' : 'healthLost')}`)));
	}
})();
