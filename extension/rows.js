// In the list: a small mark on rows whose thread waits for the owner.

const Rows = (() => {
	const REST = 60000; // ms before what waits is asked for again, and only when the page changes
	const marks = new WeakMap(); // subject of a row -> mark
	let waiting = new Map(); // thread id -> sentence
	let asked = -REST;
	let app;

	const start = (parts) => { app = parts; };

	async function refresh(rows) {
		rows.forEach(show);
		if (!rows.length || performance.now() - asked < REST) return;
		asked = performance.now();
		const { ok, data } = await app.ask('waiting');
		if (!ok) return;
		waiting = new Map(data.threads.map(({ thread_id: id, sentence }) => [id, sentence]));
		Gmail.rows().forEach(show);
	}

	function show({ id, subject, mark: put }) {
		const former = marks.get(subject);
		if (waiting.has(id)) {
			const mark = former ?? View.host('mark');
			marks.set(subject, mark);
			put(mark);
			if (!former) View.draw(mark, el('span.dot', { role: 'img' }));
			mark.style.display = 'inline';
			mark.title = say('rowMark', waiting.get(id));
			mark.body.firstChild.ariaLabel = mark.title;
		} else {
			former?.remove();
		}
	}

	/** Something was changed here: ask again at the next change of the page. */
	const stale = () => { asked = -REST; };

	return { start, refresh, stale };
})();
