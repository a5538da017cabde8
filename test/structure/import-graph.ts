import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** What imports what: a node's name, and the names of the nodes that it imports something of. */
type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

const IMPORT =
  /(?:^|[;}\s])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']/g;
const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/** The files of a folder with what they import of each other, types included; named from that folder. */
export function importsOfFiles(root: string): ImportGraph {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const known = new Set(files.map((name) => name.split(sep).join("/")));
  return new Map(Array.from(known, (name) => [name, new Set(importsOf(root, name, known))] as const));
}

function importsOf(root: string, name: string, known: ReadonlySet<string>): string[] {
  const text = readFileSync(join(root, name), "utf8");
  return Array.from(text.matchAll(IMPORT), ([, plain, late]) => {
    const target = relative(root, resolve(root, dirname(name), plain ?? late ?? ""))
      .split(sep)
      .join("/");
    return ENDINGS.map((ending) => target + ending).find((file) => known.has(file)) ?? target;
  });
}

/** What puts a room together for others; it opens the room and is not in it. */
const COMPOSES = /(^|\/)(index|main)\.tsx?$/;

/** The rooms of a tree, its folders and the files that put one together, with what they import of each other. */
export function importsOfRooms(files: ImportGraph): ImportGraph {
  const roomOf = (file: string): string => (COMPOSES.test(file) ? file : dirname(file));
  const rooms = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const from = roomOf(file);
    const targets = rooms.get(from) ?? new Set();
    for (const target of imports) if (files.has(target) && roomOf(target) !== from) targets.add(roomOf(target));
    rooms.set(from, targets);
  }
  return rooms;
}

/** The cycles of a graph: sets of nodes each of which reaches all others, sorted by name (Tarjan 1972). */
export function cyclesOf(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const cycle = open.splice(open.indexOf(node));
    if (cycle.length > 1) cycles.push(cycle.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return cycles.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
