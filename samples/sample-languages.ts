import type { Code } from "../model/escape/index.js";
import type { ApiModel } from "../model/index.js";
import { renderOpenaction, renderTccli } from "./command-line.js";
import { renderCSharp } from "./csharp.js";
import { renderCurl } from "./curl.js";
import { renderGo } from "./go.js";
import { renderJava } from "./java.js";
import { renderPerl } from "./perl.js";
import { renderPhp } from "./php.js";
import { renderPython } from "./python.js";
import { renderRuby } from "./ruby.js";
import type { SampledCall } from "./sampled-call.js";
import { renderTypeScript } from "./typescript.js";
import { renderVendorNode } from "./vendor-node.js";

/** A form in which a call can be shown. */
export interface SampleLanguage {
  /** Stable, as for links: `python`. */
  readonly id: string;
  readonly label: string;
  /** Of a file with the sample, without the dot. */
  readonly extension: string;
  /** Name of the language for highlighters, Prism's and Shiki's alike. */
  readonly highlight: string;
  /** What must be there to run it, in a few words. */
  readonly needs: string;
  /** Whether tests run samples against the emulator, with signature checks on; else only their words are checked. */
  readonly isRun: boolean;
  /** Knows the vendor's services alone. */
  readonly isOfVendor: boolean;
  readonly render: (call: SampledCall) => Code;
}

/** Every form, the generated client first. */
export const sampleLanguages: readonly SampleLanguage[] = [
  {
    id: "typescript",
    label: "TypeScript",
    extension: "ts",
    highlight: "typescript",
    needs: "Node 20, a browser or another runtime with fetch, and the generated package",
    isRun: true,
    isOfVendor: false,
    render: renderTypeScript,
  },
  {
    id: "curl",
    label: "curl",
    extension: "sh",
    highlight: "bash",
    needs: "bash, curl and openssl",
    isRun: true,
    isOfVendor: false,
    render: renderCurl,
  },
  {
    id: "python",
    label: "Python",
    extension: "py",
    highlight: "python",
    needs: "Python 3.6",
    isRun: true,
    isOfVendor: false,
    render: renderPython,
  },
  {
    id: "go",
    label: "Go",
    extension: "go",
    highlight: "go",
    needs: "Go 1.16",
    isRun: true,
    isOfVendor: false,
    render: renderGo,
  },
  {
    id: "java",
    label: "Java",
    extension: "java",
    highlight: "java",
    needs: "Java 17",
    isRun: true,
    isOfVendor: false,
    render: renderJava,
  },
  {
    id: "php",
    label: "PHP",
    extension: "php",
    highlight: "php",
    needs: "PHP 7, with its openssl extension",
    isRun: true,
    isOfVendor: false,
    render: renderPhp,
  },
  {
    id: "ruby",
    label: "Ruby",
    extension: "rb",
    highlight: "ruby",
    needs: "Ruby 2.4",
    isRun: true,
    isOfVendor: false,
    render: renderRuby,
  },
  {
    id: "csharp",
    label: "C#",
    extension: "cs",
    highlight: "csharp",
    needs: ".NET 6 or Mono 6; tried with Mono",
    isRun: true,
    isOfVendor: false,
    render: renderCSharp,
  },
  {
    id: "perl",
    label: "Perl",
    extension: "pl",
    highlight: "perl",
    needs: "Perl 5.14, with IO::Socket::SSL for https",
    isRun: true,
    isOfVendor: false,
    render: renderPerl,
  },
  {
    id: "vendor-node",
    label: "JavaScript, the vendor's SDK",
    extension: "mjs",
    highlight: "javascript",
    needs: "Node and the package tencentcloud-sdk-nodejs",
    isRun: true,
    isOfVendor: true,
    render: renderVendorNode,
  },
  {
    id: "openaction",
    label: "openaction",
    extension: "sh",
    highlight: "bash",
    needs: "bash and the package openaction",
    isRun: true,
    isOfVendor: false,
    render: renderOpenaction,
  },
  {
    id: "tccli",
    label: "tccli",
    extension: "sh",
    highlight: "bash",
    needs: "bash and the vendor's tccli",
    isRun: false,
    isOfVendor: true,
    render: renderTccli,
  },
];

/** The forms in which calls of a service can be shown: the vendor's own tools know no other services. */
export function sampleLanguagesOf({ service }: ApiModel): readonly SampleLanguage[] {
  const isOfVendor =
    service.headerPrefix === "X-TC-" && /\.tencentcloudapi\.com\/?$/.test(service.endpoints[0]?.url ?? "");
  return isOfVendor ? sampleLanguages : sampleLanguages.filter((language) => !language.isOfVendor);
}

/** Shows a call in a language, by its id. Throws a `TypeError` for an id that there is not, or a value that is not JSON. */
export function renderSample(id: string, call: SampledCall): Code {
  const language = sampleLanguages.find((candidate) => candidate.id === id);
  if (language === undefined) {
    const ids = sampleLanguages.map((candidate) => candidate.id).join(", ");
    throw new TypeError(`There are no samples in ${JSON.stringify(id)}, but in ${ids}.`);
  }
  return language.render(call);
}
