// Serves a folder on loopback as static hosts do: index.html of a folder, gzip for texts, ten
// minutes in the cache. A path that leaves the folder is not found.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const TEXT = /^text|json|xml/;

const answer = (root, url) => {
  const asked = path.join(root, decodeURIComponent(new URL(url, "http://localhost").pathname));
  const file = asked.endsWith(path.sep) ? `${asked}index.html` : asked;
  const found = file.startsWith(root) && fs.statSync(file, { throwIfNoEntry: false })?.isFile();
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  return found ? { status: 200, type, body: fs.readFileSync(file) } : { status: 404, type: TYPES[".html"], body: "" };
};

/** The address of the served folder, and what ends it. */
export const serve = (root) => {
  const server = http.createServer((request, response) => {
    const { status, type, body } = answer(root, request.url);
    const headers = { "content-type": type, "cache-control": "max-age=600" };
    if (TEXT.test(type)) headers["content-encoding"] = "gzip";
    response.writeHead(status, headers).end(TEXT.test(type) ? zlib.gzipSync(body) : body);
  });
  return new Promise((ready) =>
    server.listen(0, "127.0.0.1", () =>
      ready({ origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }),
    ),
  );
};
