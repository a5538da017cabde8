import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./jihe";

const DIST = join(ROOT, "dist");

/** What makes code of a text while it runs: a page's policy forbids it, and no input may ever become code. */
const CODE_OF_TEXT = /(?<![\w$.])(?:eval|Function)\s*\(|\bnew\s+Function\b/;

const scripts = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:js|cjs|html)$/.test(name))
  .map((name) => join(DIST, name));

/** Chunks of earlier builds lie about until the folder is emptied; what no other file speaks of is one of them. */
function isOfThisBuild(path: string): boolean {
  const stem = /([^/\\]+?)(?:\.[0-9a-f]{10})?\.(?:js|cjs)$/.exec(path)?.[1];
  if (stem === undefined) return true;
  return scripts.some(
    (other) => other !== path && new RegExp(`(?<![\\w])${stem}(?![\\w])`).test(readFileSync(other, "utf8")),
  );
}

test("no bundle makes code of text", () => {
  expect(scripts.length).toBeGreaterThan(10);
  const found = scripts.filter((path) => CODE_OF_TEXT.test(readFileSync(path, "utf8")) && isOfThisBuild(path));
  expect(found.map((path) => relative(DIST, path))).toEqual([]);
});

test("what would is found", () => {
  for (const text of ["eval('1')", "a=new Function('b')", ";Function(b)"]) expect(text).toMatch(CODE_OF_TEXT);
  for (const text of ["retrieval(1)", "parseNoFunction()", "new MathFunction()", "a.eval(b)"])
    expect(text).not.toMatch(CODE_OF_TEXT);
});
