/**
 * `npm run release`: writes out/绩核-<version>.zip, with which a person without npm can use the program: the workbench as one
 * file, the static site with the add-in and the workbench, the manifest, and the page that tells how to install. With
 * ADDIN_BASE_URL the manifest names that address; else the page makes one for the address typed into it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { buildPaneIfStale, buildSingleIfStale, buildWorkbenchIfStale } from "./build-if-stale";
import { manifestFor } from "./build-manifest";
import { publicationFaults } from "./manifest/admission-faults";
import { sharedRuntimeManifest } from "./manifest/shared-runtime";
import { releaseFiles } from "./release-files";

const ROOT = join(import.meta.dirname, "..");
/** So that the same sources give the same bytes. */
const MADE = new Date("2026-01-01T00:00:00");

console.log("正在生成网页……（第一次约两分钟）");
await buildPaneIfStale(ROOT);
await buildWorkbenchIfStale(ROOT);
await buildSingleIfStale(ROOT);

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
const base = process.env["ADDIN_BASE_URL"];
const manifest = base === undefined ? undefined : manifestFor(readFileSync(join(ROOT, "manifest.xml"), "utf8"), base);
const faults = publicationFaults(manifest ?? "");
if (faults.length > 0) throw new Error(faults.join("\n"));
const files = releaseFiles({
  site: { ...filesIn("dist/web", ""), ...filesIn("dist", "workbench") },
  workbench: readFileSync(join(ROOT, "dist/single/workbench.html")),
  manifest,
  sharedManifest: manifest === undefined ? undefined : sharedRuntimeManifest(manifest),
  licence: readFileSync(join(ROOT, "LICENSE")),
});
const folder = `绩核-${version}`;
const entries = Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, [bytes, { mtime: MADE }]] as const);
const target = join(ROOT, "out", `${folder}.zip`);
mkdirSync(join(ROOT, "out"), { recursive: true });
writeFileSync(target, zipSync(Object.fromEntries(entries) as Zippable));
console.log(`已生成 out/${folder}.zip。解压后先看“怎样装.html”。`);

/** The files below a folder whose paths begin so, by path; what builds leave for themselves is not among them. */
function filesIn(path: string, beginning: string): Record<string, Uint8Array> {
  const place = join(ROOT, path);
  const names = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".built")
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(place.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((name) => name.startsWith(beginning));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name))]));
}
