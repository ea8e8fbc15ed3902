import { splitName } from "../words/index.js";

/** A long name that may break where a word of it begins. */
export function BreakingName({ name }: { readonly name: string }) {
  const [first, ...others] = splitName(name);
  return (
    <>
      {first}
      {others.map((part) => [<wbr />, part])}
    </>
  );
}
