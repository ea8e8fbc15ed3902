import type { ServerOptions } from "node:http";
import { createServer, type Server } from "node:https";
import { type CertificateName, serverCertificates } from "./certificates.js";

/** Lets a server accept a connection that is shown another certificate than the good one. */
export type ShowCertificate = (name: CertificateName, accept: () => void) => void;

/** A server that speaks TLS, and what makes it show other certificates. */
export interface TlsServer {
  readonly server: Server;
  readonly showCertificate: ShowCertificate;
}

/** Creates a server that speaks TLS with a certificate of the authority that comes with the emulator. */
export function createTlsServer(limits: ServerOptions & { readonly handshakeTimeout: number }): TlsServer {
  const server = createServer({ ...limits, ...serverCertificates.good });
  return {
    server,
    // A server takes the certificate for a connection when it accepts it, and resumes no session of another one.
    showCertificate(name, accept) {
      server.setSecureContext(serverCertificates[name]);
      accept();
      server.setSecureContext(serverCertificates.good);
    },
  };
}
