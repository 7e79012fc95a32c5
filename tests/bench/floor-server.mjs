// The server of the floor: serves a built page, keeps gzipped pages as they came, each on disk before the answer, and
// gives them back. Prints its address, as the endpoint does.
import { fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };
const [folder] = process.argv.slice(2);
const data = await mkdtemp(path.join(tmpdir(), 'bitacora-floor-'));
const file = openSync(path.join(data, 'pages'), 'w');
let pages = [];

const server = createServer((incoming, answer) => void serve(incoming, answer));

async function serve(incoming, answer) {
  const { pathname } = new URL(incoming.url, 'http://floor');
  if (incoming.method === 'POST') {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const page = Buffer.concat(parts);
    writeSync(file, page);
    fdatasyncSync(file);
    pages.push(page);
    answer.writeHead(200).end();
  } else if (incoming.method === 'DELETE') {
    pages = [];
    answer.writeHead(200).end();
  } else if (pathname.startsWith('/pages/')) {
    const page = pages[Number(pathname.slice('/pages/'.length))];
    if (page) answer.writeHead(200, { 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' }).end(page);
    else answer.writeHead(204).end();
  } else {
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const content = await readFile(path.join(folder, path.normalize(name))).catch(() => undefined);
    if (content) answer.writeHead(200, { 'Content-Type': TYPES[path.extname(name)] }).end(content);
    else answer.writeHead(404).end();
  }
}

server.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${server.address().port}`));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  void rm(data, { recursive: true, force: true });
});
