import { createHash } from "node:crypto";

/** What the bill is made out for, and when. */
export interface BillFacts {
  /** npm name of the root package. */
  readonly name: string;
  /** Time of the commit, ISO 8601: the same sources give the same bill. */
  readonly timestamp: string;
}

interface Component {
  readonly "bom-ref": string;
  name: string;
  [key: string]: unknown;
}

/**
 * Makes the CycloneDX bill that `npm sbom` printed reproducible: the time is that of the commit, the serial number
 * follows from the content, and packages are called by their name instead of the folder they stand in.
 */
export function normaliseBill(text: string, { name, timestamp }: BillFacts): string {
  // npm prints CycloneDX 1.5, whose metadata and components are objects of these members.
  const bill = JSON.parse(text) as {
    serialNumber?: string;
    metadata: { timestamp: string; component: Component };
    components: Component[];
  };
  delete bill.serialNumber;
  bill.metadata.timestamp = timestamp;
  bill.metadata.component.name = name;
  for (const component of bill.components) component.name = component["bom-ref"].replace(/(?<=.)@[^@]*$/, "");
  const { bomFormat, specVersion, ...rest } = bill as typeof bill & Readonly<Record<string, unknown>>;
  const serialNumber = toSerialNumber(JSON.stringify(bill));
  return `${JSON.stringify({ bomFormat, specVersion, serialNumber, ...rest }, undefined, 2)}\n`;
}

/** A UUID of version 8, which leaves its content to whoever makes it: here a hash. */
function toSerialNumber(content: string): string {
  const hash = createHash("sha256").update(content).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}
