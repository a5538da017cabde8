/**
 * Mutation testing: changes the engine in small ways, and counts how many changes its tests notice. Takes some hours in all;
 * `npm run mutation -- rules-form formulas` takes only those areas (tools/mutation/areas.ts). Not part of `npm run check`.
 * Survivors are listed in reports/mutation/<area>.html.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { MutantResult, PartialStrykerOptions } from "@stryker-mutator/api/core";
import { MUTATION_AREAS, type MutationArea } from "./mutation/areas";

const ROOT = join(import.meta.dirname, "..");
const TESTS = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.test\.tsx?$/.test(file));
const REPORTS = "reports/mutation";
const AT_LEAST = 80;
const NOTICED: readonly MutantResult["status"][] = ["Killed", "Timeout"];
const MISSED: readonly MutantResult["status"][] = ["Survived", "NoCoverage"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !MUTATION_AREAS.some((area) => area.name === name));
if (unknown.length > 0) {
  console.error(`No area ${unknown.join(", ")}; there are ${MUTATION_AREAS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const areas = MUTATION_AREAS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const judged: { readonly name: string; readonly noticed: number; readonly missed: number }[] = [];
for (const area of areas) {
  const mutants = await new Stryker(optionsFor(area)).runMutationTest();
  judged.push({ name: area.name, noticed: count(mutants, NOTICED), missed: count(mutants, MISSED) });
}
const all = judged.reduce(
  (sum, { noticed, missed }) => ({ noticed: sum.noticed + noticed, missed: sum.missed + missed }),
  {
    noticed: 0,
    missed: 0,
  },
);
for (const row of [...judged, { name: "all", ...all }]) {
  const mutants = row.noticed + row.missed;
  console.log(`${row.name.padEnd(20)}${String(mutants).padStart(6)} mutants ${score(row).toFixed(1).padStart(6)} %`);
}
if (score(all) < AT_LEAST) process.exitCode = 1;

function optionsFor({ name, mutate, tests }: MutationArea): PartialStrykerOptions {
  const files = TESTS.filter((file) => tests.test(file.replace(/\.test\.tsx?$/, "")));
  if (files.length === 0) throw new Error(`No test judges ${name}.`);
  return {
    packageManager: "npm",
    testRunner: "jest",
    jest: {
      configFile: "jest.mutation.config.js",
      config: {
        testMatch: ["<rootDir>/tools/mutation/tests-of-area.cjs"],
        globals: { testsOfArea: files },
      },
      enableFindRelatedTests: false,
    },
    coverageAnalysis: "perTest",
    mutate: [...mutate],
    // swc looks at no types.
    disableTypeChecks: false,
    // Words are proven by the full texts in the tests of each rule; titles and reasons are no behaviour.
    mutator: { excludedMutations: ["StringLiteral"] },
    // What is worked out while a file is loaded would need every test for each mutant.
    ignoreStatic: true,
    concurrency: 2,
    incremental: true,
    incrementalFile: `${REPORTS}/${name}.incremental.json`,
    reporters: ["progress", "html", "json"],
    htmlReporter: { fileName: `${REPORTS}/${name}.html` },
    jsonReporter: { fileName: `${REPORTS}/${name}.json` },
    ignorePatterns: ["dist", "out", "reports", "coverage", "examples/*.xlsx"],
    tempDirName: `.stryker-tmp/${name}`,
    // A busy machine is no endless loop; those are found by counting.
    timeoutMS: 60_000,
  };
}

function count(mutants: readonly MutantResult[], statuses: readonly MutantResult["status"][]): number {
  return mutants.filter(({ status }) => statuses.includes(status)).length;
}

/** In percent; a hundred where nothing was changed. */
function score({ noticed, missed }: { readonly noticed: number; readonly missed: number }): number {
  return noticed + missed === 0 ? 100 : (noticed / (noticed + missed)) * 100;
}
