// How our pieces look inside Gmail: quiet, in both themes, in forced colours, in both directions.

const STYLE = `
:host { display: block; }
.view {
  --ink: #1f1f1f; --muted: #545a61; --line: #dfe3e8; --paper: #fff; --accent: #0b57d0; --on-accent: #fff;
  --duty: #f0f5fe; --fault: #fef4e0; --fault-ink: #7a4300; --ok: #eaf6ed; --ok-ink: #0d652d; --advice: #f5f6f8;
  color: var(--ink); font: 14px/20px "Google Sans", Roboto, Arial, sans-serif; text-align: start; box-sizing: border-box;
}
.view[data-scheme=dark] {
  --ink: #e6e8eb; --muted: #b4bac1; --line: #4a4d52; --paper: #26282b; --accent: #a8c7fa; --on-accent: #062e6f;
  --duty: #2b3444; --fault: #40351f; --fault-ink: #fdd68a; --ok: #233a2b; --ok-ink: #9bd8ae; --advice: #33353a;
}
.view * { box-sizing: border-box; }
.notice { margin: 4px 16px 12px; }
.strip { margin: 6px 8px; }
.toast { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; max-width: 440px; z-index: 900; }
.toast .card { box-shadow: 0 2px 10px rgb(0 0 0 / .22); }
.card { display: flex; gap: 12px; padding: 10px 14px; border-radius: 12px; background: var(--duty); }
.card + .card { margin-block-start: 6px; }
.card.fault { background: var(--fault); }
.card.ok { background: var(--ok); }
.card.advice, .card.calm { background: var(--advice); }
.strip .card { padding: 6px 12px; font-size: 13px; align-items: baseline; }
.strip .icon { align-self: start; }
.icon { flex: none; width: 20px; height: 20px; fill: none; stroke: var(--accent); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.fault .icon { stroke: var(--fault-ink); }
.ok .icon { stroke: var(--ok-ink); }
.advice .icon, .calm .icon { stroke: var(--muted); }
.main { flex: 1; min-width: 0; }
p { margin: 0; overflow-wrap: anywhere; }
.says { display: inline; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 4px; margin: 6px -10px -2px; }
.strip .actions { margin-block: 2px 0; }
button {
  all: unset; box-sizing: border-box; cursor: pointer; min-height: 28px; padding: 4px 10px; border-radius: 14px;
  color: var(--accent); font: inherit; font-size: 13px; font-weight: 500; white-space: nowrap; max-width: 100%;
  overflow: hidden; text-overflow: ellipsis; transition: background .12s;
}
button:hover { background: color-mix(in srgb, var(--accent) 9%, transparent); }
button:focus-visible, code:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button[aria-expanded=true], button[aria-pressed=true] { background: color-mix(in srgb, var(--accent) 14%, transparent); }
button.main-action { background: var(--accent); color: var(--on-accent); padding-inline: 14px; margin-inline: 10px 4px; }
button.main-action:hover { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
button.main-action:disabled { background: none; color: var(--muted); cursor: default; outline: 1px solid var(--line); }
button.quiet { color: var(--muted); font-weight: 400; }
button.link { min-height: 24px; padding: 2px 6px; }
button.choice { border: 1px solid var(--line); background: var(--paper); }
button.choice[aria-pressed=true] { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 14%, var(--paper)); }
.more { margin-block-start: 8px; padding-block-start: 8px; border-block-start: 1px solid var(--line); }
.more[hidden] { display: none; }
.muted, .note { color: var(--muted); font-size: 13px; }
.why { margin: 0; padding-inline-start: 18px; color: var(--muted); font-size: 13px; }
.why li { padding-block: 1px; }
.choices { display: flex; flex-wrap: wrap; gap: 6px; margin-block-end: 8px; }
.people { display: grid; grid-template-columns: max-content 1fr; gap: 0 10px; margin: 0 0 6px; font-size: 13px; color: var(--muted); }
.people dt { font-weight: 500; }
.people dd { margin: 0; overflow-wrap: anywhere; }
.reply { max-height: 240px; overflow: auto; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); white-space: pre-wrap; overflow-wrap: anywhere; }
.address { padding: 2px 6px; border-radius: 6px; background: var(--paper); font: 13px/20px "Roboto Mono", monospace; user-select: all; }
.guard { background: var(--fault); outline: 2px solid var(--fault-ink); outline-offset: -2px; }
.guard .says { font-weight: 500; }
.dot { display: inline-block; width: 8px; height: 8px; margin-inline-end: 8px; border-radius: 50%; background: var(--accent); }
.mark { display: inline; }
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
@media (prefers-contrast: more) { .card { border: 1px solid var(--ink); } .view { --muted: var(--ink); } }
@media (forced-colors: active) {
  .card, button { border: 1px solid ButtonBorder; }
  .icon { stroke: CanvasText; }
  .dot { background: Highlight; forced-color-adjust: none; }
  button.main-action { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
`;
