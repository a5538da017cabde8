import { readFileSync } from "node:fs";
import { resolve } from "node:path";

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}

/** What a bureau may use without asking anybody. */
const FREE = /^(?:MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause)$/;

/** Of those that are used in building and testing only, and are in no file that we give away: fonts, Microsoft's, a checker of pages. */
const ONLY_HERE: Readonly<Record<string, string>> = {
  "@embedpdf/fonts-sc": "OFL-1.1",
  "@microsoft/office-js": "LICENSE",
  "axe-core": "MPL-2.0",
};

const root = resolve(import.meta.dirname, "../..");
const { packages } = JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const { devDependencies } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

test("all that is given away with the program is under MIT, Apache, BSD or ISC", () => {
  const given = Object.entries(packages).filter(([name, { dev }]) => name !== "" && dev !== true);
  expect(given.length).toBeGreaterThan(50);
  expect(
    given.filter(([, { license = "" }]) => !FREE.test(license)).map(([name, { license }]) => `${name}: ${license}`),
  ).toEqual([]);
});

test("so is what it is built and tested with, but for those that are known", () => {
  const licences = Object.keys(devDependencies).map(
    (name) => [name, packages[`node_modules/${name}`]?.license ?? ""] as const,
  );
  const others = licences.filter(([, license]) => !FREE.test(license));
  expect(Object.fromEntries(others)).toEqual(ONLY_HERE);
});
