// What is better with JavaScript; every page works without it.
"use strict";

const matters = () => [...document.querySelectorAll(".matter[tabindex], .row")];

function step(by) {
  const all = matters();
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (!next) return;
  (next.matches(".matter") ? next : next.querySelector("a")).focus();
  next.scrollIntoView({ block: "nearest" });
}

function isTyping(target) {
  return target.closest("input, select, textarea, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "/") {
    const box = document.querySelector("[data-search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
  }
});

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", (event) => event.target.matches("select") && form.requestSubmit());
}

for (const button of document.querySelectorAll("[data-zone]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const field = document.getElementById(button.dataset.zone);
  if (!zone || zone === field.value) continue;
  button.hidden = false;
  button.textContent = button.dataset.words.replace("ZONE", zone);
  button.addEventListener("click", () => {
    field.value = zone;
    button.hidden = true;
  });
}

for (const field of document.querySelectorAll("[data-own-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}

async function follow(place) {
  const answer = await fetch("/api/v1/me", { headers: { accept: "application/json" } });
  const stage = answer.ok ? (await answer.json()).sync.stage : "";
  if (stage && stage !== place.dataset.stage) location.reload();
  else setTimeout(follow, 5000, place);
}

const place = document.querySelector("[data-stage]");
if (place && place.dataset.stage !== "complete") setTimeout(follow, 5000, place);
