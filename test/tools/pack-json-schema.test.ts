import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CATALOGUE } from "../../src/catalogue";
import { DEFAULT_PACK, PACKS } from "../../src/catalogue/packs";
import { readPack } from "../../src/catalogue/packs/pack";
import { packFileSchema } from "../../src/catalogue/packs/schema";

interface Published {
  readonly properties: Readonly<
    Record<string, { readonly description?: string; readonly examples?: readonly unknown[] }>
  >;
}

const published = JSON.parse(readFileSync(resolve("docs/pack.schema.json"), "utf8")) as Published;
const CONTEXT = { base: DEFAULT_PACK, bases: PACKS, rules: new Set(CATALOGUE.map(({ id }) => id)) };

test("the published schema explains every key of a pack", () => {
  expect(Object.keys(published.properties)).toEqual(Object.keys(packFileSchema.entries));
});

test.each(Object.entries(published.properties))("%s: its examples are read", (key, { description, examples = [] }) => {
  expect(description).toMatch(/[\u4e00-\u9fff]/);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    expect(readPack({ name: "a", title: "甲", [key]: example }, CONTEXT).faults).toBeUndefined();
  }
});
