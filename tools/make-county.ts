/**
 * Writes a made county: npx tsx tools/make-county.ts FOLDER [units] [seed]. Three folders: 上年, 一轮, 二轮; among the files of
 * 一轮 some that cannot be read; planted.json says what there is to find.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROKEN, makeCounty, workbookOf } from "./county/county";

const [folder = "out/county", units = "300", seed = "1"] = process.argv.slice(2);
const county = makeCounty({ units: Number(units), seed: Number(seed) });
for (const round of ["上年", "一轮", "二轮"]) mkdirSync(join(folder, round), { recursive: true });
for (const { file, prior, first, second } of county.units) {
  writeFileSync(join(folder, "上年", file), workbookOf(prior));
  writeFileSync(join(folder, "一轮", file), workbookOf(first));
  writeFileSync(join(folder, "二轮", file), workbookOf(second));
}
for (const [name, bytes] of Object.entries(BROKEN)) writeFileSync(join(folder, "一轮", name), bytes);
writeFileSync(join(folder, "planted.json"), JSON.stringify(county.planted, null, 2));
console.log(`${county.units.length} units in ${folder}`);
