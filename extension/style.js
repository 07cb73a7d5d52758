// How our pieces look: both themes, both directions; nothing moves.

const STYLE = `
:host { display: block; }
.view {
	--ink: #1f1f1f; --muted: #545a61; --line: #d5dae0; --paper: #fff; --accent: #0b57d0; --on-accent: #fff;
	--duty: #f0f5fe; --fault: #fef4e0; --fault-ink: #7a4300; --ok: #eaf6ed; --ok-ink: #0d652d; --calm: #f4f6f8;
	color: var(--ink); font: 14px/20px "Google Sans", Roboto, Arial, sans-serif; text-align: start;
}
.view[data-scheme=dark] {
	--ink: #e6e8eb; --muted: #b4bac1; --line: #4f5358; --paper: #26282b; --accent: #a8c7fa; --on-accent: #062e6f;
	--duty: #2b3444; --fault: #40351f; --fault-ink: #fdd68a; --ok: #233a2b; --ok-ink: #9bd8ae; --calm: #33353a;
}
.view * { box-sizing: border-box; }
.notice { margin: 4px 16px 12px; }
.strip { margin: 6px 0; }
.toast { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; max-width: 440px; z-index: 900; }
.card { display: flex; gap: 12px; padding: 10px 14px; border-radius: 12px; background: var(--calm); }
.card + .card { margin-top: 6px; }
.duty { background: var(--duty); }
.fault, .guard { background: var(--fault); }
.ok { background: var(--ok); }
.strip .card { padding: 6px 12px; }
.icon { flex: none; width: 20px; height: 20px; margin-block-start: 2px; fill: none; stroke: var(--muted); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.duty > .icon { stroke: var(--accent); }
.fault > .icon, .guard > .icon { stroke: var(--fault-ink); }
.ok > .icon { stroke: var(--ok-ink); }
.main { flex: 1; min-width: 0; }
p { margin: 0; overflow-wrap: anywhere; }
.mark { display: inline; }
.says { display: inline; line-height: 24px; }
.actions { display: flex; flex-wrap: wrap; gap: 2px 4px; margin: 6px -10px 2px; }
button {
	all: unset; unicode-bidi: plaintext; box-sizing: border-box; cursor: pointer; min-height: 28px; padding: 4px 10px; border-radius: 14px;
	color: var(--accent); font: inherit; font-size: 13px; font-weight: 500; max-width: 100%; overflow-wrap: anywhere;
}
button:hover, button.tonal, button[aria-expanded=true], button[aria-pressed=true] { background: color-mix(in srgb, var(--accent) 12%, transparent); }
button.tonal, button.main-action { margin-inline-start: 10px; padding-inline: 14px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button.main-action { background: var(--accent); color: var(--on-accent); }
button.main-action:hover { text-decoration: underline; }
button.quiet { color: var(--muted); font-weight: 400; }
button.link { min-height: 0; padding: 2px 6px; }
button.choice { border: 1px solid var(--line); }
.choices { display: flex; flex-wrap: wrap; gap: 6px; margin-block-end: 8px; }
.more { margin-block-start: 8px; padding-block-start: 8px; border-block-start: 1px solid var(--line); }
.more[hidden] { display: none; }
.muted, .note, .why, .people { color: var(--muted); font-size: 13px; }
.why { margin: 0; padding-inline-start: 18px; }
.people { display: grid; grid-template-columns: max-content 1fr; gap: 0 10px; margin: 0 0 6px; }
dd { margin: 0; overflow-wrap: anywhere; }
.reply { max-height: 240px; overflow: auto; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); white-space: pre-wrap; overflow-wrap: anywhere; }
.address { user-select: all; }
.guard { outline: 2px solid var(--fault-ink); outline-offset: -2px; }
.guard .says { font-weight: 500; }
.dot { display: inline-block; width: 8px; height: 8px; margin-inline-end: 8px; border-radius: 50%; background: var(--accent); }
@media (prefers-contrast: more) { .view { --muted: var(--ink); } .card { border: 1px solid; } }
@media (forced-colors: active) {
	.card, button { border: 1px solid; }
	.view .icon { stroke: CanvasText; }
	.dot { background: Highlight; forced-color-adjust: none; }
}
`;
