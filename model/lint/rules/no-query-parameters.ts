import { defineRule } from "../define-rule.js";
import { listActions, listParameters } from "../list-actions.js";
import { quote } from "../wording.js";

/** Parameters are headers. A query would be appended to the fragment of the path key and never be sent. */
export const noQueryParameters = defineRule((root, report) => {
  for (const action of listActions(root)) {
    for (const parameter of listParameters(action)) {
      const place = parameter.get("in").text;
      if (place === undefined || place === "header") continue;
      const name = quote(parameter.get("name").value);
      const message = `${action.name} has ${name} in the ${place}; make it a member of the request, or a header.`;
      report(parameter.site, message);
    }
  }
});
