// For tests only, ahead of the extension's own scripts: tells when they rest, and holds their
// waits of half a second and more on a page that says data-held, until a test lets them go.
(() => {
	const LONG = 500; // ms
	const told = document.documentElement.dataset;
	const [begin, end, frame] = [setTimeout, clearTimeout, requestAnimationFrame].map((each) => each.bind(globalThis));
	const send = chrome.runtime.sendMessage.bind(chrome.runtime);
	const waits = new Map(); // id -> { act, ms }
	let asking = 0;
	let last = 0;

	const tell = () => Object.assign(told, { asking, waits: [...waits.values()].map(({ ms }) => ms).join(' ') });

	function done(id) {
		const { act } = waits.get(id) ?? {};
		waits.delete(id);
		tell();
		act?.();
	}

	globalThis.setTimeout = (act, ms = 0) => {
		const held = 'held' in told && ms >= LONG;
		const id = held ? -(last += 1) : begin(() => done(id), ms);
		waits.set(id, { act, ms });
		tell();
		return id;
	};

	globalThis.clearTimeout = (id) => {
		if (id > 0) end(id);
		waits.delete(id);
		tell();
	};

	globalThis.requestAnimationFrame = (act) => {
		const id = `frame ${last += 1}`;
		waits.set(id, { act, ms: 0 });
		tell();
		return frame(() => done(id));
	};

	chrome.runtime.sendMessage = (...message) => {
		const answer = send(...message);
		asking += 1;
		tell();
		const ended = () => {
			asking -= 1;
			tell();
		};
		answer.then(ended, ended);
		return answer;
	};

	addEventListener('let-go', () => {
		for (const [id, { ms }] of [...waits]) if (id < 0 && ms === Number(told.wait)) done(id);
	});
})();
