import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];

/** Where installers put the browsers that are not on the PATH. */
function usualPlaces(): string[] {
  const { env } = process;
  const windows = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
          join(folder, "Chromium", "Application", "chrome.exe"),
        ],
  );
  return [
    ...windows,
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
  ];
}

/** The executable of a browser with Chromium inside: CHROMIUM_PATH, else one on the PATH, else at a usual place. */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const onPath = (environment["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = environment === process.env ? [...onPath, ...usualPlaces(), chromium.executablePath()] : onPath;
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    throw new Error(
      "No Chromium, Chrome or Edge was found: install one, run `npx playwright-core install chromium`, or set CHROMIUM_PATH.",
    );
  }
  return found;
}

/** Like `findChromium`; where there is none, playwright's own is downloaded once. @throws Error with one clear line where that fails too */
export function findOrInstallChromium(): string {
  try {
    return findChromium();
  } catch {
    if (process.env["CHROMIUM_PATH"]) return findChromium();
    const { resolve } = createRequire(join(process.cwd(), "package.json"));
    const program = join(dirname(resolve("playwright-core/package.json")), "cli.js");
    spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore", timeout: INSTALL_PATIENCE });
    return findChromium();
  }
}

/** A download of some 150 MB, in milliseconds. */
const INSTALL_PATIENCE = 300_000;

/** Starts the browser. @throws Error with one clear line where there is none */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ["--host-resolver-rules=MAP localhost 127.0.0.1", "--disable-dev-shm-usage", "--no-sandbox"],
  });
}
