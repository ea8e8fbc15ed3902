/** A key that the emulator knows. */
export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  /** Session token of a temporary key; requests must then carry it. */
  readonly token?: string;
}

/** The key that works where no others are configured. It opens nothing but emulators, so it may be printed. */
export const developmentCredentials: Credential = {
  secretId: "AKIDEXAMPLEFORDEVELOPMENT",
  secretKey: "example-key-for-development",
};
