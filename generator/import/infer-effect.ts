import { type Effect, splitWords } from "../../model/index.js";

const VERBS: Readonly<Record<Exclude<Effect, "update">, string>> = {
  read: "Count Describe Fetch Get Inquire Inquiry List Lookup Preview Query Search",
  create:
    "Add Allocate Apply Buy Clone Copy Create Generate Import Insert Issue Order Publish Purchase Register Renew Run Send " +
    "Submit Upload",
  delete: "Clear Delete Destroy Drop Erase Purge Release Remove Terminate Unregister",
};

const EFFECTS = new Map(
  // Safe: the keys of the table are those of its type.
  (Object.keys(VERBS) as (keyof typeof VERBS)[]).flatMap((effect) =>
    VERBS[effect].split(" ").map((verb) => [verb, effect] as const),
  ),
);

/** What an action does, by the first word of its name. An unknown word changes something: a read may be repeated. */
export function inferEffect(action: string): Effect {
  return EFFECTS.get(splitWords(action)[0] ?? "") ?? "update";
}
