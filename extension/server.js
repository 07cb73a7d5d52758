// The person's own server: the only file that speaks HTTP. Used by the worker alone.

const PATIENCE = 6000; // ms
const PROBLEMS = { 400: 'unexpected', 401: 'revoked', 403: 'scope', 404: 'unknown', 422: 'unexpected' };

/** What is kept of the connection: { server, token, email, language }, each possibly missing. */
export const connection = async () => (await chrome.storage.local.get('connection')).connection ?? {};
export const keep = (values) => chrome.storage.local.set({ connection: values });

/** { ok: true, data } or { ok: false, problem, url }: one request with the token, never a cookie. */
export async function call(path, { method = 'GET', body, as } = {}) {
  const { server, token } = as ?? await connection();
  if (!server || (!token && !as)) return { ok: false, problem: 'signed_out' };
  try {
    const response = await fetch(`${server}/api/v1/${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
      credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const data = response.status === 204 ? null : await response.json();
    if (response.ok) return { ok: true, data };
    const url = safe(data?.connect_url ?? data?.error?.connect_url, server);
    return { ok: false, problem: PROBLEMS[response.status] ?? 'server', url };
  } catch {
    return { ok: false, problem: await reason(server) };
  }
}

// Only an address on the server itself is ever opened.
function safe(address, server) {
  try {
    const url = new URL(address, server);
    return address && url.origin === server ? url.href : null;
  } catch {
    return null;
  }
}

async function reason(server) {
  if (!await chrome.permissions.contains({ origins: [`${server}/*`] })) return 'permission';
  return navigator.onLine || /\/\/(localhost|127\.)/.test(server) ? 'server' : 'offline';
}

/** Signs in at the server's own page; the code that comes back is worth nothing without our verifier. */
export async function connect(server) {
  const verifier = random();
  const state = random();
  const back = chrome.identity.getRedirectURL('cb');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const query = new URLSearchParams({ redirect_uri: back, state, code_challenge: base64(digest), code_challenge_method: 'S256' });
  let found;
  try {
    found = new URL(await chrome.identity.launchWebAuthFlow({ url: `${server}/extension/connect?${query}`, interactive: true })).searchParams;
  } catch {
    return { ok: false, problem: 'not_connected' };
  }
  if (found.get('state') !== state || !found.get('code')) return { ok: false, problem: 'not_connected' };
  const body = { code: found.get('code'), code_verifier: verifier, redirect_uri: back };
  const answer = await call('token', { method: 'POST', body, as: { server } });
  if (!answer.ok) return { ok: false, problem: answer.problem === 'server' ? 'server' : 'not_connected' };
  const { language } = await connection();
  await keep({ server, token: answer.data.token, email: answer.data.email, language });
  return { ok: true, data: { email: answer.data.email } };
}

const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
