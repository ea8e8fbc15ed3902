/** `gaap` is `Gaap` in code. */
export function toIdentifier(service: string): string {
  return service.replace(/(?:^|-)([a-z0-9]?)/g, (_, letter: string) => letter.toUpperCase());
}
