import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tokens } from "@fluentui/react-components";
import { rulesOf } from "../../src/catalogue";
import { DEFAULT_PACK } from "../../src/catalogue/packs";

const lean = createRequire(join(process.cwd(), "tools/"))("./lean-decimal.cjs") as ((source: string) => string) & {
  readonly NEVER_CALLED: readonly string[];
  readonly NEVER_CALLED_STATIC: readonly string[];
};
const SOURCE = readFileSync("node_modules/decimal.js/decimal.mjs", "utf8");

test("every token of Fluent stands for its own name", async () => {
  const file = pathToFileURL(join(process.cwd(), "tools/fluent-tokens.js")).href;
  const { tokens: ours } = (await import(file)) as { readonly tokens: Readonly<Record<string, string>> };
  const names = Object.keys(tokens) as (keyof typeof tokens)[];
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((name) => ours[name] !== tokens[name])).toEqual([]);
});

test("what is taken out of decimal.js is called by nothing of ours, and by nothing that is left of it", () => {
  const shorts = lean.NEVER_CALLED.map((name) => new RegExp(`P\\.${name} = P\\.(\\w+) =`).exec(SOURCE)?.[1] ?? name);
  // A session logs, and numbers have their own roots.
  const methods = [...lean.NEVER_CALLED, ...shorts].join("|");
  const call = new RegExp(
    `(?<!\\b(?:Math|console|tools))\\.(?:${methods})\\(|\\bDecimal\\.(?:${lean.NEVER_CALLED_STATIC.join("|")})\\b`,
  );
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const callers = files.filter((file) => call.test(withoutComments(readFileSync(join("src", file), "utf8"))));
  expect(callers).toEqual([]);
  const inner = new RegExp(`\\b(?:x|y|this|r|t)\\.(?:${methods})\\(`);
  const functions = withoutComments(lean(SOURCE)).split(/^(?=function |P\.)/m);
  const names = functions.filter((text) => inner.test(text)).map((text) => /^function (\w+)/.exec(text)?.[1] ?? text);
  // Nothing calls these any more but what was taken out: bundlers leave them out themselves.
  expect(names.filter((name) => !lean.NEVER_CALLED_STATIC.includes(name))).toEqual(["toLessThanHalfPi"]);
});

test("another decimal.js is told of when it is built, not found out later", () => {
  expect(() => lean(SOURCE.replace("P.cosine", "P.kosinus"))).toThrow("decimal.js has no cosine where it was.");
});

test("why a rule is there and what to do about it come apart from the rules, and all of it comes", () => {
  type Loader = (this: { rootContext: string; addContextDependency: () => void }, source: string) => string;
  const load = createRequire(join(process.cwd(), "tools/"))("./later-texts.cjs") as Loader;
  const build = { rootContext: process.cwd(), addContextDependency: () => undefined };
  const apart = load.call(build, readFileSync("src/app/rule-texts.ts", "utf8"));
  const rules = rulesOf(DEFAULT_PACK).filter(({ id, theme }) => existsSync(`src/catalogue/rules/${theme}/${id}.ts`));
  expect(rules.length).toBeGreaterThan(80);
  for (const { id, theme, why, remedy } of rules) {
    expect(apart).toContain(`"${id}": { why: ${JSON.stringify(why)}, remedy: ${JSON.stringify(remedy)} }`);
    const lean = load.call(build, readFileSync(`src/catalogue/rules/${theme}/${id}.ts`, "utf8"));
    expect(lean).toMatch(/^ {2}why: "",$/m);
    expect(lean).not.toContain(remedy);
  }
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
}
