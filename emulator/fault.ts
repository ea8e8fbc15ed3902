/** A refusal: what stands under `Error` in the envelope. It is an answer like any other, so it is returned, not thrown. */
export class Fault {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}
