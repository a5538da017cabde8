import { resolve } from "node:path";
import { cyclesOf, importsOfFiles, importsOfRooms } from "./import-graph";

/*
 * The rooms of src are its folders. Whoever changes one may look at those it imports and need not look at those that import
 * it; in a cycle there is no such end.
 */
const files = importsOfFiles(resolve("src"));

test("all files are seen", () => {
  expect(files.size).toBeGreaterThan(500);
  expect(files.get("web/main.tsx")).toContain("web/page/Page.tsx");
});

test("no files import each other in a cycle", () => {
  expect(cyclesOf(files)).toEqual([]);
});

test("no rooms import each other in a cycle", () => {
  expect(cyclesOf(importsOfRooms(files))).toEqual([]);
});

test("nothing outside of src is imported", () => {
  const outside = Array.from(files, ([file, imports]) =>
    [...imports].filter((target) => target.startsWith("..")).map((target) => `${file} imports ${target}`),
  ).flat();
  expect(outside).toEqual([]);
});

test("the emulated Excel that the pane is tried in works nothing out by the product's own formulas, formats or rules", () => {
  const host = importsOfFiles(resolve("test/excel-host"));
  const ours = [...host].flatMap(([file, imports]) =>
    file.endsWith(".test.ts") ? [] : [...imports].filter((target) => target.startsWith("../../src/")),
  );
  expect(ours).toContain("../../src/core/grid/address");
  const allowed =
    /^\.\.\/\.\.\/src\/(?:core\/grid\/|core\/formula\/cells-by-place$|hosts\/(?:xlsx-file|opc|excel)(?:\/|$))/;
  expect(ours.filter((target) => !allowed.test(target))).toEqual([]);
});

describe("cycles", () => {
  const graph = (edges: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));

  test("are found, each with all that is in it", () => {
    expect(cyclesOf(graph({ a: ["b"], b: ["c"], c: ["a", "d"], d: ["e"], e: ["d"], f: ["a"] }))).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  test("are not seen where two ways lead to one end", () => {
    expect(cyclesOf(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toEqual([]);
  });

  test("of rooms may have no cycle of files", () => {
    const files = graph({
      "a/1.ts": ["b/1.ts"],
      "b/2.ts": ["a/2.ts"],
      "a/2.ts": [],
      "b/1.ts": [],
      "a/index.ts": ["b/2.ts"],
    });
    expect(cyclesOf(files)).toEqual([]);
    expect(cyclesOf(importsOfRooms(files))).toEqual([["a", "b"]]);
  });
});
