import type { PaneCommandName } from "../../src/taskpane/command-names";

/** The function behind each button that opens the pane at a page where ribbon and pane are not one. */
const FUNCTIONS: Readonly<Record<string, PaneCommandName>> = {
  "Jihe.Check": "checkInPane",
  "Jihe.Fill": "fillInPane",
  "Jihe.Report": "reportInPane",
  "Jihe.Clear": "clearMarksInPane",
  "Jihe.Open": "openPane",
};

/** Addresses that only separate pages need. */
const OF_SEPARATE_PAGES = ["Page.Commands", "Page.Check", "Page.Fill", "Page.Report"];

/**
 * The manifest for Excels with SharedRuntime 1.1: pane, ribbon and functions are one page, so that clicks on the ribbon find
 * the pane as a person left it. A manifest can only be of one kind: Office reads one version of overrides for task panes
 * (1.0), and one that demands the set is passed over as a whole where it is missing, ribbon and all.
 * @throws Error where the manifest is not made as expected
 */
export function sharedRuntimeManifest(manifest: string): string {
  let text = replaced(manifest, /(xsi:type="VersionOverridesV1_0">\n)(\s*)(<Hosts>)/, (_, opening, indent, hosts) => {
    const sets = `<bt:Sets DefaultMinVersion="1.1"><bt:Set Name="SharedRuntime" MinVersion="1.1" /></bt:Sets>`;
    return `${opening}${indent}<Requirements>${sets}</Requirements>\n${indent}${hosts}`;
  });
  text = replaced(text, /(\s*)(<DesktopFormFactor>)/, (_, indent, opening) => {
    return `${indent}<Runtimes>${indent}  <Runtime resid="Page.Home" lifetime="long" />${indent}</Runtimes>${indent}${opening}`;
  });
  text = replaced(text, /<FunctionFile resid="[^"]+" \/>/, () => '<FunctionFile resid="Page.Home" />');
  for (const [id, name] of Object.entries(FUNCTIONS)) {
    const action = new RegExp(`(<Control xsi:type="Button" id="${id}">[^]*?)<Action [^]*?</Action>`);
    const call = `<Action xsi:type="ExecuteFunction"><FunctionName>${name}</FunctionName></Action>`;
    text = replaced(text, action, (_, before) => `${before}${call}`);
  }
  for (const id of OF_SEPARATE_PAGES) text = replaced(text, new RegExp(`\\s*<bt:Url id="${id}"[^>]*/>`), () => "");
  return text;
}

function replaced(text: string, what: RegExp, by: (found: string, ...groups: string[]) => string): string {
  if (!what.test(text)) throw new Error(`The manifest has nothing like ${String(what)}.`);
  return text.replace(what, by);
}
