import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { catalogueVersion } from "../../tools/catalogue-version";

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

const FILES = {
  "src/catalogue/rules/form/a.ts": "export const a = 1;\nexport const b = 2;\n",
  "src/catalogue/packs/hunan.json": "{}",
  "src/core/rules/derived/sum.ts": "",
};

function versionOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "jihe-version-"));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return catalogueVersion(root);
}

test("the same declarations have the same version, wherever they lie and however their lines end", () => {
  const windows = Object.fromEntries(
    Object.entries(FILES).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")]),
  );
  expect(versionOf(FILES)).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(windows)).toBe(versionOf(FILES));
});

test.each([
  ["a rule", { "src/catalogue/rules/form/a.ts": "export const a = 2;\nexport const b = 2;\n" }],
  ["a threshold of a pack", { "src/catalogue/packs/hunan.json": '{ "tail": 1 }' }],
  ["what makes rules of relations", { "src/core/rules/derived/sum.ts": "//" }],
  ["a new rule", { "src/catalogue/rules/form/b.ts": "" }],
])("another version comes with %s", (_, changed) => {
  expect(versionOf({ ...FILES, ...changed })).not.toBe(versionOf(FILES));
});

test("what is not of the catalogue changes nothing", () => {
  expect(versionOf({ ...FILES, "src/pane/App.tsx": "1", "src/catalogue/README.md": "x" })).toBe(versionOf(FILES));
});
