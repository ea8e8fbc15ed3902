import { createEmulator, type EmulatorOptions, type WireRequest } from "../../emulator/index.js";
import { startEmulator } from "../../emulator/node/index.js";
import type { ActionModel, ExampleModel } from "../../model/index.js";
import { gaapModel } from "../emulator/gaap-emulator.js";
import { behavioursFor } from "./example-world.js";

/** An action of the document with one of its examples. */
export interface DocumentedCall {
  readonly action: ActionModel;
  readonly example: ExampleModel;
}

/** Every example of the GAAP document. */
export const documentedCalls: readonly DocumentedCall[] = gaapModel.actions.flatMap((action) =>
  action.examples.map((example) => ({ action, example })),
);

/** A request as a server received it. */
export interface ReceivedRequest {
  readonly header: (name: string) => string | null;
  readonly body: string;
}

/** Does something while an emulator listens, with signature checks on, and tells what it received. */
export async function serve(
  options: EmulatorOptions,
  work: (url: string) => Promise<void>,
): Promise<readonly ReceivedRequest[]> {
  const received: ReceivedRequest[] = [];
  const emulator = createEmulator(gaapModel, options);
  const answer = (request: WireRequest) => {
    received.push({
      header: (name) => request.headers.get(name),
      body: new TextDecoder().decode(request.body),
    });
    return emulator.answer(request);
  };
  const server = await startEmulator({ ...emulator, answer });
  try {
    await work(server.url);
  } finally {
    await server.close();
  }
  return received;
}

/** Settings of the world in which an example holds. New ids are the ones of the example, to be compared exactly. */
export function worldOf({ example }: DocumentedCall): EmulatorOptions {
  const { RequestId, ListenerId } = example.response;
  return {
    behaviours: behavioursFor(example),
    ids: { requestId: () => String(RequestId), resourceId: () => String(ListenerId) },
  };
}
