import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The environment in which a browser on Linux has one set of fonts, that of the `@embedpdf/fonts-sc` package, on every
 * machine: Chinese is drawn, and drawn alike, whatever the system has. Elsewhere the system's own fonts serve.
 */
export function fontEnvironment(root = process.cwd()): Readonly<Record<string, string>> {
  if (process.platform !== "linux") return {};
  const fonts = join(dirname(createRequire(join(root, "package.json")).resolve("@embedpdf/fonts-sc")), "../fonts");
  const folder = join(root, "node_modules/.cache/jihe/fonts");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  const wanted = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`;
  if (contentOf(file) !== wanted) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, wanted);
    renameSync(draft, file);
  }
  return { FONTCONFIG_FILE: file };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
