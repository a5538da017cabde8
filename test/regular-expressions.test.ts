/** @jest-environment node */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { analyse } from "scslre";
import ts from "typescript";

const SRC = resolve(import.meta.dirname, "../src");

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Texts that make a pattern try again from every place, or part one run between two repetitions in every way. */
function faultsOf({ where, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(({ type, character }) => `${where} /${source}/${flags}: ${type} over ${character.literal.source}`);
}

function literalsIn(file: string): Pattern[] {
  const code = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = code.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const where = `${relative(SRC, file)}:${line}`;
      found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

function sources(folder = SRC): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Patterns put together from texts while the engine is loaded. */
function builtPatterns(): Pattern[] {
  const built: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [RegExp | string, string?]) {
      const made = new target(...args);
      built.push({ where: "new RegExp", source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    jest.isolateModules(() => {
      for (const module of ["catalogue", "app/check", "app/report", "app/set", "hosts/xlsx-file"]) {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- the modules must be loaded anew, here and now
        require(join(SRC, module));
      }
    });
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

test("no regular expression of ours takes more than time in proportion to its text", () => {
  const literals = sources().flatMap(literalsIn);
  const built = builtPatterns();
  expect(literals.length).toBeGreaterThan(400);
  expect(built.length).toBeGreaterThan(5);
  expect([...literals, ...built].flatMap(faultsOf)).toEqual([]);
});

test("a pattern that would is found", () => {
  expect(faultsOf({ where: "here", source: "[。.]+$", flags: "" })).toEqual(["here /[。.]+$/: Move over [.\\u3002]"]);
  expect(faultsOf({ where: "here", source: "^\\s*=?\\s*N", flags: "" })).toHaveLength(1);
  expect(faultsOf({ where: "here", source: "(?<![。.])[。.]+$", flags: "" })).toEqual([]);
});
