import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LEAST_EXCEL_API } from "../../src/hosts/excel/least-excel-api";
import { PANE_COMMAND_NAMES } from "../../src/taskpane/command-names";
import { manifestElements } from "../../tools/manifest/elements";
import { manifestFaults } from "../../tools/manifest/faults";
import { sharedRuntimeManifest } from "../../tools/manifest/shared-runtime";

const ROOT = join(import.meta.dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const shared = sharedRuntimeManifest(manifest);

test("has no faults of its own, and a function behind every button but none that nobody calls", () => {
  const surroundings = {
    version: "1.0.0",
    excelApi: LEAST_EXCEL_API,
    pages: ["taskpane", "help"],
    commands: PANE_COMMAND_NAMES,
    file: (path: string) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path)) : undefined),
  };
  expect(manifestFaults(shared, surroundings)).toEqual([]);
});

test("runtime, functions and pane are one resource, and the overrides demand the set", () => {
  const elements = manifestElements(shared);
  const residOf = (name: string) => elements.find((element) => element.name === name)?.attributes["resid"];
  expect([residOf("Runtime"), residOf("FunctionFile")]).toEqual(["Page.Home", "Page.Home"]);
  const sets = elements
    .filter(({ name }) => name === "bt:Set" || name === "Set")
    .map(({ attributes }) => attributes["Name"]);
  expect(sets).toEqual(["ExcelApi", "SharedRuntime"]);
  expect(shared).not.toContain("ShowTaskpane");
});

test("a manifest of another make is refused", () => {
  expect(() => sharedRuntimeManifest(manifest.replace("<DesktopFormFactor>", "<Phone>"))).toThrow("DesktopFormFactor");
});
