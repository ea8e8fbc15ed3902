/** Puts text on the clipboard; resolves to whether that was possible. Pages may be kept from it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
