// A stand-in for the program that signs: a WebSocket that fetches a file, adds a signature to it
// and gives it back, as the government's is seen to do. What it says and does is all that is
// known of that one; it draws nothing and has no key.
import crypto from "node:crypto";
import http from "node:http";

// One request; the status of the answer and its body.
function ask(method, address, headers, body) {
  return new Promise((done, failed) => {
    const request = http.request(address, { method, headers }, (answer) => {
      const parts = [];
      answer.on("data", (it) => parts.push(it));
      answer.on("end", () => done({ status: answer.statusCode, body: Buffer.concat(parts) }));
    });
    request.on("error", failed);
    request.end(body);
  });
}

// A text to a browser.
function frame(text) {
  const bytes = Buffer.from(text);
  const head = bytes.length < 126 ? Buffer.from([0x81, bytes.length]) : Buffer.from([0x81, 126, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([head, bytes]);
}

// A text from a browser, which masks what it sends; nothing while it is not whole.
function text(bytes) {
  if (bytes.length < 2) return null;
  const short = bytes[1] & 127, at = short === 126 ? 4 : 2;
  if (bytes.length < at + 4) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < at + 4 + length) return null;
  const mask = bytes.subarray(at, at + 4);
  return Buffer.from(bytes.subarray(at + 4, at + 4 + length).map((it, place) => it ^ mask[place % 4])).toString();
}

function signed(file) {
  const from = file.length + 8;
  return Buffer.concat([file, Buffer.from(`/ByteRange [0 ${from} ${from + 4} 4] startxref 9\n%%EOF\n`)]);
}

// Waits at a port; `heard` gets what it was asked, `refuses` is what it says instead of signing.
export function agent(port) {
  const own = { heard: [], refuses: null };
  const server = http.createServer((_, answer) => answer.writeHead(404).end());
  server.on("upgrade", (request, socket) => {
    const key = request.headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    const accept = crypto.createHash("sha1").update(key).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    socket.on("error", () => {});
    let bytes = Buffer.alloc(0), done = false;
    socket.on("data", async (part) => {
      bytes = Buffer.concat([bytes, part]);
      const said = done ? null : text(bytes);
      if (said === null) return;
      done = true;
      const wish = JSON.parse(said);
      own.heard.push({ verb: request.url.slice(1), wish });
      if (own.refuses) {
        socket.write(frame(JSON.stringify({ Status: 1, Message: own.refuses, FileServer: "" })));
        return;
      }
      const given = await ask("GET", wish.FileName, {});
      const limit = "agent-7e1";
      const body = Buffer.concat([
        Buffer.from(`--${limit}\r\nContent-Disposition: form-data; name="uploadfile"; filename="a.pdf"\r\nContent-Type: application/octet-stream\r\n\r\n`),
        signed(given.body),
        Buffer.from(`\r\n--${limit}--\r\n`),
      ]);
      const kept = await ask("POST", wish.FileUploadHandler, { "Content-Type": `multipart/form-data; boundary=${limit}`, "Content-Length": body.length }, body);
      const told = JSON.parse(kept.body.toString());
      socket.write(frame(JSON.stringify({ Status: told.Status ? 0 : 1, Message: told.Message, FileServer: told.FileServer })));
    });
  });
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done({ own, end: () => { server.closeAllConnections(); server.close(); } })));
}
