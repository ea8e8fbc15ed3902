/** A long name that may break where a word of it begins. */
export function BreakingName({ name }: { readonly name: string }) {
  const [first, ...others] = name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[._])/);
  return (
    <>
      {first}
      {others.map((part) => [<wbr />, part])}
    </>
  );
}
