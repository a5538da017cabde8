import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where rules, forms and packs are declared, and what makes rules of declarations. */
const FOLDERS = ["src/catalogue", "src/core/rules/derived"];

/**
 * The version of the catalogue: a hash of all that rules, forms, packs and texts are declared in. It stands in every result
 * and tells whether two results were judged alike; webpack writes it into the bundles, so nobody can forget to change it.
 */
export function catalogueVersion(root: string): string {
  const hash = createHash("sha256");
  for (const folder of FOLDERS) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => /\.(ts|json)$/.test(name)).map((name) => name.replaceAll("\\", "/"));
    for (const name of files.sort()) {
      const text = readFileSync(join(root, folder, name), "utf8").replaceAll("\r\n", "\n");
      hash.update(`${folder}/${name}\n${text.length}\n${text}`);
    }
  }
  return hash.digest("hex").slice(0, 12);
}
