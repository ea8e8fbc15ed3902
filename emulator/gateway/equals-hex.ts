const DIGITS = Uint8Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));

/**
 * Compares bytes with their lower-case hexadecimal digits, in a time that depends on the lengths alone, so that a
 * signature cannot be found digit by digit.
 */
export function equalsHex(bytes: Uint8Array, digits: string): boolean {
  let difference = digits.length ^ (2 * bytes.length);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    difference |= (DIGITS[byte >> 4] ?? 0) ^ digits.charCodeAt(2 * index);
    difference |= (DIGITS[byte & 15] ?? 0) ^ digits.charCodeAt(2 * index + 1);
  }
  return difference === 0;
}
