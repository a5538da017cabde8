import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ENGINE_FLAGS } from "../../../src/cli/engine-flags";
import { FAULTY, JIHE, jihe, useFolder } from "./jihe";

const folder = useFolder();
const BUNDLES = dirname(JIHE);
const KEPT = join(BUNDLES, "compiled", `${process.version}-${process.platform}-${process.arch}`);

test("V8 takes what it compiled of each bundle, under the settings of a run", () => {
  const names = readdirSync(KEPT).map((name) => name.replace(/\.bin$/, ""));
  expect(names.length).toBeGreaterThan(5);
  const script = `
    ${JSON.stringify(ENGINE_FLAGS)}.forEach((flag) => require("node:v8").setFlagsFromString(flag));
    const { readFileSync } = require("node:fs");
    const refused = ${JSON.stringify(names)}.filter((name) => {
      const text = require("node:module").wrap(readFileSync(${JSON.stringify(BUNDLES)} + "/" + name, "utf8"));
      const cachedData = readFileSync(${JSON.stringify(KEPT)} + "/" + name + ".bin");
      return new (require("node:vm").Script)(text, { cachedData }).cachedDataRejected;
    });
    console.log(JSON.stringify(refused));`;
  expect(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout).toBe("[]\n");
});

test.each([
  ["nothing was compiled", (copy: string) => rmSync(join(copy, "compiled"), { recursive: true })],
  [
    "another V8 compiled it",
    (copy: string) => {
      const kept = join(copy, KEPT.slice(BUNDLES.length));
      for (const name of readdirSync(kept)) writeFileSync(join(kept, name), "of another V8");
    },
  ],
])("where %s a run says the same", (_, change) => {
  const copy = join(folder(), "cli");
  cpSync(BUNDLES, copy, { recursive: true });
  change(copy);
  const { stdout } = spawnSync(process.execPath, [join(copy, "jihe.cjs"), "check", FAULTY], { encoding: "utf8" });
  expect(stdout).toBe(jihe(["check", FAULTY]).stdout);
});
