import fc from "fast-check";
import { componentsInOrder } from "../../../../src/core/formula/recalculation/components";

type Graph = Readonly<Record<string, readonly string[]>>;

function components(graph: Graph, roots = Object.keys(graph)): string[] {
  return Array.from(
    componentsInOrder(roots, (node) => graph[node] ?? []),
    (members) => [...members].sort().join(""),
  );
}

describe("componentsInOrder", () => {
  test("what a node depends on comes first", () => {
    expect(components({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual(["d", "b", "c", "a"]);
  });

  test("nodes in a cycle come together, those before and behind it alone", () => {
    expect(components({ a: ["b"], b: ["c"], c: ["d", "b"], d: ["e", "c"], e: [] })).toEqual(["e", "bcd", "a"]);
    expect(components({ a: ["a"] })).toEqual(["a"]);
    expect(components({ a: ["b"], b: ["a"], c: ["d"], d: ["c", "a"] })).toEqual(["ab", "cd"]);
  });

  test("only what the roots reach is seen", () => {
    expect(components({ a: ["b"], b: [], c: [] }, ["a"])).toEqual(["b", "a"]);
  });

  test("any graph: each node once, dependencies not later, same component exactly if each reaches the other", () => {
    const graphs = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 })), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graphs, (edges) => {
        const found = Array.from(componentsInOrder([0, 1, 2, 3, 4, 5, 6, 7], (node) => edges[node]!));
        const place = new Map(found.flatMap((members, index) => members.map((member) => [member, index] as const)));
        expect(found.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        const reach = (from: number, seen = new Set<number>()): Set<number> => {
          for (const next of edges[from]!) if (!seen.has(next)) reach(next, seen.add(next));
          return seen;
        };
        for (const a of place.keys()) {
          for (const b of reach(a)) {
            expect(place.get(b)!).toBeLessThanOrEqual(place.get(a)!);
            if (a !== b) expect(place.get(a) === place.get(b)).toBe(reach(b).has(a));
          }
        }
      }),
    );
  });
});
