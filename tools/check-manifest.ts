import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { COMMAND_NAMES } from "../src/ribbon/command-names";
import { LEAST_EXCEL_API } from "../src/hosts/excel/least-excel-api";
import { manifestFaults } from "./manifest/faults";

/*
 * Checks manifest.xml: our own checks and Microsoft's own reader always, and Microsoft's schemas where they are at hand.
 * Says what is wrong, one fault a line, and fails then.
 */
const root = join(import.meta.dirname, "..");
const SCHEMA = join(root, "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const faults = manifestFaults(readFileSync(join(root, "manifest.xml"), "utf8"), {
  version,
  excelApi: LEAST_EXCEL_API,
  pages: ["taskpane", "commands", "notice", "help"],
  commands: COMMAND_NAMES,
  file: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined),
});
const all = [...faults, ...schemaFaults(), ...(await readingFaults())];
for (const fault of all) console.error(`manifest.xml: ${fault}`);
process.exitCode = all.length > 0 ? 1 : 0;

function schemaFaults(): string[] {
  if (!existsSync(SCHEMA)) return [];
  const given = ["--noout", "--nonet", "--schema", SCHEMA, join(root, "manifest.xml")];
  const { error, status, stderr } = spawnSync("xmllint", given, { encoding: "utf8" });
  if (error) return ["xmllint is not installed, so the schemas cannot be tried"];
  return status === 0 ? [] : stderr.trim().split("\n");
}

/** What the tools of Office read in it must be what we mean; their `validate` would ask a server. */
async function readingFaults(): Promise<string[]> {
  const read = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
  const wanted = {
    version: `${version}.0`,
    defaultLocale: "zh-CN",
    hosts: "Workbook",
    permissions: "ReadWriteDocument",
  };
  const seen = { ...read, hosts: read.hosts?.join(",") };
  return Object.entries(wanted)
    .filter(([name, value]) => seen[name as keyof typeof wanted] !== value)
    .map(([name, value]) => `Office's own tools read another ${name} than ${value}`);
}
