import { resolve } from "node:path";
import { cyclesOf, importsOfFiles, importsOfRooms } from "./import-graph";

/*
 * The rooms of src are its folders. Whoever changes one may look at those it imports and need not look at those that import
 * it; in a cycle there is no such end. What is not so yet may only become less.
 */
const files = importsOfFiles(resolve("src"));

/** How many rooms of a layer stand in cycles today. */
const ROOMS_IN_CYCLES: Readonly<Record<string, number>> = { hosts: 2, pane: 5 };

const layerOf = (room: string): string => room.split("/")[0]!;

test("all files are seen", () => {
  expect(files.size).toBeGreaterThan(500);
  expect(files.get("web/main.tsx")).toContain("web/page/Page.tsx");
});

test("no files import each other in a cycle", () => {
  expect(cyclesOf(files)).toEqual([]);
});

test("no rooms import each other in a cycle, but as few as are known", () => {
  const cycles = cyclesOf(importsOfRooms(files));
  const inCycles = cycles.flat();
  const layers = [...new Set(inCycles.map(layerOf))];
  const tooMany = layers.filter((layer) => {
    const rooms = inCycles.filter((room) => layerOf(room) === layer);
    return rooms.length > (ROOMS_IN_CYCLES[layer] ?? 0);
  });
  expect(cycles.filter((cycle) => cycle.some((room) => tooMany.includes(layerOf(room))))).toEqual([]);
});

test("nothing outside of src is imported", () => {
  const outside = Array.from(files, ([file, imports]) =>
    [...imports].filter((target) => target.startsWith("..")).map((target) => `${file} imports ${target}`),
  ).flat();
  expect(outside).toEqual([]);
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
