import { type Exchange, type Fault, render } from "./fault-server.js";

/* Faults to be combined with each other. Those that break off an answer execute the request first: the worst case. */

const refused = [{ address: "127.0.0.2", family: 4 }];

/** Looks up an address at which nobody listens, or several. */
export const refuse = (...more: { address: string; family: number }[]): Fault => ({
  lookup: (callback) => callback(null, [...more, ...refused]),
});

/** Looks up one to which no route leads. */
export const unreachable: Fault = {
  lookup: (callback) => callback(null, [{ address: "255.255.255.255", family: 4 }]),
};

/** Fails to look the name up. */
export const failLookup = (code: string): Fault => ({
  lookup: (callback) =>
    callback(Object.assign(new Error(`getaddrinfo ${code}`), { code, syscall: "getaddrinfo" }), []),
});

/** Neither connects nor fails. */
export const hangLookup: Fault = { lookup: () => {} };

export const resetOnAccept: Fault = { accept: (socket) => socket.resetAndDestroy() };
export const resetInHandshake: Fault = {
  accept: (socket) => socket.once("data", () => socket.resetAndDestroy()),
};
/** Takes the connection and says nothing, as a server without TLS does that waits for a request. */
export const muteOnAccept: Fault = { accept: () => {} };

/** Answers with these bytes; with an end, breaks the connection off behind them. */
export function answerWith(
  write: (exchange: Exchange, inner: object) => string | Buffer,
  end?: "close" | "reset" | "half-close",
): Fault {
  return {
    answer: (exchange) => {
      const { socket } = exchange;
      const bytes = write(exchange, exchange.execute());
      const finish = {
        close: () => socket.destroySoon(),
        reset: () => reset(exchange),
        "half-close": () => socket.end(),
      };
      if (bytes.length > 0) socket.write(bytes, end && finish[end]);
      else if (end) finish[end]();
    },
  };
}

function reset({ socket }: Exchange): void {
  // A reset overtakes what was written just now.
  setTimeout(() => socket.resetAndDestroy(), 5);
}

/** Drops the request unread, as a server does that has just closed an idle connection. */
export const dropUnread: Fault = { answer: ({ socket }) => socket.destroy() };

/** Answers with a head and any body, as it stands. */
export const answerRaw = (head: string, body: string | Buffer, status = "200 OK"): Fault =>
  answerWith(() =>
    Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status}\r\n${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n`),
      Buffer.from(body),
    ]),
  );

/** Answers with a status that the service does not use, around what a healthy service would say. */
export const answerStatus = (status: string, head = ""): Fault =>
  answerWith((_exchange, inner) => render(inner, head, status));

/** Refuses the request with a code, and does not execute it. */
export const refuseWith = (Code: string): Fault => ({
  answer: ({ socket }) => {
    socket.write(render({ Error: { Code, Message: "refused" }, RequestId: "request-refused" }));
  },
});

/** Executes the request and never answers. */
export const stall: Fault = answerWith(() => "");

/** Answers with one byte of the body after the other. */
export const trickle: Fault = {
  answer: ({ socket, execute }) => {
    const text = render(execute());
    let sent = text.indexOf("\r\n\r\n") + 5;
    socket.write(text.slice(0, sent));
    const timer = setInterval(() => socket.write(text[sent++] ?? ""), 20);
    timer.unref();
    socket.on("close", () => clearInterval(timer));
  },
};

/** A service whose clock is ahead: it refuses what is not signed for its time, and tells it. */
export const clockAhead = (milliseconds: number, header = true): Fault => ({
  answer: ({ socket, headers, execute }) => {
    const now = Date.now() + milliseconds;
    const date = header ? `date: ${new Date(now).toUTCString()}\r\n` : "";
    const fits = Math.abs(now / 1000 - Number(headers["x-tc-timestamp"])) <= 300;
    const expired = { Error: { Code: "AuthFailure.SignatureExpire", Message: "expired" }, RequestId: "r" };
    const inner = fits ? execute() : expired;
    // It is the clock of the whole service, so what it lists was created by that, too.
    const shift = (_: string, value: unknown) =>
      typeof value === "object" && value && "CreateTime" in value
        ? { ...value, CreateTime: Number(value.CreateTime) + milliseconds / 1000 }
        : value;
    socket.write(render(JSON.parse(JSON.stringify(inner, shift)), date));
  },
});
