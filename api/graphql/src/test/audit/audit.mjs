// Runs every audit of graphql-http against a server: node audit.mjs <url> <bearer token>
import { serverAudits } from 'graphql-http';

const EXPECTED = 61;
const [url, token] = process.argv.slice(2);
if (!url || !token) {
  console.error('usage: node audit.mjs <url> <bearer token>');
  process.exit(2);
}

const fetchFn = (address, init = {}) =>
  fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
for (const audit of serverAudits({ url, fetchFn })) {
  const result = await audit.fn();
  counts[result.status] += 1;
  if (result.status !== 'ok') {
    console.log(`${result.status.toUpperCase()} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
const run = counts.ok + counts.notice + counts.warn + counts.error;
console.log(`audits=${run} pass=${counts.ok} notice=${counts.notice} warn=${counts.warn} fail=${counts.error}`);
process.exit(counts.ok === EXPECTED && run === EXPECTED ? 0 : 1);
