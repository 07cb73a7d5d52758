// The person's own server: the only file that speaks HTTP. Used by the worker alone.

const PATIENCE = 6000; // ms
const PROBLEMS = { 401: 'revoked', 403: 'scope', 404: 'unknown' };

/** What is kept of the connection: { server, token, email, language }, each possibly missing. */
export const connection = async () => (await chrome.storage.local.get('connection')).connection ?? {};
export const keep = (values) => chrome.storage.local.set({ connection: values });

/** { ok: true, data } or { ok: false, problem, url }; with the token, never with a cookie. */
export async function call(path, method = 'GET', body = undefined, as = undefined) {
	const { server, token } = as ?? await connection();
	if (!server || (!token && !as)) return { ok: false, problem: 'signed_out' };
	try {
		const response = await fetch(`${server}/api/v1/${path}`, {
			method,
			body: body && JSON.stringify(body),
			headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
			credentials: 'omit', redirect: 'error', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE),
		});
		const data = response.status === 204 ? null : await response.json();
		return response.ok ? { ok: true, data } : { ok: false, problem: PROBLEMS[response.status] ?? (response.status < 500 ? 'unexpected' : 'server'), url: data.error?.connect_url };
	} catch {
		return { ok: false, problem: await reason(server) };
	}
}

async function reason(server) {
	if (!await chrome.permissions.contains({ origins: [`${server}/*`] })) return 'permission';
	return navigator.onLine || /\/\/(localhost|127\.)/.test(server) ? 'server' : 'offline';
}

/** Signs in at the server's own page; the code that comes back is worth nothing without our verifier (PKCE). */
export async function connect(server) {
	const [verifier, state] = [random(), random()];
	const back = chrome.identity.getRedirectURL('cb');
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
	const query = new URLSearchParams({ redirect_uri: back, state, code_challenge: base64(digest), code_challenge_method: 'S256' });
	const url = `${server}/extension/connect?${query}`;
	const address = await chrome.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => back);
	const answered = new URL(address).searchParams;
	if (answered.get('state') !== state || !answered.get('code')) return { ok: false, problem: 'not_connected' };
	const proof = { code: answered.get('code'), code_verifier: verifier, redirect_uri: back };
	const { ok, data, problem } = await call('token', 'POST', proof, { server });
	if (!ok) return { ok, problem };
	await keep({ ...await connection(), server, ...data });
	return { ok };
}

const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
