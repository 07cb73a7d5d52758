// In the list: a small mark on rows whose thread waits for the owner.

const Rows = (() => {
  const REST = 60000; // ms before what waits is asked for again, and only when the page changes
  let app;
  let waiting = new Map(); // thread id -> sentence
  let asked = -Infinity;
  const marks = new Map(); // row place id -> mark

  function start(parts) { app = parts; }

  async function refresh(rows) {
    for (const row of rows) show(row);
    if (!rows.length || performance.now() - asked < REST) return;
    asked = performance.now();
    const answer = await app.ask('waiting');
    if (!answer.ok) return;
    waiting = new Map(answer.data.threads.map(({ thread_id: id, sentence }) => [id, sentence]));
    for (const row of Gmail.rows()) show(row);
  }

  function show(row) {
    const sentence = waiting.get(row.id);
    const former = marks.get(row.id);
    if (!sentence) {
      former?.remove();
      marks.delete(row.id);
      return;
    }
    const mark = former ?? make();
    const label = Words.say('rowMark', sentence);
    if (mark.title !== label) {
      mark.title = label;
      mark.body.firstChild.setAttribute('aria-label', label);
    }
    marks.set(row.id, mark);
    row.mark(mark);
  }

  function make() {
    const mark = View.host('mark');
    mark.style.display = 'inline';
    View.draw(mark, View.el('span', { className: 'dot', role: 'img' }));
    return mark;
  }

  /** What waits has changed by a click here: ask again at the next change of the page. */
  function stale() { asked = -Infinity; }

  return { start, refresh, stale };
})();
