import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { Emulator } from "../index.js";
import { allowLocalPages, isPreflight } from "./allow-local-pages.js";
import { answerControl, CONTROL_PATH, type Control, mayControl } from "./control.js";
import { endOfTurn } from "./end-of-turn.js";
import { readBody } from "./read-body.js";
import { type EdgeRefusal, readHead } from "./read-head.js";
import { sendAnswer, sendSpoiled } from "./send-spoiled.js";
import type { ServedPort } from "./served-port.js";

export type { Control } from "./control.js";

/** What requests are served with. */
export interface Serving {
  readonly emulator: Pick<Emulator, "answer">;
  readonly control: Control | undefined;
  readonly server: Pick<Server, "listening">;
  readonly port: Pick<ServedPort, "leave">;
}

/** Creates what a server does with each request. While it does not listen, each answer is the last of its connection. */
export function createRequestListener(serving: Serving): RequestListener {
  return (request, response) => {
    // It fails only if the client goes away in the middle of its request: then nobody waits for an answer.
    serve(serving, request, response).catch(() => response.destroy());
  };
}

async function serve(
  { emulator, control, server, port }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const head = readHead(request);
  if (isRefusal(head)) return refuseAtEdge(response, head);
  const { method = "", url: target = "" } = request;
  const crossing = allowLocalPages(head);
  if (isPreflight(method, head)) return void response.writeHead(204, crossing).end();
  const isControl = control !== undefined && target.startsWith(CONTROL_PATH);
  if (isControl && !mayControl(request, head)) {
    return refuseAtEdge(response, { status: 403, message: "Control is for this machine alone." });
  }
  const { body } = await readBody(request);
  if (isControl) {
    const answer = answerControl(control, method, target, body);
    await control.leaveAtOnce();
    return sendJson(response, answer);
  }
  const get = (name: string) => head.get(name) ?? head.get(name.toLowerCase()) ?? null;
  const answer = await emulator.answer({ method, target, headers: { get }, body });
  await endOfTurn();
  if (!server.listening) response.shouldKeepAlive = false;
  if (answer.transport === undefined) sendAnswer(response, answer, crossing);
  else await sendSpoiled(response, answer, crossing, answer.transport, port);
}

function isRefusal(head: ReturnType<typeof readHead>): head is EdgeRefusal {
  return !(head instanceof Map);
}

/** The rest of the request is not read, so that the connection cannot go on. */
function refuseAtEdge(response: ServerResponse, { status, message }: EdgeRefusal): void {
  response.shouldKeepAlive = false;
  response.writeHead(status, { "content-type": "text/plain" }).end(`${message}\n`);
}

function sendJson(response: ServerResponse, { status, content }: ReturnType<typeof answerControl>): void {
  response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(content)}\n`);
}
