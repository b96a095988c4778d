// The landing page's live part: the state, the buttons, and the tenant's events over the WebSocket. Everything that
// comes from outside enters the page as text, never as markup.
"use strict";

const SHOWN_MAX = 60;
const REPLAYED = 20;
const RETRY_MAX_MS = 10000;
const byId = (id) => document.getElementById(id);
const wallet = document.body.dataset.wallet;
let position = null;
let retryMs = 500;

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) { made.className = name; }
  if (text !== undefined) { made.textContent = text; }
  return made;
}

function pill(id, text, mood) {
  const found = byId(id);
  found.textContent = text;
  found.className = mood ? `pill ${mood}` : "pill";
}

// ---- the state -------------------------------------------------------------
function showBalance(text) {
  const place = byId("balance");
  if (place.textContent === text) { return; }
  place.textContent = text;
  place.classList.remove("tick");
  void place.offsetWidth; // starts the animation anew
  place.classList.add("tick");
}

function showChecks(checks) {
  const rows = Object.entries(checks).flatMap(([name, found]) => [
    element("dt", "", name), element("dd", found === "ok" ? "" : "bad", found),
  ]);
  byId("checks").replaceChildren(element("dt", "", "web"), element("dd", "", "ok"), ...rows);
}

function showDeposits(deposits) {
  if (!deposits.length) { return; }
  byId("deposits").replaceChildren(...deposits.map((deposit) => {
    const row = element("li");
    row.append(element("span", "amount", `${deposit.amount} ${deposit.currency}`), element("span", "", deposit.status),
      element("code", "", deposit.id));
    return row;
  }));
}

async function refresh() {
  try {
    const answer = await fetch("/dev/state", { headers: { Accept: "application/json" } });
    const state = await answer.json();
    if (!answer.ok) { throw new Error(state.detail || state.title); }
    pill("health", state.status, state.status === "ready" ? "good" : "bad");
    showBalance(state.wallet.posted);
    const days = Math.round(state.ahead_seconds / 86400);
    byId("wallet-note").textContent = `available ${state.wallet.available} · tenant's time ${state.now.slice(0, 16).replace("T", " ")} UTC` +
      (days ? ` (${days} days ahead)` : "");
    showChecks(state.checks);
    showDeposits(state.deposits);
    if (position === null) { position = Math.max(0, state.position - REPLAYED); }
    return true;
  } catch (error) {
    pill("health", "no answer", "bad");
    return false;
  }
}

let refreshing = 0;
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(refresh, 250);
}

// ---- the feed --------------------------------------------------------------
function summary(data) {
  const told = ["status", "change", "balance", "amount", "currency", "fee", "tax", "bank", "error_code", "reason"];
  return told.filter((name) => typeof data[name] === "string" && data[name] !== "").map((name) => `${name} ${data[name]}`).join(" · ");
}

function showEvent(event) {
  const feed = byId("feed");
  feed.querySelector(".empty")?.remove();
  const row = element("li", "new");
  row.dataset.position = event.position;
  row.dataset.type = event.type;
  row.append(
    element("time", "at", event.occurred_at.slice(11, 19)), element("span", "what", event.type),
    element("span", "position", `#${event.position}`), element("span", "more", `${event.subject}${summary(event.data) ? " · " : ""}${summary(event.data)}`),
  );
  feed.prepend(row);
  while (feed.children.length > SHOWN_MAX) { feed.lastElementChild.remove(); }
}

function light(type) {
  for (const step of document.querySelectorAll("[data-lights]")) {
    if (step.dataset.lights.split(" ").includes(type)) {
      step.classList.add("lit");
      setTimeout(() => step.classList.remove("lit"), 4000);
    }
  }
}

function take(event) {
  if (event.position <= position) { return; } // seen before the line broke
  position = event.position;
  showEvent(event);
  light(event.type);
  if (event.type === "balance.changed" && event.subject === wallet) { showBalance(event.data.balance); }
  refreshSoon();
}

async function follow() {
  if (position === null && !(await refresh())) { again(); return; }
  let ticket;
  try {
    const answer = await fetch("/dev/tickets", { method: "POST" });
    if (!answer.ok) { throw new Error("no ticket"); }
    ticket = (await answer.json()).ticket;
  } catch (error) { again(); return; }
  const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/v1/realtime`);
  socket.addEventListener("open", () => socket.send(JSON.stringify({ type: "connect", ticket })));
  socket.addEventListener("message", (heard) => {
    const message = JSON.parse(heard.data);
    if (message.type === "connected") {
      socket.send(JSON.stringify({ type: "subscribe", id: "feed", after: position }));
    } else if (message.type === "subscribed") {
      retryMs = 500;
      pill("line", "live", "good");
      refreshSoon();
    } else if (message.type === "event") {
      take(message.event);
    } else if (message.type === "ping") {
      socket.send(JSON.stringify({ type: "pong" }));
    }
  });
  socket.addEventListener("close", again);
}

function again() {
  pill("line", "reconnecting…", "bad");
  setTimeout(follow, retryMs * (0.5 + Math.random()));
  retryMs = Math.min(RETRY_MAX_MS, retryMs * 2);
}

// ---- the buttons -----------------------------------------------------------
function say(text, bad) {
  const said = byId("said");
  said.textContent = text;
  said.className = bad ? "said bad" : "said";
  said.hidden = false;
}

for (const form of document.querySelectorAll("form[data-play]")) {
  form.addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" } });
      const body = await answer.json();
      say(answer.ok ? body.text : body.detail || body.title, !answer.ok);
    } catch (error) {
      say("The server did not answer.", true);
    } finally {
      button.disabled = false;
      refreshSoon();
    }
  });
}

// ---- copying ---------------------------------------------------------------
for (const place of document.querySelectorAll(".copy")) {
  const button = element("button", "small", "copy");
  button.type = "button";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(place.querySelector("code").textContent);
    button.textContent = "copied";
    setTimeout(() => { button.textContent = "copy"; }, 1500);
  });
  place.append(button);
}

// A payer who comes back from the checkout brings the payment's state in the address.
const back = new URLSearchParams(location.search);
if (/^pay_[0-9a-z]+$/.test(back.get("payment") || "")) {
  const status = back.get("status") || "";
  say(`Back from the checkout: ${back.get("payment")} is ${status}.`, !["succeeded", "authorized"].includes(status));
  history.replaceState(null, "", "/");
}

follow();
setInterval(() => { if (!document.hidden) { refresh(); } }, 10000);
